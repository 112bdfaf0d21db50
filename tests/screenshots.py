"""Pictures of every kind of page, light and dark, wide and narrow, for looking at: `make screenshots`.

Strategy: the built site is served on this machine only and opened in the system's Chromium, with the flags of the
tests of the site. One page a kind is enough: the one with the most in it. A case file is printed to PDF, too.

Laws: nothing is asked of another host; the same site gives the same names of files.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SIZES = ((1300, 900), (390, 844))
FOLDERS = ("actors", "sanctions", "diplomacy", "sources")
"""Folders of which the register and the largest page are shown."""
PRINTED = ("sanctions", "diplomacy")
TALLEST = 4000
"""Pixels of a page that are shown: what is below looks like what is above."""


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def page_kinds(site: Path) -> tuple[tuple[str, str], ...]:
    """Give (name, path below the site) of one page a kind: every top page, and in each folder the largest."""
    top = sorted(page.parent for page in site.glob("*/index.html"))
    ones = ((f"{folder}-one", largest_page(site, folder)) for folder in FOLDERS)
    return (("front", ""), *((page.name, f"{page.name}/") for page in top), *(one for one in ones if one[1]))


def largest_page(site: Path, folder: str) -> str:
    """Give the path of the largest page in a folder; empty where it has none."""
    pages = sorted((site / folder).glob("*/index.html"), key=lambda page: (-page.stat().st_size, page))
    return f"{pages[0].parent.relative_to(site).as_posix()}/" if pages else ""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def take(browser: Browser, address: str, kinds: tuple[tuple[str, str], ...], folder: Path) -> None:
    """Write <kind>-<width>-<scheme>.png for every kind, size and palette."""
    for width, height in SIZES:
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            for name, path in kinds:
                page.goto(f"{address}{path}", wait_until="load")
                tall = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
                page.set_viewport_size({"width": width, "height": max(height, tall)})
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
                page.set_viewport_size({"width": width, "height": height})
            page.close()


def print_cases(browser: Browser, address: str, site: Path, folder: Path) -> None:
    """Write <folder>.pdf: a case file as it prints."""
    page = browser.new_page()
    for kind in PRINTED:
        if largest := largest_page(site, kind):
            page.goto(f"{address}{largest}", wait_until="load")
            page.pdf(path=folder / f"{kind}.pdf", format="A4")
    page.close()


def main() -> int:
    """Take all pictures; say where they are. Without Chromium or a site nothing is done, and that is said."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--to", type=Path, default=Path(".cache/screenshots"))
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or not (given.site / "index.html").is_file():
        sys.stderr.write("screenshots: Chromium or the built site is missing; install it, and run make\n")
        return 1
    given.to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver, served(given.site) as address:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        take(browser, address, page_kinds(given.site), given.to)
        print_cases(browser, address, given.site, given.to)
        browser.close()
    sys.stdout.write(f"{given.to}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The site of the committed pages, built once, and a real browser that notes whatever must not happen on it.

Strategy: each kind of page is looked at through its largest page, as `make screenshots` pictures them. A page is
opened in a context of its own, so that no test sees what another one left behind.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.screenshots import Scheme, page_kinds

ROOT = Path(__file__).parents[2]
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
DESK, PHONE, SMALL = (1300, 900), (390, 844), (320, 640)
"""Sizes of screens, in pixels."""
ABSENT = "404.html"
"""The page for whatever is not there: a kind of its own."""


def made(folder: Path, builder: str) -> Path:
    """Build the site of a copy of this project's pages with "mkdocs" or "zensical"; a warning fails it."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    command = [sys.executable, "-m", builder, "build", "--strict"]
    done = subprocess.run(command, cwd=folder, env=QUIET, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return made(tmp_path_factory.mktemp("site"), "mkdocs")


@pytest.fixture(scope="session")
def address(site: Path, serving: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    """The address of the site on this machine, with a slash at its end."""
    with serving(site) as found:
        yield f"{found}/"


@pytest.fixture(scope="session")
def kinds(site: Path) -> tuple[str, ...]:
    """The path of one page of every kind."""
    return (*(path for _, path in page_kinds(site)), ABSENT)


class Visit:
    """A page in a browser, and all that was asked of other hosts or complained of while it was open."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self._address = page, address
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        page.context.on("request", lambda request: self._seen(request.url))
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str) -> Page:
        """Open a page of the site, wait until it has loaded and its scripts have run, and give it."""
        self.page.goto(f"{self._address}{path}", wait_until="load")
        self.page.wait_for_function("document.documentElement.classList.contains('js')")
        return self.page

    def _said(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self.complaints.append(said.text)

    def _seen(self, url: str) -> None:
        if not url.startswith((self._address, "data:")):
            self.elsewhere.append(url)


Visiting = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="session")
def visiting(browser: Browser, address: str) -> Visiting:
    """Give what opens the site in a browser of its own, of a size and in a palette."""

    @contextmanager
    def visit(size: Sequence[int] = DESK, scheme: Scheme = "light") -> Iterator[Visit]:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
        context.set_default_timeout(15_000)
        yield Visit(context.new_page(), address)
        context.close()

    return visit

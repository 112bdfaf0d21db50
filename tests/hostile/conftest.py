"""A briefing folder made by an attacker, its site, and a real browser to look at it.

The attack: whatever the program prints, of an article, of a file's name or of briefing.yml, tries to run
`canary()` or to fetch from `canary.invalid`. Every attempt has the word "canary" in it, so that a test can
see that it reached the page, and as which words.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from generator.pipeline import build

ROOT = Path(__file__).parents[2]
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
ATTEMPTS = (
    "<svg onload=canary()>",
    "<details open ontoggle=canary()>",
    '<img src="http://canary.invalid/a" onerror="canary()">',
    "<script>canary()</script>",
    "&lt;svg onload=canary()&gt;",
    "&amp;lt;svg onload=canary()&amp;gt;",
    "![canary](http://canary.invalid/b)",
    "[canary](javascript:canary())",
    "<http://canary.invalid/c>",
    "http://canary.invalid/d",
    "canary@canary.invalid",
    "{: onclick=canary() }",
    "{{ canary() }}",
    '{% include "canary" %}',
    '--8<-- "canary"',
    "<!-- canary",
    '" onmouseover="canary()',
    "</title><svg onload=canary()>",
    "</script><svg onload=canary()>",
    "$(canary)$",
    "`canary`",
    "[^1]: canary",
    "*[NATO]: canary",
    "| canary | x |",
    "![canary][y] [y]: http://canary.invalid/e",
    '<iframe srcdoc="<script>parent.canary()</script>">',
    '<style>@import "http://canary.invalid/f";</style>',
    "<link rel=stylesheet href=http://canary.invalid/g>",
    "<base href=http://canary.invalid/>",
    '<meta http-equiv=refresh content="0;url=http://canary.invalid/h">',
    "<button autofocus onfocus=canary()>",
    "[x] canary",
    "=canary()",
    "\u202ecanary\u202c",
    "]]> canary",
    "\\<svg onload=canary()\\>",
)
MOST = '<img src="http://canary.invalid/z" onerror="canary()"> [canary](javascript:canary()) {{ canary }}'
"""For places of which a folder has one."""


def article(attempt: str, day: int) -> str:
    """Words of an article that carry one attempt into every register."""
    return (
        f"{attempt} France imposes sanctions on Norbank\n\n"
        f"By Jane {attempt} Doe\n\n"
        f"Lena Moreau, the foreign minister {attempt} of France, met Tomas Vidal of Spain in {attempt} Vienna on {day} "
        f"March 2031.\n\n"
        f"“The deal {attempt} is dead, and so it stays,” Lena Moreau told reporters on {day} March 2031.\n\n"
        f"France imposed sanctions on Norbank {attempt} on {day} March 2031 because of {attempt} its loans.\n\n"
        f"{attempt}\n\n"
        f"The talks between France and Spain were cancelled after the {attempt} vote, according to {attempt} Moreau.\n"
    )


def settings(files: list[str]) -> str:
    """A briefing.yml whose every free text is an attempt."""
    sources = [
        {
            "file": file.replace("[", "[[]").replace("*", "[*]").replace("?", "[?]"),
            "title": f"{attempt} France imposes sanctions",
            "outlet": f"{attempt} Outlet",
            "author": f"{attempt} Author",
            "url": f"https://example.org/{number}?{attempt.replace(' ', '%20')}",
            "published": f"2031-03-{number % 28 + 1:02}",
            "reliability": "C",
            "reliability_reason": f"{attempt} Reason",
            "publish": ("full", "cited")[number % 2],
        }
        for number, (file, attempt) in enumerate(zip(files, ATTEMPTS, strict=True))
    ]
    actors = [
        {"name": f"{MOST} Moreau", "aliases": ["Lena Moreau"], "kind": "person", "country": "FR"},
        {"name": "Tomas <svg onload=canary()> Vidal", "merge": ["Tomas Vidal"], "kind": "person"},
    ]
    return json.dumps({"title": MOST, "sources": sources, "actors": actors}, ensure_ascii=False)  # JSON is YAML


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with hostile seeds/, the docs/ that the program makes of them, and what builds the site."""
    folder = tmp_path_factory.mktemp("hostile")
    seeds = folder / "seeds"
    seeds.mkdir()
    files = [f"{number:02} {attempt.replace('/', '∕')}.txt" for number, attempt in enumerate(ATTEMPTS)]
    for number, (file, attempt) in enumerate(zip(files, ATTEMPTS, strict=True)):
        (seeds / file).write_text(article(attempt, number % 28 + 1), encoding="utf-8")
    (seeds / "briefing.yml").write_text(settings(files), encoding="utf-8")
    build(seeds, folder / "docs", lambda *_: None)
    return with_theme(folder)


def with_theme(folder: Path) -> Path:
    """Put what builds the site beside the docs/ of a folder."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    return folder


def made(folder: Path, builder: str) -> Path:
    """Build the site of `folder` with "mkdocs" or "zensical"; a warning fails it."""
    command = [sys.executable, "-m", builder, "build", "--strict"]
    done = subprocess.run(command, cwd=folder, env=QUIET, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "site").rename(folder / f"site-{builder}")


@pytest.fixture(scope="session")
def hostile_site(hostile: Path) -> Path:
    """The hostile folder's site."""
    return made(hostile, "mkdocs")


class Visit:
    """Opens pages and writes down all that must not happen: scripts that run, requests elsewhere, breaches."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.ran: list[str] = []
        self.elsewhere: list[str] = []
        self.breaches: list[str] = []
        self._address = address
        context.expose_function("canary", lambda *_: self.ran.append(self.page.url))
        context.on("request", lambda request: self._seen(request.url))
        self.page = context.new_page()
        self.page.on("console", lambda message: self.breaches.append(message.text) if _breach(message.text) else None)
        self.page.on("pageerror", lambda error: self.breaches.append(str(error)))
        self.page.on("dialog", lambda dialog: self.ran.append(dialog.message))

    def open(self, path: Path) -> None:
        """Open a file of the site."""
        self.page.goto(f"{self._address}{path.as_posix()}", wait_until="load")

    def _seen(self, url: str) -> None:
        if not url.startswith((self._address, "data:")):
            self.elsewhere.append(url)


def _breach(message: str) -> bool:
    return "Content Security Policy" in message or "Content-Security-Policy" in message


@pytest.fixture(scope="session")
def visit_of() -> type[Visit]:
    """The visitor, for tests that choose the browser's settings."""
    return Visit


@pytest.fixture(scope="session", name="made")
def _made() -> Callable[[Path, str], Path]:
    """What builds the site of a folder."""
    return made

"""A site that keeps up with its editor."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest
from playwright.sync_api import Browser
from watchdog.events import FileClosedNoWriteEvent, FileModifiedEvent

from generator.errors import BriefingError
from generator.reading import reader_for
from generator.serve import Changes, _settled, rebuild, serve, warm
from generator.starter import start
from generator.upkeep import How
from generator.write.transaction import work_folder

ROOT = Path(__file__).parent.parent
PATIENCE = 40


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(words: str, url: str) -> bool:
    """Ask for a page until it shows `words`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own server on loopback
                if words in answer.read().decode("utf-8"):
                    return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.2)
    return False


def end(server: subprocess.Popen[bytes]) -> None:
    """Wait for the end that was asked for; one that does not come, where signals are ignored, is no reason to wait."""
    try:
        server.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        server.terminate()
        raise


@contextmanager
def serving(folder: Path, end_by: signal.Signals, **more: str) -> Iterator[str]:
    """Serve a folder at an address, and end it by a signal: cleanly."""
    url = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "generator", "serve", "--address", url]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", **more}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE) as server:
        try:
            yield url
        finally:
            server.send_signal(end_by)
            end(server)
    assert server.returncode == 0


def test_an_edit_of_a_seed_reaches_the_browser(tmp_path: Path) -> None:
    """The served page shows new words soon after a seed was saved, and Ctrl-C ends it cleanly."""
    start(tmp_path)
    with serving(tmp_path, signal.SIGINT) as url:
        assert wait_for("Example briefing", f"http://{url}/")
        (tmp_path / "seeds" / "briefing.yml").write_text("title: Another briefing\n", encoding="utf-8")
        assert wait_for("Another briefing", f"http://{url}/")


def test_a_request_to_end_ends_the_site_too(tmp_path: Path) -> None:
    """SIGTERM leaves nothing that serves; until then the theme searches, though settings and shell ask for Pagefind."""
    start(tmp_path)
    (tmp_path / "seeds" / "briefing.yml").write_text("search: pagefind\n", encoding="utf-8")
    with serving(tmp_path, signal.SIGTERM, PAGEFIND="true", MATERIAL_SEARCH="false") as url:
        assert wait_for('data-md-component="search-query"', f"http://{url}/")
        with urllib.request.urlopen(f"http://{url}/") as answer:
            assert b"assets/search/dialog.js" not in answer.read()
        assert wait_for('"docs"', f"http://{url}/search/search_index.json")
    with pytest.raises(urllib.error.URLError, match="refused"):
        urllib.request.urlopen(f"http://{url}/", timeout=5)


def test_an_open_page_shows_itself_anew(tmp_path: Path, browser: Browser) -> None:
    """The policy of the site stops the script of MkDocs; the page reloads itself, and its search finds something."""
    start(tmp_path)
    with serving(tmp_path, signal.SIGTERM) as url:
        assert wait_for("Example briefing", f"http://{url}/")
        page = browser.new_context().new_page()
        page.goto(f"http://{url}/")
        (tmp_path / "seeds" / "briefing.yml").write_text("title: Another briefing\n", encoding="utf-8")
        page.get_by_role("heading", name="Another briefing").wait_for(timeout=1000 * PATIENCE)
        page.keyboard.press("/")
        page.keyboard.type("another")
        page.locator(".md-search-result__link").first.wait_for(state="attached", timeout=1000 * PATIENCE)
        page.context.close()


def test_an_error_in_a_seed_is_said_and_the_pages_stay(tmp_path: Path) -> None:
    """A broken setting is no reason to stop serving."""
    (tmp_path / "briefing.yml").write_text("titel: x\n", encoding="utf-8")
    said: list[str] = []
    rebuild(tmp_path, tmp_path / "docs", How(), said.append)
    assert said[0].startswith("not rebuilt: ")
    assert not (tmp_path / "docs").exists()


def test_no_edit_waits_for_the_model() -> None:
    """What a build needs is loaded by then, and only once: the second time it is the same reader."""
    warm(How())
    loaded = reader_for(None)
    warm(How())
    assert reader_for(None) is loaded


def test_only_what_is_written_counts_as_a_change() -> None:
    """Reading a file is no change."""
    changes = Changes()
    changes.dispatch(FileClosedNoWriteEvent("seeds/a.txt"))
    assert changes.paths.empty()
    changes.dispatch(FileModifiedEvent("seeds/a.txt"))
    assert changes.paths.get_nowait() == "seeds/a.txt"


def test_a_burst_of_changes_is_one_rebuild() -> None:
    """All changes that come within a moment are taken together."""
    paths: Queue[str] = Queue()
    for name in "abc":
        paths.put(name)
    assert _settled(paths)
    assert paths.empty()


def test_a_taken_address_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the site cannot be served the reason is asked for, not swallowed."""
    start(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        monkeypatch.chdir(tmp_path)
        with pytest.raises(BriefingError, match="mkdocs serve ended"):
            serve(tmp_path / "seeds", tmp_path / "docs", How(), address, lambda _line: None)


def test_half_changed_pages_are_brought_back_before_they_are_served(tmp_path: Path) -> None:
    """After a build that was killed while it wrote, the last whole pages are there even if no new ones can be made."""
    docs, work = tmp_path / "docs", work_folder(tmp_path / "docs")
    for file, words in ((docs / "index.md", "new"), (work / "old" / "index.md", "old"), (docs / "fresh.md", "new")):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")
    (work / "journal.json").write_text('["index.md", "fresh.md"]', encoding="utf-8")
    (tmp_path / "briefing.yml").write_text("titel: x\n", encoding="utf-8")
    said: list[str] = []
    rebuild(tmp_path, docs, How(), said.append)
    assert said[0].startswith("an earlier build was killed")
    assert said[1].startswith("not rebuilt: ")
    assert [file.read_text(encoding="utf-8") for file in docs.iterdir()] == ["old"]
    assert not work.exists()

"""A site that keeps up with its editor: rebuild when a seed, the settings or a template changes.

Strategy: MkDocs serves and reloads the browser whenever docs/ changes; this module only has to keep docs/ true to
seeds/. The language model is loaded as soon as the site is served and stays loaded, so that no edit waits for it. An
error in a seed is said and the last good pages stay. The site is searched by the theme's own search here, whatever the
settings say: Pagefind reads a site that is built, and this one is never written.

Law: whoever asks this process to end, by Ctrl-C or by SIGTERM, ends MkDocs with it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from queue import Empty, Queue
from typing import NoReturn

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.errors import BriefingError
from generator.upkeep import How, bring_up_to_date

CALM = 0.2
"""Seconds without a further change before a rebuild starts: an editor saves in several steps."""
WRITES = frozenset({"created", "modified", "moved", "deleted"})
TEMPLATES = Path(__file__).parent / "render"
SERVED = {"MATERIAL_SEARCH": "true", "PAGEFIND": "false", "SERVING": "true"}
"""What mkdocs.yml asks for: the theme's search, whatever the shell says, and pages that show themselves anew."""


class Changes(FileSystemEventHandler):
    """Collects the paths that were written."""

    def __init__(self) -> None:
        """Start with nothing changed."""
        self.paths: Queue[str] = Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Keep what was written, not what was only read."""
        if event.event_type in WRITES and not event.is_directory:
            self.paths.put(str(event.src_path))


def serve(seeds: Path, docs: Path, how: How, address: str, say: Callable[[str], None]) -> None:
    """Build, serve at `address` and rebuild on change until interrupted. `say` is told a line at each step."""
    rebuild(seeds, docs, how, say)
    changes = Changes()
    observer = Observer()
    for folder in (seeds, TEMPLATES):
        observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    # MkDocs forgets its own default for --livereload under newer click, so it is asked for by name.
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", address]
    before = signal.signal(signal.SIGTERM, _asked_to_end)
    site = subprocess.Popen(command, env=os.environ | SERVED)  # noqa: S603 - our own interpreter, fixed arguments
    try:
        say(f"serving on http://{address}/, stop with Ctrl-C")
        warm(how)
        while site.poll() is None:
            if _settled(changes.paths):
                rebuild(seeds, docs, how, say)
    except KeyboardInterrupt:
        say("stopped")
    finally:
        observer.stop()
        site.terminate()
        site.wait()
        observer.join()
        signal.signal(signal.SIGTERM, before)
    if site.returncode > 0:
        msg = f"mkdocs serve ended with exit code {site.returncode}\n  mend: see its message above; is {address} free?"
        raise BriefingError(msg)


def warm(how: How) -> None:
    """Load what a build needs beside its input. A build that finds nothing changed has not loaded it."""
    import_module("generator.reading").reader_for(how.model)


def rebuild(seeds: Path, docs: Path, how: How, say: Callable[[str], None]) -> None:
    """Build once and say what changed, or what is wrong."""
    try:
        files = bring_up_to_date(seeds, docs, lambda _step, _done, _total: None, say, how).files
    except BriefingError as error:
        say(f"not rebuilt: {error}")
    else:
        say(f"rebuilt: {files['changed']} changed, {files['removed']} removed")


def _asked_to_end(_signal: int, _frame: object) -> NoReturn:
    """Treat SIGTERM as Ctrl-C, so that nothing is left running."""
    raise KeyboardInterrupt


def _settled(paths: Queue[str]) -> bool:
    """Wait up to a second for a change, then until there is none for `CALM` seconds; tell whether there was one."""
    try:
        paths.get(timeout=1)
    except Empty:
        return False
    while True:
        try:
            paths.get(timeout=CALM)
        except Empty:
            return True

"""R14: the files on disk are those that the build wrote.

Strategy: the manifest lists every generated file with its SHA-256. A person's own pages are not in it and are
left alone; a generated file that somebody edited or removed is named. While a build changes docs/ a journal lies
beside the folder; where it lies there still, the files are part old and part new, whatever they say.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.gate.shelf import REBUILD, Shelf

JOURNAL = ".{name}.briefing-work/journal.json"
"""Where a build that was not finished left its journal, from the parent of docs/."""


def docs_are_whole(docs: Path) -> Iterator[str]:
    """Say so where a build ended, or is at work, in the middle of changing `docs`."""
    whole = docs.resolve()
    journal = whole.parent / JOURNAL.format(name=whole.name)
    if journal.is_file():
        yield (
            f"{docs}: a build was killed, or is at work, while it changed these files; some are old and some new, "
            f"so do not publish them; {REBUILD}, which restores them first"
        )


def files_are_as_written(shelf: Shelf) -> Iterator[str]:
    """Name generated files that are missing or were edited by hand."""
    for path, written in sorted(shelf.manifest.items()):
        found = shelf.files.get(path)
        if found is None:
            yield f"{path}: is in the manifest but not on disk; {REBUILD}"
        elif found != written:
            yield f"{path}: was changed by hand since the build; change seeds/ or a page of your own instead, {REBUILD}"

"""R14: the files on disk are those that the build wrote.

Strategy: the manifest lists every generated file with its SHA-256. A person's own pages are not in it and are
left alone; a generated file that somebody edited or removed is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.shelf import REBUILD, Shelf


def files_are_as_written(shelf: Shelf) -> Iterator[str]:
    """Name generated files that are missing or were edited by hand."""
    for path, written in sorted(shelf.manifest.items()):
        found = shelf.files.get(path)
        if found is None:
            yield f"{path}: is in the manifest but not on disk; {REBUILD}"
        elif found != written:
            yield f"{path}: was changed by hand since the build; change seeds/ or a page of your own instead, {REBUILD}"

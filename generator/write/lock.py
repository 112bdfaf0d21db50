"""One build at a time for one output folder.

Strategy: the operating system's lock on the folder itself (flock). It needs no file of its own and ends
with the process, however that ends, so no lock is ever stale. Where the platform has no flock there is no
lock; the transaction still keeps every file whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import WriteError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold `folder` for this process.

    Raises WriteError where another process holds it, OSError where it cannot be opened.
    """
    if fcntl is None:  # pragma: no cover - Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _take(handle, folder)
        yield
    finally:
        os.close(handle)


def _take(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        msg = f"{folder}: another build is writing here\n  mend: wait until it has ended, then build again"
        raise WriteError(msg) from error

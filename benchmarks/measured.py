"""What a program took: its wall time, its processor time, its peak memory.

Strategy: each measured step is a process of its own, so that nothing that another step holds or has warmed is counted
with it; the kernel tells what it and its children took when it ends.

The kernel tells the peak of the largest process, and a build reads in another than it writes in; so what all processes
of a step hold together is looked at ten times a second besides, and the larger of the two is the peak. What two of them
share, as libraries, is then counted twice.

The kernel counts the peak from before the step's own program begins, so it is never less than what the benchmark itself
holds: the modules that measure stay small, and every step worth measuring is larger.

Law: a step that fails ends the benchmark with what the step said, never with a figure.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TAIL = 2000
"""Characters of what a failed step said that are shown."""
LOOK = 0.1
"""Seconds between two looks at what the processes of a step hold."""


class Taken(NamedTuple):
    """What a process and its children took: seconds of wall and of processor time, MB at the peak; and their words."""

    wall: float
    cpu: float
    peak: float
    said: str


def take(command: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> Taken:
    """Run `python` with these arguments in a folder, on this checkout; give what it and its children took.

    What Python has compiled it may keep, as it does for whoever uses the program, whatever the shell says.
    Raises RuntimeError with the end of its output where it fails.
    """
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**own, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **(more or {})}
    with tempfile.TemporaryFile() as out:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *map(str, command)], cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
        status, used, held = _watched(process.pid)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode(errors="replace")
    if process.returncode:
        msg = f"{' '.join(map(str, command))}: exit code {process.returncode}\n{said[-TAIL:]}"
        raise RuntimeError(msg)
    return Taken(wall, used.ru_utime + used.ru_stime, max(used.ru_maxrss / 1024, held / 2**20), said)


def _watched(process: int) -> tuple[int, resource.struct_rusage, int]:
    """Wait for the end of a process; give its status, what it took, and the most bytes that its family held."""
    held, over = [0], Event()

    def look() -> None:
        while not over.wait(LOOK):
            held.append(max(held.pop(), sum(map(_holds, _family(process)))))

    looking = Thread(target=look)
    looking.start()
    _, status, used = os.wait4(process, 0)
    over.set()
    looking.join()
    return status, used, held[0]


def _family(process: int) -> Iterator[int]:
    """Give a process and its children's children, as far as the system tells them."""
    yield process
    for told in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in told.read_text("ascii").split():
                yield from _family(int(child))


def _holds(process: int) -> int:
    """Give the bytes of memory that a process holds, 0 where it has ended or the system does not tell."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def weight(folder: Path, ending: str = "") -> int:
    """Give the bytes of the files below a folder whose names end so."""
    return sum(path.stat().st_size for path in folder.rglob(f"*{ending}") if path.is_file())

"""What a program took: its wall time, its processor time, its peak memory.

Strategy: each measured step is a process of its own, so that nothing that another step holds or has warmed is counted
with it; the kernel tells what it and its children took when it ends.

The kernel counts the peak from before the step's own program begins, so it is never less than what the benchmark itself
holds: the modules that measure stay small, and every step worth measuring is larger.

Law: a step that fails ends the benchmark with what the step said, never with a figure.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TAIL = 2000
"""Characters of what a failed step said that are shown."""


class Taken(NamedTuple):
    """What a process took: seconds of wall time, seconds of processor time, MB at its peak; and what it printed."""

    wall: float
    cpu: float
    peak: float
    said: str


def take(command: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> Taken:
    """Run `python` with these arguments in a folder, on this checkout; give what it and its children took.

    Raises RuntimeError with the end of its output where it fails.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **(more or {})}
    with tempfile.TemporaryFile() as out:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *map(str, command)], cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode(errors="replace")
    if process.returncode:
        msg = f"{' '.join(map(str, command))}: exit code {process.returncode}\n{said[-TAIL:]}"
        raise RuntimeError(msg)
    return Taken(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def weight(folder: Path, ending: str = "") -> int:
    """Give the bytes of the files below a folder whose names end so."""
    return sum(path.stat().st_size for path in folder.rglob(f"*{ending}") if path.is_file())

"""What a process took."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.measured import take, weight


def test_a_step_is_measured_with_what_it_said(tmp_path: Path) -> None:
    """It runs in the folder that is given, on this checkout."""
    taken = take(["-c", "import pathlib, benchmarks; print(pathlib.Path().resolve())"], tmp_path)
    assert taken.said == f"{tmp_path.resolve()}\n"
    assert min(taken[:3]) > 0


PARENT = """
import subprocess, sys
held = bytearray(50_000_000)
subprocess.run([sys.executable, "-c", "import time; held = bytearray(50_000_000); time.sleep(1)"])
"""


@pytest.mark.skipif(not Path("/proc/self/statm").is_file(), reason="the system does not tell what a process holds")
def test_what_a_process_and_its_children_hold_is_counted_together(tmp_path: Path) -> None:
    """Two that hold fifty million bytes each hold more than either."""
    assert take(["-c", PARENT], tmp_path).peak > 2 * 50_000_000 / 2**20


def test_a_step_that_fails_gives_no_figure(tmp_path: Path) -> None:
    """What it said is in the error."""
    with pytest.raises(RuntimeError, match="no such thing"):
        take(["-c", "raise SystemExit('no such thing')"], tmp_path)


def test_the_weight_of_files_of_a_kind(tmp_path: Path) -> None:
    """Files of folders below count, others do not."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_bytes(b"12345")
    (tmp_path / "b.txt").write_bytes(b"123")
    assert weight(tmp_path, ".md") == 5
    assert weight(tmp_path) == 8


def test_what_is_compiled_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A start costs what it costs a user, who compiles the program once."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert take(["-c", "import sys; print(sys.dont_write_bytecode)"], tmp_path).said.strip() == "False"

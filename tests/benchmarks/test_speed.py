"""The tables of what a briefing costs."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.speed import compressed, edit, held, main, others, save, table

ROWS = [
    {"articles": 100.0, "build_cpu": 20.0, "build_peak": 250.0},
    {"articles": 1000.0, "build_cpu": 220.5, "cpu_to_spacy": 0.9},
]


def test_a_quantity_a_line_and_a_size_a_column() -> None:
    """What was not measured at a size is said to be so."""
    assert table(ROWS).splitlines() == [
        "| articles | 100 | 1,000 |",
        "| --- | --: | --: |",
        "| build_cpu | 20.00 | 220 |",
        "| build_peak | 250 | - |",
        "| cpu_to_spacy | - | 0.90 |",
    ]


def test_goals_stand_beside_what_was_measured() -> None:
    """The growth is that between two sizes that follow each other."""
    told = held(ROWS)
    assert "<= 1.0 | 0.90 at 1,000 |" in told
    assert "<= 2 | not measured |" in told
    assert "100 to 1,000 articles | <= 11 for ten times as many | 11.0 for 10 times as many |" in told


def test_what_is_kept(tmp_path: Path) -> None:
    """The figures as data, the tables, and a curve for what was measured at two sizes."""
    save(tmp_path, ROWS, "told")
    assert json.loads((tmp_path / "speed.json").read_text()) == ROWS
    assert {path.name for path in tmp_path.iterdir()} == {"speed.json", "speed.md", "build_cpu.svg"}


def test_rows_of_other_sizes_may_stay(tmp_path: Path) -> None:
    """A size that is measured again has no second row."""
    assert others(tmp_path, [10]) == []
    save(tmp_path, ROWS, "told")
    assert [row["articles"] for row in others(tmp_path, [10, 100])] == [1000]


def test_the_edit_is_of_one_article(tmp_path: Path) -> None:
    """The one in the middle gets a paragraph more."""
    (tmp_path / "seeds").mkdir()
    for name in "abc":
        (tmp_path / "seeds" / f"{name}.txt").write_text(name)
    edit(tmp_path)
    assert [path.stat().st_size > 1 for path in sorted((tmp_path / "seeds").iterdir())] == [False, True, False]


def test_bytes_are_those_that_a_server_sends(tmp_path: Path) -> None:
    """A page of the same word again and again is small."""
    (tmp_path / "page.html").write_bytes(b"word " * 10_000)
    assert compressed(tmp_path / "page.html") == len(gzip.compress(b"word " * 10_000, 6)) < 1000


def test_without_an_archive_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the archive is absent this is said and is no failure."""
    assert main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out

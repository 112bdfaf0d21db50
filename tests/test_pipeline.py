"""The walk as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.edition import How
from generator.errors import BriefingError
from generator.pipeline import build

SEEDS = Path(__file__).parent.parent / "seeds"


def quiet(_step: str, _done: int, _total: int) -> None:
    """Want no progress."""


def files(docs: Path) -> dict[str, bytes]:
    """Give every file below a folder by its path."""
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


def test_the_same_input_gives_the_same_bytes_in_one_process_or_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two builds are byte-identical (rule R14), however many processes read the articles."""
    monkeypatch.setattr(pipeline, "WORTH", 1)
    build(SEEDS, tmp_path / "one", quiet)
    build(SEEDS, tmp_path / "two", quiet, how=How(jobs=2))
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_bad_input_leaves_the_pages_as_they_were(tmp_path: Path) -> None:
    """A build that fails changes nothing under docs/."""
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    (seeds / "a.txt").write_text("A headline\n\nLena Moreau of France met Tomas Vidal in Vienna.\n", encoding="utf-8")
    build(seeds, docs, quiet)
    before = files(docs)
    (seeds / "b.txt").write_bytes(b"")
    with pytest.raises(BriefingError, match=r"b\.txt"):
        build(seeds, docs, quiet)
    assert files(docs) == before


def test_progress_is_told_for_every_article(tmp_path: Path) -> None:
    """Whoever listens hears of each article and of the writing."""
    told: list[tuple[str, int, int]] = []
    build(SEEDS, tmp_path, lambda *step: told.append(step))
    assert told[:2] == [("reading", 1, 2), ("reading", 2, 2)]
    assert told[-1][0] == "writing"

"""The walk as a whole."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import BriefingError
from generator.pipeline import SELDOM, build, seldom_collected
from generator.upkeep import How

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


def test_the_collector_is_left_as_it_was(tmp_path: Path) -> None:
    """A build that fails leaves no trace in the process that asked for it."""
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold() == SELDOM
    with pytest.raises(BriefingError):
        build(tmp_path / "none", tmp_path / "docs", quiet)
    assert gc.get_threshold() == before


def test_many_articles_may_be_read_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of its own for the parser changes no byte, and this one then never loads it."""
    build(SEEDS, tmp_path / "here", quiet)
    monkeypatch.setattr(pipeline, "MANY_APART", 2)
    monkeypatch.setattr(pipeline, "here", None)
    build(SEEDS, tmp_path / "apart", quiet, how=How(apart=True))
    assert files(tmp_path / "here") == files(tmp_path / "apart")


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


OFF = """Berg calls off summit with Lund

April 9, 2031 - President Ada Berg of France cancelled the summit with Prime Minister Olle Lund of Spain on Wednesday.
"""
HIT = """France hits Norbank with sanctions

April 10, 2031 - France imposed sanctions on Norbank on Thursday.
"""


def test_an_edition_is_a_build_with_which_later_ones_are_compared(tmp_path: Path) -> None:
    """Marked once, told from then on: what a further article brings, and what a withdrawn one takes away."""
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    (seeds / "a.txt").write_text(OFF, encoding="utf-8")
    marked = build(seeds, docs, quiet, edition="Week 1")
    assert marked.edition == seeds / "editions/001-week-1.json"
    again = build(seeds, docs, quiet)
    assert (again.written.changed, again.briefing.changes.edition) == (0, "Week 1")
    (seeds / "b.txt").write_text(HIT, encoding="utf-8")
    (seeds / "briefing.yml").write_text("sources: [{file: a.txt, withdrawn: taken back}]", encoding="utf-8")
    changes = build(seeds, docs, quiet).briefing.changes
    assert changes.since == "Week 1"
    assert [(one.turn, one.id) for one in changes.sources] == [("withdrawn", "a"), ("new", "b")]
    told = [(one.turn, one.register) for one in changes.entries if one.register in {"contacts", "sanctions"}]
    assert told == [("new", "sanctions"), ("withdrawn", "contacts")]
    assert {one.id for one in changes.entries if one.register == "contacts"} <= set(changes.sources[0].fell)
    page = (docs / "changes.md").read_text(encoding="utf-8")
    assert "- a.txt — withdrawn: taken back" in page


def test_a_name_that_is_taken_or_a_broken_edition_stops_the_build(tmp_path: Path) -> None:
    """Both are named before an article is read, and no page is written."""
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    (seeds / "editions").mkdir(parents=True)
    (seeds / "a.txt").write_text(OFF, encoding="utf-8")
    (seeds / "editions/001-x.json").write_text("{}", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"editions/001-x\.json: this is no edition"):
        build(seeds, docs, quiet, edition="x")
    assert not docs.exists()

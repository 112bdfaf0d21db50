"""The measures of the stories benchmark, with made-up articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.stories import b_cubed, changed, main
from generator.model import Article, Block, Extract, Mention, Referent, Run, SourceNote, Span, Text

EVENT = {"a": "1", "b": "1", "c": "2", "d": "2"}


@pytest.mark.parametrize(
    ("groups", "precision", "recall"),
    [
        ([("a", "b"), ("c", "d")], 1, 1),
        ([("a", "b", "c", "d")], 0.5, 1),
        ([("a",), ("b",), ("c",), ("d",)], 1, 0.5),
        ([("a", "c"), ("b", "d")], 0.5, 0.5),
    ],
)
def test_b_cubed_is_the_mean_over_articles(groups: list[tuple[str, ...]], precision: float, recall: float) -> None:
    """All in one costs precision, all apart costs recall."""
    found = b_cubed(groups, EVENT)
    assert found[:2] == pytest.approx((precision, recall))
    assert found[2] == pytest.approx(2 * precision * recall / (precision + recall))


def _article() -> Extract:
    raw = "Ada Berg left Rill. Ada Berg spoke of ferries, harbours, storms and copper."
    article = Article(id="one", file="one.txt", sha256="0" * 64, raw=raw, note=SourceNote(file="one.txt"))
    blocks = (Block("paragraph", Span(0, len(raw))),)
    text = Text(article=article, content=raw, runs=(Run(0, 0, len(raw)),), blocks=blocks, title="Ada Berg")
    berg = Referent(0, "Ada Berg", "person", mentions=(Mention(Span(0, 8), 0, "Ada Berg", "name"),))
    return Extract(text=text, blocks=blocks, sentences=(), referents=(berg,))


def test_a_copy_keeps_its_places_and_changes_its_words() -> None:
    """Words keep their length, and one word becomes the same one everywhere; the first copy is the article itself."""
    plain, copy = _article(), changed(_article(), 3)
    raw = copy.text.article.raw
    assert changed(plain, 0) == plain
    assert len(raw) == len(plain.text.article.raw)
    assert raw != plain.text.article.raw
    assert raw[0:8] == raw[20:28] == copy.text.title == copy.referents[0].mentions[0].text
    assert copy.text.article.id == "one-3"


def test_without_the_corpus_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only those who have the corpus can measure; the others are told so."""
    assert main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out

"""A citation carries the seed file's own words and the number of their sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.citations import cite
from generator.model import Article, Extract, Run, Sentence, SourceNote, Span, Text

RAW = "Title here\n\nBerg met Lund. They spoke."


def _extract(*sentences: Sentence) -> Extract:
    article = Article(id="one", file="one.txt", sha256="0" * 64, raw=RAW, note=SourceNote(file="one.txt"))
    text = Text(article=article, content=RAW, runs=(Run(0, 0, len(RAW)),), blocks=(), title="Title here")
    return Extract(text=text, blocks=(), sentences=sentences)


SENTENCES = (Sentence(0, Span(12, 26), "paragraph"), Sentence(1, Span(27, 38), "paragraph"))


@pytest.mark.parametrize(
    ("span", "sentence", "words"),
    [(Span(12, 16), 0, "Berg"), (Span(27, 31), 1, "They"), (Span(26, 27), 0, " "), (Span(0, 5), 0, "Title")],
)
def test_a_span_becomes_a_citation(span: Span, sentence: int, words: str) -> None:
    """The sentence is the one that covers the start, else the nearest before; the words are the file's."""
    citation = cite(_extract(*SENTENCES), span)
    assert (citation.source, citation.sentence, citation.text) == ("one", sentence, words)
    assert RAW[citation.start : citation.end] == words


def test_an_article_without_sentences_can_be_cited() -> None:
    """A title line alone still gives a citation, of sentence 0."""
    assert cite(_extract(), Span(0, 5)).sentence == 0


@given(st.lists(st.integers(0, len(RAW) - 2), min_size=1, max_size=6), st.integers(0, len(RAW) - 2), st.integers(0, 9))
def test_where_the_search_begins_changes_nothing(starts: list[int], at: int, near: int) -> None:
    """Whichever sentence is looked at first, the last one that starts at or before the words is found."""
    sentences = tuple(Sentence(n, Span(start, len(RAW)), "paragraph") for n, start in enumerate(sorted(starts)))
    before = [one.n for one in sentences if one.span.start <= at]
    assert cite(_extract(*sentences), Span(at, at + 1), near).sentence == max(before, default=0)

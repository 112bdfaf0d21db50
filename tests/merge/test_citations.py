"""A citation carries the seed file's own words and the number of their sentence."""

from __future__ import annotations

import pytest

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

"""The sentences in which the letters stand that a form of words cannot do without."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.merge.hints import sentences_with
from generator.model import Sentence, Span

HINTS = st.lists(st.text("ab ", min_size=1, max_size=3), max_size=4)


def _sentences(parts: list[str], gaps: list[str]) -> tuple[str, tuple[Sentence, ...]]:
    """Give sentences with what stands between them, and their places; no sentence is empty."""
    words, sentences = "", []
    for n, part in enumerate(parts):
        words += gaps[n % len(gaps)] if gaps else ""
        sentences.append(Sentence(n, Span(len(words), len(words) + len(part)), "paragraph"))
        words += part
    return words, tuple(sentences)


def test_a_hint_between_two_sentences_is_in_neither() -> None:
    """A hint that begins in one sentence and ends in the next, or stands before the first, hints at nothing."""
    words, sentences = _sentences(["He is no", "t here.", "They met, not here."], ["not "])
    assert [one.n for one in sentences_with(["not"], words, sentences)] == [2]
    assert list(sentences_with(["led"], words, sentences)) == []
    assert list(sentences_with(["not"], "not", ())) == []


@given(HINTS, st.lists(st.text("ab .", min_size=1, max_size=12), max_size=6), st.lists(st.text("ab", max_size=3)))
def test_a_sentence_is_given_if_a_hint_stands_in_it(hints: list[str], parts: list[str], gaps: list[str]) -> None:
    """What looking at the whole article finds is what looking at sentence after sentence finds, in order."""
    words, sentences = _sentences(parts, gaps)
    one_by_one = [one for one in sentences if any(hint in one.span.of(words) for hint in hints)]
    assert list(sentences_with(hints, words, sentences)) == one_by_one

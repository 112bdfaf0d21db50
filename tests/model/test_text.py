"""Spans, and the way from the clean text to the seed file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, Run, SourceNote, Span, Text


def text_of_runs(raw: str, runs: tuple[Run, ...]) -> Text:
    """Give the text whose content is what the runs keep of `raw`."""
    article = Article(id="a", file="a.txt", sha256="", raw=raw, note=SourceNote(file="a.txt"))
    content = "".join(raw[run.raw : run.raw + run.length] for run in runs)
    return Text(article=article, content=content, runs=runs, blocks=(), title="")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1)])
def test_a_span_is_never_empty_or_reversed(start: int, end: int) -> None:
    """A span that covers nothing cannot be made."""
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_spans_cover_and_meet() -> None:
    """Covering is inclusion, meeting is sharing a code point; neighbours do not meet."""
    assert Span(0, 5).covers(Span(1, 5))
    assert not Span(1, 5).covers(Span(0, 5))
    assert Span(0, 3).meets(Span(2, 4))
    assert not Span(0, 3).meets(Span(3, 4))


@given(st.text(min_size=1, max_size=40), st.data())
def test_each_kept_code_point_leads_to_itself(raw: str, data: st.DataObject) -> None:
    """Whatever was cut out, a code point of the content is the code point at its origin."""
    kept = data.draw(st.lists(st.booleans(), min_size=len(raw), max_size=len(raw)).filter(any))
    places = [i for i, keep in enumerate(kept) if keep]
    text = text_of_runs(raw, tuple(Run(n, place, 1) for n, place in enumerate(places)))
    for n, place in enumerate(places):
        assert text.origin(Span(n, n + 1)) == Span(place, place + 1)
    assert text.origin(Span(0, len(places))) == Span(places[0], places[-1] + 1)


def test_an_inserted_code_point_leads_to_the_one_before_it() -> None:
    """What a cleaner put in has no place of its own in the seed file, so its neighbour stands for it."""
    article = Article(id="a", file="a.txt", sha256="", raw="end.Next", note=SourceNote(file="a.txt"))
    text = Text(article=article, content="end. Next", runs=(Run(0, 0, 4), Run(5, 4, 4)), blocks=(), title="")
    assert text.origin(Span(4, 9)) == Span(3, 8)


def test_a_position_before_the_first_run_is_refused() -> None:
    """A text whose first run starts late has no origin for what stands before it."""
    text = text_of_runs("abc", (Run(1, 1, 2),))
    with pytest.raises(ValueError, match="before the first run"):
        text.origin(Span(0, 1))

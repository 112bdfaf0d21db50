"""The quotations of an article, as the door of this stage gives them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.nlp import SpacyReader
from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import Text

ARTICLE = """The minister, Anna Kessler, met farmers in the port of Ostria.
"We  wait. Nobody comes," she said, adding that the harbour was "dead".
"But we stay."
Mayor Tomas Varga disagreed. The plan is "reckless", he said."""


def test_fields(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> None:
    """A quotation has its words in order, its place, its cue and the number of its sentence."""
    quotes = find_quotes(text_of(ARTICLE), parse_of(ARTICLE), (), ())
    assert [quote.text for quote in quotes] == ["We wait. Nobody comes,", "dead", "But we stay.", "reckless"]
    assert quotes[0].span.of(ARTICLE) == "We  wait. Nobody comes,"
    assert [quote.cue for quote in quotes] == ["said", "adding", None, "said"]
    lines = parse_of(ARTICLE).lines
    assert all(lines[quote.sentence].n == quote.sentence for quote in quotes)


def test_the_frame_holds_what_attributes(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> None:
    """The frame covers the quotation and the sentence that names its speaker, in another paragraph too."""
    quotes = find_quotes(text_of(ARTICLE), parse_of(ARTICLE), (), ())
    assert all(quote.frame.covers(quote.span) for quote in quotes)
    assert quotes[3].frame.of(ARTICLE) == 'The plan is "reckless", he said.'
    raw = '"We wait," Anna Kessler said.\n"We wait here."'
    carried = find_quotes(text_of(raw), parse_of(raw), (), ())[1]
    assert carried.frame.of(raw) == raw


def test_a_frame_has_an_end(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> None:
    """A frame that would run over too much text stays with the quotation's own sentence."""
    long = "word " * 400
    raw = f'"We wait," Anna Kessler said.\n"We wait {long}here."'
    carried = find_quotes(text_of(raw), parse_of(raw), (), ())[1]
    assert carried.frame.of(raw) == raw.partition("\n")[2]


def test_an_article_without_quotations(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> None:
    """Nothing in marks, nothing found."""
    assert find_quotes(text_of("Nobody spoke."), parse_of("Nobody spoke."), (), ()) == ()


PIECES = st.sampled_from(
    [
        '"We wait,"',
        "she said.",
        "Varga said:",
        "'no way'",
        "“It",
        "is”",
        ".",
        "\n",
        "the U.S.",
        '"',
        "according to",
        "—",
        "Roe",
    ]
)


@settings(max_examples=60)
@given(pieces=st.lists(PIECES, max_size=25))
def test_whatever_the_text(reader: SpacyReader, text_of: Callable[..., Text], pieces: list[str]) -> None:
    """Any mixture of marks and cues gives quotations in order, apart, inside their frames, each with a rule."""
    text = text_of(" ".join(pieces))
    quotes = find_quotes(text, reader(text), (), ())
    for quote in quotes:
        assert quote.frame.covers(quote.span)
        assert quote.text == " ".join(quote.span.of(text.content).split())
        assert quote.rule
        assert (quote.attribution == "unattributed") == (quote.speaker_text is None and quote.speaker is None)
    for left, right in pairwise(quotes):
        assert left.span.end <= right.span.start

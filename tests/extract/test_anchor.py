"""Leading spans back to the seed file."""

from __future__ import annotations

import msgspec

from generator.extract.anchor import anchored
from generator.model import Article, Mention, Referent, Run, SourceNote, Span, Text

RAW = "A\u200bB  said."
"""A zero-width space after A and a doubled space after B, both taken out of the clean text."""
ARTICLE = Article(id="a", file="a.txt", sha256="0" * 64, raw=RAW, note=SourceNote(file="a.txt"))
TEXT = Text(article=ARTICLE, content="AB said.", runs=(Run(0, 0, 1), Run(1, 2, 2), Run(3, 5, 5)), blocks=(), title="")


def test_every_span_is_led_back_however_deep() -> None:
    """A span in a struct in a tuple in a struct counts in the seed file afterwards."""
    mention = Mention(span=Span(3, 7), sentence=0, text="said", form="name")
    found = anchored(Referent(id=0, name="x", kind="other", mentions=(mention,)), TEXT)
    assert found.mentions[0].span.of(RAW) == "said"


def test_what_holds_no_span_is_equal_afterwards() -> None:
    """Values without spans pass unchanged."""
    referent = Referent(id=3, name="x", kind="person", aliases=("y",))
    assert anchored(referent, TEXT) == referent


def test_a_text_inside_keeps_counting_in_its_own_content() -> None:
    """The cleaned text is carried along as it is."""
    assert anchored((TEXT, Span(0, 2)), TEXT) == (TEXT, Span(0, 3))


def test_the_type_is_kept() -> None:
    """An anchored value is of the type that it was."""
    assert isinstance(anchored(Span(0, 1), TEXT), msgspec.Struct)

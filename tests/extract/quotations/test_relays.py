"""Who passes words on, from the speaker outwards."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import ActorKind, Mention, Quote, Referent, Span, Text

NAMES: tuple[tuple[ActorKind, tuple[str, ...]], ...] = (
    ("person", ("Anna Kessler", "Kessler")),
    ("person", ("Tomas Varga", "Varga")),
    ("country", ("Ostria",)),
    ("organization", ("Morning Courier",)),
)


def referents(raw: str) -> tuple[Referent, ...]:
    """Actors whose mentions are their names."""
    found = []
    for n, (kind, names) in enumerate(NAMES):
        spans = [Span(match.start(), match.end()) for match in re.finditer("|".join(names), raw)]
        mentions = tuple(Mention(span, 0, span.of(raw), "name") for span in spans)
        found.append(Referent(id=n, name=names[0], kind=kind, mentions=mentions))
    return tuple(found)


@pytest.fixture(scope="session")
def quotes_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], tuple[Quote, ...]]:
    """The quotations of a raw string with the actors above."""
    return lambda raw: find_quotes(text_of(raw), parse_of(raw), referents(raw), ())


CASES = (
    ("a medium that quotes", '"We wait," the Morning Courier quoted Varga as saying.', "Varga", ["Morning Courier"]),
    (
        "quoted by a medium",
        'Kessler was quoted by the Morning Courier as saying "nobody asked us".',
        "Kessler",
        ["Morning Courier"],
    ),
    (
        "a medium that reports",
        'The Morning Courier reported that Kessler said the treaty was "dead".',
        "Kessler",
        ["Morning Courier"],
    ),
    (
        "a medium that closes the sentence",
        'Varga said the treaty was "dead", the Morning Courier reported.',
        "Varga",
        ["Morning Courier"],
    ),
    ("according to", '"We wait here," Varga said, according to the Morning Courier.', "Varga", ["Morning Courier"]),
    (
        "a spokeswoman and a medium",
        'A spokeswoman said Varga had called the treaty "dead", the Morning Courier reported.',
        "Varga",
        ["A spokeswoman", "Morning Courier"],
    ),
    ("nobody", '"We wait," Kessler said.', "Kessler", []),
    ("not oneself", 'Kessler said it was bad, calling it "dead".', "Kessler", []),
    ("nobody named, nothing passed on", '"We wait here for a long night."', None, []),
)


@pytest.mark.parametrize(("raw", "speaker", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_relay(quotes_of: Callable[[str], tuple[Quote, ...]], raw: str, speaker: str | None, wanted: list[str]) -> None:
    """The words are the speaker's; whoever hands them on stands in the chain, the nearest first."""
    (quote,) = quotes_of(raw)
    assert quote.speaker_text == speaker
    assert [relay.words.of(raw) for relay in quote.via] == wanted


def test_a_relay_is_named_as_a_speaker_is(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A medium is an outlet and an actor, a spokeswoman an office without one."""
    (quote,) = quotes_of('A spokeswoman said Varga had called the treaty "dead", the Morning Courier reported.')
    assert [(relay.speaker, relay.attribution) for relay in quote.via] == [(None, "office"), (3, "outlet")]

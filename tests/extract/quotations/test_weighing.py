"""The evidence for and against a speaker, and who else was there."""

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


def test_a_plain_case_has_evidence_for_it(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """Verb, grammar, punctuation and actor speak for it, nothing against it, and nobody else is there."""
    (quote,) = quotes_of('"We wait," Kessler said.')
    reason = quote.reason
    assert reason is not None
    assert reason.rule == "the clause after the marks"
    assert reason.words == "“Kessler” (Anna Kessler) speaks: subject of 'said' after the quotation."
    assert reason.support == (
        "'said' stands close to the marks",
        "in the grammar 'Kessler' is the subject of 'said'",
        "'said' is a plain verb of saying",
        "the words in marks end in a comma, as before the clause that says who speaks",
        "no other word of the sentence reports speech",
        "the article speaks of this actor 1 time",
    )
    assert (reason.against, reason.others) == ((), ())


AGAINST = (
    ("a pronoun", 'Varga spoke.\n"We wait," he said.', "the name does not stand beside the words: 'he' is"),
    ("another sentence", '"We wait," Varga said. "Not a day."', "the sentence itself does not say it: the speaker is"),
    ("a weak verb", 'Varga feared a "long night".', "'feared' reports words only now and then"),
    ("open marks", 'Kessler said: "We waited.\n"We wait still."', "the marks are not closed in this paragraph"),
    (
        "far off",
        'Varga said of the long treaty of the northern ports and rivers that it was "dead".',
        "words stand between 'said' and the marks",
    ),
)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in AGAINST], ids=[case[0] for case in AGAINST])
def test_what_speaks_against_a_choice_is_said(
    quotes_of: Callable[[str], tuple[Quote, ...]], raw: str, wanted: str
) -> None:
    """Whatever makes a choice less sure stands beside it."""
    found = [clause for quote in quotes_of(raw) if quote.reason for clause in quote.reason.against]
    assert any(wanted in clause for clause in found)


OTHERS = (
    (
        "only named",
        'Kessler met Varga and said: "We wait."',
        ("“Varga” (Tomas Varga)", "named in the sentence, but no word there makes it the speaker"),
    ),
    (
        "another cue",
        'Varga warned that it was late, and Kessler called it "dead".',
        ("“Varga” (Tomas Varga)", "subject of 'warned', which stands farther from the marks"),
    ),
)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_who_else_was_there_is_listed(
    quotes_of: Callable[[str], tuple[Quote, ...]], raw: str, wanted: tuple[str, str]
) -> None:
    """Everybody else whom the sentence names stands with the reason against it."""
    (quote,) = quotes_of(raw)
    assert quote.reason is not None
    assert quote.speaker_text == "Kessler"
    assert wanted in [(other.words, other.why) for other in quote.reason.others]


def test_nobody_has_a_reason_too(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """Where no rule answers the reason says so."""
    (quote,) = quotes_of('"We waited for a long night."')
    assert quote.reason is not None
    assert (quote.reason.rule, quote.reason.words.split(",")[0]) == ("none", "No rule found words that say who speaks")


def test_a_question_put_to_somebody_names_nobody(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A reason can also be that the words name only who was asked."""
    (quote,) = quotes_of('Kessler was asked, "Will you wait here for long?"')
    assert quote.reason is not None
    assert quote.reason.words == "Nobody is named: 'asked' says to whom it was put, not by whom."

"""Indirect and mixed statements: who is reported to have said what, and what is no statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.dates import find_dates
from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.extract.quotations.statements import find_statements
from generator.model import Claim, Mention, Referent, Span, Text

NAMES = ("Anna Kessler", "Tomas Varga", "Ostria")
Finder = Callable[[str], tuple[Claim, ...]]


@pytest.fixture(scope="session")
def find(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Finder:
    """The statements of a raw string, in which the three actors are known by their full and last names."""

    def statements(raw: str) -> tuple[Claim, ...]:
        text, parse = text_of(raw), parse_of(raw)
        actors = tuple(_actor(n, name, raw, parse) for n, name in enumerate(NAMES))
        dates = find_dates(text, parse)
        return find_statements(text, parse, actors, dates, find_quotes(text, parse, actors, dates))

    return statements


def _actor(n: int, name: str, raw: str, parse: Parse) -> Referent:
    found = []
    for form in (name, name.rsplit(maxsplit=1)[-1]):
        at = raw.find(form)
        while at >= 0:
            if not any(one.span.start <= at < one.span.end for one in found):
                line = parse.line_at(at)
                found.append(Mention(Span(at, at + len(form)), line.n if line else 0, form, "name"))
            at = raw.find(form, at + 1)
    return Referent(n, name, "country" if name == "Ostria" else "person", mentions=tuple(found))


def told(raw: str, claims: tuple[Claim, ...]) -> list[tuple[str | None, str, str]]:
    """The speaker's words, the cue and the content of each statement."""
    return [(one.speaker_text, one.cue.of(raw), one.span.of(raw)) for one in claims]


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Anna Kessler said the talks had failed.", ("Anna Kessler", "said", "the talks had failed")),
        ("The talks had failed, Tomas Varga said.", ("Tomas Varga", "said", "The talks had failed")),
        ("According to Anna Kessler, the talks had failed.", ("Anna Kessler", "According", "the talks had failed")),
        (
            "The survey showed that most voters want peace.",
            ("The survey", "showed", "most voters want peace"),
        ),
    ],
)
def test_a_statement_has_source_cue_and_content(find: Finder, raw: str, wanted: tuple[str, str, str]) -> None:
    """Somebody, a verb and the words of the article make a statement."""
    assert told(raw, find(raw)) == [wanted]


def test_a_mixed_statement_holds_its_quotation(find: Finder) -> None:
    """Words in marks within the content make it mixed, and the content runs to the closing mark."""
    raw = 'Anna Kessler added that Ostria has seen "not enough interest" in the talks.'
    (claim,) = find(raw)
    assert claim.mixed
    assert claim.span.of(raw) == 'Ostria has seen "not enough interest" in the talks'
    assert claim.speaker == 0


def test_a_direct_quotation_is_no_statement(find: Finder) -> None:
    """What stands wholly in marks is left to the quotations."""
    assert find('"We will not go to the talks," Anna Kessler said.') == ()


def test_a_claim_within_a_claim_keeps_both_sources(find: Finder) -> None:
    """Who passes it on and who is said to have said it both stand, the inner one within the outer."""
    raw = "Anna Kessler said that Tomas Varga claimed the border was closed."
    outer, inner = find(raw)
    assert (outer.speaker_text, outer.within) == ("Anna Kessler", None)
    assert (inner.speaker_text, inner.within) == ("Tomas Varga", 0)


def test_the_day_hangs_on_the_cue(find: Finder) -> None:
    """A statement is dated by the words beside its cue, not by those in its content."""
    (claim,) = find("Anna Kessler said on Tuesday that the talks would fail on Friday.")
    assert claim.date == "2025-10-21"


@pytest.mark.parametrize(
    "raw",
    [
        "Anna Kessler did not say that the talks had failed.",
        "Anna Kessler declined to say whether the talks had failed.",
        "Anna Kessler may say that the talks have failed.",
        "Anna Kessler was told to leave the building at once.",
        "I said that the talks had failed.",
        "It was said that the talks had failed.",
        "Anna Kessler announced sanctions.",
    ],
)
def test_what_was_not_stated_is_none(find: Finder, raw: str) -> None:
    """Denied, supposed or withheld words, words told to somebody, the writer's own and two bare words are none."""
    assert find(raw) == ()

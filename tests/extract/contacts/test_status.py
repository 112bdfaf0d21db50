"""How far a contact has come, and which word says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import extract
from generator.extract.contacts.status import is_told, standing
from generator.extract.contacts.triggers import find_triggers
from generator.extract.nlp import SpacyReader
from generator.extract.parse import Parse
from generator.model import Text

ParseOf = Callable[[str], Parse]

GOLDEN = (
    ("Madrid planned the expulsion of two diplomats.", "planned", "planned"),
    ("Madrid vowed the expulsion of two diplomats.", "planned", "planned"),
    ("Anna Berg and Karl Lund agreed on the need for patience in a phone call.", "held", "fact"),
    ("Anna Berg stressed the importance of trade during a call with Karl Lund.", "held", "fact"),
    ("Anna Berg met Karl Lund in Oslo.", "held", "fact"),
    ("Anna Berg will meet Karl Lund.", "planned", "planned"),
    ("Anna Berg plans to attend a summit in Oslo.", "planned", "planned"),
    ("Anna Berg announced plans to meet Karl Lund.", "planned", "planned"),
    ("Anna Berg announced that the ministers met in Oslo.", "held", "fact"),
    ("The ministers agreed to meet in Oslo.", "planned", "planned"),
    ("The meeting set for Friday would proceed.", "planned", "planned"),
    ("Anna Berg canceled the summit with Karl Lund.", "cancelled", "fact"),
    ("Anna Berg called off the talks with Oslo.", "cancelled", "fact"),
    ("The talks in Oslo were postponed.", "postponed", "fact"),
    ("Karl Lund regretted the cancellation of the summit.", "cancelled", "fact"),
    ("Anna Berg refused to meet Karl Lund.", "refused", "fact"),
    ("Anna Berg resisted a call to expel two diplomats.", "refused", "fact"),
    ("Anna Berg ruled out talks with Oslo.", "refused", "fact"),
    ("Karl Lund denied having met Anna Berg.", "disputed", "fact"),
    ("Madrid proposed talks with Oslo.", "proposed", "possible"),
    ("Madrid called for the expulsion of two diplomats.", "proposed", "possible"),
    ("Anna Berg could meet Karl Lund.", "proposed", "possible"),
    ("A meeting with Karl Lund is not off the table.", "proposed", "possible"),
    ("Anna Berg is open to talks with Oslo.", "proposed", "possible"),
    ("Talks with Oslo are on the agenda.", "planned", "planned"),
    ("Madrid urged Oslo to engage in talks with Rome.", "proposed", "possible"),
    ("Madrid and Oslo are holding talks in Rome.", "ongoing", "fact"),
    ("Anna Berg flew to Rome to meet Karl Lund.", "held", "fact"),
    ("The vote was lost, prompting Madrid to summon the envoy.", "held", "fact"),
    ("Anna Berg left for Rome.", "ongoing", "fact"),
    ("Madrid invited Anna Berg to Spain.", "proposed", "possible"),
    ("Madrid announced the expulsion of two diplomats.", "held", "fact"),
    ("After a call with Karl Lund, Anna Berg may go home.", "held", "fact"),
)


@pytest.mark.parametrize(("raw", "status", "sure"), GOLDEN)
def test_the_governing_words_give_the_status(parse_of: ParseOf, raw: str, status: str, sure: str) -> None:
    """Cues first, then factuality, then tense."""
    parse = parse_of(raw)
    triggers = find_triggers(parse, parse.lines[0])
    found = standing(parse, next(trigger for trigger in triggers if trigger.kind != "agreement"))
    assert found is not None
    assert (found.status, found.sure) == (status, sure)


@pytest.mark.parametrize(
    "raw",
    [
        "Anna Berg did not meet Karl Lund.",
        "No meeting with Karl Lund is scheduled.",
        "Will Anna Berg meet Karl Lund?",
        "Madrid threatened to cancel the summit with Oslo.",
        "She flew home instead of stopping in Rome to meet Karl Lund.",
    ],
)
def test_what_is_denied_asked_or_threatened_has_no_status(parse_of: ParseOf, raw: str) -> None:
    """No report comes of a meeting that did not take place, or of a cancellation that is only threatened."""
    parse = parse_of(raw)
    trigger = next(t for t in reversed(find_triggers(parse, parse.lines[0])))
    assert standing(parse, trigger) is None


def test_of_two_alternatives_the_one_taken_counts(parse_of: ParseOf) -> None:
    """Postponing rather than canceling is postponing, and as sure as its verb."""
    parse = parse_of("Karl Lund said she most likely talked about postponing rather than canceling the meeting.")
    found = standing(parse, find_triggers(parse, parse.lines[0])[-1])
    assert found is not None
    assert (found.status, found.sure) == ("postponed", "probable")


def test_a_contact_that_lies_ahead_is_only_mentioned(parse_of: ParseOf) -> None:
    """A noun after "before" can be referred to later, and is no report."""
    parse = parse_of("Anna Berg met Karl Lund before the annual summit in Oslo.")
    found = standing(parse, find_triggers(parse, parse.lines[0])[-1])
    assert found is not None
    assert found.weak


def test_a_verb_of_taking_place_tells_of_its_subject(parse_of: ParseOf) -> None:
    """That a summit opened tells of it; that it worried somebody does not."""
    opened, worried = (parse_of(raw) for raw in ("The summit opened on Friday.", "The summit worried him."))
    assert is_told(opened, 1)
    assert not is_told(worried, 1)


HARD = (
    ("President Dvorak of Slovakia agreed to meet President Petrov of Bulgaria.", ("planned", "planned")),
    ("President Dvorak of Slovakia refused to meet President Petrov of Bulgaria.", ("refused", "fact")),
    ("President Dvorak of Slovakia had been due to meet President Petrov of Bulgaria.", ("planned", "unclear")),
    ("President Dvorak of Slovakia could meet President Petrov of Bulgaria next week.", ("proposed", "possible")),
    ("President Dvorak of Slovakia denied having met President Petrov of Bulgaria.", ("disputed", "fact")),
    ("If President Dvorak of Slovakia and President Petrov of Bulgaria meet, oil will fall.", ("proposed", "possible")),
    ("It would be the first meeting between Slovakia and Bulgaria since 2019.", ("proposed", "possible")),
    ("There are no plans for President Dvorak of Slovakia to meet President Petrov of Bulgaria.", None),
    ("President Dvorak of Slovakia has no plans to meet President Petrov of Bulgaria.", None),
    ("Slovakia welcomes the talks held last week between Peru and Bulgaria.", ("held", "fact")),
    ("President Dvorak of Slovakia and President Petrov of Bulgaria host tens of thousands of workers.", None),
    ("President Dvorak of Slovakia spoke about negotiating with Bulgaria.", None),
)


@pytest.mark.parametrize(("raw", "expected"), HARD, ids=[raw for raw, _ in HARD])
def test_what_did_not_take_place_is_never_shown_as_held(
    reader: SpacyReader, text_of: Callable[..., Text], raw: str, expected: tuple[str, str] | None
) -> None:
    """What is agreed, refused, supposed, denied or had been due keeps its status and doubt; no plan is no contact."""
    found = extract(text_of(raw), reader).contacts
    assert [(one.status, one.factuality) for one in found] == ([expected] if expected else [])

"""Evidence decides what a name names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.kinds import RULES, decide, group_before, is_dateline, weigh
from generator.extract.actors.names import find_names
from generator.extract.parse import Parse


def sense(parse: Parse, words: str) -> str | None:
    """Give the kind that the evidence gives to a name."""
    names = tuple(name for name in find_names(parse) if parse.words(name.start, name.end) == words)
    return decide(weigh(parse, names), alone=" " not in words)


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("They met Minister Zorba Kolani.", "Zorba Kolani", "person"),
        ("Zorba Kolani, a former adviser to the king, left.", "Zorba Kolani", "person"),
        ("Zorba Kolani, 44, left.", "Zorba Kolani", "person"),
        ("Zorba Kolani, who left, was ill.", "Zorba Kolani", "person"),
        ("They joined the Kolani Institute.", "Kolani Institute", "organization"),
        ("They punished two oil companies, Kolanol and Petrona.", "Petrona", "organization"),
        ("Rival chipmaker Qualton said it would sue.", "Qualton", "organization"),
        ("The navy boarded a freighter, the Zorba Star, on Monday.", "Zorba Star", "vessel"),
        ("They crossed the Kolani River at night.", "Kolani River", "place"),
        ("They signed the Kolani Treaty at night.", "Kolani Treaty", "thing"),
        ("They sold the Z-500 at night.", "Z-500", "thing"),
        ("They flew to Istanbul.", "Istanbul", "place"),
    ],
)
def test_each_kind_has_its_evidence(parse_of: Callable[[str], Parse], sentence: str, name: str, expected: str) -> None:
    """A title makes a person, a head word an organisation, a noun for ships a vessel."""
    assert sense(parse_of(sentence), name) == expected


def test_without_evidence_there_is_no_kind() -> None:
    """Sums below the least, or without a lead, decide nothing."""
    assert decide({"person": 1.0, "organization": 0.0}) is None
    assert decide({"person": 4.0, "organization": 3.8}) is None
    assert decide({"person": 2.5, "organization": 0.0}, alone=True) is None
    assert decide({"person": 2.5, "organization": 0.0}) == "person"


def test_rules_have_names_of_their_own() -> None:
    """No two rules share a name, so that a decision can be explained."""
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("sentence", "expected"), [("Madrid — Farmers left.", True), ("Madrid left.", False)])
def test_a_dateline_is_a_place(parse_of: Callable[[str], Parse], sentence: str, *, expected: bool) -> None:
    """A name before a dash at the head of a paragraph is where the report was written."""
    parse = parse_of(sentence)
    assert is_dateline(parse, find_names(parse)[0]) is expected


def test_the_noun_before_a_list_is_found(parse_of: Callable[[str], Parse]) -> None:
    """The noun before a list is what all members of the list are."""
    parse = parse_of("They punished two oil companies, Kolanol and Petrona.")
    last = find_names(parse)[-1]
    at = group_before(parse, last)
    assert at is not None
    assert parse.tokens[at].text == "companies"

"""The state that the words beside a name give to a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.contacts.stated import in_title, with_stated_countries
from generator.extract.parse import Parse
from generator.model import Mention, Referent, Role, Span


def _person(raw: str, name: str, country: str | None, title: str = "") -> Referent:
    start = raw.index(name)
    span = Span(start, start + len(name))
    roles = (Role(title, Span(0, 1), 0),) if title else ()
    return Referent(0, name, "person", country, (), roles, (Mention(span, 0, name, "name"),))


@pytest.mark.parametrize(
    ("raw", "inferred", "title", "country"),
    [
        ("President Lund of Sweden smiled.", None, "President", "SE"),
        ("President Lund of Sweden smiled.", "NO", "President", "SE"),
        ("President Lund of the Republic of Fiji smiled.", None, "President", "FJ"),
        ("President Lund of Sweden's party smiled.", None, "President", None),
        ("President Lund smiled.", "NO", "President", "NO"),
        ("Lund smiled.", None, "Chief of the Security Bureau of Poland", "PL"),
        ("Lund of old smiled.", None, "", None),
    ],
)
def test_the_words_outrank_what_was_inferred(
    parse_of: Callable[[str], Parse], raw: str, inferred: str | None, title: str, country: str | None
) -> None:
    """A state behind the name comes first, then the country known, then a state in a title."""
    (person,) = with_stated_countries(parse_of(raw), (_person(raw, "Lund", inferred, title),))
    assert person.country == country


def test_who_is_no_person_is_left_as_it_is(parse_of: Callable[[str], Parse]) -> None:
    """Only persons are given a country by the words behind their names."""
    bank = Referent(0, "Bank", "organization")
    assert with_stated_countries(parse_of("The Bank of Sweden smiled."), (bank,)) == (bank,)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Prime Minister of Poland", "PL"),
        ("ambassador to Poland", None),
        ("special envoy for Poland", None),
        ("mayor", None),
    ],
)
def test_a_title_names_whom_somebody_serves(title: str, code: str | None) -> None:
    """A state to or for which somebody is sent is not the one that they serve."""
    assert in_title(title) == code

"""An official without a stated country gets the one that the article clearly speaks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.allegiance import Official, cues_of, heads_of, likely_of, scene_of
from generator.extract.actors.names import find_names
from generator.extract.actors.nationality import belonging_of_role
from generator.extract.actors.roles import roles_of
from generator.extract.parse import Parse


def officials(parse: Parse) -> dict[str, Official]:
    """Give everybody with a role, by name, with the country that the role states."""
    found = {}
    for name in find_names(parse):
        roles = roles_of(parse, name)
        stated = next((b.country for role in roles if (b := belonging_of_role(parse, role))), None)
        if roles:
            found[parse.words(name.start, name.end)] = Official((name,), roles, stated)
    return found


def likely(parse: Parse, who: str) -> str | None:
    """Give the likely country of somebody."""
    people = officials(parse)
    others = [other for name, other in people.items() if name != who]
    return likely_of(parse, people[who], scene_of(parse, others, cues_of(parse, find_names(parse))))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Portugal wants talks. In Portugal, President Ann Brown agreed. Portugal pays.", "PT"),
        ("Portugal wants talks, President Ann Brown said.", None),
        (
            "Portugal and Brazil want talks, President Ann Brown said. Portugal and Brazil pay Portugal and Brazil.",
            None,
        ),
        ("Brazilian President Carl Green met President Ann Brown. Portugal saw Brazil. Portugal pays Portugal.", "PT"),
        ("Portugal wants talks, Chancellor Ann Brown said. Germany agreed. Germany pays German banks.", "DE"),
        ("Portugal blacklisted President Ann Brown.", None),
        ("Portugal agreed, NATO Secretary General Ann Brown said.", None),
        ("Portugal agreed, pastor Ann Brown said.", None),
    ],
)
def test_the_article_must_speak_clearly(parse_of: Callable[[str], Parse], text: str, country: str | None) -> None:
    """Rivals for the office, countries without it and countries that act on the official are out."""
    assert likely(parse_of(text), "Ann Brown") == country


def test_cues_are_names_and_adjectives(parse_of: Callable[[str], Parse]) -> None:
    """Of "South Korean" only the whole counts."""
    parse = parse_of("The South Korean team met Spain in Lisbon.")
    assert [cue.country for cue in cues_of(parse, find_names(parse))] == ["KR", "ES", "PT"]


def test_heads_are_the_offices(parse_of: Callable[[str], Parse]) -> None:
    """The head of a role is its office."""
    parse = parse_of("They met Prime Minister Ann Brown.")
    assert heads_of(parse, officials(parse)["Ann Brown"]) == {"minister"}

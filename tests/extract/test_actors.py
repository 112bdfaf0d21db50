"""Every actor of an article comes out once, with its mentions, roles, kind and country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents, tidy
from generator.extract.parse import Parse
from generator.model import Referent, Text

STORY = (
    "U.S. President Ann Brown met Zorban President Karlo Zorba in Lisbon on Monday, the White House said.\n"
    'Brown said she wanted peace. "The president is serious," White House spokesman Carl Green said.\n'
    "The Treasury Department punished Portugal's largest oil companies, Kolanol and Petrona.\n"
    "The Brown administration imposed new tariffs on Portugal."
)


@pytest.fixture
def cast(text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]) -> dict[str, Referent]:
    """The actors of the story by name."""
    return {referent.name: referent for referent in find_referents(text_of(STORY), parse_of(STORY))}


def test_everybody_is_there_once(cast: dict[str, Referent]) -> None:
    """People, bodies, companies and countries come out, the place of the talks does not."""
    assert set(cast) == {
        "Ann Brown",
        "Karlo Zorba",
        "Carl Green",
        "White House",
        "Treasury Department",
        "Kolanol",
        "Petrona",
        "United States",
        "Portugal",
    }


def test_kinds_and_countries(cast: dict[str, Referent]) -> None:
    """The country is the one that the words state."""
    assert (cast["Ann Brown"].kind, cast["Ann Brown"].country) == ("person", "US")
    assert (cast["Petrona"].kind, cast["Petrona"].country) == ("organization", "PT")
    assert (cast["Carl Green"].country, cast["Treasury Department"].country) == ("US", "US")


def test_roles_are_as_stated(cast: dict[str, Referent]) -> None:
    """A role is the title's own words."""
    assert [role.title for role in cast["Carl Green"].roles] == ["White House spokesman"]


def test_mentions_have_forms(cast: dict[str, Referent]) -> None:
    """Title, name, pronoun and metonym are told apart, and pronouns are no aliases."""
    forms = {(mention.text, mention.form) for mention in cast["Ann Brown"].mentions}
    assert {("U.S. President Ann Brown", "title"), ("Brown", "name"), ("she", "pronoun")} <= forms
    assert "she" not in cast["Ann Brown"].aliases
    assert ("Brown administration", "metonym") in {(m.text, m.form) for m in cast["United States"].mentions}


def test_spans_slice_the_text(cast: dict[str, Referent]) -> None:
    """Every mention and role is the text at its span."""
    for referent in cast.values():
        assert all(mention.span.of(STORY) == mention.text for mention in referent.mentions)
        assert all(tidy(role.span.of(STORY)) == role.title for role in referent.roles)


def test_ids_are_places_in_the_result(text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]) -> None:
    """The n-th actor has the id n, and the first mentions stand in order."""
    found = find_referents(text_of(STORY), parse_of(STORY))
    assert [referent.id for referent in found] == list(range(len(found)))


def test_an_article_without_names_has_no_actors(
    text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]
) -> None:
    """Nobody named, nobody found."""
    assert find_referents(text_of("it rained."), parse_of("it rained.")) == ()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Türkiye and the Americans want peace. Ankara said so.", "Türkiye"),
        ("Turkey, officially Türkiye, wants peace.", "Turkey"),
        ("Ankara said that it wants peace. Turkey agreed.", "Turkey"),
    ],
)
def test_a_country_is_called_what_the_article_calls_it(
    raw: str, name: str, text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]
) -> None:
    """The bundled list links a country's names; it replaces none that the article prints in full."""
    found = find_referents(text_of(raw), parse_of(raw))
    assert [referent.name for referent in found if referent.country == "TR"] == [name]


def test_an_acronym_or_a_people_is_no_name_to_print(
    text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]
) -> None:
    """Where the article has only "the U.S." and "the Americans" the country's usual name stands on the page."""
    raw = "The U.S. said that it wants peace. The Americans met Portugal."
    assert "United States" in {referent.name for referent in find_referents(text_of(raw), parse_of(raw))}


def test_an_administration_is_no_country_where_nothing_states_which(
    text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]
) -> None:
    """A president's country that is only likely does not make "the Brown administration" that country's government."""
    raw = (
        "Portugal voted on Monday. President Ann Brown said that Portugal wants peace.\n"
        "The Brown administration spoke to the press in Portugal. Portugal and Brown are serious."
    )
    found = {referent.name: referent for referent in find_referents(text_of(raw), parse_of(raw))}
    assert found["Ann Brown"].country == "PT"
    assert "Brown administration" not in " ".join(found["Portugal"].aliases)

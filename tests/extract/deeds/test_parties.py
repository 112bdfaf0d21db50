"""Who can do a deed, by which words, and for which side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.deeds.parties import Stage, answerable, is_arm, is_party, is_person, is_time, linked, words_of
from generator.extract.parse import Reader
from generator.model import Text

Open = Callable[[str], Stage]


@pytest.fixture(scope="module")
def stage(reader: Reader, text_of: Callable[..., Text]) -> Open:
    """Open the article that a text is, with its actors."""

    def opened(raw: str) -> Stage:
        text = text_of(raw)
        parse = reader(text)
        return Stage.of(parse, find_referents(text, parse), ())

    return opened


def at(stage: Stage, word: str) -> int:
    """The last token that is this word."""
    return next(token.i for token in reversed(stage.parse.tokens) if token.text == word)


def names(stage: Stage, ids: tuple[int, ...]) -> list[str]:
    """The names of actors."""
    return [stage.referents[one].name for one in ids]


@pytest.mark.parametrize(("word", "wanted"), [("ministry", True), ("storm", False), ("We", False), ("Norway", True)])
def test_a_party_can_act(stage: Open, word: str, wanted: bool) -> None:  # noqa: FBT001 - a table of cases
    """Names and nouns for people who act together are parties; forces of nature and "we" are none."""
    here = stage("We saw the storm before the ministry warned Norway.")
    assert is_party(here, at(here, word)) is wanted


def test_arms_and_persons(stage: Open) -> None:
    """Weapons may do violence for somebody; sailors may suffer a deed."""
    here = stage("Missiles hit the sailors on Tuesday.")
    assert is_arm(here, at(here, "Missiles"))
    assert is_person(here, at(here, "sailors"))
    assert is_time(here, at(here, "Tuesday"))


def test_a_side_is_linked(stage: Open) -> None:
    """An adjective, an owner or "of" lead to the side; two adjectives to two."""
    here = stage("Norway and Sweden agreed. Norwegian and Swedish troops left. The army of Sweden left.")
    assert names(here, linked(here, at(here, "troops"))) == ["Norway", "Sweden"]
    assert names(here, linked(here, at(here, "army"))) == ["Sweden"]


def test_many_people_are_no_state(stage: Open) -> None:
    """The words "many Norwegians" are not Norway."""
    here = stage("Norway voted. Many Norwegians praised Sweden.")
    assert linked(here, at(here, "Norwegians")) == ()


def test_the_author_answers_for_a_thing(stage: Open) -> None:
    """A decision is answered for by whose it is; a killing not by who was killed."""
    here = stage("Norway and Karl Lund spoke. Norway's decision shocked. Karl Lund's killing shocked.")
    assert names(here, answerable(here, at(here, "decision"))) == ["Norway"]
    assert answerable(here, at(here, "killing")) == ()


def test_words_end_before_a_clause(stage: Open) -> None:
    """The words of a noun phrase leave out the clause that hangs on it."""
    here = stage("Norway condemned the attack on a ship, which sank.")
    assert words_of(here, at(here, "attack")).of(here.parse.content) == "the attack on a ship"

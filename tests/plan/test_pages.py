"""Who has a page."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Actor, ActorNote, ActorSheet, Dossier, Settings
from generator.model.settings import Pages
from generator.plan.pages import EACH, page_rule, paged, threshold


def actor(name: str, mentions: int) -> Actor:
    """An actor of that many mentions."""
    return Actor(name, name.title(), "person", None, (f"{name} alias",), (), mentions, ("post",), ())


def sheet(name: str, **fields: tuple[str, ...]) -> ActorSheet:
    """A sheet with nothing but these fields."""
    empty: dict[str, tuple[str, ...]] = dict.fromkeys(("did", "met", "sanctioned_by", "said", "about"), ())
    return ActorSheet(actor=name, salience=0, relations=(), **(empty | fields))  # type: ignore[arg-type]


def dossier(settings: Settings, *actors: Actor, sources: int = 0) -> Dossier:
    """A dossier of actors alone; articles are only counted."""
    return Dossier(settings, (None,) * sources, actors, (), (), (), (), ())  # type: ignore[arg-type]


def test_in_a_small_briefing_everybody_has_a_page() -> None:
    """Below so many articles no actor is without one, and no rule needs to be told."""
    small = dossier(Settings(), actor("ana", 1), sources=EACH - 1)
    sheets = (sheet("ana"),)
    assert paged(small, sheets) == sheets
    assert (threshold(small), page_rule(small)) == (1, "")


def test_the_threshold_rises_with_the_articles() -> None:
    """With more articles an actor must be mentioned more often, and the rule says how that is counted."""
    large = dossier(Settings(), actor("ana", 3), actor("ben", 2), sources=2 * EACH)
    assert [one.actor for one in paged(large, (sheet("ana"), sheet("ben")))] == ["ana"]
    assert page_rule(large).startswith("Actors with 3 mentions or more (one, and one more for every 200 articles) have")


@pytest.mark.parametrize("field", ["did", "met", "sanctioned_by", "said", "told", "deeds", "suffered"])
def test_who_is_somebody_in_a_record_has_a_page(field: str) -> None:
    """A party to a sanction, contact, quotation, statement or deed has a page however seldom it is named."""
    known = dossier(Settings(pages=Pages(actors=9)), actor("ana", 1))
    assert paged(known, (sheet("ana", **{field: ("record",)}),))
    assert not paged(known, (sheet("ana", about=("record",)),))


def test_who_stands_in_the_settings_has_a_page() -> None:
    """An actor of whom the user wrote has a page, by any of its names."""
    settings = Settings(pages=Pages(actors=9), actors=(ActorNote(name="ana alias"),))
    assert paged(dossier(settings, actor("ana", 1)), (sheet("ana"),))
    assert page_rule(dossier(settings)).startswith("Actors with 9 mentions or more (set in briefing.yml) have")


def test_the_user_may_give_everybody_a_page() -> None:
    """The number of the settings counts, whatever the number of articles."""
    large = dossier(replace(Settings(), pages=Pages(actors=1)), actor("ana", 1), sources=5 * EACH)
    assert paged(large, (sheet("ana"),))

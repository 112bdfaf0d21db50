"""What the size of the whole briefing decides."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing, Pair
from generator.render.scale import ACTOR_TAGS, CASE_TAGS, NAMES_PAGE, PAIRS, TAGGED, scale_of


def sized(briefing: Briefing, cases: int, sheets: int, pairs: int) -> dict[str, bool]:
    """What is decided for so many of each."""
    pair = Pair("a", "b", 80, (), (), ())
    dossier = replace(
        briefing.dossier, sanctions=briefing.dossier.sanctions[:1] * cases, contacts=(), pairs=(pair,) * pairs
    )
    return dict(scale_of(replace(briefing, dossier=dossier, sheets=briefing.sheets[:1] * sheets)))


def test_a_small_briefing_has_all_tags_and_its_look_alikes_on_the_page_on_method(briefing: Briefing) -> None:
    """As many pages as one page of tags can list have tags, and so many pairs need no page of their own."""
    assert sized(briefing, 1, TAGGED - 1, PAIRS) == {CASE_TAGS: True, ACTOR_TAGS: True, NAMES_PAGE: False}


def test_actors_go_without_tags_before_case_files(briefing: Briefing) -> None:
    """Beyond that actors have none, then case files; and beyond so many pairs there is a page of names."""
    assert sized(briefing, 1, TAGGED, PAIRS + 1) == {CASE_TAGS: True, ACTOR_TAGS: False, NAMES_PAGE: True}
    assert sized(briefing, TAGGED + 1, 0, 0) == {CASE_TAGS: False, ACTOR_TAGS: False, NAMES_PAGE: False}

"""What depends on how large the whole briefing is: whether pages have tags, and whether look-alikes have a page.

Strategy: decided once and kept in the book under a name, so that a page sees the answer and not all that was counted: a
page that is as it was need not be made again because a list elsewhere has grown.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Briefing

CASE_TAGS, ACTOR_TAGS, NAMES_PAGE = "tags of case files", "tags of actors", "a page of names"
TAGGED = 300
"""Pages with tags, all of which stand on one page, several times each: so many make it as heavy as a page may be
(division.py). Beyond that the registers sort and filter, and Pagefind's facets, which need no tags."""
PAIRS = 60
"""Pairs of look-alikes on the page on method; more of them have a page of their own."""


def scale_of(briefing: Briefing) -> Mapping[str, bool]:
    """Give by name what the briefing is small enough for, or large enough."""
    dossier = briefing.dossier
    cases = len(dossier.sanctions) + len(dossier.contacts)
    return {
        CASE_TAGS: cases <= TAGGED,
        ACTOR_TAGS: cases + len(briefing.sheets) <= TAGGED,
        NAMES_PAGE: len(dossier.pairs) > PAIRS,
    }

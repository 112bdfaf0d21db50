"""In which manner a record stands: done, open, over or off; what the pictures show by form and colour.

Laws: every status of the closed lists is in the table; what is only claimed, intended or possible is never done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from generator.model import ContactStatus, SanctionStatus
from generator.render.book import Case
from generator.render.doubt import claims, standing

Manner: TypeAlias = Literal["done", "open", "over", "off"]

MANNERS: Mapping[SanctionStatus | ContactStatus, Manner] = {
    "considered": "open", "threatened": "open", "proposed": "open", "agreed": "open", "announced": "open",
    "imposed": "done", "extended": "done",
    "eased": "over", "suspended": "over", "lifted": "over",
    "refused": "off", "violated": "off",
    "planned": "open", "postponed": "open",
    "ongoing": "done", "held": "done",
    "cancelled": "off", "disputed": "off",
}  # fmt: skip
"""What each status means: still open, done, over after it was done, or off and in doubt."""


def manner(case: Case) -> Manner:
    """Give the manner in which a record stands; what no article states as a fact in its own voice is open."""
    found = MANNERS[case.status]
    return "open" if found in {"done", "over"} and claims(standing(case)) else found

"""What is planned next, as the first page shows it (templates/next.md.j2): by standing, cut and counted."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Ahead, Briefing
from generator.model.tongue import ENGLISH, Tongue

MOST = 6
"""Plans of one standing that the first page shows."""
HEADINGS: Mapping[str, str] = {
    "ahead": "To come, by day",
    "undated": "Without a day",
    "past": "Planned for a day that is past",
}


def next_up(briefing: Briefing, tongue: Tongue = ENGLISH) -> tuple[tuple[str, str, tuple[Ahead, ...], int], ...]:
    """Give (standing, heading, plans that are shown, how many more) for each standing that occurs, in its order."""
    groups = ((standing, [one for one in briefing.ahead if one.standing == standing]) for standing in HEADINGS)
    return tuple(
        (standing, tongue.say(HEADINGS[standing]), tuple(found[:MOST]), max(0, len(found) - MOST))
        for standing, found in groups
        if found
    )

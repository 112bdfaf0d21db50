"""At which level a contact takes place: of leaders, of ministers, of envoys, of officials, as their offices tell.

Strategy: the offices that the articles state of a participant are looked up in a table, the highest first. The
ranks are those of the protocol of states: heads of state and government, members of a government, heads of mission
and special envoys, everybody else in office.

Laws: a level is told by a stated office and cites it; a participant without one has no level.
"""

from __future__ import annotations

import re

from generator.merge.words import any_of
from generator.model import Actor, Statement

_DEPUTY = re.compile(rf"\b{any_of('deputies')}\b", re.IGNORECASE)
_RANKS = tuple(
    (level, re.compile(rf"\b{any_of(level)}\b", re.IGNORECASE))
    for level in ("leaders", "ministers", "envoys", "officials")
)
"""The levels from the highest down, with the words of an office that tell each."""
LEVEL = "level"


def levels(participants: tuple[Actor, ...]) -> tuple[Statement, ...]:
    """Give the level of each participant of whom an office is stated, with the statement that tells it."""
    told = (_level(actor) for actor in participants if actor.kind == "person")
    return tuple(one for one in told if one is not None)


def _level(actor: Actor) -> Statement | None:
    """Give the highest level that one of the actor's offices tells, None where none does."""
    for level, words in _RANKS:
        for role in actor.roles:
            if words.search(role.value) and not (level != "officials" and _DEPUTY.search(role.value)):
                return Statement(actor.id, LEVEL, level, role.evidence)
    return None

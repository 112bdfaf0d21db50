"""At which level a contact takes place: of leaders, of ministers, of envoys, of officials, as their offices tell.

Strategy: the offices that the articles state of a participant are looked up in a table, the highest first. The
ranks are those of the protocol of states: heads of state and government, members of a government, heads of mission
and special envoys, everybody else in office.

Laws: a level is told by a stated office and cites it; a participant without one has no level.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.merge.words import any_of
from generator.model import Actor, Statement

_DEPUTY = re.compile(rf"\b{any_of('deputies')}\b", re.IGNORECASE)
_RANKS = tuple(
    (level, re.compile(rf"\b{any_of(level)}\b", re.IGNORECASE))
    for level in ("leaders", "ministers", "envoys", "officials")
)
"""The levels from the highest down, with the words of an office that tell each."""
LEVEL = "level"


def level(actor: Actor) -> Statement | None:
    """Give the highest level that one of a person's offices tells, with the first statement of it; None without one."""
    if actor.kind != "person" or not actor.roles:
        return None
    role = min(actor.roles, key=lambda role: _rank(role.value))
    rank = _rank(role.value)
    return Statement(actor.id, LEVEL, _RANKS[rank][0], role.evidence) if rank < len(_RANKS) else None


@lru_cache(maxsize=65536)
def _rank(title: str) -> int:
    """Give the place of the highest level that an office tells, beyond the last where it tells none."""
    deputy = _DEPUTY.search(title) is not None
    told = (n for n, (name, words) in enumerate(_RANKS) if words.search(title) and not (name != "officials" and deputy))
    return next(told, len(_RANKS))

"""What is demanded before an event may happen, in the words of those who demand it.

Strategy: reports carry the conditions that stand in their own sentence. Others stand in what somebody says about
the event: a quotation among its reactions with a phrase of demand ("make sure that ...", "only if ..."). From the
phrase to the end of its sentence the words are kept as they were said, with the quotation as their evidence.

Laws: a condition is a part of a quotation, word for word, and belongs to its speaker; a quotation gives one at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.merge.words import any_of
from generator.model import Quotation, Statement

_DEMANDED = re.compile(rf"\b{any_of('demand')}\b[^.!?;]*", re.IGNORECASE)
_LEAST = 4
"""Words of a condition: "until then" is none."""


def conditions_in(reactions: Iterable[str], quotations: Mapping[str, Quotation]) -> tuple[Statement, ...]:
    """Give the conditions in the quotations of these ids, in their order; the subject is the quotation's id."""
    return tuple(
        Statement(subject=one, property="condition", value=words, evidence=quotations[one].citations[0])
        for one in reactions
        if (words := _demanded(quotations[one].text))
    )


def _demanded(words: str) -> str | None:
    found = _DEMANDED.search(words)
    told = found[0].rstrip(" ,—–-") if found else ""
    return told if len(told.split()) >= _LEAST else None

"""What somebody's quotations are about: a record, an actor whom several of them name, or anything else.

The rule: a quotation that is told as a reaction to a record is about that record; of the rest, those that name an
actor whom `OFTEN` or more of them name are about that actor, the most-named first. Each is listed once.

Law: the rest comes last, under the empty subject; nothing is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import Dossier
from generator.plan.parties import records

OFTEN = 2
"""Quotations that must name an actor for it to be a subject."""
Subjects = tuple[tuple[str, tuple[str, ...]], ...]


def reactions(dossier: Dossier) -> Mapping[str, str]:
    """Give the first record that each quotation is a reaction to, by the quotation's id."""
    found: dict[str, str] = {}
    for record in records(dossier):
        for quotation in record.reactions:
            found.setdefault(quotation, record.id)
    return found


def subjects_of(said: Iterable[str], about: Mapping[str, str], named: Mapping[str, tuple[str, ...]]) -> Subjects:
    """Group quotations by subject; `about` gives their records, `named` the actors that their words name."""
    said = tuple(said)
    groups: dict[str, list[str]] = {}
    for quotation in said:
        if quotation in about:
            groups.setdefault(about[quotation], []).append(quotation)
    left = [quotation for quotation in said if quotation not in about]
    count = Counter(actor for quotation in left for actor in named.get(quotation, ()))
    for actor, times in sorted(count.items(), key=lambda pair: (-pair[1], pair[0])):
        mine = [quotation for quotation in left if actor in named.get(quotation, ())]
        if times >= OFTEN and len(mine) >= OFTEN:
            groups[actor] = mine
            left = [quotation for quotation in left if quotation not in mine]
    rest = {"": left} if left else {}
    return tuple((subject, tuple(ids)) for subject, ids in (groups | rest).items())

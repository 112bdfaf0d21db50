"""What somebody's quotations are about: a record, an actor whom several of them name, or anything else.

The rule: a quotation that is told as a reaction to a record is about that record; of the rest, those that hold the
words of a subject of the position map, `OFTEN` or more of them, are about that; of the rest again, those that name an
actor whom as many of them name are about that actor, the most-named first. Each is listed once.

Law: the rest comes last, under the empty subject; nothing is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import Dossier, Subject
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


def phrases(subjects: Iterable[Subject]) -> Mapping[str, tuple[str, ...]]:
    """Give the subjects of the position map that are no records, by the statements whose words hold them."""
    found: dict[str, list[str]] = {}
    for subject in subjects:
        for statement in subject.statements if subject.record is None else ():
            found.setdefault(statement, []).append(subject.id)
    return {statement: tuple(ids) for statement, ids in found.items()}


def subjects_of(
    said: Iterable[str],
    about: Mapping[str, str],
    phrased: Mapping[str, tuple[str, ...]],
    named: Mapping[str, tuple[str, ...]],
) -> Subjects:
    """Group quotations by subject.

    `about` gives their records, `phrased` the subjects whose words they hold, `named` the actors that they name.
    """
    said = tuple(said)
    groups: dict[str, list[str]] = {}
    for quotation in said:
        if quotation in about:
            groups.setdefault(about[quotation], []).append(quotation)
    left = [quotation for quotation in said if quotation not in about]
    for found in (phrased, named):
        grouped = _grouped(left, found)
        groups |= grouped
        taken = frozenset(quotation for ids in grouped.values() for quotation in ids)
        left = [quotation for quotation in left if quotation not in taken]
    rest = {"": left} if left else {}
    return tuple((subject, tuple(ids)) for subject, ids in (groups | rest).items())


def _grouped(said: list[str], about: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Give the groups of `OFTEN` quotations or more about one thing, the largest first; each stands in one."""
    count = Counter(one for quotation in said for one in about.get(quotation, ()))
    groups: dict[str, list[str]] = {}
    left = said
    for one, _ in sorted(count.items(), key=lambda pair: (-pair[1], pair[0])):
        mine = [quotation for quotation in left if one in about.get(quotation, ())]
        if len(mine) >= OFTEN:
            groups[one] = mine
            left = [quotation for quotation in left if quotation not in mine]
    return groups

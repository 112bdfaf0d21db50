"""Titles of records, built from names, kinds and places that the reports state, and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from generator.model import Actor, ContactKind
from generator.model.tongue import ENGLISH, Tongue

_MANY = 4
"""From so many names on, a title names two and counts the others."""
_FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW"})
"""Countries whose names the English-language press leaves in their own order."""
_YOUNGER = frozenset({"Jr", "Jr.", "Sr", "Sr."})
"""Words after a surname that are no part of it."""
_NUMERAL = frozenset(
    {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"}
)
"""A monarch's or a pope's number, who is never called by a surname."""
_ONE_SIDED: frozenset[ContactKind] = frozenset({"summons", "expulsion", "recall", "letter", "break-of-relations"})
"""Kinds that one side does to the other, which to which the title leaves to the reports, or that part the two."""


def surname(actor: Actor) -> str:
    """Give the name by which the articles call a person in passing; of others, the whole name.

    It is the last word of the name that the articles use alone, else the last word; the first, where names of the
    person's country begin with the family's. Who bears a number keeps the whole name, and so does who is
    called by nothing but a word for the younger of two.
    """
    words = [word for word in actor.name.split() if word not in _YOUNGER]
    if actor.kind != "person" or len(words) <= 1 or words[-1] in _NUMERAL:
        return actor.name
    ordered = words if actor.country in _FAMILY_FIRST else words[::-1]
    return next((word for word in ordered if word in actor.aliases), ordered[0])


def contact_title(
    kind: ContactKind, participants: tuple[Actor, ...], place: str | None, tongue: Tongue = ENGLISH
) -> str:
    """Give "Berg-Lund summit in Oslo" or, of one-sided kinds, "Expulsion: Norland and Sudland"."""
    names = _names(participants)
    apart = kind in _ONE_SIDED
    form = "title.bare" if not names else "title.one_sided" if apart else "title.contact"
    title = tongue.form(
        form,
        who=listed(names, tongue) if apart else _joined(names, tongue),
        kind=tongue.value(kind),
        where=_where(place, tongue) if place else "",
    )
    return f"{title[0].upper()}{title[1:]}"


def sanction_title(
    imposers: tuple[Actor, ...], targets: tuple[Actor, ...], words: str | None, noun: str, tongue: Tongue = ENGLISH
) -> str:
    """Give "Norland sanctions on Acme and Bolt"; `words` stand for targets that no actor names."""
    who = _names(_without_parts(imposers))
    whom = _names(_without_wholes(targets)) or ((words,) if words else ())
    noun = tongue.form(f"sanction.{noun}")
    title = tongue.form("title.sanction", who=listed(who, tongue), noun=noun) if who else f"{noun[0].upper()}{noun[1:]}"
    return tongue.form("title.target", title=title, whom=listed(whom, tongue)) if whom else title


def listed(names: tuple[str, ...], tongue: Tongue = ENGLISH) -> str:
    """Give "A", "A and B", "A, B and C", and of more "A, B and 3 others"."""
    if len(names) >= _MANY:
        names = (*names[:2], tongue.form("title.others", number=len(names) - 2))
    return tongue.listed(names)


def _names(actors: tuple[Actor, ...]) -> tuple[str, ...]:
    """Give the short names, whole ones where two actors would share a short one."""
    short = [surname(actor) for actor in actors]
    counts = Counter(short)
    return tuple(actor.name if counts[name] > 1 else name for actor, name in zip(actors, short, strict=True))


def _joined(names: tuple[str, ...], tongue: Tongue) -> str:
    """Join two names by a hyphen, by a dash where one of them has several words; list any other number."""
    if len(names) != 2:  # noqa: PLR2004 - two sides
        return listed(names, tongue)
    return ("–" if any(" " in name for name in names) else "-").join(names)


def _without_parts(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Leave out the organs and persons of a country that is itself among the actors."""
    return _drop(actors, lambda actor: actor.kind != "country" and actor.country in _countries(actors))


def _without_wholes(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Leave out the country of which organisations or persons are among the actors."""
    parts = {actor.country for actor in actors if actor.kind != "country"}
    return _drop(actors, lambda actor: actor.kind == "country" and actor.country in parts)


def _drop(actors: tuple[Actor, ...], unwanted: Callable[[Actor], bool]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if not unwanted(actor))


def _countries(actors: tuple[Actor, ...]) -> frozenset[str | None]:
    return frozenset(actor.country for actor in actors if actor.kind == "country") - {None}


def _where(place: str, tongue: Tongue) -> str:
    """Give " at the palace" for a building that is known, else " in Rill", the town where a building is told to lie."""
    spot, _, town = place.partition(" in ")
    at = spot.lower().startswith("the ")
    return (
        tongue.form("where.at", place=tongue.bare(spot))
        if at
        else tongue.form("where.in", place=tongue.bare(town or spot))
    )

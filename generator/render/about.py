"""What statements are about: a record or an actor, by the id of the statement.

Strategy: a quotation has the subject under which its speaker's page lists it. Beside that, a statement is about each
actor with a page of its own that its words name, by any of the names that the articles have for it. Names are shelved
by their first word, so that a statement is compared with few of them.

Laws: of two names that begin at one place the longer counts; a name is a name only as whole words; a name that two
actors have names nobody; the speaker is no subject of its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.model import Assertion, Briefing, Citation, Quotation

WORD = re.compile(r"[^\W_]+")
"""Letters and digits; around a name in a text stand none."""
FIRST = re.compile(r"(?<![^\W_])(?:[^\W_]+|\S)")
"""The first word of what may be a name, or the sign that stands there: no letter and no digit stands before it."""
Names = Mapping[str, tuple[tuple[str, str], ...]]
"""Names with their actors, the longest first, by their first word."""


def subjects_of(briefing: Briefing) -> Mapping[str, tuple[str, ...]]:
    """Give the subjects of each statement that has any, the listed one first, then in the order of its words."""
    dossier = briefing.dossier
    listed = {id_: subject for sheet in briefing.sheets for subject, ids in sheet.subjects if subject for id_ in ids}
    names = _names(briefing)
    said: tuple[Quotation | Assertion, ...] = (*dossier.quotations, *dossier.assertions)
    found = ((one.id, subjects(one, listed, names)) for one in said)
    return {id_: about for id_, about in found if about}


def subjects(said: Quotation | Assertion, listed: Mapping[str, str], names: Names) -> tuple[str, ...]:
    """Give the subjects of one statement."""
    first = (listed[said.id],) if said.id in listed else ()
    cited: Citation = said.citations[0] if isinstance(said, Quotation) else said.content
    named = (id_ for id_ in _named(cited.text, names) if id_ != said.speaker)
    return tuple(dict.fromkeys((*first, *named)))


def _named(words: str, names: Names) -> Iterator[str]:
    """Give the actors that a text names, from left to right; no word belongs to two names."""
    end = 0
    for first in FIRST.finditer(words):
        at = first.start()
        for name, actor in names.get(first[0], ()) if at >= end else ():
            if words.startswith(name, at) and not WORD.match(words, at + len(name)):
                yield actor
                end = at + len(name)
                break


def _first(words: str) -> str:
    """Give the word with which words begin, or the sign that stands there."""
    word = WORD.match(words)
    return word[0] if word else words[:1]


def _names(briefing: Briefing) -> Names:
    """Shelve the names that exactly one actor has; only actors with a page of their own are subjects."""
    owners: dict[str, set[str]] = {}
    for actor in briefing.dossier.actors:
        for name in (actor.name, *actor.aliases):
            owners.setdefault(name, set()).add(actor.id)
    paged = frozenset(sheet.actor for sheet in briefing.sheets)
    shelves: dict[str, list[tuple[str, str]]] = {}
    for name, ids in sorted(owners.items(), key=lambda one: (-len(one[0]), one[0])):
        if name and len(ids) == 1 and ids <= paged:
            shelves.setdefault(_first(name), []).extend((name, id_) for id_ in ids)
    return {first: tuple(shelf) for first, shelf in shelves.items()}

"""What changed since the last edition that the user marked: new, changed, renamed, withdrawn.

Strategy: the briefing as it stands is put into the form in which an edition keeps it, and the two are compared entry by
entry. Ids are stable, so most entries meet by id. Where an older article joined and became a record's first, its
id changed: such records are found again by the places that they rest on (`matching`). What is gone says why: its
articles went, another record took its reports, or nothing says so any more.

Laws:
- Pure; the same two states give the same changes, in the order of registers and ids.
- A briefing that is an edition, word for word, is compared with the edition before it: building again changes nothing.
- What is only called otherwise (an actor's id in a record) is no change of the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from msgspec.structs import replace

from generator.model import Change, Changes, Dossier, Edition, Entry, Register, Shift
from generator.model.tongue import TONGUES
from generator.plan.dates import in_words
from generator.plan.edition import ORDER, Words, grounds, things
from generator.plan.matching import Key, Sides, matched
from generator.plan.withdrawn import source_changes

Places: TypeAlias = Mapping[tuple[Register, str], str]
"""By register and place an entry that rests on it."""

JOINED = "its reports are now told in another record"
SPLIT = "it was told as part of another record"
_MOST_CITED = 6
"""Citations of one change; its own page shows all."""


def changes(dossier: Dossier, state: Edition, editions: tuple[Edition, ...]) -> Changes:
    """Compare the `state` of the dossier with the last edition that says something else, if there is one."""
    own, since = _compared(state, editions)
    edition = own.name if own else None
    if since is None:
        return Changes(edition=edition)
    sides = matched(since, state)
    return Changes(
        since=since.name,
        edition=edition,
        sources=tuple(source_changes(dossier, since, state, sides)),
        entries=tuple(_changes(dossier, sides)),
        otherwise=tuple(_otherwise(since, state)),
    )


def _compared(state: Edition, editions: tuple[Edition, ...]) -> tuple[Edition | None, Edition | None]:
    """Give the edition that the briefing is, if it is the last one, and the edition to compare it with."""
    if not editions:
        return None, None
    last = editions[-1]
    if (last.sources, last.entries) == (state.sources, state.entries):
        return last, editions[-2] if len(editions) > 1 else None
    return None, last


def _otherwise(since: Edition, state: Edition) -> Iterator[str]:
    """Say what else reads the articles than did then: a change may come from that, and from no article."""
    if since.version != state.version:
        yield f"generator version {since.version} made it, and this is version {state.version}"
    if since.model != state.model:
        yield f"the language model was {since.model}, and is {state.model}"


def _changes(dossier: Dossier, sides: Sides) -> Iterator[Change]:
    """Give the changes by register: what is new or changed, then what was withdrawn, each by id."""
    came = {other: key for key, other in sides.moved.items()}
    said = things(dossier)
    tongue = TONGUES[dossier.settings.language]
    names = _names(chain(sides.old.values(), sides.new.values()))
    heirs, parents = _by_place(sides.new), _by_place(sides.old)
    for register in ORDER:
        for key in sorted(key for key in sides.new if key[0] == register):
            was, now = sides.old.get(came.get(key, key)), sides.new[key]
            shifts = () if was is None else tuple(_shifts(sides, was, now, Words(names, tongue)))
            change = _come(now, parents) if was is None else _change(was, now, shifts)
            if change is not None:
                yield replace(change, citations=grounds(said[key])[:_MOST_CITED])
        for key in sorted(key for key in sides.old if key[0] == register):
            if key not in sides.new and key not in sides.moved:
                yield _withdrawn(sides, sides.old[key], heirs)


def _names(entries: Iterable[Entry]) -> dict[str, str]:
    """Give the actors' names by id."""
    return {entry.id: entry.title for entry in entries if entry.register == "actors"}


def _by_place(entries: Mapping[Key, Entry]) -> Places:
    """Lead from each place, in each register, to the id of an entry that rests on it."""
    return {(key[0], place): key[1] for key, entry in entries.items() for place in entry.citations}


def _heir(entry: Entry, places: Places) -> str | None:
    """Give an entry of the other side that rests on a place of this one."""
    return next((places[entry.register, one] for one in entry.citations if (entry.register, one) in places), None)


def _come(now: Entry, parents: Places) -> Change:
    """Say that an entry came: it is new, unless it was part of another one."""
    was = _heir(now, parents)
    return Change(
        turn="renamed" if was else "new",
        register=now.register,
        id=now.id,
        title=now.title,
        was=was,
        why=SPLIT if was else None,
        about=now.about,
    )


def _change(was: Entry, now: Entry, shifts: tuple[Shift, ...]) -> Change | None:
    """Give what became of an entry that was there; None where nothing did."""
    renamed = was.id if was.id != now.id else None
    if not shifts and renamed is None:
        return None
    return Change(
        turn="changed" if shifts else "renamed",
        register=now.register,
        id=now.id,
        title=now.title,
        was=renamed,
        shifts=shifts,
        about=now.about,
    )


def _withdrawn(sides: Sides, was: Entry, heirs: Places) -> Change:
    """Say that an entry of the edition is no longer there, and why."""
    into = _heir(was, heirs)
    why = JOINED if into else next(words for words, holds in REASONS if holds(was.sources, sides.gone))
    return Change(turn="withdrawn", register=was.register, id=was.id, title=was.title, why=why, into=into)


REASONS: tuple[tuple[str, Callable[[frozenset[str], frozenset[str]], bool]], ...] = (
    ("every article on which it rested went", lambda sources, gone: sources <= gone),
    (
        "an article on which it rested went, and the others do not tell it by themselves",
        lambda sources, gone: bool(sources & gone),
    ),
    ("its articles are still there, but nothing in them is read so any more", lambda _sources, _gone: True),
)
"""Why an entry is no longer there, by the articles on which it rested and those that went; the first that holds."""


# ------------------------------------------------------------------------------------ value by value


def _listed_names(ids: tuple[str, ...], words: Words) -> str:
    return words.tongue.listed(tuple(sorted(words.names.get(one, one) for one in ids)))


FIELDS: tuple[tuple[str, Mapping[Register, str], Callable[[Entry, Words], str]], ...] = (
    ("title", {"conflicts": "what cannot both hold", "actors": "name"}, lambda one, _: one.title),
    ("status", {"sanctions": "status", "contacts": "status", "actors": "kind"}, lambda one, _: one.status or ""),
    ("date", dict.fromkeys(ORDER, "date"), lambda one, words: in_words(one.date, words.tongue) if one.date else ""),
    ("place", {"contacts": "place", "actors": "country"}, lambda one, _: one.place or ""),
    (
        "who",
        {"sanctions": "imposers", "contacts": "participants", "quotations": "speaker", "statements": "speaker"},
        lambda one, words: _listed_names(one.who, words),
    ),
    ("whom", {"sanctions": "targets"}, lambda one, words: _listed_names(one.whom, words)),
    (
        "measures",
        {"sanctions": "measures"},
        lambda one, words: words.tongue.listed(tuple(map(words.tongue.value, one.measures))),
    ),
    (
        "independent",
        dict.fromkeys(("sanctions", "contacts", "quotations"), "independent sources"),
        lambda one, _: str(one.independent),
    ),
)
"""What is compared: the field of an entry, what it is called in each register that has it, and its value in words."""


def _shifts(sides: Sides, was: Entry, now: Entry, told: Words) -> Iterator[Shift]:
    """Give the values that are others now; ids of actors are compared by what they are called now."""
    for field, labels, words in FIELDS:
        label = labels.get(now.register)
        if label and _value(sides, was, field) != _value(sides, now, field):
            yield Shift(label, words(was, told), words(now, told))


def _value(sides: Sides, entry: Entry, field: str) -> object:
    found = getattr(entry, field)
    return frozenset(sides.now("actors", one) for one in found) if field in {"who", "whom"} else found

"""The page on what changed since the last edition, and the same as data: data/changes.json and changes.csv.

Laws: what is new or changed carries its citations; what an edition had stands as the edition has it, without a word of
an article; a list that is cut says by how much and links to the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, get_args

from msgspec import to_builtins

from generator.model import Briefing, Change, Changes, Page, Register, SourceChange, Turn
from generator.model.tongue import ENGLISH, Tongue
from generator.render.book import Book
from generator.render.leaf import Leaf, leaf
from generator.render.reported import Record, json_page, places
from generator.render.spreadsheet import sheet

MOST = 40
"""Changes of one register that the page shows, and ids that one article lists."""
HEADINGS: Mapping[Register, str] = {
    "sanctions": "Sanctions",
    "contacts": "Contacts",
    "quotations": "Quotations",
    "statements": "Reported statements",
    "conflicts": "Disagreements",
    "actors": "Actors",
}
TURNS: Mapping[Turn, str] = {
    "new": "New",
    "changed": "Changed",
    "renamed": "Under another id",
    "withdrawn": "No longer told",
}
CONTRADICTIONS: Mapping[Turn, str] = {
    "new": "Newly contradicted",
    "withdrawn": "No longer contradicted",
}
"""What the turns of disagreements are called instead."""
ARTICLES: Mapping[Turn, str] = {
    "withdrawn": "Withdrawn",
    "changed": "Changed",
    "renamed": "Renamed",
    "new": "New",
}
COUNTED: tuple[Register, ...] = ("sanctions", "contacts")
"""The registers that the line on the first page counts: the records. Disagreements are counted beside them."""

Item = TypeVar("Item")
Turned = TypeVar("Turned", Change, SourceChange)


def changes_page(book: Book) -> tuple[Leaf, ...]:
    """Give changes.md."""
    found = book.briefing.changes
    titles = {change.id: change.title for change in found.entries}
    page = leaf(
        book,
        "changes.md",
        "changes",
        "Changes",
        _description(found, book.tongue),
        changes=found,
        summary=counted(found, book.tongue),
        registers=tuple(
            (book.tongue.say(HEADINGS[register]), _turns(found, register, book.tongue))
            for register in get_args(Register)
        ),
        articles=tuple(
            (book.tongue.say(heading), *_cut(_of_turn(found.sources, turn))) for turn, heading in ARTICLES.items()
        ),
        cut=_cut,
        fallen=lambda id_: titles.get(id_, id_),
        address=lambda change: _address(book, change),
    )
    return (page,)


def _description(found: Changes, tongue: Tongue) -> str:
    if found.since is None:
        return tongue.say("No earlier edition to compare with")
    return tongue.say("Since the edition {}: {}", found.since, counted(found, tongue))


def counted(found: Changes, tongue: Tongue = ENGLISH) -> str:
    """Give "3 new, 1 changed, 1 no longer told, 1 newly contradicted": sanctions and contacts, and disagreements."""
    records = [change for change in found.entries if change.register in COUNTED]
    clashes = [change for change in found.entries if change.register == "conflicts"]
    numbers = (
        (len(_of_turn(records, "new")), "new"),
        (len(_of_turn(records, "changed")), "changed"),
        (len(_of_turn(records, "withdrawn")), "no longer told"),
        (len(_of_turn(clashes, "new")), "newly contradicted"),
    )
    told = ", ".join(f"{number} {tongue.say(word)}" for number, word in numbers if number)
    return told or tongue.say("no sanction and no contact changed")


def changes_data(briefing: Briefing) -> tuple[Page, Page]:
    """Give data/changes.json, and data/changes.csv with a row for each value that changed."""
    found = briefing.changes
    entries = [_change(change) for change in found.entries]
    whole = {
        "since": found.since,
        "edition": found.edition,
        "otherwise": list(found.otherwise),
        "sources": [to_builtins(one) for one in found.sources],
        "entries": entries,
    }
    rows = [
        {key: value for key, value in entry.items() if key != "shifts"}
        | {"field": None, "old": None, "new": None}
        | shift
        for entry, change in zip(entries, found.entries, strict=True)
        for shift in (to_builtins(change.shifts) or [{}])
    ]
    return (
        json_page("data/changes.json", whole),
        Page("data/changes.csv", sheet("changes", rows)),
    )


def _change(change: Change) -> Record:
    return {
        "turn": change.turn,
        "register": change.register,
        "id": change.id,
        "title": change.title,
        "was": change.was,
        "about": change.about,
        "why": change.why,
        "into": change.into,
        "shifts": to_builtins(change.shifts),
        "citations": places(change.citations),
    }


def _turns(found: Changes, register: Register, tongue: Tongue) -> tuple[tuple[str, tuple[Change, ...], int], ...]:
    """Give for each turn of a register that occurs its heading, the changes that are shown, and how many more."""
    of_register = [change for change in found.entries if change.register == register]
    names = {**TURNS, **(CONTRADICTIONS if register == "conflicts" else {})}
    turns = ((tongue.say(names[turn]), _of_turn(of_register, turn)) for turn in TURNS)
    return tuple((heading, *_cut(changes)) for heading, changes in turns if changes)


def _of_turn(found: Iterable[Turned], turn: Turn) -> tuple[Turned, ...]:
    return tuple(one for one in found if one.turn == turn)


def _cut(items: Sequence[Item]) -> tuple[tuple[Item, ...], int]:
    """Give what of a list is shown, and how many more there are."""
    return tuple(items[:MOST]), max(0, len(items) - MOST)


def _address(book: Book, change: Change) -> str | None:
    """Give where an entry of now stands; None for what is no longer told."""
    if change.turn == "withdrawn":
        return None
    if change.register == "actors":
        return book.actor_address(change.id)
    return book.statement_address(change.id) if change.register == "statements" else book.record_address(change.id)

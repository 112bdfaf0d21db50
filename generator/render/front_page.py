"""The first page: the bottom line, where things stand, and what is to be read with care.

Laws: lists are cut, never sampled: what is left out is counted and linked; the order is that of the
closed lists (a status) or of the day (records), latest first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, get_args

from generator.model import ActorSheet, ContactStatus, Factuality, SanctionStatus
from generator.render.book import Book, Case
from generator.render.changes_page import counted
from generator.render.doubt import standing
from generator.render.leaf import Leaf, leaf
from generator.render.next_up import next_up
from generator.render.words import count

BOARD = 6
"""Records of one status on the first page."""
CAUTION = 5
"""Records in each list of what is to be read with care."""
ACTORS = 8

NOT_DONE = frozenset({"considered", "threatened", "proposed", "planned", "agreed"})
CALLED_OFF = frozenset({"postponed", "cancelled", "refused", "disputed"})
INTENDED: frozenset[Factuality] = frozenset({"planned", "possible", "probable"})
"""How sure the reports of a thing are that is not done, whatever its status: "will be extended"."""

Caution: TypeAlias = tuple[str, str, Callable[[Book, Case], bool]]
CAUTIONS: tuple[Caution, ...] = (
    (
        "Planned, proposed, threatened or possible",
        "Nothing of this is done, as far as the sources say.",
        lambda _book, case: _is_open(case),
    ),
    (
        "Disputed",
        "Two reports contradict each other; both are shown.",
        lambda book, case: case.status == "disputed" or bool(book.conflicts_about(case.id)),
    ),
    (
        "Reported by one source only",
        "No second article in this corpus says the same in words of its own.",
        lambda book, case: book.briefing.independent[case.id] == 1,
    ),
)
"""What a reader could mistake: (heading, explanation, the rule that picks the records)."""


def front_page(book: Book) -> tuple[Leaf, ...]:
    """Give index.md."""
    dossier = book.dossier
    boards = (
        ("Sanctions", "sanctions/index.md", _board(dossier.sanctions, get_args(SanctionStatus))),
        ("Contacts", "diplomacy/index.md", _board(dossier.contacts, get_args(ContactStatus))),
    )
    title = dossier.settings.title
    page = leaf(
        book,
        "index.md",
        "index",
        title,
        f"The bottom line from {count(len(dossier.sources), 'source')}, each line with its sentence",
        boards=boards,
        next=next_up(book.briefing),
        since_words=counted(book.briefing.changes),
        cautions=tuple(_caution(book, *caution) for caution in CAUTIONS),
        key_actors=tuple((sheet, book.actors[sheet.actor]) for sheet in _salient(book)),
    )
    return (page,)


def latest_first(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Order records by their day, the latest first and the undated last."""
    return tuple(sorted(cases, key=lambda case: case.date or "", reverse=True))


def _board(cases: Sequence[Case], statuses: Sequence[str]) -> tuple[tuple[str, tuple[Case, ...], int], ...]:
    """Give (status, the latest records, how many more) for each status that occurs."""
    by_status = ((status, latest_first([c for c in cases if c.status == status])) for status in statuses)
    return tuple((status, found[:BOARD], max(0, len(found) - BOARD)) for status, found in by_status if found)


def _caution(
    book: Book, heading: str, explanation: str, rule: Callable[[Book, Case], bool]
) -> tuple[str, str, tuple[Case, ...], int]:
    found = latest_first([case for case in book.cases if rule(book, case)])
    return heading, explanation, found[:CAUTION], max(0, len(found) - CAUTION)


def _is_open(case: Case) -> bool:
    """Tell whether a record is of something that is still to come, by its status or by how it is told."""
    intended = all(report.factuality in INTENDED for report in standing(case))
    return case.status in NOT_DONE or (intended and case.status not in CALLED_OFF)


def _salient(book: Book) -> tuple[ActorSheet, ...]:
    return tuple(sorted(book.briefing.sheets, key=lambda sheet: -sheet.salience)[:ACTORS])

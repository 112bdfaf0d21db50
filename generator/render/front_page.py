"""The first page: the bottom line, where things stand, and who is in it.

Laws: lists are cut, never sampled: what is left out is counted and linked; the order is that of the
closed lists (a status) or of the day (records), latest first. A record stands on the boards once, and what
is to be read with care is said beside it, not in a list of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, get_args

from generator.model import Actor, ActorSheet, ContactStatus, Factuality, SanctionStatus, Source
from generator.model.tongue import Tongue
from generator.render.book import Book, Case
from generator.render.changes_page import counted
from generator.render.doubt import standing
from generator.render.leaf import Leaf, leaf
from generator.render.next_up import next_up
from generator.render.pictures import Lifelines, Ties, draw_lifelines, draw_network, lifelines, ties

PATH = "index.md"
BOARD = 3
"""Records of one status on the first page."""
ACTORS = 8
DISPUTES = 3
SOURCES = 8

NOT_DONE = frozenset({"considered", "threatened", "proposed", "planned", "agreed"})
CALLED_OFF = frozenset({"postponed", "cancelled", "refused", "disputed"})
INTENDED: frozenset[Factuality] = frozenset({"planned", "possible", "probable"})
"""How sure the reports of a thing are that is not done, whatever its status: "will be extended"."""


def _is_open(_book: Book, case: Case) -> bool:
    """Tell whether a record is of something that is still to come, by its status or by how it is told."""
    intended = all(report.factuality in INTENDED for report in standing(case))
    return case.status in NOT_DONE or (intended and case.status not in CALLED_OFF)


def _is_disputed(book: Book, case: Case) -> bool:
    return case.status == "disputed" or bool(book.conflicts_about(case.id))


def _is_single(book: Book, case: Case) -> bool:
    return book.briefing.independent[case.id] == 1


Caution: TypeAlias = tuple[str, str, Callable[[Book, Case], bool]]
CAUTIONS: tuple[Caution, ...] = (
    (
        "is planned, proposed, threatened or possible only: nothing of it is done, as far as the sources say",
        "are planned, proposed, threatened or possible only: nothing of them is done, as far as the sources say",
        _is_open,
    ),
    ("is disputed", "are disputed", _is_disputed),
    (
        "is reported by one source only",
        "are reported by one source only",
        _is_single,
    ),
)
"""What a reader could mistake: (words for one record, words for several, the rule that picks the records)."""


def front_page(book: Book) -> tuple[Leaf, ...]:
    """Give index.md."""
    dossier = book.dossier
    boards = (
        (book.tongue.say("Sanctions"), "sanctions/index.md", _board(dossier.sanctions, get_args(SanctionStatus))),
        (book.tongue.say("Contacts"), "diplomacy/index.md", _board(dossier.contacts, get_args(ContactStatus))),
    )
    title, salient = dossier.settings.title, _salient(book)
    chosen, tied = lifelines(book), ties(book)
    page = leaf(
        book,
        PATH,
        "index",
        title,
        book.tongue.say(
            "The bottom line from {}, each line with its sentence",
            book.tongue.count(len(dossier.sources), "from source"),
        ),
        boards=boards,
        next=next_up(book.briefing, book.tongue),
        since_words=counted(book.briefing.changes, book.tongue),
        care=_care(book),
        disputed=lambda case: case.status != "disputed" and _is_disputed(book, case),
        chosen=chosen,
        tied=tied,
        timeline=draw_lifelines(book, chosen, PATH),
        network=draw_network(book, tied, PATH),
        left_out=_left_out(chosen, tied, book.tongue),
        key_actors=tuple((sheet, book.actors[sheet.actor]) for sheet in salient),
        actor_line=lambda sheet, actor: _actor_line(sheet, actor, book.tongue),
        actors_more=len(dossier.actors) > len(salient),
        disputes=dossier.conflicts[:DISPUTES],
        latest_sources=_latest(dossier.sources)[:SOURCES],
    )
    return (page,)


def latest_first(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Order records by their day, the latest first and the undated last."""
    return tuple(sorted(cases, key=lambda case: case.date or "", reverse=True))


def _latest(sources: Sequence[Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=lambda source: source.extract.text.published or "", reverse=True))


def _board(cases: Sequence[Case], statuses: Sequence[str]) -> tuple[tuple[str, tuple[Case, ...], int], ...]:
    """Give (status, the latest records, how many more) for each status that occurs."""
    by_status = ((status, latest_first([c for c in cases if c.status == status])) for status in statuses)
    return tuple((status, found[:BOARD], max(0, len(found) - BOARD)) for status, found in by_status if found)


def _care(book: Book) -> str:
    """Say how many records are to be read with care, and why; empty where none is."""
    found = ((one, many, sum(rule(book, case) for case in book.cases)) for one, many, rule in CAUTIONS)
    say = book.tongue.say
    told = tuple(f"{number} {say(one if number == 1 else many)}" for one, many, number in found if number)
    records = book.tongue.count(len(book.cases), "of record")
    return say("To be read with care: of {} {}.", records, "; ".join(told)) if told else ""


def _left_out(chosen: Lifelines, tied: Ties, tongue: Tongue) -> str:
    """Say what the pictures do not show; empty where they show all."""
    parts = (
        (chosen.earlier, tongue.count(chosen.earlier, "earlier record")),
        (chosen.undated, tongue.say("{} without a day", tongue.count(chosen.undated, "record"))),
        (tied.left_out, tongue.say("{} with a tie", tongue.count(tied.left_out, "further actor"))),
    )
    told = tuple(words for number, words in parts if number)
    return tongue.say("Not in the pictures: {}.", tongue.listed(told)) if told else ""


def _actor_line(sheet: ActorSheet, actor: Actor, tongue: Tongue) -> str:
    """Give what the briefing has of an actor: its country, and how many mentions, records and quotations."""
    counts = (
        (len(sheet.met), "contact"),
        (len(sheet.did), "sanction of its own"),
        (len(sheet.sanctioned_by), "sanction against it"),
        (len(sheet.said), "quotation"),
    )
    nation = None if actor.kind == "country" else tongue.country(actor.country)
    told = (_counted(number, noun, tongue) for number, noun in counts if number)
    return " · ".join(filter(None, (nation, tongue.count(actor.mentions, "mention"), *told)))


def _counted(number: int, noun: str, tongue: Tongue) -> str:
    """Give "2 sanctions against it"."""
    return tongue.count(number, noun)


def _salient(book: Book) -> tuple[ActorSheet, ...]:
    return tuple(sorted(book.briefing.sheets, key=lambda sheet: -sheet.salience)[:ACTORS])

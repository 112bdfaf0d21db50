"""What a feed tells: one item a record, with its status, the sentences it rests on, and their articles.

Strategy: a table of sections, each a function from the index to its items; how they are written down is no matter
of this module. An item is as new as the latest article that tells of its record.

Laws: no item without a sentence, but for what is no longer told, which is only named; a status stands in the title, so
that no reader shows a plan as done; a claim is named as one; one source is labelled so; an item's id depends on its
record alone, that of a change on the change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Assertion, Change, Citation, Conflict, Contact, Quotation, Sanction, Turn
from generator.model.tongue import Tongue
from generator.render.around.address import web_address
from generator.render.around.times import NEVER, as_moment, latest, moment_of
from generator.render.book import Book, Case, day_of, source_name
from generator.render.doubt import claims, standing
from generator.render.escape import one_line
from generator.render.words import ATTRIBUTION, CONTACT_DAY, FACTUALITY

Thing: TypeAlias = Case | Quotation | Assertion | Conflict | Change
"""What an item tells of."""
TURNS: Mapping[Turn, str] = {
    "new": "new",
    "changed": "changed",
    "renamed": "under another id",
    "withdrawn": "no longer told",
}
SHORT = 100
"""Characters of a statement in a title."""
QUOTED = 3
"""Sentences in one item; its page has all of them."""


class Words(Struct, frozen=True):
    """A sentence of an article, empty where it is withheld; the name of the article and the place of its page."""

    text: str
    source: str
    address: str


class Item(Struct, frozen=True):
    """An entry of a feed. `address` is its place below docs/, `updated` a moment as RFC 3339."""

    id: str
    title: str
    status: str
    remark: str
    address: str
    updated: str
    words: tuple[Words, ...]


def sanctions(book: Book) -> Sequence[Thing]:
    """Give every sanction."""
    return book.dossier.sanctions


def contacts(book: Book) -> Sequence[Thing]:
    """Give every contact."""
    return book.dossier.contacts


def statements(book: Book) -> Sequence[Thing]:
    """Give every quotation and every reported statement."""
    return (*book.dossier.quotations, *book.dossier.assertions)


def disagreements(book: Book) -> Sequence[Thing]:
    """Give every two reports that cannot both hold."""
    return book.dossier.conflicts


def changes(book: Book) -> Sequence[Thing]:
    """Give everything that is new, changed, renamed or no longer told since the last edition."""
    return book.briefing.changes.entries


def everything(book: Book) -> Sequence[Thing]:
    """Give what all sections tell of, but for the changes."""
    return tuple(chain(sanctions(book), contacts(book), statements(book), disagreements(book)))


SECTIONS: Mapping[str, tuple[str, str, Callable[[Book], Sequence[Thing]]]] = {
    "sanctions": ("Sanctions", "sanctions/index.md", sanctions),
    "diplomacy": ("Diplomacy", "diplomacy/index.md", contacts),
    "statements": ("Statements", "statements.md", statements),
    "disagreements": ("Disagreements", "disagreements.md", disagreements),
    "changes": ("Changes", "changes.md", changes),
    "everything": ("Everything", "index.md", everything),
}
"""The feeds by name: title, the page that shows the same, and what they tell."""


def newest(book: Book, things: Sequence[Thing], most: int) -> tuple[Item, ...]:
    """Give the items of the latest things, the latest first and of one day by their ids, no more than `most`.

    When each was told is looked up first, so that no item is made that no feed has.
    """
    articles = {source.id: moment_of(source) for source in book.dossier.sources} if things else {}
    unknown = as_moment(book.briefing.as_of) or NEVER
    told = [max(filter(None, map(articles.get, articles_of(one))), default=unknown) for one in things]
    border = sorted(told, reverse=True)[:most][-1:]
    items = [item_of(book, one) for one, updated in zip(things, told, strict=True) if [updated] >= border]
    items.sort(key=lambda item: item.id)
    return tuple(sorted(items, key=lambda item: item.updated, reverse=True)[:most])


def articles_of(thing: Thing) -> Iterator[str]:
    """Give the ids of the articles that tell of something."""
    return (one.source for one in _GROUNDS[type(thing)](thing))


def item_of(book: Book, thing: Thing) -> Item:
    """Give the item of something."""
    return _ITEMS[type(thing)](book, thing)


def item_id(book: Book, id_: str, address: str) -> str:
    """Give the id of an item for ever: the address of its record, or a name-based UUID where the site has none."""
    return web_address(book.dossier.settings, address) or uuid5(NAMESPACE_URL, f"briefing:{id_}").urn


def _lasting(book: Book, address: str) -> str:
    """Give an address that stays when its list is divided into pages, or otherwise than before."""
    path, mark, anchor = address.partition("#")
    return f"{book.parts[path].kind.lead if path in book.parts else path}{mark}{anchor}"


def _item(book: Book, id_: str, address: str, title: str, status: str, remark: str, places: Iterable[Citation]) -> Item:
    cited = tuple(dict.fromkeys(places))
    return Item(
        id=item_id(book, id_, _lasting(book, address)),
        title=one_line(title),
        status=status,
        remark=one_line(remark),
        address=address,
        updated=latest(book, (one.source for one in cited)),
        words=tuple(_words(book, one) for one in cited[:QUOTED]),
    )


def _words(book: Book, citation: Citation) -> Words:
    source = book.sources[citation.source]
    name = f"{source_name(source)}, {day_of(source, book.tongue)}"
    return Words(one_line(citation.text), one_line(name), f"sources/{source.id}.md#s{citation.sentence}")


def _case(book: Book, case: Case) -> Item:
    first = tuple(report.evidence for report in standing(case))
    rest = (report.evidence for report in reversed(case.reports))
    number = book.briefing.independent[case.id]
    tongue = book.tongue
    sources = tongue.say("one source") if number == 1 else tongue.count(number, "source")
    remark = ", ".join(filter(None, (_day(case, tongue), _caveat(book, case), sources)))
    status = tongue.status(case.status)
    title = f"{status}: {case.title}"
    return _item(book, case.id, book.record_address(case.id), title, status, remark, (*first, *rest))


def _day(case: Case, tongue: Tongue) -> str:
    """Give the day of a record as it is said beside its status; empty where there is none."""
    day = tongue.when(case.date) or ""
    return tongue.say(CONTACT_DAY[case.status], day) if day and isinstance(case, Contact) else day


def _caveat(book: Book, case: Case) -> str:
    """Say on whose word a record has its status, and how sure; empty if one article states it as fact."""
    say = book.tongue.say
    found = (
        (
            say("according to {}", book.tongue.listed(tuple(book.faces[one].name for one in holders)))
            if holders
            else "",
            say(FACTUALITY[sure]),
        )
        for holders, sure in claims(standing(case))
    )
    return " / ".join(filter(None, ("; ".join(filter(None, parts)) for parts in found)))


def _speaker(book: Book, said: Quotation | Assertion) -> str:
    if said.speaker:
        return book.faces[said.speaker].name
    return f"“{said.speaker_text}”" if said.speaker_text else book.tongue.value(said.attribution)


def _remark(said: Quotation | Assertion, tongue: Tongue) -> str:
    return ", ".join(filter(None, (tongue.when(said.date), tongue.say(ATTRIBUTION[said.attribution]))))


def _quotation(book: Book, one: Quotation) -> Item:
    title = f"{_speaker(book, one)}: {_short(one.text, book.tongue)}"
    address = book.record_address(one.id)
    return _item(
        book, one.id, address, title, book.tongue.say("quoted"), _remark(one, book.tongue), one.frames or one.citations
    )


def _assertion(book: Book, one: Assertion) -> Item:
    words = _short(one.content.text, book.tongue, "{}")
    title = book.tongue.say("{}, as reported: {}", _speaker(book, one), words)
    return _item(
        book,
        one.id,
        book.statement_address(one.id),
        title,
        book.tongue.say("reported"),
        _remark(one, book.tongue),
        (one.content,),
    )


def _short(text: str, tongue: Tongue, marks: str = "“{}”") -> str:
    words = one_line(text)
    if len(words) > SHORT:
        words = f"{words[:SHORT].rsplit(' ', 1)[0]} …"
    return marks.format(words) if words else tongue.say("words not published")


def _conflict(book: Book, one: Conflict) -> Item:
    about, disputed = book.records.get(one.about), book.tongue.status("disputed")
    title = f"{disputed}: {(about.title if isinstance(about, (Sanction, Contact)) else '') or one.detail}"
    address = book.record_address(one.id)
    return _item(book, one.id, address, title, disputed, one.detail, (one.left, one.right))


def _change(book: Book, one: Change) -> Item:
    """Give a change; its id is of this change, so that a record that changes again is news again."""
    since, tongue = book.briefing.changes.since, book.tongue
    shifts = "; ".join(f"{it.field}: {it.old or 'not stated'} → {it.new or 'not stated'}" for it in one.shifts)
    told = "/".join((since or "", one.turn, one.register, one.id, shifts))
    turn, why = tongue.say(TURNS[one.turn]), (tongue.rule(one.why),) if one.why else ()
    remark = "; ".join((*_shifts(one, tongue), *why))
    item = _item(book, one.id, _changed_address(book, one), f"{turn}: {one.title}", turn, remark, one.citations)
    return replace(item, id=uuid5(NAMESPACE_URL, f"briefing:change:{told}").urn)


def _shifts(one: Change, tongue: Tongue) -> Iterator[str]:
    """Give what changed, field by field: "status: planned → held"."""
    for shift in one.shifts:
        old, new = (tongue.closed(value) if value else tongue.say("not stated") for value in (shift.old, shift.new))
        yield f"{tongue.field(shift.field)}: {old} → {new}"


def _changed_address(book: Book, one: Change) -> str:
    """Give where an entry of now stands; the page on changes for what stands nowhere any more."""
    if one.register == "actors" and one.id in book.faces:
        return book.actor_address(one.id)
    if one.register == "statements" and one.id in book.assertions:
        return book.statement_address(one.id)
    return book.record_address(one.id) if one.id in book.records else "changes.md"


_ITEMS: Mapping[type, Callable[..., Item]] = {
    Sanction: _case,
    Contact: _case,
    Quotation: _quotation,
    Assertion: _assertion,
    Conflict: _conflict,
    Change: _change,
}
_GROUNDS: Mapping[type, Callable[..., Iterable[Citation]]] = {
    Sanction: lambda one: (report.evidence for report in one.reports),
    Contact: lambda one: (report.evidence for report in one.reports),
    Quotation: lambda one: one.frames or one.citations,
    Assertion: lambda one: (one.content,),
    Conflict: lambda one: (one.left, one.right),
    Change: lambda one: one.citations,
}
"""The sentences of an item by what it tells of: their articles say how new it is."""

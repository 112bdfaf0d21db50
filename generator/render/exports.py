"""The registers as data: docs/data/*.json for programs, the same rows as CSV for spreadsheets.

Strategy: one function a record says which keys it has and in which order; files are derived from these.
The keys are a published interface: evaluation and other programs read them.

Laws:
- Keys stand in a fixed order, records in the briefing's order: the same briefing gives the same bytes.
- A citation's `text` is exactly the decoded seed file at [start, end). Of a source whose words are withheld
  `text` is left out and the offsets stay.
- Offsets count code points of the decoded seed file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import to_builtins
from msgspec.structs import asdict

from generator.model import (
    Actor,
    ActorSheet,
    Ahead,
    Assertion,
    Briefing,
    Conflict,
    Development,
    Moment,
    Page,
    Quotation,
    Statement,
)
from generator.render.book import Book
from generator.render.case_rows import contact_row, sanction_row
from generator.render.changes_page import changes_data
from generator.render.deed_words import deed_record
from generator.render.evidence import merging, stories
from generator.render.followthemoney import followthemoney_pages
from generator.render.identities import identities_page
from generator.render.leaf import Leaf, Made, Make, files, plainly
from generator.render.plover_events import plover_page
from generator.render.position_page import position_rows
from generator.render.reported import Record, json_page, place, places
from generator.render.schema_events import events_page
from generator.render.source_rows import reading, source_rows
from generator.render.spreadsheet import sheet


def exports(book: Book, made: Made = plainly) -> Iterator[Page]:
    """Give every file below docs/data/: the registers as JSON and CSV, one JSON file a source, and briefing.json.

    Then the same records in the formats of others: PLOVER, FollowTheMoney and schema.org.
    """
    made_of: tuple[tuple[str, Make], ...] = (
        *((f"data/{name}", partial(_register, name=name)) for name in (*dict(REGISTERS), POSITIONS)),
        *((f"data/sources/{id_}", partial(_reading, id_=id_)) for id_ in book.sources),
        *((f"data/{name}/", make) for name, make in OTHERS),
    )
    for name, make in made_of:
        yield from (leaf.page for leaf in made(book, name, make))


def _register(book: Book, name: str) -> tuple[Leaf, ...]:
    """Give a register as JSON and as CSV."""
    briefing = book.briefing
    if name == POSITIONS:
        records = position_rows(briefing)
    else:
        records = _graded(_counted(dict(REGISTERS)[name](book), briefing), briefing)
    return files(json_page(f"data/{name}.json", records), Page(f"data/{name}.csv", sheet(name, records)))


def _reading(book: Book, id_: str) -> tuple[Leaf, ...]:
    source = book.readings[id_]
    withheld = source.extract.text.article.note.publish == "none"
    return files(json_page(f"data/sources/{id_}.json", reading(source, withheld=withheld)))


def _counted(records: list[Record], briefing: Briefing) -> list[Record]:
    """Say of each sanction, contact and quotation on how many independent sources it rests."""
    count = briefing.independent
    return [
        record | {"independent": count[one]} if (one := str(record["id"])) in count else record for record in records
    ]


def _graded(records: list[Record], briefing: Briefing) -> list[Record]:
    """Give the records, those of which it is known with how credible they are."""
    grades = briefing.credibility
    return [
        record | {"credibility": grade.grade, "credibility_rule": grade.rule}
        if (grade := grades.get(str(record["id"])))
        else record
        for record in records
    ]


def _role(role: Statement) -> Record:
    return {"title": role.value} | place(role.evidence)


def _actor(actor: Actor) -> Record:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "country_basis": actor.country_basis,
        "country_evidence": place(actor.country_evidence) if actor.country_evidence else None,
        "aliases": list(actor.aliases),
        "roles": [_role(role) for role in actor.roles],
        "mentions": actor.mentions,
        "sources": list(actor.sources),
        "citations": places(actor.citations),
    }


def _quotation(quotation: Quotation) -> Record:
    return {
        "id": quotation.id,
        "text": quotation.text,
        "speaker": quotation.speaker,
        "speaker_text": quotation.speaker_text,
        "attribution": quotation.attribution,
        "date": quotation.date,
        "rule": quotation.rule,
        "citations": places(quotation.citations),
        "frames": places(quotation.frames),
        "venue": quotation.venue and place(quotation.venue),
        "via": [place(one.words) | {"speaker": one.speaker, "attribution": one.attribution} for one in quotation.via],
        "reason": to_builtins(quotation.reason),
        "near": list(quotation.near),
        "beside": list(quotation.beside),
    }


def _assertion(assertion: Assertion) -> Record:
    return {
        "id": assertion.id,
        "speaker": assertion.speaker,
        "speaker_text": assertion.speaker_text,
        "attribution": assertion.attribution,
        "date": assertion.date,
        "mixed": assertion.mixed,
        "within": assertion.within,
        "rule": assertion.rule,
        "content": place(assertion.content),
        "source_words": place(assertion.source),
        "cue": place(assertion.cue),
    }


def _moment(moment: Moment) -> Record:
    return {
        "id": moment.id,
        "date": moment.date,
        "precision": moment.precision,
        "evidence": place(moment.evidence),
        "date_words": moment.date_words and place(moment.date_words),
        "rule": moment.rule,
        "actors": list(moment.actors),
        "record": moment.record,
    }


def _conflict(conflict: Conflict) -> Record:
    return {
        "id": conflict.id,
        "about": conflict.about,
        "left": place(conflict.left),
        "right": place(conflict.right),
        "detail": conflict.detail,
        "between": conflict.between,
    }


def _development(development: Development) -> Record:
    return {
        "about": development.about,
        "words": development.words,
        "citations": places(development.citations),
        "rule": development.rule,
    }


def _ahead(one: Ahead) -> Record:
    return {
        "about": one.about,
        "standing": one.standing,
        "day": one.day or None,
        "words": one.words,
        "citations": places(one.citations),
    }


def _shown(sheet: ActorSheet) -> list[Record]:
    """Give the sentences in which others are named, too; a citation with words is an object as it is."""
    return [
        {"actor": other, "citations": [one if one.text else place(one) for one in cited]}
        for other, cited in sheet.shown
    ]


def _summary(briefing: Briefing) -> Record:
    return {
        "title": briefing.dossier.settings.title,
        "as_of": briefing.as_of,
        "language": briefing.dossier.settings.language,
        "model": briefing.model,
        "version": briefing.version,
        "developments": [_development(development) for development in briefing.developments],
        "ahead": [_ahead(one) for one in briefing.ahead],
        "sheets": [asdict(sheet) | {"shown": _shown(sheet)} for sheet in briefing.sheets],
        "audit": briefing.audit,
    }


REGISTERS: tuple[tuple[str, Callable[[Book], list[Record]]], ...] = (
    ("sources", lambda book: source_rows(book.dossier, (book.readings[id_] for id_ in book.sources))),
    ("actors", lambda book: [_actor(actor) for actor in book.dossier.actors]),
    ("quotes", lambda book: [_quotation(quotation) for quotation in book.dossier.quotations]),
    ("statements", lambda book: [_assertion(assertion) for assertion in book.dossier.assertions]),
    ("sanctions", lambda book: [sanction_row(sanction) for sanction in book.dossier.sanctions]),
    ("contacts", lambda book: [contact_row(contact) for contact in book.dossier.contacts]),
    ("deeds", lambda book: [deed_record(deed) for deed in book.dossier.deeds]),
    ("moments", lambda book: [_moment(moment) for moment in book.dossier.moments]),
    ("conflicts", lambda book: [_conflict(conflict) for conflict in book.dossier.conflicts]),
)
"""What is exported as JSON: (file name, its records)."""
POSITIONS = "positions"
"""The register that is made of the whole briefing."""

OTHERS: tuple[tuple[str, Callable[[Book], tuple[Leaf, ...]]], ...] = (
    ("merging", lambda book: files(json_page("data/merging.json", merging(book.dossier)))),
    ("stories", lambda book: files(json_page("data/stories.json", stories(book.dossier)))),
    ("briefing", lambda book: files(json_page("data/briefing.json", _summary(book.briefing)))),
    ("changes", lambda book: files(*changes_data(book.briefing))),
    ("identities", lambda book: files(identities_page(book.dossier))),
    ("plover", lambda book: files(plover_page(book.dossier))),
    ("ftm", lambda book: files(*followthemoney_pages(book.dossier))),
    ("events", lambda book: files(events_page(book.dossier))),
)
"""The other files below docs/data/, each with what makes it."""

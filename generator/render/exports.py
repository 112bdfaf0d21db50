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

import json
from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import to_builtins

from generator.model import (
    PROSE,
    Actor,
    Assertion,
    Briefing,
    Citation,
    Conflict,
    Contact,
    ContactReport,
    Development,
    Dossier,
    Moment,
    Page,
    Quotation,
    Report,
    Sanction,
    SanctionReport,
    Source,
    Statement,
)
from generator.render.followthemoney import followthemoney_pages
from generator.render.plover import Code, contact_code, sanction_code
from generator.render.plover_events import plover_page
from generator.render.schema_events import events_page
from generator.render.spreadsheet import sheet
from generator.render.withhold import published, withheld_sources

Record: TypeAlias = dict[str, object]


def exports(briefing: Briefing) -> tuple[Page, ...]:
    """Give every file below docs/data/: the registers as JSON and CSV, one JSON file a source, and briefing.json.

    Then the same records in the formats of others: PLOVER, FollowTheMoney and schema.org.
    """
    briefing = published(briefing)
    dossier = briefing.dossier
    withheld = withheld_sources(dossier)
    registers = {name: records(dossier) for name, records in REGISTERS}
    return (
        *(_json(name, records) for name, records in registers.items()),
        *(Page(f"data/{name}.csv", sheet(name, records)) for name, records in registers.items()),
        *(_json(f"sources/{source.id}", _reading(source, source.id in withheld)) for source in dossier.sources),
        _json("briefing", _summary(briefing)),
        plover_page(dossier),
        *followthemoney_pages(dossier),
        events_page(dossier),
    )


def _json(name: str, value: object) -> Page:
    return Page(f"data/{name}.json", json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _place(citation: Citation) -> Record:
    words = {"text": citation.text} if citation.text else {}
    return {
        "source": citation.source,
        "sentence": citation.sentence,
        "start": citation.start,
        "end": citation.end,
    } | words


def _places(citations: Sequence[Citation]) -> list[Record]:
    return [_place(citation) for citation in citations]


def _source(source: Source) -> Record:
    text, copy = source.extract.text, source.copy_of
    return {
        "id": source.id,
        "file": text.article.file,
        "sha256": text.article.sha256,
        "title": text.title,
        "outlet": text.outlet,
        "author": text.author,
        "url": text.url,
        "published": text.published,
        "published_basis": text.published_basis,
        "reliability": text.article.note.reliability,
        "words": prose_words(source),
        "copy_of": copy.lead if copy else None,
        "relation": copy.relation if copy else None,
        "shared_words": copy.shared if copy else None,
        "compared_words": copy.words if copy else None,
    }


def prose_words(source: Source) -> int:
    """Count the words of the article's story: paragraphs, lists and block quotations."""
    raw = source.extract.text.article.raw
    return sum(len(block.span.of(raw).split()) for block in source.extract.blocks if block.kind in PROSE)


def _reading(source: Source, withheld: bool) -> Record:  # noqa: FBT001 - private, called once
    extract = source.extract
    return {
        "id": source.id,
        "blocks": [{"kind": b.kind, "start": b.span.start, "end": b.span.end} for b in extract.blocks],
        "sentences": [{"n": s.n, "start": s.span.start, "end": s.span.end} for s in extract.sentences],
        "dates": [
            {
                "start": date.span.start,
                "end": date.span.end,
                "text": "" if withheld else date.text,
                "value": date.value,
                "precision": date.precision,
                "rule": date.rule,
            }
            for date in extract.dates
        ],
    }


def _role(role: Statement) -> Record:
    return {"title": role.value} | _place(role.evidence)


def _actor(actor: Actor) -> Record:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "aliases": list(actor.aliases),
        "roles": [_role(role) for role in actor.roles],
        "mentions": actor.mentions,
        "sources": list(actor.sources),
        "citations": _places(actor.citations),
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
        "citations": _places(quotation.citations),
        "frames": _places(quotation.frames),
        "venue": quotation.venue and _place(quotation.venue),
        "via": [_place(one.words) | {"speaker": one.speaker, "attribution": one.attribution} for one in quotation.via],
        "reason": to_builtins(quotation.reason),
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
        "content": _place(assertion.content),
        "source_words": _place(assertion.source),
        "cue": _place(assertion.cue),
    }


def _report(report: Report) -> Record:
    return (
        {"id": report.id}
        | _place(report.evidence)
        | {
            "date": report.date,
            "announced": report.announced,
            "date_words": report.date_words and _place(report.date_words),
            "factuality": report.factuality,
            "holder": report.holder,
            "condition": report.condition,
            "reason": report.reason,
            "rule": report.rule,
            "superseded_by": report.superseded_by,
        }
    )


def _sanction_report(report: SanctionReport) -> Record:
    return _report(report) | {
        "status": report.status,
        "imposers": list(report.imposers),
        "targets": _targets(report),
        "target_words": report.target_words,
        "measures": list(report.measures),
        "relief": report.relief,
        "plover": _code(sanction_code(report.status, report.factuality, relief=report.relief)),
    }


def _targets(report: SanctionReport) -> list[str]:
    """Give the ids of the actors aimed at, then the words for a group that is no actor ("189 ships").

    A report whose target is only described must not read as one without a target.
    """
    return [*report.targets, *([report.target_words] if report.target_words else [])]


def _contact_report(report: ContactReport) -> Record:
    return _report(report) | {
        "kind": report.kind,
        "status": report.status,
        "participants": list(report.participants),
        "place": report.place,
        "plover": _code(contact_code(report.kind, report.status, report.factuality)),
    }


def _code(code: Code | None) -> Record | None:
    return {"type": code.type, "mode": code.mode, "context": code.context} if code else None


def _condition(condition: Statement) -> Record:
    return {"quotation": condition.subject, "words": condition.value} | _place(condition.evidence)


def _sanction(sanction: Sanction) -> Record:
    return {
        "id": sanction.id,
        "title": sanction.title,
        "status": sanction.status,
        "imposers": list(sanction.imposers),
        "targets": list(sanction.targets),
        "measures": list(sanction.measures),
        "date": sanction.date,
        "reports": [_sanction_report(report) for report in sanction.reports],
        "reactions": list(sanction.reactions),
        "conditions": [_condition(one) for one in sanction.conditions],
        "merge_rule": sanction.merge_rule,
    }


def _contact(contact: Contact) -> Record:
    return {
        "id": contact.id,
        "title": contact.title,
        "kind": contact.kind,
        "status": contact.status,
        "participants": list(contact.participants),
        "place": contact.place,
        "date": contact.date,
        "reports": [_contact_report(report) for report in contact.reports],
        "reactions": list(contact.reactions),
        "conditions": [_condition(one) for one in contact.conditions],
        "merge_rule": contact.merge_rule,
    }


def _moment(moment: Moment) -> Record:
    return {
        "id": moment.id,
        "date": moment.date,
        "precision": moment.precision,
        "evidence": _place(moment.evidence),
        "date_words": moment.date_words and _place(moment.date_words),
        "rule": moment.rule,
        "actors": list(moment.actors),
        "record": moment.record,
    }


def _conflict(conflict: Conflict) -> Record:
    return {
        "id": conflict.id,
        "about": conflict.about,
        "left": _place(conflict.left),
        "right": _place(conflict.right),
        "detail": conflict.detail,
    }


def _development(development: Development) -> Record:
    return {
        "about": development.about,
        "words": development.words,
        "citations": _places(development.citations),
        "rule": development.rule,
    }


def _summary(briefing: Briefing) -> Record:
    return {
        "title": briefing.dossier.settings.title,
        "as_of": briefing.as_of,
        "model": briefing.model,
        "version": briefing.version,
        "developments": [_development(development) for development in briefing.developments],
        "sheets": [to_builtins(sheet) for sheet in briefing.sheets],
        "audit": to_builtins(briefing.audit),
    }


REGISTERS: tuple[tuple[str, Callable[[Dossier], list[Record]]], ...] = (
    ("sources", lambda dossier: [_source(source) for source in dossier.sources]),
    ("actors", lambda dossier: [_actor(actor) for actor in dossier.actors]),
    ("quotes", lambda dossier: [_quotation(quotation) for quotation in dossier.quotations]),
    ("statements", lambda dossier: [_assertion(assertion) for assertion in dossier.assertions]),
    ("sanctions", lambda dossier: [_sanction(sanction) for sanction in dossier.sanctions]),
    ("contacts", lambda dossier: [_contact(contact) for contact in dossier.contacts]),
    ("moments", lambda dossier: [_moment(moment) for moment in dossier.moments]),
    ("conflicts", lambda dossier: [_conflict(conflict) for conflict in dossier.conflicts]),
)
"""What is exported as JSON: (file name, its records)."""

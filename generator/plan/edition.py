"""What an edition keeps of a briefing: an entry for each thing that can change, and the articles.

Laws: no word of an article is kept, only its hash; everything is sorted by register and id, so that the same
briefing gives the same entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TypeAlias, get_args

from msgspec import Struct

from generator.model import (
    Actor,
    Assertion,
    Citation,
    Conflict,
    Contact,
    Dossier,
    Edition,
    Entry,
    KeptSource,
    Quotation,
    Register,
    Sanction,
)
from generator.model.tongue import TONGUES, Tongue

Thing: TypeAlias = Sanction | Contact | Quotation | Assertion | Conflict | Actor
ORDER: tuple[Register, ...] = get_args(Register)
NAMELESS = "a speaker who is not named"


class Words(Struct, frozen=True):
    """What an entry is put into words with: the actors' names by id, and the language of the interface."""

    names: Mapping[str, str]
    tongue: Tongue


def edition_of(
    dossier: Dossier, independent: Mapping[str, int], *, as_of: str | None, model: str, version: str
) -> Edition:
    """Give what an edition keeps, without a name; `independent` counts the independent sources of each record."""
    names = {actor.id: actor.name for actor in dossier.actors}
    tongue = TONGUES[dossier.settings.language]
    entries = (_ENTRIES[register](thing, Words(names, tongue), independent) for register, thing in _things(dossier))
    articles = (source.extract.text.article for source in dossier.sources)
    return Edition(
        name="",
        number=0,
        as_of=as_of,
        model=model,
        version=version,
        sources=tuple(sorted((KeptSource(one.id, one.file, one.sha256) for one in articles), key=lambda one: one.id)),
        entries=tuple(sorted(entries, key=lambda one: (ORDER.index(one.register), one.id))),
    )


def grounds(thing: Thing) -> tuple[Citation, ...]:
    """Give the places that an entry rests on."""
    return tuple(_GROUNDS[type(thing)](thing))


def things(dossier: Dossier) -> Mapping[tuple[Register, str], Thing]:
    """Give everything of which an edition keeps an entry, by register and id."""
    return {(register, thing.id): thing for register, thing in _things(dossier)}


def _things(dossier: Dossier) -> Iterator[tuple[Register, Thing]]:
    groups: tuple[tuple[Register, tuple[Thing, ...]], ...] = (
        ("sanctions", dossier.sanctions),
        ("contacts", dossier.contacts),
        ("quotations", dossier.quotations),
        ("statements", dossier.assertions),
        ("conflicts", dossier.conflicts),
        ("actors", dossier.actors),
    )
    for register, found in groups:
        yield from ((register, thing) for thing in found)


_GROUNDS: Mapping[type, Callable[..., Iterable[Citation]]] = {
    Sanction: lambda record: [report.evidence for report in record.reports],
    Contact: lambda record: [report.evidence for report in record.reports],
    Quotation: lambda quotation: quotation.citations,
    Assertion: lambda assertion: [assertion.content],
    Conflict: lambda conflict: [conflict.left, conflict.right],
    Actor: lambda actor: actor.citations,
}


def _keys(thing: Thing) -> tuple[str, ...]:
    """Give for each place the article and a hash of its words: the same where the file's head only grew longer."""
    return tuple(sorted({f"{one.source}:{_hash(one.text)}" for one in grounds(thing)}))


def _hash(words: str) -> str:
    return sha256(" ".join(words.split()).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _sanction(one: Sanction, _names: Words, independent: Mapping[str, int]) -> Entry:
    return Entry(
        register="sanctions",
        id=one.id,
        title=one.title,
        status=one.status,
        date=one.date,
        who=tuple(sorted(one.imposers)),
        whom=tuple(sorted(one.targets)),
        measures=tuple(sorted(one.measures)),
        independent=independent[one.id],
        citations=_keys(one),
    )


def _contact(one: Contact, _names: Words, independent: Mapping[str, int]) -> Entry:
    return Entry(
        register="contacts",
        id=one.id,
        title=one.title,
        status=one.status,
        date=one.date,
        place=one.place,
        who=tuple(sorted(one.participants)),
        independent=independent[one.id],
        citations=_keys(one),
    )


def _quotation(one: Quotation, names: Words, independent: Mapping[str, int]) -> Entry:
    return Entry(
        register="quotations",
        id=one.id,
        title=names.tongue.say("Words of {}", _speaker(one.speaker, names)),
        date=one.date,
        who=(one.speaker,) if one.speaker else (),
        independent=independent[one.id],
        citations=_keys(one),
    )


def _statement(one: Assertion, names: Words, _independent: Mapping[str, int]) -> Entry:
    return Entry(
        register="statements",
        id=one.id,
        title=names.tongue.say("What {} is reported to have said", _speaker(one.speaker, names)),
        date=one.date,
        who=(one.speaker,) if one.speaker else (),
        citations=_keys(one),
    )


def _speaker(speaker: str | None, names: Words) -> str:
    return names.names[speaker] if speaker else names.tongue.say(NAMELESS)


def _conflict(one: Conflict, _names: Words, _independent: Mapping[str, int]) -> Entry:
    return Entry(register="conflicts", id=one.id, title=one.detail, about=one.about, citations=_keys(one))


def _actor(one: Actor, _names: Words, _independent: Mapping[str, int]) -> Entry:
    return Entry(register="actors", id=one.id, title=one.name, status=one.kind, place=one.country, citations=_keys(one))


_ENTRIES: Mapping[Register, Callable[..., Entry]] = {
    "sanctions": _sanction,
    "contacts": _contact,
    "quotations": _quotation,
    "statements": _statement,
    "conflicts": _conflict,
    "actors": _actor,
}

"""Who had no part in an event, as a sentence says it: "Berg did not attend the talks", "met Lund, not Berg".

Strategy: a table of forms, each with the side on which the name stands and the part that is denied (taking part,
being a target, imposing). Such a sentence is seldom a report of its own, so it is tied to the event that it stands
in or close behind, by the same kind of event; "met Lund, not Berg" also to an event of the same story and day that
both of the others are told to have had part in.

Laws: the name stands directly beside the form, and is not the name in somebody else's description ("an aide to
Berg"); a sentence that leaves it open, tells of a change, or speaks of a part of the event says nothing; a sentence
that fits two events is tied to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar, overload

from msgspec import Struct
from msgspec.structs import replace

from generator.merge.citations import cite
from generator.merge.days import apart, is_day
from generator.merge.hints import has_one, sentences_with
from generator.merge.reports import Whos, newer_version
from generator.merge.words import CONTACT_NOUNS, SANCTION_NOUNS, any_of
from generator.model import Contact, ContactReport, Extract, Mention, Sanction, SanctionReport, Sentence, Source, Span
from generator.model.wordlists import word_list

Record = Sanction | Contact
Event = TypeVar("Event", Sanction | Contact, Contact)
Told = TypeVar("Told", SanctionReport | ContactReport, ContactReport)
AnyReport = SanctionReport | ContactReport

_LISTS = word_list(__package__, "absences")
_NAMED = frozenset({"name", "title", "metonym"})
"""Forms of a mention that say by themselves who is meant."""
_AROUND = 2
"""Sentences around a report of an event in which the same article speaks of it."""
_APART = 1
"""Days between an event and an article that says of the same day who was met, and who was not."""
_OPEN = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LISTS['open']))})\b")
"""Case counts: May is a month."""
_MET = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LISTS['met']))})\b", re.IGNORECASE)
_OFFICES = "|".join(map(any_of, ("leaders", "ministers", "deputies")))
_OFFICE = rf"(?:[A-Z][\w.'-]{{0,30}}|the|his|her|its|their|with|{_OFFICES})"
_TITLE = re.compile(rf"(?:\b{_OFFICE}\s{{1,3}}){{0,6}}$")
"""The words of an office in front of a name."""
_OWNED = re.compile(rf"\b(?:{'|'.join(_LISTS['of'])})\s+$", re.IGNORECASE)
_ASIDE = re.compile(r"(?:\s{0,3},[^,;:.()]{1,80},)?\s{0,3}(?:himself|herself|themselves)?\s{0,3}$")
"""What may stand between the name and the words that say that it was not there: a description in commas."""
_NOT = re.compile(r"(?:\bnot|\brather than|\binstead of)\s+$", re.IGNORECASE)
_NUMBER = attrgetter("n")
_BUT = re.compile(r"\b(?:not|rather|instead)\b")
_WINDOW = 90
"""Code points in front of a name, or behind a form, that are looked at."""


class Absence(Struct, frozen=True):
    """Somebody who, as `report` has it, had no part in the event: no participant, target or imposer (`role`)."""

    actor: str
    role: str
    report: AnyReport


class _Form(Struct, frozen=True):
    """One way to say it: the words, whether the name stands before them, the part denied, nouns of the event."""

    words: re.Pattern[str]
    before: bool
    role: str


class _Said(Struct, frozen=True):
    """An absence as a sentence says it, before it is known of which event: `words` are the form and what follows."""

    actor: str
    role: str
    words: Span
    follows: str


def _any(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_LISTS[name])})\b".replace(" ", r"\s+"), re.IGNORECASE)


FORMS: tuple[_Form, ...] = (
    _Form(_any("missed"), before=True, role="participants"),
    _Form(_any("spared_subject"), before=True, role="targets"),
    _Form(_any("spared_object"), before=False, role="targets"),
    _Form(_any("abstained"), before=True, role="imposers"),
)
"""The forms in which a name stands beside words that deny it a part."""


def find_absences(
    records: Iterable[Record], sources: Iterable[Source], whos: Whos
) -> Mapping[str, tuple[Absence, ...]]:
    """Give by record who is said to have had no part in it."""
    records = tuple(records)
    told = by_article(records)
    met = _by_participant(records)
    stories = {whos.stories.get(report.evidence.source) for one in records if _is_dated(one) for report in one.reports}
    found: dict[str, list[Absence]] = {}
    for source in sources:
        extract, here = source.extract, told.get(source.id, ())
        worth = here or whos.stories.get(source.id) in stories - {None}
        for sentence, said in _in_article(extract, whos, here) if worth else ():
            for record, report in _events(said, sentence, extract, here, met, whos):
                found.setdefault(record.id, []).append(
                    Absence(said.actor, said.role, as_told(report, extract, sentence, said.words, whos))
                )
    return {record: tuple(absences) for record, absences in found.items()}


def _by_participant(records: Iterable[Record]) -> Mapping[str, tuple[Contact, ...]]:
    """Give the contacts of a day by those who took part."""
    found: dict[str, list[Contact]] = {}
    for record in records:
        if isinstance(record, Contact) and _is_dated(record):
            for one in record.participants:
                found.setdefault(one, []).append(record)
    return {one: tuple(contacts) for one, contacts in found.items()}


def _is_dated(record: Record) -> bool:
    """Tell whether it is a contact of one day, with which somebody else of the day and the story may be told."""
    return isinstance(record, Contact) and is_day(record.date)


def _in_article(
    extract: Extract, whos: Whos, told: Iterable[tuple[int, Record, AnyReport]]
) -> Iterator[tuple[Sentence, _Said]]:
    """Give what the sentences of an article say of who had no part; `told` are the events of which it tells.

    Far from all of these only who was not met can be tied to an event.
    """
    names: dict[int, list[tuple[Mention, str]]] | None = None
    raw = extract.text.article.raw.replace("’", "'")
    near = around(extract, told, _LISTS["hints"], raw)
    far = sentences_with(_LISTS["refused"], raw, extract.sentences)
    for sentence in sorted({one.n: one for one in (*near, *far)}.values(), key=_NUMBER):
        words = sentence.span.of(raw)
        forms = [(form, match) for form in FORMS for match in form.words.finditer(words)] if sentence in near else []
        if not (forms or (_MET.search(words) and _BUT.search(words))) or _OPEN.search(words):
            continue
        names = names_in(extract, whos) if names is None else names
        here = names.get(sentence.n, [])
        yield from ((sentence, said) for said in _said(words, sentence.span.start, forms, here))
        yield from ((sentence, said) for said in _not_met(words, sentence.span.start, here))


def names_in(extract: Extract, whos: Whos) -> dict[int, list[tuple[Mention, str]]]:
    """Give the names in each sentence, in order, with the actors whom they mean."""
    found: dict[int, list[tuple[Mention, str]]] = {}
    source = extract.text.article.id
    for referent in extract.referents:
        actor = whos.holder(source, referent.id)
        for mention in referent.mentions if actor is not None else ():
            if mention.form in _NAMED and actor is not None:
                found.setdefault(mention.sentence, []).append((mention, actor))
    return {n: sorted(names, key=lambda one: one[0].span.start) for n, names in found.items()}


def _said(
    words: str, start: int, forms: Iterable[tuple[_Form, re.Match[str]]], names: list[tuple[Mention, str]]
) -> Iterator[_Said]:
    for form, match in forms:
        for mention, actor in names:
            left, right = mention.span.start - start, mention.span.end - start
            beside = (
                right <= match.start() and _ASIDE.fullmatch(words, right, match.start()) and not _is_owned(words, left)
                if form.before
                else match.end() <= left and is_title(words, match.end(), left)
            )
            if beside:
                follows = words[match.end() : match.end() + _WINDOW] if form.before else words[: match.end()]
                yield _Said(actor, form.role, Span(start + match.start(), start + match.end()), follows)


def is_title(words: str, start: int, end: int) -> bool:
    """Tell whether nothing but the words of an office stand in a stretch in front of a name."""
    before = words[max(start, end - _WINDOW) : end]
    title = _TITLE.search(before)
    return title is not None and not before[: title.start()].strip()


def _is_owned(words: str, start: int) -> bool:
    """Tell whether the name at `start` stands in somebody else's description: "an aide to Foreign Minister Berg"."""
    before = words[max(0, start - _WINDOW) : start]
    title = _TITLE.search(before)
    return _OWNED.search(before[: title.start()] if title else before) is not None or _OWNED.search(before) is not None


def _not_met(words: str, start: int, names: list[tuple[Mention, str]]) -> Iterator[_Said]:
    """Give whom the sentence says nobody met: "met Lund, not Foreign Minister Berg"."""
    for mention, actor in names:
        left = mention.span.start - start
        before = words[max(0, left - _WINDOW) : left]
        title = _TITLE.search(before)
        stem = before[: title.start()] if title else before
        if _NOT.search(stem) and _MET.search(words[:left]):
            yield _Said(actor, "met", mention.span, "")


def _events(
    said: _Said,
    sentence: Sentence,
    extract: Extract,
    told: Iterable[tuple[int, Record, AnyReport]],
    met: Mapping[str, tuple[Contact, ...]],
    whos: Whos,
) -> Iterator[tuple[Record, AnyReport]]:
    """Give the one event of which a sentence speaks, with a report of it; nothing where none or several fit."""
    here = nearest(sentence.n, (one for one in told if _is_of(said, one[1])))
    if not here and said.role == "met":
        here = {one.id: (one, one.reports[0]) for one in _same_day(said, sentence, extract, met, whos)}
    if len(here) == 1:
        yield from here.values()


@overload
def by_article(records: Iterable[Contact]) -> Mapping[str, Sequence[tuple[int, Contact, ContactReport]]]: ...
@overload
def by_article(records: Iterable[Record]) -> Mapping[str, Sequence[tuple[int, Record, AnyReport]]]: ...
def by_article(records: Iterable[Record]) -> Mapping[str, Sequence[tuple[int, Record, AnyReport]]]:
    """Give by article the events that it tells of: the sentence, the record, and the report that stands there."""
    told: dict[str, list[tuple[int, Record, AnyReport]]] = {}
    for record in records:
        for report in record.reports:
            told.setdefault(report.evidence.source, []).append((report.evidence.sentence, record, report))
    return told


def around(
    extract: Extract, told: Iterable[tuple[int, Event, Told]], hints: Iterable[str], words: str
) -> tuple[Sentence, ...]:
    """Give the sentences that can speak of an event of their article, as far as one of the `hints` stands in them.

    `told` are the events and the sentences of their reports, `words` those of the article.
    """
    near = {n for at, _, _ in told for n in range(at - _AROUND, at + _AROUND + 1)}
    sentences = (one for one in extract.sentences if one.n in near) if near else ()
    return tuple(one for one in sentences if has_one(hints, one.span.of(words)))


def nearest(n: int, told: Iterable[tuple[int, Event, Told]]) -> dict[str, tuple[Event, Told]]:
    """Give by id the events that the sentence `n` speaks of, each with a report.

    `told` are the events of its article and the sentences of their reports. Those of the same sentence come first,
    then those of the nearest one before it, then those of the nearest behind it.
    """
    near = [(_far(n - at), record, report) for at, record, report in told if abs(n - at) <= _AROUND]
    least = min((far for far, _, _ in near), default=None)
    return {record.id: (record, report) for far, record, report in near if far == least}


def _far(behind: int) -> tuple[bool, int]:
    """Give how far a sentence stands from a report: behind it is nearer than before it."""
    return behind < 0, abs(behind)


def _is_of(said: _Said, record: Record) -> bool:
    """Tell whether the words can speak of an event of this kind: what follows them names it, or nothing follows."""
    if said.role == "met":
        return isinstance(record, Contact)
    if isinstance(record, Contact) != (said.role == "participants"):
        return False
    if not isinstance(record, Contact):
        return said.role == "targets" or re.search(any_nouns(SANCTION_NOUNS), said.follows) is not None
    if re.match(r"\s*(?:[.,;]|$)", said.follows):
        return True
    named = re.match(
        rf"((?:\s+[\w'-]+){{0,5}}?)\s+{any_nouns(CONTACT_NOUNS[record.kind])}", said.follows, re.IGNORECASE
    )
    return named is not None and not set(_LISTS["part"]) & set(named[1].lower().split())


def any_nouns(nouns: Iterable[str]) -> str:
    """Give nouns as one group of a regular expression."""
    return rf"(?:{'|'.join(nouns)})\b"


def _same_day(
    said: _Said, sentence: Sentence, extract: Extract, met: Mapping[str, tuple[Contact, ...]], whos: Whos
) -> Iterator[Contact]:
    """Give the contacts that somebody else of the sentence had with the one who was not met, of its story and day."""
    source, published = extract.text.article.id, extract.text.published
    others = {actor for _, actor in names_in(extract, whos).get(sentence.n, []) if actor != said.actor}
    for contact in met.get(said.actor, ()):
        story = {whos.stories.get(report.evidence.source) for report in contact.reports}
        same_story = whos.stories.get(source) in story - {None}
        if same_story and others & set(contact.participants) and _near(published, contact.date):
            yield contact


def _near(published: str | None, day: str | None) -> bool:
    return published is not None and day is not None and apart(published, day) <= _APART


def as_told(report: Told, extract: Extract, sentence: Sentence, words: Span, whos: Whos) -> Told:
    """Give a report of an event as another sentence tells of it, with whoever claims what its `words` say."""
    return replace(
        report,
        id=f"{report.id}-{extract.text.article.id}-{sentence.n}",
        evidence=cite(extract, sentence.span),
        factuality="fact",
        holder=holder_of(extract, words, whos),
        superseded_by=newer_version(extract),
    )


def holder_of(extract: Extract, words: Span, whos: Whos) -> str | None:
    """Give who is quoted or reported with these words, None where the article says them."""
    spoken = (
        (one.span, one.speaker)
        for said in (extract.quotes, extract.claims)
        for one in said
        if one.span.start <= words.start and words.end <= one.span.end
    )
    source = extract.text.article.id
    return next((whos.holder(source, speaker) for _, speaker in spoken if speaker is not None), None)

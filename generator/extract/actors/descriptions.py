"""Definite descriptions: "the Russian president", "the foreign minister" - whom of the article they mean.

Strategy: a phrase with "the" or a country's possessive and an office in it, that belongs to no name, is held
against the offices of the people of the article. Country and office must agree; of several, the one whose
country the sentence speaks for, else the one mentioned last, close by. A person without any office takes
the first description that follows at once, if nobody else can.

Law: what fits two people equally means neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.actors.callings import Calling, calling_at, is_plural
from generator.extract.actors.gazetteer import ADJECTIVES, country_of_words, look_up, plain
from generator.extract.actors.nationality import national
from generator.extract.actors.people import Company, Office, Person, office_of
from generator.extract.parse import Line, Parse

CLOSE = 3
"""Sentences back within which the last one mentioned is meant."""
ARTICLES = frozenset({"the", "The"})


class Description(Struct, frozen=True):
    """Tokens [start, end) that describe somebody, the office and the country they state."""

    start: int
    end: int
    head: int
    office: Office
    country: str | None


class Resolved(Struct, frozen=True):
    """A description and the id of the person meant; `new` if it is the first office that the text gives this person."""

    description: Description
    person: int
    new: bool


def find_descriptions(parse: Parse, taken: frozenset[int]) -> tuple[Description, ...]:
    """Give the definite descriptions of an article outside the tokens `taken` by names and their titles."""
    return tuple(found for line in parse.lines for found in _of_line(parse, line, taken))


def _of_line(parse: Parse, line: Line, taken: frozenset[int]) -> Iterator[Description]:
    at = line.start
    while at < line.end:
        found = calling_at(parse, at, line.end) if _opens(parse, at, line) else None
        if found is None or not _stands_alone(parse, found, line, taken):
            at += 1
            continue
        yield _description(parse, found)
        at = found.stop


def _opens(parse: Parse, at: int, line: Line) -> bool:
    """Tell whether a definite description may begin at a token: an article, or a country's possessive."""
    if parse.tokens[at].text in ARTICLES:
        return True
    stop = next((e for e in (at + 3, at + 2, at + 1) if e < line.end and look_up(parse.words(at, e))), None)
    return stop is not None and parse.tokens[stop].text in {"'s", "’s"}


def _stands_alone(parse: Parse, found: Calling, line: Line, taken: frozenset[int]) -> bool:
    """Tell whether the phrase is one person's description and no name's title or list of people."""
    head = parse.tokens[found.head]
    plural = is_plural(head)
    named = found.head in taken or (found.stop < line.end and found.stop in taken)
    begun = parse.tokens[found.start].text in ARTICLES or country_of_words(parse.words(found.start, found.head + 1))
    return not plural and not named and bool(begun)


def _description(parse: Parse, found: Calling) -> Description:
    words = parse.words(found.start, found.head + 1)
    country = country_of_words(words) or national(words)
    end = found.stop
    office = office_of(parse, found.start, found.head)
    return Description(found.start, end, found.head, office, country)


def resolve(parse: Parse, people: tuple[Person, ...], found: tuple[Description, ...]) -> tuple[Resolved, ...]:
    """Give whom each description means, in reading order; what is in doubt is left out."""
    company = Company(parse, people)
    resolved: list[Resolved] = []
    for description in found:
        person, new = _meant(parse, company, description)
        if person is not None:
            resolved.append(Resolved(description, person.id, new))
            company.learn(_learned(person, description, new=new), description.start)
    return tuple(resolved)


def _learned(person: Person, description: Description, *, new: bool) -> Person:
    return replace(
        person,
        offices=(*person.offices, description.office) if new else person.offices,
        country=person.country or description.country,
    )


def _meant(parse: Parse, company: Company, asked: Description) -> tuple[Person | None, bool]:
    holders = [p for p in company.holders(asked.office) if _agrees(p, asked.country)]
    sure = [p for p in holders if asked.country and p.country == asked.country]
    candidates = sure or [p for p in holders if asked.country is None or asked.office.head in _heads(p)]
    if len(candidates) > 1:
        return _chosen(parse, company, candidates, asked), False
    if candidates:
        return candidates[0], False
    return _introduced(parse, company, asked), True


def _heads(person: Person) -> frozenset[str]:
    return frozenset(office.head for office in person.offices)


def _agrees(person: Person, country: str | None) -> bool:
    return country is None or person.country in {None, country}


def _chosen(parse: Parse, company: Company, candidates: list[Person], asked: Description) -> Person | None:
    """Of several holders of one office, give the one whom the sentence speaks for, else the last one mentioned."""
    line = parse.line_of(asked.start).n
    ids = {person.id for person in candidates}
    others = {person.country for _, person in company.named(line, line) if person.id not in ids}
    spoken = [person for person in candidates if person.country and person.country in others]
    if len(spoken) == 1:
        return spoken[0]
    near = company.named(line - CLOSE, line)
    return next((person for at, person in reversed(near) if at < asked.start and person.id in ids), None)


def _introduced(parse: Parse, company: Company, asked: Description) -> Person | None:
    """Give the only person without an office who was named in this sentence before, or in the one before."""
    if parse.tokens[asked.start].text not in ARTICLES or not _weighty(parse, asked):
        return None
    line = parse.line_of(asked.start).n
    named = [(at, p) for at, p in company.named(line - 1, line) if at < asked.start]
    near = {p.id: p for _, p in named if not p.offices and _agrees(p, asked.country)}
    subjects = {p.id for at, p in named if parse.tokens[at].dep in {"nsubj", "nsubjpass"}} & near.keys()
    fitting = subjects or near.keys()
    return near[next(iter(fitting))] if len(fitting) == 1 else None


def _weighty(parse: Parse, asked: Description) -> bool:
    """Tell whether a description says enough to stand for a name: a country, or an office of two words."""
    adjective = plain(parse.words(asked.start + 1, asked.start + 2)) in ADJECTIVES
    subject = parse.tokens[asked.head].dep in {"nsubj", "nsubjpass"}
    return subject and (adjective or bool(asked.country) or len(asked.office.words) > 1)

"""The position map: what several speakers, or one several times, speak about, found from the articles alone.

Strategy: a sanction or contact is a subject of the quotations that react to it and of the statements in the sentences
that report it. A noun phrase is a subject of the statements whose own words hold it: one with a name in it in all
articles, a common one within one story, because "the talks" of another story are other talks. The heaviest come
first, and a phrase most of whose statements stand under a heavier subject adds nothing and is none.

Laws: a subject has `SPEAKERS` speakers or `STATEMENTS` statements; its name is a record's title or words of an
article; names of actors and their offices are no subjects (they have pages of their own).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from generator.model import Citation, Dossier, Phrase, Subject
from generator.plan.parties import records
from generator.plan.utterances import Utterance, utterances

SPEAKERS, STATEMENTS = 2, 3
"""So many speakers, or else so many statements, make a subject."""
_SHADOW = 0.5
"""A phrase with a greater share of its statements under one heavier subject is no subject beside it."""
Key = tuple[str, str]
"""A phrase's key and the story in which it is meant; "" for a name, which means the same in all."""


class _Group(Struct, frozen=True):
    """What may be a subject: a record's id or the words of a phrase where they first stand, and its statements."""

    name: str
    record: str | None
    words: Citation | None
    said: tuple[Utterance, ...]

    @property
    def speakers(self) -> int:
        """How many speak about it."""
        return len({one.who for one in self.said})

    @property
    def weight(self) -> int:
        """Speakers count twice: a subject is what several speak about."""
        return 2 * self.speakers + len(self.said)


def positions(dossier: Dossier) -> tuple[Subject, ...]:
    """Give the subjects of all statements, the heaviest first."""
    said = utterances(dossier)
    groups = [group for group in (*_records(dossier, said), *_phrases(dossier, said)) if _is_enough(group)]
    groups.sort(key=lambda group: (-group.weight, group.record is None, -len(group.name), group.name))
    under: dict[str, set[int]] = defaultdict(set)
    chosen: list[_Group] = []
    for group in groups:
        above = Counter(at for one in group.said for at in under[one.id])
        if group.record is None and max(above.values(), default=0) > _SHADOW * len(group.said):
            continue
        for one in group.said:
            under[one.id].add(len(chosen))
        chosen.append(group)
    return tuple(map(_subject, chosen))


def _is_enough(group: _Group) -> bool:
    """Tell whether there are speakers or statements enough; one that holds another of them says nothing besides it."""
    inner: dict[str, list[tuple[Citation, str]]] = defaultdict(list)
    for one in group.said:
        for place in one.places:
            inner[place.source].append((place, one.id))
    speakers: set[str] = set()
    apart = (one for one in group.said if not _holds_any(one, inner))
    for statements, one in enumerate(apart, start=1):
        speakers.add(one.who)
        if len(speakers) >= SPEAKERS or statements >= STATEMENTS:
            return True
    return False


def _holds_any(outer: Utterance, inner: Mapping[str, Sequence[tuple[Citation, str]]]) -> bool:
    """Tell whether a statement has the words of another one in it, which it passes on; `inner` are those by article."""
    return any(
        one != outer.id and a.start <= b.start and b.end <= a.end and (a.start, a.end) != (b.start, b.end)
        for a in outer.places
        for b, one in inner[a.source]
    )


def _subject(group: _Group) -> Subject:
    count = Counter(one.who for one in group.said)
    first = {one.who: at for at, one in reversed(tuple(enumerate(group.said)))}
    ordered = sorted(group.said, key=lambda one: (-count[one.who], first[one.who], one.day or "~"))
    where = f"{group.words.source}|{group.words.start}" if group.words else ""
    return Subject(
        id=f"on-{sha256(f'{group.record or group.name.casefold()}|{where}'.encode()).hexdigest()[:8]}",
        name=group.name,
        record=group.record,
        speakers=group.speakers,
        statements=tuple(one.id for one in ordered),
        rule="reactions to it, and statements in the sentences that report it" if group.record else "words that recur",
        words=group.words,
    )


def _records(dossier: Dossier, said: Sequence[Utterance]) -> Iterator[_Group]:
    """Give each record with what is said of it."""
    at: dict[tuple[str, int], list[Utterance]] = defaultdict(list)
    by_id = {one.id: one for one in said}
    for one in said:
        for place in one.places:
            at[place.source, place.sentence].append(one)
    for record in records(dossier):
        reacting = [by_id[one] for one in record.reactions if one in by_id]
        telling = [
            one
            for report in record.reports
            for one in at.get((report.evidence.source, report.evidence.sentence), ())
            if any(_meet(place, report.evidence) for place in one.places)
        ]
        every = {one.id: one for one in (*reacting, *telling)}
        yield _Group(record.title, record.id, None, tuple(every.values()))


def _meet(one: Citation, other: Citation) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _phrases(dossier: Dossier, said: Sequence[Utterance]) -> Iterator[_Group]:
    """Give each phrase that is no actor's name with the statements whose words hold it."""
    phrases = {source.id: source.extract.phrases for source in dossier.sources}
    names = _names(phrases)
    actors = _actors(dossier)
    story = {source: one.id for one in dossier.stories for source in one.sources}
    found: dict[Key, dict[str, Utterance]] = defaultdict(dict)
    forms: dict[Key, list[Citation]] = defaultdict(list)
    for one in said:
        for place in one.places:
            for phrase in _inside(phrases.get(place.source, ()), place):
                if phrase.key not in actors:
                    key = (phrase.key, "" if phrase.key in names else story.get(place.source, place.source))
                    found[key][one.id] = one
                    forms[key].append(_words(phrase, place))
    for key, spoken in found.items():
        if len(spoken) > 1:
            first = _commonest(forms[key])
            yield _Group(" ".join(first.text.split()), None, first, tuple(spoken.values()))


def _names(phrases: Mapping[str, tuple[Phrase, ...]]) -> frozenset[str]:
    """Give the keys that are read as a name more often than not."""
    count = Counter[str]()
    for phrase in (one for several in phrases.values() for one in several):
        count[phrase.key] += 1 if phrase.proper else -1
    return frozenset(key for key, more in count.items() if more > 0)


def _actors(dossier: Dossier) -> frozenset[str]:
    """Give what actors are called, lower-case: names, parts of persons' names, offices and their last words."""
    names = {name.casefold() for actor in dossier.actors for name in (actor.name, *actor.aliases)}
    parts = {part for actor in dossier.actors if actor.kind == "person" for part in actor.name.casefold().split()}
    titles = {role.value.casefold() for actor in dossier.actors for role in actor.roles}
    return frozenset(names | parts | titles | {title.split()[-1] for title in titles if title.split()})


def _inside(phrases: Sequence[Phrase], place: Citation) -> Iterator[Phrase]:
    """Give the phrases that lie within a place of their article."""
    at = bisect_left(phrases, place.start, key=lambda phrase: phrase.span.start)
    while at < len(phrases) and phrases[at].span.start < place.end:
        if phrases[at].span.end <= place.end:
            yield phrases[at]
        at += 1


def _words(phrase: Phrase, place: Citation) -> Citation:
    """Give the words of a phrase as a citation, cut out of the statement that holds them."""
    start, end = phrase.span.start - place.start, phrase.span.end - place.start
    return Citation(place.source, phrase.sentence, phrase.span.start, phrase.span.end, place.text[start:end])


def _commonest(forms: Iterable[Citation]) -> Citation:
    """Give the first place of the form that stands most often; of equals, the one that stands first."""
    forms = tuple(forms)
    count = Counter(one.text for one in forms)
    return max(forms, key=lambda one: count[one.text])

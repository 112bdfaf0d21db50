"""Disagreements: two reports of one record that cannot both hold, side by side, without a verdict.

Strategy: reports disagree only about the same aspect (how things stand, on which day, where, how many, which, who)
and only where two voices speak: another article, or somebody who is quoted. What came later is no disagreement
(planned, then cancelled), nor is what is only coarser (a month and a day of it, a country and a city of it).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from generator.merge.absences import Absence, find_absences
from generator.merge.amounts import counts_in, exclude
from generator.merge.days import is_day
from generator.merge.heads import Head, find_heads
from generator.merge.lengths import find_lengths
from generator.merge.life import CONTACTS, SANCTIONS
from generator.merge.measures import Measure, exclusive, measures_in
from generator.merge.ranks import Rank, excluding, ranks_in
from generator.merge.reports import Whos, as_of
from generator.merge.sides import AnyReport, Side, between, is_claim, side_words, speaker
from generator.model import Conflict, Contact, ContactReport, Sanction, Source
from generator.model.tongue import ENGLISH, Tongue

Record = Sanction | Contact
Worded = TypeVar("Worded", Measure, Rank)
"""What leaves no room for another of its kind, in the words of a sentence."""

_BECOMES: frozenset[tuple[str, str]] = frozenset(
    {
        ("postponed", "cancelled"),
        ("postponed", "held"),
        ("cancelled", "held"),
        ("cancelled", "ongoing"),
        ("refused", "held"),
        ("refused", "announced"),
        ("refused", "imposed"),
        ("extended", "lifted"),
        ("extended", "eased"),
        ("eased", "extended"),
    }
)
"""What can become of what on a later day; any other change between two rival statuses is a disagreement."""
_HAPPENED = frozenset({"held", "ongoing", "announced", "imposed", "extended", "eased", "suspended", "lifted"})


class Scene(Struct, frozen=True):
    """What the comparison must know: when each article appeared, which one counts for it, and who is who.

    `absent` are by record those who are said to have had no part in it, `heads` those who led a delegation to it,
    `lengths` how long it is said to have lasted.
    """

    published: Mapping[str, str | None]
    counts_as: Mapping[str, str]
    whos: Whos
    absent: Mapping[str, tuple[Absence, ...]]
    heads: Mapping[str, tuple[Head, ...]]
    lengths: Mapping[str, tuple[tuple[ContactReport, Measure], ...]]
    tongue: Tongue


Sides = Iterator[tuple[Side, Side]]


def find_conflicts(
    records: Iterable[Record], sources: tuple[Source, ...], whos: Whos, tongue: Tongue = ENGLISH
) -> tuple[Conflict, ...]:
    """Give the disagreements within each record, by id; `sources` are the articles that the records are told in."""
    records = tuple(records)
    scene = Scene(
        published={source.id: source.extract.text.published for source in sources},
        counts_as={source.id: source.counts_as for source in sources},
        whos=whos,
        absent=find_absences(records, sources, whos),
        heads=find_heads(records, sources, whos),
        lengths=find_lengths(records, sources, whos),
        tongue=tongue,
    )
    found = (conflict for record in records for conflict in _within(record, scene))
    return tuple(sorted(found, key=lambda conflict: conflict.id))


def _within(record: Record, scene: Scene) -> Iterator[Conflict]:
    def words(side: Side) -> str:
        return side_words(side, scene.counts_as, scene.whos, scene.tongue)

    for aspect in ASPECTS if _many_voices(record, scene) else ():
        for left, right in aspect(record, scene):
            ours, theirs = sorted((left, right), key=is_claim)
            yield Conflict(
                id=f"{record.id}-{left.says}-or-{right.says}".replace(" ", "-").lower(),
                about=record.id,
                left=speaker(ours).evidence,
                right=speaker(theirs).evidence,
                detail=f"{words(ours)}; {words(theirs)}",
                between=between(ours, theirs),
            )


def _many_voices(record: Record, scene: Scene) -> bool:
    """Tell whether more than one voice speaks of the record at all: most records are told by one sentence."""
    voices = {_voice(report) for report in record.reports}
    voices |= {_voice(one.report) for told in (scene.absent, scene.heads) for one in told.get(record.id, ())}
    return len(voices | {_voice(report) for report, _ in scene.lengths.get(record.id, ())}) > 1


def _statuses(record: Record, scene: Scene) -> Sides:
    """Two statuses that exclude each other, neither of which became the other."""
    course = CONTACTS if isinstance(record, Contact) else SANCTIONS
    told = [report for report in record.reports if report.factuality != "denied"]

    def clash(a: AnyReport, b: AnyReport) -> bool:
        return not (_became(a, b, scene) or _became(b, a, scene))

    for left, right in sorted((min(pair), max(pair)) for pair in course.rivals):
        yield from _clashing(_saying(told, left, scene), _saying(told, right, scene), clash)


def _denials(record: Record, scene: Scene) -> Sides:
    """A status that one voice reports as a fact and another denies."""
    for status in sorted({report.status for report in record.reports}):
        told, not_so = (
            _saying(record.reports, status, scene),
            scene.tongue.form("conflict.not", status=scene.tongue.status(status)),
        )
        facts = replace(told, reports=tuple(report for report in told.reports if report.factuality == "fact"))
        denied = tuple(report for report in told.reports if report.factuality == "denied")
        yield from _clashing(facts, Side(f"not {status}", denied, not_so), lambda _a, _b: True)


def _days(record: Record, scene: Scene) -> Sides:
    """Two single days for one and the same step."""
    del scene
    told = [report for report in record.reports if report.status in _HAPPENED and is_day(report.date)]
    days = sorted({str(report.date) for report in told})
    for left, right in combinations(days, 2):
        ours, theirs = (Side(day, tuple(report for report in told if report.date == day), day) for day in (left, right))
        yield from _clashing(ours, theirs, _same_status)


def _countries(record: Record, scene: Scene) -> Sides:
    """Two countries as the place of one contact; cities and buildings may lie in each other and say nothing."""
    told: dict[str, list[AnyReport]] = {}
    for report in record.reports:
        country = scene.whos.country_called(report.place) if isinstance(report, ContactReport) else None
        if country is not None:
            told.setdefault(country, []).append(report)
    for left, right in combinations(sorted(told), 2):
        ours, theirs = (_named("in", one, told[one], scene) for one in (left, right))
        yield from _clashing(ours, theirs, _same_status)


def _amounts(record: Record, scene: Scene) -> Sides:
    """Two numbers of the same thing for one step; numbers that grow from day to day are a development."""
    told = [
        (report, count)
        for report in record.reports
        if report.status in _HAPPENED
        for count in counts_in(report.evidence.text)
    ]
    pairs = dict.fromkeys(
        (min(a.number, b.number), max(a.number, b.number), a.noun)
        for (_, a), (_, b) in combinations(told, 2)
        if exclude(a, b)
    )

    def clash(few: AnyReport, many: AnyReport) -> bool:
        first, second = _day(few, scene), _day(many, scene)
        return _same_status(few, many) and not (first and second and first < second)

    for low, high, noun in sorted(pairs):
        ours, theirs = (
            Side(
                f"{number} {noun}",
                tuple(one for one, count in told if (count.number, count.noun) == (number, noun)),
                scene.tongue.form("conflict.count", number=number, noun=noun),
            )
            for number in (low, high)
        )
        yield from _clashing(ours, theirs, clash)


def _measures(record: Record, scene: Scene) -> Sides:
    """Two lengths, rates or sums that leave no room for each other."""
    lengths = scene.lengths.get(record.id, ())
    places = {(report.evidence.source, report.evidence.sentence) for report, _ in lengths}
    told: list[tuple[AnyReport, Measure]] = [
        (report, measure)
        for report in record.reports
        if report.status in _HAPPENED and (report.evidence.source, report.evidence.sentence) not in places
        for measure in measures_in(report.evidence.text)
        if not (measure.of == "length" and isinstance(record, Sanction))
    ]
    told += [(report, measure) for report, measure in lengths if report.status in _HAPPENED]
    yield from _worded(told, exclusive, "conflict.measure", scene)


def _ranks(record: Record, scene: Scene) -> Sides:
    """Two ranks for one event: the first summit since 2014, the first since 2019."""
    told = [(report, rank) for report in record.reports for rank in ranks_in(report.evidence.text)]
    yield from _worded(told, excluding, "conflict.rank", scene)


def _worded(
    told: Sequence[tuple[AnyReport, Worded]], excludes: Callable[[Worded, Worded], bool], form: str, scene: Scene
) -> Sides:
    """Give the sides of every two wordings that exclude each other, each with its reports; `form` shows the words."""
    pairs = {
        (min(a.words, b.words), max(a.words, b.words)) for (_, a), (_, b) in combinations(told, 2) if excludes(a, b)
    }
    for pair in sorted(pairs):
        ours, theirs = (
            Side(
                words,
                tuple(report for report, one in told if one.words == words),
                scene.tongue.form(form, words=words),
            )
            for words in pair
        )
        yield from _clashing(ours, theirs, _same_status)


def _presence(record: Record, scene: Scene) -> Sides:
    """Somebody who took part, imposed it or was its target as one voice has it, and did not as another has it."""
    denied: dict[tuple[str, str], list[AnyReport]] = {}
    for absence in scene.absent.get(record.id, ()):
        role = "participants" if absence.role == "met" else absence.role
        denied.setdefault((role, absence.actor), []).append(absence.report)
    for (role, actor), without in sorted(denied.items()):
        places = {(one.evidence.source, one.evidence.sentence) for one in without}
        told = [
            report
            for report in record.reports
            if report.factuality == "fact"
            and report.status in _HAPPENED
            and actor in getattr(report, role)
            and (report.evidence.source, report.evidence.sentence) not in places
        ]
        ours, theirs = _named("with", actor, told, scene), _named("without", actor, without, scene)
        yield from _clashing(ours, theirs, lambda _a, _b: True)


def _led(record: Record, scene: Scene) -> Sides:
    """Two heads of one side's delegation."""
    heads = scene.heads.get(record.id, ())
    pairs = {
        (min(a.actor, b.actor), max(a.actor, b.actor))
        for a, b in combinations(heads, 2)
        if a.actor != b.actor and a.sides & b.sides
    }
    for pair in sorted(pairs):
        left, right = (
            _named("led by", one, (head.report for head in heads if head.actor == one), scene) for one in pair
        )
        yield from _clashing(left, right, lambda _a, _b: True)


ASPECTS: tuple[Callable[[Record, Scene], Sides], ...] = (
    _statuses,
    _denials,
    _days,
    _countries,
    _amounts,
    _measures,
    _ranks,
    _presence,
    _led,
)
"""What reports may disagree about."""


def _clashing(left: Side, right: Side, clash: Callable[[AnyReport, AnyReport], bool]) -> Sides:
    """Give the two sides, cut down to the reports of different voices that clash, if there are any."""
    pairs = [(a, b) for a in left.reports for b in right.reports if _voice(a) != _voice(b) and clash(a, b)]
    if pairs:
        ours, theirs = {a.id for a, _ in pairs}, {b.id for _, b in pairs}
        yield (
            replace(left, reports=tuple(report for report in left.reports if report.id in ours)),
            replace(right, reports=tuple(report for report in right.reports if report.id in theirs)),
        )


def _same_status(a: AnyReport, b: AnyReport) -> bool:
    return a.status == b.status


def _became(early: AnyReport, late: AnyReport, scene: Scene) -> bool:
    """Tell whether the one status became the other on a later day."""
    if (early.status, late.status) not in _BECOMES:
        return False
    first, second = _day(early, scene), _day(late, scene)
    return first is not None and second is not None and first < second


def _day(report: AnyReport, scene: Scene) -> str | None:
    return as_of(report, scene.published.get(report.evidence.source), done=report.status in _HAPPENED)


def _saying(reports: Iterable[AnyReport], status: str, scene: Scene) -> Side:
    return Side(status, tuple(report for report in reports if report.status == status), scene.tongue.status(status))


def _named(how: str, actor: str, reports: Iterable[AnyReport], scene: Scene) -> Side:
    """Give a side that says "in", "with", "without" or "led by" somebody or some country."""
    name = scene.whos.actors[actor].name
    return Side(f"{how} {name}", tuple(reports), scene.tongue.form(f"conflict.{how}", name=name))


def _voice(report: AnyReport) -> str:
    """Give who speaks: the holder of a claim, wherever it is reported, else the article, in its newest version."""
    return report.holder or f"article {report.superseded_by or report.evidence.source}"

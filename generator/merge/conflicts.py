"""Disagreements: two reports of one record that cannot both hold, side by side, without a verdict.

Strategy: reports disagree only about the same aspect (how things stand, on which day, where, how many, which) and only
where two voices speak: another article, or somebody who is quoted. What came later is no disagreement (planned,
then cancelled), nor is what is only coarser (a month and a day of it, a country and a city of it).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from msgspec import Struct

from generator.merge.amounts import counts_in, exclude
from generator.merge.days import is_day
from generator.merge.life import CONTACTS, SANCTIONS
from generator.merge.ranks import excluding, ranks_in
from generator.merge.reports import Whos, as_of
from generator.model import Between, Conflict, Contact, ContactReport, Sanction, SanctionReport, Source
from generator.model.tongue import ENGLISH, Tongue

Record = Sanction | Contact
AnyReport = SanctionReport | ContactReport

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
_HEDGED = frozenset({"probable", "possible"})


_BETWEEN: tuple[Between, ...] = ("outlets", "actor and outlet", "actors")
"""Who disagrees, by how many of the two sides are somebody's claim."""


class Scene(Struct, frozen=True):
    """What the comparison must know: when each article appeared, which one counts for it, and who is who."""

    published: Mapping[str, str | None]
    counts_as: Mapping[str, str]
    whos: Whos
    tongue: Tongue


class Side(Struct, frozen=True):
    """What some reports of a record say about one aspect of it."""

    says: str
    reports: tuple[AnyReport, ...]


Sides = Iterator[tuple[Side, Side]]


def find_conflicts(
    records: Iterable[Record], sources: tuple[Source, ...], whos: Whos, tongue: Tongue = ENGLISH
) -> tuple[Conflict, ...]:
    """Give the disagreements within each record, by id; `sources` are the articles that the records are told in."""
    scene = Scene(
        published={source.id: source.extract.text.published for source in sources},
        counts_as={source.id: source.counts_as for source in sources},
        whos=whos,
        tongue=tongue,
    )
    found = (conflict for record in records for conflict in _within(record, scene))
    return tuple(sorted(found, key=lambda conflict: conflict.id))


def _within(record: Record, scene: Scene) -> Iterator[Conflict]:
    for aspect in ASPECTS:
        for left, right in aspect(record, scene):
            ours, theirs = sorted((left, right), key=_is_claim)
            yield Conflict(
                id=f"{record.id}-{left.says}-or-{right.says}".replace(" ", "-").lower(),
                about=record.id,
                left=_speaker(ours).evidence,
                right=_speaker(theirs).evidence,
                detail=f"{_words(ours, scene)}; {_words(theirs, scene)}",
                between=_between(ours, theirs),
            )


def _statuses(record: Record, scene: Scene) -> Sides:
    """Two statuses that exclude each other, neither of which became the other."""
    course = CONTACTS if isinstance(record, Contact) else SANCTIONS
    told = [report for report in record.reports if report.factuality != "denied"]

    def clash(a: AnyReport, b: AnyReport) -> bool:
        return not (_became(a, b, scene) or _became(b, a, scene))

    for left, right in sorted((min(pair), max(pair)) for pair in course.rivals):
        yield from _clashing(_saying(told, left), _saying(told, right), clash)


def _denials(record: Record, scene: Scene) -> Sides:
    """A status that one voice reports as a fact and another denies."""
    del scene
    for status in sorted({report.status for report in record.reports}):
        told = _saying(record.reports, status)
        facts = Side(status, tuple(report for report in told.reports if report.factuality == "fact"))
        denied = Side(f"not {status}", tuple(report for report in told.reports if report.factuality == "denied"))
        yield from _clashing(facts, denied, lambda _a, _b: True)


def _days(record: Record, scene: Scene) -> Sides:
    """Two single days for one and the same step."""
    del scene
    told = [report for report in record.reports if report.status in _HAPPENED and is_day(report.date)]
    days = sorted({str(report.date) for report in told})
    for left, right in combinations(days, 2):
        ours, theirs = (Side(day, tuple(report for report in told if report.date == day)) for day in (left, right))
        yield from _clashing(ours, theirs, _same_status)


def _countries(record: Record, scene: Scene) -> Sides:
    """Two countries as the place of one contact; cities and buildings may lie in each other and say nothing."""
    told: dict[str, list[AnyReport]] = {}
    for report in record.reports:
        country = scene.whos.country_called(report.place) if isinstance(report, ContactReport) else None
        if country is not None:
            told.setdefault(country, []).append(report)
    for left, right in combinations(sorted(told), 2):
        ours, theirs = (Side(f"in {scene.whos.actors[one].name}", tuple(told[one])) for one in (left, right))
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
            Side(f"{number} {noun}", tuple(one for one, count in told if (count.number, count.noun) == (number, noun)))
            for number in (low, high)
        )
        yield from _clashing(ours, theirs, clash)


def _ranks(record: Record, scene: Scene) -> Sides:
    """Two ranks for one event: the first summit since 2014, the first since 2019."""
    del scene
    told = [(report, rank) for report in record.reports for rank in ranks_in(report.evidence.text)]
    pairs = {
        (min(a.words, b.words), max(a.words, b.words)) for (_, a), (_, b) in combinations(told, 2) if excluding(a, b)
    }
    for left, right in sorted(pairs):
        ours, theirs = (
            Side(words, tuple(report for report, rank in told if rank.words == words)) for words in (left, right)
        )
        yield from _clashing(ours, theirs, _same_status)


ASPECTS: tuple[Callable[[Record, Scene], Sides], ...] = (
    _statuses,
    _denials,
    _days,
    _countries,
    _amounts,
    _ranks,
)
"""What reports may disagree about."""


def _clashing(left: Side, right: Side, clash: Callable[[AnyReport, AnyReport], bool]) -> Sides:
    """Give the two sides, cut down to the reports of different voices that clash, if there are any."""
    pairs = [(a, b) for a in left.reports for b in right.reports if _voice(a) != _voice(b) and clash(a, b)]
    if pairs:
        ours, theirs = {a.id for a, _ in pairs}, {b.id for _, b in pairs}
        yield (
            Side(left.says, tuple(report for report in left.reports if report.id in ours)),
            Side(right.says, tuple(report for report in right.reports if report.id in theirs)),
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


def _saying(reports: Iterable[AnyReport], status: str) -> Side:
    return Side(status, tuple(report for report in reports if report.status == status))


def _voice(report: AnyReport) -> str:
    """Give who speaks: the holder of a claim, wherever it is reported, else the article, in its newest version."""
    return report.holder or f"article {report.superseded_by or report.evidence.source}"


def _between(left: Side, right: Side) -> Between:
    """Tell who disagrees: a side that somebody claims is an actor's, though an article may say the same."""
    claimed = sum(any(report.holder for report in side.reports) for side in (left, right))
    return _BETWEEN[claimed]


def _is_claim(side: Side) -> bool:
    """Tell whether nobody on this side speaks in an article's own voice; such a side stands on the right."""
    return all(report.holder for report in side.reports)


def _speaker(side: Side) -> AnyReport:
    """Give the report that stands for the side: an article's own if there is one, the earliest of them."""
    return next((report for report in side.reports if report.holder is None), side.reports[0])


def _words(side: Side, scene: Scene) -> str:
    """Give "cancelled, according to the article and Ada Berg"; copies of one text are one article."""
    own_voice = (report.evidence.source for report in side.reports if report.holder is None)
    articles = len({scene.counts_as[source] for source in own_voice})
    tongue, sure = scene.tongue, _speaker(side).factuality
    own = (
        (tongue.form("conflict.article"),)
        if articles == 1
        else (tongue.count(articles, "in article"),) * bool(articles)
    )
    voices = (*own, *dict.fromkeys(_called(report, scene) for report in side.reports if report.holder))
    hedge = tongue.form(f"hedge.{sure}") if sure in _HEDGED else ""
    return tongue.form("conflict.side", hedge=hedge, says=_in_words(side.says, tongue), who=tongue.listed(voices))


def _in_words(says: str, tongue: Tongue) -> str:
    """Give a side's status, or that it is denied, in the language of the interface; anything else as it is."""
    denied = says.removeprefix("not ")
    return tongue.form("conflict.not", status=tongue.status(denied)) if denied != says else tongue.status(says)


def _called(report: AnyReport, scene: Scene) -> str:
    """Give the name of a report's holder, with "the" where the sentence has it."""
    name = scene.whos.actors[str(report.holder)].name
    english = scene.tongue.language == "en"
    return f"the {name}" if english and f"the {name.lower()}" in report.evidence.text.lower() else name

"""Sanctions: the reports of all articles become one record a measure.

Strategy: imposers, targets, time and the course of a life (threatened, imposed, eased, lifted) weigh for and
against two reports being one. An organ or a leader of a country imposes what the country imposes; a company is
hit where its country is said to be. A measure that is told of another term of office, or threatened after it
was imposed, is another measure.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.merge import clues
from generator.merge.days import apart, is_day, precision
from generator.merge.life import SANCTIONS, in_order, lead
from generator.merge.naming import named, news_order
from generator.merge.records import NEVER, Clue, Group, Told, compared, grouped
from generator.merge.reports import Whos, content_words, in_turn, placed, shared
from generator.merge.titles import sanction_title
from generator.merge.weighings import Register, homes_of, weighings_of
from generator.merge.words import any_of
from generator.model import Extract, Sanction, SanctionMention, SanctionReport

_PAST_TERM = re.compile(rf"\b{any_of('past')}\s+(?:\w+\s+)?{any_of('term')}\b", re.IGNORECASE)
_SOUGHT = frozenset({"considered", "threatened", "proposed", "refused"})
_PASSED = frozenset({"agreed", "announced", "imposed"})
_CHANGED = frozenset({"extended", "eased", "suspended", "lifted", "violated"})
_UNSAID = frozenset({"unspecified", "other"})
_STEM = 4
"""Fewest letters by which a word is taken to derive from the name of a country ("Turkish", "Turkey")."""
_MOST = 0.5
"""Share of words by which two descriptions of a target are the same."""
_SLIP = 2
"""Days by which two sources may date the same step of the same measure differently."""


class ToldSanction(Told, frozen=True, gc=False, kw_only=True):
    """A report of a sanction as the clues see it.

    `by` and `on` are imposers and targets, `by_states` and `on_states` their countries, `named` the targets that
    are no countries, `stateless` whether the country of one of them is not known, `names` the words of each of
    their names, `words` those of the targets that no actor names, `stems` the beginnings of the names of the
    countries that are hit, `past_term` whether the sentence puts the measure into another term of office; `sought`
    whether the measure itself is sought, `changed` whether what was passed is changed or ended or somebody seeks that.
    """

    report: SanctionReport
    by: frozenset[str]
    by_states: frozenset[str]
    on: frozenset[str]
    on_states: frozenset[str]
    named: frozenset[str]
    stateless: bool
    names: tuple[frozenset[str], ...]
    words: frozenset[str]
    stems: frozenset[str]
    past_term: bool
    sought: bool
    changed: bool


def merge_sanctions(extracts: tuple[Extract, ...], whos: Whos) -> Register[Sanction]:
    """Give the sanctions by id, each with its reports in the order of its life; and why these are one."""
    known = compared(_all_told(extracts, whos), _keys, CLUES)
    drafts = (renewed(_draft(one), whos) for one in grouped(known, CLUES))
    records = named(drafts, news_order(extracts), lambda record: _in_own_words(record, whos))
    homes = homes_of(records)
    return Register(records, weighings_of(known, CLUES, lambda one: homes.get(one.report)))


def _all_told(extracts: tuple[Extract, ...], whos: Whos) -> list[ToldSanction]:
    return [_told(extract, mention, turn, whos) for extract in extracts for turn, mention in in_turn(extract.sanctions)]


def renewed(record: Sanction, whos: Whos) -> Sanction:
    """Give the record with the title, status, imposers, targets, measures and date that its reports give it."""
    reports = record.reports
    imposers = tuple(dict.fromkeys(one for report in reports for one in report.imposers))
    targets = tuple(dict.fromkeys(one for report in reports for one in report.targets))
    measures = tuple(dict.fromkeys(one for report in reports for one in report.measures))
    said = tuple(one for one in measures if one != "unspecified") or measures
    return Sanction(
        id=record.id,
        title=sanction_title(
            tuple(whos.actors[one] for one in imposers),
            tuple(whos.actors[one] for one in targets),
            next((report.target_words for report in reports if report.target_words), None),
            "tariffs" if said == ("tariff",) else "sanctions",
        ),
        status=lead(reports, SANCTIONS).status,
        imposers=imposers,
        targets=targets,
        measures=said,
        date=_date(reports),
        reports=reports,
        reactions=record.reactions,
        merge_rule=record.merge_rule,
        conditions=record.conditions,
    )


def _in_own_words(record: Sanction, whos: Whos) -> Sanction:
    """Give the record with the title and the date that the one article in which its reports stand gives it."""
    ids = tuple(one for report in record.reports for one in (*report.imposers, *report.targets))
    return renewed(record, whos.in_words_of(record.reports[0].evidence.source, ids))


def _told(extract: Extract, mention: SanctionMention, turn: int, whos: Whos) -> ToldSanction:
    source = extract.text.article.id
    by, on = whos.ids(source, mention.imposers), whos.ids(source, mention.targets)
    # Words that are the name of an actor of another article are that actor.
    known = None if on else whos.called(mention.target_words)
    on, words = (on, mention.target_words) if known is None else ((known,), None)
    named_targets = frozenset(one for one in on if not whos.is_country(one))
    done, stage = mention.status in _PASSED | _CHANGED, SANCTIONS.rank[mention.status]
    report = SanctionReport(
        **shared(extract, mention, whos),
        status=mention.status,
        imposers=by,
        targets=on,
        target_words=words,
        measures=mention.measures,
        relief=mention.relief,
        basis=mention.basis,
        effective=mention.effective,
        background=mention.background,
    )
    return ToldSanction(
        **placed(extract, mention, turn, done=done, step=mention.status, stage=stage),
        report=report,
        by=frozenset(by),
        by_states=whos.states(by),
        on=frozenset(on),
        on_states=whos.states(on),
        named=named_targets,
        stateless=any(whos.actors[one].country is None for one in named_targets),
        names=tuple(content_words(name) for one in sorted(named_targets) for name in whos.proper_names(one)),
        words=content_words(words or ""),
        stems=frozenset(name.lower()[: max(_STEM, len(name) - 2)] for name in whos.country_names(on)),
        past_term=_PAST_TERM.search(report.evidence.text) is not None,
        sought=report.status in _SOUGHT and not report.relief,
        changed=report.status in _CHANGED or (report.status in _SOUGHT and report.relief),
        story=whos.stories.get(source),
    )


def _keys(one: ToldSanction) -> tuple[str, ...]:
    """Give what two reports must share to be weighed: the article, a country on either side, a word of a name."""
    words = one.words.union(*one.names)
    imposers = (f"by {state}" for state in sorted(one.by_states))
    return (f"article {one.place[0]}", *sorted(one.on_states), *imposers, *(f"word {word}" for word in sorted(words)))


def _same_on(a: ToldSanction, b: ToldSanction) -> bool:
    return bool(a.named) and a.named == b.named


def _part_on(a: ToldSanction, b: ToldSanction) -> bool:
    return bool(a.on & b.on) and not _same_on(a, b)


def _kin_on(a: ToldSanction, b: ToldSanction) -> bool:
    """A country here, somebody of that country there; never two different named targets."""
    return not a.on & b.on and bool(a.on_states & b.on_states) and not (a.named and b.named)


def _same_words(a: ToldSanction, b: ToldSanction) -> bool:
    """The words for a target that no actor names hold the name of the other's target, or most of the other's words."""
    if a.words and b.words and len(a.words & b.words) >= _MOST * len(a.words | b.words):
        return True
    return any(name <= words for names, words in ((a.names, b.words), (b.names, a.words)) for name in names if name)


def _kin_words(a: ToldSanction, b: ToldSanction) -> bool:
    """One has no target but words, one of which begins like the name of a country that the other hits."""
    wordy, plain = (a, b) if not a.on else (b, a)
    return not wordy.on and any(word.startswith(stem) for word in wordy.words for stem in plain.stems)


def _other_words(a: ToldSanction, b: ToldSanction) -> bool:
    """One has nothing but words for its target, which fit nothing that the other hits."""
    told = all(one.words or one.on for one in (a, b)) and not (a.on and b.on)
    return told and not (_same_words(a, b) or _kin_words(a, b))


def _other_on(a: ToldSanction, b: ToldSanction) -> bool:
    """No target shared, nor a country here and there somebody of it, or of a country that is not known."""
    if not (a.on and b.on) or a.on & b.on or _kin_on(a, b):
        return False
    return not any(not country.named and other.stateless for country, other in ((a, b), (b, a)))


def _no_on(a: ToldSanction, b: ToldSanction) -> bool:
    """Neither says whom it hits: "U.N. sanctions" may be any of them."""
    return not (a.on or a.words or b.on or b.words)


def _same_by(a: ToldSanction, b: ToldSanction) -> bool:
    return bool(a.by_states & b.by_states)


def _other_by(a: ToldSanction, b: ToldSanction) -> bool:
    return bool(a.by and b.by) and not a.by_states & b.by_states


def _other_term(a: ToldSanction, b: ToldSanction) -> bool:
    return a.past_term != b.past_term


def _other_measures(a: ToldSanction, b: ToldSanction) -> bool:
    left, right = set(a.report.measures) - _UNSAID, set(b.report.measures) - _UNSAID
    return bool(left and right) and not left & right


def _slip(a: ToldSanction, b: ToldSanction) -> bool:
    """Two articles put the same step against the same named targets on days that lie next to each other."""
    if clues.same_article(a, b) or not _same_on(a, b) or not (is_day(a.report.date) and is_day(b.report.date)):
        return False
    return {a.report.status, b.report.status} <= _PASSED and apart(str(a.report.date), str(b.report.date)) <= _SLIP


def _other_date(a: ToldSanction, b: ToldSanction) -> bool:
    return clues.dates_clash(a, b) and not _one_life(a, b) and not _slip(a, b)


def _steps(a: ToldSanction, b: ToldSanction) -> tuple[ToldSanction, ToldSanction]:
    """Put the earlier step of a life first; relief that is sought comes after what was passed."""
    return (a, b) if (a.changed, a.stage) <= (b.changed, b.stage) else (b, a)


def _one_life(a: ToldSanction, b: ToldSanction) -> bool:
    """One is an earlier step of the same measure: sought before it was passed, or passed before it was changed.

    Relief, too, is sought before it is granted.
    """
    early, late = _steps(a, b)
    if early.sought and late.report.status in _PASSED:
        return _earlier(early, late) and not clues.far(a, b)
    if early.changed and late.changed:
        asked = [one for one in (a, b) if one.report.status in _SOUGHT]
        return len(asked) == 1 and not _earlier(late if early is asked[0] else early, asked[0])
    changed = early.report.status in _PASSED and late.changed
    return changed and (early.days is None or _earlier(early, late))


def _passed_later(a: ToldSanction, b: ToldSanction) -> bool:
    """One was passed on or after the day on which the other was eased, lifted or extended."""
    early, late = _steps(a, b)
    changed = early.report.status in _PASSED and late.changed
    return changed and early.days is not None and not _earlier(early, late)


def _sought_later(a: ToldSanction, b: ToldSanction) -> bool:
    """One is still sought on the day on which, or after which, the other had been passed."""
    early, late = _steps(a, b)
    return early.sought and late.report.status in _PASSED | _CHANGED and not _earlier(early, late)


def _earlier(a: ToldSanction, b: ToldSanction) -> bool:
    """The one is dated wholly before the other, or was true before it."""
    if a.days is not None and b.days is not None and a.days[1] < b.days[0]:
        return True
    return a.as_of is not None and b.as_of is not None and a.as_of < b.as_of


def _far(a: ToldSanction, b: ToldSanction) -> bool:
    return clues.far(a, b) and not _one_life(a, b)


CLUES: tuple[Clue[ToldSanction], ...] = (
    Clue("other targets", NEVER, _other_on),
    Clue("other imposers", NEVER, _other_by),
    Clue("one is told of another term of office", NEVER, _other_term),
    Clue("the dates exclude each other", NEVER, _other_date),
    Clue("one is still sought when the other had been passed", NEVER, _sought_later),
    Clue("one was passed when the other was changed", NEVER, _passed_later),
    Clue("an undated measure, reported at another time", NEVER, _far),
    Clue("the text tells it as another measure", NEVER, clues.told_apart),
    Clue("the same named targets", 3, _same_on),
    Clue("targets shared", 2, _part_on),
    Clue("targets of the same country, once named and once not", 1, _kin_on),
    Clue("the same words for the target", 3, _same_words),
    Clue("targets described by the country of the other's", 1, _kin_words),
    Clue("neither names a target", -2, _no_on),
    Clue("the same imposer or its country", 2, _same_by),
    Clue("the same day", 2, clues.same_day),
    Clue("dates that fit", 1, clues.dates_fit),
    Clue("steps of one measure", 1, _one_life),
    Clue("targets described in other words", -3, _other_words),
    Clue("measures of different kinds", -2, _other_measures),
    Clue("told in one article", 1, clues.same_article),
    Clue("the headline tells it", 2, clues.headline),
    Clue("the article goes on about it", 3, clues.told_on),
    Clue("reported within a few days", 1, clues.close),
    Clue("told by articles on one story", 2, clues.one_story),
    Clue("told more than a year apart", -2, clues.years_apart),
)


def _draft(one: Group[ToldSanction]) -> Sanction:
    """Give the record of a group, whose fields `renewed` fills."""
    reports = tuple(member.report for member in in_order(one.members))
    return Sanction(
        id="",
        title="",
        status=reports[0].status,
        imposers=(),
        targets=(),
        measures=(),
        date=None,
        reports=reports,
        reactions=(),
        merge_rule=one.why,
    )


def _date(reports: tuple[SanctionReport, ...]) -> str | None:
    """Give the date of the step that says how things stand; of as many reports for two dates, the finer one."""
    status = lead(reports, SANCTIONS).status
    step = _PASSED if status in _PASSED else frozenset({status})
    counts = Counter(report.date for report in reports if report.date and report.status in step)
    return max(counts, key=lambda date: (counts[date], precision(date)), default=None)

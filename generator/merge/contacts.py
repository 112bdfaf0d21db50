"""Diplomatic contacts: the reports of all articles become one record an event.

Strategy: participants, kind, time and place weigh for and against two reports being one; the stages of a plan
(proposed, planned, postponed, cancelled) are one life, while what took place before a plan was made is
another event. Kinds form families: a summit is a meeting, a call is none.
"""

from __future__ import annotations

from itertools import combinations

from msgspec.structs import replace

from generator.merge import clues
from generator.merge.contact_fields import date_of, participants_of, place_of, status_of
from generator.merge.days import apart, is_day, meet
from generator.merge.life import CONTACTS, in_order
from generator.merge.naming import named, news_order
from generator.merge.records import NEVER, Clue, Group, Told, compared, grouped
from generator.merge.reports import Whos, content_words, in_turn, placed, shared
from generator.merge.titles import contact_title
from generator.merge.weighings import Register, homes_of, weighings_of
from generator.model import Contact, ContactKind, ContactMention, ContactReport, Extract

_FAMILIES: tuple[frozenset[ContactKind], ...] = (
    frozenset({"summit", "meeting", "talks", "session"}),
    frozenset({"summit", "meeting", "visit"}),
    frozenset({"visit", "talks"}),
    frozenset({"call", "talks"}),
)
"""Kinds by which the press names one and the same event."""
_KIN = frozenset((one, other) for family in _FAMILIES for one in family for other in family)
"""The pairs of kinds of one family, in either order."""
_LOOSE: frozenset[ContactKind] = frozenset({"talks", "session", "visit"})
"""Kinds that also stand for something longer or vaguer than one meeting."""
_ONE_SIDED: frozenset[ContactKind] = frozenset({"summons", "expulsion", "recall", "letter", "visit"})
"""Kinds that one side does to the other."""
_TELLING: tuple[ContactKind, ...] = ("summit", "visit", "session", "talks", "meeting")
"""The kinds of the families, the most telling first."""
_RARE: frozenset[ContactKind] = frozenset({"summons", "expulsion", "recall", "break-of-relations"})
"""Kinds that one story tells of once between the same two sides."""
_CALLED_OFF = frozenset({"cancelled", "postponed"})
_SLIP = 2
"""Days by which two articles of one story may date the same contact of such a kind differently."""
_PLANS = frozenset({"proposed", "planned", "postponed", "cancelled", "refused"})
_DONE = frozenset({"held", "ongoing"})
_SIDES = 2


class ToldContact(Told, frozen=True, gc=False, kw_only=True):
    """A report of a contact as the clues see it: by whom, where.

    `states` are the participants', `first` that of the one named first, `people` the persons, each behind its state,
    `where` the words of the place, `in_country` whether it is a country.
    """

    report: ContactReport
    who: frozenset[str]
    states: frozenset[str]
    first: frozenset[str]
    people: frozenset[tuple[str, str]]
    where: frozenset[str]
    in_country: bool


def merge_contacts(extracts: tuple[Extract, ...], whos: Whos) -> Register[Contact]:
    """Give the contacts by id, each with its reports in the order of its life; and why these are one."""
    known = compared(_all_told(extracts, whos), _keys, CLUES)
    drafts = (renewed(_draft(one), whos) for one in grouped(known, CLUES))
    records = named(drafts, news_order(extracts), lambda record: _in_own_words(record, whos))
    homes = homes_of(records)
    return Register(records, weighings_of(known, CLUES, lambda one: homes.get(one.report)))


def _all_told(extracts: tuple[Extract, ...], whos: Whos) -> list[ToldContact]:
    return [_told(extract, mention, turn, whos) for extract in extracts for turn, mention in in_turn(extract.contacts)]


def renewed(record: Contact, whos: Whos) -> Contact:
    """Give the record with the title, kind, status, participants, place and date that its reports give it."""
    reports = record.reports
    participants = participants_of(reports, whos)
    place = place_of(reports, whos)
    return Contact(
        id=record.id,
        title=_title(reports, participants, place, whos),
        kind=_kind(reports),
        status=status_of(reports),
        participants=participants,
        place=place,
        date=date_of(reports),
        reports=reports,
        reactions=record.reactions,
        merge_rule=record.merge_rule,
        conditions=record.conditions,
        levels=tuple(one for one in map(whos.levels.get, participants) if one is not None),
    )


def _kind(reports: tuple[ContactReport, ...]) -> ContactKind:
    kinds = {report.kind for report in reports}
    return next((kind for kind in _TELLING if kind in kinds), reports[0].kind)


def _title(reports: tuple[ContactReport, ...], participants: tuple[str, ...], place: str | None, whos: Whos) -> str:
    return contact_title(_kind(reports), tuple(whos.actors[one] for one in participants), place)


def _in_own_words(record: Contact, whos: Whos) -> Contact:
    """Give the record with the title and the date that the one article in which its reports stand gives it."""
    reports = record.reports
    ids = tuple(one for report in reports for one in report.participants)
    whos = whos.in_words_of(reports[0].evidence.source, ids)
    participants, place = participants_of(reports, whos), place_of(reports, whos)
    return replace(record, title=_title(reports, participants, place, whos), date=date_of(reports))


def _told(extract: Extract, mention: ContactMention, turn: int, whos: Whos) -> ToldContact:
    who = whos.ids(extract.text.article.id, mention.participants)
    done, stage = mention.status in _DONE, CONTACTS.rank[mention.status]
    report = ContactReport(
        **shared(extract, mention, whos),
        kind=mention.kind,
        status=mention.status,
        participants=who,
        place=mention.place,
        previous_date=mention.previous_date,
        previous_place=mention.previous_place,
        mediators=whos.ids(extract.text.article.id, mention.mediators),
        initiators=whos.ids(extract.text.article.id, mention.initiators),
    )
    return ToldContact(
        **placed(extract, mention, turn, done=done, step=mention.status, stage=stage),
        report=report,
        who=frozenset(who),
        states=whos.states(who),
        first=whos.states(who[:1]),
        people=whos.people(who),
        where=content_words(mention.place or ""),
        in_country=whos.country_called(mention.place) is not None,
        story=whos.stories.get(extract.text.article.id),
    )


def _keys(one: ToldContact) -> tuple[str, ...]:
    """Give what a report must share with another to be weighed against it: the article, or two countries."""
    pairs = combinations(sorted(one.states), _SIDES)
    return (f"article {one.place[0]}", *(f"{left} {right}" for left, right in pairs))


def _same_who(a: ToldContact, b: ToldContact) -> bool:
    return a.who == b.who and len(a.who) >= _SIDES


def _more_who(a: ToldContact, b: ToldContact) -> bool:
    return len(a.who & b.who) >= _SIDES and (a.who < b.who or b.who < a.who)


def _crossed_who(a: ToldContact, b: ToldContact) -> bool:
    """Two or more shared, and on each side somebody whom the other does not name."""
    return len(a.who & b.who) >= _SIDES and bool(a.who - b.who and b.who - a.who)


def _part_who(a: ToldContact, b: ToldContact) -> bool:
    return len(a.who & b.who) == 1 and (a.who < b.who or b.who < a.who)


def _same_states(a: ToldContact, b: ToldContact) -> bool:
    """The leaders here, their countries there, but never other leaders; of what one side does, by the same side."""
    if a.states != b.states or len(a.states) < _SIDES or len(a.who & b.who) >= _SIDES:
        return False
    if {a.report.kind, b.report.kind} & _ONE_SIDED and a.first != b.first:
        return False
    return not any(_others_of(state, a, b) for state in a.states)


def _others_of(state: str, a: ToldContact, b: ToldContact) -> bool:
    """Both name persons of a state, and none of them is the same."""
    ours, theirs = ({one for home, one in side.people if home == state} for side in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _other_who(a: ToldContact, b: ToldContact) -> bool:
    """Each has somebody whom the other lacks, and they are not the leaders and the states of the same sides."""
    return not (a.who <= b.who or b.who <= a.who or _crossed_who(a, b) or _same_states(a, b))


def _same_kind(a: ToldContact, b: ToldContact) -> bool:
    return a.report.kind == b.report.kind


def _other_kind(a: ToldContact, b: ToldContact) -> bool:
    return not _same_kind(a, b) and (a.report.kind, b.report.kind) not in _KIN


def _loose_kind(a: ToldContact, b: ToldContact) -> bool:
    return not _same_kind(a, b) and bool({a.report.kind, b.report.kind} & _LOOSE)


def _told_on(a: ToldContact, b: ToldContact) -> bool:
    """The article goes on about it; vague talks are not the meeting that it names next, unless the same people met."""
    return clues.told_on(a, b) and (_same_who(a, b) or not _loose_kind(a, b))


def _same_place(a: ToldContact, b: ToldContact) -> bool:
    return bool(a.where & b.where)


def _other_place(a: ToldContact, b: ToldContact) -> bool:
    """A country may lie around the other's town, which says nothing."""
    return bool(a.where and b.where) and not a.where & b.where and not a.in_country | b.in_country


def _other_date(a: ToldContact, b: ToldContact) -> bool:
    """The dates exclude each other, and none is that of a contact put off, which the other could be anew."""
    put_off = any(one.report.status == "postponed" for one in (a, b))
    return clues.dates_clash(a, b) and not (put_off and _one_plan(a, b)) and not _slip(a, b)


def _slip(a: ToldContact, b: ToldContact) -> bool:
    """Two articles of one story put a contact of a rare kind on days that lie next to each other."""
    if not (clues.one_story(a, b) and _rare_kind(a, b) and is_day(a.report.date) and is_day(b.report.date)):
        return False
    return a.report.status == b.report.status and apart(str(a.report.date), str(b.report.date)) <= _SLIP


def _rare_kind(a: ToldContact, b: ToldContact) -> bool:
    return _same_kind(a, b) and a.report.kind in _RARE


def _called_off(a: ToldContact, b: ToldContact) -> bool:
    """Two articles tell that it does not take place as planned."""
    return not clues.same_article(a, b) and {a.report.status, b.report.status} <= _CALLED_OFF


def _one_plan(a: ToldContact, b: ToldContact) -> bool:
    """Both are stages of a plan, or one is the plan and the other, later, what came of it.

    Vague talks or a visit are not the meeting of others that is planned, unless the articles tell one story.
    """
    if _loose_kind(a, b) and not (clues.one_story(a, b) and (_same_who(a, b) or _more_who(a, b))):
        return False
    plan, done = _plan_and_done(a, b)
    if done is None:
        return {a.report.status, b.report.status} <= _PLANS and not clues.far(a, b)
    return plan is not None and _came_of(plan, done) and plan.report.status in {"proposed", "planned", "postponed"}


def _came_of(plan: ToldContact, done: ToldContact) -> bool:
    """What took place did so after the plan was made; where no words date it, days must lie between the two reports.

    An article of the same days may tell of both: the talks at which the summit was proposed are not the summit.
    """
    if not _before(plan, done):
        return False
    return done.days is not None or apart(str(plan.as_of), str(done.as_of)) > clues.CLOSE


def _not_of_plan(a: ToldContact, b: ToldContact) -> bool:
    """One is planned and the other took place, but nothing says that it did so after the plan was made."""
    plan, done = _plan_and_done(a, b)
    if plan is None or done is None or (plan.days and done.days and meet(plan.days, done.days)):
        return False
    return not _came_of(plan, done)


def _after_the_fact(a: ToldContact, b: ToldContact) -> bool:
    """One took place before the other was planned or called off, and nothing says that they share a day."""
    plan, done = _plan_and_done(a, b)
    if plan is None or done is None or (plan.days and done.days and meet(plan.days, done.days)):
        return False
    return plan.report.status in {"cancelled", "refused"} or not _before(plan, done)


def _plan_and_done(a: ToldContact, b: ToldContact) -> tuple[ToldContact | None, ToldContact | None]:
    first, second = a.report.status, b.report.status
    plan = a if first in _PLANS else b if second in _PLANS else None
    return plan, a if first in _DONE else b if second in _DONE else None


def _before(plan: ToldContact, done: ToldContact) -> bool:
    return plan.as_of is not None and done.as_of is not None and plan.as_of < done.as_of


CLUES: tuple[Clue[ToldContact], ...] = (
    Clue("the kinds of contact exclude each other", NEVER, _other_kind),
    Clue("the dates exclude each other", NEVER, _other_date),
    Clue("one took place before the other was planned", NEVER, _after_the_fact),
    Clue("other participants", NEVER, _other_who),
    Clue("an undated event, reported at another time", NEVER, clues.far),
    Clue("the text tells it as another event", NEVER, clues.told_apart),
    Clue("the same participants", 3, _same_who),
    Clue("participants shared", 2, _more_who),
    Clue("participants shared, others not", -3, _crossed_who),
    Clue("the participants of one are among the other's", 1, _part_who),
    Clue("the same countries, once by their leaders and once by name", 1, _same_states),
    Clue("the same day", 2, clues.same_day),
    Clue("dates that fit", 1, clues.dates_fit),
    Clue("stages of one plan", 2, _one_plan),
    Clue("called off in both", 1, _called_off),
    Clue("nothing says that it came of the plan", -2, _not_of_plan),
    Clue("the same kind of contact", 1, _same_kind),
    Clue("a kind of contact that is rare", 1, _rare_kind),
    Clue("kinds that need not be the same", -1, _loose_kind),
    Clue("the same place", 1, _same_place),
    Clue("places of different names", -1, _other_place),
    Clue("told in one article", 1, clues.same_article),
    Clue("the headline tells it", 2, clues.headline),
    Clue("the article goes on about it", 3, _told_on),
    Clue("reported within a few days", 1, clues.close),
    Clue("told by articles on one story", 2, clues.one_story),
)


def _draft(one: Group[ToldContact]) -> Contact:
    """Give the record of a group, whose fields `renewed` fills."""
    reports = tuple(member.report for member in in_order(one.members))
    return Contact(
        id="",
        title="",
        kind=reports[0].kind,
        status=reports[0].status,
        participants=(),
        place=None,
        date=None,
        reports=reports,
        reactions=(),
        merge_rule=one.why,
    )

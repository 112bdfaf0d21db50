"""The lists of the site that may be divided, and how: by year and month, by letter and name, or by number.

Strategy: one function a list gives its entries with their estimated weights and the levels at which it is divided;
division.py does the rest. What a level is called is said in the language of the site.

Laws: an entry is found by the id that is its anchor; a list within the budget stays one page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from unicodedata import normalize

from msgspec import Struct

from generator.model import Actor, Assertion, Attribution, Briefing, Citation, Contact, Pair, Quotation, Sanction
from generator.model.tongue import ENGLISH, TONGUES, Tongue
from generator.render.division import BUDGET, Division, Entry, Key, Kind, Level, divide, runs

ACTORS, SANCTIONS, DIPLOMACY, SOURCES = (
    "actors/index.md",
    "sanctions/index.md",
    "diplomacy/index.md",
    "sources/index.md",
)
TIMELINE, STATEMENTS, POSITIONS = "timeline.md", "statements.md", "positions.md"
DISAGREEMENTS, NAMES = "disagreements.md", "names.md"

LINE, NOTE = 320, 330
"""Bytes of a line of a list beside its words, and of a note beside the words that it shows; measured on built pages."""
SUBJECTS = 30
"""Subjects on one page of the position map, the weightiest first."""
LATE = "~"
"""Sorts behind every day."""
YEAR, MONTH, DAY = len("2025"), len("2025-10"), len("2025-10-24")
"""Characters of an ISO date of that precision."""
NO_DAYS: Mapping[str, str | None] = {}
UNNAMED: Mapping[Attribution, str] = {
    "anonymous": "Anonymous speakers",
    "office": "Speakers named by office only",
    "outlet": "News outlets",
    "unattributed": "Unattributed",
}
"""Headings for what is said without a named speaker; they stand behind the named ones."""

Case = Sanction | Contact
Said = Quotation | Assertion


class Desk(Struct, frozen=True):
    """What every list is made from: the briefing, its actors by id, the language, and the bytes of a page."""

    briefing: Briefing
    actors: Mapping[str, Actor]
    tongue: Tongue
    budget: int


def divisions(briefing: Briefing, budget: int = BUDGET) -> Mapping[str, Division]:
    """Give the division of every list by its page below docs/; `budget` is in bytes of Markdown."""
    dossier = briefing.dossier
    desk = Desk(briefing, {one.id: one for one in dossier.actors}, TONGUES[dossier.settings.language], budget)
    found = (make(desk) for make in LISTS)
    return {division.lead: division for division in found}


def speaker_order(actors: Mapping[str, Actor], said: Said, tongue: Tongue = ENGLISH) -> tuple[bool, str, str]:
    """Give the place of a speaker among all: whether it has no name, its name to sort by, its heading."""
    unnamed = tongue.say(UNNAMED.get(said.attribution, "Other speakers"))
    name = actors[said.speaker].name if said.speaker else unnamed
    return said.speaker is None, name.casefold(), name


def _sorted(heading: tuple[bool, str, str]) -> tuple[bool, str, str]:
    unnamed, _, name = heading
    return unnamed, _plain(name), name


def speaker_place(said: Said) -> str:
    """Give the anchor of the section of whoever said this."""
    return f"by-{said.speaker or said.attribution}"


def pair_id(pair: Pair) -> str:
    """Give the name of two look-alikes in the list of them."""
    return f"{pair.left} {pair.right}"


def _timeline(desk: Desk) -> Division:
    moments = sorted(desk.briefing.dossier.moments, key=lambda moment: moment.date)
    entries = [Entry(one.id, LINE + len(one.evidence.text) + _notes((one.evidence,))) for one in moments]
    kind = Kind(TIMELINE, "timeline", desk.tongue.say("Timeline"), "dated sentence")
    return divide(kind, entries, _by_day(desk, {one.id: one.date for one in moments}), desk.budget)


def _statements(desk: Desk) -> Division:
    dossier, order = desk.briefing.dossier, partial(speaker_order, desk.actors, tongue=desk.tongue)
    published = {source.id: source.extract.text.published for source in dossier.sources}
    said: list[Said] = [*dossier.quotations, *dossier.assertions]
    headings = {one.id: order(one) for one in said}
    days = {one.id: one.date or published[_cited(one)[0].source] for one in said}
    said.sort(key=lambda one: (_sorted(headings[one.id]), days[one.id] or LATE))
    slugs: dict[str, str] = {}
    for one in said:
        slugs.setdefault(headings[one.id][-1], one.speaker or one.attribution)

    def letter(id_: str) -> Key:
        unnamed, _, name = headings[id_]
        return Key("unnamed", desk.tongue.say("Speakers without a name")) if unnamed else _letter(desk, name)

    def speaker(id_: str) -> Key:
        name = headings[id_][-1]
        return Key(slugs[name], name)

    def year(id_: str) -> Key:
        who, when = speaker(id_), _year(desk, days[id_])
        return Key(f"{who.slug}-{when.slug}", f"{who.words}, {when.words}")

    kind = Kind(STATEMENTS, "statements", desk.tongue.say("Statements"), "statement", _data("quotes", "statements"))
    entries = [Entry(one.id, _said_weight(one)) for one in said]
    return divide(kind, entries, (letter, speaker, year), desk.budget)


def _cited(said: Said) -> tuple[Citation, ...]:
    return said.citations if isinstance(said, Quotation) else (said.content,)


def _said_weight(said: Said) -> int:
    if isinstance(said, Assertion):
        return 2 * LINE + 2 * len(said.content.text) + _notes((said.content,))
    wordings = said.citations if len(said.citations) > 1 else ()
    return 2 * LINE + len(said.text) + sum(len(one.text) for one in wordings) + _notes(said.frames or said.citations)


def _cases(desk: Desk, lead: str, title: str, noun: str, cases: Sequence[Case]) -> Division:
    published = {source.id: source.extract.text.published for source in desk.briefing.dossier.sources}
    told = {case.id: published[case.reports[0].evidence.source] for case in cases if case.reports}
    ordered = sorted(cases, key=lambda case: (case.date or "", told.get(case.id) or ""), reverse=True)
    weights = (LINE + len(case.title) + _notes(one.evidence for one in case.reports[:3]) for case in ordered)
    entries = [Entry(case.id, weight) for case, weight in zip(ordered, weights, strict=True)]
    folder = lead.removesuffix("/index.md")
    kind = Kind(lead, f"{folder}/by-year", desk.tongue.say(title), noun, _data(f"{noun}s"))
    return divide(kind, entries, _by_day(desk, {case.id: case.date for case in ordered}, told), desk.budget)


def _sanctions(desk: Desk) -> Division:
    return _cases(desk, SANCTIONS, "Sanctions", "sanction", desk.briefing.dossier.sanctions)


def _contacts(desk: Desk) -> Division:
    return _cases(desk, DIPLOMACY, "Diplomacy", "contact", desk.briefing.dossier.contacts)


def _actors(desk: Desk) -> Division:
    paged = {sheet.actor for sheet in desk.briefing.sheets}
    ordered = sorted(desk.briefing.dossier.actors, key=lambda one: (_plain(one.name), one.name, one.id))
    entries = [Entry(one.id, _actor_weight(one, paged=one.id in paged)) for one in ordered]
    kind = Kind(ACTORS, "actors/by-name", desk.tongue.say("Actors"), "actor", _data("actors"))
    return divide(kind, entries, _by_name(desk, {one.id: one.name for one in ordered}), desk.budget)


def _actor_weight(actor: Actor, *, paged: bool) -> int:
    roles = {role.value: role.evidence for role in reversed(actor.roles)}
    first = () if paged else actor.citations[:1]
    return LINE // 2 + 3 * len(actor.name) + _notes((*list(roles.values())[:3], *first))


def _sources(desk: Desk) -> Division:
    days = {one.id: one.extract.text.published for one in desk.briefing.dossier.sources}
    ordered = sorted(days, key=lambda id_: days[id_] or "", reverse=True)
    kind = Kind(SOURCES, "sources/by-year", desk.tongue.say("Sources"), "article", _data("sources"))
    return divide(kind, [Entry(id_, LINE) for id_ in ordered], _by_day(desk, days), desk.budget)


def _positions(desk: Desk) -> Division:
    kind = Kind(POSITIONS, "positions", desk.tongue.say("Positions"), "subject")
    return runs(kind, tuple(one.id for one in desk.briefing.subjects), SUBJECTS)


def _disagreements(desk: Desk) -> Division:
    conflicts = desk.briefing.dossier.conflicts
    entries = [Entry(one.id, 2 * LINE + 2 * _notes((one.left, one.right))) for one in conflicts]
    kind = Kind(DISAGREEMENTS, "disagreements", desk.tongue.say("Disagreements"), "disagreement")
    return divide(kind, entries, (), desk.budget)


def _names(desk: Desk) -> Division:
    pairs = {pair_id(pair): pair for pair in desk.briefing.dossier.pairs}
    ordered = sorted(pairs, key=lambda id_: (_plain(desk.actors[pairs[id_].left].name), id_))
    entries = [Entry(id_, LINE + _notes(pairs[id_].citations) // 2) for id_ in ordered]  # many share their notes
    kind = Kind(NAMES, "names", desk.tongue.say("Names that look alike"), "pair")
    names = {id_: desk.actors[pair.left].name for id_, pair in pairs.items()}
    return divide(kind, entries, _by_name(desk, names), desk.budget)


LISTS: tuple[Callable[[Desk], Division], ...] = (
    _actors, _sanctions, _contacts, _timeline, _statements, _positions, _disagreements, _sources, _names,
)  # fmt: skip
"""Every list that may be divided."""


def _notes(citations: Iterable[Citation]) -> int:
    return sum(NOTE + len(one.text) for one in citations)


def _data(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"data/{name}.{end}", f"{name}.{end}") for name in names for end in ("json", "csv"))


def _by_day(desk: Desk, days: Mapping[str, str | None], told: Mapping[str, str | None] = NO_DAYS) -> tuple[Level, ...]:
    """Give the levels of a list in the order of days: year, then month, then day.

    What has no day goes by that of the article that tells of it first, where `told` has one: by year, then by month.
    """

    def level(id_: str, exact: int, missing: str) -> Key:
        day, article = days[id_], told.get(id_)
        if day or not article:
            return _begin(desk, day, exact, missing)
        of_article = _begin(desk, article, MONTH if exact == DAY else YEAR, "month not stated")
        words = desk.tongue.say("without a day, told{}", desk.tongue.on(of_article.slug))
        return Key(f"undated-{of_article.slug}", words)

    return (
        lambda id_: _year(desk, days[id_]),
        lambda id_: level(id_, MONTH, "month not stated"),
        lambda id_: level(id_, DAY, "day not stated"),
    )


def _year(desk: Desk, day: str | None) -> Key:
    return Key(day[:4], day[:4]) if day else Key("undated", desk.tongue.say("without a day"))


def _begin(desk: Desk, day: str | None, exact: int, missing: str) -> Key:
    """Give the month or day in which a value begins, cut to `exact` characters; or what it leaves open."""
    value = (day or "").partition("/")[0][:exact]
    words = desk.tongue.when(value)
    if not value or not words:
        return _year(desk, None)
    return Key(value, words if len(value) == exact else f"{words}, {desk.tongue.say(missing)}")


def _by_name(desk: Desk, names: Mapping[str, str]) -> tuple[Level, ...]:
    """Give the levels of a list in the order of names: the first letter, then the first two."""
    return (lambda id_: _letter(desk, names[id_]), lambda id_: _letter(desk, names[id_], 2))


def _letter(desk: Desk, name: str, letters: int = 1) -> Key:
    """Give the part of a name by its first letters, without their marks; what begins with none stands together."""
    first = _plain(name)[:letters]
    return Key(first, first.capitalize()) if first[:1].isalpha() else Key("other", desk.tongue.say("Other letters"))


@lru_cache(maxsize=2**16)
def _plain(name: str) -> str:
    """Give the letters and digits of a name without case and marks: by these a name is put into a part."""
    return "".join(char for char in normalize("NFKD", name.casefold()) if char.isascii() and char.isalnum())

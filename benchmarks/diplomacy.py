"""How well official releases are read: type and parties of the contact or sanction that their titles name.

    python -m benchmarks.diplomacy [--shared DIR] [--raise]

300 releases of two governments' offices; type and parties were parsed from their titles by script ("silver"), so the
title is left out and the body must tell. Some of the meetings, calls and journeys are domestic, which no register of
contacts between states holds; they count as misses all the same. Counted:

- type: the share of the releases with a report of the title's type: `call` is our call, `visit` our visit, `sanction`
  any report of a sanction; `meeting` is what our finer list divides into meeting, summit, session and talks, since
  a release whose title says "meeting" has "met", "held talks" and "hosted a summit" for the same hour;
- parties: of the releases with two parties and a report of the right type, the share in which one report of that type
  names both. A party is named by a participant's name or other name that shares with the title's words one that is
  no office, no adjective of a country and no small word: "Secretary Blinken" by "Antony Blinken"; or by a state that
  the title's words name ("Polish", "of Poland"), and by whoever acts for it, where they name nobody else ("Polish and
  UK counterparts"). A journey's end is also named by place;
- both: type and both parties right, of all releases with two parties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.evaluate import Figures
from benchmarks.plain import Pairs, Row, run
from generator.extract.actors.states import CODES
from generator.extract.contacts.actors import OFFICES
from generator.model import ContactMention, Extract, Referent

GOALS = {"silver.type": 0.80, "silver.parties": 0.75}
KINDS: dict[str, frozenset[str]] = {
    "call": frozenset({"call"}),
    "visit": frozenset({"visit"}),
    "meeting": frozenset({"meeting", "summit", "session", "talks"}),
}
"""Our kinds of contact by the type that a title gives."""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 3


class Tally(NamedTuple):
    """Releases; those with a report of the type; of those with two parties, all, of the type, and with both right."""

    releases: int = 0
    of_type: int = 0
    two: int = 0
    two_of_type: int = 0
    both: int = 0

    def plus(self, other: Tally) -> Tally:
        """Add two tallies."""
        return Tally(*(mine + more for mine, more in zip(self, other, strict=True)))


def names_of(party: str) -> frozenset[str]:
    """Give the words of a title's party that can name somebody, in lower case; its states' where nothing else does."""
    words = [word for word in _WORD.findall(party) if word[0].isupper() and len(word) > _SMALL]
    proper = frozenset(word.lower() for word in words if word not in CODES and not _is_office(word.lower()))
    return proper or frozenset(word.lower() for word in words)


def _is_office(word: str) -> bool:
    """Tell whether a word in lower case is an office, of one or of several."""
    return bool({word, word.removesuffix("s")} & (OFFICES | {"counterpart"}))


def states_of(party: str) -> frozenset[str]:
    """Give the codes of the states, capitals and adjectives of states that a title's party names."""
    words = _WORD.findall(party)
    runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, i + 4))
    return frozenset(CODES[run] for run in runs if run in CODES)


def is_named(party: str, found: Extract, report: ContactMention) -> bool:
    """Tell whether a participant of a report, or its place, is the party that a title names."""
    wanted, states = names_of(party), states_of(party)
    actors = [found.referents[one] for one in report.participants]
    told = [word for actor in actors for name in (actor.name, *actor.aliases) for word in _WORD.findall(name.lower())]
    where = _WORD.findall((report.place or "").lower()) if report.kind == "visit" else []
    by_state = all(word.title() in CODES or _is_office(word) for word in wanted)
    return bool(wanted & {*told, *where}) or any(_is_state(actor, states, by_state=by_state) for actor in actors)


def _is_state(actor: Referent, states: frozenset[str], *, by_state: bool) -> bool:
    """Tell whether an actor is one of the states, or acts for one where the title names nobody: "UK counterparts"."""
    return (actor.kind == "country" or (by_state and actor.kind == "person")) and actor.country in states


def reports_of(kind: str, found: Extract) -> Iterator[ContactMention]:
    """Give the reports of contacts that are of a title's type."""
    return (report for report in found.contacts if report.kind in KINDS[kind])


def tally(row: Row, found: Extract) -> Tally:
    """Count one release."""
    kind, a, b = row["silver"]["type"], row["silver"]["a"], row["silver"]["b"]
    if kind == "sanction":
        return Tally(releases=1, of_type=bool(found.sanctions))
    reports = tuple(reports_of(kind, found))
    both = any(is_named(a, found, report) and is_named(b, found, report) for report in reports)
    return Tally(1, bool(reports), 1, bool(reports), both)


def count(articles: Pairs) -> Figures:
    """Give the figures of all releases."""
    total = Tally()
    for row, found in articles:
        total = total.plus(tally(row, found))
    return {
        "silver.type": total.of_type / total.releases if total.releases else 0.0,
        "silver.parties": total.both / total.two_of_type if total.two_of_type else 0.0,
        "silver.both": total.both / total.two if total.two else 0.0,
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    return run("diplomacy.silver.dev.jsonl", "date", count, GOALS, arguments)


if __name__ == "__main__":
    raise SystemExit(main())

"""Why reports are in one record or in two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from generator.merge import merge
from generator.merge.records import ENOUGH, NEVER, Clue, Told, compared, evidence_of, grouped
from generator.merge.weighings import NEAR, NEAREST, weighings_of
from generator.model import ContactMention, Extract, Settings, Weighing

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]

TWO = ("Ada Berg", "Olle Lund")


def _articles(tell: Tell, contact: Say) -> tuple[Extract, ...]:
    call = contact("call", "held", *TWO, date="2031-04-07")
    later = contact("call", "held", *TWO, date="2031-04-08")
    return (
        tell("one", "2031-04-09", ("Ada Berg called Olle Lund on Monday.", "called", call)),
        tell(
            "two",
            "2031-04-09",
            ("Ada Berg called Olle Lund on Monday.", "called", call),
            ("Ada Berg called Olle Lund again on Tuesday.", "called", later),
        ),
    )


def speaks_for(one: Weighing) -> int:
    """Give the weight of the evidence for a pair alone."""
    return sum(weight for _, weight in one.evidence if weight > 0)


def test_a_link_tells_all_evidence_with_its_weight(tell: Tell, contact: Say) -> None:
    """Two reports of one call are joined, and what weighed for it adds up to the weight."""
    weighings = merge(_articles(tell, contact), Settings()).weighings
    (link,) = {one for one in weighings if one.joined}
    assert ("the same participants", 3) in link.evidence
    assert link.weight == sum(weight for _, weight in link.evidence) >= link.needed


def test_a_refusal_tells_what_kept_apart_and_what_spoke_for_it(tell: Tell, contact: Say) -> None:
    """The calls of two days are two, although the same people spoke."""
    weighings = merge(_articles(tell, contact), Settings()).weighings
    (refused,) = (one for one in weighings if not one.joined)
    assert refused.weight == NEVER
    assert ("the dates exclude each other", NEVER) in refused.evidence
    assert speaks_for(refused) >= 3


def test_records_that_share_nothing_are_not_told_apart(tell: Tell, contact: Say) -> None:
    """Nobody asks why a call and a visit of others are two."""
    one = tell("one", "2031-04-09", ("Ada Berg called Olle Lund.", "called", contact("call", "held", *TWO)))
    other = contact("visit", "held", "Ida Veld", "Sudland")
    two = tell("two", "2031-04-09", ("Ida Veld went to Sudland.", "went", other))
    assert merge((one, two), Settings()).weighings == ()


class Stone(Told, frozen=True, kw_only=True):
    """A report that is all colour."""

    colour: str
    mark: str


CLUES: tuple[Clue[Stone], ...] = (
    Clue("two marks", NEVER, lambda a, b: bool(a.mark and b.mark) and a.mark != b.mark),
    Clue("one colour", 4, lambda a, b: a.colour == b.colour),
    Clue("one article", 1, lambda a, b: a.place[0] == b.place[0]),
    Clue("one mark", 2, lambda a, b: a.mark == b.mark),
    Clue("grey", -2, lambda a, b: "grey" in {a.colour, b.colour}),
)


def _stone(turn: int, source: str, colour: str, mark: str) -> Stone:
    return Stone(
        colour=colour,
        mark=mark,
        place=(source, turn),
        step="planned",
        stage=0,
        as_of=None,
        dated=True,
        days=None,
        headline=False,
        definite=False,
        another=False,
    )


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["red", "blue", "grey"]), st.sampled_from(["", "x", "y"])),
        max_size=14,
    )
)
def test_what_is_told_is_what_a_look_at_every_pair_would_tell(told: list[tuple[str, str, str]]) -> None:
    """Evidence that is drawn only where it is told gives the weighings of all pairs, whichever are left out."""
    known = compared(
        [_stone(turn, *one) for turn, one in enumerate(told)], lambda one: (one.colour, one.mark, "all"), CLUES
    )
    home = {member.place: f"record {n}" for n, one in enumerate(grouped(known, CLUES)) for member in one.members}

    def at(one: Stone) -> tuple[str, str]:
        return home[one.place], f"report {one.place[1]:02}"

    every = [
        _weighed(at(a), at(b), evidence_of(CLUES, a, b)) for j, b in enumerate(known.items) for a in known.items[:j]
    ]
    assert weighings_of(known, CLUES, at) == _told(every)


def _weighed(ours: tuple[str, str], theirs: tuple[str, str], evidence: tuple[tuple[str, int], ...]) -> Weighing:
    weight = max(NEVER, sum(weight for _, weight in evidence)) if ("two marks", NEVER) not in evidence else NEVER
    return Weighing(*ours, *theirs, weight, ENOUGH, evidence)


def _told(every: list[Weighing]) -> tuple[Weighing, ...]:
    """Of each report its strongest link, of each record the nearest of the others, all others left out."""
    links = defaultdict(list)
    for one in every:
        for report in (one.report, one.other_report) if one.joined and one.weight >= ENOUGH else ():
            links[report].append(one)
    strongest = {min(ones, key=lambda one: (-one.weight, one.report, one.other_report)) for ones in links.values()}
    apart: dict[frozenset[str], list[Weighing]] = defaultdict(list)
    for one in every:
        if not one.joined and speaks_for(one) >= NEAR:
            apart[frozenset({one.record, one.other})].append(one)
    nearest = (min(ones, key=_near) for ones in apart.values())
    count: dict[str, int] = defaultdict(int)
    for one in sorted(nearest, key=_near):
        if min(count[one.record], count[one.other]) < NEAREST:
            strongest.add(one)
            count[one.record] += 1
            count[one.other] += 1
    return tuple(
        sorted(strongest, key=lambda one: (one.record, not one.joined, -one.weight, one.report, one.other_report))
    )


def _near(one: Weighing) -> tuple[int, int, str, str]:
    return -one.weight, -speaks_for(one), one.report, one.other_report

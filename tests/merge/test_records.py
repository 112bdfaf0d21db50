"""The grouping obeys its table of clues, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from generator.merge.records import ENOUGH, NEVER, WINDOW, Clue, Group, Told, compared, grouped, pairs_of, score, weigh


class Stone(Told, frozen=True, kw_only=True):
    """A report that is all colour."""

    colour: str
    mark: str = ""


def _stone(source: str, turn: int, colour: str, mark: str = "", day: str | None = None) -> Stone:
    days = None if day is None else (day, day)
    plain = {"headline": False, "definite": False, "another": False}
    where = {"place": (source, turn), "step": "planned", "stage": 0, "as_of": day, "dated": True, "days": days}
    return Stone(colour=colour, mark=mark, **where, **plain)


CLUES: tuple[Clue[Stone], ...] = (
    Clue("two marks", NEVER, lambda a, b: bool(a.mark and b.mark) and a.mark != b.mark),
    Clue("one colour", ENOUGH, lambda a, b: a.colour == b.colour),
    Clue("one article", 1, lambda a, b: a.place[0] == b.place[0]),
    Clue("never helpful", -1, lambda a, b: a.colour == "grey" == b.colour),
)


def group(
    told: Iterable[Stone], keys: Callable[[Stone], Iterable[str]], clues: tuple[Clue[Stone], ...]
) -> tuple[Group[Stone], ...]:
    """Weigh and group."""
    return grouped(compared(told, keys, clues), clues)


def _groups(*stones: Stone) -> list[list[tuple[str, int]]]:
    return [[one.place for one in found.members] for found in group(stones, lambda one: (one.colour, "all"), CLUES)]


def test_what_reaches_enough_is_one() -> None:
    """Stones of one colour are one group, others stand alone, in the order of their places."""
    red, blue, scarlet = _stone("a", 0, "red"), _stone("a", 1, "blue"), _stone("b", 0, "red")
    assert _groups(scarlet, blue, red) == [[("a", 0), ("b", 0)], [("a", 1)]]
    assert weigh(CLUES, red, scarlet) == weigh(CLUES, scarlet, red) == ENOUGH


def test_never_is_never_even_through_a_third() -> None:
    """A stone that fits two which exclude each other joins the one that it fits better."""
    left, middle, right = _stone("a", 0, "red", "x"), _stone("a", 1, "red"), _stone("b", 0, "red", "y")
    assert _groups(left, middle, right) == [[("a", 0), ("a", 1)], [("b", 0)]]


def test_a_group_says_why() -> None:
    """The words of the clues that speak for it stand in the order of the table; one report alone says so."""
    (found,) = group((_stone("a", 0, "grey"), _stone("a", 1, "grey")), lambda one: (one.colour,), CLUES)
    assert found.why == "2 reports: one colour; one article"
    assert Group((_stone("a", 0, "red"),), ()).why == "one report"


def test_an_undated_report_that_fits_two_days_joins_neither() -> None:
    """Between two events of different days in other articles there is no choosing."""
    first, second = _stone("a", 0, "red", "x", "2031-04-01"), _stone("b", 0, "red", "y", "2031-04-02")
    assert len(_groups(first, second, _stone("c", 0, "red"))) == 3
    assert len(_groups(first, _stone("c", 0, "red"))) == 1


def test_a_report_is_weighed_against_its_neighbours_only() -> None:
    """The number of pairs grows with the number of reports: beyond the window nothing is compared."""
    weighed = 0

    def count(_a: Stone, _b: Stone) -> bool:
        nonlocal weighed
        weighed += 1
        return False

    stones = [_stone("a", n, "red") for n in range(4 * WINDOW)]
    group(stones, lambda one: (one.colour,), (Clue("counted", 1, count),))
    assert weighed <= len(stones) * WINDOW


STONES = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["red", "blue", "grey"]), st.sampled_from(["", "x", "y"])),
    max_size=12,
)


@given(STONES, st.randoms(use_true_random=False))
def test_every_report_is_in_one_group_whatever_the_order(told: list[tuple[str, str, str]], order: object) -> None:
    """No report is lost or doubled, no group holds what excludes each other, and the order changes nothing."""
    stones = [_stone(source, turn, colour, mark) for turn, (source, colour, mark) in enumerate(told)]
    expected = _groups(*stones)
    assert sorted(place for one in expected for place in one) == sorted(stone.place for stone in stones)
    marks = {stone.place: stone.mark for stone in stones}
    assert all(len({marks[place] for place in one} - {""}) <= 1 for one in expected)
    order.shuffle(stones)  # type: ignore[attr-defined]
    assert _groups(*stones) == expected


@given(STONES)
def test_each_pair_that_shares_a_key_is_weighed_once(told: list[tuple[str, str, str]]) -> None:
    """However many keys two stones share, they are one pair; what is never one is kept apart from what may be."""
    stones = [_stone(source, turn, colour, mark) for turn, (source, colour, mark) in enumerate(told)]

    def keys(one: Stone) -> tuple[str, ...]:
        return one.colour, f"article {one.place[0]}"

    known = compared(stones, keys, CLUES)
    pairs = list(pairs_of(known.items, keys))
    both = [(i, j) for j in range(len(stones)) for i in range(j)]
    assert sorted(pairs) == sorted((i, j) for i, j in both if {*keys(known.items[i])} & {*keys(known.items[j])})
    never = {divmod(number, len(stones)) for number in known.never}
    assert {*known.open, *never} == {*pairs}
    assert all(known.open[i, j] == score(CLUES, known.items[i], known.items[j]) for i, j in known.open)
    assert all(weigh(CLUES, known.items[i], known.items[j]) == NEVER for i, j in never)

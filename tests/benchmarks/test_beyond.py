"""The partitions of the simulation past one machine."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.beyond import NEAR, RARE, Row, packed, rows, story

ROWS = st.lists(st.tuples(st.integers(0, 99), st.sets(st.sampled_from("abcdef"), max_size=2)), max_size=30)


@given(ROWS, st.integers(1, 9))
def test_each_article_is_in_one_partition_that_has_room(told: list[tuple[int, set[str]]], room: int) -> None:
    """No article is lost or stands twice, and no partition holds more than it may."""
    parts = packed((Row(n, day, tuple(sorted(names))) for n, (day, names) in enumerate(told)), room)
    assert sorted(number for part in parts for number in part) == list(range(len(told)))
    assert all(len(part) <= room for part in parts)


def test_a_rare_name_links_within_days_and_a_common_one_never() -> None:
    """Two articles on one person of one week stand together, of two years not, nor because of who is in all news."""
    one, other = Row(0, 1, ("Ada Berg",)), Row(1, 1, ("Ida Veld",))
    assert packed((one, other, Row(2, 1 + NEAR, ("Ada Berg", "Olle Lund"))), 2) == [[0, 2], [1]]
    assert packed((one, other, Row(2, 2 + NEAR, ("Ada Berg", "Olle Lund"))), 2) == [[0, 1], [2]]
    crowd = [Row(n, 0, ("Ada Berg",)) for n in range(RARE + 1)]
    assert len(packed(crowd, 1)) == len(crowd)


def test_a_story_is_the_same_whenever_it_is_told() -> None:
    """Rows come four a story, all with its names, the same each time."""
    assert story(3) == story(3) != story(5)
    told = list(rows(10, 4))
    assert [row.number for row in told] == list(range(10))
    assert told == list(rows(10, 4))
    assert told[0].names == told[3].names != told[4].names

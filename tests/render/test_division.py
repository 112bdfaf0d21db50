"""How a list is divided into pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.render.division import Division, Entry, Key, Kind, Way, contents, divide, lines, places, runs

KIND = Kind("timeline.md", "timeline", "Timeline", "dated sentence")


def year(id_: str) -> Key:
    """The year with which an id begins."""
    return Key(id_[:4], id_[:4])


def month(id_: str) -> Key:
    """The month with which an id begins."""
    return Key(id_[:7], f"month {id_[:7]}")


def entries(*ids: str, weight: int = 10) -> list[Entry]:
    """Entries of equal weight."""
    return [Entry(id_, weight) for id_ in ids]


def told(division: Division) -> list[tuple[str, str, tuple[str, ...]]]:
    """The parts as (path, words, ids)."""
    return [(part.path, part.words, part.ids) for part in division.parts]


def test_what_fits_stays_on_one_page() -> None:
    """A list within the budget has no parts, and every entry stands on its page."""
    division = divide(KIND, entries("2020-01a", "2021-01a"), (year, month), 20)
    assert division.parts == ()
    assert contents([division]) == places([division]) == lines([division]) == {}


def test_a_heavy_list_is_divided_by_its_first_level_and_a_heavy_part_by_the_next() -> None:
    """Years stand on pages of their own; the year that is too heavy stands month by month."""
    ids = ("2020-01a", "2020-02a", "2021-01a", "2021-01b", "2021-02a")
    division = divide(KIND, entries(*ids), (year, month), 20)
    assert told(division) == [
        ("timeline/2020.md", "2020", ids[:2]),
        ("timeline/2021-01.md", "month 2021-01", ids[2:4]),
        ("timeline/2021-02.md", "month 2021-02", ids[4:]),
    ]
    assert contents([division])["timeline.md"][0] == (Way("timeline/2020.md", "2020"), 2)
    assert lines([division])["timeline.md#2021-01b"] == "timeline/2021-01.md"


def test_light_neighbours_share_a_page() -> None:
    """A run of years with little in them is one page, named by its first and its last."""
    some = [*entries("1945-01a", "1968-01a", "1998-01a", weight=2), *entries("2020-01a", weight=90)]
    assert told(divide(KIND, some, (year,), 90)) == [
        ("timeline/1945-to-1998.md", "1945 – 1998", ("1945-01a", "1968-01a", "1998-01a")),
        ("timeline/2020.md", "2020", ("2020-01a",)),
    ]


def test_what_no_level_divides_is_numbered() -> None:
    """A month that is too heavy has numbered pages; an entry heavier than a page has one of its own."""
    some = [*entries("2020-01a", "2020-01b"), Entry("2020-01c", 500)]
    division = divide(KIND, some, (year, month), 20)
    assert [part.path for part in division.parts] == ["timeline/2020-01-1.md", "timeline/2020-01-2.md"]
    assert [part.words for part in division.parts] == ["month 2020-01 (1)", "month 2020-01 (2)"]
    assert [part.path for part in divide(KIND, some, (), 20).parts] == ["timeline/1.md", "timeline/2.md"]


def test_two_parts_never_share_a_path() -> None:
    """Where two groups are called the same in an address, the later has a number."""
    division = divide(KIND, entries("a", "b", weight=30), (lambda id_: Key("same", id_),), 30)
    assert [part.path for part in division.parts] == ["timeline/same.md", "timeline/same.2.md"]


def test_pages_of_equal_length_begin_on_the_leading_page() -> None:
    """The first run of entries stands on the page of the list."""
    division = runs(KIND, ("a", "b", "c"), 2)
    assert told(division) == [("timeline.md", "1–2", ("a", "b")), ("timeline/2.md", "3–3", ("c",))]
    assert runs(KIND, ("a", "b"), 2).parts == ()


def test_every_part_knows_its_neighbours() -> None:
    """The first part has none before it, the last none after it."""
    first, second = places([runs(KIND, ("a", "b"), 1)]).values()
    assert (first.number, first.total, first.ids) == (1, 2, ("a",))
    assert (first.before, first.after) == (None, Way("timeline/2.md", "2–2"))
    assert (second.number, second.before, second.after) == (2, Way("timeline.md", "1–1"), None)


@given(
    st.lists(
        st.tuples(st.integers(1900, 2030), st.integers(1, 12), st.integers(1, 40)), max_size=60, unique_by=lambda x: x
    ),
    st.integers(1, 200),
)
def test_every_entry_stands_on_exactly_one_page(found: list[tuple[int, int, int]], budget: int) -> None:
    """No entry is lost or stands twice, paths differ, and a page is beyond the budget for a single entry alone."""
    some = [Entry(f"{year}-{month:02}-{weight}", weight) for year, month, weight in sorted(found)]
    division = divide(KIND, some, (year, month), budget)
    weights = {entry.id: entry.weight for entry in some}
    if division.parts:
        assert [id_ for part in division.parts for id_ in part.ids] == [entry.id for entry in some]
        assert len({part.path for part in division.parts}) == len(division.parts)
        assert all(len(p.ids) == 1 or sum(weights[id_] for id_ in p.ids) <= budget for p in division.parts)
    else:
        assert len(weights) <= 1 or sum(weights.values()) <= budget
    assert lines([division]).keys() <= {f"timeline.md#{id_}" for id_ in weights}

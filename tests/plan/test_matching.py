"""Entries of an edition and of now meet by id, and where an id changed by what they rest on."""

from __future__ import annotations

from generator.model import Edition, Entry, KeptSource
from generator.plan.matching import matched


def entry(id_: str, *places: str) -> Entry:
    """A contact that rests on these places."""
    return Entry(register="contacts", id=id_, title=id_, citations=places)


def edition(*entries: Entry, sources: str = "ab") -> Edition:
    """An edition of the articles a, b, ... with a hash of their own."""
    kept = tuple(KeptSource(one, f"{one}.txt", f"sum-{one}") for one in sources)
    return Edition(name="", number=0, as_of=None, model="", version="", sources=kept, entries=entries)


def test_the_same_id_is_the_same_entry() -> None:
    """An entry that is there in both is called as it was, whatever it rests on."""
    sides = matched(edition(entry("x", "a:1")), edition(entry("x", "a:2")))
    assert (sides.moved, sides.now("contacts", "x")) == ({}, "x")


def test_an_entry_is_found_by_its_places_on_most_of_them_first() -> None:
    """Of two that share places with what is gone, the one that shares more is the same; the other is another."""
    sides = matched(
        edition(entry("old", "a:1", "a:2", "b:3")), edition(entry("few", "a:1"), entry("most", "a:2", "b:3"))
    )
    assert sides.moved == {("contacts", "old"): ("contacts", "most")}


def test_nothing_is_matched_twice() -> None:
    """Two records that became one leave one that is matched and one that is gone."""
    sides = matched(edition(entry("one", "a:1"), entry("two", "b:2")), edition(entry("both", "a:1", "b:2")))
    assert list(sides.moved.values()) == [("contacts", "both")]


def test_a_renamed_file_is_the_same_article() -> None:
    """An article of the same bytes under another id did not go, and what rests on it is found."""
    new = edition(entry("new", "c:1"), sources="b")
    new = Edition(**{name: getattr(new, name) for name in new.__struct_fields__ if name != "sources"},
                  sources=(KeptSource("c", "c.txt", "sum-a"), KeptSource("b", "b.txt", "sum-b")))  # fmt: skip
    sides = matched(edition(entry("old", "a:1")), new)
    assert (sides.sources, sides.gone) == ({"a": "c"}, frozenset())
    assert sides.moved == {("contacts", "old"): ("contacts", "new")}

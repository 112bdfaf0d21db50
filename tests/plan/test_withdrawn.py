"""What fell and what was weakened with an article that went (R13)."""

from __future__ import annotations

from generator.model import Dossier, Edition, Entry, KeptSource, SetAside, Settings, SourceChange, SourceNote
from generator.plan.matching import matched
from generator.plan.withdrawn import OTHER_TEXT, REMOVED, SAME_FILE, source_changes


def edition(*entries: Entry, **sums: str) -> Edition:
    """An edition of articles with these hashes."""
    sources = tuple(KeptSource(one, f"{one}.txt", sha) for one, sha in sums.items())
    return Edition(name="", number=0, as_of=None, model="", version="", sources=sources, entries=entries)


def entry(id_: str, independent: int, *places: str) -> Entry:
    """A contact that rests on these places."""
    return Entry(register="contacts", id=id_, title=id_, independent=independent, citations=places)


def told(
    then: Edition, now: Edition, settings: Settings | None = None, aside: tuple[SetAside, ...] = ()
) -> list[SourceChange]:
    """What came of the articles."""
    dossier = Dossier(settings or Settings(), (), (), (), (), (), (), (), set_aside=aside)
    return list(source_changes(dossier, then, now, matched(then, now)))


THEN = edition(entry("alone", 1, "a:1"), entry("both", 2, "a:2", "b:2"), a="1", b="2")
NOW = edition(entry("both", 1, "b:2"), b="2")


def test_an_article_that_went_says_what_fell_and_what_was_weakened() -> None:
    """What rested on it alone is no longer told, what others tell has lost its corroboration."""
    assert told(THEN, NOW) == [
        SourceChange(turn="withdrawn", id="a", file="a.txt", why=REMOVED, fell=("alone",), weakened=("both",))
    ]


def test_the_reason_is_the_users() -> None:
    """A reason that the user wrote is given, whether the file still lies there or not."""
    note = SourceNote("a.*", withdrawn="taken back")
    (gone,) = told(THEN, NOW, Settings(sources=(note,)))
    assert gone.why == "withdrawn: taken back"
    (left,) = told(THEN, NOW, aside=(SetAside("a", "a.txt", "1", "", None, "outside the scope: too old"),))
    assert left.why == "outside the scope: too old"


def test_articles_that_changed_came_or_were_renamed_are_told() -> None:
    """Another content, another name of the same file, and a new file are three things."""
    found = told(edition(a="1", b="2"), edition(a="9", c="2", d="4"))
    assert [(one.turn, one.id, one.why) for one in found] == [
        ("changed", "a", OTHER_TEXT),
        ("renamed", "c", SAME_FILE),
        ("new", "d", None),
    ]

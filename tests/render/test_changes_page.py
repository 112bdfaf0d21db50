"""The page on what changed, the line on the first page, and the data behind both."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from generator.model import Briefing, Change, Changes, Shift, SourceChange
from generator.render.book import open_book
from generator.render.changes_page import MOST, changes_data, changes_page, counted
from generator.render.front_page import front_page


def text(briefing: Briefing, changes: Changes) -> str:
    """The page of a briefing with these changes."""
    (page,) = changes_page(open_book(replace(briefing, changes=changes)))
    return page.page.content


@pytest.fixture
def changes(briefing: Briefing) -> Changes:
    """One of everything since the edition "May"."""
    vale = briefing.dossier.sanctions[0].reports[0].evidence
    side = briefing.dossier.conflicts[0].left
    return Changes(
        since="May",
        sources=(
            SourceChange(
                turn="withdrawn", id="gone", file="gone.txt", why="withdrawn: taken back", fell=("c-old",),
                weakened=("s-vale",),
            ),
            SourceChange(turn="new", id="wire", file="wire.txt"),
        ),
        entries=(
            Change(
                turn="changed", register="sanctions", id="s-vale", title="Norland's Treasury on Vale Oil",
                shifts=(Shift("status", "announced", "imposed"), Shift("date", "", "6 May 2025")), citations=(vale,),
            ),
            Change(turn="new", register="contacts", id="c-call", title="Call of Ana Brandt and Otto Kerr"),
            Change(
                turn="withdrawn", register="contacts", id="c-old", title="Brandt-Kerr dinner",
                why="its reports are now told in another record", into="c-lisbon",
            ),
            Change(
                turn="new", register="conflicts", id="x-lisbon", title="cancelled against postponed", about="c-lisbon",
                citations=(side,),
            ),
            Change(turn="renamed", register="actors", id="sudland", title="Sudland", was="the-sudland"),
        ),
    )  # fmt: skip


def test_each_change_stands_with_what_was_and_what_is(briefing: Briefing, changes: Changes) -> None:
    """A changed value has the old as the edition has it, the new in bold, and the note of the new."""
    content = text(briefing, changes)
    assert (
        "**Changed**\n\n- [Norland's Treasury on Vale Oil](sanctions/s-vale.md) — status: announced → **imposed**; "
        "date: not stated → **6 May 2025**[^post-s1-" in content
    )
    assert "**New**\n\n- [Call of Ana Brandt and Otto Kerr](diplomacy/c-call.md)\n" in content
    assert "[Sudland](actors/sudland.md) <small>id then: the-sudland</small>" in content
    assert "## Quotations\n\nNothing changed." in content


def test_what_is_gone_says_why_and_where_it_went(briefing: Briefing, changes: Changes) -> None:
    """A withdrawn record has no link of its own, but one to the record that took its reports."""
    assert (
        "- Brandt-Kerr dinner — its reports are now told in another record: "
        "[Summit of Ana Brandt and Otto Kerr](diplomacy/c-lisbon.md) <small>id: c-old</small>"
    ) in text(briefing, changes)


def test_a_withdrawn_article_lists_what_fell_and_what_was_weakened(briefing: Briefing, changes: Changes) -> None:
    """Rule R13: both lists stand under the article."""
    content = text(briefing, changes)
    assert (
        "- gone.txt — withdrawn: taken back\n"
        "    - Told by nothing else, and so no longer told: Brandt-Kerr dinner <small>(c-old)</small>.\n"
        "    - Still told, by fewer independent sources: [Norland's Treasury on Vale Oil](sanctions/s-vale.md)."
    ) in content


def test_disagreements_are_newly_contradicted(briefing: Briefing, changes: Changes) -> None:
    """A new disagreement names the record, and has the sentences as notes."""
    content = text(briefing, changes)
    assert (
        "**Newly contradicted**\n\n- [cancelled against postponed](disagreements.md#x-lisbon) — about [Summit"
        in content
    )


def test_the_first_page_has_one_line(briefing: Briefing, changes: Changes) -> None:
    """The line counts sanctions and contacts, and links to the page."""
    (page,) = front_page(open_book(replace(briefing, changes=changes)))
    words = "Since the edition “May”: 1 new, 1 changed, 1 no longer told, 1 newly contradicted"
    assert f"[{words}](changes.md)." in page.page.content
    (plain,) = front_page(open_book(briefing))
    assert "changes.md" not in plain.page.content


def test_empty_states_are_said(briefing: Briefing) -> None:
    """Without an edition, with the first, and without a change the page says so."""
    assert "No edition was marked yet" in text(briefing, Changes())
    assert "This is the edition “May”, the first that was marked." in text(briefing, Changes(edition="May"))
    same = text(briefing, Changes(since="May", otherwise=("the language model was a 1, and is a 2",)))
    assert "What changed since the edition “May”: no sanction and no contact changed." in same
    assert "The same articles as then." in same
    assert "The articles are read otherwise than then: the language model was a 1, and is a 2." in same
    assert same.count("Nothing changed.") == 6


def test_a_long_list_is_cut_and_counted(briefing: Briefing) -> None:
    """More than a page can hold is counted and linked to the data."""
    gone = tuple(
        Change(turn="withdrawn", register="statements", id=f"s-{n:03}", title="Words", why="gone")
        for n in range(MOST + 7)
    )
    content = text(briefing, Changes(since="May", entries=gone))
    assert content.count("- Words — gone") == MOST
    assert "[and 7 more](data/changes.json)" in content


def test_only_what_occurs_is_counted(changes: Changes) -> None:
    """A count of nothing is left out."""
    assert counted(replace(changes, entries=changes.entries[:1])) == "1 changed"


def test_the_data_has_every_change(briefing: Briefing, changes: Changes) -> None:
    """JSON has all of it; CSV has a row for each value that changed, and one for what has none."""
    plain, table = changes_data(replace(briefing, changes=changes))
    data = json.loads(plain.content)
    assert (data["since"], len(data["entries"]), len(data["sources"])) == ("May", 5, 2)
    assert data["entries"][0]["citations"][0]["source"] == "post"
    rows = table.content.splitlines()
    assert rows[0] == "turn,register,id,title,was,field,old,new,about,why,into"
    assert rows[1] == "changed,sanctions,s-vale,Norland's Treasury on Vale Oil,,status,announced,imposed,,,"
    assert len(rows) == 1 + 6

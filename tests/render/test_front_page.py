"""The first page."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.front_page import BOARD, DISPUTES, SOURCES, front_page, latest_first


def text(briefing: Briefing) -> str:
    """The first page of a briefing."""
    (page,) = front_page(open_book(briefing))
    return page.page.content


def test_the_bottom_line_comes_first(briefing: Briefing) -> None:
    """Developments stand before anything else, with notes and the rule that chose them."""
    content = text(briefing)
    assert content.index("## The bottom line") < content.index("## Where things stand")
    assert "Vale Oil on 6 May 2025.[^post-s1-" in content
    assert "<br><small>[Case file](diplomacy/c-lisbon.md) · the contact with the most sources</small>" in content


def test_boards_list_records_by_status(briefing: Briefing) -> None:
    """Every status that occurs has a line with its records."""
    content = text(briefing)
    assert (
        '| <span class="status status-held" title="it has taken place">held</span> '
        '| <span class="entry">[Call of Ana Brandt and Otto Kerr]' in content
    )
    assert "status-planned" not in content
    assert "[Summit of Ana Brandt and Otto Kerr](diplomacy/c-lisbon.md) – according to [Ana Brandt]" in content


def test_what_is_cut_is_counted(briefing: Briefing) -> None:
    """A long board shows the latest records and says how many more there are."""
    call = briefing.dossier.contacts[0]
    calls = tuple(replace(call, id=f"c-{n}", date=f"2025-04-{n:02}") for n in range(1, BOARD + 4))
    dossier = replace(briefing.dossier, contacts=calls, conflicts=())
    independent = {**briefing.independent, **{one.id: 1 for one in calls}}
    content = text(replace(briefing, dossier=dossier, developments=(), independent=independent))
    assert "[and 3 more](diplomacy/index.md)" in content
    assert f"c-{BOARD + 3}.md" in content
    assert f"held</span> {BOARD + 3} |" in content


def test_an_empty_dossier_is_an_honest_page(briefing: Briefing) -> None:
    """Without records the page says that the sources report none."""
    empty = replace(briefing.dossier, sanctions=(), contacts=(), conflicts=(), moments=(), quotations=(), actors=())
    content = text(replace(briefing, dossier=empty, developments=(), sheets=(), as_of=None))
    assert "report no sanction and no diplomatic contact" in content
    assert "The sources name no actor." in content
    assert "as of an unknown day" in content


def test_what_is_to_be_read_with_care_is_counted_and_said_beside_the_record(briefing: Briefing) -> None:
    """One line counts what a reader could take for settled; the boards say of which record it is true."""
    stand = text(briefing).split("## Where things stand")[1].split("## At a glance")[0]
    assert "To be read with care: of 3 records 1 is disputed; 2 are reported by one source only." in stand
    (line,) = (line for line in stand.splitlines() if "c-lisbon.md" in line)
    assert "[disputed](diplomacy/c-lisbon.md)" in line
    assert "one source" in line
    (line,) = (line for line in stand.splitlines() if "s-vale.md" in line)
    assert "disputed" not in line
    assert "2 sources" in line


def test_the_pictures_have_the_same_data_as_tables(briefing: Briefing) -> None:
    """Both pictures stand on the page with a table of what they show, and what they leave out is counted."""
    content = text(briefing)
    folded = content.split("<summary>The same as tables</summary>")[1].split("</details>")[0]
    assert content.count('<svg class="picture" role="group" aria-label="') == 2
    assert "| 30 April 2025 | <span class" in folded
    assert "| [Norland's Treasury](actors/norland-treasury.md) | against [Vale Oil](actors/vale-oil.md) |" in folded
    assert "Not in the pictures: 1 record without a day." in content


def test_actors_are_cards_with_role_and_counts(briefing: Briefing) -> None:
    """A card names an actor, its role as stated with a note, its country, and what the briefing has of it."""
    cards = text(briefing).split("## Key actors")[1].split("</div>")[0]
    assert "- **[Ana Brandt](actors/ana-brandt.md)**<br>President[^post-s2-" in cards
    assert "<small>Portugal · 5 mentions · 2 contacts · 1 quotation</small>" in cards
    assert "1 sanction against it" in cards


def test_long_lists_are_cut_with_a_count(briefing: Briefing) -> None:
    """Sources, disagreements and actors beyond the first ones are counted and linked."""
    (one, *_), (conflict, *_) = briefing.dossier.sources, briefing.dossier.conflicts
    sources = (*briefing.dossier.sources, *(replace(one, id=f"more-{n}") for n in range(SOURCES)))
    conflicts = tuple(replace(conflict, id=f"x-{n}") for n in range(DISPUTES + 2))
    dossier = replace(briefing.dossier, sources=sources, conflicts=conflicts)
    content = text(replace(briefing, dossier=dossier, sheets=briefing.sheets[:2]))
    assert "[and 2 more](sources/index.md)" in content
    assert "[and 2 more](disagreements.md)" in content
    assert "[All 5 actors](actors/index.md)" in content


def test_undated_records_come_last(briefing: Briefing) -> None:
    """Records stand with the latest day first."""
    assert [case.id for case in latest_first(briefing.dossier.contacts[::-1])] == ["c-call", "c-lisbon"]


def test_what_is_only_intended_is_listed_as_such(briefing: Briefing) -> None:
    """A meeting that "will be held" is no meeting held: it stands among what is planned, whatever its status."""
    call = briefing.dossier.contacts[0]
    planned = replace(call, reports=(replace(call.reports[0], factuality="planned"),))
    contacts = (planned, *briefing.dossier.contacts[1:])
    content = text(replace(briefing, dossier=replace(briefing.dossier, contacts=contacts)))
    assert "of 3 records 1 is planned, proposed, threatened or possible only" in content
    assert "[Call of Ana Brandt and Otto Kerr](diplomacy/c-call.md), 30 April 2025 – <span title=" in content
    assert ">not done yet: intended</span>" in content

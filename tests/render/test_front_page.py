"""The first page."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.front_page import BOARD, CAUTION, front_page, latest_first


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
        '| <span class="status status-held" title="it has taken place">held</span> | [Call of Ana Brandt and Otto Kerr]'
        in content
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
    assert "c-9.md" in content
    assert f"- and {BOARD + 3 - CAUTION} more in the registers." in content


def test_an_empty_dossier_is_an_honest_page(briefing: Briefing) -> None:
    """Without records the page says that the sources report none."""
    empty = replace(briefing.dossier, sanctions=(), contacts=(), conflicts=(), moments=(), quotations=(), actors=())
    content = text(replace(briefing, dossier=empty, developments=(), sheets=(), as_of=None))
    assert "report no sanction and no diplomatic contact" in content
    assert "The sources name no actor." in content
    assert "as of an unknown day" in content


def test_disputed_and_single_source_records_are_listed(briefing: Briefing) -> None:
    """What a reader could take for settled is listed with its caveat."""
    care = text(briefing).split("## To be read with care")[1].split("## Key actors")[0]
    assert care.count("Summit of Ana Brandt and Otto Kerr") == 2
    assert "Norland's Treasury on Vale Oil" not in care


def test_undated_records_come_last(briefing: Briefing) -> None:
    """Records stand with the latest day first."""
    assert [case.id for case in latest_first(briefing.dossier.contacts[::-1])] == ["c-call", "c-lisbon"]


def test_what_is_only_intended_is_listed_as_such(briefing: Briefing) -> None:
    """A meeting that "will be held" is no meeting held: it stands among what is planned, whatever its status."""
    call = briefing.dossier.contacts[0]
    planned = replace(call, reports=(replace(call.reports[0], factuality="planned"),))
    contacts = (planned, *briefing.dossier.contacts[1:])
    content = text(replace(briefing, dossier=replace(briefing.dossier, contacts=contacts)))
    listed = content.split("**Planned, proposed")[1].split("**Disputed")[0]
    assert "[Call of Ana Brandt and Otto Kerr](diplomacy/c-call.md) — not done yet: intended" in listed
    assert "Summit of Ana Brandt" not in listed

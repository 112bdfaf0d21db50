"""Deeds in words and as data, on pages and in exports."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import get_args

from msgspec.structs import replace

from generator.model import Briefing, Citation, Deed, DeedReport, DeedType, Publish
from generator.render.actor_pages import DEEDS, actor_pages
from generator.render.book import open_book
from generator.render.chronicle_pages import chronicle_pages
from generator.render.deed_words import NOUNS, deed_noun, deed_record
from generator.render.plover_events import plover_page
from generator.render.withhold import published

LINE = "Sudland will answer the sanctions, its foreign ministry said."


def accusing(briefing: Briefing, number: int = 1) -> Briefing:
    """The briefing in which Sudland accuses Brandt, as the foreign ministry says, on the day of a moment."""
    wire = briefing.dossier.sources[1]
    at = wire.extract.text.article.raw.index(LINE)

    def words(said: str) -> Citation:
        return Citation("wire", 4, at + LINE.index(said), at + LINE.index(said) + len(said), said)

    report = DeedReport(
        id="e-0-1", evidence=words(LINE), date="2025-05-06", announced=None, date_words=None, factuality="probable",
        holder=None, condition=None, reason=None, rule="accuse: answer", trigger=words("answer"),
        doer_words=words("Sudland"), recipient_words=words("the sanctions"), holder_words=words("its foreign ministry"),
        in_content=False,
    )  # fmt: skip
    deeds = tuple(
        Deed(
            id=f"e-{n}", type="ACCUSE", mode="disapprove", doers=("sudland",), recipients=("ana-brandt",),
            date="2025-05-06", reports=(replace(report, id=f"e-{n}-1"),), merge_rule="one report",
        )
        for n in range(number)
    )  # fmt: skip
    ids = tuple(deed.id for deed in deeds)
    own = {"sudland": {"deeds": ids}, "ana-brandt": {"suffered": ids}}
    return replace(
        briefing,
        dossier=replace(briefing.dossier, deeds=deeds),
        sheets=tuple(replace(sheet, **own.get(sheet.actor, {})) for sheet in briefing.sheets),
        on_timeline={"m-vale": ids[:1]},
    )


def test_every_type_has_a_noun() -> None:
    """Each type of deed is called something, also without a mode."""
    assert {type_ for type_, mode in NOUNS if mode is None} == set(get_args(DeedType))


def test_a_record_has_its_words(briefing: Briefing) -> None:
    """The export has type, mode, noun, parties, and each report's citations of its parts."""
    (deed,) = accusing(briefing).dossier.deeds
    record = deed_record(deed)
    assert (record["type"], record["mode"], record["context"]) == ("ACCUSE", "disapprove", "hypothetical")
    assert record["noun"] == deed_noun(deed) == "accusation or criticism"
    (report,) = record["reports"]  # type: ignore[misc] # plain JSON values
    assert (report["doer_words"]["text"], report["holder_words"]["text"]) == ("Sudland", "its foreign ministry")


def test_an_actors_page_tells_its_deeds_in_the_articles_words(briefing: Briefing) -> None:
    """The line quotes the sentence, says on whose word, and how sure; the other side has a line too."""
    pages = {page.page.path: page.page.content for page in actor_pages(open_book(accusing(briefing)))}
    (line,) = (line for line in pages["actors/sudland.md"].splitlines() if 'id="e-0"' in line)
    assert f"**accusation or criticism** ([Ana Brandt](ana-brandt.md)), 6 May 2025 — “{LINE}”[^" in line
    assert "according to “its foreign ministry”; <span title=" in line
    assert ">said to be likely, not certain</span>" in line
    assert "**accusation or criticism** by [Sudland](sudland.md), 6 May 2025" in pages["actors/ana-brandt.md"]
    assert "## Other deeds" not in pages["actors/otto-kerr.md"]


def test_a_long_tail_of_deeds_is_counted(briefing: Briefing) -> None:
    """A page shows some deeds and says how many more the data has, on either side."""
    pages = {page.page.path: page.page.content for page in actor_pages(open_book(accusing(briefing, DEEDS + 2)))}
    for actor in ("sudland", "ana-brandt"):
        assert pages[f"actors/{actor}.md"].count("**accusation or criticism**") == DEEDS
        assert "2 further deeds: [all as data](../data/deeds.json)." in pages[f"actors/{actor}.md"]


def test_the_timeline_marks_and_counts(briefing: Briefing) -> None:
    """The line of a moment names the deed and its sides; those that stand elsewhere are counted."""
    pages = {page.page.path: page.page.content for page in chronicle_pages(open_book(accusing(briefing, 3)))}
    (line,) = (line for line in pages["timeline.md"].splitlines() if 'id="m-vale"' in line)
    assert "deed: accusation or criticism, [Sudland](actors/sudland.md) → [Ana Brandt](actors/ana-brandt.md)" in line
    assert "(according to “its foreign ministry”; <span title=" in line
    assert ">said to be likely, not certain</span>)" in line
    assert "1 deed is marked" in pages["timeline.md"]
    assert "2 further deeds" in pages["timeline.md"]


def test_a_deed_is_a_plover_event(briefing: Briefing) -> None:
    """It has a direction, the context of its factuality, and no status; a target that is no actor has its words."""
    dossier = accusing(briefing).dossier
    (event,) = (one for one in map(json.loads, plover_page(dossier).content.splitlines()) if one["record"] == "e-0")
    assert (event["type"], event["mode"], event["context"]) == ("ACCUSE", "disapprove", "hypothetical")
    assert [one["id"] for one in (*event["source"], *event["target"])] == ["sudland", "ana-brandt"]
    assert (event["directed"], event["status"]) == (True, None)
    alone = replace(dossier, deeds=(replace(dossier.deeds[0], recipients=(), mode="convict"),))
    (event,) = (one for one in map(json.loads, plover_page(alone).content.splitlines()) if one["record"] == "e-0")
    assert (event["target"][0]["name"], event["mode"]) == ("the sanctions", None)


def test_withheld_words_are_gone(briefing_with: Callable[[Publish], Briefing]) -> None:
    """A deed of a source that is not published keeps its places and loses its words."""
    briefing = accusing(briefing_with("none"))
    deed = briefing.dossier.deeds[0]
    post = replace(deed, reports=tuple(_moved(report) for report in deed.reports))
    shown = published(replace(briefing, dossier=replace(briefing.dossier, deeds=(post,)))).dossier.deeds[0].reports[0]
    assert [c.text for c in (shown.evidence, shown.trigger, shown.doer_words)] == ["", "", ""]
    assert shown.recipient_words is not None
    assert (shown.recipient_words.text, shown.recipient_words.source) == ("", "post")


def _moved(report: DeedReport) -> DeedReport:
    """The report as if the withheld source had it."""
    fields = ("evidence", "trigger", "doer_words", "recipient_words", "holder_words")
    return replace(report, **{name: replace(getattr(report, name), source="post") for name in fields})

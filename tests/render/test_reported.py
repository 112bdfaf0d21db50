"""Citations and reports as plain values."""

from __future__ import annotations

from generator.model import Briefing, Citation, Page
from generator.render.reported import json_page, place, places, report_record


def test_a_citation_has_its_place_and_words() -> None:
    """Withheld words leave no empty text behind."""
    shown, withheld = Citation("post", 1, 4, 9, "words"), Citation("post", 1, 4, 9, "")
    assert places((shown, withheld)) == [
        {"source": "post", "sentence": 1, "start": 4, "end": 9, "text": "words"},
        {"source": "post", "sentence": 1, "start": 4, "end": 9},
    ]


def test_a_report_begins_with_its_id_and_place(briefing: Briefing) -> None:
    """The keys that all registers share stand in one order."""
    report = briefing.dossier.sanctions[0].reports[0]
    record = report_record(report)
    assert list(record)[:2] == ["id", "source"]
    assert record["date_words"] == place(report.date_words) if report.date_words else None


def test_a_file_of_json_reads_as_a_diff() -> None:
    """Letters stay letters, each value has a line of its own, and the last line ends."""
    assert json_page("data/a.json", ["é", 1]) == Page("data/a.json", '[\n "é",\n 1\n]\n')

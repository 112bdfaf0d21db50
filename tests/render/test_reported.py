"""Citations and reports as plain values."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

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
    assert json_page("data/a.json", iter(["é", 1])) == json_page("data/a.json", ["é", 1])
    assert json_page("data/a.json", {"é": iter([{}]), "b": iter(())}) == json_page("data/a.json", {"é": [{}], "b": []})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.integers(-999, 999).map(lambda n: n / 8) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_a_file_of_json_is_what_the_standard_library_writes_with_lines(value: object) -> None:
    """The faster way to break lines gives the same bytes."""
    assert json_page("data/x.json", value).content == json.dumps(value, ensure_ascii=False, indent=1) + "\n"

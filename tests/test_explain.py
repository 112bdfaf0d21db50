"""From a record back to its words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import BriefingError, InputError
from generator.explain import REGISTERS, explain

RAW = "Headline\nLena Moreau met Tomas Vidal on Monday. She left.\n"
CITED = {"source": "one", "sentence": 1, "start": 9, "end": 46, "text": RAW[9:46]}


@pytest.fixture
def briefing(tmp_path: Path) -> tuple[Path, Path]:
    """A tiny built briefing: one article, one contact with one report."""
    docs, seeds = tmp_path / "docs", tmp_path / "seeds"
    (docs / "data" / "sources").mkdir(parents=True)
    seeds.mkdir()
    (seeds / "one.txt").write_bytes(b"\xef\xbb\xbf" + RAW.encode())
    contents: dict[str, object] = {name: [] for name in REGISTERS}
    contents["sources"] = [{"id": "one", "file": "one.txt", "title": "Headline"}]
    report = {"id": "c1-r1", "rule": "met: held", **CITED}
    contents["contacts"] = [
        {"id": "c1", "title": "Moreau-Vidal meeting", "merge_rule": "one report", "reports": [report]}
    ]
    for name, content in contents.items():
        (docs / "data" / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    detail = {"sentences": [{"n": 0, "start": 0, "end": 8}, {"n": 1, "start": 9, "end": 46}]}
    (docs / "data" / "sources" / "one.json").write_text(json.dumps(detail), encoding="utf-8")
    return docs, seeds


def test_a_record_leads_to_file_line_and_words(briefing: tuple[Path, Path]) -> None:
    """A record's explanation names the file, line, column, words and both rules."""
    found = explain("c1", *briefing)
    assert (found.register, found.title, found.rule) == ("contacts", "Moreau-Vidal meeting", "one report")
    ground = found.grounds[0]
    assert (ground.file, ground.line, ground.column, ground.sentence) == ("one.txt", 2, 1, 1)
    assert ground.words == "Lena Moreau met Tomas Vidal on Monday"
    assert ground.rule == "met: held"


def test_a_report_inside_a_record_has_its_own_explanation(briefing: tuple[Path, Path]) -> None:
    """The id of a report is enough."""
    found = explain("c1-r1", *briefing)
    assert found.rule == "met: held"
    assert len(found.grounds) == 1


def test_an_unknown_id_names_the_nearest(briefing: tuple[Path, Path]) -> None:
    """A slip of the pen is answered with what was probably meant."""
    with pytest.raises(BriefingError, match="nearest: c1"):
        explain("c1-r2", *briefing)


def test_a_missing_build_is_said(tmp_path: Path) -> None:
    """Without exports the mend is to build."""
    with pytest.raises(InputError, match="run `make`"):
        explain("c1", tmp_path, tmp_path)


def test_a_broken_export_is_said(briefing: tuple[Path, Path]) -> None:
    """An export that is no JSON is named."""
    docs, seeds = briefing
    (docs / "data" / "actors.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"actors\.json.*not the JSON"):
        explain("c1", docs, seeds)


def test_a_missing_article_is_said(briefing: tuple[Path, Path]) -> None:
    """An article that was removed after the build is named."""
    docs, seeds = briefing
    (seeds / "one.txt").unlink()
    with pytest.raises(InputError, match="the article is gone"):
        explain("c1", docs, seeds)


def test_merges_and_refusals_are_told_with_their_evidence(briefing: tuple[Path, Path]) -> None:
    """A record says what it is one with and what it is not merged with, from either side, each clue with its weight."""
    clues = [{"clue": "the same participants", "weight": 3}, {"clue": "the dates exclude each other", "weight": -100}]
    apart = {"record": "c1", "report": "c1-r1", "other": "c2", "other_report": "c2-r1", "joined": False}
    joined = {"record": "c1", "report": "c1-r1", "other": "c1", "other_report": "c1-r2", "joined": True}
    weighings = [
        joined | {"weight": 7, "needed": 5, "evidence": [{"clue": "the same day", "weight": 7}]},
        apart | {"weight": -100, "needed": 5, "evidence": clues},
        {**apart, "record": "c0", "other": "c1", "report": "c0-r1", "weight": 3, "needed": 5, "evidence": clues[:1]},
        {**apart, "record": "x", "report": "x-1", "weight": 3, "needed": 5, "evidence": clues[:1]},
    ]
    (briefing[0] / "data" / "merging.json").write_text(json.dumps(weighings), encoding="utf-8")
    assert explain("c1", *briefing).merging == (
        "c1-r1 is one with c1-r2: 7 of 5 needed: the same day (+7)",
        "not merged with c2 (c2-r1): kept apart: the same participants (+3), the dates exclude each other (never)",
        "not merged with c0 (c0-r1): 3 of 5 needed: the same participants (+3)",
    )


def test_a_quotation_says_why_it_has_its_speaker(briefing: tuple[Path, Path]) -> None:
    """The rule, the choice in a sentence, the evidence on either side and the others come with a quotation."""
    docs, seeds = briefing
    reason = {
        "rule": "the clause after the marks",
        "words": "“Moreau” speaks.",
        "support": ["'said' stands close to the marks"],
        "against": ["the marks are not closed"],
        "others": [{"words": "“Vidal”", "why": "only named"}],
    }
    quote = {"id": "q-1", "text": "She left", "rule": "r", "citations": [CITED], "reason": reason}
    (docs / "data" / "quotes.json").write_text(json.dumps([quote]), encoding="utf-8")
    found = explain("q-1", docs, seeds).reason
    assert found is not None
    assert found.lines() == (
        "speaker: “Moreau” speaks.",
        "decided by: the clause after the marks",
        "  for:      'said' stands close to the marks",
        "  against:  the marks are not closed",
        "  not:      “Vidal”: only named",
    )


def test_a_statement_goes_by_its_words(briefing: tuple[Path, Path]) -> None:
    """A reported statement is called by what it says, and has no reason of a quotation."""
    docs, seeds = briefing
    (docs / "data" / "statements.json").write_text(json.dumps([{"id": "s-1", "content": CITED}]), encoding="utf-8")
    found = explain("s-1", docs, seeds)
    assert (found.title, found.reason) == (CITED["text"], None)

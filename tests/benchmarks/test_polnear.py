"""Counting on invented articles what the benchmarks count on the corpus."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import polnear, quotations, statements
from generator.clean import clean
from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.model import Article, Extract, SourceNote

RAW = """Harbour talks fail

Anna Kessler said the harbour talks had failed. "We will not come back," she said on Monday.
"""


@pytest.fixture(scope="session")
def found(reader: SpacyReader) -> Extract:
    """RAW, read."""
    note = SourceNote(file="a.txt", published="2025-10-24")
    (text,) = clean((Article(id="a", file="a.txt", sha256="", raw=RAW, note=note),))
    return extract(text, reader)


def gold(words: str, speaker: str | None, kind: str) -> polnear.Row:
    """An annotation of some words of RAW."""
    start, at = RAW.index(words), RAW.index(speaker or RAW)
    return {
        "start": start, "end": start + len(words), "content": [[start, start + len(words)]], "kind": kind,
        "speaker": speaker, "speaker_start": at, "speaker_end": at + len(speaker or ""), "attributed": bool(speaker),
        "speaker_type": "pronoun" if speaker == "she" else "name",
    }  # fmt: skip


def test_pairs_share_most_and_stand_once() -> None:
    """The pair with the largest share of words in common comes first, and nothing is paired twice."""
    left = [frozenset({1, 2, 3}), frozenset({3})]
    assert polnear.paired(left, [frozenset({3}), frozenset({1, 2})]) == {0: 1, 1: 0}
    assert polnear.paired(left, []) == {}
    assert (polnear.f1(2, 2, 2), polnear.f1(0, 0, 0)) == (1.0, 0.0)


def test_words_are_counted_by_place() -> None:
    """Words stand by where they start; those of a cut-out stretch are left out."""
    assert polnear.words("one two three", [(0, 13)], [(4, 7)]) == {0, 8}


def test_a_statement_found_as_annotated_is_all_right(found: Extract) -> None:
    """Content and source agree; the direct quotation counts neither for nor against."""
    row = {"text": RAW, "quotes": [gold("the harbour talks had failed", "Anna Kessler", "indirect"),
                                   gold('"We will not come back,"', "she", "direct")]}  # fmt: skip
    figures = statements.count([(row, found)])
    assert figures == {"polnear.statements.F1": 1.0, "polnear.statements.source": 1.0}


def test_a_missed_statement_costs_recall(found: Extract) -> None:
    """What is annotated and not found lowers the figure."""
    row = {"text": RAW, "quotes": [gold("Harbour talks fail", None, "indirect")]}
    assert statements.count([(row, found)])["polnear.statements.F1"] < 0.5


def test_a_quotation_found_as_annotated_is_all_right(found: Extract) -> None:
    """Words and speaker agree, the pronoun being the one that was resolved."""
    row = {"text": RAW, "quotes": [gold('"We will not come back,"', "she", "direct")]}
    figures = quotations.count([(row, found)])
    assert figures == {"polnear.quotes.F1": 1.0, "polnear.quotes.speaker": 1.0, "polnear.quotes.silent": 1.0}


def test_a_string_that_nobody_said_must_stay_silent(found: Extract) -> None:
    """A speaker given to it lowers its own figure and no other."""
    row = {"text": RAW, "quotes": [gold('"We will not come back,"', None, "direct")]}
    assert quotations.count([(row, found)])["polnear.quotes.silent"] == 0.0


def test_another_speaker_is_wrong(found: Extract) -> None:
    """A name that the quotation was not given to is no match."""
    row = {"text": RAW, "quotes": [gold('"We will not come back,"', "Harbour", "direct")]}
    assert quotations.count([(row, found)])["polnear.quotes.speaker"] == 0.0


@pytest.mark.parametrize("benchmark", [statements.main, quotations.main])
def test_without_a_corpus_nothing_fails(
    benchmark: Callable[[list[str]], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who does not have the corpus is told so, with exit code 0."""
    assert benchmark(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out


def test_floors_are_held_and_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure below its floor gives 1; raising keeps the floors of other benchmarks."""
    corpus = tmp_path / "corpus" / "statements.polnear.dev.jsonl"
    corpus.parent.mkdir()
    row = {"id": "a", "date": "2025-10-24", "text": RAW, "quotes": [gold("Harbour talks fail", None, "indirect")]}
    corpus.write_text(json.dumps(row) + "\n", encoding="utf-8")
    floors = tmp_path / "floors.json"
    floors.write_text('{"dates.F1": 0.8, "polnear.statements.F1": 0.9}', encoding="utf-8")
    monkeypatch.setattr(polnear, "FLOORS", floors)
    assert statements.main(["--shared", str(tmp_path), "--raise"]) == 1
    assert "FELL" in capsys.readouterr().out
    assert json.loads(floors.read_text(encoding="utf-8"))["dates.F1"] == 0.8

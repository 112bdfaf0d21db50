"""The score of the registers as an event coder, on invented sentences."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from generator.extract.parse import Reader
from generator.model import Span

ROOT = Path(__file__).parent.parent.parent
SENTENCE = "President Ana Brandt met Prime Minister Otto Kerr in Lisbon."
PARTIES = {"source_spans": [[0, 20]], "target_spans": [[25, 49]]}


@pytest.fixture(scope="module")
def events() -> ModuleType:
    """The script, loaded as a module."""
    spec = importlib.util.spec_from_file_location("events_script", ROOT / "benchmarks" / "events.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def no_floors(events: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for floors in which none is pinned."""
    floors = tmp_path / "floors.json"
    monkeypatch.setattr(events, "FLOORS", floors)
    return floors


def corpus(folder: Path, code: str) -> Path:
    """A corpus of one sentence with this code."""
    path = folder / "corpus" / "events.plv.train.jsonl"
    path.parent.mkdir(parents=True)
    record = {"id": "plv-1", "text": SENTENCE, "events": [{"code": code, **PARTIES}]}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def test_without_a_corpus_nothing_is_measured(
    events: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those who have no corpus are told so, and nothing fails."""
    assert events.main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out


def test_a_sentence_is_read_as_an_article(events: ModuleType, tmp_path: Path, reader: Reader) -> None:
    """The meeting of the sentence is a consultation of both who are named."""
    (one,) = events.read(corpus(tmp_path, "CONSULT"), reader)
    score = events.scored("CONSULT", (one,))
    assert [event.type for event in one.found] == ["CONSULT"]
    assert score == ("CONSULT", 1, 1, 1.0, 1.0, 1.0, 1.0)


def test_both_halves_are_printed(events: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every class has a line in each half, and each half its means."""
    corpus(tmp_path, "CONSULT")
    assert events.main(["--shared", str(tmp_path)]) == 0
    printed = capsys.readouterr().out.splitlines()
    for name in events.CLASSES:
        assert sum(line.startswith(name) for line in printed) == 2
    assert sorted(line for line in printed if line.startswith("macro-F1")) == [
        "macro-F1 0.000, direction 0.000",
        "macro-F1 0.111, direction 1.000",
    ]


def test_floors_hold_and_rise(events: ModuleType, no_floors: Path) -> None:
    """A figure below its floor fails; floors are lifted on request alone."""
    no_floors.write_text('{"events.F1": 0.7}', encoding="utf-8")
    assert events._held({"events.F1": 0.6, "events.direction": 0.9}, lift=False) == 1
    assert events._held({"events.F1": 0.8, "events.direction": 0.9}, lift=True) == 0
    assert json.loads(no_floors.read_text(encoding="utf-8")) == {"events.F1": 0.8, "events.direction": 0.9}


def test_a_wrong_class_costs_precision(events: ModuleType) -> None:
    """A report of a class that the sentence has not is a false one; one not read is missed."""
    here, there = (Span(0, 3),), (Span(5, 8),)
    right = events.Coded("AGREE", here, there)
    sentences = (
        events.Read(right, (right,)),
        events.Read(right, ()),
        events.Read(events.Coded("REJECT", here, there), (right,)),
    )
    score = events.scored("AGREE", sentences)
    assert (score.sentences, score.recall, score.precision, score.f1) == (2, 0.5, 0.5, 0.5)


def test_the_event_with_the_coded_parties_counts(events: ModuleType) -> None:
    """Of several events in a sentence the one counts whose parties are the coded ones, else the first."""
    here, there, off = (Span(0, 3),), (Span(5, 8),), (Span(9, 12),)
    first, second = events.Coded("AGREE", off, here), events.Coded("REJECT", here, there)
    assert events.Read(events.Coded("REJECT", here, there), (first, second)).chosen == second
    assert events.Read(events.Coded("REJECT", off, off), (second, second)).chosen == second


def test_the_wrong_way_round_does_not_fit(events: ModuleType) -> None:
    """Right class, but who acts taken for who is acted on: the right class in the wrong direction."""
    here, there = (Span(0, 3),), (Span(5, 8),)
    turned = events.Read(events.Coded("THREATEN", here, there), (events.Coded("THREATEN", there, here),))
    score = events.scored("THREATEN", (turned,))
    assert (score.recall, score.direction) == (1.0, 0.0)

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


def corpus(folder: Path, code: str) -> Path:
    """A corpus of one sentence with this code."""
    path = folder / "corpus" / "events.plv.train.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"text": SENTENCE, "events": [{"code": code, **PARTIES}]}) + "\n", encoding="utf-8")
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
    assert (score.sentences, score.found, score.parties, score.precision, score.f1) == (1, 1.0, 1.0, 1.0, 1.0)


def test_the_table_is_printed(events: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every class has a line, and the mean F1 counts those without a sentence too."""
    corpus(tmp_path, "CONSULT")
    assert events.main(["--shared", str(tmp_path)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in printed[1:-1]] == list(events.CLASSES)
    assert printed[-1] == "macro-F1 0.200"


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
    assert (score.sentences, score.found, score.precision, score.f1) == (2, 0.5, 0.5, 0.5)


def test_the_wrong_way_round_does_not_fit(events: ModuleType) -> None:
    """Right class, but who acts taken for who is acted on: found, with the wrong parties."""
    here, there = (Span(0, 3),), (Span(5, 8),)
    turned = events.Read(events.Coded("THREATEN", here, there), (events.Coded("THREATEN", there, here),))
    score = events.scored("THREATEN", (turned,))
    assert (score.found, score.parties) == (1.0, 0.0)

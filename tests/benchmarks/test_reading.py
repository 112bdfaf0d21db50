"""The measures of the reading benchmark, with made-up pages."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent
STORY = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
PAGE = (
    '<html><head><meta property="article:published_time" content="2031-03-04"></head>'
    f"<body><article><h1>Ports reopen</h1><p>{STORY}</p><p>{STORY.upper()}</p><p>{STORY}</p></article></body></html>"
)


@pytest.fixture(scope="module")
def reading() -> ModuleType:
    """The script, loaded as a module."""
    spec = importlib.util.spec_from_file_location("reading_script", ROOT / "benchmarks" / "reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_bodies_are_compared_by_runs_of_four_words(reading: ModuleType) -> None:
    """The same words give 1, others 0, half of them something between; marks and case do not count."""
    assert reading.body_f1("One two three four five.", "one, two three FOUR five") == 1
    assert reading.body_f1("one two three four five", "six seven eight nine ten") == 0
    assert reading.body_f1("one two three four five six", "one two three four five") == pytest.approx(0.8)
    assert reading.body_f1("", "") == 1


def test_titles_and_days(reading: ModuleType) -> None:
    """Curly marks do not make another title, words do; where there is no day none must be found."""
    assert reading.same_title("It's “open”", 'It’s  "open"')
    assert not reading.same_title("It's open", None)
    assert reading.same_day("2031-03-04 12:00", "2031-03-04T23:00:00-05:00")
    assert not reading.same_day("2031-03-04", None)
    assert reading.same_day(float("nan"), None)
    assert not reading.same_day(float("nan"), "2031-03-04")


def test_a_summary_may_belong_to_the_body_or_not(reading: ModuleType) -> None:
    """Sets differ in what they call the body."""
    assert reading.bodies({"paragraphs": ["b"], "summary": "a"}) == ("b", "a\nb")
    assert reading.bodies({"body": "b"}) == ("b",)
    assert reading.bodies({"date": "2031-03-04"}) == ()


def corpus(folder: Path, date: str) -> Path:
    """Write three sets of one invented page each."""
    (folder / "corpus" / "html").mkdir(parents=True)
    (folder / "corpus" / "html" / "a.gz").write_bytes(gzip.compress(PAGE.encode()))
    page = {"id": "a", "html_path": "html/a.gz"}
    rows = {
        "fundus_en": {"title": "Ports reopen", "date": date, "paragraphs": [STORY, STORY.upper(), STORY]},
        "scrapinghub": {"body": "\n".join([STORY] * 3)},
        "htmldate_en": {"date": "2031-03-04"},
    }
    for name, row in rows.items():
        (folder / "corpus" / f"html.{name}.jsonl").write_text(json.dumps(page | row), encoding="utf-8")
    return folder


def test_the_goals_decide(reading: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All met is 0; a wrong day is 1, and named where misses are asked for."""
    assert reading.main(["--shared", str(corpus(tmp_path / "a", "2031-03-04"))]) == 0
    assert "MISSED" not in capsys.readouterr().out
    assert reading.main(["--shared", str(corpus(tmp_path / "b", "2031-03-05")), "--misses"]) == 1
    said = capsys.readouterr().out
    assert "fundus_en a: day 0.000" in said
    assert said.count("MISSED") == 1


def test_without_the_corpus_nothing_is_measured(
    reading: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only those who have it can measure."""
    assert reading.main(["--shared", str(tmp_path)]) == 0
    assert "skipped" in capsys.readouterr().out

"""The benchmark of copies, with made-up news."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """The script, loaded as a module."""
    spec = importlib.util.spec_from_file_location("copies_script", ROOT / "benchmarks" / "copies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_without_a_corpus_the_cost_is_measured(
    benchmark: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who does not have the corpus is told so, with exit code 0, below the curve."""
    assert benchmark.main(["--shared", str(tmp_path), "--most", "100"]) == 0
    curve, _, told = capsys.readouterr().out.partition("copies: ")
    assert curve.splitlines()[1].split()[0] == "100"
    assert "only the cost was measured" in told


def test_near_copies_are_made_and_found(
    benchmark: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every change is scored over the articles of the corpus, and what is natural is printed to be read."""
    chance = Random(3)  # noqa: S311 - made-up words, no secret
    rows = [
        {
            "id": f"n{i}",
            "event": str(i),
            "date": "2031-03-05T00:00:00",
            "outlet": f"Post {i}",
            "title": f"Harbour news of day {i}",
            "text": "\n".join(
                " ".join("".join(chance.choices("aeilnorst", k=4)) for _ in range(24)) + "." for _ in range(6)
            ),
        }
        for i in range(3)
    ]
    rows.append({**rows[0], "id": "n9", "outlet": "Mail"})
    (tmp_path / "corpus").mkdir()
    with gzip.open(tmp_path / "corpus" / "clusters.made.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, rows)))
    assert benchmark.main(["--shared", str(tmp_path), "--most", "0", "--pairs"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name, _ in benchmark.CHANGES)
    assert "4 articles as they are: 1 copies, 1 of them of the same event" in out
    assert "wire copy, 144 of 144 words" in out
    dropped = next(line for line in out.splitlines() if line.startswith("a paragraph dropped"))
    assert dropped.split()[-2:] == ["1.000", "1.000"]


def test_changes_keep_to_what_they_say(benchmark: ModuleType) -> None:
    """A paragraph is gone, a lead has other runs of words, the first paragraphs are left, or some words are others."""
    paragraphs = ["one two three four five six", "seven eight", "nine ten"]
    chance = Random(2)  # noqa: S311 - a choice of changes, no secret
    made = {name: change(paragraphs, chance) for name, change in benchmark.CHANGES}
    assert made["headline changed"] == paragraphs
    assert len(made["a paragraph dropped"]) == 2
    assert sorted(made["the lead rewritten"][0].split()) == sorted(paragraphs[0].split())
    assert made["first 40 % of the words"] == paragraphs[:1]
    assert made["first 70 % of the words"] == paragraphs[:2]
    assert len(" ".join(made["one word in 10 replaced"]).split()) == 10

"""The ratchet of the benchmark, with made-up figures."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from benchmarks import dates, diplomacy, events, merging, quotations, salience, statements, stories

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def evaluate() -> ModuleType:
    """The script, loaded as a module."""
    spec = importlib.util.spec_from_file_location("evaluate_script", ROOT / "benchmarks" / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_only_figures_with_a_goal_are_kept(evaluate: ModuleType) -> None:
    """Counts, empty figures and figures without a goal are left out."""
    scores = {"articles": 2, "dates": {"n": 4, "F1": 0.5, "P": 1.0}, "quotes": {"F1": None}}
    assert evaluate.flat(scores) == {"dates.F1": 0.5}


def test_a_figure_below_its_floor_fell(evaluate: ModuleType) -> None:
    """Below the floor, or gone, is a fall; at the floor or without one is none."""
    floors = {"dates.F1": 0.8, "quotes.F1": 0.9, "contacts.F1": 0.4}
    lines = evaluate.compared({"dates.F1": 0.79, "quotes.F1": 0.9, "actors.F1": 0.1}, floors)
    assert [line.name for line in lines if line.fell] == ["dates.F1", "contacts.F1"]


def test_half_of_the_last_place_is_no_fall(evaluate: ModuleType) -> None:
    """Rounding does not make a figure fall."""
    (line,) = (one for one in evaluate.compared({"dates.F1": 0.7998}, {"dates.F1": 0.8}) if one.floor)
    assert not line.fell


def test_floors_only_rise(evaluate: ModuleType) -> None:
    """A better figure lifts its floor, a worse or missing one leaves it, a new one gets its first."""
    floors = {"dates.F1": 0.8, "quotes.F1": 0.9, "contacts.F1": 0.4}
    measured = {"dates.F1": 0.85, "quotes.F1": 0.7, "actors.F1": 0.6}
    assert evaluate.raised(measured, floors) == {
        "dates.F1": 0.85,
        "quotes.F1": 0.9,
        "contacts.F1": 0.4,
        "actors.F1": 0.6,
    }


def test_the_table_says_what_fell_and_what_is_still_to_do(evaluate: ModuleType) -> None:
    """Each figure stands beside its goal and floor, with a word for a fall and one for a goal not reached."""
    shown = evaluate.table(evaluate.compared({"dates.F1": 0.5, "quotes.F1": 0.99}, {"dates.F1": 0.8}))
    rows = {row.split()[0]: row for row in shown.splitlines()}
    assert rows["dates.F1"].split() == ["dates.F1", "0.500", "0.850", "0.800", "FELL"]
    assert rows["quotes.F1"].split() == ["quotes.F1", "0.990", "0.970", "-"]
    assert rows["actors.F1"].endswith("below the goal")


def test_articles_are_copied_into_the_working_folder_only(evaluate: ModuleType, tmp_path: Path) -> None:
    """Texts of the corpus and the project's own seeds come together; annotations and settings stay behind."""
    dev, seeds = tmp_path / "shared" / "corpus" / "dev", tmp_path / "seeds"
    for folder, names in ((dev, ("a.txt", "a.json")), (seeds, ("b.txt", "briefing.yml"))):
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_text(name, encoding="utf-8")
    evaluate.gather(tmp_path / "shared", seeds, tmp_path / "work")
    assert sorted(path.name for path in (tmp_path / "work").iterdir()) == ["a.txt", "b.txt"]


def test_without_a_corpus_nothing_fails(
    evaluate: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who does not have the corpus is told so, with exit code 0."""
    assert evaluate.main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out


@pytest.mark.parametrize(("figure", "code"), [(0.9, 0), (0.7, 1)])
def test_the_exit_code_tells_a_fall(
    evaluate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: float, code: int
) -> None:
    """Floors that hold give 0 and may be raised, a fallen figure gives 1 and leaves its floor."""
    (tmp_path / "corpus" / "dev").mkdir(parents=True)
    floors = tmp_path / "floors.json"
    floors.write_text('{"dates.F1": 0.8}', encoding="utf-8")

    def measured(*_: Any, **__: Any) -> dict[str, float]:  # noqa: ANN401 - stands in for the real measuring
        return {"dates.F1": figure}

    monkeypatch.setattr(evaluate, "FLOORS", floors)
    monkeypatch.setattr(evaluate, "measure", measured)
    assert evaluate.main(["--shared", str(tmp_path), "--raise"]) == code
    assert json.loads(floors.read_text(encoding="utf-8")) == {"dates.F1": max(figure, 0.8)}


def test_a_failed_build_is_told(
    evaluate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a step fails, its command is named and the exit code is 1."""
    (tmp_path / "corpus" / "dev").mkdir(parents=True)

    def failing(*_: Any, **__: Any) -> dict[str, float]:  # noqa: ANN401 - stands in for the real measuring
        raise subprocess.CalledProcessError(3, ["generator", "build"])

    monkeypatch.setattr(evaluate, "measure", failing)
    assert evaluate.main(["--shared", str(tmp_path)]) == 1
    assert "generator build failed with exit code 3" in capsys.readouterr().err


def test_the_pinned_floors_are_figures_that_have_a_goal(evaluate: ModuleType) -> None:
    """floors.json holds figures between 0 and 1, each with the goal that a benchmark has for it."""
    floors = evaluate.read_floors(evaluate.FLOORS)
    others = (dates, diplomacy, events, merging, quotations, salience, statements, stories)
    assert floors.keys() <= {*evaluate.GOALS, *(name for module in others for name in module.GOALS)}
    assert all(0 <= value <= 1 for value in floors.values())


def test_no_file_of_floors_is_no_floor(evaluate: ModuleType, tmp_path: Path) -> None:
    """Before the first measuring nothing is pinned."""
    assert evaluate.read_floors(tmp_path / "none.json") == {}

"""The figures that the page on method gives."""

from __future__ import annotations

import json
from pathlib import Path

from generator.render.accuracy import FLOORS, MEASURED

ROOT = Path(__file__).parents[2]


def test_the_figures_are_the_floors_of_the_benchmarks() -> None:
    """What the page claims is measured (mend: copy the figure into generator/render/accuracy.yml, then `make`)."""
    floors = json.loads((ROOT / "benchmarks/floors.json").read_text(encoding="utf-8"))
    assert {name: figure for name, _, _, figure in FLOORS} == {name: floors[name] for name, *_ in FLOORS}


def test_figures_have_three_places() -> None:
    """A row says what is read, by which measure, and the figure."""
    assert ("Quotations found", "F1", "0.992") in MEASURED

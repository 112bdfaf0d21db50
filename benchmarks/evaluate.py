"""How good the program is: build annotated articles, score the exports, hold the floors.

    python benchmarks/evaluate.py [--shared DIR] [--misses] [--raise]

Strategy: the annotated articles and the project's own seeds are copied into a temporary folder, built with
`python -m generator build`, and scored by the corpus's own scorer. Each figure is printed beside its goal and
its floor in floors.json. Floors are a ratchet: a figure below its floor fails, and `--raise` lifts floors to
what was measured, never lowers them.

Laws:
- Nothing of the corpus is copied into the project, and nothing is written but floors.json, on `--raise`.
- The corpus is named by `--shared`, else by the environment variable SHARED, else looked for beside the
  checkout; where it is absent this says so and exits 0, because only those who have it can measure.

Exit codes: 0 all floors hold (or no corpus), 1 a figure fell or a step failed, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")
NEAR = 0.0005
"""Figures are rounded to three places: half of the last one is no fall."""

GOALS: dict[str, float] = {
    "trace.exact": 1.0,
    "blocks.dropped": 0.95,
    "blocks.kept": 0.99,
    "actors.F1": 0.88,
    "actors.central": 1.0,
    "actors.country": 0.95,
    "actors.role": 0.85,
    "quotes.F1": 0.97,
    "quotes.exact": 0.98,
    "quotes.speaker": 0.93,
    "end2end.F1": 0.90,
    "dates.F1": 0.85,
    "sanctions.F1": 0.80,
    "sanctions.status": 0.90,
    "sanctions.imposer": 0.90,
    "sanctions.targets": 0.85,
    "sanctions.date": 0.85,
    "contacts.F1": 0.80,
    "contacts.kind": 0.90,
    "contacts.status": 0.90,
    "contacts.participants": 0.85,
    "contacts.date": 0.85,
}
"""The figures of the design, in the order of the layers."""

Figures = dict[str, float]


class Line(NamedTuple):
    """One figure beside its goal and its floor; `measured` is None where the scorer gave none."""

    name: str
    measured: float | None
    goal: float
    floor: float | None

    @property
    def fell(self) -> bool:
        """Whether the figure is below its floor, or gone."""
        return self.floor is not None and (self.measured is None or self.measured < self.floor - NEAR)


def flat(scores: Mapping[str, object]) -> Figures:
    """Give the scorer's figures as "layer.figure", those that have a goal and a value."""
    return {
        f"{layer}.{name}": float(value)
        for layer, row in scores.items()
        if isinstance(row, Mapping)
        for name, value in row.items()
        if f"{layer}.{name}" in GOALS and isinstance(value, int | float)
    }


def compared(measured: Figures, floors: Figures, goals: Mapping[str, float] = GOALS) -> tuple[Line, ...]:
    """Put every figure of the goals beside what was measured and its floor."""
    return tuple(Line(name, measured.get(name), goal, floors.get(name)) for name, goal in goals.items())


def raised(measured: Figures, floors: Figures) -> Figures:
    """Give the floors lifted to what was measured; none is lowered or forgotten, other benchmarks' neither."""
    names = dict.fromkeys([*(name for name in GOALS if name in measured or name in floors), *floors, *measured])
    return {name: max(measured.get(name, 0.0), floors.get(name, 0.0)) for name in names}


def table(lines: tuple[Line, ...]) -> str:
    """Give the figures as a table for a terminal, one a line, with what is wrong or still to do at its end."""
    rows = [f"{'figure':24}{'measured':>10}{'goal':>8}{'floor':>8}"]
    rows += [_row(line) for line in lines]
    return "\n".join(rows)


def _row(line: Line) -> str:
    figures = "".join(f"{_shown(value):>{width}}" for value, width in zip(line[1:], (10, 8, 8), strict=True))
    return f"{line.name:24}{figures}  {_verdict(line)}".rstrip()


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _verdict(line: Line) -> str:
    if line.fell:
        return "FELL"
    return "" if line.measured is not None and line.measured >= line.goal - NEAR else "below the goal"


def gather(shared: Path, seeds: Path, into: Path) -> None:
    """Copy the annotated articles and the project's own two into one folder of seeds, without a briefing.yml."""
    into.mkdir(parents=True)
    for path in (*sorted((shared / "corpus" / "dev").glob("*.txt")), *sorted(seeds.glob("*.txt"))):
        shutil.copyfile(path, into / path.name)


def build(shared: Path, work: Path) -> tuple[Path, Path]:
    """Build the annotated articles in the folder `work`; give the folders of the briefing and of its seeds.

    Raises subprocess.CalledProcessError where the build fails.
    """
    seeds, docs = work / "seeds", work / "docs"
    gather(shared, ROOT / "seeds", seeds)
    command = [sys.executable, "-m", "generator", "build", "--seeds", str(seeds), "--docs", str(docs)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return docs, seeds


def measure(shared: Path, work: Path, *, misses: bool) -> Figures:
    """Build the articles in the folder `work`, score them and give the figures.

    Raises subprocess.CalledProcessError where the build or the scorer fails.
    """
    docs, seeds = build(shared, work)
    scores = work / "scores.json"
    score = [sys.executable, str(shared / "evaluate" / "score.py"), "--data", str(docs / "data"), "--seeds", str(seeds)]
    score += ["--gold", str(shared / "corpus" / "dev"), "--json", str(scores), *(["--misses"] if misses else [])]
    subprocess.run(score, check=True, stdout=None if misses else subprocess.DEVNULL)
    return flat(json.loads(scores.read_text(encoding="utf-8")))


def read_floors(path: Path) -> Figures:
    """Give the pinned floors; none where the file does not exist."""
    if not path.exists():
        return {}
    return {str(name): float(value) for name, value in json.loads(path.read_text(encoding="utf-8")).items()}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    parser = argparse.ArgumentParser(description="Score the program on annotated articles and hold its floors.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument(
        "--shared", type=Path, default=Path(beside), help="folder with corpus/dev and evaluate/score.py"
    )
    parser.add_argument("--misses", action="store_true", help="print the scorer's list of what was missed or wrong")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    options = parser.parse_args(arguments)
    if not (options.shared / "corpus" / "dev").is_dir():
        print(f"evaluate: no corpus at {options.shared / 'corpus' / 'dev'}; nothing was measured")
        return 0
    with tempfile.TemporaryDirectory() as work:
        try:
            measured = measure(options.shared.resolve(), Path(work), misses=options.misses)
        except subprocess.CalledProcessError as error:
            print(
                f"evaluate: {' '.join(map(str, error.cmd))} failed with exit code {error.returncode}", file=sys.stderr
            )
            return 1
    floors = read_floors(FLOORS)
    lines = compared(measured, floors)
    print(table(lines))
    if options.lift:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if any(line.fell for line in lines) else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""How well dates are resolved: TimeBank's expressions of day, month and year beside what the program reads.

    python -m benchmarks.dates [--shared DIR] [--raise]

TimeBank (Pustejovsky and others, 2003; as cleaned for TempEval-3) marks the time expressions of 183 newswire texts by
hand. Wanted are those of the type DATE whose value is a day, a month or a year ("1998-01-08", "1998-01", "1998"); the
day of publication is the document's own time. Counted:

- right: a date of the program that overlaps a wanted expression and has exactly its value, one to one, in the order
  of the text; a month is no day in it, nor the other way round;
- found: every date of these three precisions that the program gives, also where it overlaps an expression that is not
  asked for (a clock time, a week, a quarter, a duration), and where nothing is annotated at all;
- F1 of the two. A wrong value is wanted, found and not right.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from benchmarks.evaluate import Figures
from benchmarks.plain import Pairs, Row, run
from benchmarks.polnear import f1
from generator.model import Date, Extract

GOALS = {"timebank.dates.F1": 0.75}
_WANTED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?$")


class Tally(NamedTuple):
    """Dates that are right, found, and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def plus(self, other: Tally) -> Tally:
        """Add two tallies."""
        return Tally(*(mine + more for mine, more in zip(self, other, strict=True)))


def is_wanted(timex: Row) -> bool:
    """Tell whether an annotated expression is a date of the precision of a day, a month or a year."""
    return timex["type"] == "DATE" and bool(_WANTED.match(timex["value"] or ""))


def _meets(date: Date, timex: Row) -> bool:
    return bool(date.span.start < timex["end"] and timex["start"] < date.span.end)


def tally(row: Row, found: Extract) -> Tally:
    """Count one text."""
    left = [timex for timex in row["timexes"] if is_wanted(timex)]
    wanted, right = len(left), 0
    dates = [date for date in found.dates if date.value and _WANTED.match(date.value)]
    for date in dates:
        twin = next((timex for timex in left if _meets(date, timex)), None)
        if twin is not None:
            left.remove(twin)
            right += date.value == twin["value"]
    return Tally(right, len(dates), wanted)


def count(articles: Pairs) -> Figures:
    """Give the figures of all texts."""
    total = Tally()
    for row, found in articles:
        total = total.plus(tally(row, found))
    return {"timebank.dates.F1": f1(total.right, total.found, total.wanted)}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    return run("dates.timebank.jsonl", "dct", count, GOALS, arguments)


if __name__ == "__main__":
    raise SystemExit(main())

"""The exported registers as CSV that is safe to open in a spreadsheet program.

Strategy: a table says which columns each register has and which list of its records is spread over rows:
a sanction has one row a report, a quotation one row a wording, because that is what an analyst sorts and
filters. RFC 4180 through the standard library, lines ended by a bare line feed so that a diff stays small.

Laws: a cell that a spreadsheet would read as a formula (a leading = + - @, tab or carriage return) gets
a leading apostrophe (OWASP, "CSV Injection"); columns are fixed, whatever the records hold.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from msgspec import Struct

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet program take a cell for a formula."""


class Layout(Struct, frozen=True):
    """The columns of one register; `spread` names the list of which every item is a row of its own."""

    columns: tuple[str, ...]
    spread: str | None = None


PLACE = ("source", "sentence", "start", "end", "text")
REPORT = ("date", "date_basis", "announced", "factuality", "holder", "condition", "reason", "rule", "superseded_by")
SOURCE = (
    "id", "file", "sha256", "title", "outlet", "author", "url", "published", "published_basis", "published_at",
    "place", "declared_language", "reliability", "words", "copy_of", "relation", "shared_words", "compared_words",
    "language", "set_aside", "story",
)  # fmt: skip
SANCTION = ("imposers", "targets", "target_words", "measures", "basis", "effective", "background")
CONTACT = ("kind", "participants", "place", "previous_date", "previous_place", "mediators", "initiators")
STANDING = ("latest_status", "independent", "credibility")
MOMENT = ("date", "precision", *(f"evidence_{column}" for column in PLACE), "date_words_text", "rule", "actors")
DEED = ("type", "mode", "context", "noun", "doers", "recipients")
CHANGE = ("turn", "register", "id", "title", "was", "field", "old", "new", "about", "why", "into")
SAID = ("speaker", "speaker_text", "attribution", "date", "mixed", "within", "rule")

POSITION = ("kind", "speaker", "speaker_text", "attribution", "date")

LAYOUTS: Mapping[str, Layout] = {
    "sources": Layout(SOURCE),
    "actors": Layout(("id", "name", "kind", "country", "aliases", "roles", "mentions", "sources")),
    "quotes": Layout(
        ("id", "speaker", "speaker_text", "attribution", "date", "rule", "independent", *PLACE), "citations"
    ),
    "statements": Layout(("id", *SAID, *(f"content_{column}" for column in PLACE), "source_words_text", "cue_text")),
    "sanctions": Layout(
        ("id", "title", *STANDING, "report_id", "status", *SANCTION, *REPORT, *PLACE),
        "reports",
    ),
    "contacts": Layout(("id", "title", *STANDING, "report_id", "status", *CONTACT, *REPORT, *PLACE), "reports"),
    "deeds": Layout(("id", *DEED, "report_id", *REPORT, *PLACE, "in_content"), "reports"),
    "moments": Layout(("id", *MOMENT, "record")),
    "positions": Layout(("id", "name", "record", "speakers", "statement_id", *POSITION, *PLACE), "statements"),
    "changes": Layout(CHANGE),
    "conflicts": Layout(
        ("id", "about", "between", "detail", *(f"{side}_{column}" for side in ("left", "right") for column in PLACE)),
    ),
}


class _Line:
    """A file for `csv.writer` that gives each line back, which `writerow` then returns."""

    def write(self, line: str) -> str:
        """Give the line back."""
        return line


def sheet(name: str, records: Sequence[Mapping[str, object]]) -> str:
    """Give the register `name` (a key of LAYOUTS) as a CSV file with a line of column names first."""
    layout = LAYOUTS[name]
    rows = (row for record in records for row in _rows(record, layout.spread))
    cells = ([cell(row.get(column)) for column in layout.columns] for row in rows)
    writer = csv.writer(_Line(), lineterminator="\n")
    return "".join(map(writer.writerow, (layout.columns, *cells)))


def cell(value: object) -> str:
    """Give `value` as one cell: lists are joined by "; ", None is empty, formulas are made inert."""
    text = "; ".join(map(_item, value)) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _item(value: object) -> str:
    return str(value["title"]) if isinstance(value, dict) else str(value)


def _rows(record: Mapping[str, object], spread: str | None) -> Iterator[Mapping[str, object]]:
    if spread is None:
        yield _flat(record)
        return
    for item in cast("Sequence[Mapping[str, object]]", record[spread]):
        inner = "statement_id" if spread == "statements" else "report_id"
        own = {inner if key == "id" else key: value for key, value in item.items()}
        yield {"latest_status": record.get("status"), **record, **own}


def _flat(record: Mapping[str, object]) -> Mapping[str, object]:
    nested = {
        f"{key}_{inner}": part
        for key, value in record.items()
        if isinstance(value, dict)
        for inner, part in value.items()
    }
    return {**record, **nested}

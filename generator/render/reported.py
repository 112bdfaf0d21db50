"""What all exports share: a file of JSON, and a citation and a report as plain values, the same in every register.

Laws: keys stand in a fixed order; of a source whose words are withheld `text` is left out and the offsets stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import msgspec

from generator.model import Citation, Page, Report
from generator.render.dated import Day

Record: TypeAlias = dict[str, object]


def json_page(path: str, value: object) -> Page:
    """Give a file of JSON below docs/, a value a line, so that a change of it can be read as a diff.

    A structure is written as an object of its fields. All is C: the standard library writes lines in Python only. A
    register of a large archive has tens of megabytes: an iterator of records is asked for one after the other, and the
    bytes are held once, while a string takes two or four for each character as soon as one of them is no Latin letter.
    """
    line = bytearray()
    for piece in _pieces(value):
        line += piece
    lines = msgspec.json.format(line, indent=1)
    del line
    return Page(path, (lines + b"\n").decode())


def _pieces(value: object) -> Iterator[bytes]:
    """Give a value as JSON, a member of it, or of one of its members, at a time."""
    if not isinstance(value, dict):
        yield from _rows(value)
        return
    for n, (key, member) in enumerate(value.items()):
        yield (b", " if n else b"{") + msgspec.json.encode(str(key)) + b": "
        yield from _rows(member)
    yield b"}" if value else b"{}"


def _rows(value: object) -> Iterator[bytes]:
    if not isinstance(value, (list, Iterator)):
        yield msgspec.json.encode(value)
        return
    yield b"["
    for n, row in enumerate(value):
        yield (b", " if n else b"") + msgspec.json.encode(row)
    yield b"]"


def place(citation: Citation) -> Record:
    """Give a citation: where it stands, and its words where they are published."""
    words = {"text": citation.text} if citation.text else {}
    return {
        "source": citation.source,
        "sentence": citation.sentence,
        "start": citation.start,
        "end": citation.end,
    } | words


def places(citations: Sequence[Citation]) -> list[Record]:
    """Give several citations."""
    return [place(citation) for citation in citations]


def report_record(report: Report, day: Day | None = None) -> Record:
    """Give the fields that the reports of all registers share; `day` is by which the report is found, else its own."""
    found = day or Day(report.date, "event" if report.date else None)
    words = found.words or report.date_words
    return (
        {"id": report.id}
        | place(report.evidence)
        | {
            "date": found.value,
            "date_basis": found.basis,
            "announced": report.announced,
            "date_words": words and place(words),
            "factuality": report.factuality,
            "holder": report.holder,
            "condition": report.condition,
            "reason": report.reason,
            "rule": report.rule,
            "superseded_by": report.superseded_by,
        }
    )

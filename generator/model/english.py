"""Days, counts and lists in plain English, in the form that the pages have.

Law: a value that is not understood is shown as it stands.
"""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def when(value: str) -> str:
    """Give an ISO day, month, year or range as a reader says it: "22 October 2025", "16 to 30 October 2025"."""
    start, _, end = value.partition("/")
    return _range(start, end) if end and end != start else point(start)


def point(value: str) -> str:
    """Give an ISO day, month or year in words."""
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or not _is_month(parts[1:2]):
        return value
    words = [*(str(int(day)) for day in parts[2:3]), *(MONTHS[int(month) - 1] for month in parts[1:2]), parts[0]]
    return " ".join(words)


def _is_month(part: list[str]) -> bool:
    return not part or 1 <= int(part[0]) <= len(MONTHS)


def _range(start: str, end: str) -> str:
    """Leave out of the first date what the second one says again."""
    first, last = point(start).split(" "), point(end).split(" ")
    while len(first) > 1 and len(last) > 1 and first[-1] == last[-1]:
        if len(first) != len(last):
            break
        first, last = first[:-1], last[:-1]
    shared = point(end).split(" ")[len(last) :]
    return " ".join([*first, "to", *last, *shared])


def count(number: int, noun: str) -> str:
    """Give "1 report", "2 reports", "no reports"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """Give "a", "a and b", "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

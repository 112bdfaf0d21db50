"""The latest dated records as lines of time: each a row with its title, its day, and its place between first and last.

Strategy: one row a record, so nothing can overlap; all rows share one scale, in days. The latest `MOST` are drawn.

Laws: a record without a day is not drawn, and counted; a day is that of the record, never one that was guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from operator import itemgetter

from msgspec import Struct

from generator.model import Sanction
from generator.model.tongue import Tongue
from generator.render.book import Book, Case, relative
from generator.render.escape import Markdown
from generator.render.pictures.manner import Manner, manner
from generator.render.pictures.svg import LETTER, WIDTH, cut, element, label, linked, picture

MOST = 12
ROW, HEAD, FOOT = 42, 24, 54
"""Heights of a row, of the space above the rows and below them."""
LINE = 17
"""From one line of small words to the next."""
EDGE = 8
"""Room at either end of the scale, for the mark of a day."""
MARK = 5
"""Half the size of a mark."""


class Lifelines(Struct, frozen=True):
    """The records drawn with their first and last day, the earliest first, and how many are left out.

    These are `earlier` ones, and those that are `undated`.
    """

    drawn: tuple[tuple[Case, tuple[date, date]], ...]
    earlier: int
    undated: int

    @property
    def cases(self) -> tuple[Case, ...]:
        """The records drawn."""
        return tuple(case for case, _ in self.drawn)


def lifelines(book: Book) -> Lifelines:
    """Choose the latest dated records of a briefing."""
    found = ((days(case), case) for case in book.cases)
    dated = sorted(((span, case.id, case) for span, case in found if span), key=itemgetter(0, 1))
    latest = tuple((case, span) for span, _, case in dated[-MOST:])
    return Lifelines(latest, max(0, len(dated) - MOST), len(book.cases) - len(dated))


def draw_lifelines(book: Book, chosen: Lifelines, page: str) -> Markdown:
    """Draw the records, for the page at `page`; empty where there are none."""
    if not chosen.drawn:
        return Markdown("")
    first = min(start for _, (start, _) in chosen.drawn)
    last = max(end for _, (_, end) in chosen.drawn)
    scale = Scale(first, max(last, first + timedelta(1)))
    rows = [_row(case, span, HEAD + n * ROW, scale, book, page) for n, (case, span) in enumerate(chosen.drawn)]
    bottom = HEAD + len(rows) * ROW
    name = book.tongue.say(
        "Timeline of {} records from {} to {}; the table below has the same",
        len(rows),
        book.tongue.short(first),
        book.tongue.short(last),
    )
    inner = (label(book.tongue.say("The latest dated records"), 0, 14, "picture-title"), *_grid(scale, bottom), *rows)
    return picture(
        name, bottom + FOOT, *inner, *_ends(scale, bottom, book.tongue), *_legend(bottom + FOOT - 4, book.tongue)
    )


class Scale(Struct, frozen=True):
    """From the first to the last day, along the width of the picture."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Give where a day stands."""
        share = (day - self.first).days / (self.last - self.first).days
        return EDGE + (WIDTH - 2 * EDGE) * share


def days(case: Case) -> tuple[date, date] | None:
    """Give the first and last day that a record's date names; None where it has none, or no day can be told."""
    start, _, end = (case.date or "").partition("/")
    first, last = _day(start, last=False), _day(end or start, last=True)
    return (first, last) if first and last and first <= last else None


def _day(value: str, *, last: bool) -> date | None:
    """Give the first or last day of an ISO day, month or year."""
    try:
        numbers = [int(part) for part in value.split("-")]
        year, month = numbers[0], (*numbers[1:2], 12 if last else 1)[0]
        if numbers[2:]:
            return date(year, month, numbers[2])
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(1) if last else date(year, month, 1)
    except (ValueError, OverflowError):
        return None


def _row(case: Case, span: tuple[date, date], top: float, scale: Scale, book: Book, page: str) -> Markdown:
    tongue, address = book.tongue, relative(page, book.record_address(case.id))
    told = tongue.short(span[0]) if span[0] == span[1] else (tongue.when(case.date) or "")
    room = WIDTH - 16 - LETTER * len(told)
    track = element("path", d=f"M0 {top + 26}H{WIDTH}", class_="track")
    link = linked(address, label(cut(f"{tongue.status(case.status)}: {case.title}", room), 0, top + 16))
    days_told = label(told, WIDTH, top + 16, "muted", "end")
    return Markdown(track + link + days_told + mark(case, scale.x(span[0]), scale.x(span[1]), top + 26, manner(case)))


def mark(case: Case, begin: float, end: float, y: float, how: Manner) -> Markdown:
    """Draw a record's days: a square for a sanction, a circle for a contact; struck through when it is off."""
    size = 2 * MARK
    radius = 1 if isinstance(case, Sanction) else MARK
    box = element(
        "rect", x=begin - MARK, y=y - MARK, width=end - begin + size, height=size, rx=radius, class_=f"mark {how}"
    )
    slash = f"M{begin - MARK - 2:.1f} {y + MARK + 2:.1f}L{begin + MARK + 2:.1f} {y - MARK - 2:.1f}"
    return Markdown(box + (element("path", d=slash, class_="slash") if how == "off" else ""))


def _grid(scale: Scale, bottom: float) -> Iterator[Markdown]:
    """Draw a faint line at the first of each month, or of each year where there are many months."""
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month
    step = 1 if months <= 18 else 12  # noqa: PLR2004 - more lines than that are no help
    for n in range(1, months + 1):
        year, month = divmod(scale.first.month - 1 + n, 12)
        if step == 1 or month == 0:
            x = scale.x(date(scale.first.year + year, month + 1, 1))
            yield element("path", d=f"M{x:.1f} {HEAD}V{bottom}", class_="grid")


def _ends(scale: Scale, bottom: float, tongue: Tongue) -> Iterator[Markdown]:
    yield label(tongue.short(scale.first), 0, bottom + 12, "muted small")
    yield label(tongue.short(scale.last), WIDTH, bottom + 12, "muted small", "end")


def _legend(y: float, tongue: Tongue) -> Iterator[Markdown]:
    yield label(tongue.say("■ sanction  ● contact"), 0, y - LINE, "muted small")
    words = tongue.say("filled: done · hollow: not done, or a claim · struck: off")
    yield label(words, 0, y, "muted small")

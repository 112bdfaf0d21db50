"""How many dated sentences each month has: a row of bars, each a link to the first of them on the page.

Strategy: the latest `MOST` headings of the page that have sentences; heights share one scale, numbers stand above.

Law: a month without any has no bar; months that are cut are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.tongue import ENGLISH, Tongue
from generator.render.escape import Markdown
from generator.render.pictures.svg import WIDTH, element, label, linked, picture

MOST = 18
TALL, HEAD, FOOT = 70, 44, 38


def draw_density(
    months: Sequence[tuple[str, str, int]], tongue: Tongue = ENGLISH, *, divided: bool = False
) -> Markdown:
    """Draw the months of a page, each its heading, a link to its first sentence, and the number of sentences.

    Without any the result is empty; `divided` if the months are on pages of their own.
    """
    shown = list(months[-MOST:])
    if not shown:
        return Markdown("")
    most, step = max(number for _, _, number in shown), WIDTH / len(shown)
    bars = (_bar(month, most, n, step) for n, month in enumerate(shown))
    words = "Dated sentences by month, {} to {}; the page has them month by month"
    name = tongue.say(words, shown[0][0], shown[-1][0])
    title = _title(len(months) - len(shown), tongue, divided=divided)
    return picture(name, HEAD + TALL + FOOT, label(title, 0, 14, "picture-title"), *bars)


def _title(earlier: int, tongue: Tongue, *, divided: bool) -> str:
    where = "{} earlier months are on the pages below" if divided else "{} earlier months are on the page"
    return tongue.say("Dated sentences by month") + (f"; {tongue.say(where, earlier)}" if earlier else "")


def _bar(month: tuple[str, str, int], most: int, n: int, step: float) -> Markdown:
    heading, link, number = month
    height, middle, width = max(2.0, number / most * TALL), (n + 0.5) * step, min(step - 4, 56)
    top = HEAD + TALL - height
    bar = element("rect", x=middle - width / 2, y=top, width=width, height=height, class_="bar")
    above = label(str(number), middle, top - 5, "small", "middle")
    return linked(link, bar, above, *_names(heading, middle))


def _names(heading: str, x: float) -> Iterator[Markdown]:
    """Give the first letters of a month, and below it the last digits of its year; of a bare year, its number."""
    month, _, year = heading.rpartition(" ")
    if month:
        yield label(month[:3], x, HEAD + TALL + 15, "muted small", "middle")
    words, below = (f"’{year[-2:]}", 30) if month else (heading[-4:], 15)
    yield label(words, x, HEAD + TALL + below, "muted small", "middle")

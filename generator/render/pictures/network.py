"""The network of actors as arcs: each actor a line of text, each tie an arc between two of them.

Strategy: an arc diagram, since names below one another never overlap, however many there are, and fit a phone.

Laws: a tie is drawn through only where a record between the two is done, else broken; the arrow of a sanction
points at its target; actors that are left out are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.tongue import Tongue
from generator.render.book import Book, relative
from generator.render.escape import Markdown
from generator.render.pictures.svg import cut, element, label, linked, picture
from generator.render.pictures.ties import Tie, Ties

ROW, HEAD, FOOT = 30, 30, 62
NAMES = 216
"""Room for the names, in units."""
SPINE = 228
"""Where the dots of the actors stand."""
NEAR, FAR, APART = 30, 208, 14
"""How far the arcs of neighbours and of the outermost actors swing out, and sanctions beyond contacts."""
THICKEST = 5


def draw_network(book: Book, found: Ties, page: str) -> Markdown:
    """Draw the ties, for the page at `page`; empty where there are none."""
    if not found.ties:
        return Markdown("")
    rows = {actor: HEAD + ROW * n + ROW // 2 for n, actor in enumerate(found.actors)}
    bottom = HEAD + ROW * len(rows)
    farthest = max(abs(rows[tie.left] - rows[tie.right]) for tie in found.ties)
    arcs = (_arc(tie, rows[tie.left], rows[tie.right], farthest) for tie in found.ties)
    names = (_name(book, actor, y, page) for actor, y in rows.items())
    name = book.tongue.say("Contacts and sanctions between {} actors; the table below has the same", len(rows))
    title = label(book.tongue.say("Who deals with whom"), 0, 14, "picture-title")
    return picture(name, bottom + FOOT, title, *arcs, *names, *_legend(bottom + 18, book.tongue))


def _name(book: Book, actor: str, y: float, page: str) -> Markdown:
    dot = element("circle", cx=SPINE, cy=y, r=4.5, class_="node")
    words = label(cut(book.faces[actor].name, NAMES), NAMES, y + 5, anchor="end")
    return Markdown(linked(relative(page, book.actor_address(actor)), words) + dot)


def _arc(tie: Tie, start: float, end: float, farthest: float) -> Markdown:
    swing = NEAR + (FAR - NEAR) * abs(start - end) / farthest + (APART if tie.kind == "sanction" else 0)
    # A curve with both handles at the same distance bulges by three quarters of it.
    out = SPINE + swing * 4 / 3
    thick = min(THICKEST, 1 + len(tie.cases) * 0.6)
    how = "" if tie.done else " broken"
    path = f"M{SPINE} {start}C{out:.1f} {start} {out:.1f} {end} {SPINE} {end}"
    arc = element("path", d=path, stroke_width=thick, class_=f"tie tie-{tie.kind}{how}")
    if tie.kind != "sanction":
        return arc
    tip, back = SPINE + 6, SPINE + 16
    return Markdown(arc + element("path", d=f"M{tip} {end}L{back} {end - 5}V{end + 5}Z", class_="arrow"))


def _legend(y: float, tongue: Tongue) -> Iterator[Markdown]:
    for n, (class_, words) in enumerate((("tie-contact", "contact"), ("tie-sanction", "sanction, towards its target"))):
        x = n * 100
        yield element("path", d=f"M{x} {y - 4}H{x + 24}", stroke_width=2.5, class_=f"tie {class_}")
        yield label(tongue.say(words), x + 30, y, "muted small")
    yield element("path", d=f"M320 {y - 4}H344", stroke_width=2.5, class_="tie broken")
    yield label(tongue.say("not done"), 350, y, "muted small")
    yield label(tongue.say("The thicker, the more records."), 0, y + 18, "muted small")
    yield label(tongue.say("Broken: planned, called off or only claimed."), 0, y + 36, "muted small")

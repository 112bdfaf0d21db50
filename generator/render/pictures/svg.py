"""Elements of an SVG picture as inline Markdown.

Laws: every word is escaped for Markdown and for HTML; a picture is one paragraph, so no line of it is empty or begins
with anything but a tag; numbers are whole or have one decimal.
"""

from __future__ import annotations

from urllib.parse import quote

from generator.render.escape import Markdown, escape

WIDTH = 460
"""Units from the left to the right of every picture: on a phone a unit is about three quarters of a pixel."""
LETTER = 7.3
"""Units that a letter takes on average, counted generously, in the type of labels (14 units)."""


def element(name: str, *inner: str, **attributes: str | float) -> Markdown:
    """Give an element; `class_` is the attribute class, and an underscore in any other name is a hyphen."""
    told = "".join(f' {_key(key)}="{_value(value)}"' for key, value in attributes.items())
    return Markdown(f"<{name}{told}>{''.join(inner)}</{name}>")


def label(words: str, x: float, y: float, class_: str = "", anchor: str = "start") -> Markdown:
    """Give words at a place; `anchor` says which end of them stands there."""
    more = {"text_anchor": anchor} if anchor != "start" else {}
    return element("text", escape(words), x=x, y=y, **({"class_": class_} if class_ else {}), **more)


def linked(address: str, *inner: str) -> Markdown:
    """Give elements as a link to a relative address, in Markdown's own form."""
    return Markdown(f"[{''.join(inner)}]({quote(address, safe='/#.~-_')})")


def picture(name: str, height: float, *inner: str) -> Markdown:
    """Give the whole picture: `name` is what a screen reader says; its first line holds more than a tag.

    CommonMark would else read the lines as a block of HTML, and leave the links in it alone.
    """
    attributes = f'class="picture" role="group" aria-label="{_value(name)}" viewBox="0 0 {WIDTH} {_value(height)}"'
    return Markdown(f"<svg {attributes}>{inner[0] if inner else ''}\n" + "\n".join((*inner[1:], "</svg>")))


def cut(words: str, room: float) -> str:
    """Give words that fit into `room` units, with an ellipsis where some are left out."""
    letters = max(1, int(room / LETTER))
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"


def _key(name: str) -> str:
    return "class" if name == "class_" else name.replace("_", "-")


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(value).replace('"', "&quot;")
    return f"{value:.1f}".removesuffix(".0")

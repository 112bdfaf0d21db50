"""A measured curve as a picture: both axes logarithmic, so that growth in proportion is a straight line of slope one.

Law: a picture is text (SVG), needs nothing beside itself, and has every measured value written beside its point.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from html import escape

WIDE, HIGH, LEFT, TOP, FOOT = 560, 320, 60, 48, 44
Point = tuple[float, float]
Scale = Callable[[float], float]


def curve(title: str, points: Sequence[Point]) -> str:
    """Give the SVG of a curve through two or more (articles, value) points, all above zero."""
    across, up = (_scale([point[axis] for point in points]) for axis in (0, 1))
    places = [(LEFT + across(x) * (WIDE - 2 * LEFT), HIGH - FOOT - up(y) * (HIGH - TOP - FOOT)) for x, y in points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    marks = "".join(_mark(point, place) for point, place in zip(points, places, strict=True))
    slope = math.log(points[-1][1] / points[-2][1]) / math.log(points[-1][0] / points[-2][0])
    said = f"{title} (grows as n^{slope:.2f} at the end)"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" font-family="sans-serif" '
        f'font-size="12"><title>{escape(said)}</title><rect width="{WIDE}" height="{HIGH}" fill="#fff"/>'
        f'<text x="{LEFT}" y="24" font-size="14">{escape(said)}</text>'
        f'<line x1="{LEFT}" y1="{HIGH - FOOT + 8}" x2="{WIDE - LEFT}" y2="{HIGH - FOOT + 8}" stroke="#888"/>'
        f'<polyline points="{line}" fill="none" stroke="#1a5fb4" stroke-width="2"/>{marks}</svg>\n'
    )


def _scale(values: Sequence[float]) -> Scale:
    """Give how far along its axis, from 0 to 1, a value lies."""
    low, high = math.log(min(values)), math.log(max(values))
    return lambda value: (math.log(value) - low) / (high - low) if high > low else 0.5


def _mark(point: Point, place: Point) -> str:
    (articles, value), (x, y) = point, place
    shown = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three figures are enough
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#1a5fb4"/>'
        f'<text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle">{shown}</text>'
        f'<text x="{x:.1f}" y="{HIGH - 14}" text-anchor="middle">{articles:,.0f}</text>'
    )

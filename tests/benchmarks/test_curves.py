"""Measured curves as pictures."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from benchmarks.curves import curve


def test_a_curve_says_how_it_grows_and_what_was_measured() -> None:
    """Ten times as many articles at twenty times the cost is n^1.30; every value stands beside its point."""
    picture = curve("Seconds & more", [(10, 1.0), (100, 20.0)])
    ET.fromstring(picture)  # noqa: S314 - our own text
    assert "Seconds &amp; more (grows as n^1.30 at the end)" in picture
    assert ">20<" in picture
    assert ">100<" in picture


@pytest.mark.parametrize("points", [[(10, 5.0), (100, 5.0)], [(1, 0.1), (10, 0.2), (100, 4000.0)]])
def test_what_does_not_grow_is_a_curve_too(points: list[tuple[float, float]]) -> None:
    """Every point has its place within the picture."""
    places = ET.fromstring(curve("Bytes", points)).iter("{http://www.w3.org/2000/svg}circle")  # noqa: S314
    assert all(0 < float(place.get("cx", 0)) < 560 and 0 < float(place.get("cy", 0)) < 320 for place in places)

"""Footnotes: each place once, with an id that depends on the place alone."""

from __future__ import annotations

from generator.model import Citation
from generator.render.notes import Notes

A = Citation("post", 3, 10, 20, "ten letters")
B = Citation("wire", 3, 10, 20, "ten letters")


def test_a_place_has_one_note() -> None:
    """Citing a place twice gives the same mark and one definition."""
    notes = Notes()
    assert notes.cite(A) == notes.cite([A, A]) == "[^post-s3-10-20]"
    assert notes.cited == (("post-s3-10-20", A),)


def test_several_places_have_several_marks() -> None:
    """Marks and definitions stand in the order of citing."""
    notes = Notes()
    assert notes.cite([B, A]) == "[^wire-s3-10-20]\N{THIN SPACE}[^post-s3-10-20]"
    assert [citation for _, citation in notes.cited] == [B, A]

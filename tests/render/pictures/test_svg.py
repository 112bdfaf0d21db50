"""Elements of a picture."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.render.pictures.svg import cut, element, label, linked, picture


def test_an_element_has_its_attributes() -> None:
    """Names lose their underscores, numbers their needless decimals."""
    assert element("rect", x=1.0, y=2.25, class_="bar", stroke_width=3) == (
        '<rect x="1" y="2.2" class="bar" stroke-width="3"></rect>'
    )


def test_words_that_are_too_long_are_cut() -> None:
    """What does not fit ends in an ellipsis; what fits stays."""
    assert cut("a long title of a record", 73) == "a long ti…"
    assert cut("short", 73) == "short"


def test_a_picture_begins_with_more_than_a_tag() -> None:
    """CommonMark would read a line that is one tag as the beginning of HTML, and leave the links below it alone."""
    first, *_ = picture("Name", 10, label("Title", 0, 1), linked("a.md", label("A", 0, 2))).split("\n")
    assert first.startswith('<svg class="picture" role="group" aria-label="Name" viewBox="0 0 460 10"><text')


@given(st.text(min_size=1))
def test_any_words_stay_words(words: str) -> None:
    """Whatever a name holds, the picture is one well-formed element in the built page, and nothing runs in it."""
    source = picture(
        words, 10, label("title", 0, 0), linked("a.md", label(f"x{words}", 0, 0)), element("path", d="M0 0")
    )
    assert "\n\n" not in source
    built = markdown(source, extensions=["footnotes", "tables", "md_in_html", "admonition"])
    (svg,) = list(ET.fromstring(built))  # noqa: S314 - the program's own page
    assert svg.tag == "svg"
    assert {one.tag for one in svg.iter()} == {"svg", "text", "a", "path"}

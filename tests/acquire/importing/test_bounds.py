"""What is no page of a newspaper."""

from __future__ import annotations

import pytest

from generator.acquire.importing.bounds import check_drawing, check_markup
from generator.errors import InputError


@pytest.mark.parametrize(
    ("markup", "wrong"),
    [("<p>" * 60_001, "more than 60,000 tags"), ("<p " + "a=1 " * 20_001 + ">", "more than 20,000 attributes")],
)
def test_markup_beyond_all_pages_is_refused(markup: str, wrong: str) -> None:
    """A page is refused for what it has too much of."""
    with pytest.raises(InputError, match=wrong):
        check_markup("a.html", markup)


def test_a_large_page_and_a_long_attribute_pass() -> None:
    """Many paragraphs, and a picture inside an attribute, are no reason to refuse a page."""
    check_markup("a.html", "<p>words</p>" * 10_000 + f'<img src="data:image/png;base64,{"a" * 1_000_000}">')


def test_a_page_of_endless_drawing_is_refused() -> None:
    """Two megabytes of commands are more than any print has."""
    check_drawing("a.pdf", b"0 0 m " * 10_000)
    with pytest.raises(InputError, match="more than 2 MB of commands"):
        check_drawing("a.pdf", b"0 0 m " * 400_000)

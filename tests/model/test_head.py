"""The head of a seed."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Head, head_of, head_text

FULL = Head(
    title='Ports: "open" # again — it’s \\ true',
    outlet="no",
    author="Ada Lind",
    published="2031-03-04T09:05:07+03:00",
    url="https://harbour.example/ports?a=b#c",
    retrieved="2031-03-05T00:00:00+00:00",
    sha256="0" * 64,
)
LINES = (
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1)
    .map(lambda s: " ".join(s.split()))
    .filter(bool)
)


def test_a_head_is_read_as_it_was_written() -> None:
    """All keys, in any words."""
    raw = head_text(FULL) + "\nText.\n"
    found = head_of(raw)
    assert raw[found.length :] == "\nText.\n"
    assert Head(**{key: getattr(found, key) for key in FULL.__struct_fields__[:-1]}) == FULL


def test_a_head_is_yaml() -> None:
    """Other programs read the same values."""
    values = yaml.safe_load(head_text(FULL).strip("-\n"))
    assert values["title"] == FULL.title
    assert values["url"] == FULL.url
    assert values["sha256"] == FULL.sha256


@given(LINES, LINES)
def test_any_words_come_back(title: str, author: str) -> None:
    """Whatever marks stand in them."""
    found = head_of(head_text(Head(title=title, author=author)))
    assert (found.title, found.author) == (title, author)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Ports reopen  # a note", "Ports reopen"),
        ("TITLE: 'It''s open'", "It's open"),
        ('title: "broken', "broken"),
        ("title:", None),
        ("title: [a, b]", None),
        ("title: &a x", None),
        ("title: !!python/object x", None),
        ("  title: deep", None),
        ("- title: x", None),
    ],
)
def test_only_plain_values_are_read(line: str, title: str | None) -> None:
    """Plain or in marks; lists, anchors and tags are not."""
    assert head_of(f"---\n{line}\n---\n").title == title


@pytest.mark.parametrize(
    "raw",
    ["", "---", "---\ntitle: x\n", "title: x\n---\n", "--- \n" + "a: b\n" * 60 + "---\n", " ---\ntitle: x\n---\n"],
)
def test_what_is_no_head_is_none(raw: str) -> None:
    """Both fences, the first one at the very beginning, and not far apart."""
    assert head_of(raw) == Head()


def test_other_names_for_the_same_things() -> None:
    """What tools for Markdown write; a day in words is left to the line that shows it."""
    assert head_of("---\ndate: 2031-03-04\nsource: Post\n---").published == "2031-03-04"
    assert head_of("---\ndate: 2031-03-04\nsource: Post\n---").outlet == "Post"
    assert head_of("---\ndate: March 4, 2031\n---").published is None
    assert head_of("---\ntitle: first\ntitle: second\n---\n").title == "first"

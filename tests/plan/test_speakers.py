"""Persons and bodies take positions; papers, pictures and events do not."""

from __future__ import annotations

import pytest

from generator.model import ActorKind, Attribution
from generator.plan.speakers import names_somebody, takes_positions


@pytest.mark.parametrize(
    ("kind", "can"),
    [("person", True), ("organization", True), ("country", True), ("bloc", True), ("vessel", False), ("other", False)],
)
def test_the_kind_of_an_actor_decides(kind: ActorKind, can: bool) -> None:  # noqa: FBT001 - a case of the table
    """A ship says nothing of its own."""
    assert takes_positions(kind) is can


@pytest.mark.parametrize(
    "words",
    [
        "a senior official",
        "an official with knowledge of the documents",
        "the foreign ministry",
        "the government of Norland",
        "the Trump administration",
        "reports and officials",
        "the Post",
        "the driver, a man of forty",
        "some",
        "a senior figure in the party",
        "",
        "the rival parties",
    ],
)
def test_somebody(words: str) -> None:
    """The head noun names a person or a body, whatever describes it."""
    assert names_somebody(words, "anonymous")


@pytest.mark.parametrize(
    "words",
    [
        "a statement",
        "Documents",
        "recent polls",
        "an English version",
        "a follow-up message from the government",
        "the findings, published on Monday",
        "Norland’s continued military provocations",
        "the new missile launch",
        "stories of the staff",
        "letters and memos",
        "data from the ministry",
        "the leaked documents",
        "documents leaked to the Post",
        "official figures",
    ],
)
def test_a_thing(words: str) -> None:
    """What is written, shown, counted or done takes no position."""
    assert not names_somebody(words, "anonymous")


@pytest.mark.parametrize("attribution", ["outlet"])
def test_media_speak_for_themselves(attribution: Attribution) -> None:
    """A paper that is read as a newspaper is one."""
    assert names_somebody("the paper", attribution)

"""A report knows its actors, its day and how its text introduces it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.merge.reports import Whos, as_of, in_turn, placed, shared
from generator.model import ContactMention, Extract, Span

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]


@pytest.mark.parametrize(
    ("words", "definite", "another"),
    [
        ("He left the summit.", True, False),
        ("He left that planned two-day summit.", True, False),
        ("He left a summit.", False, False),
        ("He left another summit.", False, True),
        ("He left the second summit.", True, True),
    ],
)
def test_the_words_before_the_trigger_introduce_it(
    tell: Tell, contact: Say, words: str, *, definite: bool, another: bool
) -> None:
    """A summit called "that" is known already, "another" is not the one told before."""
    extract = tell("one", "2031-04-09", (words, "summit", contact("summit", "held")))
    found = placed(extract, extract.contacts[0], 0, done=True, step="held", stage=4)
    assert (found["definite"], found["another"]) == (definite, another)


@pytest.mark.parametrize(
    ("date", "announced", "published", "done", "expected"),
    [
        ("2031-04-20", "2031-04-02", "2031-04-09", False, "2031-04-02"),
        ("2031-04-05", None, "2031-04-09", True, "2031-04-05"),
        ("2031-04", None, "2031-04-09", True, "2031-04-09"),
        ("2031-04-20", None, "2031-04-09", False, "2031-04-09"),
        ("2031-04-05", None, "2031-04-09", False, "2031-04-05"),
        ("2031-04-05", None, None, True, "2031-04-05"),
        (None, None, "2031-04-09", True, "2031-04-09"),
        (None, None, None, True, None),
    ],
)
def test_a_report_is_true_of_a_day(
    contact: Say, date: str | None, announced: str | None, published: str | None, *, done: bool, expected: str | None
) -> None:
    """The day of the announcement, else of the event once it took place, else of the article, and none is invented."""
    mention = contact("summit", "held", date=date, announced=announced)
    assert as_of(mention, published, done=done) == expected


def test_a_report_carries_its_words_and_its_people(tell: Tell, contact: Say, whos: Callable[..., Whos]) -> None:
    """Evidence and date words are cited, referents become identities, and one unknown to all articles is left out."""
    extract = tell(
        "one", "2031-04-09", ("Lund said they met on April 2.", "met", contact("call", "held", holder="Olle Lund"))
    )
    know = whos(extract)
    (_, mention), *_ = in_turn(extract.contacts)
    fields = shared(extract, mention, know)
    assert (fields["holder"], fields["evidence"].text, fields["date_words"]) == (
        "olle-lund",
        "Lund said they met on April 2.",
        None,
    )
    assert know.ids("one", (1, 1, 99)) == ("olle-lund",)
    assert know.country_called("Veldia") == "veldia"
    assert (know.country_called("Rill"), know.country_called("Acme"), know.country_called(None)) == (None, None, None)
    assert (know.called("the Acme"), know.called("Berg")) == ("acme", "ada-berg")
    assert know.country_names(("acme", "olle-lund")) == {"Sudland"}


def test_mentions_are_numbered_as_they_stand() -> None:
    """The first in the text is the first, whichever was found first."""
    late, early = (
        ContactMention(span=Span(at, at + 5), sentence=0, trigger=Span(at, at + 2), kind="call", status="held")
        for at in (9, 3)
    )
    assert [turn for turn, mention in in_turn((late, early)) if mention == early] == [0]

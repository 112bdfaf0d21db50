"""The clues of time, place in the article and introduction hold where they say so."""

from __future__ import annotations

import pytest

from generator.merge import clues
from generator.merge.days import bounds
from generator.merge.records import Told


def _told(
    source: str = "one",
    turn: int = 0,
    *,
    date: str | None = None,
    as_of: str | None = None,
    headline: bool = False,
    definite: bool = False,
    another: bool = False,
) -> Told:
    days = None if date is None else bounds(date)
    return Told(
        place=(source, turn),
        step="planned",
        stage=0,
        as_of=as_of,
        dated=True,
        days=days,
        headline=headline,
        definite=definite,
        another=another,
    )


@pytest.mark.parametrize(
    ("left", "right", "same", "fit", "clash"),
    [
        ("2031-04-07", "2031-04-07", True, False, False),
        ("2031-04-07", "2031-04", False, True, False),
        ("2031-04", "2031-04", False, True, False),
        ("2031-04-07", "2031-04-08", False, False, True),
        ("2031-04-07", None, False, False, False),
    ],
)
def test_dates_are_the_same_fit_or_clash(left: str, right: str | None, *, same: bool, fit: bool, clash: bool) -> None:
    """One day twice, a day and its month, two days: exactly one holds, and none without both dates."""
    a, b = _told(date=left), _told(date=right)
    assert (clues.same_day(a, b), clues.dates_fit(a, b), clues.dates_clash(a, b)) == (same, fit, clash)


def test_reports_are_close_or_far() -> None:
    """Days apart make reports close or far; two dated events are neither far nor near by when they were told."""
    early, soon, late = (_told(as_of=day) for day in ("2031-04-01", "2031-04-04", "2031-06-01"))
    assert (clues.close(early, soon), clues.close(early, late), clues.close(early, _told())) == (True, False, False)
    assert (clues.far(early, late), clues.far(early, soon), clues.far(early, _told())) == (True, False, False)
    dated = (_told(date="2031-03-01", as_of="2031-03-01"), _told(date="2031-06-01", as_of="2031-06-01"))
    assert not clues.far(*dated)


def test_an_article_goes_on_about_an_event() -> None:
    """Only the next report of the same article, and only where it is introduced as known, goes on about the first."""
    first, known = _told(), _told(turn=1, definite=True)
    assert clues.told_on(first, known)
    assert not clues.told_on(first, _told(turn=1))
    assert not clues.told_on(first, _told(turn=2, definite=True))
    assert not clues.told_on(first, _told("two", 1, definite=True))
    assert not clues.told_on(first, _told(turn=1, definite=True, another=True))


def test_a_headline_tells_what_the_story_begins_with() -> None:
    """The headline's report goes with the first of the story below it, and with no other."""
    top, story = _told(headline=True), _told(turn=1)
    assert clues.headline(top, story)
    assert not clues.headline(top, _told(turn=2))
    assert not clues.headline(top, _told("two", 1))
    assert not clues.headline(story, _told(turn=2))


def test_another_event_is_told_apart() -> None:
    """A second call is another within its article and says nothing of other articles."""
    second = _told(turn=3, another=True)
    assert (clues.told_apart(_told(), second), clues.told_apart(_told("two"), second)) == (True, False)
    assert clues.same_article(_told(), second)


def test_years_may_lie_between_two_articles() -> None:
    """More than a year between two articles counts; within one article, or without a day, it does not."""
    early, late = _told(as_of="2031-04-01"), _told("two", as_of="2033-04-01")
    assert clues.years_apart(early, late)
    assert not clues.years_apart(early, _told("two", as_of="2031-09-01"))
    assert not clues.years_apart(early, _told(as_of="2033-04-01"))
    assert not clues.years_apart(early, _told("two"))

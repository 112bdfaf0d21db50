"""The clues that sanctions and contacts share: time, the course of one article, and how a text introduces an event.

Each function tells whether a clue holds for two reports, the first of which stands first. The weights stand
in the tables of the registers.
"""

from __future__ import annotations

from generator.merge.days import apart, meet
from generator.merge.records import Told

CLOSE = 3
"""Days between two reports that the news still tells as the same story."""
FRESH = 10
"""Days between two reports within which one story hardly tells of two events that look alike."""
FAR = 45
"""Days between two reports beyond which an undated event is no longer taken for another."""
YEAR = 365


def same_article(a: Told, b: Told) -> bool:
    """Both reports stand in one article."""
    return a.place[0] == b.place[0]


def told_on(a: Told, b: Told) -> bool:
    """The second is the article's next report and names its event as one that is known: "that meeting"."""
    return same_article(a, b) and b.place[1] - a.place[1] == 1 and b.definite and not b.another


def headline(a: Told, b: Told) -> bool:
    """The first stands in the headline and the second is the first report of the story below it."""
    return same_article(a, b) and a.headline and not b.headline and b.place[1] - a.place[1] == 1


def told_apart(a: Told, b: Told) -> bool:
    """The second is introduced as another one within the same article: "a second call"."""
    return same_article(a, b) and b.another


def same_day(a: Told, b: Told) -> bool:
    """Both events are dated, to the same single day."""
    return a.days is not None and a.days == b.days and a.days[0] == a.days[1]


def dates_fit(a: Told, b: Told) -> bool:
    """Both events are dated, not to the same day, but so that they can be the same time."""
    return a.days is not None and b.days is not None and meet(a.days, b.days) and not same_day(a, b)


def dates_clash(a: Told, b: Told) -> bool:
    """Both events are dated, and share no day."""
    return a.days is not None and b.days is not None and not meet(a.days, b.days)


def close(a: Told, b: Told) -> bool:
    """Both reports are of the same few days."""
    return a.as_of is not None and b.as_of is not None and apart(a.as_of, b.as_of) <= CLOSE


def one_story(a: Told, b: Told) -> bool:
    """Two articles that tell one story report it, of about the same time."""
    if same_article(a, b) or a.story is None or a.story != b.story:
        return False
    return dates_fit(a, b) or a.as_of is None or b.as_of is None or apart(a.as_of, b.as_of) <= FRESH


def far(a: Told, b: Told) -> bool:
    """An event without a date was reported long before or after the other."""
    if a.as_of is None or b.as_of is None or (a.days is not None and b.days is not None):
        return False
    return apart(a.as_of, b.as_of) > FAR


def years_apart(a: Told, b: Told) -> bool:
    """More than a year lies between what two articles tell: what is alike may be another measure of the same sort."""
    if same_article(a, b) or a.as_of is None or b.as_of is None:
        return False
    return apart(a.as_of, b.as_of) > YEAR

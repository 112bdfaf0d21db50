"""The stories that the articles tell."""

from __future__ import annotations

from collections.abc import Callable

from generator.merge.stories import tell_stories
from generator.model import Extract

Tell = Callable[..., Extract]

FERRY = ("A ferry sank in the storm off Rill.", "Divers searched the hull of the ferry for the crew.")
AGAIN = ("The storm off Rill sank a ferry.", "The crew of the ferry was searched for by divers.")
MINE = ("Copper miners in Veldia walked out.", "The strike shut every smelter in Veldia.")
OTHER_MINE = ("A smelter in Veldia stood idle.", "Lawyers in Veldia study the bankruptcy of a shipyard.")


def _articles(tell: Tell) -> tuple[Extract, ...]:
    told = (("ferry", "2031-04-01", FERRY), ("again", "2031-04-02", AGAIN), ("mine", "2031-04-03", MINE))
    return tuple(tell(source, day, *((sentence, "") for sentence in lines)) for source, day, lines in told)


def test_articles_on_one_event_are_one_story(tell: Tell) -> None:
    """The latest story stands first; each says by which words and how alike its articles are."""
    mine, ferry = tell_stories(_articles(tell))
    assert (mine.sources, ferry.sources) == (("mine",), ("ferry", "again"))
    assert {"ferry", "crew", "Rill"} <= set(ferry.words)
    (link,) = ferry.links
    assert (link.left, link.right) == ("ferry", "again")
    assert link.likeness > 0.5
    assert mine.links == ()


def test_what_came_near_is_told_with_its_likeness(tell: Tell) -> None:
    """A story names the nearest group that was left out, if any was near."""
    stories = tell_stories(_articles(tell))
    assert all(link.likeness < 0.14 for story in stories for link in story.apart)


def test_neither_order_nor_a_later_article_changes_an_id(tell: Tell) -> None:
    """The id of a story is made of its first article."""
    articles = _articles(tell)
    before = {story.sources: story.id for story in tell_stories(articles)}
    assert {story.sources: story.id for story in tell_stories(articles[::-1])} == before
    later = tell("late", "2031-04-05", *((sentence, "") for sentence in FERRY))
    after = {story.sources[0]: story.id for story in tell_stories((*articles, later))}
    assert after["ferry"] == before["ferry", "again"]


def test_no_articles_tell_no_story() -> None:
    """An empty folder has none."""
    assert tell_stories(()) == ()

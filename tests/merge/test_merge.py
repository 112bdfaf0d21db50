"""The door of the stage: many articles in, one dossier out."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.merge import merge
from generator.model import (
    ContactMention,
    Extract,
    Scope,
    Settings,
)

Tell = Callable[..., Extract]
Story = tuple[Extract, ...]

TWO = ("Ada Berg", "Olle Lund")


def test_a_dossier_holds_what_the_articles_say(story: Story) -> None:
    """Sources by id, one record an event, a reaction, a disagreement, and every citation cut from its file."""
    dossier = merge(story, Settings())
    assert [source.id for source in dossier.sources] == ["one", "two"]
    assert [record.title for record in dossier.sanctions] == ["Norland sanctions on Acme"]
    assert [record.title for record in dossier.contacts] == ["Berg-Lund summit"]
    assert dossier.sanctions[0].reactions == (dossier.quotations[0].id,)
    assert [conflict.about for conflict in dossier.conflicts] == [dossier.contacts[0].id]
    raws = {source.id: source.extract.text.article.raw for source in dossier.sources}
    cited = [report.evidence for record in (*dossier.sanctions, *dossier.contacts) for report in record.reports]
    assert all(raws[one.source][one.start : one.end] == one.text for one in cited)


def test_the_scope_leaves_articles_out(story: Story) -> None:
    """An article outside the days of the scope is no source and reports nothing."""
    dossier = merge(story, Settings(scope=Scope(since="2031-04-09")))
    assert [source.id for source in dossier.sources] == ["one"]
    assert len(dossier.sanctions[0].reports) == 1


def test_no_article_is_an_empty_dossier() -> None:
    """Nothing in, nothing out."""
    dossier = merge((), Settings())
    assert (dossier.sources, dossier.actors, dossier.sanctions, dossier.conflicts) == ((), (), (), ())


DAYS = st.sampled_from([None, "2031-03-01", "2031-04-08", "2031-04-09", "2031-06-01"])
KINDS = st.sampled_from(("call", "meeting", "visit"))
STATES = st.permutations(("Veldia", "Eastern Union", "Ida Veld"))


@settings(max_examples=60)
@given(
    order=st.permutations([0, 1, 2]),
    day=DAYS,
    kind=KINDS,
    who=STATES,
    name=st.sampled_from(("aaa", "one-2", "zzz")),
)
def test_neither_order_nor_a_foreign_article_changes_anything(
    story: Story,
    tell: Tell,
    contact: Callable[..., ContactMention],
    order: list[int],
    day: str | None,
    kind: str,
    who: list[str],
    name: str,
) -> None:
    """Ids and words of a dossier stay what they are, in whatever order the articles come, and beside another story.

    Whenever the other article appeared, and wherever its file stands among the others.
    """
    plain = merge(story, Settings())
    raw = f"{who[0]} held a {kind} with {who[1]}."
    other = tell(name, day, (raw, kind, contact(kind, "held", who[0], who[1], date="2031-04-07")))
    other = replace(other, referents=tuple(one for one in other.referents if one.name in who))
    dossier = merge(tuple((*story, other)[at] for at in order), Settings())
    assert dossier.sanctions == plain.sanctions
    assert dossier.quotations == plain.quotations
    assert dossier.conflicts == plain.conflicts
    assert dossier.moments == plain.moments
    own = {source.id for source in plain.sources}
    assert [record for record in dossier.contacts if record.reports[0].evidence.source in own] == list(plain.contacts)
    named = {actor.id: actor.name for actor in dossier.actors}
    assert {actor.id: actor.name for actor in plain.actors}.items() <= named.items()


@settings(max_examples=40)
@given(times=st.integers(1, 3), kind=KINDS, order=st.randoms(use_true_random=False))
def test_a_second_record_of_a_name_changes_no_id(
    tell: Tell, contact: Callable[..., ContactMention], times: int, kind: str, order: Random
) -> None:
    """Later articles on other events that look the same leave the ids of the first as they were.

    Undated, months apart, they are two records of one title.
    """
    days = ("2031-01-03", "2031-04-13", "2031-07-23", "2031-10-03")
    articles = [
        tell(f"n{9 - n}", day, (f"Ada Berg held a {kind} with Olle Lund.", kind, contact(kind, "held", *TWO)))
        for n, day in enumerate(days[: times + 1])
    ]
    (alone,) = merge((articles[0],), Settings()).contacts
    order.shuffle(articles)
    dossier = merge(tuple(articles), Settings())
    assert len(dossier.contacts) == times + 1
    assert alone in dossier.contacts


def test_a_later_report_of_the_same_event_changes_no_id(tell: Tell, contact: Callable[..., ContactMention]) -> None:
    """What a later article adds to an event changes its title and its place, not its id."""
    first = tell("one", "2031-04-02", ("Ada Berg will meet Olle Lund.", "meet", contact("meeting", "planned", *TWO)))
    planned = contact("summit", "planned", *TWO, place="Rill", date="2031-04-10")
    later = tell("new", "2031-04-03", ("Ada Berg and Olle Lund plan a summit in Rill.", "summit", planned))
    (alone,) = merge((first,), Settings()).contacts
    (both,) = merge((first, later), Settings()).contacts
    assert alone.id == both.id
    assert (alone.title, both.title) == ("Berg-Lund meeting", "Berg-Lund summit in Rill")

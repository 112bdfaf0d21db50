"""The door of the stage: many articles in, one dossier out."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

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


@settings(deadline=None, max_examples=15)
@given(order=st.permutations([0, 1, 2]))
def test_neither_order_nor_a_foreign_article_changes_anything(
    story: Story, tell: Tell, contact: Callable[..., ContactMention], order: list[int]
) -> None:
    """Ids and words of a dossier stay what they are, in whatever order the articles come, and beside another story."""
    plain = merge(story, Settings())
    other = tell(
        "zzz",
        "2031-04-01",
        ("Veldia met the Eastern Union.", "met", contact("meeting", "held", "Veldia", "Eastern Union")),
    )
    dossier = merge(tuple((*story, other)[at] for at in order), Settings())
    assert dossier.sanctions == plain.sanctions
    assert dossier.quotations == plain.quotations
    assert dossier.conflicts == plain.conflicts
    assert [record for record in dossier.contacts if "veldia" not in record.id] == list(plain.contacts)

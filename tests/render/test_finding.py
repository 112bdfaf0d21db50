"""Weights in the search, and tags."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.finding import actor_tags, also_called, case_tags, weight


def test_articles_weigh_less_than_actors(briefing: Briefing) -> None:
    """A page of an actor counts for more than a statement, and that for more than an article's own page."""
    book = open_book(briefing)
    actor = next(iter(book.sheets))
    weights = [weight(book, path) for path in (f"actors/{actor}.md", "statements.md", "sources/post.md")]
    boosts = [float(one.get("search", {"boost": 1})["boost"]) for one in weights]  # type: ignore[index]
    assert boosts == sorted(boosts, reverse=True)
    assert len(set(boosts)) == len(boosts)


def test_a_register_comes_before_its_records(briefing: Briefing) -> None:
    """Who types "sanctions" wants the register first; pages that are named like nothing weigh nothing special."""
    book = open_book(briefing)
    assert [weight(book, path) for path in ("actors/index.md", "timeline.md")] == [{}, {}]
    register, case = (weight(book, path)["search"]["boost"] for path in ("sanctions/index.md", "sanctions/s-vale.md"))  # type: ignore[index]
    assert register > case > 1


def test_names_are_told_from_descriptions(briefing: Briefing) -> None:
    """Only names stand in the heading; a name with the actor's full name inside adds nothing."""
    actor = replace(
        briefing.dossier.actors[0],
        name="Ana Brandt",
        aliases=("Brandt", "President Ana Brandt", "The President", "the president", "U.S.", "envoy to Sudland"),
    )
    assert also_called(actor) == ("Brandt", "U.S.")


def test_tags_say_what_the_page_says(briefing: Briefing) -> None:
    """A case has its status, kind, parties and their countries; an actor its kind and country; each once."""
    book = open_book(briefing)
    contact = book.dossier.contacts[0]
    tags = case_tags(book, contact)
    assert tags[:3] == (f"status: {contact.status}", "kind: contact", f"kind: {contact.kind}")
    assert len(set(tags)) == len(tags)
    sanction = replace(book.dossier.sanctions[0], measures=("unspecified",))
    assert [tag for tag in case_tags(book, sanction) if tag.startswith("kind")] == ["kind: sanction"]
    actor = replace(briefing.dossier.actors[0], kind="person", country="FR")
    assert actor_tags(book, actor) == ("kind: person", "country: France")

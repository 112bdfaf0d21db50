"""A page that only mentions an article or an actor sees what it shows of it, and nothing else."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.render import Memory, render
from generator.render.glimpses import Wording, face, heading, place_of, reading


def test_a_heading_has_the_head_of_an_article_and_none_of_its_words(briefing: Briefing) -> None:
    """Title, outlet, day and note are those of the article; what was read in it is left out."""
    source = briefing.dossier.sources[0]
    seen, whole = heading(source).extract, source.extract
    same = ("title", "outlet", "url", "published", "published_basis", "copy_of")
    assert [getattr(seen.text, name) for name in same] == [getattr(whole.text, name) for name in same]
    assert seen.text.article.note == whole.text.article.note
    assert (seen.text.article.raw, seen.sentences, seen.blocks) == ("", (), ())


def test_a_reading_has_sentences_blocks_and_dates(briefing: Briefing) -> None:
    """What the page of an article shows of it is as it was read."""
    source = briefing.dossier.sources[0]
    seen, whole = reading(source).extract, source.extract
    assert (seen.text.article, seen.sentences) == (whole.text.article, whole.sentences)
    assert (seen.blocks, seen.dates) == (whole.blocks, whole.dates)


def test_a_face_has_a_name_and_no_mentions(briefing: Briefing) -> None:
    """A page that names an actor shows its name; kind and country are its tags."""
    actor = briefing.dossier.actors[0]
    seen = face(actor)
    assert (seen.id, seen.name, seen.kind, seen.country) == (actor.id, actor.name, actor.kind, actor.country)
    assert (seen.mentions, seen.citations) == (0, ())


def test_a_sentence_is_found_by_article_and_number(briefing: Briefing) -> None:
    """Each sentence stands under its place, and nothing stands under another."""
    source = briefing.dossier.sources[0]
    wording = Wording({source.id: source})
    first = source.extract.sentences[0]
    assert wording[place_of(source.id, first.n)] == first.span.of(source.extract.text.article.raw)
    assert len(list(wording)) == len(wording) == len(source.extract.sentences)
    assert wording.get(place_of(source.id, 99)) is None
    with pytest.raises(KeyError):
        wording["another#1"]


def test_another_mention_makes_no_page_again_that_only_names_the_actor(briefing: Briefing) -> None:
    """The page of a record names its actors: how often the articles do is of no matter to it."""
    first, *rest = briefing.dossier.actors
    more = replace(first, mentions=first.mentions + 1)
    memory = Memory()
    render(briefing, memory)
    told = render(replace(briefing, dossier=replace(briefing.dossier, actors=(more, *rest))), Memory(memory.now))
    made = {page.path for page in told if page.content}
    assert f"actors/{first.id}.md" in made
    assert not any(path.startswith(("sanctions/", "diplomacy/", "sources/")) for path in made)

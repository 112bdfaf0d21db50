"""What statements are about."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.about import subjects_of
from generator.render.book import open_book


def test_subjects_are_actors_that_the_words_name(briefing: Briefing) -> None:
    """An actor with a page is a subject by any of its names, as a whole word; the speaker and shared names are none."""
    book = open_book(briefing)
    quotation = book.dossier.quotations[0]
    first, second = (book.actors[id_] for id_ in tuple(book.sheets)[:2])

    def about(words: str) -> tuple[str, ...]:
        said = replace(quotation, id="q-new", speaker=None, citations=(replace(quotation.citations[0], text=words),))
        dossier = replace(briefing.dossier, quotations=(said,))
        return subjects_of(replace(briefing, dossier=dossier)).get("q-new", ())

    assert about(f"{second.name} met {first.name}.") == (second.id, first.id)
    assert about(f"un{first.name.lower()}") == ()
    assert about(f"{first.name}x") == ()


def test_a_listed_subject_comes_first(briefing: Briefing) -> None:
    """What the speaker's page lists a quotation under is its first subject."""
    sheet = next(sheet for sheet in briefing.sheets if sheet.said)
    other = next(one.actor for one in briefing.sheets if one.actor != sheet.actor)
    listed = replace(sheet, subjects=((other, sheet.said),))
    book = open_book(replace(briefing, sheets=tuple(listed if one is sheet else one for one in briefing.sheets)))
    quotation = next(one for one in book.dossier.quotations if one.id == sheet.said[0])
    assert book.about[quotation.id][0] == other


def with_alias(briefing: Briefing, *aliases: str) -> Briefing:
    """The briefing whose first actor has these names, too."""
    first, *rest = briefing.dossier.actors
    return replace(briefing, dossier=replace(briefing.dossier, actors=(replace(first, aliases=aliases), *rest)))


def told(briefing: Briefing, words: str) -> tuple[str, ...]:
    """The subjects of a statement without a speaker."""
    first = briefing.dossier.quotations[0]
    said = replace(first, id="q-new", speaker=None, citations=(replace(first.citations[0], text=words),))
    return subjects_of(replace(briefing, dossier=replace(briefing.dossier, quotations=(said,)))).get("q-new", ())


def test_the_longer_of_two_names_counts(briefing: Briefing) -> None:
    """A name within a longer one names nobody beside it, and signs in a name are part of it."""
    first, second = briefing.dossier.actors[0], briefing.dossier.actors[1]
    many = with_alias(briefing, f"{second.name} II", "U.S.", "“Ana”")
    assert told(many, f"{second.name} II spoke") == (first.id,)
    assert told(many, f"{second.name} III spoke") == (second.id,)
    assert told(many, "the U.S. said") == (first.id,)
    assert told(many, "US U.S.A. said") == ()
    assert told(many, "called “Ana” once") == (first.id,)


def test_a_name_that_two_actors_have_names_nobody(briefing: Briefing) -> None:
    """Nor does that of an actor without a page."""
    assert told(with_alias(briefing, briefing.dossier.actors[1].name), briefing.dossier.actors[1].name) == ()
    without = replace(briefing, sheets=briefing.sheets[1:])
    assert told(without, briefing.dossier.actors[0].name) == ()

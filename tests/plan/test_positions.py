"""Subjects are found from the records and from recurring words, and need several speakers or statements."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Dossier, Phrase, Quotation, Source, Span, Statement, Story
from generator.plan.positions import positions

Tell = Callable[..., Source]
Quote = Callable[..., Quotation]
Made = Callable[..., Dossier]


def _article(source: Tell, one: str, *phrases: tuple[int, int, str], proper: bool = False) -> Source:
    """An article with phrases at these places."""
    made = source(one, "2031-04-09", ("A sentence is here.", "paragraph"))
    found = tuple(Phrase(Span(start, end), 0, key, proper) for start, end, key in phrases)
    return replace(made, extract=replace(made.extract, phrases=found))


def _pipes(source: Tell, one: str, *, proper: bool = False) -> Source:
    """An article in which the words "pipes" stand in two quotations, at 1 and at 1001."""
    return _article(source, one, (1, 6, "pipe"), (1001, 1006, "pipe"), proper=proper)


def test_two_speakers_make_a_subject(dossier: Made, source: Tell, quotation: Quote) -> None:
    """Two who speak of one thing make it a subject, named by the words of the article."""
    said = (
        quotation("q1", "pipes leak", "berg", None, ("one", 0)),
        quotation("q2", "pipes are fine", "lund", None, ("one", 1)),
    )
    (subject,) = positions(dossier(_pipes(source, "one"), quotations=said))
    assert (subject.name, subject.record, subject.speakers) == ("pipes", None, 2)
    assert subject.statements == ("q1", "q2")
    assert subject.words is not None
    assert (subject.words.source, subject.words.start, subject.words.text) == ("one", 1, "pipes")


def test_one_speaker_twice_makes_none(dossier: Made, source: Tell, quotation: Quote) -> None:
    """Two statements of one speaker are too few."""
    said = tuple(quotation(f"q{n}", "pipes leak", "berg", None, ("one", n)) for n in range(2))
    assert positions(dossier(_pipes(source, "one"), quotations=said)) == ()


def test_common_words_stay_in_their_story(dossier: Made, source: Tell, quotation: Quote) -> None:
    """Pipes of two stories are two things, a name is one in all articles."""
    said = (
        quotation("q1", "pipes leak", "berg", None, ("one", 0)),
        quotation("q2", "pipes are fine", "lund", None, ("two", 0)),
    )
    stories = (Story("s1", ("one",), ()), Story("s2", ("two",), ()))
    common = dossier(_pipes(source, "one"), _pipes(source, "two"), quotations=said)
    assert positions(replace(common, stories=stories)) == ()
    named = dossier(_pipes(source, "one", proper=True), _pipes(source, "two", proper=True), quotations=said)
    assert [subject.name for subject in positions(replace(named, stories=stories))] == ["pipes"]


def test_a_record_is_a_subject_of_what_reacts_to_it(told: Dossier, quotation: Quote) -> None:
    """Reactions and what is said in the sentences that report it; words that shadow it are no second subject."""
    more = quotation("q2", "Berg left", "veld", None, ("one", 3))
    (contact,) = told.contacts
    made = replace(told, quotations=(*told.quotations, more), contacts=(replace(contact, reactions=("q", "q2")),))
    (subject,) = positions(made)
    assert (subject.name, subject.record) == (contact.title, contact.id)
    assert subject.statements == ("q", "q2")


def test_a_shadow_is_no_subject(dossier: Made, source: Tell, quotation: Quote) -> None:
    """A part of a phrase with the same statements adds nothing."""
    phrases = tuple((at, at + size, key) for at in (1, 1001) for size, key in ((10, "steel pipe"), (5, "steel")))
    said = (
        quotation("q1", "steel pipe!", "berg", None, ("one", 0)),
        quotation("q2", "steel pipe?", "lund", None, ("one", 1)),
    )
    found = positions(dossier(_article(source, "one", *phrases), quotations=said))
    assert [subject.name for subject in found] == ["steel pipe"]


def test_an_actor_or_office_is_no_subject(dossier: Made, source: Tell, quotation: Quote) -> None:
    """What an actor is called, or the office that it holds, has pages of its own."""
    phrases = ((1, 5, "berg"), (1001, 1005, "berg"), (6, 9, "envoy"), (1006, 1009, "envoy"))
    said = tuple(quotation(f"q{n}", "Berg env says", who, None, ("one", n)) for n, who in enumerate(("lund", "veld")))
    made = dossier(_article(source, "one", *phrases), quotations=said)
    cited = said[0].citations[0]
    office = replace(made.actors[0], roles=(Statement("berg", "role", "special envoy", cited),))
    assert positions(replace(made, actors=(office, *made.actors[1:]))) == ()


def test_the_heaviest_comes_first(dossier: Made, source: Tell, quotation: Quote) -> None:
    """Three speakers weigh more than two, and who says most of a subject stands first."""
    phrases = (
        *((1000 * n + 1, 1000 * n + 6, "pipe") for n in range(4)),
        *((1000 * n + 7, 1000 * n + 12, "water") for n in range(2)),
    )
    said = tuple(
        quotation(f"q{n}", "pipes water", who, None, ("one", n))
        for n, who in enumerate(("berg", "lund", "veld", "veld"))
    )
    found = positions(dossier(_article(source, "one", *phrases), quotations=said))
    assert [subject.name for subject in found] == ["pipes"]
    assert found[0].statements == ("q2", "q3", "q0", "q1")

"""The language of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

import pytest
from msgspec.structs import replace

from generator.model import Briefing, ContactStatus, Language, Precision, SanctionStatus
from generator.render import render
from generator.render.tongue import TONGUES, Tongue, functions

GERMAN = TONGUES["de"]
PLACES = re.compile(r"\{[^}]*\}")


def in_german(briefing: Briefing) -> dict[str, str]:
    """The pages of the briefing with a German interface."""
    settings = replace(briefing.dossier.settings, language="de")
    told = replace(briefing, dossier=replace(briefing.dossier, settings=settings))
    return {page.path: page.content for page in render(told) if page.path.endswith(".md")}


def test_each_language_has_its_list() -> None:
    """What briefing.yml may choose is there, with a word for every status."""
    assert set(TONGUES) == set(get_args(Language))
    assert set(GERMAN.statuses) == {*get_args(SanctionStatus), *get_args(ContactStatus)}


def test_no_place_is_lost_in_translation() -> None:
    """A phrase with a place for a value has the same places in the other language."""
    for phrase, words in GERMAN.phrases.items():
        assert PLACES.findall(phrase) == PLACES.findall(words), phrase
        assert words.strip() == words != "", phrase


@pytest.mark.parametrize(
    ("value", "precision", "words"),
    [
        ("2025", None, "2025"),
        ("2025-10", None, "Oktober 2025"),
        ("2025-10-02", None, "2. Oktober 2025"),
        ("2025-10-20/2025-10-26", "week", "die Woche 20.–26. Okt. 2025"),
        ("2025-10/2025-10-02", None, "Oktober 2025 – 2. Oktober 2025"),
        ("2025-10-02/2025-10-02", None, "2. Oktober 2025"),
        ("2025-13", None, "2025-13"),
        ("soon", None, "soon"),
        (None, None, None),
    ],
)
def test_dates_are_those_of_the_language(value: str | None, precision: Precision | None, words: str | None) -> None:
    """CLDR says how a date is written; what is no date stays as it is."""
    said = GERMAN.when(value, precision)
    assert (said and re.sub(r"[\u2009\u202f]", "", said)) == words


def test_counts_names_and_lists() -> None:
    """Nouns have their plural, countries their name; an unknown noun stays English."""
    assert (GERMAN.count(0, "source"), GERMAN.count(1, "source"), GERMAN.count(2, "source")) == (
        "keine Quellen", "1 Quelle", "2 Quellen",
    )  # fmt: skip
    assert GERMAN.count(2, "gadget") == "2 gadgets"
    assert GERMAN.listed(("a", "b", "c")) == "a, b und c"
    assert (GERMAN.country("DE"), GERMAN.country("XZ9"), GERMAN.country(None)) == ("Deutschland", "XZ9", None)
    assert (GERMAN.status("held"), GERMAN.status("new")) == ("abgehalten", "new")
    assert set(functions(GERMAN)) == {"when", "country", "count", "listed"}


def test_english_is_left_as_it_stands() -> None:
    """The templates' own language has no list to go through."""
    text = "## Sources\n\n| Status | Name |\n"
    assert TONGUES["en"].translated(text) == text
    assert Tongue(language="en").say("Sources") == "Sources"


def test_a_phrase_is_found_between_marks() -> None:
    """Headings, cells and list items are phrases; marks and white space stay where they were."""
    assert GERMAN.translated("## Reactions\n\n| Status | Name |\n|---|---|\n") == (
        "## Reaktionen\n\n| Status | Name |\n|---|---|\n"
    )
    assert GERMAN.translated("<small>Corpus: ") == "<small>Korpus: "
    assert GERMAN.translated("- None.\n") == "- Keine.\n"
    assert GERMAN.translated("a phrase that no list has") == "a phrase that no list has"


def test_the_words_of_the_articles_stay(briefing: Briefing) -> None:
    """The frame is German; sentences, names and titles are as the articles have them."""
    pages = in_german(briefing)
    summit = pages["diplomacy/c-lisbon.md"]
    assert "## Was berichtet wurde, der Reihe nach" in summit
    assert ">abgesagt</span>" in summit
    assert "“President Ana Brandt said she had cancelled the Lisbon summit" in summit
    assert "# Summit of Ana Brandt and Otto Kerr" in summit
    assert 'title: "Quellen"' in pages["sources/index.md"]


def test_an_actor_named_like_a_page_keeps_its_name(hostile_briefing: Callable[[str], Briefing]) -> None:
    """Words of the interface are exchanged before any article's word is there, so "Sources" in one stays."""
    pages = in_german(hostile_briefing("Sources"))
    assert "Ana Brandt Sources" in pages["actors/ana-brandt.md"]
    assert "Ana Brandt Quellen" not in "".join(pages.values())

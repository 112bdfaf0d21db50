"""The lists of the languages: every one is whole, and says the same with the same places to fill."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest

from generator.model import (
    ActorKind,
    Attribution,
    BlockKind,
    ContactKind,
    ContactStatus,
    Language,
    Precision,
    SanctionStatus,
)
from generator.model.tongue import ENGLISH, TONGUES, listing

GERMAN = TONGUES["de"]
LISTS = {language: listing(language) for language in get_args(Language)}
OTHERS = sorted(set(LISTS) - {"en"})
PLACES = re.compile(r"\{[^}]*\}")
FREE = frozenset({"{was}", "{it}", "{first}", "{last}", "{value}"})
"""Places that serve the grammar of one language: which of a range's days stand where, a verb, a pronoun."""


def entries(language: str) -> dict[tuple[str, str], str]:
    """Everything that a list says, by section and key."""
    return {(section, key): str(words) for section, found in LISTS[language].items() for key, words in found.items()}


def test_each_language_has_its_list() -> None:
    """What briefing.yml may choose is there, with the words of every closed list."""
    assert set(TONGUES) == set(get_args(Language))
    for found in LISTS.values():
        assert set(found["statuses"]) == {*get_args(SanctionStatus), *get_args(ContactStatus)}
        assert {*get_args(ActorKind), *get_args(ContactKind), *get_args(BlockKind), *get_args(Attribution)} <= set(
            found["values"]
        )


@pytest.mark.parametrize("language", OTHERS)
def test_the_lists_have_the_same_keys(language: str) -> None:
    """A language that lacks a word of the English list, or has one that nobody uses, is found here."""
    assert {section: set(found) for section, found in LISTS[language].items()} == {
        section: set(found) for section, found in LISTS["en"].items()
    }


@pytest.mark.parametrize("language", OTHERS)
def test_no_place_is_lost_in_translation(language: str) -> None:
    """A phrase with places for values has the same ones in the other language, and as many; none is empty."""
    here = entries(language)
    for (section, key), words in entries("en").items():
        other = here[section, key]
        assert other.strip(), key
        assert set(PLACES.findall(other)) - FREE == set(PLACES.findall(words)) - FREE, key
        assert other.count("{}") == words.count("{}"), key


def test_phrases_are_their_own_keys_in_english() -> None:
    """What English says under a phrase has the places of the phrase, so that rewording it breaks nothing."""
    for section in ("phrases", "rules"):
        assert all(PLACES.findall(key) == PLACES.findall(words) for key, words in LISTS["en"][section].items())


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


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        ("2025-10-02", " on 2 October 2025", " am 2. Oktober 2025"),
        ("2025-10", " in October 2025", " im Oktober 2025"),
        ("2025", " in 2025", " im Jahr 2025"),
        ("2025-10-02/2025-10-05", " between 2 and 5 October 2025", " im Zeitraum 2.–5. Okt. 2025"),
        (
            "2025-09-30/2025-10-05",
            " between 30 September 2025 and 5 October 2025",
            " im Zeitraum 30. Sept. – 5. Okt. 2025",
        ),
        (None, "", ""),
    ],
)
def test_a_day_has_its_preposition(value: str | None, english: str, german: str) -> None:
    """Each language sets its own words before a day, a month, a year and a stretch of days."""
    assert ENGLISH.on(value) == english
    assert re.sub(r"[\u2009\u202f\u00a0]+", "", GERMAN.on(value)).replace("Sept.–5", "Sept. – 5") == german


def test_counts_names_and_lists() -> None:
    """Nouns have their plural and their "none", countries and languages their name; an unknown noun stays English."""
    assert [GERMAN.count(number, "further deed") for number in (0, 1, 2)] == [
        "keine weiteren Handlungen", "1 weitere Handlung", "2 weitere Handlungen",
    ]  # fmt: skip
    assert (ENGLISH.count(0, "source"), GERMAN.count(2, "gadget")) == ("no sources", "2 gadgets")
    assert GERMAN.listed(("a", "b", "c")) == "a, b und c"
    assert (GERMAN.country("DE"), GERMAN.country("XZ9"), GERMAN.country(None)) == ("Deutschland", "XZ9", None)
    assert [ENGLISH.named_language(tag) for tag in ("en-GB", "de-XX", "xx")] == ["British English", "German", "xx"]
    assert [GERMAN.language_called(name) for name in ("French", "Elvish", None)] == ["Französisch", "Elvish", None]
    assert (GERMAN.status("held"), GERMAN.status("new")) == ("stattgefunden", "new")
    assert (GERMAN.value("call"), GERMAN.closed("held"), GERMAN.closed("Oslo")) == (
        "Telefonat",
        "stattgefunden",
        "Oslo",
    )
    assert (ENGLISH.short(date(2025, 5, 7)), GERMAN.short(date(2025, 5, 7))) == ("7 May 2025", "07.05.2025")
    assert (ENGLISH.decimal("0.960"), GERMAN.decimal("0.960"), GERMAN.decimal("7")) == ("0.960", "0,960", "7")
    assert (ENGLISH.bare("the palace"), GERMAN.bare("the palace"), GERMAN.bare("Oslo")) == (
        "the palace",
        "palace",
        "Oslo",
    )


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("subject of 'said' before the quotation; 'she' is resolved",
         "Subjekt von 'said' vor dem Zitat; 'she' ist aufgelöst"),
        ("3 reports: the same day; dates that fit", "3 Berichte: derselbe Tag; passende Daten"),
        ("Why here: sanctions imposed · fact · 2 independent sources",
         "Warum hier: Sanktionen verhängt · Tatsache · 2 unabhängige Quellen"),
        ("names action; signal: willing: object of take", "nennt action; Zeichen: willing: Objekt von take"),
        ("inferred from the program's list of bodies", "erschlossen aus der Liste von Stellen, die das Programm hat"),
        ("if: object of impose", "falls: Objekt von impose"),
        ("trigger: meet; status: past", "Auslöser: meet; Status: Vergangenheit"),
        ("verb add from a list", "Verb add, von einer Liste"),
        ("joined by the user: it is one trip", "vom Benutzer verbunden: it is one trip"),
        ("a rule that no list has", "a rule that no list has"),
    ],
)  # fmt: skip
def test_names_of_rules_keep_the_words_that_they_quote(rule: str, words: str) -> None:
    """Each name in a row of them is exchanged for itself; the article's words in it stay."""
    assert GERMAN.rule(rule) == words
    assert ENGLISH.rule(rule) == rule


def test_a_form_wants_its_values() -> None:
    """A form that is not there, or a value that is missing, is an error and no silent gap."""
    assert GERMAN.form("claim", who="Berg", it="es", words="abgesagt") == "laut Berg: abgesagt"
    with pytest.raises(KeyError):
        GERMAN.form("claim", who="Berg")
    with pytest.raises(KeyError):
        GERMAN.form("no.such.form")

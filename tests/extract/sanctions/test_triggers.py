"""The words that name a sanction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.sanctions.triggers import (
    Trigger,
    find_triggers,
    hit_by,
    is_new,
    points_back,
    speaks_of_sanctions,
)


def triggers(parse: Parse) -> tuple[Trigger, ...]:
    """Give the triggers of the first sentence."""
    return find_triggers(parse, parse.lines[0])


GOLDEN = [
    ("Norway imposed sanctions on Peru.", "sanctions", "sanctions", "strong"),
    ("Norway imposed several rounds of sanctions on Peru.", "sanctions", "rounds", "strong"),
    ("Norway ended the sanctions regime.", "sanctions", "regime", "strong"),
    ("Norway ordered an asset freeze.", "freeze", "freeze", "strong"),
    ("Norway lifted the embargo.", "embargo", "embargo", "strong"),
    ("Norway imposed penalties on Peru.", "penalties", "penalties", "weak"),
    ("Norway imposed a travel ban on two ministers.", "ban", "ban", "weak"),
    ("Norway blacklisted two banks.", "blacklisted", "blacklisted", "verb"),
    ("Norway added two banks to its sanctions list.", "added", "added", "verb"),
    ("The Treasury designated two banks.", "designated", "designated", "verb"),
    ("Norway froze the assets of two banks.", "froze", "froze", "verb"),
    ("Norway barred two ministers from entering the country.", "barred", "barred", "verb"),
]


@pytest.mark.parametrize(("raw", "word", "head", "sort"), GOLDEN)
def test_a_sanction_word_is_found(parse_of: Callable[[str], Parse], raw: str, word: str, head: str, sort: str) -> None:
    """The word that names the sanction, the word that stands for the phrase, and the sort of the two are found."""
    parse = parse_of(raw)
    first = next(trigger for trigger in triggers(parse) if trigger.sort == sort)
    assert (parse.tokens[first.word].text, parse.tokens[first.head].text) == (word, head)


SILENT = [
    "Norway sanctioned the killing of wolves.",
    "The unsanctioned march ended.",
    "The referee announced sanctions against the club.",
    "The court imposed the death penalty, and sanctions followed.",
    "Norway froze the peas of two banks.",
    "Norway named a new minister.",
    "Norway designated a national park.",
    "Norway added two banks to the agenda.",
    "Norway prohibited two ministers from speaking.",
    "All property of such persons must be blocked.",
]


@pytest.mark.parametrize("raw", SILENT)
def test_another_sense_is_no_trigger(parse_of: Callable[[str], Parse], raw: str) -> None:
    """To allow, sport, criminal law and other objects of the same verbs name no sanction."""
    parse = parse_of(raw)
    assert triggers(parse) == ()
    assert not speaks_of_sanctions(parse, parse.lines[0])


def test_new_and_anaphoric_sanctions_are_told_apart(parse_of: Callable[[str], Parse]) -> None:
    """New sanctions are news, "these sanctions" point back."""
    new, back = parse_of("Norway imposed new sanctions."), parse_of("Norway lifted these sanctions.")
    assert is_new(new, triggers(new)[0])
    assert not points_back(new, triggers(new)[0])
    assert points_back(back, triggers(back)[0])
    assert not is_new(back, triggers(back)[0])


def test_those_stands_for_sanctions_named_before(parse_of: Callable[[str], Parse]) -> None:
    """The word "those" is a sanction only where one was named before it in the sentence."""
    named = parse_of("Norway lifted sanctions on Peru but kept those on two banks.")
    assert [trigger.rule for trigger in triggers(named)] == ["names sanction", "those, for sanctions"]
    assert triggers(parse_of("Norway kept those on two banks.")) == ()


def test_whom_a_verb_hits_is_its_object_or_passive_subject(parse_of: Callable[[str], Parse]) -> None:
    """Objects, passive subjects and the noun before a relative clause are hit, with what is coordinated to them."""
    words = {}
    for raw in (
        "Norway blacklisted Ola and Kari.",
        "Ola was blacklisted.",
        "A bank that was blacklisted closed.",
    ):
        parse = parse_of(raw)
        verb = next(token.i for token in parse.tokens if token.lemma == "blacklist")
        words[raw] = [parse.tokens[at].text for at in hit_by(parse, verb)]
    assert list(words.values()) == [["Ola", "Kari"], ["Ola"], ["bank"]]


def test_retaliation_hits_whoever_provokes_it(parse_of: Callable[[str], Parse]) -> None:
    """In a sentence about sanctions, "retaliate" hits the named opponent, else the subject of the if-clause."""
    for raw, hit in (
        ("Peru would retaliate against Norway over the sanctions.", "Norway"),
        ("Peru vowed to retaliate if Norway imposed sanctions.", "Norway"),
    ):
        parse = parse_of(raw)
        (found,) = (trigger for trigger in triggers(parse) if trigger.sort == "verb")
        assert [parse.tokens[at].text for at in found.objects] == [hit]
    assert triggers(parse_of("Peru would retaliate against Norway.")) == ()

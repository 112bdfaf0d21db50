"""Who is said to have had no part in an event, and of which event it is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.merge.absences import Absence, find_absences
from generator.merge.contacts import merge_contacts
from generator.merge.reports import Whos
from generator.merge.sanctions import merge_sanctions
from generator.model import Contact, ContactMention, Extract, Sanction, SanctionMention, Source

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Hit = Callable[..., SanctionMention]
Know = Callable[..., Whos]

DAY = "2031-04-07"


def _found(whos: Know, *extracts: Extract) -> list[Absence]:
    know = whos(*extracts)
    sources = tuple(Source(extract.text.article.id, extract) for extract in extracts)
    records: tuple[Sanction | Contact, ...] = (
        *merge_sanctions(extracts, know).records,
        *merge_contacts(extracts, know).records,
    )
    return [one for found in find_absences(records, sources, know).values() for one in found]


@pytest.mark.parametrize(
    "words",
    [
        "Ida Veld did not attend the talks.",
        "Ida Veld didn’t attend the talks.",
        "Ida Veld, the foreign minister, was not present at the talks.",
        "Ida Veld skipped the talks in Rill.",
        "Ida Veld herself was absent.",
        "Ida Veld stayed away.",
    ],
)
def test_a_name_beside_the_words(tell: Tell, contact: Say, whos: Know, words: str) -> None:
    """Who did not attend, was absent or stayed away had no part in the talks that the article has just told."""
    held = contact("talks", "held", "Ada Berg", "Olle Lund", date=DAY)
    (absence,) = _found(whos, tell("one", DAY, ("Berg and Lund held talks.", "talks", held), (words, "Ida Veld")))
    assert (absence.actor, absence.role) == ("ida-veld", "participants")
    assert absence.report.evidence.text == words


@pytest.mark.parametrize(
    "words",
    [
        "An aide to Ida Veld did not attend the talks.",
        "An aide to Foreign Minister Ida Veld did not attend the talks.",
        "Ida Veld did not attend the dinner after the talks.",
        "Ida Veld did not attend the first day of talks.",
        "Ida Veld did not attend the funeral.",
        "Berg asked whether Ida Veld did not attend the talks.",
        "If Ida Veld did not attend the talks, they failed.",
        "Ida Veld did not attend the talks in person.",
        "Ida Veld attended the talks.",
    ],
)
def test_what_says_something_else(tell: Tell, contact: Say, whos: Know, words: str) -> None:
    """Somebody else, a part of the event, another event, a question or a way of attending is no absence."""
    held = contact("talks", "held", "Ada Berg", "Olle Lund", date=DAY)
    assert _found(whos, tell("one", DAY, ("Berg and Lund held talks.", "talks", held), (words, "Ida Veld"))) == []


def test_may_is_a_month(tell: Tell, contact: Say, whos: Know) -> None:
    """The month of May leaves nothing open; "may" does."""
    held = contact("talks", "held", "Ada Berg", "Olle Lund", date=DAY)
    told = ("Berg and Lund held talks.", "talks", held)
    (absence,) = _found(whos, tell("one", DAY, told, ("Ida Veld did not attend the talks of 7 May.", "Ida")))
    assert absence.actor == "ida-veld"


def test_far_from_the_event_it_is_of_none(tell: Tell, contact: Say, whos: Know) -> None:
    """Three sentences behind the talks an article may speak of others."""
    told = ("Berg and Lund held talks.", "talks", contact("talks", "held", "Ada Berg", "Olle Lund", date=DAY))
    rain = ("It rained.", "It")
    away = ("Ida Veld did not attend the talks.", "Ida")
    assert _found(whos, tell("one", DAY, told, rain, rain, away)) == []


def test_between_two_events_it_is_of_none(tell: Tell, contact: Say, whos: Know) -> None:
    """Of two talks told in one sentence it cannot be said which one somebody missed."""
    told = (
        "Berg held talks with Lund and talks with Acme.",
        "talks",
        contact("talks", "held", "Ada Berg", "Olle Lund", date=DAY),
        contact("talks", "held", "Ada Berg", "Acme", date="2031-03-01"),
    )
    assert _found(whos, tell("one", DAY, told, ("Ida Veld did not attend the talks.", "Ida"))) == []


def test_who_claims_it_is_its_holder(tell: Tell, contact: Say, quote: Say, whos: Know) -> None:
    """In quotation marks it is the speaker's claim, else the article's."""
    told = ("Berg and Lund held talks.", "talks", contact("talks", "held", "Ada Berg", "Olle Lund", date=DAY))
    words = "Ida Veld did not attend the talks"
    (absence,) = _found(
        whos, tell("one", DAY, told, (f'"{words}," Olle Lund said.', "Lund", quote(words, "Olle Lund")))
    )
    assert absence.report.holder == "olle-lund"


@pytest.mark.parametrize(
    "words",
    [
        "Ada Berg met Olle Lund, not Ida Veld.",
        "Ada Berg met Olle Lund and not Foreign Minister Ida Veld.",
        "Ada Berg met Olle Lund rather than Ida Veld.",
        "Ada Berg met Olle Lund instead of Ida Veld.",
    ],
)
def test_whom_nobody_met(tell: Tell, contact: Say, whos: Know, words: str) -> None:
    """Behind a verb of meeting, "not Veld" says that Veld was not met."""
    met = contact("meeting", "held", "Ada Berg", "Olle Lund", date=DAY)
    (absence,) = _found(whos, tell("one", DAY, (words, "met", met)))
    assert (absence.actor, absence.role) == ("ida-veld", "met")


@pytest.mark.parametrize(
    ("words", "actor", "role"),
    [
        ("The sanctions do not include Bolt.", "bolt", "targets"),
        ("Bolt was not on the list.", "bolt", "targets"),
        ("The list spared Bolt.", "bolt", "targets"),
        ("Sudland did not join the sanctions.", "sudland", "imposers"),
    ],
)
def test_no_part_in_sanctions(tell: Tell, sanction: Hit, whos: Know, words: str, actor: str, role: str) -> None:
    """Who is not on the list is no target, who did not join imposed nothing."""
    told = ("Norland imposed sanctions on Acme.", "sanctions", sanction("imposed", ("Norland",), ("Acme",), date=DAY))
    (absence,) = _found(whos, tell("one", DAY, told, (words, words.split(maxsplit=1)[0])))
    assert (absence.actor, absence.role) == (actor, role)


@pytest.mark.parametrize(("day", "found"), [(DAY, ["ida-veld"]), ("2031-04-20", [])])
def test_the_same_day_and_story(tell: Tell, contact: Say, whos: Know, day: str, found: list[str]) -> None:
    """An article that has no report of its own speaks of the contact of its story and day that both others had."""
    met = contact("meeting", "held", "Ada Berg", "Ida Veld", date=DAY)
    one = tell("one", DAY, ("Berg met Veld.", "met", met))
    two = tell("two", day, ("Ada Berg met Olle Lund, not Ida Veld.", "met"))
    know = replace(whos(one, two), stories={"one": "story", "two": "story"})
    sources = Source("one", one), Source("two", two)
    told = find_absences(merge_contacts((one, two), know).records, sources, know)
    assert [absence.actor for some in told.values() for absence in some] == found

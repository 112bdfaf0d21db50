"""Sources that cannot both be right stand side by side; what only came later does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.merge.conflicts import find_conflicts
from generator.merge.contacts import merge_contacts
from generator.merge.reports import Whos
from generator.merge.sanctions import merge_sanctions
from generator.model import Conflict, ContactMention, CopyOf, Extract, SanctionMention, Source

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Hit = Callable[..., SanctionMention]
Know = Callable[..., Whos]

TWO = ("Ada Berg", "Olle Lund")
FIRMS = ("Acme", "Bolt")


def _found(whos: Know, *extracts: Extract) -> tuple[Conflict, ...]:
    know = whos(*extracts)
    sources = tuple(Source(extract.text.article.id, extract) for extract in extracts)
    return find_conflicts(
        (*merge_sanctions(extracts, know).records, *merge_contacts(extracts, know).records), sources, know
    )


def test_cancelled_or_postponed_is_a_disagreement(tell: Tell, contact: Say, whos: Know) -> None:
    """The article and one leader say cancelled, the other says probably postponed: both, with their holders."""
    one = tell(
        "one",
        "2031-04-09",
        ("The summit was cancelled.", "summit", contact("summit", "cancelled", *TWO, announced="2031-04-07")),
        ("Berg said the summit was off.", "summit", contact("summit", "cancelled", *TWO, holder="Ada Berg")),
        (
            "Lund said the summit was postponed.",
            "summit",
            contact("summit", "postponed", *TWO, holder="Olle Lund", factuality="probable"),
        ),
    )
    (conflict,) = _found(whos, one)
    assert conflict.about.startswith("berg-lund-summit-")
    assert conflict.id == f"{conflict.about}-cancelled-or-postponed"
    assert conflict.detail == (
        "cancelled, according to the article and Ada Berg; probably postponed, according to Olle Lund"
    )
    assert (conflict.left.text, conflict.right.text) == (
        "The summit was cancelled.",
        "Lund said the summit was postponed.",
    )


@pytest.mark.parametrize(("first", "second"), [("planned", "cancelled"), ("proposed", "held"), ("postponed", "held")])
def test_a_later_stage_is_no_disagreement(tell: Tell, contact: Say, whos: Know, first: str, second: str) -> None:
    """What was planned and then cancelled, or put off and then held, happened one after the other."""
    one = tell("one", "2031-04-05", ("They said it.", "said", contact("summit", first, *TWO)))
    two = tell("two", "2031-04-09", ("They said it.", "said", contact("summit", second, *TWO)))
    assert _found(whos, one, two) == ()


def test_held_or_cancelled_on_the_same_day_is_one(tell: Tell, contact: Say, whos: Know) -> None:
    """Two articles on the same day, one of which says that the meeting took place: a disagreement of articles."""
    one = tell("one", "2031-04-09", ("They met.", "met", contact("meeting", "held", *TWO, date="2031-04-09")))
    two = tell("two", "2031-04-09", ("It fell out.", "It", contact("meeting", "cancelled", *TWO, date="2031-04-09")))
    (conflict,) = _found(whos, one, two)
    assert conflict.detail == "cancelled, according to the article; held, according to the article"


def test_what_one_denies_is_one(tell: Tell, contact: Say, whos: Know) -> None:
    """A call that two articles report and one side denies."""
    call = ("Berg called Lund.", "called", contact("call", "held", *TWO, date="2031-04-07"))
    denial = contact("call", "held", *TWO, date="2031-04-07", factuality="denied", holder="Olle Lund")
    one = tell("one", "2031-04-09", call, ("Lund denied that they spoke in the call.", "call", denial))
    two = tell("two", "2031-04-09", call)
    (conflict,) = _found(whos, one, two)
    assert conflict.detail == "held, according to 2 articles; not held, according to Olle Lund"
    assert conflict.id.endswith("held-or-not-held")


def test_two_days_for_one_step_are_one(tell: Tell, sanction: Hit, whos: Know) -> None:
    """Neighbouring days for the same measure on the same firms; a month and a day of it would be none."""
    one = tell("one", "2031-04-09", ("N hit A.", "hit", sanction("imposed", ("Norland",), FIRMS, date="2031-04-07")))
    two = tell("two", "2031-04-09", ("N hit A.", "hit", sanction("imposed", ("Norland",), FIRMS, date="2031-04-08")))
    month = tell("two", "2031-04-09", ("N hit A.", "hit", sanction("imposed", ("Norland",), FIRMS, date="2031-04")))
    (conflict,) = _found(whos, one, two)
    assert conflict.detail.startswith("2031-04-07, according to the article; 2031-04-08")
    assert _found(whos, one, month) == ()


def test_two_countries_are_one_and_a_city_is_none(tell: Tell, contact: Say, whos: Know) -> None:
    """A meeting cannot be held in two countries; a city may lie in either, so it contradicts none."""
    day = "2031-04-07"
    one = tell("one", "2031-04-09", ("Met in S.", "Met", contact("meeting", "held", *TWO, date=day, place="Sudland")))
    two = tell("two", "2031-04-09", ("Met in V.", "Met", contact("meeting", "held", *TWO, date=day, place="Veldia")))
    city = tell("two", "2031-04-09", ("Met in R.", "Met", contact("meeting", "held", *TWO, date=day, place="Rill")))
    (conflict,) = _found(whos, one, two)
    assert conflict.detail == "in Sudland, according to the article; in Veldia, according to the article"
    assert _found(whos, one, city) == ()


def test_one_voice_does_not_disagree_with_itself(tell: Tell, contact: Say, whos: Know) -> None:
    """An article that says cancelled here and postponed there is one source."""
    one = tell(
        "one",
        "2031-04-09",
        ("The summit was cancelled.", "summit", contact("summit", "cancelled", *TWO)),
        ("The summit was postponed.", "summit", contact("summit", "postponed", *TWO)),
    )
    assert _found(whos, one) == ()


def test_two_versions_of_an_article_do_not_disagree(tell: Tell, contact: Say, whos: Know) -> None:
    """What an outlet corrected is one voice; told by another outlet it is a disagreement."""
    one, two = (
        tell(
            name,
            "2031-04-09",
            (f"Ada Berg {status} the summit with Olle Lund.", "summit", contact("summit", status, *TWO)),
        )
        for name, status in (("one", "cancelled"), ("two", "postponed"))
    )
    older = replace(one, text=replace(one.text, copy_of=CopyOf("two", "version", 5, 8)))
    assert len(_found(whos, one, two)) == 1
    assert _found(whos, older, two) == ()


def test_copies_are_one_article_in_words(tell: Tell, contact: Say, whos: Know) -> None:
    """A disagreement names the number of texts, not of outlets that carry them."""
    cancelled, postponed = (contact("summit", status, *TWO) for status in ("cancelled", "postponed"))
    words = "Ada Berg on the summit with Olle Lund."
    one, two, three = (
        tell(name, "2031-04-09", (words, "summit", mention))
        for name, mention in (("one", cancelled), ("two", cancelled), ("three", postponed))
    )
    copied = replace(two, text=replace(two.text, copy_of=CopyOf("one", "wire copy", 7, 8)))
    assert "2 articles" in _found(whos, one, two, three)[0].detail
    assert "articles" not in _found(whos, one, copied, three)[0].detail


@pytest.mark.parametrize(
    ("days", "words", "details"),
    [
        (("09", "09"), ("12 diplomats", "15 diplomats"), ["12 diplomats", "15 diplomats"]),
        (("08", "09"), ("15 diplomats", "12 diplomats"), ["12 diplomats", "15 diplomats"]),
        (("08", "09"), ("12 diplomats", "15 diplomats"), []),
        (("09", "09"), ("198 diplomats", "nearly 200 diplomats"), []),
        (("09", "09"), ("12 diplomats", "at least 15 diplomats"), []),
        (("09", "09"), ("12 diplomats", "two consulates"), []),
    ],
)
def test_numbers_that_cannot_both_hold_are_one(
    tell: Tell, contact: Say, whos: Know, days: tuple[str, str], words: tuple[str, str], details: list[str]
) -> None:
    """Twelve or fifteen is a disagreement; rounding, an open end, another noun and growth by the next day are none."""
    out = contact("expulsion", "held", "Norland", "Sudland")
    one, two = (
        tell(source, f"2031-04-{day}", (f"Norland expelled {count} of Sudland.", "expelled", out))
        for source, day, count in zip(("one", "two"), days, words, strict=True)
    )
    found = [
        part.split(", according")[0] for conflict in _found(whos, one, two) for part in conflict.detail.split("; ")
    ]
    assert sorted(found) == details


def test_who_disagrees_is_told(tell: Tell, contact: Say, whos: Know) -> None:
    """Two leaders are actors, two articles outlets, a leader against an article one of each."""
    held = ("They met.", "met", contact("meeting", "held", *TWO, date="2031-04-09"))
    off = ("It fell out.", "It", contact("meeting", "cancelled", *TWO, date="2031-04-09"))
    one, two = tell("one", "2031-04-09", held), tell("two", "2031-04-09", off)
    assert [found.between for found in _found(whos, one, two)] == ["outlets"]
    says = contact("meeting", "held", *TWO, date="2031-04-09", holder="Ada Berg")
    denies = contact("meeting", "cancelled", *TWO, date="2031-04-09", holder="Olle Lund")
    berg, lund = ("Berg said they met.", "met", says), ("Lund said it fell out.", "it", denies)
    assert [found.between for found in _found(whos, tell("one", "2031-04-09", berg, lund))] == ["actors"]
    mixed = tell("one", "2031-04-09", berg), tell("two", "2031-04-09", off)
    assert [found.between for found in _found(whos, *mixed)] == ["actor and outlet"]


def test_two_first_summits_exclude_each_other(tell: Tell, contact: Say, whos: Know) -> None:
    """The first summit since one year and since another cannot both be."""
    summit = contact("summit", "held", *TWO, date="2031-04-09")
    one = tell("one", "2031-04-09", ("It was the first summit since 2014.", "summit", summit))
    two = tell("two", "2031-04-09", ("It was the first summit since 2019.", "summit", summit))
    (conflict,) = _found(whos, one, two)
    assert conflict.detail == (
        "the first summit since 2014, according to the article; the first summit since 2019, according to the article"
    )


def test_present_and_absent(tell: Tell, contact: Say, whos: Know) -> None:
    """One article has somebody at the talks, the other says of the same talks that the person was not there."""
    three = (*TWO, "Ida Veld")
    told = ("Berg, Lund and Veld held talks.", "talks", contact("talks", "held", *three, date="2031-04-07"))
    fewer = ("Berg and Lund held talks.", "talks", contact("talks", "held", *TWO, date="2031-04-07"))
    one = tell("one", "2031-04-07", told)
    two = tell("two", "2031-04-07", fewer, ("Ida Veld did not attend the talks.", "Ida"))
    (conflict,) = _found(whos, one, two)
    assert conflict.detail == "with Ida Veld, according to the article; without Ida Veld, according to the article"
    assert conflict.right.text == "Ida Veld did not attend the talks."


def test_fewer_names_are_no_disagreement(tell: Tell, contact: Say, whos: Know) -> None:
    """An article that names two of three says nothing of the third."""
    three = (*TWO, "Ida Veld")
    one = tell("one", "2031-04-07", ("They held talks.", "talks", contact("talks", "held", *three, date="2031-04-07")))
    two = tell("two", "2031-04-07", ("They held talks.", "talks", contact("talks", "held", *TWO, date="2031-04-07")))
    assert _found(whos, one, two) == ()


def test_away_from_what_was_only_planned(tell: Tell, contact: Say, whos: Know) -> None:
    """Who was to come and then did not is a development."""
    three = (*TWO, "Ida Veld")
    plan = ("They plan talks.", "talks", contact("talks", "planned", *three, date="2031-04-07", factuality="planned"))
    fewer = ("Berg and Lund held talks.", "talks", contact("talks", "held", *TWO, date="2031-04-07"))
    one = tell("one", "2031-04-05", plan)
    two = tell("two", "2031-04-07", fewer, ("Ida Veld did not attend the talks.", "Ida"))
    assert _found(whos, one, two) == ()


def test_two_heads_of_one_delegation(tell: Tell, contact: Say, whos: Know) -> None:
    """A delegation has one head; two sides have two, which is none."""
    held = (
        "Norland and Sudland held talks.",
        "talks",
        contact("talks", "held", "Norland", "Sudland", date="2031-04-07"),
    )
    one = tell("one", "2031-04-07", held, ("The Norland delegation was led by Ada Berg.", "The"))
    two = tell("two", "2031-04-07", held, ("The Norland delegation was led by Ida Veld.", "The"))
    three = tell("three", "2031-04-07", held, ("The Sudland delegation was led by Olle Lund.", "The"))
    (conflict,) = _found(whos, one, two, three)
    assert conflict.detail == "led by Ada Berg, according to the article; led by Ida Veld, according to the article"
    assert _found(whos, one, three) == ()


def test_two_lengths_of_one_call(tell: Tell, contact: Say, whos: Know) -> None:
    """More than two hours in one article, one hour in the other."""
    call = contact("call", "held", *TWO, date="2031-04-07")
    one = tell("one", "2031-04-07", ("The call between Berg and Lund lasted more than two hours.", "call", call))
    two = tell("two", "2031-04-07", ("The call between Berg and Lund lasted one hour.", "call", call))
    (conflict,) = _found(whos, one, two)
    assert conflict.detail == "more than two hours, according to the article; one hour, according to the article"

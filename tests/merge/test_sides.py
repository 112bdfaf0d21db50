"""What the sides of a disagreement say, in both languages; ids are English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.merge import merge
from generator.merge.conflicts import find_conflicts
from generator.merge.contacts import merge_contacts
from generator.merge.reports import Whos
from generator.model import ContactMention, Correction, Extract, Settings, Source
from generator.model.tongue import TONGUES

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Know = Callable[..., Whos]

DAY = "2031-04-07"
TWO = ("Ada Berg", "Olle Lund")
GERMAN = TONGUES["de"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The talks in Rill.", "Ida Veld did not attend the talks.", "mit Ida Veld; ohne Ida Veld"),
        ("Nine envoys came.", "Seven envoys came.", "7 “envoys”; 9 “envoys”"),
        ("The talks lasted more than two hours.", "The talks lasted one hour.", "“more than two hours”; “one hour”"),
        (
            "It was the first summit since 2014.",
            "It was the first summit since 2019.",
            "sinngemäß “the first summit since 2014”; sinngemäß “the first summit since 2019”",
        ),
    ],
)
def test_sides_in_german(tell: Tell, contact: Say, whos: Know, left: str, right: str, expected: str) -> None:
    """The program's words are German, those of the articles stand in marks, and names are as they are."""
    first = contact("talks", "held", *TWO, "Ida Veld", date=DAY)
    second = contact("talks", "held", *TWO, date=DAY)
    one = tell("one", DAY, (left, left.split(maxsplit=1)[0], first))
    two = (
        tell("two", DAY, ("Berg and Lund held talks.", "talks", second), (right, "Ida Veld"))
        if "Ida" in right
        else (tell("two", DAY, (right, right.split(maxsplit=1)[0], second)))
    )
    know = whos(one, two)
    sources, records = (Source("one", one), Source("two", two)), merge_contacts((one, two), know).records
    (german,), (english,) = find_conflicts(records, sources, know, GERMAN), find_conflicts(records, sources, know)
    assert "; ".join(part.removesuffix(", laut dem Artikel") for part in german.detail.split("; ")) == expected
    assert (german.id, german.between, german.left) == (english.id, english.between, english.left)


@pytest.mark.parametrize(
    ("how", "words"), [("in", "Ort: Veldia"), ("led by", "unter Leitung von Veldia"), ("without", "ohne Veldia")]
)
def test_a_name_needs_no_gender(how: str, words: str) -> None:
    """Names of people and countries stand in the German forms as they are."""
    assert GERMAN.form(f"conflict.{how}", name="Veldia") == words


def test_what_the_user_joins_disagrees_in_german(tell: Tell, contact: Say) -> None:
    """Disagreements that are drawn anew after a correction are told in the language of the interface, too."""
    story = tuple(
        tell(source, "2031-04-09", (f"Berg called Lund on {day}.", "called", contact("call", "held", *TWO, date=date)))
        for source, day, date in (("one", "Monday", DAY), ("two", "Tuesday", "2031-04-08"))
    )
    monday, tuesday = merge(story, Settings()).contacts
    joined = Correction(id=monday.id, reason="one call", merge=(tuesday.id,))
    (conflict,) = merge(story, Settings(corrections=(joined,), language="de")).conflicts
    assert conflict.detail == "2031-04-07, laut dem Artikel; 2031-04-08, laut dem Artikel"

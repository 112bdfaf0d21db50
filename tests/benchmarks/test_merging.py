"""The measures of the merging benchmark, with made-up gold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.disagreements import shows, sides_of
from benchmarks.merging import Event, could_be_one, main, pairs_of, purity


class Gold:
    """An article's gold as the corpus's scorer gives it: a name and the countries of two actors."""

    def __init__(self, name: str, published: str | None = "2031-04-09") -> None:
        self.id = name
        self.d: dict[str, Any] = {
            "published": published,
            "actors": [{"name": "Norland", "aliases": [], "kind": "country", "country": "NX"}],
        }

    def names(self, name: str) -> set[str]:
        """Give the forms of a name."""
        return {name.lower()}

    def country(self, name: str) -> str | None:
        """Give the country of an actor."""
        return {"Norland": "NX", "Ada Berg": "NX", "Olle Lund": "SX"}.get(name)


def _contact(
    gold: Gold, *who: str, kind: str = "call", status: str = "held", date: str | None = None, **more: object
) -> Event:
    item = {"kind": kind, "status": status, "participants": list(who), "date": date, "evidence": "", **more}
    return Event(gold, "contacts", item)


def _sanction(gold: Gold, imposer: str | None, target: str, date: str | None, status: str = "imposed") -> Event:
    item = {"status": status, "imposer": imposer, "targets": [target], "date": date, "evidence": ""}
    return Event(gold, "sanctions", item)


ONE, TWO = Gold("one"), Gold("two")


def test_contacts_are_one_by_kind_participants_and_date() -> None:
    """A leader and the state are the same side, a month holds its days, alternatives of the kind count."""
    call = _contact(ONE, "Ada Berg", "Olle Lund", date="2031-04-07")
    assert could_be_one(call, _contact(TWO, "Norland", "Olle Lund", date="2031-04"))
    assert could_be_one(call, _contact(TWO, "Norland", "Olle Lund", kind="talks", kind_alt=["call"], date="2031-04-07"))
    assert not could_be_one(call, _contact(TWO, "Norland", "Olle Lund", kind="visit", date="2031-04-07"))
    assert not could_be_one(call, _contact(TWO, "Ada Berg", "Olle Lund", date="2031-04-08"))
    assert not could_be_one(call, _contact(TWO, "Ada Berg", "Ida Veld", date="2031-04-07"))


def test_undated_events_are_one_only_within_a_week() -> None:
    """Without dates, somebody shared by name and articles of the same days are needed."""
    call = _contact(ONE, "Ada Berg", "Olle Lund")
    assert could_be_one(call, _contact(TWO, "Ada Berg", "Olle Lund"))
    assert not could_be_one(call, _contact(Gold("old", "2031-03-01"), "Ada Berg", "Olle Lund"))


def test_what_is_sought_is_not_what_was_already_over() -> None:
    """A meeting that an article asks for cannot be one that had been held before it appeared."""
    asked = _contact(ONE, "Ada Berg", "Olle Lund", status="proposed")
    assert not could_be_one(asked, _contact(TWO, "Ada Berg", "Olle Lund", date="2031-04-01"))


def test_sanctions_are_one_by_imposer_target_and_date() -> None:
    """Words for a target derive from a country's name; the dates of two stages may differ."""
    imposed = _sanction(ONE, "Norland", "Norlandish banks", "2031-04-07")
    assert could_be_one(imposed, _sanction(TWO, None, "Norland", "2031-04"))
    assert not could_be_one(imposed, _sanction(TWO, "Olle Lund", "Norland", "2031-04"))
    assert could_be_one(imposed, _sanction(TWO, "Norland", "Norland", "2031-05", status="lifted"))
    assert not could_be_one(imposed, _sanction(TWO, "Norland", "Norland", "2031-05"))
    assert not could_be_one(imposed, _contact(TWO, "Norland", "Olle Lund"))


def test_pairs_are_made_one_to_one_the_closest_first() -> None:
    """Of two calls the one of the same day is taken."""
    left = [_contact(ONE, "Ada Berg", "Olle Lund", date="2031-04-07")]
    right = [_contact(TWO, "Ada Berg", "Olle Lund"), _contact(TWO, "Ada Berg", "Olle Lund", date="2031-04-07")]
    assert pairs_of(left, right) == [(left[0], right[1])]
    assert pairs_of(left, [_contact(TWO, "Ada Berg", "Olle Lund", status="cancelled")]) == []


def test_purity_is_the_share_of_the_largest_part() -> None:
    """Three reports of one call and one of another make three quarters."""
    day, other = (_contact(ONE, "Ada Berg", "Olle Lund", date=date) for date in ("2031-04-07", "2031-04-08"))
    assert purity([[day, day, day, other]]) == pytest.approx(0.75)
    assert purity([]) == 0


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ("day: 'on Monday' (a) vs 'on Tuesday' (b)", (("on Monday",), ("on Tuesday",))),
        ("status: Berg's 'it is off' vs Lund's 'it's put off'", (("it is off",), ("it's put off",))),
        ("day: 'on Monday' (a) vs 'in April' (b), granularity", None),
        ("cause: 'the storm' vs 'the strike'", None),
        ("day: Monday vs 'Tuesday'", None),
    ],
)
def test_a_contradiction_has_an_aspect_and_two_quoted_sides(
    line: str, sides: tuple[tuple[str, ...], tuple[str, ...]] | None
) -> None:
    """What the line calls granularity, a cause, and what has no words to compare, is none."""
    assert sides_of(line) == sides


def test_a_disagreement_is_found_by_words_of_both_sides() -> None:
    """Whichever stands left; words of one side alone are not enough."""

    class Score:
        @staticmethod
        def fold(text: str) -> str:
            return text.lower()

    ours = {"left": {"text": "It is on Tuesday."}, "right": {"text": "They met on Monday."}}
    assert shows(ours, (("on Monday",), ("on Tuesday",)), Score)  # type: ignore[arg-type] - one function of the scorer
    assert not shows(ours, (("on Monday",), ("on Friday",)), Score)  # type: ignore[arg-type] - as above


def test_without_the_corpus_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only those who have the corpus can measure; the others are told so."""
    assert main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out

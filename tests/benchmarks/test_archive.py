"""An archive of any size from one of a given size."""

from __future__ import annotations

import gzip
import json
from datetime import date
from itertools import islice
from pathlib import Path

from benchmarks.archive import Release, another, articles, cut, only_names, releases, retold

HELD = Release(
    "Marlow meets Bex", date(2030, 3, 6), "Ann Marlow met them in Tarn Bay.\n\nOn May 2, 2029 France agreed."
)
NEXT = Release("A talk", date(2030, 3, 7), "The bay was calm on Monday. Secretary Marlow, a secretary, spoke.")


def test_what_stands_in_it_twice_is_given_once(tmp_path: Path) -> None:
    """The first of two releases of the same words is the one that counts."""
    path = tmp_path / "some.jsonl.gz"
    rows = [{"title": title, "date": "2030-03-06T10:00:00+00:00", "text": "Same words."} for title in ("One", "Two")]
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert releases(path) == (Release("One", date(2030, 3, 6), "Same words."),)


def test_names_are_what_never_stands_in_small_letters() -> None:
    """Countries, days of the week, and words that are words elsewhere are none."""
    assert only_names((HELD, NEXT)) == {"Marlow", "Tarn"}


def test_a_later_round_is_about_others_on_other_days() -> None:
    """Countries stay, a day moves on by whole weeks, and the first round is the archive itself."""
    names = only_names((HELD, NEXT))
    assert retold(HELD, 0, names) == HELD
    told = retold(HELD, 1, names)
    assert told.title == f"{another('Marlow', 1)} meets Bex"
    assert told.day.weekday() == HELD.day.weekday()
    assert told.day > HELD.day
    assert "Marlow" not in told.text
    assert "Bay" in told.text
    assert "May 2, 2029" not in told.text
    assert "France agreed" in told.text
    assert len(told.text.split()) == len(HELD.text.split())


def test_more_articles_than_releases_are_all_different() -> None:
    """The same number gives the same articles, and none of them twice."""
    made = list(articles((HELD, NEXT), 7))
    assert len({text for _, text in made}) == len({name for name, _ in made}) == 7
    assert made[:2] == list(islice(articles((HELD, NEXT), 2), 2))
    assert made[0][1].startswith("Marlow meets Bex\n\nMarch 6, 2030\n\nAnn Marlow met")


def test_a_text_is_cut_after_a_whole_paragraph() -> None:
    """The paragraph that has the last word asked for is the last."""
    assert cut("One two.\n\nThree four.\n\nFive.", 3) == "One two.\n\nThree four."
    assert cut("One two.", 9) == "One two."

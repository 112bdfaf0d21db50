"""Who was held to be one, and how a person undoes it: whole builds, with a briefing.yml and without."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import InputError
from generator.explain import explain
from generator.identities import look_alikes
from generator.pipeline import build

ONE = "Talks end\n\nPortuguese Foreign Minister Alexei Kolanin met reporters in Lisbon. Kolanin left late.\n"
TWO = "Talks resume\n\nPortuguese Foreign Minister Alexey Kolanin returned to Lisbon. Portugal waited for Kolanin.\n"
OTHER = "Ports close\n\nPortuguese Foreign Minister Anna Kolanin spoke in Porto. Ports in Portugal closed.\n"


def quiet(_step: str, _done: int, _total: int) -> None:
    """Want no progress."""


def built(folder: Path, settings: str = "", **articles: str) -> Path:
    """Build articles with a briefing.yml and give docs/."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    for name, words in articles.items():
        (seeds / f"{name}.txt").write_text(words, encoding="utf-8")
    if settings:
        (seeds / "briefing.yml").write_text(settings, encoding="utf-8")
    build(seeds, folder / "docs", quiet)
    return folder / "docs"


def people(docs: Path) -> list[str]:
    """Give the names of the people of a briefing."""
    return [one["name"] for one in data(docs, "actors") if one["kind"] == "person"]


def data(docs: Path, name: str) -> Any:  # noqa: ANN401 - plain JSON
    """Give an export."""
    return json.loads((docs / "data" / f"{name}.json").read_text(encoding="utf-8"))


def test_an_actor_tells_which_names_were_joined_and_its_undo_works(tmp_path: Path) -> None:
    """The lines that an explanation prints, written into briefing.yml, part the names again."""
    docs = built(tmp_path / "first", one=ONE, two=TWO)
    assert len(people(docs)) == 1
    (actor,) = (one for one in data(docs, "actors") if one["kind"] == "person")
    found = explain(actor["id"], docs, tmp_path / "first" / "seeds")
    (join,) = found.joins
    assert (join.rule, {join.left, join.right}) == ("spelling variant", {"Alexei Kolanin", "Alexey Kolanin"})
    assert set(yaml.safe_load(join.undo)["actors"][0]) == {"name", "split"}
    assert sorted(people(built(tmp_path / "second", join.undo, one=ONE, two=TWO))) == [
        "Alexei Kolanin",
        "Alexey Kolanin",
    ]


def test_two_people_of_the_very_same_name_can_be_parted_by_article(tmp_path: Path) -> None:
    """A namesake is kept apart by its name with the article behind it."""
    docs = built(tmp_path / "first", one=ONE, two=ONE.replace("Talks end", "Later").replace("late", "early"))
    (actor,) = (one for one in data(docs, "actors") if one["kind"] == "person")
    (join,) = explain(actor["id"], docs, tmp_path / "first" / "seeds").joins
    again = built(
        tmp_path / "second", join.undo, one=ONE, two=ONE.replace("Talks end", "Later").replace("late", "early")
    )
    assert people(again) == ["Alexei Kolanin", "Alexei Kolanin"]


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ("", ["Alexei Kolanin", "Anna Kolanin"]),
        ('actors: [{name: Alexei Kolanin, merge: ["Anna Kolanin"]}]', ["Alexei Kolanin"]),
        ("actors: [{name: A. P. Kolanin, aliases: [Alexei Kolanin]}]", ["A. P. Kolanin", "Anna Kolanin"]),
        ("actors: [{name: Anna Kolanin, ignore: true}]", ["Alexei Kolanin"]),
    ],
)
def test_a_person_decides(tmp_path: Path, settings: str, names: list[str]) -> None:
    """Merge, alias, name and ignore of briefing.yml have the last word."""
    assert sorted(people(built(tmp_path, settings, one=ONE, other=OTHER))) == names


def test_who_is_ignored_is_told(tmp_path: Path) -> None:
    """An ignored name is listed with the reason."""
    docs = built(tmp_path, "actors: [{name: Anna Kolanin, ignore: true}]", one=ONE, other=OTHER)
    assert ("Anna Kolanin", "ignored in briefing.yml") in [
        (one["name"], one["reason"]) for one in data(docs, "identities")["ignored"]
    ]


def test_look_alikes_are_told_until_a_person_has_decided(tmp_path: Path) -> None:
    """Names that look alike and stay two are listed with evidence; a split ends the doubt, a merge joins them."""
    other = ONE.replace("Alexei", "Alex").replace("Portuguese", "Greek").replace("Lisbon", "Athens")
    docs = built(tmp_path / "first", one=ONE, other=other)
    (pair,) = look_alikes(docs)
    assert set(pair.names) == {"Alexei Kolanin", "Alex Kolanin"}
    assert ("same surname" in pair.speaking, pair.against) == (True, ("countries differ",))
    assert not look_alikes(built(tmp_path / "kept", pair.keep, one=ONE, other=other))
    assert len(people(built(tmp_path / "joined", pair.join, one=ONE, other=other))) == 1
    assert "Looks like" in (docs / "actors" / f"{pair.left}.md").read_text(encoding="utf-8")


def test_what_no_build_wrote_is_said(tmp_path: Path) -> None:
    """Without a build, or with a broken one, the mend is named."""
    with pytest.raises(InputError, match="briefing build"):
        look_alikes(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "actors.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="build again"):
        look_alikes(tmp_path)

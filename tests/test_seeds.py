"""What the briefing says of the two articles in seeds/: the facts that a reader of both would expect."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent.parent / "docs" / "data"
FIRST, SECOND = "000", "001"


def register(name: str) -> list[dict[str, Any]]:
    """Give a committed export."""
    records: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return records


ACTORS = register("actors")
NAMES = {actor["id"]: actor["name"] for actor in ACTORS}


def actor(name: str) -> dict[str, Any]:
    """Give the one actor of a name."""
    (found,) = [a for a in ACTORS if name in {a["name"], *a["aliases"]}]
    return found


def names(ids: list[str]) -> set[str]:
    """Give the names of actors."""
    return {NAMES[i] for i in ids}


def contacts(*people: str) -> list[dict[str, Any]]:
    """Give the contacts in which all of these take part."""
    return [c for c in register("contacts") if {actor(p)["id"] for p in people} <= set(c["participants"])]


@pytest.mark.parametrize(
    ("name", "role", "country"),
    [
        ("Donald Trump", "President", "US"),
        ("Vladimir Putin", "President", "RU"),
        ("Volodymyr Zelenskyy", "President", "UA"),
        ("Karoline Leavitt", "Press Secretary", "US"),
        ("Karoline Leavitt", "spokeswoman", "US"),
        ("Scott Bessent", "Treasury Secretary", "US"),
        ("Mark Rutte", "Secretary General", None),
        ("Olha Stefanishyna", "ambassador", "UA"),
    ],
)
def test_people_have_their_roles_as_stated(name: str, role: str, country: str | None) -> None:
    """Each person is one actor with the role that the articles give, cited."""
    found = actor(name)
    assert found["kind"] == "person"
    assert any(role.lower() in stated["title"].lower() for stated in found["roles"])
    assert all(stated["text"] for stated in found["roles"])
    assert found["country"] == country


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("White House", "organization", "US"),
        ("Rosneft", "organization", "RU"),
        ("Lukoil", "organization", "RU"),
        ("Kremlin", "organization", "RU"),
        ("Russian Geographical Society", "organization", "RU"),
        ("NATO", "bloc", None),
        ("United States", "country", "US"),
        ("Russia", "country", "RU"),
        ("Ukraine", "country", "UA"),
        ("Hungary", "country", "HU"),
    ],
)
def test_organisations_and_countries_are_there_once(name: str, kind: str, country: str | None) -> None:
    """Each is one actor, of its kind and country."""
    found = actor(name)
    assert (found["kind"], found["country"]) == (kind, country)


def test_the_treasury_is_one_actor() -> None:
    """The U.S. Treasury Department is there, and its country is stated."""
    (found,) = [a for a in ACTORS if "Treasury" in a["name"]]
    assert (found["kind"], found["country"]) == ("organization", "US")


@pytest.mark.parametrize("word", ["Photo", "Newsletter", "Tomahawk", "Budapest", "Joint Base", "Trump-Putin"])
def test_furniture_weapons_and_places_are_no_actors(word: str) -> None:
    """What only stands on the page, flies or locates is no actor."""
    assert not [a["name"] for a in ACTORS if word in a["name"]]


def test_capitals_that_act_are_their_governments() -> None:
    """Moscow, Washington and Kyiv are linked to their countries where they stand for them."""
    assert "Moscow" in actor("Russia")["aliases"]
    assert "Washington" in actor("United States")["aliases"]
    assert "Kyiv" in actor("Ukraine")["aliases"]


def oil_sanctions() -> dict[str, Any]:
    """Give the one record of the sanctions on the oil companies."""
    (found,) = [s for s in register("sanctions") if {"Rosneft", "Lukoil"} <= names(s["targets"])]
    return found


def test_the_oil_sanctions_are_one_measure_with_two_sources() -> None:
    """Both articles report the same measure: who, whom, when, how."""
    found = oil_sanctions()
    assert {actor(name)["country"] for name in names(found["imposers"])} == {"US"}
    assert found["date"] == "2025-10-22"
    assert found["status"] in {"announced", "imposed"}
    assert "blocking/SDN" in found["measures"]
    assert {r["source"][:3] for r in found["reports"]} == {FIRST, SECOND}
    assert any("subsidiaries" in (r["target_words"] or "") for r in found["reports"])
    assert any("lack of serious commitment" in (r["reason"] or "") for r in found["reports"])


def test_who_calls_them_full_blocking_sanctions_is_said() -> None:
    """The ambassador's words stay the ambassador's."""
    found = [r for r in oil_sanctions()["reports"] if "full blocking sanctions" in r["text"]]
    assert found
    assert all(NAMES[r["holder"]] == "Olha Stefanishyna" for r in found)


def test_the_reactions_to_the_oil_sanctions_are_there() -> None:
    """Putin, Trump, Bessent and Ukraine's ambassador react."""
    quotes = {q["id"]: q for q in register("quotes")}
    speakers = {NAMES.get(quotes[q]["speaker"] or "") for q in oil_sanctions()["reactions"]}
    assert {"Vladimir Putin", "Donald Trump", "Scott Bessent", "Olha Stefanishyna"} <= speakers


@pytest.mark.parametrize(
    ("people", "kinds", "date", "status"),
    [
        (("Donald Trump", "Vladimir Putin"), {"meeting", "summit"}, "2025-08-15", "held"),
        (("Donald Trump", "Vladimir Putin"), {"call"}, "2025-10-16", "held"),
        (("Donald Trump", "Volodymyr Zelenskyy"), {"meeting", "visit"}, "2025-10-17", "held"),
        (("Donald Trump", "Mark Rutte"), {"meeting"}, "2025-10-22", "held"),
    ],
)
def test_the_contacts_that_were_held(people: tuple[str, ...], kinds: set[str], date: str, status: str) -> None:
    """Each meeting or call that took place is one record of its day."""
    (found,) = [c for c in contacts(*people) if c["date"] == date and c["kind"] in kinds]
    assert found["status"] == status


def summit() -> dict[str, Any]:
    """Give the record of the summit that was cancelled."""
    (found,) = [
        c for c in contacts("Donald Trump", "Vladimir Putin") if any(r["status"] == "cancelled" for r in c["reports"])
    ]
    return found


def test_the_life_of_the_summit_is_told() -> None:
    """Planned on the 16th for within two weeks, cancelled on the 22nd, possible again on the 23rd."""
    reports = summit()["reports"]
    planned = [r for r in reports if r["status"] == "planned"]
    assert any(r["date"] == "2025-10-16/2025-10-30" for r in planned)
    assert any(r["status"] == "cancelled" and r["announced"] == "2025-10-22" for r in reports)
    assert any(r["status"] == "proposed" and "off the table" in r["text"] for r in reports)
    assert {r["source"][:3] for r in reports} == {FIRST, SECOND}


def test_the_conditions_of_a_new_meeting_are_stated_by_whom() -> None:
    """What the White House wants of a meeting stands in its spokeswoman's words."""
    quotes = {q["id"]: q for q in register("quotes")}
    (found,) = summit()["conditions"]
    assert found["words"].startswith("make sure that there’s a tangible, positive outcome")
    assert NAMES[quotes[found["quotation"]]["speaker"]] == "Karoline Leavitt"


def test_postponed_is_putins_word() -> None:
    """The summit is postponed according to Putin alone, and the record does not follow him."""
    postponed = [r for r in summit()["reports"] if r["status"] == "postponed"]
    assert {NAMES[r["holder"]] for r in postponed} == {"Vladimir Putin"}
    assert summit()["status"] != "postponed"


def test_the_disagreement_is_cancelled_or_postponed_and_nothing_else() -> None:
    """Two terms in office are two things: the only disagreement is about the summit."""
    (found,) = register("conflicts")
    assert found["about"] == summit()["id"]
    assert "postpon" in found["left"]["text"] + found["right"]["text"]
    assert "ever imposed" not in found["left"]["text"] + found["right"]["text"]


@pytest.mark.parametrize("date", ["2025-08-15", "2025-09", "2025-10-16", "2025-10-17", "2025-10-22", "2025-10-23"])
def test_the_timeline_has_the_dates(date: str) -> None:
    """Each date that the articles give an event stands in the timeline, with the words that gave it."""
    found = [m for m in register("moments") if m["date"] == date]
    assert found
    assert all(m["date_words"] for m in found)


@pytest.mark.parametrize(
    ("date", "words"), [("2025-10-22", "killed six people"), ("2025-10-23", "explosions and fires")]
)
def test_the_attacks_are_dated(date: str, words: str) -> None:
    """The attack of the 22nd is dated by its day, the one of the 23rd by "a day later"."""
    assert [m for m in register("moments") if m["date"] == date and words in m["evidence"]["text"]]


def test_the_second_articles_day_is_inferred_and_marked() -> None:
    """Its year comes from the sibling that shares its quotations, and the basis says so."""
    first, second = register("sources")
    assert first["published"] == "2025-10-24"
    assert second["published"] == "2025-10-23"
    assert first["id"] in second["published_basis"]
    assert second["outlet"] is None
    assert second["url"] is None


def test_every_quotation_has_its_speaker() -> None:
    """27 and 9 quotations or a few more or less, none without a speaker."""
    cited = [c["source"][:3] for q in register("quotes") for c in q["citations"]]
    assert 25 <= cited.count(FIRST) <= 29
    assert 8 <= cited.count(SECOND) <= 12
    assert all(q["speaker"] for q in register("quotes"))


def test_the_shared_quotations_are_one_statement_each_with_both_wordings() -> None:
    """What both articles carry is said once, in both wordings."""
    shared = [q for q in register("quotes") if len({c["source"] for c in q["citations"]}) == 2]
    assert len(shared) >= 4
    wordings = [{c["text"] for c in q["citations"]} for q in shared]
    assert any(
        any("can happen again" in w for w in ws) and any("could happen again" in w for w in ws) for ws in wordings
    )


def test_the_bottom_line_has_three_to_seven_developments() -> None:
    """Each with its citations and the rule that chose it."""
    developments = json.loads((DATA / "briefing.json").read_text(encoding="utf-8"))["developments"]
    assert 3 <= len(developments) <= 7
    assert all(d["citations"] and d["rule"] for d in developments)

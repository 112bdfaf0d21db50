"""Sanctions in force, as FollowTheMoney entities."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from generator.model import Actor, Briefing, Dossier, Factuality, Sanction, SanctionStatus
from generator.render.followthemoney import followthemoney_pages

THING = {"name", "weakAlias", "country", "sourceUrl"}
SCHEMATA = {
    "Person": THING | {"position"},
    "Organization": THING,
    "LegalEntity": THING,
    "Vessel": (THING - {"country"}) | {"flag"},
    "Sanction": {
        "entity", "authority", "country", "status", "provisions", "reason", "startDate", "endDate", "summary",
        "description", "recordId", "publisher", "sourceUrl",
    },
}  # fmt: skip
"""The properties used, each of which followthemoney 4.11 has for its schema (checked with `ftm validate`)."""


def entities(dossier: Dossier) -> list[dict[str, Any]]:
    """The entities of data/ftm.jsonl."""
    return [json.loads(line) for line in followthemoney_pages(dossier)[1].content.splitlines()]


def with_sanction(dossier: Dossier, sanction: Sanction) -> list[dict[str, Any]]:
    """The entities when this is the only sanction."""
    return entities(replace(dossier, sanctions=(sanction,)))


def test_a_sanction_hangs_on_its_target(briefing: Briefing) -> None:
    """Imposer and target are entities, the sanction links them, with what its reports state."""
    treasury, target, sanction = entities(briefing.dossier)
    assert [entity["schema"] for entity in (treasury, target, sanction)] == ["Organization", "Organization", "Sanction"]
    assert sanction["id"] == "s-vale-vale-oil"
    assert sanction["properties"] == {
        "entity": ["vale-oil"],
        "authority": ["Norland's Treasury"],
        "country": ["pt"],
        "status": ["imposed"],
        "provisions": ["asset freeze"],
        "reason": ['"a lack of good will"'],
        "startDate": ["2025-05-06"],
        "summary": ["Norland's Treasury on Vale Oil"],
        "description": [report.evidence.text for report in briefing.dossier.sanctions[0].reports],
        "recordId": ["s-vale"],
        "publisher": ["Harbour Post"],
    }


def test_both_files_hold_the_same(briefing: Briefing) -> None:
    """One file is a list, the other has an entity a line, as the command-line tool reads it."""
    whole, lines = followthemoney_pages(briefing.dossier)
    assert json.loads(whole.content) == [json.loads(line) for line in lines.content.splitlines()]


def test_only_known_properties_are_used(briefing: Briefing) -> None:
    """Every property belongs to its schema, no value is empty, every reference leads to an entity."""
    found = entities(briefing.dossier)
    ids = {entity["id"] for entity in found}
    for entity in found:
        assert entity["properties"].keys() <= SCHEMATA[entity["schema"]]
        assert all(all(values) and values for values in entity["properties"].values())
        assert set(entity["properties"].get("entity", ())) <= ids


@pytest.mark.parametrize("status", ["considered", "threatened", "proposed", "agreed", "announced", "refused"])
def test_who_is_not_sanctioned_is_not_listed(briefing: Briefing, status: SanctionStatus) -> None:
    """What is not in force is no sanction to those who screen with this file."""
    assert with_sanction(briefing.dossier, replace(briefing.dossier.sanctions[0], status=status)) == []


@pytest.mark.parametrize("factuality", ["possible", "planned", "denied", "unclear"])
def test_what_is_no_fact_is_not_listed(briefing: Briefing, factuality: Factuality) -> None:
    """A sanction that may be imposed, or that is denied, is not listed either."""
    vale = briefing.dossier.sanctions[0]
    doubted = replace(vale, reports=(replace(vale.reports[0], factuality=factuality),))
    assert with_sanction(briefing.dossier, doubted) == []


def test_a_claim_stays_a_claim(briefing: Briefing) -> None:
    """Where only somebody says that it is imposed, the status says who, and no day is given as a fact."""
    vale = briefing.dossier.sanctions[0]
    claimed = replace(vale, reports=(replace(vale.reports[0], holder="sudland"),))
    properties = with_sanction(briefing.dossier, claimed)[-1]["properties"]
    assert properties["status"] == ["imposed, according to Sudland"]
    assert "startDate" not in properties


def test_every_target_has_all_that_is_stated(briefing: Briefing) -> None:
    """Two targets are two sanctions that differ in nothing but their entity."""
    vale = replace(briefing.dossier.sanctions[0], targets=("vale-oil", "sudland"))
    first, second = with_sanction(briefing.dossier, vale)[-2:]
    assert {**first["properties"], "entity": 0} == {**second["properties"], "entity": 0}


def test_a_lifted_sanction_ends(briefing: Briefing) -> None:
    """The day on which it was lifted is its end; a range of days is neither beginning nor end."""
    vale = briefing.dossier.sanctions[0]
    imposed = replace(vale.reports[0], date="2025-05-01/2025-05-07")
    lifted = replace(vale.reports[0], id="s-vale-3", status="lifted", date="2025-05-07")
    properties = with_sanction(briefing.dossier, replace(vale, status="lifted", reports=(imposed, lifted)))[-1][
        "properties"
    ]
    assert properties["endDate"] == ["2025-05-07"]
    assert "startDate" not in properties


def test_a_name_that_names_nobody_is_no_alias(briefing: Briefing) -> None:
    """Surnames are weak aliases, "the president" is none; a ship has a flag, and addresses are of the web."""
    post = briefing.dossier.sources[0]
    text = replace(post.extract.text, url="https://harbour.example/1")
    actors = (
        Actor("ana-brandt", "Ana Brandt", "person", "PT", ("Brandt", "the president"), (), 1, ("post",), ()),
        Actor("star", "Star", "vessel", "IS", (), (), 1, ("wire",), ()),
    )
    vale = replace(briefing.dossier.sanctions[0], imposers=("ana-brandt",), targets=("star",))
    dossier = replace(
        briefing.dossier,
        actors=(*actors, *briefing.dossier.actors[1:]),
        sources=(replace(post, extract=replace(post.extract, text=text)), briefing.dossier.sources[1]),
    )
    brandt, star, _ = with_sanction(dossier, vale)
    assert brandt["properties"]["weakAlias"] == ["Brandt"]
    assert brandt["properties"]["sourceUrl"] == ["https://harbour.example/1"]
    assert star["properties"] == {"name": ["Star"], "flag": ["is"]}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://", "http://[no", "harbour.example"])
def test_what_is_no_address_is_left_out(briefing: Briefing, address: str) -> None:
    """An address that no browser would open on the web is not exported."""
    sources = tuple(
        replace(source, extract=replace(source.extract, text=replace(source.extract.text, url=address)))
        for source in briefing.dossier.sources
    )
    found = entities(replace(briefing.dossier, sources=sources))
    assert not any("sourceUrl" in entity["properties"] for entity in found)

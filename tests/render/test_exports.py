"""The exported registers are what other programs may rely on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from generator.model import Briefing, CopyOf, Publish
from generator.render.book import open_book
from generator.render.exports import exports
from generator.render.withhold import published


def files(briefing: Briefing) -> dict[str, str]:
    """Every export by its path."""
    return {page.path: page.content for page in exports(open_book(published(briefing)))}


def places(node: object) -> Iterator[dict[str, object]]:
    """Every record that points into a seed file."""
    if isinstance(node, dict):
        if {"source", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from places(value)
    if isinstance(node, list):
        for value in node:
            yield from places(value)


def test_every_register_is_a_file(briefing: Briefing) -> None:
    """Each register exists as JSON and as CSV, each source has its reading, and there is a summary."""
    names = (
        "sources",
        "actors",
        "quotes",
        "statements",
        "sanctions",
        "contacts",
        "deeds",
        "moments",
        "positions",
        "conflicts",
    )
    expected = {f"data/{name}.{kind}" for name in names for kind in ("json", "csv")}
    expected |= {"data/sources/post.json", "data/sources/wire.json", "data/briefing.json", "data/identities.json"}
    expected |= {"data/merging.json", "data/stories.json", "data/changes.json", "data/changes.csv"}
    expected |= {"data/plover.jsonl", "data/ftm.json", "data/ftm.jsonl", "data/events.jsonld"}
    assert set(files(briefing)) == expected


def test_every_citation_slices_the_seed_file(briefing: Briefing) -> None:
    """A citation's text is the seed file at [start, end), in every export."""
    raw = {source.id: source.extract.text.article.raw for source in briefing.dossier.sources}
    found = [
        place
        for path, content in files(briefing).items()
        if path.endswith(".json")
        for place in places(json.loads(content))
    ]
    assert len(found) > 30
    assert all(raw[str(p["source"])][p["start"] : p["end"]] == p["text"] for p in found)  # type: ignore[misc]


def test_the_same_briefing_gives_the_same_bytes(briefing: Briefing) -> None:
    """Nothing but the briefing decides what is written, and every file ends with a line feed."""
    assert files(briefing) == files(briefing)
    assert all(content.endswith("\n") for content in files(briefing).values())


def test_a_sanction_carries_its_reports(briefing: Briefing) -> None:
    """A sanction's record has event fields and one report a sentence, with all documented keys."""
    (record,) = json.loads(files(briefing)["data/sanctions.json"])
    assert (record["id"], record["status"], record["imposers"]) == ("s-vale", "imposed", ["norland-treasury"])
    report = record["reports"][0]
    required = {"id", "source", "sentence", "start", "end", "text", "status", "imposers", "targets", "target_words"}
    required |= {"measures", "reason", "condition", "date", "announced", "factuality", "holder", "rule", "plover"}
    assert required <= report.keys()


def test_records_count_their_independent_sources(briefing: Briefing) -> None:
    """Sanctions, contacts and quotations say on how many independent sources they rest."""
    count = {record.id: n for n, record in enumerate((*briefing.dossier.contacts, *briefing.dossier.quotations), 1)}
    counted = replace(briefing, independent={**briefing.independent, **count})
    exported = files(counted)
    for name in ("sanctions", "contacts", "quotes"):
        records = json.loads(exported[f"data/{name}.json"])
        assert [record["independent"] for record in records] == [counted.independent[one["id"]] for one in records]
    assert all("independent" not in record for record in json.loads(exported["data/actors.json"]))


def test_words_count_the_story_only(briefing: Briefing) -> None:
    """The words of a source are those of its paragraphs, without the headline."""
    records = json.loads(files(briefing)["data/sources.json"])
    raw = briefing.dossier.sources[0].extract.text.article.raw
    assert records[0]["words"] == len(raw.split("\n", 1)[1].split())


def test_withheld_words_are_not_exported(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Of a source with `publish: none` offsets are exported, words are not."""
    exported = files(briefing_with("none"))
    assert "photograph" in exported["data/quotes.json"]
    assert not any("only postponed" in content or "good will" in content for content in exported.values())
    conflict = json.loads(exported["data/conflicts.json"])[0]
    assert conflict["left"].keys() == {"source", "sentence", "start", "end"}


def test_a_sheet_has_one_row_a_report(briefing: Briefing) -> None:
    """The CSV of sanctions spreads the reports over rows, each with its record's id and latest status."""
    rows = list(csv.DictReader(io.StringIO(files(briefing)["data/sanctions.csv"])))
    assert [(row["id"], row["report_id"], row["latest_status"], row["status"]) for row in rows] == [
        ("s-vale", "s-vale-1", "imposed", "imposed"),
        ("s-vale", "s-vale-2", "imposed", "announced"),
    ]


def test_a_copy_names_its_lead(briefing: Briefing) -> None:
    """A source that has its text from another one is exported with its relation and the words shared."""
    post, wire = briefing.dossier.sources
    text = replace(wire.extract.text, copy_of=CopyOf("post", "version", 30, 42))
    wire = replace(wire, extract=replace(wire.extract, text=text))
    copied = replace(briefing, dossier=replace(briefing.dossier, sources=(post, wire)))
    keys = ("copy_of", "relation", "shared_words", "compared_words")
    own, copy = json.loads(files(copied)["data/sources.json"])
    assert [own[key] for key in keys] == [None] * 4
    assert [copy[key] for key in keys] == ["post", "version", 30, 42]


def test_every_report_has_its_plover_code(briefing: Briefing) -> None:
    """Reports of sanctions and contacts carry type, mode and context."""
    exported = files(briefing)
    codes = {
        report["id"]: (report["plover"]["type"], report["plover"]["mode"], report["plover"]["context"])
        for name in ("sanctions", "contacts")
        for record in json.loads(exported[f"data/{name}.json"])
        for report in record["reports"]
    }
    assert codes == {
        "s-vale-1": ("SANCTION", "discontinue", None),
        "s-vale-2": ("SANCTION", "discontinue", "future"),
        "c-call-1": ("CONSULT", "phone", None),
        "c-lisbon-1": ("REJECT", "meet", None),
        "c-lisbon-2": ("AGREE", None, "hypothetical"),
    }

"""Atom and JSON feeds, read by a reader that somebody else wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

import feedparser
import pytest
from msgspec.structs import replace

from generator.model import Briefing, Change, Changes, Publish, Quotation, Shift, Site
from generator.render import render
from generator.render.around.feeds import MOST, feed_pages
from generator.render.around.items import SECTIONS
from generator.render.book import open_book

EVIL = '</title><svg onload=x()> ]]> &amp; "quoted" \x0b\u202e <script>x()</script>'


def feeds(briefing: Briefing) -> Mapping[str, str]:
    """The files of the feeds by their path."""
    return {page.path: page.content for page in feed_pages(open_book(briefing))}


def at(briefing: Briefing, url: str) -> Briefing:
    """The briefing whose site has an address."""
    settings = replace(briefing.dossier.settings, site=Site(url=url))
    return replace(briefing, dossier=replace(briefing.dossier, settings=settings))


def test_each_section_has_both_formats(briefing: Briefing) -> None:
    """Feeds are among the files that the stage renders."""
    paths = {page.path for page in render(briefing)}
    assert {f"feeds/{name}.{kind}" for name in SECTIONS for kind in ("xml", "json")} <= paths


@pytest.mark.parametrize("words", ["plain", EVIL])
def test_every_feed_parses(hostile_briefing: Callable[[str], Briefing], words: str) -> None:
    """A stranger's parser finds nothing wrong, whatever is in titles, names and sentences."""
    for path, content in feeds(hostile_briefing(words)).items():
        if path.endswith(".json"):
            assert json.loads(content)["version"] == "https://jsonfeed.org/version/1.1"
            continue
        found = feedparser.parse(content.encode())
        assert not found.bozo, (path, found.get("bozo_exception"))
        assert found.version == "atom10"
        assert all(entry.id and entry.title and entry.updated_parsed for entry in found.entries)


def test_what_others_wrote_runs_nowhere(hostile_briefing: Callable[[str], Briefing]) -> None:
    """Words of an article are text in the HTML of an item: no tag of theirs is one."""
    for path, content in feeds(hostile_briefing(EVIL)).items():
        if path.endswith(".json"):
            shown = "".join(item["content_html"] for item in json.loads(content)["items"])
            tags = set(re.findall(r"</?(\w+)", shown))
            assert tags <= {"p", "strong", "blockquote", "a", "em"}


def test_an_item_says_status_doubt_sentence_and_source(briefing: Briefing) -> None:
    """The status leads the title; whose word it is and the sentence with its article stand in the text."""
    found = feedparser.parse(feeds(briefing)["feeds/diplomacy.xml"].encode())
    summit = next(entry for entry in found.entries if "Summit" in entry.title)
    assert summit.title == "cancelled: Summit of Ana Brandt and Otto Kerr"
    assert summit.tags[0].term == "cancelled"
    text = summit.content[0].value
    assert "according to Ana Brandt" in text
    assert "one source" in text
    assert "she had cancelled the Lisbon summit" in text
    assert "Harbour Post, 7 May 2025" in text


def test_an_item_is_as_new_as_its_latest_article(briefing: Briefing) -> None:
    """No clock: the moment is that of the articles, so the same briefing gives the same feed."""
    found = feedparser.parse(feeds(briefing)["feeds/everything.xml"].encode())
    assert {entry.updated for entry in found.entries} == {"2025-05-07T00:00:00Z"}
    assert found.feed.updated == "2025-05-07T00:00:00Z"
    assert feeds(briefing) == feeds(briefing)


def test_ids_are_stable_and_unique(briefing: Briefing) -> None:
    """An id hangs on its record: another title of the record, or fewer of them, changes none."""
    before = feedparser.parse(feeds(briefing)["feeds/everything.xml"].encode()).entries
    contacts = tuple(replace(one, title=f"{one.title}, renamed") for one in briefing.dossier.contacts[1:])
    changed = replace(briefing, dossier=replace(briefing.dossier, contacts=contacts, conflicts=()))
    after = feedparser.parse(feeds(changed)["feeds/everything.xml"].encode()).entries
    assert len({entry.id for entry in before}) == len(before)
    assert {entry.id for entry in after} < {entry.id for entry in before}


def test_addresses_are_absolute_where_the_site_has_one(briefing: Briefing) -> None:
    """With `site: url:` every link and id begins with it; without it links are relative and ids are URNs."""
    plain = feedparser.parse(feeds(briefing)["feeds/sanctions.xml"].encode()).entries[0]
    told = feedparser.parse(feeds(at(briefing, "https://a.example/b/"))["feeds/sanctions.xml"].encode()).entries[0]
    assert (plain.link, plain.id[:9]) == ("../sanctions/s-vale/", "urn:uuid:")
    assert told.link == told.id == "https://a.example/b/sanctions/s-vale/"
    item = json.loads(feeds(at(briefing, "https://a.example/b"))["feeds/statements.json"])["items"][0]
    assert item["url"].startswith("https://a.example/b/statements/#q-")


def test_withheld_words_stay_withheld(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Of a source with `publish: none` no sentence is in a feed."""
    everything = "".join(page.content for page in render(briefing_with("none")) if page.path.startswith("feeds/"))
    assert "she had cancelled" not in everything
    assert "only postponed" not in everything
    assert "words not published" in everything


def test_a_long_feed_says_what_it_leaves_out(briefing: Briefing) -> None:
    """Lists are cut, never sampled, and the cut is told."""
    one: Quotation = briefing.dossier.quotations[0]
    many = tuple(replace(one, id=f"q-{n:03}") for n in range(MOST + 7))
    book = open_book(replace(briefing, dossier=replace(briefing.dossier, quotations=many, assertions=())))
    content = next(page.content for page in feed_pages(book) if page.path == "feeds/statements.json")
    assert len(json.loads(content)["items"]) == MOST
    assert json.loads(content)["description"] == f"The latest {MOST} of {MOST + 7}, each with its sentence"


def test_changes_have_a_feed_of_their_own(briefing: Briefing) -> None:
    """Each entry says what became of a record; a second change of the same record is another entry."""
    words = briefing.dossier.contacts[0].reports[0].evidence
    first, second = (
        Change(
            turn="changed",
            register="contacts",
            id="c-lisbon",
            title="Summit",
            shifts=(Shift("status", "planned", status),),
            citations=(words,),
        )
        for status in ("postponed", "cancelled")
    )
    gone = Change(turn="withdrawn", register="sanctions", id="s-gone", title="Old sanction", why="its article is gone")
    told = [
        feedparser.parse(feeds(replace(briefing, changes=Changes(since="May", entries=entries)))["feeds/changes.xml"])
        for entries in ((first, gone), (second, gone))
    ]
    titles = {entry.title: entry for entry in told[0].entries}
    assert set(titles) == {"changed: Summit", "no longer told: Old sanction"}
    assert "status: planned → postponed" in titles["changed: Summit"].content[0].value
    assert titles["changed: Summit"].link.endswith("diplomacy/c-lisbon/")
    assert titles["no longer told: Old sanction"].link.endswith("changes/")
    ids = [{entry.id for entry in one.entries} for one in told]
    assert len(ids[0] & ids[1]) == 1
    everything = feedparser.parse(feeds(replace(briefing, changes=Changes(entries=(first,))))["feeds/everything.xml"])
    assert not any(entry.title.startswith("changed") for entry in everything.entries)


@pytest.mark.parametrize(
    ("register", "id_", "page"),
    [("actors", "ana-brandt", "actors/ana-brandt/"), ("quotations", "q-photograph", "statements/#q-photograph")],
)
def test_a_change_leads_to_what_it_is_of(briefing: Briefing, register: str, id_: str, page: str) -> None:
    """An actor's change leads to its page, a quotation's to its place among the statements."""
    change = Change(turn="new", register=register, id=id_, title="T")  # type: ignore[arg-type]
    found = feedparser.parse(
        feeds(replace(briefing, changes=Changes(since="May", entries=(change,))))["feeds/changes.xml"]
    )
    assert found.entries[0].link.endswith(page)

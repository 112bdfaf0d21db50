"""The pen: links, labels, caveats."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Briefing, Contact, ContactStatus, Factuality, Sanction
from generator.render.book import open_book
from generator.render.pen import Pen


@pytest.fixture
def pen(briefing: Briefing) -> Pen:
    """The pen of an actor's page."""
    return Pen(open_book(briefing), "actors/ana-brandt.md")


def lisbon(briefing: Briefing) -> Contact:
    """The summit that one side calls cancelled and the other postponed."""
    return briefing.dossier.contacts[1]


def test_links_are_relative_and_named(pen: Pen) -> None:
    """Actors, records and articles become links from the page that is written."""
    assert pen.actors(["otto-kerr", "sudland"]) == "[Otto Kerr](otto-kerr.md) and [Sudland](sudland.md)"
    assert pen.record("c-call") == "[Call of Ana Brandt and Otto Kerr](../diplomacy/c-call.md)"
    assert pen.source("post") == "[Harbour Post](../sources/post.md)"


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("q-postponed", "“only postponed”"),
        ("m-month", "May 2025"),
        ("x-lisbon", "cancelled against postponed"),
    ],
)
def test_a_record_without_a_title_is_named_by_its_words(pen: Pen, id_: str, name: str) -> None:
    """A quotation is named by its words, a moment by its day, a disagreement by its detail."""
    assert pen.record(id_).startswith(f"[{name}]")


def test_a_long_quotation_is_cut_at_a_word(briefing: Briefing) -> None:
    """The name of a quotation is short and says that it is cut."""
    first, *rest = briefing.dossier.quotations
    words = "word " * 40
    dossier = replace(briefing.dossier, quotations=(replace(first, text=words), *rest))
    named = Pen(open_book(replace(briefing, dossier=dossier)), "index.md").record(first.id)
    assert named.startswith("[“word word")
    assert "word …”]" in named
    assert len(named) < 140


def test_a_place_is_cited_by_title_and_day(pen: Pen) -> None:
    """A note says outlet, title and day, and leads to the sentence."""
    citation = pen._book.dossier.moments[0].evidence
    assert pen.citing(citation) == "[Summit off, says Brandt, 7 May 2025 (inferred)](../sources/wire.md#s3)"


def test_a_few_words_are_shown_in_their_sentence(pen: Pen, briefing: Briefing) -> None:
    """The note of a word or two shows the sentence around it; that of a sentence does not repeat it."""
    few, whole = briefing.dossier.actors[0].roles[0].evidence, briefing.dossier.moments[0].evidence
    assert pen.note(few).startswith("“President Ana Brandt” in “President Ana Brandt said she had cancelled")
    assert pen.note(whole).startswith("“The two leaders spoke by telephone on April 30.” — [")


def test_a_claim_names_who_makes_it(pen: Pen, briefing: Briefing) -> None:
    """A status that rests on somebody's word alone says whose (R4)."""
    assert pen.caveat(lisbon(briefing)) == "according to [Ana Brandt](ana-brandt.md)"


def test_a_fact_in_the_articles_own_voice_needs_no_caveat(pen: Pen, briefing: Briefing) -> None:
    """One plain report of the status is enough to leave the caveat out."""
    assert pen.caveat(briefing.dossier.contacts[0]) == ""


@pytest.mark.parametrize("factuality", ["probable", "possible", "denied", "planned", "unclear"])
def test_what_is_no_fact_is_said_in_words(pen: Pen, briefing: Briefing, factuality: Factuality) -> None:
    """Every kind of doubt appears in the caveat (R5)."""
    case = lisbon(briefing)
    reports = tuple(replace(report, factuality=factuality, holder=None) for report in case.reports)
    assert pen.caveat(replace(case, reports=reports))


def test_claims_of_one_kind_are_joined(pen: Pen, briefing: Briefing) -> None:
    """Several who claim the same are named together; another degree of doubt stands apart."""
    case = lisbon(briefing)
    first, second = (replace(report, status="cancelled") for report in case.reports)
    both = replace(case, reports=(first, replace(second, factuality="fact")))
    assert pen.caveat(both) == "according to [Ana Brandt](ana-brandt.md) and [Otto Kerr](otto-kerr.md)"
    apart = pen.caveat(replace(case, reports=(first, second)))
    assert ' / according to [Otto Kerr](otto-kerr.md); <span title="it is called likely or expected' in apart


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("held", "9 May 2025"),
        ("planned", "for 9 May 2025"),
        ("cancelled", "day named for it: 9 May 2025"),
    ],
)
def test_the_day_of_a_contact_is_not_that_of_its_cancellation(
    pen: Pen, briefing: Briefing, status: ContactStatus, words: str
) -> None:
    """Beside "cancelled" the day says that it was the day of the meeting, and the day of the news is apart."""
    case = replace(lisbon(briefing), status=status, date="2025-05-09")
    assert pen.day(case) == words
    assert pen.told_on(lisbon(briefing)) == "said on 6 May 2025"
    assert pen.told_on(replace(lisbon(briefing), date="2025-05-06")) == ""


def test_a_day_that_is_not_known_is_not_said(pen: Pen, briefing: Briefing) -> None:
    """Without a day there is nothing beside the status; a sanction's day is its own."""
    assert pen.day(lisbon(briefing)) == ""
    assert pen.day(briefing.dossier.sanctions[0]) == "6 May 2025"
    assert pen.told_on(briefing.dossier.sanctions[0]) == ""


def test_one_source_is_labelled(pen: Pen, briefing: Briefing) -> None:
    """A record from one article says so, others say how many (R8)."""
    sanction: Sanction = briefing.dossier.sanctions[0]
    assert "one source" in pen.sources(lisbon(briefing))
    assert pen.sources(sanction) == "2 sources"


def test_copies_are_no_sources(briefing: Briefing) -> None:
    """A record that two articles tell of in one text rests on one source, and says in how many articles (R8)."""
    copied = replace(briefing, independent={**briefing.independent, "s-vale": 1})
    words = Pen(open_book(copied), "index.md").sources(briefing.dossier.sanctions[0])
    assert words == '<span class="single">one source</span> in 2 articles'


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a_(b)", "[https&#58;//example.org/a&#95;(b)](https://example.org/a_%28b%29)"),
        ("javascript:alert(1)", "javascript&#58;alert(1)"),
    ],
)
def test_only_web_addresses_are_links(pen: Pen, url: str, shown: str) -> None:
    """An article's address is a link if it is a web address, and words otherwise."""
    assert pen.outward(url) == shown


def test_withheld_words_are_named(pen: Pen) -> None:
    """Where no words may be shown, the page says so."""
    assert pen.said("") == "<em>words not published</em>"

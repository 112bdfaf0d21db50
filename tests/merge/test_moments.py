"""The timeline, from extracts written by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.merge.moments import merge_moments
from generator.model import (
    Article,
    Block,
    BlockKind,
    Citation,
    Contact,
    ContactReport,
    Date,
    Extract,
    Mention,
    Moment,
    Precision,
    Quote,
    Referent,
    Run,
    Sentence,
    SourceNote,
    Span,
    Text,
)

OF = {("post", 0): "ana-brandt", ("post", 1): "otto-kerr"}


def place(raw: str, words: str) -> Span:
    """Give the place of words in an article."""
    return Span(raw.index(words), raw.index(words) + len(words))


def make_extract(raw: str, *dates: tuple[str, str | None, Precision, str], kind: BlockKind = "paragraph") -> Extract:
    """Give an article whose lines are its sentences, with dates (words, value, precision, rule)."""
    article = Article(id="post", file="post.txt", sha256="0" * 64, raw=raw, note=SourceNote(file="post.txt"))
    lines = [match.span() for match in re.finditer(r"[^\n]+", raw)]
    blocks = tuple(Block(kind, Span(*line)) for line in lines)
    sentences = tuple(Sentence(n, block.span, kind) for n, block in enumerate(blocks))
    found = tuple(
        Date(span, next(s.n for s in sentences if s.span.covers(span)), words, value, precision, rule)
        for words, value, precision, rule in dates
        for span in (place(raw, words),)
    )
    text = Text(article=article, content=raw, runs=(Run(0, 0, len(raw)),), blocks=blocks, title="")
    return Extract(text=text, blocks=blocks, sentences=sentences, dates=found)


def timeline(extract: Extract, *records: Contact) -> tuple[Moment, ...]:
    """Give the timeline of one article."""
    return merge_moments((extract,), OF, records)


def test_a_moment_is_a_sentence_with_the_words_that_dated_it() -> None:
    """The evidence is the sentence as it stands, the date is the value of its words, the rule is theirs."""
    raw = "It rained.\nBrandt left for Lisbon on Tuesday."
    (moment,) = timeline(make_extract(raw, ("on Tuesday", "2025-05-06", "day", "weekday: the latest one")))
    assert moment.date == "2025-05-06"
    assert moment.precision == "day"
    assert moment.rule == "weekday: the latest one"
    assert moment.evidence == Citation("post", 1, 11, 45, "Brandt left for Lisbon on Tuesday.")
    assert moment.date_words == Citation("post", 1, 34, 44, "on Tuesday")
    assert moment.actors == ()
    assert moment.record is None


def test_two_dates_of_a_sentence_are_two_moments_in_order() -> None:
    """Each date of a sentence tells of its own event; the timeline is sorted by date."""
    raw = "Brandt said earlier this month that Kerr had asked for help in September."
    found = timeline(
        make_extract(raw, ("earlier this month", "2025-10", "month", "a"), ("September", "2025-09", "month", "b"))
    )
    assert [(moment.date, moment.rule) for moment in found] == [("2025-09", "b"), ("2025-10", "a")]


def test_one_day_of_a_sentence_is_one_moment() -> None:
    """What a sentence dates twice to the same day stands once, with the first words."""
    raw = "On May 6, a Tuesday, Brandt left for Lisbon."
    (moment,) = timeline(make_extract(raw, ("May 6", "2025-05-06", "day", "a"), ("Tuesday", "2025-05-06", "day", "b")))
    assert moment.date_words is not None
    assert moment.date_words.text == "May 6"


@pytest.mark.parametrize(
    ("raw", "words", "value", "precision", "rule"),
    [
        ("Brandt left for Lisbon on Tuesday.", "on Tuesday", None, "day", "weekday"),
        ("Brandt was elected mayor of Lisbon in 2014.", "2014", "2014", "year", "year"),
        ("In the past two weeks the army has shelled the town.", "the past two weeks", "2025-05-01/2025-05-14", "range",
         "stretch of time"),
        ("They praised Friday's meeting of the two leaders.", "Friday", "2025-05-02", "day", "weekday"),
        ("They praised the May 2 meeting of the two leaders.", "May 2", "2025-05-02", "day", "month and day"),
        ("They praised New Year's Eve parties in Lisbon.", "New Year's Eve", "2024-12-31", "day", "holiday"),
        ("It has rained in Lisbon since Friday.", "Friday", "2025-05-02", "day", "weekday"),
        ("Lisbon, May 2", "May 2", "2025-05-02", "day", "month and day"),
    ],
)  # fmt: skip
def test_what_tells_no_event(raw: str, words: str, value: str | None, precision: Precision, rule: str) -> None:
    """An open date, a year, a lasting time, a date that only names an event, and a date line make no moment."""
    assert timeline(make_extract(raw, (words, value, precision, rule))) == ()


@pytest.mark.parametrize(("kind", "count"), [("paragraph", 1), ("caption", 1), ("headline", 0), ("boilerplate", 0)])
def test_only_the_story_and_its_captions_count(kind: BlockKind, count: int) -> None:
    """Furniture and headlines tell nothing that the story does not."""
    extract = make_extract(
        "Brandt greets Kerr in Lisbon, May 2, 2025.", ("May 2, 2025", "2025-05-02", "day", "a"), kind=kind
    )
    assert len(timeline(extract)) == count


def test_dates_inside_quotations_are_the_speakers() -> None:
    """What somebody else dates is no line of the timeline."""
    raw = '"We will leave for Lisbon tomorrow," Brandt said.'
    extract = make_extract(raw, ("tomorrow", "2025-05-07", "day", "day near"))
    quote = Quote(
        place(raw, "We will leave for Lisbon tomorrow,"), Span(0, len(raw)), 0, "", None, None, "named", None, None, ""
    )
    assert len(timeline(extract)) == 1
    assert timeline(replace(extract, quotes=(quote,))) == ()


def test_actors_are_those_that_the_sentence_mentions() -> None:
    """Each identity once, in the order of mention; who has none is left out."""
    raw = "Kerr met Brandt in Lisbon on May 2, and Kerr left with a guard."
    extract = make_extract(raw, ("May 2", "2025-05-02", "day", "a"))

    def referent(number: int, *words: str) -> Referent:
        mentions = tuple(Mention(place(raw, word), 0, word, "name") for word in words)
        return Referent(number, words[0], "person", mentions=mentions)

    people = (referent(0, "Brandt"), referent(1, "Kerr", "Kerr left"), referent(2, "a guard"))
    (moment,) = timeline(replace(extract, referents=people))
    assert moment.actors == ("otto-kerr", "ana-brandt")


@pytest.fixture
def contact() -> Callable[[str | None, str | None], Contact]:
    """A meeting with one report of the first sentence, by its date and the day of its announcement."""

    def make(date: str | None, announced: str | None) -> Contact:
        report = ContactReport(
            id="r", evidence=Citation("post", 0, 0, 4, "Kerr"), date=date, announced=announced, date_words=None,
            factuality="fact", holder=None, condition=None, reason=None, rule="", kind="meeting", status="held",
            participants=(), place=None,
        )  # fmt: skip
        return Contact("c-lisbon", "Meeting", "meeting", "held", (), None, date, (report,), (), "")

    return make


@pytest.mark.parametrize(
    ("date", "announced", "record"),
    [
        ("2025-05-02", None, "c-lisbon"),
        ("2025-05-09", "2025-05-02", "c-lisbon"),
        ("2025-05-09", None, None),
        (None, None, None),
    ],
)
def test_the_record_that_the_sentence_reports(
    contact: Callable[[str | None, str | None], Contact], date: str | None, announced: str | None, record: str | None
) -> None:
    """A moment leads to the record whose report cites the same sentence and has the same date."""
    extract = make_extract("Kerr met Brandt in Lisbon on May 2.", ("May 2", "2025-05-02", "day", "a"))
    (moment,) = timeline(extract, contact(date, announced))
    assert moment.record == record


def test_an_id_is_made_of_source_words_and_date() -> None:
    """Line breaks and other sentences change no id; another date does."""
    words = ("May 2", "2025-05-02", "day", "a")
    (one,) = timeline(make_extract("Kerr met Brandt on May 2.", words))  # type: ignore[arg-type]
    (two,) = timeline(make_extract("It rained.\nKerr met  Brandt on May 2.", words))  # type: ignore[arg-type]
    (other,) = timeline(make_extract("Kerr met Brandt on May 2.", ("May 2", "2024-05-02", "day", "a")))
    assert one.id == two.id != other.id
    assert re.fullmatch("m-[0-9a-f]{8}", one.id)

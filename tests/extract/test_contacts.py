"""The contacts that an article reports, from words to records."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.contacts import find_contacts
from generator.extract.parse import Parse
from generator.model import ActorKind, ContactMention, Date, Mention, Referent, Role, Span, Text

ParseOf = Callable[[str], Parse]
TextOf = Callable[..., Text]

ACTORS: tuple[tuple[str, ActorKind, str | None, str | None, tuple[str, ...]], ...] = (
    ("Anna Berg", "person", "NO", "Norwegian President", ("President Anna Berg", "Anna Berg", "Berg")),
    ("Karl Lund", "person", "SE", "Swedish President", ("President Karl Lund", "Karl Lund", "Lund")),
    ("Eva Holm", "person", "NO", "Norwegian Foreign Minister", ("Eva Holm", "Holm")),
    ("Norway", "country", "NO", None, ("Norway",)),
    ("Sweden", "country", "SE", None, ("Sweden",)),
    ("Denmark", "country", "DK", None, ("Denmark",)),
    ("Nordic Council", "bloc", None, None, ("Nordic Council",)),
    ("Odd Vik", "person", "NO", "racing driver", ("Odd Vik",)),
)
NAMES = tuple(actor[0] for actor in ACTORS)
DAYS = {
    "on Monday": "2025-10-20",
    "On Monday": "2025-10-20",
    "Monday": "2025-10-20",
    "on Thursday": "2025-10-23",
    "next week": "2025-10-27/2025-11-02",
    "in 2019": "2019",
}


def _referents(raw: str) -> tuple[Referent, ...]:
    found = []
    for n, (name, kind, country, role, forms) in enumerate(ACTORS):
        spans: list[Span] = []
        for form in forms:
            hits = (Span(*match.span()) for match in re.finditer(rf"\b{re.escape(form)}\b", raw))
            spans.extend(hit for hit in hits if not any(hit.meets(span) for span in spans))
        mentions = tuple(Mention(span, 0, span.of(raw), "name") for span in sorted(spans))
        roles = (Role(role, Span(0, 1), 0),) if role else ()
        found.append(Referent(n, name, kind, country, forms, roles, mentions))
    return tuple(found)


def _dates(raw: str) -> tuple[Date, ...]:
    found: list[Date] = []
    for words, value in DAYS.items():
        hits = (Span(*match.span()) for match in re.finditer(re.escape(words), raw))
        found += [
            Date(span, 0, words, value, "day", "test") for span in hits if not any(span.meets(d.span) for d in found)
        ]
    return tuple(sorted(found, key=lambda date: date.span))


@pytest.fixture
def read(parse_of: ParseOf, text_of: TextOf) -> Callable[[str], tuple[ContactMention, ...]]:
    """The contacts of an article, published on 2025-10-24, in which the invented actors are known."""
    return lambda raw: find_contacts(text_of(raw), parse_of(raw), _referents(raw), _dates(raw), ())


Read = Callable[[str], tuple[ContactMention, ...]]

GOLDEN = (
    ("Anna Berg met Karl Lund in Oslo on Monday.", "meeting", "held", "Anna Berg, Karl Lund", "Oslo", "2025-10-20"),
    ("Anna Berg held talks with Karl Lund.", "talks", "held", "Anna Berg, Karl Lund", None, None),
    ("The Berg-Lund summit was canceled.", "summit", "cancelled", "Anna Berg, Karl Lund", None, None),
    ("Talks between Norway and Sweden ended on Monday.", "talks", "held", "Norway, Sweden", None, "2025-10-20"),
    ("Denmark hosted talks between Norway and Sweden.", "talks", "held", "Norway, Sweden", None, None),
    (
        "Norwegian and Swedish officials met. Norway and Sweden agreed on a plan.",
        "meeting",
        "held",
        "Norway, Sweden",
        None,
        None,
    ),
    ("After a call with Karl Lund, Anna Berg went home.", "call", "held", "Anna Berg, Karl Lund", None, None),
    (
        "Anna Berg will visit Sweden next week.",
        "visit",
        "planned",
        "Anna Berg, Sweden",
        "Sweden",
        "2025-10-27/2025-11-02",
    ),
    ("Sweden invited Anna Berg to Sweden.", "visit", "proposed", "Sweden, Anna Berg", "Sweden", None),
    ("Sweden summoned the Norwegian ambassador. Norway protested.", "summons", "held", "Sweden, Norway", None, None),
    (
        "Two Norwegian diplomats were expelled by Sweden. Norway protested.",
        "expulsion",
        "held",
        "Sweden, Norway",
        None,
        None,
    ),
    ("Sweden recalled its ambassador from Norway.", "recall", "held", "Sweden, Norway", None, None),
    ("Sweden cut all ties with Norway in 2019.", "break-of-relations", "held", "Sweden, Norway", None, "2019"),
    ("Norway and Sweden signed a treaty on Monday.", "agreement", "held", "Norway, Sweden", None, "2025-10-20"),
    ("Anna Berg wrote a letter to Karl Lund.", "letter", "held", "Anna Berg, Karl Lund", None, None),
    ("The Nordic Council held a summit in Oslo.", "summit", "held", "Nordic Council", "Oslo", None),
    (
        "Anna Berg will attend a Nordic Council summit in Oslo.",
        "summit",
        "planned",
        "Anna Berg, Nordic Council",
        "Oslo",
        None,
    ),
    ("Anna Berg flew to Sweden to meet Karl Lund.", "visit", "held", "Anna Berg, Sweden, Karl Lund", "Sweden", None),
)


@pytest.mark.parametrize(("raw", "kind", "status", "who", "place", "date"), GOLDEN)
def test_a_sentence_gives_its_contact(
    read: Read, raw: str, kind: str, status: str, who: str, place: str | None, date: str | None
) -> None:
    """Kind, status, participants, place and date stand in the words."""
    found = read(raw)[0]
    assert (found.kind, found.status, found.place, found.date) == (kind, status, place, date)
    assert ", ".join(NAMES[ref] for ref in found.participants) == who


@pytest.mark.parametrize(
    "raw",
    [
        "Anna Berg met Eva Holm in Oslo.",
        "Anna Berg met Odd Vik in Oslo.",
        "Anna Berg called for talks to end the strike.",
        "Norway and Sweden agreed that the rules are old.",
        "Norway met Sweden's demands.",
        "Anna Berg did not meet Karl Lund.",
        "The board met on Monday.",
        "Karl Lund hopes for a peace deal.",
    ],
)
def test_what_is_no_contact_between_states_is_not_reported(read: Read, raw: str) -> None:
    """Home affairs, private persons, wishes without parties, other senses and denials give no report."""
    assert read(raw) == ()


def test_a_later_sentence_calls_the_same_meeting_off(read: Read) -> None:
    """A definite noun takes its sides from the contact before, and the rule says so."""
    planned, cancelled = read("Anna Berg plans to meet Karl Lund next week.\nThat meeting was canceled on Thursday.")
    assert cancelled.participants == planned.participants
    assert (cancelled.status, cancelled.date, cancelled.announced) == ("cancelled", None, "2025-10-23")
    assert "participants from sentence 0" in cancelled.rule


def test_a_place_told_before_is_kept_and_said(read: Read) -> None:
    """The place of the planned summit is that of the cancelled one, and the rule tells its sentence."""
    raw = "Anna Berg plans to meet Karl Lund in Oslo next week.\nKarl Lund canceled the meeting on Thursday."
    found = read(raw)[-1]
    assert (found.status, found.place) == ("cancelled", "Oslo")
    assert "place from sentence 0" in found.rule


def test_the_two_leaders_are_those_of_the_sentence_before(read: Read) -> None:
    """A plural without a name means the pair named last."""
    raw = "A day earlier Karl Lund had praised Anna Berg.\nThe two leaders met in Oslo on Monday."
    (found,) = read(raw)
    assert {NAMES[ref] for ref in found.participants} == {"Anna Berg", "Karl Lund"}


def test_talks_lead_to_an_agreement_of_the_same_sides(read: Read) -> None:
    """What talks resulted in has the sides of the talks."""
    talks, deal = read("Denmark hosted talks between Norway and Sweden, which resulted in an agreement on fishing.")
    assert deal.kind == "agreement"
    assert deal.participants == talks.participants


def test_a_repeated_sentence_adds_no_report(read: Read) -> None:
    """The same state of the same contact is reported once, in the sentence that dates it."""
    raw = "Anna Berg met Karl Lund in Oslo.\nAnna Berg met Karl Lund on Monday.\nThe meeting ended."
    (found,) = read(raw)
    assert (found.sentence, found.date, found.place) == (1, "2025-10-20", "Oslo")


def test_another_call_is_another_contact(read: Read) -> None:
    """The word "another" marks a contact of its own."""
    assert len(read("Anna Berg had a call with Karl Lund.\nAnna Berg and Karl Lund held another call.")) == 2


def test_a_day_to_come_makes_it_planned(read: Read) -> None:
    """What lies after the article's day has not been held, whatever the tense."""
    (found,) = read("Anna Berg meets Karl Lund next week.")
    assert found.status == "planned"


def test_a_claim_keeps_its_holder(read: Read) -> None:
    """Who says that the other called it off is the holder, and takes no part by saying it."""
    (found,) = read("Karl Lund said Norway had canceled the talks with Denmark.")
    assert found.holder == NAMES.index("Karl Lund")
    assert [NAMES[ref] for ref in found.participants] == ["Norway", "Denmark"]


def test_a_headline_gives_no_report(text_of: TextOf, parse_of: ParseOf) -> None:
    """What a headline says is reported by the text."""
    raw = "Anna Berg met Karl Lund."
    parse = parse_of(raw)
    headline = Parse.build(
        parse.content,
        parse.tokens,
        tuple(type(line)(line.n, line.start, line.end, "headline", line.block_n) for line in parse.lines),
        parse.names,
    )
    assert find_contacts(text_of(raw), headline, _referents(raw), (), ()) == ()


def test_every_report_lies_in_its_sentence(read: Read) -> None:
    """Evidence is a whole sentence, and the trigger stands in it."""
    raw = "Anna Berg met Karl Lund in Oslo. They will meet again next week."
    for found in read(raw):
        assert found.span.covers(found.trigger)
        assert found.span.of(raw).endswith(".")

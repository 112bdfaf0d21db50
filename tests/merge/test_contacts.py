"""Reports of contacts become one record an event: no fewer, no more."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.merge.contacts import merge_contacts
from generator.merge.reports import Whos
from generator.model import Contact, ContactMention, Extract

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Know = Callable[..., Whos]


def _merged(whos: Know, *extracts: Extract) -> tuple[Contact, ...]:
    return merge_contacts(extracts, whos(*extracts)).records


def _summit(tell: Tell, contact: Say) -> Extract:
    """One article on a summit that is planned, called off, doubted and spoken of again."""
    two = ("Ada Berg", "Olle Lund")
    return tell(
        "one",
        "2031-04-09",
        (
            "Ada Berg said a meeting with Olle Lund was possible, despite the cancellation of a summit in Rill.",
            "summit",
            contact("meeting", "proposed", *two, announced="2031-04-08", factuality="possible", holder="Ada Berg"),
            contact("summit", "cancelled", *two, announced="2031-04-07", place="Rill"),
        ),
        (
            "On April 2, after a call, Berg announced plans to meet Lund in Sudland within two weeks.",
            "meet",
            contact("call", "held", *two, date="2031-04-02"),
            contact("meeting", "planned", *two, date="2031-04-02/2031-04-16", announced="2031-04-02", place="Sudland"),
        ),
        ("That meeting was later canceled.", "meeting", contact("meeting", "cancelled", *two)),
        (
            "Lund said the summit was most likely postponed.",
            "summit",
            contact("summit", "postponed", *two, factuality="probable", holder="Olle Lund"),
        ),
        ("They had met in Veldia on January 5.", "met", contact("meeting", "held", *two, date="2031-01-05")),
    )


def test_the_stages_of_a_plan_are_one_life(tell: Tell, contact: Say, whos: Know) -> None:
    """Planned, cancelled, doubted and proposed again: one record, whose status is the last firm one."""
    summit = next(record for record in _merged(whos, _summit(tell, contact)) if record.kind == "summit")
    assert [report.status for report in summit.reports] == [
        "planned",
        "cancelled",
        "cancelled",
        "proposed",
        "postponed",
    ]
    assert summit.title == "Berg-Lund summit in Rill"
    assert (summit.status, summit.place, summit.date) == ("cancelled", "Rill", "2031-04-02/2031-04-16")
    assert summit.merge_rule.startswith("5 reports: the same participants; stages of one plan")


def test_what_was_held_before_is_another_event(tell: Tell, contact: Say, whos: Know) -> None:
    """A call, a meeting of January and a summit called off in April are three, whoever took part."""
    records = _merged(whos, _summit(tell, contact))
    assert [(record.kind, record.status, record.date) for record in records] == [
        ("call", "held", "2031-04-02"),
        ("meeting", "held", "2031-01-05"),
        ("summit", "cancelled", "2031-04-02/2031-04-16"),
    ]


def test_two_calls_in_a_week_stay_two(tell: Tell, contact: Say, whos: Know) -> None:
    """Calls of different days are different calls, and an undated report of another article joins neither."""
    call = ("Ada Berg", "Olle Lund")
    one = tell(
        "one",
        "2031-04-09",
        ("Berg called Lund on Monday.", "called", contact("call", "held", *call, date="2031-04-07")),
        ("They spoke in a second call on Tuesday.", "call", contact("call", "held", *call, date="2031-04-08")),
    )
    two = tell("two", "2031-04-09", ("Berg called Lund this week.", "called", contact("call", "held", *call)))
    assert [record.date for record in _merged(whos, one, two)] == [None, "2031-04-07", "2031-04-08"]


def test_an_undated_report_joins_the_only_event_that_fits(tell: Tell, contact: Say, whos: Know) -> None:
    """With one candidate, the same call told without its day in another article is the same call."""
    call = ("Ada Berg", "Olle Lund")
    one = tell(
        "one",
        "2031-04-08",
        ("Berg called Lund on Monday.", "called", contact("call", "held", *call, date="2031-04-07")),
    )
    two = tell("two", "2031-04-09", ("Berg called Lund this week.", "called", contact("call", "held", *call)))
    (record,) = _merged(whos, one, two)
    assert {report.evidence.source for report in record.reports} == {"one", "two"}


def test_a_second_call_of_the_same_article_is_another(tell: Tell, contact: Say, whos: Know) -> None:
    """Words that introduce another event keep two undated reports apart."""
    call = ("Ada Berg", "Olle Lund")
    one = tell(
        "one",
        "2031-04-09",
        ("Berg and Lund held a call.", "call", contact("call", "held", *call)),
        ("They agreed on it in another call.", "call", contact("call", "held", *call)),
    )
    records = _merged(whos, one)
    assert len(records) == 2
    assert all(record.id.startswith("berg-lund-call-") for record in records)


def test_the_leaders_and_their_countries_can_be_one_side(tell: Tell, contact: Say, whos: Know) -> None:
    """Told just after their leaders' plan, "the meeting" of two countries is that one, and only people are listed."""
    one = tell(
        "one",
        "2031-04-09",
        ("Berg plans a meeting with Lund.", "meeting", contact("meeting", "planned", "Ada Berg", "Olle Lund")),
        ("Norland proposed the meeting to Sudland.", "meeting", contact("meeting", "proposed", "Norland", "Sudland")),
    )
    (record,) = _merged(whos, one)
    assert record.participants == ("ada-berg", "olle-lund")


def test_vague_talks_are_not_the_meeting_told_next(tell: Tell, contact: Say, whos: Know) -> None:
    """Openness to talks between two countries is no report of their leaders' summit."""
    one = tell(
        "one",
        "2031-04-09",
        ("Norland is open to talks with Sudland.", "talks", contact("talks", "proposed", "Norland", "Sudland")),
        ("Berg cancelled the summit with Lund.", "summit", contact("summit", "cancelled", "Ada Berg", "Olle Lund")),
    )
    assert len(_merged(whos, one)) == 2


def test_other_participants_are_another_event(tell: Tell, contact: Say, whos: Know) -> None:
    """Berg met Lund and Berg met Veld, on one day and in one place: two meetings."""
    one = tell(
        "one",
        "2031-04-09",
        (
            "Berg met Lund and later Veld at the palace.",
            "met",
            contact("meeting", "held", "Ada Berg", "Olle Lund", date="2031-04-09", place="the palace"),
            contact("meeting", "held", "Ada Berg", "Ida Veld", date="2031-04-09", place="the palace"),
        ),
    )
    assert [record.title for record in _merged(whos, one)] == [
        "Berg-Lund meeting at the palace",
        "Berg-Veld meeting at the palace",
    ]


def test_a_report_that_leaves_somebody_out_can_be_the_same(tell: Tell, contact: Say, whos: Know) -> None:
    """Three met on a day, another article names two of them on that day: one meeting of three."""
    three = contact("meeting", "held", "Ada Berg", "Olle Lund", "Ida Veld", date="2031-04-09")
    one = tell("one", "2031-04-09", ("Berg, Lund and Veld met on Wednesday.", "met", three))
    two = tell(
        "two",
        "2031-04-10",
        (
            "Berg and Lund met a day earlier.",
            "met",
            contact("meeting", "held", "Ada Berg", "Olle Lund", date="2031-04-09"),
        ),
    )
    (record,) = _merged(whos, one, two)
    assert record.title == "Berg, Lund and Veld meeting"
    assert "participants shared" in record.merge_rule


def test_two_rounds_of_three_are_not_one(tell: Tell, contact: Say, whos: Know) -> None:
    """On one day two of three sides are the same and the third is another: two rounds of talks."""
    one = tell(
        "one",
        "2031-04-09",
        (
            "Norland and Sudland will hold talks with Veldia and then with the Union on April 10.",
            "talks",
            contact("talks", "planned", "Norland", "Sudland", "Veldia", date="2031-04-10"),
            contact("talks", "planned", "Norland", "Sudland", "Eastern Union", date="2031-04-10"),
        ),
    )
    assert len(_merged(whos, one)) == 2


def test_what_was_put_off_is_held_on_another_day(tell: Tell, contact: Say, whos: Know) -> None:
    """A postponed meeting keeps its record although its day changes; without the postponement they are two."""
    two = ("Ada Berg", "Olle Lund")
    put_off = contact("meeting", "postponed", *two, date="2031-04-05", announced="2031-04-04")
    held = contact("meeting", "held", *two, date="2031-04-08")
    one = tell("one", "2031-04-09", ("The meeting was put off.", "meeting", put_off), ("They met.", "met", held))
    (record,) = _merged(whos, one)
    assert (record.status, record.date) == ("held", "2031-04-08")
    planned = contact("meeting", "planned", *two, date="2031-04-05")
    other = tell("one", "2031-04-09", ("They were to meet.", "meet", planned), ("They met.", "met", held))
    assert len(_merged(whos, other)) == 2


def test_what_is_only_denied_is_disputed(tell: Tell, contact: Say, whos: Know) -> None:
    """A call that nobody reports and one side denies is not shown as held."""
    call = contact("call", "held", "Ada Berg", "Olle Lund", factuality="denied", holder="Olle Lund")
    (record,) = _merged(whos, tell("one", "2031-04-09", ("Lund denied a call with Berg.", "call", call)))
    assert record.status == "disputed"


def test_an_expulsion_and_the_answer_to_it_are_two(tell: Tell, contact: Say, whos: Know) -> None:
    """What one side does to the other is not taken for what a leader of the other does on the same day."""
    one = tell(
        "one",
        "2031-04-09",
        (
            "Norland expelled envoys of Sudland; Lund refused to expel Norland's.",
            "expel",
            contact("expulsion", "held", "Norland", "Sudland", date="2031-04-09"),
            contact("expulsion", "refused", "Olle Lund", "Norland", date="2031-04-09"),
        ),
    )
    assert len(_merged(whos, one)) == 2


def test_a_plan_of_an_earlier_day_becomes_what_was_held(tell: Tell, contact: Say, whos: Know) -> None:
    """Planned in one article and held in a later one, without a date in either: one record, held."""
    two = ("Ada Berg", "Olle Lund")
    one = tell("one", "2031-04-05", ("Berg will meet Lund.", "meet", contact("meeting", "planned", *two)))
    later = tell("two", "2031-04-09", ("Berg met Lund.", "met", contact("meeting", "held", *two)))
    (record,) = _merged(whos, one, later)
    assert (record.status, [report.status for report in record.reports]) == ("held", ["planned", "held"])


def test_undated_talks_of_the_same_days_are_not_what_was_planned(tell: Tell, contact: Say, whos: Know) -> None:
    """Talks told a day after an invitation, with no day of their own, may be those at which it was made."""
    two = ("Ada Berg", "Olle Lund")
    one = tell("one", "2031-04-08", ("Berg invited Lund.", "invited", contact("visit", "proposed", *two)))
    later = tell("two", "2031-04-09", ("Berg held talks with Lund.", "talks", contact("talks", "held", *two)))
    known = replace(whos(one, later), stories={"one": "story", "two": "story"})
    assert [record.status for record in merge_contacts((one, later), known).records] == ["held", "proposed"]


def test_talks_may_be_a_call(tell: Tell, contact: Say, whos: Know) -> None:
    """One article says that two spoke, the other that they had talks, about one story: one contact, by either name."""
    two = ("Ada Berg", "Olle Lund")
    one = ("Berg spoke with Lund.", "spoke", contact("call", "held", *two))
    other = ("Berg had talks with Lund.", "talks", contact("talks", "held", *two))
    assert len(_one_story(tell, whos, ("2031-04-09", one), ("2031-04-09", other))) == 1


def test_far_apart_reports_without_a_date_stay_apart(tell: Tell, contact: Say, whos: Know) -> None:
    """Two undated meetings of the same people, told half a year apart, are not held to be one."""
    two = ("Ada Berg", "Olle Lund")
    one = tell("one", "2031-01-05", ("Berg met Lund.", "met", contact("meeting", "held", *two)))
    later = tell("two", "2031-07-09", ("Berg met Lund.", "met", contact("meeting", "held", *two)))
    assert len(_merged(whos, one, later)) == 2


def test_the_place_that_is_no_country_is_the_finer_one(tell: Tell, contact: Say, whos: Know) -> None:
    """A city goes before a country as the place of a record; a hash follows where two records share an id."""
    two = ("Ada Berg", "Olle Lund")
    one = tell(
        "one",
        "2031-04-09",
        ("Berg will meet Lund in Veldia.", "meet", contact("meeting", "planned", *two, place="Veldia")),
        ("The meeting will be in Rill.", "meeting", contact("meeting", "planned", *two, place="Rill")),
    )
    (record,) = _merged(whos, one)
    assert record.place == "Rill"


KINDS = st.sampled_from(["summit", "meeting", "call", "talks", "visit", "letter"])
STATUSES = st.sampled_from(["proposed", "planned", "held", "postponed", "cancelled"])
PEOPLE = st.sampled_from([("Ada Berg", "Olle Lund"), ("Norland", "Sudland"), ("Ada Berg", "Olle Lund", "Ida Veld")])
DATES = st.sampled_from([None, "2031-04-02", "2031-04", "2031-04-01/2031-04-07"])
REPORTS = st.lists(st.tuples(KINDS, STATUSES, PEOPLE, DATES), min_size=1, max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(articles=st.lists(REPORTS, min_size=2, max_size=4), order=st.randoms(use_true_random=False))
def test_neither_order_nor_an_unrelated_article_changes_a_record(
    tell: Tell,
    contact: Say,
    whos: Know,
    articles: list[list[tuple[str, str, tuple[str, ...], str | None]]],
    order: object,
) -> None:
    """Whatever the articles report, their order is nothing, and an article on other people adds only its own."""
    extracts = [
        tell(
            f"source{n}",
            f"2031-04-{n + 3:02d}",
            *(
                (f"They said {kind} {at}.", kind, contact(kind, status, *people, date=date))
                for at, (kind, status, people, date) in enumerate(reports)
            ),
        )
        for n, reports in enumerate(articles)
    ]
    other = tell(
        "alien", "2031-04-04", ("Veldia met it.", "met", contact("meeting", "held", "Veldia", "Eastern Union"))
    )
    expected = _merged(whos, *extracts)
    shuffled = [*extracts, other]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    with_other = _merged(whos, *shuffled)
    assert tuple(record for record in with_other if "veldia" not in record.participants) == expected
    assert sum(len(record.reports) for record in expected) == sum(len(reports) for reports in articles)


ON_ONE_STORY = (
    "The harbour of Rill and its ferries are what the envoys of Norland and Sudland quarrel about.",
    "Fishermen in Rill blocked the harbour, and the ferries stayed in port.",
)
"""Sentences that make two articles tell one story."""


def _one_story(tell: Tell, whos: Know, *lines: tuple[str, tuple[object, ...]]) -> tuple[Contact, ...]:
    """Merge the contacts of articles on one story, each of which tells one line more."""
    articles = tuple(
        tell(source, day, line, *((sentence, "") for sentence in ON_ONE_STORY))
        for source, (day, line) in zip(("one", "two"), lines, strict=True)
    )
    known = whos(*articles)
    stories = dict.fromkeys(("one", "two"), "story")
    return merge_contacts(articles, replace(known, stories=stories)).records


def test_a_visit_and_the_meeting_it_is_for_are_one_plan(tell: Tell, contact: Say, whos: Know) -> None:
    """Two articles on one story that call off a visit and a meeting of the same leaders tell of one contact."""
    visit = contact("visit", "cancelled", "Ada Berg", "Olle Lund", "Sudland", place="Rill", date="2031-05")
    meeting = contact("meeting", "cancelled", "Ada Berg", "Olle Lund")
    one = ("Berg called off the visit to Rill for talks with Lund.", "visit", visit)
    two = ("Berg is cancelling a meeting with Lund.", "meeting", meeting)
    assert len(_one_story(tell, whos, ("2031-04-09", one), ("2031-04-09", two))) == 1


def test_other_leaders_of_the_same_countries_are_another_contact(tell: Tell, contact: Say, whos: Know) -> None:
    """What a minister plans with Sudland is not what the president plans with Sudland's; Norland may be either."""
    plan = ("meeting", "planned")
    by_minister = tell("one", "2031-04-09", ("Veld will meet Sudland.", "meet", contact(*plan, "Ida Veld", "Sudland")))
    by_state = tell("one", "2031-04-09", ("Norland will meet Sudland.", "meet", contact(*plan, "Norland", "Sudland")))
    two = tell("two", "2031-04-09", ("Berg will meet Lund.", "meet", contact(*plan, "Ada Berg", "Olle Lund")))

    def records(one: Extract) -> int:
        known = whos(one, two)
        veld = replace(known.actors["ida-veld"], country="NX")
        known = replace(known, actors={**known.actors, veld.id: veld}, stories={"one": "story", "two": "story"})
        return len(merge_contacts((one, two), known).records)

    assert (records(by_minister), records(by_state)) == (2, 1)


def test_two_days_for_one_expulsion_are_a_slip(tell: Tell, contact: Say, whos: Know) -> None:
    """What a story tells of once is one contact although two articles date it a day apart; two calls stay two."""

    def told(kind: str) -> int:
        said = (contact(kind, "held", "Norland", "Sudland", date=day) for day in ("2031-04-07", "2031-04-08"))
        lines = (("2031-04-09", ("Norland and Sudland: the event.", "event", one)) for one in said)
        return len(_one_story(tell, whos, *lines))

    assert (told("expulsion"), told("call")) == (1, 2)


def test_a_later_call_is_another(tell: Tell, contact: Say, whos: Know) -> None:
    """Words such as "a more recent call" introduce another one than the call told before."""
    two = ("Ada Berg", "Olle Lund")
    article = tell(
        "one",
        "2031-04-09",
        ("Berg and Lund held a call.", "call", contact("call", "held", *two)),
        ("In a more recent call they agreed.", "call", contact("call", "held", *two)),
    )
    assert len(_merged(whos, article)) == 2

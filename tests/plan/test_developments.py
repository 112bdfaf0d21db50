"""The bottom line holds what weighs most, says why, and invents nothing to fill itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import Contact, ContactReport, Development, Dossier, Quotation, Sanction, SanctionReport, Source
from generator.plan.developments import LEAST, MOST, developments, latest_day
from generator.plan.independence import independence

Made = Callable[..., Dossier]
Tell = Callable[..., Source]
Meet = Callable[..., Contact]
MeetReport = Callable[..., ContactReport]
Hit = Callable[..., Sanction]
HitReport = Callable[..., SanctionReport]

AS_OF = "2031-04-09"
POINTS = {"berg": 9, "lund": 8, "norland": 7, "acme": 6, "treasury": 5, "veld": 0}


def _developments(dossier: Dossier, points: dict[str, int], as_of: str | None) -> tuple[Development, ...]:
    return developments(dossier, points, as_of, independence(dossier))


def _articles(source: Tell) -> tuple[Source, Source]:
    lines = [(f"Sentence {n} is here.", "paragraph") for n in range(9)]
    return source("one", AS_OF, *lines), source("two", AS_OF, *lines)


def test_a_development_says_its_rule(
    dossier: Made, source: Tell, contact: Meet, contact_report: MeetReport, sanction: Hit, sanction_report: HitReport
) -> None:
    """A fresh measure of two sources leads, then a summit called off; each gives its grounds and its evidence."""
    told = sanction_report("imposed", date="2031-04-08")
    measure = sanction("imposed", told, sanction_report("imposed", date="2031-04-08", at=("two", 5)), date="2031-04-08")
    summit = contact("cancelled", contact_report("cancelled", announced="2031-04-01", at=("one", 6)))
    made = _developments(dossier(*_articles(source), sanctions=(measure,), contacts=(summit,)), POINTS, AS_OF)
    assert [line.about for line in made] == ["measure", "case"]
    assert made[0].words == "The United Norland States imposed sanctions on Acme on 8 April 2031."
    assert made[0].rule == (
        "Why here: sanctions imposed · fact · last two days · 2 independent sources · key actors · lead"
    )
    assert [(one.source, one.sentence) for one in made[0].citations] == [("one", 0), ("two", 5)]
    assert "lead" not in made[1].rule


def test_old_background_gives_way_to_news(
    dossier: Made, source: Tell, contact: Meet, contact_report: MeetReport
) -> None:
    """A summit of last year stays out, also where there are few events of the day."""
    old = contact("held", contact_report("held", date="2030-04-01"), date="2030-04-01", one="old")
    fresh = [
        contact("held", contact_report("held", kind="meeting", date=AS_OF, at=("one", n)), date=AS_OF, one=f"new{n}")
        for n in range(LEAST)
    ]
    made = _developments(dossier(*_articles(source), contacts=(old, *fresh)), POINTS, AS_OF)
    assert [line.about for line in made] == ["new0", "new1", "new2"]
    few = _developments(dossier(*_articles(source), contacts=(old, fresh[0])), POINTS, AS_OF)
    assert [line.about for line in few] == ["new0"]


def test_there_are_never_too_many(dossier: Made, source: Tell, contact: Meet, contact_report: MeetReport) -> None:
    """However much happens, the bottom line stays one; the latest stand first, then the ids decide."""
    days = [f"2031-04-0{1 + n % 9}" for n in range(12)]
    many = tuple(
        contact("held", contact_report("held", date=day), date=day, one=f"case{n:02d}") for n, day in enumerate(days)
    )
    made = _developments(dossier(*_articles(source), contacts=many), POINTS, AS_OF)
    assert len(made) == MOST
    assert [line.about for line in made[:3]] == ["case08", "case07", "case06"]


def test_a_claimed_record_without_a_day_weighs_little(
    dossier: Made, source: Tell, sanction: Hit, sanction_report: HitReport, contact: Meet, contact_report: MeetReport
) -> None:
    """What somebody says of the past does not push out what the articles themselves report."""
    claimed = sanction("imposed", sanction_report("imposed", holder="veld", at=("one", 8)), one="claimed")
    fresh = tuple(
        contact("held", contact_report("held", date=AS_OF, at=("one", n)), date=AS_OF, one=f"new{n}") for n in range(3)
    )
    made = _developments(dossier(*_articles(source), sanctions=(claimed,), contacts=fresh), POINTS, AS_OF)
    assert "claimed" not in {line.about for line in made}


def test_words_fill_what_events_leave(dossier: Made, source: Tell, quotation: Callable[..., Quotation]) -> None:
    """With too few events the latest words of salient actors are told, but none that are old, undated or broken."""
    said = (
        quotation("q1", "It is late, and nobody has come to us,", "berg", "2031-04-07", ("one", 1)),
        quotation("q2", "It is early, and all of them have come", "lund", "2031-04-08", ("one", 2)),
        quotation("q3", "Never", "lund", None, ("one", 3)),
        quotation("q4", "Always", None, "2031-04-08", ("one", 4)),
        quotation("q6", "I said it once more, and then I left", "lund", "2031-04-05", ("one", 6)),
        quotation("q7", "a mere fragment of what was said on that day", "norland", "2031-04-08", ("one", 7)),
        quotation("q8", "I have said it here before, and long ago", "acme", "2031-01-08", ("one", 8)),
        quotation("q5", "long " * 99, "berg", "2031-04-08", ("one", 5)),
        quotation("q9", "Tomorrow will be another day for all of us", "berg", "2031-05-08", ("one", 1)),
    )
    made = _developments(dossier(*_articles(source), quotations=said), POINTS, AS_OF)
    assert [line.words for line in made] == [
        "Ada Berg said on 7 April 2031: “It is late, and nobody has come to us”",
        "Olle Lund said on 8 April 2031: “It is early, and all of them have come”",
    ]
    assert made[1].citations[0].text == "“It is early, and all of them have come”"
    assert made[0].rule.startswith("Why here: too few events")


def test_nothing_is_said_where_nothing_is(dossier: Made) -> None:
    """An empty dossier has no bottom line."""
    assert _developments(dossier(), {}, None) == ()


def test_next_to_no_grounds_are_not_enough(
    dossier: Made, source: Tell, sanction: Hit, sanction_report: HitReport
) -> None:
    """A lone undated threat that somebody claims is nothing that a hurried reader needs."""
    threat = sanction(
        "threatened", sanction_report("threatened", imposers=("veld",), targets=(), holder="veld", at=("one", 8))
    )
    assert _developments(dossier(*_articles(source), sanctions=(threat,)), POINTS, None) == ()


def test_a_record_without_a_day_is_as_old_as_its_article(
    dossier: Made, source: Tell, contact: Meet, contact_report: MeetReport
) -> None:
    """What an article of last year tells without a day is old."""
    held = contact("held", contact_report("held", at=("one", 0)))
    lines = [("They met.", "paragraph")]
    old = dossier(source("one", "2030-04-01", *lines), contacts=(held,))
    new = dossier(source("one", AS_OF, *lines), contacts=(held,))
    assert _developments(old, POINTS, AS_OF) == ()
    assert [line.about for line in _developments(new, POINTS, AS_OF)] == ["case"]


def test_what_is_to_come_is_not_of_the_last_days(
    dossier: Made, source: Tell, contact: Meet, contact_report: MeetReport
) -> None:
    """A plan for next week is told as still to come."""
    plan = contact_report("planned", date="2031-04-16", factuality="planned")
    (line,) = _developments(
        dossier(*_articles(source), contacts=(contact("planned", plan, date="2031-04-16"),)), POINTS, AS_OF
    )
    assert "still to come" in line.rule
    assert "last two days" not in line.rule


def test_a_sanction_on_a_state_gives_way_to_one_that_names_whom(
    dossier: Made, source: Tell, sanction: Hit, sanction_report: HitReport
) -> None:
    """Sanctions on a state say less than sanctions on a firm of Sudland by the same state on the same day."""
    broad = sanction("imposed", sanction_report("imposed", targets=("norland",), imposers=("veld",)), one="broad")
    named = sanction("imposed", sanction_report("imposed", targets=("treasury",), imposers=("veld",)), one="named")
    made_of = dossier(*_articles(source), sanctions=(broad, named))
    states = {"norland": "NX", "treasury": "NX"}
    actors = tuple(replace(actor, country=states.get(actor.id)) for actor in made_of.actors)
    made = _developments(replace(made_of, actors=actors), POINTS, AS_OF)
    assert [line.about for line in made] == ["named"]


def test_the_latest_day_is_that_of_the_reports(contact: Meet, contact_report: MeetReport) -> None:
    """The day of the announcement goes first; a month counts from its first day, a plan for one from its article's."""
    planned = contact_report("planned", date="2031-05", announced="2031-04-02")
    assert latest_day(contact("planned", planned, contact_report("cancelled")), {}) == "2031-04-02"
    assert latest_day(contact("held", contact_report("held", date="2031-04")), {}) == "2031-04-01"
    assert latest_day(contact("held", contact_report("held", date="2031-04-09")), {"one": "2031-04-08"}) == "2031-04-08"
    plan = contact("planned", contact_report("planned", date="2031-05"))
    assert latest_day(plan, {"one": "2031-04-09"}) == "2031-05-01"
    assert latest_day(plan, {"one": "2031-05-09"}) == "2031-05-09"
    assert latest_day(contact("held", contact_report("held")), {}) == ""


@pytest.mark.parametrize(("other", "told"), [("berg", []), ("acme", ["case"])])
def test_a_state_with_its_own_people_is_no_contact(
    dossier: Made, source: Tell, contact: Meet, contact_report: MeetReport, other: str, told: list[str]
) -> None:
    """What a state does with persons of its own is no diplomacy; with a body of its own it may be peace."""
    report = contact_report("held", date=AS_OF, people=("norland", other))
    made_of = dossier(*_articles(source), contacts=(contact("held", report, date=AS_OF),))
    actors = tuple(replace(actor, country="NX") for actor in made_of.actors)
    made = _developments(replace(made_of, actors=actors), POINTS, AS_OF)
    assert [line.about for line in made] == told

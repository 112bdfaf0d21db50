"""The bottom line holds what weighs most, says why, and invents nothing to fill itself."""

from __future__ import annotations

from collections.abc import Callable

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
    """A summit of last year stays out where there are enough events of the day, and fills up where there are not."""
    old = contact("held", contact_report("held", date="2030-04-01"), date="2030-04-01", one="old")
    fresh = [
        contact("held", contact_report("held", kind="meeting", date=AS_OF, at=("one", n)), date=AS_OF, one=f"new{n}")
        for n in range(LEAST)
    ]
    made = _developments(dossier(*_articles(source), contacts=(old, *fresh)), POINTS, AS_OF)
    assert [line.about for line in made] == ["new0", "new1", "new2"]
    few = _developments(dossier(*_articles(source), contacts=(old, fresh[0])), POINTS, AS_OF)
    assert [line.about for line in few] == ["new0", "old"]


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
    """With too few events, each speaker's latest dated words are told; undated, unnamed and broken ones are not."""
    said = (
        quotation("q1", "It is late, and nobody has come to us,", "berg", "2031-04-07", ("one", 1)),
        quotation("q2", "It is early, and all of them have come", "lund", "2031-04-08", ("one", 2)),
        quotation("q3", "Never", "lund", None, ("one", 3)),
        quotation("q4", "Always", None, "2031-04-08", ("one", 4)),
        quotation("q6", "I said it once more, and then I left", "lund", "2031-04-05", ("one", 6)),
        quotation("q7", "a mere fragment", "veld", "2031-04-08", ("one", 7)),
        quotation("q5", "long " * 99, "berg", "2031-04-08", ("one", 5)),
    )
    made = _developments(dossier(*_articles(source), quotations=said), POINTS, AS_OF)
    assert [line.words for line in made] == [
        "Olle Lund said on 8 April 2031: “It is early, and all of them have come”",
        "Ada Berg said on 7 April 2031: “It is late, and nobody has come to us”",
    ]
    assert made[0].citations[0].text == "“It is early, and all of them have come”"
    assert made[0].rule.startswith("Why here: too few events")


def test_nothing_is_said_where_nothing_is(dossier: Made) -> None:
    """An empty dossier has no bottom line."""
    assert _developments(dossier(), {}, None) == ()


def test_a_record_without_grounds_is_still_told_where_there_is_no_other(
    dossier: Made, source: Tell, sanction: Hit, sanction_report: HitReport
) -> None:
    """A lone undated threat that somebody claims is told, and the rule says that there is nothing else."""
    threat = sanction(
        "threatened", sanction_report("threatened", imposers=("veld",), targets=(), holder="veld", at=("one", 8))
    )
    (line,) = _developments(dossier(*_articles(source), sanctions=(threat,)), POINTS, None)
    assert line.rule == "Why here: no other record"
    assert line.words == "Sanctions by Ida Veld were threatened, according to Ida Veld."


def test_the_latest_day_is_that_of_the_reports(contact: Meet, contact_report: MeetReport) -> None:
    """The day on which something was announced goes before the day for which it was planned."""
    planned = contact_report("planned", date="2031-05", announced="2031-04-02")
    assert latest_day(contact("planned", planned, contact_report("cancelled"))) == "2031-04-02"
    assert latest_day(contact("held", contact_report("held", date="2031-04"))) == "2031-04-30"
    assert latest_day(contact("held", contact_report("held"))) == ""

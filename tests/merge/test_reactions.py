"""A quotation is about a record by a rule that a reader can check."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.merge.citations import cite
from generator.merge.contacts import merge_contacts
from generator.merge.reactions import find_reactions
from generator.merge.reports import Whos
from generator.merge.sanctions import merge_sanctions
from generator.model import ContactMention, Extract, Quotation, SanctionMention

Tell = Callable[..., Extract]
Hit = Callable[..., SanctionMention]
Quote = Callable[..., tuple[str, str, str | None]]
Know = Callable[..., Whos]


def _quotations(extract: Extract, know: Whos) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(
            id=quote.text,
            text=quote.text,
            speaker=know.holder(extract.text.article.id, quote.speaker),
            speaker_text=None,
            attribution="named",
            date=None,
            citations=(cite(extract, quote.span),),
            frames=(cite(extract, quote.frame),),
            rule="",
        )
        for quote in extract.quotes
    )


def _heard(whos: Know, *extracts: Extract) -> Mapping[str, tuple[str, ...]]:
    know = whos(*extracts)
    quotations = tuple(quotation for extract in extracts for quotation in _quotations(extract, know))
    records = (*merge_sanctions(extracts, know).records, *merge_contacts(extracts, know).records)
    return find_reactions(extracts, quotations, records, know)


def test_words_near_a_record_are_about_it(tell: Tell, sanction: Hit, quote: Quote, whos: Know) -> None:
    """In the report's sentence, one that names it again, points back or goes on; not elsewhere or on other matters."""
    hit = sanction("imposed", ("Norland",), ("Acme",), date="2031-04-07")
    one = tell(
        "one",
        "2031-04-09",
        ("Norland imposed sanctions on Acme, citing “theft”.", "sanctions", hit, quote("theft", "Norland")),
        ("“Now it pays,” Norland said.", "", quote("Now it pays", "Norland")),
        ("It rained, “as ever”, Ida Veld said.", "", quote("as ever", "Ida Veld")),
        ("Olle Lund called the new sanctions “unjust”.", "", quote("unjust", "Olle Lund")),
        ("“They hurt nobody,” he said.", "", quote("They hurt nobody", "Olle Lund")),
        ("“We shall go home,” Olle Lund added.", "", quote("We shall go home", "Olle Lund")),
        ("Ida Veld left the sanctions to others.", ""),
        ("“No summit is near,” Ida Veld said.", "", quote("No summit is near", "Ida Veld")),
    )
    (said,) = _heard(whos, one).values()
    assert said == ("theft", "Now it pays", "unjust", "They hurt nobody")


def test_of_two_measures_the_one_told_more_often_is_meant(tell: Tell, sanction: Hit, quote: Quote, whos: Know) -> None:
    """Unnamed sanctions are those told most often; where two are told as often, none is meant."""
    lines = (
        ("Norland hit Acme.", "hit", sanction("imposed", ("Norland",), ("Acme",), date="2031-04-07")),
        ("It had hit Bolt in 2020.", "hit", sanction("imposed", ("Norland",), ("Bolt",), date="2020")),
        ("Olle Lund called the sanctions “unjust”.", "", quote("unjust", "Olle Lund")),
    )
    assert _heard(whos, tell("one", "2031-04-09", *lines)) == {}
    again = ("It hit Acme on Monday.", "hit", sanction("imposed", ("Norland",), ("Acme",), date="2031-04-07"))
    heard = _heard(whos, tell("one", "2031-04-09", *lines, again))
    ((measure, quotations),) = heard.items()
    assert measure.startswith("norland-sanctions-on-acme-2031-04-07-")
    assert quotations == ("unjust",)


def test_an_article_without_records_has_no_reactions(
    tell: Tell, quote: Quote, contact: Callable[..., ContactMention], whos: Know
) -> None:
    """Words in an article that reports nothing are about nothing, though another article does."""
    one = tell("one", "2031-04-09", ("Olle Lund called the meeting “odd”.", "", quote("odd", "Olle Lund")))
    met = contact("meeting", "held", "Ada Berg", "Olle Lund")
    assert _heard(whos, one, tell("two", "2031-04-09", ("They met.", "met", met))) == {}

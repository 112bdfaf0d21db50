"""Where, through what and to whom it was said."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import ActorKind, Mention, Quote, Referent, Span, Text

NAMES: tuple[tuple[ActorKind, tuple[str, ...]], ...] = (
    ("person", ("Anna Kessler", "Kessler")),
    ("person", ("Tomas Varga", "Varga")),
    ("country", ("Ostria",)),
    ("organization", ("Morning Courier",)),
)


def referents(raw: str) -> tuple[Referent, ...]:
    """Actors whose mentions are their names."""
    found = []
    for n, (kind, names) in enumerate(NAMES):
        spans = [Span(match.start(), match.end()) for match in re.finditer("|".join(names), raw)]
        mentions = tuple(Mention(span, 0, span.of(raw), "name") for span in spans)
        found.append(Referent(id=n, name=names[0], kind=kind, mentions=mentions))
    return tuple(found)


@pytest.fixture(scope="session")
def quotes_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], tuple[Quote, ...]]:
    """The quotations of a raw string with the actors above."""
    return lambda raw: find_quotes(text_of(raw), parse_of(raw), referents(raw), ())


CASES = (
    ("who is told", '"We wait," Kessler told reporters.', "reporters"),
    ("who is told, and where", '"We wait," Kessler told reporters in Lisbon.', "reporters in Lisbon"),
    ("a medium that is told", 'Varga told the Morning Courier: "We wait."', "the Morning Courier"),
    ("a statement", '"We wait," Kessler said in a statement on Tuesday.', "in a statement"),
    ("a statement before", 'In a statement, Kessler said: "We wait."', "In a statement"),
    (
        "an interview with",
        'Varga said in an interview with the radio that it was "dead".',
        "in an interview with the radio",
    ),
    ("a rally", '"We wait," Kessler told supporters at a rally in Ohio.', "supporters at a rally in Ohio"),
    ("a platform", '"We wait," Kessler wrote on Telegram.', "on Telegram"),
    ("a place", 'Varga said in Lisbon that the treaty was "dead".', "in Lisbon"),
    ("speaking somewhere", 'Speaking in Lisbon, Varga said: "We wait here."', "in Lisbon"),
    ("to whom", 'Speaking to journalists, Varga said: "We wait here."', "to journalists"),
    ("by phone", '"We wait," Varga said by phone.', "by phone"),
    ("a run of quotations", '"We wait," Kessler said in a statement. "Not a day."', "in a statement"),
    ("no time", '"We wait," Kessler said on Tuesday.', None),
    ("no short month", '"We wait," Kessler said on Oct. 23.', None),
    ("no subject of a comment", 'Commenting on the announcement of the treaty, Varga said: "We wait here."', None),
    ("a paper", '"We wait," Kessler told The Sun.', "The Sun"),
    ("no turn of phrase", 'In fact, Kessler said: "We wait."', None),
    ("no subject of what is warned", 'Varga warned Ostria would face a "long night".', None),
    ("not where another thing happened", 'They met in a hall after Varga said the treaty was "dead".', None),
    ("nothing said of it", '"We wait," Kessler said.', None),
    ("not where one was silent", 'Varga did not speak at the hearing but called the treaty "dead".', None),
    ("a source is no venue", 'The treaty is "dead", according to Varga.', None),
)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_venue(quotes_of: Callable[[str], tuple[Quote, ...]], raw: str, wanted: str | None) -> None:
    """The venue is the article's own words in the sentence that attributes the quotation, or nothing."""
    quote = quotes_of(raw)[-1]
    assert (quote.venue.of(raw) if quote.venue else None) == wanted
    assert quote.venue is None or quote.frame.covers(quote.venue)

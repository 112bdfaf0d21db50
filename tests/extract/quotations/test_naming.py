"""Names for speakers: actors, offices, people without a name, pronouns, documents."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import ActorKind, Mention, Quote, Referent, Role, Span, Text

NAMES: tuple[tuple[ActorKind, tuple[str, ...], str | None], ...] = (
    ("person", ("Anna Kessler", "Kessler"), "foreign minister"),
    ("person", ("Tomas Varga", "Varga"), "banker"),
    ("country", ("Ostria",), None),
    ("organization", ("Central Bank",), None),
    ("organization", ("Morning Courier",), None),
)

CASES = (
    ("an official", '"We wait," a senior official said.', (None, "a senior official", "anonymous")),
    ("an office", '"We wait," a Central Bank spokeswoman said.', (None, "a Central Bank spokeswoman", "office")),
    ("an office with of", '"We wait," said a spokesman for the port.', (None, "a spokesman for the port", "office")),
    ("a paper", '"We wait," the newspaper said.', (None, "the newspaper", "outlet")),
    ("a paper that is an actor", '"We wait," the Morning Courier said.', (4, "Morning Courier", "outlet")),
    ("a name that is no actor", '"We wait," Orlin Petrak said.', (None, "Orlin Petrak", "named")),
    ("several at once", 'Ostria and Varga called the vote "a farce".', (None, "Ostria and Varga", "named")),
    ("several people", 'Farmers and miners called the vote "a farce".', (None, "Farmers and miners", "anonymous")),
    ("an office with its name", '"We wait," said the banker, Tomas Varga.', (1, "Tomas Varga", "named")),
    ("a pronoun", 'Varga spoke.\n"We wait," he said.', (1, "Varga", "named")),
    ("a pronoun for a state", 'Ostria protested.\nIt called the vote "a farce".', (2, "Ostria", "named")),
    (
        "a pronoun in an occasion",
        'A speech by Varga in which he vowed "a long night" was short.',
        (1, "Varga", "named"),
    ),
    ("a pronoun for nobody", '"We wait here for long," he said.', (None, None, "unattributed")),
    ("a first person", '"We wait here for long," I said.', (None, None, "unattributed")),
    ("a role", 'Kessler came.\n"We wait," the foreign minister said.', (0, "the foreign minister", "named")),
    ("a document with an owner", 'The Central Bank statement called it "a farce".', (3, "Central Bank", "named")),
    ("a document by somebody", 'A letter by Varga called it "a farce".', (1, "Varga", "named")),
    ("a document of nobody", 'A secret memo called it "a farce".', (None, "A secret memo", "office")),
    (
        "a person who is no actor",
        'Varga spoke of the harbour wall.\nJohn Miller, a local baker, said it was late.\n"We wait here," he said.',
        (None, "John Miller", "named"),
    ),
    ("one of several", '"We wait," said one of the survivors.', (None, "one of the survivors", "anonymous")),
    ("one of several, named", 'One of its founders, Tomas Varga, called it "a farce".', (1, "Tomas Varga", "named")),
    ("a body, not its officer", 'Kessler came.\n"We wait," the ministry said.', (None, "the ministry", "office")),
    (
        "those who spoke before",
        'The lawmakers wrote that the Central Bank slept.\n"We wait here," they wrote.',
        (None, "The lawmakers", "anonymous"),
    ),
    ("the subject above", 'Ostria vowed it would not sleep, calling the drill "a farce".', (2, "Ostria", "named")),
    ("no fuller words", 'They felt full force of law.\n"We wait," the force said.', (None, "the force", "office")),
    (
        "a report",
        'Varga spoke of the bridge.\n"We wait here," the report said.',
        (None, "the report", "office"),
    ),
    (
        "a report that names",
        'Ostria is named in a report by the Central Bank as "a risk".',
        (3, "Central Bank", "named"),
    ),
)


def referents(raw: str) -> tuple[Referent, ...]:
    """Actors whose mentions are their names."""
    found = []
    for n, (kind, names, role) in enumerate(NAMES):
        pattern = "|".join(re.escape(name) for name in names)
        spans = [Span(match.start(), match.end()) for match in re.finditer(pattern, raw)]
        mentions = tuple(Mention(span, 0, span.of(raw), "name") for span in spans)
        roles = (Role(role, Span(0, 1), 0),) if role else ()
        found.append(Referent(id=n, name=names[0], kind=kind, roles=roles, mentions=mentions))
    return tuple(found)


@pytest.fixture(scope="session")
def quotes_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], tuple[Quote, ...]]:
    """The quotations of a raw string with the actors above."""
    return lambda raw: find_quotes(text_of(raw), parse_of(raw), referents(raw), ())


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_named(
    quotes_of: Callable[[str], tuple[Quote, ...]], raw: str, wanted: tuple[int | None, str | None, str]
) -> None:
    """A speaker is an actor, or words and how they attribute, or nobody."""
    (quote,) = quotes_of(raw)
    assert (quote.speaker, quote.speaker_text, quote.attribution) == wanted


def test_the_official_goes_back_to_the_fuller_words(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A definite description without a name takes the words with which the same person came in."""
    quotes = quotes_of('A senior harbour official said it was "dead".\n"We tried," the official said.')
    assert [quote.speaker_text for quote in quotes] == ["A senior harbour official"] * 2


def test_the_writer_of_the_letter(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A document that is spoken of again is its writer's."""
    (quote,) = quotes_of('Kessler wrote that she was tired. The letter added: "We tried."')
    assert (quote.speaker, quote.speaker_text) == (0, "Kessler")


def test_a_pronoun_that_the_index_knows(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> None:
    """A pronoun that is a mention of an actor means that actor, whatever stands nearer; its name is quoted."""
    raw = 'Varga met Anna Kessler. "We tried," she said.'
    start = raw.index("she")
    mention = Mention(Span(start, start + 3), 1, "she", "pronoun")
    known = tuple(
        Referent(id=r.id, name=r.name, kind=r.kind, mentions=(*r.mentions, mention)) if r.id == 0 else r
        for r in referents(raw)
    )
    (quote,) = find_quotes(text_of(raw), parse_of(raw), known, ())
    assert (quote.speaker, quote.speaker_text, quote.attribution) == (0, "Anna Kessler", "named")

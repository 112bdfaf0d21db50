"""Who said it: one golden case for each form of attribution that the press uses."""

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
    ("organization", ("Foreign Ministry",)),
)

# Each case: what it shows, the text, and for each quotation its speaker's words and the start of its rule.
CASES = (
    ("name and verb after", '"We wait," Kessler said.', [("Kessler", "subject of 'said' after")]),
    (
        "verb and name after",
        '"We wait," said Anna Kessler, the minister.',
        [("Anna Kessler", "subject of 'said' after")],
    ),
    ("a question", '"Do we wait?" asked Varga.', [("Varga", "subject of 'asked' after")]),
    ("a manner of speaking", '"We wait," Varga laughed.', [("Varga", "subject of 'laughed' after")]),
    ("colon before", 'Kessler said: "We wait."', [("Kessler", "subject of 'said' before")]),
    ("verb first", 'Said Kessler: "We wait here."', [("Kessler", "subject of 'Said' before")]),
    ("that before", 'Varga warned that the bank "will fall".', [("Varga", "subject of 'warned' before")]),
    (
        "a quotation in two pieces",
        '"We wait," Kessler said, "but not for long."',
        [("Kessler", "subject of 'said' after"), ("Kessler", "subject of 'said' between two")],
    ),
    (
        "adding",
        '"We wait," Kessler told reporters, adding, "Not a day."',
        [("Kessler", "subject of 'told' after"), ("Kessler", "subject of 'adding' before")],
    ),
    (
        "a second sentence of the same speaker",
        '"We wait," Kessler said. "Not a day."',
        [("Kessler", "subject of 'said' after"), ("Kessler", "speaker of the quotation before")],
    ),
    (
        "two speakers in one paragraph",
        '"Do you want war?" asked Kessler. "No!" Varga replied.',
        [("Kessler", "subject of 'asked'"), ("Varga", "subject of 'replied'")],
    ),
    ("calling", 'Kessler responded, calling the plan "reckless".', [("Kessler", "subject of 'calling' before")]),
    ("who called", 'Varga, who called the plan "reckless", left.', [("Varga", "subject of 'called' before")]),
    (
        "described by",
        'The plan was described by Kessler as "reckless".',
        [("Kessler", "subject of 'described' before")],
    ),
    (
        "quoted as saying",
        'Kessler was quoted as saying "nobody asked us".',
        [("Kessler", "subject of 'saying' before")],
    ),
    ("for saying", 'Kessler criticized Varga for saying "nobody asked us".', [("Varga", "subject of 'saying' before")]),
    (
        "denied within said",
        'Varga said that Kessler denied any "secret deal".',
        [("Varga", "subject of 'said' before")],
    ),
    (
        "said within reported",
        'The agency reported that Kessler said it was "dead".',
        [("Kessler", "subject of 'said'")],
    ),
    ("later in the sentence", 'The treaty is "dead" for now, Varga said.', [("Varga", "subject of 'said' later")]),
    ("according to", 'According to Varga, the treaty is "dead".', [("Varga", "subject of 'According' before")]),
    ("according to, after", 'The treaty is "dead", according to Varga.', [("Varga", "subject of 'according' later")]),
    ("a statement calling", 'Kessler issued a statement calling it "a farce".', [("Kessler", "subject of 'calling'")]),
    ("a noun of speech", 'The crowd cheered his warning of "a long night".', [(None, "'warning' close before")]),
    ("an owner of words", 'Nobody forgot Varga\'s threat of "a long night".', [("Varga", "'threat' close before")]),
    ("a dash and a name", '"We waited." — Anna Kessler, minister', [("Anna Kessler", "name after a dash")]),
    ("a transcript", '"VARGA: You did not wait."', [("VARGA", "label of a transcript")]),
    (
        "words that lead with a colon",
        'Kessler shook her fist: "We waited."',
        [("Kessler", "subject of the words that lead")],
    ),
    (
        "a paragraph that goes on",
        'Kessler said: "We waited.\n"We wait still."',
        [("Kessler", "subject of 'said'"), ("Kessler", "speaker of the quotation that this paragraph carries on")],
    ),
    (
        "a paragraph that is all quotation",
        '"We waited," Kessler said.\n"We wait still, and nobody comes."',
        [("Kessler", "subject of 'said'"), ("Kessler", "speaker of the quotation before, in the paragraph before")],
    ),
    (
        "a sentence that leads to a quotation",
        'Varga spoke at length. "We waited long."',
        [("Varga", "subject of 'spoke' in the sentence before")],
    ),
    (
        "a speaker named after the second sentence",
        '"We waited long." "Not a day more," Varga said.',
        [("Varga", "speaker of the quotation after"), ("Varga", "subject of 'said' after")],
    ),
    (
        "a participle that opens",
        'After saying the plan was "dead", Varga left.',
        [("Varga", "subject of 'saying' before")],
    ),
    ("nobody named", '"We waited for a long night."', [(None, "no words say who speaks")]),
    ("a medium that quotes", '"We wait," the agency quoted Varga as saying.', [("Varga", "subject of 'quoted' after")]),
    (
        "quoted by a medium",
        'Kessler was quoted by the agency saying "nobody asked us".',
        [("Kessler", "subject of 'saying'")],
    ),
    (
        "a thing announced by another",
        'The tariffs announced by Varga are a "bad idea", Kessler said.',
        [("Kessler", "subject of 'said' later")],
    ),
    (
        "what is answered is not said",
        'Kessler said the drill helps Ostria respond to "any crisis".',
        [("Kessler", "subject of 'said'")],
    ),
    (
        "asked of somebody",
        'Kessler was asked, "Will you wait here for long?"',
        [(None, "'asked' says to whom it was put")],
    ),
    (
        "a later clause with words of its own",
        'The treaty is a "disgrace" as Varga admitted that it was late, Kessler said.',
        [("Kessler", "subject of 'said' later")],
    ),
    (
        "a medium that closes the sentence",
        'The "wet season" is over and the farmers were told so, Radio Nordwind reports.',
        [("Radio Nordwind", "subject of 'reports' later")],
    ),
    (
        "an apposition with a verb in it",
        '"It is rare," Anna Kessler, head of Kern, a money lending company in Ostria told Kurier.',
        [("Anna Kessler", "subject of 'told' after")],
    ),
    ("a verbless lead", 'Kessler, the minister: "We waited here."', [("Kessler", "subject of the words that lead")]),
    (
        "a paragraph that ends in a colon",
        'On Monday, the ministry released a statement:\n"We waited here for long."',
        [("the ministry", "subject of 'released' in the sentence before")],
    ),
    ("a past tense", 'The minister, 47, tweeted that she "waited".', [("The minister", "subject of 'tweeted'")]),
    (
        "a verb beside the one that says it all",
        'Varga said the club had money and called it a "long party".',
        [("Varga", "subject of 'called'")],
    ),
    (
        "a participle after what is said",
        'Varga said people were screaming, describing it as "a long night".',
        [("Varga", "subject of 'describing'")],
    ),
    ("a verb of sharing", '"We wait," Varga shared.', [("Varga", "subject of 'shared' after")]),
    ("a dateline", 'VIENNA (Agency) - Tomas Varga said it was "dead".', [("Tomas Varga", "subject of 'said' before")]),
)


def referents(raw: str) -> tuple[Referent, ...]:
    """Actors whose mentions are their names."""
    found = []
    for n, (kind, names) in enumerate(NAMES):
        pattern = "|".join(re.escape(name) for name in names)
        spans = [Span(match.start(), match.end()) for match in re.finditer(pattern, raw)]
        mentions = tuple(Mention(span, 0, span.of(raw), "name") for span in spans)
        found.append(Referent(id=n, name=names[0], kind=kind, mentions=mentions))
    return tuple(found)


UNSAID = (
    ("a passive that hears", 'The men were ordered to "hold out".'),
    ("a thing foretold", 'The law will introduce a "duty of candour".'),
    ("by whom it was done", 'The port was attacked by men "from the far north".'),
    ("another clause", 'The "long night" is over; Varga announced a feast.'),
    ("a title that is released", 'On Friday, Varga released "Man of the North".'),
    ("a title beside its kind", 'Varga recalled in his book, "The Harbour Wall", that he fell.'),
    ("a doing", 'The men continue their "long march".'),
    ("the titles of songs", 'Fans know the tracks "The Harbour" and "Low Tide".'),
)


@pytest.fixture(scope="session")
def quotes_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], tuple[Quote, ...]]:
    """The quotations of a raw string with the actors above."""
    return lambda raw: find_quotes(text_of(raw), parse_of(raw), referents(raw), ())


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_speaker(quotes_of: Callable[[str], tuple[Quote, ...]], raw: str, wanted: list[tuple[str | None, str]]) -> None:
    """Each form of attribution names its speaker and the rule that found it."""
    quotes = quotes_of(raw)
    assert [quote.speaker_text for quote in quotes] == [words for words, _ in wanted]
    for quote, (_, rule) in zip(quotes, wanted, strict=True):
        assert quote.rule.startswith(rule)


def test_an_actor_is_a_referent(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A speaker who is an actor of the article carries the actor's number."""
    quotes = quotes_of('"We wait," said Varga. "We do not," said Anna Kessler.')
    assert [(quote.speaker, quote.attribution) for quote in quotes] == [(1, "named"), (0, "named")]


def test_words_inside_marks_announce_nothing(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A verb of speech inside a quotation is no cue for it."""
    (quote,) = quotes_of('"Kessler said we wait and I said no," Varga said.')
    assert quote.speaker == 1


def test_the_comma_clause_after_beats_a_verb_far_before(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    """A whole sentence in marks after a comma belongs to the clause that follows it."""
    (quote,) = quotes_of('After Varga announced the end of the long talks, "We wait," Kessler said.')
    assert quote.speaker == 0


@pytest.mark.parametrize("raw", [case[1] for case in UNSAID], ids=[case[0] for case in UNSAID])
def test_no_speech(quotes_of: Callable[[str], tuple[Quote, ...]], raw: str) -> None:
    """Words in marks that nobody is said to say are no quotation."""
    assert quotes_of(raw) == ()

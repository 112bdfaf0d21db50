"""Deeds of one article, read from invented sentences by the whole stage."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import extract
from generator.extract.parse import Reader
from generator.model import DeedMention, Extract, Text

Read = Callable[[str], Extract]
Told = tuple[str, str, str | None]


@pytest.fixture(scope="module")
def read(reader: Reader, text_of: Callable[..., Text]) -> Read:
    """Read a raw article."""
    return lambda raw: extract(text_of(raw), reader)


def told(found: Extract) -> list[Told]:
    """Give type, doer and recipient of the deeds of an article, in the article's words."""
    raw = found.text.content
    return [(deed.type, deed.doer_words.of(raw), _words(deed, raw)) for deed in found.deeds]


def _words(deed: DeedMention, raw: str) -> str | None:
    return deed.recipient_words.of(raw) if deed.recipient_words else None


GOLDEN: tuple[tuple[str, list[Told]], ...] = (
    ("Norway urged Sweden to open its border.", [("REQUEST", "Norway", "Sweden")]),
    ("Norway called on Sweden to open its border.", [("REQUEST", "Norway", "Sweden")]),
    ("Norway accused Sweden of shelling a village.", [("ACCUSE", "Norway", "Sweden")]),
    ("Sweden was accused by Norway of hiding the ships.", [("ACCUSE", "Norway", "Sweden")]),
    ("Norway issued a statement condemning Sweden.", [("ACCUSE", "Norway", "Sweden")]),
    ("Norwegian forces shelled a Swedish army base.", [("ASSAULT", "Norwegian forces", "a Swedish army base")]),
    ("Rebels carried out a rocket attack on Oslo.", [("ASSAULT", "Rebels", "Oslo")]),
    ("Norway threatened to bomb Sweden.", [("THREATEN", "Norway", "Sweden")]),
    ("Norway rejected the Swedish proposal.", [("REJECT", "Norway", "Swedish")]),
    ("Norway refused to extradite the banker to Sweden.", [("REJECT", "Norway", "Sweden")]),
    ("Norway sent humanitarian aid to Sweden.", [("AID", "Norway", "Sweden")]),
    ("Norway has suspended military aid to Sweden.", [("SANCTION", "Norway", "Sweden")]),
    ("Norway agreed to lend tents to Sweden.", [("AGREE", "Norway", "Sweden")]),
    ("Police in Norway arrested a Swedish journalist.", [("COERCE", "Police in Norway", "a Swedish journalist")]),
    ("Norway released two Swedish sailors.", [("YIELD", "Norway", "two Swedish sailors")]),
)


@pytest.mark.parametrize(("sentence", "wanted"), GOLDEN, ids=[sentence for sentence, _ in GOLDEN])
def test_a_sentence_tells_who_did_what_to_whom(read: Read, sentence: str, wanted: list[Told]) -> None:
    """A deed has its type, and the words of doer and recipient as they stand."""
    assert told(read(sentence)) == wanted


NONE = (
    "Norway attacked the puck in the second period of the match.",
    "The storm hit Norway and threatened villages.",
    "Norway could attack Sweden.",
    "Is Norway helping Sweden?",
    "Norway asked whether Sweden had been shelled.",
    "The power to release prisoners lies with the court.",
    "Prices attacked the market.",
    "Norway provided no help to Sweden.",
    "Norway reportedly wants to help Sweden.",
)


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_no_deed_is_none(read: Read, sentence: str) -> None:
    """Games, forces of nature, abilities, questions, wishes and what was not done are no deeds."""
    assert told(read(sentence)) == []


def test_criticism_of_a_plan_is_no_assault(read: Read) -> None:
    """Who attacks a proposal finds fault with it, also where soldiers are named."""
    (deed,) = read("The general of the Norwegian army attacked the proposal.").deeds
    assert (deed.type, deed.mode) == ("ACCUSE", "disapprove")


def test_what_is_alleged_is_no_deed(read: Read) -> None:
    """The accusation is a deed of the accuser; what it says stays inside it."""
    assert told(read("Norway accused Sweden of arming rebels and attacking its ships.")) == [
        ("ACCUSE", "Norway", "Sweden")
    ]


def test_who_claims_it_is_kept(read: Read) -> None:
    """A deed in somebody's words has that actor as its holder, and their words also where they are no actor."""
    found = read("Norway said Sweden had attacked its soldiers. Officials said Sweden had shelled an army base.")
    raw = found.text.content
    first, second = found.deeds
    assert first.holder is not None
    assert found.referents[first.holder].name == "Norway"
    assert second.holder is None
    assert second.holder_words is not None
    assert second.holder_words.of(raw) == "Officials"


def test_who_speaks_of_itself_is_the_doer(read: Read) -> None:
    """A pronoun that nothing else resolves is whoever says so."""
    assert told(read("The ministry said it had condemned Sweden.")) == [("ACCUSE", "The ministry", "Sweden")]


def test_an_unsettled_doer_is_nobody(read: Read) -> None:
    """Where two verbs may belong to two subjects, no one is made the doer."""
    assert told(read("Anna Berg said Karl Lund had left Oslo and accused Sweden.")) == []


def test_to_come_and_refused(read: Read) -> None:
    """A friendly deed to come is a promise, one that is ruled out a refusal, a hostile one a threat by who says so."""
    found = [(deed.type, deed.factuality) for deed in read("Norway will send aid to Sweden.").deeds]
    assert found == [("AGREE", "planned")]
    assert [deed.type for deed in read("Norway will not send aid to Sweden.").deeds] == ["REJECT"]
    found = [(deed.type, deed.factuality) for deed in read("Norway said it would bomb Sweden.").deeds]
    assert found == [("THREATEN", "planned")]
    assert told(read("Norway said Sweden would bomb a port.")) == []


def test_a_denied_deed_says_so(read: Read) -> None:
    """What somebody denies is no fact."""
    found = read("Norway denied it had shelled Sweden.").deeds
    assert [deed.factuality for deed in found] in ([], ["denied"])


def test_only_in_what_is_asked(read: Read) -> None:
    """Whom a request names only in what it asks for is not taken for the one asked."""
    (deed,) = read("Norway called for the release of sailors held in Sweden.").deeds
    assert (deed.in_content, deed.recipients) == (True, ())
    (deed,) = read("Norway ordered the rebels to be freed.").deeds
    assert deed.in_content


def test_a_register_tells_it_first(read: Read) -> None:
    """A meeting that the register of contacts reports is not told again as a deed."""
    found = read("President Ana Brandt of Norway met Prime Minister Otto Kerr of Sweden in Lisbon on Tuesday.")
    assert len(found.contacts) == 1
    assert found.deeds == ()


def test_the_side_is_linked_and_the_words_kept(read: Read) -> None:
    """Forces are linked to the state of their adjective, and stay "Norwegian forces"."""
    found = read("Norway is at war. Norwegian forces shelled an army base in Sweden.")
    (deed,) = found.deeds
    assert [found.referents[one].name for one in deed.doers] == ["Norway"]
    assert deed.doer_words.of(found.text.content) == "Norwegian forces"

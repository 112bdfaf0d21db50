"""Whom a pronoun that speaks can mean."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.actors.reference import Index
from generator.extract.parse import Parse
from generator.extract.quotations.frames import find_frames
from generator.extract.quotations.marks import find_marks
from generator.extract.quotations.onstage import Cast, meant, speaker_before
from generator.model import ActorKind, Mention, Referent, Span, Text

NAMES: tuple[tuple[ActorKind, str], ...] = (
    ("person", "Anna Kessler"),
    ("person", "Mr Varga"),
    ("person", "Orlin Petrak"),
    ("country", "Ostria"),
)

CASES = (
    ("the subject of the sentence before", "Orlin Petrak came late. Then he said so.", "he", "Petrak"),
    ("the subject of its own sentence", "Orlin Petrak came late, as he said.", "he", "Petrak"),
    ("two sentences back", "Orlin Petrak came late. It rained. Then he said so.", "he", "Petrak"),
    ("three sentences back", "Orlin Petrak came late. It rained. It hailed. Then he said so.", "he", None),
    ("who spoke, three sentences back", "Orlin Petrak said so. It rained. It hailed. Then he left.", "he", "Petrak"),
    ("a plain noun", "A diplomat came late. Then he said so.", "he", "diplomat"),
    ("a plain noun too far back", "A diplomat came late. It rained. Then he said so.", "he", None),
    ("a crowd is no he", "The crowd came late. Then he said so.", "he", None),
    ("a woman's name is no he", "Anna Kessler came late. Then he said so.", "he", None),
    ("a man's name is no she", "Peter Varga came late. Then she said so.", "she", None),
    ("a Mr is no she", "Mr Varga came late. Then she said so.", "she", None),
    ("a state is no he", "Ostria came late. Then he said so.", "he", None),
    ("a state is it", "Ostria came late. Then it said so.", "it", "Ostria"),
    ("a person is no it", "Orlin Petrak came late. Then it said so.", "it", None),
    ("a ministry is it", "The ministry came late. Then it said so.", "it", "ministry"),
    ("a name that is no actor is it", "Bolt came late. Then it said so.", "it", "Bolt"),
    ("whose occasion it was", "Ostria heard a speech by Orlin Petrak in which he left.", "he", "Petrak"),
)


def people(raw: str, pronouns: dict[int, str]) -> tuple[Referent, ...]:
    """The actors above, each with its names and the pronouns (number: word) that mean it."""
    found = []
    for n, (kind, name) in enumerate(NAMES):
        mentions = [Mention(Span(m.start(), m.end()), 0, name, "name") for m in re.finditer(name, raw)]
        if n in pronouns:
            last = list(re.finditer(rf"\b{pronouns[n]}\b", raw))[-1]
            mentions.append(Mention(Span(last.start(), last.end()), 0, pronouns[n], "pronoun"))
        found.append(Referent(id=n, name=name, kind=kind, mentions=tuple(mentions)))
    return tuple(found)


@pytest.fixture(scope="session")
def cast_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[..., Cast]:
    """A raw string with the actors above."""

    def cast(raw: str, **pronouns: str) -> Cast:
        parse = parse_of(raw)
        referents = people(raw, {int(key[1:]): word for key, word in pronouns.items()})
        return Cast(find_frames(parse, find_marks(raw, text_of(raw).blocks)), Index.of(parse, referents), referents)

    return cast


@pytest.mark.parametrize(("raw", "pronoun", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_meant(cast_of: Callable[..., Cast], raw: str, pronoun: str, wanted: str | None) -> None:
    """A pronoun that the index does not know means the last subject that agrees with it, or nobody."""
    cast = cast_of(raw)
    token = [one for one in cast.scene.parse.tokens if one.text == pronoun][-1]
    frame = next(one for one in cast.scene.frames if token.i in one.words)
    known, noun, why = meant(cast, frame, token)
    assert known is None
    assert (noun.text if noun else None) == wanted
    assert pronoun in why


def test_the_index_answers_first(cast_of: Callable[..., Cast]) -> None:
    """A pronoun that is a mention of an actor who was a subject of late means that actor."""
    cast = cast_of("Orlin Petrak met Anna Kessler. Then he said so.", a2="he")
    token = next(one for one in cast.scene.parse.tokens if one.text == "he")
    assert meant(cast, cast.scene.frames[1], token) == (2, None, "'he' is resolved")


def test_who_spoke_is_likelier_than_who_was_spoken_of(cast_of: Callable[..., Cast]) -> None:
    """A speaker is meant rather than an actor whom the sentence between only mentions."""
    cast = cast_of("Orlin Petrak said so. The rain annoyed Mr Varga. Then he left.", a1="he")
    token = next(one for one in cast.scene.parse.tokens if one.text == "he")
    known, noun, why = meant(cast, cast.scene.frames[2], token)
    assert known is None
    assert noun is not None
    assert (noun.text, why) == ("Petrak", "'he' is who spoke before")


def test_who_spoke_before(cast_of: Callable[..., Cast]) -> None:
    """Without a pronoun the last actor who spoke is given, whatever its kind."""
    cast = cast_of("Ostria said so. It rained.")
    found = speaker_before(cast, cast.scene.frames[1], None)
    assert found is not None
    assert found.text == "Ostria"

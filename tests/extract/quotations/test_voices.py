"""What the rules for speakers share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.reference import Index
from generator.extract.parse import Parse
from generator.extract.quotations.cues import find_cues
from generator.extract.quotations.frames import find_frames
from generator.extract.quotations.marks import find_marks
from generator.extract.quotations.naming import NOBODY
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.voices import Asked, Voice, heard, main_subject, span_of, subject
from generator.model import Span, Text


@pytest.fixture(scope="session")
def asked_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], Asked]:
    """The question for the first quotation of a raw string without known actors."""

    def ask(raw: str) -> Asked:
        parse = parse_of(raw)
        scene = find_frames(parse, find_marks(raw, text_of(raw).blocks))
        frame = scene.frames[scene.home[0]]
        return Asked(Cast(scene, Index.of(parse, ()), ()), 0, frame, find_cues(scene, frame), ())

    return ask


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ('The envoy said: "We wait."', "envoy"),
        ('According to the envoy it is "late".', "envoy"),
        ('They heard her warning of "a long night".', "her"),
        ('They heard a warning by the envoy of "a long night".', "envoy"),
        ('Said Roe: "We wait."', "Roe"),
        ('After saying her left arm was "so sore I cried all night," she was "rushed off" home.', "she"),
    ],
)
def test_subject(asked_of: Callable[[str], Asked], raw: str, wanted: str) -> None:
    """Each kind of cue leads to its speaker in its own way."""
    asked = asked_of(raw)
    found = [subject(asked, cue) for cue in asked.cues]
    assert wanted in [token.text for token in found if token is not None]


def test_bare(asked_of: Callable[[str], Asked]) -> None:
    """A sentence is bare if no word of it stands outside of marks."""
    assert asked_of('"We wait."').bare
    assert not asked_of('"We wait," he said.').bare


def test_heard_says_why(asked_of: Callable[[str], Asked]) -> None:
    """A voice carries its rule and what the naming adds; without a noun there is no voice."""
    asked = asked_of('"We wait," he said.')
    pronoun = next(token for token in asked.cast.scene.parse.tokens if token.text == "he")
    voice = heard(asked, pronoun, None, "a rule")
    assert voice is not None
    assert voice.rule == "a rule; the pronoun 'he' is not resolved"
    assert heard(asked, None, None, "a rule") is None


def test_main_subject(asked_of: Callable[[str], Asked]) -> None:
    """The main subject is the first that names somebody; a filler names nobody."""
    asked = asked_of('There was an envoy who knew. "We wait."')
    tokens = asked.cast.scene.parse.tokens
    assert main_subject(asked, tokens[:3]) is None


def test_span_of(asked_of: Callable[[str], Asked]) -> None:
    """The words that attribute reach from the sentence that names the speaker to the quotation's own."""
    asked = asked_of('The envoy spoke. "We wait."')
    voice = Voice(NOBODY, None, "a rule", asked.cast.scene.frames[0])
    assert span_of(voice, asked.frame.span) == Span(0, 27)

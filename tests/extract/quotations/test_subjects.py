"""Whose verb it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations.frames import Scene, find_frames
from generator.extract.quotations.marks import find_marks
from generator.extract.quotations.subjects import before_verb, beside_after, head_of, speaker_of
from generator.model import Text

CASES = (
    ("its own subject", "The minister said so.", "said", "minister"),
    ("the subject of the verb that it hangs on", "The bank imposed fees, citing costs.", "citing", "bank"),
    ("the subject of the coordinated verb", "The minister came and said so.", "said", "minister"),
    ("a relative clause", "The minister, who said so, left.", "said", "minister"),
    ("the agent of a passive", "It was described by the minister as dead.", "described", "minister"),
    ("the one who was quoted", "The minister was quoted as saying so.", "saying", "minister"),
    ("the one who was blamed", "They blamed the minister for saying so.", "saying", "minister"),
    ("the noun that a participle describes", "An envoy saying so was there.", "saying", "envoy"),
    ("the issuer of a document", "The council issued a letter calling it dead.", "calling", "council"),
    ("nobody", "It was said on Monday.", "said", None),
    ("after a dateline", "VIENNA (Agency) - The minister said so.", "said", "minister"),
)


@pytest.fixture(scope="session")
def scene_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], Scene]:
    """A raw string cut into frames."""
    return lambda raw: find_frames(parse_of(raw), find_marks(raw, text_of(raw).blocks))


@pytest.mark.parametrize(("raw", "verb", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_speaker_of(scene_of: Callable[[str], Scene], raw: str, verb: str, wanted: str | None) -> None:
    """The grammar leads from a verb to the noun that does it."""
    scene = scene_of(raw)
    token = next(token for token in scene.parse.tokens if token.text == verb)
    found = speaker_of(scene, token)
    assert (found.text if found else None) == wanted


@pytest.mark.parametrize(
    ("raw", "verb", "wanted"),
    [
        ('"No," the old minister of state said.', "said", "minister"),
        ('"No," said the old minister of state.', "said", "minister"),
        ('"No," said quickly Anna Roe, the minister.', "said", "Roe"),
        ('"No," said Monday.', "said", None),
    ],
)
def test_beside_after(scene_of: Callable[[str], Scene], raw: str, verb: str, wanted: str | None) -> None:
    """After a quotation the speaker stands before or after the verb; a day of the week is none."""
    scene = scene_of(raw)
    token = next(token for token in scene.parse.tokens if token.text == verb)
    found = beside_after(scene, scene.frames[0], scene.marks[0].outer.end, token)
    assert (found.text if found else None) == wanted


def test_head_of(scene_of: Callable[[str], Scene]) -> None:
    """The head of a noun phrase is its last noun before a comma or a preposition; a preposition opens none."""
    scene = scene_of("Anna Roe, minister of state\nof the state")
    assert (head_of(scene, scene.parse.tokens[:7]) or scene.parse.tokens[0]).text == "Roe"
    assert head_of(scene, scene.parse.tokens[-3:]) is None
    assert head_of(scene, ()) is None


def test_before_verb(scene_of: Callable[[str], Scene]) -> None:
    """The last resort is the noun right before a verb, past auxiliaries; anything else is no answer."""
    scene = scene_of("The minister has often said so.\nQuickly, said the man.")
    first, second = (token for token in scene.parse.tokens if token.text == "said")
    found = before_verb(scene, scene.frames[0], first)
    assert found is not None
    assert found.text == "minister"
    assert before_verb(scene, scene.frames[1], second) is None

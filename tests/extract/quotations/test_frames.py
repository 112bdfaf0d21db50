"""Sentences with their quotations as single pieces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations.frames import Scene, find_frames
from generator.extract.quotations.marks import find_marks
from generator.model import Text

CASES = (
    ("a comma inside the marks goes on", '"We wait. We do," she said.', ['"We wait. We do," she said.']),
    ("a stop inside the marks ends", 'It was "dead." "We wait," he said.', ['It was "dead."', '"We wait," he said.']),
    ("a question that goes on", '"Do we wait?" he said. He left.', ['"Do we wait?" he said.', "He left."]),
    (
        "a question that ends",
        'He asked: "Do we wait?" The door closed.',
        ['He asked: "Do we wait?"', "The door closed."],
    ),
    ("a question, then a question", '"Do we?" "Yes," he said.', ['"Do we?"', '"Yes," he said.']),
    ("lower case after a stop goes on", "'We wait.' said the man.", ["'We wait.' said the man."]),
    ("a dash after a stop goes on", '"We wait." — Jane Roe', ['"We wait." — Jane Roe']),
    ("an abbreviation before the marks", 'The U.S. "is not waiting" for it.', ['The U.S. "is not waiting" for it.']),
    ("a sentence before the marks", 'He left. "We wait," she said.', ["He left.", '"We wait," she said.']),
    ("glued sentences", 'He left."We wait," she said.', ["He left.", '"We wait," she said.']),
    ("two pieces", '"We," she said, "wait. Now." He left.', ['"We," she said, "wait. Now."', "He left."]),
    ("paragraphs apart", "He left.\nShe stayed.", ["He left.", "She stayed."]),
)


@pytest.fixture(scope="session")
def scene_of(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], Scene]:
    """A raw string cut into frames."""
    return lambda raw: find_frames(parse_of(raw), find_marks(raw, text_of(raw).blocks))


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_frames(scene_of: Callable[[str], Scene], raw: str, wanted: list[str]) -> None:
    """A sentence ends outside of marks, or with a quotation that ends one."""
    assert [frame.span.of(raw) for frame in scene_of(raw).frames] == wanted


def test_each_mark_has_its_frame(scene_of: Callable[[str], Scene]) -> None:
    """`home` leads from a mark to the frame that holds it, and the frame lists it."""
    scene = scene_of('He said "no" and "never". "We wait," she said.\nShe called it "good".')
    assert scene.home == (0, 0, 1, 2)
    assert [frame.quotes for frame in scene.frames] == [(0, 1), (2,), (3,)]


def test_words_inside_marks_are_hidden(scene_of: Callable[[str], Scene]) -> None:
    """A frame's words are the tokens outside of marks; the others are hidden."""
    scene = scene_of('He said "we wait" and left.')
    outside = [scene.parse.tokens[i].text for i in scene.frames[0].words]
    assert outside == ["He", "said", "and", "left", "."]
    assert {scene.parse.tokens[i].text for i in scene.hidden} == {'"', "we", "wait"}


def test_before_and_after(scene_of: Callable[[str], Scene]) -> None:
    """The words of a frame part at a position of the text."""
    scene = scene_of('He said "we wait" and left.')
    frame, mark = scene.frames[0], scene.marks[0]
    assert [token.text for token in scene.before(frame, mark.outer.start)] == ["He", "said"]
    assert [token.text for token in scene.after(frame, mark.outer.end)] == ["and", "left", "."]

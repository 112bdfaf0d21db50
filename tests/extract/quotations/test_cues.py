"""Words that announce speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations.cues import find_cues, written_in
from generator.extract.quotations.frames import find_frames
from generator.extract.quotations.marks import find_marks
from generator.model import Text

CASES = (
    ("a verb of speech", "The minister warned that it was late.", [("verb", "warned")]),
    ("a verb that now and then reports", "The minister fears for a better deal.", [("weak", "fears")]),
    ("according to", "According to the minister it was late.", [("according", "According")]),
    ("a noun with an owner", "His warning of a long night was heard.", [("noun", "warning")]),
    ("a noun without an owner", "The warning came late.", []),
    ("a participle before a noun", "The said law is old.", []),
    ("called for", "The name was added to a list.", []),
    ("a passive that hears", "The minister was quoted by a paper.", [("verb", "quoted")]),
    ("a passive with an agent", "The plan was described by the minister.", [("verb", "described")]),
    ("a noun that is called so", "They visited a camp called Hope there.", []),
    ("not said", "The minister did not say so and never called it that.", []),
    ("refused to say", "The minister stopped short of calling it dead.", []),
    ("went without saying", "The minister left without calling it dead.", []),
    ("words inside marks", 'The minister left, "she said so and warned us".', []),
)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_cues(
    text_of: Callable[..., Text], parse_of: Callable[[str], Parse], raw: str, wanted: list[tuple[str, str]]
) -> None:
    """A cue is a verb or noun that reports words, outside of marks."""
    scene = find_frames(parse_of(raw), find_marks(raw, text_of(raw).blocks))
    found = [(cue.kind, cue.token.text) for frame in scene.frames for cue in find_cues(scene, frame)]
    assert found == wanted


def test_written_in(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> None:
    """A passive names the document that its words stand in; a place is no document."""
    raw = "The ship is named in the resolution.\nThe ship is named in the harbour."
    scene = find_frames(parse_of(raw), find_marks(raw, text_of(raw).blocks))
    verbs = [token for token in scene.parse.tokens if token.text == "named"]
    places = [written_in(scene, verb) for verb in verbs]
    assert [place.text if place else None for place in places] == ["resolution", None]

"""Which quotation marks hold speech: names, titles, single words held at arm's length and code do not.

Strategy: two short tables of reasons against, each a small test of the words in the marks and beside them.
What is no speech by its looks alone (code, a nickname, the title of a work) is left out before speakers are
sought, so that it hides no words; the rest is judged with the speaker that was found or not.

Laws: only what stands in and beside the marks decides, and whether a speaker was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.extract.lexicon import load
from generator.extract.quotations.cues import WEAK
from generator.extract.quotations.marks import Marked
from generator.extract.quotations.voices import Asked, Voice

_LISTS = load("speech_marks")
_NAMING = tuple(f" {words}" for words in _LISTS["naming"])
_WORKS = frozenset(_LISTS["works"])
_SMALL = frozenset(_LISTS["small"])
_SENTENCE = 5
"""Words from which a stretch without any cue is taken for speech if it is built like a sentence."""
_TITLE = 8
"""Words of the longest title that is told by its capitals."""
_NICKNAME = 3
"""Words of a nickname."""
_SHORT = 6
"""Words of the longest name that is brought by "so-called" and the like."""
_NEAR = 60
"""Characters beside the marks in which a word for a work is sought."""
_CODE = re.compile(r"[=<>{}\\]|//|\w\(|\.\w+\.")

Look = Callable[[str, str, str], bool]
"""A test of the words in marks, those before and those after."""
Reason = Callable[[Asked, Voice | None], bool]


def without_names(content: str, marks: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Leave out the marks that hold no speech by their looks."""
    return tuple(mark for mark in marks if not any(look(*_looks(content, mark)) for _, look in LOOKS))


def is_speech(asked: Asked, voice: Voice | None) -> bool:
    """Tell whether the words in marks are words that somebody is said to have said."""
    return not any(reason(asked, voice) for _, reason in REASONS)


def _looks(content: str, mark: Marked) -> tuple[str, str, str]:
    """Give the words in the marks, and those before and after in the paragraph, as far as they matter."""
    before = content[max(0, mark.outer.start - _NEAR) : mark.outer.start].rpartition("\n")[2]
    after = content[mark.outer.end : mark.outer.end + _NEAR].partition("\n")[0]
    return mark.span.of(content), before, after


def _code(said: str, before: str, after: str) -> bool:
    """Marks of a script or of an attribute: '("script")', 'class="lead"'."""
    call = before[-1:] == "(" and after[:1] == ")" and (before[-2:-1].isalnum() or after[1:2] in ";.")
    path = " " not in said and "/" in said
    return path or before[-1:] == "=" or call or (before[-1:] == "(" and bool(_CODE.search(said)))


def _nickname(said: str, before: str, after: str) -> bool:
    """A nickname between the names of a person: 'Anna "Cia" Roe'."""
    first = re.search(r"[A-Z]\w*\.? $", before)
    short = len(said.split()) <= _NICKNAME and said[0].isupper() and said[-1].isalnum()
    return short and bool(first) and bool(re.match(r" [A-Z][a-z]", after))


def _of_work(said: str, before: str, after: str) -> bool:
    """The title of a work beside the word for it: 'the film "Long Road Home"'."""
    near = {word.strip(".,").lower() for word in (*before.split()[-4:], *after.split()[:4])}
    beside = bool((near | {word.removesuffix("s") for word in near}) & _WORKS)
    return beside and bool(_capitals(said)) and (not _led(before) or _apposed(before))


def _apposed(before: str) -> bool:
    """Tell whether the word for a work stands right before the comma: 'in his book, "Long Road Home"'."""
    words = before.rstrip(" ,").split()
    return before.rstrip().endswith(",") and bool(words) and words[-1].lower() in _WORKS


def _led(before: str) -> bool:
    """Tell whether a comma or a colon leads to the marks, as to speech."""
    return before.rstrip()[-1:] in {":", ","}


def _capitals(said: str) -> int:
    """Count the capitals of what is written like a title; none where it is not."""
    words = [word for word in re.split(r"[\s-]+", said.strip(".,!?'’")) if word]
    titled = all(word[:1].isupper() or word[:1].isdigit() or word.lower() in _SMALL for word in words)
    return sum(word[:1].isupper() for word in words) if titled and len(words) <= _TITLE else 0


LOOKS: tuple[tuple[str, Look], ...] = (("code", _code), ("a nickname", _nickname), ("a title", _of_work))


def _naming(asked: Asked, voice: Voice | None) -> bool:
    """A few words that are named, not said: 'dubbed "the wall"', 'the term "refugee"'."""
    _, before, _ = _looks(asked.cast.scene.parse.content, asked.mark)
    ahead = f" {before.lower().rstrip()}"
    names = next((words for words in _NAMING if ahead.endswith(words)), None)
    if names is None or len(asked.said.split()) > _SHORT:
        return False
    return voice is None or voice.cue is None or voice.cue.text.lower() not in names.split()


def _title(asked: Asked, voice: Voice | None) -> bool:
    """A few words that are all written with capitals, unless the cue stands right before them."""
    _, before, _ = _looks(asked.cast.scene.parse.content, asked.mark)
    if _capitals(asked.said) <= 1 or _led(before):
        return False
    return voice is None or not _right_before(asked, voice) or (voice.cue is not None and voice.cue.lemma in WEAK)


def _right_before(asked: Asked, voice: Voice) -> bool:
    """Tell whether the cue is the word before the marks."""
    return voice.cue is not None and 0 <= asked.mark.outer.start - voice.cue.end <= 1


def _active(asked: Asked, voice: Voice) -> bool:
    """Tell whether a cue has somebody who speaks: "she called it" and "has called it" have, "called so" has none."""
    if voice.cue is None or voice.cue.tag != "VBN":
        return voice.cue is not None
    return any(kid.lemma == "have" for kid in asked.cast.scene.parse.kids(voice.cue.i, "aux"))


def _unsaid(asked: Asked, voice: Voice | None) -> bool:
    """A fragment that no cue brings: scare quotes."""
    if voice is not None and (_active(asked, voice) or voice.named.attribution != "unattributed"):
        return False
    ended = asked.said[-1] in ".,!?…"
    if asked.bare and (asked.mark.leads or ended):
        return False
    return len(asked.said.split()) < _SENTENCE or not (asked.said[0].isupper() and ended)


REASONS: tuple[tuple[str, Reason], ...] = (
    ("a name, not speech", _naming),
    ("a title", _title),
    ("no cue", _unsaid),
)

"""The sentences of an article with its quotations as single pieces.

Strategy: a parser splits long quotations and clings to the words inside the marks. Here a paragraph is
cut anew: what stands in marks is one piece, and a sentence ends outside of marks, or with a quotation that
ends one. Cues and speakers are then sought in the words outside of the marks.

Laws: the frames of a paragraph stand in order and cover all its tokens; no frame ends inside marks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse, Token
from generator.extract.quotations.marks import Marked
from generator.model import PROSE, Span

_STOPS = frozenset({".", "!", "?", "...", "…", "?!", "!!"})
_SENTENCE_END = ".!?…"
_VERBS = frozenset(load("speech_verbs")["verbs"])
_REACH = 150
"""Words on either side of a quotation that can say who speaks: more than any sentence of prose has."""
_TAIL_REACH = 12
"""Words after '"Really?"' in which a verb of speech makes them one sentence: a name with its office is about ten."""


class Frame(Struct, frozen=True):
    """One sentence: the numbers of its quotations in `Scene.marks` and of its tokens outside of marks."""

    n: int
    block: int
    span: Span
    quotes: tuple[int, ...]
    words: tuple[int, ...]


class Scene(Struct, frozen=True):
    """An article cut into frames. `home[k]` is the frame of the k-th mark; `hidden` are the tokens inside marks.

    `nouns` has, by lemma and tag, where the plain nouns outside of marks stand.
    """

    parse: Parse
    marks: tuple[Marked, ...]
    frames: tuple[Frame, ...]
    home: tuple[int, ...]
    hidden: frozenset[int]
    nouns: Mapping[tuple[str, str], tuple[int, ...]]

    def kids(self, i: int, *deps: str) -> tuple[Token, ...]:
        """Give the dependents of token `i` that stand outside of marks, only those with one of these relations."""
        return tuple(kid for kid in self.parse.kids(i, *deps) if kid.i not in self.hidden)

    def child(self, i: int, *deps: str) -> Token | None:
        """Give the first dependent of token `i` outside of marks with one of these relations."""
        return next(iter(self.kids(i, *deps)), None)

    def before(self, frame: Frame, position: int) -> tuple[Token, ...]:
        """Give the last tokens of a frame, outside of marks, that stand before a position of the text."""
        at = bisect_left(frame.words, position, key=lambda i: self.parse.tokens[i].start)
        return tuple(self.parse.tokens[i] for i in frame.words[max(0, at - _REACH) : at])

    def after(self, frame: Frame, position: int) -> tuple[Token, ...]:
        """Give the first tokens of a frame, outside of marks, that stand at or after a position of the text."""
        at = bisect_left(frame.words, position, key=lambda i: self.parse.tokens[i].start)
        return tuple(self.parse.tokens[i] for i in frame.words[at : at + _REACH])


def find_frames(parse: Parse, marks: tuple[Marked, ...]) -> Scene:
    """Cut the paragraphs of `parse` into frames around `marks`."""
    starts = frozenset(parse.tokens[line.start].i for line in parse.lines)
    home = [0] * len(marks)
    frames: list[Frame] = []
    hidden: set[int] = set()
    by_block: dict[int, list[int]] = {}
    for k, mark in enumerate(marks):
        by_block.setdefault(mark.block, []).append(k)
        hidden.update(token.i for token in parse.inside(mark.outer))
    for block, lines in _paragraphs(parse):
        tokens = parse.tokens[lines[0].start : lines[-1].end]
        numbers = by_block.get(block, [])
        edges = _edges(parse.content, tokens, [marks[k] for k in numbers], starts)
        for start, end in edges:
            inside = tuple(k for k in numbers if start <= marks[k].outer.start < end)
            first, beyond = (
                bisect_left(parse.starts, at, lines[0].start, lines[-1].end) for at in (start, end)
            )  # by bisection, because a paragraph may hold a hundred thousand words
            words = tuple(i for i in range(first, beyond) if i not in hidden)
            for k in inside:
                home[k] = len(frames)
            frames.append(Frame(len(frames), block, _trimmed(parse.content, start, end), inside, words))
    return Scene(parse, marks, tuple(frames), tuple(home), frozenset(hidden), _nouns(parse, hidden))


def _nouns(parse: Parse, hidden: set[int]) -> dict[tuple[str, str], tuple[int, ...]]:
    found: dict[tuple[str, str], list[int]] = {}
    for token in parse.tokens:
        if token.pos == "NOUN" and token.i not in hidden:
            found.setdefault((token.lemma, token.tag), []).append(token.i)
    return {noun: tuple(places) for noun, places in found.items()}


def _paragraphs(parse: Parse) -> list[tuple[int, list[Line]]]:
    """Give the sentences of each block that tells the story."""
    found: dict[int, list[Line]] = {}
    for line in parse.lines:
        if line.block in PROSE:
            found.setdefault(line.block_n, []).append(line)
    return sorted(found.items())


def _trimmed(content: str, start: int, end: int) -> Span:
    """Give the span without white space at its end."""
    return Span(start, start + max(1, len(content[start:end].rstrip())))


def _edges(
    content: str, tokens: tuple[Token, ...], marks: list[Marked], starts: frozenset[int]
) -> list[tuple[int, int]]:
    """Give where the frames of one paragraph start and end, as positions of the text."""
    first, last = tokens[0].start, tokens[-1].end
    if marks:
        first, last = min(first, marks[0].outer.start), max(last, marks[-1].outer.end)
    cuts = {first}
    openers = [mark.outer.start for mark in marks]
    closers = [mark.outer.end for mark in marks]
    for at, token in enumerate(tokens):
        place = bisect_right(openers, token.start) - 1
        if place >= 0 and token.start < closers[place]:
            continue
        if at and _starts_sentence(content, tokens[at - 1], token, starts, place, closers):
            cuts.add(token.start)
    for mark in marks:
        if _opens_sentence(content, tokens, mark, first):
            cuts.add(mark.outer.start)
        if _ends_sentence(content, tokens, mark):
            cuts.add(_next_word(content, mark.outer.end, last))
    places = sorted(cut for cut in cuts if cut < last)
    return list(zip(places, [*places[1:], last], strict=True))


def _next_word(content: str, position: int, last: int) -> int:
    while position < last and content[position].isspace():
        position += 1
    return position


def _starts_sentence(
    content: str, previous: Token, token: Token, starts: frozenset[int], place: int, closers: list[int]
) -> bool:
    """Tell whether a word outside of marks begins a sentence."""
    if place >= 0 and previous.end <= closers[place]:
        return False
    if token.text[:1].islower():
        return False
    glued = content[previous.end : token.start] == ""
    return previous.text in _STOPS or (not glued and token.i in starts and previous.text[-1] in _SENTENCE_END)


def _opens_sentence(content: str, tokens: tuple[Token, ...], mark: Marked, first: int) -> bool:
    """Tell whether a quotation begins a sentence: after a stop, unless the stop belongs to an abbreviation."""
    ahead = content[first : mark.outer.start].rstrip()
    if not ahead or ahead[-1] not in _SENTENCE_END:
        return not ahead
    k = bisect_left(tokens, mark.outer.start, key=lambda token: token.start) - 1
    return k < 0 or tokens[k].text in _STOPS or content[mark.span.start].isupper()


def _ends_sentence(content: str, tokens: tuple[Token, ...], mark: Marked) -> bool:
    """Tell whether a sentence ends with this quotation."""
    said = mark.span.of(content).rstrip("'’”\")] ")
    following = content[mark.outer.end :][:3].lstrip()
    if said[-1:] not in _SENTENCE_END or not following or following[0] in ",;:)—–―-":
        return not mark.closed
    if following[0].islower():
        return False
    return said[-1] == "." or not _cue_follows(tokens, mark)


def _cue_follows(tokens: tuple[Token, ...], mark: Marked) -> bool:
    """Tell whether '"Really?"' goes on with the clause that says who asked."""
    at = bisect_left(tokens, mark.outer.end, key=lambda token: token.start)
    for token in tokens[at : at + _TAIL_REACH]:
        if token.text in _STOPS or token.text in {"“", '"'}:
            return False
        if token.pos == "VERB":
            return token.lemma in _VERBS
    return False

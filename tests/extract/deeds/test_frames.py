"""The table of frames, and which words meet one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.deeds.frames import FRAMES, clause_of, is_infinitive, is_passive, matches, objects
from generator.extract.parse import Parse

ParseOf = Callable[[str], Parse]


def types(parse: Parse) -> list[str]:
    """The types of the words of a text that meet a frame."""
    return [match.frame.type for match in matches(parse, 0, len(parse.tokens))]


def at(parse: Parse, word: str) -> int:
    """The first token that is this word."""
    return next(token.i for token in parse.tokens if token.text == word)


def test_the_most_demanding_frame_is_tried_first() -> None:
    """Of the frames of a word, those that ask for more stand before those that ask for less."""
    demands = [[frame.demands for _, frame in found] for found in FRAMES.values()]
    assert all(asked == sorted(asked, reverse=True) for asked in demands)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Norway launched an investigation into Sweden.", ["ACCUSE"]),
        ("Norway launched an attack on Sweden.", ["ASSAULT"]),
        ("Norway launched a website.", []),
        ("Norway called off the summit.", ["REJECT"]),
        ("Norway opened fire on soldiers.", ["ASSAULT"]),
        ("Norway opened a school.", []),
        ("Norway is willing to help.", ["AGREE"]),
        ("Norway is ready to launch its rockets.", ["ASSAULT"]),  # no AGREE; that it is only meant is for `standing`
        ("Norway vowed to shoot down the rockets.", ["ASSAULT"]),
        ("Norway found the banker guilty.", ["ACCUSE"]),
        ("Norway found the ship.", []),
        ("Norway provided millions of euros in aid.", ["AID"]),
        ("Norway fired its coach after the match.", []),
    ],
)
def test_a_word_meets_a_frame_with_its_company(parse_of: ParseOf, sentence: str, wanted: list[str]) -> None:
    """Object, particle and complement decide what a verb tells of, or that it tells of nothing."""
    assert types(parse_of(sentence))[: len(wanted) or None] == wanted


def test_a_passive_is_told(parse_of: ParseOf) -> None:
    """A passive may have its auxiliary with the verb that it is joined to; a perfect is none."""
    parse = parse_of("The port was shelled and destroyed. Norway has attacked Sweden.")
    assert is_passive(parse, at(parse, "shelled"))
    assert is_passive(parse, at(parse, "destroyed"))
    assert not is_passive(parse, at(parse, "attacked"))


def test_the_clause_below(parse_of: ParseOf) -> None:
    """The infinitive below a verb is told from the clause with a subject."""
    parse = parse_of("Norway agreed to send ships. Norway demanded that Sweden leave.")
    sent = clause_of(parse, at(parse, "agreed"), infinitive=True)
    left = clause_of(parse, at(parse, "demanded"), infinitive=False)
    assert sent is not None
    assert left is not None
    assert (sent.text, left.text) == ("send", "leave")
    assert is_infinitive(parse, sent.i)


def test_objects_of_a_passive_are_its_subjects(parse_of: ParseOf) -> None:
    """What is done to somebody stands in the subject of a passive, with what is joined to it."""
    parse = parse_of("Ships and ports were bombed.")
    assert [thing.text for thing in objects(parse, parse.tokens[at(parse, "bombed")])] == ["Ships", "ports"]

"""However long and odd a text is, each stage takes steps in proportion to its length.

Strategy: a stage is fed the same unit many times, and four times as often, and the lines of Python that it executes
are counted; a rule that compares each with each would execute sixteen times as many. No clock is asked: the figures
are the same on every machine. What happens inside one search of a pattern is no line; test_patterns.py holds that.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from generator.acquire import acquire
from generator.acquire.decode import LONGEST, decoded
from generator.clean import clean
from generator.config import parse_settings
from generator.errors import BriefingError, InputError
from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.model import Article, Settings, SourceNote, Text
from generator.render.escape import attribute, escape

LONG, TIMES, BOUND = 1_000, 4, 7.0
"""Characters of the shorter text, how much longer the other is, and the growth of the steps that is too much."""
SHORT = 1_500
"""Characters of the shorter text that is read."""
SENTENCE = 500
"""Characters of the longest sentence of these texts."""
FEW = 20_000
"""Steps below which growth is that of what is done once."""
UNITS = (
    "a ", "A ", "<", "<p ", "</", "<script>", "<!--", "&", "&a", "&#1", "\\", "[", "![", "[a](", "[a](/", "](", "*",
    "**a", "_a", '"', '"a ', "'", "“", "“a ", "”", "Smith Smith", "Smith (", "Smith (J.", "function(", "(function(",
    "window.a = ", "var a = ", "\n", "\na", " \n", "a\n\n", "--", "- a\n", "> ", "# a\n", "1. ", ".", "a.", "A.", "a.B",
    "U.S. ", " MORE ", "{", "{{", "\r", "\u00ad\n", "a\u0301", "\ufdfa", "\t", "2025-", "24 October 2025 ", "Oct. ",
    "10:30 ", "http://a", "www.", "a@", "#", "By ", "By Ann Lee ", "Photo: ", "Reuters ", "[1]", "a|b\n", "a:\n", "(",
    "VIENNA (", "VIENNA, Oct 24 (", "Ann Lee said.", '"Oh," he said. ', "?", "What?\n", "=", "-", "|", ":a", "$", "/",
)  # fmt: skip
READ = ("“a ", "said ", "“A,” he said. ", "U.S. ", "sanctions on ", "Ann Lee ", "met ", "France and Spain ")


def steps(work: Callable[[str], object], text: str) -> int:
    """Give how many lines of Python `work` executes on `text`, each turn of a loop on one line counted."""
    count = 0

    def count_line(_frame: FrameType, event: str, _arg: object) -> Any:  # noqa: ANN401 - a trace function is its own result
        nonlocal count
        count += event == "line"
        return count_line

    before = sys.gettrace()
    sys.settrace(count_line)
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count


def repeated(unit: str, length: int) -> str:
    """Give a text of about `length` characters that ends otherwise than it goes on."""
    return unit * (length // len(unit)) + "!x"


def grows(work: Callable[[str], object], unit: str, length: int = LONG) -> float:
    """Give how many times as many steps a text that is `TIMES` as long takes; 0 where it takes few."""
    short, long = repeated(unit, length), repeated(unit, TIMES * length)
    took = steps(work, long)
    return 0.0 if took < FEW else took / steps(work, short)


def article(raw: str) -> Article:
    """An article of these words."""
    return Article(id="a", file="a.txt", sha256="0" * 64, raw=raw, note=SourceNote(file="a.txt"))


def settled(text: str) -> object:
    """Read `text` as the settings, which may well refuse it."""
    try:
        return parse_settings(f"title: {text}".encode())
    except BriefingError as error:
        return error


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_what_cleaning_and_escaping_take_grows_with_the_length(unit: str) -> None:
    """No cleaner, rule of a line, or escape has a text that makes it start over."""
    assert grows(lambda text: clean((article(text),)), unit) < BOUND
    assert grows(escape, unit) < BOUND
    assert grows(attribute, unit) < BOUND


@pytest.mark.parametrize("unit", ["a", "- ", "[", "{", "a: ", '"', "'", "&a ", "*a ", "!a ", "#", "|", "? ", "\n- "])
def test_what_reading_settings_takes_grows_with_the_length(unit: str) -> None:
    """No briefing.yml takes long, nor does it end in anything but settings or a clear error."""
    assert grows(settled, unit, 2_000) < BOUND


@pytest.mark.parametrize("unit", READ, ids=ascii)
def test_what_reading_takes_grows_with_the_length(
    unit: str, text_of: Callable[..., Text], reader: SpacyReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No article makes extract start over; the parser's time is left out.

    A rule may walk the sentence around each of its words, because no sentence is longer than a bound: so that both
    texts are beyond the bound, it is lowered here.
    """
    monkeypatch.setattr("generator.extract.nlp.LONGEST", SENTENCE)
    parses = {len(text): reader(text_of(text)) for text in (repeated(unit, SHORT), repeated(unit, TIMES * SHORT))}
    assert grows(lambda text: extract(text_of(text), _Told(parses[len(text)])), unit, SHORT) < BOUND


class _Told:
    """A reader that has read already."""

    name, version = "told", "0"

    def __init__(self, parse: object) -> None:
        self._parse = parse

    def __call__(self, _text: Text) -> object:
        """Give the parse."""
        return self._parse


def test_a_line_of_a_million_words_is_named(tmp_path: Path) -> None:
    """What is no article is refused before anybody waits for it, with the mend."""
    (tmp_path / "long.txt").write_text("word " * 1_000_000, encoding="utf-8")
    with pytest.raises(
        InputError, match=r"long\.txt.*5,000,000 characters; one may have 1,000,000\n.*one article a file"
    ):
        acquire(tmp_path, Settings())


def test_the_longest_article_is_cleaned(tmp_path: Path) -> None:
    """A line as long as an article may be passes through acquire and clean."""
    (tmp_path / "long.txt").write_text("word " * (LONGEST // 5), encoding="utf-8")
    (text,) = clean(acquire(tmp_path, Settings()))
    assert len(text.content) > LONGEST - 10
    assert len(decoded("a.txt", b"x" * LONGEST)) == LONGEST


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "title: !!python/object/apply:os.system [id]\n",
        "title: !ENV HOME\n",
        "title: " + "[" * 50_000,
        "title: " + "{a: " * 50_000,
        "- " * 50_000,
        "<<: {title: x}\n",
    ],
    ids=["aliases", "object", "tag", "lists", "mappings", "dashes", "merge"],
)
def test_a_bomb_in_the_settings_is_named(tmp_path: Path, bomb: str) -> None:
    """Aliases that multiply, tags that run, nesting without end: each is an error with file and line."""
    (tmp_path / "briefing.yml").write_text(bomb, encoding="utf-8")
    with pytest.raises(BriefingError, match=r"briefing\.yml:\d+"):
        parse_settings(bomb.encode())

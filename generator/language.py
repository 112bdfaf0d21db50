"""Which articles are in English, and which are set aside because they are not.

Strategy: the program reads English only, and what it would find in another language would be wrong without a sign of
it. Every language betrays itself by its small words; the letters tell the rest. An article is set aside only where
both are plain: few words, or a mixture, is read as English.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from importlib.resources import files

import yaml

from generator.model import PROSE, SetAside, Text

_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in yaml.safe_load(files("generator").joinpath("languages.yml").read_text("utf-8")).items()
}
_ENGLISH = "English"
_SAMPLE = 20_000  # code points
_FEWEST = 30
"""Words: fewer do not tell a language."""
_SHARE = 0.15
"""A text of a language has at least this share of the small words of its list; English news has a third."""
_TIMES = 2
_MOSTLY = 0.5
_WORD = re.compile(r"[^\W\d_]+")


def parted(texts: tuple[Text, ...]) -> tuple[tuple[Text, ...], tuple[SetAside, ...]]:
    """Give the articles in English, and what is to be said of those in another language."""
    read: list[Text] = []
    aside: list[SetAside] = []
    for text in texts:
        if language := foreign(_prose(text)):
            aside.append(SetAside(file=text.article.file, title=text.title, language=language))
        else:
            read.append(text)
    return tuple(read), tuple(aside)


def foreign(words: str) -> str | None:
    """Name the language of `words`, or its letters; None where it is English or cannot be told."""
    sample = words[:_SAMPLE]
    found = _WORD.findall(sample.casefold())
    return _by_letters(sample) or (_by_words(found) if len(found) >= _FEWEST else None)


def _by_letters(sample: str) -> str | None:
    scripts = Counter(unicodedata.name(char, "UNKNOWN").split()[0] for char in sample if char.isalpha())
    total = scripts.total()
    if total < _FEWEST or scripts["LATIN"] >= _MOSTLY * total:
        return None
    script = scripts.most_common(1)[0][0]
    return f"a language in {script if script == 'CJK' else script.capitalize()} letters"


def _by_words(words: list[str]) -> str | None:
    counts = Counter(words)
    hits = {name: sum(counts[word] for word in small) for name, small in _WORDS.items()}
    best = max(hits, key=lambda name: hits[name])
    if best == _ENGLISH or hits[best] < _SHARE * len(words) or hits[best] <= _TIMES * hits[_ENGLISH]:
        return None
    return best


def _prose(text: Text) -> str:
    return "\n".join(block.span.of(text.content) for block in text.blocks if block.kind in PROSE)

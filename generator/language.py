"""Which articles are read, and which are set aside because they are not in English or hold nothing to read.

Strategy: the program reads English only, and what it would find in another language would be wrong without a sign of
it. Every language betrays itself by its small words; the letters tell the rest. An article is set aside only where
both are plain: few words, or a mixture, is read as English.

Law: no article is passed over in silence; what is set aside carries its reason to the terminal and to the pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from generator.model import PROSE, READ, SetAside, Text
from generator.model.wordlists import word_list

_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split()) for name, words in word_list("generator", "languages").items()
}
_ENGLISH = "English"
_SAMPLE = 20_000  # code points
_FEWEST = 30
"""Words: fewer do not tell a language."""
_SHARE = 0.15
"""A text of a language has at least this share of the small words of its list; English news has a third."""
_TIMES = 2
_MOSTLY = 0.5
_MIXTURE = 0.25
"""A text of which this share of words stands in English lines is a mixture, and is read."""
_LINE = 8
"""Words: a shorter line is not judged by itself."""
_WORD = re.compile(r"[^\W\d_]+")


def parted(texts: tuple[Text, ...]) -> tuple[tuple[Text, ...], tuple[SetAside, ...]]:
    """Give the articles that are read, and what is to be said of the others."""
    return apart(texts, tuple(map(judged, texts)))


def apart(
    texts: tuple[Text, ...], verdicts: tuple[SetAside | None, ...]
) -> tuple[tuple[Text, ...], tuple[SetAside, ...]]:
    """Give the articles that are read, and what is to be said of the others, by what was said of each."""
    read = tuple(text for text, aside in zip(texts, verdicts, strict=True) if aside is None)
    return read, tuple(aside for aside in verdicts if aside is not None)


def judged(text: Text) -> SetAside | None:
    """Give why an article is not read, None where it is."""
    language = foreign(_prose(text))
    if language:
        reason = f"it is in {language}, and only English is read"
    elif not any(block.kind in READ for block in text.blocks):
        reason = "it has no sentence to read, only the furniture of a page"
    else:
        return None
    article = text.article
    return SetAside(article.id, article.file, article.sha256, text.title, language, reason)


def foreign(words: str) -> str | None:
    """Name the language of `words`, or its letters; None where it is English or cannot be told."""
    sample = words[:_SAMPLE]
    found = _WORD.findall(sample.casefold())
    language = _by_letters(sample) or (_by_words(found) if len(found) >= _FEWEST else None)
    return None if language is None or _english_part(sample) >= _MIXTURE else language


def _english_part(sample: str) -> float:
    """Give the share of words that stand in lines plainly in English."""
    lines = [_WORD.findall(line.casefold()) for line in sample.split("\n")]
    english = sum(len(words) for words in lines if len(words) >= _LINE and _is_english(words))
    return english / max(1, sum(map(len, lines)))


def _is_english(words: list[str]) -> bool:
    hits = {name: sum(word in small for word in words) for name, small in _WORDS.items()}
    rest = max(count for name, count in hits.items() if name != _ENGLISH)
    return hits[_ENGLISH] >= _SHARE * len(words) and hits[_ENGLISH] > _TIMES * rest


def _by_letters(sample: str) -> str | None:
    scripts: Counter[str] = Counter()
    for char, times in Counter(sample).items():
        if char.isalpha():
            scripts[unicodedata.name(char, "UNKNOWN").split()[0]] += times
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

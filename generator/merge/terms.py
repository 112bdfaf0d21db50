"""What an article is about, as numbers: its words, each with a weight, so that articles can be compared.

Strategy: the words of the headline and the story in lower case and without their endings, less those that any news
has. A word weighs the more the oftener it stands in the article and the fewer articles have it (tf-idf; Spärck
Jones 1972), and a word of an actor's name weighs more than another. The weights of an article are brought to length
one, so that the product of two articles is the cosine between them: 0 where they share no word, 1 where all.

Laws:
- The briefing's articles are counted together with `BACKGROUND` articles that have none of its words, so that
  two articles alone are weighed much like two among hundreds, and one more article hardly changes a weight.
- Nothing depends on the order of the articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, compress, islice, takewhile
from math import log, sqrt
from operator import itemgetter
from unicodedata import normalize

from msgspec import Struct

from generator.model import PROSE, Extract
from generator.model.wordlists import word_list

BACKGROUND = 100
"""Articles on other subjects that are thought to stand beside those of the briefing."""
HEADLINE = 2
"""How often a word of the headline counts."""
NAME = 1.5
"""How much more a word weighs that is part of an actor's name."""
LONGEST = 500
"""Words of a story that are read: what happened stands at its head, what led there at its end."""
HEAVIEST = 150
"""Words by which an article is compared."""
_WORD = re.compile(r"[^\W_]+")
_BLANK = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What parts words in plain English text: to blank it is ten times as fast as to search for words."""
_MARKS = (("’", "'"), ("'s ", " "), ("“", " "), ("”", " "), ("–", " "), ("—", " "), ("\N{NO-BREAK SPACE}", " "))
"""The possessive goes; the commonest marks beyond ASCII are blanks, so that most text is plain."""
_ENDINGS = ("ies", "ing", "ed", "es", "s")
_STEM = 4
"""Fewest letters that an ending leaves."""
_SHORTEST = 2


def _listed(name: str) -> frozenset[str]:
    lists = word_list(__package__, name)
    return frozenset(word for words in lists.values() for word in words)


_PLAIN = _listed("little_words") | _listed("news_words")

Weights = Mapping[str, float]
"""By term what it weighs in an article; the squares add up to 1."""


class Terms(dict[str, str]):
    """By a word as it is written its term, "" where it says nothing; found when a word is first looked up.

    It lives as long as a folder's articles are compared: a look into it takes half of what a call takes, and every
    word of every article is looked up.
    """

    def __missing__(self, form: str) -> str:
        """Find the term of a word that is met for the first time."""
        term = self[form] = _term(form)
        return term

    def forms(self) -> Mapping[str, tuple[str, ...]]:
        """Give by term the words that were looked up and are written for it."""
        found: dict[str, tuple[str, ...]] = {}
        for form, term in self.items():
            found[term] = (*found.get(term, ()), form)
        return found


class Profile(Struct, frozen=True):
    """What is compared of an article: how often it has each term and each of its words, and which terms are names."""

    source: str
    day: str | None
    counts: Mapping[str, int]
    forms: Mapping[str, int]
    names: frozenset[str]

    def written(self, forms: Iterable[str]) -> str:
        """Give that of the `forms` of a term which the article has most often; of as many, the one that sorts last."""
        return max((self.forms.get(form, 0), form) for form in forms)[1]


def profile_of(extract: Extract, terms: Terms | None = None) -> Profile:
    """Give what is compared of an article; `terms` are those that other articles of the folder have."""
    known = Terms() if terms is None else terms
    text = extract.text
    title = _forms(text.title, known)
    story = list(islice(chain.from_iterable(_forms(words, known) for words in _prose(extract)), LONGEST))
    counts = Counter(map(known.__getitem__, story))
    for form in title:
        counts[known[form]] += HEADLINE
    return Profile(
        source=text.article.id,
        day=text.published,
        counts=counts,
        forms=Counter(chain(title, story)),
        names=frozenset(map(known.__getitem__, _forms("\n".join(dict.fromkeys(_names(extract))), known))),
    )


def weighed(profiles: Iterable[Profile]) -> tuple[Weights, ...]:
    """Give the weights of the terms of each article, in the order of the articles."""
    known = tuple(profiles)
    having = Counter(term for profile in known for term in profile.counts)
    total = len(known) + BACKGROUND
    rarity = {term: log(total / (number + 1)) for term, number in having.items()}
    return tuple(_weights(profile, rarity) for profile in known)


def heaviest(weights: Iterable[tuple[str, float]], number: int) -> list[str]:
    """Give so many of the terms, the heaviest first, of equals the first from A to Z."""
    falling = sorted(weights, key=itemgetter(1), reverse=True)
    least = falling[min(number, len(falling)) - 1][1] if falling else 0.0
    head = takewhile(lambda one: one[1] >= least, falling)
    return [term for _, term in sorted((-weight, term) for term, weight in head)[:number]]


def foremost(weights: Weights, number: int) -> list[str]:
    """Give what `heaviest` gives of weights that stand in falling order, as `weighed` gives them."""
    head = list(islice(weights.items(), number + 1))
    if len(head) > number > 0 and head[-1][1] == head[-2][1]:  # of equals not all are in the head
        return heaviest(weights.items(), number)
    return [term for _, term in sorted((-weight, term) for term, weight in head[:number])]


def likeness(a: Weights, b: Weights) -> float:
    """Give the sum of the products of the weights that both have."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    return sum([weight * many[term] for term, weight in few.items() if term in many])


def _weights(profile: Profile, rarity: Mapping[str, float]) -> Weights:
    """Give the weights of the heaviest terms, the heaviest first."""
    counts, names = profile.counts, profile.names
    times = {number: -(1 + log(number)) for number in set(counts.values())}
    raw = [(times[number] * rarity[term] * (NAME if term in names else 1), term) for term, number in counts.items()]
    kept = sorted(raw)[:HEAVIEST]
    length = sqrt(sum(weight * weight for weight, _ in kept))
    return {term: -weight / length for weight, term in kept}


def _forms(words: str, terms: Terms) -> list[str]:
    """Give the words that say something, as they are written."""
    for mark, plain in _MARKS:
        words = words.replace(mark, plain)
    plain_words = words.translate(_BLANK).split() if words.isascii() else _WORD.findall(words)
    return list(compress(plain_words, map(terms.__getitem__, plain_words)))


@lru_cache(maxsize=65536)
def _term(form: str) -> str:
    """Give the term of a word as it is written; nothing where it says nothing."""
    bare = form.lower()
    if not bare.isascii():
        bare = normalize("NFKD", bare).encode("ascii", "ignore").decode("ascii")
    return _stem(bare) if len(bare) >= _SHORTEST and bare not in _PLAIN else ""


def _stem(word: str) -> str:
    """Cut one ending off, where enough is left: "talks" and "talk" are one term."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word


def _prose(extract: Extract) -> Iterator[str]:
    raw = extract.text.article.raw
    return (block.span.of(raw) for block in extract.blocks if block.kind in PROSE)


def _names(extract: Extract) -> Iterator[str]:
    return (mention.text for one in extract.referents for mention in one.mentions if mention.form == "name")

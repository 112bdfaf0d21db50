"""Whether two actors of different articles are one: evidence as a table, and names made comparable.

Strategy: rules from the surest to the least sure, each a function of two bearers that says whether they are one.
Countries are one by code, everything else by name; that kind and country do not contradict each other is seen
to where bearers are joined. A spelling variant needs both given name and surname alike; a bare surname needs an
article that speaks of the person's country.

Law: a rule looks at two bearers and their own articles only, so that an unrelated article changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import get_args

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from generator.model import ActorKind, Extract, Referent
from generator.model.given import short_of_one
from generator.model.wordlists import word_list

ALIKE = 90.0
"""Likeness in per cent from which two spellings of a given name or surname are one."""
LETTERS = (("iy", "i"), ("yi", "i"), ("yy", "y"), ("y", "i"), ("j", "i"), ("kh", "h"), ("ks", "x"), ("ii", "i"))
"""What the transcriptions of one name differ in: Sergey and Sergei, Zelensky and Zelenskyy."""
SHORT = 4
"""Letters up to which a surname must agree to the letter: Li and Lu are two."""
ACRONYM = 3
"""Letters at least of an acronym that is matched with the initials of a name."""
_WORDS = re.compile(r"[^\w\s]")
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "de"})
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})


Key = tuple[str, int]
"""What a bearer is known by among all: its article and its number there."""


_COMPLEMENT = re.compile(r" (?:of|for|to|at|in|on) ")
POSTS = frozenset(word_list(__package__, "words")["posts"].split())
"""Offices that few hold at a time."""


class Bearer(Struct, frozen=True, gc=False):
    """One actor of one article: its names folded (no titles, no descriptions), and the countries of its article."""

    source: str
    referent: Referent
    names: frozenset[str]
    around: frozenset[str]
    key: Key


@lru_cache(maxsize=65536)
def folded(words: str) -> str:
    """Give words in lower case without accents, marks and a leading article."""
    plain = unicodedata.normalize("NFKD", words.replace("-", " ")).encode("ascii", "ignore").decode().lower()
    return " ".join(_WORDS.sub("", plain).split()).removeprefix("the ")


def bearers_of(extract: Extract) -> tuple[Bearer, ...]:
    """Give the actors of one article as bearers of names."""
    around = frozenset(referent.country for referent in extract.referents if referent.country)
    source = extract.text.article.id
    return tuple(
        Bearer(source, referent, _names(referent), around, (source, referent.id)) for referent in extract.referents
    )


def _names(referent: Referent) -> frozenset[str]:
    if not referent.aliases:
        return frozenset({folded(referent.name)} - {""})
    other = {mention.text for mention in referent.mentions if mention.form != "name"}
    named = {mention.text for mention in referent.mentions if mention.form == "name"}
    kept = [alias for alias in referent.aliases if alias in named or alias not in other]
    return frozenset(folded(name) for name in (referent.name, *kept)) - {""}


def same_country(a: Bearer, b: Bearer) -> bool:
    """Two countries with one code."""
    return a.referent.kind == "country" and a.referent.country is not None and a.referent.country == b.referent.country


def same_name(a: Bearer, b: Bearer) -> bool:
    """The same full name; an organisation may go by any name that is not its country's for many ("parliament")."""
    if a.referent.kind == "person":
        name = folded(a.referent.name)
        return name == folded(b.referent.name) and " " in name
    return not a.names.isdisjoint(b.names)


def one_spelling(a: Bearer, b: Bearer) -> bool:
    """Two people whose given names and surnames are spellings or short forms of each other."""
    if a.referent.kind != "person":
        return False
    return _spelt_as_one(a.referent.name, b.referent.name)


@lru_cache(maxsize=65536)
def _spelt_as_one(one: str, other: str) -> bool:
    """Tell whether two full names are spellings of one; the same two meet in many articles."""
    left, right = person_words(one), person_words(other)
    if len(left) == 1 or len(right) == 1 or not _surnames_alike(left[-1], right[-1]):
        return False
    marks = [set(folded(name).split()) & _GENERATION for name in (one, other)]
    if all(marks) and marks[0] != marks[1]:  # father and son
        return False
    short, long = sorted((left[:-1], right[:-1]), key=len)
    return all(any(_given_alike(name, given) for given in long) for name in short)


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Give the words of a person's name, folded, without middle initials and generation."""
    words = [word for word in folded(name).split() if word not in _GENERATION] or [folded(name)]
    return tuple(word for n, word in enumerate(words) if n in {0, len(words) - 1} or len(word) > 1)


def _surnames_alike(left: str, right: str) -> bool:
    return left == right or (min(len(left), len(right)) > SHORT and _alike(left, right))


def _given_alike(left: str, right: str) -> bool:
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    return left == right or _alike(left, right) or short_of_one(left, right)


def _alike(left: str, right: str) -> bool:
    return ratio(_transcribed(left), _transcribed(right)) >= ALIKE


@lru_cache(maxsize=65536)
def _transcribed(word: str) -> str:
    """Give the one spelling of all transcriptions of a name."""
    for letters, one in LETTERS:
        word = word.replace(letters, one)
    return word


def acronym_of(a: Bearer, b: Bearer) -> bool:
    """One is named by an acronym only, which the initials of the other's name make."""
    if a.referent.kind not in {"organization", "bloc"}:
        return False
    one, other = a.referent.name, b.referent.name
    return _abbreviates(one, other) or _abbreviates(other, one)


def _abbreviates(short: str, long: str) -> bool:
    letters = _acronym(short)
    return letters != "" and letters == _large_initials(long)


@lru_cache(maxsize=65536)
def _acronym(name: str) -> str:
    """Give a name that is an acronym in small letters without stops; "" for any other."""
    letters = name.replace(".", "")
    return letters.lower() if len(letters) >= ACRONYM and letters.isupper() else ""


@lru_cache(maxsize=65536)
def _large_initials(name: str) -> str:
    """Give the initials of a name of several words, little ones aside; "" for any other."""
    words = [word for word in folded(name).split() if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def surname_of(short: Bearer, long: Bearer) -> bool:
    """A bare surname and a full name, where the article with the surname speaks of the person's country."""
    country = long.referent.sure_country or long.referent.country
    own = short.referent.sure_country or country
    return is_bare_name_of(short, long) and country is not None and own == country and country in short.around


def is_bare_name_of(short: Bearer, long: Bearer) -> bool:
    """A person called by one word, and one whose full name begins or ends with it, however it is transcribed."""
    if short.referent.kind != "person" or long.referent.kind != "person":
        return False
    one, full = person_words(short.referent.name), person_words(long.referent.name)
    return len(one) == 1 < len(full) and spelt(one[0]) in {spelt(full[-1]), spelt(full[0])}


@lru_cache(maxsize=65536)
def spelt(word: str) -> str:
    """Give the one spelling of all transcriptions of a word of a name; a short one must agree to the letter."""
    return _transcribed(word) if len(word) > SHORT else word


def same_office(a: Bearer, b: Bearer) -> bool:
    """Two bare surnames of one country and one office: "President Brown" and "President Brown" of Spain."""
    if a.referent.kind != "person" or a.referent.country is None or a.referent.country != b.referent.country:
        return False
    return folded(a.referent.name) == folded(b.referent.name) and same_post(a, b)


def offices_of(bearer: Bearer) -> frozenset[str]:
    """Give the heads of a bearer's roles: "secretary" of "Secretary of State"."""
    return frozenset(_head(role.title) for role in bearer.referent.roles)


@lru_cache(maxsize=65536)
def _head(title: str) -> str:
    return _COMPLEMENT.split(folded(title), maxsplit=1)[0].rpartition(" ")[2]


def same_post(a: Bearer, b: Bearer) -> bool:
    """The same office, whatever the names."""
    return not offices_of(a).isdisjoint(offices_of(b))


def same_holder(a: Bearer, b: Bearer) -> bool:
    """The same full name and the same office, whatever countries two articles make likely."""
    return a.referent.kind == "person" and same_name(a, b) and same_post(a, b)


KINDS: frozenset[ActorKind] = frozenset(get_args(ActorKind))
PEOPLE: frozenset[ActorKind] = frozenset({"person"})
COUNTRIES: frozenset[ActorKind] = frozenset({"country"})
BODIES = KINDS - PEOPLE - COUNTRIES
RULES: tuple[tuple[str, frozenset[ActorKind], Callable[[Bearer, Bearer], bool]], ...] = (
    ("same country code", COUNTRIES, same_country),
    ("same name", KINDS, same_name),
    ("spelling variant", PEOPLE, one_spelling),
    ("acronym and expansion", BODIES, acronym_of),
    ("surname, country and office", PEOPLE, same_office),
)
"""Why two bearers of one of the kinds, and of compatible country, are one, the surest rule first."""

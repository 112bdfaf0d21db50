"""Furniture of a page: what it says about itself. Share bars, newsletters, rights, bylines, credits, embeds.

Strategy: word lists and line patterns (furniture.yml) decide, never an outlet's own layout. A line is
furniture as a whole or not at all.
"""

from __future__ import annotations

import re

from generator.clean.dates import days_in, is_date_line, without_times
from generator.clean.lines import Line, Page, fold
from generator.clean.vocabulary import load, patterns, word_set

_WORDS = load("furniture")
_BAG = word_set(_WORDS["words"])
_SECTIONS = word_set(_WORDS["sections"])
_LINES = patterns(_WORDS["lines"])
_TAGLINES = patterns(_WORDS["taglines"])
_ENDS = tuple(fold(end) for end in _WORDS["ends"])
_CREDITS = patterns(_WORDS["credits"])
_BYLINES = patterns(_WORDS["bylines"])
_ROLES = word_set(_WORDS["roles"])
OUTLETS: frozenset[str] = frozenset(fold(name) for name in _WORDS["outlets"])
"""The folded names of outlets and agencies that sign with their name alone."""

_READING = frozenset({"min", "mins", "minute", "minutes", "read"})
_FRONT = "---"
_FRONT_LINES = 40
_BAG_WORDS = 15
_BYLINE_WORDS = 16
_PLACE_WORDS = 3
_DESK_WORDS = 8
_MOST_NAMES = 5
_TAIL = 15
_BIOGRAPHY_WORDS = 60
_WRITER = re.compile(r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{0,30}){1,3} is (?:an?|the|our) (?P<what>[^.\"“]{3,120})")
_GLUED_LABEL = re.compile(r"[A-Z][\w'’ ]{2,30}:(?=[^\W\d_])")
_LOWER_WORD = re.compile(r"(?<!\S)[a-zß-ÿ][\w'’-]*")
_JOINERS = word_set(_WORDS["joiners"])
_SPLIT_NAMES = re.compile(r",? (?:and|&|with) |, ?| ?\| ?| ?/ ?")
_EMBED = re.compile(r"(?:—|–|--|-) [^()\n]{2,80} \(@\w{1,30}\)|^[^()\n]{2,80} \(@\w{1,30}\)(?= |$)|pic\.twitter\.com/")


def is_end_mark(page: Page, i: int) -> bool:
    """A line of marks alone: a rule, "###", "***"."""
    return not page.lines[i].fold


def is_front_matter(page: Page, i: int) -> bool:
    """The YAML head of a Markdown file, between two lines of three dashes, the first line being one."""
    if page.lines[0].words != _FRONT:
        return False
    end = next((j for j, line in enumerate(page.lines[1:_FRONT_LINES], start=1) if line.words == _FRONT), 0)
    return i <= end and end > 0


def is_furniture(page: Page, i: int) -> bool:
    """Menus, share bars, adverts, newsletters, rights, cookies, and what offers another article."""
    line = page.lines[i]
    return (
        _is_bag(line)
        or any(pattern.match(line.words) for pattern in _LINES)
        or (not line.closed and line.fold.endswith(_ENDS))
    )


def is_tagline(page: Page, i: int) -> bool:
    """What a series says of itself, above the first paragraph."""
    return i < page.lead and any(pattern.match(page.lines[i].words) for pattern in _TAGLINES)


def is_labelled_offer(page: Page, i: int) -> bool:
    """A label glued to another article's headline ("Harbour crisis:Board meets crews"), below the first paragraph."""
    line = page.lines[i]
    return i > page.lead and not line.closed and bool(_GLUED_LABEL.match(line.words))


def is_section(page: Page, i: int) -> bool:
    """The name of the page's section, before anything that could be the headline."""
    line = page.lines[i]
    return i < page.lead and line.count <= 3 and _SECTIONS.issuperset(line.fold.split())  # noqa: PLR2004 - "Middle East News"


def is_stamp(page: Page, i: int) -> bool:
    """A line that gives only a day or a time."""
    return is_date_line(page.lines[i].words)


def is_signature(page: Page, i: int) -> bool:
    """A line that says who wrote: "By ...", or an outlet that signs with its name."""
    words = page.lines[i].words
    if page.lines[i].closed:
        return False
    outlet, _, place = words.partition(", ")
    if fold(outlet) in OUTLETS and len(place.split()) <= _PLACE_WORDS and not _small_words(place):
        return True
    head = next((match for match in (pattern.match(words) for pattern in _BYLINES) if match), None)
    names = without_times(words[head.end() :]) if head else ""
    return head is not None and len(names.split()) <= _BYLINE_WORDS and not _small_words(names)


def is_names(page: Page, i: int) -> bool:
    """Names alone, or a name with a desk or a place, between the headline and the first paragraph."""
    line, headline = page.lines[i], page.headline
    if headline is None or not headline < i < page.lead or line.closed or line.count > _BYLINE_WORDS:
        return False
    with_desk = line.count <= _DESK_WORDS and not _ROLES.isdisjoint(line.fold.split())
    if with_desk and line.words[0].isupper() and not _small_words(line.words):
        return True
    return are_names(line.words)


def are_names(words: str) -> bool:
    """Tell whether `words` are nothing but people's names, with a place behind "in" or without one."""
    who, _, where = words.partition(" in ")
    names = [name for name in _SPLIT_NAMES.split(who) if name]
    return len(names) <= _MOST_NAMES and all(_is_name(name) for name in names) and (not where or where[0].isupper())


def is_credit(page: Page, i: int) -> bool:
    """Who took a picture, who reported and edited: credits that stand alone."""
    return any(pattern.match(page.lines[i].words) for pattern in _CREDITS)


def is_biography(page: Page, i: int) -> bool:
    """Who the author is, under the story: "Ada Moss is a reporter ..."; nothing but other such lines may follow."""
    line, rest = page.lines[i], len(page.lines) - i - 1
    if i <= page.lead or rest > _TAIL or not _introduces_writer(line):
        return False
    below = zip(page.lines[i + 1 :], page.kinds[i + 1 :], strict=True)
    return all(kind is not None or not other.closed or _introduces_writer(other) for other, kind in below)


def is_embed(page: Page, i: int) -> bool:
    """A post of a social network, put between the paragraphs with its author's handle."""
    return bool(_EMBED.search(page.lines[i].words))


def is_only_sections(words: str) -> bool:
    """Tell whether `words` name no more than a section or page furniture ("More from Politics")."""
    return (_SECTIONS | _BAG).issuperset(fold(words).split())


def _is_bag(line: Line) -> bool:
    words = [word for word in line.fold.split() if not word.isdigit()]
    return 0 < line.count <= _BAG_WORDS and _BAG.issuperset(words)


def _introduces_writer(line: Line) -> bool:
    match = _WRITER.match(line.words)
    if match is None or line.count > _BIOGRAPHY_WORDS:
        return False
    return not _ROLES.isdisjoint(fold(match["what"]).split())


def _is_name(words: str) -> bool:
    parts = words.split()
    return 2 <= len(parts) <= 4 and not days_in(words) and all(part[0].isupper() for part in parts)  # noqa: PLR2004 - "A. B. de C"


def _small_words(words: str) -> bool:
    """Tell whether `words` hold a small-letter word that no name and no byline has."""
    small = {match[0] for match in _LOWER_WORD.finditer(words)}
    return bool(small - _JOINERS - _ROLES - _READING)

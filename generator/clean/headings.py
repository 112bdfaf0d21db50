"""Headlines, subheads and the headlines of other articles: short lines that no stop closes.

Strategy: a headline is the first line that can be one. After it, a short open line between paragraphs is
a subhead of what follows; several of them in a row, or one with nothing below, offer other articles. In
an article that offers articles in that way, a single one that shares no word with the part below it does
so too.
"""

from __future__ import annotations

import re

from generator.clean.captions import is_own_caption
from generator.clean.furniture import are_names
from generator.clean.lines import Line, Page
from generator.clean.vocabulary import load, word_set

_OFFERS = word_set(load("furniture")["offers"])
_FEWEST, _MOST = 2, 18
_HEADLINE_MOST = 40
_MENU_WORDS, _MENU_LINES = 4, 3  # so many lines below each other of so few words are a menu
_KICKER_MOST, _HEADLINE_USUAL = 3, 5
_CLOSED_MOST = 14  # words of a headline that ends with a stop; longer ones are the story's first sentence
_QUESTION_MOST = 12
_LIKE = 0.8
_STEM = 5
_SHORT_WORD = 4
_BELOW = 12  # lines that are taken for the part below a subhead
_TOP = 80  # lines within which a page has its headline
_AROUND = 60  # lines around an offer in which a page's other offers are looked for
_SENTENCES = re.compile(r"[a-z\d)\]\"”’][.!?][\"”’]? +[\"“‘]?[A-Z]")
_DASHED = re.compile(r"(?:-|–|—) .{2,80} (?:-|–|—)$|.{2,80} (?:-|–|—)$")
_QUOTED = "\"“”‘'"


def is_headline(page: Page, i: int) -> bool:
    """The first line that can be one: not known to be anything else, not running text, of two words or more."""
    if page.headline is not None or i > _TOP or any(_leads_page(page, j) for j in range(i)):
        return False
    return _leads_page(page, i)


def is_repeated_headline(page: Page, i: int) -> bool:
    """A line that repeats the headline with a word or two more or less, such as the outlet's name."""
    line, headline = page.lines[i], page.headline
    if headline is None or i == headline or line.closed or line.count > _HEADLINE_MOST:
        return False
    mine, theirs = set(line.fold.split()), set(page.lines[headline].fold.split())
    return len(mine & theirs) >= _LIKE * len(mine | theirs)


def is_duplicate(page: Page, i: int) -> bool:
    """A line whose words stood on the page before; single words may stand twice, and a caption may retell the story."""
    first = page.first[i]
    if first == i or page.lines[i].count < len(("two", "words")):
        return False
    retold = page.kinds[first] == "caption" and i > page.lead > first
    return not retold or is_own_caption(page, i)


def is_above_headline(page: Page, i: int) -> bool:
    """What is left over before the headline: names of sections and menus."""
    return page.headline is not None and i < page.headline


def is_marked_heading(page: Page, i: int) -> bool:
    """A Markdown heading below the headline."""
    return page.headline is not None and page.lines[i].mark.startswith("#")


def is_dashed_heading(page: Page, i: int) -> bool:
    """An agency's crosshead: a few words between dashes."""
    line = page.lines[i]
    return not line.closed and line.count <= _QUESTION_MOST and bool(_DASHED.match(line.words))


def is_question(page: Page, i: int) -> bool:
    """A short question that stands alone between paragraphs and is nobody's words."""
    line = page.lines[i]
    alone = line.words.endswith("?") and _FEWEST <= line.count <= _QUESTION_MOST
    return alone and not _SENTENCES.search(line.words) and line.words[0] not in _QUOTED and i > page.lead


def is_offer(page: Page, i: int) -> bool:
    """The headline of another article, offered after the first paragraph."""
    if i <= page.lead or not _heads(page, i):
        return False
    if _in_row(page, i):
        return True
    below = _part_below(page, i)
    return not below or (_has_offers(page, i) and not _shares(page.lines[i], below))


def is_subhead(page: Page, i: int) -> bool:
    """A short open line that no earlier rule knows: the head of the part that follows, or the deck above it all."""
    return _heads(page, i)


def heads(line: Line) -> bool:
    """Tell whether `line` could head something: short, one sentence, no stop, no mark of a list."""
    short = 0 < line.count <= _MOST
    return short and not line.closed and line.mark in ("", "#", "##", "###") and not _SENTENCES.search(line.words)


def _heads(page: Page, i: int) -> bool:
    return page.kinds[i] is None and heads(page.lines[i])


def _can_head(page: Page, i: int) -> bool:
    line = page.lines[i]
    if page.kinds[i] is not None or i > page.lead:
        return False
    running = line.closed and not line.words.endswith("?") and line.count > _CLOSED_MOST
    return line.mark.startswith("#") or (line.count >= _FEWEST and not running and line.count <= _HEADLINE_MOST)


def _leads_page(page: Page, i: int) -> bool:
    """Tell whether line i can be the headline and is no kicker: two or three words above a longer candidate."""
    following = page.lines[i + 1] if i + 1 < len(page.lines) else None
    kicker = (
        following is not None
        and page.lines[i].count <= _KICKER_MOST
        and not page.lines[i].mark
        and following.count >= _HEADLINE_USUAL
        and not following.closed
        and not are_names(following.words)
        and _can_head(page, i + 1)
    )
    return _can_head(page, i) and not kicker and not (_in_menu(page, i) and _has_headline_below(page, i))


def _in_menu(page: Page, i: int) -> bool:
    """Tell whether line i stands in a run of lines of a few words each, as menus do that lost their page."""
    first = i
    while first > max(0, i - _MENU_LINES) and _is_item(page, first - 1):
        first -= 1
    return all(j < len(page.lines) and _is_item(page, j) for j in range(first, max(i + 1, first + _MENU_LINES)))


def _is_item(page: Page, i: int) -> bool:
    line = page.lines[i]
    short = 0 < line.count <= _MENU_WORDS and not line.mark
    return short and (page.kinds[i] == "boilerplate" or (page.kinds[i] is None and not line.closed))


def _has_headline_below(page: Page, i: int) -> bool:
    """Tell whether a line of a headline's usual length stands between line i and the first paragraph."""
    return any(
        page.lines[j].count >= _HEADLINE_USUAL and _is_open(page.lines[j]) and _can_head(page, j)
        for j in range(i + 1, min(page.lead, _TOP, len(page.lines)))
    )


def _is_open(line: Line) -> bool:
    return not line.closed or line.words.endswith("?")


def _in_row(page: Page, i: int) -> bool:
    """Tell whether a neighbour could head something too, or opens a list of other articles ("Most read")."""
    before = i - 1 > page.lead and (_heads(page, i - 1) or _opens_offers(page, i - 1))
    after = i + 1 < len(page.lines) and _heads(page, i + 1)
    return before or after


def _opens_offers(page: Page, i: int) -> bool:
    words = page.lines[i].fold.split()
    return page.kinds[i] == "boilerplate" and bool(words) and _OFFERS.issuperset(words)


def _part_below(page: Page, i: int) -> tuple[Line, ...]:
    """Give the paragraphs between line i and the next line that could head something."""
    found: list[Line] = []
    for j in range(i + 1, min(len(page.lines), i + 1 + _BELOW)):
        if _heads(page, j):
            break
        if page.kinds[j] in (None, "paragraph", "quote", "list"):
            found.append(page.lines[j])
    return tuple(found)


def _has_offers(page: Page, i: int) -> bool:
    around = range(max(page.lead + 1, i - _AROUND), min(len(page.lines), i + _AROUND))
    return any(_heads(page, j) and _in_row(page, j) for j in around)


def _shares(line: Line, below: tuple[Line, ...]) -> bool:
    """Tell whether the part below takes up a third of the heading's words, by their stems."""
    mine = _stems(line)
    theirs = frozenset(stem for other in below for stem in _stems(other))
    return not mine or len(mine & theirs) * 3 >= len(mine)


def _stems(line: Line) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in line.fold.split() if len(word) >= _SHORT_WORD)

"""Captions: words below a picture. Evidence, but not part of the story's run.

Strategy: no single sign is sure, so signs have weights and two points make a caption. The tables _STRONG and
_STYLE list them, and each sign is one test. Strong signs (a credit at the end, who stands where) are asked
before the headline is known, the signs of style after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from generator.clean.dates import days_in
from generator.clean.lines import Line, Page, fold
from generator.clean.vocabulary import load, patterns, word_set

_WORDS = load("captions")
_DATES = load("dates")
_CAMERA = word_set(_WORDS["camera"])
_EITHER = _CAMERA | word_set(_WORDS["either"])
_PICTURES = re.compile(_WORDS["pictures"], re.IGNORECASE)
_BEFORE_NOUNS = word_set(_WORDS["before_nouns"])
_PAST = word_set(_WORDS["past"])
_PLACES = patterns(_WORDS["places"])
_PHRASES = patterns(_WORDS["phrases"])
_CREDITS = patterns(_WORDS["credits"])
_AGENCY = re.compile(_WORDS["agency"], re.IGNORECASE)
_DAY_AT_END = re.compile(rf"\b(?:on|last|this) (?:{_DATES['weekdays'].strip().replace(' ', '|')})\.?$", re.IGNORECASE)
_LABEL = re.compile(r"(?!\w+ (?:said|says|added|adds)\b)[A-Z][\w'’-]{2,20}(?: [\w'’-]{2,20})?: (?![\"“‘'])")
_QUOTATION = re.compile(r"(?:^|\s)[\"“‘']\w.*")
_NEXT_SENTENCE = re.compile(r"[a-z\d)\]\"”’][.!?][\"”’]? +[\"“‘]?[A-Z]")
_OPENS_SPEECH = re.compile(r"\b(?:said|says|added|adds)[:,] ?[\"“‘']")
_SAID = re.compile(r"\b(?:said|says|told|tells|added|adds)\b")
_QUESTION = re.compile(r"(?:how|what|when|where|who|why|which)\b", re.IGNORECASE)
_FULL_STYLE = frozenset({"the", "a", "an", "was", "were", "has", "had", "is", "are", "been"})
_OWN_LABEL = re.compile(r"(?:image|media|photo|picture|video) caption[:,]? (?=\S)", re.IGNORECASE)
_LONGEST = 90
_SHORTEST = 8
_SUBHEAD_WORDS = 10
_HEADLINE_WORDS = 16
_VERB_REACH = 14
_CREDITED_WORDS = 4
_ALTERNATIVE_REACH = 4
_NEAR = 40  # lines; a caption stands on the page of its story, and a bound keeps the search linear
_LIKE = 0.9
_ENOUGH = 2

Sign = Callable[[Page, int], bool]


def label_of(words: str) -> int:
    """Give the length of the label by which `words` say that they are a caption ("Image caption: "), 0 without one.

    Outlets print it so, and an import writes it before the words that the page marks as a caption.
    """
    label = _OWN_LABEL.match(words)
    return label.end() if label else 0


def is_labelled_caption(page: Page, i: int) -> bool:
    """A line that says itself that it is a caption, however long; a second copy is left for the rule of duplicates."""
    return bool(label_of(page.lines[i].words)) and page.first[i] == i


def is_credited_caption(page: Page, i: int) -> bool:
    """A line with the marks that only captions have; a second copy of one is left for the rule of duplicates."""
    line = page.lines[i]
    return line.count <= _LONGEST and page.first[i] == i and _points(page, i, _STRONG) >= _ENOUGH


def is_own_caption(page: Page, i: int) -> bool:
    """A line that is a caption by its own words, wherever it stands: by a label or by the marks of one."""
    return bool(label_of(page.lines[i].words)) or _points(page, i, _STRONG) >= _ENOUGH


def is_caption(page: Page, i: int) -> bool:
    """A line that has the style of a caption, or repeats the story without closing its sentence."""
    line = page.lines[i]
    if i <= page.lead or not _SHORTEST <= line.count <= _LONGEST:
        return False
    strong = _points(page, i, _STRONG)
    by_style = strong or not _runs_on(line)
    return strong >= _ENOUGH or bool(by_style and strong + _points(page, i, _STYLE) >= _ENOUGH)


def _runs_on(line: Line) -> bool:
    """Tell whether a line tells on like the story: it quotes somebody at length, or has several sentences."""
    quotes = line.words[0] in '"“' or _OPENS_SPEECH.search(line.words)
    return line.count > _HEADLINE_WORDS and bool(quotes or _NEXT_SENTENCE.search(line.words))


def is_under_credit(page: Page, i: int) -> bool:
    """An open line right under a credit that stands alone, or under another such line."""
    above = page.kinds[i - 1] if i > 0 else None
    second = above is None and i > 1 and page.kinds[i - 2] == "credit" and not page.lines[i - 1].closed
    return (above == "credit" or second) and not page.lines[i].closed and page.lines[i].count >= _CREDITED_WORDS


def is_alternative_text(page: Page, i: int) -> bool:
    """What a page says for those who do not see the picture: the beginning of a caption that follows at once."""
    line = page.lines[i]
    near = range(i + 1, min(len(page.lines), i + _ALTERNATIVE_REACH))
    begins = any(page.kinds[j] == "caption" and page.lines[j].fold.startswith(f"{line.fold} ") for j in near)
    return line.count >= _CREDITED_WORDS and begins


def _points(page: Page, i: int, signs: tuple[tuple[str, int, Sign], ...]) -> int:
    return sum(weight for _, weight, sign in signs if sign(page, i))


def _credit(page: Page, i: int) -> bool:
    return any(pattern.search(page.lines[i].words) for pattern in _CREDITS)


def _phrase(page: Page, i: int) -> bool:
    return any(pattern.search(page.lines[i].words) for pattern in _PHRASES)


def _places(page: Page, i: int) -> bool:
    return any(pattern.search(page.lines[i].words) for pattern in _PLACES)


def _seen_by_camera(page: Page, i: int) -> bool:
    """The present tense of what a camera sees, or of a picture that shows something."""
    line = page.lines[i]
    return _has_main_verb(line, _EITHER) or bool(_PICTURES.search(line.words))


def _agency(page: Page, i: int) -> bool:
    return bool(_AGENCY.search(page.lines[i].words))


def _camera_and_day(page: Page, i: int) -> bool:
    """What a camera sees, and at the end the day on which it did."""
    line = page.lines[i]
    seen = _has_main_verb(line, _CAMERA) or bool(_PICTURES.search(line.words))
    return seen and _ends_with_day(line) and not _SAID.search(line.words)


def _open_end(page: Page, i: int) -> bool:
    """No stop at the end, on a page whose paragraphs have one."""
    return page.tidy and not page.lines[i].closed


def _full_sentence(page: Page, i: int) -> bool:
    """Articles and auxiliaries, which headlines save, in an open line that is about somebody and is no question."""
    line = page.lines[i]
    own = _QUOTATION.sub("", line.words)  # a headline may quote full sentences
    small = _FULL_STYLE.intersection(word.lower() for word in own.split())
    style = not line.closed and line.count >= _SUBHEAD_WORDS and bool(small) and not _QUESTION.match(line.words)
    return style and _names_someone(page, i)


def _names_someone(page: Page, i: int) -> bool:
    """Tell whether the line has a name: a capital within it, or a first word that has its capital elsewhere too."""
    first, *rest = page.lines[i].words.split()
    if any(word[0].isupper() for word in rest):
        return True
    inside = re.compile(rf"[a-z,] {re.escape(first)}\b")
    return any(inside.search(page.lines[j].words) for j in _near(page, i) if j != i)


def _too_long(page: Page, i: int) -> bool:
    """Longer than anyone makes a subhead, and without a stop."""
    line = page.lines[i]
    return not line.closed and line.count > _HEADLINE_WORDS


def _day_at_end(page: Page, i: int) -> bool:
    line = page.lines[i]
    return not line.closed and _ends_with_day(line)


def _repeats(page: Page, i: int) -> bool:
    """Most of its words stand in one other line: captions retell the sentence that they illustrate."""
    line = page.lines[i]
    label = _LABEL.match(line.words)
    if line.closed and not label:
        return False
    mine = fold(line.words[label.end() if label else 0 :]).split()
    return any(_share(mine, page.lines[j].fold.split()) >= _LIKE for j in _near(page, i) if j != i)


def _repeats_behind_label(page: Page, i: int) -> bool:
    return bool(_LABEL.match(page.lines[i].words)) and _repeats(page, i)


def _near(page: Page, i: int) -> range:
    return range(max(0, i - _NEAR), min(len(page.lines), i + _NEAR))


def _has_main_verb(line: Line, verbs: frozenset[str]) -> bool:
    """Tell whether one of `verbs` could be the line's first verb: no past form and no determiner before it."""
    words = [word.strip(",.").lower() for word in line.words.split()[:_VERB_REACH]]
    for before, word in pairwise(words):
        if before in _PAST or before.endswith("ed"):
            return False
        if word in verbs and before not in _BEFORE_NOUNS:
            return True
    return False


def _ends_with_day(line: Line) -> bool:
    days = days_in(line.words)
    return bool(_DAY_AT_END.search(line.words)) or (bool(days) and len(line.words.rstrip(".")) - days[-1].span.end <= 1)


def _share(words: list[str], others: list[str]) -> float:
    theirs = frozenset(others)
    return sum(word in theirs for word in words) / len(words) if words else 0.0


_STRONG: tuple[tuple[str, int, Sign], ...] = (
    ("a credit at the end", 2, _credit),
    ("what only captions say", 2, _phrase),
    ("who stands where", 1, _places),
    ("what a camera sees", 1, _seen_by_camera),
    ("an agency at the end", 1, _agency),
)
_STYLE: tuple[tuple[str, int, Sign], ...] = (
    ("seen by a camera, and the day", 1, _camera_and_day),
    ("an open end", 1, _open_end),
    ("a full sentence without a stop", 1, _full_sentence),
    ("too long for a subhead", 1, _too_long),
    ("the day at the end, without a stop", 1, _day_at_end),
    ("it repeats another line", 1, _repeats),
    ("it repeats another line behind a label", 1, _repeats_behind_label),
)

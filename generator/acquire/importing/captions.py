"""The captions of a page's pictures, and between which paragraphs of the article they stand.

Strategy: what reads the body leaves captions out, because they are no prose; but a dated meeting often stands only
there. So the page is walked once more, in its own order: a block whose words are a paragraph of the body says where
we are, and a caption belongs behind the paragraph seen last. A caption is a figcaption, or what the page's own class
or itemprop calls a caption beside a picture. Pictures of other articles are left out: those in a menu or a box of
teasers, those that link to a page, and those outside the article's stretch of the page.

The seed says "Image caption: ..." before the words, as some outlets print it themselves, so that the stage that
cleans knows them again for certain and a person sees what they are.

Laws:
- No caption repeats a paragraph or another caption.
- The work grows with the size of the page: captions, and the steps up from each, are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from generator.acquire.importing.declared import Tree
from generator.acquire.importing.found import Caption

LABEL = "Image caption: "
_BLOCKS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "dd", "pre"})
_BOXES = frozenset({"div", "span"})
"""Elements that are a block of text only where they hold no other block."""
_HOLDERS = _BLOCKS | {"div", "section", "article", "main", "figure", "ul", "ol", "table", "body", "html", "header"}
_MAY_HOLD = frozenset({"figcaption", "p", "div", "span", "em", "small", "dd"})
_NAME = re.compile(
    r"(?!(?:has|with|no|without|watch|closed)[-_])(?:[a-z0-9]+[-_]{1,2}){0,6}(?:fig)?caption"
    r"(?:[-_]{1,2}(?:text|content|inner|body|full|words))?",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:[a-z0-9]+[-_]{1,2}){0,6}(?:credits?|copyright|attribution|photographer)(?:[-_]{1,2}[a-z0-9]+){0,3}",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:[a-z0-9]+[-_]{1,2}){0,6}(?:related|promo|teaser|recirc|recommended|recommendations|newsletter|trending|sidebar)"
    r"(?:[-_]{1,2}[a-z0-9]+){0,3}",
    re.IGNORECASE,
)
_APART = frozenset({"aside", "nav", "footer", "form", "dialog"})
_UNSEEN = frozenset({"script", "style", "noscript", "button", "svg", "template", "img", "input"})
_HIDDEN = re.compile(r"(?:visually-?hidden|sr-only|screen-reader-text|off-?screen)", re.IGNORECASE)
_PICTURES = frozenset({"img", "picture", "amp-img", "video", "iframe"})
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)", re.IGNORECASE)
_OWN_LABEL = re.compile(r"(?:(?:image|media|photo|picture|video) caption|caption) ?[:,]? ?(?=\S)", re.IGNORECASE)
_NO_CAPTION = re.compile(r"<[a-z]|\b(?:media|video|audio|browser)\b.{0,40}\b(?:unsupported|not support)", re.IGNORECASE)
"""Markup to copy, and what a player says that does not play."""
_WORD = re.compile(r"\w+")
_BEFORE_STOP = re.compile(r" +(?=[,.;:!?)])")
_SAME = 100
"""Letters and digits by which a block is known as a paragraph of the body."""
_FEWEST, _MOST = 5, 150
"""Words of a caption: fewer name a person or a photographer, more are a story of their own."""
_CAPTIONS = 100
_UP = 8
_NEAR = 3
"""Steps up to the element that holds both a picture and its caption."""
_CORE = 0.4
"""Share of the words from which a caption inside a caption is the caption proper."""


class _Place(Struct, frozen=True):
    """A caption on the page: which paragraph is above it, its words, and whether a headline or article holds it."""

    above: int
    words: str
    headed: bool


class _Walk(Struct, frozen=True):
    """What was met on the page: captions, and the numbers of the body's paragraphs that stand outside of them."""

    places: tuple[_Place, ...]
    met: frozenset[int]


def captions_of(tree: Tree, lines: Sequence[str]) -> tuple[Caption, ...]:
    """Give the captions on the page of `tree` that belong to the article whose paragraphs are `lines`.

    One that was taken for a paragraph is among them, in the place of that paragraph.
    """
    walk = _walked(tree, {_key(line): i for i, line in reversed([*enumerate(lines, start=1)])})
    own = {_fold(line): i for i, line in enumerate(lines, start=1) if i not in walk.met}
    others = "\n".join(_fold(line) for i, line in enumerate(lines, start=1) if i in walk.met)
    last = max(walk.met, default=0)
    kept: dict[str, Caption] = {}
    for place in walk.places:
        fold = _fold(place.words)
        belongs = 0 < place.above < last or (place.headed and last > 0)
        if not belongs or fold in others or any(fold in other for other in kept):
            continue
        shorter = [other for other in kept if other in fold]  # cut for small screens, and whole behind it
        above = kept[shorter[0]].above if shorter else place.above
        for other in shorter:
            del kept[other]
        kept[fold] = Caption(own[fold] - 1 if fold in own else above, place.words)
    return tuple(kept.values())


def with_captions(lines: Sequence[str], captions: Sequence[Caption]) -> tuple[str, ...]:
    """Give the paragraphs with each caption behind the one above it; a paragraph that is a caption stands only once."""
    below: dict[int, list[str]] = {}
    for one in captions:
        below.setdefault(min(one.above, len(lines)), []).append(f"{LABEL}{one.words}")
    folds = {_fold(one.words) for one in captions}
    found = list(below.get(0, ()))
    for i, line in enumerate(lines, start=1):
        found += [*(() if _fold(line) in folds else (line,)), *below.get(i, ())]
    return tuple(found)


def _walked(tree: Tree, known: dict[str, int]) -> _Walk:
    """Walk over the page; `known` has the number of each paragraph of the body by its key."""
    places: list[_Place] = []
    met: set[int] = set()
    above, headed = 0, False
    inside: Tree = None
    for element in tree.iter():
        if not isinstance(element.tag, str):  # a comment
            continue
        headed = headed or element.tag == "h1"
        if inside is not None and inside in islice(element.iterancestors(), _UP):
            continue
        if len(places) < _CAPTIONS and _is_caption(element) and not _belongs_elsewhere(element):
            inside = element
            words = _caption_words(element)
            if _FEWEST <= len(_WORD.findall(words)) <= _MOST and not _NO_CAPTION.search(words):
                places.append(_Place(above, words, headed=(headed and not met) or _in_article(element)))
        elif _is_text(element) and (at := known.get(_key(_said(element)))):
            above = at
            met.add(at)
    return _Walk(tuple(places), frozenset(met))


def _is_text(element: Tree) -> bool:
    """Tell whether the element is a block of words: one by its name, or a box without blocks in it."""
    if element.tag in _BLOCKS:
        return element.tag != "blockquote" or not any(child.tag in _HOLDERS for child in element)
    return element.tag in _BOXES and not any(child.tag in _HOLDERS or child.tag in _BOXES for child in element)


def _is_caption(element: Tree) -> bool:
    if element.tag == "figcaption":
        return True
    return element.tag in _MAY_HOLD and _called_caption(element) and _beside_picture(element)


def _called_caption(element: Tree) -> bool:
    return element.get("itemprop") == "caption" or _has_class(element, _NAME)


def _beside_picture(element: Tree) -> bool:
    for holder in islice(element.iterancestors(), _NEAR):
        if holder.tag in ("article", "main", "body"):
            return False
        if holder.tag == "figure" or next(holder.iter(*_PICTURES), None) is not None:
            return True
    return next(element.iter(*_PICTURES), None) is not None


def _belongs_elsewhere(element: Tree) -> bool:
    """Tell whether a caption is of a teaser, a menu, or a picture that leads to another page."""
    return any(
        holder.tag in _APART or _leads_away(holder) or (holder.tag != "body" and _has_class(holder, _ELSEWHERE))
        for holder in islice(element.iterancestors(), _UP)
    )


def _leads_away(holder: Tree) -> bool:
    return holder.tag == "a" and bool(holder.get("href")) and not _PICTURE_FILE.search(holder.get("href"))


def _in_article(element: Tree) -> bool:
    """Tell whether the nearest article around a caption has paragraphs of its own beside it."""
    article = next((one for one in islice(element.iterancestors(), 2 * _UP) if one.tag == "article"), None)
    return article is not None and sum(1 for _ in islice(article.iter("p"), 3)) > _NEAR - 1


def _has_class(element: Tree, name: re.Pattern[str]) -> bool:
    return any(name.fullmatch(one) for one in (element.get("class") or "")[:500].split())


def _caption_words(element: Tree) -> str:
    """Give the words of a caption: those of the caption proper, without a credit that has an element of its own."""
    whole = _said(element)
    cores = (core for core in islice(element.iterdescendants(), _CAPTIONS) if _is_core(core))
    inner = [words for core in cores if len(words := _said(core, credited=False)) >= _CORE * len(whole)]
    words = inner[-1] if inner else _said(element, credited=False)
    return _OWN_LABEL.sub("", words, count=1)


def _is_core(element: Tree) -> bool:
    return element.tag in _MAY_HOLD and _called_caption(element)


def _said(element: Tree, *, credited: bool = True) -> str:
    """Give the words of an element in one line, a space between elements; without credits unless `credited`."""
    parts: list[str] = []
    skipped: Tree = None
    for event, one in _events(element):
        if event == "start" and skipped is None and one is not element and _is_left_out(one, credited=credited):
            skipped = one
        elif event == "start" and skipped is None:
            parts.append(one.text or "")
        elif event == "end" and one is not element:
            skipped = None if skipped is one else skipped
            parts += [" ", one.tail or ""] if skipped is None else []
    return _BEFORE_STOP.sub("", " ".join(" ".join(parts).split()))


def _events(element: Tree) -> Iterator[tuple[str, Tree]]:
    """Give the start and the end of every element below, in order, without recursion."""
    todo = [("start", element)]
    while todo:
        event, one = todo.pop()
        yield event, one
        if event == "start":
            todo.append(("end", one))
            todo += [("start", child) for child in reversed(one)]


def _is_left_out(element: Tree, *, credited: bool) -> bool:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _HIDDEN.search(element.get("class") or ""):
        return True
    return not credited and (element.tag == "cite" or _has_class(element, _CREDIT))


def _fold(words: str) -> str:
    return "".join(_WORD.findall(words.casefold()))


def _key(words: str) -> str:
    return _fold(words)[:_SAME]

"""Who led a delegation, as a sentence says it: "the Norland delegation was led by Berg", "Berg headed the team".

Strategy: three forms, the name behind (led by, the head of) and the name before. One side's delegation has one head;
whose it was, the name in front of it says ("the Norland delegation"), or the country of the head. The sentence is tied
to the contact that its article told in it or nearest to it.

Laws: only persons lead; what will be, or was to be, and what changed says nothing; without a side nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from generator.merge.absences import around, as_told, by_article, is_title, names_in, nearest
from generator.merge.reports import Whos
from generator.model import Contact, ContactReport, Extract, Sanction, Sentence, Source, Span
from generator.model.wordlists import word_list

_LISTS = word_list(__package__, "heads")
_GROUP = rf"(?P<side>(?:[A-Z][\w.-]{{0,30}}\s{{1,3}}){{0,3}})(?i:{'|'.join(_LISTS['groups'])})"
_LED_BY = re.compile(rf"\b{_GROUP}\b[^.;:\"“”]{{0,40}}?\b(?:led|headed)\s+by\s+")
_HEAD = re.compile(rf"(?<!deputy )(?<!nominal )(?<!former )\b(?:head|leader)\s+of\s+(?:the|its|their|a)\s+{_GROUP},\s+")
_LEADS = re.compile(
    rf"\s{{1,3}}(?:led|headed|leads|heads|is leading|is heading)\s+(?:[a-z][\w'-]*\s+){{0,3}}?{_GROUP}\b"
)
_JOINT = re.compile(r"\s{0,3}(?:,|and\b|along with\b|together with\b)")
"""Behind a name, what may make it one of several heads."""
_OPEN = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LISTS['open']))})\b", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})


class Head(Struct, frozen=True):
    """The one who led a delegation to the event of `report`, which stands where that is said.

    `sides` say whose delegation: the words in front of it, and the country of its head.
    """

    actor: str
    sides: frozenset[str]
    report: ContactReport


class _Said(Struct, frozen=True):
    actor: str
    side: str
    words: Span


def find_heads(
    records: Iterable[Sanction | Contact], sources: Iterable[Source], whos: Whos
) -> Mapping[str, tuple[Head, ...]]:
    """Give by record who led which delegation to it."""
    told = by_article(one for one in records if isinstance(one, Contact))
    found: dict[str, list[Head]] = {}
    for source in sources:
        here = told.get(source.id, [])
        for sentence, said in _in_article(source.extract, here, whos) if here else ():
            events = tuple(nearest(sentence.n, here).values())
            sides = frozenset({said.side, whos.actors[said.actor].country or ""} - {""})
            if len(events) == 1 and sides:
                ((record, report),) = events
                at = as_told(report, source.extract, sentence, said.words, whos)
                found.setdefault(record.id, []).append(Head(said.actor, sides, at))
    return {record: tuple(heads) for record, heads in found.items()}


def _in_article(
    extract: Extract, told: Sequence[tuple[int, Contact, ContactReport]], whos: Whos
) -> Iterator[tuple[Sentence, _Said]]:
    """Give the sentences around what is `told` that say who leads a delegation."""
    names = None
    raw = extract.text.article.raw
    for sentence in around(extract, told, _LISTS["hints"], raw):
        words = sentence.span.of(raw)
        behind, before = tuple(_LED_BY.finditer(words)), tuple(_HEAD.finditer(words))
        if not (behind or before or _LEADS.search(words)) or _OPEN.search(words):
            continue
        names = names_in(extract, whos) if names is None else names
        for mention, actor in names.get(sentence.n, ()):
            if whos.actors[actor].kind != "person":
                continue
            left, right = (at - sentence.span.start for at in (mention.span.start, mention.span.end))
            matches = [_beside(one, words, left) for one in before]
            if not (_JOINT.match(words, right) or words[:left].endswith(" and ")):
                matches += [*(_beside(one, words, left) for one in behind), _LEADS.match(words, right)]
            yield from ((sentence, _Said(actor, _side(match), mention.span)) for match in matches if match is not None)


def _beside(match: re.Match[str], words: str, left: int) -> re.Match[str] | None:
    """Give the match if the name at `left` stands right behind it, its office at most between them."""
    return match if match.end() <= left and is_title(words, match.end(), left) else None


def _side(match: re.Match[str]) -> str:
    """Give the words that say whose delegation it is, in lower case; "" where none do."""
    return " ".join(word for word in match["side"].lower().split() if word not in _ARTICLES)

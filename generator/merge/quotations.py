"""One utterance, many wordings: the quotations of all articles, each once, with every place that carries it.

Strategy: the longest wording of an utterance is its head; shorter ones join the head that they are a part
or a wording of (wordings.py), if the same actor spoke on no other day. Heads never join through a third
wording, so that a common phrase chains nothing together.

Laws: two different speakers are never joined; every quotation of every article stands in exactly one
citation; an id is made of what the first article in the news that has the utterance says, and of nothing else;
the order of the articles decides only the order of what comes out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from generator.merge.citations import cite
from generator.merge.ids import each_once, short
from generator.merge.naming import news_order
from generator.merge.wordings import ACROSS, EXACT, SAME, WITHIN, Wording, joined, wording
from generator.model import Citation, Extract, Passing, Quotation, Quote

_DAYS_APART = 1
"""Days by which two outlets may date one utterance apart: time zones."""
_UNSIGNED = 6
"""Words from which the same words are one utterance though one article names no speaker, or none by name."""
_APART = ("", 0.0)
_LOOKED_UP = 6
"""Words of meaning, rarest first, by which candidates are looked up, at most."""
_MAY_DIFFER = 5
"""One word of meaning in so many, and none of fewer, may be another in a second wording (wordings.py)."""


Shelf = dict[str, list[tuple[int, int]]]


class _Said(Struct, frozen=True):
    """One quotation of one article, ready to compare: `place` orders it, `who` is its speaker or ""."""

    extract: Extract
    quote: Quote
    place: tuple[int, int]
    who: str
    actor: str | None
    wording: Wording


class _Utterance(Struct, frozen=True):
    """A head with the quotations that joined it and why; `who` and `days` are known from any of them."""

    head: _Said
    others: tuple[tuple[_Said, str], ...]
    who: str
    days: frozenset[str]

    def members(self) -> tuple[_Said, ...]:
        return (self.head, *(said for said, _ in self.others))


def merge_quotations(extracts: tuple[Extract, ...], of: dict[tuple[str, int], str]) -> tuple[Quotation, ...]:
    """Give every utterance of the articles once.

    `of` leads from (article id, referent id) to the actor's id. The result is ordered by the first article
    and the first place that carry each.
    """
    said = tuple(_read(extracts, of))
    heads: list[_Utterance] = []
    counts = Counter(key for one in said for key in _keys(one))
    shelves = _shelved(said, _keys), _shelved(said, lambda one: _rarest(one, counts))
    where: dict[tuple[int, int], int] = {}
    for one in sorted(said, key=_longest_first):
        near = sorted({where[place] for place in _candidates(one, counts, *shelves) if place in where})
        fits = [(n, reason, share) for n in near for reason, share in [_fits(heads[n], one)] if reason]
        if not fits:
            where[one.place] = len(heads)
            heads.append(_Utterance(one, (), one.who, _days(one)))
            continue
        n, reason, _ = max(fits, key=lambda fit: (fit[2], -fit[0]))
        head = heads[n]
        heads[n] = _Utterance(head.head, (*head.others, (one, reason)), head.who or one.who, head.days | _days(one))
    heads.sort(key=lambda head: min(one.place for one in head.members()))
    news = news_order(extracts)
    ids = each_once(_id(head, news) for head in heads)
    return tuple(_quotation(head, one, of) for head, one in zip(heads, ids, strict=True))


def _read(extracts: tuple[Extract, ...], of: dict[tuple[str, int], str]) -> Iterator[_Said]:
    """Give all quotations with their speakers' actor ids."""
    for n, extract in enumerate(extracts):
        source = extract.text.article.id
        for quote in extract.quotes:
            actor = of.get((source, quote.speaker)) if quote.speaker is not None else None
            who = actor or " ".join(wording(quote.speaker_text or "").words)
            yield _Said(extract, quote, (n, quote.span.start), who, actor, wording(quote.text))


def _longest_first(one: _Said) -> tuple[int, tuple[str, ...], str, int]:
    return -len(one.wording.words), one.wording.words, one.extract.text.article.id, one.place[1]


def _keys(one: _Said) -> tuple[str, ...]:
    """Give the words under which a quotation is shelved: of meaning, or all where it has none."""
    return tuple(dict.fromkeys(one.wording.stems or one.wording.words))


def _rarest(one: _Said, counts: Counter[str]) -> tuple[str, ...]:
    """Give the words of a quotation of which a longer wording of the same utterance must have one, rarest first."""
    most = min(_LOOKED_UP, len(one.wording.stems) // _MAY_DIFFER + 1)
    return tuple(sorted(_keys(one), key=lambda key: (counts[key], key))[:most])


def _shelved(said: tuple[_Said, ...], keys: Callable[[_Said], tuple[str, ...]]) -> Shelf:
    """Shelve the places of quotations under some of their words."""
    found: Shelf = {}
    for one in said:
        for key in keys(one):
            found.setdefault(key, []).append(one.place)
    return found


def _candidates(one: _Said, counts: Counter[str], every: Shelf, rare: Shelf) -> set[tuple[int, int]]:
    """Give the places of quotations that have what `one` must share with them, or must share what they have.

    The shorter wording says what must be shared; of two of one length either may be the shorter.
    """
    found = {place for key in _rarest(one, counts) for place in every[key]}
    return found | {place for key in _keys(one) for place in rare.get(key, ())}


def _fits(head: _Utterance, one: _Said) -> tuple[str, float]:
    """Give why a quotation is the utterance of `head`, and how surely; "" and 0 where it is another."""
    if not _same_day(head, one):
        return _APART
    same_article = head.head.place[0] == one.place[0]
    reason, share = joined(head.head.wording, one.wording, WITHIN if same_article else ACROSS) or _APART
    sure = share == 1.0 and len(one.wording.words) >= _UNSIGNED
    if head.who == one.who:
        known = one.actor is not None or same_article or reason == SAME
        return (reason, share) if known or sure else _APART
    return (reason, share) if sure and not (head.who and one.who) else _APART


def _same_day(head: _Utterance, one: _Said) -> bool:
    """Tell whether two quotations can have been said on the same day."""
    said = one.quote.date
    return said is None or all(_apart(day, said) <= _DAYS_APART for day in head.days)


def _days(one: _Said) -> frozenset[str]:
    return frozenset({one.quote.date} if one.quote.date else ())


def _apart(left: str, right: str) -> int:
    """Count the days between two ISO days; none where one is no day."""
    try:
        return abs((date.fromisoformat(left) - date.fromisoformat(right)).days)
    except ValueError:
        return 0 if left.startswith(right) or right.startswith(left) else _DAYS_APART + 1


def _id(head: _Utterance, news: Mapping[str, tuple[str, str]]) -> str:
    """Give an id of the words of the first article in the news that has the utterance, however it goes on elsewhere."""
    first = min(head.members(), key=lambda one: (news[one.extract.text.article.id], one.place))
    words = (first.extract.text.article.id, first.quote.speaker_text or "", " ".join(first.wording.words))
    return f"q-{short('|'.join(words))}"


def _quotation(head: _Utterance, one: str, of: dict[tuple[str, int], str]) -> Quotation:
    """Put an utterance together; its speaker is that of its longest wording that names one."""
    members = sorted(head.members(), key=lambda one: (-len(one.wording.words), one.place))
    voice = next((one for one in members if one.who == head.who), members[0])
    day = next((one.quote.date for one in members if one.quote.date), None)
    citations: tuple[Citation, ...] = tuple(cite(one.extract, one.quote.span, one.quote.sentence) for one in members)
    frames = tuple(cite(one.extract, one.quote.frame, one.quote.sentence) for one in members)
    other = {one.place for one, reason in head.others if reason not in EXACT}
    reasons = tuple(dict.fromkeys(reason for _, reason in head.others))
    placed = next((one for one in (voice, *members) if one.quote.venue), None)
    passed = next((one for one in (voice, *members) if one.quote.via), None)
    return Quotation(
        id=one,
        text=head.head.quote.text,
        speaker=voice.actor,
        speaker_text=voice.quote.speaker_text,
        attribution=voice.quote.attribution,
        date=day,
        citations=citations,
        frames=frames,
        rule="; ".join((voice.quote.rule, *(f"joined: {reason}" for reason in reasons))),
        venue=cite(placed.extract, placed.quote.venue) if placed is not None and placed.quote.venue else None,
        via=_passed_on(passed, of) if passed is not None else (),
        reason=voice.quote.reason,
        near=tuple(n for n, one in enumerate(members) if one.place in other),
    )


def _passed_on(one: _Said, of: dict[tuple[str, int], str]) -> tuple[Passing, ...]:
    """Give who passes a quotation on, as actors where they are some."""
    source = one.extract.text.article.id
    return tuple(
        Passing(
            words=cite(one.extract, relay.words),
            speaker=of.get((source, relay.speaker)) if relay.speaker is not None else None,
            attribution=relay.attribution,
        )
        for relay in one.quote.via
    )

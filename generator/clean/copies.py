"""Texts that are not independent: saved twice, updated later, or one agency's text in several outlets.

Strategy: a text is the set of its shingles: five folded words in a row of its prose, hashed. Quotations are
left out, since outlets that quote the same statement need not know of each other. A sketch keeps the shingles
whose hash is small, so that two sketches share about as large a part as the texts do, however different their
lengths: MinHash with a bound instead of a number (FracMinHash; Broder 1997, Irber et al. 2022), as a brief is
to be found in a long article, where the number of least hashes would tell only of texts of about one length.
Each hash is a band of its own. Texts are taken from the longest to the shortest: each is looked up, by the
hashes of its sketch, among the leads found so far, and the few that share enough are compared word for word.
It becomes a copy of the nearest lead, or a lead itself; so a text that ran in a thousand outlets costs a
thousand comparisons, not half a million. At last the newest version of a lead takes its place.

What is measured is a share in words: how many words of the shorter text stand in runs of five or more that the
longer text has too. Most must (`MOST`); fewer will do where address, headline or agency are the same (`KIN`), and
more are needed of two texts of one outlet (`HOUSE`).

Laws:
- The order of the texts changes nothing, nor does a text that shares no shingle with a group.
- A lead is never a copy: every `CopyOf` names a text that has none.
- A version is older only where both days are known, near each other, and one outlet or address published both;
  within a day the times tell, where both are known.
- The work grows with the number of words; `_COMMON` and `_COMPARED` bound what set phrases can cost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from generator.clean.lines import fold
from generator.clean.sketches import (
    FEWEST,
    Facts,
    Profile,
    Run,
    Sketch,
    facts_of,
    met_again,
    own_words,
    runs,
    shared_words,
)
from generator.model import CopyOf, CopyRelation, Text

MOST, KIN, HOUSE = 0.55, 0.45, 0.7
"""Share of the shorter text's words that make it a copy: of another outlet's text, with a sign of kinship, and of
the same outlet's text, since every house has set phrases of its own."""
_ALIKE = 0.9
"""Share of both texts' words from which they are one text, however short."""
_TOUCH = 4
"""A lead is compared if it has one in so many of a sketch's hashes: well below what makes a copy."""
_COMMON = 128
"""Leads that are looked up by one hash; what more than these have in common is a set phrase."""
_REMEMBERED = 128
"""Leads whose runs of words are kept for the next comparison."""
_COMPARED = 8
"""Leads with which one text is compared."""
_UPDATED = 3
"""Days within which an outlet updates a text; an address may be updated at any time."""
_UPDATE_KEEPS, _UPDATE_IS = 0.5, 0.25
"""Share of an older text that an update keeps at least, and share of an update that the older text makes."""


Copied = tuple[Profile, int]
"""A copy, and how many of its words its lead has."""


class Star(Struct, frozen=True):
    """A lead with the texts that are copies of it."""

    lead: Profile
    copies: tuple[Copied, ...]


def with_copies(texts: tuple[Text, ...], facts: tuple[Facts, ...] | None = None) -> tuple[Text, ...]:
    """Give `texts` in their order, each copy with the text that counts for it; their `facts` may be known."""
    known = facts or tuple(map(facts_of, texts))
    profiles = sorted((Profile(*pair) for pair in zip(texts, known, strict=True)), key=lambda one: one.rank)
    found = dict(pair for star in _stars(profiles) for pair in _copies_in(_newest_first(star)))
    lead = found.get
    return tuple(
        text if text.copy_of == lead(text.article.id) else replace(text, copy_of=lead(text.article.id))
        for text in texts
    )


def _stars(profiles: Sequence[Profile]) -> Iterator[Star]:
    """Give each lead that has copies with them; `profiles` stand in the order of their rank."""
    copies: dict[int, list[Copied]] = {}
    posted: dict[int, list[int]] = defaultdict(list)
    common = met_again(profiles)

    @lru_cache(maxsize=_REMEMBERED)
    def known(j: int) -> frozenset[Run]:
        return frozenset(runs(own_words(profiles[j].text)))

    for i, one in enumerate(profiles):
        sketch = one.sketched(common)
        near = _near(sketch, one.kept, posted)
        words = own_words(one.text) if near else ()
        shared = ((shared_words(words, known(j)), -j) for j in near)
        most, nearest = max(((n, j) for n, j in shared if is_copy(one, profiles[-j], n)), default=(0, None))
        if nearest is not None:
            copies[-nearest].append((one, most))
            continue
        copies[i] = []
        for place in sketch:
            if len(posted[place]) < _COMMON:
                posted[place].append(i)
    return (Star(profiles[i], tuple(found)) for i, found in copies.items() if found)


def _near(sketch: Sketch, kept: int, posted: Mapping[int, list[int]]) -> list[int]:
    """Give the leads that share most of a sketch of `kept` hashes, the nearest first.

    `sketch` are those of them that others have too, `posted` has the leads by each hash.
    """
    shared = Counter(chain.from_iterable(filter(None, map(posted.get, sketch))))
    enough = sorted((-count, i) for i, count in shared.items() if count * _TOUCH >= kept)
    return [i for _, i in enough[:_COMPARED]]


def is_copy(one: Profile, lead: Profile, shared: int) -> bool:
    """Tell whether `one`, of whose words `lead` has `shared`, is no text of its own; `lead` is as long or longer."""
    if _in_series(one, lead):
        return shared == lead.size
    if shared >= _ALIKE * lead.size:
        return True
    kin = any(holds(one, lead) for _, holds in KINSHIP)
    needed = KIN if kin else HOUSE if _same_house(one, lead) else MOST
    return shared >= max(FEWEST, needed * one.size)


def _same_address(a: Profile, b: Profile) -> bool:
    return a.text.url is not None and a.text.url == b.text.url


def _same_title(a: Profile, b: Profile) -> bool:
    return bool(a.title) and a.title == b.title


def _same_agency(a: Profile, b: Profile) -> bool:
    return bool(a.agencies & b.agencies)


KINSHIP: tuple[tuple[str, Callable[[Profile, Profile], bool]], ...] = (
    ("the same address", _same_address),
    ("the same headline", _same_title),
    ("credited to the same agency", _same_agency),
)
"""Signs, beside the words, that two texts are one."""


def _newest_first(star: Star) -> Star:
    """Give the star led by the newest version of its lead, if there is a newer one."""
    later = [(one, shared) for one, shared in star.copies if _is_later(star.lead, one)]
    newer = [one for one, shared in later if _is_update(star.lead, one, shared)]
    if not newer:
        return star
    newest = max(newer, key=_moment)  # of the same moment, the first: the longest
    known = frozenset(runs(own_words(newest.text)))
    rest = (star.lead, *(one for one, _ in star.copies if one is not newest))
    return Star(newest, tuple((one, shared_words(own_words(one.text), known)) for one in rest))


def _copies_in(star: Star) -> Iterator[tuple[str, CopyOf]]:
    """Give the id of each copy, and what it is a copy of."""
    lead = star.lead
    for one, shared in star.copies:
        yield (
            one.text.article.id,
            CopyOf(
                lead=lead.text.article.id,
                relation=next(relation for relation, holds in RELATIONS if holds(one, lead, shared)),
                shared=shared,
                words=one.size,
                agency=_agency(one, lead),
            ),
        )


def _agency(one: Profile, lead: Profile) -> str | None:
    """Give the one agency that both credit, or that one credits and the other no other."""
    both = one.agencies & lead.agencies
    credited = both if one.agencies and lead.agencies else one.agencies | lead.agencies
    return next(iter(credited)) if len(credited) == 1 else None


def _same_house(a: Profile, b: Profile) -> bool:
    """Tell whether one address or one outlet published both."""
    outlets = [fold(one.text.outlet or "") for one in (a, b)]
    return _same_address(a, b) or (outlets[0] == outlets[1] != "")


def _days_apart(a: Profile, b: Profile) -> int | None:
    """Give by how many days `b` is the later one; None where a day is not known."""
    first, second = a.text.published, b.text.published
    return (date.fromisoformat(second) - date.fromisoformat(first)).days if first and second else None


def _in_series(a: Profile, b: Profile) -> bool:
    """Tell whether the days are too far apart for two versions, and nothing says that two outlets published them.

    What an outlet says in the same words week after week (schedules, notices of calls) is news each time.
    """
    apart = _days_apart(a, b)
    outlets = a.text.outlet is not None and b.text.outlet is not None and not _same_house(a, b)
    return apart is not None and abs(apart) > _UPDATED and not outlets and not _same_address(a, b)


def _is_later(one: Profile, other: Profile) -> bool:
    """Tell whether the house of `one` published `other` later: on a later day, or that day at a later time."""
    if not _same_house(one, other):
        return False
    apart = _days_apart(one, other) or 0
    first, second = _moment(one)[1], _moment(other)[1]
    return apart > 0 or (apart == 0 and bool(first and second) and len(first) == len(second) and first < second)


def _moment(one: Profile) -> tuple[str, str]:
    """Give the day of publication and the time, in UTC where the zone is told; "" for what is not told."""
    at = one.text.published_at
    moment = datetime.fromisoformat(at) if at else None
    if moment and moment.tzinfo:
        moment = moment.astimezone(UTC)
    return one.text.published or "", moment.isoformat() if moment else ""


def _is_update(older: Profile, newer: Profile, shared: int) -> bool:
    """Tell whether `newer`, which shares words and a house with `older`, was made of it and differs from it.

    An update keeps most of a text, and under another headline it does not bury it.
    """
    if shared == max(older.size, newer.size):
        return False
    keeps, is_it = shared >= _UPDATE_KEEPS * older.size, shared >= _UPDATE_IS * newer.size
    return _same_address(older, newer) or (keeps and (is_it or _same_title(older, newer)))


def _is_older(one: Profile, lead: Profile, shared: int) -> bool:
    """Tell whether the lead is what the house made of `one` on a later day."""
    return _is_later(one, lead) and _is_update(one, lead, shared)


def _is_same(one: Profile, lead: Profile, shared: int) -> bool:
    """Tell whether one house published both, or may have: they are alike, and not two known outlets."""
    alike = shared >= _ALIKE * max(one.size, lead.size)
    return _same_house(one, lead) or (alike and None in (one.text.outlet, lead.text.outlet))


RELATIONS: tuple[tuple[CopyRelation, Callable[[Profile, Profile, int], bool]], ...] = (
    ("version", _is_older),
    ("same", _is_same),
    ("wire copy", lambda _one, _lead, _shared: True),
)
"""What a copy is to its lead, given the words that they share; the first that holds."""

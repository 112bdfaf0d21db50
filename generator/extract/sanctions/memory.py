"""What an article has said of its sanctions so far: who is meant by "the sanctions", and what is said again.

Strategy: reports are judged in the order of the text against those already found. "The sanctions were lifted"
takes its parties from the last report; a sentence that only repeats a status is no further report; a
headline or caption counts only where the story itself does not say the same.

Laws:
- Nothing is inherited by a sanction that names both its parties.
- A repetition adds nothing: no party, no date, no kind of measure, no other status.
"""

from __future__ import annotations

from generator.extract.parse import Line, Parse
from generator.model import PROSE, Referent, SanctionMention, SanctionStatus

REMEMBERED = 200
"""Reports before that a sentence can build on or repeat; an article of the news has some twenty."""
Parties = tuple[tuple[int, ...], tuple[int, ...], str | None]
"""Imposers, targets, and the words for targets that are no actors."""


def inherited(
    parties: Parties,
    past: tuple[SanctionMention, ...],
    status: SanctionStatus,
    referents: tuple[Referent, ...],
    *,
    back: bool,
    closed: bool = False,
) -> Parties:
    """Give the parties of a sanction, filled up from the last report that fits, of the same status first.

    Where the words point `back` at a sanction, a side that a past report does not name may be any; else both
    must name it alike, and a target that is only described may be anybody's.
    """
    imposing, hit, words = parties
    if words and not (hit or back):
        return parties
    fitting = [one for one in past if _fits(imposing, hit, one, referents, back=back)]
    last = next((one for one in reversed(fitting) if one.status == status), fitting[-1] if fitting else None)
    if last is None:
        return parties
    imposing = imposing or tuple(one for one in last.imposers if one not in hit)
    if hit or words or closed:
        return imposing, hit, words
    return imposing, tuple(one for one in last.targets if one not in imposing), last.target_words


def _fits(
    imposing: tuple[int, ...],
    hit: tuple[int, ...],
    past: SanctionMention,
    referents: tuple[Referent, ...],
    *,
    back: bool,
) -> bool:
    """Tell whether a past report can be of the same sanction: the named sides are the same."""
    pairs = ((imposing, past.imposers), (hit, past.targets))
    if not back and any(named and not known for named, known in pairs):
        return False
    return bool(past.targets or past.target_words or past.imposers) and all(
        _same_side(named, known, referents) for named, known in pairs
    )


def _same_side(left: tuple[int, ...], right: tuple[int, ...], referents: tuple[Referent, ...]) -> bool:
    if not left or not right:
        return True
    return bool(_sides(left, referents) & _sides(right, referents))


def _sides(ids: tuple[int, ...], referents: tuple[Referent, ...]) -> set[str | int]:
    """Give the actors and the countries that they stand for."""
    return {*ids, *(country for one in ids if (country := referents[one].country))}


def repeats(
    new: SanctionMention, past: tuple[SanctionMention, ...], referents: tuple[Referent, ...], *, named: bool
) -> bool:
    """Tell whether an earlier report already says all of this; `named` where the sentence names a party itself."""
    return any(_says(old, new, referents, named=named) for old in past)


def _says(old: SanctionMention, new: SanctionMention, referents: tuple[Referent, ...], *, named: bool) -> bool:
    return (
        old.status == new.status
        and _same_side(new.imposers, old.imposers, referents)
        and _same_side(new.targets, old.targets, referents)
        and set(new.targets) <= set(old.targets)
        and new.target_words in {None, old.target_words}
        and new.date in {None, old.date}
        and (not named or set(new.measures) <= {"unspecified", *old.measures})
    )


def known_to(line: Line, past: tuple[SanctionMention, ...], parse: Parse) -> tuple[SanctionMention, ...]:
    """Give the reports that a sentence builds on: of the story only the story's, of a heading all."""
    return tuple(one for one in past if line.block not in PROSE or parse.lines[one.sentence].block in PROSE)


def without_headings(
    found: tuple[SanctionMention, ...], parse: Parse, referents: tuple[Referent, ...]
) -> tuple[SanctionMention, ...]:
    """Leave out headlines, subheads and captions whose status and parties the story itself reports."""
    story = tuple(one for one in found if parse.lines[one.sentence].block in PROSE)
    return tuple(
        one
        for one in found
        if parse.lines[one.sentence].block in PROSE
        or not any(
            old.status == one.status
            and _same_side(one.imposers, old.imposers, referents)
            and _same_side(one.targets, old.targets, referents)
            for old in story[:REMEMBERED]
        )
    )

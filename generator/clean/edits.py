"""Edits and the draft that they change: how a cleaned text stays tied to its seed file.

Strategy: a cleaner reads the draft as it stands and answers with edits, never with a new string. `apply`
carries them out and cuts the runs of the draft at the same places, so that after any number of cleaners
every code point that came from the file still knows where it stood. Nothing is found again by a diff.

Laws:
- For each run, content[start : start + length] == raw[run.raw : run.raw + length].
- Runs ascend in both coordinates, never overlap and never touch in both (touching runs are one run).
- What a replacement brought in belongs to no run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.model import Run


class Edit(Struct, frozen=True, order=True):
    """Put `replacement` in the place of [start, end) of the text that was read; start may equal end."""

    start: int
    end: int
    replacement: str = ""


class Draft(Struct, frozen=True):
    """A text between two cleaners, and the runs that lead it back to the seed file."""

    content: str
    runs: tuple[Run, ...]


def draft_of(raw: str) -> Draft:
    """Give the draft that nothing was done to yet."""
    return Draft(raw, (Run(0, 0, len(raw)),) if raw else ())


def apply(draft: Draft, edits: Iterable[Edit]) -> Draft:
    """Carry out `edits`, which count in `draft.content`. Raises ValueError where two of them overlap."""
    ordered = sorted(edits)
    if not ordered:
        return draft
    pieces: list[str] = []
    kept: list[Run] = []
    at = length = 0
    for edit in (*ordered, Edit(len(draft.content), len(draft.content))):
        if not at <= edit.start <= edit.end:
            msg = f"the edit [{edit.start}, {edit.end}) overlaps the one that ends at {at}"
            raise ValueError(msg)
        kept.append(Run(length, at, edit.start - at))
        pieces += (draft.content[at : edit.start], edit.replacement)
        length += edit.start - at + len(edit.replacement)
        at = edit.end
    return Draft("".join(pieces), tuple(_joined(_composed(kept, draft.runs))))


def headless(draft: Draft) -> Draft:
    """Drop what stands before the first run: a text must not begin with words that the file does not have."""
    first = draft.runs[0].start if draft.runs else len(draft.content)
    return apply(draft, (Edit(0, first),) if first else ())


def _composed(outer: list[Run], inner: tuple[Run, ...]) -> Iterator[Run]:
    """Give `outer` (new text -> old text) followed by `inner` (old text -> file), in one walk over both."""
    i = 0
    for run in outer:
        end = run.raw + run.length
        while i < len(inner) and inner[i].start + inner[i].length <= run.raw:
            i += 1
        j = i
        while j < len(inner) and inner[j].start < end:
            low = max(run.raw, inner[j].start)
            high = min(end, inner[j].start + inner[j].length)
            if low < high:
                yield Run(run.start + low - run.raw, inner[j].raw + low - inner[j].start, high - low)
            j += 1
        i = max(i, j - 1)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Make one run of any two that touch in both texts."""
    last: Run | None = None
    for run in runs:
        if last and last.start + last.length == run.start and last.raw + last.length == run.raw:
            last = Run(last.start, last.raw, last.length + run.length)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last

"""What was said: quotations and reported statements, each with its speaker (merge -> plan)."""

from __future__ import annotations

from msgspec import Struct

from generator.model.citation import Citation
from generator.model.extract import Reason
from generator.model.terms import Attribution


class Passing(Struct, frozen=True, gc=False):
    """Somebody who passes on what another said: where that is written, the Actor's id, and how it is named."""

    words: Citation
    speaker: str | None
    attribution: Attribution


class Quotation(Struct, frozen=True, gc=False):
    """One utterance with every wording of it: `citations` has one a wording, the longest first.

    `speaker` is an Actor id. `frames` are the words that attribute each wording, parallel to `citations`; within
    them `venue` says where, through what or to whom it was said, and `via` who passes it on, the nearest to the
    speaker first. `reason` is the evidence for and against the speaker. `near` are the places in `citations` of
    wordings that are not the words of the first, but near to them; `beside` the ids of Quotations that may be the same
    utterance, translated by another.
    """

    id: str
    text: str
    speaker: str | None
    speaker_text: str | None
    attribution: Attribution
    date: str | None
    citations: tuple[Citation, ...]
    frames: tuple[Citation, ...]
    rule: str
    venue: Citation | None = None
    via: tuple[Passing, ...] = ()
    reason: Reason | None = None
    near: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()


class Assertion(Struct, frozen=True, gc=False, kw_only=True):
    """What one article reports somebody to have said, in its own words or (`mixed`) in part in the speaker's.

    `speaker` is an Actor id; `source` the words beside the `cue` that name who said it; `within` the id of the
    Assertion whose content holds this one: who passes it on.
    """

    id: str
    speaker: str | None
    speaker_text: str | None
    attribution: Attribution
    date: str | None
    mixed: bool
    within: str | None
    content: Citation
    source: Citation
    cue: Citation
    rule: str

"""Who is who across the articles, and what a person can decide about it (merge -> plan)."""

from __future__ import annotations

from msgspec import Struct

from generator.model.citation import Citation, Statement
from generator.model.terms import ActorKind


class Actor(Struct, frozen=True, gc=False):
    """One identity across all articles. `mentions` counts; `citations` are first mentions, one a source.

    `country_basis` is "stated", "inferred from ..." or "set in briefing.yml"; `country_evidence` the words, if some
    show the country.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    aliases: tuple[str, ...]
    roles: tuple[Statement, ...]
    mentions: int
    sources: tuple[str, ...]
    citations: tuple[Citation, ...]
    country_basis: str | None = None
    country_evidence: Citation | None = None


class Join(Struct, frozen=True, gc=False):
    """Why two articles' names are one actor's: the rule that joined them, both names, and where each stands."""

    actor: str
    rule: str
    names: tuple[str, str]
    left: Citation
    right: Citation


class Called(Struct, frozen=True, gc=False):
    """Why a wording inside an article is an actor's: the rule, where it first stands, the evidence for and against."""

    actor: str
    rule: str
    words: Citation
    speaking: tuple[str, ...]
    against: tuple[str, ...]


class Pair(Struct, frozen=True, gc=False):
    """Two actors that look alike and were kept apart: evidence for one identity and against it, in words.

    `score` runs from 0 to 100; `citations` show one mention of each.
    """

    left: str
    right: str
    score: int
    speaking: tuple[str, ...]
    against: tuple[str, ...]
    citations: tuple[Citation, ...]


class Ignored(Struct, frozen=True, gc=False):
    """A name that became no actor, why, where it first stands, and in how many places it was read."""

    name: str
    reason: str
    times: int
    evidence: Citation

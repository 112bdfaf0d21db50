"""The closed lists of the field, each the only values that a field of its name may hold."""

from __future__ import annotations

from typing import Literal

ActorKind = Literal["person", "organization", "country", "bloc", "vessel", "other"]
BlockKind = Literal[
    "headline",
    "byline",
    "dateline",
    "paragraph",
    "subhead",
    "list",
    "quote",
    "caption",
    "credit",
    "boilerplate",
    "duplicate",
]
Language = Literal["en", "de"]
"""Languages of the interface; the words of the articles stay in their own."""
MentionForm = Literal["name", "title", "description", "metonym", "pronoun"]
Attribution = Literal["named", "office", "anonymous", "outlet", "unattributed"]
Precision = Literal["day", "week", "month", "season", "year", "range"]
Factuality = Literal["fact", "probable", "possible", "denied", "planned", "unclear"]
SanctionStatus = Literal[
    "considered",
    "threatened",
    "proposed",
    "agreed",
    "announced",
    "imposed",
    "extended",
    "eased",
    "suspended",
    "lifted",
    "refused",
    "violated",
]
ContactKind = Literal[
    "summit",
    "meeting",
    "talks",
    "call",
    "visit",
    "session",
    "letter",
    "agreement",
    "summons",
    "expulsion",
    "recall",
    "break-of-relations",
]
ContactStatus = Literal["proposed", "planned", "ongoing", "held", "postponed", "cancelled", "refused", "disputed"]
DeedType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""PLOVER's event types, from the friendliest to the most hostile."""
Between = Literal["actors", "outlets", "actor and outlet"]
"""Who disagrees: people or bodies that the articles report, the articles themselves, or one of each."""
Reliability = Literal["A", "B", "C", "D", "E", "F"]
Publish = Literal["cited", "full", "none"]
Search = Literal["theme", "pagefind"]
"""What searches the site: the theme, whose index every page loads, or Pagefind, which loads what a search needs."""
CopyRelation = Literal["same", "version", "wire copy"]

PROSE: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})
"""Blocks that tell the story. Headlines, subheads and captions are evidence too, but no prose."""
READ: frozenset[BlockKind] = PROSE | {"headline", "subhead", "caption"}
"""Blocks that are read for names, dates and events."""

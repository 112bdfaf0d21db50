"""Many sources, one identity, one record an event: all that merging found (merge -> plan)."""

from __future__ import annotations

from msgspec import Struct

from generator.model.citation import SetAside, Source
from generator.model.identity import Actor, Called, Ignored, Join, Pair
from generator.model.records import Conflict, Contact, Deed, Moment, Sanction, Weighing
from generator.model.said import Assertion, Quotation
from generator.model.settings import Settings


class StoryLink(Struct, frozen=True, gc=False):
    """Two groups of articles, each by the id of its first, their mean likeness (0 to 1) and what words they share."""

    left: str
    right: str
    likeness: float
    words: tuple[str, ...]


class Story(Struct, frozen=True, gc=False):
    """Articles on one event, in the order of their days; `words` are what they share, the heaviest first.

    `links` are the joins that made it; `apart` the groups nearest to it that were not joined, and how near they were.
    """

    id: str
    sources: tuple[str, ...]
    words: tuple[str, ...]
    links: tuple[StoryLink, ...] = ()
    apart: tuple[StoryLink, ...] = ()


class Dossier(Struct, frozen=True, gc=False):
    """Everything the sources say, merged, each line with its sentence."""

    settings: Settings
    sources: tuple[Source, ...]
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    sanctions: tuple[Sanction, ...]
    contacts: tuple[Contact, ...]
    moments: tuple[Moment, ...]
    conflicts: tuple[Conflict, ...]
    set_aside: tuple[SetAside, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    deeds: tuple[Deed, ...] = ()
    joins: tuple[Join, ...] = ()
    pairs: tuple[Pair, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    stories: tuple[Story, ...] = ()
    weighings: tuple[Weighing, ...] = ()
    called: tuple[Called, ...] = ()

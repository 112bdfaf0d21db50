"""Where words stand, whose they are, and what was not read (merge -> plan)."""

from __future__ import annotations

from msgspec import Struct

from generator.model.extract import Extract
from generator.model.text import CopyOf


class Citation(Struct, frozen=True, gc=False, order=True):
    """Words of a seed file: `text` is exactly the decoded file at [start, end); `sentence` is their number."""

    source: str
    sentence: int
    start: int
    end: int
    text: str


class Source(Struct, frozen=True, gc=False):
    """An article as the briefing lists it."""

    id: str
    extract: Extract

    @property
    def copy_of(self) -> CopyOf | None:
        """What the article is a copy or an older version of; None for a text of its own."""
        return self.extract.text.copy_of

    @property
    def counts_as(self) -> str:
        """The id of the article that counts for this one: its own, or that of the article whose text it has."""
        return self.id if self.copy_of is None else self.copy_of.lead


class SetAside(Struct, frozen=True, gc=False):
    """An article that was not read, and the `reason` in words; `language` names its own where it is not English."""

    id: str
    file: str
    sha256: str
    title: str
    language: str | None
    reason: str


class Statement(Struct, frozen=True, gc=False):
    """Somebody's property as one source states it: (actor id, "role", "U.S. President", where)."""

    subject: str
    property: str
    value: str
    evidence: Citation

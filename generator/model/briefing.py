"""What is said, on which page, in which order (plan -> render -> write)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.model.dossier import Citation, Dossier


class Development(Struct, frozen=True):
    """One line of the bottom line: words built from the record `about`, its citations, the rule that chose it."""

    about: str
    words: str
    citations: tuple[Citation, ...]
    rule: str


class ActorSheet(Struct, frozen=True):
    """What one actor's page says: ids of records, quotations, assertions (`told`), and counted relations to others."""

    actor: str
    salience: int
    did: tuple[str, ...]
    met: tuple[str, ...]
    sanctioned_by: tuple[str, ...]
    said: tuple[str, ...]
    about: tuple[str, ...]
    relations: tuple[tuple[str, int], ...]
    told: tuple[str, ...] = ()


class Audit(Struct, frozen=True):
    """Counts for the foot and the method page."""

    words: int
    sentences: int
    sentences_cited: int
    quotations: int
    unattributed: int
    anonymous: int
    reports: int
    single_source: int
    conflicts: int


class Credibility(Struct, frozen=True):
    """How credible a record is: `grade` 1 to 6 after the Admiralty code, and the words of the rule that gave it."""

    grade: int
    rule: str


class Briefing(Struct, frozen=True):
    """What is said, and in which order. `as_of` is the latest day of publication among the sources.

    `independent` is the number of independent sources of each sanction and contact, by its id,
    `credibility` how credible each is, `credibility_rules` the rules by which that is judged, in their order.
    """

    dossier: Dossier
    as_of: str | None
    model: str
    version: str
    developments: tuple[Development, ...]
    sheets: tuple[ActorSheet, ...]
    audit: Audit
    independent: Mapping[str, int]
    credibility: Mapping[str, Credibility] = {}
    credibility_rules: tuple[tuple[int, str], ...] = ()


class Page(Struct, frozen=True):
    """One file below docs/: a relative path with forward slashes, and its whole content."""

    path: str
    content: str

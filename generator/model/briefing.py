"""What is said, on which page, in which order (plan -> render -> write)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from generator.model.citation import Citation
from generator.model.dossier import Dossier
from generator.model.edition import Ahead, Changes, Edition
from generator.model.positions import Subject


class Development(Struct, frozen=True):
    """One line of the bottom line: words built from the record `about`, its citations, the rule that chose it."""

    about: str
    words: str
    citations: tuple[Citation, ...]
    rule: str


class ActorSheet(Struct, frozen=True):
    """What one actor's page says: ids of records, quotations, assertions (`told`), and counted relations to others.

    `deeds` are ids of Deeds of the actor, `suffered` of those towards it; `subjects` are the quotations of `said` by
    what they are about: the id of a record, of a Subject, of an actor, or "" for the rest; `shown` are sentences that
    name another actor, too; `met_whom` the contacts held with another actor.
    """

    actor: str
    salience: int
    did: tuple[str, ...]
    met: tuple[str, ...]
    sanctioned_by: tuple[str, ...]
    said: tuple[str, ...]
    about: tuple[str, ...]
    relations: tuple[tuple[str, int], ...]
    told: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    suffered: tuple[str, ...] = ()
    subjects: tuple[tuple[str, tuple[str, ...]], ...] = ()
    shown: tuple[tuple[str, tuple[Citation, ...]], ...] = ()
    met_whom: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Audit(Struct, frozen=True):
    """Counts for the foot and the method page.

    `statements` are those reported without marks; of all `citations`, `traced` are exactly the words of the seed file.
    """

    words: int
    sentences: int
    sentences_cited: int
    quotations: int
    unattributed: int
    anonymous: int
    reports: int
    single_source: int
    conflicts: int
    statements: int = 0
    citations: int = 0
    traced: int = 0


class Credibility(Struct, frozen=True):
    """How credible a record is: `grade` 1 to 6 after the Admiralty code, and the words of the rule that gave it."""

    grade: int
    rule: str


class Briefing(Struct, frozen=True):
    """What is said, and in which order. `as_of` is the latest day of publication among the sources.

    `independent` is the number of independent sources of each sanction, contact and quotation, by its id; `on_timeline`
    leads from the id of a Moment to those of the Deeds that its line tells; `credibility` is how credible each sanction
    and contact is, `credibility_rules` the rules by which that is judged, in their order; `subjects` are what several
    statements are about, the weightiest first; `page_rule` says which actors have no sheet, empty where all have one.
    """

    dossier: Dossier
    as_of: str | None
    model: str
    version: str
    developments: tuple[Development, ...]
    sheets: tuple[ActorSheet, ...]
    audit: Audit
    independent: Mapping[str, int]
    on_timeline: Mapping[str, tuple[str, ...]] = {}
    credibility: Mapping[str, Credibility] = {}
    credibility_rules: tuple[tuple[int, str], ...] = ()
    subjects: tuple[Subject, ...] = ()
    ahead: tuple[Ahead, ...] = ()
    changes: Changes = Changes()
    edition: Edition | None = None
    page_rule: str = ""


class Page(Struct, frozen=True):
    """One file below docs/: a relative path with forward slashes, and its whole content."""

    path: str
    content: str


class Kept(Page, frozen=True):
    """A file that is as the build before made it: the SHA-256 `sum` of its content is known, and `content` is empty.

    `again` makes it once more, for where the file is no longer what it was.
    """

    sum: str
    again: Callable[[], Page]

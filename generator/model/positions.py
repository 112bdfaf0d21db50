"""What several people, or one of them several times, speak about (plan -> render)."""

from __future__ import annotations

from msgspec import Struct

from generator.model.citation import Citation


class Subject(Struct, frozen=True):
    """Something that several statements are about, with the rule that found it.

    `record` is the sanction or contact that it is, None where it is a recurring noun phrase; `name` is the record's
    title or the phrase as the articles have it. `statements` are ids of Quotations and Assertions, by speaker, the one
    with most statements first, then by day; `speakers` counts who is told apart by name or by words. `words` is where
    a phrase first stands.
    """

    id: str
    name: str
    record: str | None
    speakers: int
    statements: tuple[str, ...]
    rule: str
    words: Citation | None = None

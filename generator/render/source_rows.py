"""The articles as data: a row of each in the register of sources, and what was read in it, block by block.

Laws: every article of the folder has a row, with the same keys whether it was read or set aside; offsets count
code points of the decoded seed file.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import PROSE, Block, Dossier, SetAside, Source
from generator.render.reported import Record

UNKNOWN = (
    "outlet", "author", "url", "published", "published_basis", "published_at", "place", "declared_language",
    "reliability",
)  # fmt: skip
"""What is not looked for in an article that was not read."""


def _source(source: Source) -> Record:
    text, copy = source.extract.text, source.copy_of
    return {
        "id": source.id,
        "file": text.article.file,
        "sha256": text.article.sha256,
        "title": text.title,
        "outlet": text.outlet,
        "author": text.author,
        "url": text.url,
        "published": text.published,
        "published_basis": text.published_basis,
        "published_at": text.published_at,
        "place": text.place,
        "declared_language": text.language,
        "reliability": text.article.note.reliability,
        "words": prose_words(source),
        "copy_of": copy.lead if copy else None,
        "relation": copy.relation if copy else None,
        "shared_words": copy.shared if copy else None,
        "compared_words": copy.words if copy else None,
        "language": "English",
        "set_aside": None,
    }


def _source_aside(aside: SetAside) -> Record:
    """Give the row of an article that was not read: the keys of any other, and why."""
    unknown = dict.fromkeys(UNKNOWN)
    copy = dict.fromkeys(("copy_of", "relation", "shared_words", "compared_words"))
    about = {"id": aside.id, "file": aside.file, "sha256": aside.sha256, "title": aside.title}
    return (
        about | unknown | {"words": 0} | copy | {"language": aside.language, "set_aside": aside.reason, "story": None}
    )


def source_rows(dossier: Dossier, readings: Iterable[Source]) -> list[Record]:
    """Give the articles that were read, with their words, then those that were set aside."""
    story = {one: told.id for told in dossier.stories for one in told.sources}
    read = (_source(source) | {"story": story.get(source.id)} for source in readings)
    return [*read, *map(_source_aside, dossier.set_aside)]


def prose_words(source: Source) -> int:
    """Count the words of the article's story: paragraphs, lists and block quotations."""
    raw = source.extract.text.article.raw
    return sum(len(block.span.of(raw).split()) for block in source.extract.blocks if block.kind in PROSE)


def reading(source: Source, *, withheld: bool) -> Record:
    """Give what was read in one article, as data/sources/<id>.json has it."""
    extract = source.extract
    return {
        "id": source.id,
        "blocks": _blocks(source),
        "sentences": [{"n": s.n, "start": s.span.start, "end": s.span.end} for s in extract.sentences],
        "dates": [
            {
                "start": date.span.start,
                "end": date.span.end,
                "text": "" if withheld else date.text,
                "value": date.value,
                "precision": date.precision,
                "rule": date.rule,
            }
            for date in extract.dates
        ],
    }


def _blocks(source: Source) -> list[Record]:
    """Give the blocks in order; an agency's dateline that opens a paragraph is part of it and ends at `dateline_end`.

    A dateline on a line of its own is a block of its own.
    """
    raw, rows = source.extract.text.article.raw, list[Record]()
    opening: Block | None = None
    for block in source.extract.blocks:
        row: Record = {"kind": block.kind, "start": block.span.start, "end": block.span.end}
        if opening and block.kind == "paragraph" and "\n" not in raw[opening.span.end : block.span.start]:
            rows[-1] = row | {"start": opening.span.start, "dateline_end": opening.span.end}
        else:
            rows.append(row)
        opening = block if block.kind == "dateline" else None
    return rows

"""What is exported of each article: its row, and its blocks with their jobs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from generator.model import Block, BlockKind, Briefing, SetAside, Source, Span
from generator.render.source_rows import reading, source_rows

RAW = "Ports reopen\n3 May 2031\nRILL (Norpress) - The ports reopened.\nMore ships came."


def _source(briefing: Briefing, *blocks: tuple[BlockKind, str]) -> Source:
    """Give a source of the raw text with blocks of these kinds and words."""
    first = briefing.dossier.sources[0]
    text = replace(first.extract.text, article=replace(first.extract.text.article, raw=RAW))
    spans = ((kind, RAW.index(words), len(words)) for kind, words in blocks)
    parts = tuple(Block(kind, Span(start, start + length)) for kind, start, length in spans)
    return replace(first, extract=replace(first.extract, text=text, blocks=parts, sentences=(), dates=()))


def _blocks(source: Source) -> Sequence[dict[str, object]]:
    rows = reading(source, withheld=False)["blocks"]
    assert isinstance(rows, list)
    return rows


def test_a_dateline_opens_its_paragraph(briefing: Briefing) -> None:
    """What an agency runs into its first sentence is exported with it, and its end stays known."""
    dateline, rest = "RILL (Norpress)", "The ports reopened."
    (row,) = _blocks(_source(briefing, ("dateline", dateline), ("paragraph", rest)))
    start = RAW.index(dateline)
    end = RAW.index(rest) + len(rest)
    assert row == {"kind": "paragraph", "start": start, "end": end, "dateline_end": start + len(dateline)}


@pytest.mark.parametrize("kind", ["paragraph", "caption"])
def test_a_day_on_its_own_line_stays_a_dateline(briefing: Briefing, kind: BlockKind) -> None:
    """It is part of no paragraph, whatever stands below it."""
    rows = _blocks(_source(briefing, ("dateline", "3 May 2031"), (kind, "RILL (Norpress) - The ports reopened.")))
    assert [row["kind"] for row in rows] == ["dateline", kind]
    assert not any("dateline_end" in row for row in rows)


def test_what_is_set_aside_has_a_row(briefing: Briefing) -> None:
    """With the keys of every other row, its language and why it was not read."""
    aside = SetAside("wien", "wien.txt", "0" * 64, "Hafen offen", "German", "it is in German")
    *read, last = source_rows(replace(briefing.dossier, set_aside=(aside,)), briefing.dossier.sources)
    assert all((row["language"], row["set_aside"]) == ("English", None) for row in read)
    assert list(last) == list(read[0])
    assert (last["id"], last["file"], last["language"], last["set_aside"]) == (
        "wien",
        "wien.txt",
        "German",
        "it is in German",
    )
    assert last["words"] == 0

"""The door of clean: articles give texts whose every position leads back to the file."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.clean import clean
from generator.model import Article, SourceNote, Span, Text

SEEDS = Path(__file__).parents[2] / "seeds"
LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
KEPT = {"headline", "paragraph", "subhead", "quote", "list"}


def text_of(raw: str, file: str = "a.txt") -> Text:
    """Clean one article."""
    (text,) = clean((Article(id=file, file=file, sha256="", raw=raw, note=SourceNote(file=file)),))
    return text


def seeds() -> tuple[Text, ...]:
    """Clean the project's own two articles."""
    files = sorted(SEEDS.glob("*.txt"))
    return clean(
        tuple(
            Article(
                id=file.stem,
                file=file.name,
                sha256="",
                raw=file.read_bytes().decode(),
                note=SourceNote(file=file.name),
            )
            for file in files
        )
    )


def test_a_dateline_gets_a_block_of_its_own() -> None:
    """The sentence begins behind it, and the place is told."""
    text = text_of(f"Ports reopen today\r\n\r\nWESTPORT (Reuters) - {LEAD}\r\n")
    assert [(block.kind, block.span.of(text.content)) for block in text.blocks] == [
        ("headline", "Ports reopen today"),
        ("dateline", "WESTPORT (Reuters)"),
        ("paragraph", LEAD),
    ]
    assert text.place == "Westport"


def test_an_inset_heading_parts_its_paragraph() -> None:
    """What stands before, the heading and what stands behind are three blocks."""
    head = "Westport harbour to reopen within the week"
    text = text_of(f"{head}\n\n{LEAD} {head} All agreed on Monday.")
    assert [(block.kind, block.span.of(text.content)) for block in text.blocks][1:] == [
        ("paragraph", LEAD),
        ("subhead", head),
        ("paragraph", "All agreed on Monday."),
    ]


def test_an_inset_inside_a_dateline_paragraph_keeps_both() -> None:
    """A dateline and a heading in the same paragraph do not disturb each other."""
    head = "Westport harbour to reopen within the week"
    text = text_of(f"{head}\n\nWESTPORT (Reuters) - {LEAD} {head} All agreed.")
    assert [block.kind for block in text.blocks] == ["headline", "dateline", "paragraph", "subhead", "paragraph"]


def test_positions_lead_back_to_the_file() -> None:
    """Behind joined lines, cut links and parted sentences, a span still gives the file's own words."""
    raw = f"\ufeffPorts reopen\r\n\r\n{LEAD}Moss\u00a0left. See [the plan](https://a.example/p) of the board."[1:]
    text = text_of(raw)
    at = text.content.index("the plan")
    assert text.origin(Span(at, at + 8)).of(raw) == "the plan"
    assert "week. Moss left. See the plan of" in text.content


def test_a_file_without_visible_words_is_an_empty_text() -> None:
    """Characters that no reader sees give no block, no title but the file's, and no error."""
    text = text_of("\u200b\u00ad")
    assert (text.content, text.blocks, text.title) == ("", (), "a.txt")


def test_copies_are_told_from_texts_of_their_own() -> None:
    """The door says which article has its text from another; a borrowed day makes no version the newer one."""
    said = (
        '"The quay will be open again before the month is over," Moss said. "We have seen the cranes today," she said.'
    )
    story = (
        f"{LEAD} The harbour board had closed it in January, when a storm tore two cranes off their rails. "
        f"Crews have mended the rails since, and the insurers paid for half of the work. {said}"
    )
    raws = {"a": f"Quay to reopen\n\n{story}", "b": f"Port opens anew\n\n{story} It was on March 3, and it rained."}
    notes = {"a": SourceNote(file="a", outlet="Post", published="2031-03-05"), "b": SourceNote(file="b", outlet="Post")}
    articles = (
        Article(id=name, file=f"{name}.txt", sha256=name, raw=raws[name], note=note) for name, note in notes.items()
    )
    a, b = clean(tuple(articles))
    assert (b.published, b.copy_of) == ("2031-03-03", None)
    assert a.copy_of is not None
    assert (a.copy_of.lead, a.copy_of.relation) == ("b", "same")


@given(st.text('aB. \n\r\t\u00a0"“”-#>*:?!1', max_size=120))
def test_the_laws_hold_for_any_file(raw: str) -> None:
    """Blocks stand in order without overlap and cover all visible words; origins lie in the file, in order."""
    text = text_of(raw)
    assert all(a.span.end <= b.span.start for a, b in pairwise(text.blocks))
    covered = "".join(block.span.of(text.content) for block in text.blocks)
    assert covered.count("a") + covered.count("B") == raw.count("a") + raw.count("B")
    origins = [text.origin(Span(i, i + 1)) for i in range(len(text.content))]
    assert all(0 <= one.start < one.end <= len(raw) for one in origins)
    assert all(a.start <= b.start for a, b in pairwise(origins))
    for run in text.runs:
        assert text.content[run.start : run.start + run.length] == raw[run.raw : run.raw + run.length]


def test_the_first_seed_is_read_as_its_page_shows_it() -> None:
    """Title, outlet and day come from the page; captions, their copies and furniture are no story."""
    text = seeds()[0]
    assert text.title.startswith("Trump-Putin meeting 'not completely off the table,'")
    assert (text.outlet, text.author) == ("Türkiye Today", None)
    assert (text.published, text.published_basis) == ("2025-10-24", "date line of the article")
    kinds = [block.kind for block in text.blocks]
    assert [kinds.count(kind) for kind in ("headline", "caption", "duplicate", "dateline", "subhead")] == [
        1,
        4,
        4,
        2,
        4,
    ]
    story = "\n".join(block.span.of(text.content) for block in text.blocks if block.kind in KEPT)
    assert not any(word in story for word in ("Photo", "Instagram", "GMT", "More From"))


def test_the_second_seed_borrows_its_year() -> None:
    """Four quotations stand in both articles, and the day is the latest that the second one names."""
    text = seeds()[1]
    assert text.published == "2025-10-23"
    assert text.published_basis == (
        "sibling 000_cff6663e6ddc1570: 4 shared quotations; day from 'Oct. 23' in the article"
    )
    assert {block.kind for block in text.blocks} == {"headline", "paragraph"}

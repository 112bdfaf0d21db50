"""What is remembered of pages never shows: a build that remembers gives what a build from nothing gives."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Briefing, Kept, Page
from generator.render import Memory, memory_written, read_memory, render
from generator.render.memory import Known, Past
from tests.render.conftest import POST, WIRE, make_briefing, make_source

Change = Callable[[Briefing, str], Briefing]


def _in_dossier(**parts: object) -> Callable[[Briefing], Briefing]:
    return lambda briefing: replace(briefing, dossier=replace(briefing.dossier, **parts))


def _first(briefing: Briefing, register: str, **fields: object) -> Briefing:
    first, *rest = getattr(briefing.dossier, register)
    return _in_dossier(**{register: (replace(first, **fields), *rest)})(briefing)


def _retitled(briefing: Briefing, words: str) -> Briefing:
    extract = briefing.dossier.sources[0].extract
    return _first(briefing, "sources", extract=replace(extract, text=replace(extract.text, title=words)))


def _copied(briefing: Briefing, words: str) -> Briefing:
    extract = briefing.dossier.sources[0].extract
    return _first(briefing, "sources", extract=replace(extract, text=replace(extract.text, outlet=words)))


def _shortened(briefing: Briefing, _words: str) -> Briefing:
    extract = briefing.dossier.sources[0].extract
    return _first(briefing, "sources", extract=replace(extract, sentences=extract.sentences[:1]))


def _reworded(briefing: Briefing, words: str) -> Briefing:
    extract = briefing.dossier.sources[0].extract
    article = extract.text.article
    raw = words.ljust(len(article.raw), "x")
    text = replace(extract.text, article=replace(article, raw=raw, sha256=words))
    return _first(briefing, "sources", extract=replace(extract, text=text))


CHANGES: tuple[tuple[str, Change], ...] = (
    ("an article's title", _retitled),
    ("an article's outlet", _copied),
    ("an article's sentences", _shortened),
    ("an article's words", _reworded),
    ("an actor's mentions", lambda briefing, words: _first(briefing, "actors", mentions=len(words))),
    ("an actor's name", lambda briefing, words: _first(briefing, "actors", name=words)),
    ("a sanction's title", lambda briefing, words: _first(briefing, "sanctions", title=words)),
    ("a contact's title", lambda briefing, words: _first(briefing, "contacts", title=words)),
    ("a quotation's speaker", lambda briefing, words: _first(briefing, "quotations", speaker=None, speaker_text=words)),
    ("a disagreement less", lambda briefing, _: _in_dossier(conflicts=())(briefing)),
    ("a moment less", lambda briefing, _: _in_dossier(moments=briefing.dossier.moments[:2])(briefing)),
    ("an actor without a page", lambda briefing, _: replace(briefing, sheets=briefing.sheets[1:])),
    ("another model", lambda briefing, words: replace(briefing, model=words)),
    ("another day", lambda briefing, _: replace(briefing, as_of="2031-01-02")),
    (
        "another title of the briefing",
        lambda briefing, words: _in_dossier(settings=replace(briefing.dossier.settings, title=words))(briefing),
    ),
    (
        "another language",
        lambda briefing, _: _in_dossier(settings=replace(briefing.dossier.settings, language="de"))(briefing),
    ),
    (
        "fewer sources of a record",
        lambda briefing, _: replace(briefing, independent=dict.fromkeys(briefing.independent, 7)),
    ),
)


def _sums(pages: tuple[Page, ...]) -> list[tuple[str, str]]:
    return [
        (page.path, page.sum if isinstance(page, Kept) else sha256(page.content.encode()).hexdigest()) for page in pages
    ]


WHOLE, DIVIDED = 200_000, 1500
"""Bytes of a page: of a list that is one page, and of one that is many."""


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CHANGES), st.text("ab *_", min_size=1, max_size=9), st.sampled_from((WHOLE, DIVIDED))
        ),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from((WHOLE, DIVIDED)),
)
def test_a_build_that_remembers_gives_what_a_build_from_nothing_gives(
    edits: list[tuple[tuple[str, Change], str, int]], before: int
) -> None:
    """Whatever changes, also where a list is divided then or no more, every kept page is the one that would be made."""
    briefing = make_briefing(make_source("post", POST), make_source("wire", WIRE))
    memory = Memory()
    render(briefing, memory, before)
    for (_, change), words, budget in edits:
        briefing = change(briefing, words)
        memory = Memory(read_memory(memory_written(memory.now)))
        assert _sums(render(briefing, memory, budget)) == _sums(render(briefing, budget=budget))


def test_nothing_new_is_all_kept_and_can_be_made_once_more(briefing: Briefing) -> None:
    """Where nothing changed only hashes are handed on; the pages themselves are there for the asking."""
    memory = Memory()
    first = render(briefing, memory)
    again = render(briefing, Memory(memory.now))
    kept = [page for page in again if isinstance(page, Kept)]
    assert len(kept) > len(again) - 5
    whole = {page.path: page for page in first}
    assert all(page.again() == whole[page.path] for page in kept)


def test_a_change_touches_the_pages_that_tell_of_it(briefing: Briefing) -> None:
    """The name of one actor is no reason to write the page of an article that does not name it."""
    memory = Memory()
    render(briefing, memory)
    told = render(_first(briefing, "sanctions", title="Another title"), Memory(memory.now))
    made = {page.path for page in told if not isinstance(page, Kept)}
    assert f"sanctions/{briefing.dossier.sanctions[0].id}.md" in made
    assert not any(path.startswith("data/sources/") for path in made)


def test_a_part_of_a_list_is_made_again_for_its_own_lines_alone(briefing: Briefing) -> None:
    """Another word in one line makes the part on which it stands, and no other part of that list."""
    dossier = briefing.dossier
    first = dossier.moments[0]
    days = ("2024-03-01", "2025-05-06", "2025-06-01", "2026-01-01")
    moments = tuple(replace(first, id=f"m-{n}", date=day, precision="day") for n, day in enumerate(days))
    sheets = tuple(replace(sheet, about=()) for sheet in briefing.sheets)
    before = replace(briefing, sheets=sheets, dossier=replace(dossier, moments=moments))
    changed = replace(moments[2].evidence, text="two leaders")
    after = _in_dossier(moments=(*moments[:2], replace(moments[2], evidence=changed), moments[3]))(before)
    memory = Memory()
    paths = {page.path for page in render(before, memory, 700) if page.path.startswith("timeline/")}
    told = render(after, Memory(memory.now), 700)
    made = {page.path for page in told if not isinstance(page, Kept)} & paths
    assert (made, len(paths)) == ({"timeline/2025-06.md"}, 4)


def test_what_cannot_be_read_is_forgotten(briefing: Briefing) -> None:
    """A broken row, and one that points beyond its table, hold nothing."""
    memory = Memory()
    render(briefing, memory)
    stored = memory_written(memory.now)
    assert read_memory(stored) == memory.now
    assert read_memory(b"") == Past()
    assert read_memory(stored[:-9]) == Past()
    assert read_memory(memory_written(replace(memory.now, looks=memory.now.looks[:1]))) == Past()
    assert read_memory(memory_written(replace(memory.now, known={"index": Known(b"odd", ())}))) == Past()
    assert read_memory(memory_written(replace(memory.now, order="another"))) == Past()


def test_looks_that_no_page_takes_any_more_are_let_go(briefing: Briefing) -> None:
    """Of a briefing that is much smaller than before, no more is remembered than of one that was always small."""
    memory, fresh = Memory(), Memory()
    render(briefing, memory)
    empty = dict.fromkeys(("quotations", "assertions", "sanctions", "contacts", "deeds", "moments", "conflicts"), ())
    small = replace(_in_dossier(**empty)(briefing), sheets=(), developments=(), ahead=(), subjects=(), on_timeline={})
    render(small, fresh)
    later = Memory(memory.now)
    render(small, later)
    left = later.now
    assert len(left.looks) <= len(fresh.now.looks) * 5 // 4 < len(memory.now.looks)
    assert left.known.keys() == fresh.now.known.keys()
    assert _sums(render(small, Memory(left))) == _sums(render(small))

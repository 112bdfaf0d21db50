"""Whatever a person, a body or a file is called, its page lies below docs/, is its own, and keeps its address."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.acquire.names import article_id
from generator.merge.actors import merge_actors
from generator.merge.ids import slug
from generator.model import (
    ActorKind,
    Article,
    Extract,
    Mention,
    Referent,
    Run,
    Sentence,
    Settings,
    SourceNote,
    Span,
    Text,
)
from generator.write.manifest import checked_path

DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
"""What no file may be called on Windows, with whatever ending (Microsoft, "Naming Files, Paths, and Namespaces")."""
ODD = (
    "..", "../../etc/passwd", "/", "\\\\server\\share", "C:evil", "\0", "CON", "Aux", "nul.txt", "Index", "index",
    "🙂", "🙂🙂", "\u202eabc", "abc", "ABC", "Abc", "a b c", "A.B.C.", "abc\u200b", "ábc", "x" * 300, "x" * 301, "-",
    "--", "...", "a/b", "a|b", "<svg onload=x>", "%2e%2e%2f", "Москва", "Київ", "北京", "’", "'", "İ", "ß", "ss",
    "\ud800", "abc-1a2b3c4d", "data/manifest.json",
)  # fmt: skip
NAMES = st.one_of(st.sampled_from(ODD), st.text(min_size=1, max_size=40).filter(lambda name: name.strip()))
PLAIN = re.compile(r"[a-z0-9_][a-z0-9_-]*")


def article(source: str, published: str, names: list[str], kind: ActorKind) -> Extract:
    """An article that names actors of one kind, one after the other."""
    raw, referents = "", []
    for n, name in enumerate(names):
        span = Span(len(raw), len(raw) + len(name))
        raw += f"{name}\n"
        referents.append(Referent(n, name, kind, None, mentions=(Mention(span, 0, name, "name"),)))
    note = SourceNote(file=f"{source}.txt")
    text = Text(
        article=Article(id=source, file=note.file, sha256="0" * 64, raw=raw, note=note),
        content=raw,
        runs=(Run(0, 0, len(raw)),),
        blocks=(),
        title="",
        published=published,
    )
    sentences = (Sentence(0, Span(0, len(raw)), "paragraph"),)
    return Extract(text=text, blocks=(), sentences=sentences, referents=tuple(referents))


@given(st.lists(NAMES, min_size=1, max_size=8))
def test_actors_have_safe_pages_of_their_own(names: list[str]) -> None:
    """No name leads out of docs/, no two share a page, not even where a file system ignores case."""
    book = merge_actors((article("a", "2031-03-01", names, "person"),), Settings())
    ids = [actor.id for actor in book.actors]
    assert len({one.casefold() for one in ids}) == len(ids)
    for one in ids:
        assert PLAIN.fullmatch(one)
        assert one not in {*DEVICES, "index"}
        assert checked_path(f"actors/{one}.md") == f"actors/{one}.md"
        assert len(f"{one}.md".encode()) <= 143


@given(st.lists(NAMES, min_size=1, max_size=6), st.lists(NAMES, min_size=1, max_size=6))
def test_a_newer_article_changes_no_address(names: list[str], newer: list[str]) -> None:
    """Namesakes of another kind that come later, and names made to look like an id, leave the old ids alone."""
    old = article("m", "2031-03-01", names, "person")
    alone = merge_actors((old,), Settings())
    for source in ("a", "z"):
        both = merge_actors((old, article(source, "2031-03-02", [*newer, *names], "vessel")), Settings())
        assert {key: both.of[key] for key in alone.of} == alone.of
        assert len({actor.id for actor in both.actors}) == len(both.actors)


def test_a_name_made_to_look_like_an_id_gets_its_own() -> None:
    """Who knows how ids are made still cannot take the id of another."""
    first = article("a", "2031-03-01", ["Ada Berg"], "person")
    second = article("b", "2031-03-02", ["Ada Berg"], "vessel")
    taken = merge_actors((first, second), Settings()).of["b", 0]
    thief = article("c", "2031-03-03", [taken], "organization")
    book = merge_actors((first, second, thief), Settings())
    assert book.of["b", 0] == taken
    assert len(set(book.of.values())) == 3


@given(st.lists(NAMES, min_size=1, max_size=10, unique=True))
def test_articles_have_safe_pages_of_their_own(names: list[str]) -> None:
    """An article's id is safe whatever the file is called; it is made of this name alone, so no other changes it."""
    files = [name.replace("/", "-").replace("\0", "-") + ".txt" for name in names]
    for one in map(article_id, files):
        assert PLAIN.fullmatch(one)
        assert one not in {*DEVICES, "index"}
        assert checked_path(f"sources/{one}.md")


@pytest.mark.parametrize("name", ODD)
def test_a_record_has_a_safe_page(name: str) -> None:
    """The title of a record may hold any name, and its page still has a plain address."""
    made = slug(name)
    assert PLAIN.fullmatch(made)
    assert made not in chain(DEVICES, ("index",))

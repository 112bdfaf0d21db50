"""The door of the import: what becomes of an original, and of what lies in seeds/."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.acquire import acquire
from generator.acquire.importing import Manners, add, add_lying, bring, targets_of
from generator.acquire.importing.found import Original
from generator.clean import clean
from generator.errors import InputError, ManyInputsError
from generator.model import Settings, head_of, head_text

STORY = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
NEXT = "Moss told the board that the new cranes were safe, although two of them had been damaged by the storm."
PAGE = f"""<html lang="en"><head><title>Ports reopen today | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ada Lind">
<meta property="article:published_time" content="2031-03-04T09:05:07+03:00">
<link rel="canonical" href="https://harbour.example/ports"></head>
<body><article><h1>Ports reopen today</h1><p>{STORY}</p><p>{NEXT}</p><p>{STORY} {NEXT}</p></article></body></html>"""
HTML = Original("saved page.html", PAGE.encode())
SEED = f"""---
title: "Ports reopen today"
outlet: "Harbour Post"
author: "Ada Lind"
published: "2031-03-04T09:05:07+03:00"
url: "https://harbour.example/ports"
language: "en"
sha256: "{sha256(HTML.data).hexdigest()}"
---

Ports reopen today

{STORY}

{NEXT}

{STORY} {NEXT}
"""


def no_input(_: int) -> bytes:
    """Stand in for a standard input that nobody should read."""
    raise AssertionError


def test_a_page_becomes_a_seed_and_is_kept(tmp_path: Path) -> None:
    """A head of what was understood, a paragraph a line, and the original byte for byte."""
    made = add(HTML, tmp_path)
    assert (made.fresh, made.format, made.seed, made.original) == (
        True,
        "html",
        "ports-reopen-today.txt",
        "originals/ports-reopen-today.html",
    )
    assert (tmp_path / made.seed).read_text(encoding="utf-8") == SEED
    assert (tmp_path / made.original).read_bytes() == HTML.data


def test_the_walk_reads_what_an_import_wrote(tmp_path: Path) -> None:
    """Title, outlet, author, day and address come out of the head, and the head is no text of the article."""
    add(HTML, tmp_path)
    (text,) = clean(acquire(tmp_path, Settings()))
    assert (text.title, text.outlet, text.author) == ("Ports reopen today", "Harbour Post", "Ada Lind")
    assert (text.published, text.published_basis) == ("2031-03-04", "head of the file")
    assert text.url == "https://harbour.example/ports"
    kinds = {block.kind: block.span.of(text.content) for block in reversed(text.blocks)}
    assert kinds["headline"] == "Ports reopen today"
    assert kinds["paragraph"] == STORY
    assert {b.kind for b in text.blocks if b.span.start < text.content.index("sha256")} == {"boilerplate"}


def test_a_caption_is_carried_to_its_block(tmp_path: Path) -> None:
    """The words below a picture stand in the seed behind their paragraph, and are no prose when it is read."""
    words = "Ada Moss meets the crews on the quay in Westport on 3 March 2031."
    figure = f'<figure><img src="a.jpg"><figcaption>{words}</figcaption></figure>'
    data = PAGE.replace(f"<p>{NEXT}</p>", f"{figure}<p>{NEXT}</p>", 1).encode()
    made = add(Original("page.html", data), tmp_path)
    assert f"\n\n{STORY}\n\nImage caption: {words}\n\n{NEXT}\n\n" in (tmp_path / made.seed).read_text(encoding="utf-8")
    (text,) = clean(acquire(tmp_path, Settings()))
    kinds = {block.span.of(text.content): block.kind for block in text.blocks}
    assert (kinds["Image caption:"], kinds[words]) == ("boilerplate", "caption")


def test_the_same_article_is_found_by_its_content(tmp_path: Path) -> None:
    """The same bytes under another name, and other bytes with the same words, are no second seed."""
    add(HTML, tmp_path)
    again = add(Original("other.html", HTML.data), tmp_path)
    assert (again.fresh, again.seed, again.original) == (
        False,
        "ports-reopen-today.txt",
        "originals/ports-reopen-today.html",
    )
    newer = add(Original("other.html", HTML.data.replace(b"<body>", b"<body><!-- saved later -->")), tmp_path)
    assert (newer.fresh, newer.seed, newer.original) == (
        False,
        "ports-reopen-today.txt",
        "originals/ports-reopen-today-2.html",
    )
    assert len(list(tmp_path.glob("*.txt"))) == 1


def test_another_version_is_another_seed(tmp_path: Path) -> None:
    """Where words were changed, both are kept, and nothing is overwritten."""
    add(HTML, tmp_path)
    changed = add(Original("a.html", HTML.data.replace(b"safe", b"unsafe")), tmp_path)
    assert (changed.fresh, changed.seed) == (True, "ports-reopen-today-2.txt")


def test_a_text_without_a_title_takes_its_name(tmp_path: Path) -> None:
    """A seed's name is the title's, else the file's, else plain."""
    assert add(Original("My notes.txt", b"The quay opened."), tmp_path).seed == "my-notes.txt"
    assert add(Original("", b"The quay closed."), tmp_path).seed == "article.txt"
    named = add(Original("a.md", b"---\ntitle: Quays\n---\nThe quay is shut."), tmp_path)
    assert (tmp_path / named.seed).read_text(encoding="utf-8").endswith("---\n\nQuays\n\nThe quay is shut.\n")


def test_the_time_of_retrieval_is_kept_for_addresses_only(tmp_path: Path) -> None:
    """A file was not fetched."""
    url, now = "https://harbour.example/ports?a=1", "2031-03-05T00:00+00:00"
    fetched = Original("ports", PAGE.encode(), "text/html", url=url, retrieved=now)
    made = add(fetched, tmp_path)
    head = head_of((tmp_path / made.seed).read_text(encoding="utf-8"))
    assert (made.name, head.retrieved) == (url, now)
    assert "retrieved" not in SEED


def test_what_has_no_words_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    """No seed, no original."""
    with pytest.raises(InputError, match="no article was found"):
        add(Original("a.html", b"<html><body></body></html>"), tmp_path)
    assert not list(tmp_path.iterdir())


def test_control_characters_never_reach_a_seed(tmp_path: Path) -> None:
    """A seed is a text that the walk can read, and an outlet that signs for itself is no author."""
    made = add(Original("a.md", b"---\nauthor: Post\noutlet: Post\n---\nThe\0 quay \x1b[31mopened."), tmp_path)
    assert "The quay [31mopened." in (tmp_path / made.seed).read_text(encoding="utf-8")
    assert made.head.author is None


def test_what_lies_in_seeds_is_imported(tmp_path: Path) -> None:
    """Where it lies, the original moving to originals/; text and Markdown stay as they are."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.html").write_bytes(HTML.data)
    (tmp_path / "b.txt").write_text("The quay opened.")
    (made,) = add_lying(tmp_path)
    assert made.seed == "deep/ports-reopen-today.txt"
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()) == [
        "b.txt",
        "deep/ports-reopen-today.txt",
        "originals/ports-reopen-today.html",
    ]
    assert list(add_lying(tmp_path)) == []


def test_a_copy_in_seeds_is_put_with_its_original(tmp_path: Path) -> None:
    """It lies there no longer, and there is no second seed."""
    add(HTML, tmp_path)
    (tmp_path / "copy.html").write_bytes(HTML.data)
    (made,) = add_lying(tmp_path)
    assert not made.fresh
    assert not (tmp_path / "copy.html").exists()


def test_all_that_cannot_be_imported_is_named_at_the_end(tmp_path: Path) -> None:
    """The others are imported first, and what fails stays where it lies."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "b.html").write_bytes(HTML.data)
    with pytest.raises(InputError, match=r"a\.pdf: it cannot be read as pdf"):
        list(add_lying(tmp_path))
    assert (tmp_path / "ports-reopen-today.txt").exists()
    (tmp_path / "c.html").write_bytes(b"<html></html>")
    with pytest.raises(ManyInputsError) as failed:
        list(add_lying(tmp_path))
    assert [error.file for error in failed.value.errors] == ["a.pdf", "c.html"]
    assert (tmp_path / "a.pdf").exists()


def test_a_file_that_cannot_be_moved_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seed is there; the next import finds it by its content."""
    (tmp_path / "b.html").write_bytes(HTML.data)
    unlink = Path.unlink

    def refused(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "b.html":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(InputError, match="cannot be moved"):
        list(add_lying(tmp_path))
    monkeypatch.undo()
    assert [made.fresh for made in add_lying(tmp_path)] == [False]


def test_bring_takes_what_a_person_names(tmp_path: Path) -> None:
    """Standard input, a file elsewhere that stays, and one that lies in seeds/ and moves."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "a.html").write_bytes(HTML.data)
    (seeds / "b.html").write_bytes(HTML.data.replace(b"safe", b"new"))
    assert bring("-", seeds, lambda _: b"The quay opened.", Manners("me")).seed == "article.txt"
    assert bring(str(tmp_path / "a.html"), seeds, no_input, Manners("me")).fresh
    assert bring(str(seeds / "b.html"), seeds, no_input, Manners("me")).fresh
    assert (tmp_path / "a.html").exists()
    assert not (seeds / "b.html").exists()


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"])
@pytest.mark.parametrize("name", ["the story.txt", "desk/the story.md"])
def test_a_text_in_another_encoding_keeps_its_name(tmp_path: Path, codec: str, name: str) -> None:
    """It becomes UTF-8 in its place, so that the settings still mean it, and stays as it was under originals/."""
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    words = f"Ports reopen today\n\n“{STORY}” — café\n"
    path.write_bytes(words.encode(codec))
    (made,) = add_lying(tmp_path)
    assert (made.seed, made.fresh) == (name, True)
    assert (tmp_path / made.original).read_bytes() == words.encode(codec)
    (article,) = acquire(tmp_path, Settings())
    assert article.raw == head_text(made.head) + "\n" + words
    assert [*add_lying(tmp_path)] == []


def test_a_text_in_another_encoding_is_found_by_its_words(tmp_path: Path) -> None:
    """The same article in UTF-8 is there already: only the original is kept."""
    (tmp_path / "a.txt").write_text(f"Café\n\n{STORY}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Café\n\n{STORY}\n", encoding="utf-16")
    (made,) = add_lying(tmp_path)
    assert (made.seed, made.fresh) == ("a.txt", False)
    assert [path.name for path in tmp_path.glob("*.txt")] == ["a.txt"]
    assert (tmp_path / made.original).read_text(encoding="utf-16") == f"Café\n\n{STORY}\n"


def test_a_text_whose_encoding_cannot_be_told_is_named_with_its_place(tmp_path: Path) -> None:
    """Nothing is guessed: the file stays as it is, and acquiring says where and what to do."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"Ports reopen\n\nLech Wa\xb3\xeasa said so.\n")
    before = path.read_bytes()
    assert [*add_lying(tmp_path)] == []
    with pytest.raises(InputError, match=r"a\.txt:3:8: byte 0xB3 is not UTF-8 text\n  mend: .*UTF-8"):
        acquire(tmp_path, Settings())
    assert path.read_bytes() == before


def test_bring_recodes_a_text_that_lies_in_seeds(tmp_path: Path) -> None:
    """A person who names it gets the same as a build that finds it."""
    path = tmp_path / "a.txt"
    path.write_text(f"Café\n\n{STORY}\n", encoding="utf-16")
    assert bring(str(path), tmp_path, no_input, Manners("x")).seed == "a.txt"
    assert path.read_text(encoding="utf-8").endswith(f"Café\n\n{STORY}\n")


@pytest.mark.parametrize("ending", ["text", "markdown", "htm", "xhtml", "mht"])
def test_every_known_ending_is_imported(tmp_path: Path, ending: str) -> None:
    """Whatever ending a format has, a build takes the file in."""
    words = f"Ports reopen today\n\n{STORY}\n\n{NEXT}\n"
    page = PAGE if "ht" in ending else words
    if ending == "mht":
        page = f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{PAGE}"
    (tmp_path / f"a.{ending}").write_text(page, encoding="utf-8")
    (made,) = add_lying(tmp_path)
    assert STORY in (tmp_path / made.seed).read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["originals", made.seed])


def test_a_place_that_cannot_be_written_keeps_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the seed cannot take the text's place, the text stays, and the reason is told."""
    path = tmp_path / "a.txt"
    path.write_text(f"Café\n\n{STORY}\n", encoding="utf-16")
    before = path.read_bytes()

    def refuse(_: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(InputError, match="No space left"):
        list(add_lying(tmp_path))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["a.txt"]


def test_a_folder_stands_for_the_files_in_it(tmp_path: Path) -> None:
    """In the order of names; hidden files and what a browser saves beside a page are left out."""
    for name in ("b.html", "a/c.txt", ".hidden", "b_files/ad.html", "own_files/d.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Words.", encoding="utf-8")
    expected = [str(tmp_path / name) for name in ("b.html", "a/c.txt", "own_files/d.html")]
    assert [*targets_of(str(tmp_path))] == expected
    assert targets_of("https://harbour.example/a") == ("https://harbour.example/a",)
    assert targets_of("-") == ("-",)


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    """There is nothing to import in it."""
    with pytest.raises(InputError, match="no file in this folder"):
        targets_of(str(tmp_path))

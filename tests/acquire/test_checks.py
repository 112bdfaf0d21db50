"""What is wrong with articles that are sound one by one."""

from __future__ import annotations

from generator.acquire.checks import copies, fits, ids_used_twice, misfit_notes
from generator.model import Article, Settings, SourceNote


def article(file: str, raw: str, sha256: str = "", id_: str = "") -> Article:
    """Make an article; its hash and id are its own unless given."""
    return Article(id=id_ or file, file=file, sha256=sha256 or raw, raw=raw, note=SourceNote(file=file))


def test_copies_are_named_with_the_file_that_came_first() -> None:
    """The same bytes are a copy; the same words in another file are not, because stage clean counts them once."""
    articles = (article("a", "One two."), article("b", "One two."), article("c", "One\r\n two."), article("d", "Two."))
    assert [(error.file, error.wrong) for error in copies(articles)] == [
        ("b", 'the file is the same, byte for byte, as "a"'),
    ]


def test_an_id_belongs_to_one_article() -> None:
    """Two files that give one id are told to part."""
    (error,) = ids_used_twice((article("a", "1", id_="x"), article("b", "2", id_="x"), article("c", "3")))
    assert error.file == "b"
    assert '"x"' in error.wrong


def test_a_note_fits_by_path_or_by_name() -> None:
    """A pattern means the path below the folder, or the bare name; case counts."""
    assert fits(SourceNote(file="a*"), "deep/a.txt")
    assert fits(SourceNote(file="deep/*"), "deep/a.txt")
    assert not fits(SourceNote(file="A*"), "a.txt")


def test_notes_that_fit_badly_are_named() -> None:
    """A note without an article and an article with two notes are errors; others are none."""
    settings = Settings(sources=(SourceNote(file="a*"), SourceNote(file="*.txt"), SourceNote(file="z*")))
    assert [error.wrong for error in misfit_notes(("a.txt", "b.txt"), settings)] == [
        'the source "z*" matches no article',
        'the sources "a*" and "*.txt" all match "a.txt"',
    ]
    assert not list(misfit_notes(("a.txt",), Settings()))


def test_a_note_of_a_withdrawn_article_may_be_left_alone() -> None:
    """Who takes an article out of the folder can still say why: the page on changes tells it."""
    gone = SourceNote(file="gone.txt", withdrawn="the outlet took it back")
    assert not list(misfit_notes(("a.txt",), Settings(sources=(gone,))))

"""What an import says that it understood."""

from __future__ import annotations

from generator.acquire.importing import Imported
from generator.acquire.importing.report import report
from generator.clean import read_alone
from generator.model import Head

MADE = Imported(
    name="a.html",
    format="html",
    seed="ports.txt",
    original="originals/ports.html",
    fresh=True,
    head=Head(title="Ports reopen", retrieved="2031-03-05"),
    text="The quay opened.",
)


READ = read_alone(MADE.seed, MADE.text, MADE.head)
LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."


def test_everything_that_was_understood_is_shown() -> None:
    """And what was not is named too."""
    said = report(MADE, READ, None)
    assert said.startswith("a.html (html) -> ports.txt (original: originals/ports.html)\n  title:     Ports reopen\n")
    assert "outlet:    not found" in said
    assert "retrieved: 2031-03-05" in said
    assert said.endswith("words:     3")


def test_another_language_is_said() -> None:
    """Before a build sets the article aside."""
    assert "language:  German; it will be set aside" in report(MADE, READ, "German")


def test_an_article_that_is_there_already_is_named() -> None:
    """With the seed that it is."""
    again = Imported("a.html", "html", "ports.txt", "originals/ports.html", fresh=False, head=Head(), text="")
    assert (
        report(again, READ, None) == "a.html: this article is there already: ports.txt (original: originals/ports.html)"
    )


def test_what_the_lines_show_is_understood_too() -> None:
    """Where nothing was declared, the reading of the article's own lines is shown as what it is."""
    text = f"Ports reopen today\n\nBy Ada Lind\n\nMarch 4, 2031\n\nImage caption: The quay of Oxby.\n\n{LEAD}"
    made = Imported("a.txt", "txt", "a.txt", "originals/a.txt", fresh=True, head=Head(), text=text)
    said = report(made, read_alone("a.txt", text, Head()), None)
    assert "title:     Ports reopen today (as its lines show)" in said
    assert "author:    Ada Lind (as its lines show)" in said
    assert "published: 2031-03-04 (date line of the article)" in said
    assert "captions:  1" in said
    assert "outlet:    not found; write it into the head of the seed" in said


def test_an_article_with_neither_title_nor_day_is_said_to_have_none() -> None:
    """The name of its file is no title."""
    made = Imported("a.txt", "txt", "a.txt", "originals/a.txt", fresh=True, head=Head(), text=LEAD)
    said = report(made, read_alone("a.txt", LEAD, Head()), None)
    assert "title:     not found" in said
    assert "published: not found" in said

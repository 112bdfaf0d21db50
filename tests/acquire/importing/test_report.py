"""What an import says that it understood."""

from __future__ import annotations

from generator.acquire.importing import Imported
from generator.acquire.importing.report import report
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


def test_everything_that_was_understood_is_shown() -> None:
    """And what was not is named too."""
    said = report(MADE, None)
    assert said.startswith("a.html (html) -> ports.txt (original: originals/ports.html)\n  title:     Ports reopen\n")
    assert "outlet:    not found" in said
    assert "retrieved: 2031-03-05" in said
    assert said.endswith("words:     3")


def test_another_language_is_said() -> None:
    """Before a build sets the article aside."""
    assert "language:  German; it will be set aside" in report(MADE, "German")


def test_an_article_that_is_there_already_is_named() -> None:
    """With the seed that it is."""
    again = Imported("a.html", "html", "ports.txt", "originals/ports.html", fresh=False, head=Head(), text="")
    assert report(again, None) == "a.html: this article is there already: ports.txt (original: originals/ports.html)"

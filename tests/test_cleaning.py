"""What is kept of cleaned articles never shows: with it and without it the texts are the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cleaning
from generator.cache import Cache
from generator.clean import clean
from generator.cleaning import cleaned_articles
from generator.language import parted
from generator.model import Article, SourceNote

PLAIN = "The ministers met in Lisbon on Monday. They spoke of the bridge over the river and of the ferry.\n"
MENDED = "The ministers  met in\u00a0Lisbon on Tuesday. They left the town before the evening, two officials said.\n"
GERMAN = (
    "Der Minister sagte, dass die Regierung nicht über das Abkommen mit der Union und den Staaten sprechen wird. " * 4
)


def _article(name: str, raw: str) -> Article:
    return Article(name, f"{name}.txt", f"{len(raw):064x}", raw, SourceNote(file=f"{name}.txt"))


ARTICLES = (_article("a", PLAIN), _article("b", MENDED), _article("c", GERMAN), _article("d", PLAIN))


def test_what_is_kept_gives_what_cleaning_gives(tmp_path: Path) -> None:
    """The first build, the second one and one without a cache agree with the stage itself."""
    cache = Cache(tmp_path / "cache.sqlite3", "house")
    expected = parted(clean(ARTICLES))
    assert expected[1]
    assert any(text.copy_of for text in expected[0])
    for known in (cache, cache, Cache(None, "house")):
        assert cleaned_articles(ARTICLES, known) == expected


def test_an_article_is_cleaned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the second build only the article that changed is cleaned."""
    cache = Cache(tmp_path / "cache.sqlite3", "house")
    cleaned_articles(ARTICLES, cache)
    seen: list[str] = []
    whole = cleaning.clean_one
    monkeypatch.setattr(cleaning, "clean_one", lambda article: (seen.append(article.id), whole(article))[1])
    changed = (*ARTICLES[:3], _article("d", PLAIN + "Nobody else came.\n"))
    assert cleaned_articles(changed, cache) == parted(clean(changed))
    assert seen == ["d"]


def test_a_row_that_cannot_be_read_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another form has written is cleaned anew."""
    cache = Cache(tmp_path / "cache.sqlite3", "house")
    cleaned_articles(ARTICLES, cache)
    monkeypatch.setattr(Cache, "get", lambda _self, keys: dict.fromkeys(keys, b"{}"))
    assert cleaned_articles(ARTICLES, cache) == parted(clean(ARTICLES))


def test_two_processes_clean_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The texts stand in the order of the articles, whoever cleaned them."""
    monkeypatch.setattr(cleaning, "WORTH", 1)
    assert cleaned_articles(ARTICLES, Cache(None, "house"), 2) == parted(clean(ARTICLES))


def test_an_article_that_cannot_be_cleaned_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A defect that one article finds costs that article, which is named with the reason."""

    def broken(article: Article) -> bytes:
        if article.id == "b":
            raise KeyError(article.id)
        return alone(article)

    alone = cleaning.clean_alone
    monkeypatch.setattr(cleaning, "clean_alone", broken)
    texts, aside = cleaned_articles(ARTICLES, Cache(None, "house"))
    assert [text.article.id for text in texts] == ["a", "d"]
    assert aside[0].file == "b.txt"
    assert "KeyError: 'b'" in aside[0].reason

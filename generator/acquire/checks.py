"""What is wrong with articles that are sound one by one: copies, ids used twice, notes that fit badly.

Strategy: each check looks at all articles and gives the errors it finds; CHECKS is their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from generator.acquire.folder import SETTINGS
from generator.errors import InputError
from generator.model import Article, Settings, SourceNote


def fits(note: SourceNote, file: str) -> bool:
    """Tell whether the note's pattern means `file`, by its path below seeds/ or its bare name."""
    return fnmatchcase(file, note.file) or fnmatchcase(PurePosixPath(file).name, note.file)


def copies(articles: tuple[Article, ...]) -> Iterator[InputError]:
    """Give the articles that have the same bytes as an earlier one.

    One of the two files is there by mistake. The same words in another file are none: a page saved twice, or by
    two people, may well differ, and stage clean recognises its text and counts it once.
    """
    seen: dict[str, str] = {}
    for article in articles:
        first = seen.setdefault(article.sha256, article.file)
        if first != article.file:
            wrong = f'the file is the same, byte for byte, as "{first}"'
            yield InputError(article.file, wrong, "delete one of the two files")


def ids_used_twice(articles: tuple[Article, ...]) -> Iterator[InputError]:
    """Give the articles whose id another one has already."""
    seen: dict[str, str] = {}
    for article in articles:
        first = seen.setdefault(article.id, article.file)
        if first != article.file:
            wrong = f'the name gives the same id ("{article.id}") as "{first}"'
            yield InputError(article.file, wrong, "rename one of the two files")


def misfit_notes(files: tuple[str, ...], settings: Settings) -> Iterator[InputError]:
    """Give the notes of briefing.yml that mean no article, and the articles that two notes mean.

    An article that is withdrawn may be gone already.
    """
    for note in settings.sources:
        if note.withdrawn is None and not any(fits(note, file) for file in files):
            wrong = f'the source "{note.file}" matches no article'
            yield InputError(SETTINGS, wrong, "correct the pattern, or take the entry out of sources")
    for file in files:
        patterns = [f'"{note.file}"' for note in settings.sources if fits(note, file)]
        if len(patterns) > 1:
            wrong = f'the sources {" and ".join(patterns)} all match "{file}"'
            yield InputError(SETTINGS, wrong, "narrow the patterns, so that one entry describes an article")


CHECKS: tuple[Callable[[tuple[Article, ...]], Iterator[InputError]], ...] = (copies, ids_used_twice)

"""What an import understood, in words for a person who looks once and mends the seed where it is wrong."""

from __future__ import annotations

from generator.acquire.importing import Imported
from generator.model import Text

_SHOWN = ("title", "outlet", "author", "published", "url")
_NOT_FOUND = "not found; write it into the head of the seed, or into briefing.yml"


def report(imported: Imported, read: Text, language: str | None) -> str:
    """Give the lines that say where the article is now, and what was understood of it.

    `read` is the article as it will be read: what its head does not say, its lines may show. `language` names the one
    that the article is in, unless it is English.
    """
    if not imported.fresh:
        return f"{imported.name}: this article is there already: {imported.seed} (original: {imported.original})"
    head = imported.head
    shown = [(key, getattr(head, key) or _from_lines(key, read) or _NOT_FOUND) for key in _SHOWN]
    shown += [("retrieved", head.retrieved)] if head.retrieved else []
    shown += [("captions", str(captions))] if (captions := _captions(read)) else []
    shown += [("words", str(len(imported.text.split())))]
    shown += [("language", f"{language}; it will be set aside, because only English is read")] if language else []
    place = f"{imported.name} ({imported.format}) -> {imported.seed} (original: {imported.original})"
    return "\n".join((place, *(f"  {key + ':':<11}{value}" for key, value in shown)))


def _from_lines(key: str, read: Text) -> str | None:
    """Give what the article's own lines show; a title that is but the file's name is none."""
    value: str | None = getattr(read, key)
    if not value or (key == "title" and value == read.article.file):
        return None
    return f"{value} ({read.published_basis if key == 'published' else 'as its lines show'})"


def _captions(read: Text) -> int:
    return sum(block.kind == "caption" for block in read.blocks)

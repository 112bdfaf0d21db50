"""What an import understood, in words for a person who looks once and mends the seed where it is wrong."""

from __future__ import annotations

from generator.acquire.importing import Imported

_SHOWN = ("title", "outlet", "author", "published", "url")
_NOT_FOUND = "not found; the lines of the article may still show it"


def report(imported: Imported, language: str | None) -> str:
    """Give the lines that say where the article is now, and what was understood of it.

    `language` names the one that the article is in, unless it is English.
    """
    if not imported.fresh:
        return f"{imported.name}: this article is there already: {imported.seed} (original: {imported.original})"
    head = imported.head
    shown = [(key, getattr(head, key) or _NOT_FOUND) for key in _SHOWN]
    shown += [("retrieved", head.retrieved)] if head.retrieved else []
    shown += [("words", str(len(imported.text.split())))]
    shown += [("language", f"{language}; it will be set aside, because only English is read")] if language else []
    place = f"{imported.name} ({imported.format}) -> {imported.seed} (original: {imported.original})"
    return "\n".join((place, *(f"  {key + ':':<11}{value}" for key, value in shown)))

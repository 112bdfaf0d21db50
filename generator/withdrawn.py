"""Articles that the user withdrew in briefing.yml (`withdrawn: reason`): they are listed with the reason, and not read.

Law: they are taken out before anything is read, so that a withdrawn article lends no day, settles no copy and names
nobody.
"""

from __future__ import annotations

from generator.model import Article, SetAside


def without_withdrawn(articles: tuple[Article, ...]) -> tuple[tuple[Article, ...], tuple[SetAside, ...]]:
    """Give the articles that are still used, and what is to be said of those that the user withdrew."""
    used = tuple(article for article in articles if article.note.withdrawn is None)
    return used, tuple(
        SetAside(one.id, one.file, one.sha256, one.note.title or "", None, f"withdrawn: {one.note.withdrawn}")
        for one in articles
        if one.note.withdrawn is not None
    )

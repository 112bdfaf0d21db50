"""Articles that the user withdrew are listed and not read."""

from __future__ import annotations

from generator.model import Article, SourceNote
from generator.withdrawn import without_withdrawn


def test_a_withdrawn_article_is_set_aside_with_its_reason() -> None:
    """What is withdrawn is not read; its reason is the user's."""
    used = Article(id="a", file="a.txt", sha256="0", raw="A", note=SourceNote("a.txt"))
    note = SourceNote("b.txt", title="Off", withdrawn="taken back by its outlet")
    gone = Article(id="b", file="b.txt", sha256="1", raw="B", note=note)
    kept, aside = without_withdrawn((used, gone))
    assert kept == (used,)
    assert [(one.id, one.title, one.reason) for one in aside] == [("b", "Off", "withdrawn: taken back by its outlet")]

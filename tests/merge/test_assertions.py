"""What articles report somebody to have said, each with its article."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.merge.assertions import merge_assertions
from generator.model import Claim, Extract, Span

LINE = "Ada Berg said that Olle Lund claimed the bridge was closed"
OF = {(source, n): f"actor-{n}" for source in "ab" for n in range(3)}


def claiming(article: Extract) -> Extract:
    """The article with the two claims of LINE, one within the other."""
    at = article.text.article.raw.index(LINE)

    def span(words: str) -> Span:
        return Span(at + LINE.index(words), at + LINE.index(words) + len(words))

    def claim(who: int, name: str, cue: str, words: str, within: int | None) -> Claim:
        return Claim(
            span=span(words), cue=span(cue), source=span(name), sentence=0, speaker=who, speaker_text=name,
            attribution="named", date=None, mixed=False, within=within, rule="told",
        )  # fmt: skip

    outer = claim(0, "Ada Berg", "said", "Olle Lund claimed the bridge was closed", None)
    return replace(article, claims=(outer, claim(1, "Olle Lund", "claimed", "the bridge was closed", 0)))


def test_each_article_keeps_its_own(tell: Callable[..., Extract]) -> None:
    """Two articles with the same words give two statements each, with an id and a citation of their own."""
    found = merge_assertions(tuple(claiming(tell(name, "2025-10-24", (LINE,))) for name in "ab"), OF)
    assert [one.content.source for one in found] == ["a", "a", "b", "b"]
    assert len({one.id for one in found}) == 4
    assert [one.speaker for one in found[:2]] == ["actor-0", "actor-1"]
    assert (found[1].content.text, found[1].cue.text) == ("the bridge was closed", "claimed")


def test_who_passes_it_on_is_kept(tell: Callable[..., Extract]) -> None:
    """A claim within a claim leads to it by its id."""
    outer, inner = merge_assertions((claiming(tell("a", "2025-10-24", (LINE,))),), OF)
    assert (outer.within, inner.within) == (None, outer.id)


def test_a_claim_stands_once(tell: Callable[..., Extract]) -> None:
    """The same claim twice in one article is one; a speaker without an actor stays without one."""
    article = claiming(tell("a", "2025-10-24", (LINE,)))
    found = merge_assertions((replace(article, claims=(article.claims[0], article.claims[0])),), {})
    assert [one.speaker for one in found] == [None]

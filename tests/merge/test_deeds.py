"""Deeds of all articles: what is told, and what is one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.merge.deeds import ALONE, SAME_DAY, SAME_WORDS, merge_deeds
from generator.merge.reports import Whos
from generator.model import Actor, DeedMention, DeedType, Extract, Span

ACTORS = ("berg", "lund")
LINE = "Ada Berg urged Olle Lund to come home"


def urging(
    article: Extract, *, type_: DeedType = "REQUEST", doers: tuple[int, ...] = (0,),
    recipients: tuple[int, ...] = (1,), date: str | None = None, words: bool = True,
) -> Extract:  # fmt: skip
    """The article with one deed in its first sentence."""
    sentence = article.sentences[0].span

    def span(said: str) -> Span:
        at = article.text.article.raw.index(said)
        return Span(at, at + len(said))

    deed = DeedMention(
        span=sentence, sentence=0, trigger=span("urged"), date=date, rule="request: urge", type=type_, doers=doers,
        recipients=recipients, doer_words=span("Ada Berg"), recipient_words=span("Olle Lund") if words else None,
    )  # fmt: skip
    return replace(article, deeds=(deed,))


@pytest.fixture
def whos() -> Whos:
    """Berg and Lund, known in every article."""
    actors = tuple(Actor(one, one.title(), "person", None, (), (), 1, (), ()) for one in ACTORS)
    return Whos.build({(source, n): one for source in "abc" for n, one in enumerate(ACTORS)}, actors)


def test_the_same_sentence_is_one_deed(tell: Callable[..., Extract], whos: Whos) -> None:
    """Two articles with the same sentence report one deed, with a report each."""
    (deed,) = merge_deeds(tuple(urging(tell(name, "2025-10-24", (LINE,))) for name in "ab"), whos)
    assert (deed.doers, deed.recipients, deed.merge_rule) == (("berg",), ("lund",), SAME_WORDS)
    assert [report.id for report in deed.reports] == [f"{deed.id}-1", f"{deed.id}-2"]
    assert [report.evidence.source for report in deed.reports] == ["a", "b"]


def test_the_same_day_is_one_deed(tell: Callable[..., Extract], whos: Whos) -> None:
    """Other words of the same deed on the same day join it; without a day they stay apart."""
    lines = (LINE, f"{LINE}, again")
    dated = tuple(urging(tell(name, None, (line,)), date="2025-10-22") for name, line in zip("ab", lines, strict=True))
    undated = tuple(urging(tell(name, None, (line,))) for name, line in zip("ab", lines, strict=True))
    assert [deed.merge_rule for deed in merge_deeds(dated, whos)] == [SAME_DAY]
    assert [deed.merge_rule for deed in merge_deeds(undated, whos)] == [ALONE, ALONE]


def test_the_order_of_articles_changes_nothing(tell: Callable[..., Extract], whos: Whos) -> None:
    """The same articles in another order give the same deeds."""
    articles = tuple(
        urging(tell(name, None, (f"{LINE} {name}",)), date=day) for name, day in (("a", None), ("b", "2025"))
    )
    assert merge_deeds(articles, whos) == merge_deeds(articles[::-1], whos)
    assert [deed.date for deed in merge_deeds(articles, whos)] == ["2025", None]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"doers": ()}, 0),
        ({"recipients": ()}, 1),
        ({"type_": "AGREE"}, 1),
        ({"type_": "AGREE", "recipients": ()}, 0),
        ({"type_": "AGREE", "recipients": (), "doers": (0, 1)}, 1),
        ({"type_": "ASSAULT", "recipients": ()}, 1),
        ({"type_": "ASSAULT", "recipients": (), "words": False}, 0),
    ],
)
def test_what_is_told(tell: Callable[..., Extract], whos: Whos, change: dict[str, object], told: int) -> None:
    """A deed needs a doer that the articles know, one between two sides both, one upon somebody words for them."""
    article = urging(tell("a", None, (LINE,)), **change)  # type: ignore[arg-type] # a table of cases
    assert len(merge_deeds((article,), whos)) == told

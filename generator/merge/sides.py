"""One side of a disagreement, and its words: "cancelled, according to the article and Ada Berg".

Strategy: what a side says is told in the language of the interface by the forms of its list (model/tongues/).

Laws: ids are made of the English words, whatever the language; words and figures of the articles are no words of the
interface, so a list may only set marks around them.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.merge.reports import Whos
from generator.model import Between, ContactReport, SanctionReport
from generator.model.tongue import Tongue

AnyReport = SanctionReport | ContactReport

_HEDGED = frozenset({"probable", "possible"})
_BETWEEN: tuple[Between, ...] = ("outlets", "actor and outlet", "actors")
"""Who disagrees, by how many of the two sides are somebody's claim."""


class Side(Struct, frozen=True):
    """What some reports of a record say about one aspect of it: `says` as ids have it, `told` as pages do."""

    says: str
    reports: tuple[AnyReport, ...]
    told: str


def side_words(side: Side, counts_as: Mapping[str, str], whos: Whos, tongue: Tongue) -> str:
    """Give "cancelled, according to the article and Ada Berg"; copies of one text are one article."""
    own_voice = (report.evidence.source for report in side.reports if report.holder is None)
    articles = len({counts_as[source] for source in own_voice})
    own = (
        (tongue.form("conflict.article"),)
        if articles == 1
        else (tongue.count(articles, "in article"),) * bool(articles)
    )
    voices = (*own, *dict.fromkeys(_called(report, whos, tongue) for report in side.reports if report.holder))
    sure = speaker(side).factuality
    hedge = tongue.form(f"hedge.{sure}") if sure in _HEDGED else ""
    return tongue.form("conflict.side", hedge=hedge, says=side.told, who=tongue.listed(voices))


def _called(report: AnyReport, whos: Whos, tongue: Tongue) -> str:
    """Give the name of a report's holder, in English with "the" where the sentence has it."""
    name = whos.actors[str(report.holder)].name
    english = tongue.language == "en"
    return f"the {name}" if english and f"the {name.lower()}" in report.evidence.text.lower() else name


def speaker(side: Side) -> AnyReport:
    """Give the report that stands for the side: an article's own if there is one, the earliest of them."""
    return next((report for report in side.reports if report.holder is None), side.reports[0])


def is_claim(side: Side) -> bool:
    """Tell whether nobody on this side speaks in an article's own voice; such a side stands on the right."""
    return all(report.holder for report in side.reports)


def between(left: Side, right: Side) -> Between:
    """Tell who disagrees: a side that somebody claims is an actor's, though an article may say the same."""
    claimed = sum(any(report.holder for report in side.reports) for side in (left, right))
    return _BETWEEN[claimed]

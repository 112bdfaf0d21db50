"""Deeds of all articles: the reports that are certainly of one deed become one record.

Strategy: a deed has no name by which it is told again, so reports are joined only where nothing can part them: the same
sentence in two articles, or the same verb by the same doers to the same recipients on the same day.

Laws: a deed without a doer whom the articles know is on no page; one between two sides needs both. An id is made of the
deed's type, doers and recipients and of the words of its reports alone.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from generator.merge.citations import cite
from generator.merge.days import is_day
from generator.merge.ids import short
from generator.merge.reports import Whos, shared
from generator.model import Citation, Deed, DeedMention, DeedReport, DeedType, Extract, Span

BETWEEN: frozenset[DeedType] = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "YIELD", "PROTEST", "MOBILIZE"})
"""Types that say nothing without an actor on the other side."""
UPON: frozenset[DeedType] = frozenset({"AID", "SANCTION", "COERCE", "ASSAULT"})
"""Types that need words for the other side, be it no actor: "two fishermen"."""
SIDES = 2
SAME_WORDS = "the same sentence"
SAME_DAY = "the same verb, doers, recipients and day"
ALONE = "one report"


def merge_deeds(extracts: tuple[Extract, ...], whos: Whos) -> tuple[Deed, ...]:
    """Give the deeds of all articles, in the order of their days, the undated ones last."""
    groups: dict[tuple[str, ...], list[Deed]] = defaultdict(list)
    for extract in extracts:
        for mention in extract.deeds:
            deed = _deed(extract, mention, whos)
            if _is_told(deed, mention):
                groups[_key(deed)].append(deed)
    merged = {deed.id: deed for deed in map(_merged, groups.values())}
    return tuple(sorted(merged.values(), key=_order))


def _order(deed: Deed) -> tuple[bool, str, Citation, str]:
    return deed.date is None, deed.date or "", deed.reports[0].evidence, deed.id


def _deed(extract: Extract, mention: DeedMention, whos: Whos) -> Deed:
    """Give what one sentence reports as a record of its own."""
    source = extract.text.article.id
    doers = whos.ids(source, mention.doers)
    report = DeedReport(
        **shared(extract, mention, whos),
        trigger=cite(extract, mention.trigger, mention.sentence),
        doer_words=cite(extract, mention.doer_words, mention.sentence),
        recipient_words=_cited(extract, mention.recipient_words),
        holder_words=_cited(extract, mention.holder_words),
        in_content=mention.in_content,
    )
    return Deed(
        id="",
        type=mention.type,
        mode=mention.mode,
        doers=doers,
        recipients=tuple(one for one in whos.ids(source, mention.recipients) if one not in doers),
        date=mention.date,
        reports=(report,),
        merge_rule=ALONE,
    )


def _cited(extract: Extract, span: Span | None) -> Citation | None:
    return None if span is None else cite(extract, span)


def _is_told(deed: Deed, mention: DeedMention) -> bool:
    """Tell whether a deed is between sides that the articles know, as far as its type needs them."""
    alone = len({*deed.doers, *deed.recipients}) < SIDES
    if not deed.doers or (deed.type in BETWEEN and alone):
        return False
    return deed.type not in UPON or mention.recipient_words is not None


def _key(deed: Deed) -> tuple[str, ...]:
    """Give what reports of one deed share: the day where there is one, else the sentence."""
    report = deed.reports[0]
    same = (deed.type, *deed.doers, "to", *deed.recipients, report.rule, report.factuality)
    if deed.recipients and is_day(deed.date):
        return (*same, str(deed.date))
    return (*same, *report.evidence.text.split())


def _merged(deeds: list[Deed]) -> Deed:
    """Make one record of the reports of one deed, in the order of the articles."""
    first = min(deeds, key=lambda deed: deed.reports[0].evidence)
    reports = sorted((deed.reports[0] for deed in deeds), key=lambda report: report.evidence)
    words = {" ".join(report.evidence.text.split()) for report in reports}
    parts = (first.type, *first.doers, "to", *first.recipients, reports[0].trigger.text, min(words))
    id_ = f"e-{short('|'.join(parts))}"
    rule = SAME_WORDS if len(words) == 1 else SAME_DAY
    return replace(
        first,
        id=id_,
        reports=tuple(replace(report, id=f"{id_}-{n}") for n, report in enumerate(reports, start=1)),
        merge_rule=ALONE if len(reports) == 1 else rule,
    )

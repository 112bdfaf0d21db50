"""What the user's settings keep from publication: every word of a source with `publish: none`.

Strategy: one pass over the dossier empties the words before anything is rendered, so that no page, export
or later template can print them by mistake. Offsets, counts and ids stay.

Laws: only sources with `publish: none` change; withholding twice is withholding once.
"""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from generator.model import (
    Assertion,
    Briefing,
    Called,
    Citation,
    Deed,
    DeedReport,
    Dossier,
    Quotation,
    Report,
    SanctionReport,
    Statement,
    Story,
)

AnyReport = TypeVar("AnyReport", bound=Report)


def published(briefing: Briefing) -> Briefing:
    """Give the briefing without the words of withheld sources: their citations' `text` is empty."""
    withheld = withheld_sources(briefing.dossier)
    if not withheld:
        return briefing
    return replace(
        briefing,
        subjects=tuple(one for one in briefing.subjects if one.words is None or one.words.source not in withheld),
        dossier=_dossier(briefing.dossier, withheld),
        developments=tuple(replace(line, citations=_all(line.citations, withheld)) for line in briefing.developments),
        ahead=tuple(replace(line, citations=_all(line.citations, withheld)) for line in briefing.ahead),
        changes=replace(
            briefing.changes,
            entries=tuple(
                replace(change, citations=_all(change.citations, withheld)) for change in briefing.changes.entries
            ),
        ),
        sheets=tuple(
            replace(sheet, shown=tuple((other, _all(places, withheld)) for other, places in sheet.shown))
            for sheet in briefing.sheets
        ),
    )


def withheld_sources(dossier: Dossier) -> frozenset[str]:
    """Give the ids of the sources of which the user publishes no words."""
    return frozenset(s.id for s in dossier.sources if s.extract.text.article.note.publish == "none")


def _citation(citation: Citation, withheld: frozenset[str]) -> Citation:
    return replace(citation, text="") if citation.source in withheld else citation


def _all(citations: tuple[Citation, ...], withheld: frozenset[str]) -> tuple[Citation, ...]:
    return tuple(_citation(citation, withheld) for citation in citations)


def _maybe(citation: Citation | None, withheld: frozenset[str]) -> Citation | None:
    return citation and _citation(citation, withheld)


def _report(report: AnyReport, withheld: frozenset[str]) -> AnyReport:
    if report.evidence.source not in withheld:
        return report
    words = {"condition": None, "reason": None} | ({"target_words": None} if isinstance(report, SanctionReport) else {})
    return replace(
        report,
        evidence=_citation(report.evidence, withheld),
        date_words=_maybe(report.date_words, withheld),
        **words,
    )


def _told(conditions: tuple[Statement, ...], withheld: frozenset[str]) -> tuple[Statement, ...]:
    """Leave out the conditions whose words are withheld: without its words a condition says nothing."""
    return tuple(one for one in conditions if one.evidence.source not in withheld)


def _quotation(quotation: Quotation, withheld: frozenset[str]) -> Quotation:
    return replace(
        quotation,
        text="" if quotation.citations[0].source in withheld else quotation.text,
        citations=_all(quotation.citations, withheld),
        frames=_all(quotation.frames, withheld),
        venue=_maybe(quotation.venue, withheld),
        via=tuple(replace(one, words=_citation(one.words, withheld)) for one in quotation.via),
        reason=None if any(one.source in withheld for one in quotation.frames) else quotation.reason,
    )


def _assertion(assertion: Assertion, withheld: frozenset[str]) -> Assertion:
    places = {name: _citation(getattr(assertion, name), withheld) for name in ("content", "source", "cue")}
    return replace(assertion, **places)


def _called(one: Called, withheld: frozenset[str]) -> Called:
    """Leave out a wording and the evidence, which names other words of the same article."""
    if one.words.source not in withheld:
        return one
    return replace(one, words=_citation(one.words, withheld), speaking=(), against=())


def _deed(deed: Deed, withheld: frozenset[str]) -> Deed:
    return replace(deed, reports=tuple(_deed_report(report, withheld) for report in deed.reports))


def _deed_report(report: DeedReport, withheld: frozenset[str]) -> DeedReport:
    return replace(
        _report(report, withheld),
        trigger=_citation(report.trigger, withheld),
        doer_words=_citation(report.doer_words, withheld),
        recipient_words=_maybe(report.recipient_words, withheld),
        holder_words=_maybe(report.holder_words, withheld),
    )


def _story(story: Story, withheld: frozenset[str]) -> Story:
    """Leave out the words of a story, and of a link, where one of the articles that share them is withheld."""
    links, apart = (
        tuple(replace(one, words=()) if {one.left, one.right} & withheld else one for one in links)
        for links in (story.links, story.apart)
    )
    words = () if withheld.intersection(story.sources) else story.words
    return replace(story, words=words, links=links, apart=apart)


def _dossier(dossier: Dossier, withheld: frozenset[str]) -> Dossier:
    return replace(
        dossier,
        actors=tuple(
            replace(
                actor,
                roles=tuple(replace(r, evidence=_citation(r.evidence, withheld)) for r in actor.roles),
                citations=_all(actor.citations, withheld),
                country_evidence=_maybe(actor.country_evidence, withheld),
            )
            for actor in dossier.actors
        ),
        quotations=tuple(_quotation(quotation, withheld) for quotation in dossier.quotations),
        sanctions=tuple(
            replace(s, reports=tuple(_report(r, withheld) for r in s.reports), conditions=_told(s.conditions, withheld))
            for s in dossier.sanctions
        ),
        contacts=tuple(
            replace(
                c,
                reports=tuple(_report(r, withheld) for r in c.reports),
                conditions=_told(c.conditions, withheld),
                levels=tuple(replace(one, evidence=_citation(one.evidence, withheld)) for one in c.levels),
            )
            for c in dossier.contacts
        ),
        moments=tuple(
            replace(m, evidence=_citation(m.evidence, withheld), date_words=_maybe(m.date_words, withheld))
            for m in dossier.moments
        ),
        conflicts=tuple(
            replace(c, left=_citation(c.left, withheld), right=_citation(c.right, withheld)) for c in dossier.conflicts
        ),
        deeds=tuple(_deed(deed, withheld) for deed in dossier.deeds),
        assertions=tuple(_assertion(assertion, withheld) for assertion in dossier.assertions),
        joins=tuple(
            replace(j, left=_citation(j.left, withheld), right=_citation(j.right, withheld)) for j in dossier.joins
        ),
        called=tuple(_called(one, withheld) for one in dossier.called),
        pairs=tuple(replace(p, citations=_all(p.citations, withheld)) for p in dossier.pairs),
        ignored=tuple(replace(i, evidence=_citation(i.evidence, withheld)) for i in dossier.ignored),
        stories=tuple(_story(story, withheld) for story in dossier.stories),
    )

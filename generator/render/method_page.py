"""How the briefing is made, how to read its words, and what was counted.

Laws: every status word that a page may show is explained here; counts come from the audit, none is made up.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Audit, ContactStatus, Dossier, SanctionStatus, Scope
from generator.render.book import Book
from generator.render.exports import REGISTERS
from generator.render.leaf import Leaf, leaf
from generator.render.source_pages import letters
from generator.render.words import CREDIBILITY, FACTUALITY, listed, when

SANCTION_WORDS: Mapping[SanctionStatus, str] = {
    "considered": "somebody weighs it",
    "threatened": "it is announced for the case that something happens or does not",
    "proposed": "somebody asks for it",
    "agreed": "those who must decide have agreed on it; it is not yet in force",
    "announced": "it is made public as decided",
    "imposed": "it is in force",
    "extended": "it is prolonged or widened",
    "eased": "part of it is taken back",
    "suspended": "it is out of force for a time",
    "lifted": "it has ended",
    "refused": "somebody who must agree does not",
    "violated": "somebody is said to have broken or evaded it",
}
CONTACT_WORDS: Mapping[ContactStatus, str] = {
    "proposed": "somebody asks for it or offers it",
    "planned": "it is announced or agreed, and has not taken place",
    "ongoing": "it is taking place",
    "held": "it has taken place",
    "postponed": "it is put off to another day, known or not",
    "cancelled": "it was planned and will not take place",
    "refused": "a side that was asked does not want it",
    "disputed": "the reports of it contradict each other",
}


def method_page(book: Book) -> tuple[Leaf, ...]:
    """Give method.md."""
    page = leaf(
        book,
        "method.md",
        "method",
        "Method",
        "How this briefing is made, how to read it, and what it does not do",
        sanction_words=tuple(SANCTION_WORDS.items()),
        contact_words=tuple(CONTACT_WORDS.items()),
        factuality=tuple(filter(None, FACTUALITY.values())),
        letters=letters(),
        credible=CREDIBILITY,
        credibility_rules=book.briefing.credibility_rules,
        counts=(*_articles(book.dossier), *_counts(book.briefing.audit)),
        scope=_scope(book.dossier.settings.scope),
        registers=(*(name for name, _ in REGISTERS), "positions"),
    )
    return (page,)


def _articles(dossier: Dossier) -> tuple[tuple[str, int], ...]:
    reasons = [one.reason for one in dossier.set_aside]
    return (
        ("Articles read", len(dossier.sources)),
        ("Articles set aside, not analysed", len(dossier.set_aside)),
        (
            "Of these, outside the scope that the user chose",
            sum(one.startswith("outside the scope: ") for one in reasons),
        ),
        ("Of these, withdrawn by the user", sum(one.startswith("withdrawn: ") for one in reasons)),
    )


def _counts(audit: Audit) -> tuple[tuple[str, int], ...]:
    return (
        ("Words read", audit.words),
        ("Sentences read", audit.sentences),
        ("Sentences cited", audit.sentences_cited),
        ("Quotations", audit.quotations),
        ("Quotations whose speaker the text does not settle", audit.unattributed),
        ("Quotations of anonymous speakers", audit.anonymous),
        ("Reports of sanctions and contacts", audit.reports),
        ("Records that rest on one source", audit.single_source),
        ("Disagreements", audit.conflicts),
    )


def _scope(scope: Scope) -> tuple[str, ...]:
    """Give in words which days, subjects and actors the user limited the briefing to."""
    lines = (
        ("Nothing before ", when(scope.since)),
        ("Nothing after ", when(scope.until)),
        ("Subjects: ", listed(scope.topics)),
        ("Actors: ", listed(scope.actors)),
    )
    return tuple(f"{words}{value}" for words, value in lines if value)

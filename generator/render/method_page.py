"""How the briefing is made, how to read its words, and what was counted.

Laws: every status word that a page may show is explained here; counts come from the audit, none is made up.
"""

from __future__ import annotations

from generator.model import Audit, Dossier, Scope
from generator.model.tongue import Tongue
from generator.render.accuracy import MEASURED
from generator.render.book import Book
from generator.render.exports import REGISTERS
from generator.render.glossary import CONTACT_WORDS, SANCTION_WORDS
from generator.render.leaf import Leaf, leaf
from generator.render.scale import NAMES_PAGE
from generator.render.source_pages import letters
from generator.render.words import CREDIBILITY, FACTUALITY


def method_page(book: Book) -> tuple[Leaf, ...]:
    """Give method.md."""
    say = book.tongue.say
    page = leaf(
        book,
        "method.md",
        "method",
        "Method",
        say("How this briefing is made, how to read it, and what it does not do"),
        sanction_words=tuple((word, say(told)) for word, told in SANCTION_WORDS.items()),
        contact_words=tuple((word, say(told)) for word, told in CONTACT_WORDS.items()),
        factuality=tuple(say(words) for words in FACTUALITY.values() if words),
        letters=letters(book.tongue),
        credible=CREDIBILITY,
        credibility_rules=tuple((grade, say(words)) for grade, words in book.briefing.credibility_rules),
        counts=tuple((say(w), n) for w, n in (*_articles(book.dossier), *_counts(book.briefing.audit))),
        scope=_scope(book.dossier.settings.scope, book.tongue),
        measured=tuple((say(what), say(measure), book.tongue.decimal(figure)) for what, measure, figure in MEASURED),
        names_page=book.scale[NAMES_PAGE],
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
        ("Sentences not used", audit.sentences - audit.sentences_cited),
        ("Citations of statements, records and roles", audit.citations),
        ("Of these, citations that are exactly the words of the saved file", audit.traced),
        ("Quotations", audit.quotations),
        ("Quotations whose speaker the text does not settle", audit.unattributed),
        ("Quotations of anonymous speakers", audit.anonymous),
        ("Statements reported in the words of the articles", audit.statements),
        ("Reports of sanctions and contacts", audit.reports),
        ("Records that rest on one source", audit.single_source),
        ("Disagreements", audit.conflicts),
    )


def _scope(scope: Scope, tongue: Tongue) -> tuple[str, ...]:
    """Give in words which days, subjects and actors the user limited the briefing to."""
    lines = (
        ("Nothing before {}", tongue.when(scope.since)),
        ("Nothing after {}", tongue.when(scope.until)),
        ("Subjects: {}", tongue.listed(scope.topics)),
        ("Actors: {}", tongue.listed(scope.actors)),
    )
    return tuple(tongue.say(words, value) for words, value in lines if value)

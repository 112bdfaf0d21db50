"""When a sanction was imposed, eased, asked for ..., and when that was announced.

Strategy: rules in a fixed order, from the date that hangs on the word that changes the sanction to the date of
the sentence before, where "the announcement came as" says that both fall on one day. A verb of saying ends
the climb: its date is that of the announcement.

Laws:
- One date or none, always with the expression that gave it.
- The date of another clause is never borrowed, unless the words say that the two coincide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from generator.extract.clauses import event_dates
from generator.extract.dates.stretches import touching, within
from generator.extract.parse import Parse, Token
from generator.extract.sanctions.scene import Scene, governing
from generator.extract.sanctions.status import orphan
from generator.model import Date, Span

COINCIDING = frozenset({"come", "coincide"})
TOLD = frozenset({"announcement", "move", "decision", "news", "statement", "remark", "comment", "cancellation", "step"})
DECIDING = frozenset(
    {"agree", "decide", "vote", "approve", "resolve", "choose", "meet", "sign", "pledge", "promise", "vow"}
)
"""Verbs with an infinitive whose date is that of the decision: "agreed Sunday to extend"."""


CAUSES = frozenset({"response", "retaliation", "reaction", "reprisal"})
"""Nouns of answering: a date after them is that of what is answered."""
NEAR = 3
"""Sentences before in which "today" still holds."""
APART = frozenset({"after", "following", "before", "despite", "until"})
"""Words that open an event of their own, whose date is not that of the sanction."""


class When(Struct, frozen=True):
    """The day of the change and the day of its announcement, with the expression behind the first of them."""

    date: str | None = None
    announced: str | None = None
    words: Span | None = None


def when(scene: Scene, dates: tuple[Date, ...]) -> When:
    """Give when the sanction changed and when that was announced, as far as the words say.

    `dates` are those that may: the day from which a sanction only takes effect is not among them.
    """
    happened = next((found for rule in RULES if (found := rule(scene, dates)) is not None), None)
    said = event_dates.said_date(scene.parse, scene.change.at, dates)
    basis = happened or said
    return When(
        date=happened.value if happened else None,
        announced=said.value if said else None,
        words=basis.span if basis else None,
    )


def _lost_clause(scene: Scene, dates: tuple[Date, ...]) -> Date | None:
    """A date between a lost subject and its verb: "after the bank on Monday sanctioned ..."."""
    subject = orphan(scene.parse, scene.change.at)
    if subject is None:
        return None
    tokens = scene.parse.tokens
    inside = touching(dates, tokens[subject].end, tokens[scene.change.at].start)
    return next(iter(inside), None)


def _own(scene: Scene, dates: tuple[Date, ...]) -> Date | None:
    """A date of the clause of the change or of the sanction word; none of a clause whose subject was lost."""
    if orphan(scene.parse, scene.change.at) is not None:
        return None
    parse = scene.parse
    sentences = sorted({parse.line_span(parse.line_of(at)) for at in (scene.change.at, scene.trigger.word)})
    near = tuple(date for one in sentences for date in within(dates, one) if not _apart(scene, date))
    found = event_dates.event_date(scene.parse, scene.change.at, near)
    return found or event_dates.event_date(scene.parse, scene.trigger.word, near)


def _apart(scene: Scene, date: Date) -> bool:
    """Tell whether a date belongs to what went before or comes after: "following its test on Sept. 3"."""
    inside = scene.parse.inside(date.span)
    if not inside:
        return True
    between = scene.parse.tokens[scene.change.at + 1 : inside[0].i]
    return any(
        (word.text.lower() in APART and word.dep in {"prep", "mark"}) or word.lemma in CAUSES for word in between
    )


def _since(scene: Scene, dates: tuple[Date, ...]) -> Date | None:
    """A beginning: "sanctions imposed since 2014", "under sanctions since 2014"."""
    if scene.change.form not in {"participle", "state"}:
        return None
    parse = scene.parse
    for prep in parse.kids(scene.change.at, "prep"):
        if prep.lemma == "since" and (inner := parse.child(prep.i, "pobj")) is not None:
            return next(iter(touching(dates, inner.start, inner.start + 1)), None)
    return None


def _above(scene: Scene, dates: tuple[Date, ...]) -> Date | None:
    """A date before the subject, or at a verb of deciding, of what governs the change, up to a verb of saying."""
    parse = scene.parse
    for at in governing(scene):
        token = parse.tokens[at]
        found = _fronted(parse, token, dates)
        if found is None and token.lemma in DECIDING:
            found = _of_verb(parse, token, dates)
        if found is not None:
            return found
    return None


def _fronted(parse: Parse, verb: Token, dates: tuple[Date, ...]) -> Date | None:
    """Give the one date inside an adverbial before a verb's subject: "During a call in March, he urged"."""
    subject = parse.child(verb.i, "nsubj", "nsubjpass")
    if subject is None or verb.pos not in {"VERB", "AUX"}:
        return None
    found = [
        date
        for kid in parse.kids(verb.i, "prep", "npadvmod", "advcl")
        if kid.i < subject.i and (kid.dep != "advcl" or kid.tag == "VBG")
        for date in _below(parse, kid, dates)
    ]
    return found[0] if len(found) == 1 else None


def _of_verb(parse: Parse, verb: Token, dates: tuple[Date, ...]) -> Date | None:
    """Give the date that hangs on a verb itself."""
    for kid in parse.kids(verb.i, "npadvmod", "prep", "advmod"):
        found = next(_below(parse, kid, dates), None)
        if found is not None:
            return found
    return None


def _below(parse: Parse, word: Token, dates: tuple[Date, ...]) -> Iterator[Date]:
    tree = parse.subtree(word.i)
    span = parse.span(tree[0], tree[-1] + 1)
    yield from (
        date for date in touching(dates, span.start, span.end) if span.covers(date.span) or date.span.covers(span)
    )


def _coinciding(scene: Scene, dates: tuple[Date, ...]) -> Date | None:
    """The day of the sentence before, where "the announcement came as" ties both: its own or its saying's date."""
    parse = scene.parse
    verb = parse.tokens[scene.change.at]
    above = parse.tokens[verb.head]
    subject = parse.child(above.i, "nsubj")
    tied = verb.dep == "advcl" and any(kid.text.lower() == "as" for kid in parse.kids(verb.i, "mark"))
    line = parse.line_of(verb.i)
    if not (tied and above.lemma in COINCIDING and subject is not None and subject.lemma in TOLD and line.n):
        return None
    before = parse.lines[line.n - 1]
    span = parse.line_span(before)
    found = [date for date in within(dates, span) if date.precision == "day"]
    return found[0] if len(found) == 1 and before.block_n >= line.block_n - 1 else None


def _today(scene: Scene, dates: tuple[Date, ...]) -> Date | None:
    """The "today" of a statement, for what it is doing in that paragraph or the next: "Today ... It is designating"."""
    parse = scene.parse
    verb = parse.tokens[scene.change.at]
    doing = verb.tag == "VBG" and any(kid.tag in {"VBZ", "VBP"} for kid in parse.kids(verb.i, "aux"))
    line = parse.line_of(verb.i)
    if not doing or parse.child(verb.i, "nsubj") is None:
        return None
    block = tuple(one for one in parse.lines[max(0, line.n - NEAR) : line.n] if one.block_n >= line.block_n - 1)
    told = (date for one in reversed(block) for date in reversed(within(dates, parse.line_span(one))))
    return next((date for date in told if date.text.lower() == "today"), None)


RULES: tuple[Callable[[Scene, tuple[Date, ...]], Date | None], ...] = (
    _lost_clause,
    _own,
    _since,
    _above,
    _coinciding,
    _today,
)
"""In this order: the first rule that finds a date is believed."""

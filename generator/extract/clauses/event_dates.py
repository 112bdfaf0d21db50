"""Which date of a sentence dates an event, and which one dates its announcement.

Strategy: a date hangs on a word; the event is looked for on the way from that word to the verb of its
clause. The places where an event's date may hang are tried from the nearest: the event's own word, the verb
that governs it, the verb of the sentence - up to a verb of saying, whose date is that of the announcement.

Laws: a date of another clause never dates the event; "since" and "until" date nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.clauses.claim_chain import CLAIM_VERBS, VERBAL
from generator.extract.dates.stretches import within
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Date, Span

ANNOUNCING = frozenset(load("claims")["announcing"])
REACTING = frozenset(load("claims")["reacting"])
"""Words for an answer to an event, whose day is not the event's own."""
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "parataxis", "csubj", "csubjpass", "conj"})
"""Relations that begin a clause."""
SAME_DAY = frozenset({"after", "following", "during", "in", "at"})
"""Words that hang one event on another so closely that the date of the one is that of the other."""
UNDATED = frozenset({"since", "until", "till"})
BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "poss", "nmod"})


def event_date(parse: Parse, i: int, dates: tuple[Date, ...]) -> Date | None:
    """Give the date expression of the sentence that dates the event named by token `i`; None where none does.

    Nearest first: one below the word itself, one below the verb of its clause, one at the head of the
    sentence. A date of a verb of saying or announcing above the event dates the announcement.
    """
    here = [(date, _path(parse, date, at)) for date, at in _dates_of_line(parse, i, dates)]
    for site in _sites(parse, i):
        if site < i and parse.tokens[i].dep == "conj" and (closer := _between(parse, site, i, here)):
            return closer
        found = [
            (path.index(site), abs(date.span.start - parse.tokens[i].start), date)
            for date, path in here
            if site in path
        ]
        if found:
            return min(found, key=lambda near: near[:2])[2]
    return None


def _between(parse: Parse, verb: int, i: int, here: list[tuple[Date, tuple[int, ...]]]) -> Date | None:
    """Give the last date that stands between a verb and what is coordinated with it: it is nearer than the verb's."""
    span = Span(parse.tokens[verb].end, parse.tokens[i].start)
    return next((date for date, _ in reversed(here) if span.covers(date.span)), None)


def _path(parse: Parse, date: Date, at: int) -> tuple[int, ...]:
    """Give a date's word and the words above it up to the verb of its clause; only the word of "the 2022 talks"."""
    inside = any(token.head == at and token.dep in BEFORE_NOUN for token in parse.inside(date.span))
    found = [at]
    if inside:
        return (at,)
    while parse.tokens[at].dep not in CLAUSAL and parse.tokens[at].head != at:
        at = parse.tokens[at].head
        found.append(at)
    return tuple(found)


def said_date(parse: Parse, i: int, dates: tuple[Date, ...]) -> Date | None:
    """Give the date of the verb of saying, announcing or calling off above (or at) token `i`."""
    here = _dates_of_line(parse, i, dates)
    verbs = [token for token in (parse.tokens[i], *parse.above(i)) if _announces(token)]
    return next((date for verb in verbs for date, at in here if at == verb.i), None)


def _announces(token: Token) -> bool:
    return token.pos in VERBAL | {"NOUN"} and (token.lemma in CLAIM_VERBS or token.lemma in ANNOUNCING)


def _dates_of_line(parse: Parse, i: int, dates: tuple[Date, ...]) -> list[tuple[Date, int]]:
    """Give the dates in the sentence of token `i`, each with the index of the word that it modifies."""
    span = parse.line_span(parse.line_of(i))
    return [(date, at) for date in within(dates, span) if (at := _dated_word(parse, date.span)) is not None]


def _dated_word(parse: Parse, span: Span) -> int | None:
    """Give the word that a date modifies; None after "since" and "until", which date no event."""
    tokens = parse.inside(span)
    top = next((token for token in tokens if not span.start <= parse.tokens[token.head].start < span.end), None)
    top = top or next((token for token in tokens if token.head == token.i), None)
    if top is None:
        return None
    if tokens[-1].text.lower() in {"after", "before"}:
        return _reckoned(parse, tokens[-1])
    at = top
    while at.lemma not in UNDATED:
        head = parse.tokens[at.head]
        if at.head == at.i or not (head.pos in {"ADP", "SCONJ"} or _timely(head)):
            return head.i
        at = head
    return None


def _reckoned(parse: Parse, mark: Token) -> int:
    """Give the word of the event from which a date is reckoned: "a day after she called him"."""
    below = parse.child(mark.i, "pcomp", "pobj")
    return below.i if below else mark.head


def _timely(token: Token) -> bool:
    """Tell whether a word only carries a date further: "early on Friday", "late last week"."""
    return token.pos == "ADV" or token.lemma in {"early", "late", "earlier", "later"}


def _sites(parse: Parse, i: int) -> Iterator[int]:
    """Give the words whose dates date the event at `i`, nearest first."""
    yield i
    below = parse.tokens[i]
    yield from (kid.i for kid in parse.kids(i) if kid.dep in {"xcomp", "prep", "acl", "relcl"} and kid.pos != "ADP")
    for above in parse.above(i):
        if above.lemma in REACTING or (below.dep == "ccomp" and _announces(above)):
            return
        if below.dep in {"advcl", "relcl"} and not (_same_day(parse, below) or _infinitive(parse, below)):
            return
        if above.pos in VERBAL and below.dep in {"xcomp", "acl", "dobj"} and _announces(above):
            return
        yield above.i
        below = above


def _infinitive(parse: Parse, verb: Token) -> bool:
    return any(kid.tag == "TO" for kid in parse.kids(verb.i, "aux"))


def _same_day(parse: Parse, verb: Token) -> bool:
    """Tell whether an adverbial clause happens with its main clause: "when she met", "during which they agreed"."""
    marks = {kid.text.lower() for kid in parse.kids(verb.i, "mark", "advmod")}
    linked = {
        kid.text.lower()
        for kid in parse.kids(verb.i, "prep")
        if any(inner.tag == "WDT" for inner in parse.kids(kid.i, "pobj"))
    }
    return bool(marks & (SAME_DAY | {"when", "as", "while"})) or bool(linked & {"during", "at", "in"})

"""Where in time a clause lies: past, future, or open, read from the words that govern a date.

Strategy: climb from the date to the word that it depends on, and on to the verb group above it. Auxiliaries,
"plans to", "is due", "ahead of" put a clause ahead; a past tense verb puts it behind; a present tense verb of
action beside a date is a plan ("meets Putin on Friday"). A parser errs most on bare dates behind a verb of
saying ("said Friday he would go"): a verb right before the date governs it, whatever the tree says.
Word lists: lexicon/dates.yml.
"""

from __future__ import annotations

from generator.extract.dates.calendar_rules import Tense
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse, Token
from generator.model import Span

_WORDS = load("dates")
SHIFTED = frozenset(_WORDS["shifted_modals"])
SCHEDULED = frozenset(_WORDS["scheduled"])
CAME_TO_PASS = frozenset(_WORDS["came_to_pass"])
STATES = frozenset(_WORDS["states"])
AHEAD = tuple(f" {words}{end}" for words in _WORDS["ahead"] for end in ("", " on", " in", " the"))
UNTIL = tuple(f" {words}" for words in _WORDS["until"])
TOWARDS = tuple(f" {words}" for words in _WORDS["towards"])
VERBAL = frozenset({"VERB", "AUX"})
ONCE = frozenset(_WORDS["once"])
LEANING = frozenset({"conj", "advcl", "pcomp", "acl", "ccomp", "prep", "xcomp", "dep"})
ADJACENT = frozenset({"VBD", "VBN", "VBZ", "VBP"})
PRESENT = frozenset({"VBZ", "VBP"})
QUALIFYING = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
PICTURED = frozenset({"caption", "headline", "subhead"})
"""Blocks that tell the past in the present tense: "Trump greets Zelenskyy, October 17"."""
REACH = 60
"""How many characters before a date are searched for words like "ahead of"."""


def tense_of(span: Span, parse: Parse, line: Line) -> Tense:
    """Give the tense of the clause that a date at `span` of a sentence belongs to."""
    verb = governor(span, parse, line)
    before = _words_before(span, parse, line)
    if before.endswith(AHEAD):
        return "open" if verb is not None and _was_once(verb, parse) else "future"
    if verb is None or (verb.tag in PRESENT and (line.block in PICTURED or _qualifies(span, parse))):
        return "future" if before.endswith(UNTIL) else "open"
    found = verb_tense(verb, parse)
    if found == "past":
        return "open" if before.endswith((*UNTIL, *TOWARDS)) else "past"
    return "future" if before.endswith(UNTIL) else found


def _words_before(span: Span, parse: Parse, line: Line) -> str:
    """Give the words of the sentence right before the date, in lower case and with a blank before them."""
    begin = parse.tokens[line.start].start
    return " " + parse.content[max(begin, span.start - REACH) : span.start].lower().rstrip()


def _qualifies(span: Span, parse: Parse) -> bool:
    """Tell whether the date only says which one is meant: "follows Tuesday's declaration", "a June agreement"."""
    return any(
        token.dep in QUALIFYING and not span.covers(Span(parse.tokens[token.head].start, parse.tokens[token.head].end))
        for token in parse.inside(span)
    )


def governor(span: Span, parse: Parse, line: Line) -> Token | None:
    """Give the verb that a date at `span` belongs to, or None."""
    inner = parse.inside(span)
    if not inner:
        return None
    ids = {token.i for token in inner}
    before = inner[0].i - 1
    if before >= line.start and parse.tokens[before].tag == "IN":
        before -= 1
    if before >= line.start and parse.tokens[before].tag in ADJACENT:
        return parse.tokens[before]
    top = next((token for token in inner if token.head not in ids), inner[-1])
    climb = (token for token in parse.above(top.i) if token.i not in ids)
    return next((token for token in climb if token.pos in VERBAL), None)


def verb_tense(verb: Token, parse: Parse) -> Tense:
    """Give the tense of a verb: that of its auxiliaries, of its form, else of the verb above that it leans on."""
    found = _own_tense(verb, parse)
    while isinstance(found, Token):
        found = _own_tense(found, parse)
    return found


def _own_tense(verb: Token, parse: Parse) -> Tense | Token:
    """Give the tense that a verb shows by itself, or the verb above that has it."""
    helpers = parse.kids(verb.i, "aux", "auxpass")
    if any(token.tag == "MD" for token in helpers):
        return _modal(verb, helpers, parse)
    if any(token.tag == "TO" for token in helpers):
        return _infinitive(verb, parse)
    return _finite(verb, helpers, parse)


def _modal(verb: Token, helpers: tuple[Token, ...], parse: Parse) -> Tense:
    """Read "will meet", "may have met" and, from where the speaker stood, "said they would meet"."""
    if any(token.lemma == "have" for token in helpers):
        return "past"
    if _under_pluperfect(verb, parse):
        return "open"
    return "would" if any(token.text.lower() in SHIFTED for token in helpers) else "future"


def _under_pluperfect(verb: Token, parse: Parse) -> bool:
    """Tell whether a verb above stands in the pluperfect: "had hoped that talks would begin on Friday"."""
    return any(_has_had(token, parse) for token in parse.above(verb.i) if token.pos in VERBAL)


def _has_had(verb: Token, parse: Parse) -> bool:
    return any(token.lemma == "have" and token.tag == "VBD" for token in parse.kids(verb.i, "aux"))


def _infinitive(verb: Token, parse: Parse) -> Tense | Token:
    """Tell whether "to meet" is a plan or came to pass: its head decides."""
    head = parse.tokens[verb.head]
    if head.i == verb.i:
        return "future"
    if _has_had(head, parse) or _was_once(head, parse):
        return "open"
    if verb.dep == "xcomp" and head.lemma in CAME_TO_PASS:
        return head
    return "would" if head.tag == "VBD" or _is_past(head, parse) else "future"


def _is_past(verb: Token, parse: Parse) -> bool:
    return any(token.tag == "VBD" for token in parse.kids(verb.i, "aux", "auxpass"))


def _was_once(verb: Token, parse: Parse) -> bool:
    """Tell whether a plan is one of the past: "initially slated for Thursday", "was originally due on Friday"."""
    return any(token.lemma in ONCE for token in parse.kids(verb.i, "advmod"))


def _finite(verb: Token, helpers: tuple[Token, ...], parse: Parse) -> Tense | Token:
    """Give the tense of a verb without a modal."""
    forms = {token.tag for token in (verb, *helpers)}
    has = {token.lemma for token in helpers}
    if verb.lemma in SCHEDULED and verb.tag == "VBN" and "have" not in has:
        return _scheduled(verb, forms, parse)
    if "VBD" in forms or "have" in has:
        return "past"
    if PRESENT & forms:
        return _present(verb, has)
    return _borrowed(verb, parse)


def _scheduled(verb: Token, forms: set[str], parse: Parse) -> Tense:
    """Read "scheduled for Friday", "was scheduled for Friday", "initially scheduled for Friday"."""
    if _was_once(verb, parse):
        return "open"
    return "would" if "VBD" in forms else "future"


def _present(verb: Token, has: set[str]) -> Tense:
    """Read a present tense: "is meeting Friday" and "meets Friday" are plans, "remains" is a state."""
    if verb.lemma in STATES or verb.tag == "VBN":
        return "open"
    return "future" if verb.tag in PRESENT or "be" in has else "open"


def _borrowed(verb: Token, parse: Parse) -> Tense | Token:
    """Lead a participle or a second verb to the verb that it leans on; "talks held Friday" are past."""
    if verb.tag == "VBN" and verb.dep in {"acl", "advcl", "amod"}:
        return "past"
    head = parse.tokens[verb.head]
    if head.pos in VERBAL and head.i != verb.i and verb.dep in LEANING:
        return head
    return "past" if verb.tag in {"VBN", "VBD"} else "open"

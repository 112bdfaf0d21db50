"""Runs: stretches of capitalised words with the links that names have inside ("of", "bin", "-").

Strategy: a run starts at a capital that is the word's own and not the sentence's, and goes on from word to word
as long as a rule lets it. What the run names, and whether it is one name, is decided elsewhere.

Law: a run never leaves its sentence and never holds a day or a month, save months that are a person's name here
("Theresa May").
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator.extract.actors.gazetteer import ADJECTIVES, FORMS, LONGEST, goes_on, look_up, may_begin, plain
from generator.extract.actors.titles import ABBREVIATED, GIVEN, HONORIFICS, MODIFIERS, PORTFOLIOS, is_office
from generator.extract.actors.vocabulary import APOSTROPHES, CALENDAR, HEADS, HYPHENS, OPENERS, PARTICLES, SMALL, TAILS
from generator.extract.parse import Line, Parse, Token

CLOSED: frozenset[str] = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "NUM", "PUNCT"})
BREAKS: frozenset[str] = frozenset(
    {'"', "“", "”", "‘", "'", ":", ";", "—", "–", "-", "(", "[", "•", "*", "|", "/", "..."}
)
"""Marks after which any word may have a capital."""
NAMELIKE: frozenset[str] = GIVEN | HONORIFICS | ABBREVIATED | frozenset(ADJECTIVES)
"""Words whose capital is their own wherever they stand."""
LONGEST_RUN = 30
"""Tokens of a run at most; what is longer is a table or a shout, and no name."""
MARKS = frozenset({'"', "“", "”", "'", "‘", "’"})
NICKNAME = 4
"""Tokens of a nickname in marks and the name behind it."""
VERBS = frozenset({"is", "was", "are", "were", "has", "had", "have", "will", "would", "says", "said", "to"})
"""Words that end a name in a headline in which every word has a capital."""
LONGEST_FIELD = 3
"""Words of each of the two fields in the name of a body."""
RULING = frozenset({"Administration", "Cabinet", "Government", "House", "Ministry", "Party"})
UNDER = ("Under", "Secretary")
NAME_TAIL = 4
"""Letters at most of a lower-case syllable after a hyphen in a name: "Jae-in"."""


MONTHS: frozenset[str] = frozenset({"April", "August", "Jan", "June", "May"})
"""Months that are names of people, too."""
TIMELY: frozenset[str] = frozenset(
    {"in", "since", "of", "by", "until", "till", "last", "next", "this", "early", "late", "mid", "from", "during", "on"}
)
"""Words before a month that is one."""


class Seen(Struct, frozen=True):
    """The words of an article: those with a capital of their own, those in small letters, months that are surnames."""

    capitals: frozenset[str]
    small: frozenset[str]
    surnames: frozenset[str] = frozenset()


def seen_in(parse: Parse) -> Seen:
    """Give the words that stand capitalised inside sentences of the story, and all words in small letters."""
    capitals = frozenset(
        token.text
        for line in parse.lines
        if line.block not in {"headline", "subhead"}
        for token in parse.line_tokens(line)
        if is_capital(token) and not _opens(parse, line, token.i)
    )
    small = frozenset(token.text for token in parse.tokens if token.text[0].islower())
    surnames = frozenset(token.text for token in parse.tokens if token.i and _is_surname(parse, token.i))
    return Seen(capitals, small, surnames)


def _is_surname(parse: Parse, at: int) -> bool:
    """Tell whether a month behind a given name is a surname: "Theresa May", and no date ("told Ann May 5")."""
    token = parse.tokens[at]
    dated = at + 1 < len(parse.tokens) and parse.tokens[at + 1].text[0].isdigit()
    return token.text in MONTHS and parse.tokens[at - 1].text in GIVEN and not dated


def _is_persons(parse: Parse, line: Line, at: int, seen: Seen) -> bool:
    """Tell whether a month names a person here: a surname of the article, or a given name before a capital."""
    token = parse.tokens[at]
    before = parse.tokens[at - 1].text.lower() if at > line.start else ""
    after = parse.tokens[at + 1] if at + 1 < line.end else token
    if token.text not in MONTHS or before in TIMELY or after.text[0].isdigit():
        return False
    given = after is not token and is_capital(after) and token.tag == "NNP" and after.tag == "NNP"
    return token.text in seen.surnames or (given and token.text != "May" and look_up(after.text) is None)


def known_at(parse: Parse, start: int, end: int) -> int | None:
    """Give the end of the longest form of the gazetteer that begins at token `start`, not past `end`."""
    if not may_begin(parse.tokens[start].text):
        return None
    longest = None
    for stop in range(start + 1, min(end, start + LONGEST) + 1):
        words = parse.words(start, stop)
        if not goes_on(words):
            break
        if look_up(words) is not None:
            longest = stop
    return longest


def is_capital(token: Token) -> bool:
    """Tell whether a word has a capital and is no day or month."""
    return token.text[0].isupper() and token.text not in CALENDAR


def _opens(parse: Parse, line: Line, at: int) -> bool:
    """Tell whether a token opens a sentence or a quotation, where any word has a capital."""
    return at == line.start or parse.tokens[at - 1].text in BREAKS


def may_start(parse: Parse, line: Line, at: int, seen: Seen) -> bool:
    """Tell whether a run starts at a token."""
    token = parse.tokens[at]
    if (known_at(parse, at, line.end) and token.text[0].isupper()) or _is_persons(parse, line, at, seen):
        return True
    if at + 1 < line.end and plain(parse.words(at, at + 2)) in ADJECTIVES and parse.tokens[at + 1].text[0].isupper():
        return True
    small = token.text.lower() in SMALL and not token.text.isupper() and not _is_under_secretary(parse, line, at)
    if not is_capital(token) or small or token.text in {"The", "A", "An", "I"}:
        return False
    return not _opens(parse, line, at) or _own_capital(parse, line, at, seen)


def _is_under_secretary(parse: Parse, line: Line, at: int) -> bool:
    """Tell whether "Under" begins an office: "Under Secretary Brown, the talks ..." may tell who led in those days."""
    words = tuple(token.text for token in parse.tokens[at : min(at + 3, line.end)])
    return words[:2] == UNDER and (not _opens(parse, line, at) or words[2:] in {("for",), ("of",)})


def _own_capital(parse: Parse, line: Line, at: int, seen: Seen) -> bool:
    """Tell whether the capital of a word that opens a sentence is the word's own."""
    token = parse.tokens[at]
    before_office = token.text in MODIFIERS and at + 1 < line.end and is_capital(parse.tokens[at + 1])
    if before_office or token.text in NAMELIKE or token.text in seen.capitals:
        return True
    ordinary = token.pos in CLOSED or (token.text.lower() in seen.small and not is_office(token.text))
    return not ordinary and (token.pos == "PROPN" or is_office(token.text) or token.text in OPENERS)


def run_end(parse: Parse, line: Line, start: int) -> int:
    """Give the end of the capitalised run that begins at token `start`."""
    known = known_at(parse, start, line.end)
    at = max(start + 1, known or 0)
    while at < min(line.end, start + LONGEST_RUN):
        step = _step(parse, line, start, at)
        if step == 0:
            break
        at += step
    return at


def _step(parse: Parse, line: Line, start: int, at: int) -> int:
    """Give how many tokens from `at` on still belong to the run that began at `start`; 0 ends it."""
    rest = parse.tokens[at + 1 : min(line.end, at + 3)]
    if not rest:
        return int(is_capital(parse.tokens[at]))
    place = Step(parse, start, at, rest)
    return next((length for rule in STEPS if (length := rule(place)) > 0), 0)


class Step(Struct, frozen=True):
    """Where a run that began at `start` could go on: token `at`, and the one or two after it."""

    parse: Parse
    start: int
    at: int
    rest: tuple[Token, ...]

    @property
    def token(self) -> Token:
        """The token itself."""
        return self.parse.tokens[self.at]

    @property
    def joined(self) -> bool:
        """Whether no space stands before the token."""
        return self.token.start == self.parse.tokens[self.at - 1].end


def _word(step: Step) -> int:
    """Another capitalised word, but no verb or pronoun of a headline in capitals: "Ann Brown Was Told"."""
    ends = step.token.text in {"The", "I"}
    if _is_surname(step.parse, step.at):
        return 1
    shouted = step.parse.line_of(step.at).block in {"headline", "subhead"} and step.token.text.istitle()
    return int(is_capital(step.token) and not ends and not (shouted and step.token.text.lower() in VERBS))


def _nickname(step: Step) -> int:
    """A nickname in marks inside a person's name: Robert "Bob" Brown."""
    tokens = step.parse.tokens[step.at : step.at + NICKNAME]
    if len(tokens) < NICKNAME or tokens[0].text not in MARKS or tokens[2].text not in MARKS:
        return 0
    before = step.parse.tokens[step.at - 1]
    given = before.text in GIVEN or before.text.endswith(".")
    return NICKNAME * (given and is_capital(tokens[1]) and is_capital(tokens[3]) and tokens[1].start == tokens[0].end)


def _bracket(step: Step) -> int:
    """An editor's bracket inside a name: "[Foreign Minister Ann] Brown"."""
    return 2 * (step.token.text == "]" and step.joined and is_capital(step.rest[0]))


def _plural_owner(step: Step) -> int:
    """The Exporters' Association."""
    plural = step.parse.tokens[step.at - 1].text.endswith("s")
    return 2 * (step.token.text in APOSTROPHES and plural and step.rest[0].text in HEADS)


def _office_owner(step: Step) -> int:
    """The Prime Minister's Office."""
    held = is_office(step.parse.tokens[step.at - 1].text)
    return 2 * (step.token.text in {"'s", "’s"} and held and step.rest[0].text == "Office")


def _hyphen(step: Step) -> int:
    """A hyphen without spaces."""
    if step.token.text not in HYPHENS or not step.joined or step.rest[0].start != step.token.end:
        return 0
    return 2 * (is_capital(step.rest[0]) or _is_tail(step.parse, step.at))


def _particle(step: Step) -> int:
    """A small word inside a person's name, with another particle or a hyphen after it at most: "bin", "al-"."""
    if step.token.text not in PARTICLES:
        return 0
    if is_capital(step.rest[0]):
        return 2
    return 3 * (step.rest[0].text in PARTICLES | {"-"} and len(step.rest) > 1 and is_capital(step.rest[1]))


def _link(step: Step) -> int:
    """A link inside an organisation's or an office's name: "of the"."""
    before = step.parse.tokens[step.at - 1].text
    if step.token.text not in {"of", "for"} or not (before in OPENERS or is_office(before)):
        return 0
    if is_capital(step.rest[0]):
        return 2
    return 3 * (step.rest[0].text == "the" and len(step.rest) > 1 and is_capital(step.rest[1]))


def _further_link(step: Step) -> int:
    """A second link in the name of an organisation: "Foundation for Defense of Democracies", "X & Y"."""
    tokens, word = step.parse.tokens, step.token.text
    linked = any(
        tokens[i].text in {"of", "for"} and tokens[i - 1].text in HEADS for i in range(step.start + 1, step.at)
    )
    if word != "&" and not (linked and word in {"of", "and"}) and not _joins_portfolios(step):
        return 0
    return 2 * (is_capital(step.rest[0]) and (word != "and" or _one_name(step.parse, step.at)))


def _twofold(step: Step) -> int:
    """Two fields of one body: "the Securities and Exchange Commission"; two names that are known are two."""
    tokens = step.parse.tokens
    if step.token.text != "and" or step.at - step.start > LONGEST_FIELD or not step.start:
        return 0
    before = tokens[step.at - 1].text
    bare = look_up(before) is None and before not in HEADS | GIVEN and before not in ADJECTIVES
    opened = tokens[step.start - 1].text.lower() in {"the", "'s", "’s"} or tokens[step.start].text in {"U.S.", "US"}
    return 2 * (bare and opened and _body_behind(step.parse, step.at + 1))


def _body_behind(parse: Parse, at: int) -> bool:
    """Tell whether one to three capitalised words end as a body that is no government: "Exchange Commission"."""
    run = parse.tokens[at : at + LONGEST_FIELD]
    size = next((n for n, token in enumerate(run) if not is_capital(token)), len(run))
    known = any(look_up(parse.words(at, at + n)) for n in range(1, size + 1))
    return size > 1 and run[size - 1].text in HEADS - RULING and not known


def _joins_portfolios(step: Step) -> bool:
    """Tell whether "and" joins two portfolios of one office: "Minister of Foreign Affairs and Trade"."""
    run = step.parse.tokens[step.start : step.at]
    office = any(is_office(token.text) and run[k + 1].text == "of" for k, token in enumerate(run[:-1]))
    named = any(token.text in GIVEN for token in run)
    other = step.rest[0].text in MODIFIERS or is_office(step.rest[0].text)
    return step.token.text == "and" and office and not named and not other and run[-1].text in PORTFOLIOS


STEPS: tuple[Callable[[Step], int], ...] = (
    _word,
    _nickname,
    _bracket,
    _plural_owner,
    _office_owner,
    _hyphen,
    _particle,
    _link,
    _further_link,
    _twofold,
)
"""How a run goes on: each rule gives how many tokens it takes in, 0 if it does not hold."""


def _is_tail(parse: Parse, dash: int) -> bool:
    """Tell whether what follows a hyphen is a syllable of the name before it ("Jae-in") and no English word."""
    left, right = parse.tokens[dash - 1].text, parse.tokens[dash + 1].text
    short = len(right) <= NAME_TAIL and right.isalpha() and right not in TAILS
    return (short and left not in FORMS and left not in ADJECTIVES) or right == "elect"


def _one_name(parse: Parse, at: int) -> bool:
    """Tell whether "and" joins two words of one name ("Strategic and International") and not two names."""
    after = parse.tokens[at + 1].text
    return look_up(after) is None and after not in ADJECTIVES and parse.tokens[at - 1].text not in HEADS

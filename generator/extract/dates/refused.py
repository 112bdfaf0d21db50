"""What looks like a date and is none: names of people, counts, verbs.

Strategy: a table of tests by rule name; each looks at the words around and at the parse.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.dates.words import Rule
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse
from generator.model import Span

_WORDS = load("dates")
AFTER_NUMBER = frozenset(_WORDS["after_number"])
BEFORE_NUMBER = frozenset(_WORDS["before_number"])
BEFORE_WEEKDAY = frozenset(_WORDS["before_weekday"])
OPENING = frozenset("\"'“‘(—–-:")
LAWS = frozenset(_WORDS["laws"])
BEFORE_MONTH = frozenset(_WORDS["before_month"])
NAMES_OF_PEOPLE = "PERSON"

RECENT = "1900"

Test = Callable[[Span, Parse, Line], bool]


def refused(rule: Rule, span: Span, parse: Parse, line: Line) -> bool:
    """Tell whether the words at `span` are no date although `rule` matched them."""
    return any(test(span, parse, line) for test in TESTS.get(rule.name, ()))


def _words_around(span: Span, parse: Parse, line: Line) -> tuple[str, str]:
    inner = parse.inside(span)
    if not inner:
        return "", ""
    before = parse.tokens[inner[0].i - 1].text if inner[0].i > line.start else ""
    after = parse.tokens[inner[-1].i + 1].text if inner[-1].i + 1 < line.end else ""
    return before, after


def _is_person(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "Theresa May", and "June said" where the parser holds it to be somebody's name; "in June" is none."""
    inner = parse.inside(span)
    before, _ = _words_around(span, parse, line)
    return any(
        name.label == NAMES_OF_PEOPLE
        and name.start <= inner[0].i
        and inner[-1].i < name.end
        and (name.end - name.start > len(inner) or before.lower() not in BEFORE_MONTH)
        for name in (parse.names_over(inner[0].i, inner[-1].i + 1) if inner else ())
    )


def _is_no_month(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "May" and "March" where nothing before them says that they are months."""
    words = span.of(parse.content)
    if words not in {"May", "March", "MAY", "MARCH"}:
        return False
    before, _ = _words_around(span, parse, line)
    return before.lower() not in BEFORE_MONTH


def _is_count(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "2000 people", "Resolution 1973", "some 1900", "1709 schools"."""
    before, after = _words_around(span, parse, line)
    return after.lower() in AFTER_NUMBER or before.lower() in BEFORE_NUMBER or _counts_old(span, parse)


def _counts_old(span: Span, parse: Parse) -> bool:
    """Tell whether a number too old for the news stands before a plural: "the 2016 elections" are of a year."""
    (number, *more) = parse.inside(span) or (None,)
    if number is None or more or number.dep != "nummod" or number.text >= RECENT:
        return False
    return parse.tokens[number.head].tag == "NNS"


def _is_known_day(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "Good Friday", "Black Monday"."""
    before, _ = _words_around(span, parse, line)
    return before in BEFORE_WEEKDAY


def _starts_name(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "The Tonight Show"."""
    before, after = _words_around(span, parse, line)
    return bool(before) and before not in OPENING and span.of(parse.content)[:1].isupper() and after[:1].isupper()


def _ends_name(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "Agenda 2030", "Olympics 2018", "USA Today": right behind a name it is part of it."""
    words = span.of(parse.content)
    if not (words.isdigit() or words == "Today"):
        return False
    inner = parse.inside(span)
    if not inner or inner[0].i == line.start:
        return False
    before = parse.tokens[inner[0].i - 1]
    return before.pos == "PROPN" and before.text[:1].isupper() and before.text.isalpha()


def _names_law(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "the Recovery Act of 2001": the year is part of the law's name."""
    inner = parse.inside(span)
    if not inner or inner[0].i - 2 < line.start:
        return False
    law, of = parse.tokens[inner[0].i - 2 : inner[0].i]
    return of.text == "of" and law.text in LAWS


def _recurs(span: Span, parse: Parse, line: Line) -> bool:
    """Refuse "every Friday", "each July"."""
    before, _ = _words_around(span, parse, line)
    return before.lower() in {"each", "every"}


TESTS: dict[str, tuple[Test, ...]] = {
    "weekday": (_recurs, _is_person, _is_known_day),
    "month": (_is_person, _is_no_month, _recurs),
    "day near": (_ends_name, _starts_name),
    "months": (_is_person,),
    "year": (_is_count, _ends_name, _names_law),
}

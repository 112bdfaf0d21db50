"""Who claims a clause, on what condition, and why."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.actors.reference import Index
from generator.extract.clauses import condition, holder, reason
from generator.extract.parse import Parse
from generator.model import Mention, Quote, Referent, Span

ParseOf = Callable[[str], Parse]


def _index(parse: Parse, *names: str) -> Index:
    referents = tuple(
        Referent(
            id=n,
            name=name,
            kind="person",
            mentions=tuple(
                Mention(Span(*match.span()), 0, name, "name") for match in re.finditer(re.escape(name), parse.content)
            ),
        )
        for n, name in enumerate(names)
    )
    return Index.of(parse, referents)


def _at(parse: Parse, word: str) -> int:
    return next(token.i for token in parse.tokens if token.text == word)


HOLDERS = (
    ("Karl Lund said Oslo had postponed the meeting.", "postponed", "Karl Lund"),
    ("Oslo postponed the meeting, Karl Lund said on Friday.", "postponed", "Karl Lund"),
    ("Oslo postponed the meeting, according to Karl Lund.", "postponed", "Karl Lund"),
    ("According to Karl Lund, Oslo postponed the meeting.", "postponed", "Karl Lund"),
    ("The ministers met, Karl Lund says, in Geneva.", "met", "Karl Lund"),
    ("Karl Lund's claim that the ministers met was false.", "met", "Karl Lund"),
    ("Karl Lund met the ministers.", "met", None),
    ("A source said Oslo had postponed the meeting.", "postponed", None),
)


@pytest.mark.parametrize(("raw", "word", "wanted"), HOLDERS)
def test_the_holder_is_who_is_said_to_say_it(parse_of: ParseOf, raw: str, word: str, wanted: str | None) -> None:
    """The subject of the verb of saying, or whom it is according to; else the article."""
    parse = parse_of(raw)
    found = holder(parse, _at(parse, word), _index(parse, "Karl Lund"), ())
    assert found == (0 if wanted else None)


def test_inside_a_quotation_its_speaker_claims(parse_of: ParseOf) -> None:
    """The quotation's speaker holds what stands between its marks."""
    raw = '"We met in Oslo," the minister said.'
    parse = parse_of(raw)
    span = Span(1, 16)
    quote = Quote(span, Span(0, len(raw)), 0, span.of(raw), 7, "the minister", "office", "said", None, "test")
    assert holder(parse, _at(parse, "met"), _index(parse), (quote,)) == 7
    assert holder(parse, _at(parse, "said"), _index(parse), (quote,)) is None


CONDITIONS = (
    ("Oslo will meet Madrid if the fighting stops.", "meet", "if the fighting stops"),
    ("Oslo refused to meet Madrid unless the siege is lifted.", "meet", "unless the siege is lifted"),
    ("Oslo agreed to talks on the condition that the envoy leaves.", "talks", "on the condition that the envoy leaves"),
    ("Oslo met Madrid on condition of anonymity.", "met", None),
    ("Oslo met Madrid.", "met", None),
)


@pytest.mark.parametrize(("raw", "word", "wanted"), CONDITIONS)
def test_a_condition_is_given_as_it_stands(parse_of: ParseOf, raw: str, word: str, wanted: str | None) -> None:
    """The words of the clause of condition, or None."""
    parse = parse_of(raw)
    assert condition(parse, _at(parse, word)) == wanted


REASONS = (
    ("Oslo canceled the summit because the talks had failed.", "canceled", "because the talks had failed"),
    ("Madrid recalled its envoy in response to the decision.", "recalled", "in response to the decision"),
    ("Madrid expelled the envoy for financing rebels.", "expelled", "for financing rebels"),
    ("Madrid summoned the envoy over the attack.", "summoned", "over the attack"),
    ("Madrid left the talks, citing a lack of progress.", "left", "citing a lack of progress"),
    ("Madrid spoke with Oslo over the phone.", "spoke", None),
    ("Madrid hosted the envoy for two weeks.", "hosted", None),
    ("Madrid sanctioned the firm for abuses.", "sanctioned", "for abuses"),
    ("Madrid called for the expulsion of the envoy.", "called", None),
    ("Madrid hosted a lunch for the delegation.", "hosted", None),
)


@pytest.mark.parametrize(("raw", "word", "wanted"), REASONS)
def test_a_reason_is_given_as_it_stands(parse_of: ParseOf, raw: str, word: str, wanted: str | None) -> None:
    """The words that state the reason, or None; a means or a span of time is no reason."""
    parse = parse_of(raw)
    assert reason(parse, _at(parse, word)) == wanted

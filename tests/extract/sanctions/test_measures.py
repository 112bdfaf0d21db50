"""The kind of measure that a sentence names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.sanctions.measures import MEASURES, UNSPECIFIED, find_measures

GOLDEN = [
    ("Norway imposed an asset freeze and a travel ban on two ministers.", ("asset freeze", "travel ban")),
    ("Their assets in Norway are frozen.", ("asset freeze",)),
    ("Norway decided on full blocking sanctions.", ("blocking/SDN",)),
    ("Three firms were designated pursuant to an order.", ("blocking/SDN",)),
    ("Norway tightened its export controls.", ("trade/export control",)),
    ("Norway kept the arms embargo.", ("arms embargo",)),
    ("Norway lowered the oil price cap.", ("price cap",)),
    ("Norway threatened secondary sanctions.", ("secondary sanctions",)),
    ("Norway decreed an import ban.", ("import ban",)),
    ("Norway imposed sanctions.", UNSPECIFIED),
]


@pytest.mark.parametrize(("raw", "expected"), GOLDEN)
def test_a_named_kind_is_found(parse_of: Callable[[str], Parse], raw: str, expected: tuple[str, ...]) -> None:
    """Each kind is found by its phrases, in the order of the table; none is unspecified."""
    parse = parse_of(raw)
    assert find_measures(parse, 0, len(parse.tokens)) == expected


def test_only_the_tokens_asked_for_are_searched(parse_of: Callable[[str], Parse]) -> None:
    """A kind outside the range is not found."""
    assert find_measures(parse_of("Norway imposed a travel ban."), 0, 2) == UNSPECIFIED


def test_every_measure_is_a_term_of_the_field() -> None:
    """The table holds no kind beyond the closed list of the design."""
    assert {name for name, _ in MEASURES} <= {
        "asset freeze", "travel ban", "blocking/SDN", "trade/export control", "import ban", "sectoral", "arms embargo",
        "price cap", "secondary sanctions", "investment ban", "services ban", "transportation restrictions",
    }  # fmt: skip

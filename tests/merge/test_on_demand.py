"""Values that are made when they are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.on_demand import KEPT, Late, OnDemand


def test_it_equals_the_mapping_that_is_made_beforehand() -> None:
    """Keys, values and length are those of a plain mapping; a missing key is missing."""
    lengths = OnDemand(("summit", "call"), len)
    assert lengths == {"call": 4, "summit": 6}
    assert list(lengths) == ["call", "summit"]
    assert lengths.get("visit") is None
    with pytest.raises(KeyError):
        lengths["visit"]


def test_nothing_is_made_that_nobody_asks_for() -> None:
    """A value is made once as long as it is among the last, and never where it is not asked for."""
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    words = OnDemand(("summit", "call", *map(str, range(KEPT))), make)
    assert len(words) == KEPT + 2
    assert made == []
    assert words["call"] == words["call"] == "CALL"
    assert made == ["call"]
    assert [words[str(n)] for n in range(KEPT)] == [str(n) for n in range(KEPT)]
    assert words["call"] == "CALL"
    assert made.count("call") == 2


@given(st.dictionaries(st.text(max_size=3), st.integers()))
def test_what_is_made_late_is_the_mapping(values: dict[str, int]) -> None:
    """It has the keys, the values and the length of the mapping, which is made once, when it is first asked."""
    asked = []

    def made() -> dict[str, int]:
        asked.append(1)
        return values

    late = Late(made)
    assert not asked
    assert late == values
    assert (len(late), list(late)) == (len(values), list(values))
    assert late.get("no such key") is None
    assert len(asked) == 1

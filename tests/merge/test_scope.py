"""The scope keeps what lies in its days and names its topics."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.merge.scope import in_scope
from generator.model import Extract, Scope


@pytest.mark.parametrize(
    ("published", "scope", "kept"),
    [
        ("2031-04-05", Scope(), True),
        ("2031-04-05", Scope(since="2031-04-05", until="2031-04-05"), True),
        ("2031-04-05", Scope(since="2031-04-06"), False),
        ("2031-04-05", Scope(until="2031-04-04"), False),
        (None, Scope(since="2031-04-06"), True),
        ("2031-04-05", Scope(topics=("SUMMIT",)), True),
        ("2031-04-05", Scope(topics=("oil", "gas")), False),
    ],
)
def test_days_and_topics_decide(tell: Callable[..., Extract], published: str | None, scope: Scope, kept: bool) -> None:  # noqa: FBT001 - a column of the table above
    """An article is kept within its days, without a day, and where it names one of the topics."""
    assert in_scope(tell("one", published, ("They spoke of a summit.", "")), scope) is kept

"""Names without an actor are told with their reason."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.merge.identity import Bearer
from generator.merge.ignored import BY_USER, best_mention, ignored_names, mention_rank
from generator.model import Extract, Mention, PassedOver, Referent, Span


def test_a_name_is_cited_before_a_description() -> None:
    """Of the mentions of an actor the first name is cited."""
    called = Mention(Span(0, 5), 0, "the minister", "description")
    named = Mention(Span(9, 12), 0, "Ann", "name")
    assert mention_rank(named) < mention_rank(called)
    assert (
        best_mention(Bearer("a", Referent(0, "Ann", "person", mentions=(called, named)), frozenset(), frozenset()))
        == named
    )


def test_each_name_is_told_once_the_users_first(tell: Callable[..., Extract]) -> None:
    """Names that several articles pass over are counted together; what the user ignores comes first."""
    one, two = (
        replace(
            tell(name, None, ("Ada Berg spoke in Oslo.",)),
            passed_over=(PassedOver("Oslo", Span(18, 22), 2, "a place"),),
        )
        for name in ("one", "two")
    )
    berg = next(referent for referent in one.referents if referent.name == "Ada Berg")
    found = ignored_names((one, two), (Bearer("one", berg, frozenset(), frozenset()),))
    assert [(name.name, name.reason, name.times) for name in found] == [
        ("Ada Berg", BY_USER, 1),
        ("Oslo", "a place", 4),
    ]
    assert (found[1].evidence.source, found[1].evidence.text) == ("one", "Oslo")

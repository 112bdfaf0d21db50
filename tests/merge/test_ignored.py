"""Names without an actor are told with their reason."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.merge.identity import Bearer
from generator.merge.ignored import BY_USER, FORMS, best_mention, ignored_names, mention_rank
from generator.model import Extract, Mention, MentionForm, PassedOver, Referent, Span


def test_a_name_is_cited_before_a_description() -> None:
    """Of the mentions of an actor the first name is cited."""
    called = Mention(Span(0, 5), 0, "the minister", "description")
    named = Mention(Span(9, 12), 0, "Ann", "name")
    assert mention_rank(named) < mention_rank(called)
    assert best_mention(_bearer("a", Referent(0, "Ann", "person", mentions=(called, named)))) == named


def _bearer(source: str, referent: Referent) -> Bearer:
    return Bearer(source, referent, frozenset(), frozenset(), (source, referent.id))


@given(st.lists(st.tuples(st.sampled_from(FORMS), st.integers(0, 5)), min_size=1, max_size=6))
def test_the_best_mention_is_the_first_in_rank(told: list[tuple[MentionForm, int]]) -> None:
    """Whatever the forms and the order of the mentions, no mention ranks before the one that is cited."""
    mentions = tuple(Mention(Span(at, at + 1), n, "Ann", form) for n, (form, at) in enumerate(told))
    best = best_mention(_bearer("a", Referent(0, "Ann", "person", mentions=mentions)))
    assert best is min(mentions, key=mention_rank)


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
    found = ignored_names((one, two), (_bearer("one", berg),))
    assert [(name.name, name.reason, name.times) for name in found] == [
        ("Ada Berg", BY_USER, 1),
        ("Oslo", "a place", 4),
    ]
    assert (found[1].evidence.source, found[1].evidence.text) == ("one", "Oslo")

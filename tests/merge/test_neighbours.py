"""Only bearers that could be one are compared."""

from __future__ import annotations

from generator.merge.identity import Bearer
from generator.merge.neighbours import candidates_of, label
from generator.model import ActorKind, Referent


def bearer(source: str, name: str, kind: ActorKind = "person", country: str | None = None) -> Bearer:
    """Give somebody of an article."""
    return Bearer(source, Referent(0, name, kind, country), frozenset({name.lower()}), frozenset(), (source, 0))


def test_only_those_with_a_common_clue_are_compared() -> None:
    """Initials bring people together, codes countries, acronyms bodies; others never meet."""
    ann, anna, carl = (bearer(str(n), name) for n, name in enumerate(("Ann Brown", "Anna Brown", "Carl Green")))
    assert {frozenset((a.source, b.source)) for a, b in candidates_of([ann, anna, carl])} == {frozenset(("0", "1"))}
    spain, espana = (bearer(name, name, "country", "ES") for name in ("Spain", "España"))
    assert list(candidates_of([spain, espana])) == [(spain, espana)]
    union, short = bearer("a", "National Rowing Union", "organization"), bearer("b", "nru", "organization")
    assert (union, short) in list(candidates_of([union, short]))


def test_further_bearers_of_a_name_meet_the_first_only() -> None:
    """Who shares a name and a country with many is compared with one of them."""
    same = [bearer(str(n), "Ann Brown", country="ES") for n in range(4)]
    assert label(same[0]) == "ann brown|ES"
    assert list(candidates_of(same)) == [(same[0], other) for other in same[1:]]

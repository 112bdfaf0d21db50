"""Bearers of names become one group where a rule says so, and every join is told with its rule."""

from __future__ import annotations

from msgspec.structs import replace

from generator.merge.grouping import SET, alone, grouped
from generator.merge.identity import Bearer, folded
from generator.model import ActorNote, Mention, Referent, Role, Span
from generator.model.extract import FROM_ARTICLE

ANN, BEA = "Ann Brown", "Bea Brown"


def bearer(source: str, name: str, country: str | None = None, n: int = 0) -> Bearer:
    """Give a person whom the article `source` names as its referent `n`."""
    span = Span(0, len(name))
    referent = Referent(n, name, "person", country, (name,), (), (Mention(span, 0, name, "name"),))
    return Bearer(
        source, referent, frozenset({folded(name)}), frozenset({country}) if country else frozenset(), (source, n)
    )


def told(*bearers: Bearer, notes: tuple[ActorNote, ...] = ()) -> tuple[list[list[str]], list[str]]:
    """Give who is together, as article and name, and the rules that joined them."""
    groups, joins = grouped(list(bearers), notes)
    together = [sorted(f"{one.source} {one.referent.name}" for one in group.bearers) for group in groups]
    return sorted(together), [join.rule for join in joins]


def test_every_join_has_its_rule() -> None:
    """Two articles that give one full name give one group and one join."""
    together, rules = told(bearer("a", ANN), bearer("b", ANN))
    assert together == [["a Ann Brown", "b Ann Brown"]]
    assert len(rules) == 1
    assert rules[0] != SET


def test_two_of_one_article_stay_two() -> None:
    """People whom one article names side by side are never joined, not even by a third article."""
    together, _ = told(bearer("a", "Ann Brown"), bearer("a", "Anne Brown", n=1), bearer("b", ANN))
    assert sorted(map(len, together)) == [1, 2]


def test_countries_that_contradict_each_other_keep_apart() -> None:
    """One name in two countries is two people."""
    assert told(bearer("a", ANN, "ES"), bearer("b", ANN, "PT")) == ([["a Ann Brown"], ["b Ann Brown"]], [])


def test_a_note_joins_before_every_rule() -> None:
    """What the user holds to be one is one, and the join says whose decision it is."""
    note = ActorNote(name=ANN, merge=("A. B. Clark",))
    assert told(bearer("a", ANN), bearer("b", "A. B. Clark"), notes=(note,))[1] == [SET]


def test_a_note_keeps_apart() -> None:
    """A name that the user splits off stays alone."""
    note = ActorNote(name=ANN, split=("Ann Browne",))
    assert told(bearer("a", ANN), bearer("b", "Ann Browne"), notes=(note,))[1] == []


def test_a_bare_surname_joins_the_only_one_it_can_mean() -> None:
    """A bare "Brown" joins Ann Brown where the article speaks of her country, and nobody where two could be meant."""
    surname = Bearer("c", bearer("c", "Brown").referent, frozenset({"brown"}), frozenset({"ES"}), ("c", 0))
    assert ["a Ann Brown", "c Brown"] in told(bearer("a", ANN, "ES"), surname)[0]
    assert ["c Brown"] in told(bearer("a", ANN, "ES"), bearer("b", BEA, "ES"), surname)[0]


def official(source: str, name: str, country: str | None, *, around: str = "", guessed: bool = False) -> Bearer:
    """Give somebody whom an article calls president; a `guessed` country is only one that it speaks of."""
    span = Span(0, 1)
    referent = Referent(
        0,
        name,
        "person",
        country,
        (name,),
        (Role("President of the Republic", span, 0),),
        (Mention(span, 0, name, "name"),),
        FROM_ARTICLE if guessed else "stated",
    )
    return Bearer(source, referent, frozenset({folded(name)}), frozenset(around.split()), (source, 0))


def test_a_country_that_is_only_guessed_keeps_nobody_apart() -> None:
    """A president is no other one because his article speaks most of the country that he visits."""
    one, abroad = official("a", ANN, "ES"), official("b", ANN, "PT", guessed=True)
    assert len(told(one, abroad)[0]) == 1
    assert len(told(one, official("b", "Brown", "PT", around="PT ES", guessed=True))[0]) == 1


def test_a_bare_name_with_a_high_office_joins_whoever_holds_it() -> None:
    """Where no article tells the country, the office does; where two of that name hold it, nobody is joined."""
    bare, ann, bea = official("c", "Brown", None), official("a", ANN, None), official("b", BEA, None)
    assert told(bare, ann)[1] == ["bare name and high office"]
    assert told(bare, ann, bea)[1] == []
    assert told(bare, official("a", ANN, "ES"))[1] == []


def test_a_surname_is_no_given_name() -> None:
    """Brown is Ann Brown sooner than Brown Lund, who is called so where nobody has it for a surname."""
    bare, ann, lund = official("c", "Brown", None), official("a", ANN, None), official("b", "Brown Lund", None)
    assert ["a Ann Brown", "c Brown"] in told(bare, ann, lund)[0]
    assert ["b Brown Lund", "c Brown"] in told(bare, lund)[0]


def test_one_title_that_was_read_wrong_makes_no_office() -> None:
    """Of five articles that give her an office, one that gives her another does not make her the ambassador."""
    often = [official(f"a{n}", ANN, None) for n in range(4)]
    wrong = official("b", ANN, None)
    role = Role("ambassador", Span(0, 1), 0)
    wrong = replace(wrong, referent=replace(wrong.referent, roles=(role,)))
    other = official("c", "Brown", None)
    other = replace(other, referent=replace(other.referent, roles=(role,)))
    assert len(told(*often, wrong, other)[0]) == 2


def test_a_bare_name_joins_its_like_of_a_country_that_is_spoken_of() -> None:
    """President Brown of Spain is the one of an article that speaks of Spain, and of no other country with a Brown."""
    spain, chile = official("a", "Brown", "ES"), official("b", "Brown", "CL")
    assert len(told(spain, official("c", "Brown", None, around="ES FR"))[0]) == 1
    assert len(told(spain, official("c", "Brown", None, around="FR"))[0]) == 2
    assert len(told(spain, chile, official("c", "Brown", None, around="ES CL"))[0]) == 3


def test_a_group_of_one() -> None:
    """A bearer alone brings its country and its article along."""
    one = bearer("a", ANN, "ES", n=3)
    group = alone(one, None)
    assert (one.key, group.countries, group.sources) == (("a", 3), {"ES"}, {"a"})

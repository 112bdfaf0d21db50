"""Actors of many articles become one each, and never the wrong one."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.merge.actors import ActorBook, merge_actors
from generator.model import (
    ActorKind,
    ActorNote,
    Article,
    Extract,
    Mention,
    Referent,
    Role,
    Run,
    Sentence,
    Settings,
    SourceNote,
    Span,
    Text,
)

Line = tuple[str, ActorKind, str | None]


def article(name: str, *cast: Line, role: str = "") -> Extract:
    """Give an article that names its cast one after the other, the first with a role before it."""
    raw = f"{role} " * bool(role) + "; ".join(words for words, _, _ in cast) + "."
    referents, at = [], len(role) + bool(role)
    for n, (words, kind, country) in enumerate(cast):
        span = Span(at, at + len(words))
        roles = (Role(role, Span(0, len(role)), 0),) if role and n == 0 else ()
        mention = Mention(span, 0, words, "name")
        referents.append(Referent(n, words, kind, country, (words,), roles, (mention,)))
        at += len(words) + 2
    source = Article(id=name, file=f"{name}.txt", sha256="0" * 64, raw=raw, note=SourceNote(file=f"{name}.txt"))
    text = Text(article=source, content=raw, runs=(Run(0, 0, len(raw)),), blocks=(), title="")
    sentences = (Sentence(0, Span(0, len(raw)), "paragraph"),)
    return Extract(text=text, blocks=(), sentences=sentences, referents=tuple(referents))


BROWN: Line = ("Ann Brown", "person", "ES")
SPAIN: Line = ("Spain", "country", "ES")


def names(book: ActorBook) -> list[tuple[str, str]]:
    """Give id and name of each actor."""
    return [(actor.id, actor.name) for actor in book.actors]


def test_one_name_is_one_actor() -> None:
    """The same person in two articles is one actor with a citation of each."""
    book = merge_actors((article("a", BROWN), article("b", BROWN)), Settings())
    assert names(book) == [("ann-brown", "Ann Brown")]
    assert [citation.source for citation in book.actors[0].citations] == ["a", "b"]
    assert book.of == {("a", 0): "ann-brown", ("b", 0): "ann-brown"}
    assert (book.actors[0].mentions, book.actors[0].sources) == (2, ("a", "b"))


def test_two_countries_keep_two_people_apart() -> None:
    """One name with two countries is two people; who is in the news first has the plain id."""
    book = merge_actors((article("a", BROWN), article("b", ("Ann Brown", "person", "PT"))), Settings())
    assert len(book.actors) == 2
    assert len({actor.id for actor in book.actors}) == 2
    assert book.of["a", 0] == "ann-brown"
    assert book.of["b", 0].startswith("ann-brown-")


def test_one_holder_of_one_office_is_one_whatever_the_country() -> None:
    """The same full name in the same office is one person, and most articles say of which country."""
    other: Line = ("Ann Brown", "person", "PT")
    extracts = (
        article("a", BROWN, role="President"),
        article("b", other, role="President"),
        article("c", BROWN, role="President"),
    )
    book = merge_actors(extracts, Settings())
    assert [(actor.name, actor.country) for actor in book.actors] == [("Ann Brown", "ES")]


def test_two_people_of_one_article_are_never_joined() -> None:
    """What one article keeps apart, another does not join."""
    cast: tuple[Line, ...] = (("Alexei Kolanin", "person", "RU"), ("Alexey Kolanin", "person", "RU"))
    book = merge_actors((article("a", *cast), article("b", cast[0])), Settings())
    assert len(book.actors) == 2


def test_a_surname_joins_the_only_person_it_can_mean() -> None:
    """A bare surname joins in an article that speaks of the country, and stays apart in another."""
    surname: Line = ("Brown", "person", None)
    book = merge_actors((article("a", BROWN), article("b", surname, SPAIN), article("c", surname)), Settings())
    assert book.of["b", 0] == "ann-brown"
    assert book.of["c", 0] != "ann-brown"


def test_a_surname_of_two_people_joins_neither() -> None:
    """Where two people of the country have the surname, it is nobody's."""
    other: Line = ("Carl Brown", "person", "ES")
    book = merge_actors((article("a", BROWN, other), article("b", ("Brown", "person", None), SPAIN)), Settings())
    assert book.of["b", 0] not in {book.of["a", 0], book.of["a", 1]}


def test_bare_surnames_of_one_office_are_one() -> None:
    """President Brown of Spain in two articles is one person."""
    surname: Line = ("Brown", "person", "ES")
    same = merge_actors((article("a", surname, role="President"), article("b", surname, role="President")), Settings())
    assert len(same.actors) == 1
    other = merge_actors((article("a", surname, role="President"), article("b", surname, role="pastor")), Settings())
    assert len(other.actors) == 2


def test_an_acronym_joins_its_expansion() -> None:
    """An acronym in one article and the full name in another are one body."""
    book = merge_actors(
        (article("a", ("KRD", "organization", None)), article("b", ("Kolani Rowing Department", "organization", None))),
        Settings(),
    )
    assert names(book) == [("krd", "Kolani Rowing Department")]


def test_roles_keep_their_source() -> None:
    """Each article's statement of a role stands with its words."""
    book = merge_actors((article("a", BROWN, role="President"), article("b", BROWN, role="President")), Settings())
    roles = book.actors[0].roles
    assert [(role.value, role.evidence.source, role.evidence.text) for role in roles] == [
        ("President", "a", "President"),
        ("President", "b", "President"),
    ]


def test_an_aide_belongs_to_the_chiefs_country() -> None:
    """Who is another's aide in an article gets the country that other articles know of the chief."""
    raw = "Brown's aide; Carl Green."
    chief = Referent(0, "Ann Brown", "person", None, ("Brown",), (), (Mention(Span(0, 5), 0, "Brown", "name"),))
    role = Role("Brown's aide", Span(0, 12), 0)
    aide = Referent(
        1, "Carl Green", "person", None, ("Carl Green",), (role,), (Mention(Span(14, 24), 0, "Carl Green", "name"),)
    )
    base = article("a", ("x", "other", None))
    source = Article(id="a", file="a.txt", sha256="0" * 64, raw=raw, note=SourceNote(file="a.txt"))
    text = Text(article=source, content=raw, runs=(Run(0, 0, len(raw)),), blocks=(), title="")
    told = Extract(text=text, blocks=(), sentences=base.sentences[:0], referents=(chief, aide))
    book = merge_actors((told, article("b", BROWN)), Settings())
    assert {actor.name: actor.country for actor in book.actors} == {"Ann Brown": "ES", "Carl Green": "ES"}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_order_changes_nothing(order: tuple[int, ...]) -> None:
    """The book is the same in whatever order the articles come."""
    extracts = (
        article("a", BROWN, SPAIN),
        article("b", ("Brown", "person", None), SPAIN),
        article("c", ("Anne Brown", "person", "ES"), ("KRD", "organization", None)),
    )
    assert merge_actors(tuple(extracts[n] for n in order), Settings()) == merge_actors(extracts, Settings())


def test_an_unrelated_article_changes_no_id() -> None:
    """An article on somebody else leaves every id as it was."""
    extracts = (article("b", BROWN), article("c", ("Ann Brown", "person", "PT")))
    more = merge_actors((article("a", ("Carl Green", "person", None)), *extracts), Settings())
    few = merge_actors(extracts, Settings())
    assert {key: more.of[key] for key in few.of} == few.of


def test_bodies_of_one_name_carry_their_countries() -> None:
    """Ministries of two countries are told apart by the id, and neither needs the other for it."""
    ours, theirs = (("Foreign Ministry", "organization", code) for code in ("ES", "PT"))
    alone = merge_actors((article("b", ours),), Settings())
    both = merge_actors((article("a", theirs), article("b", ours)), Settings())
    assert names(alone) == [("foreign-ministry-es", "Foreign Ministry")]
    assert {one for one, _ in names(both)} == {"foreign-ministry-es", "foreign-ministry-pt"}


def test_a_bare_surname_carries_its_article() -> None:
    """Browns of articles that say no more are many, and each has an id that no other can take."""
    surname: Line = ("Brown", "person", None)
    alone = merge_actors((article("b", surname),), Settings())
    more = merge_actors((article("a", surname), article("b", surname), article("c", BROWN)), Settings())
    assert names(alone)[0] in names(more)
    assert len({one for one, _ in names(more)}) == 3


@pytest.mark.parametrize("words", ["ANN BROWN", "Ann  Brown", "Änn Brown"])
def test_what_makes_one_slug_never_makes_one_id(words: str) -> None:
    """Names that differ by case, spaces or marks alone have ids of their own where they are two actors."""
    book = merge_actors((article("a", BROWN, (words, "person", "PT"), (words, "vessel", None)),), Settings())
    assert len({actor.id.casefold() for actor in book.actors}) == len(book.actors) == 3
    assert ("ann-brown", "Ann Brown") in names(book)


def test_a_note_names_and_folds_in() -> None:
    """The user's note gives name, kind, country and aliases, and makes one of two names."""
    note = ActorNote(name="Anna Brown", merge=("Ann Brown", "Nan Smith"), country="PT", aliases=("Annie",))
    cast: Line = ("Nan Smith", "person", None)
    book = merge_actors((article("a", BROWN), article("b", cast)), Settings(actors=(note,)))
    assert names(book) == [("anna-brown", "Anna Brown")]
    assert (book.actors[0].country, "Annie" in book.actors[0].aliases) == ("PT", True)


def test_a_note_keeps_apart() -> None:
    """Names that the user keeps apart are not joined, however alike."""
    note = ActorNote(name="Alexei Kolanin", split=("Alexey Kolanin",))
    extracts = (article("a", ("Alexei Kolanin", "person", "RU")), article("b", ("Alexey Kolanin", "person", "RU")))
    assert len(merge_actors(extracts, Settings()).actors) == 1
    assert len(merge_actors(extracts, Settings(actors=(note,))).actors) == 2


def test_two_notes_are_two_actors() -> None:
    """Each note makes an actor of its own."""
    notes = (ActorNote(name="Alexei Kolanin"), ActorNote(name="Alexey Kolanin"))
    extracts = (article("a", ("Alexei Kolanin", "person", "RU")), article("b", ("Alexey Kolanin", "person", "RU")))
    assert len(merge_actors(extracts, Settings(actors=notes)).actors) == 2


def test_an_ignored_actor_is_gone() -> None:
    """Who is to be ignored has no actor and no id."""
    note = ActorNote(name="Ann Brown", ignore=True)
    book = merge_actors((article("a", BROWN),), Settings(actors=(note,)))
    assert (book.actors, book.of) == ((), {})
    assert [(one.name, one.reason) for one in book.ignored] == [("Ann Brown", "ignored in briefing.yml")]


def test_no_articles_no_actors() -> None:
    """Nothing in, nothing out."""
    assert merge_actors((), Settings()) == ActorBook((), {})


@pytest.mark.parametrize("forms", [("Türkiye",), ("Turkey",), ("Turkey", "Türkiye", "Türkiye")])
def test_a_countrys_id_is_the_same_whatever_it_is_called(forms: tuple[str, ...]) -> None:
    """The page may print what most articles say; its address stays."""
    cast: list[Line] = [(form, "country", "TR") for form in forms]
    book = merge_actors(tuple(article(f"a{n}", line) for n, line in enumerate(cast)), Settings())
    assert names(book) == [("turkiye", forms[-1])]

"""The scope keeps what lies in its days, names its topics and its actors, and says why all else is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.errors import InputError
from generator.merge import merge
from generator.merge.scope import scoped, why_outside
from generator.model import ActorNote, Extract, Scope, Settings

Tell = Callable[..., Extract]


@pytest.mark.parametrize(
    ("published", "scope", "why"),
    [
        ("2031-04-05", Scope(), None),
        ("2031-04-05", Scope(since="2031-04-05", until="2031-04-05"), None),
        ("2031-04-05", Scope(until="2031-04-05T09:30+03:00"), None),
        ("2031-04-05", Scope(since="2031-04-06"), "outside the scope: published on 2031-04-05, before 2031-04-06"),
        ("2031-04-05", Scope(until="2031-04-04"), "outside the scope: published on 2031-04-05, after 2031-04-04"),
        (None, Scope(since="2031-04-06"), None),
        ("2031-04-05", Scope(topics=("SUMMIT",)), None),
        ("2031-04-05", Scope(topics=("oil", "gas")), "outside the scope: it names none of its topics (oil, gas)"),
    ],
)
def test_days_and_topics_decide(tell: Tell, published: str | None, scope: Scope, why: str | None) -> None:
    """An article is kept within its days, without a day, and where it names one of the topics; else it is said why."""
    assert why_outside(tell("one", published, ("They spoke of a summit.", "")), scope) == why


def told(tell: Tell) -> tuple[Extract, ...]:
    """Give two articles: the first names Ada Berg, the second Olle Lund; nobody else is known of in either."""
    articles = (
        tell("one", "2031-04-05", ("Ada Berg spoke of oil.", "")),
        tell("two", "2031-04-06", ("Olle Lund spoke of oil.", "")),
    )
    return tuple(
        replace(article, referents=tuple(one for one in article.referents if one.mentions)) for article in articles
    )


@pytest.mark.parametrize("name", ["Ada Berg", "ada berg"])
def test_an_actor_decides_under_any_of_its_names(tell: Tell, name: str) -> None:
    """What names the actor is kept; the other article is set aside with the reason."""
    kept, aside = scoped(told(tell), Settings(scope=Scope(actors=(name,))))
    assert [one.text.article.id for one in kept] == ["one"]
    assert [(one.id, one.file, one.reason) for one in aside] == [
        ("two", "two.txt", f"outside the scope: it names none of its actors ({name})")
    ]


def test_an_alias_of_the_settings_is_a_name_of_the_actor(tell: Tell) -> None:
    """An alias that the user wrote names the actor in the scope, too."""
    settings = Settings(scope=Scope(actors=("The Fox",)), actors=(ActorNote("Olle Lund", aliases=("The Fox",)),))
    kept, _ = scoped(told(tell), settings)
    assert [one.text.article.id for one in kept] == ["two"]


def test_an_actor_of_no_article_is_a_slip(tell: Tell) -> None:
    """A scope that would leave out everything because of a misspelt name is an error, not an empty briefing."""
    with pytest.raises(InputError, match="whom no article names"):
        scoped(told(tell), Settings(scope=Scope(actors=("Ada Borg",))))


def test_a_dossier_lists_what_was_left_out(tell: Tell) -> None:
    """The articles outside of the scope stand in the dossier, with the reason for each."""
    dossier = merge(told(tell), Settings(scope=Scope(since="2031-04-06", topics=("oil",))))
    assert [source.id for source in dossier.sources] == ["two"]
    assert [(one.id, one.reason) for one in dossier.set_aside] == [
        ("one", "outside the scope: published on 2031-04-05, before 2031-04-06")
    ]

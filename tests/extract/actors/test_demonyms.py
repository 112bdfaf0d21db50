"""States that an article names by an adjective or a capital alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.nlp import SpacyReader
from generator.model import Text

TextOf = Callable[..., Text]


def _states(reader: SpacyReader, text: Text) -> dict[str, list[str]]:
    found = find_referents(text, reader(text))
    return {one.name: [mention.text for mention in one.mentions] for one in found if one.kind == "country"}


@pytest.mark.parametrize(
    ("raw", "states"),
    [
        ("Norway summoned the Chilean ambassador on Monday.", {"Norway": ["Norway"], "Chile": ["Chilean"]}),
        (
            "The Peruvian foreign minister met his Sri Lankan counterpart.",
            {"Peru": ["Peruvian"], "Sri Lanka": ["Sri Lankan"]},
        ),
        ("Ankara's envoy spoke in Oslo.", {"Turkey": ["Ankara"]}),
        ("Franco-Chilean talks were held in Oslo.", {"France": ["Franco"], "Chile": ["Chilean"]}),
    ],
)
def test_who_acts_for_a_state_names_it(
    reader: SpacyReader, text_of: TextOf, raw: str, states: dict[str, list[str]]
) -> None:
    """An adjective, a capital or a combining form beside an office is a mention of the state."""
    assert _states(reader, text_of(raw)) == states


@pytest.mark.parametrize(
    "raw",
    [
        "The Chilean ambassador, Ana Rojas, spoke on Monday.",
        "Chilean Ambassador Ana Rojas spoke on Monday.",
        "Mr. Rojas, a former Chilean minister, spoke on Monday.",
        "She drank Chilean wine in Ankara's old town.",
        "Norway's Anglo-style houses are Chilean",
    ],
)
def test_what_speaks_for_no_state_names_none(reader: SpacyReader, text_of: TextOf, raw: str) -> None:
    """The office of a named person, one of the past, and what is no office make no actor of the state."""
    assert "Chile" not in _states(reader, text_of(raw))


def test_a_state_named_otherwise_is_one_actor(reader: SpacyReader, text_of: TextOf) -> None:
    """Where the article names the state, an adjective adds no second actor and no mention."""
    found = _states(reader, text_of("Chile protested. Norway had summoned the Chilean ambassador."))
    assert found == {"Chile": ["Chile"], "Norway": ["Norway"]}


def test_the_adjective_is_a_metonym_with_a_stated_country(reader: SpacyReader, text_of: TextOf) -> None:
    """The page may print the state's usual name, and says by which words the article shows it."""
    text = text_of("Norway summoned the Chilean ambassador on Monday.")
    chile = next(one for one in find_referents(text, reader(text)) if one.name == "Chile")
    assert [mention.form for mention in chile.mentions] == ["metonym"]
    assert (chile.country, chile.country_basis) == ("CL", "stated")
    assert chile.country_words is not None
    assert chile.country_words.of(text.content) == "Chilean"

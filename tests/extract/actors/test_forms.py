"""Why each wording of an article is its actor's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.actors.forms import MOST
from generator.extract.nlp import SpacyReader
from generator.model import Form, Text

TextOf = Callable[..., Text]

ARTICLE = (
    "Norwegian President Anna Berg met Chilean President Luis Rojas in Oslo. Berg praised Rojas. "
    "The Norwegian president then left. Oslo's envoy stayed. "
    "The International Fisheries Alliance (IFA) protested, and Norway answered the IFA."
)


def _forms(reader: SpacyReader, text: Text, name: str) -> dict[str, Form]:
    found = find_referents(text, reader(text))
    return {form.words: form for one in found if one.name == name for form in one.forms}


@pytest.mark.parametrize(
    ("name", "words", "rule", "support"),
    [
        ("Anna Berg", "Berg", "surname", ("nobody else in the article is called so",)),
        ("Anna Berg", "Norwegian President Anna Berg", "title and name", ("a title before “Anna Berg”",)),
        ("International Fisheries Alliance", "IFA", "acronym", ("stands in brackets behind the name",)),
    ],
)
def test_a_wording_has_the_rule_that_joined_it(
    reader: SpacyReader, text_of: TextOf, name: str, words: str, rule: str, support: tuple[str, ...]
) -> None:
    """Surname, title and acronym are told apart, each with its evidence."""
    form = _forms(reader, text_of(ARTICLE), name)[words]
    assert (form.rule, form.support, form.against) == (rule, support, ())


def test_a_description_tells_the_office_and_who_else_holds_one(reader: SpacyReader, text_of: TextOf) -> None:
    """The office and the stated country speak for it; another president speaks against only without a country."""
    raw = "Norwegian President Anna Berg met Chilean President Luis Rojas. The Norwegian president left."
    form = _forms(reader, text_of(raw), "Anna Berg")["The Norwegian president"]
    assert form.rule == "description"
    assert form.support == ("the article gives the actor the office “Norwegian President”", "it states the country, NO")
    assert form.against == ()


def test_a_shared_surname_is_evidence_against(reader: SpacyReader, text_of: TextOf) -> None:
    """Two of one surname: the other is named, and how far back the full name stands."""
    raw = "Minister Anna Berg spoke. Berg left. " * 2 + "It rained. It rained. It rained. Minister Karl Berg came."
    form = _forms(reader, text_of(raw), "Anna Berg")["Berg"]
    assert form.rule == "surname"
    assert form.support == ("the full name stands 1 sentences before",)
    assert form.against == ("“Karl Berg” has the same surname",)


def test_a_state_is_known_by_the_lists(reader: SpacyReader, text_of: TextOf) -> None:
    """A capital that stands for its government says so."""
    form = _forms(reader, text_of("Norway protested. Oslo warned Chile."), "Norway")["Oslo"]
    assert (form.rule, form.support) == ("known form", ("its capital, used for its government: Norway",))


def test_names_and_pronouns_need_no_reason_and_reasons_are_bounded(reader: SpacyReader, text_of: TextOf) -> None:
    """The name itself is not explained, nor is "she"; and no actor has more than `MOST` reasons."""
    found = find_referents(text_of(ARTICLE), reader(text_of(ARTICLE)))
    for one in found:
        assert one.name not in {form.words for form in one.forms}
        assert not {form.words.lower() for form in one.forms} & {"she", "he", "it"}
        assert len(one.forms) <= MOST

"""A draft has its roles and the country that belongs to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.drafts import Draft, drafts_of, with_country
from generator.extract.actors.groups import find_groups
from generator.extract.actors.names import find_names
from generator.extract.parse import Parse


def drafts(parse: Parse) -> dict[str, Draft]:
    """Give the drafts of a text by their first wording."""
    names = find_names(parse)
    found = drafts_of(parse, names, find_groups(parse, names))
    return {parse.words(d.group.names[0].start, d.group.names[0].end): d for d in found}


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Spanish President Ann Brown left. Carl Green, an aide to Brown, stayed.", "Carl Green", "ES"),
        ("Spanish President Ann Brown left. Carl Green, a rival of Brown, stayed.", "Carl Green", None),
        ("Carl Green, an analyst at the Spanish Rowing Institute, stayed.", "Carl Green", "ES"),
        ("Spanish Minister Ann Brown left. Later his deputy, Carl Green, spoke.", "Carl Green", "ES"),
        ("The Spanish Rowing Institute and its head, Carl Green, agreed.", "Carl Green", "ES"),
        ("The Democratic Party won the vote.", "Democratic Party", None),
        ("The Democratic Party won the vote in the United States.", "Democratic Party", "US"),
    ],
)
def test_a_country_comes_from_whom_somebody_belongs_to(
    parse_of: Callable[[str], Parse], text: str, who: str, country: str | None
) -> None:
    """Aides, deputies and members share a country, rivals do not; a name of many bodies needs its country named."""
    assert drafts(parse_of(text))[who].country == country


def test_a_country_is_never_changed(parse_of: Callable[[str], Parse]) -> None:
    """A later step fills an empty country only."""
    draft = drafts(parse_of("They met Spanish minister Ann Brown."))["Ann Brown"]
    assert with_country(draft, "PT").country == "ES"

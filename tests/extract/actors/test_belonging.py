"""A country comes with the basis on which it is an actor's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.actors.belonging import STATED, first_of
from generator.extract.parse import Parse
from generator.model import Text

EXPERT = "Carl Green, a trade expert at the Brookings Institution, spoke."
AIDE = "Spanish minister Ann Brown left. Carl Green, an aide to Brown, stayed."
STEEL = "Steel is Spain's best export, said the country's Steel Exporters' Association."


@pytest.mark.parametrize(
    ("words", "who", "country", "basis", "shown"),
    [
        ("Spanish minister Ann Brown left.", "Ann Brown", "ES", "stated", "Spanish minister"),
        ("Ann Brown, the Foreign Secretary, left.", "Ann Brown", "GB", "inferred from a title", None),
        ("Sen. Ann Brown (R-Texas) left.", "Ann Brown", "US", "inferred from party and state", None),
        (AIDE, "Carl Green", "ES", "inferred from whom", None),
        (EXPERT, "Brookings Institution", "US", "inferred from the program's list", None),
        (EXPERT, "Carl Green", "US", "inferred from whom", None),
        ("They asked the Kolani Institute, a Madrid-based think tank.", "Kolani Institute", "ES", "stated", None),
        (STEEL, "Steel Exporters' Association", "ES", "stated", None),
        ("Spain asked Portugal.", "Spain", "ES", "stated", "Spain"),
    ],
)
def test_stated_and_inferred_are_told_apart(
    text_of: Callable[[str], Text],
    parse_of: Callable[[str], Parse],
    words: str,
    who: str,
    country: str,
    basis: str,
    shown: str | None,
) -> None:
    """Words of the article state a country; titles, lists and chiefs only make it likely."""
    found = {one.name: one for one in find_referents(text_of(words), parse_of(words))}[who]
    assert (found.country, str(found.country_basis)[: len(basis)]) == (country, basis)
    if shown is not None and found.country_words is not None:
        assert words[found.country_words.start : found.country_words.end] == shown


def test_no_country_no_basis() -> None:
    """Where there is no country there is nothing to say."""
    assert first_of(None, STATED) is None

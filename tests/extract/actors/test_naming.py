"""Names and the groups of those that mean one actor are found together."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.actors import find_referents
from generator.extract.actors.groups import find_groups
from generator.extract.actors.names import find_names
from generator.extract.actors.naming import naming_of
from generator.extract.parse import Parse
from generator.model import Text

STORY = "President Ana Brandt met Otto Kerr in Lisbon. Brandt left the Kolani River Commission on Monday."


def test_all_names_and_their_groups_are_given(parse_of: Callable[[str], Parse]) -> None:
    """Nothing is found here that its finders do not find."""
    parse = parse_of(STORY)
    naming = naming_of(parse)
    assert naming.names == find_names(parse)
    assert naming.groups == find_groups(parse, naming.names)
    assert len(naming.groups) > 1


def test_actors_are_the_same_whether_the_names_were_found_before(
    text_of: Callable[..., Text], parse_of: Callable[[str], Parse]
) -> None:
    """Who has the names hands them on; who has not has them found."""
    text, parse = text_of(STORY), parse_of(STORY)
    assert find_referents(text, parse, naming_of(parse)) == find_referents(text, parse)

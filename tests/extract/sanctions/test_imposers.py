"""Who imposes a sanction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.sanctions.imposers import acts, imposers, is_only_a_view
from generator.extract.sanctions.scene import Scene

GOLDEN = [
    ("Norway imposed sanctions.", ["Norway"]),
    ("Norway and the European Union imposed sanctions.", ["Norway", "European Union"]),
    ("Sanctions were imposed by Norway.", ["Norway"]),
    ("Peru protested against sanctions imposed by Norway.", ["Norway"]),
    ("The Norway government imposed sanctions.", ["Norway"]),
    ("Norwegian officials imposed sanctions.", ["Norway"]),
    ("European leaders imposed sanctions.", ["European Union"]),
    ("A Security Council resolution imposed sanctions.", ["Security Council"]),
    ("Peru urged Norway to lift sanctions.", ["Norway"]),
    ("Peru called on Norway to lift sanctions.", ["Norway"]),
    ("Peru demanded that Norway lift sanctions.", ["Norway"]),
    ("Norway wants to impose sanctions.", ["Norway"]),
    ("The question for Norway is whether to extend the sanctions.", ["Norway"]),
    ("Anna Berg's decision to impose sanctions drew protest.", ["Anna Berg"]),
    ("Anna Berg, who announced the sanctions, left.", ["Anna Berg"]),
    ("Peru evaded European Union sanctions.", ["European Union"]),
    ("Peru backed Norway's sanctions.", ["Norway"]),
    ("Anna Berg called for sanctions.", []),
    ("Norway called for sanctions.", ["Norway"]),
    ("Norway warned that Peru would face sanctions.", ["Norway"]),
    ("European Union member states imposed sanctions.", ["European Union"]),
    ("The Security Council said it will lift sanctions.", ["Security Council"]),
    ("Anna Berg said she would lift sanctions.", ["Anna Berg"]),
    ("Anna Berg said it would lift sanctions.", []),
    ("Some senators imposed sanctions.", []),
    ("Peru said that sanctions were lifted.", []),
]


@pytest.mark.parametrize(("raw", "expected"), GOLDEN)
def test_who_imposes_is_read_from_the_grammar(
    parse_of: Callable[[str], Parse], raw: str, expected: list[str], scene: Callable[[Parse], Scene]
) -> None:
    """Agents, subjects, the one who is asked, offices and possessives impose; a sayer does not."""
    shown = scene(parse_of(raw))
    assert [shown.referents[n].name for n in imposers(shown)] == expected


def test_somebody_may_act_whom_the_article_does_not_name(
    parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]
) -> None:
    """An unnamed subject acts, so that nobody else is put in its place; a passive says nothing."""
    assert acts(scene(parse_of("Some senators imposed sanctions.")))
    assert not acts(scene(parse_of("Sanctions were imposed.")))


def test_a_view_of_others_sanctions_is_told_from_a_refusal(
    parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]
) -> None:
    """Opposing somebody else's sanctions is a view, opposing sanctions or blocking them is a refusal."""
    assert is_only_a_view(scene(parse_of("Peru opposed Norway's sanctions.")))
    assert not is_only_a_view(scene(parse_of("Peru opposed sanctions.")))
    assert not is_only_a_view(scene(parse_of("Peru blocked Norway's sanctions.")))

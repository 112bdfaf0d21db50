"""Which actors can take part in a contact, and which two are of different states."""

from __future__ import annotations

import pytest

from generator.extract.contacts.actors import apart, in_office, is_assembly, is_official
from generator.model import ActorKind, Referent, Role, Span


def _actor(name: str, kind: ActorKind = "person", country: str | None = None, title: str | None = None) -> Referent:
    roles = (Role(title, Span(0, 1), 0),) if title else ()
    return Referent(id=0, name=name, kind=kind, country=country, aliases=(name,), roles=roles)


OFFICIAL = (
    (_actor("Norway", "country", "NO"), True),
    (_actor("Nordic Council", "bloc"), True),
    (_actor("Foreign Ministry", "organization", "NO"), True),
    (_actor("Fjord Shipping", "organization", "NO"), False),
    (_actor("Anna Berg", title="Norwegian foreign minister"), True),
    (_actor("Anna Berg"), True),
    (_actor("Odd Vik", title="racing driver"), False),
    (_actor("Nils Moe", title="White House press secretary"), False),
    (_actor("Polar Star", "vessel"), False),
)


@pytest.mark.parametrize(("actor", "wanted"), OFFICIAL)
def test_states_organs_and_people_in_office_take_part(actor: Referent, wanted: bool) -> None:  # noqa: FBT001 - a golden value
    """A person takes part unless another calling is told."""
    assert is_official(actor) is wanted


APART = (
    (_actor("A", country="NO"), _actor("B", country="SE"), True),
    (_actor("A", country="NO", title="mayor"), _actor("B", country="NO", title="minister"), False),
    (_actor("Norway", "country", "NO"), _actor("Foreign Ministry", "organization", "NO"), False),
    (_actor("A", country="NO", title="President"), _actor("B", country="NO", title="Swedish President"), True),
    (_actor("A", country="SE", title="premier"), _actor("B", country="SE", title="Swedish foreign minister"), True),
    (_actor("A", title="Foreign Minister"), _actor("B", title="Foreign Minister"), True),
    (_actor("A", title="NATO Secretary General", country="US"), _actor("B", country="US", title="premier"), True),
    (_actor("NATO", "bloc"), _actor("B", country="US"), True),
    (_actor("A"), _actor("B", country="SE"), True),
    (_actor("A"), _actor("B"), False),
    (_actor("A", title="President"), _actor("B"), True),
    (_actor("A"), _actor("House Committee", "organization"), False),
)


@pytest.mark.parametrize(("left", "right", "wanted"), APART)
def test_two_states_are_needed(left: Referent, right: Referent, wanted: bool) -> None:  # noqa: FBT001 - a golden value
    """Told countries differ, or the words make two states of one inferred country."""
    assert apart(left, right) is wanted
    assert apart(right, left) is wanted


def test_only_gatherings_of_states_meet_by_themselves() -> None:
    """A bloc and a world council do; a country and a ministry do not."""
    assert is_assembly(_actor("Nordic Council", "bloc"))
    assert is_assembly(_actor("UN Security Council", "organization"))
    assert not is_assembly(_actor("City Council", "organization", "NO"))
    assert not is_assembly(_actor("Norway", "country", "NO"))


def test_a_person_without_an_office_is_not_in_office() -> None:
    """An office must be told; states and bodies always are."""
    assert in_office(_actor("Anna Berg", title="foreign minister"))
    assert not in_office(_actor("Anna Berg"))
    assert in_office(_actor("Norway", "country", "NO"))

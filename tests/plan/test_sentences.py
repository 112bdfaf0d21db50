"""Each status has its form; a plan is no deed, and a claim names its holder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import get_args

import pytest

from generator.model import (
    Contact,
    ContactKind,
    ContactReport,
    ContactStatus,
    Sanction,
    SanctionReport,
    SanctionStatus,
)
from generator.model.tongue import TONGUES
from generator.plan.sentences import contact_sentence, sanction_sentence

NAMES: Mapping[str, str] = {
    "berg": "Ada Berg",
    "lund": "Olle Lund",
    "veld": "Ida Veld",
    "norland": "the United Norland States",
    "acme": "Acme",
}
DAY = "2031-04-07"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("held", "Ada Berg and Olle Lund held a summit in Rill on 7 April 2031."),
        (
            "planned",
            "A summit between Ada Berg and Olle Lund in Rill was planned for 7 April 2031, as announced in 2031.",
        ),
        ("proposed", "A summit between Ada Berg and Olle Lund in Rill was proposed in 2031."),
        (
            "cancelled",
            "A summit between Ada Berg and Olle Lund in Rill, planned for 7 April 2031, was cancelled in 2031.",
        ),
        (
            "postponed",
            "A summit between Ada Berg and Olle Lund in Rill, planned for 7 April 2031, was postponed in 2031.",
        ),
        ("refused", "A summit between Ada Berg and Olle Lund in Rill, planned for 7 April 2031, was refused in 2031."),
        ("ongoing", "A summit between Ada Berg and Olle Lund in Rill was under way on 7 April 2031."),
        (
            "disputed",
            "A summit between Ada Berg and Olle Lund in Rill was reported on 7 April 2031, which is disputed.",
        ),
    ],
)
def test_each_status_of_a_contact_has_its_form(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport], status: ContactStatus, expected: str
) -> None:
    """What was planned was planned, what was called off was called off, and only what was held took place."""
    report = contact_report(status, place="Rill", date=DAY, announced="2031")
    assert contact_sentence(contact(status, report, date=DAY), NAMES) == expected


@pytest.mark.parametrize(
    ("kind", "people", "expected"),
    [
        ("meeting", ("berg", "lund"), "Ada Berg and Olle Lund met."),
        ("talks", ("berg", "lund", "veld"), "Ada Berg, Olle Lund and Ida Veld held talks."),
        ("call", ("berg", "lund"), "Ada Berg and Olle Lund held a call."),
        ("agreement", ("berg", "lund"), "Ada Berg and Olle Lund reached an agreement."),
        ("visit", ("berg", "norland"), "A visit involving Ada Berg and the United Norland States took place."),
        ("expulsion", ("berg", "lund"), "An expulsion involving Ada Berg and Olle Lund took place."),
        ("session", ("berg",), "A session of Ada Berg took place."),
        ("meeting", (), "A meeting took place."),
    ],
)
def test_each_kind_of_a_contact_has_its_form(
    contact: Callable[..., Contact],
    contact_report: Callable[..., ContactReport],
    kind: ContactKind,
    people: tuple[str, ...],
    expected: str,
) -> None:
    """Both sides meet and agree; who visits, expels or summons the sentence leaves open."""
    assert contact_sentence(contact("held", contact_report("held", kind=kind, people=people)), NAMES) == expected


def test_a_claim_names_its_holder(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """Where only somebody claims how things stand, the sentence says who; the article's own voice needs no name."""
    claimed = contact_report("cancelled", holder="berg")
    sentence = contact_sentence(contact("cancelled", claimed), NAMES)
    assert sentence == "A summit between Ada Berg and Olle Lund was cancelled, according to Ada Berg."
    own = contact_report("cancelled", at=("one", 3))
    assert contact_sentence(contact("cancelled", claimed, own), NAMES).endswith("was cancelled.")


def test_later_claims_stand_beside_it(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """What others say of it afterwards follows, each with its doubt and its holder."""
    record = contact(
        "cancelled",
        contact_report("planned", holder="berg", factuality="planned"),
        contact_report("cancelled", at=("one", 1)),
        contact_report("proposed", holder="berg", factuality="possible", at=("one", 2)),
        contact_report("postponed", holder="lund", factuality="probable", at=("one", 3)),
        contact_report("held", holder="veld", factuality="denied", at=("one", 4)),
    )
    assert contact_sentence(record, NAMES) == (
        "A summit between Ada Berg and Olle Lund was cancelled; according to Ada Berg, it remains possible; "
        "according to Olle Lund, it was probably postponed; according to Ida Veld, it was not held."
    )


def test_those_who_claim_the_same_are_named_together(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """One clause a claim, whoever makes it."""
    claims = (contact_report("postponed", holder=who, at=("one", n)) for n, who in enumerate(("berg", "lund"), start=2))
    record = contact("cancelled", contact_report("cancelled", at=("one", 1)), *claims)
    assert contact_sentence(record, NAMES).endswith("; according to Ada Berg and Olle Lund, it was postponed.")


def test_a_proposal_brings_nobody_to_the_table(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """Who took part, where, and in what kind of contact, the reports say that tell that it took place."""
    proposed = contact_report("proposed", people=("berg", "lund", "veld"), place="Rill")
    held = contact_report("held", kind="talks", people=("lund", "veld"), place="Vale", at=("one", 1))
    sentence = contact_sentence(contact("held", proposed, held), NAMES)
    assert sentence == "Olle Lund and Ida Veld held talks in Vale."


def test_a_place_that_takes_part_is_not_said_twice(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """A visit to a country names the country once."""
    visit = contact_report("held", kind="visit", people=("berg", "norland"), place="United Norland States")
    sentence = contact_sentence(contact("held", visit), NAMES)
    assert sentence == "A visit involving Ada Berg and the United Norland States took place."


def test_a_doubt_is_said(contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]) -> None:
    """What is not reported as a fact says so."""
    sentence = contact_sentence(contact("held", contact_report("held", factuality="unclear")), NAMES)
    assert sentence == "Ada Berg and Olle Lund held a summit, which is not confirmed."
    denied = contact("disputed", contact_report("held", factuality="denied", holder="lund"))
    assert contact_sentence(denied, NAMES) == (
        "A summit between Ada Berg and Olle Lund was reported, which is denied, according to Olle Lund."
    )
    proposed = contact("proposed", contact_report("proposed", factuality="possible"))
    assert contact_sentence(proposed, NAMES) == "A summit between Ada Berg and Olle Lund was proposed."


@pytest.mark.parametrize(
    ("place", "expected"),
    [("Rill", "in Rill"), ("the palace", "at the palace"), ("Fort Rill in Veldia", "at Fort Rill in Veldia")],
)
def test_a_place_has_its_preposition(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport], place: str, expected: str
) -> None:
    """Things happen in towns and at buildings; what is told to lie in a town is a building."""
    sentence = contact_sentence(contact("held", contact_report("held", place=place)), NAMES)
    assert sentence == f"Ada Berg and Olle Lund held a summit {expected}."


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("considered", "The United Norland States considered sanctions on Acme."),
        ("threatened", "The United Norland States threatened Acme with sanctions."),
        ("proposed", "Sanctions on Acme by the United Norland States were proposed."),
        ("agreed", "The United Norland States agreed on sanctions against Acme on 7 April 2031."),
        ("announced", "The United Norland States announced sanctions on Acme on 7 April 2031."),
        ("imposed", "The United Norland States imposed sanctions on Acme on 7 April 2031."),
        ("extended", "The United Norland States extended sanctions on Acme on 7 April 2031."),
        ("eased", "The United Norland States eased sanctions on Acme on 7 April 2031."),
        ("suspended", "The United Norland States suspended sanctions on Acme on 7 April 2031."),
        ("lifted", "The United Norland States lifted sanctions on Acme on 7 April 2031."),
        ("refused", "Sanctions on Acme by the United Norland States were refused."),
        ("violated", "Sanctions on Acme by the United Norland States were violated on 7 April 2031."),
    ],
)
def test_each_status_of_a_sanction_has_its_form(
    sanction: Callable[..., Sanction],
    sanction_report: Callable[..., SanctionReport],
    status: SanctionStatus,
    expected: str,
) -> None:
    """What is only sought is not done, and has no day but that of the words about it."""
    assert sanction_sentence(sanction(status, sanction_report(status, date=DAY), date=DAY), NAMES) == expected


def test_a_sanction_without_a_side_is_told_without_it(
    sanction: Callable[..., Sanction], sanction_report: Callable[..., SanctionReport]
) -> None:
    """Nobody is invented who imposes or is hit; words stand for targets that no actor names."""
    nobody = sanction("imposed", sanction_report("imposed", imposers=(), targets=()))
    assert sanction_sentence(nobody, NAMES) == "Sanctions were imposed."
    words = sanction("imposed", sanction_report("imposed", targets=(), target_words="oil firms"), measures=("tariff",))
    assert sanction_sentence(words, NAMES) == "The United Norland States imposed tariffs on oil firms."


def test_a_side_may_come_from_another_report(
    sanction: Callable[..., Sanction], sanction_report: Callable[..., SanctionReport]
) -> None:
    """The lead says how things stand; whom it leaves out, a fuller report names."""
    record = sanction(
        "lifted", sanction_report("imposed", date="2030"), sanction_report("lifted", imposers=(), targets=()), date=DAY
    )
    assert sanction_sentence(record, NAMES) == "The United Norland States lifted sanctions on Acme on 7 April 2031."


def test_every_status_and_kind_makes_a_sentence(
    contact: Callable[..., Contact],
    contact_report: Callable[..., ContactReport],
    sanction: Callable[..., Sanction],
    sanction_report: Callable[..., SanctionReport],
) -> None:
    """No value of the closed lists is without a form: each gives one sentence with a capital and a stop."""
    made = [
        contact_sentence(contact(status, contact_report(status, kind=kind)), NAMES)
        for status in get_args(ContactStatus)
        for kind in get_args(ContactKind)
    ]
    made += [sanction_sentence(sanction(one, sanction_report(one)), NAMES) for one in get_args(SanctionStatus)]
    assert all(words[0].isupper() and words.endswith(".") and "{" not in words and "  " not in words for words in made)
    assert not any("took place" in words or "held" in words for words in made if "planned" in words)


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (("acme",), "The United Norland States planned to extend sanctions on Acme, as announced on 7 April 2031."),
        ((), "Sanctions by the United Norland States were to be extended, as announced on 7 April 2031."),
    ],
)
def test_a_step_that_is_planned_is_not_told_as_done(
    sanction: Callable[..., Sanction],
    sanction_report: Callable[..., SanctionReport],
    targets: tuple[str, ...],
    expected: str,
) -> None:
    """What was agreed to be extended is told as planned, whatever the status of the record."""
    report = sanction_report("extended", targets=targets, date=DAY, announced=DAY, factuality="planned")
    assert sanction_sentence(sanction("extended", report, date=DAY), NAMES) == expected


GERMAN = TONGUES["de"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("held", "Gipfel zwischen Ada Berg und Olle Lund (Rill): stattgefunden am 7. April 2031."),
        (
            "planned",
            "Gipfel zwischen Ada Berg und Olle Lund (Rill): geplant für 7. April 2031, angekündigt im Jahr 2031.",
        ),
        ("proposed", "Gipfel zwischen Ada Berg und Olle Lund (Rill): vorgeschlagen im Jahr 2031."),
        (
            "cancelled",
            "Gipfel zwischen Ada Berg und Olle Lund (Rill), geplant für 7. April 2031: abgesagt im Jahr 2031.",
        ),
        (
            "postponed",
            "Gipfel zwischen Ada Berg und Olle Lund (Rill), geplant für 7. April 2031: verschoben im Jahr 2031.",
        ),
        (
            "refused",
            "Gipfel zwischen Ada Berg und Olle Lund (Rill), geplant für 7. April 2031: abgelehnt im Jahr 2031.",
        ),
        ("ongoing", "Gipfel zwischen Ada Berg und Olle Lund (Rill): im Gange am 7. April 2031."),
        ("disputed", "Gipfel zwischen Ada Berg und Olle Lund (Rill): berichtet am 7. April 2031, was umstritten ist."),
    ],
)
def test_each_status_of_a_contact_has_its_form_in_german(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport], status: ContactStatus, expected: str
) -> None:
    """The degrees stay apart in every language, and no name needs a gender or an article."""
    report = contact_report(status, place="Rill", date=DAY, announced="2031")
    assert contact_sentence(contact(status, report, date=DAY), NAMES, tongue=GERMAN) == expected


def test_a_claim_stays_a_claim_in_german(
    contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """Whoever claims something is named, with the doubt, and so is everybody who says otherwise later."""
    record = contact(
        "cancelled",
        contact_report("cancelled", holder="berg", at=("one", 1)),
        contact_report("proposed", holder="veld", factuality="possible", at=("one", 2)),
        contact_report("postponed", holder="lund", factuality="probable", at=("one", 3)),
    )
    assert contact_sentence(record, NAMES, tongue=GERMAN) == (
        "Gipfel zwischen Ada Berg und Olle Lund: abgesagt, laut Ada Berg; laut Ida Veld: weiterhin möglich; "
        "laut Olle Lund: wahrscheinlich verschoben."
    )


@pytest.mark.parametrize("status", get_args(SanctionStatus))
def test_each_status_of_a_sanction_has_its_form_in_german(
    sanction: Callable[..., Sanction], sanction_report: Callable[..., SanctionReport], status: SanctionStatus
) -> None:
    """A threat is threatened, what is considered is considered: the word is that of the status."""
    sentence = sanction_sentence(sanction(status, sanction_report(status)), NAMES, GERMAN)
    assert f": {GERMAN.status(status)}" in sentence
    assert sum(GERMAN.status(other) in sentence for other in get_args(SanctionStatus)) == 1


@pytest.mark.parametrize("status", ["announced", "imposed", "extended", "eased", "suspended", "lifted"])
@pytest.mark.parametrize("targets", [("acme",), ()])
def test_a_planned_step_is_planned_in_german(
    sanction: Callable[..., Sanction],
    sanction_report: Callable[..., SanctionReport],
    status: SanctionStatus,
    targets: tuple[str, ...],
) -> None:
    """A step that is told as a plan is called one, and never by the word for what is done."""
    report = sanction_report(status, targets=targets, date=DAY, announced=DAY, factuality="planned")
    sentence = sanction_sentence(sanction(status, report, date=DAY), NAMES, GERMAN)
    assert GERMAN.form(f"step.{status}") + " geplant" in sentence
    assert sentence.endswith(", angekündigt am 7. April 2031.")
    assert f": {GERMAN.status(status)}" not in sentence

"""What a record is in the codebook's terms, and what it is short of having happened."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.model import ContactKind, ContactStatus, Factuality, SanctionStatus
from generator.render.plover import DONE, IMPOSING, UNFRIENDLY, Code, contact_code, sanction_code

MODES = {
    "AGREE": {None},
    "CONSULT": {None, "visit", "third-party", "multilateral", "phone"},
    "SUPPORT": {None},
    "RETREAT": {None, "withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"},
    "ACCUSE": {None, "disapprove", "investigate", "allege"},
    "REJECT": {None, "assist", "change", "yield", "meet"},
    "THREATEN": {None, "restrict", "ban", "arrest", "relations", "expel", "territory", "violence"},
    "SANCTION": {None, "convict", "expel", "withdraw", "discontinue"},
}
"""The modes of the codebook's tables."""
STATEMENTS = get_args(Factuality)


@pytest.mark.parametrize(
    ("status", "factuality", "code"),
    [
        ("imposed", "fact", Code("SANCTION", "discontinue")),
        ("imposed", "planned", Code("SANCTION", "discontinue", "future")),
        ("imposed", "denied", Code("SANCTION", "discontinue", "negation")),
        ("agreed", "fact", Code("SANCTION", "discontinue", "future")),
        ("agreed", "denied", Code("SANCTION", "discontinue", "negation")),
        ("considered", "fact", Code("SANCTION", "discontinue", "hypothetical")),
        ("proposed", "denied", Code("SANCTION", "discontinue", "negation")),
        ("threatened", "possible", Code("THREATEN", "restrict")),
        ("lifted", "fact", Code("RETREAT")),
        ("lifted", "planned", Code("AGREE")),
        ("eased", "possible", Code("RETREAT", None, "hypothetical")),
        ("refused", "fact", Code("REJECT")),
        ("violated", "fact", None),
    ],
)
def test_a_sanction_has_the_code_of_its_status(
    status: SanctionStatus, factuality: Factuality, code: Code | None
) -> None:
    """Imposed, agreed, considered, threatened and lifted are five things, and a plan to lift is an agreement."""
    assert sanction_code(status, factuality) == code


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("proposed", Code("RETREAT", None, "hypothetical")),
        ("considered", Code("RETREAT", None, "hypothetical")),
        ("agreed", Code("AGREE")),
        ("announced", Code("AGREE")),
        ("refused", Code("REJECT", "yield")),
        ("lifted", Code("RETREAT")),
    ],
)
def test_relief_is_no_sanction(status: SanctionStatus, code: Code) -> None:
    """To ask for the lifting of a sanction, or to agree on it, is never coded as one."""
    assert sanction_code(status, "fact", relief=True) == code


@pytest.mark.parametrize(
    ("kind", "status", "factuality", "code"),
    [
        ("meeting", "held", "fact", Code("CONSULT")),
        ("meeting", "held", "denied", Code("CONSULT", None, "negation")),
        ("meeting", "planned", "planned", Code("AGREE")),
        ("meeting", "proposed", "possible", Code("AGREE", None, "hypothetical")),
        ("summit", "cancelled", "fact", Code("REJECT", "meet")),
        ("summit", "cancelled", "possible", Code("REJECT", "meet", "hypothetical")),
        ("talks", "postponed", "fact", Code("AGREE")),
        ("talks", "disputed", "fact", Code("CONSULT", None, "hypothetical")),
        ("call", "held", "fact", Code("CONSULT", "phone")),
        ("visit", "ongoing", "fact", Code("CONSULT", "visit")),
        ("agreement", "held", "fact", Code("SUPPORT")),
        ("summons", "held", "fact", Code("ACCUSE", "disapprove")),
        ("expulsion", "held", "fact", Code("SANCTION", "expel")),
        ("expulsion", "proposed", "fact", Code("SANCTION", "expel", "hypothetical")),
        ("expulsion", "refused", "fact", Code("SANCTION", "expel", "negation")),
        ("recall", "planned", "planned", Code("SANCTION", "withdraw", "future")),
    ],
)
def test_a_contact_has_the_code_of_its_kind_and_status(
    kind: ContactKind, status: ContactStatus, factuality: Factuality, code: Code
) -> None:
    """A meeting ahead is AGREE, one called off REJECT, one held CONSULT; not to expel is no rejection."""
    assert contact_code(kind, status, factuality) == code


@pytest.mark.parametrize("status", get_args(SanctionStatus))
def test_every_sanction_has_a_mode_of_its_type(status: SanctionStatus) -> None:
    """The table is complete and gives only what the codebook has."""
    assert status in IMPOSING
    codes = (sanction_code(status, said, relief=relief) for said in STATEMENTS for relief in (True, False))
    assert all(code is None or code.mode in MODES[code.type] for code in codes)


@pytest.mark.parametrize("kind", get_args(ContactKind))
def test_every_contact_has_a_mode_of_its_type(kind: ContactKind) -> None:
    """The tables are complete and give only what the codebook has."""
    codes = (contact_code(kind, status, said) for status in get_args(ContactStatus) for said in STATEMENTS)
    assert all(code.mode in MODES[code.type] for code in codes)


@pytest.mark.parametrize("kind", sorted(DONE.keys() - UNFRIENDLY))
@pytest.mark.parametrize("status", ["proposed", "planned", "postponed", "cancelled", "refused"])
def test_what_did_not_take_place_is_not_coded_as_held(kind: ContactKind, status: ContactStatus) -> None:
    """No friendly contact short of taking place has the code of one that did."""
    assert all(contact_code(kind, status, said).type in {"AGREE", "REJECT"} for said in STATEMENTS)


@pytest.mark.parametrize("kind", sorted(UNFRIENDLY))
@pytest.mark.parametrize("status", ["proposed", "planned", "postponed", "cancelled", "refused", "disputed"])
def test_a_step_that_was_not_taken_has_a_context(kind: ContactKind, status: ContactStatus) -> None:
    """An expulsion that is only planned, or was refused, is never coded as one that took place."""
    assert all(contact_code(kind, status, said).context for said in STATEMENTS)

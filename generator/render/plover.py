"""PLOVER: the event type and mode of each sanction and each contact, and what the event is short of having happened.

Strategy: two tables from a record's status (and a contact's kind) to a code; a report's factuality adds the context.
Types, modes and contexts are those of the codebook: Open Event Data Alliance, "PLOVER: Political Language Ontology
for Verifiable Event Records", codebook of https://github.com/openeventdata/PLOVER (PLOVER_MANUAL.tex), with
CAMEO2PLOVER-2021.txt of the same place where the codebook leaves a case open:

- a meeting that is agreed on or still intended is AGREE (CAMEO 036), one that is called off or refused REJECT/meet
  (125; "cancellation of meetings are REJECT"), a remote one CONSULT/phone (041), a signed agreement SUPPORT (057);
- what is imposed is SANCTION/discontinue ("curtail ... diplomatic, commercial, or material exchanges"), the threat of
  it THREATEN/restrict (1312). To ease or lift it is RETREAT (085), never SANCTION: "discontinue" is the cutting of
  ties, not of sanctions. The codebook's RETREAT has no mode for it;
- to be summoned is an official complaint, ACCUSE/disapprove (114);
- a sanction, or its lifting, that is only considered or proposed is in a hypothetical context; to agree on lifting it
  is AGREE (0354), to refuse to lift it REJECT/yield (1244).

Laws: what is not done has a context, or a type that says so itself. A violation has no code, because a record does
not say by whom.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.model import ContactKind, ContactStatus, DeedType, Factuality, SanctionStatus

Context = Literal["future", "hypothetical", "negation"]


class Code(Struct, frozen=True):
    """A PLOVER event type with its mode and special context, each None where the codebook has none that fits."""

    type: str
    mode: str | None = None
    context: Context | None = None


CUT = Code("SANCTION", "discontinue")
WILL_CUT = Code("SANCTION", "discontinue", "future")
MIGHT_CUT = Code("SANCTION", "discontinue", "hypothetical")
EASED = Code("RETREAT")
MIGHT_EASE = Code("RETREAT", None, "hypothetical")
INTENDED = Code("AGREE")
CALLED_OFF = Code("REJECT", "meet")

IMPOSING: Mapping[SanctionStatus, Code | None] = {
    "considered": MIGHT_CUT,
    "threatened": Code("THREATEN", "restrict"),
    "proposed": MIGHT_CUT,
    "agreed": WILL_CUT,
    "announced": CUT,
    "imposed": CUT,
    "extended": CUT,
    "eased": EASED,
    "suspended": EASED,
    "lifted": EASED,
    "refused": Code("REJECT"),
    "violated": None,
}
"""The code of a sanction by its status."""

RELIEF: Mapping[SanctionStatus, Code | None] = {
    **IMPOSING,
    "considered": MIGHT_EASE,
    "threatened": INTENDED,
    "proposed": MIGHT_EASE,
    "agreed": INTENDED,
    "announced": INTENDED,
    "refused": Code("REJECT", "yield"),
}
"""The code where the status is that of easing or lifting it: an intent to do so is AGREE (CAMEO 0354)."""

DONE: Mapping[ContactKind, Code] = {
    "summit": Code("CONSULT"),
    "meeting": Code("CONSULT"),
    "talks": Code("CONSULT"),
    "call": Code("CONSULT", "phone"),
    "visit": Code("CONSULT", "visit"),
    "session": Code("CONSULT", "multilateral"),
    "letter": Code("CONSULT", "phone"),
    "agreement": Code("SUPPORT"),
    "summons": Code("ACCUSE", "disapprove"),
    "expulsion": Code("SANCTION", "expel"),
    "recall": Code("SANCTION", "withdraw"),
    "break-of-relations": Code("SANCTION", "discontinue"),
}
"""The code of a contact that takes place or took place. A letter goes by a "remote medium", as a call does."""

UNFRIENDLY: frozenset[ContactKind] = frozenset({"summons", "expulsion", "recall", "break-of-relations"})
"""Contacts that are a step against the other side: to call one off rejects nothing."""

SHORT: Mapping[ContactStatus, Code | None] = {
    "proposed": INTENDED,
    "planned": INTENDED,
    "ongoing": None,
    "held": None,
    "postponed": INTENDED,
    "cancelled": CALLED_OFF,
    "refused": CALLED_OFF,
    "disputed": None,
}
"""The code of a friendly contact by its status; None where it is that of its kind."""

SHORT_CONTEXT: Mapping[ContactStatus, Context | None] = {
    "proposed": "hypothetical",
    "planned": "future",
    "ongoing": None,
    "held": None,
    "postponed": "future",
    "cancelled": "negation",
    "refused": "negation",
    "disputed": "hypothetical",
}
"""What an unfriendly contact, or a disputed one, is short of having happened."""

DEED_MODES: Mapping[str, frozenset[str]] = {
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "SANCTION": frozenset({"discontinue", "expel", "withdraw"}),
    "COERCE": frozenset({"seize", "restrict", "ban", "arrest"}),
}
"""The modes of the codebook that deeds may have; "convict" and "release" are finer than its own."""

CONTEXTS: Mapping[Factuality, Context | None] = {
    "fact": None,
    "probable": "hypothetical",
    "possible": "hypothetical",
    "denied": "negation",
    "planned": "future",
    "unclear": "hypothetical",
}
"""The context that a report's factuality adds."""

IMPLIED: Mapping[str, frozenset[Context]] = {
    "AGREE": frozenset({"future"}),
    "THREATEN": frozenset({"future", "hypothetical"}),
}
"""Contexts that a type says of itself: what is agreed or threatened is not done yet."""


def sanction_code(status: SanctionStatus, factuality: Factuality, *, relief: bool = False) -> Code | None:
    """Give the code of a sanction with this status, or with `relief` of its easing, as surely as a report has it."""
    code = (RELIEF if relief else IMPOSING)[status]
    if code is EASED and factuality == "planned":
        return INTENDED
    return code and _in_context(code, factuality)


def contact_code(kind: ContactKind, status: ContactStatus, factuality: Factuality) -> Code:
    """Give the code of a contact of this kind with this status, as surely as a report has it."""
    short = None if kind in UNFRIENDLY else SHORT[status]
    if short:
        return _in_context(short, factuality)
    done = DONE[kind]
    return _in_context(replace(done, context=SHORT_CONTEXT[status]), factuality)


def deed_code(type_: DeedType, mode: str | None, factuality: Factuality) -> Code:
    """Give the code of a deed, whose type is PLOVER's already; a mode that is not PLOVER's is left out."""
    known = mode if mode in DEED_MODES.get(type_, frozenset()) else None
    return _in_context(Code(type_, known), factuality)


def _in_context(code: Code, factuality: Factuality) -> Code:
    """Add what the factuality says; only a denial takes the place of a context that the status gives."""
    context = CONTEXTS[factuality]
    if context == "negation":
        return replace(code, context=context)
    if code.context or context in IMPLIED.get(code.type, ()):
        return code
    return replace(code, context=context)

"""Closed-list values, times and corrections in words, whose English is the key of the other languages.

Strategy: tables from value to words.

Laws: no word here judges; "fact" needs no word, everything else has one (rule R5); a value that is not
understood is shown as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import (
    Attribution,
    ContactStatus,
    CopyOf,
    CopyRelation,
    Correction,
    Factuality,
    Reliability,
)
from generator.model.tongue import ENGLISH, Tongue

FACTUALITY: Mapping[Factuality, str] = {
    "fact": "",
    "probable": "said to be likely, not certain",
    "possible": "said to be possible, not certain",
    "denied": "denied",
    "planned": "not done yet: intended",
    "unclear": "the words leave open whether it happened",
}
"""What a page says of a report that is no plain fact."""

CONTACT_DAY: Mapping[ContactStatus, str] = {
    "proposed": "for {}",
    "planned": "for {}",
    "ongoing": "{}",
    "held": "{}",
    "postponed": "day named for it: {}",
    "cancelled": "day named for it: {}",
    "refused": "day named for it: {}",
    "disputed": "day named for it: {}",
}
"""How the day of a contact is said beside its status, so that nobody takes it for the day of a cancellation."""

ATTRIBUTION: Mapping[Attribution, str] = {
    "named": "",
    "office": "speaker named by office only",
    "anonymous": "anonymous speaker",
    "outlet": "said by a news outlet",
    "unattributed": "unattributed: the text does not settle who said it",
}
"""What a page says of a quotation whose speaker is not a named actor (rule R7)."""

RELIABILITY: Mapping[Reliability, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The source letters of the Admiralty code (NATO AJP-2.1)."""

CREDIBILITY: Mapping[int, str] = {
    1: "confirmed by other independent sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
"""The numbers of the Admiralty code for what is reported (NATO AJP-2.1)."""

COPY: Mapping[CopyRelation, str] = {
    "same": "{} text as",
    "version": "older version of",
    "wire copy": "{} text, in another outlet, as",
}
"""What a page says of an article whose text another one counts for (rule R8)."""
ALIKE = 0.9
"""Share of an article's words from which its text is called the same, and not mostly the same."""


def copy_words(copy: CopyOf, tongue: Tongue = ENGLISH) -> str:
    """Give what an article is to the one that counts for it; "wire text" only where an agency is credited."""
    same = tongue.say("same" if copy.shared >= ALIKE * copy.words else "mostly the same")
    if copy.relation == "wire copy" and copy.agency:
        return tongue.say("{} wire text ({}) as", same, copy.agency)
    return tongue.say(COPY[copy.relation], same)


def moment(at: str, tongue: Tongue = ENGLISH) -> str:
    """Give an ISO time as a reader says it: "22 October 2025, 14:05 (+02:00)", with the zone where one is told."""
    day, clock, zone = at[:10], at[11:16], at[16:].lstrip(":0123456789")
    offset = "UTC" if zone in ("Z", "+00:00") else zone
    return f"{tongue.when(day)}, {clock}" + (f" ({offset})" if offset else "")


def correction_words(correction: Correction, tongue: Tongue = ENGLISH) -> str:
    """Give what a user's correction does: "left out", "status is set to postponed"."""
    if correction.drop:
        return tongue.say("left out")
    changes = [tongue.say("{} is set to {}", tongue.field(field), value) for field, value in correction.set.items()]
    changes += [tongue.say("{} is joined to it", one) for one in correction.merge]
    changes += [tongue.say("{} is a record of its own", one) for one in correction.split]
    return tongue.listed(tuple(changes)) or tongue.say("left as it is")

"""Closed-list values, dates and countries in plain English.

Strategy: tables from value to words. Country names come from the Unicode CLDR (through Babel).

Laws: no word here judges; "fact" needs no word, everything else has one (rule R5); a value that is not
understood is shown as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from babel import Locale

from generator.model import (
    Attribution,
    ContactStatus,
    CopyOf,
    CopyRelation,
    Correction,
    Factuality,
    Precision,
    Reliability,
)

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

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

LANGUAGES: Mapping[str, str] = dict(Locale("en").languages)
TERRITORIES: Mapping[str, str] = dict(Locale("en").territories)


def copy_words(copy: CopyOf) -> str:
    """Give what an article is to the one that counts for it; "wire text" only where an agency is credited."""
    same = "same" if copy.shared >= ALIKE * copy.words else "mostly the same"
    if copy.relation == "wire copy" and copy.agency:
        return f"{same} wire text ({copy.agency}) as"
    return COPY[copy.relation].format(same)


def country(code: str | None) -> str | None:
    """Give the English name of an ISO 3166 code, the code itself where there is none, None for None."""
    return TERRITORIES.get(code, code) if code else None


def when(value: str | None, precision: Precision | None = None) -> str | None:
    """Give an ISO day, month, year or range as a reader says it: "22 October 2025", "16 to 30 October 2025"."""
    if value is None:
        return None
    start, _, end = value.partition("/")
    words = _range(start, end) if end and end != start else _point(start)
    return f"the week of {words}" if precision == "week" else words


def moment(at: str) -> str:
    """Give an ISO time as a reader says it: "22 October 2025, 14:05 (+02:00)", with the zone where one is told."""
    day, clock, zone = at[:10], at[11:16], at[16:].lstrip(":0123456789")
    offset = "UTC" if zone in ("Z", "+00:00") else zone
    return f"{_point(day)}, {clock}" + (f" ({offset})" if offset else "")


def language(tag: str) -> str:
    """Give the English name of a language's tag: "en-GB" is "British English"; the tag itself where there is none."""
    return LANGUAGES.get(tag.replace("-", "_")) or LANGUAGES.get(tag.partition("-")[0]) or tag


def _point(value: str) -> str:
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or not _is_month(parts[1:2]):
        return value
    words = [*(str(int(day)) for day in parts[2:3]), *(MONTHS[int(month) - 1] for month in parts[1:2]), parts[0]]
    return " ".join(words)


def _is_month(part: list[str]) -> bool:
    return not part or 1 <= int(part[0]) <= len(MONTHS)


def _range(start: str, end: str) -> str:
    """Leave out of the first date what the second one says again."""
    first, last = _point(start).split(" "), _point(end).split(" ")
    while len(first) > 1 and len(last) > 1 and first[-1] == last[-1]:
        if len(first) != len(last):
            break
        first, last = first[:-1], last[:-1]
    shared = _point(end).split(" ")[len(last) :]
    return " ".join([*first, "to", *last, *shared])


def count(number: int, noun: str) -> str:
    """Give "1 report", "2 reports", "no reports"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """Give "a", "a and b", "a, b and c"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def correction_words(correction: Correction) -> str:
    """Give what a user's correction does: "left out", "status is set to postponed"."""
    if correction.drop:
        return "left out"
    changes = [f"{field} is set to {value}" for field, value in correction.set.items()]
    changes += [f"{one} is joined to it" for one in correction.merge]
    changes += [f"{one} is a record of its own" for one in correction.split]
    return listed(tuple(changes)) or "left as it is"

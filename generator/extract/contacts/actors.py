"""Which actors can take part in a diplomatic contact, and which two of them stand for different states.

Strategy: a state and a bloc always can; an organisation by a word of its name (ministry, council), a person
by an office or where no other calling is told (lexicon/contact_parties.yml).

Laws: where only one of two countries is told, the words decide, and not an inference.
"""

from __future__ import annotations

import re

from generator.extract.actors.states import CODES
from generator.extract.lexicon import load
from generator.model import Referent

_TABLE = load("contact_parties")
_BODIES = load("blocs")
OFFICES = frozenset(_TABLE["offices"])
ORGANS = frozenset(_TABLE["organs"])
SINGLE = frozenset(_TABLE["single"])
BODIES = frozenset(
    name
    for table in ("blocs", "organizations")
    for entry in _BODIES[table]
    for name in (entry["name"], *entry.get("other", ()))
)
BLOCS = frozenset(entry["name"] for entry in _BODIES["blocs"])
NAMES_BODY = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(BODIES))})(?!\w)")
COUNCILS = frozenset({"council", "assembly", "nations", "league"})


def is_official(referent: Referent) -> bool:
    """Tell whether an actor can take part: a state, a bloc, an organ, a person of whom no other calling is told."""
    if referent.kind in {"country", "bloc"}:
        return True
    words = _words((referent.name, *referent.aliases))
    if referent.kind == "organization":
        return bool(ORGANS & words)
    if referent.kind != "person":
        return False
    return not referent.roles or bool(OFFICES & _words((*(role.title for role in referent.roles), *referent.aliases)))


def _words(names: tuple[str, ...]) -> frozenset[str]:
    text = " ".join(names).lower().replace("press secretary", "").replace("-", " ").replace(",", " ")
    return frozenset(form for word in text.split() for form in (word, word.rstrip("s")))


def _serves_body(referent: Referent) -> bool:
    """Tell whether a person speaks for a bloc or a world body ("NATO Secretary General"), whatever their country."""
    return any(NAMES_BODY.search(role.title) for role in referent.roles)


def apart(left: Referent, right: Referent) -> bool:
    """Tell whether two actors stand for different states, as far as the text shows it.

    A country that is only inferred for one of them gives way to the words: two presidents are of two
    states, and who meets "the Estonian premier" without a country of their own is no Estonian. Of two
    persons without a country one must at least be a head of state or government.
    """
    if any(_is_body(actor) or _serves_body(actor) for actor in (left, right)):
        return True
    countries = {left.country, right.country}
    persons = {left.kind, right.kind} == {"person"}
    if persons and (_titles(left) & _titles(right) & SINGLE or _offices(left) & _offices(right)):
        return True
    if None in countries:
        known = len(countries) > 1 or bool((_titles(left) | _titles(right)) & SINGLE)
        return known and "organization" not in {left.kind, right.kind}
    return len(countries) > 1 or (persons and _marked(left) != _marked(right))


def _offices(referent: Referent) -> frozenset[str]:
    """Give the offices in several words that a person holds: two foreign ministers are of two states."""
    return frozenset(role.title.lower() for role in referent.roles if _names_office(role.title))


def _names_office(title: str) -> bool:
    words = title.lower().split()
    return len(words) > 1 and words[-1] in OFFICES and words[0] != "the"


def _is_body(referent: Referent) -> bool:
    """Tell whether an actor is a bloc or a world body."""
    return referent.kind == "bloc" or referent.name in BODIES or bool(BODIES & set(referent.aliases))


def is_assembly(referent: Referent) -> bool:
    """Tell whether an actor is a gathering of states, whose meeting needs no second participant."""
    council = _is_body(referent) and bool(COUNCILS & set(referent.name.lower().split()))
    return referent.kind == "bloc" or referent.name in BLOCS or council


def _titles(referent: Referent) -> frozenset[str]:
    return _words(tuple(role.title for role in referent.roles))


def _marked(referent: Referent) -> bool:
    """Tell whether a title or name of the person states their country."""
    texts = (*(role.title for role in referent.roles), *referent.aliases)
    return any(word.strip(",") in CODES for text in texts for word in text.replace("’s", "").replace("'s", "").split())


def in_office(referent: Referent) -> bool:
    """Tell whether an actor is known to stand for a state: for a person, an office or a country of theirs is told."""
    return referent.kind != "person" or bool(OFFICES & _words((*(r.title for r in referent.roles), *referent.aliases)))

"""Words that names are made of, and words that no name is made of, as the lists have them."""

from __future__ import annotations

from generator.extract.lexicon import load

_NOT = load("not_actors")
_ORGANIZATIONS = load("organizations")
CALENDAR: frozenset[str] = frozenset(_NOT["calendar"])
SMALL: frozenset[str] = frozenset(_NOT["small"])
"""Words that open sentences, in small letters."""
ORDINARY: frozenset[str] = frozenset(_NOT["words"])
"""Capitalised words that name nothing when they stand alone."""
EVENTS: frozenset[str] = frozenset(_NOT["events"])
THINGS: frozenset[str] = frozenset(_NOT["things"]) | EVENTS
PLACES: frozenset[str] = frozenset(_NOT["places"])
BEFORE_OF: frozenset[str] = frozenset(_NOT["before_of"])
STATES: frozenset[str] = frozenset(_NOT["states"])
"""States of America."""
SHARED_STATES: frozenset[str] = frozenset(_NOT["shared_states"])
"""States of America that have a country's name."""
KNOWN_PLACES: frozenset[str] = STATES | frozenset(_NOT["cities"])
HEADS: frozenset[str] = frozenset(_ORGANIZATIONS["heads"])
SUFFIXES: frozenset[str] = frozenset(_ORGANIZATIONS["suffixes"])
GROUPS: frozenset[str] = frozenset(_ORGANIZATIONS["groups"])
"""Nouns that call a name beside them an organisation."""
VESSELS: frozenset[str] = frozenset(_ORGANIZATIONS["vessels"])
SPEECH: frozenset[str] = frozenset(_ORGANIZATIONS["speech"])
"""Verbs whose subject is somebody."""
OPENERS: frozenset[str] = HEADS | BEFORE_OF
"""Words that go on with "of" or "for" inside a name."""
CREDITS: frozenset[str] = frozenset(_NOT["credits"])
"""Last words of picture credits, which saved pages glue to the first name of the caption."""
PARTICLES: frozenset[str] = frozenset(_NOT["particles"])
"""Small words inside the names of people: "bin", "von"."""
TAILS: frozenset[str] = frozenset(_NOT["tails"])
"""English words after a hyphen that make an adjective: "U.S.-led"."""
POSSESSIVES: frozenset[str] = frozenset({"'s", "’s", "'", "’"})
APOSTROPHES: frozenset[str] = frozenset({"'", "’"})
HYPHENS: frozenset[str] = frozenset({"-", "–", "‐", "\u2011"})

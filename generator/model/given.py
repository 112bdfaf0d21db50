"""Given names and their short forms: Tony is Antony or Anthony, wherever names are held against each other."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.wordlists import word_list


def _by_short_form() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, shorts in word_list(__package__, "given_names").items():
        for short in shorts.split():
            found.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in found.items()}


FULL: Mapping[str, frozenset[str]] = _by_short_form()
"""Given names, in small letters, by their short forms."""


def in_full(given: str) -> frozenset[str]:
    """Give the given names for which one in small letters may stand: itself, and those of which it is a short form."""
    return FULL.get(given, frozenset()) | {given}


def short_of_one(left: str, right: str) -> bool:
    """Tell whether one of two given names is a short form of the other, or both of a third."""
    return not in_full(left).isdisjoint(in_full(right))

"""What the words of a status, and of how sure a report is, mean.

Strategy: one list (glossary.yml) for the page on method, for the tooltip at every status, and for the fold at the foot
of a page, because a tooltip alone is out of reach for fingers, for keys and on paper.

Laws: every status has its words; a word that means one thing of a sanction and another of a contact says both.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.tongue import ENGLISH, Tongue
from generator.model.wordlists import word_list

_WORDS = word_list(__package__, "glossary")

SANCTION_WORDS: Mapping[str, str] = dict(_WORDS["sanction"])
CONTACT_WORDS: Mapping[str, str] = dict(_WORDS["contact"])
SURE_WORDS: Mapping[str, str] = dict(_WORDS["sure"])


def meaning(status: str, tongue: Tongue = ENGLISH) -> str:
    """Give what a status means; empty for a word that is none."""
    sanction, contact = (tongue.say(words.get(status, "")) for words in (SANCTION_WORDS, CONTACT_WORDS))
    return (
        tongue.say("of a sanction: {}; of a contact: {}", sanction, contact)
        if sanction and contact
        else sanction or contact
    )

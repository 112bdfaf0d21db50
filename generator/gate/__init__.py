"""The gate: is every line of the briefing on disk still what the seed files say?

Strategy: everything is read once from docs/ and seeds/, and then one rule after the other looks at it. The
gate shares no code with the stages that wrote the pages: what they got wrong, it must be able to see.

Laws: nothing is written or mended; a rule gives one line a finding and stops at none; no finding means that
the rules hold. The numbers are those of the rules on the method page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.gate.citations import citations_slice_the_seeds, notes_show_the_seeds
from generator.gate.files import docs_are_whole, files_are_as_written
from generator.gate.links import footnotes_pair, links_lead_somewhere
from generator.gate.pages import anonymous_is_labelled, pages_name_their_corpus
from generator.gate.shelf import Shelf, read_shelf
from generator.gate.words import circumstances_are_cited, dates_have_words, numbers_are_cited, quoted_words_are_cited

__all__ = ["RULES", "check"]

Check = Callable[[Shelf], Iterator[str]]

RULES: tuple[tuple[str, Check], ...] = (
    ("R1", citations_slice_the_seeds),
    ("R1", notes_show_the_seeds),
    ("R2", quoted_words_are_cited),
    ("R2", circumstances_are_cited),
    ("R3", dates_have_words),
    ("R3", numbers_are_cited),
    ("R7", anonymous_is_labelled),
    ("R10", links_lead_somewhere),
    ("R10", footnotes_pair),
    ("R11", pages_name_their_corpus),
    ("R14", files_are_as_written),
)


def check(docs: Path, seeds: Path) -> tuple[str, ...]:
    """Give what breaks a rule in the briefing under `docs`, built from `seeds`: "rule place: what is wrong; mend".

    Of files that a build left half changed only that is said. Raises InputError where there is no briefing to
    check, or its data is not what a build writes.
    """
    if torn := tuple(f"R14 {finding}" for finding in docs_are_whole(docs)):
        return torn
    shelf = read_shelf(docs, seeds)
    return tuple(f"{name} {finding}" for name, rule in RULES for finding in rule(shelf))

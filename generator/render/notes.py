"""The footnotes of one page: each citation once, numbered by the place that it cites.

Strategy: a page collects its citations while it is rendered and prints the definitions at its end.

Laws: a note's id depends on the cited place alone, so that an unrelated edit changes no id; two notes of
one page never share an id.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Citation
from generator.render.escape import Markdown

BETWEEN = "\N{THIN SPACE}"
"""Keeps two numbers side by side from being read as one."""


class Notes:
    """Collects the citations of the one page that is being rendered."""

    def __init__(self) -> None:
        self._cited: dict[Markdown, Citation] = {}

    def cite(self, citations: Citation | Iterable[Citation]) -> Markdown:
        """Give the footnote marks of one citation or several, each place once."""
        several = (citations,) if isinstance(citations, Citation) else citations
        return Markdown(BETWEEN.join(f"[^{name}]" for name in dict.fromkeys(map(self._add, several))))

    @property
    def cited(self) -> tuple[tuple[Markdown, Citation], ...]:
        """All notes so far as (id, citation), in the order of their first mark."""
        return tuple(self._cited.items())

    def _add(self, citation: Citation) -> Markdown:
        name = Markdown(f"{citation.source}-s{citation.sentence}-{citation.start}-{citation.end}")
        self._cited.setdefault(name, citation)
        return name

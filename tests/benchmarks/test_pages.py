"""The pages that the benchmark of the site compares."""

from __future__ import annotations

from markdown import Markdown

from benchmarks.pages import WAYS, recited

PAGE = "One[^a] two[^b] and one[^a].\n\n[^a]: “A” — [x](y.md#s1)\n[^b]: “B”\n"


def test_each_way_of_citing_says_the_same() -> None:
    """Every mark leads to an item of the list at the end, whose words are those of the note."""
    for way, back in WAYS.values():
        made = Markdown().convert(recited(PAGE, way, back=back))
        assert made.count('href="#n1"') == 2
        assert made.count('id="n1"') == made.count("“A”") == 1
        assert made.count('href="#r1-') == (2 if back else 0)

"""What was measured with this version: the figures that the page on method gives.

Strategy: a list that is shipped with the program, since nobody who runs it has the annotated articles. Its figures
are floors of the benchmarks: what was reached at least.
"""

from __future__ import annotations

from generator.model.wordlists import word_list

FLOORS: tuple[tuple[str, str, str, float], ...] = tuple(
    (str(name), str(words), str(measure), float(figure))
    for name, (words, measure, figure) in word_list(__package__, "accuracy").items()
)
"""(name in benchmarks/floors.json, what is read, measure, figure)."""

MEASURED: tuple[tuple[str, str, str], ...] = tuple(
    (words, measure, f"{figure:.3f}") for _, words, measure, figure in FLOORS
)
"""What the page shows: (what is read, measure, figure with three places)."""

"""The benchmark of salience counts what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.salience import chain_of, count, main, wanted
from generator.model import Mention, Referent, Span

TEXT = "Talks end. The head of Kolanol, Ann Brown, met them in the Kolani Cup."


def entity(
    words: str, chain: str, label: str, *, salient: bool = True, identity: str | None = None
) -> dict[str, object]:
    """Give an annotated mention."""
    start = TEXT.index(words)
    salience = "snnnn" if salient else "nnnnn"
    return {
        "start": start,
        "end": start + len(words),
        "text": words,
        "label": label,
        "chain": chain,
        "salience": salience,
        "identity": identity,
    }


ROW = {
    "id": "one",
    "date": None,
    "text": TEXT,
    "sents": [[0, 10], [11, len(TEXT)]],
    "entities": [
        entity("Ann Brown", "1", "person"),
        entity("Kolanol", "2", "organization"),
        entity("them", "3", "person"),
        entity("Talks", "4", "organization"),
        entity("the Kolani Cup", "5", "event"),
        entity("Kolani", "6", "organization"),
    ],
}


def test_only_named_people_and_bodies_of_the_summary_are_wanted() -> None:
    """Pronouns, words that open a sentence, events, and names inside others that nobody linked are not asked for."""
    assert wanted(ROW) == {"1", "2"}


def test_an_actor_is_of_the_chain_that_shares_its_name() -> None:
    """Names that overlap enough are one; an actor without a name is of no chain."""
    start = TEXT.index("Ann Brown")
    named = Mention(Span(start, start + 9), 1, "Ann Brown", "name")
    assert chain_of(Referent(0, "Ann Brown", "person", mentions=(named,)), ROW) == "1"
    assert chain_of(Referent(0, "Ann Brown", "person"), ROW) is None


def test_nothing_asked_is_no_success() -> None:
    """Without articles the figure is 0."""
    assert count(()) == {"gum.salience.first5": 0.0}


def test_without_the_corpus_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so and does not fail."""
    assert main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out

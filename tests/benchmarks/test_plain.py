"""Texts without a page around them, as articles of paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.plain import run, text_of


def test_each_run_of_lines_is_a_paragraph() -> None:
    """Empty lines part paragraphs, offsets count in the text, and the day is the one given."""
    text = text_of("One\ntwo.\n\nThree.", "2024-05-10T11:00:00")
    assert [block.span.of(text.content) for block in text.blocks] == ["One\ntwo.", "Three."]
    assert text.published == "2024-05-10"


def test_without_a_corpus_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the corpus is absent this is said and is no failure."""
    assert run("none.jsonl", "day", lambda _: {}, {}, ["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out

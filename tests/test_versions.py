"""What a result depends on beside its input."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import versions
from generator.model.parser import Model, model_named

MODEL = Model("xx_small", "xx_small", "1.0")


def test_another_model_is_another_version() -> None:
    """The model's name and version take part, and nothing else changes from call to call."""
    assert versions.reading_version(MODEL) == versions.reading_version(MODEL)
    assert versions.reading_version(MODEL) != versions.reading_version(Model("xx_small", "xx_small", "1.1"))
    assert versions.reading_version(MODEL) != versions.whole_version(MODEL)


def test_a_changed_line_of_the_program_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code and word lists that read decide on readings; a template decides on pages alone."""
    monkeypatch.setattr(versions, "HOUSE", tmp_path)
    (tmp_path / "extract" / "__pycache__").mkdir(parents=True)
    (tmp_path / "render").mkdir()
    told = [(versions.reading_version(MODEL), versions.whole_version(MODEL))]
    for name in ("extract/rule.py", "extract/words.yml", "render/page.j2", "extract/__pycache__/rule.pyc"):
        (tmp_path / name).write_text("words", encoding="utf-8")
        told.append((versions.reading_version(MODEL), versions.whole_version(MODEL)))
    reading, whole = zip(*told, strict=True)
    assert len(set(reading[:3])) == 3
    assert reading[2] == reading[3] == reading[4]
    assert len(set(whole[:4])) == 4
    assert whole[3] == whole[4]


def test_a_library_that_is_not_installed_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is a fact like a version."""
    before = versions.reading_version(MODEL)
    monkeypatch.setattr(versions, "LIBRARIES", ("no-such-library",))
    assert versions.reading_version(MODEL) != before


def test_the_installed_model_is_named_without_loading_it() -> None:
    """Its own file says what it is."""
    model = model_named()
    assert model.name.startswith("en_core_web_sm")
    assert model.version[0].isdigit()

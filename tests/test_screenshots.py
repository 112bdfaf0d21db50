"""Which pages are pictured."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def screenshots() -> ModuleType:
    """The script beside this test."""
    spec = importlib.util.spec_from_file_location("screenshots", Path(__file__).with_name("screenshots.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_one_page_of_every_kind_is_pictured(screenshots: ModuleType, tmp_path: Path) -> None:
    """The first page, every top page, and of each folder the largest page stand in the list, each once."""
    pages = {"index.html": 1, "actors/index.html": 1, "actors/a/index.html": 9, "actors/b/index.html": 10}
    for path, size in pages.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x" * size)
    assert screenshots.page_kinds(tmp_path) == (("front", ""), ("actors", "actors/"), ("actors-one", "actors/b/"))

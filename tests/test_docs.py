"""The committed pages."""

from __future__ import annotations

import json
from pathlib import Path

from generator.gate import check
from generator.pipeline import build

ROOT = Path(__file__).parent.parent
MANIFEST = "data/manifest.json"


def test_the_committed_pages_are_what_the_seeds_generate(tmp_path: Path) -> None:
    """docs/ are committed so that a change of the briefing can be reviewed; a stale page fails here (mend: make)."""
    build(ROOT / "seeds", tmp_path, lambda _step, _done, _total: None)
    fresh = (tmp_path / MANIFEST).read_bytes()
    assert (ROOT / "docs" / MANIFEST).read_bytes() == fresh
    for name in json.loads(fresh):
        assert (ROOT / "docs" / name).read_bytes() == (tmp_path / name).read_bytes(), name


def test_the_committed_pages_trace() -> None:
    """Every rule of the gate holds for docs/ and seeds/ as committed."""
    assert check(ROOT / "docs", ROOT / "seeds") == ()

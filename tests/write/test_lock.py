"""One build at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import WriteError
from generator.model import Page
from generator.write import write
from generator.write.lock import locked


def test_a_second_build_is_refused(tmp_path: Path) -> None:
    """While one build holds docs/, another one says so and writes nothing."""
    with locked(tmp_path), pytest.raises(WriteError, match="another build is writing here"):
        write((Page("index.md", "x"),), tmp_path)
    assert not any(tmp_path.iterdir())


def test_the_lock_ends_with_the_build(tmp_path: Path) -> None:
    """After a build, even one that failed, the folder is free."""
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path):
        assert not any(tmp_path.iterdir())

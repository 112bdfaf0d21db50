"""The hash of a file is that of its bytes; of anything else there is none."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.write import sums
from generator.write.sums import sum_of


@pytest.mark.parametrize("flag", [sums.NO_FOLLOW, 0])
def test_only_a_plain_file_has_a_sum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flag: int) -> None:
    """A link, a folder and what is not there have none, also where the system cannot tell a link as it opens it."""
    monkeypatch.setattr(sums, "NO_FOLLOW", flag)
    file = tmp_path / "a.md"
    file.write_bytes(b"words\n")
    (tmp_path / "link.md").symlink_to(file)
    assert sum_of(str(file)) == sha256(b"words\n").hexdigest()
    assert sum_of(str(tmp_path / "link.md")) is None
    assert sum_of(str(tmp_path)) is None
    assert sum_of(str(tmp_path / "none.md")) is None

"""Which files below docs/ are the program's own: docs/data/manifest.json, path -> SHA-256.

Laws: the manifest depends on the pages alone and is sorted; a path in it, or of a page, stays below docs/
whatever is written there, because what the manifest lists may be removed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from generator.errors import WriteError

MANIFEST = "data/manifest.json"
_PLAIN = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")
"""What nearly all paths look like, which is seen sooner than it is taken apart."""


def manifest_of(sums: Mapping[str, str]) -> bytes:
    """Give the manifest of files whose SHA-256 are `sums`, by path; it does not list itself."""
    return (json.dumps(dict(sorted(sums.items())), ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(docs: Path) -> frozenset[str]:
    """Give the paths of the program's own files below `docs`, the manifest's among them; none without a manifest.

    Raises WriteError where the manifest is not one or lists a path outside `docs`.
    """
    if not (docs / MANIFEST).is_file():
        return frozenset()
    return frozenset(read_sums(docs)) | {MANIFEST}


def read_sums(docs: Path) -> dict[str, str]:
    """Give the SHA-256 of each file that the manifest of `docs` lists, by its path; none without a manifest.

    Raises WriteError where the manifest is not one or lists a path outside `docs`.
    """
    file = docs / MANIFEST
    if not file.is_file():
        return {}
    try:
        listed = json.loads(file.read_bytes())
    except ValueError:
        listed = None
    if not isinstance(listed, dict):
        msg = f"{file}: not a list of generated files\n  mend: restore it from version control or delete it"
        raise WriteError(msg)
    return {checked_path(path): str(told) for path, told in listed.items()}


def checked_path(path: str) -> str:
    """Give `path` if it names a file below docs/ on every platform. Raises WriteError if not."""
    if _PLAIN.fullmatch(path):
        return path
    parts = path.split("/")
    odd = PurePosixPath(path).is_absolute() or bool(PureWindowsPath(path).anchor) or "\\" in path or "\0" in path
    if odd or any(part in ("", ".", "..") for part in parts):
        msg = (
            f"{path!r}: not a path below the output folder\n  mend: rename the article or actor that it is named after"
        )
        raise WriteError(msg)
    return path

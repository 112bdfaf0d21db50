"""What a result depends on beside its input: this program, the language model and the libraries, as one hash.

Strategy: the source itself is hashed, not a version number that somebody must remember to raise. A library is told by
its installed version.
"""

from __future__ import annotations

import platform
import sys
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.model.parser import Model

HOUSE = Path(__file__).parent
READING = ("acquire", "clean", "extract", "model", "cleaning.py", "language.py", "languages.yml")
"""What of the program takes part in reading one article."""
LIBRARIES = (
    "babel", "ftfy", "jinja2", "markupsafe", "msgspec", "numpy", "pyyaml", "rapidfuzz", "spacy", "thinc", "trafilatura",
)  # fmt: skip
_NOT_SOURCE = frozenset({"__pycache__"})


def reading_version(model: Model) -> str:
    """Give the hash of all that decides what is read in an article."""
    return _hash(READING, model)


def whole_version(model: Model) -> str:
    """Give the hash of all that decides what a build writes."""
    return _hash((".",), model)


def _hash(parts: tuple[str, ...], model: Model) -> str:
    told = sha256()
    for file in sorted(file for part in parts for file in _files(HOUSE / part)):
        told.update(f"{file.relative_to(HOUSE).as_posix()}\n{sha256(file.read_bytes()).hexdigest()}\n".encode())
    libraries = ((name, _installed(name)) for name in LIBRARIES)
    machine = (sys.version, platform.machine(), model.package, model.name, model.version)
    told.update(repr((machine, tuple(libraries))).encode())
    return told.hexdigest()


def _files(part: Path) -> list[Path]:
    if part.is_file():
        return [part]
    return [file for file in part.rglob("*") if file.is_file() and not _NOT_SOURCE & set(file.parts)]


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"

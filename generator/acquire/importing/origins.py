"""Where an original comes from: a file, an address, or standard input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.acquire.decode import LARGEST
from generator.acquire.importing.found import Original
from generator.acquire.importing.web import Manners, fetch
from generator.errors import InputError

STANDARD_INPUT = "-"
_ONE_ARTICLE = "keep one article a file"


def original_of(target: str, read_input: Callable[[int], bytes], manners: Manners) -> Original:
    """Give what `target` names: "-", an address with "://", or the path of a file.

    `read_input` gives at most so many bytes of standard input. Raises InputError where there is nothing to read, it
    is too large, or an address cannot be fetched; `manners` say how.
    """
    if target == STANDARD_INPUT:
        return _checked("standard input", Original("", read_input(LARGEST + 1)))
    if "://" in target:
        return fetch(target, manners)
    return file_at(Path(target))


def file_at(path: Path) -> Original:
    """Give the file at `path`. Raises InputError where it cannot be read or is too large."""
    if not path.is_file():
        wrong = "this is no ordinary file" if path.exists() else "there is no such file"
        raise InputError(str(path), wrong, "name a saved article, an address with https://, or - for standard input")
    try:
        with path.open("rb") as file:
            return _checked(str(path), Original(path.name, file.read(LARGEST + 1)))
    except OSError as error:
        wrong = f"the file cannot be read ({error.strerror or type(error).__name__})"
        raise InputError(str(path), wrong, "let your account read it") from None


def _checked(name: str, original: Original) -> Original:
    if len(original.data) > LARGEST:
        raise InputError(name, f"this is larger than {LARGEST // 1024 // 1024} MB", _ONE_ARTICLE)
    if not original.data.strip():
        raise InputError(name, "there is nothing in it", "save the article again")
    return original

"""seeds/editions/: the editions that the user marked, one JSON file each, read and written.

Strategy: a file is named after the number and the name of its edition ("002-2025-10-24.json") and has one entry a
line, sorted, so that a diff of two editions can be read. What a file says is checked against the model's types;
every broken file is named at once.

Laws: an edition is written once and never changed; no two have the same name or number; nothing outside of
seeds/editions/ is touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import msgspec

from generator.errors import InputError, ManyInputsError
from generator.model import Edition

FOLDER = "editions"
LONGEST = 80
"""Characters of an edition's name."""
_FORM = "editions are written by `briefing edition`; restore the file from your history, or delete it"
_UNFIT = re.compile(r"[^a-z0-9]+")


def read_editions(seeds: Path) -> tuple[Edition, ...]:
    """Give the editions under `seeds`, the first marked first; none where there is no such folder.

    Raises InputError, or ManyInputsError with all that is wrong: a file that cannot be read or is no edition, and two
    of one name or number.
    """
    errors: list[InputError] = []
    found: list[tuple[str, Edition]] = []
    for path in _files(seeds):
        try:
            found.append((_name(path), _edition(path)))
        except InputError as error:
            errors.append(error)
    errors += _twice(found)
    if len(errors) > 1:
        raise ManyInputsError(tuple(errors))
    if errors:
        raise errors[0]
    return tuple(sorted((edition for _, edition in found), key=lambda edition: edition.number))


def fit_name(name: str, editions: tuple[Edition, ...]) -> str:
    """Give the name of a new edition with single spaces. Raises InputError where it does not serve or is taken."""
    words = " ".join(normalize("NFC", name).split())
    if not words or len(words) > LONGEST or not words.isprintable():
        wrong = f"an edition's name has 1 to {LONGEST} characters that can be seen"
        raise InputError(FOLDER, wrong, "name it after its day or number")
    taken = next((one for one in editions if one.name.casefold() == words.casefold()), None)
    if taken is not None:
        wrong = f'there is an edition "{taken.name}" already'
        raise InputError(FOLDER, wrong, "give another name; an edition that is marked is never changed")
    return words


def file_of(edition: Edition) -> str:
    """Give the path of an edition's file below seeds/: its number and what a file name can hold of its name."""
    slug = _UNFIT.sub("-", normalize("NFKD", edition.name).encode("ascii", "ignore").decode().lower()).strip("-")
    return f"{FOLDER}/{edition.number:03}{f'-{slug}' if slug else ''}.json"


def keep(seeds: Path, edition: Edition) -> Path:
    """Write a new edition and give its path. Raises InputError where its file is there or cannot be written."""
    path = seeds / file_of(edition)
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(told(edition))
    except OSError as error:
        wrong = f"the edition cannot be written ({error.strerror or type(error).__name__})"
        raise InputError(file_of(edition), wrong, "let your account write there, and mark it again") from None
    return path


def told(edition: Edition) -> str:
    """Give an edition as JSON with one source and one entry a line."""
    plain = msgspec.to_builtins(edition)
    fields = []
    for key, value in plain.items():
        words = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list | tuple):
            lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in value)
            words = f"[\n{lines}\n ]" if lines else "[]"
        fields.append(f' "{key}": {words}')
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _files(seeds: Path) -> Iterator[Path]:
    folder = seeds / FOLDER
    if not folder.is_dir():
        return
    yield from (path for path in sorted(folder.iterdir()) if path.suffix == ".json" and not path.name.startswith("."))


def _edition(path: Path) -> Edition:
    """Read one file. Raises InputError where it is no edition."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Edition)
    except OSError as error:
        wrong = f"the file cannot be read ({error.strerror or type(error).__name__})"
        raise InputError(_name(path), wrong, "let your account read it, or remove it") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InputError(_name(path), f"this is no edition: {error}", _FORM) from None


def _twice(found: list[tuple[str, Edition]]) -> Iterator[InputError]:
    """Give the files whose name or number an earlier one has already."""
    seen: dict[str | int, str] = {}
    for file, edition in found:
        for sign in (edition.name.casefold(), edition.number):
            first = seen.setdefault(sign, file)
            if first != file:
                wrong = f'it is edition {edition.number}, "{edition.name}", and so is "{first}"'
                yield InputError(file, wrong, "keep one of the two files")
                break


def _name(path: Path) -> str:
    return f"{FOLDER}/{path.name}"

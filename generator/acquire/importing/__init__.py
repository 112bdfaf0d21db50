"""Importing: a saved page, message, print or text in any usual format -> a seed that a person can read and mend.

Strategy: an original is read by its format (formats.py), what was understood becomes the head of a seed and its words
the body, and both are put on the shelf (shelf.py). Nothing is asked and nothing overwritten; what is there already is
found by its content.

Laws:
- The original is kept byte for byte before its seed is written, and removed from where it lay only after that.
- The same originals give the same seeds: no clock is read but for the time of a retrieval from the web.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from msgspec import Struct

from generator.acquire.importing.captions import with_captions
from generator.acquire.importing.formats import ENDINGS, read
from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.origins import file_at, original_of
from generator.acquire.importing.shelf import files_below, keep_original, known, put, seeds_in, words_hash
from generator.acquire.importing.web import Manners
from generator.errors import BriefingError, InputError, ManyInputsError
from generator.model import Head, head_text

__all__ = ["Imported", "Manners", "add", "add_lying", "bring"]

for _library in ("trafilatura", "htmldate", "pypdf", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # what matters of it comes as an InputError

_HEADLINE_WITHIN = 12  # lines: a section's name, a day and share buttons may stand above a headline
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_TEXTS = frozenset({"txt", "md"})
"""Formats that may lie in seeds/ as they are."""


class Imported(Struct, frozen=True):
    """What became of an original: its seed and the kept original (paths below seeds/), and what was understood.

    `fresh` is False where the article was there already; `seed` is that one then, and no new one was written.
    """

    name: str
    format: str
    seed: str
    original: str
    fresh: bool
    head: Head
    text: str


def add(original: Original, seeds: Path, folder: Path | None = None) -> Imported:
    """Make a seed of `original` in `seeds`, or in its `folder`, and keep the original under originals/.

    Raises InputError where no article is found in it or the folder cannot be written.
    """
    kind, found = read(original)
    name = original.url or original.name or "standard input"
    text = _text(found)
    if not text:
        wrong = "no article was found in it"
        raise InputError(name, wrong, "copy the article's words into a .txt file")
    head = _head(found, original)
    seed = known(seeds_in(seeds), head.sha256 or "", head, text)
    called = head.title or PurePosixPath(original.name).stem
    kept = keep_original(seeds, PurePosixPath(seed.file).stem if seed else called, kind, original.data)
    if seed:
        file = seed.file
    else:
        raw = f"{head_text(head)}\n{text}\n".encode("utf-8", "replace")
        file = put(folder or seeds, called, "txt", raw).relative_to(seeds).as_posix()
    return Imported(name, kind, file, kept.relative_to(seeds).as_posix(), seed is None, head, text)


def bring(target: str, seeds: Path, read_input: Callable[[int], bytes], manners: Manners) -> Imported:
    """Import what `target` names: "-" (`read_input` gives it), an address with "://", or a path.

    A file that lies in `seeds` moves to originals/. Raises InputError like `original_of` and `add`.
    """
    imported = add(original_of(target, read_input, manners), seeds)
    path = Path(target)
    if path in _lying(seeds):
        path.unlink()
    return imported


def add_lying(seeds: Path) -> Iterator[Imported]:
    """Import, one by one, what lies in `seeds` in a format that is no seed, and move each original to originals/.

    Raises what is wrong with files that cannot be imported, after all others have been.
    """
    errors: list[InputError] = []
    for path in _lying(seeds):
        try:
            imported = add(file_at(path), seeds, path.parent)
            path.unlink()
            yield imported
        except InputError as error:
            file = path.relative_to(seeds).as_posix()
            errors.append(InputError(file, error.wrong, f"{error.mend}, and delete this file"))
        except OSError as error:
            errors.append(
                InputError(str(path), f"it cannot be moved ({error.strerror})", "let your account write here")
            )
    if errors:
        raise _all(errors)


def _all(errors: list[InputError]) -> BriefingError:
    return errors[0] if len(errors) == 1 else ManyInputsError(tuple(errors))


def _lying(seeds: Path) -> list[Path]:
    kinds = {ending for ending, kind in ENDINGS.items() if kind not in _TEXTS}
    return [path for path in files_below(seeds) if path.suffix.lower() in kinds]


def _head(found: Found, original: Original) -> Head:
    outlet, author = _line(found.outlet), _line(found.author)
    return Head(
        title=_line(found.title),
        outlet=outlet,
        author=None if author == outlet else author,  # an outlet that signs for itself names nobody
        published=found.published,
        url=found.url,
        language=found.language,
        retrieved=original.retrieved,
        sha256=sha256(original.data).hexdigest(),
    )


def _line(words: str | None) -> str | None:
    return " ".join(_CONTROL.sub(" ", words).split()) or None if words else None


def _text(found: Found) -> str:
    """Give the words of the article, headed by its title unless that stands there already, with its captions."""
    body = _CONTROL.sub("", found.body).strip()
    if not body:
        return ""
    if found.captions:
        lines = with_captions(body.split("\n\n"), found.captions)
        body = "\n\n".join(_CONTROL.sub("", line) for line in lines)
    first = [words_hash(line) for line in body.split("\n", _HEADLINE_WITHIN)[:_HEADLINE_WITHIN]]
    title = _line(found.title)
    return body if not title or words_hash(title) in first else f"{title}\n\n{body}"

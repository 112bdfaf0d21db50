"""Importing: a saved page, message, print or text in any usual format -> a seed that a person can read and mend.

Strategy: an original is read by its format (formats.py), what was understood becomes the head of a seed and its words
the body, and both are put on the shelf (shelf.py). Nothing is asked and nothing overwritten; what is there already is
found by its content.

Laws:
- The original is kept byte for byte before its seed is written, and removed from where it lay only after that.
- A text that lies in seeds/ in another encoding keeps its name, because the settings may name it.
- The same originals give the same seeds: no clock is read but for the time of a retrieval from the web.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from msgspec import Struct

from generator.acquire.decode import LARGEST
from generator.acquire.importing.captions import with_captions
from generator.acquire.importing.encodings import is_known_legacy
from generator.acquire.importing.formats import ENDINGS, read
from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.origins import file_at, original_of
from generator.acquire.importing.shelf import (
    SEED_ENDINGS,
    files_below,
    keep_original,
    known,
    put,
    replaced,
    seeds_in,
    words_hash,
)
from generator.acquire.importing.web import Manners
from generator.errors import BriefingError, InputError, ManyInputsError
from generator.model import Head, head_text

__all__ = ["Imported", "Manners", "add", "add_lying", "bring", "targets_of"]

for _library in ("trafilatura", "htmldate", "pypdf", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # what matters of it comes as an InputError

_HEADLINE_WITHIN = 12  # lines: a section's name, a day and share buttons may stand above a headline
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")


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
    name, kind, head, text = _understood(original)
    seed = known(seeds_in(seeds), head.sha256 or "", head, text)
    called = head.title or PurePosixPath(original.name).stem
    kept = keep_original(seeds, PurePosixPath(seed.file).stem if seed else called, kind, original.data)
    file = seed.file if seed else put(folder or seeds, called, "txt", _raw(head, text)).relative_to(seeds).as_posix()
    return Imported(name, kind, file, kept.relative_to(seeds).as_posix(), seed is None, head, text)


def recoded(path: Path, seeds: Path) -> Imported:
    """Make a seed in UTF-8 of the text at `path` in `seeds`, under the same name; keep it as it was under originals/.

    Raises InputError where it cannot be read, and OSError where it cannot be written.
    """
    original = file_at(path)
    name, kind, head, text = _understood(original)
    file = path.relative_to(seeds).as_posix()
    others = tuple(seed for seed in seeds_in(seeds) if seed.file != file)
    kept = keep_original(seeds, path.stem, kind, original.data).relative_to(seeds).as_posix()
    if seed := known(others, head.sha256 or "", head, text):
        path.unlink()
        return Imported(name, kind, seed.file, kept, fresh=False, head=head, text=text)
    replaced(path, _raw(head, text))
    return Imported(name, kind, file, kept, fresh=True, head=head, text=text)


def bring(target: str, seeds: Path, read_input: Callable[[int], bytes], manners: Manners) -> Imported:
    """Import what `target` names: "-" (`read_input` gives it), an address with "://", or a path.

    A file that lies in `seeds` moves to originals/. Raises InputError like `original_of` and `add`.
    """
    path = Path(target)
    lying = path in _lying(seeds)
    if lying and _is_text(path):
        return recoded(path, seeds)
    imported = add(original_of(target, read_input, manners), seeds)
    if lying:
        path.unlink()
    return imported


def targets_of(target: str) -> tuple[str, ...]:
    """Give `target`, or the files in it if it is a folder: all but hidden ones and what belongs to a saved page.

    A browser that saves a page with all that it shows puts the rest into a folder beside it, "<name>_files".
    Raises InputError where the folder has no file.
    """
    folder = Path(target)
    if "://" in target or not folder.is_dir():
        return (target,)
    files = (path for path in files_below(folder) if not any(_is_rest(one) for one in path.parents))
    if not (found := tuple(map(str, files))):
        raise InputError(target, "there is no file in this folder", "name a folder of saved articles")
    return found


def _is_rest(folder: Path) -> bool:
    page = folder.name.removesuffix("_files")
    return page != folder.name and any(folder.with_name(f"{page}.{ending}").exists() for ending in ("html", "htm"))


def add_lying(seeds: Path) -> Iterator[Imported]:
    """Import, one by one, what lies in `seeds` in a format that is no seed, and move each original to originals/.

    Raises what is wrong with files that cannot be imported, after all others have been.
    """
    errors: list[InputError] = []
    for path in _lying(seeds):
        try:
            yield _taken(path, seeds)
        except InputError as error:
            file = path.relative_to(seeds).as_posix()
            errors.append(InputError(file, error.wrong, f"{error.mend}, and delete this file"))
        except OSError as error:
            errors.append(
                InputError(str(path), f"it cannot be moved ({error.strerror})", "let your account write here")
            )
    if errors:
        raise _all(errors)


def _taken(path: Path, seeds: Path) -> Imported:
    if _is_text(path):
        return recoded(path, seeds)
    imported = add(file_at(path), seeds, path.parent)
    path.unlink()
    return imported


def _all(errors: list[InputError]) -> BriefingError:
    return errors[0] if len(errors) == 1 else ManyInputsError(tuple(errors))


def _lying(seeds: Path) -> list[Path]:
    return [path for path in files_below(seeds) if path.suffix.lower() in ENDINGS and _is_no_seed(path)]


def _is_no_seed(path: Path) -> bool:
    """Tell whether a file has to be imported: another format, another ending, or a text in another encoding."""
    if not _is_text(path):
        return True
    try:
        return path.stat().st_size <= LARGEST and is_known_legacy(path.read_bytes())
    except OSError:  # acquiring it says what is wrong
        return False


def _is_text(path: Path) -> bool:
    return path.suffix.lower() in SEED_ENDINGS


def _understood(original: Original) -> tuple[str, str, Head, str]:
    """Give what an original is called, its format, head and words. Raises InputError where it has no article."""
    kind, found = read(original)
    name = original.url or original.name or "standard input"
    text = _text(found)
    if not text:
        wrong = "no article was found in it"
        raise InputError(name, wrong, "copy the article's words into a .txt file")
    return name, kind, _head(found, original), text


def _raw(head: Head, text: str) -> bytes:
    return f"{head_text(head)}\n{text}\n".encode("utf-8", "replace")


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

"""A build that begins by asking whether there is anything to do.

Strategy: what went into the pages is told by one hash: every file under seeds/, this program, the model, the libraries.
Where a build has noted that hash beside what it wrote, and every file that it wrote is still as it was, the pages are
what they would become, and neither the parser nor a stage is loaded. Else the walk (pipeline.py) is gone.

Law: the files themselves are hashed, never their times: a note can be wrong only if a hash is.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.cache import Cache
from generator.model import SetAside
from generator.model.parser import model_named
from generator.versions import whole_version
from generator.write import holds_what_it_wrote
from generator.write.manifest import MANIFEST

NOTES = "outcomes.sqlite3"
"""The file of notes beside the cache of articles: each is emptied of what other versions of the program left."""


class How(Struct, frozen=True):
    """How a build reads: the model that is asked for, the processes, the cluster, and where the cache lies, if any.

    With `apart` many articles are read in another process even if it is the only one, so that what the parser holds is
    given back when all is read, and an article that ends its process does not end the build. A script that asks for it
    must bear being imported (`if __name__ == "__main__"`), as with `jobs`.
    """

    model: str | None = None
    jobs: int = 1
    apart: bool = False
    scheduler: str | None = None
    cache: Path | None = None


class Outcome(Struct, frozen=True):
    """What a build found and wrote, in numbers, what it set aside, and the file of the edition, if one was marked."""

    found: dict[str, int]
    files: dict[str, int]
    set_aside: tuple[SetAside, ...]
    doubts: dict[str, int]
    edition: str | None = None


class _Note(Struct, frozen=True):
    """What a build notes: the hash of the manifest that it wrote, and its outcome."""

    manifest: str
    outcome: Outcome


def bring_up_to_date(
    seeds: Path, docs: Path, progress: Callable[[str, int, int], None], say: Callable[[str], None], how: How
) -> Outcome:
    """Make `docs` what `seeds` say, and do nothing where it is that already. Raises what `pipeline.build` raises."""
    whole = whole_version(model_named(how.model))
    notes = Cache(how.cache and how.cache.with_name(NOTES), f"outcomes of {docs.resolve()}\n{whole}")
    before = _state(seeds)
    noted = _noted(notes.get((before,)).get(before), docs)
    if noted is not None:
        for article in noted.set_aside:
            say(f"{article.file} is set aside: {article.reason}")
        return noted
    built = import_module("generator.pipeline").build(seeds, docs, progress, say, how=how)
    outcome = _outcome(built)
    if _state(seeds) == before:
        notes.put({before: msgspec.json.encode(_Note(_sum(docs / MANIFEST), outcome))})
    return outcome


def mark_edition(
    seeds: Path,
    docs: Path,
    progress: Callable[[str, int, int], None],
    say: Callable[[str], None],
    how: How,
    name: str,
) -> Outcome:
    """Build in any case, and keep what the briefing says as the edition `name`. Raises what `pipeline.build` raises."""
    return _outcome(import_module("generator.pipeline").build(seeds, docs, progress, say, how=how, edition=name))


def _noted(note: bytes | None, docs: Path) -> Outcome | None:
    """Give the outcome of a note if its files are all as it left them."""
    if note is None:
        return None
    try:
        known = msgspec.json.decode(note, type=_Note)
    except msgspec.DecodeError:
        return None
    if not holds_what_it_wrote(docs) or _sum(docs / MANIFEST) != known.manifest:
        return None
    files = {
        "changed": 0,
        "removed": 0,
        "unchanged": sum(known.outcome.files.values()) - known.outcome.files["removed"],
    }
    return msgspec.structs.replace(known.outcome, files=files)


def _outcome(built: Any) -> Outcome:  # noqa: ANN401 - a `pipeline.Built`, whose module is not loaded here
    """Count what a build found."""
    dossier, written = built.briefing.dossier, built.written
    counted = ("sources", "actors", "quotations", "sanctions", "contacts", "conflicts")
    return Outcome(
        found={name: len(getattr(dossier, name)) for name in counted},
        files={"changed": written.changed, "removed": written.removed, "unchanged": written.unchanged},
        set_aside=dossier.set_aside,
        doubts={"pairs": len(dossier.pairs), "ignored": len(dossier.ignored)},
        edition=built.edition and str(built.edition),
    )


def _state(seeds: Path) -> str:
    """Give the hash of all files under `seeds`, with their names."""
    told = sha256()
    found = (os.path.join(folder, name) for folder, _, names in os.walk(seeds) for name in names)  # noqa: PTH118 - of ten thousand files, Path objects take longer than reading them
    for name in sorted(filter(os.path.isfile, found)):
        told.update(f"{name.removeprefix(str(seeds))}\n{_sum(Path(name))}\n".encode("utf-8", "surrogateescape"))
    return told.hexdigest()


def _sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()

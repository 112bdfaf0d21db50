"""What came of the articles since an edition: which came, changed or went, and what fell or was weakened with them.

Laws: an article that went names every record and statement that rested on it alone (R13), and each that is still
told, by fewer independent sources than before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from generator.model import Dossier, Edition, Entry, KeptSource, SourceChange
from generator.plan.matching import Sides

REMOVED = "its file is no longer among the articles"
SAME_FILE = "the same file under another name"
OTHER_TEXT = "its file has another content"


def source_changes(dossier: Dossier, since: Edition, state: Edition, sides: Sides) -> Iterator[SourceChange]:
    """Give what came of each article of which something did: those that went, then changed, then came, each by id."""
    kept, here = ({one.id: one for one in edition.sources} for edition in (since, state))
    fell, weakened = _fallen(sides), _weakened(sides)
    for one in sorted(sides.gone):
        why = _why(dossier, kept[one])
        yield SourceChange(
            turn="withdrawn",
            id=one,
            file=kept[one].file,
            why=why,
            fell=fell.get(one, ()),
            weakened=weakened.get(one, ()),
        )
    for one in sorted(one for one in kept if one in here and kept[one].sha256 != here[one].sha256):
        yield SourceChange(turn="changed", id=one, file=here[one].file, why=OTHER_TEXT)
    for one in sorted(sides.sources.values()):
        yield SourceChange(turn="renamed", id=one, file=here[one].file, why=SAME_FILE)
    for one in sorted(one for one in here if one not in kept and one not in sides.sources.values()):
        yield SourceChange(turn="new", id=one, file=here[one].file)


def _why(dossier: Dossier, gone: KeptSource) -> str:
    """Give the reason for which an article is not read: the user's, the scope's, or that its file is not there."""
    aside = next((one.reason for one in dossier.set_aside if one.id == gone.id), None)
    notes = (note for note in dossier.settings.sources if note.withdrawn and _fits(note.file, gone.file))
    return aside or next((f"withdrawn: {note.withdrawn}" for note in notes), REMOVED)


def _fits(pattern: str, file: str) -> bool:
    """Tell whether a pattern of briefing.yml means a file, by its path or its bare name."""
    return fnmatchcase(file, pattern) or fnmatchcase(PurePosixPath(file).name, pattern)


def _fallen(sides: Sides) -> Mapping[str, tuple[str, ...]]:
    """Give by article what is gone with it: what rested on articles that went, and on no other."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, entry in sorted(sides.old.items()):
        if key not in sides.new and key not in sides.moved and _is_told(entry) and entry.sources <= sides.gone:
            for source in entry.sources:
                found[source].append(entry.id)
    return {source: tuple(ids) for source, ids in found.items()}


def _weakened(sides: Sides) -> Mapping[str, tuple[str, ...]]:
    """Give by article what is told by fewer independent sources since it went."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, entry in sorted(sides.old.items()):
        now = sides.new.get(sides.moved.get(key, key))
        if now is not None and now.independent < entry.independent:
            for source in entry.sources & sides.gone:
                found[source].append(now.id)
    return {source: tuple(ids) for source, ids in found.items()}


def _is_told(entry: Entry) -> bool:
    return entry.register != "actors"

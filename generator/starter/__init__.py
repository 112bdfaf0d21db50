"""A fresh briefing folder: settings that explain themselves, one example article, and what builds the site.

Strategy: the files lie under files/ as they will stand in the new folder; nothing that is already there is
ever overwritten.
"""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from generator.errors import WriteError

RENAMED = {"gitignore": ".gitignore"}
"""Names that would mean something to git inside this package."""


def start(folder: Path) -> tuple[str, ...]:
    """Write the starter files into `folder` and give their paths. Raises WriteError if one of them is there."""
    with as_file(files(__package__).joinpath("files")) as origin:
        plan = [
            (path, folder / _target(path.relative_to(origin))) for path in sorted(origin.rglob("*")) if path.is_file()
        ]
        taken = [str(target) for _, target in plan if target.exists()]
        if taken:
            msg = f"{', '.join(taken)}: already there\n  mend: name a folder that is new or empty"
            raise WriteError(msg)
        try:
            for path, target in plan:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
        except OSError as error:
            msg = f"{folder}: cannot be written ({error.strerror})\n  mend: name a folder that you may write"
            raise WriteError(msg) from error
    return tuple(str(target.relative_to(folder)) for _, target in plan)


def _target(path: Path) -> Path:
    return path.with_name(RENAMED.get(path.name, path.name))

"""A fresh briefing folder: settings that explain themselves, one example article, and what builds the site.

Strategy: the files lie under files/ as they will stand in the new folder, in English; for another language the words
of the site's own configuration are exchanged by the list of that language. Nothing that is already there is ever
overwritten.
"""

from __future__ import annotations

import re
from importlib.resources import as_file, files
from pathlib import Path

from generator.errors import WriteError
from generator.model.tongue import TONGUES, Tongue

RENAMED = {"gitignore": ".gitignore"}
"""Names that would mean something to git inside this package."""


WORDS = re.compile(
    r"(?m)^(?P<before>  - |site_description: |        name: |      BACKLINK_TITLE: \"|      permalink_title: )"
    r"(?P<words>[^:\"\n]+?)(?P<after>(?:: [\w/]+\.md)?\"?)$"
)
"""Words of mkdocs.yml that a reader sees: a menu, a tooltip, the description of the site."""
CHOICES = {
    "mkdocs.yml": (("  language: en", "  language: {}"), ("  - search:\n", "  - search:\n      lang: en\n")),
    "seeds/briefing.yml": (("# language: en", "language: {}"),),
}
"""What says in which language a site is; its search stays English, as the words of the articles are."""


def start(folder: Path, language: str = "en") -> tuple[str, ...]:
    """Write the starter files into `folder`, for a site in a language, and give their paths.

    Raises WriteError if one of them is there, or the language has no list.
    """
    tongue = next((tongue for tongue in TONGUES.values() if tongue.language == language), None)
    if tongue is None:
        msg = f"--language {language}: there is no such list of words\n  mend: use one of {', '.join(TONGUES)}"
        raise WriteError(msg)
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
                target.write_bytes(_told(path.read_bytes(), target.relative_to(folder).as_posix(), tongue))
        except OSError as error:
            msg = f"{folder}: cannot be written ({error.strerror})\n  mend: name a folder that you may write"
            raise WriteError(msg) from error
    return tuple(str(target.relative_to(folder)) for _, target in plan)


def _told(content: bytes, name: str, tongue: Tongue) -> bytes:
    """Give a file of the starter for a site in a language."""
    if tongue.language == "en" or name not in CHOICES:
        return content
    text = content.decode("utf-8")
    for old, new in CHOICES[name]:
        text = text.replace(old, new.format(tongue.language), 1)
    if name == "mkdocs.yml":
        text = WORDS.sub(lambda found: f"{found['before']}{tongue.say(found['words'])}{found['after']}", text)
    return text.encode("utf-8")


def _target(path: Path) -> Path:
    return path.with_name(RENAMED.get(path.name, path.name))

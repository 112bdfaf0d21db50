"""The head of a seed: what an import understood, in the seed itself where a person can read and mend it.

Strategy: plain "key: value" lines between two lines of three dashes. That is YAML, so editors and other programs
read it too; but only this much of YAML is read back, line by line, because the text below it was written by
strangers: nothing in a head can name an anchor, a tag or another document.

Law: `head_of(head_text(head))` gives the same values again.
"""

from __future__ import annotations

import json
import re

from msgspec import Struct

_FENCE = "---"
_MOST_LINES = 40
_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_]{0,30}): ?(?P<value>.{0,4000})$")
_COMMENT = re.compile(r" #.*$")
_SPACE = re.compile(r"\s+")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.{0,20})?$")
_OTHER_NAMES = {
    "date": "published",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "lang": "language",
}
"""Keys that Markdown tools write for the same things."""


class Head(Struct, frozen=True):
    """What the head of a seed says, and its `length` in the text with both fences (0: there is none).

    `published` is an ISO day or time, `language` the one that its page declares ("en-GB"),
    `retrieved` the time when it was fetched, `sha256` that of the original.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    retrieved: str | None = None
    sha256: str | None = None
    length: int = 0


KEYS = ("title", "outlet", "author", "published", "url", "language", "retrieved", "sha256")


def head_text(head: Head) -> str:
    """Give the lines of a head, with its fences and the line end behind; keys without a value are left out."""
    lines = (f"{key}: {_written(value)}" for key in KEYS if (value := getattr(head, key)))
    return "\n".join((_FENCE, *lines, _FENCE, ""))


def head_of(raw: str) -> Head:
    """Read the head with which the text of a seed begins; an empty one where it has none."""
    lines = raw.split("\n", _MOST_LINES)
    if lines[0].rstrip() != _FENCE:
        return Head()
    end = next((i for i, line in enumerate(lines[1:_MOST_LINES], start=1) if line.rstrip() == _FENCE), 0)
    if not end:
        return Head()
    length = min(len(raw), sum(len(line) + 1 for line in lines[: end + 1]))
    return Head(**_values(lines[1:end]), length=length)


def _values(lines: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for line in lines:
        match = _LINE.match(line.rstrip())
        key = _OTHER_NAMES.get(match["key"].lower(), match["key"].lower()) if match else ""
        if match and key in KEYS and (value := _read(match["value"].strip())):
            values.setdefault(key, value)
    if not _ISO.match(values.get("published", "0000-00-00")):
        del values["published"]  # a day in words is read by the stage that cleans, like any date line
    return values


def _written(value: str) -> str:
    return json.dumps(_SPACE.sub(" ", value).strip(), ensure_ascii=False)


def _read(words: str) -> str:
    """Give the value of a scalar: in double marks, in single marks, or plain with a comment behind it."""
    if words.startswith('"'):
        try:
            value = json.loads(words)
        except ValueError:
            return words.strip('"')
        return _SPACE.sub(" ", str(value)).strip()
    if words.startswith("'") and words.endswith("'"):
        return words[1:-1].replace("''", "'").strip()
    return "" if words[:1] in ("[", "{", "&", "*", "!", "|", ">") else _COMMENT.sub("", words).strip()

"""A small briefing on disk, written by hand and sound; each test breaks one thing of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

RAW = """Brandt off to Lisbon
"We go on
Tuesday," said an official who asked not to be named.
Kerr met Brandt in Lisbon on May 6 with 12 aides.
"""
LINES = ("Brandt off to Lisbon", '"We go on\nTuesday," said an official who asked not to be named.',
         "Kerr met Brandt in Lisbon on May 6 with 12 aides.")  # fmt: skip
FOOT = "<small>Corpus: 1 source; model en_core_web_sm 3.8.0; generator version 0.1.0; as of 7 May 2025.</small>"


def cited(words: str) -> dict[str, Any]:
    """Give the citation of words of the article."""
    start = RAW.index(words)
    n = next(n for n, line in enumerate(LINES) if RAW.index(line) <= start < RAW.index(line) + len(line))
    return {"source": "post", "sentence": n, "start": start, "end": start + len(words), "text": words}


def note(words: str) -> tuple[str, str]:
    """Give the mark and the definition of the footnote that shows words of the article."""
    at = cited(words)
    name = f"post-s{at['sentence']}-{at['start']}-{at['end']}"
    shown = " ".join(words.split()).replace("*", "&#42;")
    return f"[^{name}]", f"[^{name}]: “{shown}” — [Brandt off to Lisbon](sources/post.md#s{at['sentence']})"


def records() -> dict[str, Any]:
    """Give the exports."""
    date = cited("May 6")
    report = cited(LINES[2]) | {
        "id": "c-1", "date": "2025-05-06", "announced": None, "date_words": date, "place": "Lisbon",
        "condition": None, "reason": "12 aides",
    }  # fmt: skip
    return {
        "sources": [{"id": "post", "file": "post.txt", "sha256": sha256(RAW.encode()).hexdigest(),
                     "published": "2025-05-07"}],
        "sources/post": {
            "blocks": [],
            "sentences": [{"n": n, "start": RAW.index(line), "end": RAW.index(line) + len(line)}
                          for n, line in enumerate(LINES)],
            "dates": [{"start": date["start"], "end": date["end"], "text": "May 6", "value": "2025-05-06"}],
        },
        "actors": [{"id": "kerr", "roles": [{"title": "an official"} | cited("an official")],
                    "citations": [cited("Kerr")]}],
        "quotes": [{"id": "q-go", "text": "We go on Tuesday,", "attribution": "anonymous", "speaker": None,
                    "citations": [cited("We go on\nTuesday,")]}],
        "statements": [{"id": "s-go", "speaker": None, "attribution": "anonymous", "content": cited("May 6")}],
        "sanctions": [],
        "contacts": [{"id": "c-lisbon", "reports": [report]}],
        "deeds": [],
        "moments": [{"id": "m-1", "date": "2025-05-06", "evidence": cited(LINES[2]), "date_words": date}],
        "conflicts": [],
        "positions": [],
        "changes": {"entries": []},
        "identities": [],
        "briefing": {"as_of": "2025-05-07", "model": "en_core_web_sm 3.8.0", "version": "0.1.0",
                     "developments": [{"words": "Somebody said “We go on Tuesday,”.",
                                       "citations": [cited("We go on\nTuesday,")]}]},
    }  # fmt: skip


def pages() -> dict[str, str]:
    """Give the pages."""
    mark, definition = note(LINES[1])
    return {
        "index.md": f"# The line\n\nSomebody said it.{mark} See [it](statements.md#q-go), [that](#the-line) and"
        f" [the data](data/quotes.json).\n\n{FOOT}\n\n{definition}\n",
        "statements.md": f'# Statements\n\n> <a id="q-go"></a>“We go on Tuesday,”\n>\n> anonymous speaker\n\n{FOOT}\n',
        "sources/post.md": f'# Brandt off to Lisbon\n\n<a id="s1"></a>“We go.” [Back](../index.md)\n\n{FOOT}\n',
    }


class House:
    """The briefing on disk: `docs` and `seeds`, and ways to break them."""

    def __init__(self, root: Path) -> None:
        """Write it, sound."""
        self.docs, self.seeds = root / "docs", root / "seeds"
        self.write("seeds/post.txt", RAW, root)
        for name, value in records().items():
            self.write(f"data/{name}.json", json.dumps(value))
        for name, text in pages().items():
            self.write(name, text)
        self.write("my-own.md", "# Mine\n\n[Home](index.md) `[^code]`\n\n```\n[^fenced] [x](gone.md)\n```\n")
        self.sign()

    def write(self, name: str, text: str, root: Path | None = None) -> None:
        """Write a file below docs/."""
        path = (root or self.docs) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def sign(self) -> None:
        """Write the manifest of what is there, a person's own page left out."""
        own = {"my-own.md", "data/manifest.json"}
        files = {p.relative_to(self.docs).as_posix(): p.read_bytes() for p in self.docs.rglob("*") if p.is_file()}
        sums = {name: sha256(content).hexdigest() for name, content in files.items() if name not in own}
        self.write("data/manifest.json", json.dumps(sums))

    def edit(self, name: str, change: Callable[[Any], None]) -> None:
        """Change an export, and sign it."""
        path = self.docs / f"data/{name}.json"
        value = json.loads(path.read_bytes())
        change(value)
        self.write(f"data/{name}.json", json.dumps(value))
        self.sign()

    def rewrite(self, name: str, old: str, new: str) -> None:
        """Change a page, and sign it."""
        text = (self.docs / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))
        self.sign()


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A sound briefing on disk."""
    return House(tmp_path)

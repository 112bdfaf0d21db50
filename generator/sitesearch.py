"""The search of a large site: Pagefind's index over a built site, with facets from docs/.

Strategy: the article of each built page is copied into a folder of its own, with what a reader may filter by (kind,
status, actor, month) before it: the tags of its head and the days of the exports. Pagefind's program reads
that folder in one go (its Python door answers ten pages a second) and writes site/pagefind/, of which a browser loads
only the parts that a search needs. Notes, marks and what the foot repeats on every page are left out of the index.

Laws: nothing of the site is changed but pagefind/; every word that becomes a facet is escaped; a page without a head
of its own has no facets, and is found all the same.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from generator.errors import BriefingError, InputError
from generator.model.tongue import TONGUES

FOLDER = "pagefind"
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""What Pagefind brings along and the dialog of this site does without."""
LEFT_OUT = (".headerlink", ".footnote", "sup", "details.cite", "details.words", "nav", "script")
"""What stands on a page and is not searched: notes repeat the words of the articles' own pages."""
HEAD = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
NOTES = '<div class="footnote">'
"""Where the notes of a page begin."""
LANGUAGE = "und"
"""Undetermined: no stemmer, which would cut "Zelensky" to something that "Zelenskyy" does not begin with."""
FACETS: Mapping[str, str] = {"kind": "kind", "status": "status", "subject": "actor"}
"""The facet that each group of tags becomes."""
GROUPS: Mapping[str, str] = {tongue.field(group): group for tongue in TONGUES.values() for group in FACETS}
"""The groups of tags by what they are called in the language of a site."""
EVERY = "qqeverypage"
"""A word of every page, told beside its text: a search for it lists all that a choice leaves. A search without any word
would load the whole index."""
LONGEST = 200_000
"""Characters of a page that are searched, since a result brings the text of its page along; what a register says after
them stands on the pages that it lists."""
ADVISED = 1_000_000
"""Compressed bytes from which on the theme's own index, which every page loads, is too much for a phone."""
LEVEL = 6
"""How hard servers compress."""


class Listed(Struct, frozen=True):
    """A record of an export, as far as it is read: its day, or the names of an actor."""

    id: str
    date: str | None = None
    published: str | None = None
    name: str = ""
    aliases: tuple[str, ...] = ()


class Known(Struct, frozen=True):
    """What the exports say of pages, by their paths below docs/: the month, and all names of an actor.

    `subjects` are the actors that a page other than their own is about.
    """

    months: Mapping[str, str]
    names: Mapping[str, str]
    subjects: frozenset[str] = frozenset()


def index_site(site: Path, docs: Path) -> int:
    """Write site/pagefind/ for the site that was built from `docs`; give the number of pages in it.

    Raises InputError where there is no site or it has the theme's own search, BriefingError where Pagefind is not
    installed or fails.
    """
    _refuse_unfit(site)
    heads = {path.relative_to(docs).as_posix(): _head(path) for path in sorted(docs.rglob("*.md"))}
    known = known_of(docs, heads)
    with TemporaryDirectory() as made:
        folder = Path(made)
        pages = sum(1 for _ in _copies(site, heads, known, folder))
        _run(folder, site / FOLDER)
    for pattern in UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
    return pages


def advice(site: Path) -> str:
    """Say that Pagefind would serve readers better where the theme's index in `site` is large; else nothing."""
    index = site / "search/search_index.json"
    if not index.is_file() or index.stat().st_size <= ADVISED or (size := _compressed(index)) <= ADVISED:
        return ""
    told = f"every page of {site} loads a search index of {size / 1e6:.1f} MB (compressed)"
    return f"{told}; write `search: pagefind` into seeds/briefing.yml, and a reader loads what a search needs"


def _compressed(file: Path) -> int:
    """Give the bytes of a file as a server sends them."""
    packer = zlib.compressobj(LEVEL)
    with file.open("rb") as read:
        size = sum(len(packer.compress(part)) for part in iter(lambda: read.read(1 << 20), b""))
    return size + len(packer.flush())


def _refuse_unfit(site: Path) -> None:
    if not (site / "index.html").is_file():
        raise InputError(str(site), "there is no site here", "build it first: PAGEFIND=true mkdocs build")
    if "assets/search/dialog.js" not in (site / "index.html").read_text(encoding="utf-8"):
        mend = "run `make`, or build it with MATERIAL_SEARCH=false PAGEFIND=true mkdocs build"
        raise InputError(str(site), "this site was built for the theme's own search", mend)
    if find_spec(FOLDER) is None:
        msg = "Pagefind is not installed\n  mend: pip install --require-hashes -r requirements-search.txt"
        raise BriefingError(msg)


def known_of(docs: Path, heads: Mapping[str, Mapping[str, Any]]) -> Known:
    """Read the exports below `docs`, of which what is missing is not known, and the subjects that the heads name."""
    months = (
        (f"{folder}/{one.id}.md", (one.date or one.published or "")[:7])
        for folder, export in (("sanctions", "sanctions"), ("diplomacy", "contacts"), ("sources", "sources"))
        for one in _listed(docs, export)
    )
    names = {f"actors/{one.id}.md": ", ".join(names_of(one)) for one in _listed(docs, "actors")}
    subjects = frozenset(value for head in heads.values() for group, value in _tags(head) if group == "subject")
    return Known({path: month for path, month in months if month}, names, subjects)


def names_of(actor: Listed) -> tuple[str, ...]:
    """Give the names of an actor; "President Ana Brandt" and "the president" say more, or less, than one."""
    proper = (one for one in actor.aliases if actor.name not in one and all(word[0].isupper() for word in one.split()))
    return (actor.name, *proper)


def _listed(docs: Path, export: str) -> tuple[Listed, ...]:
    path = docs / f"data/{export}.json"
    return msgspec.json.decode(path.read_bytes(), type=tuple[Listed, ...]) if path.is_file() else ()


def _copies(site: Path, heads: Mapping[str, Mapping[str, Any]], known: Known, folder: Path) -> Iterator[Path]:
    """Write what is searched of each page into `folder`, under the path of the page."""
    for path, head in heads.items():
        place = re.sub(r"(?:(?:^|(?<=/))index)?\.md$", "", path)
        built = site / place / "index.html"
        if built.is_file():
            made = searched(
                built.read_text(encoding="utf-8"), head, facets_of(path, head, known), known.names.get(path)
            )
            copy = folder / place / "index.html"
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(made, encoding="utf-8")
            yield copy


def _head(page: Path) -> Mapping[str, Any]:
    """Give the front matter of a page; a person's own page may have none, or one that is no mapping."""
    found = HEAD.match(page.read_text(encoding="utf-8"))
    try:
        head = yaml.safe_load(found[1]) if found else {}
    except yaml.YAMLError:
        return {}
    return head if isinstance(head, dict) else {}


def _tags(head: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give those tags of a head of which a facet is made, as (group, value)."""
    for tag in head.get("tags") or ():
        name, _, value = str(tag).partition(": ")
        if value and name in GROUPS:
            yield GROUPS[name], value


def facets_of(path: str, head: Mapping[str, Any], known: Known) -> Iterator[tuple[str, str]]:
    """Give what a reader may filter the page at `path` by: (facet, value)."""
    if path.startswith("sources/") and path.count("/") == 1 and path != "sources/index.md":
        yield "kind", "article"
    for group, value in _tags(head):
        yield FACETS[group], value
    if path.startswith("actors/") and head.get("title") in known.subjects:
        yield "actor", str(head["title"])
    if path in known.months:
        yield "date", known.months[path]


def searched(page: str, head: Mapping[str, Any], facets: Iterable[tuple[str, str]], names: str | None) -> str:
    """Give a page as Pagefind reads it: title, names and facets, which are no text of it, then its article's words."""
    article = page.partition("<article")[2].partition(">")[2].partition("</article>")[0].partition(NOTES)[0]
    values = "".join(f'<span data-pagefind-filter="{name}">{_inert(value)}</span>' for name, value in facets)
    told = (
        ("title", _inert(str(head.get("title", "")))),
        ("name", escape(names or "", quote=False)),
        ("every", EVERY),
    )
    meta = "".join(f'<span data-pagefind-meta="{name}">{words}</span>' for name, words in told if words)
    search = head.get("search")
    weight = search.get("boost", 1) if isinstance(search, dict) else 1
    return (
        f'<html lang="{LANGUAGE}"><body data-pagefind-body><div data-pagefind-ignore>{meta}{values}</div>'
        f'<div data-pagefind-weight="{weight}">{_bounded(article)}</div></body></html>'
    )


def _bounded(article: str) -> str:
    """Give the beginning of a long page, up to a tag."""
    return article if len(article) <= LONGEST else article[:LONGEST].rpartition("<")[0]


def _inert(words: str) -> str:
    """Give the words of a head, in which markup is written as references already, as text of a page."""
    return escape(words, quote=False).replace("&amp;", "&")


def _run(folder: Path, output: Path) -> None:
    """Let Pagefind index `folder` into `output`. Raises BriefingError with what it says where it fails."""
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-m", FOLDER, "--site", str(folder), "--output-path", str(output.resolve()), "--silent"]
    done = subprocess.run(  # noqa: S603 - our own interpreter, fixed arguments
        [*command, "--exclude-selectors", ", ".join(LEFT_OUT)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        msg = f"Pagefind failed: {(done.stderr or done.stdout).strip()}\n  mend: build the site again, then its search"
        raise BriefingError(msg)

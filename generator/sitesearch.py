"""The search of a large site: Pagefind's index over a built site, with facets from docs/.

Strategy: the article of each built page is copied into a folder of its own, with what a reader may filter by (kind,
status, actor, month) before it, as the exports have it, however many pages there are. Pagefind's program reads that
folder in one go (its Python door answers ten pages a second) and writes site/pagefind/, of which a browser loads only
the parts that a search needs. Notes, marks and what the foot repeats on every page are left out of the index.

Laws: nothing of the site is changed but pagefind/; every word that becomes a facet is escaped; a page that no export
knows has no facets, and is found all the same.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import msgspec
import yaml
from msgspec import Struct

from generator.errors import BriefingError, InputError
from generator.model import Language
from generator.model.tongue import MONTH, TONGUES, Tongue

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
BEHIND = ("behind", "briefing")
"""The facet by which the dialog puts articles behind the briefing: of one value, so that little is loaded for it."""
UNSAID = frozenset({"", "unspecified"})
"""Kinds that tell a reader nothing."""
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


Facet: TypeAlias = tuple[str, str]
"""What a reader may choose, and a value of it: ("status", "held")."""


class Listed(Struct, frozen=True):
    """A record, an actor or an article of an export, as far as it is read."""

    id: str
    date: str | None = None
    published: str | None = None
    name: str = ""
    aliases: tuple[str, ...] = ()
    status: str = ""
    kind: str = ""
    measures: tuple[str, ...] = ()
    imposers: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of the actors that a record is about, each once."""
        return tuple(dict.fromkeys((*self.imposers, *self.targets, *self.participants)))


class _Summary(Struct, frozen=True):
    """The export of the whole briefing, as far as it is read."""

    language: Language = "en"


class Known(Struct, frozen=True):
    """What the exports say of pages, by their paths below docs/: the facets, and all names of an actor."""

    facets: Mapping[str, tuple[Facet, ...]]
    names: Mapping[str, str]


def index_site(site: Path, docs: Path) -> int:
    """Write site/pagefind/ for the site that was built from `docs`; give the number of pages in it.

    Raises InputError where there is no site or it has the theme's own search, BriefingError where Pagefind is not
    installed or fails.
    """
    _refuse_unfit(site)
    heads = {path.relative_to(docs).as_posix(): _head(path) for path in sorted(docs.rglob("*.md"))}
    known = known_of(docs)
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


def known_of(docs: Path) -> Known:
    """Read the exports below `docs`; of what is missing there, nothing is known."""
    actors = _listed(docs, "actors")
    names = {one.id: one.name for one in actors if (docs / f"actors/{one.id}.md").is_file()}
    cases = {
        f"{folder}/{one.id}.md": (kind, one)
        for folder, export, kind in (("sanctions", "sanctions", "sanction"), ("diplomacy", "contacts", "contact"))
        for one in _listed(docs, export)
    }
    subjects = {id_ for _, one in cases.values() for id_ in one.parties}
    tongue = TONGUES[_language(docs)]
    articles = {f"sources/{one.id}.md": (("kind", "article"), BEHIND, *_month(one)) for one in _listed(docs, "sources")}
    facets = {
        **{path: tuple(_of_case(kind, one, names, tongue)) for path, (kind, one) in cases.items()},
        **{f"actors/{one.id}.md": tuple(_of_actor(one, subjects, tongue)) for one in actors},
        **articles,
    }
    return Known(facets, {f"actors/{one.id}.md": ", ".join(names_of(one)) for one in actors})


def _of_case(kind: str, case: Listed, names: Mapping[str, str], tongue: Tongue) -> Iterator[Facet]:
    """Give the facets of a case file; an actor without a page of its own is none."""
    yield "status", tongue.status(case.status)
    yield "kind", tongue.say(kind)
    yield from (("kind", tongue.value(one)) for one in (case.kind, *case.measures) if one not in UNSAID)
    yield from (("actor", names[id_]) for id_ in case.parties if id_ in names)
    yield from _month(case)


def _of_actor(actor: Listed, subjects: AbstractSet[str], tongue: Tongue) -> Iterator[Facet]:
    """Give the facets of an actor's page, which is one of those about it where there are others."""
    yield "kind", tongue.value(actor.kind)
    if actor.id in subjects:
        yield "actor", actor.name


def _month(one: Listed) -> tuple[Facet, ...]:
    month = (one.date or one.published or "")[:MONTH]
    return (("date", month),) if month else ()


def _language(docs: Path) -> Language:
    """Give the language of the interface that `docs` are written in; English where they do not say."""
    path = docs / "data/briefing.json"
    return msgspec.json.decode(path.read_bytes(), type=_Summary).language if path.is_file() else "en"


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
            facets, names = known.facets.get(path, ()), known.names.get(path)
            made = searched(built.read_text(encoding="utf-8"), head, facets, names)
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


def searched(page: str, head: Mapping[str, Any], facets: Iterable[Facet], names: str | None) -> str:
    """Give a page as Pagefind reads it: title, names and facets, which are no text of it, then its article's words."""
    article = page.partition("<article")[2].partition(">")[2].partition("</article>")[0].partition(NOTES)[0]
    values = "".join(
        f'<span data-pagefind-filter="{name}">{escape(value, quote=False)}</span>' for name, value in facets
    )
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

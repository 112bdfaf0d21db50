"""The walk: saved files in, a written briefing out.

Strategy: one line a stage, in the order of the folders. Reading the articles is the only slow part and the
only one that may run in several processes; its results come back in the order in which they went in, so the
number of processes changes no byte of the result (workers.py); nor does the cache, which is asked first (cache.py).
Nothing is written before everything is known. Whether there is anything to do is asked before (upkeep.py).
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator import __version__
from generator.acquire import acquire
from generator.acquire.editions import fit_name, keep, read_editions
from generator.acquire.importing import Imported, add_lying
from generator.cache import Cache
from generator.cleaning import cleaned_articles
from generator.config import read_settings
from generator.errors import InputError
from generator.merge import merge
from generator.model import Briefing, Edition, Extract, SetAside, Text
from generator.model.parser import model_named
from generator.plan import plan
from generator.reading import Shared, read_one, unpacked
from generator.render import Memory, memory_written, read_memory, rendered
from generator.upkeep import How
from generator.versions import reading_version, whole_version
from generator.withdrawn import without_withdrawn
from generator.workers import Done, Lost, here, in_processes, on_cluster
from generator.write import Written, restore, write

Progress = Callable[[str, int, int], None]
"""Told after each step: what is being done, how many are done, of how many."""
Say = Callable[[str], None]
"""Told, in a line, what a person should know although nothing failed."""

PAGES = "pages.sqlite3"
"""The file, beside the cache of articles, of what pages were made of."""
KEPT = 50
"""Articles after which what was read is kept: a build that is killed has not read in vain."""
WORTH = 4
"""Articles for each process from which it is worth its start."""
MANY_APART = 16
"""Articles from which a build that may read in another process does, though it be only one."""


SELDOM = (100_000, 50, 100)
"""When Python looks for values that hold each other: not after each 700 new ones, since frozen values never do."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the collector of cycles run seldom meanwhile: it takes an eighth of an edit, and finds nothing."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def silent(_line: str) -> None:
    """Say nothing."""


class Built(Struct, frozen=True):
    """What a build made: the briefing, which files it changed, and the file of the edition, if it was marked as one."""

    briefing: Briefing
    written: Written
    edition: Path | None = None


@seldom_collected()
def build(
    seeds: Path,
    docs: Path,
    progress: Progress,
    say: Say = silent,
    *,
    how: How = How(),  # noqa: B008 - a frozen value
    edition: str | None = None,
) -> Built:
    """Read every article under `seeds` and write the briefing under `docs`; mark it as the `edition` of that name.

    What lies in `seeds` in another format is imported first. `say` is told what was imported and what is set aside:
    it is not in English, has nothing to read, or ends the process that reads it. Raises BriefingError with a message
    for the user where the input, the model, the cluster or the output folder does not serve; nothing has been written
    under `docs` then.
    """
    if restore(docs):
        say(f"an earlier build was killed while it changed {docs}; its pages were brought back before this one")
    settings, editions = read_settings(seeds), read_editions(seeds)
    name = None if edition is None else fit_name(edition, editions)
    for imported in add_lying(seeds):
        say(_told_import(imported))
    articles, withdrawn = without_withdrawn(acquire(seeds, settings))
    model = model_named(how.model)
    known = Cache(how.cache, reading_version(model))
    texts, unread = cleaned_articles(articles, known, how.jobs)
    del articles
    extracts, lost = _read(texts, how, known, progress)
    aside = (*withdrawn, *unread, *lost)
    for article in aside:
        say(f"{article.file} is set aside: {article.reason}")
    if not extracts:
        raise InputError(str(seeds), *_nothing(texts))
    del texts
    dossier = merge(extracts, settings)
    del extracts
    dossier = replace(dossier, set_aside=(*aside, *dossier.set_aside))
    planned = partial(plan, dossier, model=f"{model.name} {model.version}", version=__version__)
    briefing = planned(editions=editions)
    marked = None if name is None else _marked(briefing, name, editions)
    if marked is not None:
        briefing = planned(editions=(*editions, marked))
    notes = Cache(how.cache and how.cache.with_name(PAGES), f"pages of {docs.resolve()}\n{whole_version(model)}")
    memory = Memory(read_memory(notes.get((PAGES,)).get(PAGES, b"")))
    written = write(rendered(briefing, memory), docs)
    number = written.changed + written.unchanged
    progress("writing", number, number)
    notes.put({PAGES: memory_written(memory.now)})
    return Built(briefing, written, None if marked is None else keep(seeds, marked))


def _marked(briefing: Briefing, name: str, editions: tuple[Edition, ...]) -> Edition | None:
    """Give the briefing as the edition of this name, one higher in number than the last."""
    number = max((one.number for one in editions), default=0) + 1
    return None if briefing.edition is None else replace(briefing.edition, name=name, number=number)


def _told_import(imported: Imported) -> str:
    if imported.fresh:
        return f"imported {imported.name}: the article is {imported.seed}, the original {imported.original}"
    return f"{imported.name} is there already: the article is {imported.seed}, the original {imported.original}"


def _nothing(texts: tuple[Text, ...]) -> tuple[str, str]:
    """Give why there is no briefing, and the mend."""
    if texts:
        return "no article in it can be read", "add one that can be; see above what is wrong with each"
    return "no article in it is in English", "add one that is; only English is read"


def _read(
    texts: tuple[Text, ...], how: How, known: Cache, progress: Progress
) -> tuple[tuple[Extract, ...], tuple[SetAside, ...]]:
    """Give what is read in `texts`, in their order, and those that cannot be read; only what is not known is read.

    What is read stays packed until all is: the parser is gone then, if it was another process's.
    """
    keys = tuple(sha256(msgspec.json.encode(text)).hexdigest() for text in texts)
    shared: Shared = {}
    found = dict(_known(known, keys, texts, shared))
    lost: dict[int, SetAside] = {}
    rows: dict[int, bytes] = {}
    fresh: dict[str, bytes] = {}
    for done in _asked(tuple((n, text) for n, text in enumerate(texts) if n not in found), how):
        if isinstance(done.answer, Lost):
            lost[done.n] = _set_aside(texts[done.n], done.answer)
        else:
            rows[done.n] = fresh[keys[done.n]] = done.answer
        if len(fresh) >= KEPT:
            known.put(fresh)
            fresh = {}
        progress("reading", len(found) + len(rows) + len(lost), len(texts))
    known.put(fresh)
    for n in sorted(rows):
        if (extract := unpacked(rows.pop(n), texts[n], shared)) is not None:
            found[n] = extract
    return tuple(found[n] for n in sorted(found)), tuple(lost[n] for n in sorted(lost))


def _known(
    known: Cache, keys: tuple[str, ...], texts: tuple[Text, ...], shared: Shared
) -> Iterator[tuple[int, Extract]]:
    """Give what the cache holds of each article, by its number; the text itself is not held there."""
    for n, row in known.each(keys):
        if (extract := unpacked(row, texts[n], shared)) is not None:
            yield n, extract


def _asked(questions: tuple[tuple[int, Text], ...], how: How) -> Iterator[Done[Text, bytes]]:
    """Read each article, here or elsewhere; a few are read here sooner than another process has begun.

    Several processes begin with the longest, so that none is left with a long one when the others have ended.
    """
    ask = partial(read_one, model=how.model)
    if how.scheduler is not None and questions:
        return on_cluster(ask, questions, how.scheduler)
    if how.jobs > 1 and len(questions) >= WORTH * how.jobs:
        longest = sorted(questions, key=lambda question: -len(question[1].content))
        return in_processes(ask, tuple(longest), how.jobs)
    if how.apart and len(questions) >= MANY_APART:
        return in_processes(ask, questions, 1)
    return here(ask, questions)


def _set_aside(text: Text, lost: Lost) -> SetAside:
    article = text.article
    return SetAside(article.id, article.file, article.sha256, text.title, None, lost.why)

"""The walk: saved files in, a written briefing out.

Strategy: one line a stage, in the order of the folders. Reading the articles is the only slow part and the
only one that may run in several processes; its results come back in the order in which they went in, so the
number of processes changes no byte of the result. Nothing is written before everything is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator import __version__
from generator.acquire import acquire
from generator.acquire.editions import fit_name, keep, read_editions
from generator.acquire.importing import Imported, add_lying
from generator.clean import clean
from generator.config import read_settings
from generator.errors import InputError
from generator.extract import extract
from generator.extract.nlp import SpacyReader, load
from generator.language import parted
from generator.merge import merge
from generator.model import Briefing, Edition, Extract, Text
from generator.plan import plan
from generator.render import render
from generator.withdrawn import without_withdrawn
from generator.write import Written, restore, write

Progress = Callable[[str, int, int], None]
"""Told after each step: what is being done, how many are done, of how many."""
Say = Callable[[str], None]
"""Told, in a line, what a person should know although nothing failed."""


def silent(_line: str) -> None:
    """Say nothing."""


class Built(Struct, frozen=True):
    """What a build made: the briefing, which files it changed, and the file of the edition, if it was marked as one."""

    briefing: Briefing
    written: Written
    edition: Path | None = None


def build(
    seeds: Path,
    docs: Path,
    progress: Progress,
    say: Say = silent,
    *,
    model: str | None = None,
    jobs: int = 1,
    edition: str | None = None,
) -> Built:
    """Read every article under `seeds` and write the briefing under `docs`; mark it as the `edition` of that name.

    What lies in `seeds` in another format is imported first. `say` is told what was imported and what is set aside
    because it is not in English or has nothing to read; `model` names a spaCy model (None: the first installed),
    `jobs` is the number of processes. Raises BriefingError with a message for the user where the input, the model or
    the output folder does not serve; nothing has been written under `docs` then.
    """
    if restore(docs):
        say(f"an earlier build was killed while it changed {docs}; its pages were brought back before this one")
    settings, editions = read_settings(seeds), read_editions(seeds)
    name = None if edition is None else fit_name(edition, editions)
    for imported in add_lying(seeds):
        say(_told_import(imported))
    articles, withdrawn = without_withdrawn(acquire(seeds, settings))
    texts, unread = parted(clean(articles))
    aside = (*withdrawn, *unread)
    for article in aside:
        say(f"{article.file} is set aside: {article.reason}")
    if not texts:
        raise InputError(str(seeds), "no article in it is in English", "add one that is; only English is read")
    extracts = tuple(_told(_read(texts, model, jobs), len(texts), progress))
    dossier = merge(extracts, settings)
    dossier = replace(dossier, set_aside=(*aside, *dossier.set_aside))
    reader = reader_for(model)
    planned = partial(plan, dossier, model=f"{reader.name} {reader.version}", version=__version__)
    briefing = planned(editions=editions)
    marked = None if name is None else _marked(briefing, name, editions)
    if marked is not None:
        briefing = planned(editions=(*editions, marked))
    pages = render(briefing)
    progress("writing", len(pages), len(pages))
    written = write(pages, docs)
    return Built(briefing, written, None if marked is None else keep(seeds, marked))


def _marked(briefing: Briefing, name: str, editions: tuple[Edition, ...]) -> Edition | None:
    """Give the briefing as the edition of this name, one higher in number than the last."""
    number = max((one.number for one in editions), default=0) + 1
    return None if briefing.edition is None else replace(briefing.edition, name=name, number=number)


@cache
def reader_for(model: str | None) -> SpacyReader:
    """Load a language model once a process."""
    return load(model)


def _told_import(imported: Imported) -> str:
    if imported.fresh:
        return f"imported {imported.name}: the article is {imported.seed}, the original {imported.original}"
    return f"{imported.name} is there already: the article is {imported.seed}, the original {imported.original}"


def _read_one(text: Text, model: str | None) -> Extract:
    return extract(text, reader_for(model))


def _read(texts: tuple[Text, ...], model: str | None, jobs: int) -> Iterator[Extract]:
    one = partial(_read_one, model=model)
    if jobs == 1 or len(texts) == 1:
        yield from map(one, texts)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        yield from pool.map(one, texts)


def _told(extracts: Iterable[Extract], total: int, progress: Progress) -> Iterator[Extract]:
    for done, found in enumerate(extracts, start=1):
        yield found
        progress("reading", done, total)

"""The command line: arguments, progress, exit codes. The only place that prints.

Strategy: each command is a few lines over one function of the library. What a person reads goes to standard
output, what happens meanwhile to standard error. Exit codes: 0 done, 1 failed (with the mend), 2 wrong usage.
`--json` makes a command answer in JSON on standard output, for programs.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import msgspec

from generator import __version__
from generator.errors import BriefingError

PATIENCE = 1.0
"""Seconds after which a person wants to know what is going on."""


class Meter:
    """Progress on standard error: only on a terminal, and only once it has taken longer than `PATIENCE`."""

    def __init__(self) -> None:
        """Start the clock."""
        self._begun = time.monotonic()
        self._shown = False

    def __call__(self, step: str, done: int, total: int) -> None:
        """Tell that `done` of `total` things of a step are done."""
        if sys.stderr.isatty() and time.monotonic() - self._begun > PATIENCE:
            click.echo(f"\r\x1b[K{step} {done}/{total}", nl=False, err=True)
            self._shown = True

    def close(self) -> None:
        """Wipe the progress line."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


class Guarded(click.Group):
    """A group whose errors are sentences: the message and the mend; a traceback only with --debug."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; turn an error into a message and exit code 1."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except BriefingError as error:
            self._fail(ctx, str(error))
        except Exception as error:  # noqa: BLE001 - the last resort: no traceback in a user's face
            self._fail(ctx, f"{type(error).__name__}: {error}\n  mend: this is a defect; run again with --debug")

    @staticmethod
    def _fail(ctx: click.Context, message: str) -> None:
        if ctx.params.get("debug"):
            traceback.print_exc()
        color = None if "NO_COLOR" not in os.environ else False
        click.echo(click.style("briefing: ", fg="red") + message, err=True, color=color)
        ctx.exit(1)


def _answer(ctx: click.Context, value: object, words: str) -> None:
    """Print `value` as JSON where a program asked for it, else `words`."""
    if ctx.obj["json"]:
        click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))
    else:
        click.echo(words)


def _tell(line: str) -> None:
    """Say something beside the answer."""
    click.echo(line, err=True)


SEEDS = click.option(
    "--seeds", type=click.Path(path_type=Path), default=Path("seeds"), show_default=True, help="Folder of articles."
)
DOCS = click.option(
    "--docs", type=click.Path(path_type=Path), default=Path("docs"), show_default=True, help="Folder of pages."
)
MODEL = click.option("--model", metavar="NAME", help="A spaCy model other than the installed English one.")
CACHE = click.option(
    "--cache/--no-cache",
    callback=lambda _ctx, _option, wanted: Path(".cache/briefing.sqlite3") if wanted else None,
    default=True,
    help="Keep what was read in .cache/, so that no article is read twice.",
)
JOBS = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read articles."
)
SCHEDULER = click.option("--scheduler", metavar="tcp://HOST:PORT", help="Read on the Dask cluster with this scheduler.")


@click.group(cls=Guarded, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def main(ctx: click.Context, *, as_json: bool, debug: bool) -> None:
    """Turn saved news articles into a cited briefing on actors, sanctions and diplomacy."""
    ctx.obj = {"json": as_json, "debug": debug}


@main.command()
@SEEDS
@DOCS
@MODEL
@CACHE
@JOBS
@SCHEDULER
@click.pass_context
def build(
    ctx: click.Context, seeds: Path, docs: Path, model: str | None, cache: Path | None, jobs: int, scheduler: str | None
) -> None:
    """Read the articles and write the pages."""
    how = _load("generator.upkeep", "How")(model=model, jobs=jobs, apart=True, scheduler=scheduler, cache=cache)
    _tell_built(ctx, _with_meter("generator.upkeep", "bring_up_to_date", seeds, docs, how), docs)


@main.command()
@click.argument("name", metavar="NAME")
@SEEDS
@DOCS
@MODEL
@CACHE
@JOBS
@click.pass_context
def edition(
    ctx: click.Context, name: str, seeds: Path, docs: Path, model: str | None, cache: Path | None, jobs: int
) -> None:
    """Build, and keep what the briefing says as the edition NAME, with which later builds are compared."""
    how = _load("generator.upkeep", "How")(model=model, jobs=jobs, apart=True, cache=cache)
    _tell_built(ctx, _with_meter("generator.upkeep", "mark_edition", seeds, docs, how, name), docs)


def _with_meter(module: str, name: str, seeds: Path, docs: Path, *how: Any) -> Any:  # noqa: ANN401 - loaded when it runs
    """Build with progress on standard error."""
    meter = Meter()
    try:
        return _load(module, name)(seeds, docs, meter, _tell, *how)
    finally:
        meter.close()


def _tell_built(ctx: click.Context, outcome: Any, docs: Path) -> None:  # noqa: ANN401 - see _with_meter
    """Answer with what was found, which files changed, and where the edition is kept, if one was marked."""
    said = ", ".join(f"{count} {name}" for name, count in outcome.found.items())
    done = ", ".join(f"{count} {name}" for name, count in outcome.files.items())
    asked = _load("generator.telling", "doubts_line")(outcome.doubts["pairs"], docs)
    kept = f"\nthe edition is kept in {outcome.edition}; commit it with the articles" if outcome.edition else ""
    _answer(ctx, outcome, f"{said}\n{docs}: {done}{asked}{kept}")


@main.command()
@click.argument("targets", metavar="PATH|URL|-...", nargs=-1, required=True)
@SEEDS
@click.option("--allow-private", is_flag=True, help="Fetch from addresses that are not on the public internet, too.")
@click.pass_context
def add(ctx: click.Context, targets: tuple[str, ...], seeds: Path, *, allow_private: bool) -> None:
    """Import saved pages, messages, PDFs, texts, folders of them or web addresses as seeds.

    Reads HTML, MHTML, .eml, PDF (text layer), Markdown and plain text; "-" is standard input. The original is kept
    under originals/ in the folder of articles.
    """
    read = _load("generator.clean", "read_alone")
    bring, foreign = _load("generator.acquire.importing", "bring"), _load("generator.language", "foreign")
    report = _load("generator.acquire.importing.report", "report")
    agent = f"briefing-generator/{__version__}"
    manners = _load("generator.acquire.importing", "Manners")(agent=agent, allow_private=allow_private)
    imported: list[Any] = []
    failures: list[str] = []
    for target in _each(targets, failures):
        try:
            imported.append(bring(target, seeds, sys.stdin.buffer.read, manners))
        except BriefingError as error:  # the others are imported all the same
            failures.append(str(error))
    if imported or ctx.obj["json"]:
        words = (report(one, read(one.seed, one.text, one.head), foreign(one.text)) for one in imported)
        _answer(ctx, imported, "\n\n".join(words))
    if failures:
        raise BriefingError("\n".join(failures))


def _each(targets: tuple[str, ...], failures: list[str]) -> Iterator[str]:
    """Give each target, and of a folder each file; what is wrong with a folder goes to `failures`."""
    of = _load("generator.acquire.importing", "targets_of")
    for target in targets:
        try:
            yield from of(target)
        except BriefingError as error:
            failures.append(str(error))


@main.command()
@SEEDS
@DOCS
@click.pass_context
def check(ctx: click.Context, seeds: Path, docs: Path) -> None:
    """Hold every page and record on disk against the seed files."""
    findings = _load("generator.gate", "check")(docs, seeds)
    if advice := _load("generator.sitesearch", "advice")(docs.absolute().parent / "site"):
        _tell(advice)
    words = "\n".join(findings) if findings else "every line traces to its words"
    _answer(ctx, {"findings": findings}, words)
    if findings:
        ctx.exit(1)


@main.command()
@click.argument("ident", metavar="ID", required=False)
@SEEDS
@DOCS
@click.option("--pairs", is_flag=True, help="List the names that look alike and were kept apart.")
@click.pass_context
def explain(ctx: click.Context, ident: str | None, seeds: Path, docs: Path, *, pairs: bool) -> None:
    """Lead a record, report or quotation back to file, sentence, words and rule; say why an actor's names are one."""
    told = _load("generator.telling", "pair_lines"), _load("generator.telling", "lines")
    if pairs:
        alike = _load("generator.identities", "look_alikes")(docs, ident)
        _answer(ctx, alike, "\n".join(told[0](alike)) or "no names look alike that were kept apart")
        return
    if ident is None:
        msg = "name the ID to explain, or ask for --pairs"
        raise click.UsageError(msg)
    found = _load("generator.explain", "explain")(ident, docs, seeds)
    _answer(ctx, found, "\n".join(told[1](found, seeds)))


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--language", default="en", show_default=True, metavar="CODE", help="Of menus and labels: en or de.")
@click.pass_context
def new(ctx: click.Context, folder: Path, language: str) -> None:
    """Make a fresh briefing folder that builds."""
    made = _load("generator.starter", "start")(folder, language)
    words = f"{folder} is ready: put articles into {folder / 'seeds'}, then run there\n  briefing build && mkdocs build"
    _answer(ctx, {"made": made}, words)


@main.command()
@SEEDS
@DOCS
@MODEL
@CACHE
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
def serve(seeds: Path, docs: Path, model: str | None, cache: Path | None, address: str) -> None:
    """Show the site and rebuild it whenever a seed, the settings or a template changes."""
    how = _load("generator.upkeep", "How")(model=model, cache=cache)
    _load("generator.serve", "serve")(seeds, docs, how, address, _tell)


@main.command()
@click.argument("site", metavar="SITE", type=click.Path(path_type=Path))
@DOCS
@click.pass_context
def index(ctx: click.Context, site: Path, docs: Path) -> None:
    """Index a site built with PAGEFIND=true and MATERIAL_SEARCH=false for Pagefind's search."""
    pages = _load("generator.sitesearch", "index_site")(site, docs)
    _answer(ctx, {"site": site, "pages": pages}, f"{site / 'pagefind'}: {pages} pages can be searched")


@main.command()
@click.argument("site", metavar="SITE", type=click.Path(path_type=Path))
@click.argument("archive", metavar="ZIP", type=click.Path(path_type=Path))
@click.pass_context
def bundle(ctx: click.Context, site: Path, archive: Path) -> None:
    """Pack a site built with OFFLINE=true into one archive, to be read without a server."""
    files = _load("generator.bundle", "bundle")(site, archive)
    _answer(ctx, {"archive": archive, "files": files}, f"{archive}: {files} files; unpack it and open index.html")


def _load(module: str, name: str) -> Callable[..., Any]:
    """Import what a command needs when it runs, so that --help and a usage error stay instant."""
    return getattr(import_module(module), name)  # type: ignore[no-any-return] # each command knows what it asked for

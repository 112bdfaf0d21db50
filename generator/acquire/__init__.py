"""Stage acquire: saved files -> Articles. The only stage that reads what a person put into seeds/.

Strategy: look at every file, collect everything that is wrong, and only if nothing is, hand the articles
on. So a person mends a folder once, and not one file at a time.

Laws:
- `Article.raw` is the decoded file, line ends and all; only a byte order mark is dropped.
- An article's id comes from its file name alone.
- Nothing is written, and nothing outside seeds/ is read; making seeds of other formats is `importing/`, which only the
  command line and the walk call, before this.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.acquire.checks import CHECKS, fits, misfit_notes
from generator.acquire.decode import decoded
from generator.acquire.folder import article_files, read
from generator.acquire.names import article_id
from generator.errors import InputError, ManyInputsError
from generator.model import Article, Settings, SourceNote

__all__ = ["acquire"]


def acquire(seeds: Path, settings: Settings) -> tuple[Article, ...]:
    """Give the articles in the folder `seeds`, sorted by file name, each with its note from `settings`.

    Raises InputError, or ManyInputsError with all that is wrong: no folder, no article, a file that cannot
    be read or used, two that are copies, a note that means no article or competes with another.
    """
    errors: list[InputError] = []
    articles: list[Article] = []
    files: list[str] = []
    for found in article_files(seeds):
        if isinstance(found, InputError):
            errors.append(found)
            continue
        files.append(found.relative_to(seeds).as_posix())
        try:
            articles.append(_article(seeds, found, settings))
        except InputError as error:
            errors.append(error)
    if not files and not errors:
        mend = "put saved articles into it, one a file, as .txt or .md"
        raise InputError(str(seeds), "the folder has no articles", mend)
    ordered = tuple(sorted(articles, key=lambda article: article.file))
    errors += [error for check in CHECKS for error in check(ordered)]
    errors += misfit_notes(tuple(files), settings)
    if len(errors) > 1:
        raise ManyInputsError(tuple(errors))
    if errors:
        raise errors[0]
    return ordered


def _article(seeds: Path, path: Path, settings: Settings) -> Article:
    file = path.relative_to(seeds).as_posix()
    data = read(seeds, path)
    note = next((note for note in settings.sources if fits(note, file)), SourceNote(file=file))
    return Article(
        id=article_id(file),
        file=file,
        sha256=sha256(data).hexdigest(),
        raw=decoded(file, data),
        note=note,
    )

"""A saved article and its cleaned text (acquire -> clean -> extract)."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import force_setattr

from generator.model.settings import SourceNote
from generator.model.terms import BlockKind, CopyRelation

_PLACES = tuple(range(1 << 15))
"""The positions of most articles, each once: a number of its own takes as much room as the span that it is in."""


class Span(Struct, frozen=True, gc=False, order=True):
    """A non-empty half-open range of code points [start, end)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span needs 0 <= start < end, not [{self.start}, {self.end})"
            raise ValueError(msg)
        if self.end < len(_PLACES):
            force_setattr(self, "start", _PLACES[self.start])
            force_setattr(self, "end", _PLACES[self.end])

    def of(self, text: str) -> str:
        """Give the words of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Article(Struct, frozen=True, gc=False):
    """One saved article as it lies in seeds/: decoded, otherwise untouched.

    `id` is made of the file name alone; `file` is the path below seeds/ with forward slashes; `raw` is
    the decoded file without a byte order mark; `note` is what briefing.yml says of the file.
    """

    id: str
    file: str
    sha256: str
    raw: str
    note: SourceNote


class Block(Struct, frozen=True, gc=False):
    """A run of lines that does one job on the page."""

    kind: BlockKind
    span: Span


class Run(Struct, frozen=True, gc=False):
    """`length` code points at `start` of a clean text that stand unchanged at `raw` of the seed file."""

    start: int
    raw: int
    length: int


class CopyOf(Struct, frozen=True, gc=False):
    """That an article has its words from another one, which counts for both.

    `lead` is the id of the article that counts; `relation` says whether this one is the same text, an older
    version of it, or the same text in another outlet; `shared` of its `words` of prose stand in the lead too.
    `agency` is the one agency to which both, or one and the other no other, credit their words.
    """

    lead: str
    relation: CopyRelation
    shared: int
    words: int
    agency: str | None = None


class Text(Struct, frozen=True, gc=False):
    """A cleaned article: `content` is what is read, `runs` lead every position back to the seed file.

    `blocks` count in `content`, cover no position twice and stand in order. `published` is an ISO day or
    None; `published_basis` says in words where it comes from ("briefing.yml", "head of the file",
    "date line of the article", "sibling <id>: ..."); `published_at` is the ISO time on that day, with its zone
    where one is told, None where only the day is. `outlet`, `url` and `author` come from the user's note, the
    head of the file or the article's furniture; `language` is the tag that the page declares ("en-GB"), `place`
    that of the dateline. `copy_of` is None for a text of its own.
    """

    article: Article
    content: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    title: str
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: str | None = None
    place: str | None = None
    copy_of: CopyOf | None = None
    published_at: str | None = None
    language: str | None = None

    def origin(self, span: Span) -> Span:
        """Give the place in the seed file of `span`, which counts in `content`."""
        return Span(self._raw(span.start), self._raw(span.end - 1) + 1)

    def _raw(self, position: int) -> int:
        at = bisect_right(self.runs, position, key=lambda run: run.start) - 1
        if at < 0:
            msg = f"position {position} lies before the first run of {self.article.id}"
            raise ValueError(msg)
        run = self.runs[at]
        return run.raw + min(position - run.start, run.length - 1)

"""Explanations as lines for a terminal. Nothing is looked up here, only put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.explain import Explanation
from generator.identities import Joined, LookAlike, Wording

DEFAULT_DOCS = Path("docs")
MARGIN = " " * 6


def lines(found: Explanation, seeds: Path) -> Iterator[str]:
    """Tell what a record is, by which rule, which names were joined for it, and every place that it rests on."""
    yield f"{found.register}: {found.title}"
    if found.rule:
        yield f"rule: {found.rule}"
    if found.reason:
        yield from found.reason.lines()
    if found.forms:
        yield f"also called: {'; '.join(found.forms)}"
    yield from called_lines(found.called)
    yield from join_lines(found.joins)
    yield from pair_lines(found.alike)
    for ground in found.grounds:
        yield ""
        yield f"{seeds / ground.file}:{ground.line}:{ground.column} (sentence {ground.sentence})"
        yield f"  words:    {ground.words}"
        yield f"  sentence: {ground.sentence_words}"
        if ground.rule and ground.rule != found.rule:
            yield f"  rule:     {ground.rule}"
    if found.merging:
        yield ""
        yield from found.merging


def called_lines(called: Iterable[Wording]) -> Iterator[str]:
    """Tell why each wording inside an article is held to be the actor's, with what speaks for it and against it."""
    for one in called:
        yield f"“{one.words}” ({one.source}): {one.rule}"
        yield from (f"  for:      {clause}" for clause in one.speaking)
        yield from (f"  against:  {clause}" for clause in one.against)


def join_lines(joins: Iterable[Joined]) -> Iterator[str]:
    """Tell which names were joined, why, and what to write into briefing.yml to part them."""
    for one in joins:
        yield ""
        yield f"joined: {one.left} ({one.left_source}) and {one.right} ({one.right_source})"
        yield f"  because: {one.rule}"
        yield from _settings("to part them", one.undo)


def pair_lines(pairs: Iterable[LookAlike]) -> Iterator[str]:
    """Tell which actors look alike, what speaks for one identity and against it, and how to decide."""
    for one in pairs:
        yield ""
        yield f"kept apart: {one.names[0]} ({one.left}) and {one.names[1]} ({one.right}), {one.score} of 100"
        yield f"  for one:     {', '.join(one.speaking)}"
        yield f"  against it:  {', '.join(one.against) or 'nothing'}"
        yield from _settings("to join them", one.join)
        yield from _settings("to end the doubt", one.keep)


def _settings(what: str, words: str) -> Iterator[str]:
    yield f"  {what}, in briefing.yml:"
    yield from (f"{MARGIN}{line}" for line in words.splitlines())


def doubts_line(pairs: int, docs: Path) -> str:
    """Give the line with which a build says that names look alike; nothing where none do."""
    if not pairs:
        return ""
    where = "" if docs == DEFAULT_DOCS else f" --docs {docs}"
    said = "1 pair of names looks alike and was" if pairs == 1 else f"{pairs} pairs of names look alike and were"
    return f"\n{said} kept apart: briefing explain --pairs{where}"

"""The whole walk over stories: neither the order of the files nor an unrelated article changes a word."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.clean import clean
from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.merge import merge
from generator.model import Article, Briefing, Development, Extract, Settings, SourceNote
from generator.plan import plan
from generator.render import render

SUMMIT = (
    """Berg and Lund to meet in Vienna

VIENNA, April 8, 2031 - President Ada Berg of France will meet Prime Minister Olle Lund of Spain in Vienna on Friday, \
her office said on Tuesday.

"We will speak about everything that divides us," Berg told reporters.
""",
    """Berg calls off summit with Lund

April 9, 2031 - Ada Berg cancelled the summit with Olle Lund in Vienna on Wednesday. France imposed sanctions on \
Norbank on Monday, and Lund condemned them.

"We will speak about everything that divides us," Berg told reporters.
""",
    """Lund: summit only postponed

April 9, 2031 - Prime Minister Olle Lund said on Wednesday that the summit with Ada Berg had been postponed.

Berg and Lund spoke by telephone on Monday. France froze the assets of Norbank on the same day.
""",
)
"""Three articles on one story, of which two contradict each other."""
OTHER = """Harvest fair opens in Osaka

March 3, 2031 - Farmers Kenji Mori and Yuki Sato met in Osaka on Monday. "The apples are late," Mori said.
"""
"""An article that has nothing to do with it: other people, another country, other words."""


def _article(name: str, raw: str) -> Article:
    digest = sha256(raw.encode()).hexdigest()
    return Article(id=name, file=f"{name}.txt", sha256=digest, raw=raw, note=SourceNote(file=name))


@pytest.fixture(scope="module")
def story(reader: SpacyReader) -> tuple[Extract, ...]:
    """The three articles, read."""
    texts = clean(tuple(_article(f"story-{n}", raw) for n, raw in enumerate(SUMMIT)))
    return tuple(extract(text, reader) for text in texts)


@pytest.fixture(scope="module")
def stranger(reader: SpacyReader) -> Callable[[str, str | None], Extract]:
    """The unrelated article, read, under any name and of any day."""
    (text,) = clean((_article("x", OTHER),))
    found = extract(text, reader)

    def named(name: str, day: str | None) -> Extract:
        article = replace(found.text.article, id=name, file=f"{name}.txt")
        return replace(found, text=replace(found.text, article=article, published=day))

    return named


def briefed(extracts: tuple[Extract, ...]) -> Briefing:
    """The briefing on some articles."""
    return plan(merge(extracts, Settings()), model="none 0", version="0")


def sentences(briefing: Briefing, own: frozenset[str]) -> dict[str, str]:
    """The words in which the bottom line tells each record of the articles `own`, by its id."""
    lines: tuple[Development, ...] = briefing.developments
    return {line.about: line.words for line in lines if {cited.source for cited in line.citations} <= own}


@settings(max_examples=12)
@given(order=st.permutations(range(len(SUMMIT))))
def test_the_order_of_the_files_changes_no_byte(story: tuple[Extract, ...], order: list[int]) -> None:
    """Every page and every file of data is the same, in whatever order the articles are handed over."""
    assert render(briefed(tuple(story[n] for n in order))) == render(briefed(story))


@settings(max_examples=30)
@given(
    order=st.permutations(range(len(SUMMIT) + 1)),
    day=st.one_of(st.none(), st.dates().map(str)),
    name=st.sampled_from(("a", "story-0-b", "story-2x", "z")),
)
def test_an_unrelated_article_changes_no_id_and_no_word(
    story: tuple[Extract, ...],
    stranger: Callable[[str, str | None], Extract],
    order: list[int],
    day: str | None,
    name: str,
) -> None:
    """Records, quotations, disagreements and the words for them stay, whatever the day of the other article."""
    plain = briefed(story)
    both = briefed(tuple((*story, stranger(name, day))[n] for n in order))
    own = frozenset(source.id for source in plain.dossier.sources)
    assert set(plain.dossier.sanctions) <= set(both.dossier.sanctions)
    assert set(plain.dossier.contacts) <= set(both.dossier.contacts)
    assert set(plain.dossier.quotations) <= set(both.dossier.quotations)
    assert set(plain.dossier.assertions) <= set(both.dossier.assertions)
    assert plain.dossier.conflicts == both.dossier.conflicts
    assert {story.id for story in plain.dossier.stories} <= {story.id for story in both.dossier.stories}
    before = sentences(plain, own)
    assert before
    assert {about: words for about, words in sentences(both, own).items() if about in before}.items() <= before.items()
    assert set(_kept(plain)) <= set(_kept(both))


def _kept(briefing: Briefing) -> tuple[object, ...]:
    """What an edition keeps of the briefing, but the actors: two articles may speak of one state."""
    assert briefing.edition is not None
    return tuple(entry for entry in briefing.edition.entries if entry.register != "actors")

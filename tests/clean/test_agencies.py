"""Which agency an article names as the source of its words."""

from __future__ import annotations

import pytest

from generator.clean.agencies import agencies_of
from generator.model import Article, Block, BlockKind, Run, SourceNote, Span, Text

STORY = "The quay opened again on Monday, the harbour board said."


def text(*lines: tuple[str, BlockKind], outlet: str | None = None, author: str | None = None) -> Text:
    """Make a text of one block a line."""
    content = "\n".join(words for words, _ in lines)
    blocks, at = [], 0
    for words, kind in lines:
        blocks.append(Block(kind, Span(at, at + len(words))))
        at += len(words) + 1
    article = Article(id="a", file="a.txt", sha256="a", raw=content, note=SourceNote(file="a"))
    return Text(
        article=article,
        content=content,
        runs=(Run(0, 0, len(content)),),
        blocks=tuple(blocks),
        title="",
        outlet=outlet,
        author=author,
    )


@pytest.mark.parametrize(
    ("words", "kind", "agencies"),
    [
        ("PORT VALE, May 3 (Reuters)", "dateline", {"Reuters"}),
        ("PORT VALE (AP)", "dateline", {"Associated Press"}),
        ("By Ada Moss, Agence France-Presse", "byline", {"AFP"}),
        ("Associated Press writer Olle Lind contributed to this report.", "credit", {"Associated Press"}),
        ("Reporting by Ada Moss for Reuters and dpa; editing by Olle Lind", "credit", {"Reuters", "DPA"}),
        ("© 2031 The Associated Press. All rights reserved.", "boilerplate", {"Associated Press"}),
        ("With inputs from ANI", "boilerplate", {"ANI"}),
        ("Read more from Reuters", "boilerplate", set()),
        ("Photo: Reuters", "credit", set()),
        ("AFP/Ada Moss", "credit", set()),
        ("The minister told Reuters that the quay was safe.", "paragraph", set()),
        ("The minister said that the quay was safe. (Reuters)", "paragraph", {"Reuters"}),
        ("Cranes at the quay (Reuters)", "caption", set()),
    ],
)
def test_agencies_stand_where_an_article_gives_credit(words: str, kind: BlockKind, agencies: set[str]) -> None:
    """Dateline, byline, credits, rights and a closing bracket count; the story, captions and pictures do not."""
    assert agencies_of(text((STORY, "paragraph"), (words, kind))) == agencies


def test_an_agency_credits_itself() -> None:
    """An outlet or an author that is an agency is one; an outlet that only has a like name is none."""
    assert agencies_of(text((STORY, "paragraph"), outlet="The Associated Press")) == {"Associated Press"}
    assert agencies_of(text((STORY, "paragraph"), author="Reuters")) == {"Reuters"}
    assert agencies_of(text((STORY, "paragraph"), outlet="Bloomberg Valley Post")) == frozenset()

"""Which line does which job: whole pages, and the rules that no other module has."""

from __future__ import annotations

import pytest

from generator.clean.blocks import RULES, classified, is_block_quotation, is_enumeration, is_list, is_marked_quote
from generator.clean.lines import Page, lines_of, page_of

LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
NEXT = "Moss told the board that the new cranes were safe, although two of them had been damaged by the storm."


def page(*lines: str) -> Page:
    """Make a page on which no kind is known."""
    found = tuple(lines_of("\n".join(lines)))
    return page_of(found, (None,) * len(found))


PAGE = f"""
boilerplate | Menu
boilerplate | World
headline    | Westport harbour to reopen 'within the week'
byline      | By Ada Lind
byline      | Reuters
dateline    | March 4, 2031 12:39 AM GMT+03:00
caption     | Ada Moss (R) waves from the quay in Westport, March 3, 2031. (AFP Photo)
boilerplate | Photo
duplicate   | Ada Moss (R) waves from the quay in Westport, March 3, 2031. (AFP Photo)
paragraph   | {LEAD}
boilerplate | Advertisement
subhead     | Board calls cranes safe
paragraph   | {NEXT}
boilerplate | Read more: Storm hits Norland
subhead     | Who pays for the quay?
paragraph   | The board has a list of what is needed:
list        | Two new cranes
list        | A longer quay
paragraph   | In a statement, the ministry said:
quote       | The harbour is the property of the state, and the state will see to it that ships can use it again soon.
quote       | The quay will be open! — Ada Moss (@adamoss) March 4, 2031
duplicate   | Westport harbour to reopen 'within the week'
paragraph   | Norland agreed.
credit      | (Reporting by Ada Lind; Editing by Ben Dale)
boilerplate | More from Harbour Post
boilerplate | ###
"""


def test_a_whole_page() -> None:
    """Each line of a page with everything on it gets the kind that it has."""
    rows = [row.split(" | ") for row in PAGE.strip().split("\n")]
    kinds = classified(tuple(lines_of("\n".join(words for _, words in rows))))
    assert list(zip(kinds, (words for _, words in rows), strict=True)) == [
        (kind.strip(), words) for kind, words in rows
    ]


def test_a_markdown_page() -> None:
    """The head, headings, lists and quotations of Markdown keep their jobs."""
    text = f"---\ntitle: x\n---\n# Ports\n\n{LEAD}\n\n## The cranes\n\n- one\n- two\n\n> We agree.\n\n{NEXT}"
    assert classified(tuple(lines_of(text))) == (
        *("boilerplate",) * 3,
        *("headline", "paragraph", "subhead", "list", "list", "quote", "paragraph"),
    )


def test_words_alone_are_paragraphs() -> None:
    """A text without furniture and headline is its paragraphs."""
    assert classified(tuple(lines_of(f"{LEAD}\n{NEXT}"))) == ("paragraph", "paragraph")
    assert classified(()) == ()


@pytest.mark.parametrize("mark", ["-", "*", "•", "1.", "2)"])
def test_a_list_has_marks(mark: str) -> None:
    """Dashes, stars, bullets and numbers."""
    assert is_list(page(f"{mark} one"), 0)
    assert not is_list(page("> one"), 0)
    assert is_marked_quote(page("> one"), 0)


def test_open_lines_under_a_colon_are_a_list() -> None:
    """The list ends with the next sentence, and needs the colon."""
    found = page(LEAD, "These are needed:", "Two cranes", "A quay", NEXT, "Board meets")
    assert [is_enumeration(found, i) for i in range(6)] == [False, False, True, True, False, False]


@pytest.mark.parametrize(
    ("above", "words", "quoted"),
    [
        ("The paper writes:", LEAD, True),
        ("The paper has this to offer:", LEAD, False),
        ("The paper writes:", f'"{LEAD}"', False),
        ("The paper writes.", LEAD, False),
        ("The paper writes:", "No.", False),
    ],
)
def test_a_block_under_a_cue_is_quoted(above: str, words: str, quoted: bool) -> None:  # noqa: FBT001 - a table's column
    """A long paragraph without marks belongs to whom the line above names."""
    assert is_block_quotation(page(above, words), 1) is quoted
    assert not is_block_quotation(page(words), 0)


def test_every_rule_has_a_name_of_its_own() -> None:
    """The table can be shown to a person."""
    assert len({name for name, _, _ in RULES}) == len(RULES)

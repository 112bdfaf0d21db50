"""Plain text as it comes: one golden case for each thing that copying a page, saving it or an editor does to it.

Each case is a short pasted page and the blocks that it must give, so that a person can read both side by side.
"""

from __future__ import annotations

import pytest

from generator.acquire.importing.encodings import text_of
from generator.clean import clean
from generator.model import Article, SourceNote, Text

HEAD = "Ports of Norland reopen after talks"
LEAD = "The ports of Norland will reopen within the week, Foreign Minister Ilan Berg said on Tuesday after talks."
NEXT = "Berg told reporters in Oxby that the cranes were safe, although two of them had been damaged by the storm."
LAST = "The board agreed with him on all of these points, and the crews went back to work on the same evening."


def read(raw: str) -> Text:
    """Clean a page that was pasted into a file."""
    (text,) = clean((Article(id="a", file="a.txt", sha256="", raw=raw, note=SourceNote(file="a.txt")),))
    return text


def blocks(raw: str) -> list[tuple[str, str]]:
    """Give each block with its words, and hold that every position leads back to the file."""
    text = read(raw)
    for run in text.runs:
        assert raw[run.raw : run.raw + run.length] == text.content[run.start : run.start + run.length]
    return [(block.kind, block.span.of(text.content)) for block in text.blocks]


def kinds(raw: str) -> dict[str, str]:
    """Give the kind of each block by its words."""
    return {words: kind for kind, words in blocks(raw)}


STORY = [("paragraph", LEAD), ("paragraph", NEXT), ("paragraph", LAST)]


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("Share on Facebook", "boilerplate"),
        ("Facebook Twitter WhatsApp Email", "boilerplate"),
        ("Sign up for our daily newsletter", "boilerplate"),
        ("We use cookies to improve this site.", "boilerplate"),
        ("By Ada Lind", "byline"),
        ("March 4, 2031", "dateline"),
        ("Updated at 10:31 GMT, March 4, 2031", "dateline"),
        ("Photo: Ada Lind/AFP", "credit"),
        ("Image caption: The quay of Oxby on 3 March 2031.", "boilerplate"),
    ],
)
def test_what_stands_between_headline_and_story(above: str, kind: str) -> None:
    """Bars, notices, bylines, days and credits are told from the story."""
    found = blocks(f"{HEAD}\n\n{above}\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n")
    assert found[0] == ("headline", HEAD)
    assert found[1][0] == kind
    assert found[-3:] == STORY


@pytest.mark.parametrize(
    "between",
    ["Read more: Storm damages two cranes", "READ MORE", "Advertisement", "Sign up for our daily newsletter"],
)
def test_what_stands_between_paragraphs(between: str) -> None:
    """Offers and adverts part the story's paragraphs and are none of them."""
    assert kinds(f"{HEAD}\n\n{LEAD}\n\n{between}\n\n{NEXT}\n\n{LAST}\n")[between] == "boilerplate"


def test_a_headline_that_stands_twice() -> None:
    """The first one is the headline, the second is counted as what it is."""
    assert blocks(f"{HEAD}\n{HEAD}\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n") == [
        ("headline", HEAD),
        ("duplicate", HEAD),
        *STORY,
    ]


def test_a_caption_that_repeats() -> None:
    """The second copy of a caption, with its credit or its label, is a duplicate."""
    for caption in (
        "Ilan Berg waves from the quay in Oxby. (AFP Photo)",
        "Image caption: The quay of Oxby.",
    ):
        found = blocks(f"{HEAD}\n\n{caption}\n\n{LEAD}\n\n{caption}\n\n{NEXT}\n\n{LAST}\n")
        assert [kind for kind, words in found if words.endswith(caption[-17:])] == ["caption", "duplicate"]


def test_a_headline_glued_into_the_story() -> None:
    """The page's own headline between two sentences of a paragraph gets a block of its own."""
    found = blocks(f"{HEAD}\n\n{LEAD} {HEAD} {NEXT}\n\n{LAST}\n")
    assert found == [("headline", HEAD), ("paragraph", LEAD), ("subhead", HEAD), *STORY[1:]]


def test_a_dateline_before_the_first_sentence() -> None:
    """Place and agency stand apart from the sentence, and the place is told."""
    raw = f"{HEAD}\n\nOXBY (Reuters) - {LEAD}\n\n{NEXT}\n\n{LAST}\n"
    assert blocks(raw) == [("headline", HEAD), ("dateline", "OXBY (Reuters)"), *STORY]
    assert read(raw).place == "Oxby"


def test_sentences_that_lost_their_space() -> None:
    """Where a sentence is glued to the one before, the space between them is put back."""
    assert ("paragraph", f"{LEAD} {NEXT}") in blocks(f"{HEAD}\n\n{LEAD}{NEXT}\n\n{LAST}\n")


def test_lines_that_an_editor_has_wrapped() -> None:
    """Hard-wrapped lines are one paragraph again."""
    wrapped = "\n\n".join(_wrapped(paragraph) for paragraph in (LEAD, NEXT, LAST))
    assert blocks(f"{HEAD}\n\n{wrapped}\n")[-3:] == STORY


def _wrapped(words: str, width: int = 60) -> str:
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


PAGE = f"{HEAD}\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n"


@pytest.mark.parametrize(
    "raw",
    [
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("\n", "\r"),
        PAGE.replace("week", "we\u200bek").replace("Berg", "\u200fBerg\u200e"),
        PAGE.replace(" reopen", "\u00a0reopen"),
        PAGE.replace("reporters", "repor\u00adters"),
        PAGE.replace("talks.", "talks.  "),
        "\ufeff" + PAGE,
    ],
)
def test_marks_that_nobody_sees(raw: str) -> None:
    """Line ends, zero-width characters, odd spaces, soft hyphens and a second byte order mark change no word."""
    assert blocks(raw) == [("headline", HEAD), *STORY]


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        (
            "â€œThe quay is open,â€\u009d Berg said in MalmÃ¶ on Monday.",
            "“The quay is open,” Berg said in Malmö on Monday.",
        ),
        ("The cafÃ© in the old custom house served both sides.", "The café in the old custom house served both sides."),
        ("Berg &amp; Lund met &ldquo;as friends&rdquo; in Oxby.", "Berg & Lund met “as friends” in Oxby."),
    ],
)
def test_letters_that_a_program_has_damaged(raw: str, meant: str) -> None:
    """Mojibake and entities are read as they were meant."""
    assert read(f"{HEAD}\n\n{raw}\n\n{NEXT}\n\n{LAST}\n").content.split("\n\n")[1] == meant


def test_curly_and_straight_marks_stay_as_they_are() -> None:
    """Marks are evidence of where words are another's: a mixture is kept as it stands."""
    mixed = 'He said "we have agreed" and “the ships may sail”, and the board\'s clerk wrote ‘agreed’ below it.'
    assert ("paragraph", mixed) in blocks(f"{HEAD}\n\n{LEAD}\n\n{mixed}\n\n{LAST}\n")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"])
def test_text_in_the_encodings_that_editors_write(codec: str) -> None:
    """Whatever an editor saved, an import reads the same letters."""
    words = PAGE.replace("Berg said", "Berg said “yes” – in São Paulo –")
    assert text_of(words.encode(codec)) == words

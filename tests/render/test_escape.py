"""Words of an article do nothing in Markdown: the built page shows them, and only them."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown as Converter

from generator.render.escape import INVISIBLE, Markdown, attribute, escape

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"

ZEALOUS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "wikilinks",
    "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.keys", "pymdownx.mark",
    "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
    "pymdownx.arithmatex", "pymdownx.blocks.admonition", "pymdownx.progressbar", "pymdownx.magiclink",
]  # fmt: skip
"""Extensions that a person may switch on in mkdocs.yml; words must be inert under these, too."""

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- gone -->",
    "</div>",
    "&lt; &amp; &#42;",
    "**bold** _it_ __b__ ~~s~~ ^^i^^ ==m== `code` ``` fence",
    "[a](javascript:alert(1)) ![i](x) [ref][] [^1] [^1]: x",
    "*[NATO]: no",
    "{: .x onclick=y } {#id} {{ 7*7 }} {% raw %} {++ins++}",
    '--8<-- "/etc/passwd"',
    "--- title: x ---",
    "# head",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "2025. A year",
    "7) item",
    "> quote",
    "| a | b |",
    "    code",
    "\tcode",
    '=== "Tab"',
    "!!! note",
    "??? more",
    "/// note",
    "///Footnotes Go Here///",
    "[TOC]",
    ": definition",
    ":smile: :100:",
    "https://example.org/a_b_c?x=1&y=2",
    "www.example.org",
    "a@example.org",
    "++ctrl+alt++",
    "$x$ $$y$$ cost $5 or US$6, $7$",
    "[ ] task",
    "[x] task",
    "\\*not\\* \\",
    "a  \nb",
    "line\n\n# next",
    "x\u2028# y",
    "\u202eevil\u202c",
    "a_b_c _a_ __init__",
    '[=50% "x"]',
    "%%",
    "~",
    "^",
    "|",
    "::: x",
    "\x02wzxhzdk:0\x03",
    "a\x00b",
    "<https://x.org>",
    "&",
    "a: b",
    "12:39 and 1:2 1:100: x",
]

FRAMES = ["{}", "before {} after", "- {}", "1. {}", "> {}", "## {}", "**{}**", "[{}](x.md)", "x[^n]\n\n[^n]: {}",
          "| h |\n|---|\n| {} |", "<small>{}</small>"]  # fmt: skip


class Visible(HTMLParser):
    """The text of a page, and the names of its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags = "", set[str]()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        """Note an element."""
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def shown(source: str, extensions: list[object]) -> Visible:
    """What a reader sees of a Markdown text."""
    page = Visible()
    page.feed(Converter(extensions=extensions).convert(source))  # type: ignore[arg-type]
    page.close()
    return page


def own_extensions() -> list[object]:
    """The extensions of this project's mkdocs.yml but toc, which adds a link to a heading's words."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_multi_constructor("!", lambda *_: None)
    listed = yaml.load(CONFIG.read_text(encoding="utf-8"), loader)["markdown_extensions"]  # noqa: S506 - a safe loader
    names = [next(iter(one)) if isinstance(one, dict) else one for one in listed]
    return [name for name in names if name != "toc"]


def words(text: str) -> str:
    """The words of a text with every run of white space as one space."""
    return " ".join(INVISIBLE.sub("", text).split())


@pytest.mark.parametrize("extensions", [own_extensions(), ZEALOUS], ids=["own", "zealous"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_shown_as_words(text: str, extensions: list[object]) -> None:
    """Whatever markup an article holds, the page shows its letters, in every place where words are printed."""
    for frame in FRAMES:
        plain = shown(frame.format("zebra"), extensions)
        page = shown(frame.format(escape(text)), extensions)
        assert words(page.text) == words(plain.text.replace("zebra", words(text))), frame
        assert page.tags <= plain.tags, frame


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words_on_github_too(text: str) -> None:
    """CommonMark with tables, as a code host shows the files, reads no markup in an article's words either."""
    reader = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed").MarkdownIt()
    for frame in FRAMES:
        if "[^n]" in frame:
            continue  # footnotes are an extension
        plain, page = Visible(), Visible()
        plain.feed(reader.enable("table").render(frame.format("zebra")))
        page.feed(reader.render(frame.format(escape(text))))
        assert words(page.text) == words(plain.text.replace("zebra", words(text))), frame
        assert page.tags <= plain.tags, frame


@given(st.text(alphabet=st.sampled_from(list("ab1 .:-+*_`~^=#!|<>[](){}\\/&;$%@\"'?\n\t\u2028\x02\x03")), max_size=40))
def test_any_mix_of_marks_is_shown(text: str) -> None:
    """No mix of the marks that Markdown knows is read as markup."""
    for extensions in (own_extensions(), ZEALOUS):
        page = shown(f"before {escape(text)}", extensions)
        assert words(page.text) == words(f"before {text}")
        assert page.tags == {"p"}


@given(st.text(max_size=60))
def test_any_text_at_the_start_of_a_line_is_shown(text: str) -> None:
    """A line may begin with any words of an article."""
    page = shown(str(escape(text)), own_extensions())
    assert words(page.text) == words(text)
    assert page.tags <= {"p"}


@given(st.text())
def test_the_result_is_one_line(text: str) -> None:
    """Escaped words never contain a line break of any kind."""
    assert len(escape(text).splitlines()) <= 1


@pytest.mark.parametrize(
    "text",
    [
        'Trump said (on Monday) that it\'s "over" - 50% done; $5 million.',
        "U.S.-Russia ties, 12:30 p.m.: no",
        "en_core_web",
    ],
)
def test_ordinary_words_stay_readable(text: str) -> None:
    """Plain prose is the same in the Markdown file as in the article."""
    assert escape(text) == text


def test_what_is_escaped_is_markup_of_ours() -> None:
    """Escaped words are marked, so that they are not escaped again."""
    assert isinstance(escape("a*b"), Markdown)
    assert escape("a*b") == "a&#42;b"


def test_the_head_of_a_page_holds_no_markup() -> None:
    """Words in a title or an attribute can end neither."""
    assert attribute('a "b" <i>\n& c\'s') == "a &quot;b&quot; &lt;i&gt; &amp; c's"

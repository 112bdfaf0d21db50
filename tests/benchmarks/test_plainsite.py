"""Plain pages to hold ours against."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.plainsite import NOTES, page, plain_site, words_a_page


def test_words_are_those_that_a_reader_sees(tmp_path: Path) -> None:
    """What stands around the article, its tags, and the marks that the builder sets, are no words of it."""
    (tmp_path / "a.html").write_text(
        '<nav>Menu of it</nav><article class=\'x\'><h1>One<a class="headerlink" href="#one">¶</a></h1> two <b>three</b>'
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
        ' <a class="footnote-backref" href="#fnref:1" title="Back">↩</a></article>'
    )
    (tmp_path / "b.html").write_text("<article>One two three four five</article>")
    assert words_a_page(tmp_path) == 4
    assert words_a_page(tmp_path / "none") == 0


def test_a_plain_page_has_its_words_and_fifteen_notes() -> None:
    """The words of the notes are among those asked for, and each note is referred to once and links its source."""
    text = page(3, 600)
    words = re.sub(r"\[\^\d+\]:?|# Page 3|\]\(\S+", "", text).split()
    assert abs(len(words) - 600) < NOTES
    assert len(re.findall(r"\[\^\d+\](?!:)", text)) == len(re.findall(r"\[\^\d+\]:", text)) == NOTES
    assert text.count("](https://") == NOTES
    assert page(3, 600) == text != page(4, 600)


def test_plain_pages_stand_outside_the_navigation(tmp_path: Path) -> None:
    """Besides the first page there are as many as asked for."""
    plain_site(tmp_path, 3, 400)
    assert len(list((tmp_path / "docs").glob("p*.md"))) == 3
    assert "not_in_nav" in (tmp_path / "mkdocs.yml").read_text()

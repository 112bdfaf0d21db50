"""Tests of the captions of pages: which are the article's, and where they stand."""

from __future__ import annotations

import pytest
from trafilatura import load_html

from generator.acquire.importing.captions import captions_of, with_captions
from generator.acquire.importing.found import Caption

ONE = "The foreign ministers of Norland and Westmark met on Monday."
TWO = "They agreed to meet again in the spring."
THREE = "Norland recalled its ambassador in 2029."
LINES = (ONE, TWO, THREE)
WORDS = "Ilan Berg meets Mara Lund in Geneva on 3 March 2031."
FIGURE = f'<figure><img src="a.jpg"><figcaption>{WORDS}</figcaption></figure>'


def page(*parts: str) -> tuple[Caption, ...]:
    """Read the captions of a page with these parts in its body, beside the three paragraphs."""
    return captions_of(load_html(f"<html><body>{''.join(parts)}</body></html>"), LINES)


def story(first: str = "", second: str = "", last: str = "", head: str = "<h1>Ministers meet</h1>") -> str:
    """Give the three paragraphs with something between them."""
    return f"{head}{first}<p>{ONE}</p><p>{TWO}</p>{second}<p>{THREE}</p>{last}"


def test_caption_stands_behind_the_paragraph_above_its_figure() -> None:
    """A caption is found with the number of paragraphs above it."""
    assert page(story(second=FIGURE)) == (Caption(2, WORDS),)


def test_lead_picture_stands_above_the_first_paragraph() -> None:
    """A picture between the headline and the first paragraph has no paragraph above it."""
    assert page(story(first=FIGURE)) == (Caption(0, WORDS),)


@pytest.mark.parametrize(
    "markup",
    [
        f'<div class="wp-caption alignnone"><img src="b.jpg"><p class="wp-caption-text">{WORDS}</p></div>',
        f'<div><picture><img src="b.jpg"></picture><p class="image-caption">{WORDS}</p></div>',
        f'<div class="media"><img src="b.jpg"><span class="media__caption">{WORDS}</span></div>',
        f'<figure><img src="b.jpg"><div itemprop="caption">{WORDS}</div></figure>',
        f'<figure><img src="b.jpg"><figcaption><i class="sr-only">Caption</i> {WORDS}</figcaption></figure>',
        f'<figure><img src="b.jpg"><figcaption>Image caption, {WORDS}</figcaption></figure>',
        f'<figure><figcaption>{WORDS} <span class="photo-credit">Ada Moss/AFP</span></figcaption></figure>',
        f'<figure><figcaption><cite>Ada Moss</cite> <span class="caption-text">{WORDS}</span></figcaption></figure>',
        f'<a href="big.jpg">{FIGURE}</a>',
    ],
)
def test_usual_forms_of_captions(markup: str) -> None:
    """The elements and classes that outlets use for captions give the words alone, without label and credit."""
    assert page(story(second=markup)) == (Caption(2, WORDS),)


@pytest.mark.parametrize(
    "markup",
    [
        f"<aside>{FIGURE}</aside>",
        f'<a href="/other-story">{FIGURE}</a>',
        f'<div class="related-stories">{FIGURE}</div>',
        f'<p class="caption">{WORDS}</p>',
        f'<figure class="media-with-caption"><img src="b.jpg"><p>{WORDS}</p></figure>',
        "<figure><figcaption>Photo: Ada Moss</figcaption></figure>",
        "<figure><figcaption>Media playback is unsupported on your device</figcaption></figure>",
        f'<figure><figcaption>&lt;iframe src="x"&gt; {WORDS}</figcaption></figure>',
        f"<figure><figcaption>{'word ' * 400}</figcaption></figure>",
    ],
)
def test_what_is_no_caption_of_the_article(markup: str) -> None:
    """Teasers, credits alone, players, code and words that no picture stands beside are left out."""
    assert page(story(second=markup)) == ()


def test_figures_outside_the_article_are_left_out() -> None:
    """A figure behind the last paragraph, or above a page without a headline, belongs to something else."""
    assert page(story(last=FIGURE)) == ()
    assert page(story(first=FIGURE, head="")) == ()


def test_article_element_holds_its_figures() -> None:
    """Within the article's own element a figure counts wherever it stands."""
    assert page(f"<article>{story(last=FIGURE)}</article>") == (Caption(3, WORDS),)
    assert page(f"<article>{story(first=FIGURE, head='')}</article>") == (Caption(0, WORDS),)


def test_no_caption_comes_twice() -> None:
    """A caption that a page repeats is kept once, its whole form rather than one cut short."""
    cut = "<figure><figcaption>Ilan Berg meets Mara Lund in Geneva</figcaption></figure>"
    assert page(story(first=cut, second=FIGURE + FIGURE)) == (Caption(0, WORDS),)


def test_caption_that_repeats_a_paragraph_is_left_out() -> None:
    """The words of a paragraph are no evidence of their own below a picture."""
    assert page(story(first=f"<figure><figcaption>{ONE}</figcaption></figure>")) == ()


def test_caption_that_was_taken_for_a_paragraph_changes_its_place() -> None:
    """What the reader of bodies took for a paragraph, and stands on the page as a caption only, is a caption."""
    lines = (ONE, WORDS, TWO, THREE)
    found = captions_of(load_html(f"<html><body>{story(second=FIGURE)}</body></html>"), lines)
    assert found == (Caption(1, WORDS),)
    assert with_captions(lines, found) == (ONE, f"Image caption: {WORDS}", TWO, THREE)


def test_captions_stand_between_the_paragraphs() -> None:
    """Each caption follows its paragraph, in the page's order, with the label that says what it is."""
    captions = (Caption(2, "Four ships at anchor."), Caption(0, "The palace in Oslo."), Caption(2, "The same ships."))
    assert with_captions(LINES, captions) == (
        "Image caption: The palace in Oslo.",
        ONE,
        TWO,
        "Image caption: Four ships at anchor.",
        "Image caption: The same ships.",
        THREE,
    )


def test_deep_and_wide_pages_are_read() -> None:
    """Neither deep nesting nor thousands of figures stop the search."""
    deep = "<div>" * 3000 + story(second=FIGURE) + "</div>" * 3000
    page(deep)
    assert len(page(story(second="".join(FIGURE.replace("Ilan", f"Ilan{n}") for n in range(5000))))) == 100

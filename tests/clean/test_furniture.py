"""What a page says about itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.clean.furniture import (
    is_biography,
    is_credit,
    is_embed,
    is_end_mark,
    is_front_matter,
    is_furniture,
    is_labelled_offer,
    is_names,
    is_only_sections,
    is_section,
    is_signature,
    is_stamp,
    is_tagline,
)
from generator.clean.lines import Page, lines_of, page_of
from generator.model import BlockKind

LEAD = "The harbour master of Westport said on Monday that the quay would reopen within the week, if all went well."


def page(content: str, *kinds: BlockKind | None) -> Page:
    """Make a page; kinds that are not given are not known."""
    lines = tuple(lines_of(content))
    return page_of(lines, kinds + (None,) * (len(lines) - len(kinds)))


def says(rule: Callable[[Page, int], bool], words: str) -> bool:
    """Ask a rule about one line that stands alone."""
    return rule(page(words), 0)


@pytest.mark.parametrize(
    "words",
    [
        "Close",
        "Thanks for signing up!",
        "You've successfully subscribed to this newsletter!",
        "There was an error processing your subscription.",
        "Sorry, there was an error, please provide a valid email address.",
        "Invalid EmailSomething went wrong, please try again later.",
        "A welcome email is on its way. If you don't see it, please check your junk folder.",
        "The next issue of Harbour Notes will soon be in your inbox.",
        "You must be logged in to join the discussion or read more comments.",
        "I agree that the Harbour Post can send me offers.",
        "Save my name, email, and website in this browser for the next time I comment.",
        "LAST NAME",
        "Email address",
        "Got a tip?",
        "This video has failed to load.",
        "We may earn a commission from links on this page.",
        "This article contains affiliate links.",
        "Show more sharing options",
        "In this article:",
        "Home » News » Ports",
        "NewsPortsShipsWeatherOpinion",
        "Ada Moss5 hours ago",
        "4 months ago",
        "Published Jun 05, 2031 • 3 minute read",
        "X Instagram Youtube",
        "LISTEN TO ARTICLE 3:56 SHARE THIS ARTICLE Share Tweet Post Email",
        "Advertisement",
        "12 Comments",
        "Read more: Ports in crisis",
        "RELATED | Ports in crisis",
        "Moss leaves the ministry Read more",
        "More:Moss leaves the ministry",
        "( Also on HARBOUR POST: Moss leaves)",
        "[VIDEO: The quay from above]",
        "JUST WATCHED Moss: I will stay Replay More Videos ...",
        "Story Continued Below",
        "Sign up for our daily newsletter",
        "Get the latest news in your inbox",
        "Follow us on Facebook",
        "We use cookies to improve this site.",
        "Copyright © 2031 Harbour Post. All rights reserved.",
        "© 2031 Harbour Post",
        "This article was originally published in the Harbour Post.",
        "Tags: ports, grain",
        "3 min read",
        "More from Harbour Post",
    ],
)
def test_page_furniture_is_known(words: str) -> None:
    """Menus, share bars, adverts, newsletters, rights and offers are furniture."""
    assert says(is_furniture, words)


@pytest.mark.parametrize(
    "words",
    [
        "Thanks to the crews the quay was open again, and the minister said that he was grateful.",
        "There was an error in the count of the ships, the harbour master said.",
        "You must be patient, Moss told the crews.",
        "Home rule was promised to the islands in 2019.",
        "The talks collapsed 5 years ago",
        "Sign here, the envoy was told, and the port is yours.",
        "This video has become evidence in the case against the captain.",
        "The board may earn a commission from the sale, the report says.",
        LEAD,
        "More than 40 ships wait outside the harbour.",
        "Follow-up talks are planned for Monday.",
        "Read aloud, the statement took an hour.",
        "By continuing the strike, the crews risk their wages.",
        "The report was published by the Grain Board on Monday.",
        "This report was sent to the Grain Board.",
        "Topics of the talks include grain and ports.",
        "Back to the table",
        "More from the north are expected on Monday.",
        "Opinion: The board has failed",
        "Advertisement spending rose in March.",
        "Harbour crisis:Moss leaves the ministry",
        "Copyright law protects the charts of the harbour.",
        "The daily summary of the board was late, Moss said.",
        "Moss: I will stay",
        "Related companies were fined, the board said.",
        "Westport in Norland",
        "Get the ships moving, Moss told the board on Monday after the talks.",
    ],
)
def test_the_story_is_no_furniture(words: str) -> None:
    """Sentences that begin with the same words as furniture stay."""
    assert not says(is_furniture, words)


def test_a_series_speaks_of_itself_above_the_story() -> None:
    """Under the headline a tagline, below the first paragraph a sentence of the story."""
    words = "A daily summary of news from the coast."
    assert is_tagline(page(f"Ports reopen\n{words}\n{LEAD}"), 1)
    assert not is_tagline(page(f"Ports reopen\n{LEAD}\n{words}"), 2)


def test_a_label_may_be_glued_to_another_headline() -> None:
    """Below the first paragraph it offers an article; a colon with its space does not."""
    assert is_labelled_offer(page(f"{LEAD}\nHarbour crisis:Moss leaves the ministry"), 1)
    assert not is_labelled_offer(page(f"{LEAD}\nHarbour crisis: Moss leaves the ministry"), 1)
    assert not is_labelled_offer(page(f"{LEAD}\nShe had one wish:To stay at the ministry."), 1)


@pytest.mark.parametrize("words", ["###", "* * *", "-30-"[:1] * 3, "—"])
def test_marks_alone_are_an_end_mark(words: str) -> None:
    """A line without letters and digits says nothing."""
    assert says(is_end_mark, words)
    assert not says(is_end_mark, f"{words} a")


def test_the_head_of_a_markdown_file_ends_with_its_dashes() -> None:
    """All lines up to the closing dashes belong to the head; without them there is none."""
    headed = page("---\ntitle: Ports\ndate: 2031-03-04\n---\nPorts reopen")
    assert [is_front_matter(headed, i) for i in range(5)] == [True, True, True, True, False]
    assert not is_front_matter(page("---\ntitle: Ports"), 0)
    assert not is_front_matter(page("Ports\n---\n---"), 0)


def test_a_section_stands_above_the_story() -> None:
    """Names of sections count before the first paragraph only."""
    found = page(f"Middle East News\nPorts reopen\n{LEAD}\nWorld")
    assert [is_section(found, i) for i in range(4)] == [True, False, False, False]
    assert is_only_sections("World News")
    assert not is_only_sections("Harbour Post")


def test_a_day_alone_is_a_stamp() -> None:
    """A date line is one, a sentence with a day is not."""
    assert says(is_stamp, "March 4, 2031")
    assert not says(is_stamp, "Moss left on March 4, 2031")


@pytest.mark.parametrize(
    "words",
    [
        "By Ada Moss",
        "BY ADA MOSS AND BEN LIND, REUTERS",
        "Written by Ada Moss",
        "Reuters",
        "BBC News, Westport",
        "USA TODAY",
        "By Ada Moss in Westport",
        "by Ada Moss March 4, 2031 10:18 pm 2 min read",
    ],
)
def test_a_signature_says_who_wrote(words: str) -> None:
    """By and a name, or an outlet that signs alone."""
    assert says(is_signature, words)


@pytest.mark.parametrize(
    "words",
    [
        "CNN, Fox News sue the ministry",
        "By the Numbers",
        "By Friday the ships had left",
        "By then, all had gone.",
        "From Westport to Norland by sea",
        "Ada Moss",
    ],
)
def test_a_sentence_with_by_is_no_signature(words: str) -> None:
    """A word that no name has, or a stop, makes it a sentence."""
    assert not says(is_signature, words)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ada Moss", True),
        ("Ada Moss, and Ben van Lind", False),
        ("Ada Moss, Ben Lind and Cleo Dale", True),
        ("Ada Moss Diplomatic editor", True),
        ("Ada Moss in Westport and Ben Lind", True),
        ("Ada Moss in trouble", False),
        ("Chief of staff resigns", False),
        ("Ports reopen after talks", False),
        ("March 4", False),
    ],
)
def test_names_count_between_headline_and_story(words: str, names: bool) -> None:  # noqa: FBT001 - a table's column
    """Names alone are a byline there, and nowhere else."""
    assert is_names(page(f"Ports reopen\n{words}\n{LEAD}", "headline"), 1) is names
    assert not is_names(page(f"Ports reopen\n{LEAD}\n{words}", "headline"), 2)
    assert not is_names(page(f"{words}\n{LEAD}"), 0)


@pytest.mark.parametrize(
    "words",
    [
        "(Reporting by Ada Moss; Editing by Ben Lind)",
        "Additional reporting by Ada Moss in Westport",
        "Ada Moss and Ben Lind contributed to this report.",
        "Ada Moss contributed.",
        "Photograph: Ada Moss/Reuters",
        "REUTERS/Ada Moss",
        "AFP Photo",
        "Getty Images",
    ],
)
def test_credits_are_known(words: str) -> None:
    """Who took the picture and who edited stands in credits."""
    assert says(is_credit, words)
    assert not says(is_credit, f"The board said so. {words} And more.")


@pytest.mark.parametrize(
    "words",
    [
        "Norland contributed to the fund.",
        "Reporting by the board shows that ships wait.",
        "Video of the quay went round.",
    ],
)
def test_sentences_about_reporting_are_no_credits(words: str) -> None:
    """Who paid, what was reported and what was filmed is the story."""
    assert not says(is_credit, words)


def test_an_embedded_post_has_a_handle() -> None:
    """A post ends or begins with its author and the author's handle."""
    assert says(is_embed, "Ports will reopen! — Ada Moss (@adamoss) March 4, 2031")
    assert says(is_embed, "Ada Moss (@adamoss) Ports will reopen!")
    assert not says(is_embed, "Ada Moss (the minister) said that ports will reopen.")


def test_a_biography_stands_under_the_story() -> None:
    """Who the author is, and nothing but furniture or another such line behind it."""
    bio = "Ada Lind is a reporter at the Harbour Post."
    other = "Ben Dale is the paper's diplomatic editor in Westport."
    found = page(f"Ports reopen\n{LEAD}\n{bio}\n{other}\nShare", "headline", None, None, None, "boilerplate")
    assert [is_biography(found, i) for i in range(5)] == [False, False, True, True, False]
    assert not is_biography(page(f"Ports reopen\n{LEAD}\n{bio}\n{LEAD}", "headline"), 2)
    assert not is_biography(page(f"Ports reopen\n{LEAD}\nAda Lind is a minister in Westport.", "headline"), 2)

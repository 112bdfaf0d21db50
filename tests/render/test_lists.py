"""Which lists are divided, and how: divided pages as a person reads them."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

import pytest
from msgspec.structs import replace

from generator.model import Actor, Briefing, Pair
from generator.render import render
from generator.render.book import open_book
from generator.render.lists import LISTS, divisions, pair_id, speaker_order

LINK = re.compile(r"\]\((?!https?://)([^)#\s]*)(?:#([^)\s]*))?(?: \"[^\"]*\")?\)")


def parts(briefing: Briefing, lead: str, budget: int) -> list[tuple[str, str]]:
    """The parts of a list as (path, words)."""
    return [(part.path, part.words) for part in divisions(briefing, budget)[lead].parts]


def page(briefing: Briefing, path: str, budget: int) -> str:
    """The text of a page below its head."""
    (found,) = (page.content for page in render(briefing, budget=budget) if page.path == path)
    return found.split("\n---\n", 1)[1]


def with_moments(briefing: Briefing, *days: str) -> Briefing:
    """The briefing with a dated sentence for each of these days, in this order."""
    first = briefing.dossier.moments[0]
    moments = tuple(replace(first, id=f"m-{n}", date=day, precision="day") for n, day in enumerate(days))
    sheets = tuple(replace(sheet, about=()) for sheet in briefing.sheets)
    return replace(briefing, sheets=sheets, dossier=replace(briefing.dossier, moments=moments))


def test_a_small_briefing_is_not_divided(briefing: Briefing) -> None:
    """With the budget of a build every list of a few articles is one page."""
    found = divisions(briefing)
    assert len(found) == len(LISTS)
    assert not any(division.parts for division in found.values())


def test_the_timeline_goes_by_year_then_month_then_day(briefing: Briefing) -> None:
    """A light year stays whole; a heavy one goes by month, a heavy month by day, as exact as its dates are."""
    days = ("1945", "2024-03-01", "2025-05", *("2025-05-06",) * 3, "2025-05-07", "2025-06-01")
    many = with_moments(briefing, *days)
    assert parts(many, "timeline.md", 1800) == [
        ("timeline/1945.md", "1945"),
        ("timeline/2024.md", "2024"),
        ("timeline/2025-05.md", "May 2025, day not stated"),
        ("timeline/2025-05-06-1.md", "6 May 2025 (1)"),
        ("timeline/2025-05-06-2.md", "6 May 2025 (2)"),
        ("timeline/2025-05-07.md", "7 May 2025"),
        ("timeline/2025-06.md", "June 2025"),
    ]


def test_the_leading_page_lists_its_parts(briefing: Briefing) -> None:
    """A divided list keeps its page: what it is, the parts with the number of lines on each, the data."""
    many = with_moments(briefing, "2024-03-01", "2025-05-06", "2025-05-07")
    text = page(many, "timeline.md", 1800)
    assert "# Timeline\n" in text
    assert "- [2024](timeline/2024.md) <small>1</small>\n- [2025](timeline/2025.md) <small>2</small>\n" in text
    assert "[Which line stands on which page, as data](data/places/timeline.json)" in text
    assert "](timeline/2024.md#m-0)" in text  # the bar of its month
    assert '<a id="m-' not in text
    assert "No sentence of the sources is dated" not in text


GOLDEN = """
<div class="part" data-search-exclude markdown>

Page 2 of 2 of [Timeline](../timeline.md) · back: [2024](2024.md)

</div>
# Timeline 2025

Every dated sentence of the sources, by the day, week or month that it tells of, with the words that gave the date. \
The rule by which each was read is in the [table of this page](../data/moments.csv).

## May 2025

<div class="life" markdown>

- <a id="m-1"></a>**6 May 2025** — “The two leaders spoke by telephone on April 30.”[^wire-s3-104-151]<br><small>\
[Summit off, says Brandt](../sources/wire.md) · dated by “April 30” · case file: [Call of Ana Brandt and Otto Kerr]\
(../diplomacy/c-call.md) · [m-1](#m-1)</small>

</div>

Not shown: sentences without a date of their own, and dates that nothing in the article anchors.

<div class="part" data-search-exclude markdown>

Page 2 of 2 of [Timeline](../timeline.md) · back: [2024](2024.md)

</div>
"""


def test_a_part_says_where_it_stands(briefing: Briefing) -> None:
    """A part has its name in the title, and links to its neighbours and to the whole above and below its lines."""
    many = with_moments(briefing, "2024-03-01", "2025-05-06")
    text = re.sub(r"\[\^wire-[^\]]*\]", "[^wire-s3-104-151]", page(many, "timeline/2025.md", 900))
    assert text.partition("<small data-search-exclude>Corpus")[0].strip() == GOLDEN.strip()


def test_filters_of_a_part_say_that_they_look_at_it_alone(briefing: Briefing) -> None:
    """Beside the filters of a part stands where the whole list is."""
    text = page(briefing, "diplomacy/by-year/2025.md", 1000)
    assert "# Diplomacy 2025\n" in text
    assert (
        "The filters look at this page only. The whole list as data: [contacts.json](../../data/contacts.json)" in text
    )
    assert "# Diplomacy: without a day\n" in page(briefing, "diplomacy/by-year/undated.md", 1000)
    assert "The filters" not in page(briefing, "diplomacy/index.md", 1000)


def test_what_has_no_day_goes_by_the_article_that_tells_it(briefing: Briefing) -> None:
    """Contacts without a day are divided by the month in which an article first tells of them."""
    undated = [replace(briefing.dossier.contacts[1], id=f"c-{n}") for n in range(3)]
    elsewhere = replace(undated[2].reports[0].evidence, source="wire")
    undated[2] = replace(undated[2], reports=(replace(undated[2].reports[0], evidence=elsewhere),))
    first, second = briefing.dossier.sources
    text = replace(second.extract.text, published="2024-12-01")
    wire = replace(second, extract=replace(second.extract, text=text))
    dossier = replace(briefing.dossier, contacts=tuple(undated), sources=(first, wire))
    many = replace(briefing, dossier=dossier)
    assert parts(many, "diplomacy/index.md", 1200) == [
        ("diplomacy/by-year/undated-2025-05-1.md", "without a day, told in May 2025 (1)"),
        ("diplomacy/by-year/undated-2025-05-2.md", "without a day, told in May 2025 (2)"),
        ("diplomacy/by-year/undated-2024.md", "without a day, told in 2024"),
    ]


def test_actors_go_by_letter_without_marks(briefing: Briefing) -> None:
    """Émile stands under E, what begins with no letter of the alphabet apart."""
    names = ("“Ärmel”", "Abel", "Ädam", "Bär", "Émile", "Zoë", "7 Group")
    actors = tuple(Actor(f"a-{n}", name, "person", None, (), (), 1, ("post",), ()) for n, name in enumerate(names))
    many = replace(briefing, sheets=(), dossier=replace(briefing.dossier, actors=actors, quotations=()))
    found = divisions(many, 500)["actors/index.md"]
    assert [(part.words, [names[int(id_[2:])] for id_ in part.ids]) for part in found.parts] == [
        ("Other letters", ["7 Group"]),
        ("Ab – Ad", ["Abel", "Ädam"]),
        ("Ar", ["“Ärmel”"]),
        ("B", ["Bär"]),
        ("E", ["Émile"]),
        ("Z", ["Zoë"]),
    ]


def test_statements_go_by_speaker(briefing: Briefing) -> None:
    """By the letter of the speaker, the speaker, the year; who has no name comes last."""
    assert parts(briefing, "statements.md", 2000) == [
        ("statements/a.md", "A"),
        ("statements/o.md", "O"),
        ("statements/unnamed.md", "Speakers without a name"),
    ]
    many = tuple(replace(briefing.dossier.quotations[0], id=f"q-{n}", date=f"202{n}-01-01") for n in range(2))
    quotations = (*many, *briefing.dossier.quotations[1:])
    divided = parts(replace(briefing, dossier=replace(briefing.dossier, quotations=quotations)), "statements.md", 2000)
    assert divided[:2] == [
        ("statements/ana-brandt-2020.md", "Ana Brandt, 2020"),
        ("statements/ana-brandt-2021.md", "Ana Brandt, 2021"),
    ]


def test_speakers_without_a_name_come_last(briefing: Briefing) -> None:
    """A named speaker stands under its name, another under how it is named."""
    orders = [speaker_order(open_book(briefing).actors, one) for one in briefing.dossier.quotations]
    assert max(orders) == (True, "unattributed", "Unattributed")


def test_a_pair_is_found_by_both_names() -> None:
    """Two look-alikes are listed under one id."""
    assert pair_id(Pair("a", "b", 80, (), (), ())) == "a b"


@pytest.mark.parametrize("budget", [1, 900, 1500])
def test_every_link_leads_to_the_page_on_which_the_line_stands(briefing: Briefing, budget: int) -> None:
    """However a briefing is divided, each internal link leads to a file, and to a place in it that exists (R10)."""
    files = {page.path: page.content for page in render(briefing, budget=budget)}
    assert any(path.startswith("timeline/") for path in files)
    for path, content in files.items():
        for target, anchor in LINK.findall(content) if path.endswith(".md") else ():
            at = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target))) if target else path
            assert at in files, (path, target)
            assert not anchor or f'<a id="{anchor}"></a>' in files[at], (path, target, anchor)


def test_the_language_of_the_site_names_the_parts(briefing: Briefing) -> None:
    """Months of a German site are German."""
    many = with_moments(briefing, "2025-05-06", "2025-05-06", "2025-06-01")
    german = replace(many.dossier.settings, language="de")
    found = parts(replace(many, dossier=replace(many.dossier, settings=german)), "timeline.md", 1000)
    assert ("timeline/2025-06.md", "Juni 2025") in found

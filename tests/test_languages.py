"""The two seed articles with a German interface: nothing but the articles' own words is English."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.gate import check
from generator.model.tongue import TONGUES, listing
from generator.pipeline import build
from generator.render import render
from generator.starter import start
from generator.write import write

ROOT = Path(__file__).parents[1]
ENGLISH, GERMAN = listing("en"), listing("de")
PLACE = re.compile(r"\{[^}]*\}")
LETTERS = re.compile(r"[^\W\d_]+")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
UNSEEN = re.compile(
    r"(?m)^(?:schema|card|feed|feed_words|hide|search): .*$"
    r"|\A---\n|<pre>[^\n]*</pre>|\]\([^)]*\)|\[\^[^\]]*\]:?"
    r"|<svg |</?text\b|\b(?:class|id|data-(?:sort|columns|filters|column))=\"[^\"]*\"|<!--.*?-->"
)
"""What no reader sees: data of the head, markup, addresses; citations as data have English keys."""
QUOTED = re.compile(r'<span lang="en">.*?</span>|“[^”\n]*”|(?<!\w)\'[^\'\n]*\'(?!\w)')
"""Words of the articles: marked as English, or in quotation marks."""
RULE = re.compile(
    r"(?:Auslöser|Status|nennt|Verb|Substantiv|Partizip|Objekt von|Zeichen|Absicht|[Ss]ubjekt von):? [\w/-]+"
)
"""A rule with the word of the article that it goes by."""
FILES = frozenset(
    {"sources", "actors", "quotes", "statements", "sanctions", "contacts", "deeds", "moments", "conflicts", "positions"}
)
"""Names of data files, which the page on method lists as they are."""


def silent(_step: str, _done: int, _total: int) -> None:
    """Tell no progress."""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh folder for a German site, with the two seed articles, built."""
    folder = tmp_path_factory.mktemp("german") / "site"
    start(folder, "de")
    shutil.rmtree(folder / "seeds")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    settings = folder / "seeds" / "briefing.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nlanguage: de\n", encoding="utf-8")
    build(folder / "seeds", folder / "docs", silent)
    return folder


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with next to no room on a page, and with few actors that have one."""
    folder = tmp_path_factory.mktemp("divided")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    settings = folder / "seeds" / "briefing.yml"
    more = "\nlanguage: de\npages:\n  actors: 9\n"
    settings.write_text(settings.read_text(encoding="utf-8") + more, encoding="utf-8")
    built = build(folder / "seeds", folder / "docs", silent)
    write(render(built.briefing, budget=4000), folder / "docs")
    return folder


def names(folder: Path) -> Iterator[str]:
    """Every name and title of the articles and of the user, the longest first."""
    data = folder / "docs" / "data"
    found: set[str] = {"Trump, Putin and the oil sanctions: October 2025"}
    for actor in json.loads((data / "actors.json").read_text(encoding="utf-8")):
        found |= {actor["name"], *actor["aliases"], *(role["title"] for role in actor["roles"])}
    found |= {source["title"] for source in json.loads((data / "sources.json").read_text(encoding="utf-8"))}
    found |= {subject["name"] for subject in json.loads((data / "positions.json").read_text(encoding="utf-8"))}
    settings = (folder / "seeds" / "briefing.yml").read_text(encoding="utf-8")
    found |= set(re.findall(r"(?m)^    reliability_reason: (.+)$", settings))
    yield from sorted(found, key=lambda name: (-len(name), name))


def frame(page: str, names: tuple[str, ...]) -> str:
    """What of a page is the program's own words."""
    text = UNSEEN.sub(" ", page)
    for name in names:
        text = text.replace(name, "").replace(name.replace("'", "&#39;"), "")
    return RULE.sub("", QUOTED.sub("", text))


def phrases() -> Iterator[str]:
    """Every stretch of words of the English list that the German one says otherwise, and that no German word is."""
    german = {word for found in GERMAN.values() for words in found.values() for word in LETTERS.findall(str(words))}
    for section, found in ENGLISH.items():
        for key, words in found.items():
            if words == GERMAN[section][key]:
                continue
            for some in words if isinstance(words, list) else (words,):
                parts = (part.strip(" ,.;:–—()[]“”#\n") for part in PLACE.split(str(some)))
                yield from (part for part in parts if len(part) > 1 and not set(LETTERS.findall(part)) <= german)


def english_in(folder: Path) -> set[tuple[str, str, str]]:
    """(page, phrase, line) wherever the program's own words are English."""
    known = tuple(names(folder))
    every = sorted(set(phrases()) - FILES, key=lambda phrase: (-len(phrase), phrase))
    assert len(every) > len(ENGLISH["phrases"]) / 2
    asked = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w-])")
    shown = "".join(frame(path.read_text(encoding="utf-8"), known) for path in (folder / "docs").rglob("*.md"))
    assert all(words in shown for words in ("Jede Zeile dieses Briefings", "Korpus:", "nicht angegeben", "abgesagt"))
    return {
        (path.name, found.group(), line.strip()[:200])
        for path in sorted((folder / "docs").rglob("*.md"))
        for line in frame(path.read_text(encoding="utf-8"), known).split("\n")
        for found in asked.finditer(line)
    }


def test_no_page_speaks_english_of_its_own(german: Path) -> None:
    """Without the articles' words and names no line has a phrase of the English list."""
    assert not english_in(german)


def test_nor_does_a_part_of_a_list(divided: Path) -> None:
    """What parts of lists are called, how they lead to each other, and who has no page, is German, too."""
    assert not english_in(divided)
    text = (divided / "docs/actors/index.md").read_text(encoding="utf-8")
    assert "Akteure mit mindestens 9 Nennungen (in briefing.yml festgelegt) haben eine eigene Seite" in text
    part = next((divided / "docs/timeline").glob("*.md")).read_text(encoding="utf-8")
    assert "Seite 1 von " in part or " · zurück: [" in part
    assert check(divided / "docs", divided / "seeds") == ()


def test_the_measure_finds_english() -> None:
    """A line that was left English is found, and so is a word of it in a German line."""
    asked = set(phrases())
    assert {"The sources quote nobody.".strip("."), "cancelled", "according to", "not stated"} <= asked
    assert "Status" not in asked


def test_the_gate_holds_for_german_pages(german: Path) -> None:
    """Every rule passes on a German build, and a foot that is not the language's own is found."""
    assert check(german / "docs", german / "seeds") == ()
    page = german / "docs" / "timeline.md"
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole.replace("Korpus: ", "Corpus: "), encoding="utf-8")
    findings = check(german / "docs", german / "seeds")
    page.write_text(whole, encoding="utf-8")
    assert "R11 timeline.md: its foot does not name its corpus at all; build again (`make`)" in findings


def test_the_language_changes_no_address(german: Path) -> None:
    """The pages, the ids of records and the words that they cite are those of the English build."""
    here, there = ({path.relative_to(docs) for path in docs.rglob("*.md")} for docs in (german / "docs", ROOT / "docs"))
    assert here == there
    for register in ("sanctions", "contacts", "quotes", "conflicts"):
        ours, theirs = (
            json.loads((docs / "data" / f"{register}.json").read_text(encoding="utf-8"))
            for docs in (german / "docs", ROOT / "docs")
        )
        assert [one["id"] for one in ours] == [one["id"] for one in theirs]


def test_the_bottom_line_keeps_its_degrees(german: Path) -> None:
    """What was called off is called off, and who says otherwise is named, in German as in English."""
    briefing = json.loads((german / "docs" / "data" / "briefing.json").read_text(encoding="utf-8"))
    first = briefing["developments"][0]["words"]
    assert "abgesagt am 22. Oktober 2025" in first
    assert "laut Vladimir Putin: wahrscheinlich verschoben" in first
    assert TONGUES["de"].status("held") not in first


def test_the_german_site_builds(german: Path) -> None:
    """Every link and anchor resolves, and a page says that it is German and its quotations are not."""
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    done = subprocess.run(command, cwd=german, env=QUIET, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (german / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de"' in page
    assert "Das Wichtigste" in page
    assert "The bottom line" not in page
    assert 'lang="en"' in (german / "site" / "statements" / "index.html").read_text(encoding="utf-8")

"""A build that begins by asking whether there is anything to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import BriefingError
from generator.upkeep import How, Outcome, bring_up_to_date, mark_edition

ROOT = Path(__file__).parent.parent
ONE = "Talks in Vienna\n\nLena Moreau of France met Tomas Vidal of Spain in Vienna on 5 March 2031.\n"
TWO = "Sanctions on Norbank\n\nFrance imposed sanctions on Norbank on 4 March 2031.\n"
LOADED = """
import sys
from pathlib import Path
from generator.upkeep import How, bring_up_to_date
done = bring_up_to_date(Path("seeds"), Path("docs"), lambda *_: None, print, How(cache=Path("cache.sqlite3")))
print(sorted({name.split(".")[0] for name in sys.modules} & {"spacy", "thinc", "numpy", "jinja2", "trafilatura"}))
"""


def built(folder: Path, *, cached: bool = True) -> Outcome:
    """Bring the pages of a folder up to date."""
    how = How(cache=folder / "cache.sqlite3" if cached else None)
    return bring_up_to_date(folder / "seeds", folder / "docs", lambda *_: None, lambda _: None, how)


def files(docs: Path) -> dict[str, bytes]:
    """Give every file below a folder by its path."""
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles, built once."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "seeds" / "two.txt").write_text(TWO, encoding="utf-8")
    built(tmp_path)
    return tmp_path


def test_nothing_changed_loads_no_parser(folder: Path) -> None:
    """A build that has nothing to do imports neither the parser nor what reads and writes pages."""
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    command = [sys.executable, "-c", LOADED]
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, text=True).stdout
    assert said == "[]\n"


def test_nothing_changed_touches_no_file_and_counts_the_same(folder: Path) -> None:
    """The same numbers are told, and every file keeps its time of change."""
    times = {path: path.stat().st_mtime_ns for path in (folder / "docs").rglob("*")}
    again = built(folder)
    full = built(folder, cached=False)
    assert again == full
    assert again.files["changed"] == 0
    assert times == {path: path.stat().st_mtime_ns for path in (folder / "docs").rglob("*")}


def test_a_page_that_was_changed_by_hand_is_mended(folder: Path) -> None:
    """The files themselves are looked at, not only what went into them."""
    page = folder / "docs" / "index.md"
    good = page.read_bytes()
    for damage in (b"changed", b""):
        page.write_bytes(damage or b"")
        assert built(folder).files["changed"] == 1
        assert page.read_bytes() == good


def test_edits_give_the_same_bytes_with_and_without_a_cache(folder: Path, tmp_path: Path) -> None:
    """After each edit, addition, removal and return of an article the cached pages are those of a fresh build."""
    edits = (
        {"one.txt": ONE.replace("Vienna", "Geneva")},
        {"one.txt": ONE, "three.txt": TWO.replace("Norbank", "Sudbank").replace("4 March", "6 March")},
        {"three.txt": None, "briefing.yml": "title: Another\nsources:\n  - file: two.txt\n    published: 2031-03-09\n"},
        {"briefing.yml": None},
    )
    for n, edit in enumerate(edits):
        for name, words in edit.items():
            seed = folder / "seeds" / name
            seed.unlink() if words is None else seed.write_text(words, encoding="utf-8")
        built(folder)
        fresh = tmp_path / f"fresh{n}"
        bring_up_to_date(folder / "seeds", fresh, lambda *_: None, lambda _: None, How())
        assert files(folder / "docs") == files(fresh)


def test_a_note_that_cannot_be_read_is_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value of another form is found again, not believed."""
    monkeypatch.setattr("generator.cache.Cache.get", lambda _self, keys: dict.fromkeys(keys, b"[]"))
    assert built(folder).found["sources"] == 2


def test_what_is_set_aside_is_said_again(folder: Path) -> None:
    """A build with nothing to do still names the articles that are not read."""
    german = (
        "Die Gespräche in Wien\n\n" + "Der Minister sagte, dass die Gespräche mit der Regierung nicht gut sind. " * 9
    )
    (folder / "seeds" / "wien.txt").write_text(german, encoding="utf-8")
    told: list[list[str]] = []
    for _ in range(2):
        told.append([])
        how = How(cache=folder / "cache.sqlite3")
        bring_up_to_date(folder / "seeds", folder / "docs", lambda *_: None, told[-1].append, how)
    assert told[0] == told[1]
    assert "wien.txt is set aside" in told[0][0]


def test_a_folder_without_articles_is_an_error_as_before(tmp_path: Path) -> None:
    """Asking first changes no message."""
    with pytest.raises(BriefingError, match="mend: "):
        built(tmp_path)


def test_an_edition_is_plain_json(folder: Path) -> None:
    """What the command line answers with --json are numbers by name."""
    command = [sys.executable, "-m", "generator", "--json", "build", "--seeds", "seeds", "--docs", "docs"]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, text=True).stdout
    assert json.loads(said)["found"]["sources"] == 2


def test_an_edit_reads_one_article(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build notes of itself leaves what it read in place: only the edited article is read again."""
    read: list[str] = []
    one = pipeline.read_one
    monkeypatch.setattr(pipeline, "read_one", lambda text, model: (read.append(text.article.file), one(text, model))[1])
    (folder / "seeds" / "two.txt").write_text(TWO + "\nSpain protested.\n", encoding="utf-8")
    built(folder)
    assert read == ["two.txt"]


def test_an_edition_says_where_it_is_kept(folder: Path) -> None:
    """Marking an edition builds in any case, and the next build finds something to do at most once."""
    how = How(cache=folder / "cache.sqlite3")
    marked = mark_edition(folder / "seeds", folder / "docs", lambda *_: None, lambda _: None, how, "March")
    assert marked.edition is not None
    assert Path(marked.edition).is_file()
    assert (built(folder).edition, built(folder).files["changed"]) == (None, 0)

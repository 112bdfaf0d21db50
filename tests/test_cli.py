"""The command line: exit codes, messages, JSON."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__, pipeline
from generator.cli import Meter, main

ARTICLE = """Two ministers agree to meet
January 15, 2026

Foreign Minister Lena Moreau of France said on Wednesday that she would meet Tomas Vidal of Spain in Vienna on Jan. 20.

"We have much to talk about, and little time," Moreau told reporters.
"""


def run(*words: str) -> Result:
    """Call the program with these words."""
    return CliRunner().invoke(main, list(words))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one article, built once."""
    folder = tmp_path_factory.mktemp("briefing")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "ministers.txt").write_text(ARTICLE, encoding="utf-8")
    built = run("--json", "build", "--seeds", str(folder / "seeds"), "--docs", str(folder / "docs"))
    assert built.exit_code == 0, built.output
    assert json.loads(built.stdout)["found"]["sources"] == 1
    return folder


def places(folder: Path) -> tuple[str, ...]:
    """Give the options that name the folders of a briefing."""
    return "--seeds", str(folder / "seeds"), "--docs", str(folder / "docs")


def test_version_and_help_need_no_model() -> None:
    """Help lists the commands, and the version is the package's."""
    assert __version__ in run("--version").output
    said = run("--help").output
    assert all(command in said for command in ("add", "build", "check", "explain", "new", "serve"))


@pytest.mark.parametrize("words", [("build", "--jobs", "0"), ("explain",), ("dance",), ("build", "--colour")])
def test_wrong_usage_is_exit_code_2(words: tuple[str, ...]) -> None:
    """A command that cannot be understood is told apart from one that failed."""
    assert run(*words).exit_code == 2


def test_a_failure_is_exit_code_1_with_the_mend_and_no_traceback(tmp_path: Path) -> None:
    """A missing folder is said in words."""
    failed = run("build", *places(tmp_path))
    assert failed.exit_code == 1
    assert "mend:" in failed.stderr
    assert "Traceback" not in failed.output
    assert not (tmp_path / "docs").exists()


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    """With --debug the place of an error is shown too."""
    assert "Traceback" in run("--debug", "build", *places(tmp_path)).stderr


def test_a_defect_is_a_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even an error that nobody foresaw is one line that says what to do."""

    def broken(*_: object, **__: object) -> None:
        msg = "out of cheese"
        raise RuntimeError(msg)

    monkeypatch.setattr(pipeline, "build", broken)
    failed = run("build", *places(tmp_path))
    assert failed.exit_code == 1
    assert "RuntimeError: out of cheese" in failed.stderr
    assert "--debug" in failed.stderr


def test_an_unknown_model_is_said(folder: Path, tmp_path: Path) -> None:
    """A model that is not installed is named."""
    failed = run("build", "--seeds", str(folder / "seeds"), "--docs", str(tmp_path), "--model", "xx_none")
    assert failed.exit_code == 1
    assert "xx_none" in failed.stderr


def test_a_second_build_changes_nothing(folder: Path) -> None:
    """The same input gives the same files, and says so."""
    again = run("build", *places(folder))
    assert "0 changed, 0 removed" in again.stdout


PAGE = (
    "<html><head><title>Ports reopen</title></head><body><article><h1>Ports reopen</h1>"
    f"<p>{ARTICLE}</p><p>{ARTICLE.upper()}</p></article></body></html>"
)


def test_add_shows_what_it_understood(tmp_path: Path) -> None:
    """What was found, what was not, and the second time only where it is."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    words = ("add", str(tmp_path / "page.html"), "--seeds", str(tmp_path / "seeds"))
    said = run(*words).stdout
    assert "page.html (html) -> ports-reopen.txt (original: originals/ports-reopen.html)" in said
    assert "title:     Ports reopen" in said
    assert "outlet:    not found" in said
    assert (tmp_path / "seeds" / "ports-reopen.txt").exists()
    assert "this article is there already: ports-reopen.txt" in run(*words).stdout


def test_add_takes_a_folder(tmp_path: Path) -> None:
    """Each file in it is imported; what is no article is named, and the exit code is 1."""
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "quay.png").write_bytes(b"\x89PNG words")
    failed = run("add", str(folder), "--seeds", str(tmp_path / "seeds"))
    assert failed.exit_code == 1
    assert "page.html (html) -> ports-reopen.txt" in failed.stdout
    assert "quay.png: this is a picture" in failed.stderr
    (tmp_path / "empty").mkdir()
    assert "no file in this folder" in run("add", str(tmp_path / "empty"), "--seeds", str(tmp_path)).stderr


def test_add_goes_on_after_a_failure(tmp_path: Path) -> None:
    """Standard input is still read, the failure is said, and the exit code is 1; JSON stays one document."""
    words = ["--json", "add", str(tmp_path / "none.html"), "-", "--seeds", str(tmp_path)]
    failed = CliRunner().invoke(main, words, input="The quay opened.")
    assert failed.exit_code == 1
    assert "there is no such file" in failed.stderr
    assert [made["seed"] for made in json.loads(failed.stdout)] == ["article.txt"]
    assert run("add", str(tmp_path / "none.html"), "--seeds", str(tmp_path)).stdout == ""


def test_add_refuses_a_private_address(tmp_path: Path) -> None:
    """Unless told, and says how to tell."""
    failed = run("add", "http://127.0.0.1:1/", "--seeds", str(tmp_path))
    assert failed.exit_code == 1
    assert "--allow-private" in failed.stderr
    assert (
        "--allow-private" not in run("add", "http://127.0.0.1:1/", "--seeds", str(tmp_path), "--allow-private").stderr
    )


GERMAN = """Minister treffen sich in Wien

Die Außenminister der beiden Länder haben sich am Mittwoch in Wien getroffen, um über die Lage zu sprechen. Nach dem
Treffen sagte eine Sprecherin, dass sie offen miteinander gewesen seien und sich in einem Monat wieder treffen.
"""


def test_a_build_imports_and_sets_aside(tmp_path: Path) -> None:
    """What lies in seeds/ is imported, what is not in English is set aside, and both are said beside the answer."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "page.html").write_text(PAGE, encoding="utf-8")
    (seeds / "wien.txt").write_text(GERMAN, encoding="utf-8")
    built = run("--json", "build", *places(tmp_path))
    assert "imported page.html: the article is ports-reopen.txt" in built.stderr
    assert "wien.txt is set aside: it is in German" in built.stderr
    assert json.loads(built.stdout)["found"]["sources"] == 1
    assert json.loads(built.stdout)["set_aside"] == [
        {
            "id": "wien",
            "file": "wien.txt",
            "sha256": sha256(GERMAN.encode()).hexdigest(),
            "title": "Minister treffen sich in Wien",
            "language": "German",
            "reason": "it is in German, and only English is read",
        }
    ]
    register = (tmp_path / "docs" / "sources" / "index.md").read_text(encoding="utf-8")
    assert "Set aside, and not analysed: [1 article](#set-aside)" in register
    assert "| wien.txt | German | it is in German, and only English is read |" in register
    assert "| Articles set aside, not analysed | 1 |" in (tmp_path / "docs" / "method.md").read_text(encoding="utf-8")
    rows = json.loads((tmp_path / "docs" / "data" / "sources.json").read_bytes())
    assert [(row["file"], row["set_aside"] is None) for row in rows] == [
        ("ports-reopen.txt", True),
        ("wien.txt", False),
    ]
    assert not (tmp_path / "docs" / "sources" / "wien.md").exists()
    assert run("check", *places(tmp_path)).exit_code == 0
    (seeds / "page.html").write_text(PAGE, encoding="utf-8")
    assert "page.html is there already: the article is ports-reopen.txt" in run("build", *places(tmp_path)).stderr


def test_a_folder_without_english_is_said(tmp_path: Path) -> None:
    """Nothing is written."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "wien.txt").write_text(GERMAN, encoding="utf-8")
    failed = run("build", *places(tmp_path))
    assert failed.exit_code == 1
    assert "no article in it is in English" in failed.stderr
    assert not (tmp_path / "docs").exists()


def test_check_passes_on_what_was_built(folder: Path) -> None:
    """A fresh build traces."""
    assert run("check", *places(folder)).exit_code == 0
    assert json.loads(run("--json", "check", *places(folder)).stdout) == {"findings": []}


def test_check_fails_on_a_changed_seed(folder: Path, tmp_path: Path) -> None:
    """Words that are no longer in the seed are found."""
    (tmp_path / "ministers.txt").write_text("X" + ARTICLE, encoding="utf-8")
    failed = run("check", "--seeds", str(tmp_path), "--docs", str(folder / "docs"))
    assert failed.exit_code == 1
    assert "R1" in failed.stdout


def test_explain_leads_to_the_words(folder: Path) -> None:
    """A quotation leads back to its line in the seed, as text and as JSON."""
    quote = json.loads((folder / "docs/data/quotes.json").read_text(encoding="utf-8"))[0]
    said = run("explain", quote["id"], *places(folder))
    assert "ministers.txt:6:2" in said.stdout
    assert "We have much to talk about" in said.stdout
    found = json.loads(run("--json", "explain", quote["id"], *places(folder)).stdout)
    assert found["grounds"][0]["file"] == "ministers.txt"


def test_new_makes_a_folder_that_builds_and_checks(tmp_path: Path) -> None:
    """A fresh folder builds with nothing added."""
    assert run("new", str(tmp_path / "fresh")).exit_code == 0
    assert run("build", *places(tmp_path / "fresh")).exit_code == 0
    assert run("check", *places(tmp_path / "fresh")).exit_code == 0


def test_no_color_is_honoured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set no escape sequence is printed, colour wanted or not."""
    monkeypatch.setenv("NO_COLOR", "1")
    failed = CliRunner().invoke(main, ["build", *places(tmp_path)], color=True)
    assert "\x1b[" not in failed.output


class Terminal:
    """Stands in for a standard error that is, or is not, a terminal."""

    def __init__(self, *, tty: bool) -> None:
        """Start with nothing written."""
        self.tty = tty
        self.written = ""

    def isatty(self) -> bool:
        """Tell whether a person is watching."""
        return self.tty

    def write(self, text: str) -> int:
        """Keep what is written."""
        self.written += text
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""


@pytest.mark.parametrize(("tty", "seconds", "shown"), [(True, 2.0, True), (True, 0.5, False), (False, 2.0, False)])
def test_progress_is_for_a_person_who_waits(
    monkeypatch: pytest.MonkeyPatch, *, tty: bool, seconds: float, shown: bool
) -> None:
    """Progress appears on a terminal after a second, and nowhere else."""
    clock = iter([0.0, seconds])
    monkeypatch.setattr("generator.cli.time.monotonic", lambda: next(clock))
    stderr = Terminal(tty=tty)
    monkeypatch.setattr("sys.stderr", stderr)
    meter = Meter()
    meter("reading", 1, 2)
    meter.close()
    assert ("reading 1/2" in stderr.written) is shown

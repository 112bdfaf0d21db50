"""seeds/briefing.yml: what it gives, and what each mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import parse_settings, read_settings
from generator.errors import BriefingError, InputError, ManyInputsError
from generator.model import ActorNote, Correction, Scope, Settings, SourceNote

FULL = """
title: Grain talks
scope:
  since: 2031-03-01
  until: 2031-03-31T18:00Z
  topics: [grain, ports]
sources:
  - file: "0*"
    title: Ports reopen
    outlet: Harbour Post
    url: https://harbour.example/ports
    author: A. Writer
    published: 2031-03-04T00:39+03:00
    reliability: B
    reliability_reason: named reporters on the spot
    publish: full
actors:
  - name: Ada Moss
    aliases: [Moss]
    kind: person
    country: Norland
    merge: [A. Moss]
    split: [Adam Moss]
    ignore: false
corrections:
  - id: c-1
    reason: printed correction
    set: {status: held, 1: 2031-03-04}
"""


def errors_of(text: str | bytes) -> tuple[InputError, ...]:
    """Give the errors that a briefing.yml of this text raises."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(BriefingError) as caught:
        parse_settings(data)
    error = caught.value
    if isinstance(error, ManyInputsError):
        return error.errors
    assert isinstance(error, InputError)
    return (error,)


def only_error(text: str | bytes) -> InputError:
    """Give the one error that a briefing.yml of this text raises."""
    (error,) = errors_of(text)
    return error


def test_every_key_is_read() -> None:
    """A file with every key gives settings with every field, days and numbers taken as written."""
    assert parse_settings(FULL.encode()) == Settings(
        title="Grain talks",
        scope=Scope(since="2031-03-01", until="2031-03-31T18:00Z", topics=("grain", "ports")),
        sources=(
            SourceNote(
                file="0*",
                title="Ports reopen",
                outlet="Harbour Post",
                url="https://harbour.example/ports",
                author="A. Writer",
                published="2031-03-04T00:39+03:00",
                reliability="B",
                reliability_reason="named reporters on the spot",
                publish="full",
            ),
        ),
        actors=(
            ActorNote(
                name="Ada Moss",
                aliases=("Moss",),
                kind="person",
                country="Norland",
                merge=("A. Moss",),
                split=("Adam Moss",),
            ),
        ),
        corrections=(Correction(id="c-1", reason="printed correction", set={"status": "held", "1": "2031-03-04"}),),
    )


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    """A folder without a briefing.yml has the default settings."""
    assert read_settings(tmp_path) == Settings()
    assert read_settings(tmp_path / "nowhere") == Settings()


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\ufeff", "scope:\nsources:\n"])
def test_an_empty_file_gives_the_defaults(text: str) -> None:
    """Nothing written, or keys without values, is the same as nothing said."""
    assert parse_settings(text.encode()) == Settings()


def test_the_file_in_the_folder_is_read(tmp_path: Path) -> None:
    """What stands in the folder's briefing.yml is what is given."""
    (tmp_path / "briefing.yml").write_text("title: Türen", encoding="utf-8")
    assert read_settings(tmp_path).title == "Türen"


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    """A briefing.yml that is a folder is an input error, not a crash."""
    (tmp_path / "briefing.yml").mkdir()
    with pytest.raises(InputError, match=r"briefing\.yml: this is no ordinary file"):
        read_settings(tmp_path)


def test_an_unknown_key_gets_its_place_and_the_key_that_was_meant() -> None:
    """A slip of the pen in a key is named with line and column, and with the nearest key."""
    error = only_error("sources:\n  - file: a\n    outlett: Post\n")
    assert (error.line, error.column) == (3, 5)
    assert "outlett" in error.wrong
    assert 'did you mean "outlet"' in error.mend


def test_a_key_like_no_other_gets_the_list() -> None:
    """Where no key is near, the mend lists those that there are."""
    assert "use one of title, scope, sources, actors, corrections" in only_error("zzz: 1").mend


def test_all_errors_are_reported_at_once_in_the_order_of_the_file() -> None:
    """Several mistakes are one error that holds each, from the top of the file down."""
    lines = [error.line for error in errors_of("titel: x\nscope: {since: soon}\nactors: [1]\n")]
    assert lines == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "line", "column", "wrong"),
    [
        ("title: [a]", 1, 8, "expected words, found a list"),
        ("title: ''", 1, 8, "expected words, found nothing"),
        ("sources: a", 1, 10, 'expected a list, found "a"'),
        ("sources:\n  - just words", 2, 5, "expected keys and values (file"),
        ("sources:\n  - outlet: Post", 2, 5, 'the key "file" is missing'),
        ("sources:\n  - file:\n", 2, 10, "expected words, found nothing"),
        ("sources:\n  - file: a\n    reliability: G", 3, 18, 'expected one of A, B, C, D, E, F, found "G"'),
        ("actors:\n  - name: A\n    ignore: perhaps", 3, 13, 'expected true or false, found "perhaps"'),
        ("actors:\n  - name: A\n    kind: persn", 3, 11, 'found "persn"'),
        ("title: a\ntitle: b", 2, 1, 'the key "title" stands twice'),
        ("? [a]\n: b", 1, 3, "a key must be a word"),
        ("corrections:\n  - id: a\n    reason: b\n    drop: true\n    set: c", 5, 10, "expected keys and values"),
        ("scope: {since: 2031-02-30}", 1, 16, "is no date"),
        ("scope: {until: 2031-02-03T10:00}", 1, 16, "no time with a zone"),
        ("scope: {until: 20310203}", 1, 16, "is no day"),
        ("sources: [{file: a, url: 'javascript:1'}]", 1, 26, "is no web address"),
        ("scope: {since: 2031-03-02, until: 2031-03-01}", 1, 8, "before it begins"),
        ("sources: [{file: a, reliability: B}]", 1, 11, "needs its reason"),
        ("corrections: [{id: a, reason: b}]", 1, 15, "changes nothing"),
        ("a: &x 1", 1, 4, "an anchor"),
        ("a: *x", 1, 4, "an alias"),
        ("a: !!python/object:os.system x", 1, 4, "the tag"),
        ("a: !own x", 1, 4, "the tag !own"),
        ("[" * 30, 1, 13, "nested more than 12"),
        ("title: 'open", 1, None, "not valid YAML"),
        ("a: 1\n b: 2", 2, None, "not valid YAML"),
        ("--- \na: 1\n---\nb: 2", 3, 1, "another document"),
        ("title: a\nx: \x07", 2, None, "U+0007"),
    ],
)
def test_each_mistake_is_told_with_its_place(text: str, line: int, column: int | None, wrong: str) -> None:
    """Every kind of mistake names its line, its column where there is one, and what was expected."""
    error = only_error(text)
    assert error.file == "briefing.yml"
    assert error.line == line
    assert column is None or error.column == column
    assert wrong in error.wrong
    assert error.mend


def test_a_wrong_encoding_names_the_byte() -> None:
    """A file in another encoding is refused with the line of the first strange byte."""
    error = only_error(b"title: a\noutlet: T\xfcrkiye")
    assert error.line == 2
    assert "0xFC" in error.wrong


def test_the_example_of_this_project_is_read() -> None:
    """The briefing.yml beside the two seed articles is valid and names what is known, no more."""
    settings = read_settings(Path(__file__).parents[1] / "seeds")
    assert [note.outlet for note in settings.sources] == ["Türkiye Today", None]
    assert all(note.url is None and note.published is None for note in settings.sources)


def test_the_commented_examples_are_valid() -> None:
    """Every commented example in that file can be used as it stands."""
    text = (Path(__file__).parents[1] / "seeds" / "briefing.yml").read_text(encoding="utf-8")
    tail = text[text.index("# actors:") :]
    lines = [
        line[2:] for line in tail.splitlines() if line.startswith(("# actors:", "# corrections:", "#   - ", "#     "))
    ]
    keys = [line for line in lines if not line.startswith("  ") or ":" in line or line.lstrip().startswith("-")]
    settings = parse_settings("\n".join(keys).encode())
    assert [note.name for note in settings.actors] == ["Volodymyr Zelenskyy", "Tomahawk"]
    assert settings.corrections[1].set == {"status": "postponed"}


def test_a_correction_may_join_and_part_records() -> None:
    """Lists of ids under merge and split are read; one of them is enough to be a correction."""
    entries = ("  - {id: a, reason: one event, merge: [b]}", "  - {id: c, reason: two events, split: [c-r1]}")
    joined, parted = parse_settings("\n".join(("corrections:", *entries)).encode()).corrections
    assert (joined.merge, parted.split) == (("b",), ("c-r1",))


def test_site_report_and_language_are_read() -> None:
    """Where the site stands, where errors are reported, and the language of the interface."""
    text = "site: {url: https://a.example/b/}\nreport: mailto:a@b.example\nlanguage: de\n"
    settings = parse_settings(text.encode())
    assert (settings.site.url, settings.report, settings.language) == (
        "https://a.example/b/",
        "mailto:a@b.example",
        "de",
    )
    assert parse_settings(b"report: https://github.com/o/r/issues/new").report


def test_who_has_a_page_is_a_number() -> None:
    """The mentions from which an actor has a page are a number from 1 on; anything else is told with its place."""
    assert parse_settings(b"pages: {actors: 3}").pages.actors == 3
    assert parse_settings(b"pages:\n").pages.actors is None
    for words in ("many", "0", "-1", "2.5", "[3]"):
        error = only_error(f"title: x\npages:\n  actors: {words}\n")
        assert (error.line, error.column) == (3, 11)
        assert "expected a number" in str(error)
        assert "write a number from 1 on" in str(error)
    assert 'did you mean "actors"?' in str(only_error("pages: {actor: 3}"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("site: {url: a.example}", "no address of a site"),
        ("site: {url: 'https://a.example/?x'}", "no address of a site"),
        ("report: a@b.example", "no place for reports"),
        ("report: javascript:alert(1)", "no place for reports"),
        ("report: 'mailto:a@b.example?bcc=x@y.example'", "no place for reports"),
        ("report: http://a.example/new", "no place for reports"),
        ("language: fr", "expected one of de, en"),
    ],
)
def test_what_leads_nowhere_is_refused(text: str, words: str) -> None:
    """A place for reports is an address with https or mailto:, a site has a plain address, a language has a list."""
    assert words in only_error(text).wrong

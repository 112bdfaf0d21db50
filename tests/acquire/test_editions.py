"""seeds/editions/: what is written is read back, and a broken or doubled file is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.acquire.editions import file_of, fit_name, keep, read_editions, told
from generator.errors import InputError, ManyInputsError
from generator.model import Edition, Entry, KeptSource

FIRST = Edition(
    name="Week 1",
    number=1,
    as_of="2031-04-09",
    model="none 0",
    version="0",
    sources=(KeptSource("one", "one.txt", "0a"), KeptSource("two", "two.txt", "0b")),
    entries=(Entry(register="contacts", id="c", title="Berg-Lund call", status="held", citations=("one:0a1b2c3d",)),),
)


def test_an_edition_has_one_entry_a_line(tmp_path: Path) -> None:
    """The file can be read, and a diff of two files names the entry that changed."""
    keep(tmp_path, FIRST)
    assert (tmp_path / "editions/001-week-1.json").read_text(encoding="utf-8") == (
        "{\n"
        ' "name": "Week 1",\n'
        ' "number": 1,\n'
        ' "as_of": "2031-04-09",\n'
        ' "model": "none 0",\n'
        ' "version": "0",\n'
        ' "sources": [\n'
        '  {"id": "one", "file": "one.txt", "sha256": "0a"},\n'
        '  {"id": "two", "file": "two.txt", "sha256": "0b"}\n'
        " ],\n"
        ' "entries": [\n'
        '  {"register": "contacts", "id": "c", "title": "Berg-Lund call", "status": "held", '
        '"citations": ["one:0a1b2c3d"]}\n'
        " ]\n"
        "}\n"
    )


def test_what_is_kept_is_read_back_in_order(tmp_path: Path) -> None:
    """Editions come in the order in which they were marked, whatever their names."""
    later = replace(FIRST, name="April", number=2, entries=(), sources=())
    keep(tmp_path, later)
    keep(tmp_path, FIRST)
    assert read_editions(tmp_path) == (FIRST, later)


def test_no_folder_is_no_edition(tmp_path: Path) -> None:
    """A briefing whose user never marked one has none."""
    assert read_editions(tmp_path) == ()


def test_a_name_without_latin_letters_has_its_number() -> None:
    """The file of an edition always has a name."""
    assert file_of(replace(FIRST, name="Неделя", number=12)) == "editions/012.json"


@pytest.mark.parametrize("name", ["", "  ", "a\x00b", "x" * 81])
def test_a_name_that_nobody_can_read_is_refused(name: str) -> None:
    """A name has some characters, not too many, and all of them are seen."""
    with pytest.raises(InputError, match="1 to 80 characters"):
        fit_name(name, ())


def test_a_name_is_given_once() -> None:
    """A second edition of one name, in whatever case, would make the first one unfindable."""
    with pytest.raises(InputError, match='there is an edition "Week 1" already'):
        fit_name("week  1", (FIRST,))
    assert fit_name(" Week  2 ", (FIRST,)) == "Week 2"


def test_an_edition_is_never_overwritten(tmp_path: Path) -> None:
    """A file that is there stays what it is."""
    keep(tmp_path, FIRST)
    with pytest.raises(InputError, match="cannot be written"):
        keep(tmp_path, FIRST)


def test_every_broken_file_is_named(tmp_path: Path) -> None:
    """What is no JSON, what lacks a field and what has one too many are told together, each with its file."""
    folder = tmp_path / "editions"
    folder.mkdir()
    (folder / "001-a.json").write_text("{", encoding="utf-8")
    (folder / "002-b.json").write_text('{"name": "b"}', encoding="utf-8")
    (folder / "003-c.json").write_text(told(FIRST).replace('"name"', '"x": 1, "name"'), encoding="utf-8")
    with pytest.raises(ManyInputsError) as caught:
        read_editions(tmp_path)
    assert [error.file for error in caught.value.errors] == [f"editions/00{n}.json" for n in ("1-a", "2-b", "3-c")]
    assert all("this is no edition" in error.wrong for error in caught.value.errors)


def test_two_of_one_name_or_number_are_an_error(tmp_path: Path) -> None:
    """A copied file would make it unclear which edition is the last."""
    keep(tmp_path, FIRST)
    (tmp_path / "editions/009-copy.json").write_text(told(FIRST), encoding="utf-8")
    with pytest.raises(InputError, match=r'009-copy\.json: it is edition 1, "Week 1", and so is "editions/001-week-1'):
        read_editions(tmp_path)

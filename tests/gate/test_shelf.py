"""Reading what lies on disk."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest

from generator.errors import InputError
from generator.gate.shelf import Place, read_shelf

House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def test_words_and_sentences_are_looked_up(house: House) -> None:
    """A citation gives the words of the seed file, a number its sentence; what is not there is None."""
    shelf = read_shelf(house.docs, house.seeds)
    assert shelf.words(Place("post", 0, 0, 6)) == "Brandt"
    assert shelf.words(Place("post", 0, 6, 6)) is None
    assert shelf.words(Place("post", 0, 0, 9999)) is None
    assert shelf.words(Place("nobody", 0, 0, 6)) is None
    assert shelf.sentence("post", 0) is not None
    assert shelf.sentence("post", 9) is None
    assert shelf.sentence("nobody", 0) is None


@pytest.mark.parametrize("text", ["{", "[]", '[{"id": 7}]'])
def test_what_no_build_writes_is_an_error(house: House, text: str) -> None:
    """The file is named, and how to mend it."""
    house.write("data/briefing.json", text)
    with pytest.raises(InputError, match=r"briefing\.json: not the JSON that a build writes"):
        read_shelf(house.docs, house.seeds)


@pytest.mark.parametrize("name", ["data/quotes.json", "data/manifest.json"])
def test_a_missing_register_is_an_error(house: House, name: str) -> None:
    """Without a register nothing can be held against it."""
    (house.docs / name).unlink()
    with pytest.raises(InputError, match="there is no such file"):
        read_shelf(house.docs, house.seeds)


def test_a_seed_is_decoded_as_the_build_does(house: House) -> None:
    """A byte order mark is dropped, line ends stay, other encodings give no text."""
    (house.seeds / "post.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    assert read_shelf(house.docs, house.seeds).raw["post"] == "one\r\ntwo"
    (house.seeds / "post.txt").write_bytes(b"\xff\xfe1")
    assert read_shelf(house.docs, house.seeds).raw["post"] is None


def test_nothing_outside_the_folders_is_read(house: House) -> None:
    """A path that climbs out of seeds/ is no seed file, whatever the data says."""
    (house.seeds.parent / "secret.txt").write_text("secret", encoding="utf-8")
    house.edit("sources", lambda v: v[0].update(file="../secret.txt"))
    assert read_shelf(house.docs, house.seeds).raw["post"] is None

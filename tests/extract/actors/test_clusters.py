"""Where the actor of a name is looked for."""

from __future__ import annotations

from generator.extract.actors.clusters import Owners, Shelf, one_name


def test_a_form_of_a_name_is_found_by_what_it_is_made_of() -> None:
    """People are found by their surname, bodies by words in a row of their names."""
    shelf = Shelf()
    shelf.add("person", "anna maria berg", ())
    shelf.add("organization", "kolani rowing department of sport", ())
    shelf.add("person", "tomas vidal", ())
    assert [one.n for one in shelf.homes("anna berg", "person")] == [0]
    assert [one.n for one in shelf.homes("rowing department", "organization")] == [1]
    assert [one.n for one in shelf.bodies("kolani rowing")] == [1]
    assert shelf.homes("anna vidal", "person") == shelf.bodies("rowing department") == []


def test_a_single_word_means_a_surname_before_a_first_name() -> None:
    """The surname of one is not taken for the first name of another."""
    shelf = Shelf()
    shelf.add("person", "anna berg", ())
    shelf.add("person", "berg olsen", ())
    shelf.add("organization", "norbank group", ())
    owners = Owners(shelf.clusters)
    assert [[one.n for one in owners.of(word)] for word in ("berg", "anna", "norbank", "group")] == [[0], [0], [2], []]


def test_a_surname_in_another_spelling_and_an_acronym_find_their_owners() -> None:
    """A transcription, a surname without its Arabic article and the initials of a name are looked up too."""
    shelf = Shelf()
    shelf.add("person", "olga kolanskiy", ())
    shelf.add("person", "omar al-zorbani", ())
    shelf.add("organization", "union of rowing clubs", ())
    owners = Owners(shelf.clusters)
    assert [[one.n for one in owners.of(word)] for word in ("kolansky", "zorbani", "omar", "zorb")] == [
        [0],
        [1],
        [1],
        [],
    ]
    assert [one.n for one in owners.by_initials("URC")] == [2]
    assert owners.by_initials("UR") == owners.by_initials("XYZ") == []


def test_father_and_son_are_two() -> None:
    """Names that differ in the generation are two people's."""
    assert one_name("ann brown", "ann brown jr.", "person")
    assert not one_name("carl brown sr.", "carl brown jr.", "person")

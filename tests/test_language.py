"""Which articles are set aside because they are not in English."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.language import foreign, parted
from generator.model import Block, Text

ENGLISH = (
    "The foreign ministers of the two countries met in the old harbour on Wednesday to talk about the new border. "
    "After the meeting a spokeswoman said that they had been open with each other, and would meet again in a month."
)
GERMAN = (
    "Die Außenminister der beiden Länder haben sich am Mittwoch im alten Hafen getroffen, um über die neue Grenze zu "
    "sprechen. Nach dem Treffen sagte eine Sprecherin, dass sie offen miteinander gewesen seien und sich wiedersehen."
)
OTHERS = {
    "French": "Les ministres des deux pays se sont rencontrés mercredi dans le vieux port pour parler de la frontière. "
    "Après la réunion, une porte-parole a dit que les échanges ont été francs et qu'ils se reverront.",
    "Spanish": "Los ministros de los dos países se reunieron el miércoles en el viejo puerto para hablar de la nueva "
    "frontera. Después de la reunión, una portavoz dijo que las conversaciones fueron francas.",
    "Turkish": "İki ülkenin bakanları çarşamba günü eski limanda bir araya geldi. Toplantı çok uzun sürdü "
    "ve bir sözcü daha sonra bakanların bu konuda açık olduğunu, bir ay sonra yine bir görüşme olacağını dedi.",
    "a language in Cyrillic letters": "Министры двух стран встретились в среду в старом порту, чтобы говорить.",
    "a language in Arabic letters": "التقى وزيرا خارجية البلدين يوم الأربعاء في الميناء القديم.",
    "a language in CJK letters": "两国外交部长星期三在旧港口会面讨论新的边界问题会后一位女发言人表示双方坦诚相待",
}


def test_english_is_read() -> None:
    """Also with foreign names, and with a quotation in another language."""
    assert foreign(ENGLISH) is None
    assert foreign(f"{ENGLISH} “Wir sind uns einig”, he said in German before he left for the airport.") is None


@pytest.mark.parametrize(("language", "words"), [("German", GERMAN), *OTHERS.items()])
def test_another_language_is_named(language: str, words: str) -> None:
    """By its small words, or by its letters."""
    assert foreign(words) == language


@pytest.mark.parametrize(
    "words", ["", "Der Hafen und die Stadt", "Привет", "Lind Moss Dale " * 30, f"{ENGLISH} {GERMAN}"]
)
def test_doubt_is_read_as_english(words: str) -> None:
    """Few words, names alone, a mixture."""
    assert foreign(words) is None


def test_articles_are_parted(text_of: Callable[..., Text]) -> None:
    """In their order; of those set aside it is known why."""
    texts = tuple(text_of(raw) for raw in (ENGLISH, GERMAN))
    read, aside = parted(texts)
    assert read == texts[:1]
    (one,) = aside
    assert (one.file, one.language, one.reason) == (
        "article.txt",
        "German",
        "it is in German, and only English is read",
    )


def test_furniture_alone_is_set_aside(text_of: Callable[..., Text]) -> None:
    """A page of which nothing but the menu was saved holds nothing to read, and that is said."""
    menu = text_of("Home Subscribe")
    read, aside = parted((replace(menu, blocks=(Block("boilerplate", menu.blocks[0].span),)),))
    assert read == ()
    assert (aside[0].language, aside[0].reason) == (None, "it has no sentence to read, only the furniture of a page")


NAMES = (
    "Wolfgang von der Leyen-Müller und Söhne GmbH named Jürgen Großmann to its board on Tuesday, the Frankfurter "
    "Allgemeine Zeitung said. Großmann was at the Bundesministerium für Wirtschaft und Energie before."
)


@pytest.mark.parametrize(
    "raw",
    [
        NAMES,
        "Xi met Lula in Brasília.",
        "Président Macron to Le Monde: “Non.”",
        f"{ENGLISH}\n\n{GERMAN}\n\n{GERMAN}",
        f"{OTHERS['a language in Cyrillic letters'] * 2}\n\n{ENGLISH}",
        f"{OTHERS['a language in CJK letters']}\n\n{ENGLISH}",
    ],
)
def test_names_and_mixtures_are_read(text_of: Callable[..., Text], raw: str) -> None:
    """Short English with foreign names, and an article of which a good part is in English."""
    assert parted((text_of(raw),))[1] == ()


def test_a_line_of_english_makes_no_mixture() -> None:
    """A long article in another language with one English sentence in it is set aside."""
    line = "The ministers said that they would meet again in a month."
    assert foreign(f"{GERMAN}\n{GERMAN}\n{line}\n{GERMAN}\n{GERMAN}") == "German"

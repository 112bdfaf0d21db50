"""Quotations and reported statements as one kind of value, each thing once."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Assertion, Citation, Dossier, Quotation
from generator.plan.utterances import utterances

WORDS = "that the talks in Rill would go on “for some time” after the summer"


def statement(
    one: str, start: int, words: str = WORDS, speaker: str | None = "berg", within: str | None = None
) -> Assertion:
    """A reported statement in the first sentence of article one."""
    content = Citation("one", 0, start, start + len(words), words)
    return Assertion(
        id=one,
        speaker=speaker,
        speaker_text="officials",
        attribution="named" if speaker else "anonymous",
        date=None,
        mixed=False,
        within=within,
        content=content,
        source=content,
        cue=content,
        rule="",
    )


def quoted(text: str, start: int, one: str = "q") -> Quotation:
    """A quotation of Ada Berg in the first sentence of article one."""
    cited = Citation("one", 0, start, start + len(text), text)
    return Quotation(one, text, "berg", None, "named", "2031-04-07", (cited,), (cited,), "")


def _ids(dossier: Dossier) -> list[str]:
    return [one.id for one in utterances(dossier)]


def test_a_few_words_in_marks_stand_in_their_statement(dossier: Callable[..., Dossier]) -> None:
    """The statement that holds them says more than the fragment does."""
    made = replace(dossier(quotations=(quoted("for some time", 35),)), assertions=(statement("a", 0),))
    assert _ids(made) == ["a"]


def test_marks_around_most_of_it_are_the_quotation(dossier: Callable[..., Dossier]) -> None:
    """A statement that is a quotation, for the most part, is told as one."""
    made = replace(dossier(quotations=(quoted(WORDS[:60], 0),)), assertions=(statement("a", 0),))
    assert _ids(made) == ["q"]


def test_who_passes_on_is_not_the_speaker(dossier: Callable[..., Dossier]) -> None:
    """Of a statement within a statement the inner one counts."""
    inner = statement("inner", 5, WORDS[5:], speaker=None, within="outer")
    made = replace(dossier(), assertions=(statement("outer", 0), inner))
    (one,) = utterances(made)
    assert (one.id, one.who) == ("inner", "officials")


def test_unattributed_words_are_nobodys_position(dossier: Callable[..., Dossier]) -> None:
    """Where nobody is named as the speaker, nothing is given."""
    nobody = replace(quoted("for some time", 0), speaker=None, attribution="unattributed")
    assert _ids(dossier(quotations=(nobody,))) == []


def test_a_thing_takes_no_position(dossier: Callable[..., Dossier]) -> None:
    """What a paper, a poll or a ship says is nobody's position."""
    paper = replace(statement("paper", 0, speaker=None), speaker_text="a leaked document")
    ship = replace(statement("ship", 0), speaker="acme")
    made = replace(
        dossier(), assertions=(paper, ship, statement("berg", 200), statement("officials", 400, speaker=None))
    )
    vessel = tuple(replace(actor, kind="vessel") if actor.id == "acme" else actor for actor in made.actors)
    assert _ids(replace(made, actors=vessel)) == ["berg", "officials"]

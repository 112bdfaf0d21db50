"""Why reports and articles were held to be one or apart, as data and in words: data/merging.json, data/stories.json."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import to_builtins

from generator.model import Dossier, Story, Weighing

Record = dict[str, object]


def merging(dossier: Dossier) -> Iterator[Record]:
    """Give every weighing of two reports with its clues."""
    return (
        {
            "record": one.record,
            "report": one.report,
            "other": one.other,
            "other_report": one.other_report,
            "joined": one.joined,
            "weight": one.weight,
            "needed": one.needed,
            "evidence": [{"clue": words, "weight": weight} for words, weight in one.evidence],
        }
        for one in dossier.weighings
    )


def stories(dossier: Dossier) -> Iterator[Record]:
    """Give every story with its articles, the words that they share, and its joins and refusals."""
    return map(_story, dossier.stories)


def nearest_apart(record: str, weighings: Iterable[Weighing]) -> tuple[tuple[str, str], ...]:
    """Give the records that came nearest to a record and were left apart, each with what keeps them apart."""
    found = (one for one in weighings if not one.joined and record in {one.record, one.other})
    return tuple((one.other if one.record == record else one.record, _against(one)) for one in found)


def _against(one: Weighing) -> str:
    """Say what spoke against a pair; where nothing did, that what spoke for it was too little."""
    words = [words for words, weight in one.evidence if weight < 0]
    if words:
        return "; ".join(words)
    short = f"the evidence for it weighs {one.weight}, and {one.needed} are needed"
    return short if one.weight < one.needed else "another report of the two keeps them apart"


def _story(story: Story) -> Record:
    plain: Record = to_builtins(story)
    return plain

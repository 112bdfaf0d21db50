"""Which gold disagreements are contradictions, and which of them stand in our register. A part of merging.py.

A gold disagreement is a line with two sides, parted by "vs", behind the words for what it is about (`ASPECTS`:
status, day, number, place, who; causes, titles, descriptions and what is counted are none). It is no contradiction
where the line itself calls it something else (`NO_CONTRADICTION`), where it compares no two quoted sides, or where
none of its words stand in a sentence that tells of a gold sanction or contact: of a record there is nothing to be
found. It is found if the two sentences of a disagreement of ours hold words of either side.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from benchmarks.evaluate import Figures

Item = dict[str, Any]
NO_CONTRADICTION = re.compile(
    r"granularity|spelling|wording|development|compatible|not a contradiction|postponement|utterance|"
    r"source of the same words|^see |^cause|^object|\bsays? nothing\b|not mentioned|without a",
    re.IGNORECASE,
)
ASPECTS = re.compile(
    r"\b(?:cancel|postpon|status|state of|day|date|number|count|losses|place|head|who|first|largest)", re.IGNORECASE
)
"""What reports of one event can contradict each other about, as the gold's first words call it."""
_QUOTED = re.compile(r"(?<![\w])'([^']+(?:'[a-z]+ [^']*)*)'(?!\w)")


def sides_of(line: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Give the quoted words of both sides of a gold disagreement; None if it is no contradiction."""
    label, _, words = line.partition(": ")
    left, parted, right = words.partition(" vs ")
    sides = tuple(_QUOTED.findall(left)), tuple(_QUOTED.findall(right))
    contradicts = ASPECTS.search(label) and not NO_CONTRADICTION.search(line)
    return sides if parted and all(sides) and contradicts else None


def shows(conflict: Item, sides: tuple[tuple[str, ...], ...], score: ModuleType) -> bool:
    """Tell whether the sentences of one of our disagreements hold words of either side."""
    ours = [score.fold(conflict[side].get("text", "")) for side in ("left", "right")]

    def holds(sentence: str, words: tuple[str, ...]) -> bool:
        return any(score.fold(one) in sentence for one in words)

    return any(holds(ours[i], sides[0]) and holds(ours[1 - i], sides[1]) for i in (0, 1))


def disagreements(
    conflicts: list[Item],
    stories: Mapping[str, list[Any]],
    prediction: Any,  # noqa: ANN401 - the scorer's own class
    score: ModuleType,
    *,
    misses: bool,
) -> Figures:
    """Give the figures of our `conflicts` within the stories, whose gold is given by their names."""
    told = {prediction.by_file.get(gold.file) for story in stories.values() for gold in story}
    ours = [one for one in conflicts if one["left"]["source"] in told]
    lines = [line for story in stories.values() for gold in story for line in gold.d["disagreements"]]
    told_of = [
        score.fold(sentence)
        for story in stories.values()
        for gold in story
        for sentence in _event_sentences(gold, prediction, score)
    ]
    wanted = [(line, sides) for line in lines if (sides := sides_of(line)) and _tells_of(sides, told_of, score)]
    found = [(line, sides) for line, sides in wanted if any(shows(one, sides, score) for one in ours)]
    right = [one for one in ours if any(shows(one, sides, score) for _, sides in wanted)]
    print(f"{len(wanted)} gold disagreements, {len(found)} found; {len(ours)} of ours, {len(right)} of them gold")
    for pair in wanted if misses else ():
        print("=" if pair in found else "-", pair[0])
    for one in ours if misses else ():
        print("=" if one in right else "+", one["id"], "|", one["detail"])
        print("     ", one["left"].get("text"), "\n     ", one["right"].get("text"))
    return {
        "disagreements.found": len(found) / len(wanted) if wanted else 0.0,
        "disagreements.true": len(right) / len(ours) if ours else 1.0,
    }


def _event_sentences(gold: Any, prediction: Any, score: ModuleType) -> list[str]:  # noqa: ANN401 - as above
    """Give the sentences of an article that tell of its gold sanctions and contacts."""
    source = prediction.by_file.get(gold.file)
    raw = prediction.raw[source]
    spans = [(one["start"], one["end"]) for one in prediction.sources[source]["sentences"]]
    starts = [one for item in (*gold.d["sanctions"], *gold.d["contacts"]) for one in score.labels(item, "evidence")]
    return [
        raw[s:e] for s, e in spans if any(score.fold(one) in score.fold(raw[max(0, s - 2) : e + 60]) for one in starts)
    ]


def _tells_of(sides: tuple[tuple[str, ...], ...], sentences: list[str], score: ModuleType) -> bool:
    """Tell whether a disagreement is about a sanction or a contact: a side stands in a sentence that tells of one."""
    return any(score.fold(one) in sentence for side in sides for one in side for sentence in sentences)

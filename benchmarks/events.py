"""How well deeds are read: types and directions on sentences coded by hand in PLOVER, in two halves.

    python -m benchmarks.events [--shared DIR] [--raise]

Strategy: each sentence is read as an article of one paragraph, by the extractors as they are. What was read is coded as
in the exports: deeds by their type, reports of the two registers by the table of `render/plover.py`. A sentence of the
corpus has one coded event, with the words of its source and its target. Where several events are read, the one counts
whose doer and recipient meet the coded source and target best, among equals the first one: that is how the reference
systems are asked, which are given source and target. Per class of the nine that are scored:

- precision, recall and F1 over all sentences of the half, those of the corpus' other six classes too;
- direction: of the sentences with the right class, the share whose doer meets the coded source and whose recipient
  meets the coded target. An event read without a recipient is not right. A contact of the register has no direction:
  there both must be among the participants, as among those who agree with each other ("Oslo and Rome agreed").

The halves are told apart by the hash of a sentence's id. The word lists were looked over against the even half alone;
the odd half shows what they are worth on sentences that nobody looked at. Floors are those of the odd half.

Laws: nothing of the corpus is copied into the project; what is not there is not measured, which this says (exit 0).
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.evaluate import FLOORS, ROOT, Figures, compared, raised, read_floors
from benchmarks.evaluate import table as floors_table
from generator.extract import extract
from generator.extract.nlp import load
from generator.extract.parse import Reader
from generator.model import Article, Block, Extract, Run, SourceNote, Span, Text
from generator.render.plover import contact_code, deed_code, sanction_code

CORPUS = Path("corpus") / "events.plv.train.jsonl"
CLASSES = ("CONSULT", "AGREE", "SANCTION", "THREATEN", "REJECT", "REQUEST", "ACCUSE", "AID", "ASSAULT")
MUTUAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE"})
"""Types that "Oslo and Rome" do to each other where nobody else is named."""
GOALS = {"events.F1": 0.60, "events.direction": 0.80}


class Coded(NamedTuple):
    """An event: its type, and where in the sentence those stand who act and those acted on."""

    type: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]


class Score(NamedTuple):
    """The figures of one class: sentences of it, sentences rightly given it, and shares of 1."""

    name: str
    sentences: int
    right: int
    precision: float
    recall: float
    f1: float
    direction: float


class Read(NamedTuple):
    """A sentence with its event as coded by hand, the events read in it, and whether it is one to look at."""

    gold: Coded
    found: tuple[Coded, ...]
    looked_at: bool = False

    @property
    def chosen(self) -> Coded | None:
        """The event that counts: the one whose parties meet the coded ones best, else the first."""
        return max(self.found, key=self._fit, default=None)

    def _fit(self, event: Coded) -> int:
        return meet(event.source, self.gold.source) + meet(event.target, self.gold.target)

    @property
    def directed(self) -> bool:
        """Whether the event that counts has the coded source and target, each in its part."""
        chosen = self.chosen
        return chosen is not None and self._fit(chosen) == len(("source", "target"))


def meet(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """Tell whether any of the stretches share a character."""
    return any(one.meets(other) for one in some for other in others)


def text_of(sentence: str) -> Text:
    """Give a sentence as an article of one paragraph, without a title and a day."""
    digest = sha256(sentence.encode()).hexdigest()
    article = Article("sentence", "sentence.txt", digest, sentence, SourceNote(file="sentence.txt"))
    whole = Span(0, len(sentence))
    return Text(
        article=article,
        content=sentence,
        runs=(Run(0, 0, len(sentence)),),
        blocks=(Block("paragraph", whole),),
        title="",
    )


def coded(found: Extract) -> Iterator[Coded]:
    """Give the events that an article reports, deeds first; what is denied is none."""
    for deed in found.deeds:
        if deed_code(deed.type, deed.mode, deed.factuality).context != "negation":
            target = (deed.recipient_words,) if deed.recipient_words else ()
            mutual = (deed.doer_words,) if deed.type in MUTUAL and (deed.in_content or not target) else ()
            yield Coded(deed.type, (deed.doer_words,), (*target, *mutual))
    for sanction in found.sanctions:
        code = sanction_code(sanction.status, sanction.factuality, relief=sanction.relief)
        if code and code.context != "negation":
            yield Coded(code.type, _mentions(found, sanction.imposers), _mentions(found, sanction.targets))
    for contact in found.contacts:
        met = contact_code(contact.kind, contact.status, contact.factuality)
        if met.context != "negation":
            everyone = _mentions(found, contact.participants)
            yield Coded(met.type, everyone, everyone)


def _mentions(found: Extract, ids: tuple[int, ...]) -> tuple[Span, ...]:
    return tuple(mention.span for id_ in ids for mention in found.referents[id_].mentions)


def gold_of(record: dict[str, Any]) -> Coded:
    """Give the event of a line of the corpus, which has one a sentence."""
    (event,) = record["events"]
    return Coded(event["code"], _spans(event["source_spans"]), _spans(event["target_spans"]))


def _spans(ends: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in ends)


def is_looked_at(id_: str) -> bool:
    """Tell whether a sentence is of the half that the word lists were looked over against."""
    return int(sha256(id_.encode()).hexdigest(), 16) % 2 == 0


def scored(name: str, sentences: tuple[Read, ...]) -> Score:
    """Give the figures of one class."""
    wanted = sum(one.gold.type == name for one in sentences)
    given = [one for one in sentences if one.chosen is not None and one.chosen.type == name]
    right = [one for one in given if one.gold.type == name]
    return Score(
        name,
        wanted,
        len(right),
        precision=_share(len(right), len(given)),
        recall=_share(len(right), wanted),
        f1=_share(2 * len(right), len(given) + wanted),
        direction=_share(sum(one.directed for one in right), len(right)),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def figures(scores: tuple[Score, ...]) -> Figures:
    """Give the mean F1 of the classes, and the share of right directions over all sentences of the right class."""
    right = sum(one.right for one in scores)
    directed = sum(one.direction * one.right for one in scores)
    f1 = _share(sum(one.f1 for one in scores), len(scores))
    return {"events.F1": round(f1, 3), "events.direction": round(_share(directed, right), 3)}


def table(title: str, scores: tuple[Score, ...]) -> str:
    """Give the figures of a half as a table for a terminal."""
    rows = [f"{title:12}{'sentences':>10}{'precision':>11}{'recall':>8}{'F1':>7}{'direction':>11}"]
    rows += [
        f"{one.name:12}{one.sentences:>10}{one.precision:>11.3f}{one.recall:>8.3f}{one.f1:>7.3f}{one.direction:>11.3f}"
        for one in scores
    ]
    mean = figures(scores)
    return "\n".join([*rows, f"macro-F1 {mean['events.F1']:.3f}, direction {mean['events.direction']:.3f}", ""])


def read(path: Path, reader: Reader) -> Iterator[Read]:
    """Read every sentence of the corpus. Raises ValueError where one has not exactly one event."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found = tuple(coded(extract(text_of(record["text"]), reader)))
        yield Read(gold_of(record), found, is_looked_at(record["id"]))


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the tables, hold or raise the floors; give the exit code."""
    parser = argparse.ArgumentParser(description="Score the deeds on sentences coded in PLOVER.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=Path(beside), help=f"folder with {CORPUS.as_posix()}")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    options = parser.parse_args(arguments)
    path = options.shared / CORPUS
    if not path.is_file():
        print(f"events: no corpus at {path}; nothing was measured")
        return 0
    sentences = tuple(read(path, load(None)))
    halves = (
        ("looked at", tuple(one for one in sentences if one.looked_at)),
        ("not looked at", tuple(one for one in sentences if not one.looked_at)),
    )
    tables = [(title, tuple(scored(name, half) for name in CLASSES)) for title, half in halves]
    print("\n".join(table(title, scores) for title, scores in tables))
    return _held(figures(tables[-1][1]), lift=options.lift)


def _held(measured: Figures, *, lift: bool) -> int:
    """Print the figures beside goals and floors; lift the floors if asked; give 1 where one fell."""
    floors = read_floors(FLOORS)
    lines = compared(measured, floors, GOALS)
    print(floors_table(lines))
    if lift:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
    return int(any(line.fell for line in lines))


if __name__ == "__main__":
    raise SystemExit(main())

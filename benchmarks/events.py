"""How far the two registers reach as an event coder: types and directions on sentences coded by hand in PLOVER.

    python -m benchmarks.events [--shared DIR]

Strategy: each sentence is read as an article of one paragraph, by the extractors as they are; the reports found in it
are coded by the table that the exports use. Scored are the five classes that the registers can give. Per class:

- found: share of the sentences of this class for which a report of this class was read, whoever acts;
- parties: of those, the share in which a report of the class names the coded source as one that acts and the coded
  target as one acted on. A contact has no direction in a record: there both must be among the participants;
- precision and F1 over all sentences of the file, those of other classes too.

Laws: nothing of the corpus is copied into the project; what is not there is not measured, which this says (exit 0).
The sentences are those of the registers' neighbours too (courts that convict, aid that is stopped, strikes and
bans), which no register of sanctions and contacts is meant to hold: low shares of SANCTION and REJECT say that.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from generator.extract import extract
from generator.extract.nlp import load
from generator.extract.parse import Reader
from generator.model import Article, Block, Extract, Run, SourceNote, Span, Text
from generator.render.plover import contact_code, sanction_code

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path("corpus") / "events.plv.train.jsonl"
CLASSES = ("CONSULT", "AGREE", "SANCTION", "THREATEN", "REJECT")


class Coded(NamedTuple):
    """An event: its type, and where in the sentence those stand who act and those acted on."""

    type: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]


class Score(NamedTuple):
    """The figures of one class: sentences of it, and shares of 1."""

    name: str
    sentences: int
    found: float
    parties: float
    precision: float
    f1: float


class Read(NamedTuple):
    """A sentence with its event as coded by hand, and the events read in it."""

    gold: Coded
    found: tuple[Coded, ...]


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
    """Give the events that the reports of an article are; what is denied is none."""
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


def scored(name: str, sentences: tuple[Read, ...]) -> Score:
    """Give the figures of one class."""
    of_class = [one for one in sentences if one.gold.type == name]
    given = [one for one in sentences if any(event.type == name for event in one.found)]
    right = [one for one in given if one.gold.type == name]
    fitting = [one for one in right if any(_fits(event, one.gold) for event in one.found)]
    precision, recall = _share(len(right), len(given)), _share(len(right), len(of_class))
    f1 = _share(2 * len(right), len(given) + len(of_class))
    return Score(name, len(of_class), recall, _share(len(fitting), len(right)), precision, f1)


def _fits(event: Coded, gold: Coded) -> bool:
    return event.type == gold.type and _meet(event.source, gold.source) and _meet(event.target, gold.target)


def _meet(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(one.meets(other) for one in some for other in others)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def table(scores: tuple[Score, ...]) -> str:
    """Give the figures as a table for a terminal, with the macro-F1 at its end."""
    rows = [f"{'class':10}{'sentences':>10}{'found':>8}{'parties':>9}{'precision':>11}{'F1':>7}"]
    rows += [
        f"{one.name:10}{one.sentences:>10}{one.found:>8.3f}{one.parties:>9.3f}{one.precision:>11.3f}{one.f1:>7.3f}"
        for one in scores
    ]
    return "\n".join([*rows, f"macro-F1 {macro_f1(scores):.3f}"])


def macro_f1(scores: tuple[Score, ...]) -> float:
    """Give the mean F1 of the classes."""
    return sum(one.f1 for one in scores) / len(scores) if scores else 0.0


def read(path: Path, reader: Reader) -> Iterator[Read]:
    """Read every sentence of the corpus. Raises ValueError where one has not exactly one event."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield Read(gold_of(record), tuple(coded(extract(text_of(record["text"]), reader))))


def main(arguments: list[str] | None = None) -> int:
    """Measure and print the table; give the exit code."""
    parser = argparse.ArgumentParser(description="Score the registers as an event coder on sentences coded in PLOVER.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=Path(beside), help=f"folder with {CORPUS.as_posix()}")
    path = parser.parse_args(arguments).shared / CORPUS
    if not path.is_file():
        print(f"events: no corpus at {path}; nothing was measured")
        return 0
    sentences = tuple(read(path, load(None)))
    print(table(tuple(scored(name, sentences) for name in CLASSES)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""How the time of each stage grows with the length of an article that was made to be slow.

    python -m benchmarks.growth [--length N] [--times T] [--only WORD] [--profile STAGE]

Strategy: texts of one kind (KINDS: what a search could start over at, what a rule could compare each with each) are
walked through the stages at N, 2N and 4N characters, in this process, on the processor's clock. A line says how long
the longest took and the exponent of its growth: 1 is in proportion to the length, 2 is four times the time for
twice the length. What grows faster than ASTRAY and takes more than a MOMENT is marked.

Laws:
- Nothing is asserted here: a clock is no test. `tests/hostile/test_long.py` holds what can be held without one.
- Nothing is written but into a temporary folder.

Exit codes: 0 measured, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import base64
import cProfile
import math
import pstats
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.clean import clean  # noqa: E402 - the checkout that is measured comes first on the path
from generator.extract import extract  # noqa: E402
from generator.extract.nlp import SpacyReader, load  # noqa: E402
from generator.gate import check  # noqa: E402
from generator.merge import merge  # noqa: E402
from generator.model import Article, Settings, SourceNote  # noqa: E402
from generator.plan import plan  # noqa: E402
from generator.render import render  # noqa: E402
from generator.write import write  # noqa: E402

STAGES = ("clean", "parse", "extract", "merge", "plan", "render", "write", "gate")
ASTRAY, MOMENT = 1.2, 0.3
SYLLABLES = ("ba", "de", "fi", "go", "lu", "mar", "nel", "pos", "rik", "tun", "ver", "zan")
MEASURES = ("imposed sanctions on", "froze the assets of", "banned exports to", "lifted sanctions on")

Kind = Callable[[int], str]


def unit(words: str) -> Kind:
    """Give a text that says the same again and again, and ends otherwise."""
    return lambda length: words * (length // len(words)) + "!x\n"


def series(one: Callable[[int], str]) -> Kind:
    """Give a text whose n-th piece is `one(n)`."""

    def text(length: int) -> str:
        found, left = [], length
        for n in count():
            found.append(one(n))
            left -= len(found[-1])
            if left <= 0:
                return "".join(found) + "\n"
        raise AssertionError

    return text


def name(n: int) -> str:
    """Give the n-th of many surnames."""
    found = ""
    n += len(SYLLABLES)
    while n:
        n, k = divmod(n, len(SYLLABLES))
        found += SYLLABLES[k]
    return found.capitalize()


def random_bytes(length: int) -> str:
    """Give bytes in base64, on one line."""
    return base64.b64encode(Random(0).randbytes(length * 3 // 4)).decode() + "\n"  # noqa: S311 - no secret


def nested(length: int) -> str:
    """Give brackets in each other around a word."""
    half = length // 2
    return "(" * half + "Norbank" + ")" * half + " was sanctioned by France.\n"


KINDS: dict[str, Kind] = {
    "words in one line": unit("The minister said that the talks had been cancelled and that sanctions were likely "),
    "one sentence of lower words": unit("talks and sanctions on the bank of the minister of trade in the city of "),
    "dates": series(lambda n: f"on {n % 28 + 1} March {2000 + n % 60}, "),
    "relative days": unit("on Monday, yesterday and last week, "),
    "numbers like dates": series(lambda n: f"{n % 31 + 1}.{n % 12 + 1}.{2000 + n % 60} "),
    "dates in sentences": series(lambda n: f"They met on {n % 28 + 1} March {2000 + n % 60}. It ended last week. "),
    "quotation marks": unit("“ ” "),
    "straight marks": unit('" '),
    "opening marks": unit("“a "),
    "quotations": series(lambda n: f"“We will not sign {name(n)},” Ada {name(n)} said.\n\n"),
    "quotations in a line": series(lambda n: f"“We will not sign {name(n)},” Ada {name(n)} said. "),
    "names that say": series(lambda n: f"Ada {name(n)} said it. "),
    "statements": series(lambda n: f"Ada {name(n)} said that the talks had been cancelled. "),
    "names in a list": series(lambda n: f"Ada {name(n)}, "),
    "names of one family": series(lambda n: f"{name(n)} Berg met {name(n + 7)} Vidal. "),
    "ministers": series(lambda n: f"Foreign Minister {name(n)} {name(n + 3)} of France met Tomas {name(n)}. "),
    "sanctions verbs": unit("imposed sanctions on and banned and froze and "),
    "sanctions": series(lambda n: f"France {MEASURES[n % 4]} {name(n)} Bank on {n % 28 + 1} March 2031. "),
    "sanctions of one target": series(lambda n: f"France {MEASURES[n % 4]} Norbank on {n % 28 + 1} March 2031. "),
    "targets": series(lambda n: f"{'France imposed sanctions on ' if n == 0 else ''}{name(n)} Bank, "),
    "meetings": series(lambda n: f"Ada {name(n)} met Tomas {name(n + 5)} in Vienna on {n % 28 + 1} March 2031. "),
    "meetings of two": series(lambda n: f"Ada Berg met Tomas Vidal in Vienna on {n % 28 + 1} March 2031. "),
    "calls in one sentence": unit("met and called and talked to and visited "),
    "parties": series(lambda n: f"{'Talks between ' if n == 0 else ''}Ada {name(n)} and "),
    "states": unit("France and Spain and Norway and Italy, "),
    "bodies": series(lambda n: f"the Ministry of {name(n)} and the {name(n)} Council, "),
    "groups": unit("the rebels, the officials, the diplomats and the ministers said "),
    "pronouns": unit("He said that she told him that they met her. "),
    "brackets": nested,
    "opening brackets": unit("( "),
    "square brackets": unit("[a]( "),
    "short lines": unit("a\n"),
    "short paragraphs": unit("Ada Berg said.\n\n"),
    "list": unit("- a\n"),
    "captions": series(lambda n: f"Photo: Ada {name(n)} in Vienna, 4 March 2031 (Reuters)\n\n"),
    "bylines": unit("By Ada Berg\n"),
    "commas": unit(", "),
    "words and commas": unit("talks, "),
    "full stops": unit("a. "),
    "capitals": unit("AB "),
    "capitalised": series(lambda n: f"{name(n)} "),
    "abbreviations": unit("U.S. "),
    "base64": random_bytes,
    "zero width": unit("\u200b"),
    "zero width in words": unit("a\u200bb "),
    "soft hyphens": unit("\u00ad\n"),
    "combining marks": unit("\u0301"),
    "marked letters": unit("a\u0301"),
    "tags": unit("<p "),
    "ampersands": unit("&a"),
    "backslashes": unit("\\"),
    "stars": unit("**a"),
    "addresses": unit("http://a.b/ "),
    "at signs": unit("a@b "),
    "blanks": unit(" "),
    "line ends": unit("\n"),
    "tabs": unit("a\t"),
    "dashes": unit("— a "),
    "datelines": unit("VIENNA, Oct 24 (Reuters) - "),
    "table": unit("| a | b |\n"),
    "code": unit("` "),
    "scripts": unit("function(){ var a = "),
}  # fmt: skip


def main() -> None:
    """Measure and print."""
    given = _arguments()
    reader = load()
    walk(KINDS["sanctions"](500), reader)  # what is loaded on first use
    print(f"{'kind':<28} {'longest':>8} " + " ".join(f"{stage:>13}" for stage in STAGES))
    for kind, make in KINDS.items():
        if given.only not in kind:
            continue
        lengths = [given.length * 2**k for k in range(given.times)]
        took = [walk(make(length), reader, given.profile if length == lengths[-1] else None) for length in lengths]
        cells = (_cell([one.get(stage, 0.0) for one in took]) for stage in STAGES)
        print(f"{kind:<28} {lengths[-1]:>8} " + " ".join(f"{cell:>13}" for cell in cells), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of all: {peak:.0f} MB; * grows faster than n^{ASTRAY}")


def walk(raw: str, reader: SpacyReader, profiled: str | None = None) -> dict[str, float]:
    """Take an article through the whole program; give the processor's seconds of each stage."""
    took: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the stage gives
        profile = cProfile.Profile() if stage == profiled else None
        start = time.process_time()
        found = profile.runcall(work) if profile else work()
        took[stage] = time.process_time() - start
        if profile:
            pstats.Stats(profile).sort_stats("tottime").print_stats(16)
        return found

    data = raw.encode()
    article = Article(id="a", file="a.txt", sha256=sha256(data).hexdigest(), raw=raw, note=SourceNote(file="a.txt"))
    (text,) = timed("clean", lambda: clean((article,)))
    parse = timed("parse", lambda: reader(text))
    found = timed("extract", lambda: extract(text, lambda _: parse))  # type: ignore[arg-type] - a reader without a name
    dossier = timed("merge", lambda: merge((found,), Settings()))
    briefing = timed("plan", lambda: plan(dossier, model="none 0", version="0"))
    pages = timed("render", lambda: render(briefing))
    with tempfile.TemporaryDirectory() as folder:
        seeds, docs = Path(folder, "seeds"), Path(folder, "docs")
        seeds.mkdir()
        (seeds / "a.txt").write_bytes(data)
        timed("write", lambda: write(pages, docs))
        wrong = timed("gate", lambda: check(docs, seeds))
    if wrong:
        print(f"  the gate finds: {wrong[0][:150]}")
    return took


def _cell(took: list[float]) -> str:
    """Give the time of the longest text and the exponent of its growth; a time of a moment has none."""
    if took[-1] < MOMENT:
        return f"{took[-1]:.2f}     "
    grown = math.log2(max(took[-1], 1e-3) / max(took[0], 1e-3)) / max(1, len(took) - 1)
    return f"{took[-1]:.2f} n^{grown:.1f}{'*' if grown > ASTRAY else ' '}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=20_000, help="characters of the shortest text (%(default)s)")
    parser.add_argument(
        "--times", type=int, default=3, help="how many lengths, each twice the one before (%(default)s)"
    )
    parser.add_argument("--only", default="", help="kinds whose name has this in it")
    parser.add_argument("--profile", choices=STAGES, help="print what a stage spends its time on, for the longest text")
    return parser.parse_args()


if __name__ == "__main__":
    main()

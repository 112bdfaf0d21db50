"""How the time of merging grows with the number of articles.

    python -m benchmarks.scaling [--sizes 100,300,1000,3000,10000] [--days N] [--profile]

Strategy: a few invented articles on one story are read once, as any article is. What was read is then retold for story
after story: other people, bodies and towns of the same length (so that every offset stays true), other days. The
states, and the words of the news, stay the same, as they do in the news. The articles of all stories lie within one
stretch of `--days` days, so that a larger corpus is a denser one, which is the harder case. `merge` and `plan` then
run on each number of articles, in this process, on the processor's clock.

Laws:
- The exponent is that of the last two sizes, where the fixed costs count least, and of the first and the last.
- Nothing is asserted and nothing is written.

Exit codes: 0 measured, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import math
import pstats
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.clean import clean  # noqa: E402 - the checkout that is measured comes first on the path
from generator.extract import extract  # noqa: E402
from generator.extract.nlp import load  # noqa: E402
from generator.merge import merge  # noqa: E402
from generator.model import Article, Extract, Settings, SourceNote  # noqa: E402
from generator.plan import plan  # noqa: E402

FIRST = date(2031, 4, 9)
"""The day of the first invented article; all days in the articles are told by weekday."""
ARTICLES = (
    """Brandik and Velkor to meet in Tarnov

TARNOV, April 8, 2031 - President Anna Brandik of France will meet Prime Minister Otto Velkor of Spain in \
Tarnov on Friday, her office said on Tuesday.

"In Tarnov we will speak about the Morvanta fields," Brandik told reporters.

Velkor said that the talks would go ahead. France imposed sanctions on Morvanta Oil on Monday, and Spain condemned them.
""",
    """Brandik calls off summit with Velkor

April 9, 2031 - Anna Brandik cancelled the summit with Otto Velkor in Tarnov on Wednesday, two days before it was due.

"A summit with Velkor did not feel right to me," Brandik told reporters in Tarnov. "In Tarnov \
we will speak about the Morvanta fields."

The sanctions on Morvanta Oil, imposed on Monday, remain. Spain asked France to lift them, its foreign ministry said.
""",
    """Velkor: summit only postponed

April 9, 2031 - Prime Minister Otto Velkor said on Wednesday that the summit with President Anna Brandik had been \
postponed and not cancelled.

"Brandik most likely means a later day," Velkor told Spanish radio.

Brandik and Velkor spoke by telephone on Monday. France froze the assets of Morvanta Oil on the same day.
""",
    """France hits Morvanta Oil with sanctions

April 8, 2031 - France imposed sanctions on Morvanta Oil on Monday, citing its trade in weapons.

"Morvanta is a first step," said Anna Brandik, the French president. Morvanta Oil denied the accusation.

Brandik held a call with Otto Velkor of Spain on Monday.
""",
)
NAMES = ("Anna", "Otto", "Brandik", "Velkor", "Tarnov", "Morvanta")
"""Whom and what a story may call otherwise."""
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
ISO = re.compile(r"2031-04-(\d\d)")


def main() -> None:
    """Measure and print."""
    given = _arguments()
    told = read_articles()
    print(f"{'articles':>9} {'merge s':>9} {'plan s':>8} {'ms an article':>14} {'exponent':>9} {'peak MB':>8}")
    took: list[tuple[int, float]] = []
    for size in given.sizes:
        extracts = tuple(islice(retold(told, given.days), size))
        dossier, seconds = _timed(partial(merge, extracts, Settings()), profiled=given.profile)
        _, planned = _timed(partial(plan, dossier, model="none 0", version="0"), profiled=False)
        took.append((size, seconds))
        step = f"n^{exponent(took[-2], took[-1]):.2f}" if len(took) > 1 else ""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        each = 1000 * seconds / size
        print(f"{size:>9} {seconds:>9.2f} {planned:>8.2f} {each:>14.2f} {step:>9} {peak:>8}", flush=True)
    if len(took) > 1:
        print(f"merge grows as n^{exponent(took[0], took[-1]):.2f} from {took[0][0]} to {took[-1][0]} articles")


def exponent(less: tuple[int, float], more: tuple[int, float]) -> float:
    """Give the power of the number of articles with which the seconds grow between two measurements."""
    (few, short), (many, long) = less, more
    return math.log(max(long, 1e-9) / max(short, 1e-9)) / math.log(many / few)


def retold(told: tuple[Extract, ...], days: int) -> Iterator[Extract]:
    """Give the articles of story after story without end, each story with names and days of its own."""
    plain = tuple(msgspec.json.encode(extract).decode() for extract in told)
    chance = Random(0)  # noqa: S311 - no secret
    story = 0
    while True:
        names = {name: name_of(len(name), chance) for name in NAMES}
        later = timedelta(days=chance.randrange(days))
        for number, words in enumerate(plain):
            yield retell(words, names, later, f"{story:05}-{number}")
        story += 1


def retell(words: str, names: Mapping[str, str], later: timedelta, one: str) -> Extract:
    """Give what was read in an article, as JSON, with other names of the same lengths, `later`, under the id `one`."""
    for old, new in names.items():
        words = words.replace(old, new)
    words = ISO.sub(lambda found: (date(2031, 4, int(found[1])) + later).isoformat(), words)
    extract = msgspec.json.decode(words, type=Extract)
    article = msgspec.structs.replace(extract.text.article, id=one, file=f"{one}.txt")
    return msgspec.structs.replace(extract, text=msgspec.structs.replace(extract.text, article=article))


def name_of(length: int, chance: Random) -> str:
    """Give an invented name of so many letters."""
    letters = (chance.choice(VOWELS if at % 2 else CONSONANTS) for at in range(length))
    return "".join(letters).capitalize()


def read_articles() -> tuple[Extract, ...]:
    """Read the invented articles, as a build does."""
    reader = load()
    articles = tuple(
        Article(
            id=str(n), file=f"{n}.txt", sha256=sha256(raw.encode()).hexdigest(), raw=raw, note=SourceNote(file=str(n))
        )
        for n, raw in enumerate(ARTICLES)
    )
    return tuple(extract(text, reader) for text in clean(articles))


def _timed(work: Callable[[], Any], *, profiled: bool) -> tuple[Any, float]:
    gc.collect()
    profile = cProfile.Profile() if profiled else None
    start = time.process_time()
    found = profile.runcall(work) if profile else work()
    took = time.process_time() - start
    if profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    return found, took


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes",
        type=lambda words: sorted({int(word) for word in words.split(",")}),
        default=[100, 300, 1000, 3000, 10_000],
        help="numbers of articles, joined by commas",
    )
    parser.add_argument("--days", type=int, default=365, help="days over which the stories lie (%(default)s)")
    parser.add_argument("--profile", action="store_true", help="print what merging spends its time on, for each size")
    return parser.parse_args()


if __name__ == "__main__":
    main()

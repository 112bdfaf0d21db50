"""What a page costs to build: ways of citing against each other, and this site against a plain one.

    python -m benchmarks.pages [--docs DIR] [--times N]

Strategy: the pages below --docs are converted as they are, with footnotes, and with the same notes written in other
ways: a link to an item of a list at the end, in Markdown or in HTML, with and without a link back. Then `mkdocs build`
runs on them, and on as many plain pages of as many words (plainsite.py says what those are), each build the best of
--times. All of it on the processor's clock, so that others at work on the machine count little.

Laws: nothing is asserted and nothing is written but in a temporary folder.

Exit codes: 0 measured, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from markdown import Markdown

from benchmarks.measured import ROOT, take
from benchmarks.plainsite import plain_site, words_a_page

HEAD = re.compile(r"\A---\n(?:.*\n)*?---\n")
NOTE = re.compile(r"^\[\^([^\]]+)\]: (.*)\n?", re.MULTILINE)
MARK = re.compile(r"\[\^([^\]]+)\]")
COMMON = ("admonition", "md_in_html", "tables", "toc")
BUILD = ("-m", "mkdocs", "build", "--quiet")
Way = Callable[[int, int], str]
"""A mark as the number of its note and how often that was cited before."""
WAYS: Mapping[str, tuple[Way, bool]] = {
    "[1](#n1)": (lambda n, _: f"[{n}](#n{n})", False),
    "<sup>[1](#n1)</sup>": (lambda n, _: f"<sup>[{n}](#n{n})</sup>", False),
    '<a href="#n1">1</a>': (lambda n, _: f'<a class="footnote-ref" href="#n{n}">{n}</a>', False),
    "the same, with a way back": (lambda n, k: f'<a class="footnote-ref" id="r{n}-{k}" href="#n{n}">{n}</a>', True),
}


def recited(page: str, way: Way, *, back: bool) -> str:
    """Give a page whose footnotes are a list at its end, cited in another way; `back` links each note to its marks."""
    notes = dict(NOTE.findall(page))
    numbers = {name: n for n, name in enumerate(notes, 1)}
    seen: Counter[str] = Counter()

    def mark(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        return way(numbers[found[1]], seen[found[1]])

    text = MARK.sub(mark, NOTE.sub("", page))
    returns = {
        name: "".join(f' <a href="#r{n}-{k}">↩</a>' for k in range(1, seen[name] + 1)) for name, n in numbers.items()
    }
    items = (f'{n}. <a id="n{n}"></a>{notes[name]}{returns[name] if back else ""}' for name, n in numbers.items())
    return f"{text}\n" + "\n".join(items) + "\n"


def converted(pages: Sequence[str], extensions: Sequence[str]) -> tuple[float, int]:
    """Give milliseconds a page, the best of three, and bytes a page."""
    took, size = [], 0
    for _ in range(3):
        begun = time.process_time()
        size = sum(len(Markdown(extensions=list(extensions)).convert(page).encode()) for page in pages)
        took.append(time.process_time() - begun)
    return 1000 * min(took) / len(pages), size // len(pages)


def sites(docs: Path, work: Path, times: int) -> Iterator[tuple[str, float]]:
    """Give the milliseconds of CPU a page of `mkdocs build` of these pages, for Pagefind, too, and of plain ones."""
    ours, plain = work / "ours", work / "plain"
    shutil.copytree(docs, ours / "docs")
    shutil.copytree(ROOT / "overrides", ours / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", ours)
    pages = sum(1 for _ in docs.rglob("*.md"))

    def built(folder: Path, more: Mapping[str, str] | None = None) -> float:
        return 1000 * min(take(BUILD, folder, more).cpu for _ in range(times)) / pages

    yield "these", built(ours)
    words = words_a_page(ours / "site")
    yield "these, for Pagefind", built(ours, {"MATERIAL_SEARCH": "false", "PAGEFIND": "true"})
    plain_site(plain, pages, words)
    yield f"plain, {words} words, 15 notes", built(plain)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    parser.add_argument(
        "--times", type=int, default=3, help="builds of each site, of which the best counts (%(default)s)"
    )
    given = parser.parse_args()
    docs: Path = given.docs.resolve()
    pages = [HEAD.sub("", path.read_text(encoding="utf-8")) for path in sorted(docs.rglob("*.md"))]
    notes = sum(len(NOTE.findall(page)) for page in pages)
    print(f"{len(pages)} pages of {sum(map(len, pages)) // len(pages)} characters, {notes} notes")
    print(f"{'citing by':<28} {'ms a page':>9} {'bytes':>7}")
    print("{:<28} {:>9.2f} {:>7}".format("footnotes", *converted(pages, (*COMMON, "footnotes"))))
    for name, (way, back) in WAYS.items():
        print("{:<28} {:>9.2f} {:>7}".format(name, *converted([recited(p, way, back=back) for p in pages], COMMON)))
    bare = converted([MARK.sub("", NOTE.sub("", page)) for page in pages], COMMON)
    print("{:<28} {:>9.2f} {:>7}".format("no notes", *bare))
    with tempfile.TemporaryDirectory() as made:
        took = dict(sites(docs, Path(made), given.times))
    *_, plain = took.values()
    print(f"{'mkdocs build':<28} {'ms a page':>9} {'ratio':>7}")
    for name, each in took.items():
        print(f"{name:<28} {each:>9.2f} {each / plain:>7.2f}")


if __name__ == "__main__":
    main()

"""What a page costs to build: ways of citing against each other, and this site against a plain one.

    python -m benchmarks.pages [--docs DIR]

Strategy: the pages below --docs are converted as they are, with footnotes, and with the same notes written in other
ways: a link to an item of a list at the end, in Markdown or in HTML, with and without a link back. Then `mkdocs build`
runs on them, and on as many pages of invented prose, each as long as one of them, with 15 footnotes and nothing else:
plain Material, out of the navigation. All of it on the processor's clock, so that others at work on the machine count
little.

Laws: nothing is asserted and nothing is written but in a temporary folder.

Exit codes: 0 measured, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

from markdown import Markdown

ROOT = Path(__file__).resolve().parent.parent
HEAD = re.compile(r"\A---\n(?:.*\n)*?---\n")
NOTE = re.compile(r"^\[\^([^\]]+)\]: (.*)\n?", re.MULTILINE)
MARK = re.compile(r"\[\^([^\]]+)\]")
COMMON = ("admonition", "md_in_html", "tables", "toc")
NOTES = 15
WORDS = (
    "the",
    "of",
    "and",
    "to",
    "said",
    "for",
    "that",
    "president",
    "meeting",
    "with",
    "talks",
    "oil",
    "week",
    "trade",
)
PLAIN = """site_name: Plain
theme: {name: material, font: false, features: [content.footnote.tooltips]}
markdown_extensions: [footnotes]
nav: [index.md]
not_in_nav: /p/*.md
"""
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


def plain_page(length: int, chance: Random) -> str:
    """Give invented prose of about `length` bytes with 15 footnotes."""

    def prose(size: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(size // 5))

    notes = "\n".join(f"[^{n}]: “{prose(140)}” — [An article](https://example.org/{n})" for n in range(1, NOTES + 1))
    part = max(40, (length - len(notes.encode())) // NOTES)
    return "# Page\n\n" + "\n\n".join(f"{prose(part)}.[^{n}]" for n in range(1, NOTES + 1)) + f"\n\n{notes}\n"


def built(folder: Path, **more: str) -> float:
    """Give the processor's seconds of `mkdocs build` in `folder`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | more, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    docs: Path = parser.parse_args().docs.resolve()
    texts = [path.read_text(encoding="utf-8") for path in sorted(docs.rglob("*.md"))]
    pages = [HEAD.sub("", text) for text in texts]
    notes = sum(len(NOTE.findall(page)) for page in pages)
    print(f"{len(pages)} pages of {sum(map(len, pages)) // len(pages)} characters, {notes} notes")
    print(f"{'citing by':<28} {'ms a page':>9} {'bytes':>7}")
    print("{:<28} {:>9.2f} {:>7}".format("footnotes", *converted(pages, (*COMMON, "footnotes"))))
    for name, (way, back) in WAYS.items():
        print("{:<28} {:>9.2f} {:>7}".format(name, *converted([recited(p, way, back=back) for p in pages], COMMON)))
    print(
        "{:<28} {:>9.2f} {:>7}".format("no notes", *converted([MARK.sub("", NOTE.sub("", p)) for p in pages], COMMON))
    )
    with tempfile.TemporaryDirectory() as made:
        ours, plain = Path(made, "ours"), Path(made, "plain")
        shutil.copytree(docs, ours / "docs")
        shutil.copytree(ROOT / "overrides", ours / "overrides")
        shutil.copy(ROOT / "mkdocs.yml", ours)
        (plain / "docs/p").mkdir(parents=True)
        (plain / "docs/index.md").write_text("# Front\n")
        (plain / "mkdocs.yml").write_text(PLAIN)
        for n, text in enumerate(texts):
            (plain / f"docs/p/{n}.md").write_text(plain_page(len(text.encode()), Random(n)), encoding="utf-8")  # noqa: S311 - no secret
        base = built(plain)
        print(f"{'mkdocs build':<28} {'s of CPU':>9} {'ratio':>7}")
        for name, took in (
            ("plain pages, 15 notes each", base),
            ("these", built(ours)),
            ("these, for Pagefind", built(ours, MATERIAL_SEARCH="false", PAGEFIND="true")),
        ):
            print(f"{name:<28} {took:>9.1f} {took / base:>7.2f}", flush=True)


if __name__ == "__main__":
    main()

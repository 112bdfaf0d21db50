"""How long an edit takes in a process that has built the briefing before, as `make serve` is.

    python -m benchmarks.warm SEEDS DOCS

Strategy: the briefing is built once, which the cache makes short, and the server's warming up is done; then an article
is edited and built again, as the server would on the change. What is printed is the seconds of that second build.

Law: the article is as it was when this ends, and the briefing is not: it is built once more by whoever wants it whole.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from generator.serve import rebuild, warm
from generator.upkeep import How

EDIT = "\n\nA spokesman said on Friday that nothing had been decided.\n"
CACHE = Path(".cache/briefing.sqlite3")


def main(seeds: Path, docs: Path) -> None:
    """Build, edit, build again; print the seconds of the second time."""
    how = How(cache=CACHE)
    said: list[str] = []
    rebuild(seeds, docs, how, said.append)
    warm(how)
    paths = sorted(seeds.glob("*.txt"))
    path = paths[len(paths) // 3]
    before = path.read_bytes()
    path.write_bytes(before + EDIT.encode())
    try:
        begun = time.perf_counter()
        rebuild(seeds, docs, how, said.append)
        print(time.perf_counter() - begun)
    finally:
        path.write_bytes(before)
    if not all(line.startswith("rebuilt") for line in said):
        sys.exit("\n".join(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""`make fuzz`: a minute of texts that nobody would write, against acquire, clean and render (target.py).

Strategy: Atheris mutates bytes and is led by the coverage of the program, its dictionary being what has been trouble
before; what reached new code is kept in .cache/fuzz/ for the next run. It has builds for Linux on x86-64 only;
elsewhere Hypothesis makes texts of the same pieces.

An input that crashes, takes `SLOWEST` seconds or more than `MEMORY` ends the run with an error and stays in
.cache/fuzz/ as crash-*, timeout-* or oom-*: shorten it, and keep it as a test.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SECONDS = int(sys.argv[1]) if len(sys.argv) > 1 else 60
KEPT = Path(__file__).parent.parent / ".cache" / "fuzz"
SLOWEST, MEMORY, LONGEST = 20, 2048, 4096
"""Seconds of one input, megabytes of the process, bytes of an input."""
PIECES = (
    "<script>", "</p>", "<!--", "&lt;", "&#0;", "![a](b)", "[a](javascript:b)", "[^1]: ", "{: #a }", "{{ a }}", "1. ",
    "---\n", "|", "\u202e", "\u200b", "\ufeff", "\0", "\r", "\n\n", "“", "”", '"', "said ", "By Ann Lee\n", "# ", "> ",
    "VIENNA (Reuters) — ", "Oct. 24, 2031", "24.10.2031 10:30", "Read more: ", "Photo: ", "function(){", "var a = ",
    "--8<--", "\u00ad",
)  # fmt: skip


def with_atheris() -> None:
    """Let Atheris mutate bytes for `SECONDS`."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["generator", "fuzz"]):
        target = import_module("fuzz.target")
    corpus, words = KEPT / "corpus", KEPT / "words.txt"
    corpus.mkdir(parents=True, exist_ok=True)
    words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in PIECES), encoding="ascii")
    for n, piece in enumerate(PIECES):
        (corpus / str(n)).write_text(f"A headline\n\n{piece} Ann Lee said.\n\n{piece}\n", encoding="utf-8")
    options = {"max_total_time": SECONDS, "max_len": LONGEST, "len_control": 0, "timeout": SLOWEST}
    options |= {"rss_limit_mb": MEMORY, "dict": words, "artifact_prefix": f"{KEPT}/", "print_final_stats": 1}
    given = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *given, str(corpus)], target.try_bytes)
    atheris.Fuzz()


def _escaped(piece: str) -> str:
    """Write a piece as libFuzzer's dictionaries want it: each byte by its number."""
    return "".join(f"\\x{byte:02X}" for byte in piece.encode())


def with_hypothesis() -> None:
    """Let Hypothesis make texts for `SECONDS`."""
    try_bytes: Callable[[bytes], None] = import_module("fuzz.target").try_bytes
    words = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=30).map("".join)
    texts = words.map(lambda text: text.encode("utf-8", "replace"))

    @settings(max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.one_of(texts, st.binary(max_size=200)))
    def some(data: bytes) -> None:
        try_bytes(data)

    end, rounds = time.monotonic() + SECONDS, 0
    while time.monotonic() < end:
        some()
        rounds += 1
    print(f"{rounds} rounds of 500 texts without a crash")


if __name__ == "__main__":
    with_atheris() if find_spec("atheris") else with_hypothesis()

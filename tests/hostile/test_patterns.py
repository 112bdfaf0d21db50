"""No pattern of the program has a text on which it searches for ever.

Strategy: every compiled pattern of every module searches long texts that say the same again and again, in a process
that is killed after `PATIENCE` seconds. All of them together need a few; a pattern that starts over at each of its
own steps would need years. Growth that is only quadratic is measured by benchmarks/growth.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 300
SEARCH = """
import pkgutil, re, sys
from importlib import import_module
import generator

def patterns(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, frozenset, set)):
        for one in value:
            yield from patterns(one)
    elif isinstance(value, dict):
        yield from patterns(list(value.values()))
    elif isinstance(getattr(value, "pattern", None), re.Pattern):
        yield value.pattern

LENGTH = 3_000
UNITS = (
    "a", "A", "1", " ", "-", ".", ",", "(", "[", "<", '"', "“", "a ", "A ", "1 ", "a-", "a.", "A.", "a, ", "Aa ", "aA",
    "<a ", "<!--", "[a](", "=?", "1:", "1-", "1.1", "2031-", "March ", "on March ", "the ", "of the ", "said ", "&a",
    "\\t", "\\u00a0", "a@", "a.b", "http://a", "a: b\\n",
)
searched = 0
found = set()
for module in pkgutil.walk_packages(generator.__path__, "generator."):
    if module.name.endswith("__main__"):
        continue
    for value in vars(import_module(module.name)).values():
        found.update(patterns(value))
for pattern in found:
    for unit in UNITS:
        text = unit * (LENGTH // len(unit)) + "!"
        subject = text.encode() if isinstance(pattern.pattern, bytes) else text
        for _ in pattern.finditer(subject):
            pass
        pattern.match(subject)
    searched += 1
print(searched)
"""


def test_every_pattern_ends() -> None:
    """All patterns of all modules search texts of three thousand characters of one kind, and come back."""
    command = [sys.executable, "-c", SEARCH]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr[-500:]
    assert int(done.stdout) > 100

"""No pattern of the program has a text on which it searches for ever, or starts over at each place.

Strategy: every compiled pattern of every module searches long texts that say the same again and again, in a process
of its own. The kernel's clock of the processor, not of the wall, ends a search that takes longer than `EACH`: twenty
thousand characters take milliseconds where time is in proportion to the length, seconds where it is the square of it,
and years where a pattern starts over at each of its own steps. `PATIENCE` ends what cannot be interrupted.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 300
LEAST = 100
"""Patterns there are at least; fewer means that they were not found."""
AT_A_PLACE = frozenset(
    {
        "generator.acquire.importing.captions._NAME",
        "generator.acquire.importing.captions._CREDIT",
        "generator.acquire.importing.captions._ELSEWHERE",
        "generator.acquire.importing.formats._HEADERS",
        "generator.acquire.importing.stamps._LABEL",
        "generator.acquire.importing.stamps._WRITTEN",
        "generator.clean.captions._LABEL",
        "generator.extract.actors.kinds._NUMBERED",
        "generator.merge.reactions._POINTS_BACK",
    }
)
"""Patterns that are tried at one place or on one word, and would take the square of the time over a whole text."""
SEARCH = """
import json, pkgutil, re, signal, sys
from importlib import import_module
import generator

EACH, LENGTH = 0.6, 20_000
UNITS = (
    "a", "1", " ", "-", "(", "[", "<", '"', "a ", "A ", "1 ", "A.", "Aa ", "<a ", "<!--", "[a](", "[^", "=?", "1.1",
    "on March ", "of the ", "&a", "a@", "http://a", "a: b\\n", "\\n",
)

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

class Slow(Exception):
    pass

def ended(*_):
    raise Slow

def search(pattern, text):
    signal.setitimer(signal.ITIMER_VIRTUAL, EACH)
    try:
        for _ in pattern.finditer(text):
            pass
        pattern.match(text)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)

signal.signal(signal.SIGVTALRM, ended)
found = {}
for module in pkgutil.walk_packages(generator.__path__, "generator."):
    if not module.name.endswith("__main__"):
        for name, value in vars(import_module(module.name)).items():
            for pattern in patterns(value):
                found.setdefault(pattern, f"{module.name}.{name}")
slow = []
for pattern, name in found.items():
    for unit in UNITS:
        text = unit * (LENGTH // len(unit)) + "!"
        try:
            search(pattern, text.encode() if isinstance(pattern.pattern, bytes) else text)
        except Slow:
            slow.append((name, unit, pattern.pattern[:60] if isinstance(pattern.pattern, str) else ""))
            break
print(json.dumps({"patterns": len(found), "slow": slow}))
"""


def test_every_pattern_ends() -> None:
    """All patterns of all modules search texts of twenty thousand characters of one kind, and come back at once."""
    command = [sys.executable, "-c", SEARCH]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr[-500:]
    told = json.loads(done.stdout)
    assert told["patterns"] > LEAST
    assert [each for each in told["slow"] if each[0] not in AT_A_PLACE] == []

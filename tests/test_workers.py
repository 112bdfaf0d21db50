"""Many articles in many processes: one answer each, whoever dies on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.errors import BriefingError
from generator.workers import AHEAD, DIED, TOO_LARGE, Done, Lost, here, in_processes, on_cluster

QUESTIONS = tuple(enumerate("abcdefgh"))


def ask(fatal: str, word: str) -> str:
    """Give the capital of a letter, but die of one of them and sink in another."""
    if word == fatal:
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "g":
        raise RecursionError
    return word.upper()


def die_once(mark: Path, word: str) -> str:
    """Give the capital of a letter; the first process that is asked for "d" dies, and leaves a mark."""
    if word == "d" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return word.upper()


def fail_once(word: str) -> str:
    """Have a defect with one letter."""
    if word == "b":
        raise KeyError(word)
    return word.upper()


def fail_all(_word: str) -> str:
    """Have no room."""
    msg = "disk full"
    raise OSError(msg)


def test_here_one_after_the_other() -> None:
    """Without processes each is answered, and what sinks is named."""
    done = list(here(partial(ask, ""), QUESTIONS))
    assert [one.n for one in done] == list(range(8))
    assert {one.n for one in done if one.answer == TOO_LARGE} == {6}


@pytest.mark.skipif(os.name != "posix", reason="kills of POSIX")
def test_whoever_kills_its_process_is_named_and_the_others_are_done() -> None:
    """A poisonous question has no answer; each other one has its own, once."""
    done = {one.n: one.answer for one in in_processes(partial(ask, "c"), QUESTIONS, 2)}
    assert {n for n, answer in done.items() if answer == DIED} == {2}
    assert done[6] == TOO_LARGE
    assert [done[n] for n in (0, 1, 3, 4, 5, 7)] == list("ABDEFH")


def process(_word: str) -> int:
    """Tell which process is asked."""
    return os.getpid()


def test_a_process_that_has_grown_too_large_is_replaced() -> None:
    """Where each holds too much at once, each does what was handed out already; else one does all."""
    large = list(in_processes(process, QUESTIONS, 1, most_held=0))
    assert sorted(done.n for done in large) == list(range(8))
    held_is_told = Path("/proc/self/statm").is_file()
    assert len({done.answer for done in large}) == (8 // AHEAD if held_is_told else 1)
    assert len({done.answer for done in in_processes(process, QUESTIONS, 1)}) == 1


@pytest.mark.skipif(os.name != "posix", reason="kills of POSIX")
def test_a_process_that_is_killed_costs_no_answer(tmp_path: Path) -> None:
    """What a killed process was at is done by another."""
    done = {one.n: one.answer for one in in_processes(partial(die_once, tmp_path / "mark"), QUESTIONS, 2)}
    assert done == {n: word.upper() for n, word in QUESTIONS}


PARENT = """
import os, sys, time
from functools import partial
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_workers import linger
from generator.workers import in_processes
if __name__ == "__main__":
    list(in_processes(partial(linger, Path(sys.argv[1])), tuple(enumerate("ab")), 2))
"""


def linger(folder: Path, word: str) -> str:
    """Say which process this is, and take longer than anybody waits."""
    (folder / word).write_text(str(os.getpid()))
    time.sleep(600)
    return word


@pytest.mark.skipif(os.name != "posix", reason="kills of POSIX")
def test_no_process_outlives_a_build_that_is_killed(tmp_path: Path) -> None:
    """Whoever reads for it ends with it, and holds no memory for ever."""
    (tmp_path / "parent.py").write_text(PARENT)
    command = [sys.executable, str(tmp_path / "parent.py"), str(tmp_path), str(Path(__file__).parent)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}) as parent:
        marks = [tmp_path / word for word in "ab"]
        await_true(lambda: all(mark.exists() and mark.read_text() for mark in marks))
        parent.kill()
    await_true(lambda: not any(is_running(int(mark.read_text())) for mark in marks))


def await_true(said: Callable[[], bool]) -> None:
    """Wait until something is so, at most a minute."""
    for _ in range(600):
        if said():
            return
        time.sleep(0.1)
    pytest.fail("it never came to be so")


def is_running(process: int) -> bool:
    """Tell whether there is such a process."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_defect_costs_the_one_question_that_has_it() -> None:
    """An error of the program in reading one article is told as such, and the others are read."""
    for done in (list(here(fail_once, QUESTIONS)), list(in_processes(fail_once, QUESTIONS, 2))):
        (lost,) = (one for one in done if isinstance(one.answer, Lost))
        assert lost.n == 1
        assert "KeyError: 'b'" in lost.answer.why
        assert "defect" in lost.answer.why
        assert len(done) == len(QUESTIONS)


def test_what_concerns_all_ends_the_reading() -> None:
    """That there is no model, or no room, is no article's fault."""
    with pytest.raises(OSError, match="disk"):
        list(here(fail_all, QUESTIONS))
    with pytest.raises(OSError, match="disk"):
        list(in_processes(fail_all, QUESTIONS, 2))


def test_without_a_scheduler_the_mend_is_said() -> None:
    """Neither a missing Dask nor a scheduler that nobody runs is a traceback."""
    with pytest.raises(BriefingError, match="mend: "):
        list(on_cluster(str.upper, QUESTIONS, "tcp://127.0.0.1:9"))


def test_killed_workers_of_a_cluster_cost_no_answer(tmp_path: Path) -> None:
    """On a real cluster what a dead worker was at is done by another, and what kills every worker is named."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install '.[cluster]'")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        once = on_cluster(partial(die_once, tmp_path / "mark"), QUESTIONS, cluster.scheduler_address)
        assert {one.n: one.answer for one in once} == {n: word.upper() for n, word in QUESTIONS}
        done: dict[int, str | Lost] = {
            one.n: one.answer for one in on_cluster(partial(ask, "c"), QUESTIONS, cluster.scheduler_address)
        }
        assert done[2] == DIED
        assert [done[n] for n in (0, 1, 3, 4, 5, 7)] == list("ABDEFH")


def test_an_answer_knows_its_question() -> None:
    """Done is a plain value."""
    assert Done(1, "a") == Done(1, "a") != Done(2, "a")

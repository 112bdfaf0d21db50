"""Many articles in many processes, on this machine or on a cluster: one answer each, whoever dies on the way.

Strategy: everything goes through the executor of concurrent.futures. A process pool breaks as a whole when one of its
processes dies; so no more is handed out than is being worked on, and when it breaks, the few articles that were out
are read again, each alone in a process of its own: the one that kills its process once more is set aside, the others
are done. A cluster gives a dead worker's articles to another one by itself.

A process that has come to hold more than MOST_HELD, as the parser's words and the allocator's gaps may make it in a
large archive, is replaced by a fresh one after the article that it is at.

Laws: answers stand in the order of the questions, so that the number of processes changes no byte; no process outlives
the one that started it, however that one ends.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import closing
from functools import partial
from importlib import import_module
from itertools import islice
from mmap import PAGESIZE
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Generic, TypeVar

from msgspec import Struct

from generator.errors import BriefingError

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
AHEAD = 2
"""Articles handed out for each process: one is worked on, one waits."""
MOST_HELD = 600_000_000
"""Bytes of memory beyond which a process is replaced: twice what one holds that has read a thousand long articles."""
_PAGES = Path("/proc/self/statm")
"""Where Linux tells how many pages of memory a process holds; elsewhere a process is never replaced."""


class Lost(Struct, frozen=True):
    """That there is no answer, and why, in words."""

    why: str


class Done(Struct, Generic[Asked, Answer], frozen=True):
    """The answer to the n-th question, or that there is none."""

    n: int
    answer: Answer | Lost


DIED = Lost("reading it ended the processes that read it")
OF_ONE = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)
"""Errors that concern one question; any other, as that there is no model or no room on the disk, concerns them all."""
TOO_LARGE = Lost("reading it took more memory, or went deeper, than there is")


def lost_to(error: Exception) -> Lost:
    """Give why one question has no answer, where an error of `OF_ONE` came instead."""
    if isinstance(error, (MemoryError, RecursionError)):
        return TOO_LARGE
    told = f"{type(error).__name__}: {error}"
    return Lost(f"reading it failed ({told}), which is a defect of this program: please report it")


def here(ask: Callable[[Asked], Answer], questions: Iterable[tuple[int, Asked]]) -> Iterator[Done[Asked, Answer]]:
    """Answer one after the other in this process."""
    for n, question in questions:
        try:
            yield Done(n, ask(question))
        except OF_ONE as error:
            yield Done(n, lost_to(error))


def in_processes(
    ask: Callable[[Asked], Answer],
    questions: tuple[tuple[int, Asked], ...],
    jobs: int,
    most_held: int = MOST_HELD,
) -> Iterator[Done[Asked, Answer]]:
    """Answer in `jobs` processes of this machine, as they come. `ask` is a module's function or a partial of one.

    Those of which one holds more than `most_held` bytes after an answer are replaced.
    """
    left = dict(questions)
    measured = partial(_measured, ask, most_held)
    while left:
        begun: set[int] = set()
        with _pool(jobs) as pool:
            for done in _until_spent(pool, measured, tuple(left.items()), jobs * AHEAD, begun):
                del left[done.n]
                begun.discard(done.n)
                yield done
        for n in sorted(begun):
            yield Done(n, _alone(ask, left.pop(n)))


def on_cluster(
    ask: Callable[[Asked], Answer], questions: tuple[tuple[int, Asked], ...], scheduler: str
) -> Iterator[Done[Asked, Answer]]:
    """Answer on the Dask cluster whose scheduler listens at `scheduler` ("tcp://host:port"), as they come.

    Raises BriefingError where Dask is not installed or nobody listens.
    """
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        msg = "--scheduler needs Dask\n  mend: pip install 'briefing-generator[cluster]'"
        raise BriefingError(msg) from error
    try:
        client = distributed.Client(scheduler, timeout=10, set_as_default=False)
    except OSError as error:
        msg = (
            f"{scheduler}: no Dask scheduler answers\n  mend: start one with `dask scheduler`, or leave --scheduler out"
        )
        raise BriefingError(msg) from error
    with closing(client):
        futures = {client.get_executor(pure=False).submit(ask, question): n for n, question in questions}
        yield from _answers(futures, (distributed.scheduler.KilledWorker,))


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Give a pool of fresh interpreters: a fork would share locks of threads that do not run in it."""
    return ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn"), initializer=_go_with_parent)


def _go_with_parent() -> None:
    """End this process when the one that started it is gone: it was killed, and would leave it waiting for ever."""
    Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    if (parent := parent_process()) is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _measured(ask: Callable[[Asked], Answer], most: int, question: Asked) -> tuple[Answer, bool]:
    """Answer, and tell whether this process holds more than `most` bytes now."""
    return ask(question), _held() > most


def _held() -> int:
    """Give the bytes of memory that this process holds, 0 where the system does not tell."""
    try:
        return int(_PAGES.read_text("ascii").split()[1]) * PAGESIZE
    except OSError:
        return 0


def _until_spent(
    pool: Executor,
    ask: Callable[[Asked], tuple[Answer, bool]],
    questions: tuple[tuple[int, Asked], ...],
    most: int,
    begun: set[int],
) -> Iterator[Done[Asked, Answer]]:
    """Give answers until all are there, a process has grown too large or the pool is broken.

    `begun` holds what was handed out and not answered: nothing where the pool is whole.
    """
    waiting = iter(questions)
    out: dict[Future[tuple[Answer, bool]], int] = {}
    try:
        while True:
            for n, question in islice(waiting, most - len(out)):
                begun.add(n)
                out[pool.submit(ask, question)] = n
            if not out:
                return
            ready, _ = wait(out, return_when=FIRST_COMPLETED)
            answered: Iterator[Done[Asked, tuple[Answer, bool]]] = _answers({one: out.pop(one) for one in ready}, ())
            for done in answered:
                answer, large = (done.answer, False) if isinstance(done.answer, Lost) else done.answer
                if large:
                    waiting = iter(())
                yield Done(done.n, answer)
    except BrokenExecutor:
        return


def _answers(futures: dict[Future[Answer], int], deaths: tuple[type[Exception], ...]) -> Iterator[Done[Asked, Answer]]:
    """Give the answers of futures as they come; one of `deaths` means that its workers died."""
    left = set(futures)
    while left:
        ready, left = wait(left, return_when=FIRST_COMPLETED)
        for future in sorted(ready, key=lambda future: futures[future]):
            try:
                yield Done(futures[future], future.result())
            except deaths:
                yield Done(futures[future], DIED)
            except OF_ONE as error:
                yield Done(futures[future], lost_to(error))


def _alone(ask: Callable[[Asked], Answer], question: Asked) -> Answer | Lost:
    """Answer in a process that does nothing else."""
    with _pool(1) as pool:
        try:
            return pool.submit(ask, question).result()
        except BrokenExecutor:
            return DIED
        except OF_ONE as error:
            return lost_to(error)

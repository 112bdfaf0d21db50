"""Power cuts, full disks and two builds at once: a clear error or a whole site, and nothing of the user's lost."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import BriefingError
from generator.pipeline import build

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills, forks and limits of POSIX")
ROOT = Path(__file__).parents[2]
OLD = "Sanctions on Norbank\n\nFrance imposed sanctions on Norbank on 4 March 2031.\n"
NEW = "Talks in Vienna\n\nLena Moreau of France met Tomas Vidal of Spain in Vienna on 5 March 2031.\n"
OWN = "notes.md"
KILLED = """
import json, os, random, signal, sys
from pathlib import Path
from generator import pipeline, reading

seeds, docs, before = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
STAGES = ("acquire", "cleaned_articles", "read_one", "merge", "plan", "rendered", "write")
CHANGES = ("replace", "link", "fsync", "unlink", "rmdir", "mkdir")
MOMENTS = 24
quiet = lambda *_: None

def tree(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

def die(*_args, **_names):
    os.kill(os.getpid(), signal.SIGKILL)

def at_stage(stage):
    setattr(pipeline, stage, die)

def at_change(left):
    def counted(real):
        def call(*args, **names):
            nonlocal left
            left -= 1
            if left < 0:
                die()
            return real(*args, **names)
        return call
    for name in CHANGES:
        setattr(os, name, counted(getattr(os, name)))

def dies(arm, argument):
    child = os.fork()
    if child == 0:
        arm(argument)
        pipeline.build(seeds, docs, quiet)
        os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL

reading.reader_for(None)
old = tree(docs)
told = {"unharmed": [], "restored": [], "moments": 0}
for stage in STAGES:
    told["unharmed"].append(dies(at_stage, stage) and tree(docs) == old)
for moment in sorted(random.Random(3).sample(range(240), MOMENTS)):
    if not dies(at_change, moment):
        break  # the build was done before
    told["moments"] += 1
    pipeline.restore(docs)
    whole = tree(docs)
    told["restored"].append(whole == old or whole == tree(before))
print(json.dumps(told))
"""


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def quiet(_step: str, _done: int, _total: int) -> None:
    """Want no progress."""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of one article."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text(OLD, encoding="utf-8")
    return folder


@pytest.fixture
def docs(tmp_path: Path, seeds: Path) -> Path:
    """Pages of an earlier build, and a page of the user's own; since then there is another article."""
    folder = tmp_path / "docs"
    build(seeds, folder, quiet)
    (folder / OWN).write_text("mine", encoding="utf-8")
    (seeds / "a.txt").unlink()
    (seeds / "b.txt").write_text(NEW, encoding="utf-8")
    return folder


def run(seeds: Path, docs: Path) -> subprocess.Popen[str]:
    """Start a build as a user does."""
    command = [sys.executable, "-m", "generator", "build", "--seeds", str(seeds), "--docs", str(docs)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_kill_in_any_stage_and_at_any_moment(tmp_path: Path, seeds: Path, docs: Path) -> None:
    """A build killed in a stage changed nothing; one killed while it writes is old or new when the next begins."""
    fresh = tmp_path / "fresh"
    build(seeds, fresh, quiet)
    (fresh / OWN).write_text("mine", encoding="utf-8")
    command = [sys.executable, "-c", KILLED, str(seeds), str(docs), str(fresh)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["unharmed"] == [True] * 7
    assert told["moments"] > 10
    assert all(told["restored"])
    build(seeds, docs, quiet)
    assert tree(docs) == tree(fresh)
    assert {path.name for path in tmp_path.iterdir()} == {"seeds", "docs", "fresh"}


def test_a_cut_build_is_made_good_though_the_next_one_fails(
    seeds: Path, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages are whole again once a build has begun, even if it finds an article that it cannot read."""
    before, real, left = tree(docs), os.replace, [9]

    def cut(*names: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            os._exit(9)
        real(*names)

    child = os.fork() if sys.version_info < (3, 12) else -1  # newer Pythons warn of forks beside threads
    if child == 0:
        monkeypatch.setattr(os, "replace", cut)
        build(seeds, docs, quiet)
        os._exit(0)
    if child < 0:
        pytest.skip("forks no process beside threads")
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert tree(docs) != before
    (seeds / "c.txt").write_bytes(b"\xff")
    with pytest.raises(BriefingError, match=r"c\.txt"):
        build(seeds, docs, quiet)
    assert tree(docs) == before


def test_two_builds_at_once(seeds: Path, docs: Path) -> None:
    """Each is done, or says that the other is at work; the pages are whole and the user's page is there."""
    builds = [run(seeds, docs), run(seeds, docs)]
    said = [one.communicate()[1] for one in builds]
    codes = [one.returncode for one in builds]
    assert 0 in codes
    assert all(code == 0 or "another build is writing here" in words for code, words in zip(codes, said, strict=True))
    assert (docs / OWN).read_text(encoding="utf-8") == "mine"
    written = build(seeds, docs, quiet).written
    assert (written.changed, written.removed) == (0, 0)


def test_a_disk_that_is_full(seeds: Path, docs: Path) -> None:
    """Where no more can be written, the error says so with its mend, and the pages are as they were."""
    before = tree(docs)
    command = [sys.executable, "-m", "generator", "build", "--seeds", str(seeds), "--docs", str(docs)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
    )
    assert done.returncode == 1
    assert "File too large\n  mend: make room" in done.stderr
    assert tree(docs) == before


@pytest.mark.parametrize("place", ["file", "/proc/briefing", "/sys/briefing/docs"])
def test_a_place_where_nothing_can_be_written(tmp_path: Path, seeds: Path, place: str) -> None:
    """Where a file stands in the way, or a folder takes nothing even from root, the error comes with its mend."""
    (tmp_path / "file").write_text("a person's own", encoding="utf-8")
    with pytest.raises(BriefingError, match="mend: make room or the folder writable"):
        build(seeds, tmp_path / place, quiet)
    assert (tmp_path / "file").read_text("utf-8") == "a person's own"


def test_a_clock_that_goes_backwards(seeds: Path, docs: Path) -> None:
    """Days of change in the future or long ago change no byte: what counts is what stands in the files."""
    build(seeds, docs, quiet)
    before = tree(docs)
    for path, time in ((next(seeds.glob("*.txt")), 4_000_000_000), (docs / "index.md", 0)):
        os.utime(path, (time, time))
    build(seeds, docs, quiet)
    assert tree(docs) == before

"""A job of mercure's that is killed or refused by the system at every step of its delivery: what then lies in the output,
and whether there is a row of linkage for all of it. strace is what kills and refuses."""

import csv
import fcntl
import itertools
import os
import re
import shutil
import signal
import subprocess
import time

import pytest

from mercure_side import IMAGE, Job, instance, task
from test_mercure import long
from support import written_so_far

STAGE = ".anonymise-stage-"
# The second folder that a job makes is the one within its stage: the first, beside the output, is refused.
INSIDE = ["-e", "inject=mkdir:error=EACCES:when=1"]


def can_trace():
    return shutil.which("strace") and subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0


pytestmark = [
    pytest.mark.skipif(bool(IMAGE), reason="strace runs the program, not a container"),
    pytest.mark.skipif(not can_trace(), reason="needs strace"),
]


def traced(*options, log=os.devnull):
    """strace counts calls by thread: with one job everything is done by one."""
    return ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=mkdir,rename,renameat2,rmdir", *options]


def job(root, layout="nested"):
    kept = root / "kept"
    kept.mkdir(parents=True)
    return Job(root / "job", [instance(series, 1) for series in (1, 2)], task({"jobs": 1, "layout": layout}), persistence=kept)


def delivered(job):
    return {str(path) for path in job.files() if not path.parts[0].startswith(STAGE)}


def rows(job):
    path = job.runner.folders["persistence"] / "linkage.csv"
    if not path.exists():
        return []
    # A job that is killed while it makes the first key leaves a part of that, and never rows that wait.
    names = {path.name for path in path.parent.iterdir() if not path.name.endswith(".key.part")}
    assert names <= {"anonymise.key", "linkage.csv"}
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def outcomes(tmp_path, layout, what, *options):
    """The job after each of its calls in turn was met by something, until one is not met any more."""
    for number in itertools.count(1):
        met = job(tmp_path / f"{number}", layout)
        process_log = tmp_path / f"{number}.strace"
        met.runner.by = traced(*options, "-e", f"inject={what}:when={number}", log=process_log)
        process = met.start()
        met.log, _ = process.communicate(timeout=240)
        met.runner.by = []
        text = process_log.read_text()
        was_met = "(INJECTED)" in re.sub(r"mkdir.*", "", text) or "SIGKILL" in text
        yield met, process.returncode
        if not was_met:
            assert process.returncode == 0 and number > 4
            return
        assert number < 50


@pytest.mark.parametrize("layout", ["nested", "flat"])
@pytest.mark.parametrize("call", ["rename", "renameat2", "rmdir"])
def test_killed_where_the_stage_lies_beside_the_output(tmp_path, call, layout):
    """The output is there or is not; and never without its rows."""
    states = set()
    for killed, status in outcomes(tmp_path, layout, f"{call}:signal=KILL"):
        files = delivered(killed)
        assert killed.files() == [] or "result.json" in files
        assert status in (0, -signal.SIGKILL)
        if files:
            assert len(killed.images()) == 2 and len(rows(killed)) == 2
        states.add((bool(files), len(rows(killed))))
        # It is started again in the same folders.
        killed.run()
        assert len(killed.images()) == 2 and {row["instance_uid_new"] for row in rows(killed)} == {
            image.SOPInstanceUID for image in killed.images()}
    assert (True, 2) in states
    if call != "rmdir":
        assert (False, 0) in states
    if call == "renameat2":
        assert (False, 2) in states, "the rows were there before the study"


@pytest.mark.parametrize("layout", ["nested", "flat"])
def test_killed_where_the_stage_lies_within_the_output(tmp_path, layout):
    """As in a container: a part may be there, which result.json is not, and mercure sends nothing of a killed job."""
    parts = set()
    for killed, status in outcomes(tmp_path, layout, "rename:signal=KILL", *INSIDE):
        files = delivered(killed)
        if "result.json" in files:
            assert len(killed.images()) == 2
        elif files:
            assert status == -signal.SIGKILL
            parts.add(len(files))
        if files:
            assert len(rows(killed)) == 2
        killed.run()
        assert len(killed.images()) == 2
    assert parts, "no job was killed in the middle"


@pytest.mark.parametrize("options", [[], INSIDE], ids=["beside", "within"])
@pytest.mark.parametrize("layout", ["nested", "flat"])
def test_a_rename_that_the_system_refuses(tmp_path, layout, options):
    """The job fails with an empty output, or finds another way."""
    failures = set()
    for refused, status in outcomes(tmp_path, layout, "rename:error=EIO", *options):
        refused.check()
        if status == 0:
            assert len(refused.images()) == 2 and len(rows(refused)) == 2
        else:
            assert status == 1 and refused.files() == [] and "cannot be" in refused.log
            failures.add(len(rows(refused)))
    assert 0 in failures


def test_where_the_folder_cannot_be_exchanged(tmp_path):
    """A mount point is busy, and some file systems do not know the call."""
    log = tmp_path / "strace"
    first = job(tmp_path / "first").run(by=traced(log=log))
    calls = [line for line in log.read_text().splitlines() if "renameat2(" in line]
    assert "RENAME_EXCHANGE" in calls[-1] and calls[-1].endswith("= 0")
    number = len(calls)
    for error in ("EBUSY", "EINVAL", "ENOSYS"):
        other = job(tmp_path / error).run(by=traced("-e", f"inject=renameat2:error={error}:when={number}"))
        assert len(delivered(other)) == len(delivered(first)) and len(rows(other)) == 2


def test_the_output_folder_stays_what_it_was(tmp_path):
    """Catches a new folder that mercure cannot read, empty or move."""
    whole = job(tmp_path / "job")
    whole.output.chmod(0o2770)
    if os.geteuid() == 0:
        os.chown(whole.output, 12345, 23456)
    before = whole.output.stat()
    whole.run()
    after = whole.output.stat()
    for name in ("st_mode", "st_uid", "st_gid"):
        assert getattr(before, name) == getattr(after, name), name
    link = job(tmp_path / "link")
    link.output.rename(tmp_path / "elsewhere")
    link.output.symlink_to(tmp_path / "elsewhere")
    link.run()
    assert link.output.is_symlink() and (tmp_path / "elsewhere/result.json").exists()


def test_a_job_that_is_stopped_has_no_rows(tmp_path):
    """Catches rows of an output that nobody gets: 64 rows and more were written as the job went."""
    kept = tmp_path / "kept"
    kept.mkdir()
    stopped = long(tmp_path / "job")
    stopped.runner.folders["persistence"] = kept
    process = stopped.start()
    while written_so_far(stopped.root) < 1500 + 200:
        assert process.poll() is None
    process.terminate()
    stopped.log, _ = process.communicate(timeout=240)
    assert process.returncode == 1 and stopped.files() == [] and rows(stopped) == []
    stopped.run()
    assert len(rows(stopped)) == 1500


def slow(root, delay, files=12, **settings):
    """A job whose files each take so many seconds to get their names."""
    kept = root / "kept"
    kept.mkdir(parents=True)
    delayed = Job(root / "job", [instance(number=n) for n in range(files)], task({"jobs": 1, **settings}), persistence=kept)
    return delayed, traced("-e", f"inject=renameat2:delay_enter={delay}s:when=2+")


def test_a_deadline_that_passes(tmp_path):
    """Between two files the job stops by itself, and what it has written goes."""
    late, by = slow(tmp_path, 0.3, files=60, deadline=1)
    begin = time.monotonic()
    late.run(1, by=by)
    assert "the deadline has passed" in late.log and rows(late) == []
    assert 1 <= time.monotonic() - begin < 12
    late.run()


@pytest.mark.parametrize("written", [False, True], ids=["at its beginning", "at its end"])
def test_a_deadline_that_passes_while_somebody_holds_the_linkage_file(tmp_path, written):
    """A job that cannot stop is ended before Docker would kill it, and leaves nothing either."""
    stuck, by = slow(tmp_path, 0.1, deadline=3)
    path = stuck.runner.folders["persistence"] / "linkage.csv"
    path.touch(0o600)
    with path.open("r+b") as file:
        if not written:
            fcntl.flock(file, fcntl.LOCK_EX)
        stuck.runner.by = by if written else []
        begin = time.monotonic()
        process = stuck.start()
        if written:
            while written_so_far(stuck.root, "0") < 3:
                assert process.poll() is None
            fcntl.flock(file, fcntl.LOCK_EX)
        stuck.log, _ = process.communicate(timeout=240)
        assert process.returncode == 1 and stuck.files() == [] and time.monotonic() - begin < 60
        stuck.check()
    assert rows(stuck) == []
    stuck.runner.by = []
    stuck.run()
    assert len(rows(stuck)) == 12


def test_a_deadline_that_is_kept(tmp_path):
    in_time, by = slow(tmp_path, 0.1, deadline=20)
    in_time.run(by=by)
    assert len(in_time.images()) == 12 == len(rows(in_time))

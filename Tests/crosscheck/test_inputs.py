"""Inputs that are no ordinary files, and runs that are stopped: every path is accounted for, and nothing half is left."""

import os
import re
import resource
import shutil
import signal
import subprocess
import time

import pytest
from damage import DEFLATED, LITTLE, UID, Writer, deflated, start, whole
from made import made

from support import PROGRAM, anonymise, anonymise_folder, summary


def numbered(number):
    """A small file with a UID of its own."""
    return whole(LITTLE).replace(UID, UID[: -len(str(number))] + str(number).encode())


def outputs(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_odd_paths(tmp_path, key_file):
    """Catches a walk that hangs on a pipe, runs in circles, loses what it cannot follow, or trips over a name."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    names = [b"plain.dcm", b"new\nline.dcm", b"latin\xe9.dcm", b"-rf", b" ", b"x" * 255]
    for number, name in enumerate(names):
        with open(os.fsencode(inputs) + b"/" + name, "wb") as file:
            file.write(numbered(number))
    (inputs / "cut\x1b[31m\n.dcm").write_bytes(whole(LITTLE)[:-1])
    (inputs / "empty").touch()
    os.mkfifo(inputs / "pipe")
    (inputs / "zero").symlink_to("/dev/zero")
    (inputs / "up").symlink_to("..")
    (inputs / "self").symlink_to("self")
    (inputs / "nowhere").symlink_to("missing")
    (inputs / "again").symlink_to("plain.dcm")
    done = anonymise_folder("basic", key_file, inputs, tmp_path / "out", timeout=240)
    told = summary(done.stderr)
    assert done.returncode == 1
    assert told.counts == {"written": len(names), "duplicates": 1, "quarantined": 1, "skipped": 3, "failed": 3}
    reasons = {path.removeprefix(f"{inputs}/"): reason for path, reason in told.not_written.items()}
    assert reasons.keys() == {"cut?[31m?.dcm", "up", "self", "nowhere"}
    assert "link to a folder is not followed" in reasons["up"]
    assert len(outputs(tmp_path / "out")) == len(names)
    assert "\x1b" not in done.stderr


def has_image(folder):
    """Whether a run that goes on has written an image; its folders may get other names while they are looked through."""
    try:
        return any(path.suffix == ".dcm" for path in outputs(folder))
    except FileNotFoundError:
        return False


def test_interrupted(tmp_path, key_file):
    """Catches a stop that leaves half a file, or a summary that takes it for the end."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number in range(5_000):
        (inputs / str(number)).write_bytes(numbered(number))
    command = [PROGRAM, "run", "--profile", "basic", "--key-file", key_file, inputs, tmp_path / "out"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        while not has_image(tmp_path / "out"):
            assert run.poll() is None
            time.sleep(0.005)
        run.send_signal(signal.SIGINT)
        stderr = run.communicate(timeout=240)[1]
    told = summary(stderr)
    assert run.returncode == 1 and "interrupted" in stderr
    assert 0 < told.read < 5_000
    written = [path for path in outputs(tmp_path / "out") if path.suffix == ".dcm"]
    assert told.counts == {"written": len(written)}
    # Whatever else is there says that this is not the end.
    others = {path.name for path in outputs(tmp_path / "out")} - {path.name for path in written}
    assert "INCOMPLETE" in others and others <= {"INCOMPLETE", ".anonymise-journal"}


CATALOGUED = """
profile: 1
name: catalogued
extends: dicom/basic@2026d
output: { images: "{StudyInstanceUID}/image.dcm", collisions: suffix }
"""


@pytest.mark.parametrize("profile", [None, CATALOGUED], ids=["streamed", "catalogued"])
def test_killed_and_resumed(tmp_path, key_file, profile):
    """Catches a kill after which something looks finished, work done twice, and an output that a stop has changed."""
    if profile:
        (tmp_path / "profile.yaml").write_text(profile)
    profile = tmp_path / "profile.yaml" if profile else "basic"
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number in range(3_000):
        (inputs / str(number)).write_bytes(numbered(number))
    command = [PROGRAM, "run", "--profile", profile, "--key-file", key_file, inputs, tmp_path / "out"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        # The first batch of the journal is there: what a second or 64 files have left.
        journal = tmp_path / "out/.anonymise-journal"
        while not (journal.exists() and journal.stat().st_size):
            assert run.poll() is None
        run.kill()
        run.communicate(timeout=240)
    known = journal.read_bytes().count(b"\n")
    marks = [path for path in outputs(tmp_path / "out") if path.name == "INCOMPLETE"]
    assert tmp_path / "out/INCOMPLETE" in marks and len(marks) >= 2
    refused = subprocess.run(command, capture_output=True, text=True)
    assert refused.returncode == 2 and "--resume" in refused.stderr
    done = subprocess.run([*command, "--resume"], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    told = summary(done.stderr)
    before = int(re.search(r"of these +(\d+)", done.stderr)[1])
    # A batch of the journal that was not written yet is done again; what stands in it is not.
    assert told.counts["written"] + told.counts.get("duplicates", 0) == 3_000 and before == known
    assert 0 < known < 3_000
    whole = [PROGRAM, "run", "--profile", profile, "--key-file", key_file, inputs, tmp_path / "whole"]
    assert subprocess.run(whole, capture_output=True).returncode == 0
    tree = lambda root: {path.relative_to(root): path.read_bytes() for path in outputs(root)}
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")
    again = subprocess.run([*command, "--resume"], capture_output=True, text=True)
    assert again.returncode == 2 and "nothing to resume" in again.stderr


def test_two_at_once(tmp_path, key_file):
    """Catches two runs that go on with one output at the same time."""
    out = tmp_path / "out"
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in/pipe")
    for number in range(5_000):
        (tmp_path / "in" / str(number)).write_bytes(numbered(number))
    command = [PROGRAM, "run", "--profile", "basic", "--key-file", key_file, tmp_path / "in", out]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        while not (out / "INCOMPLETE").exists() or not (out / "INCOMPLETE").read_bytes():
            assert run.poll() is None
        other = subprocess.run([*command, "--resume"], capture_output=True, text=True)
        assert other.returncode == 2 and "another run" in other.stderr
        run.kill()
        run.communicate(timeout=240)


def test_deflate_bomb(tmp_path, key_file):
    """Catches a small file that would fill the disk."""
    (tmp_path / "bomb.dcm").write_bytes(start(DEFLATED) + deflated(bytes(100 << 20)))
    done = anonymise_folder("basic", key_file, tmp_path / "bomb.dcm", tmp_path / "out", timeout=240)
    assert done.returncode == 1 and "inflates to more than" in done.stderr
    assert outputs(tmp_path / "out") == []


def test_sparse(tmp_path, key_file):
    """Catches offsets that do not reach beyond 4 GB."""
    path = tmp_path / "long.dcm"
    path.write_bytes(whole(LITTLE))
    os.truncate(path, (1 << 32) + 4096)
    done = anonymise_folder("basic", key_file, path, tmp_path / "out", timeout=240)
    assert done.returncode == 0
    short = tmp_path / "short.dcm"
    short.write_bytes(whole(LITTLE))
    assert anonymise_folder("basic", key_file, short, tmp_path / "same").returncode == 0
    assert outputs(tmp_path / "out")[0].read_bytes() == outputs(tmp_path / "same")[0].read_bytes()


def test_output_in_input_by_a_mount(tmp_path, key_file):
    """Catches an input that is written to by another name of its folder."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount")
    source, place = tmp_path / "in", tmp_path / "place"
    source.mkdir()
    place.mkdir()
    (source / "a.dcm").write_bytes(whole(LITTLE))
    if subprocess.run(["mount", "--bind", source, place], capture_output=True).returncode != 0:
        pytest.skip("nothing can be mounted here")
    try:
        done = anonymise_folder("basic", key_file, source, place / "out")
        assert done.returncode == 2 and "must not lie in each other" in done.stderr
        assert [path.name for path in source.rglob("*")] == ["a.dcm"]
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.mark.parametrize("profile", ["basic", "mercure-extraction"], ids=["streamed", "catalogued"])
@pytest.mark.parametrize("seen", ["from-outside", "from-inside", "old-output"])
def test_output_below_input_by_a_mount(tmp_path, key_file, profile, seen):
    """Catches a run that reads what it writes, because a mount hides that it writes into the input."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount")
    source, place = tmp_path / "in", tmp_path / "place"
    (source / "sub").mkdir(parents=True)
    place.mkdir()
    for number in range(3):
        (source / str(number)).write_bytes(numbered(number))
    old = seen == "old-output"
    if old:
        assert anonymise_folder(profile, key_file, source, source.parent / "out").returncode == 0
        (tmp_path / "out").rename(source / "sub/out")
    ends = (place, source / "sub") if seen == "from-inside" else (source / "sub", place)
    if subprocess.run(["mount", "--bind", *ends], capture_output=True).returncode != 0:
        pytest.skip("nothing can be mounted here")
    try:
        before = sorted(source.rglob("*"))
        command = ["run", "-p", profile, "--key-file", key_file, *(["--overwrite"] if old else []), source]
        done = anonymise(*command, place / "out")
        if profile == "basic":
            assert done.returncode == 1 and "the output folder lies here" in done.stderr
            assert summary(done.stderr).counts == {"written": 3, "failed": 1 + old}
        else:
            assert done.returncode == 2 and "must not lie in each other" in done.stderr
            assert sorted(source.rglob("*")) == before
    finally:
        subprocess.run(["umount", ends[1]], check=True)


def test_file_that_is_written_to(tmp_path, key_file):
    """Catches a file that is half the old one and half the new one."""
    source, out = tmp_path / "large.dcm", tmp_path / "out"
    length, writer = 1 << 30, Writer(True, "<")
    elements = [(0x00080016, b"1.2.840.10008.5.1.4.1.1.7"), (0x00080018, UID), (0x0020000D, UID), (0x0020000E, UID)]
    with open(source, "wb") as file:
        file.write(start(LITTLE) + b"".join(writer.text(tag, "UI", value) for tag, value in elements))
        file.write(writer.header(0x7FE00010, "OW", length))
        file.truncate(file.tell() + length)
    command = [PROGRAM, "run", "--profile", "basic", "--key-file", key_file, source, out]
    run = subprocess.Popen([*map(str, command)], stderr=subprocess.PIPE, text=True)
    while run.poll() is None and not any(name.endswith("part") for _, _, names in os.walk(out) for name in names):
        time.sleep(0.001)
    with open(source, "r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"x")
    _, told = run.communicate(timeout=240)
    if run.returncode == 0:
        pytest.skip("the file was copied before it could be written to")
    assert summary(told).causes == {"changed while it was read": 1}
    # Another attempt may find it whole: the folders are marked.
    assert {path.name for path in outputs(out)} == {"INCOMPLETE", ".anonymise-journal"}
    done = anonymise(*command[1:-2], "--resume", source, out)
    assert done.returncode == 0 and [path.suffix for path in outputs(out)] == [".dcm"]


def test_file_that_cannot_be_written(tmp_path, key_file):
    """Catches a disk that is full, for which a bound on the size of files stands here, and half a file on it."""
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / str(number)).write_bytes(numbered(number))

    def bound():
        # Without the signal, writing fails with "File too large".
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))

    command = [PROGRAM, "run", "--profile", "basic", "--key-file", key_file, tmp_path / "in", tmp_path / "out"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=240, preexec_fn=bound, restore_signals=False)
    assert run.returncode == 1
    assert summary(run.stderr).causes == {"cannot be written": 3}
    # Another attempt may find room: the folders are marked.
    assert {path.name for path in outputs(tmp_path / "out")} == {"INCOMPLETE", ".anonymise-journal"}


@pytest.mark.parametrize("error", ["EIO", "EMFILE", "ENOMEM", "ESTALE"])
def test_reading_that_fails_once(error, tmp_path, key_file):
    """Catches a study that looks finished although a file of it could not be read just then."""
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / str(number)).write_bytes(numbered(number))
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-P", tmp_path / "in" / "1", "-e", "trace=openat",
             "-e", f"inject=openat:error={error}"]  # fmt: skip
    command = ["run", "--profile", "basic", "--key-file", key_file, "--jobs", 1]
    words = [*trace, PROGRAM, *command, tmp_path / "in", tmp_path / "out"]
    run = subprocess.run([*map(str, words)], capture_output=True, text=True, timeout=240)
    assert run.returncode == 1 and summary(run.stderr).causes == {"cannot be read": 1}, run.stderr
    assert (tmp_path / "out" / "INCOMPLETE").exists()
    done = anonymise(*command, "--resume", tmp_path / "in", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert [path.suffix for path in outputs(tmp_path / "out")] == [".dcm"] * 3


def test_output_that_cannot_be_listed(tmp_path, key_file):
    """Catches an output that counts as empty because its listing breaks off."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/1").write_bytes(numbered(1))
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").touch()
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=getdents64", "-e", "inject=getdents64:error=EIO:when=1"]
    words = [*trace, PROGRAM, "run", "-p", "basic", "--key-file", key_file, tmp_path / "in", tmp_path / "out"]
    run = subprocess.run([*map(str, words)], capture_output=True, text=True, timeout=240)
    assert run.returncode == 2 and "Input/output error" in run.stderr
    assert [path.name for path in outputs(tmp_path / "out")] == ["mine.txt"]


def test_file_that_is_exchanged(tmp_path, key_file):
    """Catches a file that was selected by its header, and is another one when it is written."""
    source, out = tmp_path / "in", tmp_path / "out"
    for number in range(4):
        made(source / str(number), f"1.2.3.{number}", {"PatientID": "A", "InstanceNumber": number, "Modality": "CT"})
    made(tmp_path / "other", "1.2.9.9", {"PatientID": "B", "Modality": "OT"}, study="1.2.9")
    # Between the two passes the first folder of the output is made.
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=mkdir", "-e", "inject=mkdir:delay_enter=2000000:when=2"]
    words = [*trace, PROGRAM, "run", "-p", "mercure-extraction", "--key-file", key_file, "--jobs", "1", source, out]
    run = subprocess.Popen([*map(str, words)], stderr=subprocess.PIPE, text=True)
    while run.poll() is None and not (out / "INCOMPLETE").exists():
        time.sleep(0.001)
    time.sleep(0.7)
    shutil.copy(tmp_path / "other", source / "3")
    _, told = run.communicate(timeout=240)
    assert run.returncode == 1 and summary(told).causes == {"changed while it was read": 1}, told
    assert len([path for path in outputs(out) if path.suffix == ".dcm"]) == 3

"""Inputs that are no ordinary files, and runs that are stopped: every path is accounted for, and nothing half is left."""

import os
import resource
import signal
import subprocess
import time

from damage import DEFLATED, LITTLE, UID, deflated, start, whole

from support import PROGRAM, anonymise_folder, summary


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
    done = anonymise_folder("basic", key_file, inputs, tmp_path / "out", timeout=30)
    told = summary(done.stderr)
    assert done.returncode == 1
    assert told.counts == {"written": len(names), "duplicates": 1, "quarantined": 1, "skipped": 3, "failed": 3}
    reasons = {path.removeprefix(f"{inputs}/"): reason for path, reason in told.not_written.items()}
    assert reasons.keys() == {"cut?[31m?.dcm", "up", "self", "nowhere"}
    assert "link to a folder is not followed" in reasons["up"]
    assert len(outputs(tmp_path / "out")) == len(names)
    assert "\x1b" not in done.stderr


def test_interrupted(tmp_path, key_file):
    """Catches a stop that leaves half a file, or a summary that takes it for the end."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number in range(5_000):
        (inputs / str(number)).write_bytes(numbered(number))
    command = [PROGRAM, "run", "--profile", "basic", "--key-file", key_file, inputs, tmp_path / "out"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        while not (tmp_path / "out").exists() or not outputs(tmp_path / "out"):
            assert run.poll() is None
            time.sleep(0.005)
        run.send_signal(signal.SIGINT)
        stderr = run.communicate(timeout=30)[1]
    told = summary(stderr)
    assert run.returncode == 1 and "interrupted" in stderr
    assert 0 < told.read < 5_000
    written = outputs(tmp_path / "out")
    assert told.counts == {"written": len(written)} and all(path.suffix == ".dcm" for path in written)


def test_deflate_bomb(tmp_path, key_file):
    """Catches a small file that would fill the disk."""
    (tmp_path / "bomb.dcm").write_bytes(start(DEFLATED) + deflated(bytes(100 << 20)))
    done = anonymise_folder("basic", key_file, tmp_path / "bomb.dcm", tmp_path / "out", timeout=30)
    assert done.returncode == 1 and "inflates to more than" in done.stderr
    assert outputs(tmp_path / "out") == []


def test_sparse(tmp_path, key_file):
    """Catches offsets that do not reach beyond 4 GB."""
    path = tmp_path / "long.dcm"
    path.write_bytes(whole(LITTLE))
    os.truncate(path, (1 << 32) + 4096)
    done = anonymise_folder("basic", key_file, path, tmp_path / "out", timeout=60)
    assert done.returncode == 0
    short = tmp_path / "short.dcm"
    short.write_bytes(whole(LITTLE))
    assert anonymise_folder("basic", key_file, short, tmp_path / "same").returncode == 0
    assert outputs(tmp_path / "out")[0].read_bytes() == outputs(tmp_path / "same")[0].read_bytes()


def test_file_that_cannot_be_written(tmp_path, key_file):
    """Catches a disk that is full, for which a bound on the size of files stands here, and half a file on it."""
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / str(number)).write_bytes(numbered(number))

    def bound():
        # Without the signal, writing fails with "File too large".
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    command = [PROGRAM, "run", "--profile", "basic", "--key-file", key_file, tmp_path / "in", tmp_path / "out"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=30, preexec_fn=bound, restore_signals=False)
    assert run.returncode == 1
    assert summary(run.stderr).causes == {"cannot be written": 3}
    assert outputs(tmp_path / "out") == []

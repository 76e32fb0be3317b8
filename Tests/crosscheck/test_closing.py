"""File servers that say only when a file is closed that they had no room for it (close(2): EDQUOT, EIO, ENOSPC): such a file
gets no name. strace answers for the server; what it is asked on a local file system is what shows that it is none."""

import subprocess

import pytest
from made import made

from support import PROGRAM, anonymise
from test_dicomdir import HASHES

NAMES = {"EDQUOT": "Disk quota exceeded", "EIO": "Input/output error", "ENOSPC": "No space left on device"}
SERVER = "fstatfs:error=EIO"


@pytest.fixture
def study(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(4):
        made(folder / f"{number}.dcm", f"1.2.3.{number}", {"PatientID": "P-0001", "InstanceNumber": number})
    return folder


def run(study, key_file, output, *faults, profile=None, options=()):
    """Runs under strace; gives what the program said, and the lines of strace's."""
    if profile:
        (study.parent / "profile.yaml").write_text(profile)
    log = output.with_suffix(".strace")
    trace = ["strace", "-f", "-qq", "-o", log, "-e", "trace=fstatfs,fcntl,close,close_range",
             *(part for fault in faults for part in ("-e", "inject=" + fault))]  # fmt: skip
    command = [PROGRAM, "run", "-q", "-p", study.parent / "profile.yaml" if profile else "basic",
               "--key-file", key_file, "-j", "1", *options, study, output]  # fmt: skip
    done = subprocess.run([*map(str, trace + command)], capture_output=True, text=True, timeout=240)
    return done, log.read_text().splitlines()


def closes_that_tell(log):
    """Which of the calls of `close` end a descriptor that was made to be closed."""
    closes, numbers, told = 0, [], None
    for line in log:
        if "F_DUPFD_CLOEXEC" in line:
            told = line.rsplit("= ", 1)[1]
        elif " close(" in line:
            closes += 1
            if told and f"close({told})" in line:
                numbers.append(closes)
                told = None
    return numbers


def written(output):
    return sorted(path.relative_to(output) for path in output.rglob("*.dcm"))


def test_a_local_file_system_is_not_asked_at_the_end(study, key_file, tmp_path):
    done, log = run(study, key_file, tmp_path / "out")
    assert done.returncode == 0 and len(written(tmp_path / "out")) == 4
    # Once a folder, not once a file.
    assert sum("fstatfs" in line for line in log) == 1 and not closes_that_tell(log)
    assert any(" close_range(" in line for line in log)


@pytest.mark.parametrize("error", NAMES)
def test_what_fails_when_it_is_closed_gets_no_name(study, key_file, tmp_path, error):
    whole, log = run(study, key_file, tmp_path / "whole", SERVER)
    numbers = closes_that_tell(log)
    # Each is closed at once, not with others.
    assert not any(" close_range(" in line for line in log)
    assert whole.returncode == 0 and len(written(tmp_path / "whole")) == len(numbers) == 4
    output = tmp_path / "out"
    done, _ = run(study, key_file, output, SERVER, f"close:error={error}:when={numbers[2]}")
    assert done.returncode == 1 and NAMES[error] in done.stderr
    assert len(written(output)) == 3 and set(written(output)) < set(written(tmp_path / "whole"))
    assert not list(output.rglob("*.part"))
    again = anonymise("run", "-q", "-p", "basic", "--key-file", key_file, "--resume", study, output)
    assert again.returncode == 0 and written(output) == written(tmp_path / "whole")
    for path in written(output):
        assert (output / path).read_bytes() == (tmp_path / "whole" / path).read_bytes()


def test_a_signal_meanwhile_is_no_failure(study, key_file, tmp_path):
    _, log = run(study, key_file, tmp_path / "whole", SERVER)
    (first, *_) = closes_that_tell(log)
    done, _ = run(study, key_file, tmp_path / "out", SERVER, f"close:error=EINTR:when={first}")
    assert done.returncode == 0 and len(written(tmp_path / "out")) == 4


def test_a_file_beside_the_images_that_fails_when_it_is_closed_gets_no_name(study, key_file, tmp_path):
    whole, log = run(study, key_file, tmp_path / "whole", SERVER, profile=HASHES, options=["--dicomdir"])
    assert whole.returncode == 0 and (tmp_path / "whole" / "DICOMDIR").exists(), whole.stderr
    (*_, last) = closes_that_tell(log)
    done, _ = run(study, key_file, tmp_path / "out", SERVER, f"close:error=EDQUOT:when={last}", profile=HASHES,
                  options=["--dicomdir"])  # fmt: skip
    assert done.returncode == 1 and NAMES["EDQUOT"] in done.stderr
    assert not list((tmp_path / "out").rglob("*.part")) and not (tmp_path / "out" / "DICOMDIR").exists()

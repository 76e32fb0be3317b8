"""Values that are longer than the program's window: the kernel moves them from file to file through a pipe, and where it
cannot the program reads and writes them. Both ways lead to the same bytes."""

import os
import pathlib
import random
import resource
import subprocess
import tempfile

import pydicom
import pytest
from made import made
from pydicom.encaps import encapsulate, generate_fragments
from pydicom.uid import JPEGBaseline8Bit

from support import PROGRAM

MEMORY = pathlib.Path("/dev/shm")
# Odd numbers of bytes, so that no value lies on a page of the input or of the output.
LENGTHS = {"too short": 320_002, "of a CT": 524_290, "short of a window": 1_000_002, "past it": 1_200_034, "long": 5_000_010}


def bytes_of(count, seed):
    return random.Random(seed).randbytes(count)


def native(path, length):
    made(path, "1.2.3.1", {"ImageComments": "x" * 333, "PixelData": bytes_of(length, 1)})
    with path.open("ab") as file:  # An element behind the pixels, and padding (PS3.10 7.2).
        file.write(bytes.fromhex("fcfffcff4f42000004000000") + b"\0\0\0\0")


def encapsulated(path, length):
    made(path, "1.2.3.1", {"ImageComments": "x" * 333, "NumberOfFrames": 3})
    data = pydicom.dcmread(path)
    data.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    data.PixelData = encapsulate([bytes_of(length, seed) for seed in range(3)])
    data["PixelData"].VR, data["PixelData"].is_undefined_length = "OB", True
    data.save_as(path, enforce_file_format=True)


def fragments(path):
    data = pydicom.dcmread(path)
    if data.file_meta.TransferSyntaxUID != JPEGBaseline8Bit:
        return [data.PixelData]
    return list(generate_fragments(data.PixelData))


def forget(path):
    """Has the page cache hold nothing of a file."""
    descriptor = os.open(path, os.O_RDWR)
    os.fsync(descriptor)
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)


def traced(place, key_file, *faults):
    """Runs under strace; gives the output's only file, and the system calls that moved bytes without reading them."""
    log = place / "strace"
    calls = "trace=pipe2,fcntl,splice"
    trace = ["strace", "-f", "-qq", "-o", log, "-e", calls, *(part for fault in faults for part in ("-e", "inject=" + fault))]
    command = [PROGRAM, "run", "-q", "--profile", "basic", "--key-file", key_file, place / "in", place / "out"]
    done = subprocess.run([*map(str, trace + command)], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    (path,) = (place / "out").rglob("*.dcm")
    return path, [line for line in log.read_text().splitlines() if "splice" in line or "pipe" in line]


@pytest.fixture(params=["memory", "disk"])
def place(request, tmp_path):
    if request.param == "disk":
        yield tmp_path
    elif os.access(MEMORY, os.W_OK):
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            yield pathlib.Path(folder)
    else:
        pytest.skip("no file system in memory")


@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
@pytest.mark.parametrize("make", [native, encapsulated])
def test_bytes(make, length, place, key_file):
    """Catches bytes that are moved twice, not at all or to another place."""
    make(place / "in/a", length)
    path, moved = traced(place, key_file)
    assert fragments(path) == fragments(place / "in/a")
    assert pydicom.dcmread(path).PatientIdentityRemoved == "YES"
    if length == LENGTHS["of a CT"] or length > 4_000_000:
        assert moved, "nothing was moved by the kernel"


FAULTS = {
    "no pipe": ["pipe2:error=EMFILE"],
    "a small pipe": ["fcntl:error=EPERM:when=1"],
    "a pipe of nothing": ["fcntl:retval=1:when=2"],
    "unknown": ["splice:error=EINVAL"],
    "nothing taken": ["splice:retval=0"],
    # Calls take turns: one into the pipe, one out of it.
    "broken off at the input": ["splice:error=EIO:when=5+"],
    "broken off at the output": ["splice:error=ENOSPC:when=6"],
    "broken off for a while": ["splice:error=EINTR:when=2+4"],
}


@pytest.mark.parametrize("faults", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("make", [native, encapsulated])
def test_left_to_the_program(make, faults, place, key_file):
    """Catches a gap where the kernel stops before the end."""
    make(place / "in/a", 5_000_010)
    path, moved = traced(place, key_file, *faults)
    assert moved and fragments(path) == fragments(place / "in/a")


def test_not_in_the_page_cache(tmp_path, key_file):
    """Catches bytes of pages that were not there."""
    native(tmp_path / "in/a", 5_000_010)
    forget(tmp_path / "in/a")
    path, _ = traced(tmp_path, key_file)
    assert fragments(path) == fragments(tmp_path / "in/a")


def test_many_workers(tmp_path, key_file):
    """Catches workers that take each other's descriptors where the soft limit is low, as it is by default for 256 of them."""
    for number in range(60):
        native(tmp_path / f"in/{number}", 330_000)
        data = pydicom.dcmread(tmp_path / f"in/{number}")
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.1.{number}"
        data.save_as(tmp_path / f"in/{number}")
    command = [PROGRAM, "run", "-q", "--profile", "basic", "--key-file", key_file, "--jobs", "40", tmp_path / "in", tmp_path / "out"]

    def few_descriptors():
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (48, hard))

    done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=240, preexec_fn=few_descriptors)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").rglob("*.dcm"))) == 60

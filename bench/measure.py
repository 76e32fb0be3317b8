"""The instruments: what one call of a program costs, in figures that do not drift and in some that do."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path


def stripped(program, folder):
    """A copy of the program without debugging information, which valgrind cannot read."""
    copy = Path(folder) / "anonymise"
    shutil.copy2(program, copy)
    subprocess.run(["strip", "--strip-debug", copy], check=True)
    return copy


def functions(program):
    """The names of a program's functions, as the linker knows them."""
    listed = subprocess.run(["nm", "--format=just-symbols", program], check=True, capture_output=True, text=True)
    return set(listed.stdout.split())


def usage(command, **options):
    """(wall seconds, user seconds, system seconds, peak KiB) of a command that must succeed.

    Peak memory comes from GNU time, because a child of this process would begin with the peak of Python; times come
    from the kernel, because GNU time rounds them to 10 ms.
    """
    with tempfile.NamedTemporaryFile("r") as report:
        clock = ["/usr/bin/time", "--format", "%M", "--output", report.name]
        start = time.perf_counter()
        child = subprocess.Popen([*clock, *map(str, command)], stdout=subprocess.DEVNULL, **options)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise subprocess.CalledProcessError(child.returncode, str(command[0]))
        peak = int(report.read().split()[-1])
    return wall, used.ru_utime, used.ru_stime, peak


def processor_seconds(command):
    """User and system seconds of a short command, by the kernel's own account, to a microsecond."""
    with open(os.devnull, "w") as null:
        child = subprocess.Popen([*map(str, command)], stdout=null)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise RuntimeError(f"exit status {child.returncode}: {command[0]}")
    return used.ru_utime + used.ru_stime


def system_calls(command):
    with tempfile.NamedTemporaryFile("r") as report:
        subprocess.run(
            ["strace", "-f", "-c", "-U", "calls,name", "-o", report.name, *map(str, command)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        return int(re.search(r"^\s*(\d+)\s+total$", report.read(), re.MULTILINE).group(1))


def instructions(command):
    """User instructions; the program must be one that `stripped` made."""
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(
        [*tool, *map(str, command)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def links(folder, target, start, end):
    """A folder with the files from `start` to `end` of another, linked hard."""
    target = Path(target)
    target.mkdir(parents=True)
    for path in sorted(Path(folder).iterdir())[start:end]:
        os.link(path, target / path.name)
    return target

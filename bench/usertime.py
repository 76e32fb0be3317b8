"""User time between system calls, by the kernel's own trace: to a microsecond, and file by file.

What `getrusage` says is counted in ticks of some milliseconds, twenty a run. Needs root and tracefs; each system call costs a
third of a microsecond more, which is counted.
"""

import contextlib
import os
import platform
import re
import subprocess
from pathlib import Path

TRACING = Path("/sys/kernel/tracing")
# The number of renameat2, by which a file gets its name: what comes behind it is the next file's.
RENAME = {"x86_64": 316, "aarch64": 276}
EVENT = re.compile(r"-(\d+)\s+\[\d+\]\s+\S+\s+(\d+\.\d+): sys_(enter|exit): NR (-?\d+)")


@contextlib.contextmanager
def tracer():
    """A trace of its own beside those of others; None where there can be none."""
    instance = TRACING / f"instances/anonymise-bench-{os.getpid()}"
    try:
        if os.geteuid() == 0 and not (TRACING / "instances").exists():
            subprocess.run(["mount", "-t", "tracefs", "none", TRACING], stderr=subprocess.DEVNULL)
        instance.mkdir()
    except OSError:
        yield None
        return
    try:
        yield _prepared(instance)
    finally:
        instance.rmdir()


def _prepared(instance):
    """The trace, ready to begin; None where it cannot be had."""
    try:
        for name, value in (("tracing_on", 0), ("trace_clock", "mono"), ("buffer_size_kb", 16384)):
            (instance / name).write_text(str(value))
        for event in ("sys_enter", "sys_exit"):
            (instance / f"events/raw_syscalls/{event}/enable").write_text("1")
    except OSError:
        return None
    return instance if platform.machine() in RENAME else None


def of_files(trace, command):
    """Microseconds of user time for each file that a run with one job writes, in order, but for what the first one has."""
    (trace / "trace").write_text("")
    start, begin = os.pipe()
    child = os.fork()
    if child == 0:
        # It waits until it is traced.
        try:
            os.close(begin)
            os.read(start, 1)
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            os.execv(command[0], [*map(str, command)])
        finally:
            os._exit(127)
    (trace / "set_event_pid").write_text(str(child))
    (trace / "tracing_on").write_text("1")
    os.write(begin, b".")
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    (trace / "tracing_on").write_text("0")
    os.close(start)
    os.close(begin)
    if status != 0:
        raise RuntimeError(f"exit status {status}: {command[0]}")
    return list(_between_renames((trace / "trace").read_text(), child))


def _between_renames(text, process):
    left, spent, is_first = None, 0.0, True
    for traced, time, kind, number in EVENT.findall(text):
        if int(traced) != process:
            continue
        if kind == "enter":
            spent += float(time) - left if left is not None else 0
            continue
        left = float(time)
        if int(number) == RENAME[platform.machine()]:
            if not is_first:
                yield spent * 1e6
            spent, is_first = 0.0, False

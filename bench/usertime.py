"""User time between system calls, by the kernel's own trace: to a microsecond, and file by file.

What `getrusage` says is counted in ticks of some milliseconds, twenty a run. Needs root and tracefs. Between the end of one call
and the beginning of the next lies also what the kernel does before it comes to the program and after it, tracing included: some
tenths of a microsecond, which `of_a_call` measures and `of_files` leaves out.
"""

import contextlib
import os
import platform
import re
import statistics
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


def of_a_call(trace):
    """Microseconds between two system calls of a program that does nothing between them: dd, of one byte after the other.

    The least of five, so that nothing is left out that neighbours did.
    """
    command = ["dd", "if=/dev/zero", "of=/dev/null", "bs=1", "count=20000"]
    # What is longer was interrupted, or is not among the calls of that kind.
    return min(statistics.mean(gap for gap, _ in _gaps(_traced(trace, command)) if gap < 5) for _ in range(5))


def of_files(trace, command, call):
    """Microseconds of user time for each file that a run with one job writes, in order, but for what the first one has.

    `call` is what is no user time between two system calls.
    """
    return list(_between_renames(_traced(trace, command), call))


def _traced(trace, command):
    """The events of a command: whether a call begins or ends, its number and the time, in seconds."""
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
            os.execvp(command[0], [*map(str, command)])
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
    text = (trace / "trace").read_text()
    return [(kind, int(number), float(time))
            for traced, time, kind, number in EVENT.findall(text) if int(traced) == child]


def _gaps(events):
    """Microseconds between the end of a call and the beginning of the next, and the number of that."""
    left = None
    for kind, number, time in events:
        if kind == "exit":
            left = time
        elif left is not None:
            yield (time - left) * 1e6, number


def _between_renames(events, call):
    spent, is_first, has_renamed = 0.0, True, False
    for gap, number in _gaps(events):
        if has_renamed:
            if not is_first:
                yield spent
            spent, is_first = 0.0, False
        spent += gap - call
        has_renamed = number == RENAME[platform.machine()]

"""Holds the program within its bounds: system calls, instructions and memory. Not wall time, which is noise.

Usage: gates.py PROGRAM [--full]. Exit status 1 when a bound is exceeded. `--full` measures memory with larger inputs,
among them a sparse file of 2 GB, whose output is not sparse.
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import corpus
import measure

# The targets, and what a gate allows above them. System calls are counted exactly; but reading folders costs some
# too. Instructions drift by 3 % between compilers and C libraries. The kernel counts memory in batches of pages.
CALLS_A_FILE, CALLS_MARGIN, WAITING_MARGIN = 10, 0.1, 0.5
CT_INSTRUCTIONS, CT_MARGIN = 250_000, 1.03
MEMORY, WORKER_MEMORY, MEMORY_MARGIN = 16 * 1024, 2 * 1024, 768  # KiB
START_MILLISECONDS = 15
LINK_ORDER = Path(__file__).parent.parent / "tools/link-order.txt"
# Milliseconds depend on the machine, instructions do not: 30 million took 6.5 ms here, so that a machine half as fast
# stays within the 15 ms.
START_INSTRUCTIONS, START_MARGIN = 32_000_000, 1.05


def main(program, *options):
    Path("output").mkdir(exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="gates-", dir="output"))
    try:
        return 0 if report(list(gates(program, work, full="--full" in options))) else 1
    finally:
        shutil.rmtree(work)


def gates(program, work, full):
    """Yields (what, measured, target, gate, unit)."""
    key = work / "key"
    key.write_text("5a" * 32)
    key.chmod(0o600)
    empty = work / "empty"
    empty.mkdir()
    files = corpus.make("output/bench", "ct", 32)
    few, many = (measure.links(files, work / name, 0, count) for name, count in (("few", 16), ("many", 32)))
    bare = measure.stripped(program, work)

    def command(input_folder, jobs=1, executable=program):
        output = work / "output"
        shutil.rmtree(output, ignore_errors=True)
        return [executable, "run", "--quiet", "--profile", "basic", "--key-file", key,
                "--jobs", jobs, input_folder, output]  # fmt: skip

    calls = measure.system_calls(command(many)) - measure.system_calls(command(few))
    yield "system calls a file, jobs 1", calls / 16, CALLS_A_FILE, CALLS_A_FILE + CALLS_MARGIN, ""
    # Two workers wait for each other now and then, some calls a run.
    calls = statistics.median(
        measure.system_calls(command(many, 2)) - measure.system_calls(command(few, 2)) for _ in range(9))
    yield "system calls a file, jobs 2", calls / 16, CALLS_A_FILE, CALLS_A_FILE + WAITING_MARGIN, ""

    start = measure.instructions(command(empty, executable=bare))
    base = measure.instructions(command(few, executable=bare))
    more = measure.instructions(command(many, executable=bare))
    yield "instructions, CT of 270 elements", (more - base) / 16, CT_INSTRUCTIONS, CT_INSTRUCTIONS * CT_MARGIN, ""
    yield "instructions to start", start, START_INSTRUCTIONS, START_INSTRUCTIONS * START_MARGIN, ""
    spent = statistics.median(measure.processor_seconds(command(empty)) for _ in range(5))
    yield "start, user and system (no gate)", spent * 1000, START_MILLISECONDS, None, " ms"

    # More functions have other names than the linker's list knows: tools/make-link-order makes it anew.
    order = {line for line in LINK_ORDER.read_text().splitlines() if not line.startswith("#")}
    names = measure.functions(bare)
    yield "unknown names in tools/link-order.txt", len(order - names) / len(order) * 100, 20, 20, " %"

    inputs = {
        "28,000 elements in items": corpus.make("output/bench", "enhanced"),
        "3,000 small files" if full else "500 small files": corpus.make("output/bench", "small", 3000 if full else 500),
        "2 GB sparse file" if full else "300 MB sparse file": corpus.make(
            "output/bench", "sparse" if full else "sparse300"),
    }  # fmt: skip
    for name, folder in inputs.items():
        for jobs in (1, 2):
            peak = measure.usage(command(folder, jobs))[3]
            target = MEMORY + jobs * WORKER_MEMORY
            yield f"peak memory, {name}, jobs {jobs}", peak, target, target + MEMORY_MARGIN, " KiB"
    shutil.rmtree(work / "output", ignore_errors=True)


def report(rows):
    """Prints the table; true when nothing is exceeded."""
    print(f"{'gate':<46}{'measured':>16}{'target':>16}{'gate at':>16}")
    passed = True
    for what, measured, target, gate, unit in rows:
        exceeded = gate is not None and measured > gate
        passed = passed and not exceeded
        values = [f"{value:,.1f}{unit}" if value is not None else "-" for value in (measured, target, gate)]
        print(f"{what:<46}" + "".join(f"{value:>16}" for value in values) + ("  EXCEEDED" if exceeded else "  MISSED" if measured > target else ""))
    return passed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

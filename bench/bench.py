"""Prints how fast the program is beside `cp` and its peers: one interleaved run, medians of paired ratios to cp.

Usage: bench.py PROGRAM [ROUNDS [CLASS…]]. As root, on a loop-mounted ext4 in memory; else in output/bench.
"""

import contextlib
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus
import measure
import usertime

HERE = Path(__file__).parent
# Files a class. The slow peers get few, and all in a round get the same.
COUNTS = {"mr": 800, "ct": 240, "large": 1, "enhanced": 24}
SLOW_COUNTS = {"mr": 24, "ct": 12, "large": 1, "enhanced": 1}
SLOW = {"dicom-anonymizer", "dicognito", "dcmodify"}
USER_CLASSES = {"mr", "ct"}
USER_ROUNDS, USER_FEW = 40, 16
TRACED_ROUNDS, TRACED_FIRST = 30, 32
MISSED = "  MISSED"


def tools(program, key):
    """How each one is called: name to a function of input and output that gives the command."""
    peer = [sys.executable, HERE / "peer.py"]
    binaries = Path(sys.executable).parent

    def ours(jobs):
        return lambda source, target: [
            program, "run", "--quiet", "--profile", "basic", "--key-file", key, "--jobs", jobs, source, target,
        ]  # fmt: skip

    def dcmodify(source, target):
        edits = "-nb -gst -gse -gin -ma PatientName=X -ma PatientID=X -ea PatientBirthDate -ea PatientAddress"
        return ["sh", "-c", f'cp -r "$0" "$1" && dcmodify -nrc {edits} "$1"/*', source, target]

    def gdcmanon(source, target):
        edits = "--empty 10,10 --empty 10,20 --remove 10,30 --remove 10,1040 --empty 8,50 --remove 8,80"
        return ["sh", "-c", f'mkdir "$1" && gdcmanon --dumb {edits} -r "$0" "$1"', source, target]

    every = {
        "cp -r": lambda source, target: ["cp", "-r", "--reflink=never", source, target],
        "anonymise, 1 job": ours(1),
        "anonymise, 2 jobs": ours(2),
        "gdcmanon": gdcmanon,
        "dcmanon": lambda source, target: [*peer, "dcmanon", source, target],
        "fw-file-rs": lambda source, target: [*peer, "fw-file-rs", source, target],
        "dcmodify": dcmodify,
        "dicognito": lambda source, target: [*peer, "dicognito", source, target],
        "dicom-anonymizer": lambda source, target: [
            "sh", "-c", 'mkdir "$2" && "$0" "$1" "$2"', binaries / "dicom-anonymizer", source, target,
        ],  # fmt: skip
    }
    for name in ("gdcmanon", "dcmodify"):
        if not shutil.which(name):
            print(f"{name} is not installed and is left out")
            del every[name]
    return every


@contextlib.contextmanager
def place(size):
    """A folder to measure in: an ext4 in memory where that can be mounted, else a plain folder.

    BENCH_PLACE=tmpfs takes memory itself, which keeps no books of blocks and journals.
    """
    if os.environ.get("BENCH_PLACE") == "tmpfs":
        with tempfile.TemporaryDirectory(prefix="bench-", dir="/dev/shm") as folder:
            print("measured on a tmpfs")
            yield Path(folder)
        return
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir="output"))
    image = Path(f"/dev/shm/bench-{os.getpid()}.ext4")
    mounted = False
    try:
        if os.geteuid() == 0 and shutil.disk_usage("/dev/shm").free > size:
            # Written once from end to end: memory that was never touched costs three times as much at the first write.
            subprocess.run(["dd", "if=/dev/zero", f"of={image}", "bs=1M", f"count={size >> 20}", "status=none"])
            # With a journal, as everybody's: without one ext4 looks at every inode deleted in the last minute before it
            # gives out a new one, holding the folder's lock, so that each round would be slower than the one before.
            options = "nodiscard,lazy_itable_init=0,lazy_journal_init=0"
            made = subprocess.run(["mkfs.ext4", "-q", "-O", "has_journal", "-E", options, image])
            mounted = made.returncode == 0 and not subprocess.run(["mount", "-o", "loop", image, folder]).returncode
        print("measured on", "an ext4 in memory, loop-mounted" if mounted else f"a plain folder, {folder}")
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)
        image.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)


def rounds_of(names, every, source, work, count):
    """`count` rounds, each calling all of `names` in turn; usages by name. A tool that fails is left out."""
    results = {name: [] for name in names}
    order = random.Random(1)
    for number in range(count + 1):
        # Each round in another order, so that nobody always follows the same neighbour and what that leaves in memory.
        for name in order.sample(names, len(names)):
            if results[name] is None:
                continue
            target = work / "target"
            os.sync()
            try:
                used = measure.usage(every[name](source, target), stderr=subprocess.DEVNULL)
                written = sum(path.is_file() for path in target.rglob("*"))
                expected = len(list(source.iterdir()))
                if written < expected:
                    raise ValueError(f"wrote {written} of {expected} files")
                if number > 0:  # the first round warms the caches
                    results[name].append(used)
            except (subprocess.CalledProcessError, ValueError) as error:
                print(f"{name} failed on {source.name} and is left out: {str(error)[-60:]}")
                results[name] = None
            shutil.rmtree(target, ignore_errors=True)
    return {name: used for name, used in results.items() if used}


def start_of(command, work):
    """User seconds of a run over an empty folder."""
    empty, target = work / "empty", work / "target"
    empty.mkdir(exist_ok=True)
    spent = []
    for _ in range(9):
        spent.append(measure.usage(command(empty, target))[1])
        shutil.rmtree(target, ignore_errors=True)
    return statistics.median(spent)


def user_of_a_file(command, source, files, work):
    """Microseconds of user time that one more file takes, and by how much the mean may be wrong.

    The kernel counts user time in ticks of some milliseconds, of which a run has twenty: only many runs say anything. What the
    first files of a run cause (the table, the vocabulary of the sweep) is no other file's: so runs over few are subtracted.
    """
    few, target = measure.links(source, work / "user-few", 0, USER_FEW), work / "target"
    spent = []
    for _ in range(USER_ROUNDS):
        pair = []
        for folder in (few, source):
            os.sync()
            pair.append(measure.usage(command(folder, target), stderr=subprocess.DEVNULL)[1])
            shutil.rmtree(target)
        spent.append((pair[1] - pair[0]) / (files - USER_FEW) * 1e6)
    shutil.rmtree(few)
    return statistics.mean(spent), statistics.stdev(spent) / len(spent) ** 0.5


def traced_user_of_files(command, source, work):
    """Microseconds of user time of each file of many runs, by run, without the first of each; None where nothing can be traced."""
    target = work / "target"
    with usertime.tracer() as trace:
        if trace is None:
            return None
        runs = []
        call = usertime.of_a_call(trace)
        for _ in range(TRACED_ROUNDS):
            os.sync()
            runs.append(usertime.of_files(trace, command(source, target), call)[TRACED_FIRST:])
            shutil.rmtree(target)
        return runs


def print_user_time(command, source, files, work):
    """Prints how much user time a file takes, by the trace of the kernel or, where that is not to be had, by its ticks."""
    runs = traced_user_of_files(command, source, work)
    if runs is None:
        user, error = user_of_a_file(command, source, files, work)
        how = f"+- {error:.0f}, by {USER_ROUNDS} pairs of runs"
    else:
        # The median as for wall time: in some runs neighbours double it.
        means = [statistics.mean(run) for run in runs]
        user, mean, error = statistics.median(means), statistics.mean(means), statistics.stdev(means) / len(means) ** 0.5
        how = f"the median of {len(runs)} runs by the kernel's trace (mean {mean:.0f} +- {error:.0f})"
    print(f"    {user:.0f} us of user time a file, {how} with one job (target 40){'' if user <= 40 else MISSED}")
    if runs is not None:
        every = sorted(spent for run in runs for spent in run)
        quiet = min(statistics.median(run) for run in runs)
        print(f"    half of the files take at most {every[len(every) // 2]:.0f} us, a tenth {every[len(every) // 10]:.0f};"
              f" half of those of the quietest run {quiet:.0f}")


def line(name, used, base, files, start, marks):
    """Prints one tool's figures; `start` is the user time of an empty run, which no file causes."""
    ratio = statistics.median(own[0] / of_cp[0] for own, of_cp in zip(used, base))
    user = max(0, statistics.median(own[1] for own in used) - start) / files * 1e6
    peak = max(own[3] for own in used) / 1024
    print(f"  {name:<20}{ratio:>9.2f}{user:>14,.0f}{peak:>12.1f}{marks(name, ratio, peak)}")
    return ratio


def targets_of(name, ratio, peak, of):
    """What the program is to reach, and whether it does."""
    jobs = {"anonymise, 1 job": 1, "anonymise, 2 jobs": 2}.get(name)
    if jobs is None:
        return ""
    most, memory = {1: 1.25, 2: 0.75}[jobs], 16 + 2 * jobs
    # One file occupies one worker, so a second one has nothing to do.
    parts = [(f"wall <= {most}", ratio <= most)] if jobs == 1 or COUNTS[of] > 1 else []
    parts.append((f"peak <= {memory} MB", peak <= memory))
    return "  " + ", ".join(text + ("" if met else MISSED) for text, met in parts)


def peers_behind(ratios):
    """How many times as fast as each peer, with one job, and with two, which is what the program takes on two cores."""
    own = [ratios.get(name) for name in ("anonymise, 1 job", "anonymise, 2 jobs")]
    factors = {"dicom-anonymizer": 50, "dicognito": 50, "gdcmanon": 2.5, "dcmanon": 1, "fw-file-rs": 1}
    for name, factor in factors.items():
        if all(own) and name in ratios:
            one, two = (ratios[name] / ratio for ratio in own)
            missed = "" if one >= factor else "  with two jobs only" if two >= factor else MISSED
            if missed == MISSED and ratios[name] < factor:
                missed = f"  out of reach: cp itself is {ratios[name]:.1f} x faster"
            print(f"    {one:.1f} x faster than {name}, {two:.1f} x with two jobs (target {factor}){missed}")


def whole(names, seconds):
    """The peers' and the program's time for all classes together, each class as often as it was measured."""
    print(f"\nthe whole corpus ({', '.join(names)}), sums of medians")
    for tool, spent in seconds.items():
        if len(spent) == len(names):
            print(f"  {tool:<20}{sum(spent):>9.2f} s")
    total = {tool: sum(spent) for tool, spent in seconds.items() if len(spent) == len(names)}
    peers_behind({tool: spent / total["cp -r"] for tool, spent in total.items()})


def table(name, every, work, count):
    """Prints the table of a class; returns the seconds that each tool takes for all of its files."""
    print(f"\n{name}: {COUNTS[name]} file(s)")
    print(f"  {'':<20}{'wall/cp':>9}{'user us/file':>14}{'peak MB':>12}")
    made = corpus.make("output/bench", name, COUNTS[name])
    shutil.copytree(made, work / name)
    quick = [tool for tool in every if tool not in SLOW]
    starts = {tool: start_of(every[tool], work) for tool in every if tool.startswith("anonymise")}
    full = rounds_of(quick, every, work / name, work, count)
    ratios = {
        tool: line(tool, used, full["cp -r"], COUNTS[name], starts.get(tool, 0),
                   lambda *row: targets_of(*row, name))
        for tool, used in full.items()
    }
    part = measure.links(work / name, work / f"{name}-few", 0, SLOW_COUNTS[name])
    # Few files are too short a time for cp; so the slow are compared by the time a file with the cp of above.
    slow = rounds_of([tool for tool in every if tool in SLOW], every, part, work, min(count, 5))
    cp_a_file = statistics.median(used[0] for used in full["cp -r"]) / COUNTS[name]
    for tool, used in slow.items():
        base = [(cp_a_file * SLOW_COUNTS[name],)] * len(used)
        ratios[tool] = line(tool, used, base, SLOW_COUNTS[name], 0, lambda *_: f"  on {SLOW_COUNTS[name]} file(s)")
    peers_behind(ratios)
    # The target is for a file of some hundred elements; an enhanced one has 28,000.
    if name in USER_CLASSES:
        print_user_time(every["anonymise, 1 job"], work / name, COUNTS[name], work)
    shutil.rmtree(work / name)
    shutil.rmtree(part)
    return {tool: ratio * cp_a_file * COUNTS[name] for tool, ratio in ratios.items()}


def profiles_table(program):
    """Wall and processor time of `check` from a cold start; what is beyond `--version` is compiling the profile."""
    print("\nchecking a profile, medians of 21 calls (targets: check 50 ms, compiling 20 ms)")
    print(f"  {'':<24}{'wall ms':>10}{'user+sys ms':>14}")
    stated = None
    for name in ("--version", *sorted(path.stem for path in (HERE.parent / "profiles").glob("*.yaml"))):
        command = [program, name] if name == "--version" else [program, "check", "--strict", name]
        calls = [measure.usage(command, stderr=subprocess.DEVNULL) for _ in range(21)]
        wall, spent = (statistics.median(values) * 1e3
                       for values in ([call[0] for call in calls], [call[1] + call[2] for call in calls]))
        beyond = "" if stated is None else f"  {spent - stated:.1f} ms beyond --version"
        missed = MISSED if name != "--version" and (wall > 50 or spent - stated > 20) else ""
        stated = spent if stated is None else stated
        print(f"  {name:<24}{wall:>10.1f}{spent:>14.1f}{beyond}{missed}")


def main(program, count=11, *classes):
    # A polite end, so that the file system is unmounted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    Path("output").mkdir(exist_ok=True)
    with place(2600 << 20) as work:
        key = work / "key"
        key.write_text("5a" * 32)
        key.chmod(0o600)
        every = tools(Path(program).resolve(), key)
        print(f"medians of {count} interleaved rounds; wall time as a ratio to cp -r --reflink=never of the same round")
        names = classes or tuple(COUNTS)
        seconds = {tool: [] for tool in every}
        for name in names:
            for tool, spent in table(name, every, work, int(count)).items():
                seconds[tool].append(spent)
        whole(names, seconds)
    if classes:
        return
    profiles_table(Path(program).resolve())
    print("\nsystem calls, instructions, memory and start-up:")
    subprocess.run([sys.executable, HERE / "gates.py", program, "--full"])


if __name__ == "__main__":
    main(*sys.argv[1:])

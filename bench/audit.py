"""Prints how long `anonymise audit` takes beside `cp -r`, reading all bytes, and the run whose output it checks.

Usage: audit.py PROGRAM [ROUNDS]. In memory (/dev/shm), all in turn in every round, medians of the ratios of a round; then
the memory that a file of 2 GB takes.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus
import measure

COUNTS = {"mr": 400, "ct": 200, "enhanced": 8}


def commands(program, key, source, output, target):
    run = [program, "run", "--quiet", "--profile", "basic", "--key-file", key, "--jobs", 1, source]
    return {
        "cp -r": ["cp", "-r", "--reflink=never", source, target],
        "cat": ["sh", "-c", 'cat "$0"/* "$0"/* >/dev/null; find "$1" -type f -exec cat {} + >/dev/null', source, output],
        "run, 1 job": [*run, target],
        "audit": [program, "audit", output, "--against", source, "--key-file", key],
        "audit, output alone": [program, "audit", output],
    }


def table(name, program, key, folder, rounds):
    source = corpus.make(folder, name, COUNTS[name])
    output, target = folder / f"{name}-output", folder / "target"
    subprocess.run([*map(str, commands(program, key, source, output, output)["run, 1 job"])], check=True)
    every = commands(program, key, source, output, target)
    used = {label: [] for label in every}
    for number in range(rounds + 1):
        turn = number % len(every)
        for label in [*list(every)[turn:], *list(every)[:turn]]:
            spent = measure.usage(every[label], stderr=subprocess.DEVNULL)
            shutil.rmtree(target, ignore_errors=True)
            if number > 0:  # the first round warms the caches
                used[label].append(spent)
    megabytes = sum(path.stat().st_size for path in source.iterdir()) / 1e6
    print(f"{name}: {COUNTS[name]} files, {megabytes:.0f} MB")
    print(f"  {'':<22}{'wall/cp':>9}{'wall/run':>10}{'user us/file':>14}{'peak MB':>9}")
    for label, spent in used.items():
        ratios = [
            statistics.median(own[0] / other[0] for own, other in zip(spent, used[base]))
            for base in ("cp -r", "run, 1 job")
        ]
        user = statistics.median(own[1] for own in spent) / COUNTS[name] * 1e6
        peak = max(own[3] for own in spent) / 1024
        print(f"  {label:<22}{ratios[0]:>9.2f}{ratios[1]:>10.2f}{user:>14,.0f}{peak:>9.1f}")
    shutil.rmtree(output)


def main():
    program = Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory(prefix="audit-", dir="/dev/shm") as name:
        folder = Path(name)
        key = folder / "project.key"
        key.write_text("5a" * 32 + "\n")
        os.chmod(key, 0o600)
        for class_name in COUNTS:
            table(class_name, program, key, folder, rounds)
            shutil.rmtree(corpus.make(folder, class_name, COUNTS[class_name]))
        # Both sides are the same file, which has no blocks: what is found in it is beside the point.
        sparse = corpus.make(folder, "sparse", 1)
        command = [program, "audit", sparse, "--against", sparse, "--key-file", key]
        _, user, _, peak = measure.usage(["sh", "-c", '"$0" "$@" >/dev/null 2>&1; test $? -lt 2', *command])
        size = sum(path.stat().st_size for path in sparse.iterdir())
        print(f"one file of {size / 1e9:.2f} GB: {user:.1f} s of user time, peak {peak / 1024:.1f} MB")


main()

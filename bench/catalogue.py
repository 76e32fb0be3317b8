"""What the catalogue costs: headers of many small files, against pydicom reading the same; and memory an instance.

Usage: catalogue.py PROGRAM [FOLDER]. FOLDER holds the files, 1.2 GB of them; they are made when they are not there.
Targets: 20 times as fast as pydicom for 10,000 files, and 1 KB an instance between 10,000 and 40,000.

Every study is dropped, so that only the first pass costs. pydicom reads the same attributes and stops before the pixels.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import corpus
import measure
import pydicom

FEW, MANY = 10_000, 40_000
RATIO, BYTES = 20, 1000
ROUNDS = 4
# What the catalogue asks for: to tell instances apart, for the rule and for the layout.
ATTRIBUTES = [
    "SpecificCharacterSet", "SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "Modality",
    "SeriesDescription", "InstanceNumber", "Rows", "Columns",
]  # fmt: skip
PROFILE = """\
profile: 1
name: catalogue
select:
  - { name: other looks, drop: "outlier(Rows, Columns)", outliers: { min-series: 4, majority: 0.6, tie: keep } }
  - { name: everything, drop: always, scope: study }
output:
  study: "{StudyInstanceUID}"
  images: "{Modality}/{SeriesDescription}/{InstanceNumber}.dcm"
  collisions: suffix
"""


def template(path):
    """About 22 KB and 110 elements, with numbers that `numbered` exchanges."""
    data_set = corpus.identified(corpus.MR_CLASS, 999, 9999, 999999, "MR")
    corpus.geometry(data_set, 999999)
    corpus.private_elements(data_set, 50)
    corpus.pixel_attributes(data_set, 100, 100)
    data_set.PixelData = corpus.frame_of(1, 100, 100)
    corpus.write(data_set, path)
    head, pixels = path.read_bytes().split(b"\xe0\x7f\x10\x00", 1)
    path.unlink()
    return head, b"\xe0\x7f\x10\x00" + pixels


def numbered(head, number):
    """The file with this number: a series of 100 and a study of 400. pydicom would take 5 ms to write each."""
    study, series, instance = b"%03d" % (100 + number // 400), b"%04d" % (1000 + number // 100), b"%06d" % (100000 + number)
    for old, new in (
        (b"77.999.9999.999999", b"77." + study + b"." + series + b"." + instance),
        (b"77.999.9999", b"77." + study + b"." + series),
        (b"77.999", b"77." + study),
        (b"999999", instance),
    ):
        head = head.replace(old, new)
    return head


def make(folder, count):
    """Files in a hundred folders, as archives keep them."""
    target = Path(folder) / f"headers-{count}"
    if not target.exists():
        unfinished = target.with_name(target.name + ".part")
        head, pixels = template(unfinished / "template.dcm")
        for number in range(count):
            path = unfinished / f"{number // (count // 100):03}" / f"{number:06}.dcm"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(numbered(head, number) + pixels)
        unfinished.rename(target)
    return target


def by_pydicom(folder):
    """Seconds; the attributes are looked at, because pydicom reads values only then."""
    start = time.perf_counter()
    for path in folder.rglob("*.dcm"):
        data_set = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=ATTRIBUTES)
        for keyword in ATTRIBUTES:
            data_set.get(keyword)
    return time.perf_counter() - start


def by_program(program, profile, folder, work, jobs):
    """(seconds, peak KiB)"""
    output = Path(work) / "output"
    wall, _, _, peak = measure.usage(
        [program, "run", "-q", "-p", profile, "-j", jobs, folder, output], stderr=measure.subprocess.DEVNULL
    )
    assert not list(output.iterdir())
    output.rmdir()
    return wall, peak


def main(program, folder="output/bench"):
    few, many = make(folder, FEW), make(folder, MANY)
    with tempfile.TemporaryDirectory(dir=Path(folder)) as work:
        profile = Path(work) / "catalogue.yaml"
        profile.write_text(PROFILE)
        # In turns, so that what else the machine does falls on both; the first round warms the cache.
        rounds = [
            (by_pydicom(few), by_program(program, profile, few, work, 1), by_program(program, profile, few, work, 2))
            for _ in range(ROUNDS)
        ][1:]
        theirs = statistics.median(theirs for theirs, _, _ in rounds)
        one = statistics.median(one[0] for _, one, _ in rounds)
        two = statistics.median(two[0] for _, _, two in rounds)
        peaks = [by_program(program, profile, folder, work, 1)[1] for folder in (few, many)]
    each = (peaks[1] - peaks[0]) * 1024 / (MANY - FEW)
    print(f"{FEW:,} headers: pydicom {theirs:.2f} s, anonymise {one:.3f} s (one worker), {two:.3f} s (two)")
    print(f"  {theirs / one:.1f} and {theirs / two:.1f} times as fast (target {RATIO})")
    print(f"peak memory: {peaks[0]:,} KiB and {peaks[1]:,} KiB for {MANY:,}: {each:.0f} bytes an instance (target {BYTES})")
    return 0 if theirs / two >= RATIO and each <= BYTES else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""No planted value is left in any output, whatever its place, its encoding and its characters."""

import collections
import dataclasses
import datetime
import functools
import json
import warnings

import pydicom
import pytest
from design import MODIFIED, PROFILES, kept_by_options, kept_by_profile, may_stay, profile
from expectation import DICTIONARY, PROFILE, rows
from leak_probe import files, inflated, tree_of
from planting import Finder, windows

from support import anonymise_folder, read, summary, walk

every_profile = pytest.mark.parametrize("name", PROFILES)
# Where mercure's profile cannot read a description, it sets the instance aside: nothing leaves, and nothing is left.
UNREAD = ("japanese", "korean", "chinese")


@dataclasses.dataclass
class Run:
    """What a profile made of all files of the probe."""

    outputs: list
    words: str
    status: int
    # What is written beside the images, by its path.
    sidecars: dict


@pytest.fixture(scope="module")
def runs(tmp_path_factory, key_file):
    """Every profile over all files at once, by its name."""
    inputs = tmp_path_factory.mktemp("probe")
    for file in files():
        (inputs / file.name).write_bytes(file.data)
    found = {}
    for name in PROFILES:
        target = tmp_path_factory.mktemp(name) / "out"
        done = anonymise_folder(name, key_file, inputs, target)
        written = sorted(path for path in target.rglob("*") if path.is_file())
        images = [Output(path, path.relative_to(target)) for path in written if path.suffix != ".json"]
        beside = {path.relative_to(target): sidecar(path) for path in written if path.suffix == ".json"}
        found[name] = Run(images, done.stdout + done.stderr, done.returncode, beside)
    return found


def sidecar(path):
    """The text of a sidecar; of a task file without the accession number, which its profile keeps on purpose."""
    told = json.loads(path.read_bytes())
    told.get("mercure", {}).get("info", {}).pop("acc", None)
    return json.dumps(told, ensure_ascii=False).encode()


class Output:
    """A file that was written, with its bytes, those of a deflated data set inflated as well."""

    def __init__(self, path, name):
        self.path, self.name = path, name
        self.raw = path.read_bytes()
        self.data = inflated(self.raw)

        self.nodes, self.meta = tree_of(self.raw)
        # The number by which the file of the probe is known.
        self.number = int(next(node.value for node in self.nodes if node.tag == 0x00200013))


# Digits of another file's are in any time of day by chance.
NUMBERS = {"DA", "DS", "DT", "IS", "TM"}


@functools.cache
def find_text():
    """Finds the values of all files that are no numbers."""
    return Finder([value for file in files() for value in file.planted if value.vr not in NUMBERS])


@functools.cache
def find_numbers(number):
    """Finds the numbers, dates and times of one file."""
    return Finder([value for value in by_number()[number].planted if value.vr in NUMBERS])


def by_number():
    return {100 + index: file for index, file in enumerate(files())}


def shifted_dates(run):
    """The dates that the shifted dates of the output are: chance may make one the same as another that was planted."""
    return {
        node.value.rstrip(b" \0")[:8]
        for output in run.outputs
        for _, node in walk(output.nodes)
        if node.value and (node.vr or (DICTIONARY[node.tag] or [""])[0]) in ("DA", "DT")
    }


# --- The probe itself


def test_probe():
    """Catches a probe that plants nothing: every value must be in its file, and every file must have a hundred."""
    assert len(files()) > 70
    for file in files():
        assert len(file.planted) > 1000
        data = inflated(file.data)
        assert [value for value in file.planted if value.value not in data] == [], file.name


@every_profile
def test_written(name, runs):
    """Catches "nothing left" where nothing was written: every transfer syntax and character set has its output."""
    numbers = {output.number for output in runs[name].outputs}
    missing = [file.name for number, file in by_number().items() if file.is_writable and number not in numbers]
    if name == "mercure-extraction":
        missing = [file for file in missing if not file.startswith(UNREAD)]
    assert missing == []
    assert len(numbers) == len(runs[name].outputs) == summary(runs[name].words).counts["written"]


# --- What is left


@every_profile
def test_bytes(name, runs):
    """Catches a value in any byte of any output: data set, file meta information, preamble, padding; its own file's or,
    from a buffer that was not emptied, another's."""
    left = collections.Counter()
    moved = shifted_dates(runs[name]) if MODIFIED in profile(name).get("options", []) else set()
    for output in runs[name].outputs:
        for value, piece in found_in(output):
            if not may_stay(name, value, piece) and not (value.vr in ("DA", "DT") and piece in moved):
                left[value.place] += 1
    assert dict(left) == {}


@every_profile
def test_sidecars(name, runs):
    """Catches a value in what is written beside the images."""
    left = {
        (str(path), value.place)
        for path, text in runs[name].sidecars.items()
        for value, piece in find_text()(text)
        if not may_stay(name, value, piece)
    }
    assert left == set()
    assert bool(runs[name].sidecars) == ("sidecars" in profile(name).get("output", {}))


def found_in(output):
    """What is in the bytes of an output as they are in the file, and inflated."""
    found = find_text()(output.raw) | find_numbers(output.number)(output.raw)
    if output.data != output.raw:
        found |= find_text()(output.data) | find_numbers(output.number)(output.data)
    return found


@every_profile
def test_ages(name, runs):
    """Catches ages, which are too short to be looked for in bytes. All that are planted are over 89."""
    for output in runs[name].outputs:
        ages = {value.value for value in by_number()[output.number].planted if value.vr == "AS"}
        left = {node.tag for _, node in walk(output.nodes) if node.value in ages}
        capped = {pydicom.datadict.tag_for_keyword(keyword) for keyword in profile(name).get("tags", [])}
        assert left <= kept_by_options(name).keys() - capped


@every_profile
def test_words(name, runs):
    """Catches a value in a file's name, in the summary, in an error."""
    words = "\n".join([str(output.name) for output in runs[name].outputs] + [str(path) for path in runs[name].sidecars] + [runs[name].words])
    found = find_text()(words.encode("utf-8", "surrogateescape"))
    # The layout of mercure's profile shows what its rows keep.
    assert {value.place for value, piece in found if value.tag not in kept_by_profile(name)} == set()


@every_profile
def test_decoded(name, runs):
    """Catches text that was written anew in another character set, or under another (0008,0005)."""
    for output in runs[name].outputs:
        file = by_number()[output.number]
        texts = {value.text: value for value in file.planted if value.text and not value.text.isascii()}
        if not texts:
            continue
        found = windows(decoded(output.path), 6)
        left = {value.place for text, value in texts.items() if text[:6] in found and not may_stay(name, value, text)}
        assert left == set(), file.name


def decoded(path):
    """All text of a file, by pydicom's decoder."""
    parts = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for element in read(path).iterall():
            if element.VR != "SQ":
                parts.append(str(element.value))
    return "\n".join(parts)


@every_profile
def test_places(name, runs):
    """Catches places that hold nothing a profile asks for: the preamble, private information in the file meta
    information, AE titles, group lengths, group 0004, signatures, padding, overlays' text, curves."""
    for output in runs[name].outputs:
        assert output.raw[:128] == bytes(128)
        assert set(output.meta) <= {0x00020000, 0x00020001, 0x00020002, 0x00020003, 0x00020010, 0x00020012, 0x00020013}
        # Of group 0004 the table lists a UID, which is one of the references.
        assert [node for node in output.nodes if node.tag >> 16 == 0x0004 and PROFILE[node.tag] is None] == []
        for _, node in walk(output.nodes):
            group = node.tag >> 16
            assert node.tag & 0xFFFF != 0 and group not in (0xFFFA, 0xFFFC, 0x4FFE), node
            assert group & 0xFF01 != 0x5000, node
            assert not (group & 0xFF01 == 0x6000 and node.tag & 0xFFFF in (0x22, 0x1500, 0x3000, 0x4000)), node


# --- What is not lost


def test_options_keep(runs):
    """Catches an engine that is safe because it throws away what the research profile's options keep."""
    values = {}
    overridden = {pydicom.datadict.tag_for_keyword(keyword) for keyword in profile("research")["tags"]}
    for output in runs["research"].outputs:
        file = by_number()[output.number]
        kept = [value for value in file.planted if value.place.startswith("root/(") and keeps(value, overridden)]
        found = {value for value, _ in Finder(kept)(output.data)}
        for value in kept:
            values.setdefault(value.tag, []).append(value in found)
    assert len(values) > 20
    assert [f"{tag:08X}" for tag, found in values.items() if not all(found)] == []


def keeps(value, overridden):
    """Whether the table's own letter is K, so that the value must be there unchanged."""
    columns = {"rtn_dev_id", "rtn_pat_chars"}
    if value.tag in moved_tags():
        return False
    row = table().get(f"{value.tag:08X}")
    return row is not None and value.pieces and value.tag not in overridden and any(row[column] == "K" for column in columns)


@functools.cache
def table():
    return {row["tag"]: row for row in rows("confidentiality-profile.tsv")}


def test_one_shift(runs):
    """Catches dates that move by different days, at the root or nested: every date that is left under the research
    profile is an original of the same attribute, moved by the patient's one offset."""
    days, moved = offset(runs["research"]), moved_tags()
    assert days > 0
    count = 0
    for output in runs["research"].outputs:
        originals = {(value.tag, value.value[:8]) for value in by_number()[output.number].planted if value.tag in moved}
        for _, node in walk(output.nodes):
            # A dummy says nothing of any date: content items of which nothing says what they are get one.
            if node.tag in moved and node.value and node.value[:8] != b"19000101":
                back = date(node.value) + datetime.timedelta(days)
                assert (node.tag, back.strftime("%Y%m%d").encode()) in originals, node
                count += 1
    assert count > 1000


def offset(run):
    """By how many days the study date of the first output has moved."""
    output = run.outputs[0]
    place = "root/(0008,0020)"
    original = next(value.value for value in by_number()[output.number].planted if value.place == place)
    return (date(original) - date(next(node.value for node in output.nodes if node.tag == 0x00080020))).days


def date(value):
    return datetime.date(int(value[:4]), int(value[4:6]), int(value[6:8]))


@functools.cache
def moved_tags():
    """The attributes whose dates move, by the table."""
    letters = {int(row["tag"], 16) for row in rows("confidentiality-profile.tsv") if row["rtn_long_modif_dates"] == "C"}
    return {tag for tag in letters if DICTIONARY[tag][0] in ("DA", "DT")}

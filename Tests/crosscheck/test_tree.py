"""The output tree of many hostile studies: whole, safe, and the same whatever the order of the files and the workers.

Descriptions, numbers and UIDs are what no file system and no standard would have; the expectations are a stranger's: the
rules for names of POSIX and Windows, and what pydicom reads before and after.
"""

import collections
import os
import pathlib
import random
import unicodedata

import pydicom
import pytest
from made import CT, made
from pseudonyms import new_uid

from support import anonymise

# Nothing is cut out of them, so that whatever stands in a value reaches the paths.
AS_IT_IS = '{ substitute: { "no such text": "-" } }'
NAMED = ["SeriesDescription", "StudyDescription", "ProtocolName", "ImageComments"]
HEAD = (
    "profile: 1\nname: tree\nextends: dicom/basic@2026d\nsweep: off\n"
    + f"tags: {{ {', '.join(f'{name}: {AS_IT_IS}' for name in NAMED)} }}\n"
    + "accept:\n  - { check: sweep-off, because: a test }\n  - { check: identifier-kept, because: a test }\n"
)
PROFILES = {
    # One folder for each thing that has a description, and the same names for what lies beside the images.
    "suffix": HEAD
    + """
output:
  study: "{StudyDescription}"
  images: "{SeriesDescription}/{ProtocolName}/{InstanceNumber:03}.dcm"
  collisions: suffix
  sidecars:
    - { path: "tags/{SeriesDescription}.json", per: series, content: tags }
    - { path: "each/{SeriesDescription}/{ProtocolName}/{InstanceNumber:03}.json", per: instance, content: dicom-json }
    - { path: "series.csv", per: study, content: csv, columns: [SeriesDescription, instances] }
    - { path: "task.json", per: study, content: task }
""",
    # Everything in one folder.
    "flat": HEAD + 'output: { images: "{ImageComments}.dcm", collisions: suffix }\n',
    "uids": HEAD,
}
LONG = "T1 " + "ä" * 150
NAMES = [
    "../../x", "/etc/passwd", "..", ".", "...", "", None, " ", "\t", "CON", "con", "nul.txt", "COM1", "LPT9.dcm", "AUX.",
    "T1 AX", "t1 ax", "T1 AX ", "T1 AX.", "T1 AX-2", "T1 AX-3", "T1/AX", "T1\\AX", "T1_AX", "a\\..\\b", "T1:AX*?\"<>|",
    "Zo\u00eb", "Zoe\u0308", "ZOE\u0308", "stra\u00dfe", "STRASSE", "\u1e9e", "\u017f", "s", "\u03c3\u03c2", "\u03a3\u03a3",
    "\u982d\u90e8 T1\u5f37\u8abf", "\u30d2\u309a", "\u30d4", "\u0627\u0644\u0631\u0623\u0633", "\u202egnp.exe", "\u200b", "\u2028",
    "a\u0000b", "a\u0007b", "\x1b[31mred", "\u007f", "\u0085", "line\r\nbreak", LONG, LONG + "x", "INCOMPLETE", "incomplete",
    ".anonymise-journal", ".anonymise-1-0.part", "task.json", "tags", "each", "series.csv", "unnamed", "unnamed-2", "\U0001f9e0",
    "\ue000", "x" * 254, "x" * 300, "\u0301", "~", "$(reboot)", "%2e%2e%2f", "\uff0e\uff0e\uff0f", "CONIN$", "COM\u00b9", "a..", "-rf",
]  # fmt: skip
NUMBERS = ["1", "01", "1", "2", "10", "", None, "-1", "0", "2147483647", "999999999999"]
DEVICES = {"CON", "PRN", "AUX", "NUL"} | {f"{name}{number}" for name in ("COM", "LPT") for number in range(1, 10)}


def instances():
    """A few hundred instances as keyword arguments of `made`: some without UIDs, some twice, some with one UID and other
    content."""
    draw = random.Random(5)
    found = []
    for study in range(24):
        description = NAMES[study * 3 % len(NAMES)] if study % 4 else "one name for many"
        for series in range(draw.randrange(1, 6)):
            # Series of different studies may share a UID, which no standard allows.
            series_uid = f"1.2.3.{study}.{series}" if study % 5 else f"1.2.3.{series}"
            values = {
                "StudyDescription": description, "SeriesDescription": draw.choice(NAMES), "ProtocolName": draw.choice(NAMES),
            }  # fmt: skip
            for number in range(draw.randrange(1, 6)):
                uid = f"1.2.3.{study}.{series}.{number}"
                values = values | {"InstanceNumber": draw.choice(NUMBERS), "ImageComments": draw.choice(NAMES)}
                values |= {"Rows": len(found), "Modality": "CT"}
                found.append(dict(uid=uid, values=values, study=f"1.2.3.{study}", series=series_uid))
    for name in NAMES:
        values = {"StudyDescription": "all names", "SeriesDescription": name, "ProtocolName": name, "ImageComments": name}
        place = len(found)
        found.append(dict(uid=f"1.2.4.{place}", values=values | {"Rows": place}, study="1.2.4", series=f"1.2.4.{place}.1"))
    lacking = [("", "1.2.5.1"), ("1.2.5", ""), ("", "")]
    for study, series in lacking:
        for _ in range(3):
            place = len(found)
            found.append(dict(uid=f"1.2.5.{place}", values={"Rows": place}, study=study, series=series))
    # The same instance twice, and its like with another content twice.
    copies = [dict(one) for one in found[::9]]
    others = [one | {"values": one["values"] | {"Rows": 60_000 + draw.randrange(5000)}} for one in found[::11]]
    others += [one | {"values": one["values"] | {"Rows": 5}} for one in found[::22]]
    return found, copies, others


@pytest.fixture(scope="module")
def input_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tree") / "in"
    for number, one in enumerate(sum(instances(), [])):
        made(folder / f"{number:04}.dcm", **one)
    return folder


def shuffled(folder, target, seed):
    """The same files under other names, in other folders and in another order."""
    draw = random.Random(seed)
    files = sorted(folder.iterdir())
    draw.shuffle(files)
    for number, path in enumerate(files):
        place = target / f"{draw.randrange(7)}" / f"{draw.randrange(3)}"
        place.mkdir(parents=True, exist_ok=True)
        os.link(path, place / f"{number:05}{draw.choice(['', '.dcm', '.IMA'])}")
    return target


def tree(root):
    """Every path as its bytes, and what is in the files."""
    found = {}
    for folder, folders, files in os.walk(os.fsencode(root)):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), os.fsencode(root))] = None
        for name in files:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, os.fsencode(root))] = pathlib.Path(os.fsdecode(path)).read_bytes()
    return found


def folded(text):
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def check_names(paths):
    for path in paths:
        for part in path.split(b"/"):
            assert len(part) <= 255
            text = part.decode("utf-8")
            assert text == unicodedata.normalize("NFC", text)
            assert not set(text) & set('\\:*?"<>|')
            assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for character in text)
            assert text[0] not in ". " and text[-1] not in ". "
            assert text.split(".")[0].upper() not in DEVICES and text.upper() != "INCOMPLETE"
    # One name on file systems that look at neither case nor form.
    assert len({folded(path.decode()) for path in paths}) == len(paths)


@pytest.mark.parametrize("name", PROFILES)
def test_one_tree_in_every_order(name, input_folder, tmp_path, key_file):
    profile = tmp_path / "p.yaml"
    profile.write_text(PROFILES[name])
    found, _, _ = instances()
    trees = []
    for run, (jobs, seed) in enumerate([(1, None), (2, 1), (4, 2), (3, 3), (2, 4)]):
        source = input_folder if seed is None else shuffled(input_folder, tmp_path / f"in{run}", seed)
        out = tmp_path / f"out{run}"
        done = anonymise("run", "-p", profile, "--key-file", key_file, "--jobs", jobs, source, out)
        # What differs is reported, what is the same is written once.
        assert done.returncode == 1 and "same SOP Instance UID" in done.stderr, done.stderr
        trees.append(tree(out))
        check_names(trees[-1])
        assert not [path for path in trees[-1] if os.path.basename(path).startswith(b".")]
    first = trees[0]
    for other in trees[1:]:
        assert other.keys() == first.keys()
        assert [path for path in first if first[path] != other[path]] == []

    # Every instance is there once, and no file holds two.
    files = [path for path in (tmp_path / "out0").rglob("*.dcm") if path.is_file()]
    images = [pydicom.dcmread(path, stop_before_pixels=True) for path in files]
    uids = collections.Counter(data.SOPInstanceUID for data in images)
    # An escape sequence is no text in UTF-8 (PS3.5 6.1.2.5), and nobody can say what to put in its place.
    readable = [one for one in found if not any("\x1b" in (one["values"].get(name) or "") for name in NAMED)]
    assert uids.keys() == {new_uid(one["uid"]) for one in readable} and set(uids.values()) == {1}
    # A study a folder, where the layout has one.
    if name == "suffix":
        owners = collections.defaultdict(set)
        for path, data in zip(files, images):
            owners[path.relative_to(tmp_path / "out0").parts[0]].add(str(data.get("StudyInstanceUID", "")))
        assert all(len(studies) == 1 for studies in owners.values())
        # A series may be called like the task file, which then has a number.
        assert all(list((tmp_path / "out0" / folder).glob("task*.json")) for folder in owners)

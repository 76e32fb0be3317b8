"""dicom-anonymizer with a dictionary, and the program with the profile imported from it, do the same to a file."""

import json
import os
import pathlib
import subprocess
import sys

import pydicom
import pytest

PROGRAM = os.environ["ANONYMISE"]
TOOL = pathlib.Path(sys.executable).parent / "dicom-anonymizer"
DATA = pathlib.Path(pydicom.__file__).parent / "data" / "test_files"
# What the tool writes where it cannot delete or empty: a date, a time, a number (its own documentation).
STAND_INS = {"00010101", "00010101010101.000000+0000", "000000.00", "0", "0.0"}
WITHOUT_VALUE = {"delete": "deleted", "empty": "emptied", "delete_or_empty": "emptied"}

VALUE = {"action": "replace_with_value", "value": "X1"}
SLASH = {"action": "regexp", "find": "e", "replace": "-"}

# Every foreign action on attributes that the two files have, by several VRs.
DICTIONARY = {
    "(0x0008, 0x0008)": "keep",  # ImageType CS
    "(0x0008, 0x0018)": "replace_UID",  # SOPInstanceUID
    "(0x0008, 0x0020)": "delete",  # StudyDate DA
    "(0x0008, 0x0022)": "empty",  # AcquisitionDate DA
    "(0x0008, 0x0030)": "empty",  # StudyTime TM
    "(0x0008, 0x0050)": "delete_or_empty",  # AccessionNumber SH
    "(0x0008, 0x0060)": "keep",  # Modality CS
    "(0x0008, 0x0070)": "delete",  # Manufacturer LO
    "(0x0008, 0x0080)": "replace",  # InstitutionName LO
    "(0x0008, 0x0090)": "empty_or_replace",  # ReferringPhysicianName PN
    "(0x0008, 0x1010)": "delete_or_replace",  # StationName SH
    "(0x0008, 0x1090)": SLASH,  # ManufacturerModelName LO
    "(0x0010, 0x0010)": VALUE,  # PatientName PN
    "(0x0010, 0x0020)": {"action": "regexp", "find": "^.*$", "replace": "ANON"},  # PatientID LO
    "(0x0010, 0x0040)": "delete_or_empty_or_replace",  # PatientSex CS
    "(0x0010, 0x1010)": "keep",  # PatientAge AS
    "(0x0010, 0x1030)": "delete",  # PatientWeight DS
    "(0x0018, 0x0050)": "delete",  # SliceThickness DS
    "(0x0018, 0x0000, 0xFFFF, 0xFF00)": "empty",  # (0018,00xx)
    "(0x0018, 0x1020)": "empty",  # SoftwareVersions LO
    "(0x0020, 0x000D)": "delete_or_empty_or_replace_UID",  # StudyInstanceUID
    "(0x0020, 0x000E)": "replace",  # SeriesInstanceUID
    "(0x0020, 0x0010)": VALUE,  # StudyID SH
    "(0x0020, 0x4000)": "delete",  # ImageComments LT
    "(0x0028, 0x1050)": "keep",  # WindowCenter DS
}


def outcome(before, after, tag):
    """What became of one attribute of the root data set."""
    if tag not in after:
        return "deleted"
    if after[tag].is_empty:
        return "emptied"
    return "kept" if after[tag].value == before[tag].value else "changed"


def run_tool(source, target, *words):
    subprocess.run([TOOL, source, target, *words], check=True, capture_output=True, timeout=120)
    return pydicom.dcmread(target)


def run_program(source, tmp_path, *words):
    """The data set under the imported profile, and the notes of the import."""
    profile, target = tmp_path / "imported.yaml", tmp_path / "program.dcm"
    command = [PROGRAM, "import", "--from", "dicom-anonymizer", "-o", profile, *words]
    imported = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert imported.returncode == (1 if "note:" in imported.stderr else 0), imported.stderr
    run = [PROGRAM, "rewrite", "--profile", profile, source, target]
    subprocess.run(run, check=True, capture_output=True, timeout=240)
    return pydicom.dcmread(target), imported.stderr


def tags(dictionary, data_set):
    """Each attribute that the dictionary speaks of and the file has a value for, with the action."""
    for key, rule in dictionary.items():
        numbers = [int(number, 16) for number in key.strip("()").split(",")]
        action = rule if isinstance(rule, str) else rule["action"]
        masks = numbers[2:] or [0xFFFF, 0xFFFF]
        for element in data_set:
            matches = (
                element.tag.group & masks[0] == numbers[0] & masks[0]
                and element.tag.element & masks[1] == numbers[1] & masks[1]
            )
            if matches and not element.is_empty and not element.tag.is_private:
                yield element.tag, action


def compare(dictionary, before, theirs, ours):
    """The attributes whose outcome differs, for nothing but that the tool writes a stand-in."""
    # Of two rules the tool does one after the other: the last that is listed is the one to look at.
    last = dict(tags(dictionary, before))
    assert len(last) > 8
    different = {}
    for tag, action in last.items():
        expected = outcome(before, theirs, tag)
        if expected in ("changed", "kept") and action in WITHOUT_VALUE and str(theirs[tag].value) in STAND_INS:
            expected = WITHOUT_VALUE[action]
        found = outcome(before, ours, tag)
        if found != expected:
            different[before[tag].keyword] = (action, expected, found)
    return different


@pytest.mark.parametrize("name", ["CT_small.dcm", "MR_small.dcm"])
def test_dictionary(name, tmp_path):
    dictionary = tmp_path / "rules.json"
    dictionary.write_text(json.dumps(DICTIONARY, indent=2))
    before = pydicom.dcmread(DATA / name)
    theirs = run_tool(DATA / name, tmp_path / "tool.dcm", "--dictionary", dictionary)
    ours, notes = run_program(DATA / name, tmp_path, dictionary)
    assert compare(DICTIONARY, before, theirs, ours) == {}
    # The fixed texts are the same text.
    for keyword in ("PatientName", "PatientID", "StudyID", "ManufacturerModelName"):
        if before.get(keyword):
            assert str(ours[keyword].value) == str(theirs[keyword].value)
    # (0018,00xx) empties what the exact rule deletes in both; nothing of this dictionary lacks an equivalent.
    assert notes == ""


@pytest.mark.parametrize("name", ["CT_small.dcm", "MR_small.dcm"])
def test_flags(name, tmp_path):
    words = []
    chosen = {key: rule for key, rule in DICTIONARY.items() if key.count(",") == 1}
    for key, rule in chosen.items():
        arguments = [rule] if isinstance(rule, str) else list(rule.values())
        words += ["-t", key, *arguments]
    before = pydicom.dcmread(DATA / name)
    theirs = run_tool(DATA / name, tmp_path / "tool.dcm", *words)
    ours, notes = run_program(DATA / name, tmp_path, *words)
    assert compare(chosen, before, theirs, ours) == {}
    assert notes == ""


def test_nothing_is_weaker_in_silence(tmp_path):
    """What identifies a person is not kept until a person says so, and what has no equivalent is said."""
    dictionary = tmp_path / "rules.json"
    rules = {
        "(0x0010, 0x0010)": "keep",
        "(0x0010, 0x0020)": {"action": "regexp", "find": "1", "replace": "0"},
        "(0x0008, 0x0020)": {"action": "regexp", "find": "0701$", "replace": "0000"},
        "(0x0009, 0x1001)": "keep",
    }
    dictionary.write_text(json.dumps(rules))
    source = DATA / "CT_small.dcm"
    before = pydicom.dcmread(source)
    ours, notes = run_program(source, tmp_path, dictionary, "--keepPrivateTags")
    for keyword in ("PatientName", "PatientID", "StudyDate"):
        assert before.get(keyword)
        assert outcome(before, ours, before[keyword].tag) != "kept"
    assert not any(element.tag.is_private for element in ours)
    assert len(notes.splitlines()) == 5


def test_output_is_never_replaced(tmp_path):
    dictionary, target = tmp_path / "rules.json", tmp_path / "there.yaml"
    dictionary.write_text("{}")
    target.write_text("mine")
    command = [PROGRAM, "import", "--from", "dicom-anonymizer", dictionary, "-o", target]
    run = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert run.returncode == 2
    assert target.read_text() == "mine"


@pytest.mark.parametrize(
    "words",
    [
        ["--from", "nothing", "rules.json"],
        ["--from", "ctp"],
        ["--from", "ctp", "rules.json", "-t", "(0x0010,0x0010)", "keep"],
        ["--from", "deid", "rules.json", "--project", "x"],
        ["--from", "deid", "/nonexistent"],
        ["--from", "deid", "/tmp"],
    ],
)
def test_wrong_use(words):
    run = subprocess.run([PROGRAM, "import", *words], capture_output=True, text=True, timeout=240)
    assert run.returncode == 2
    assert run.stdout == ""

"""Several files that claim to be one instance: one stays, whichever comes first, and nobody is counted or named who is not
there."""

import csv
import itertools
import json
import shutil

import pydicom
import pytest
from made import made

from support import anonymise, summary

PATHS = {"streamed": "basic", "catalogued": "mercure-extraction"}
TEXT = {"PatientName": "Quern^Ada", "PatientID": "MRN-77", "SeriesDescription": "T1", "Modality": "CT", "SeriesNumber": 1,
        "InstanceNumber": 1, "StudyID": "S", "AccessionNumber": "A"}  # fmt: skip


@pytest.fixture
def rivals(tmp_path):
    """An instance, its copy, and a longer file with the same UIDs."""
    made(tmp_path / "a1", "1.2.3.1", TEXT)
    shutil.copy(tmp_path / "a1", tmp_path / "a2")
    other = {"PatientID": "MRN-78", "AccessionNumber": "B", "ImageType": ["ORIGINAL", "PRIMARY", "AXIAL"], "Rows": 7}
    made(tmp_path / "b", "1.2.3.1", TEXT | other)
    return [tmp_path / name for name in ("a1", "a2", "b")]


@pytest.mark.parametrize("profile", PATHS.values(), ids=PATHS)
@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_order(rivals, order, profile, tmp_path, key_file):
    """Catches counts and studies that depend on who comes first."""
    report = tmp_path / "report.json"
    done = anonymise("run", "-p", profile, "--key-file", key_file, "--jobs", 1, "--report", report,
                     *(rivals[place] for place in order), tmp_path / "out")  # fmt: skip
    assert done.returncode == 1
    told = json.loads(report.read_text())
    (study,) = told["studies"]
    for counts in (told["counts"], study):
        assert (counts["written"], counts["duplicates"]) == (1, 0)
    assert summary(done.stderr).counts == {"written": 1, "quarantined": 2}
    assert summary(done.stderr).causes == {"same SOP Instance UID, other content": 2}
    (path,) = (tmp_path / "out").rglob("*.dcm")
    assert pydicom.dcmread(path).Rows == 7


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)], ids=str)
def test_who_became_whom(rivals, order, tmp_path, key_file):
    """Catches a row of somebody whose file is not in the output."""
    linkage, id_map = tmp_path / "linkage.csv", tmp_path / "map.csv"
    anonymise("run", "-p", "basic", "--key-file", key_file, "--jobs", 1, "--linkage", linkage, "--map", id_map,
              *(rivals[place] for place in order), tmp_path / "out")  # fmt: skip
    rows = list(csv.DictReader(linkage.open()))
    assert [(row["patient_id_original"], row["accession_number_original"]) for row in rows] == [("MRN-78", "B")]
    assert "MRN-78" in id_map.read_text() and "MRN-77" not in id_map.read_text()


def test_other_places(tmp_path, key_file):
    """Catches one SOP Instance UID at several paths, which no reader can tell apart."""
    made(tmp_path / "in" / "1", "1.2.3.1", TEXT)
    made(tmp_path / "in" / "2", "1.2.3.1", TEXT | {"InstanceNumber": 2})
    made(tmp_path / "in" / "3", "1.2.3.1", TEXT | {"SeriesDescription": "a much longer description"}, series="1.2.3.9.2")
    made(tmp_path / "in" / "4", "1.2.3.2", TEXT | {"InstanceNumber": 3})
    command = ["-p", "mercure-extraction", "--key-file", key_file]
    plan = anonymise("plan", *command, "--files", tmp_path / "in")
    done = anonymise("run", *command, tmp_path / "in", tmp_path / "out")
    assert done.returncode == plan.returncode == 1
    uids = [pydicom.dcmread(path).SOPInstanceUID for path in (tmp_path / "out").rglob("*.dcm")]
    assert len(uids) == len(set(uids)) == 2
    assert summary(done.stderr).causes == {"same SOP Instance UID, other content": 2}
    assert plan.stdout.count(": quarantined another file has the same SOP Instance UID") == 2


def test_copies_of_a_page(tmp_path, key_file):
    """Catches a document page that lies there nine times and outvotes the images."""
    for number in range(5):
        made(tmp_path / "in" / f"{number}", f"1.2.3.{number}", TEXT | {"InstanceNumber": number, "Rows": 64, "Columns": 64})
    for number in range(9):
        made(tmp_path / "in" / f"page{number}", "1.2.3.99", TEXT | {"InstanceNumber": 99, "Rows": 900, "Columns": 700})
    done = anonymise("run", "-p", "mercure-extraction", "--key-file", key_file, tmp_path / "in", tmp_path / "out")
    assert summary(done.stderr).counts == {"written": 5, "dropped": 9}, done.stderr
    assert {pydicom.dcmread(path).Rows for path in (tmp_path / "out").rglob("*.dcm")} == {64}


def test_copies_are_not_counted(tmp_path, key_file):
    """Catches a number of instances of a series that counts files."""
    profile = tmp_path / "few.yaml"
    profile.write_text(
        "profile: 1\nname: few\nextends: dicom/basic@2026d\n"
        "select:\n  - { name: few, scope: series, drop: series.NumberOfSeriesRelatedInstances < 4 }\n"
        "  - { name: rest, keep: always }\n"
    )
    for copy in ("a", "b"):
        for number in range(2):
            made(tmp_path / "in" / copy / f"{number}", f"1.2.3.{number}", TEXT)
    done = anonymise("run", "-p", profile, "--key-file", key_file, tmp_path / "in", tmp_path / "out")
    assert summary(done.stderr).counts == {"written": 0, "dropped": 4}, done.stderr


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")], ids=str)
def test_taken_path(order, tmp_path, key_file):
    """Catches the wrong cause, the wrong file and a row of the one that is lost, where a layout gives two instances one
    path."""
    profile, linkage = tmp_path / "error.yaml", tmp_path / "linkage.csv"
    profile.write_text(
        "profile: 1\nname: error\nextends: dicom/basic@2026d\n"
        'output: { study: "{StudyInstanceUID}", images: "{Modality}/{InstanceNumber}.dcm", collisions: error }\n'
    )
    made(tmp_path / "a", "1.2.3.1", TEXT)
    made(tmp_path / "b", "1.2.3.2", TEXT | {"Rows": 7})
    plan = anonymise("plan", "-p", profile, "--key-file", key_file, "--files", tmp_path / "a", tmp_path / "b")
    done = anonymise("run", "-p", profile, "--key-file", key_file, "--jobs", 1, "--linkage", linkage,
                     *(tmp_path / name for name in order), tmp_path / "out")  # fmt: skip
    assert done.returncode == plan.returncode == 1
    assert summary(done.stderr).causes == {"another instance has its path": 1}
    (path,) = (tmp_path / "out").rglob("*.dcm")
    (row,) = csv.DictReader(linkage.open())
    assert row["instance_uid_new"] == pydicom.dcmread(path).SOPInstanceUID
    lost = "a" if "Rows" in pydicom.dcmread(path) else "b"
    assert f"not written: {tmp_path / lost}: another instance" in done.stderr
    assert f"{tmp_path / lost}: quarantined another instance" in plan.stdout


def cut(path):
    """Cuts a file, which only the second pass finds: the header is whole."""
    path.write_bytes(path.read_bytes()[:-4])


@pytest.mark.parametrize("is_elsewhere", [False, True], ids=["one path", "two paths"])
def test_broken_rival(is_elsewhere, tmp_path, key_file):
    """Catches a whole file that makes room for one that turns out to be broken."""
    series = {"series": "1.2.3.9.2"} if is_elsewhere else {}
    values = {"PixelData": b"\0" * 64, "Rows": 8, "Columns": 8, "BitsAllocated": 8}
    made(tmp_path / "in" / "broken", "1.2.3.1", TEXT | values | {"SeriesDescription": "a longer one" * 3}, **series)
    made(tmp_path / "in" / "whole", "1.2.3.1", TEXT | values | ({} if is_elsewhere else {"SeriesDescription": "a longer one" * 2}))
    cut(tmp_path / "in" / "broken")
    done = anonymise("run", "-p", "mercure-extraction", "--key-file", key_file, tmp_path / "in", tmp_path / "out")
    assert summary(done.stderr).counts == {"written": 1, "quarantined": 1}, done.stderr
    assert summary(done.stderr).causes == {"cut short": 1}


def test_broken_owner(tmp_path, key_file):
    """The same where a layout gives two instances one path."""
    profile = tmp_path / "error.yaml"
    profile.write_text(
        "profile: 1\nname: error\nextends: dicom/basic@2026d\n"
        'output: { study: "{StudyInstanceUID}", images: "{Modality}/{InstanceNumber}.dcm", collisions: error }\n'
    )
    for number in range(8):
        made(tmp_path / "in" / str(number), f"1.2.3.{number}", TEXT | {"PixelData": b"\0" * 64})
    command = ["run", "-p", profile, "--key-file", key_file]
    anonymise(*command, tmp_path / "in", tmp_path / "first")
    (first,) = (tmp_path / "first").rglob("*.dcm")
    # The one that has the path is broken; which of the others comes next, the new UIDs say.
    for path in (tmp_path / "in").iterdir():
        if anonymise(*command, path, tmp_path / "one" / path.name).returncode == 0:
            (alone,) = (tmp_path / "one" / path.name).rglob("*.dcm")
            if alone.read_bytes() == first.read_bytes():
                owner = path
    cut(owner)
    done = anonymise(*command, tmp_path / "in", tmp_path / "out")
    assert summary(done.stderr).counts == {"written": 1, "quarantined": 7}, done.stderr
    assert summary(done.stderr).causes == {"cut short": 1, "another instance has its path": 6}


def test_the_same_is_written_whatever_is_asked(tmp_path, key_file):
    """Catches an output that depends on whether somebody wants to know who became whom."""
    made(tmp_path / "in" / "1", "1.2.3.1", TEXT)
    made(tmp_path / "in" / "2", "1.2.3.1", TEXT | {"Rows": 7}, series="1.2.3.9.2")
    made(tmp_path / "in" / "3", "1.2.3.1", TEXT | {"Rows": 7}, study="1.2.3.8", series="1.2.3.9.2")
    trees = []
    for number, words in enumerate([[], ["--linkage", tmp_path / "l.csv"], ["--map", tmp_path / "m.csv"]]):
        out = tmp_path / f"out{number}"
        done = anonymise("run", "-p", "basic", "--key-file", key_file, *words, tmp_path / "in", out)
        assert done.returncode == 0, done.stderr
        trees.append({str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*.dcm")})
    assert len(trees[0]) == 3 and trees[0] == trees[1] == trees[2]
    assert len(list(csv.DictReader((tmp_path / "l.csv").open()))) == 3
    plan = anonymise("plan", "-p", "basic", "--key-file", key_file, tmp_path / "in")
    assert plan.returncode == 0, plan.stdout

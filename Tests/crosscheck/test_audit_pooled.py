"""`anonymise audit` of an output of many patients: a word of one may be a word in data of another, and its own patient's
never is."""

import os
import subprocess

import pydicom
import pytest
from auditing import audit, found
from made import made

from support import PROGRAM, anonymise

DESCRIBED = """
profile: 1
name: described
extends: dicom/basic@2026d
tags: { SeriesDescription: keep }
sweep: off
accept:
  - { check: sweep-off, because: the audit is to find what stays }
  - { check: identifier-kept, because: the audit is to find what stays }
output:
  study: "{StudyInstanceUID}"
  images: "{SOPInstanceUID}.dcm"
  sidecars: [{ path: "{SeriesInstanceUID}.json", per: series, content: tags }]
"""

A = {"PatientID": "PAT-0001-A", "PatientName": "Axiallis^Jorunn", "PerformedLocation": "FMRI", "Modality": "MR"}
B = {"PatientID": "PAT-0002-B", "PatientName": "Quern^Ada", "PerformedLocation": "BASEMENT", "Modality": "MR"}


def audited(folder, key_file, status=1):
    """The report on what a run by the folder's profile has made of its input."""
    done = anonymise("run", "-p", folder / "p.yaml", "--key-file", key_file, folder / "in", folder / "out")
    assert done.returncode == 0, done.stderr
    options = ["--against", folder / "in", "--key-file", key_file, "--profile", folder / "p.yaml"]
    return audit(folder / "out", *options, status=status)


@pytest.mark.parametrize("text", ["fMRI resting", "axiallis 3 mm"])
@pytest.mark.parametrize("whose", ["own", "another's"])
def test_words(whose, text, tmp_path, key_file):
    """Catches an audit that cries wolf over another patient's word, and one that passes over its own patient's."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    description = {"SeriesDescription": text}
    made(tmp_path / "in/a", "1.2.3.1", A | (description if whose == "own" else {}), study="1.2.3.91", series="1.2.3.91.1")
    made(tmp_path / "in/b", "1.2.3.2", B | (description if whose != "own" else {}), study="1.2.3.92", series="1.2.3.92.1")
    report = audited(tmp_path, key_file, status=1 if whose == "own" else 0)
    if whose == "own":
        assert ("identifier", "(0008,103E)") in found(report)
        assert any(finding["file"].endswith(".json") for finding in report["findings"])
    else:
        assert any("in data of others" in limit for limit in report["limits"])


@pytest.mark.parametrize("text", ["Jorunn Axiallis", "PAT-0001-A", "AXIALLIS^JORUNN"])
def test_whole_identifiers(text, tmp_path, key_file):
    """Catches a patient's name or id in another patient's data: those are nobody else's words."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    made(tmp_path / "in/a", "1.2.3.1", A, study="1.2.3.91", series="1.2.3.91.1")
    made(tmp_path / "in/b", "1.2.3.2", B | {"SeriesDescription": text}, study="1.2.3.92", series="1.2.3.92.1")
    report = audited(tmp_path, key_file)
    assert ("identifier", "(0008,103E)") in found(report)


@pytest.mark.parametrize("values", [{"AdmissionID": "FALL-884421"}, {"DeviceSerialNumber": "SN-77-1234"}], ids=str)
def test_ids_of_all_kinds(values, tmp_path, key_file):
    """Catches an id of one patient in another's data that is taken for a word."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    (value,) = values.values()
    made(tmp_path / "in/a", "1.2.3.1", A | values, study="1.2.3.91", series="1.2.3.91.1")
    made(tmp_path / "in/b", "1.2.3.2", B | {"SeriesDescription": f"see {value}"}, study="1.2.3.92", series="1.2.3.92.1")
    report = audited(tmp_path, key_file)
    assert ("identifier", "(0008,103E)") in found(report)


@pytest.mark.parametrize("attribute", ["Modality", "Manufacturer", "ManufacturerModelName", "BodyPartExamined"])
@pytest.mark.parametrize("name", ["Axiallis^Jorunn", "AXIALLIS"])
def test_name_among_the_words_of_all(attribute, name, tmp_path, key_file):
    """Catches one file that takes a patient's name out of the search for all; in that attribute itself it may stand."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    made(tmp_path / "in/a", "1.2.3.1", A | {"PatientName": name, attribute: "AXIALLIS"}, study="1.2.3.91", series="1.2.3.91.1")
    audited(tmp_path, key_file, status=0)
    (tmp_path / "out").rename(tmp_path / "before")
    values = A | {"PatientName": name, "SeriesDescription": "seen: axiallis"}
    made(tmp_path / "in/b", "1.2.3.2", values, study="1.2.3.91", series="1.2.3.91.2")
    assert ("identifier", "(0008,103E)") in found(audited(tmp_path, key_file))


def test_very_many_words(tmp_path, key_file):
    """Catches words of others that become findings because there are many."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    made(tmp_path / "in/a", "1.2.3.1", A, study="1.2.3.91", series="1.2.3.91.1")
    for number in range(30):
        values = B | {"SeriesDescription": "fMRI", "ImageComments": "fMRI " * 800}
        made(tmp_path / f"in/b{number}", f"1.2.3.2.{number}", values, study="1.2.3.92", series="1.2.3.92.1")
    text = DESCRIBED.replace("SeriesDescription: keep", "SeriesDescription: keep, ImageComments: keep")
    (tmp_path / "p.yaml").write_text(text)
    audited(tmp_path, key_file, status=0)


def test_patient_without_an_id(tmp_path, key_file):
    """Catches a patient who is another because a study has no id."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    made(tmp_path / "in/a", "1.2.3.1", A, study="1.2.3.91", series="1.2.3.91.1")
    values = B | {"PatientID": "", "SeriesDescription": "axiallis 3 mm"}
    made(tmp_path / "in/b", "1.2.3.2", values, study="1.2.3.92", series="1.2.3.92.1")
    report = audited(tmp_path, key_file)
    assert ("identifier", "(0008,103E)") in found(report)


def test_unknown_origin(tmp_path, key_file):
    """Catches words that are let pass in a file of which nobody knows whose it is."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    made(tmp_path / "in/a", "1.2.3.1", A, study="1.2.3.91", series="1.2.3.91.1")
    anonymise("run", "-p", tmp_path / "p.yaml", "--key-file", key_file, tmp_path / "in", tmp_path / "out")
    stranger = pydicom.dcmread(next((tmp_path / "out").rglob("*.dcm")))
    stranger.SOPInstanceUID = stranger.file_meta.MediaStorageSOPInstanceUID = "2.25.99"
    stranger.SeriesDescription, stranger.InstanceNumber = "fMRI", 77
    stranger.save_as(tmp_path / "out/stranger.dcm")
    report = audit(tmp_path / "out", "--against", tmp_path / "in", "--key-file", key_file, "--profile", tmp_path / "p.yaml")
    assert ("identifier", "(0008,103E)") in found(report)


def test_signs(tmp_path, key_file):
    """Catches a name of which one group is an emoji, in every description that has one."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    values = A | {"PatientName": "Wang^XiaoDong=王^小東=🧠", "SeriesDescription": "🧠 T1"}
    made(tmp_path / "in/a", "1.2.3.1", values)
    audited(tmp_path, key_file, status=0)


@pytest.mark.parametrize("when", [1, 2, 3, 4])
def test_listing_that_breaks_off(when, tmp_path, key_file):
    """Catches an audit that finds nothing in what it has not looked at."""
    (tmp_path / "p.yaml").write_text(DESCRIBED)
    made(tmp_path / "in/a", "1.2.3.1", A, study="1.2.3.91", series="1.2.3.91.1")
    audited(tmp_path, key_file, status=0)
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=getdents64", "-e", f"inject=getdents64:error=EIO:when={when}"]
    command = [PROGRAM, "audit", tmp_path / "out", "--against", tmp_path / "in", "--key-file", key_file]
    done = subprocess.run([*trace, *map(str, command)], capture_output=True, text=True, timeout=240)
    assert done.returncode == 2 and "cannot be read" in done.stderr

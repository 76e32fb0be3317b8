"""`anonymise audit`: faults planted by pydicom, one at a time, in an output of our own. None may hide, none be invented.

What the basic profile leaves is marked here, by pydicom, until every output says of itself what was done to it.
"""

import shutil

import pydicom
import pytest
from pydicom.dataset import Dataset

from auditing import audit, first, found, mark, save
from support import anonymise, read

@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("audit") / "study"
    assert anonymise("sample", folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def whole(study, tmp_path_factory, key_file):
    """An output with markers, and its map."""
    folder = tmp_path_factory.mktemp("whole")
    run = anonymise(
        "run", "--profile", "basic", "--key-file", key_file, "--map", folder / "map.csv", study, folder / "output")
    assert run.returncode == 0
    for path in (folder / "output").rglob("*.dcm"):
        data_set = read(path)
        if "PatientIdentityRemoved" not in data_set:
            mark(data_set)
            save(data_set, path)
    return folder


@pytest.fixture
def output(whole, tmp_path):
    shutil.copytree(whole / "output", tmp_path / "output")
    return tmp_path / "output"


def nested(data_set, sequence, fill):
    item = Dataset()
    fill(item)
    outer = Dataset()
    setattr(outer, "ContentSequence", [item])
    setattr(data_set, sequence, [outer])


def in_private(data_set):
    block = data_set.private_block(0x0029, "LEAKS", create=True)
    item = Dataset()
    item.add_new(0x00091010, "LO", "ward of Doe, Jane")
    block.add_new(0x10, "SQ", [item])


def in_unknown(data_set):
    data_set.private_block(0x0031, "LEAKS", create=True).add_new(0x20, "UN", b"\x01\x02MRN-4711-0815\x03\x04\x05")


def in_utf16(data_set):
    data_set.private_block(0x0031, "LEAKS", create=True).add_new(0x20, "OB", "..Doe, Jane".encode("utf-16-le"))


def in_code(data_set):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = "1", "99X", "jane  brain"
    data_set.AnatomicRegionSequence = [item]


FAULTS = {
    "root": (lambda d: setattr(d, "ImageComments", "for doe^jane"), ("identifier", "(0020,4000)")),
    "kept text": (lambda d: setattr(d, "ScanningSequence", "X DOE-4711"), ("identifier", "(0018,0020)")),
    "unlisted": (lambda d: setattr(d, "SoftwareVersions", "19710203"), ("identifier", "(0018,1020)")),
    "two deep": (
        lambda d: nested(d, "SharedFunctionalGroupsSequence", lambda i: setattr(i, "TextValue", "in 12 elm street,")),
        ("identifier", "(5200,9229)[0]/(0040,A730)[0]/(0040,A160)")),
    "private sequence": (in_private, ("identifier", "(0029,1010)[0]/(0009,1010)")),
    "UN": (in_unknown, ("identifier", "(0031,1020)")),
    "UTF-16": (in_utf16, ("identifier", "(0031,1020)")),
    "code": (in_code, ("identifier", "(0008,2218)[0]/(0008,0104)")),
    "X": (lambda d: setattr(d, "PatientAddress", "elsewhere"), ("attribute-present", "(0010,1040)")),
    "private": (in_unknown, ("private-element", "(0031,1020)")),
    "Z": (lambda d: setattr(d, "AccessionNumber", "ACC-20260314-01"), ("attribute-unchanged", "(0008,0050)")),
    "short Z": (lambda d: setattr(d, "StudyID", "MR4711"), ("attribute-unchanged", "(0020,0010)")),
    "U": (lambda d: setattr(d, "FrameOfReferenceUID", "2.25.202603141900"), ("uid-unchanged", "(0020,0052)")),
    "other study": (lambda d: setattr(d, "StudyInstanceUID", "2.25.77"), ("reference-broken", "(0020,000D)")),
    "one for two": (
        lambda d: setattr(d, "SeriesInstanceUID", d.StudyInstanceUID), ("uid-collision", "(0020,000E)")),
    "not removed": (lambda d: setattr(d, "PatientIdentityRemoved", "NO"), ("marker-missing", "(0012,0062)")),
    "no method": (lambda d: delattr(d, "DeidentificationMethod"), ("marker-missing", "(0012,0064)")),
    "no dates": (
        lambda d: delattr(d, "LongitudinalTemporalInformationModified"), ("marker-missing", "(0028,0303)")),
    "pixels": (lambda d: setattr(d, "PixelData", d.PixelData[::-1]), ("pixels-changed", "(7FE0,0010)")),
    "source": (lambda d: setattr(d.file_meta, "SourceApplicationEntityTitle", "ELSE"), ("file-meta", "(0002,0016)")),
    "preamble": (lambda d: setattr(d, "preamble", b"MRN-4711-0815".ljust(128, b"\0")), ("preamble", "")),
    "padding": (lambda d: d.add_new(0xFFFCFFFC, "OB", b"\0\0DOE-4711"), ("padding", "(FFFC,FFFC)")),
    "date of birth": (lambda d: setattr(d, "PatientBirthDate", "19710203"), ("attribute-unchanged", "(0010,0030)")),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_planted(study, output, key_file, name):
    """Catches an audit that passes over what pydicom has put there."""
    plant, expected = FAULTS[name]
    path, data_set = first(output)
    plant(data_set)
    if name == "no method" and "DeidentificationMethodCodeSequence" in data_set:
        del data_set.DeidentificationMethodCodeSequence
    save(data_set, path)
    report = audit(output, "--against", study, "--key-file", key_file)
    assert expected in found(report), found(report)
    relative = str(path.relative_to(output))
    assert relative in {finding["file"] for finding in report["findings"]}


def test_other_key(study, output, other_key_file):
    """With another key the pixels still tell which is which, and what has none is matched by its number."""
    report = audit(output, "--against", study, "--key-file", other_key_file, status=0)
    assert report["matched"] == 14


def test_option_codes(study, tmp_path, key_file):
    """What an option keeps is no finding when the file states the option, and is one when it does not."""
    profile = tmp_path / "p.yaml"
    profile.write_text(
        "profile: 1\nname: p\nextends: dicom/basic@2026d\noptions: [retain-institution-identity]\n")
    output = tmp_path / "output"
    assert anonymise("run", "--profile", profile, "--key-file", key_file, study, output).returncode == 0
    for path in output.rglob("*.dcm"):
        data_set = read(path)
        mark(data_set)
        codes = []
        for code in ("113100", "113112"):
            item = Dataset()
            item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = code, "DCM", "as in CID 7050"
            codes.append(item)
        data_set.DeidentificationMethodCodeSequence = codes
        save(data_set, path)
    audit(output, "--against", study, "--key-file", key_file, status=0)
    for path in output.rglob("*.dcm"):
        data_set = read(path)
        del data_set.DeidentificationMethodCodeSequence[1]
        save(data_set, path)
    assert ("identifier", "(0008,0080)") in found(audit(output, "--against", study, "--key-file", key_file))
    # The profile says that it is meant.
    audit(output, "--against", study, "--key-file", key_file, "--profile", profile, status=0)


def test_accounting(study, output, key_file):
    path, _ = first(output)
    path.unlink()
    assert {kind for kind, _ in found(audit(output, "--against", study, "--key-file", key_file))} == {
        "input-unaccounted"
    }
    (output / "map.txt").write_text("id_old,id_new\nDOE-4711,X\n")
    kinds = {kind for kind, _ in found(audit(output, "--against", study, "--key-file", key_file))}
    assert kinds == {"input-unaccounted", "not-dicom", "identifier"}


def test_directory(study, output, key_file):
    """A DICOMDIR is an index of the original."""
    source = next((p for p in (pydicom.data.get_testdata_file("DICOMDIR"),) if p), None)
    if source is None:
        pytest.skip("pydicom has none")
    shutil.copy(source, output / "DICOMDIR")
    kinds = {kind for kind, _ in found(audit(output, "--against", study, "--key-file", key_file))}
    assert "directory" in kinds and "group-0004" in kinds


def test_two_instances_of_one_uid(study, tmp_path, key_file):
    """Catches an audit that takes an instance for written because another has its UID."""
    both = tmp_path / "study"
    shutil.copytree(study, both)
    path, data_set = first(both)
    data_set.PixelData = data_set.PixelData[::-1]
    # Behind the first in the order of the names, whatever order the folder is read in.
    save(data_set, both / "zz.dcm")
    output = tmp_path / "output"
    run = anonymise("run", "--profile", "basic", "--key-file", key_file, "--jobs", 1, both, output)
    assert run.returncode == 1
    for written in output.rglob("*.dcm"):
        treated = read(written)
        if "PatientIdentityRemoved" not in treated:
            mark(treated)
            save(treated, written)
    report = audit(output, "--against", both, "--key-file", key_file)
    assert [finding["kind"] for finding in report["findings"]] == ["input-unaccounted"]
    audit(output, "--against", both, "--key-file", key_file, "--partial", status=0)

"""`run --dicomdir`: pydicom, dcmtk and dicom3tools read what is written, and dcmtk's own is the same directory."""

import json
import os
import re
import shutil
import signal
import subprocess
import time

import pydicom
import pytest
import test_structured_report
from pydicom.dataset import Dataset
from pydicom.fileset import FileSet
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian

from auditing import found
from support import PROGRAM, anonymise

NAMES = """output:
  study: "{random(letters, 8) per study}"
  images: "{random(letters, 8) per series}/{random(letters, 8) per instance}"
"""
KEEPS = f"""profile: 1
name: names
extends: basic
tags:
  PatientName: keep
  PatientID: keep
  StudyDate: keep
  StudyTime: keep
  StudyID: keep
  StudyDescription: keep
  PresentationCreationDate: {{ replace: "20250101" }}
  PresentationCreationTime: {{ replace: "101010" }}
{NAMES}accept:
  - {{ check: identifier-kept, because: a test }}
"""
HASHES = f"""profile: 1
name: hashes
extends: basic
tags:
  PatientID: {{ hash: {{ length: 12 }} }}
  PatientName: {{ replace: "{{PatientID}}" }}
  StudyID: {{ hash: {{ length: 8 }} }}
{NAMES}"""
PDF, ECG, PR = "1.2.840.10008.5.1.4.1.1.104.1", "1.2.840.10008.5.1.4.1.1.9.1.1", "1.2.840.10008.5.1.4.1.1.11.1"
PATIENTS = {
    "P-0001": ("ISO_IR 100", "Buc^Jérôme"),
    "P-0002": (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう"),
    "P-0003": ("ISO_IR 192", "Wang^XiaoDong=王^小東"),
}
# Keys that dcmtk adds and PS3.3 F.5 does not ask for.
THEIRS = {"ImageType", "InstitutionName", "InstitutionAddress", "PerformingPhysicianName"}
LEVELS = ["PATIENT", "STUDY", "SERIES"]


def save(data, path, syntax=ExplicitVRLittleEndian):
    data.file_meta.TransferSyntaxUID = syntax
    data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID
    pydicom.dcmwrite(path, data, enforce_file_format=True, little_endian=syntax != ExplicitVRBigEndian, implicit_vr=False)


def other(patient, number, modality, sop_class, **values):
    """An instance that is no image."""
    data = Dataset()
    data.file_meta = pydicom.dataset.FileMetaDataset()
    data.SOPClassUID, data.SOPInstanceUID = sop_class, f"1.2.276.0.4711.{patient[-1]}.{number}"
    data.StudyInstanceUID = f"1.2.276.0.4711.{patient[-1]}"
    data.SeriesInstanceUID = f"1.2.276.0.4711.{patient[-1]}.{number}.1"
    data.Modality, data.SeriesNumber, data.InstanceNumber = modality, number, number
    data.SpecificCharacterSet, data.PatientName = PATIENTS[patient]
    data.PatientID = patient
    data.StudyDate, data.StudyTime, data.StudyID, data.AccessionNumber = "20260314", "101500", patient, ""
    data.ContentDate, data.ContentTime = "20260314", "101600"
    for keyword, value in values.items():
        setattr(data, keyword, value)
    return data


def reference(uid):
    item = Dataset()
    item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = "1.2.840.10008.5.1.4.1.1.4", uid
    return item


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """Three patients: images of the sample study, a report, an ECG, a PDF and a presentation state; a DICOMDIR too."""
    folder = tmp_path_factory.mktemp("dicomdir") / "in"
    assert anonymise("sample", folder).returncode == 0
    for patient, syntax in zip(PATIENTS, [ExplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]):
        series = Dataset()
        series.SeriesInstanceUID = f"1.2.276.0.4711.{patient[-1]}.1.1"
        series.ReferencedImageSequence = [reference("1.2.276.0.4711.9")]
        objects = [
            other(patient, 1, "ECG", ECG),
            other(patient, 2, "DOC", PDF, DocumentTitle="Befund", MIMETypeOfEncapsulatedDocument="application/pdf",
                  EncapsulatedDocument=b"%PDF", ConceptNameCodeSequence=[]),
            other(patient, 3, "PR", PR, ContentLabel="STATE", ContentDescription="", ContentCreatorName="",
                  PresentationCreationDate="20260314", PresentationCreationTime="101700",
                  ReferencedSeriesSequence=[series]),
        ]
        for data in objects:
            save(data, folder / f"{patient}-{data.InstanceNumber}", syntax)
        report = pydicom.dcmread(test_structured_report.report(folder / f"{patient}-SR"))
        report.update(other(patient, 4, "SR", report.SOPClassUID))
        modifier = test_structured_report.item(
            "CODE", ("121058", "DCM", "Procedure reported"), "HAS CONCEPT MOD",
            ConceptCodeSequence=pydicom.Sequence([test_structured_report.code("25045-6", "LN", "CT unspecified")]))
        report.ContentSequence.insert(0, modifier)
        save(report, folder / f"{patient}-SR")
    shutil.copy(pydicom.data.get_testdata_file("DICOMDIR"), folder / "DICOMDIR")
    return folder


def made(folder, study, key_file, text, *options, name="out"):
    profile = folder / "profile.yaml"
    profile.write_text(text)
    output = folder / name
    run = anonymise(
        "run", "--dicomdir", "--profile", profile, "--key-file", key_file, *options, study, output)
    return output, run


@pytest.fixture(scope="module", params=["names", "hashes"])
def whole(request, study, tmp_path_factory, key_file):
    """An output with its DICOMDIR."""
    folder = tmp_path_factory.mktemp(request.param)
    output, run = made(folder, study, key_file, {"names": KEEPS, "hashes": HASHES}[request.param])
    assert run.returncode == 0, run.stderr
    return output, run.stderr, request.param


def files(output):
    return sorted(path for path in output.rglob("*") if path.is_file() and path.name != "DICOMDIR")


def walk(path):
    """Every record by its offsets: its type, those of the records above it, and its keys."""
    data = pydicom.dcmread(path)
    records = {item.seq_item_tell: item for item in data.DirectoryRecordSequence}
    reached = []

    def follow(offset, above):
        while offset:
            record = records[offset]
            reached.append(offset)
            yield above, record
            yield from follow(record.OffsetOfReferencedLowerLevelDirectoryEntity, (*above, record))
            last = offset
            offset = record.OffsetOfTheNextDirectoryRecord
        if not above:
            assert last == data.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity

    yield from follow(data.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, ())
    assert sorted(reached) == sorted(records), "records that no offset leads to, or two"


def leaves(path):
    """The records of files by their paths."""
    found = {}
    for above, record in walk(path):
        if len(above) < 3:
            assert record.DirectoryRecordType == LEVELS[len(above)] and "ReferencedFileID" not in record
        else:
            name = record.ReferencedFileID
            found["/".join([name] if isinstance(name, str) else name)] = (*above, record)
    return found


def test_pydicom(whole):
    """Catches offsets that lead astray, and keys that are not the instance's."""
    output, said, _ = whole
    names = {str(path.relative_to(output)) for path in files(output)}
    assert len(names) == 26 and all(re.fullmatch("[A-Z0-9_]{1,8}(/[A-Z0-9_]{1,8}){2}", name) for name in names)
    file_set = FileSet(output / "DICOMDIR")
    assert {str(instance.path).removeprefix(f"{output}/") for instance in file_set} == names
    found = leaves(output / "DICOMDIR")
    assert found.keys() == names
    for name, records in found.items():
        data = pydicom.dcmread(output / name)
        last = records[-1]
        assert last.ReferencedSOPInstanceUIDInFile == data.SOPInstanceUID == data.file_meta.MediaStorageSOPInstanceUID
        assert last.ReferencedSOPClassUIDInFile == data.SOPClassUID
        assert last.ReferencedTransferSyntaxUIDInFile == data.file_meta.TransferSyntaxUID
        for record in records:
            for element in record:
                if element.tag.group == 4 or element.tag == 0x00080005 or element.VR == "SQ":
                    continue
                value = data.get(element.tag)
                if value is not None and value.value not in ("", None):
                    assert str(element.value) == str(value.value), element.keyword
    records = sum(1 for _ in walk(output / "DICOMDIR"))
    assert f"DICOMDIR     {records} records, which lead to 26 instances" in said
    meta = pydicom.dcmread(output / "DICOMDIR").file_meta
    assert meta.MediaStorageSOPClassUID == "1.2.840.10008.1.3.10" and meta.TransferSyntaxUID == ExplicitVRLittleEndian


def test_kinds(whole):
    """PS3.3 F.4: which record is for which class. Of a report's content what modifies its name."""
    output, _, _ = whole
    kinds = {}
    for above, record in walk(output / "DICOMDIR"):
        kinds.setdefault(record.DirectoryRecordType, []).append(record)
    assert {kind: len(records) for kind, records in kinds.items()} == {
        "PATIENT": 4, "STUDY": 5, "SERIES": len(kinds["SERIES"]), "IMAGE": 14, "WAVEFORM": 3, "ENCAP DOC": 3,
        "PRESENTATION": 3, "SR DOCUMENT": 3,
    }
    for record in kinds["SR DOCUMENT"]:
        assert record.CompletionFlag == "COMPLETE" and record.VerificationFlag == "UNVERIFIED"
        assert record.ConceptNameCodeSequence[0].CodeValue == "126000"
        if "ContentSequence" in record:
            assert [item.RelationshipType for item in record.ContentSequence] == ["HAS CONCEPT MOD"]
            assert record.ContentSequence[0].ConceptCodeSequence[0].CodeValue == "25045-6"
    for record in kinds["ENCAP DOC"]:
        assert record.MIMETypeOfEncapsulatedDocument == "application/pdf"


def test_names(whole):
    """Names beyond ASCII stand in the directory as they do in the instances, under the character set of these."""
    output, _, profile = whole
    names = {str(r.PatientID): str(r.PatientName) for a, r in walk(output / "DICOMDIR") if not a}
    if profile == "names":
        assert {patient: name for patient, (_, name) in PATIENTS.items()}.items() <= names.items()
    else:
        assert all(patient == name for patient, name in names.items()) and len(names) == 4
        content = (output / "DICOMDIR").read_bytes()
        for value in ["Yamada", "Wang", "Buc^", "P-0001", "P-0002", "DOE", "4711", "20260314"]:
            assert value.encode() not in content


def test_dciodvfy(whole):
    output, _, _ = whole
    run = subprocess.run(["dciodvfy", "-new", output / "DICOMDIR"], capture_output=True, text=True, errors="replace")
    errors = [line for line in run.stderr.splitlines() if line.startswith("Error")]
    # dicom3tools wants a blending sequence of every presentation state, which is of type 1C in PS3.3 F.5.
    assert [line for line in errors if "BlendingSequence" not in line] == []
    assert "BasicDirectory" in run.stderr


def plain(element):
    """A value as text; of sequences the texts in them."""
    if element.VR != "SQ":
        return str(element.value)
    return [[(inner.tag, plain(inner)) for inner in item] for item in element.value]


def test_dcmmkdir(whole, tmp_path):
    """dcmtk makes the same directory of a copy."""
    output, _, profile = whole
    copy = tmp_path / "copy"
    shutil.copytree(output, copy)
    (copy / "DICOMDIR").unlink()
    subprocess.run(["dcmmkdir", "+r", "+I", "-Nxc", "+id", copy, "+D", tmp_path / "THEIRS"], check=True, capture_output=True)
    ours, theirs = leaves(output / "DICOMDIR"), leaves(tmp_path / "THEIRS")
    # dcmtk cannot make up when a presentation state was made, which the basic profile takes away.
    dateless = {name for name, records in ours.items() if records[-1].DirectoryRecordType == "PRESENTATION"}
    assert ours.keys() - theirs.keys() == (dateless if profile == "hashes" else set())
    assert len(theirs) >= 23
    compared = set()
    for name, records in theirs.items():
        data = pydicom.dcmread(output / name)
        for own, other in zip(ours[name], records, strict=True):
            assert own.DirectoryRecordType == other.DirectoryRecordType
            # The character set of every record is dcmtk's way, and what an instance does not have is made up by each
            # in its own.
            for element in other:
                if element.tag.group == 4 and element.tag.element < 0x1430 or element.tag == 0x00080005:
                    continue
                # Optional keys: dcmtk adds some to images, and institutions and comments to series.
                if element.keyword in THEIRS:
                    continue
                if element.tag.group == 4 or data.get(element.keyword) not in ("", None):
                    assert plain(own[element.tag]) == plain(element), element.keyword
                    compared.add(element.keyword)
    assert compared >= {
        "ReferencedFileID", "ReferencedTransferSyntaxUIDInFile", "PatientName", "PatientID", "StudyInstanceUID", "StudyID",
        "Modality", "SeriesNumber", "InstanceNumber", "ConceptNameCodeSequence", "ContentSequence",
        "MIMETypeOfEncapsulatedDocument", *(["ReferencedSeriesSequence", "StudyDate"] if profile == "names" else []),
    }


def test_deterministic(study, tmp_path, key_file):
    """Whatever the workers, the bytes are the same; of another key they are others."""
    contents = []
    for jobs in (1, 4):
        output, run = made(tmp_path, study, key_file, HASHES, "--jobs", jobs, name=f"out{jobs}")
        assert run.returncode == 0, run.stderr
        contents.append((output / "DICOMDIR").read_bytes())
    assert contents[0] == contents[1]


def test_audit(whole, study, key_file, tmp_path):
    """The output's own directory is no finding; one that says or leads elsewhere is."""
    output, _, profile = whole
    keep = ["--profile", output.parent / "profile.yaml"]
    report = audit_of(output, "--against", study, "--key-file", key_file, *keep)
    assert report["outputFiles"] == 27 and report["matched"] == 26
    # A profile that keeps names is found out by them, in the directory as in the instances.
    kinds = {kind for kind, _ in found(report)}
    assert kinds <= ({"identifier", "marker-missing"} if profile == "names" else set())
    copy = tmp_path / "copy"
    shutil.copytree(output, copy)

    def directory(change):
        data = pydicom.dcmread(output / "DICOMDIR")
        change(data.DirectoryRecordSequence)
        pydicom.dcmwrite(copy / "DICOMDIR", data)
        return {kind for kind, _ in found(audit_of(copy, *keep))}

    def first(records, kind):
        return next(record for record in records if record.DirectoryRecordType == kind)

    def says(kind, keyword, value):
        return lambda records: setattr(first(records, kind), keyword, value)

    assert "directory" not in directory(lambda records: None)
    for change in [
        says("PATIENT", "PatientName", "Doe^Jane"),
        says("PATIENT", "PatientID", "4711"),
        says("STUDY", "StudyDate", "20260101"),
        says("SERIES", "SeriesInstanceUID", "1.2.3"),
        says("IMAGE", "ReferencedSOPInstanceUIDInFile", "1.2.3"),
        says("IMAGE", "ReferencedFileID", "A"),
        says("IMAGE", "InstanceNumber", "99"),
        says("IMAGE", "PatientComments", "Doe"),
        lambda records: setattr(first(records, "SR DOCUMENT").ConceptNameCodeSequence[0], "CodeMeaning", "of Doe"),
        lambda records: setattr(records[0], "OffsetOfReferencedLowerLevelDirectoryEntity", 4),
        lambda records: setattr(records[0], "OffsetOfTheNextDirectoryRecord", 0),
    ]:
        assert "directory" in directory(change)
    (copy / "DICOMDIR").write_bytes((output / "DICOMDIR").read_bytes())
    name = next(iter(leaves(output / "DICOMDIR")))
    (copy / name).unlink()
    assert "directory" in {kind for kind, _ in found(audit_of(copy, *keep))}


def audit_of(output, *arguments):
    run = anonymise("audit", output, "--format", "json", *arguments)
    return json.loads(run.stdout)


@pytest.mark.parametrize("output, why", [
    ("", "other characters"),
    ('output: { images: "{SOPInstanceUID}" }', "other characters"),
    ('output: { images: "{InstanceNumber:05}.dcm" }', "other characters"),
    ('output: { images: "se{SeriesNumber:03}/IM{InstanceNumber:05}" }', "other characters"),
    ('output: { images: "SERIES{SeriesNumber:03}/IM{InstanceNumber:05}" }', "longer than 8"),
    ('output: { images: "{random(letters, 9) per study}/IM{InstanceNumber:05}" }', "longer than 8"),
    ('output: { study: "A/B/C/D/E", images: "F/G/H/IM{InstanceNumber:05}" }', "more than 8 names"),
])  # fmt: skip
def test_refused(study, tmp_path, key_file, output, why):
    """A layout that cannot fit is found before anything is written."""
    out, run = made(tmp_path, study, key_file, f"profile: 1\nname: test\nextends: basic\n{output}\n")
    assert run.returncode == 2 and why in run.stderr and "per instance" in run.stderr
    assert not out.exists()


def test_not_fitting(study, tmp_path, key_file):
    """What only the instances show ends the run without a DICOMDIR, and with status 1."""
    text = HASHES.replace("{random(letters, 8) per series}", "{Modality}/{Manufacturer}")
    text = text.replace("  StudyID", "  Manufacturer: { replace: with small letters }\n  StudyID")
    out, run = made(tmp_path, study, key_file, text)
    assert run.returncode == 1 and "no DICOMDIR" in run.stderr and "per instance" in run.stderr
    assert files(out) and not (out / "DICOMDIR").exists() and not (out / "INCOMPLETE").exists()
    assert "--resume" not in run.stderr


def test_not_asked(study, tmp_path, key_file):
    """The input's DICOMDIR is set aside, and nothing is made without being asked."""
    output = tmp_path / "out"
    run = anonymise("run", "--profile", "basic", "--key-file", key_file, study, output)
    assert run.returncode == 0 and "1 DICOMDIR (an index of the original files); --dicomdir makes one" in run.stderr
    assert not (output / "DICOMDIR").exists()


def test_overwritten(study, tmp_path, key_file):
    output, run = made(tmp_path, study, key_file, HASHES)
    before = (output / "DICOMDIR").read_bytes()
    again, run = made(tmp_path, study, key_file, HASHES, "--overwrite")
    assert run.returncode == 0, run.stderr
    assert (again / "DICOMDIR").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "profile.yaml"]


def test_resumed(study, tmp_path, key_file):
    """A run that was killed and goes on ends with the same directory."""
    many = tmp_path / "many"
    many.mkdir()
    for number in range(20):
        for source in study.iterdir():
            if source.is_file() and source.name.startswith("P-") and not source.name.endswith("SR"):
                data = pydicom.dcmread(source)
                data.SOPInstanceUID += f".{number}"
                save(data, many / f"{source.name}-{number}", data.file_meta.TransferSyntaxUID)
    plain, run = made(tmp_path, many, key_file, HASHES, name="plain")
    assert run.returncode == 0, run.stderr
    output = tmp_path / "out"
    command = [PROGRAM, "run", "--dicomdir", "-p", tmp_path / "profile.yaml", "--key-file", key_file, "-j", "1", many, output]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while process.poll() is None and sum(len(names) for _, _, names in os.walk(output)) < 30 and time.monotonic() < deadline:
        pass
    process.send_signal(signal.SIGKILL)
    process.wait()
    if (output / "INCOMPLETE").exists():
        # What an interrupted run may have left.
        (output / "DICOMDIR").write_bytes((plain / "DICOMDIR").read_bytes()[:500])
        done = subprocess.run([*command, "--resume"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert (output / "DICOMDIR").read_bytes() == (plain / "DICOMDIR").read_bytes()
    assert not list(output.rglob("*.part")) and not (output / "INCOMPLETE").exists()


def test_sidecars_and_report(study, tmp_path, key_file):
    """Sidecars lie beside and are no part of the directory; the report counts."""
    text = HASHES + "  sidecars: [ { path: \"TAGS.json\", per: study, content: tags } ]\n"
    output, run = made(tmp_path, study, key_file, text, "--report", tmp_path / "report.json")
    assert run.returncode == 0, run.stderr
    assert len(list(output.rglob("*.json"))) == 5 and len(leaves(output / "DICOMDIR")) == 26
    told = json.loads((tmp_path / "report.json").read_text())["dicomdir"]
    assert told == {"written": True, "records": sum(1 for _ in walk(output / "DICOMDIR")), "instances": 26, "leftOut": 0}


def test_left_out(study, tmp_path, key_file):
    """An instance that no record is for is named, and all others are in."""
    folder = tmp_path / "in"
    shutil.copytree(study, folder)
    save(other("P-0001", 9, "OT", "1.2.840.10008.5.1.4.38.1"), folder / "hanging")
    output, run = made(tmp_path, folder, key_file, HASHES)
    assert run.returncode == 0, run.stderr
    assert re.search(r"not in the DICOMDIR: \w+/\w+/\w+: no directory record is for its SOP class", run.stderr)
    assert len(leaves(output / "DICOMDIR")) == 26 == len(files(output)) - 1


def test_without_ids(study, tmp_path, key_file):
    """Where rules empty the keys that a directory must have, something stands for them, and no two studies become one."""
    text = f"profile: 1\nname: empty\nextends: basic\n{NAMES}"
    output, run = made(tmp_path, study, key_file, text)
    assert run.returncode == 0, run.stderr
    patients = [record for above, record in walk(output / "DICOMDIR") if not above]
    assert len({record.PatientID for record in patients}) == len(patients) == 5
    assert all(record.PatientID.startswith("NOID") and record.PatientName == "" for record in patients)
    studies = [record for above, record in walk(output / "DICOMDIR") if len(above) == 1]
    assert {record.StudyDate for record in studies} == {"19000101"} and all(record.StudyID for record in studies)
    audited = audit_of(output, "--against", study, "--key-file", key_file)
    assert "directory" not in {kind for kind, _ in found(audited)}


def test_sidecar_of_its_name(study, tmp_path, key_file):
    """Catches a sidecar that makes room for the DICOMDIR."""
    one = next(path for path in sorted(study.iterdir()) if path.name.startswith("P-"))
    profile = "profile: 1\nname: dd\nextends: dicom/basic@2026d\noutput:\n" \
        '  images: "{random(letters, 8) per study}/{random(letters, 8) per instance}"\n' \
        '  sidecars: [{ path: "DICOMDIR", per: study, content: task }]\n'
    output, run = made(tmp_path, one, key_file, profile)
    assert run.returncode == 1 and "another file of the output has that name" in run.stderr
    assert json.loads((output / "DICOMDIR").read_text())["program"] == "anonymise"

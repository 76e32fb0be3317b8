"""What the output says of its own de-identification is what was done (PS3.15 E.1.1, E.3.6; PS3.16 CID 7050)."""

import csv

import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from support import REPOSITORY, anonymise, read, readable

SYNTAXES = [
    ImplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    DeflatedExplicitVRLittleEndian,
]
with open(REPOSITORY / "standard" / "deid-method-codes.tsv", encoding="utf-8", newline="") as file:
    MEANINGS = {row["code"]: row["meaning"] for row in csv.DictReader(file, delimiter="\t")}
MARKERS = {"PatientIdentityRemoved", "DeidentificationMethod", "DeidentificationMethodCodeSequence"}
MARKERS |= {"LongitudinalTemporalInformationModified"}
SHIFT = "dates: { shift: { days: 1..10 } }\n"


def code(value, meaning):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", meaning
    return item


def instance(path, syntax=ExplicitVRLittleEndian, modality="MR", said=False):
    """A small instance; `said` has it say that somebody else has de-identified it."""
    data = Dataset()
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    data.SOPInstanceUID = "1.2.276.0.7230010.3.1.4.7"
    data.StudyInstanceUID = "1.2.276.0.7230010.3.1.2.7"
    data.SeriesInstanceUID = "1.2.276.0.7230010.3.1.3.7"
    data.Modality, data.PatientName, data.PatientID = modality, "Doe^Jane", "MRN9999"
    data.StudyDate, data.StudyTime, data.PatientBirthDate = "20200229", "120000", "19761104"
    data.Rows = 4
    inner = Dataset()
    inner.PatientIdentityRemoved, inner.DeidentificationMethod = "YES", "elsewhere"
    inner.StudyDate = "20200229"
    data.RequestAttributesSequence = Sequence([inner])
    if said:
        data.PatientIdentityRemoved = "YES"
        data.DeidentificationMethod = ["by hand", "Doe^Jane left out"]
        data.DeidentificationMethodCodeSequence = Sequence([code("113101", "Clean Pixel Data Option")])
        data.LongitudinalTemporalInformationModified = "UNMODIFIED"
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = syntax
    data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID
    data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    data.save_as(path, enforce_file_format=True)
    return path


def profile(folder, body, name="test"):
    path = folder / f"{name}.yaml"
    checks = ["identifier-kept", "private-kept", "unlisted-kept", "wide-keep", "shadowed"]
    accepted = ", ".join(f"{{ check: {check}, because: a test }}" for check in checks)
    path.write_text(f"profile: 1\nname: {name}\n{body}\naccept: [ {accepted} ]\n")
    return path


def written(folder, key_file, profile, source):
    target = folder / "out.dcm"
    run = anonymise("rewrite", "--profile", profile, "--key-file", key_file, source, target)
    assert run.returncode == 0, run.stderr
    return read(target)


def codes(data):
    found = []
    for item in data.get("DeidentificationMethodCodeSequence", []):
        assert item.CodingSchemeDesignator == "DCM"
        assert item.CodeMeaning == MEANINGS[item.CodeValue]
        found.append(item.CodeValue)
    return found


@pytest.mark.parametrize("said", [False, True], ids=["first", "again"])
@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda syntax: syntax.name)
def test_basic(syntax, said, tmp_path, key_file):
    """Catches a statement that is missing, twice there, or half the source's."""
    data = written(tmp_path, key_file, "basic", instance(tmp_path / "in.dcm", syntax, said=said))
    assert data.PatientIdentityRemoved == "YES"
    assert data.DeidentificationMethod == "anonymise 0.1, profile basic, PS3.15 2026d"
    assert codes(data) == ["113100"]
    assert data.LongitudinalTemporalInformationModified == "REMOVED"
    assert "BurnedInAnnotation" not in data and "RecognizableVisualFeatures" not in data
    tags = [element.tag for element in data]
    assert tags == sorted(set(tags))
    for item in data.get("RequestAttributesSequence", []):
        assert not any(marker in item for marker in MARKERS)


CASES = {
    "device": ("options: retain-device-identity", ["113100", "113109"], "REMOVED"),
    "uids": ("options: retain-uids", ["113100", "113110"], "REMOVED"),
    "institution": ("options: retain-institution-identity", ["113100", "113112"], "REMOVED"),
    "patient": ("options: retain-patient-characteristics", ["113100", "113108"], "REMOVED"),
    "full": ("options: retain-longitudinal-full-dates", ["113100", "113106"], "UNMODIFIED"),
    "modified": (SHIFT + "options: retain-longitudinal-modified-dates", ["113100", "113107"], "MODIFIED"),
    "private": ("options: retain-safe-private", ["113100", "113111"], "REMOVED"),
    "content": ("options: clean-structured-content", ["113100", "113104"], "REMOVED"),
    "stricter": ("options: retain-longitudinal-full-dates\ntags: { StudyDate: empty }", ["113100", "113106"], "UNMODIFIED"),
    "weaker": (SHIFT + "options: retain-longitudinal-modified-dates\ntags: { StudyDate: keep }", [], "MODIFIED"),
    "year of birth": ("tags: { PatientBirthDate: { date: year } }", [], "REMOVED"),
    "pseudonym": ("tags: { PatientID: hash, PatientName: { replace: '{PatientID}' } }", ["113100"], "REMOVED"),
    "path": ("tags: { RequestAttributesSequence/StudyDate: keep }", [], "UNMODIFIED"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_options(case, tmp_path, key_file):
    """Catches a code for what did not run, and what ran without its code."""
    body, expected, dates = case
    made = profile(tmp_path, "extends: dicom/basic@2026d\n" + body)
    data = written(tmp_path, key_file, made, instance(tmp_path / "in.dcm"))
    assert codes(data) == expected
    assert data.LongitudinalTemporalInformationModified == dates
    assert data.PatientIdentityRemoved == "YES"
    assert ("DeidentificationMethodCodeSequence" in data) == bool(expected)


def test_patient_is_named(tmp_path, key_file):
    """Catches a file that calls itself de-identified and names the patient."""
    made = profile(tmp_path, "extends: dicom/basic@2026d\ntags: { PatientName: keep }")
    data = written(tmp_path, key_file, made, instance(tmp_path / "in.dcm", said=True))
    assert (data.PatientIdentityRemoved, codes(data)) == ("NO", [])


@pytest.mark.parametrize("modality, expected, dates", [("MR", ["113100"], "REMOVED"), ("PT", [], "UNMODIFIED")])
def test_condition(modality, expected, dates, tmp_path, key_file):
    """Catches a statement of one instance in another."""
    rule = "rules: [ { name: a, if: 'Modality == \"PT\"', tags: { StudyDate: keep } } ]"
    made = profile(tmp_path, "extends: dicom/basic@2026d\n" + rule)
    data = written(tmp_path, key_file, made, instance(tmp_path / "in.dcm", modality=modality))
    assert (codes(data), data.LongitudinalTemporalInformationModified) == (expected, dates)


def test_identity_claims_nothing(tmp_path, key_file):
    """Catches a copy that calls itself de-identified."""
    source = instance(tmp_path / "in.dcm")
    data = written(tmp_path, key_file, "identity", source)
    assert not any(marker in data for marker in MARKERS)


def test_rule_without_effect(tmp_path):
    """Catches a profile that seems to say what the output says of itself."""
    made = profile(tmp_path, "extends: dicom/basic@2026d\ntags: { PatientIdentityRemoved: { set: 'YES' } }")
    assert "[no-effect]" in anonymise("check", made).stdout + anonymise("check", made).stderr


def test_second_marker_out_of_order(tmp_path, key_file):
    """Catches a marker of the source that a lifted rule, or one of a way, carries into the output."""
    source = instance(tmp_path / "in.dcm")
    # (0012,0062) once more behind everything else.
    source.write_bytes(source.read_bytes() + b"\x12\x00\x62\x00CS\x04\x00PLUS")
    for rules in (
        "rules: [ { name: a, override: true, because: b, tags: { 'vr:CS': keep } } ]",
        "rules: [ { name: a, override: true, because: b, tags: { PatientIdentityRemoved: keep } } ]",
        "tags: { /PatientIdentityRemoved: keep }",
    ):
        made = profile(tmp_path, "extends: dicom/basic@2026d\n" + rules)
        target = tmp_path / "out.dcm"
        run = anonymise("rewrite", "--profile", made, "--key-file", key_file, source, target)
        if run.returncode == 0:
            raw = target.read_bytes()
            assert b"PLUS" not in raw and raw.count(b"\x12\x00\x62\x00CS") == 1, rules
            target.unlink()


def test_unregistered_uid_below_the_root(tmp_path, key_file):
    """Catches what is no UID of the standard and hides below its root."""
    data = read(instance(tmp_path / "in.dcm"))
    data.FrameOfReferenceUID, data.SynchronizationFrameOfReferenceUID = "1.2.840.10008.1961.4.7", "1.2.840.10008.1.4.1.1"
    data.save_as(tmp_path / "in.dcm")
    out = written(tmp_path, key_file, "basic", tmp_path / "in.dcm")
    assert out.FrameOfReferenceUID.startswith("2.25.")
    assert out.SynchronizationFrameOfReferenceUID == "1.2.840.10008.1.4.1.1"
    assert out.SOPClassUID == "1.2.840.10008.5.1.4.1.1.4"


@pytest.mark.parametrize("nested", [False, True])
def test_ages(nested, tmp_path, key_file):
    """Catches an age over the cap that an odd form or an item carries, and one that is no age."""
    made = profile(tmp_path, "extends: dicom/basic@2026d\ntags: { PatientAge: { age: { cap: 89 } } }")
    for age, expected in [
        ("090Y", "089Y"), ("089Y", "089Y"), ("104Y", "089Y"), ("999M", "999M"), ("091Y\\034Y", "089Y\\034Y"),
        ("999W", "999W"), ("", ""), ("90Y", "089Y"), ("7Y", "007Y"), ("090y", None), ("0090Y", None), ("ninety", None),
    ]:
        data = read(instance(tmp_path / "in.dcm"))
        del data.RequestAttributesSequence
        place = data
        if nested:
            place = Dataset()
            data.DerivationCodeSequence = Sequence([place])
        place.add_new(0x00101010, "UN", age.encode() + b" " * (len(age) % 2))
        data.save_as(tmp_path / "in.dcm")
        target = tmp_path / "out.dcm"
        run = anonymise("rewrite", "--profile", made, "--key-file", key_file, tmp_path / "in.dcm", target)
        if expected is None:
            assert run.returncode != 0 and not target.exists(), age
            continue
        assert run.returncode == 0, run.stderr
        out = read(target)
        found = out.DerivationCodeSequence[0] if nested else out
        value = found[0x00101010].value
        text = value.decode() if isinstance(value, bytes) else "\\".join([value] if isinstance(value, str) else value)
        assert text.strip() == expected, age
        target.unlink()


def test_every_file(rewritten):
    """Catches an instance that goes without a statement."""
    for source in readable():
        if rewritten[source].status == 0:
            data = read(rewritten[source].target)
            assert data.PatientIdentityRemoved == "YES" and codes(data) == ["113100"], source.name

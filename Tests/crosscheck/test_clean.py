"""Cleaning and the sweep, seen from outside: what pydicom writes, and what it reads afterwards."""

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from support import anonymise_folder, read, summary

SYNTAXES = [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian]
HEAD = "profile: 1\nname: test\nextends: dicom/basic@2026d\n"
CLEANED = HEAD + "options: [clean-descriptors]\ntags: { ImageComments: clean, StudyComments: clean }\n"
# Everything is kept that the sweep looks through.
KEPT = HEAD + """
defaults: { private: keep, vr: { LO: keep, LT: keep, SH: keep, ST: keep, UN: keep, UT: keep } }
tags: { SeriesDescription: keep, ImageComments: keep, StudyComments: keep, StudyDescription: { substitute: { "~": "" } } }
accept:
  - { check: identifier-kept, because: a test }
  - { check: private-kept, because: a test }
  - { check: wide-keep, because: a test }
"""
SECRETS = ["kowalska", "zofia", "maria", "77120012", "acc88123", "rp556677", "fiktivstr", "waldklinik", "nemo"]


def patient(charset=None):
    data_set = Dataset()
    if charset:
        data_set.SpecificCharacterSet = charset
    data_set.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    data_set.SOPInstanceUID = "1.2.826.0.1.3680043.8.498.1"
    data_set.StudyInstanceUID = "1.2.826.0.1.3680043.8.498.2"
    data_set.SeriesInstanceUID = "1.2.826.0.1.3680043.8.498.3"
    data_set.Modality = "CT"
    data_set.PatientName = "Kowalska^Zofia^Maria^Dr"
    data_set.PatientID = "77120012"
    data_set.PatientBirthDate = "19520307"
    data_set.StudyDate = "20040119"
    data_set.AccessionNumber = "ACC88123"
    data_set.InstitutionName = "Waldklinik Am See"
    data_set.PatientAddress = "Fiktivstr. 12^Nirgendwo"
    data_set.PatientTelephoneNumbers = "+49 30 5550199"
    request = Dataset()
    request.RequestedProcedureID = "RP556677"
    physician = Dataset()
    physician.PersonIdentificationCodeSequence = Sequence([code("N1", "Nemo, Captain of Nautilus")])
    data_set.RequestAttributesSequence = Sequence([request])
    data_set.PerformingPhysicianIdentificationSequence = Sequence([physician])
    return data_set


def code(value, meaning):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "99X", meaning
    return item


def treated(tmp_path, key_file, profile, data_set, syntax=ExplicitVRLittleEndian):
    """What a run makes of a data set, its bytes, and what the run says."""
    (tmp_path / "profile.yaml").write_text(profile)
    (tmp_path / "in").mkdir()
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = data_set.SOPClassUID, data_set.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    file = pydicom.FileDataset(
        None, data_set, file_meta=meta, preamble=b"\0" * 128,
        is_implicit_VR=syntax.is_implicit_VR, is_little_endian=syntax.is_little_endian,
    )  # fmt: skip
    file.save_as(tmp_path / "in/a.dcm", enforce_file_format=True)
    run = anonymise_folder(tmp_path / "profile.yaml", key_file, tmp_path / "in", tmp_path / "out")
    outputs = list((tmp_path / "out").rglob("*.dcm"))
    if not outputs:
        return None, b"", run
    return read(outputs[0]), outputs[0].read_bytes(), run


TEXTS = [
    ("CT CHEST KOWALSKA^ZOFIA", "CT CHEST"),
    ("zofia maria kowalska left lung", "left lung"),
    ("T1_Kowalska_AX", "T1_AX"),
    ("MRN77120012A abdomen", "abdomen"),
    ("order ACC-88123 repeated", "order repeated"),
    ("compare with 19.01.2004 and 2004-01-19", "compare with and"),
    ("born 7 March 1952", "born"),
    ("from Waldklinik am See, Nirgendwo", "from Nirgendwo"),
    ("lives at Fiktivstr 12 Nirgendwo", "lives at"),
    ("see RP556677 first", "see first"),
    ("Nemo, Captain of Nautilus", ""),
]
KEEP = [
    "CT CHEST W CONTRAST", "T1 AXIAL 3D", "5 mm", "TE 100", "ep2d_diff_3scan_trace_p2_ADC", "512 512 120",
    "Thorax 1.0 B70f", "Dr ordered 3/4 views", "MR knee left fat sat",
]  # fmt: skip


@pytest.mark.parametrize("text,expected", TEXTS + [(text, text) for text in KEEP])
def test_descriptions_are_cleaned(text, expected, tmp_path, key_file):
    data_set = patient()
    data_set.StudyDescription = data_set.ImageComments = text
    data_set.RequestAttributesSequence[0].ScheduledProcedureStepDescription = text
    result, _, run = treated(tmp_path, key_file, CLEANED, data_set)
    assert run.returncode == 0, run.stderr
    found = [result.StudyDescription, result.ImageComments]
    found.append(result.RequestAttributesSequence[0].ScheduledProcedureStepDescription)
    # Letters beside a long number go with it.
    if text.startswith("MRN"):
        assert all("77120012" not in value for value in found)
    else:
        assert all(value == expected for value in found)


def test_numbers_and_dates_of_nobody_known_are_cleaned(tmp_path, key_file):
    data_set = patient()
    data_set.StudyComments = "call 555-010-9988 about 1234567 of 3/4/1999, mail a.b@example.org; 5 mm"
    result, _, _ = treated(tmp_path, key_file, CLEANED, data_set)
    assert result.StudyComments == "call about of mail 5 mm"


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda syntax: syntax.name)
def test_what_is_kept_is_swept(syntax, tmp_path, key_file):
    """Nested, private, UN and OB text loses every identifier; the run counts them and names none."""
    data_set = patient()
    text = " then ".join(text for text, _ in TEXTS)
    data_set.SeriesDescription, data_set.ImageComments = "T1 AXIAL 3D", text
    data_set.StudyDescription = "Kowal~ska T1 AXIAL 3D"
    item = Dataset()
    item.StudyComments = text
    item.AnatomicRegionSequence = Sequence([code("77120012", "Zofia's heart"), code("T-32000", "Heart")])
    data_set.ReferencedPerformedProcedureStepSequence = Sequence([])
    data_set.ConceptNameCodeSequence = Sequence([item])
    block = data_set.private_block(0x0019, "ACME 1.0", create=True)
    block.add_new(1, "LO", "KOWALSKA, ZOFIA T1")
    block.add_new(2, "UN", b"..Zofia Kowalska..")
    block.add_new(3, "OB", b"\0\1Kowalska\0\2\xff")
    block.add_new(4, "UN", b"nobody here")
    block.add_new(5, "SQ", Sequence([item]))
    block.add_new(6, "DS", "20040119")
    result, content, run = treated(tmp_path, key_file, KEPT, data_set, syntax)
    assert run.returncode == 0, run.stderr
    assert result.SeriesDescription == "T1 AXIAL 3D" and result.StudyDescription == "T1 AXIAL 3D"
    for secret in SECRETS:
        assert secret.encode() not in content.lower(), SECRETS.index(secret)
    kept = result.private_block(0x0019, "ACME 1.0")
    assert 2 not in kept and 3 not in kept and 4 in kept
    # In implicit VR nobody knows that it is a number.
    assert (6 in kept) == (syntax != ImplicitVRLittleEndian)
    heart = result.ConceptNameCodeSequence[0].AnatomicRegionSequence
    assert heart[1].CodeMeaning == "Heart" and heart[1].CodeValue == "T-32000"
    assert summary(run.stderr).counts["swept"] >= 8
    assert not any(secret in run.stderr.lower() for secret in SECRETS)


def test_sweep_can_set_aside_and_be_off(tmp_path, key_file):
    data_set = patient()
    data_set.SeriesDescription = "Kowalska T1"
    result, _, run = treated(tmp_path, key_file, KEPT + "sweep: quarantine\n", data_set)
    assert result is None and run.returncode == 1
    assert "kowalska" not in run.stderr.lower()
    profile = KEPT + "  - { check: sweep-off, because: a test }\nsweep: off\n"
    (tmp_path / "off").mkdir()
    result, _, _ = treated(tmp_path / "off", key_file, profile, data_set)
    assert result.SeriesDescription == "Kowalska T1"


CHARSETS = [
    ("ISO_IR 100", "Müller^Jürgen", "CT Kopf MÜLLER größer", "CT Kopf größer"),
    ("ISO_IR 192", "Ковальска^Зофья", "КТ ковальска грудь", "КТ грудь"),
    ("ISO_IR 144", "Ковальска^Зофья", "КТ ковальска грудь", "КТ грудь"),
    ("GB18030", "Wang^XiaoDong=王^小东", "王小东胸部 CT", "胸部 CT"),
    (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう", "山田の胸部 CT", "の胸部 CT"),
    (["", "ISO 2022 IR 149"], "Kim^Huijung=김^희중", "흉부 희중 CT", "흉부 CT"),
    ("ISO_IR 126", "Διονυσιος^Νικος", "ΝΙΚΟΣ κεφαλι", "κεφαλι"),
]


@pytest.mark.parametrize("charset,name,text,expected", CHARSETS, ids=lambda value: str(value)[:16])
def test_other_characters(charset, name, text, expected, tmp_path, key_file):
    data_set = patient(charset)
    data_set.PatientName = name
    del data_set.PerformingPhysicianIdentificationSequence
    data_set.SeriesDescription = data_set.StudyComments = text
    swept, _, run = treated(tmp_path, key_file, KEPT, data_set)
    assert run.returncode == 0, run.stderr
    assert swept.SeriesDescription == expected and swept.StudyComments == expected
    (tmp_path / "clean").mkdir()
    cleaned, _, _ = treated(tmp_path / "clean", key_file, CLEANED, data_set)
    assert cleaned.SeriesDescription == expected


def test_a_phantom_costs_nothing(tmp_path, key_file):
    data_set = patient()
    data_set.PatientName, data_set.PatientID, data_set.StudyID = "CT^PHANTOM", "TEST", "1"
    data_set.Manufacturer, data_set.SeriesDescription = "SIEMENS", "CT HEAD 1 PHANTOM TEST"
    result, _, run = treated(tmp_path, key_file, KEPT, data_set)
    assert result.SeriesDescription == "CT HEAD 1 PHANTOM TEST" and result.Modality == "CT"
    assert "swept" not in run.stderr


def test_the_path_shows_nothing_that_is_cut(tmp_path, key_file):
    data_set = patient()
    data_set.SeriesDescription, data_set.InstanceNumber = "LIVER/PELVIS Zofia Kowalska", 7
    _, content, run = treated(tmp_path, key_file, "profile: 1\nname: a\nextends: mercure-extraction\n"
                              "select: [ { name: ct, keep: 'Modality == \"CT\"' } ]\n", data_set)  # fmt: skip
    assert run.returncode == 0, run.stderr
    study = next((tmp_path / "out").iterdir())
    names = [str(path.relative_to(study)) for path in study.rglob("*.dcm")]
    assert names == ["anonymised-images/LIVER-PELVIS/00007.dcm"]
    assert b"owalska" not in content


def test_the_output_of_a_run_changes_no_more(tmp_path, key_file):
    """A second run over the output of the first finds nothing."""
    data_set = patient()
    data_set.SeriesDescription = "T1 of Zofia"
    treated(tmp_path, key_file, KEPT, data_set)
    run = anonymise_folder(tmp_path / "profile.yaml", key_file, tmp_path / "out", tmp_path / "again")
    assert run.returncode == 0 and "swept" not in run.stderr

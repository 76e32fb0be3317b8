"""The patient's name, id, accession number and date of birth, written INSIDE text that a profile keeps.

Needs the sweep of what is kept: until it is there these tests are expected to fail.
"""

import re

import pytest
from damage import IMPLICIT, LITTLE
from leak_probe import CT, part10, tag_of
from planting import Node, Planter

from support import anonymise_folder

PROFILE = """\
profile: 1
name: kept-text
extends: dicom/basic@2026d
tags:
  StudyDescription: keep
  SeriesDescription: keep
  ProtocolName: keep
  ImageComments: keep
  '(0029,"ACME TEXT",01)': keep
  '(0029,"ACME TEXT",02)': keep
  '(0029,"ACME TEXT",03)': keep
  '(0029,"ACME TEXT",04)': keep
accept:
  - { check: identifier-kept, because: this is about what the sweep takes out of them }
"""
IDENTITY = [
    ("AccessionNumber", "SH", "ACQ8812345"),
    ("InstitutionName", "LO", "Quellenhofklinikum"),
    ("ReferringPhysicianName", "PN", "Obermoser^Theophil^^Dr."),
    ("PatientName", "PN", "Zwingelstein^Quirina"),
    ("PatientID", "LO", "ZQ-4711-0815"),
    ("PatientBirthDate", "DA", "19610407"),
    ("StudyDate", "DA", "20040119"),
]
# A text, and what of it must be gone.
TEXTS = {
    "name": ("Knee QUIRINA ZWINGELSTEIN axial", ["QUIRINA", "ZWINGELSTEIN"]),
    "name turned": ("Knee zwingelstein, quirina axial", ["QUIRINA", "ZWINGELSTEIN"]),
    "name as in the file": ("Knee Zwingelstein^Quirina axial", ["QUIRINA", "ZWINGELSTEIN"]),
    "family name": ("Knee Fr.Zwingelstein axial", ["ZWINGELSTEIN"]),
    "physician": ("Knee ref. Dr. Obermoser axial", ["OBERMOSER"]),
    "institution": ("Knee Quellenhofklinikum axial", ["QUELLENHOFKLINIKUM"]),
    "id": ("Knee ZQ-4711-0815 axial", ["4711-0815", "ZQ-4711"]),
    "id without hyphens": ("Knee ZQ47110815 axial", ["47110815"]),
    "accession number": ("Knee acc:ACQ8812345 axial", ["8812345"]),
    "birth date as in the file": ("Knee 19610407 axial", ["19610407"]),
    "birth date with points": ("Knee *07.04.1961 axial", ["07.04.1961"]),
    "birth date with points, short": ("Knee *7.4.1961 axial", ["7.4.1961"]),
    "birth date, ISO": ("Knee 1961-04-07 axial", ["1961-04-07"]),
    "birth date, American": ("Knee 04/07/1961 axial", ["04/07/1961"]),
    "birth date in words": ("Knee 7 April 1961 axial", ["APRIL 1961"]),
    "birth date in American words": ("Knee Apr 7, 1961 axial", ["APR 7"]),
    "study date": ("Knee of 19.01.2004 axial", ["19.01.2004"]),
}


def file(number, text, character_set="ISO_IR 192", identity=IDENTITY, syntax=LITTLE, encode=str.encode):
    """An image whose kept places all hold the text."""
    value = encode(text)
    base = 0x00290000
    nodes = [Node(tag_of(keyword), vr, encode(value)) for keyword, vr, value in identity]
    item = [Node(tag_of("CodeMeaning"), "LO", value), Node(tag_of("SeriesDescription"), "LO", value)]
    nodes += [
        Node(tag_of("SpecificCharacterSet"), "CS", character_set.encode()),
        Node(tag_of("SOPClassUID"), "UI", CT.encode()),
        Node(tag_of("SOPInstanceUID"), "UI", b"1.2.3." + str(number).encode()),
        Node(tag_of("StudyInstanceUID"), "UI", b"1.2.3"),
        Node(tag_of("SeriesInstanceUID"), "UI", b"1.2.3.4"),
        Node(tag_of("StudyDescription"), "LO", value),
        Node(tag_of("SeriesDescription"), "LO", value),
        Node(tag_of("ProtocolName"), "LO", value),
        Node(tag_of("ImageComments"), "LT", value),
        Node(tag_of("ManufacturerModelName"), "LO", value),
        Node(tag_of("BodyPartExamined"), "CS", re.sub("[^A-Z0-9 ]", " ", text.upper())[:16].encode()),
        Node(tag_of("AnatomicRegionSequence"), "SQ", items=[item], defined=False),
        Node(base | 0x10, "LO", b"ACME TEXT"),
        Node(base | 0x1001, "LO", value),
        Node(base | 0x1002, "UN", value),
        Node(base | 0x1003, "OB", b"\0\1\2\3" + value),
        Node(base | 0x1004, "SQ", items=[item]),
    ]
    return part10(Planter(number), syntax, nodes)


def run(folder, key_file, named):
    """The outputs of the profile by the name of the file."""
    profile = folder / "kept-text.yaml"
    profile.write_text(PROFILE)
    found = {}
    for number, (name, data) in enumerate(named.items()):
        # Folders, so that every output is known by its input; one run each is a few milliseconds.
        inputs = folder / f"in-{number}"
        inputs.mkdir()
        (inputs / "a.dcm").write_bytes(data)
        done = anonymise_folder(profile, key_file, inputs, folder / f"out-{number}", jobs=1)
        assert done.returncode == 0, name
        found[name] = next((folder / f"out-{number}").rglob("*.dcm")).read_bytes()
    return found


def test_written_forms(tmp_path, key_file):
    """Catches what the attributes of the file itself give away, in any of the forms that people write it in."""
    files = {name: file(number, text) for number, (name, (text, _)) in enumerate(TEXTS.items())}
    outputs = run(tmp_path, key_file, files)
    left = [name for name, (_, words) in TEXTS.items() if any(word.encode() in outputs[name].upper() for word in words)]
    assert left == []


def test_the_rest_stays(tmp_path, key_file):
    """Catches a sweep that is safe because it empties everything: what is said of the examination stays."""
    files = {name: file(number, text) for number, (name, (text, _)) in enumerate(TEXTS.items())}
    outputs = run(tmp_path, key_file, files)
    # (0008,1030), (0008,103E), (0018,1030), comments, model, nested, private: at least these.
    assert [name for name, data in outputs.items() if data.count(b"Knee") < 6 or data.count(b"axial") < 6] == []


@pytest.mark.parametrize("syntax", [LITTLE, IMPLICIT])
def test_character_sets(syntax, tmp_path, key_file):
    """Catches a sweep that compares bytes: the name in other characters, and in the case that it is not stored in."""
    names = {
        "latin1": ("ISO_IR 100", "latin-1", "Größmüller^Jérôme", "größmüller"),
        "cyrillic": ("ISO_IR 144", "iso8859_5", "Кузнецов^Пётр", "кузнецов"),
        "greek": ("ISO_IR 126", "iso8859_7", "Παπαδόπουλος^Ιωάννης", "παπαδόπουλος"),
        "chinese": ("GB18030", "gb18030", "欧阳^文博", "欧阳"),
        "utf8": ("ISO_IR 192", "utf-8", "Größmüller^Jérôme", "GRÖSSMÜLLER"),
    }
    files = {}
    for number, (name, (character_set, codec, patient, written)) in enumerate(names.items()):
        identity = [("PatientName", "PN", patient), ("PatientID", "LO", "ZQ-4711-0815")]
        files[name] = file(number, f"Knee {written} axial", character_set, identity, syntax, lambda text, codec=codec: text.encode(codec))
    outputs = run(tmp_path, key_file, files)
    left = [name for name, (_, codec, _, written) in names.items() if written.encode(codec) in outputs[name]]
    assert left == []


def test_descriptors(tmp_path, key_file):
    """Catches the option "clean-descriptors" when it keeps whatever a description says."""
    profile = tmp_path / "descriptors.yaml"
    profile.write_text("profile: 1\nname: descriptors\nextends: dicom/basic@2026d\noptions: [clean-descriptors]\n")
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number, (text, _) in enumerate(TEXTS.values()):
        (inputs / str(number)).write_bytes(file(number, text))
    assert anonymise_folder(profile, key_file, inputs, tmp_path / "out").returncode == 0
    outputs = [path.read_bytes().upper() for path in (tmp_path / "out").rglob("*.dcm")]
    assert len(outputs) == len(TEXTS) and all(data.count(b"KNEE") > 2 for data in outputs)
    left = [name for name, (_, words) in TEXTS.items() if any(word.encode() in data for word in words for data in outputs)]
    assert left == []


def test_report(tmp_path, key_file):
    """Catches text of a content item of a report that is kept by clean-structured-content."""
    profile = tmp_path / "report.yaml"
    profile.write_text("profile: 1\nname: report\nextends: dicom/basic@2026d\noptions: [clean-descriptors, clean-structured-content]\n")
    inputs = tmp_path / "in"
    inputs.mkdir()
    report = "1.2.840.10008.5.1.4.1.1.88.33"
    item = [
        Node(tag_of("RelationshipType"), "CS", b"CONTAINS"),
        Node(tag_of("ValueType"), "CS", b"TEXT"),
        Node(tag_of("ConceptNameCodeSequence"), "SQ", items=[[
            Node(tag_of("CodeValue"), "SH", b"121071"), Node(tag_of("CodingSchemeDesignator"), "SH", b"DCM"),
            Node(tag_of("CodeMeaning"), "LO", b"Finding")]]),
        Node(tag_of("TextValue"), "UT", b"Knee of Quirina Zwingelstein, *07.04.1961, is axial"),
    ]
    nodes = [Node(tag_of(keyword), vr, value.encode()) for keyword, vr, value in IDENTITY] + [
        Node(tag_of("SOPClassUID"), "UI", report.encode()),
        Node(tag_of("SOPInstanceUID"), "UI", b"1.2.3.9"),
        Node(tag_of("ValueType"), "CS", b"CONTAINER"),
        Node(tag_of("ContentSequence"), "SQ", items=[item]),
    ]
    (inputs / "sr").write_bytes(part10(Planter("sr"), LITTLE, nodes, sop_class=report))
    assert anonymise_folder(profile, key_file, inputs, tmp_path / "out").returncode == 0
    data = next((tmp_path / "out").rglob("*.dcm")).read_bytes()
    assert not any(word in data for word in (b"Quirina", b"Zwingelstein", b"07.04.1961"))
    assert b"Knee" in data and b"axial" in data

"""Content items of structured reports are treated by concept and type of value, and the tree stays valid (PS3.15 E.3.4)."""

import pytest
from expectation import is_pseudonym
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian
from test_dciodvfy import errors
from test_safe_private import save
from test_statement import SHIFT, SYNTAXES, instance, profile, written

from support import content, read

NAME, DATE, TIME, DATETIME = "Doe^Jane", "20200229", "101112", "20200229101112"
UID = "1.2.276.0.7230010.3.1.4.99"
IMAGE = "1.2.276.0.7230010.3.1.4.7"
# What must not be in the output without the options that keep it.
PLANTED = [NAME, DATE, "19761104", "seen with Jane", "SN-4711", UID, "034Y"]


def code(value, scheme, meaning):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def item(kind, concept, relationship="CONTAINS", children=(), **values):
    node = Dataset()
    if relationship:
        node.RelationshipType = relationship
    node.ValueType = kind
    if concept:
        node.ConceptNameCodeSequence = Sequence([code(*concept)])
    for keyword, value in values.items():
        setattr(node, keyword, value)
    if children:
        node.ContentSequence = Sequence(children)
    return node


def number(value, units):
    measured = Dataset()
    measured.NumericValue = value
    measured.MeasurementUnitsCodeSequence = Sequence([code(units, "UCUM", units)])
    return Sequence([measured])


def reference():
    referenced = Dataset()
    referenced.ReferencedSOPClassUID, referenced.ReferencedSOPInstanceUID = "1.2.840.10008.5.1.4.1.1.4", IMAGE
    return Sequence([referenced])


def report(path, syntax=ExplicitVRLittleEndian):
    """A report with an item of every type, nested, and with concepts that the standard's table names."""
    data = read(instance(path, modality="SR"))
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.88.33"
    del data.Rows
    data.PatientSex, data.StudyID, data.SeriesNumber, data.InstanceNumber = "F", "1", "1", "1"
    data.ReferringPhysicianName = data.AccessionNumber = data.Manufacturer = ""
    data.ContentDate, data.ContentTime = DATE, TIME
    data.CompletionFlag, data.VerificationFlag = "COMPLETE", "UNVERIFIED"
    data.ReferencedPerformedProcedureStepSequence = data.PerformedProcedureCodeSequence = Sequence([])
    root = item(
        "CONTAINER",
        ("126000", "DCM", "Imaging Measurement Report"),
        None,
        ContinuityOfContent="SEPARATE",
        children=[
            item("PNAME", ("121008", "DCM", "Person Observer Name"), "HAS OBS CONTEXT", PersonName=NAME),
            item("UIDREF", ("121012", "DCM", "Device Observer UID"), "HAS OBS CONTEXT", UID=UID),
            item("TEXT", ("121016", "DCM", "Device Observer Serial Number"), "HAS OBS CONTEXT", TextValue="SN-4711"),
            item("DATE", ("121031", "DCM", "Subject Birth Date"), "HAS OBS CONTEXT", Date="19761104"),
            item("NUM", ("121033", "DCM", "Subject Age"), "HAS OBS CONTEXT", MeasuredValueSequence=number("44", "a")),
            item(
                "CODE",
                ("121032", "DCM", "Subject Sex"),
                "HAS OBS CONTEXT",
                ConceptCodeSequence=Sequence([code("F", "DCM", "Female")]),
            ),
            item(
                "CONTAINER",
                ("121070", "DCM", "Findings"),
                ContinuityOfContent="SEPARATE",
                children=[
                    item("TEXT", ("121071", "DCM", "Finding"), TextValue="seen with Jane"),
                    item("TEXT", ("1", "99ACME", "something of ours"), TextValue="seen with Jane"),
                    item("DATETIME", ("122146", "DCM", "Procedure DateTime"), DateTime=DATETIME),
                    item("DATE", ("111060", "DCM", "Study Date"), Date=DATE),
                    item("TIME", ("111061", "DCM", "Study Time"), Time=TIME),
                    item(
                        "NUM",
                        ("103339001", "SCT", "Long Axis"),
                        MeasuredValueSequence=number("12.5", "mm"),
                        children=[
                            item(
                                "IMAGE", None, "INFERRED FROM", ReferencedSOPSequence=reference()
                            ),
                        ],
                    ),
                    item(
                        "CODE",
                        ("363698007", "SCT", "Finding Site"),
                        ConceptCodeSequence=Sequence([code("10200004", "SCT", "Liver")]),
                    ),
                ],
            ),
        ],
    )
    del root.ValueType
    data.ValueType = "CONTAINER"
    data.update(root)
    return save(path, data, syntax)


def nodes(data):
    """The items of the tree in order, by concept."""
    for node in data.get("ContentSequence", []):
        names = node.get("ConceptNameCodeSequence", [])
        yield names[0].CodeValue if names else None, node
        yield from nodes(node)


def made(folder, options=(), body=""):
    listed = ", ".join(["clean-structured-content", *options])
    return profile(folder, f"extends: dicom/basic@2026d\n{SHIFT}options: [{listed}]\n{body}")


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda syntax: syntax.name)
def test_tree(syntax, tmp_path, key_file):
    """Catches a value that stays, one that is emptied, and a code that is overwritten."""
    source = report(tmp_path / "in.dcm", syntax)
    data = written(tmp_path, key_file, made(tmp_path), source)
    bytes_left = content(tmp_path / "out.dcm")
    assert [planted for planted in PLANTED if planted.encode() in bytes_left] == []
    before, after = list(nodes(read(source))), list(nodes(data))
    assert [concept for concept, _ in before] == [concept for concept, _ in after]
    for (_, old), (_, new) in zip(before, after):
        assert old.ValueType == new.ValueType
        assert old.get("ConceptNameCodeSequence") == new.get("ConceptNameCodeSequence")
    tree = dict(after)
    assert tree["121008"].PersonName == "ANONYMIZED"
    # A finding is replaced, without clean-descriptors. Of a text that nothing names the patient's name is cut.
    assert tree["121071"].TextValue == "ANONYMIZED" and tree["1"].TextValue == "seen with"
    assert is_pseudonym(tree["121012"].UID.encode())
    assert tree["121031"].Date == tree["111060"].Date == "19000101"
    assert tree["122146"].DateTime == "19000101000000" and tree["111061"].Time == "000000"
    # A measurement may be without a value; a code may not.
    assert len(tree["121033"].MeasuredValueSequence) == 0
    assert tree["121032"].ConceptCodeSequence[0].CodeMeaning == "Unknown"
    assert tree["103339001"].MeasuredValueSequence[0].NumericValue == 12.5
    assert tree["363698007"].ConceptCodeSequence[0].CodeMeaning == "Liver"
    # The reference follows the image, which is this file's own UID.
    assert tree[None].ReferencedSOPSequence[0].ReferencedSOPInstanceUID == data.SOPInstanceUID
    assert [item.CodeValue for item in data.DeidentificationMethodCodeSequence] == ["113100", "113104"]
    # dciodvfy is told nothing of compound actions: those are another test's.
    new = errors(tmp_path / "out.dcm", tmp_path) - errors(source, tmp_path)
    assert [error for error in new if "ontentSequence" in error or "(0040,a" in error] == [], syntax.name


def test_retained(tmp_path, key_file):
    """Catches an option that has no say in content items, or too much."""
    source = report(tmp_path / "in.dcm")
    options = ["retain-device-identity", "retain-patient-characteristics", "retain-longitudinal-full-dates"]
    tree = dict(nodes(written(tmp_path, key_file, made(tmp_path, options), source)))
    assert tree["121012"].UID == UID and tree["121016"].TextValue == "SN-4711"
    assert tree["121033"].MeasuredValueSequence[0].NumericValue == 44
    assert tree["121032"].ConceptCodeSequence[0].CodeValue == "F"
    assert (tree["122146"].DateTime, tree["111060"].Date, tree["111061"].Time) == (DATETIME, DATE, TIME)
    # No option spares a birth date, a name or a finding.
    assert tree["121031"].Date == "19000101" and tree["121008"].PersonName == "ANONYMIZED"
    assert tree["121071"].TextValue == "ANONYMIZED"


def test_without_the_option(tmp_path, key_file):
    """Catches a sex and an age in a report that the data set around it must not say."""
    source = report(tmp_path / "in.dcm")
    tree = dict(nodes(written(tmp_path, key_file, profile(tmp_path, "extends: dicom/basic@2026d\n"), source)))
    assert len(tree["121033"].MeasuredValueSequence) == 0
    assert tree["121032"].ConceptCodeSequence[0].CodeMeaning == "Unknown"
    assert tree["103339001"].MeasuredValueSequence[0].NumericValue == 12.5
    assert tree["363698007"].ConceptCodeSequence[0].CodeValue != "261665006"


def test_capped_age(tmp_path, key_file):
    """Catches an age in a report beside one that is capped."""
    source = report(tmp_path / "in.dcm")
    capped = "tags: { PatientAge: { age: { cap: 89 } } }\n"
    tree = dict(nodes(written(tmp_path, key_file, made(tmp_path, ["retain-patient-characteristics"], capped), source)))
    assert len(tree["121033"].MeasuredValueSequence) == 0 and tree["121032"].ConceptCodeSequence[0].CodeValue == "F"


def test_moved(tmp_path, key_file):
    """Catches a date of the content that moves otherwise than the study's."""
    data = written(
        tmp_path, key_file, made(tmp_path, ["retain-longitudinal-modified-dates"]), report(tmp_path / "in.dcm")
    )
    tree = dict(nodes(data))
    assert tree["111060"].Date == data.StudyDate != DATE
    assert tree["122146"].DateTime == data.StudyDate + TIME and tree["111061"].Time == TIME
    assert tree["121031"].Date == "19000101"


def test_concept_behind_its_value(tmp_path, key_file):
    """Catches a birth date that stays because its concept stands where it must not."""
    path = report(tmp_path / "in.dcm")
    # The tags of concept and value are exchanged for such as sort the other way round.
    raw = path.read_bytes()
    at = raw.rindex(b"19761104") - 8
    assert raw[at : at + 4] == b"\x40\x00\x21\xa1"
    name = raw.rindex(b"\x40\x00\x43\xa0SQ", 0, at)
    path.write_bytes(raw[:name] + raw[at : at + 16] + raw[name:at] + raw[at + 16 :])
    tree = dict(
        nodes(written(tmp_path, key_file, made(tmp_path, ["retain-longitudinal-full-dates"]), path))
    )
    assert tree["121031"].Date == "19000101" and tree["111060"].Date == DATE


def test_own_rule(tmp_path, key_file):
    """Catches a profile's own rule that the option overrules."""
    own = made(tmp_path, body="tags: { ContentSequence/TextValue: { replace: ours } }")
    tree = dict(nodes(written(tmp_path, key_file, own, report(tmp_path / "in.dcm"))))
    assert tree["121071"].TextValue == "ours"

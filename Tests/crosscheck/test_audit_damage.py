"""`anonymise audit` on outputs in which pydicom puts back what went, or changes and takes away what no rule touches."""

import pytest
from pydicom import dcmwrite
from pydicom.datadict import dictionary_has_tag, dictionary_VR
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRBigEndian

from auditing import audit, back, found, rows
from support import read


# --- Table E.1-1


# A value that says something, and is nobody's in the sample study.
VALUES = {
    "AE": "ELSEWHERE", "AS": "041Y", "CS": "F", "DA": "20111213", "DS": "7", "DT": "20111213141516", "FD": 1.5, "FL": 1.5,
    "IS": "7", "LO": "a word", "LT": "a word", "OB": b"\1\2", "OW": b"\1\2", "OF": b"\1\2\3\4", "PN": "Name^Other",
    "SH": "1", "ST": "a word", "TM": "141516", "UC": "a word", "UI": "1.2.276.0.7230010.3.1.2.77", "UL": 5, "UN": b"\1\2",
    "UR": "http://x.y", "US": 5, "UT": "a word", "SS": 5, "SL": 5,
}  # fmt: skip
# The audit has kinds of its own for these, or the sample has its own value.
ELSEWHERE = {"FFFAFFFA", "FFFCFFFC", "4FFE0001", "00080018", "0020000D", "0020000E", "00080005"}


def plain_rows():
    for row in rows("confidentiality-profile.tsv"):
        tag = row["tag"]
        if "x" in tag or tag == "PRIVATE" or tag in ELSEWHERE or tag[:4] in ("0000", "0002", "0004") or row["basic"] in ("", "K"):
            continue
        vr = dictionary_VR(int(tag, 16)).split(" or ")[-1] if dictionary_has_tag(int(tag, 16)) else None
        if vr in VALUES:
            yield int(tag, 16), vr, row["basic"]


def put(data, wanted):
    for tag, vr, _ in wanted:
        data.add_new(tag, vr, VALUES[vr])


def test_every_row_put_back(case):
    """Catches a row of Table E.1-1 of which the audit does not know that nothing may stay."""
    wanted = list(plain_rows())
    assert len(wanted) > 450
    case.treat(fill=lambda d: put(d, wanted))
    case.change(case.path, lambda d: put(d, wanted))
    kinds = {}
    for kind, path in found(audit(case.output, *case.how)):
        kinds.setdefault(path, set()).add(kind)
    # What is only ever removed is seen without the input.
    alone = found(audit(case.output))
    wrong = []
    for tag, vr, basic in wanted:
        path = f"({tag >> 16:04X},{tag & 0xFFFF:04X})"
        expected = "attribute-present" if basic == "X" else "uid-unchanged" if vr == "UI" else "attribute-unchanged"
        if expected not in kinds.get(path, ()) or (("attribute-present", path) in alone) != (basic == "X"):
            wrong.append((path, vr, basic))
    assert wrong == []


@pytest.mark.parametrize("keyword, value", [
    ("PatientSex", "F"), ("PatientSex", "O"), ("StudyID", "1"), ("StudyID", "NO"), ("StudyID", "22")])  # fmt: skip
def test_small_values_put_back(case, keyword, value):
    """Catches an audit that takes one letter for no value at all."""
    case.treat(fill=back(keyword, value))
    tag = {"PatientSex": "(0010,0040)", "StudyID": "(0020,0010)"}[keyword]
    assert ("attribute-unchanged", tag) in case.found_after(back(keyword, value))


def test_option_that_covers_a_row(case):
    """A sex stays under the option that retains it, and not under another."""
    case.treat("options: [retain-patient-characteristics]\n")
    audit(case.output, *case.how, status=0)
    assert read(case.path).PatientSex == "F"

    def unstate(data):
        data.DeidentificationMethodCodeSequence[-1].CodeValue = "113109"

    assert ("attribute-unchanged", "(0010,0040)") in case.found_after(unstate)


def test_sequence_put_back(case):
    """What stands in a sequence that is emptied has no row of its own."""

    def context(data):
        code = Dataset()
        code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "X-1", "99A", "after the accident"
        item = Dataset()
        item.ValueType, item.ConceptCodeSequence = "CODE", [code]
        data.AcquisitionContextSequence = [item]

    def observer(data):
        code = Dataset()
        code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "4712", "99A", "the night shift"
        data.PersonIdentificationCodeSequence = [code]

    case.treat(fill=lambda d: (context(d), observer(d)))
    after = case.found_after(lambda d: (context(d), observer(d)))
    assert {path for kind, path in after if kind == "attribute-unchanged"} >= {
        "(0040,0555)[0]/(0040,A168)[0]/(0008,0104)", "(0040,1101)[0]/(0008,0104)"}  # fmt: skip


# --- What no rule touches


PINNED = {
    "Rows": (back("Rows", 63), "(0028,0010)"),
    "Columns": (back("Columns", 65), "(0028,0011)"),
    "BitsAllocated": (back("BitsAllocated", 8), "(0028,0100)"),
    "BitsStored": (back("BitsStored", 11), "(0028,0101)"),
    "HighBit": (back("HighBit", 15), "(0028,0102)"),
    "PixelRepresentation": (back("PixelRepresentation", 1), "(0028,0103)"),
    "SamplesPerPixel": (back("SamplesPerPixel", 3), "(0028,0002)"),
    "PhotometricInterpretation": (back("PhotometricInterpretation", "MONOCHROME1"), "(0028,0004)"),
    "NumberOfFrames": (back("NumberOfFrames", "2"), "(0028,0008)"),
    "aspect": (back("PixelAspectRatio", ["1", "2"]), "(0028,0034)"),
    "palette": (back("RedPaletteColorLookupTableData", b"\1\2\3\5"), "(0028,1201)"),
    "gone": (lambda d: delattr(d, "Rows"), "(0028,0010)"),
    "emptied": (back("PhotometricInterpretation", ""), "(0028,0004)"),
}  # fmt: skip


def described(data):
    data.NumberOfFrames, data.PixelAspectRatio = "1", ["1", "1"]
    data.RedPaletteColorLookupTableData = b"\1\2\3\4"
    reference = Dataset()
    reference.ReferencedSOPClassUID, reference.ReferencedSOPInstanceUID = data.SOPClassUID, "2.25.88"
    series = Dataset()
    series.SeriesInstanceUID, series.ReferencedInstanceSequence = "2.25.89", [reference]
    data.ReferencedSeriesSequence = [series]


@pytest.mark.parametrize("name", PINNED)
def test_image_described_otherwise(case, name):
    """Catches an audit to which an image of other rows is the same image."""
    plant, path = PINNED[name]
    case.treat(fill=described)
    assert case.found_after(plant) == {("attribute-changed", path)}
    assert found(audit(case.output, *case.how, "--profile", case.profile)) == {("attribute-changed", path)}


def test_another_class(case):
    case.treat(fill=described)

    def plant(data):
        data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"

    assert case.found_after(plant) == {("attribute-changed", "(0008,0016)")}


@pytest.mark.parametrize("plant", [
    lambda d: delattr(d, "ReferencedSeriesSequence"),
    lambda d: delattr(d.ReferencedSeriesSequence[0], "ReferencedInstanceSequence"),
    lambda d: setattr(d, "ReferencedSeriesSequence", []),
])  # fmt: skip
def test_reference_gone(case, plant):
    """Catches an audit that follows references only where they still are."""
    case.treat(fill=described)
    path = "(0008,1115)[0]/(0008,114A)[0]/(0008,1155)"
    assert case.found_after(plant) == {("reference-broken", path)}
    assert found(audit(case.output, *case.how, "--profile", case.profile)) == {("reference-broken", path)}


def test_what_a_profile_changes(case):
    """No false alarm where the profile says so, in one place or for one kind of instance too."""
    body = "tags: { PixelAspectRatio: delete, ReferencedSeriesSequence: delete }\n"
    body += 'rules: [ { name: a, if: Modality == "MR", tags: { NumberOfFrames: delete } } ]\n'
    case.treat(body, described)
    data = read(case.path)
    assert "NumberOfFrames" not in data and "PixelAspectRatio" not in data and "ReferencedSeriesSequence" not in data


def test_cleaned_pixels_may_be_described_anew(case):
    def state(data):
        item = Dataset()
        item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = "113101", "DCM", "Clean Pixel Data Option"
        data.DeidentificationMethodCodeSequence.append(item)
        data.Rows = 63

    case.treat(fill=described)
    case.change(case.path, state)
    audit(case.output, *case.how, status=0)


def test_orders_of_bytes(case):
    """The same numbers in another order of bytes are the same, and others are others."""

    def turn(data):
        data.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
        data.PixelData = swapped(data.PixelData)
        data.RedPaletteColorLookupTableData = swapped(data.RedPaletteColorLookupTableData)

    case.treat(fill=described)
    data = read(case.path)
    turn(data)
    dcmwrite(case.path, data, implicit_vr=False, little_endian=False, enforce_file_format=True)
    assert found(audit(case.output, *case.how)) == {("pixels-changed", "(7FE0,0010)")}
    data.Rows = 63
    dcmwrite(case.path, data, implicit_vr=False, little_endian=False, enforce_file_format=True)
    assert ("attribute-changed", "(0028,0010)") in found(audit(case.output, *case.how))


def swapped(words):
    return bytes(byte for low, high in zip(words[::2], words[1::2]) for byte in (high, low))

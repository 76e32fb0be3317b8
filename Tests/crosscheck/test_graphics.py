"""Presentation states under the base profile and under clean-graphics (PS3.15 E.3.3): texts are cleaned and keep their
places, nothing that is drawn stays, and the code 113103 stands only where that is so."""

import struct

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from test_dciodvfy import errors
from test_safe_private import save
from test_statement import SYNTAXES, codes, instance, profile, written

from support import read

BASE = "extends: dicom/basic@2026d\n"
GSPS = "1.2.840.10008.5.1.4.1.1.11.1"
# A stroke of handwriting, in pixels of the image.
STROKE = [101.5, 202.25, 103.5, 204.75, 110.5, 230.25]
OVERLAY = b"\xa5\x5a" * 32


def text_object(text):
    item = Dataset()
    item.BoundingBoxAnnotationUnits = "PIXEL"
    item.UnformattedTextValue = text
    item.BoundingBoxTopLeftHandCorner, item.BoundingBoxBottomRightHandCorner = [11.0, 12.0], [61.0, 22.0]
    item.BoundingBoxTextHorizontalJustification = "LEFT"
    return item


def stroke():
    item = Dataset()
    item.GraphicAnnotationUnits, item.GraphicDimensions = "PIXEL", 2
    item.NumberOfGraphicPoints, item.GraphicData, item.GraphicType = 3, STROKE, "POLYLINE"
    item.GraphicFilled = "N"
    return item


def presentation_state(path, syntax):
    data = read(instance(path, modality="PR"))
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = GSPS
    data.PatientName, data.PatientID = "Vanderbilt^Aurelia", "MRN-77120"
    annotation = Dataset()
    annotation.GraphicLayer = "LAYER1"
    texts = ["lesion near clip, AURELIA VANDERBILT MRN-77120", "Vanderbilt"]
    annotation.TextObjectSequence = Sequence([text_object(text) for text in texts])
    annotation.GraphicObjectSequence = Sequence([stroke()])
    data.GraphicAnnotationSequence = Sequence([annotation])
    data.add_new(0x60000010, "US", 8)
    data.add_new(0x60000011, "US", 8)
    data.add_new(0x60000040, "CS", "G")
    data.add_new(0x60000050, "SS", [1, 1])
    data.add_new(0x60000100, "US", 1)
    data.add_new(0x60000102, "US", 0)
    data.add_new(0x60003000, "OB" if not syntax.is_implicit_VR else "OW", OVERLAY)
    data.add_new(0x60004000, "LT", "Vanderbilt")
    data.add_new(0x50003000, "OW", OVERLAY)
    return save(path, data, syntax)


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("cleans", [False, True])
def test_texts_are_cleaned_and_nothing_that_is_drawn_stays(tmp_path, key_file, syntax, cleans):
    """Catches an option that is taken and does nothing, and handwriting that passes for numbers."""
    source = presentation_state(tmp_path / "in.dcm", syntax)
    before = errors(source, tmp_path)
    made = profile(tmp_path, BASE + ("options: [clean-graphics]" if cleans else ""))
    data = written(tmp_path, key_file, made, source)
    out = tmp_path / "out.dcm"
    raw = out.read_bytes() + str(data).encode()
    for planted in ("anderbilt", "ANDERBILT", "urelia", "URELIA", "77120"):
        assert planted.encode() not in raw, "an identifier stayed"
    for order in "<>":
        assert struct.pack(order + "f", STROKE[0]) not in raw and struct.pack(order + "f", STROKE[5]) not in raw
    assert OVERLAY not in raw
    assert not [element.tag for element in data if element.tag.group >> 8 in (0x50, 0x60)]
    annotation = data.GraphicAnnotationSequence[0]
    texts = [item.UnformattedTextValue for item in annotation.TextObjectSequence]
    assert texts == (["lesion near clip", "ANONYMIZED"] if cleans else ["ANONYMIZED", "ANONYMIZED"])
    # A text keeps its place; a shape its kind and the number of its points.
    assert list(annotation.TextObjectSequence[0].BoundingBoxTopLeftHandCorner) == [11.0, 12.0]
    shape = annotation.GraphicObjectSequence[0]
    assert (shape.GraphicType, shape.NumberOfGraphicPoints, list(shape.GraphicData)) == ("POLYLINE", 3, [0.0] * 6)
    assert codes(data) == (["113100", "113103"] if cleans else ["113100"])
    assert not (errors(out, tmp_path) or set()) - (before or set())


def test_a_rule_that_keeps_what_is_drawn_takes_the_codes_away(tmp_path, key_file):
    """Catches a claim that a rule of the profile made untrue."""
    source = presentation_state(tmp_path / "in.dcm", SYNTAXES[0])
    made = profile(tmp_path, BASE + "options: [clean-graphics]\ntags: { 'GraphicAnnotationSequence/**/GraphicData': keep }")
    data = written(tmp_path, key_file, made, source)
    assert list(data.GraphicAnnotationSequence[0].GraphicObjectSequence[0].GraphicData) == STROKE
    assert codes(data) == []

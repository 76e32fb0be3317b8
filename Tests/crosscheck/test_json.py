"""The JSON of data sets against pydicom: over pydicom's own files and the sample study."""

import json
import logging

import pydicom
import pytest
from pydicom.multival import MultiValue

import support
from support import DATA, anonymise

BULK = {"OB", "OD", "OF", "OL", "OV", "OW", "UN"}
# Their data sets cannot be read to the end, and the program says so.
BROKEN = set(support.SET_ASIDE) - {"winter.dcm", "empty_charset_LEI.dcm", "nested_priv_SQ.dcm"}
FILES = sorted(
    path for path in DATA.rglob("*") if path.suffix in (".dcm", "") and path.is_file() and path.name != "DICOMDIR"
)


def told(model, path):
    run = anonymise("tell", "--content", model, path)
    return run.returncode, run.stdout, run.stderr


def plain(value):
    """A value of pydicom's as a number or a text without the padding that means nothing."""
    if isinstance(value, (MultiValue, list)):
        return [plain(item) for item in value]
    if isinstance(value, (int, float)):
        return float(value)
    if value is None:
        return ""
    return str(value).strip(" \0")


def compare(read, expected, at=""):
    """Every element of the data set, by pydicom's reading of the file and by its reading of the JSON."""
    ours = {element.tag for element in read}
    theirs = {element.tag for element in expected if element.tag.element != 0}
    assert ours == theirs, f"{at}: other elements"
    for element in expected:
        if element.tag.element == 0 or element.tag == 0x00080005:
            continue
        mine = read[element.tag]
        where = f"{at}/{element.tag}"
        if mine.VR == "SQ":
            items = element.value
            assert len(mine.value) == len(items), where
            for number, (one, other) in enumerate(zip(mine.value, items)):
                compare(one, other, f"{where}[{number}]")
        elif mine.VR not in BULK:
            if element.VR in BULK:
                continue
            one, other = plain(mine.value), plain(element.value)
            if isinstance(other, list) and len(other) == 1:
                other = other[0]
            assert one == other or repr(one) == repr(other), where


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_dicom_json_is_what_pydicom_reads(path):
    try:
        expected = pydicom.dcmread(path, force=True)
        list(expected.iterall())
    except Exception:
        pytest.skip("pydicom cannot read it")
    status, text, stderr = told("dicom-json", path)
    if status != 0:
        assert path.name in BROKEN or "DICOM" in stderr or "ends within" in stderr, stderr
        return
    parsed = json.loads(text)
    if path.name == "badVR.dcm":
        return  # An IS of letters, which pydicom takes from no JSON.
    assert list(parsed) == sorted(parsed)
    read = pydicom.Dataset.from_json(text, lambda tag, vr, uri: b"" if vr in BULK else None)
    compare(read, expected)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_plain_json_has_every_element_once(path):
    status, text, _ = told("tags", path)
    if status != 0:
        return
    def unique(pairs):
        names = [name for name, _ in pairs]
        assert len(names) == len(set(names)), "a name stands twice"
        return dict(pairs)
    json.loads(text, object_pairs_hook=unique)

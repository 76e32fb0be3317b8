"""Instances made by code in which everything is filled that de-identification may break: for each SOP class every
attribute of its IOD in standard/attribute-types.tsv at its place, and every row of PS3.15 Table E.1-1 at the root.

They are no whole instances of their IODs: what dciodvfy says of the output is compared with what it says of these.
"""

import warnings

import pydicom
from expectation import IODS, PROFILE, TYPES
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

CLASSES = {
    "CT": "1.2.840.10008.5.1.4.1.1.2",
    "enhanced CT": "1.2.840.10008.5.1.4.1.1.2.1",
    "MR": "1.2.840.10008.5.1.4.1.1.4",
    "enhanced MR": "1.2.840.10008.5.1.4.1.1.4.1",
    "US": "1.2.840.10008.5.1.4.1.1.6.1",
    "multi-frame US": "1.2.840.10008.5.1.4.1.1.3.1",
    "segmentation": "1.2.840.10008.5.1.4.1.1.66.4",
    "RT structure set": "1.2.840.10008.5.1.4.1.1.481.3",
    "RT plan": "1.2.840.10008.5.1.4.1.1.481.5",
    "RT dose": "1.2.840.10008.5.1.4.1.1.481.2",
    "comprehensive SR": "1.2.840.10008.5.1.4.1.1.88.33",
    "key object selection": "1.2.840.10008.5.1.4.1.1.88.59",
    "PET": "1.2.840.10008.5.1.4.1.1.128",
    "secondary capture": "1.2.840.10008.5.1.4.1.1.7",
    "multi-frame true colour secondary capture": "1.2.840.10008.5.1.4.1.1.7.4",
    "digital X-ray": "1.2.840.10008.5.1.4.1.1.1.1",
    "XA": "1.2.840.10008.5.1.4.1.1.12.1",
    "presentation state": "1.2.840.10008.5.1.4.1.1.11.1",
    "encapsulated PDF": "1.2.840.10008.5.1.4.1.1.104.1",
    "12-lead ECG": "1.2.840.10008.5.1.4.1.1.9.1.1",
}

MODALITIES = {"CT": "CT", "MR": "MR", "US": "US", "PET": "PT", "RT structure set": "RTSTRUCT", "segmentation": "SEG"}

VALUES = {
    "AE": "AETITLE", "AS": "042Y", "CS": "YES", "DA": "20040119", "DT": "20040119123000", "TM": "123000",
    "DS": "1.5", "IS": "7", "LO": "Doe Hospital", "LT": "Doe said", "PN": "Doe^Jane", "SH": "DOE-4711",
    "ST": "Doe said", "UC": "Doe", "UR": "https://doe.example/", "UT": "Doe said", "UI": "1.2.276.0.7230010.3.1",
    "US": 1, "SS": 1, "UL": 1, "SL": 1, "FL": 1.5, "FD": 1.5, "AT": 0x00100010, "OB": b"\0\1", "OW": b"\0\1",
    "UN": b"\0\1",
}  # fmt: skip


def _put(data_set, path):
    """Sets a value, or one item, at a path of tags."""
    for tag in path[:-1]:
        if tag not in data_set or not data_set[tag].value:
            data_set.add_new(tag, "SQ", [Dataset()])
        data_set = data_set[tag].value[0]
    if path[-1] in data_set:
        return
    vr = pydicom.datadict.dictionary_VR(path[-1]).split(" or ")[0]
    if vr == "SQ":
        data_set.add_new(path[-1], vr, [Dataset()])
    elif vr in VALUES:
        data_set.add_new(path[-1], vr, VALUES[vr])


def instance(kind):
    """An instance of one of the CLASSES."""
    uid = CLASSES[kind]
    data_set = Dataset()
    data_set.SOPClassUID = uid
    data_set.SOPInstanceUID = "1.2.276.0.7230010.3.1.4.7"
    data_set.StudyInstanceUID = "1.2.276.0.7230010.3.1.2.7"
    data_set.SeriesInstanceUID = "1.2.276.0.7230010.3.1.3.7"
    data_set.Modality = MODALITIES.get(kind, "OT")
    data_set.PatientSex = "F"
    data_set.ImageType = ["ORIGINAL", "PRIMARY"]
    for name in ("SamplesPerPixel", "Rows", "Columns"):
        setattr(data_set, name, 1)
    data_set.BitsAllocated = data_set.BitsStored = 8
    data_set.HighBit, data_set.PixelRepresentation = 7, 0
    data_set.PhotometricInterpretation = "MONOCHROME2"
    data_set.add_new("PixelData", "OB", b"\0\1")
    iod = IODS[uid.encode()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for owner, path in TYPES:
            tags = [int(tag, 16) for tag in path.split("/")]
            if owner == iod and all(pydicom.datadict.dictionary_has_tag(tag) for tag in tags):
                _put(data_set, tags)
        for tag in PROFILE.exact:
            if pydicom.datadict.dictionary_has_tag(tag) and tag >> 16 not in (0x0000, 0x0002, 0x0004, 0xFFFA, 0xFFFC):
                _put(data_set, [tag])
    return data_set


def write(kind, path):
    """Writes an instance of one of the CLASSES to a file."""
    data_set = instance(kind)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = data_set.SOPClassUID
    meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data_set.file_meta = meta
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pydicom.dcmwrite(path, data_set, enforce_file_format=True)

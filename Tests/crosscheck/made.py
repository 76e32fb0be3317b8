"""Small instances made by pydicom, with any values of any attributes."""

import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

CT, MR, US = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.6.1"


def made(path, uid, values, study="1.2.3.9", series="1.2.3.9.1", sop_class=CT):
    """Writes an instance. A value of None leaves an attribute out; a list of data sets makes a sequence."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = sop_class, uid or "1.2.3.4"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    with pydicom.config.disable_value_validation():
        data.SpecificCharacterSet = "ISO_IR 192"
        data.SOPClassUID, data.SOPInstanceUID = sop_class, uid
        data.StudyInstanceUID, data.SeriesInstanceUID = study, series
        for name, value in values.items():
            if value is not None:
                setattr(data, name, value)
            elif name in data:
                delattr(data, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        data.save_as(path, enforce_file_format=True)


def region():
    """An item of (0018,6011), which images of ultrasound have and pages have not."""
    item = Dataset()
    item.RegionSpatialFormat = 1
    return item

"""Makes the files that speed is measured with: invented, and the same at every call.

Every maker writes one class of files into a folder; `make` does it once and leaves finished classes alone.
"""

import sys
from pathlib import Path

import numpy
import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian

ROOT = "1.2.826.0.1.3680043.8.498.77"
MR_CLASS = "1.2.840.10008.5.1.4.1.1.4"
CT_CLASS = "1.2.840.10008.5.1.4.1.1.2"
ENHANCED_MR_CLASS = "1.2.840.10008.5.1.4.1.1.4.1"
MULTIFRAME_CLASS = "1.2.840.10008.5.1.4.1.1.7.2"  # multi-frame grayscale byte secondary capture
MEGABYTE = 1 << 20


def frame_of(number, rows, columns):
    """Pixels that differ from file to file and do not compress away."""
    return numpy.random.default_rng(number).integers(0, 4096, (rows, columns), dtype=numpy.uint16).tobytes()


def identified(sop_class, study, series, number, modality):
    """A data set with the identifying attributes of an ordinary instance."""
    data_set = Dataset()
    data_set.SpecificCharacterSet = "ISO_IR 100"
    data_set.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    data_set.SOPClassUID = sop_class
    data_set.SOPInstanceUID = f"{ROOT}.{study}.{series}.{number}"
    data_set.StudyInstanceUID = f"{ROOT}.{study}"
    data_set.SeriesInstanceUID = f"{ROOT}.{study}.{series}"
    data_set.FrameOfReferenceUID = f"{ROOT}.{study}.9"
    data_set.StudyDate = data_set.SeriesDate = data_set.AcquisitionDate = data_set.ContentDate = "20240102"
    data_set.StudyTime = data_set.SeriesTime = data_set.AcquisitionTime = data_set.ContentTime = "101112.13"
    data_set.AccessionNumber = "ACC0001234"
    data_set.Modality = modality
    data_set.Manufacturer = "Invented Devices"
    data_set.InstitutionName = "Hospital of Nowhere"
    data_set.InstitutionAddress = "1 No Street, Nowhere"
    data_set.ReferringPhysicianName = "Refer^Ring"
    data_set.StationName = "STATION1"
    data_set.StudyDescription = "Measured study"
    data_set.SeriesDescription = "Series of the bench"
    data_set.OperatorsName = "Oper^Ator"
    data_set.ManufacturerModelName = "Model 7"
    data_set.PatientName = "Bench^Mark^Invented"
    data_set.PatientID = "PID-0042"
    data_set.PatientBirthDate = "19600203"
    data_set.PatientSex = "O"
    data_set.PatientAge = "063Y"
    data_set.PatientWeight = "70"
    data_set.PatientAddress = "2 No Street"
    data_set.DeviceSerialNumber = "SN-998877"
    data_set.SoftwareVersions = "v1.2.3"
    data_set.ProtocolName = "Protocol"
    data_set.PatientPosition = "HFS"
    data_set.StudyID = "S1"
    data_set.SeriesNumber = series
    data_set.InstanceNumber = number
    data_set.ImageComments = "Comment of the operator"
    reference = Dataset()
    reference.ReferencedSOPClassUID = sop_class
    reference.ReferencedSOPInstanceUID = f"{ROOT}.{study}.{series}.{number + 100000}"
    data_set.ReferencedImageSequence = Sequence([reference])
    return data_set


def pixel_attributes(data_set, rows, columns, bits=16):
    data_set.SamplesPerPixel = 1
    data_set.PhotometricInterpretation = "MONOCHROME2"
    data_set.Rows, data_set.Columns = rows, columns
    data_set.BitsAllocated = bits
    data_set.BitsStored = 12 if bits == 16 else bits
    data_set.HighBit = data_set.BitsStored - 1
    data_set.PixelRepresentation = 0


def write(data_set, path):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = data_set.SOPClassUID
    meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    path.parent.mkdir(parents=True, exist_ok=True)
    FileDataset(None, data_set, file_meta=meta, preamble=b"\0" * 128).save_as(path, enforce_file_format=True)


def private_elements(data_set, count):
    """Private elements as vendors write them, half of them numbers and half of them text."""
    block = data_set.private_block(0x0019, "INVENTED BENCH 1.0", create=True)
    for number in range(count):
        if number % 2:
            block.add_new(number, "LO", f"private text {number}")
        else:
            block.add_new(number, "DS", [f"{number}.5", "2", "3"])


def elements(data_set):
    """How many elements there are, those of items included."""
    return sum(
        1 + (sum(elements(item) for item in element.value) if element.VR == "SQ" else 0) for element in data_set
    )


def geometry(data_set, number):
    data_set.SliceThickness = "1.5"
    data_set.ImagePositionPatient = ["-120.5", "-130.25", str(number)]
    data_set.ImageOrientationPatient = ["1", "0", "0", "0", "1", "0"]
    data_set.SliceLocation = str(number)
    data_set.PixelSpacing = ["0.75", "0.75"]
    data_set.WindowCenter, data_set.WindowWidth = "40", "400"


def mr(path, number):
    """130 KB, about 100 elements."""
    data_set = identified(MR_CLASS, 1, 1, number, "MR")
    geometry(data_set, number)
    data_set.ScanningSequence, data_set.SequenceVariant, data_set.MRAcquisitionType = "SE", "SK", "2D"
    data_set.RepetitionTime, data_set.EchoTime, data_set.FlipAngle = "500", "12", "90"
    data_set.MagneticFieldStrength, data_set.ImagingFrequency = "1.5", "63.6"
    private_elements(data_set, 30)
    pixel_attributes(data_set, 256, 250)
    data_set.PixelData = frame_of(number, 256, 250)
    write(data_set, path)


def ct(path, number):
    """525 KB, 270 elements of which 66 are in items and 80 private."""
    data_set = identified(CT_CLASS, 2, 1, number, "CT")
    geometry(data_set, number)
    data_set.KVP, data_set.ExposureTime, data_set.XRayTubeCurrent = "120", "500", "200"
    data_set.ConvolutionKernel, data_set.FilterType, data_set.GantryDetectorTilt = "B30f", "WEDGE", "0"
    data_set.RescaleIntercept, data_set.RescaleSlope, data_set.RescaleType = "-1024", "1", "HU"
    data_set.ContrastBolusAgent, data_set.DataCollectionDiameter = "AGENT", "500"
    codes = []
    for code_number in range(9):
        code = Dataset()
        code.CodeValue, code.CodingSchemeDesignator = f"T-{code_number}0000", "SRT"
        code.CodeMeaning, code.CodingSchemeVersion = f"Meaning {code_number}", "1"
        codes.append(code)
    data_set.AnatomicRegionSequence = Sequence(codes)
    sources = []
    for source_number in range(12):
        source = Dataset()
        source.ReferencedSOPClassUID = CT_CLASS
        source.ReferencedSOPInstanceUID = f"{ROOT}.2.2.{number}.{source_number + 1}"
        sources.append(source)
    data_set.SourceImageSequence = Sequence(sources)
    private_elements(data_set, 80)
    pixel_attributes(data_set, 512, 508)
    data_set.PixelData = frame_of(number, 512, 508)
    # Filled up to the size in question with attributes of the technique, which stay.
    overlay_group = 0x6000
    while elements(data_set) < 270:
        for element, vr, value in (
            (0x0010, "US", 64), (0x0011, "US", 64), (0x0015, "IS", "1"), (0x0040, "CS", "G"),
            (0x0050, "SS", [1, 1]), (0x0051, "US", 1), (0x0100, "US", 1), (0x0102, "US", 0),
        ):  # fmt: skip
            if elements(data_set) < 270:
                data_set.add_new((overlay_group, element), vr, value)
        overlay_group += 2
    write(data_set, path)


def small(path, number):
    """About 5 KB, for runs over many files."""
    data_set = identified(MR_CLASS, 5, 1, number, "MR")
    pixel_attributes(data_set, 32, 64)
    data_set.PixelData = frame_of(number, 32, 64)
    write(data_set, path)


def enhanced(path, number):
    """2,000 frames' functional groups: 28,000 elements in items, and small frames."""
    data_set = identified(ENHANCED_MR_CLASS, 3, 1, number, "MR")
    groups = []
    for frame in range(2000):
        content, position = Dataset(), Dataset()
        content.FrameAcquisitionNumber = frame + 1
        content.StackID, content.InStackPositionNumber = "1", frame + 1
        content.DimensionIndexValues = [1, frame + 1]
        content.FrameReferenceDateTime = content.FrameAcquisitionDateTime = "20240102101112.130000"
        position.ImagePositionPatient = ["-120.5", "-130.25", str(frame)]
        orientation, source = Dataset(), Dataset()
        orientation.ImageOrientationPatient = ["1", "0", "0", "0", "1", "0"]
        source.ReferencedSOPClassUID = MR_CLASS
        source.ReferencedSOPInstanceUID = f"{ROOT}.3.2.{frame + 1}"
        group = Dataset()
        group.FrameContentSequence = Sequence([content])
        group.PlanePositionSequence = Sequence([position])
        group.PlaneOrientationSequence = Sequence([orientation])
        group.ReferencedImageSequence = Sequence([source])
        groups.append(group)
    data_set.PerFrameFunctionalGroupsSequence = Sequence(groups)
    data_set.NumberOfFrames = 2000
    pixel_attributes(data_set, 64, 64)
    data_set.PixelData = frame_of(3, 64 * 2000, 64)
    write(data_set, path)


def large(path, frames, sparse):
    """Frames of 1 MiB; a sparse file has the length and no blocks."""
    data_set = identified(MULTIFRAME_CLASS, 4, 1, frames, "OT")
    data_set.NumberOfFrames = frames
    pixel_attributes(data_set, 1024, 1024, bits=8)
    write(data_set, path)
    with open(path, "ab") as file:
        length = frames * MEGABYTE
        file.write(b"\xe0\x7f\x10\x00OB\0\0" + length.to_bytes(4, "little"))
        if sparse:
            file.truncate(file.tell() + length)
        else:
            block = numpy.random.default_rng(4).bytes(MEGABYTE)
            for _ in range(frames):
                file.write(block)


CLASSES = {
    "mr": (mr, 800),
    "ct": (ct, 240),
    "small": (small, 3000),
    "enhanced": (enhanced, 1),
    "large": (lambda path, _number: large(path, 500, sparse=False), 1),
    "sparse": (lambda path, _number: large(path, 2047, sparse=True), 1),
    "sparse300": (lambda path, _number: large(path, 300, sparse=True), 1),
}


def make(folder, name, count=None):
    """The folder of one class, made when it is not there."""
    maker, usual = CLASSES[name]
    count = count or usual
    target = Path(folder) / f"{name}-{count}"
    if not target.exists():
        unfinished = target.with_name(target.name + ".part")
        for number in range(1, count + 1):
            maker(unfinished / f"{name}{number:05}.dcm", number)
        unfinished.rename(target)
    return target


if __name__ == "__main__":
    destination = sys.argv[1] if len(sys.argv) > 1 else "output/bench"
    for class_name in CLASSES:
        made = make(destination, class_name)
        first = min(made.iterdir())
        count = elements(pydicom.dcmread(first, stop_before_pixels=True)) + 1
        print(f"{made}: {first.stat().st_size:,} bytes and {count:,} elements a file")

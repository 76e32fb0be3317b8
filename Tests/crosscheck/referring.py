"""An invented study whose objects refer to each other: images of two series, a segmentation, a structure set, a
report and a presentation state, each UID of which is named many times."""

import itertools

from leak_probe import CT, part10, tag_of
from planting import ROOT, Node, Planter

LITTLE, BIG, IMPLICIT = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2"
SEGMENTATION, STRUCTURES = "1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.481.3"
REPORT, PRESENTATION = "1.2.840.10008.5.1.4.1.1.88.33", "1.2.840.10008.5.1.4.1.1.11.1"
STUDY, FRAME = ROOT + "7433.1", ROOT + "7433.2"
SERIES = {name: ROOT + f"7433.3.{number}" for number, name in enumerate(["A", "B", "SEG", "RT", "SR", "PR"])}
INSTANCES = {name: ROOT + f"7433.4.{number}" for number, name in enumerate(["A1", "A2", "A3", "B1", "SEG", "RT", "SR", "PR"])}
IMAGES = ["A1", "A2", "A3", "B1"]
UIDS = [STUDY, FRAME, *SERIES.values(), *INSTANCES.values()]


def uid(keyword, value, padding=b"\0"):
    """A UID, padded by a zero as it should be or by a space as some do."""
    data = value.encode()
    return Node(tag_of(keyword), "UI", data + padding * (len(data) % 2))


def text(keyword, vr, value):
    return Node(tag_of(keyword), vr, value.encode())


def sequence(keyword, *items, defined=True, is_unknown=False):
    return Node(tag_of(keyword), "SQ", items=list(items), defined=defined, is_unknown=is_unknown)


def reference(name):
    """A reference to an instance, as it stands in an item (PS3.3 10.8)."""
    sop_class = {"SEG": SEGMENTATION, "RT": STRUCTURES, "SR": REPORT, "PR": PRESENTATION}.get(name, CT)
    return [uid("ReferencedSOPClassUID", sop_class), uid("ReferencedSOPInstanceUID", INSTANCES[name])]


def references(keyword, *names, **style):
    return sequence(keyword, *(reference(name) for name in names), **style)


def series(name, keyword, *names):
    """An item that names a series and instances in it (PS3.3 10.4)."""
    return [uid("SeriesInstanceUID", SERIES[name]), references(keyword, *names)]


def code(value, meaning):
    return [text("CodeValue", "SH", value), text("CodingSchemeDesignator", "SH", "DCM"), text("CodeMeaning", "LO", meaning)]


def start(name, number, sop_class, modality, own):
    """What every object of the study has."""
    return [
        uid("SOPClassUID", sop_class),
        uid("SOPInstanceUID", INSTANCES[name], b" "),
        text("Modality", "CS", modality),
        text("PatientID", "LO", "ZQPATIENT0815"),
        text("PatientName", "PN", "ZQREFERRING^JANE"),
        text("StudyDate", "DA", "20010203"),
        uid("StudyInstanceUID", STUDY),
        uid("SeriesInstanceUID", SERIES[own]),
        uid("FrameOfReferenceUID", FRAME),
        text("InstanceNumber", "IS", str(number)),
        references("ReferencedStudySequence", "A1"),
        sequence("OtherPatientIDsSequence", [text("PatientID", "LO", "ZQOTHER")]),
    ]


def image(name, number):
    names = [other for other in IMAGES if other != name]
    return [
        *start(name, number, CT, "CT", name[0]),
        references("ReferencedImageSequence", *names),
        references("SourceImageSequence", *names, defined=False),
        sequence("ReferencedSeriesSequence", series("A", "ReferencedInstanceSequence", "A1", "A2", "A3")),
        sequence("RelatedSeriesSequence", [uid("StudyInstanceUID", STUDY), uid("SeriesInstanceUID", SERIES["B"])]),
        Node(tag_of("Rows"), "US", 4),
        Node(tag_of("Columns"), "US", 4),
        Node(tag_of("BitsAllocated"), "US", 8),
        Node(0x7FE00010, "OW", bytes(16)),
    ]


def segmentation(number):
    frames = [
        [sequence("DerivationImageSequence", [references("SourceImageSequence", name)]),
         sequence("FrameContentSequence", [text("DimensionIndexValues", "IS", "1")])]
        for name in IMAGES
    ]
    return [
        *start("SEG", number, SEGMENTATION, "SEG", "SEG"),
        sequence("ReferencedSeriesSequence", series("A", "ReferencedInstanceSequence", "A1", "A2", "A3"),
                 series("B", "ReferencedInstanceSequence", "B1")),
        sequence("SharedFunctionalGroupsSequence", [sequence("DerivationImageSequence", [references("SourceImageSequence", "A1")])]),
        sequence("PerFrameFunctionalGroupsSequence", *frames, defined=False),
        Node(0x7FE00010, "OB", bytes(16)),
    ]


def structures(number):
    contours = [
        [sequence("ContourSequence", [references("ContourImageSequence", name), text("ContourData", "DS", "1\\2\\3")])]
        for name in IMAGES
    ]
    rt_series = [series("A", "ContourImageSequence", "A1", "A2", "A3"), series("B", "ContourImageSequence", "B1")]
    study = [
        uid("ReferencedSOPClassUID", "1.2.840.10008.3.1.2.3.1"),
        uid("ReferencedSOPInstanceUID", STUDY),
        sequence("RTReferencedSeriesSequence", *rt_series, is_unknown=True, defined=False),
    ]
    return [
        *start("RT", number, STRUCTURES, "RTSTRUCT", "RT"),
        sequence("ReferencedFrameOfReferenceSequence",
                 [uid("FrameOfReferenceUID", FRAME, b" "), sequence("RTReferencedStudySequence", study)]),
        sequence("StructureSetROISequence", [text("ROINumber", "IS", "1"), uid("ReferencedFrameOfReferenceUID", FRAME)]),
        sequence("ROIContourSequence", *contours),
    ]


def report(number):
    images = [
        [text("RelationshipType", "CS", "CONTAINS"), text("ValueType", "CS", "IMAGE"),
         sequence("ConceptNameCodeSequence", code("121112", "Source of Measurement")),
         references("ReferencedSOPSequence", name)]
        for name in [*IMAGES, "SEG"]
    ]
    evidence = [uid("StudyInstanceUID", STUDY),
                sequence("ReferencedSeriesSequence", series("A", "ReferencedSOPSequence", "A1", "A2", "A3"),
                         series("B", "ReferencedSOPSequence", "B1"), series("SEG", "ReferencedSOPSequence", "SEG"))]
    return [
        *start("SR", number, REPORT, "SR", "SR"),
        text("ValueType", "CS", "CONTAINER"),
        sequence("ConceptNameCodeSequence", code("126000", "Imaging Measurement Report")),
        text("ContinuityOfContent", "CS", "SEPARATE"),
        sequence("CurrentRequestedProcedureEvidenceSequence", evidence),
        sequence("ContentSequence", *images),
    ]


def presentation(number):
    return [
        *start("PR", number, PRESENTATION, "PR", "PR"),
        sequence("ReferencedSeriesSequence", series("A", "ReferencedImageSequence", "A1", "A2", "A3"), series("B", "ReferencedImageSequence", "B1")),
        sequence("DisplayedAreaSelectionSequence", [references("ReferencedImageSequence", *IMAGES)]),
    ]


def objects():
    """The study's objects by their names; the numbers are those by which their outputs are known."""
    made = {name: image(name, 900 + number) for number, name in enumerate(IMAGES)}
    made |= {"SEG": segmentation(910), "RT": structures(911), "SR": report(912), "PR": presentation(913)}
    return made


def study():
    """The files of the study, in changing transfer syntaxes, by the number of each."""
    syntaxes = itertools.cycle([LITTLE, IMPLICIT, BIG])
    plant = Planter("referring")
    return {
        int(next(node.value for node in nodes if node.tag == tag_of("InstanceNumber"))): part10(
            plant, next(syntaxes), nodes, INSTANCES[name].encode(), nodes[0].value.rstrip(b"\0").decode())
        for name, nodes in objects().items()
    }

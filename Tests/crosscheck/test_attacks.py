"""Files that try to get a name past the program: what is odd, broken or disguised leaves without it or not at all."""

import itertools
import re
import zlib

import pytest
from damage import DEFLATED, IMPLICIT, LITTLE, UNDEFINED, Writer, deflated
from design import PROFILES
from leak_probe import CT, inflated, tag_of
from planting import Node, encode

from support import anonymise_folder, summary

EXPLICIT, PLAIN = Writer(True, "<"), Writer(False, "<")
# A name, and its letters where two numbers of 16 bits are read as a tag.
NAME = b"ZQDOE^QZJANE"
GIVEAWAYS = [b"ZQDOE", b"QZJANE", b"19610407", b"1961.04.07", b"515A,4F44", b"5A51,4544"]
# Every file is an instance of its own, or one would be set aside for another.
NUMBERS = itertools.count(1)
SEQUENCE, ITEM = 0x00082218, 0xFFFEE000


def head(syntax):
    meta = [
        Node(0x00020001, "OB", b"\0\1"),
        Node(0x00020002, "UI", CT.encode()),
        Node(0x00020003, "UI", b"1.2.3"),
        Node(0x00020010, "UI", syntax.encode()),
    ]
    content = encode(meta, EXPLICIT, EXPLICIT)
    return bytes(128) + b"DICM" + EXPLICIT.header(0x00020000, "UL", 4) + len(content).to_bytes(4, "little") + content


def base(**values):
    """The elements that every file has, some of them with other values."""
    found = {
        "SOPClassUID": ("UI", CT.encode()),
        "SOPInstanceUID": ("UI", b"1.2.3.4.5." + str(next(NUMBERS)).encode()),
        "Modality": ("CS", b"CT"),
        "PatientID": ("LO", b"ZQDOE-1"),
        "StudyInstanceUID": ("UI", b"1.2.3.4"),
        "SeriesInstanceUID": ("UI", b"1.2.3.4.6"),
        "InstanceNumber": ("IS", b"1"),
    }
    found |= values
    return [Node(tag_of(keyword), vr, value) for keyword, (vr, value) in found.items()]


def file(*nodes, syntax=LITTLE, tail=b"", **values):
    own = [*nodes, *base(**values)]
    return head(syntax) + encode(own, PLAIN if syntax == IMPLICIT else EXPLICIT, PLAIN) + tail


def raw(tag, vr, value, length=None):
    """An element whose length may lie, as a piece of a data set."""
    return EXPLICIT.header(tag, vr, len(value) if length is None else length) + value


def attacks():
    """Every attack by its name."""
    name = Node(tag_of("PatientName"), "PN", NAME)
    yield "name in three groups", file(PatientName=("PN", NAME + b"=" + NAME + b"=" + NAME))
    yield "several names", file(OtherPatientNames=("PN", NAME + b"\\" + NAME + b"=" + NAME))
    yield "name with everything", file(PatientName=("PN", NAME + b"^MIDDLE^PRE^SUF=" + NAME + b"^^\\" + NAME))
    yield from private_attacks()
    yield from sequence_attacks(name)
    yield from value_attacks()
    yield from broken_attacks()


def private_attacks():
    inner = [Node(0x00291001, "LO", NAME)]
    creator = Node(0x00290010, "LO", b"SIEMENS MR HEADER")
    yield "block of the data set around", file(creator, Node(SEQUENCE, "SQ", items=[inner]))
    for label, value in [("empty", b""), ("of spaces", b"  "), ("long", NAME * 100), ("a name", NAME)]:
        yield f"creator {label}", file(Node(0x00290010, "LO", value), Node(0x00291001, "LO", NAME))
    yield "creator a sequence", file(Node(0x00290010, "SQ", items=[[Node(0x00291001, "LO", NAME)]]))
    yield "creator UN", file(Node(0x00290010, "UN", NAME), Node(0x00291001, "UN", NAME))
    yield "creator behind its block", file(Node(0x00290011, "LO", b"SIEMENS MR HEADER"), Node(0x00291001, "LO", NAME))
    yield "kept number that is a name", file(Node(0x00190010, "LO", b"SIEMENS MR HEADER"), Node(0x0019100D, "CS", NAME))
    yield "element below the creators", file(Node(0x00290001, "LO", NAME))
    yield "group of a command's neighbour", file(Node(0x00090010, "LO", NAME), Node(0x00091010, "OB", NAME))


def sequence_attacks(name):
    for defined in (True, False):
        unknown = Node(SEQUENCE, "SQ", items=[[name]], is_unknown=True, defined=defined)
        middle = Node(0x00189006, "SQ", items=[[unknown, name]], is_unknown=True, defined=not defined)
        yield f"UN in UN in UN {defined}", file(Node(0x00409096, "SQ", items=[[middle]], is_unknown=True, defined=defined))
        yield f"UN in implicit {defined}", file(Node(SEQUENCE, "SQ", items=[[middle]], defined=defined), syntax=IMPLICIT)
        yield f"empty and full items {defined}", file(Node(SEQUENCE, "SQ", items=[[], [name], []], defined=defined))
        yield f"nested twice {defined}", file(Node(SEQUENCE, "SQ", items=[[name, name]], defined=defined))
    yield "known text as a sequence", file(Node(tag_of("SliceThickness"), "SQ", items=[[name]]))
    yield "unknown sequence of private", file(Node(0x00290010, "LO", b"A"), Node(0x00291001, "SQ", items=[[name]], is_unknown=True))
    yield "sequence as OB", file(Node(SEQUENCE, "OB", PLAIN.item(encode([name], PLAIN, PLAIN), True)))
    yield "text of a group without dictionary", file(Node(0x00081FFE, "LO", NAME), Node(0x7776FFFE, "CS", NAME))


def value_attacks():
    yield "date as a UID", file(FrameOfReferenceUID=("UI", b"19610407"))
    yield "date below DICOM's root", file(FrameOfReferenceUID=("UI", b"1.2.840.10008.19610407"))
    yield "UIDs and a name", file(FailedSOPInstanceUIDList=("UI", b"1.2.3\\" + NAME + b"\\19610407"))
    yield "UID with a name behind zero", file(FrameOfReferenceUID=("UI", b"1.2.840.10008.1.2\0" + NAME))
    yield "date in a time", file(StudyTime=("TM", b"19610407"))
    yield "name in a date", file(StudyDate=("DA", NAME))
    yield "date with points", file(StudyDate=("DA", b"1961.04.07"))
    yield "range of dates", file(StudyDate=("DA", b"19610407-19610407"))
    yield "name behind a time", file(AcquisitionDateTime=("DT", b"19610407120000" + NAME))
    yield "name in an age", file(PatientAge=("AS", NAME))
    # What the dictionary has another VR for: the value would pass as a number, or the text as a UID.
    yield "name as whole numbers", file(SliceThickness=("US", NAME))
    yield "name as broken numbers", file(ContentQualification=("FD", NAME + b"^ZQ "))
    yield "name as long numbers", file(ImageType=("SL", NAME))
    yield "date as a UID that is a number", file(SliceLocation=("UI", b"19610407"))
    yield "date as a date that is a number", file(SliceLocation=("DA", b"19610407"))
    yield "name as a date that is a number", file(SliceThickness=("DA", NAME))
    yield "name as a number", file(SliceThickness=("DS", NAME))
    yield "name in a time", file(AcquisitionTime=("TM", NAME))
    yield "name as another age", file(PatientAge=("AS", b"061Y\\" + NAME))
    yield "number in a file's name", file(InstanceNumber=("IS", NAME), SeriesInstanceUID=("UI", b"1.2.3.4.7"))
    yield "path in a description", file(SeriesDescription=("LO", b"../../../escaped"), SeriesInstanceUID=("UI", b"1.2.3.4.8"))
    yield "very long text", file(Node(tag_of("TextValue"), "UT", NAME * 20_000))
    yield "very long bytes", file(Node(tag_of("EncapsulatedDocument"), "OB", NAME * 20_000))


def broken_attacks():
    """What is not DICOM any more must be set aside, in words that show nothing."""
    yield "name instead of an item", file(tail=raw(0x7FE10011, "SQ", NAME))
    yield "name instead of an element", file(tail=NAME * 2)
    yield "length that is too long", file(tail=raw(0x7FE00010, "OW", NAME, 5000))
    yield "length that is too short", file(tail=raw(0x7FE00010, "OW", NAME, 2))
    yield "item delimiter with a value", file(tail=raw(0x7FE10011, "SQ", raw(ITEM, None, raw(0xFFFEE00D, None, NAME), UNDEFINED), UNDEFINED))
    yield "sequence delimiter with a value", file(tail=raw(0x7FE10011, "SQ", raw(0xFFFEE0DD, None, NAME), UNDEFINED))
    yield "behind the data set", file(tail=bytes(8) + NAME)
    whole = file(syntax=LITTLE)
    content = whole[len(head(LITTLE)) :]
    yield "behind the deflated data set", head(DEFLATED) + deflated(content) + NAME
    yield "behind it as a second stream", head(DEFLATED) + deflated(content) + zlib.compress(NAME)
    yield "without a beginning", content
    yield "name as a transfer syntax", file().replace(LITTLE.encode(), (NAME * 2)[: len(LITTLE)])
    yield "text file", NAME * 100
    yield "preamble only", NAME * 11 + b"DICM"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """One file an attack. The names of files are the user's, and the program's messages show them."""
    folder = tmp_path_factory.mktemp("attacks")
    names = []
    for number, (name, data) in enumerate(attacks()):
        (folder / f"{number:03}").write_bytes(data)
        names.append(name)
    return folder, names


@pytest.mark.parametrize("name", [*PROFILES, "tcia"])
def test_attacks(name, inputs, tmp_path, key_file):
    """Catches a name, or four letters of one, in an output, in the name of one, or in a message."""
    folder, attacks = inputs
    target = tmp_path / "out"
    done = anonymise_folder(name, key_file, folder, target)
    told = summary(done.stderr)
    assert told.read == told.accounted == len(attacks)
    assert leaks((done.stdout + done.stderr).encode()) == []
    # Whatever the profile writes beside the images is no image.
    outputs = [path for path in target.rglob("*") if path.is_file() and path.suffix not in (".json", ".csv")]
    assert len(outputs) == told.counts["written"] > len(attacks) // 3
    left = [leaks(inflated(path.read_bytes()) + str(path).encode()) for path in outputs]
    assert [found for found in left if found] == []
    assert not [path for path in tmp_path.rglob("*escaped*") if target not in path.parents]


def leaks(data):
    """What of the giveaways is there, by its number, for a message must not show it."""
    data = re.sub(rb"2\.25\.[0-9]{30,39}", b"", data)
    return [number for number, giveaway in enumerate(GIVEAWAYS) if giveaway in data.upper()]

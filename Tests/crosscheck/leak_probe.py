"""Invented files with planted values in every place that DICOM has, in every transfer syntax and seven character sets."""

import dataclasses
import functools
import zlib

import pydicom
import pydicom.charset
from damage import BIG, DEFLATED, IMPLICIT, LITTLE, Writer, deflated
from expectation import DICTIONARY, PROFILE, SEQUENCE_TAGS, TECHNICAL, TEXT_VRS, rows
from planting import Node, Planter, encode

from support import strict, strict_meta

SEED = 20261124
CT = "1.2.840.10008.5.1.4.1.1.2"
JPEG_BASELINE = "1.2.840.10008.1.2.4.50"
# JPIP: the data set names a provider of the pixels and has none. The second of each pair is deflated.
JPIP = {"1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.204"}
JPIP_DEFLATED = {"1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205"}
# What is registered as a transfer syntax and is no data set in a file: MIME, XML, real-time video; and Papyrus.
FORMLESS = ("1.2.840.10008.1.2.6.", "1.2.840.10008.1.2.7.", "1.2.840.10008.1.20")
GREEK, CYRILLIC = "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзийклмнопрстуфхцчшщъыьэюя"


def letters_of(codec, start, stop, size):
    """The characters that a set has in so many bytes, so many that no piece of a value occurs by chance."""
    sizes = ((chr(code), len(chr(code).encode(codec, "ignore"))) for code in range(start, stop))
    return "".join(letter for letter, count in sizes if count == size)


HANGUL = letters_of("euc_kr", 0xAC00, 0xD7A4, 2)
# Two bytes and two escape sequences.
KANJI = letters_of("iso2022_jp", 0x4E00, 0x9FA6, 8)
CHINESE = letters_of("gb18030", 0x4E00, 0x9FA6, 2)
# (0008,0005), the letters, and Python's name of the encoding.
SCRIPTS = {
    "latin1": ("ISO_IR 100", "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ", "latin-1"),
    "cyrillic": ("ISO_IR 144", CYRILLIC, "iso8859_5"),
    "greek": ("ISO_IR 126", GREEK, "iso8859_7"),
    "japanese": ("\\ISO 2022 IR 87", KANJI, "iso2022_jp"),
    "korean": ("\\ISO 2022 IR 149", HANGUL, "euc_kr"),
    "chinese": ("GB18030", CHINESE, "gb18030"),
    "utf8": ("ISO_IR 192", GREEK + CYRILLIC + KANJI + HANGUL, "utf-8"),
}


def tag_of(keyword):
    return int(pydicom.datadict.tag_for_keyword(keyword))


@dataclasses.dataclass
class File:
    """A file of the probe."""

    name: str
    data: bytes
    planted: list
    character_set: str = "ISO_IR 100"
    # Whether the program must write it; what is no data set in a file may be set aside.
    is_writable: bool = True


# --- Which attributes


# What every data set has.
IDENTITY = ["PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate", "AccessionNumber", "StudyDate", "StudyInstanceUID"]
IDENTITY += ["SeriesInstanceUID", "SOPInstanceUID", "FrameOfReferenceUID", "StudyDescription", "SeriesDescription"]


@functools.cache
def listed():
    """Every attribute of a data set that Table E.1-1 lists, with its VR. Commands and file meta information are no part
    of one, and padding and repeating groups are planted by hand."""
    found = []
    for row in rows("confidentiality-profile.tsv"):
        if row["tag"] != "PRIVATE" and "x" not in row["tag"] and "0002FFFF" < row["tag"] < "FFFA0000":
            tag = int(row["tag"], 16)
            found.append((tag, DICTIONARY[tag][0], row["basic"]))
    return found


@functools.cache
def some_listed():
    """Two attributes of every kind, that is of every VR and action; no sequences."""
    kinds = {}
    for tag, vr, action in listed():
        kinds.setdefault((vr, action), []).append((tag, vr))
    identity = {tag_of(name) for name in IDENTITY}
    chosen = {pair for (vr, _), pairs in kinds.items() if vr != "SQ" for pair in pairs[:2]}
    return sorted(chosen | {(tag, vr) for tag, vr, _ in listed() if tag in identity})


@functools.cache
def unlisted():
    """The attributes of each text VR that the table does not list and the project does not keep as technical."""
    kinds = {}
    for tag, vrs in sorted(DICTIONARY.exact.items()):
        vr = vrs[0]
        if vr in TEXT_VRS - {"CS", "DS", "IS"} and PROFILE[tag] is None and tag not in TECHNICAL and tag >> 16 > 8:
            kinds.setdefault(vr, []).append((tag, vr))
    return kinds


@functools.cache
def some_unlisted():
    """Three attributes of each text VR."""
    return sorted(pair for pairs in unlisted().values() for pair in pairs[:3])


# --- Nodes


UNLISTED_SEQUENCES = [
    tag_of(keyword)
    for keyword in (
        "AnatomicRegionSequence",
        "MRImagingModifierSequence",
        "FrameAnatomySequence",
        "PixelValueTransformationSequence",
        "RealWorldValueMappingSequence",
    )
]


class Forest:
    """Builds the nodes of one file's data set out of planted values."""

    def __init__(self, plant):
        self.plant = plant

    def leaf(self, place, tag, vr):
        return Node(tag, vr, self.plant(place, tag, vr))

    def leaves(self, place, attributes):
        return [self.leaf(place, tag, vr) for tag, vr in attributes]

    def few(self, place):
        """What an item of a listed sequence holds: a name, a date, an id, a UID, and something unlisted."""
        tags = [("PatientName", "PN"), ("StudyDate", "DA"), ("PatientID", "LO"), ("ReferencedSOPInstanceUID", "UI")]
        unlisted = some_unlisted()[0]
        return self.leaves(place, [*((tag_of(name), vr) for name, vr in tags), unlisted])

    def every_listed(self, place):
        """Every attribute of the table; the sequences with two items."""
        nodes = []
        for tag, vr, _ in listed():
            if vr == "SQ":
                inner = f"{place}/({tag >> 16:04X},{tag & 0xFFFF:04X})"
                items = [self.few(inner + "[0]"), self.few(inner + "[1]")]
                nodes.append(Node(tag, "SQ", items=items, defined=tag % 2 == 0))
            else:
                nodes.append(self.leaf(place, tag, vr))
        return nodes

    def some(self, place):
        return self.leaves(place, [*some_listed(), *some_unlisted()])

    def nested(self, depth, place="root", styles=None):
        """Values so many unlisted sequences deep, in sequences of all styles. The last holds private elements too."""
        tag = UNLISTED_SEQUENCES[depth % len(UNLISTED_SEQUENCES)]
        style = depth % 4 if styles is None else styles
        inner = f"{place}/({tag >> 16:04X},{tag & 0xFFFF:04X})"
        deepest = depth == 1
        content = [*self.some(inner), *self.private(inner, 0x0029), self.leaf(inner, 0x00041500, "CS")] if deepest else [
            self.nested(depth - 1, inner, styles)]
        return Node(tag, "SQ", items=[content, self.few(inner + "[1]")] if depth > 1 else [content],
                    defined=style in (0, 2), is_unknown=style > 1)

    def private(self, place, group):
        """Two blocks, one of which is named after a person; elements of every kind; a sequence; and an orphan."""
        base = group << 16
        item = [Node(base | 0x10, "LO", b"SIEMENS CSA HEADER"), *self.block(place + "/private", base | 0x1000)]
        return [
            Node(base | 0x10, "LO", b"SIEMENS CSA HEADER"),
            self.leaf(place, base | 0x11, "LO"),
            *self.block(place, base | 0x1000),
            Node(base | 0x1050, "SQ", items=[item, self.few(place + "/private")], defined=group % 4 == 1),
            Node(base | 0x1051, "SQ", items=[self.few(place + "/UN")], defined=group % 4 == 3, is_unknown=True),
            *self.block(place, base | 0x1100),
            self.leaf(place, base | 0x2001, "LO"),
        ]

    def block(self, place, first):
        vrs = ["AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "OB", "PN", "SH", "ST", "TM", "UC", "UI", "UN", "UR", "UT"]
        return [self.leaf(place, first | number, vr) for number, vr in enumerate(vrs)]

    def overlays(self, group):
        """An overlay plane or a curve: text, and data that are text."""
        base = group << 16
        texts = [(0x22, "LO"), (0x1500, "LO"), (0x4000, "LT"), (0x3000, "OW")]
        if group < 0x6000:
            texts = [(0x22, "LO"), (0x2500, "LO"), (0x3000, "OW"), (0x30, "SH")]
        return [self.leaf("root", base | element, vr) for element, vr in texts]

    def signatures(self):
        """Digital signatures and their parameters, which sign what is no longer there (PS3.15 C)."""
        item = [self.leaf("signature", tag, vr) for tag, vr in [
            (0x04000100, "UI"), (0x04000105, "DT"), (0x04000115, "OB"), (0x04000120, "OB"), (0x04000310, "OB")]]
        return [
            Node(0xFFFAFFFA, "SQ", items=[item]),
            Node(0x4FFE0001, "SQ", items=[[self.leaf("MAC", 0x04000015, "CS")]]),
        ]

    def directory(self):
        """What belongs into a DICOMDIR only, the paths of the original files among it."""
        record = [self.leaf("directory", 0x00041500, "CS"), self.leaf("directory", 0x00041511, "UI"), *self.few("directory")]
        return [
            self.leaf("root", 0x00041130, "CS"),
            self.leaf("root", 0x00041141, "CS"),
            Node(0x00041220, "SQ", items=[record]),
            self.leaf("root", 0x00041500, "CS"),
            self.leaf("root", 0x00041510, "UI"),
        ]

    def lengths_and_padding(self):
        """Group lengths that are no lengths, and padding."""
        lengths = [Node(group << 16, "UL", self.plant("group length", group << 16, "OB")[:4]) for group in (8, 0x10, 0x20, 0x29)]
        # Four bytes are nothing to look for; what must not be there is the element.
        del self.plant.planted[-len(lengths):]
        return [*lengths, self.leaf("root", 0xFFFCFFFC, "OB")]

    def unknown(self):
        """Elements of even groups that no dictionary has, and known text that the file calls UN or a number."""
        return [
            self.leaf("root", 0x00089999, "LO"),
            self.leaf("root", 0x77761234, "UN"),
            *(self.disguised(*unlisted()[vr][3], "UN") for vr in ("LO", "SH", "DA", "UI")),
            *(self.disguised(*unlisted()[vr][4], "OB") for vr in ("LO", "SH", "DA", "UI")),
        ]

    def disguised(self, tag, vr, stated):
        return Node(tag, stated, self.plant("root as " + stated, tag, vr))


# --- Reading what was written


def inflated(data):
    """The bytes of a file; behind the file meta information of a deflated one, those of the inflated data set."""
    meta, start = strict_meta(data)
    if meta[0x00020010].rstrip(b"\0").decode() in JPIP_DEFLATED | {DEFLATED}:
        return data[:start] + zlib.decompressobj(-15).decompress(data[start:])
    return data


def tree_of(data):
    """The tree of a file by the strict reader, which knows one deflated transfer syntax and not JPIP's."""
    meta, start = strict_meta(data)
    plain = inflated(data)
    if plain != data:
        # As if it had never been deflated.
        stated = meta[0x00020010]
        plain = data[:start].replace(stated, LITTLE.encode().ljust(len(stated), b"\0")) + plain[start:]
    return strict(plain, SEQUENCE_TAGS)[0], meta


# --- Files


FIXED = [
    ("SOPClassUID", "UI", CT.encode()),
    ("Modality", "CS", b"CT"),
    ("SamplesPerPixel", "US", 1),
    ("PhotometricInterpretation", "CS", b"MONOCHROME2"),
    ("Rows", "US", 4),
    ("Columns", "US", 4),
    ("BitsAllocated", "US", 8),
    ("BitsStored", "US", 8),
    ("HighBit", "US", 7),
    ("PixelRepresentation", "US", 0),
]


def fixed(number, character_set):
    """What makes the data set an instance: values that stay, and by which it is found again."""
    nodes = [Node(tag_of(keyword), vr, value) for keyword, vr, value in FIXED]
    nodes.append(Node(tag_of("SpecificCharacterSet"), "CS", character_set.encode()))
    nodes.append(Node(tag_of("InstanceNumber"), "IS", str(number).encode()))
    return nodes


def pixels(syntax, randomness):
    if syntax in JPIP | JPIP_DEFLATED:
        return []
    if syntax in (IMPLICIT, LITTLE, BIG, DEFLATED):
        return [Node(0x7FE00010, "OW", bytes(16))]
    return [Node(0x7FE00010, "OB", fragments=[b"\xff\xd8" + randomness.randbytes(14), randomness.randbytes(32)])]


def preamble(plant):
    """A preamble full of text."""
    return b"".join(plant("preamble", 0, "OB") for _ in range(8))


def meta(plant, syntax, sop_class=CT, instance=b"1.2.3"):
    """File meta information with all that it may hold: AE titles, addresses, private information (PS3.10 7.1)."""
    writer = Writer(True, "<")
    nodes = [
        Node(0x00020001, "OB", b"\0\1"),
        Node(0x00020002, "UI", sop_class.encode()),
        Node(0x00020003, "UI", instance),
        Node(0x00020010, "UI", syntax.encode()),
    ]
    others = {0x12: "UI", 0x13: "SH", 0x16: "AE", 0x17: "AE", 0x18: "AE", 0x26: "UR", 0x27: "UR", 0x28: "UR", 0x100: "UI", 0x102: "OB"}
    nodes += [Node(0x00020000 | element, vr, plant("file meta", 0x00020000 | element, vr)) for element, vr in others.items()]
    content = encode(nodes, writer, writer)
    return b"DICM" + writer.header(0x00020000, "UL", 4) + len(content).to_bytes(4, "little") + content


def part10(plant, syntax, nodes, instance=b"1.2.3", sop_class=CT):
    """The whole file."""
    writer = Writer(syntax not in (IMPLICIT,), ">" if syntax == BIG else "<")
    content = encode(nodes, writer, Writer(False, "<"))
    if syntax == DEFLATED or syntax in JPIP_DEFLATED:
        content = deflated(content)
    return preamble(plant) + meta(plant, syntax, sop_class, instance) + content


def unique(nodes):
    """Without the tags that are there already: the first stays."""
    kept = {}
    for node in nodes:
        kept.setdefault(node.tag, node)
    return list(kept.values())


def probe(name, number, syntax, is_large=False, character_set="ISO_IR 100", **script):
    """One file. The large ones have every attribute of the table, at the root, two and five sequences deep."""
    plant = Planter(f"{SEED} {name}", **script)
    forest = Forest(plant)
    nodes = fixed(number, character_set)
    nodes += [*forest.every_listed("root"), *forest.leaves("root", some_unlisted())] if is_large else forest.some("root")
    if is_large:
        deep = Node(0x52009230, "SQ", items=[forest.every_listed("two deep")])
        nodes.append(Node(0x52009229, "SQ", items=[[deep]], defined=False))
    else:
        nodes.append(Node(0x52009229, "SQ", items=[forest.few("functional groups")]))
    nodes += [forest.nested(5), forest.nested(2), forest.nested(4, styles=number % 4), forest.nested(3)]
    for group in (0x0009, 0x0019, 0x0029, 0x2005):
        nodes += forest.private("root", group)
    for group in (0x5000, 0x50FE, 0x6000, 0x6002, 0x60FE):
        nodes += forest.overlays(group)
    nodes += forest.signatures() + forest.directory() + forest.lengths_and_padding() + forest.unknown()
    nodes += pixels(syntax, plant.random)
    nodes = with_one_patient(unique(nodes), plant)
    instance = next(node.value for node in nodes if node.tag == tag_of("SOPInstanceUID"))
    data = part10(plant, syntax, nodes, instance)
    return File(name, data, plant.planted, character_set, not syntax.startswith(FORMLESS))


PATIENT = {"PatientID": b"ZQPATIENT0815", "IssuerOfPatientID": b"ZQISSUER4711"}


def with_one_patient(nodes, plant):
    """All files are of one patient, so that all their dates move alike."""
    for node in nodes:
        keyword = pydicom.datadict.keyword_for_tag(node.tag)
        if keyword in PATIENT:
            node.value = PATIENT[keyword]
    tags = {tag_of(keyword) for keyword in PATIENT}
    plant.planted = [
        dataclasses.replace(value, value=PATIENT[keyword], pieces=(PATIENT[keyword][:8], PATIENT[keyword][-8:]), text="")
        if value.place.startswith("root/") and value.tag in tags
        else value
        for value in plant.planted
        for keyword in [pydicom.datadict.keyword_for_tag(value.tag)]
    ]
    return nodes


def encoder(codec, character_set):
    """Text as bytes by PS3.5 6.1, with escape sequences where the set needs them."""
    if character_set.startswith("\\"):
        encodings = pydicom.charset.convert_encodings(character_set.split("\\"))
        return lambda text: b"^".join(pydicom.charset.encode_string(part, encodings) for part in text.split("^"))
    return lambda text: text.encode(codec)


def transfer_syntaxes():
    """Every transfer syntax of the registry (PS3.6 Annex A)."""
    return [row["uid"] for row in rows("uids.tsv") if row["type"] == "Transfer Syntax"]


@functools.cache
def files():
    """All files of the probe, but for the study of objects that refer to each other."""
    found, number = [], 100
    for syntax in transfer_syntaxes():
        is_large = syntax in (IMPLICIT, LITTLE, BIG, DEFLATED, JPEG_BASELINE)
        found.append(probe(f"syntax-{syntax}", number, syntax, is_large))
        number += 1
    for script, (character_set, letters, codec) in SCRIPTS.items():
        for syntax in (LITTLE, IMPLICIT):
            encode_text = encoder(codec, character_set)
            name = f"{script}-{syntax}"
            found.append(probe(name, number, syntax, False, character_set, script=letters, encode=encode_text))
            number += 1
    return found

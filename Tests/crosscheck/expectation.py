"""What the basic profile must do to an element, computed from the standard's tables and not from the program.

The Basic column of PS3.15 Table E.1-1 comes first, then the technical text that the project keeps beside it, then
the defaults by VR (the profile language's "Defaults, when nobody said anything").
"""

import csv
import enum
import functools
import re

import pydicom

from support import NEVER_KEPT, REPOSITORY


class Outcome(enum.Flag):
    """What may be found in the output where an element was in the input."""

    GONE = enum.auto()
    EMPTY = enum.auto()
    # Neither the value that it was nor nothing.
    DUMMY = enum.auto()
    NEW_UID = enum.auto()
    # Unchanged; of a sequence, that its items are treated one by one.
    SAME = enum.auto()


GONE, EMPTY, DUMMY, NEW_UID, SAME = Outcome

BASIC = {
    "X": GONE,
    "Z": EMPTY | DUMMY,
    "D": DUMMY,
    "U": NEW_UID,
}

# A compound action is a choice by the attribute's type in its IOD: Type 1, Type 2, Type 3 or no part of the IOD.
COMPOUND = {
    "X/Z": (DUMMY, EMPTY, GONE),
    "X/D": (DUMMY, DUMMY, GONE),
    "Z/D": (DUMMY, EMPTY, EMPTY),
    "X/Z/D": (DUMMY, EMPTY, GONE),
    "X/Z/U*": (SAME, EMPTY, GONE),
}

# Text that the project keeps although its VR may hold a name, because Table E.1-1 does not list it and it says
# something of a device, a term or a computation. It is written down here a second time so that nothing
# joins it unseen.
TECHNICAL_TEXT = """
    CodeValue CodingSchemeDesignator CodingSchemeVersion CodeMeaning LongCodeValue URNCodeValue CodingSchemeUID
    CodingSchemeName CodingSchemeRegistry ContextUID ContextGroupExtensionCreatorUID MappingResourceUID
    MappingResourceName
    Manufacturer ManufacturerModelName SoftwareVersions DetectorManufacturerName DetectorManufacturerModelName
    SecondaryCaptureDeviceManufacturer SecondaryCaptureDeviceManufacturerModelName
    SecondaryCaptureDeviceSoftwareVersions
    SequenceName PulseSequenceName ReceiveCoilName TransmitCoilName MultiCoilElementName MultiCoilConfiguration
    ImagedNucleus TransducerData OutputPower FilterType TypeOfFilters EnergyWindowName Radiopharmaceutical
    Radionuclide ContrastBolusRoute TriggerSourceOrType VideoImageFormatAcquired DigitalImageFormatAcquired
    ConvolutionKernel RescaleType ModalityLUTType WindowCenterWidthExplanation LUTExplanation ReconstructionMethod
    AttenuationCorrectionMethod ScatterCorrectionMethod ProcessingFunction PostprocessingFunction
    SegmentAlgorithmName AlgorithmName AlgorithmVersion
    ReceiveCoilManufacturerName TransmitCoilManufacturerName IOLManufacturer ApplicationManufacturer ApplicationName
    ApplicationVersion ImageFilter CardiacFramingType SourceIsotopeName MIMETypeOfEncapsulatedDocument
    ListOfMIMETypes CSSFontName StackID OpticalPathIdentifier ReferencedOpticalPathIdentifier MaterialID
""".split()

# What the output says of its own de-identification (PS3.15 E.1.1): nothing of the input's stays, at any depth.
STATED = {0x00120062, 0x00120063, 0x00120064, 0x00280303}
# What describes private blocks, all of which go.
DESCRIBING_PRIVATE = 0x00080300

KEPT_VRS = set("US SS UL SL UV SV FL FD DS IS CS AT OB OW OF OD OL OV SQ".split())
TEXT_VRS = set("AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT".split())


class Table:
    """Values by tag, where a tag of the table may have open digits, `x`, in an even group."""

    def __init__(self, rows):
        self.exact, self.masks = {}, []
        for tag, value in rows:
            if "x" in tag:
                mask = int("".join("0" if digit == "x" else "F" for digit in tag), 16)
                self.masks.append((mask, int(tag.replace("x", "0"), 16), value))
            else:
                self.exact[int(tag, 16)] = value

    def __getitem__(self, tag):
        if tag in self.exact:
            return self.exact[tag]
        if tag >> 16 & 1 == 0:
            for mask, pattern, value in self.masks:
                if tag & mask == pattern:
                    return value
        return None


def rows(name):
    with open(REPOSITORY / "standard" / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


DICTIONARY = Table((row["tag"], row["vr"].split("/")) for row in rows("dictionary.tsv"))
PROFILE = Table((row["tag"], row["basic"]) for row in rows("confidentiality-profile.tsv") if row["tag"] != "PRIVATE")
TECHNICAL = {pydicom.datadict.tag_for_keyword(keyword) for keyword in TECHNICAL_TEXT}
SEQUENCE_TAGS = frozenset(tag for tag, vrs in DICTIONARY.exact.items() if vrs == ["SQ"])

_STRICTNESS = [SAME, NEW_UID, GONE]


def _default(vr):
    return SAME if vr in KEPT_VRS else NEW_UID if vr == "UI" else GONE


IODS = {row["sop_class_uid"].encode(): row["iod"] for row in rows("sop-iod.tsv")}
TYPES = {(row["iod"], row["path"]): int(row["type"]) for row in rows("attribute-types.tsv")}


@functools.cache
def type_in_iod(sop_class, tag, path):
    """The type of an attribute in the IOD of a SOP class, within sequences with these tags; 3 when it has none."""
    # A sequence in itself has the same attributes at every depth.
    path = [step for index, step in enumerate(path) if index == 0 or path[index - 1] != step]
    words = "/".join(f"{step:08X}" for step in [*path, tag])
    return TYPES.get((IODS.get(sop_class, "unknown"), words), 3)


@functools.cache
def rule(tag, stated, is_sequence, type_=3):
    """What may become of a standard element whose file states this VR, and that is of this type in its IOD."""
    if tag & 0xFFFF == 0 or tag in NEVER_KEPT or tag >> 16 & 1 == 1:
        return GONE
    if tag in STATED or tag == DESCRIBING_PRIVATE or tag >> 16 == 0x0004:
        return GONE
    if code := PROFILE[tag]:
        return COMPOUND[code][type_ - 1] if code in COMPOUND else BASIC[code]
    # An overlay without its data is none.
    if tag >> 16 & 0xFF01 == 0x6000:
        return GONE
    if tag in TECHNICAL:
        return SAME
    known = DICTIONARY[tag]
    if known is None:
        return GONE
    # What an intermediary has turned into UN is still what it was (PS3.5 6.2.2).
    if stated in (None, "UN") or stated in known:
        outcome = _default(known[0])
    else:
        outcome = max(_default(stated), _default(known[0]), key=_STRICTNESS.index)
    # What is to go stays, without its value, where the IOD asks for it.
    return COMPOUND["X/Z/D"][type_ - 1] if outcome == GONE else outcome


class Inside(enum.Enum):
    """Whether the sequences around an element are to be replaced by a dummy (D), and how near the nearest is."""

    KEPT = 0
    DIRECT = 1
    NESTED = 2


def is_number_with_letters(node):
    """Whether a DS or an IS holds what is no number, such as a name."""
    known = DICTIONARY[node.tag]
    vr = node.vr if node.vr not in (None, "UN") else known[0] if known else None
    return vr in ("DS", "IS") and re.search(rb"[^\0-?Ee\\]", node.value or b"") is not None


def expected(node, inside, type_):
    """What may become of an element. `inside` only ever asks for more than the element's own rule."""
    outcome = rule(node.tag, node.vr, node.items is not None, type_)
    if outcome == SAME and is_number_with_letters(node):
        return EMPTY
    if inside is Inside.KEPT:
        return outcome
    vr = DICTIONARY[node.tag]
    named = PROFILE[node.tag] is not None
    # A replaced sequence may not become hollow: text that no row names may also be replaced.
    if outcome == GONE and not named and vr and vr[0] in TEXT_VRS and not node.is_private:
        return GONE | DUMMY
    # The code that a replaced sequence consists of says what was to be hidden.
    if outcome == SAME and node.tag in TECHNICAL and node.vr not in ("CS", "UI"):
        return DUMMY | NEW_UID if inside is Inside.DIRECT else DUMMY | SAME
    return outcome


# The text VRs, of which a word may be cut that stands in an identifying attribute too.
TEXT = {"AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"}


@functools.cache
def identifying():
    """The attributes of which Table E.1-1 lets nothing stay."""
    listed = rows("confidentiality-profile.tsv")
    return {int(row["tag"], 16) for row in listed if row["tag"].isalnum() and "x" not in row["tag"] and row["tag"] != "PRIVATE"
            and row["basic"] != "K"}


def words_of(value):
    return set(re.findall(rb"[a-z]{2,}|[0-9]{2,}", value.lower()))


def identifying_words(nodes):
    """The words of all text whose row of Table E.1-1 lets nothing of it stay, at any depth."""
    words = set()
    for node in nodes:
        for item in node.items or []:
            words |= identifying_words(item)
        known = DICTIONARY[node.tag]
        vr = node.vr if node.vr not in (None, "UN") else known[0] if known else None
        if node.value and vr in TEXT | {"DA", "DT"} and node.tag in identifying():
            words |= words_of(node.value)
    return words


def is_swept(node, new, words):
    """Whether a kept text has lost nothing but words that identify somebody in the same file."""
    known = DICTIONARY[node.tag]
    vr = node.vr if node.vr not in (None, "UN") else known[0] if known else None
    if vr not in TEXT:
        return False
    rest = words_of(new.value or b"") - {b"anonymized"}
    return rest <= words_of(node.value) and words_of(node.value) - rest <= words


class Comparison:
    """Compares a data set before and after, and collects what is wrong as (path, tag, words) without values."""

    def __init__(self, before, after):
        self.wrong = []
        # Each new UID by its original.
        self.uids = {}
        self.words = identifying_words(before)
        self.sop_class = next((node.value for node in before if node.tag == 0x00080016), b"").strip(b"\0 ")
        self._data_sets(before, after, (), Inside.KEPT)

    def _say(self, path, node, words):
        self.wrong.append((" > ".join(f"{tag:08X}" for tag in path + (node.tag,)), words))

    def _data_sets(self, before, after, path, inside):
        if not path:
            said = {node.tag for node in after if node.tag in STATED}
            if said != STATED:
                self.wrong.append(("", "the output does not say what was done"))
            before = [node for node in before if node.tag not in STATED]
            after = [node for node in after if node.tag not in STATED]
        rest = list(reversed(after))
        for node in before:
            outcome = expected(node, inside, type_in_iod(self.sop_class, node.tag, path))
            if rest and rest[-1].tag == node.tag:
                self._elements(node, rest.pop(), outcome, path, inside)
            elif not outcome & GONE:
                self._say(path, node, f"is gone, expected {outcome}")
        for node in rest:
            self._say(path, node, "is only in the output")

    def _elements(self, node, new, outcome, path, inside):
        if outcome == GONE:
            return self._say(path, node, "is still there")
        if (node.items is None) != (new.items is None) and not node.is_empty and not new.is_empty:
            return self._say(path, node, "is no longer, or only now, a sequence")
        if node.is_empty:
            if not new.is_empty:
                self._say(path, node, "was empty")
        elif outcome == SAME and new.value != node.value and is_swept(node, new, self.words):
            return None
        elif new.is_empty:
            if not outcome & EMPTY:
                self._say(path, node, f"is empty, expected {outcome}")
        elif node.items is not None:
            self._sequences(node, new, outcome, path, inside)
        elif _has_well_known_uids_only(node, new, outcome):
            return None
        elif outcome & NEW_UID:
            self._uids(node, new, path)
        elif outcome == SAME:
            if new.value != node.value:
                self._say(path, node, "has changed")
        elif new.value == node.value and not outcome & SAME:
            self._say(path, node, f"has not changed, expected {outcome}")

    def _sequences(self, node, new, outcome, path, inside):
        if len(node.items) != len(new.items):
            return self._say(path, node, "has another number of items")
        inner = inside
        if outcome & DUMMY and not outcome & SAME:
            inner = Inside.DIRECT
        elif inside is Inside.DIRECT:
            inner = Inside.NESTED
        for before, after in zip(node.items, new.items):
            self._data_sets(before, after, path + (node.tag,), inner)

    def _uids(self, node, new, path):
        old, fresh = uid_values(node.value), uid_values(new.value)
        if len(old) != len(fresh):
            return self._say(path, node, "has another number of UIDs")
        for original, pseudonym in zip(old, fresh):
            if is_well_known(original) or not original:
                if pseudonym != original:
                    self._say(path, node, "a well-known UID has changed")
            elif pseudonym == original:
                self._say(path, node, "a UID has not changed")
            elif not is_pseudonym(pseudonym):
                self._say(path, node, "the new UID is none")
            elif self.uids.setdefault(original, pseudonym) != pseudonym:
                self._say(path, node, "a UID has two pseudonyms")


def _has_well_known_uids_only(node, new, outcome):
    """A UID of the standard stays whatever is done to UIDs."""
    return (
        outcome & (NEW_UID | DUMMY)
        and DICTIONARY[node.tag] == ["UI"]
        and new.value == node.value
        and all(is_well_known(uid) for uid in uid_values(node.value))
    )


def uid_values(value):
    return [part.strip(b" \0") for part in value.split(b"\\")]


with open(REPOSITORY / "standard" / "uids.tsv", encoding="utf-8", newline="") as _file:
    WELL_KNOWN = {row["uid"].encode() for row in csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def is_well_known(uid):
    return uid in WELL_KNOWN


def is_pseudonym(uid):
    """2.25. and the decimal form of a UUID of version 8 (PS3.5 B.2, RFC 9562)."""
    if not uid.startswith(b"2.25.") or not uid[5:].isdigit() or uid[5:6] == b"0":
        return False
    number = int(uid[5:])
    return number < 1 << 128 and number >> 76 & 0xF == 8 and number >> 62 & 3 == 2


def kept_whatever_it_holds(nodes):
    """The elements that the profile leaves as they are."""
    for node in nodes:
        if node.items is None and rule(node.tag, node.vr, False) == SAME:
            yield node
        for item in node.items or []:
            yield from kept_whatever_it_holds(item)

"""What the crosschecks share: the program, pydicom's files, and data sets as trees that compare.

Everything here reads by pydicom or by the few lines of `strict`; nothing is taken from the program.
"""

import dataclasses
import logging
import os
import pathlib
import re
import struct
import subprocess
import warnings
import zlib

import pydicom

PROGRAM = os.environ["ANONYMISE"]
DATA = pathlib.Path(pydicom.__file__).parent / "data"
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# Never kept, whatever the profile says: padding and signatures (PS3.10 7.2, PS3.15 C).
NEVER_KEPT = {0xFFFCFFFC, 0xFFFAFFFA, 0x4FFE0001}
PIXEL_DATA = 0x7FE00010
DEFLATED = "1.2.840.10008.1.2.1.99"
KEY = "00112233445566778899aabbccddeeff" * 2
OTHER_KEY = "ffeeddccbbaa99887766554433221100" * 2
# Files of pydicom's that are rightly set aside, and a part of the reason that the program must give.
SET_ASIDE = {
    "MR_truncated.dcm": "ends within an element",
    "rtplan_truncated.dcm": "ends within an element",
    # A JPEG transfer syntax with a data set in implicit VR, which PS3.5 A.4 does not have.
    "SC_rgb_jpeg.dcm": "a VR that DICOM does not have",
    # (0008,0018) is there twice.
    "winter.dcm": "out of order or twice",
    "empty_charset_LEI.dcm": "there is no SOPInstanceUID",
    "nested_priv_SQ.dcm": "there is no SOPInstanceUID",
    "meta_missing_tsyntax.dcm": "transfer syntax",
}
# pydicom logs what it meets in broken files, values included.
logging.getLogger("pydicom").setLevel(logging.CRITICAL)


# --- The program


def anonymise(*arguments, timeout=240, env=None):
    """Runs the program. A status other than 0, 1 and 2 is a crash, and no test goes on after one."""
    run = subprocess.run(
        [PROGRAM, *map(str, arguments)], capture_output=True, text=True, errors="replace", timeout=timeout,
        env=os.environ | (env or {}),
    )
    assert run.returncode in (0, 1, 2), f"crashed with status {run.returncode}"
    return run


def anonymise_folder(profile, key_file, *paths, jobs=2, timeout=120):
    """`anonymise run` over inputs into an output folder, the last of the paths."""
    return anonymise(
        "run", "--profile", profile, "--key-file", key_file, "--jobs", jobs, *paths, timeout=timeout
    )


@dataclasses.dataclass
class Summary:
    """The words at the end of a run as numbers."""

    read: int
    counts: dict
    causes: dict
    not_written: dict

    @property
    def accounted(self):
        return sum(self.counts.values())


def summary(stderr):
    """Parses what `anonymise run` prints."""
    read = re.search(r"^read (\d+) files", stderr, re.MULTILINE)
    assert read, "no summary"
    counts, causes = {}, {}
    for kind, count, rest in re.findall(r"^  ([a-z]+) +(\d+) ?(.*)$", stderr, re.MULTILINE):
        counts[kind] = counts.get(kind, 0) + int(count)
        if kind == "quarantined":
            causes[rest] = int(count)
    notes = dict(re.findall(r"^not written: (.*?): (.*)$", stderr, re.MULTILINE))
    return Summary(int(read[1]), counts, causes, notes)


# --- pydicom


def read(path):
    """The data set in a file, read by pydicom without its remarks."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pydicom.dcmread(path)


def readable():
    """The files of pydicom's test data that pydicom reads."""
    for path in sorted(DATA.rglob("*")):
        if not path.is_file():
            continue
        try:
            read(path)
        except Exception:
            continue
        yield path


def name_of(path):
    """How a file of pydicom's is called in the names of tests."""
    return str(path.relative_to(DATA))


def elements(data_set, path=()):
    """Every element at every depth as something that compares."""
    for element in data_set:
        if element.tag.element == 0 or element.tag in NEVER_KEPT:
            continue
        if element.VR == "SQ":
            yield path, element.tag, len(element.value)
            for index, item in enumerate(element.value):
                yield from elements(item, path + ((element.tag, index),))
        else:
            yield path, element.tag, element.VR, repr(element.value)


# --- Data sets as trees


@dataclasses.dataclass(slots=True)
class Element:
    """A data element: its value as bytes, or its items, each a list of elements."""

    tag: int
    # What the file states; None in implicit VR.
    vr: str | None
    value: bytes | None = None
    items: list | None = None

    @property
    def is_private(self):
        return self.tag >> 16 & 1 == 1

    @property
    def is_empty(self):
        return not self.value and not self.items

    def __repr__(self):
        # A failing test must not print values.
        return f"({self.tag >> 16:04X},{self.tag & 0xFFFF:04X})"


def tree(data_set):
    """pydicom's data set as a tree, the values as they stand in the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # All at first, and as if deferred, because pydicom would convert empty values and what it needs for others.
        raw = [data_set.get_item(tag, keep_deferred=True) for tag in sorted(data_set.keys())]
        return [_element(data_set, element) for element in raw]


def _element(data_set, raw):
    tag = raw.tag
    if isinstance(raw, pydicom.dataelem.RawDataElement):
        if not _is_sequence(tag, raw.VR):
            return Element(int(tag), raw.VR, value=raw.value or b"")
    elif raw.VR != "SQ":
        return Element(int(tag), raw.VR, value=_bytes(raw.value))
    return Element(int(tag), raw.VR, items=[tree(item) for item in data_set[tag].value or []])


def _is_sequence(tag, stated):
    if stated in (None, "UN") and not tag.is_private and pydicom.datadict.dictionary_has_tag(tag):
        return pydicom.datadict.dictionary_VR(tag) == "SQ"
    return stated == "SQ"


def _bytes(value):
    """What pydicom has converted while it read: the character set, byte by byte a character (PS3.5 6.2, CS)."""
    if isinstance(value, bytes):
        return value
    values = value if isinstance(value, pydicom.multival.MultiValue) else [value]
    return "\\".join(str(part or "") for part in values).encode("latin-1")


def walk(nodes, path=()):
    """Every element of a tree with the tags of the sequences around it."""
    for node in nodes:
        yield path, node
        for item in node.items or []:
            yield from walk(item, path + (node.tag,))


def content(path):
    """The bytes of a file; behind the file meta information of a deflated one, those of the inflated data set."""
    data = pathlib.Path(path).read_bytes()
    if data[128:132] != b"DICM":
        return data
    meta, start = strict_meta(data)
    if meta.get(0x00020010, b"").rstrip(b"\0 ") != DEFLATED.encode():
        return data
    return data[:start] + zlib.decompressobj(-15).decompress(data[start:])


# --- A strict reader, because pydicom and dcmtk forgive: cut values, lengths that do not add up, stray delimiters


class Invalid(Exception):
    """Not a data set that can be read whole."""


LONG = {b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"}
SHORT = {b"AE", b"AS", b"AT", b"CS", b"DA", b"DS", b"DT", b"FD", b"FL", b"IS", b"LO", b"LT", b"PN", b"SH", b"SL"}
SHORT |= {b"SS", b"ST", b"TM", b"UI", b"UL", b"US"}
UNDEFINED = 0xFFFFFFFF
ITEM, ITEM_END, SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD


def strict_meta(data):
    """The file meta information of a Part 10 file by tag, and where the data set begins."""
    if data[128:132] != b"DICM":
        raise Invalid("prefix")
    position, meta = 132, {}
    while data[position : position + 2] == b"\x02\x00":
        tag, vr, value, position = _Strict(data, "<", True)._plain(position, len(data))
        meta[tag] = value
    return meta, position


def strict(data, sequence_tags):
    """The tree of a Part 10 file, every length of which must add up, and the encoding: (nodes, meta)."""
    meta, start = strict_meta(data)
    syntax = meta.get(0x00020010, b"").rstrip(b"\0 ").decode("ascii", "replace")
    if syntax == DEFLATED:
        inflater = zlib.decompressobj(-15)
        try:
            data, start = inflater.decompress(data[start:]), 0
        except zlib.error as error:
            raise Invalid("deflate") from error
        if not inflater.eof or inflater.unused_data.strip(b"\0"):
            raise Invalid("deflate")
    order = ">" if syntax == "1.2.840.10008.1.2.2" else "<"
    reader = _Strict(data, order, syntax != "1.2.840.10008.1.2", sequence_tags)
    return reader.data_set(start, len(data)), meta


class _Strict:
    def __init__(self, data, order, explicit, sequence_tags=frozenset()):
        self.data, self.order, self.explicit, self.sequence_tags = data, order, explicit, sequence_tags
        self.tag_at = struct.Struct(order + "HH").unpack_from
        self.long_at = struct.Struct(order + "I").unpack_from
        self.short_at = struct.Struct(order + "H").unpack_from

    def _header(self, position, limit):
        """Tag, VR, length and the position behind them."""
        if position + 8 > limit:
            raise Invalid("cut header")
        group, element = self.tag_at(self.data, position)
        tag = group << 16 | element
        if not self.explicit or group == 0xFFFE:
            return tag, None, self.long_at(self.data, position + 4)[0], position + 8
        vr = self.data[position + 4 : position + 6]
        if vr in SHORT:
            return tag, vr.decode(), self.short_at(self.data, position + 6)[0], position + 8
        if vr not in LONG or position + 12 > limit:
            raise Invalid("VR")
        return tag, vr.decode(), self.long_at(self.data, position + 8)[0], position + 12

    def _plain(self, position, limit):
        tag, vr, length, start = self._header(position, limit)
        if length == UNDEFINED or start + length > limit:
            raise Invalid("length")
        return tag, vr, self.data[start : start + length], start + length

    def data_set(self, position, limit):
        nodes = []
        while position < limit:
            node, position = self._node(position, limit)
            if node is None:
                raise Invalid("delimiter")
            nodes.append(node)
        return nodes

    def _node(self, position, limit):
        """An element and the position behind it; None for the end of an item of undefined length."""
        tag, vr, length, start = self._header(position, limit)
        if tag >> 16 == 0xFFFE:
            if tag == ITEM_END and length == 0:
                return None, start
            raise Invalid("delimiter")
        if tag >> 16 in (0x0000, 0x0002, 0xFFFF):
            raise Invalid("group")
        if length == UNDEFINED:
            if tag == PIXEL_DATA and vr not in ("SQ", "UN"):
                return self._fragments(tag, vr, start, limit)
            if vr == "SQ" or vr is None:
                items, position = self._items(start, limit, True)
            elif vr == "UN":
                items, position = _Strict(self.data, "<", False, self.sequence_tags)._items(start, limit, True)
            else:
                raise Invalid("length")
            return Element(tag, vr, items=items), position
        end = start + length
        if end > limit:
            raise Invalid("length")
        if vr == "SQ" or (vr is None and tag in self.sequence_tags):
            return Element(tag, vr, items=self._items(start, end, False)[0]), end
        if vr == "UN" and length and tag in self.sequence_tags:
            inner = _Strict(self.data, "<", False, self.sequence_tags)
            return Element(tag, vr, items=inner._items(start, end, False)[0]), end
        return Element(tag, vr, value=self.data[start:end]), end

    def _items(self, position, limit, delimited):
        items = []
        while delimited or position < limit:
            tag, _, length, start = self._header(position, limit)
            if delimited and tag == SEQUENCE_END and length == 0:
                return items, start
            if tag != ITEM:
                raise Invalid("item")
            if length == UNDEFINED:
                nodes, position = [], start
                while True:
                    node, position = self._node(position, limit)
                    if node is None:
                        break
                    nodes.append(node)
            else:
                position = start + length
                if position > limit:
                    raise Invalid("length")
                nodes = self.data_set(start, position)
            items.append(nodes)
        return items, position

    def _fragments(self, tag, vr, position, limit):
        begin = position
        while True:
            item, _, length, start = self._header(position, limit)
            if item == SEQUENCE_END and length == 0:
                return Element(tag, vr, value=self.data[begin:position]), start
            if item != ITEM or length == UNDEFINED or start + length > limit:
                raise Invalid("fragment")
            position = start + length


def written_so_far(folder, beginning=""):
    """How many instances lie in a folder at which a run is at work: what is renamed under the walk is no fault."""
    found = [name for _, _, names in os.walk(folder) for name in names]
    return sum(name.endswith(".dcm") and name.startswith(beginning) for name in found)

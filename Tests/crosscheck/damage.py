"""Small files in every kind of encoding, written byte by byte here, and ways to damage them."""

import random
import struct
import zlib

from support import LONG

# As long as every number that takes its place, so that no length changes.
UID = b"2.25.4000000000"
LITTLE, DEFLATED, BIG = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"
IMPLICIT, RLE = "1.2.840.10008.1.2", "1.2.840.10008.1.2.5"
UNDEFINED = 0xFFFFFFFF
CANARY = b"CANARY"


class Writer:
    """Writes elements in one encoding (PS3.5 7.1)."""

    def __init__(self, explicit, order):
        self.explicit, self.order = explicit, order

    def header(self, tag, vr, length):
        start = struct.pack(self.order + "HH", tag >> 16, tag & 0xFFFF)
        if not self.explicit or vr is None:
            return start + struct.pack(self.order + "I", length)
        if vr.encode() in LONG:
            return start + vr.encode() + struct.pack(self.order + "HI", 0, length)
        return start + vr.encode() + struct.pack(self.order + "H", length)

    def text(self, tag, vr, value):
        value += b"\0" * (len(value) % 2) if vr == "UI" else b" " * (len(value) % 2)
        return self.header(tag, vr, len(value)) + value

    def number(self, tag, value):
        return self.header(tag, "US", 2) + struct.pack(self.order + "H", value)

    def sequence(self, tag, vr, items, defined):
        body = b"".join(self.item(item, defined) for item in items)
        if defined:
            return self.header(tag, vr, len(body)) + body
        return self.header(tag, vr, UNDEFINED) + body + self.header(0xFFFEE0DD, None, 0)

    def item(self, content, defined):
        if defined:
            return self.header(0xFFFEE000, None, len(content)) + content
        return self.header(0xFFFEE000, None, UNDEFINED) + content + self.header(0xFFFEE00D, None, 0)


def data_set(syntax):
    """A data set of a kilobyte with canaries wherever the basic profile removes them."""
    writer = Writer(syntax != IMPLICIT, ">" if syntax == BIG else "<")
    item = writer.text(0x00100010, "PN", b"CANARY^NESTED") + writer.text(0x00401001, "SH", b"CANARY-3")
    inner = writer.sequence(0x00400275, "SQ", [item, b""], True) + writer.sequence(0x00081110, "SQ", [item], False)
    plain = Writer(False, "<")
    unknown = plain.text(0x00100010, "PN", b"CANARY^UNKNOWN")
    parts = [
        writer.text(0x00080005, "CS", b"ISO_IR 100"),
        writer.text(0x00080016, "UI", b"1.2.840.10008.5.1.4.1.1.7"),
        writer.text(0x00080018, "UI", UID),
        writer.text(0x00080020, "DA", b"20200102"),
        writer.text(0x00080060, "CS", b"OT"),
        writer.text(0x00081030, "LO", b"CANARY study"),
        writer.sequence(0x00081140, "SQ", [inner], False),
        writer.text(0x00090010, "LO", b"CANARY MAKER"),
        writer.text(0x00091001, "LO", b"CANARY private"),
        writer.sequence(0x00091002, "UN", [unknown], False) if syntax not in (BIG, IMPLICIT) else b"",
        writer.text(0x00100010, "PN", b"CANARY^JANE"),
        writer.text(0x00100020, "LO", b"CANARY-1"),
        writer.text(0x0020000D, "UI", b"2.25.31"),
        writer.text(0x0020000E, "UI", b"2.25.32"),
        writer.number(0x00280010, 4),
        writer.sequence(0x0040A730, "SQ", [item, inner], True),
    ]
    if syntax == RLE:
        fragment = writer.item(b"\x01\x02\x03\x04" * 8, True)
        parts.append(
            writer.header(0x7FE00010, "OB", UNDEFINED)
            + writer.item(b"", True)
            + fragment * 3
            + writer.header(0xFFFEE0DD, None, 0)
        )
    else:
        parts.append(writer.header(0x7FE00010, "OW", 32) + b"\x05\x06" * 16)
    return b"".join(parts)


def start(syntax):
    """Preamble, prefix and file meta information."""
    writer = Writer(True, "<")
    meta = (
        writer.header(0x00020001, "OB", 2)
        + b"\0\1"
        + writer.text(0x00020002, "UI", b"1.2.840.10008.5.1.4.1.1.7")
        + writer.text(0x00020003, "UI", UID)
        + writer.text(0x00020010, "UI", syntax.encode())
    )
    return bytes(128) + b"DICM" + writer.header(0x00020000, "UL", 4) + struct.pack("<I", len(meta)) + meta


def deflated(content):
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = deflater.compress(content) + deflater.flush()
    return stream + b"\0" * (len(stream) % 2)


def whole(syntax):
    """The file as it should be."""
    content = data_set(syntax)
    return start(syntax) + (deflated(content) if syntax == DEFLATED else content)


def damaged(number, randomness):
    """One file with a few mistakes, under a UID of its own. A deflated one is damaged before it is deflated."""
    syntax = randomness.choice((LITTLE, IMPLICIT, BIG, DEFLATED, RLE))
    begin, content = bytearray(start(syntax)), bytearray(data_set(syntax))
    new = UID[: -len(str(number))] + str(number).encode()
    begin, content = begin.replace(UID, new), content.replace(UID, new)
    for _ in range(randomness.randint(1, 3)):
        damage(begin if randomness.random() < 0.1 else content, randomness)
    tail = deflated(bytes(content)) if syntax == DEFLATED else bytes(content)
    return bytes(begin) + tail


def damage(data, randomness: random.Random):
    """One mistake: a bit, a byte, a run of bytes more or less, a length or a tag."""
    place = randomness.randrange(len(data))
    kind = randomness.randrange(6)
    if kind == 0:
        data[place] ^= 1 << randomness.randrange(8)
    elif kind == 1:
        data[place] = randomness.randrange(256)
    elif kind == 2:
        data[place:place] = randomness.randbytes(randomness.randint(1, 12))
    elif kind == 3:
        del data[place : place + randomness.randint(1, 40)]
    elif kind == 4:
        data[place : place + 4] = randomness.choice(
            [b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xfe\xff\x00\xe0", b"\xfe\xff\x0d\xe0", b"\xfe\xff\xdd\xe0", b"\x08\0\0\0"]
        )
    else:
        other = randomness.randrange(len(data))
        data[place:place] = data[other : other + randomness.randint(8, 64)]

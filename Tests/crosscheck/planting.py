"""Values to plant: invented, distinct, recognisable, valid for their VR, and found again in bytes by their pieces.

Nothing here is taken from the program. A piece is eight bytes long, so that half a value that is left is a leak too.
"""

import dataclasses
import random
import re
import string

from support import LONG

LETTERS = string.ascii_uppercase + string.digits
# The pseudonyms of UIDs are long runs of digits, in which any date occurs by chance.
PSEUDONYMS = re.compile(rb"2\.25\.[0-9]{30,39}")
ESCAPE = re.compile(rb"\x1b[$(][()]?[A-Z]")
ROOT = "1.2.826.0.1.3680043.9."
SIZE = 8


@dataclasses.dataclass(frozen=True)
class Planted:
    """A value, where it was put, and the pieces of it that nothing may keep."""

    place: str
    tag: int
    vr: str
    value: bytes
    pieces: tuple
    # The text that the value is, once it is decoded.
    text: str = ""

    def __repr__(self):
        return self.place


def pieces(vr, value):
    """What is looked for: beginning and end of a value. A date and its time are looked for one by one."""
    if vr == "DA":
        return (value,)
    if vr in ("IS", "DS", "UI"):
        # Fewer digits are somewhere by chance.
        return (value[-10:],)
    if vr == "AS":
        # Four characters are everywhere: ages are looked for as values of elements.
        return ()
    if vr == "DT":
        return (value[:SIZE], value[SIZE + 1 : 2 * SIZE + 1])
    if vr == "UR":
        return (value[SIZE : 2 * SIZE], value[-SIZE:])
    if vr == "PN":
        return tuple(part[-SIZE:] for part in re.split(rb"[\^=]", ESCAPE.sub(b"", value)) if len(part) >= SIZE)
    # Not the escape sequences around characters of ISO 2022, which are always the same.
    text = ESCAPE.sub(b"", value)
    return (text[:SIZE], text[-SIZE:])


class Planter:
    """Makes values from a seed; no two are the same, and no two have a piece in common."""

    def __init__(self, seed, script=LETTERS, encode=str.encode):
        self.random = random.Random(seed)
        self.script, self.encode = script, encode
        self.planted = []
        self._used = set()

    def __call__(self, place, tag, vr):
        """A new value for an element, noted as planted."""
        while True:
            text = self._value(vr)
            value = text if isinstance(text, bytes) else self._encoded(vr, text)
            found = pieces(vr, value)
            if self._used.isdisjoint(found or [value]):
                break
        self._used.update(found or [value])
        text = text if isinstance(text, str) else ""
        self.planted.append(Planted(f"{place}/({tag >> 16:04X},{tag & 0xFFFF:04X})", tag, vr, value, found, text))
        return value

    def token(self, count):
        """Recognisable text of the script."""
        return "ZQ" * (self.script is LETTERS) + self._of(self.script, count)

    def _of(self, letters, count):
        return "".join(self.random.choices(letters, k=count))

    def _encoded(self, vr, text):
        return self.encode(text) if vr in ("LO", "LT", "PN", "SH", "ST", "UC", "UT") else text.encode()

    def date(self):
        """A date of the 17th to the 20th century, never the first of a month or a year."""
        choose = self.random.randint
        return f"{choose(1650, 1999)}{choose(2, 12):02}{choose(2, 28):02}"

    def time(self):
        choose = self.random.randint
        return f"{choose(0, 23):02}{choose(0, 59):02}{choose(0, 59):02}.{choose(1, 999999):06}"

    def _value(self, vr):
        choose = self.random.randint
        match vr:
            case "DA":
                return self.date()
            case "TM":
                return self.time()
            case "DT":
                return self.date() + self.time()
            case "AS":
                return f"{choose(100, 999)}Y"
            case "DS":
                return f"{choose(100, 999)}.{choose(0, 10**9 - 1):09}"
            case "IS":
                return str(choose(10**9, 2**31 - 1))
            case "UI":
                return ROOT + str(choose(10**19, 10**20 - 1))
            case "UR":
                return f"https://{self._of(LETTERS, 12)}.example/{self._of(LETTERS, 12)}".lower()
            case "PN":
                return f"{self.token(9)}^{self.token(9)}"
            case "AE" | "CS":
                return "ZQ" + self._of(LETTERS, 12)
            case "SH":
                return self.token(12)
            case "LO" | "LT" | "ST" | "UC" | "UT":
                return self.token(24)
        # Bytes and binary numbers: four US, two UL, one FD, or anything.
        return self.random.randbytes(SIZE) if vr not in ("OB", "OW", "UN") else self._of(LETTERS, 16).encode()


def windows(data, size):
    return {data[index : index + size] for index in range(len(data) - size + 1)}


class Finder:
    """Finds the planted values of which a piece is in some bytes, in one pass whatever their number."""

    def __init__(self, planted):
        self.wanted = {}
        for value in planted:
            for piece in value.pieces:
                self.wanted.setdefault(len(piece), {}).setdefault(piece, []).append(value)

    def __call__(self, data):
        """Pairs of a value and the piece of it that is there."""
        data = PSEUDONYMS.sub(b"2.25.", data)
        found = set()
        for size, by_piece in self.wanted.items():
            for piece in by_piece.keys() & windows(data, size):
                found.update((value, piece) for value in by_piece[piece])
        return found


# --- Data sets that are written as they are told to be


@dataclasses.dataclass
class Node:
    """A data element to write: bytes, a number of 16 bits, or items."""

    tag: int
    vr: str
    value: bytes | int | None = None
    items: list | None = None
    defined: bool = True
    # A sequence that the file calls UN is in implicit VR little endian (PS3.5 6.2.2).
    is_unknown: bool = False
    # Encapsulated pixel data: its fragments, or all of them as they stood in a file.
    fragments: list | None = None
    is_encapsulated: bool = False


def encode(nodes, writer, implicit):
    """The nodes as bytes, in the order of their tags."""
    return b"".join(_encode(node, writer, implicit) for node in sorted(nodes, key=lambda node: node.tag))


def _encode(node, writer, implicit):
    if node.items is not None:
        inner = implicit if node.is_unknown else writer
        items = [encode(item, inner, implicit) for item in node.items]
        return _sequence(node, writer, inner, items)
    if node.fragments is not None:
        body = b"".join(writer.item(fragment, True) for fragment in [b"", *node.fragments])
        return writer.header(node.tag, "OB", 0xFFFFFFFF) + body + writer.header(0xFFFEE0DD, None, 0)
    if node.is_encapsulated:
        return writer.header(node.tag, node.vr, 0xFFFFFFFF) + node.value + writer.header(0xFFFEE0DD, None, 0)
    if isinstance(node.value, int):
        return writer.number(node.tag, node.value)
    pad = b"\0" if node.vr in LONG_OR_UID else b" "
    value = node.value + pad * (len(node.value) % 2)
    return writer.header(node.tag, node.vr, len(value)) + value


LONG_OR_UID = {vr.decode() for vr in LONG - {b"UT", b"UC", b"UR"}} | {"UI"}


def _sequence(node, writer, inner, items):
    body = b"".join(inner.item(item, node.defined) for item in items)
    vr = "UN" if node.is_unknown else "SQ"
    if node.defined:
        return writer.header(node.tag, vr, len(body)) + body
    return writer.header(node.tag, vr, 0xFFFFFFFF) + body + inner.header(0xFFFEE0DD, None, 0)

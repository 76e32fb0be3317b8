"""What stands before a file in the input changes nothing of what becomes of it, although elements that are those of an earlier
image are not decided about again."""

import re
from collections import Counter

import pytest

from support import anonymise

CT = "1.2.840.10008.5.1.4.1.1.2"
LATIN = b"Doe M\xfcller GmbH"  # The patient's family name, and a word in ISO 8859-1.


def element(tag, vr, value):
    """An element in explicit VR little endian (PS3.5 7.1.2)."""
    value = value.encode() if isinstance(value, str) else value
    value += (b"\0" if vr in ("UI", "OW") else b" ") * (len(value) % 2)
    group, number = tag >> 16, tag & 0xFFFF
    head = group.to_bytes(2, "little") + number.to_bytes(2, "little") + vr.encode()
    if vr in ("OW", "SQ", "UN", "UT"):
        return head + b"\0\0" + len(value).to_bytes(4, "little") + value
    return head + len(value).to_bytes(2, "little") + value


def instance(number, more=(), *, before=b"", behind=b"", character_set="ISO_IR 100"):
    """A file: `before` the first element, `behind` the last."""
    values = {
        0x00080016: ("UI", CT), 0x00080018: ("UI", f"1.2.3.{number}"), 0x00080060: ("CS", "CT"),
        0x00100010: ("PN", "Doe^Jane"), 0x00100020: ("LO", "MRN12345"), 0x0020000D: ("UI", "1.2.9"),
        0x0020000E: ("UI", "1.2.9.1"), 0x00181030: ("LO", "Head"), 0x00280010: ("US", b"\x08\0"), **dict(more)}  # fmt: skip
    if character_set:
        values[0x00080005] = ("CS", character_set)
    data = before + b"".join(element(tag, *values[tag]) for tag in sorted(values)) + behind
    meta = element(0x00020002, "UI", CT) + element(0x00020003, "UI", f"1.2.3.{number}")
    meta += element(0x00020010, "UI", "1.2.840.10008.1.2.1")
    length = element(0x00020000, "UL", len(meta).to_bytes(4, "little"))
    return bytes(128) + b"DICM" + length + meta + data


def outcome(folder, key_file, profile, files):
    """What is written, by name; and how many were written, dropped and set aside, and why, as the program says."""
    paths = []
    for number, file in enumerate(files):
        paths.append(folder / f"{number}.dcm")
        paths[-1].parent.mkdir(exist_ok=True)
        paths[-1].write_bytes(file)
    run = anonymise("run", "-p", profile, "--key-file", key_file, "-j", "1", *paths, folder / "out")
    written = {path.name: path.read_bytes() for path in (folder / "out").rglob("*.dcm")}
    numbers = re.findall(r"^  (written|dropped|quarantined) +(\d+)", run.stderr, re.MULTILINE)
    reasons = re.findall(r"^not written: .*?\.dcm: (.*)", run.stderr, re.MULTILINE)
    return written, Counter({what: int(number) for what, number in numbers}) + Counter(reasons)


INSERTS = "profile: 1\nname: inserts\nextends: dicom/basic@2026d\ntags:\n  RescaleType: { set: HU }\n"
DROPS = """profile: 1
name: drops
extends: dicom/basic@2026d
select:
  - { name: nobody, drop: "InstanceNumber == 2 and not exists(BurnedInAnnotation)" }
  - { name: rest, keep: always }
"""
MAKER, COMMENTS, ZEROS = (0x00080070, ("LO", LATIN)), (0x00104000, ("LT", "x" * 900)), bytes(16)
WIDTH = (0x00281051, ("DS", "40"))
PAIRS = {
    "an element that lies earlier than before": (instance(1, [COMMENTS]), instance(2)),
    "a character set too long to be one": (
        instance(1, [MAKER], character_set="ISO_IR 100" + " " * 1100), instance(2, [MAKER])),
    "text before its character set": (instance(1, before=element(*MAKER[:1], *MAKER[1])), instance(2, [MAKER])),
    "padding": (instance(1, behind=ZEROS), instance(2, behind=ZEROS)),
    "an element behind padding": (
        instance(1, behind=ZEROS), instance(2, behind=ZEROS + element(0x7FE00010, "OW", bytes(8)))),
    "another patient": (
        instance(1, [(0x00081090, ("LO", "ROE 7"))]),
        instance(2, [(0x00081090, ("LO", "ROE 7")), (0x00100010, ("PN", "Roe^Mary"))])),
    # Of what cannot be read to its end it is known that BurnedInAnnotation did not come.
    "a byte behind the last element": (
        instance(1, [(0x00200013, ("IS", "1")), WIDTH]), instance(2, [(0x00200013, ("IS", "2")), WIDTH], behind=b"\1")),
}  # fmt: skip
WAYS = [(name, profile) for name in PAIRS for profile in ("basic", INSERTS)] + [("a byte behind the last element", DROPS)]


@pytest.mark.parametrize("name, profile", WAYS, ids=lambda text: text.split("\n")[1] if "\n" in text else text)
def test_what_was_before_changes_nothing(name, profile, key_file, tmp_path):
    if "\n" in profile:
        (tmp_path / "profile.yaml").write_text(profile)
        profile = tmp_path / "profile.yaml"
    first, second = PAIRS[name]
    before, why_before = outcome(tmp_path / "before", key_file, profile, [first])
    alone, why_alone = outcome(tmp_path / "alone", key_file, profile, [second])
    together, why_together = outcome(tmp_path / "together", key_file, profile, [first, second])
    assert before and together == before | alone
    assert why_together == why_before + why_alone


@pytest.mark.parametrize("character_set", ["ISO_IR 100", "ISO_IR 100" + " " * 1100, "ISO_IR 4711", None])
def test_a_name_among_bytes_that_nobody_can_decode_is_found(character_set, key_file, tmp_path):
    written, _ = outcome(tmp_path / "in", key_file, "basic", [instance(1, [MAKER], character_set=character_set)])
    (data,) = written.values()
    assert b"Doe" not in data and b"8.5.1.4.1.1.2" in data


def test_text_before_its_character_set_is_decoded_by_it(key_file, tmp_path):
    file = instance(1, before=element(*MAKER[:1], *MAKER[1]))
    written, _ = outcome(tmp_path / "in", key_file, "basic", [file])
    (data,) = written.values()
    # Only the name is cut out, in Latin 1.
    assert b"Doe" not in data and b"M\xfcller GmbH" in data

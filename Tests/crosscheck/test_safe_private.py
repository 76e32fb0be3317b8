"""Private elements that are known to be safe stay with their creators, and nothing else that is private does."""

import csv

import pytest
from pydicom import dcmwrite
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian
from test_statement import SYNTAXES, instance, profile, written

from support import REPOSITORY, anonymise, content, read, tree

NAME = "Doe^Jane"
ON = "extends: dicom/basic@2026d\noptions: retain-safe-private\n"


def rows():
    with open(REPOSITORY / "standard" / "safe-private.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def save(path, data, syntax):
    data.file_meta.TransferSyntaxUID = syntax
    implicit, little = syntax.is_implicit_VR, syntax.is_little_endian
    dcmwrite(path, data, implicit_vr=implicit, little_endian=little, enforce_file_format=True)
    return path


def with_private(path, syntax=ExplicitVRLittleEndian, fill=None):
    """An instance to whose data set `fill` adds private elements."""
    data = read(instance(path))
    fill(data)
    return save(path, data, syntax)


def fill_blocks(data):
    """One creator in two blocks, another between them, and a private sequence with private elements in its items."""
    for start in (0x10, 0x42):
        data.add_new((0x0019, start), "LO", "SIEMENS MR HEADER")
        data.add_new((0x0019, start << 8 | 0x0C), "IS", "1000")
        data.add_new((0x0019, start << 8 | 0x01), "SH", NAME)
    data.add_new((0x0019, 0x0020), "LO", "ACME")
    data.add_new((0x0019, 0x200C), "LO", NAME)
    # No creator reserves this one.
    data.add_new((0x0019, 0x770C), "LO", NAME)
    inner = Dataset()
    inner.PatientName, inner.Rows = NAME, 3
    inner.add_new((0x0019, 0x0010), "LO", "ACME")
    inner.add_new((0x0019, 0x100C), "LO", NAME)
    inner.add_new((0x0019, 0x0011), "LO", "SIEMENS MR HEADER")
    inner.add_new((0x0019, 0x110C), "IS", "2000")
    # Hologic's sequences are on the list.
    data.add_new((0x7E01, 0x0010), "LO", "HOLOGIC, Inc.")
    data.add_new((0x7E01, 0x1010), "SQ", Sequence([inner]))
    data.add_new((0x7E01, 0x1077), "SQ", Sequence([inner]))


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda syntax: syntax.name)
def test_blocks_and_sequences(syntax, tmp_path, key_file):
    """Catches a block that is taken for another, and a private sequence whose items nobody treats."""
    source = with_private(tmp_path / "in.dcm", syntax, fill_blocks)
    data = written(tmp_path, key_file, profile(tmp_path, ON), source)
    assert NAME.encode() not in content(tmp_path / "out.dcm")
    blocks = {0x10, 0x42}
    left = {element.tag for element in data if element.tag.is_private}
    assert left == {0x00190000 | start for start in blocks} | {0x00190000 | start << 8 | 0x0C for start in blocks} | {
        0x7E010010,
        0x7E011010,
    }
    (item,) = data[0x7E01, 0x1010].value
    assert {element.tag for element in item if element.tag.is_private} == {0x00190011, 0x0019110C}
    assert item.Rows == 3 and not item.get("PatientName")


@pytest.mark.parametrize("syntax", SYNTAXES[:3], ids=lambda syntax: syntax.name)
def test_every_row(syntax, tmp_path, key_file):
    """Catches a row of Table E.3.10-1 that has no effect, in a file that has them all."""
    expected, places = {}, {}

    def fill(data):
        for row in rows():
            group = int(row["group"], 16)
            creators = places.setdefault(group, [])
            if row["creator"] not in creators:
                creators.append(row["creator"])
                data.add_new((group, 0x10 + creators.index(row["creator"])), "LO", row["creator"])
            tag = group << 16 | (0x10 + creators.index(row["creator"])) << 8 | int(row["element"], 16)
            # The table has five rows without a VR.
            vr = row["vr"].split("/")[-1] or "FD"
            if vr == "SQ":
                data.add_new(tag, "SQ", Sequence([]))
            elif vr == "UI":
                data.add_new(tag, "UI", "1.2.276.0.7230010.3.1.2.99")
            else:
                data.add_new(tag, vr, value(vr))
            expected[tag] = vr

    data = written(tmp_path, key_file, profile(tmp_path, ON), with_private(tmp_path / "in.dcm", syntax, fill))
    before, after = ({node.tag: node for node in tree(each)} for each in (read(tmp_path / "in.dcm"), data))
    for tag, vr in expected.items():
        assert tag in after, f"{tag:08X}"
        assert (after[tag].value == before[tag].value) == (vr != "UI"), f"{tag:08X}"


def value(vr):
    if vr in ("DS", "IS"):
        return "1"
    if vr in ("CS", "LO", "SH", "ST", "LT"):
        return "A"
    if vr in ("OB", "OW"):
        return b"\1\2"
    return 0x00100020 if vr == "AT" else 1


def describe(data, status, **rest):
    """What the file says of SIEMENS MR HEADER in group 0019."""
    item = Dataset()
    item.PrivateGroupReference, item.PrivateCreatorReference = 0x0019, "SIEMENS MR HEADER"
    item.BlockIdentifyingInformationStatus = status
    if "safe" in rest:
        item.NonidentifyingPrivateElements = rest["safe"]
    if "treated" in rest:
        treatment = Dataset()
        treatment.IdentifyingPrivateElements, treatment.DeidentificationAction = rest["treated"]
        item.DeidentificationActionSequence = Sequence([treatment])
    data.PrivateDataElementCharacteristicsSequence = Sequence([item])


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda syntax: syntax.name)
@pytest.mark.parametrize(
    "said, left",
    [
        (dict(status="SAFE"), "1000"),
        (dict(status="UNSAFE"), None),
        (dict(status="MIXED"), None),
        (dict(status="MIXED", safe=[0x0C]), "1000"),
        (dict(status="MIXED", safe=[0x0C], treated=(0x0C, "Z")), ""),
        (dict(status="SAFE", treated=(0x0C, "X")), None),
        (dict(status="MIXED", treated=(0x0C, "D")), "0"),
    ],
    ids=lambda said: "-".join(said) if isinstance(said, dict) else None,
)
def test_own_word(said, left, syntax, tmp_path, key_file):
    """Catches an element that the file itself calls unsafe and that stays, and one that only the file calls safe."""

    def fill(data):
        describe(data, **said)
        data.add_new((0x0019, 0x0010), "LO", "SIEMENS MR HEADER")
        data.add_new((0x0019, 0x100C), "IS", "1000")
        data.add_new((0x0019, 0x1001), "US", 7)

    data = written(tmp_path, key_file, profile(tmp_path, ON), with_private(tmp_path / "in.dcm", syntax, fill))
    assert (0x0019, 0x1001) not in data
    if left is None:
        assert (0x0019, 0x100C) not in data
    else:
        found = data[0x0019, 0x100C].value
        found = found.decode() if isinstance(found, bytes) else found
        assert str("" if found is None else found).strip(" \0") == left
    (item,) = data.PrivateDataElementCharacteristicsSequence
    assert item.PrivateCreatorReference == "SIEMENS MR HEADER"


def test_own_word_without_option(tmp_path, key_file):
    """Catches a description of blocks that are gone, and a rule of the profile that the file's word does not reach."""

    def fill(data):
        describe(data, "UNSAFE")
        data.add_new((0x0019, 0x0010), "LO", "SIEMENS MR HEADER")
        data.add_new((0x0019, 0x100C), "IS", "1000")

    source = with_private(tmp_path / "in.dcm", fill=fill)
    rule = "extends: dicom/basic@2026d\ntags: { '(0019,\"SIEMENS MR HEADER\",0C)': keep }"
    data = written(tmp_path, key_file, profile(tmp_path, rule), source)
    assert (0x0019, 0x100C) not in data and "PrivateDataElementCharacteristicsSequence" not in data


def test_archive(tmp_path, key_file):
    """Catches a list that check finds fault with, or that moves no date of a private element in implicit VR."""
    run = anonymise("check", "--strict", "tcia")
    assert run.returncode == 0, run.stderr
    assert anonymise("test", "tcia").returncode == 0

    def fill(data):
        data.add_new((0x0019, 0x0010), "LO", "GEMS_ACQU_01")
        data.add_new((0x0019, 0x1023), "DS", "1.5")
        data.add_new((0x0019, 0x0011), "LO", "ACME")
        data.add_new((0x0019, 0x1123), "LO", NAME)

    for syntax in SYNTAXES:
        data = written(tmp_path, key_file, "tcia", with_private(tmp_path / "in.dcm", syntax, fill))
        (tmp_path / "out.dcm").unlink()
        assert (0x0019, 0x1023) in data and (0x0019, 0x1123) not in data
        assert "113111" in [item.CodeValue for item in data.DeidentificationMethodCodeSequence]

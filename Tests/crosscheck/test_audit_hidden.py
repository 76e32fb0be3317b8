"""`anonymise audit` looks where few look: behind zero bytes, at names without files, and at where links lead."""

import shutil

import pytest
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag

from auditing import audit, back, found, save
from support import read


@pytest.mark.parametrize("keyword, tag, value", [
    ("Manufacturer", "(0008,0070)", b"ACME\0who knows"),
    ("ScanningSequence", "(0018,0020)", b"SE\0\0X "),
    ("SOPClassUID", "(0008,0016)", b"1.2.840.10008.5.1.4.1.1.4\0A"),
    ("SoftwareVersions", "(0018,1020)", b"1.0 \0 \0two "),
])  # fmt: skip
def test_behind_a_zero_byte(case, keyword, tag, value):
    """Catches an audit that reads a text as far as most readers do, without the input too."""
    case.treat()
    set_bytes(case.path, keyword, value)
    for arguments in (case.how, []):
        assert ("value-tail", tag) in found(audit(case.output, *arguments))


def test_padding_of_zero_bytes(case):
    """Zero bytes at the end of a text, or of each of several, are padding as some devices write it."""
    case.treat()
    set_bytes(case.path, "ScanningSequence", b"SE\0\\IR\0\0\0")
    set_bytes(case.path, "SoftwareVersions", b"1.0\0 \0\0\0")
    audit(case.output, status=0)


def set_bytes(path, keyword, value):
    """Writes a value as it is."""
    data = read(path)
    raw(data, keyword, value)
    save(data, path)


def raw(data, keyword, value):
    tag = Tag(keyword)
    data[tag] = RawDataElement(tag, dictionary_VR(tag), len(value), value, 0, False, True)


def test_identifier_in_front_of_a_zero_byte(case):
    """Catches an audit that looks for the whole of a value, zero byte and all, and not for either half of it."""

    def fill(data):
        raw(data, "PatientID", b"PAT-90817\0OLD-55443 ")
        raw(data, "PatientSex", b"F\0junk")

    case.treat(fill=fill)
    for text in ("PAT-90817", "OLD-55443"):
        assert ("identifier", "(0018,1020)") in case.found_after(back("SoftwareVersions", text))
    assert ("attribute-unchanged", "(0010,0040)") in case.found_after(back("PatientSex", "F"))


@pytest.mark.parametrize("make, shown", [
    (lambda out: (out / "DOE-4711").mkdir(), "…"),
    (lambda out: (out / "a" / "DOE^JANE" / "b").mkdir(parents=True), "a/…/b"),
    (lambda out: (out / "DOE-4711").symlink_to(out / "images"), "…"),
    (lambda out: (out / "DOE-4711").symlink_to("nowhere"), "…"),
], ids=["folder", "folder in a folder", "link to a folder", "link to nothing"])  # fmt: skip
def test_names_without_files(case, make, shown):
    """Catches an audit that knows only the names of files."""
    case.treat()
    (case.output / "images").mkdir(exist_ok=True)
    make(case.output)
    report = audit(case.output, *case.how)
    assert {(f["kind"], f["file"]) for f in report["findings"]} == {("identifier-in-file-name", shown)}


@pytest.mark.parametrize("to_file", [True, False])
def test_where_links_lead(case, tmp_path, to_file):
    """A link tells where the originals are."""
    case.treat()
    target = tmp_path / "from DOE-4711"
    if to_file:
        shutil.move(case.path, target)
        case.path.symlink_to(target)
    else:
        (case.output / "more").symlink_to(target)
    report = audit(case.output, *case.how)
    assert [finding["kind"] for finding in report["findings"]] == ["identifier-in-link"]
    assert "4711" not in str(report)

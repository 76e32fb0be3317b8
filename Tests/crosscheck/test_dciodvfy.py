"""dciodvfy (dicom3tools) finds no error in an output that it did not find in the input, but those that a row asks for."""

import os
import pathlib
import re
import subprocess

import iod_samples
import pytest
from expectation import BASIC, EMPTY, GONE, PROFILE, rule

from support import DEFLATED, REPOSITORY, anonymise, content, name_of, readable

# No output of dciodvfy is longer for any of the files; beyond it the test fails rather than waits.
LONGEST = 4 << 20

# Files of the workshop that never are part of the project; without them their tests are skipped.
SHARED = pathlib.Path(os.environ.get("ANONYMISE_DATA", REPOSITORY.parent / "shared/data"))

# What is left: rows of Table E.1-1 that say X, and no other, where the IOD has the attribute as Type 1 or 2.
DELETED = {
    0x00102297: "X",  # ResponsiblePerson: Type 2C in Patient, for animals
    0x00102299: "X",  # ResponsibleOrganization: as ResponsiblePerson
    0x00700082: "X",  # PresentationCreationDate: Type 1 in PresentationStateIdentification
    0x00700083: "X",  # PresentationCreationTime: as PresentationCreationDate
}

# Errors at one attribute that come of another one being gone, with the words of the error.
FOLLOWING = {
    # Row D: a dummy stays, and row X takes the approval number away that it goes with.
    0x00120081: "Attribute present when condition unsatisfied",
    # DerivationImageSequence has lost its SourceImageSequence, so nothing refers to the series any more.
    0x00081115: "ReferencedSeriesSequence present but Instance does not reference Instances",
}

# What the sweep takes away, because it holds what identifies somebody: bytes that are called encrypted and are not.
SWEPT = {0x04000520}  # EncryptedContent: Type 1

LACKING = re.compile(r"Missing attribute for Type (1|1C|2|2C) ")
ERROR = re.compile(r"Error - </(?:.*/)?[^/]*\(([0-9a-f]{4}),([0-9a-f]{4})\)(?:\[\d+\])? ?> - (.*)")


def errors(path, folder):
    """What dciodvfy finds, without values: UIDs and the like differ on purpose. None where it cannot read the file."""
    # dciodvfy cannot inflate.
    plain = folder / "plain.dcm"
    plain.write_bytes(content(path).replace(DEFLATED.encode(), DEFLATED[:-3].encode() + b"\0" * 3, 1))
    with subprocess.Popen(["dciodvfy", "-new", plain], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        said = run.stderr.read(LONGEST)
        if len(said) == LONGEST:
            run.kill()
            pytest.fail("dciodvfy says too much")
    # It stops at what the program puts in order: a file meta information whose elements are not.
    if b"Error - Dicom dataset read failed" in said or b"Error - Tags out of order" in said:
        return None
    lines = said.decode("latin-1").splitlines()
    return {re.sub(r"= <.*?>", "= <…>", line) for line in lines if line.startswith("Error")}


def is_asked_for(error):
    """Whether the error is the attribute's own, by the lists above."""
    match = ERROR.match(error)
    if not match:
        return None
    tag, words = int(match[1] + match[2], 16), match[3]
    if tag in FOLLOWING and words.startswith(FOLLOWING[tag]):
        return tag
    if tag in SWEPT and LACKING.match(words):
        return tag
    return tag if tag in DELETED and LACKING.match(words) else None


SEEN = set()


def compare(source, target, folder):
    """Asserts that the target has no error that the source does not have."""
    before, after = errors(source, folder), errors(target, folder)
    if before is None:
        pytest.skip("dciodvfy cannot read the source")
    assert after is not None
    new = {error: is_asked_for(error) for error in after - before}
    assert [error for error, tag in new.items() if tag is None] == []
    SEEN.update(tag for tag in new.values() if tag not in SWEPT)


@pytest.mark.parametrize("source", list(readable()), ids=name_of)
def test_no_new_errors(source, rewritten, tmp_path):
    """Catches an output that is no longer an instance of its IOD: a lost SOP class, an empty Type 1 attribute."""
    done = rewritten[source]
    if done.status != 0:
        pytest.skip("set aside")
    compare(source, done.target, tmp_path)


@pytest.mark.parametrize("kind", iod_samples.CLASSES)
def test_no_new_errors_in_samples(kind, key_file, tmp_path):
    """Catches an attribute at a place that no file at hand has, and a dummy that the IOD does not take."""
    source, target = tmp_path / "in.dcm", tmp_path / "out.dcm"
    iod_samples.write(kind, source)
    assert anonymise("rewrite", "--profile", "basic", "--key-file", key_file, source, target).returncode == 0
    compare(source, target, tmp_path)


@pytest.mark.parametrize("profile", ["research", "tcia", "mercure-extraction"])
@pytest.mark.parametrize("name", ["CT_small.dcm", "MR_small.dcm", "rtplan.dcm"])
def test_no_new_errors_by_shipped_profiles(name, profile, key_file, tmp_path):
    """Catches a profile that sets one attribute of a module which the IOD wants as a whole."""
    source, target = next(path for path in readable() if path.name == name), tmp_path / "out.dcm"
    assert anonymise("rewrite", "--profile", profile, "--key-file", key_file, source, target).returncode == 0
    before, after = errors(source, tmp_path), errors(target, tmp_path)
    assert [error for error in after - before if is_asked_for(error) is None] == []


def shared():
    """The workshop's files: those from the field and those made for it, and one of each series."""
    yield from sorted(path for kind in ("real", "synthetic") for path in (SHARED / "visible" / kind).rglob("*.dcm"))
    series = {path.parent: path for path in sorted((SHARED / "studies").glob("*/dicom/**/*")) if path.is_file()}
    yield from series.values()


@pytest.mark.parametrize("source", list(shared()), ids=lambda path: str(path.relative_to(SHARED)))
def test_no_new_errors_in_shared_files(source, key_file, tmp_path):
    """As for pydicom's files, with every storage SOP class among them."""
    target = tmp_path / "out.dcm"
    if anonymise("rewrite", "--profile", "basic", "--key-file", key_file, source, target).returncode != 0:
        pytest.skip("set aside")
    compare(source, target, tmp_path)


def test_lists():
    """Catches an entry of the lists that the standard's table does not support."""
    for tag, code in DELETED.items():
        assert PROFILE[tag] == code and BASIC[code] & (GONE | EMPTY) and rule(tag, None, False) == GONE


def test_lists_are_needed(request):
    """Catches an entry that nothing needs any more; only when all files were looked at."""
    ran = {item.function for item in request.session.items}
    if not {test_no_new_errors, test_no_new_errors_in_samples} <= ran or len(request.session.items) < 200:
        pytest.skip("only some files were looked at")
    assert SEEN == {*DELETED, *FOLLOWING}

"""dciodvfy (dicom3tools) finds no error in an output that it did not find in the input, but those that were asked for."""

import re
import subprocess

import pytest
from expectation import BASIC, EMPTY, GONE, PROFILE, TECHNICAL, rule

from support import DEFLATED, content, name_of, readable

# No output of dciodvfy is longer for any of pydicom's files; beyond it the test fails rather than waits.
LONGEST = 4 << 20

# A compound action is a choice by the attribute's type, which the program does not make yet: it takes the safer
# part of the two. The IOD would have asked for the other.
COMPOUND = {
    0x0008002A: "X/Z/D",  # AcquisitionDateTime: Type 1 in WaveformIdentification
    0x00080023: "Z/D",  # ContentDate: Type 1 in SR documents, multi-frame images and waveforms
    0x00080033: "Z/D",  # ContentTime: as ContentDate
    0x00081070: "X/Z/D",  # OperatorsName: Type 2 in RT series
    0x00081111: "X/Z/D",  # ReferencedPerformedProcedureStepSequence: Type 2 in SR document series
    0x00082112: "X/Z/U*",  # SourceImageSequence: Type 2 in the derivation macro
    0x00181000: "X/Z/D",  # DeviceSerialNumber: Type 1 in enhanced equipment
    0x00400555: "X/Z",  # AcquisitionContextSequence: Type 2 in AcquisitionContext
    0x300A0006: "X/D",  # RTPlanDate: Type 2 in RTGeneralPlan
    0x300A0007: "X/D",  # RTPlanTime: as RTPlanDate
    0x300A00B2: "X/Z",  # TreatmentMachineName: Type 2 in RTBeams
}

# The row says X whatever the type.
DELETED = {
    0x60003000: "X",  # OverlayData: the rest of the overlay plane stays and asks for it
}

# Free text that no row of Table E.1-1 names, which is deleted by default because it may hold a name.
FREE_TEXT = {
    0x00201040,  # PositionReferenceIndicator: Type 2 in FrameOfReference
    0x00620005,  # SegmentLabel: Type 1 in segmentations
    0x00700081,  # ContentDescription: Type 2 in palettes, Type 1 in their other languages
}

# Errors at one attribute that come of another one being gone, with the words of the error.
FOLLOWING = {
    # DerivationImageSequence has lost its SourceImageSequence, so nothing refers to the series any more.
    0x00081115: "ReferencedSeriesSequence present but Instance does not reference Instances",
}

LACKING = re.compile(r"Missing attribute for Type (1|1C|2) |Empty attribute \(no value\) for Type 1 ")
ERROR = re.compile(r"Error - </(?:.*/)?[^/]*\(([0-9a-f]{4}),([0-9a-f]{4})\)(?:\[\d+\])? ?> - (.*)")


def errors(path, folder):
    """What dciodvfy finds, without values: UIDs and the like differ on purpose."""
    # dciodvfy cannot inflate.
    plain = folder / "plain.dcm"
    plain.write_bytes(content(path).replace(DEFLATED.encode(), DEFLATED[:-3].encode() + b"\0" * 3, 1))
    with subprocess.Popen(["dciodvfy", "-new", plain], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        said = run.stderr.read(LONGEST)
        if len(said) == LONGEST:
            run.kill()
            pytest.fail("dciodvfy says too much")
    assert b"Error - Dicom dataset read failed" not in said
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
    listed = tag in COMPOUND or tag in DELETED or tag in FREE_TEXT
    return tag if listed and LACKING.match(words) else None


SEEN = set()


@pytest.mark.parametrize("source", list(readable()), ids=name_of)
def test_no_new_errors(source, rewritten, tmp_path):
    """Catches an output that is no longer an instance of its IOD: a lost SOP class, an empty Type 1 attribute."""
    done = rewritten[source]
    if done.status != 0:
        pytest.skip("set aside")
    before, after = errors(source, tmp_path), errors(done.target, tmp_path)
    new = {error: is_asked_for(error) for error in after - before}
    assert [error for error, tag in new.items() if tag is None] == []
    SEEN.update(new.values())


def test_lists():
    """Catches an entry of the lists that the standard's table does not support."""
    for tag, code in (COMPOUND | DELETED).items():
        assert PROFILE[tag] == code
    assert all("/" in code and BASIC[code] & (GONE | EMPTY) for code in COMPOUND.values())
    for tag in FREE_TEXT:
        assert PROFILE[tag] is None and tag not in TECHNICAL and rule(tag, None, False) == GONE


def test_lists_are_needed(request):
    """Catches an entry that nothing needs any more; only when all files were looked at."""
    ran = [item for item in request.session.items if item.function is test_no_new_errors]
    if len(ran) < len(list(readable())):
        pytest.skip("only some files were looked at")
    assert SEEN == {*COMPOUND, *DELETED, *FREE_TEXT, *FOLLOWING}

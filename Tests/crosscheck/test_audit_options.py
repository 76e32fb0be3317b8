"""`anonymise audit` on outputs that state Retain Safe Private or Modified Dates: no more stays than these options leave."""

import datetime
import shutil

import pytest
from pydicom.dataset import Dataset

from auditing import audit, back, found, rows
from support import anonymise, read

SAFE = "options: [retain-safe-private]\n"
MOVED = "options: [retain-longitudinal-modified-dates]\ndates: { shift: { days: 30..300 } }\n"
FULL = "options: [retain-longitudinal-full-dates]\n"


# --- Private elements (PS3.15 E.3.10)


def siemens(data, group=0x0019, element=0x0C, start=0x10, vr="IS", value="1000", creator="SIEMENS MR HEADER"):
    data.add_new((group, start), "LO", creator)
    data.add_new((group, start << 8 | element), vr, value)


def within(data, body):
    item = Dataset()
    body(item)
    data.AnatomicRegionSequence = [item]


PRIVATE = {
    "another element of the creator": (
        lambda d: siemens(d, element=0x08, vr="CS", value="IMAGE NUM 4"), "(0019,1008)", True),
    "another group": (lambda d: siemens(d, group=0x0023), "(0023,100C)", True),
    "another creator": (lambda d: siemens(d, creator="ACME", start=0x20), "(0019,200C)", True),
    "another creator's name": (lambda d: siemens(d, creator="ACME", start=0x20), "(0019,0020)", True),
    "in an item": (lambda d: within(d, lambda i: siemens(i, creator="ACME")), "(0008,2218)[0]/(0019,100C)", True),
    "in a private sequence": (
        lambda d: siemens(d, 0x7E01, 0x10, vr="SQ", value=[inner_block()], creator="HOLOGIC, Inc."),
        "(7E01,1010)[0]/(0019,1001)", True),
    "of nobody": (lambda d: d.add_new(0x0019440C, "IS", "1"), "(0019,440C)", False),
    # The block outside is not that of the item (PS3.5 7.8.1).
    "of nobody in an item": (
        lambda d: within(d, lambda i: i.add_new(0x0019100C, "IS", "1")), "(0008,2218)[0]/(0019,100C)", False),
}  # fmt: skip


def inner_block():
    item = Dataset()
    siemens(item, element=0x01, vr="SH", value="other")
    return item


@pytest.mark.parametrize("name", PRIVATE)
def test_private_that_no_table_lists(case, name):
    """Catches an audit that lets every private element stay when the output states Retain Safe Private."""
    plant, path, is_listed_kind = PRIVATE[name]
    case.treat(SAFE, siemens)
    audit(case.output, *case.how, status=0)
    assert (0x0019, 0x100C) in read(case.path)
    kind = "private-element-unlisted" if is_listed_kind else "private-element"
    for arguments in (["--profile", case.profile], []):
        assert (kind, path) in case.found_after(plant, *arguments)
    assert (kind, path) in found(audit(case.output))
    said = anonymise("audit", case.output).stderr
    assert ("--profile" in said) == is_listed_kind


def test_private_that_the_table_lists(case):
    """Catches an audit that does not know a row of Table E.3.10-1, in a file that has them all."""

    def fill(data):
        places = {}
        for row in rows("safe-private.tsv"):
            creators = places.setdefault(row["group"], [])
            if row["creator"] not in creators:
                creators.append(row["creator"])
            start = 0x10 + creators.index(row["creator"])
            vr = row["vr"].split("/")[-1] or "FD"
            value = {"SQ": [Dataset()], "UI": "1.2.276.0.7230010.3.1.2.99", "OB": b"\1\2", "OW": b"\1\2"}.get(
                vr, "A" if vr in ("CS", "LO", "SH", "ST", "LT") else "1" if vr in ("DS", "IS") else 1)
            siemens(data, int(row["group"], 16), int(row["element"], 16), start, vr, value, row["creator"])

    case.treat(SAFE, fill)
    assert sum(element.tag.is_private and element.tag.elem > 0xFF for element in read(case.path)) == 479
    audit(case.output, *case.how, status=0)
    audit(case.output, status=0)


def declare(data, status, **rest):
    """(0008,0300) for SIEMENS MR HEADER in group 0019 (PS3.3 C.12.1.1.7)."""
    item = Dataset()
    item.PrivateGroupReference, item.PrivateCreatorReference = 0x0019, rest.get("creator", "SIEMENS MR HEADER")
    item.BlockIdentifyingInformationStatus = status
    if "safe" in rest:
        item.NonidentifyingPrivateElements = rest["safe"]
    if "treated" in rest:
        treatment = Dataset()
        treatment.IdentifyingPrivateElements, treatment.DeidentificationAction = rest["treated"]
        item.DeidentificationActionSequence = [treatment]
    data.PrivateDataElementCharacteristicsSequence = [item]


@pytest.mark.parametrize("said, element, kind", [
    (dict(status="SAFE"), 0x08, None),
    (dict(status="MIXED", safe=[0x08]), 0x08, None),
    (dict(status="MIXED", safe=[0x09]), 0x08, "private-element"),
    (dict(status="UNSAFE"), 0x0C, "private-element"),
    (dict(status="MIXED", safe=[0x09]), 0x0C, "private-element"),
    (dict(status="SAFE", treated=([0x0C], "X")), 0x0C, "private-element"),
    (dict(status="SAFE", treated=([0x0C], "D")), 0x0C, None),
    (dict(status="SAFE", treated=([0x08], "D")), 0x08, "private-element-unlisted"),
    (dict(status="SAFE", creator="ACME"), 0x08, "private-element-unlisted"),
], ids=str)  # fmt: skip
def test_private_that_the_file_speaks_of(case, said, element, kind):
    """What the file calls safe may stay under the option, and what it calls unsafe may not, although the table lists it."""
    case.treat(SAFE)

    def plant(data):
        siemens(data, element=element, value="1")
        declare(data, **said)

    case.change(case.path, plant)
    report = audit(case.output, *case.how, status=1 if kind else 0)
    assert found(report) == ({(kind, f"(0019,10{element:02X})")} if kind else set())


ACCEPTED = 'accept: [ { check: private-kept, because: "a test" } ]\n'


@pytest.mark.parametrize("tags, kind", [
    ("'(0019,\"ACME\",20)': keep", "private-element-unlisted"),
    # What keeps a whole block costs the output the option's code.
    ("'(0019,\"ACME\",xx)': keep, '(0019,\"ACME\",21)': delete", "private-element"),
    ("'AnatomicRegionSequence/(0019,\"ACME\",20)': keep, '(0019,\"ACME\",20)': hash", "private-element-unlisted"),
    ("'(0019,\"ACME\",20)': keep, '(0019,\"ACME\",xx)': delete", "private-element-unlisted"),
], ids=["element", "block", "path", "but not the block"])  # fmt: skip
def test_private_that_the_profile_names(case, tags, kind):
    """What a profile names stays with the profile; what it does not name does not stay with it."""
    case.treat(SAFE + f"tags: {{ {tags} }}\n" + ACCEPTED, lambda d: siemens(d, creator="ACME", element=0x20, vr="SH"))
    expected = {(kind, "(0019,0010)"), (kind, "(0019,1020)")}
    assert expected == {(kind, path) for kind, path in found(audit(case.output, *case.how)) if "private" in kind}
    after = case.found_after(lambda d: d.add_new(0x00191021, "IS", "1"), "--profile", case.profile)
    assert after == {(kind, "(0019,1021)")}


def test_private_of_the_archive(case):
    """TCIA's list is a profile's own: with the profile what it keeps is no finding, without it every such element is."""
    case.treat(profile="tcia", fill=lambda d: siemens(d, element=0x0F, vr="SH", value="5"))
    assert (0x0019, 0x100F) in read(case.path)
    assert found(audit(case.output, *case.how)) == {("private-element-unlisted", "(0019,100F)")}
    after = case.found_after(lambda d: siemens(d, element=0x07, vr="SH", value="5"), "--profile", "tcia")
    assert after == {("private-element-unlisted", "(0019,1007)")}


# --- Dates (PS3.15 E.3.6)


def dated(data):
    data.AcquisitionDateTime = "20260314102111.5+0100"
    data.DateOfLastCalibration = ["20251201", "20251202"]
    data.RequestAttributesSequence[0].ScheduledProcedureStepStartDate = "20260314"
    data.PerformedProcedureStepStartDate = "2026.03.14"


UNSHIFTED = {
    "DA": (back("StudyDate", "20260314"), "(0008,0020)"),
    "DT": (back("AcquisitionDateTime", "20260314102111.5+0100"), "(0008,002A)"),
    "one of several": (back("DateOfLastCalibration", ["20250101", "20251202"]), "(0018,1200)"),
    "in an item": (
        lambda d: setattr(d.RequestAttributesSequence[0], "ScheduledProcedureStepStartDate", "20260314"),
        "(0040,0275)[0]/(0040,0002)"),
    "ACR-NEMA": (back("PerformedProcedureStepStartDate", "2026.03.14"), "(0040,0244)"),
}  # fmt: skip
CLEANED = MOVED.replace("dates]", "dates, clean-descriptors]")


@pytest.mark.parametrize("name", UNSHIFTED)
def test_unshifted(case, name):
    """Catches an audit that passes over a date of the input in an output that says that dates were moved."""
    plant, path = UNSHIFTED[name]
    case.treat(CLEANED, dated)
    audit(case.output, *case.how, status=0)
    for arguments in ([], ["--profile", case.profile]):
        assert ("date-unshifted", path) in case.found_after(plant, *arguments)


def days(text, offset):
    day = datetime.datetime.strptime(text, "%Y%m%d") + datetime.timedelta(days=offset)
    return day.strftime("%Y%m%d")


@pytest.mark.parametrize("offset", [-1, 1, 366])
def test_moved_by_other_days(case, offset):
    """Catches an audit to which every other day is as good as the right one."""
    case.treat(CLEANED, dated)
    date = read(case.path).ContentDate
    other = days(date, offset)
    if other.endswith("01"):
        # It would be the month of the date, which is what a coarser date is.
        other = days(date, offset * 2)
    after = case.found_after(back("ContentDate", other))
    assert after == {("date-shift-differs", "(0008,0023)")}


def test_dates_across_a_study(case):
    """Two instances of one study whose dates have moved differently, each in itself as it should."""
    shutil.copy(case.source, case.source.parent / "2.dcm")

    def second(data):
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = "2.25.99"
        data.InstanceNumber = 99
        data.PixelData = data.PixelData[::-1]

    case.change(case.source.parent / "2.dcm", second)
    profile = case.profile
    profile.write_text(f"profile: 1\nname: p\nextends: dicom/basic@2026d\n{MOVED}")
    run = anonymise("run", "--profile", profile, "--key-file", case.key_file, case.source.parent, case.output)
    assert run.returncode == 0, run.stderr
    how = ["--against", case.source.parent, "--key-file", case.key_file]
    audit(case.output, *how, status=0)
    path = sorted(case.output.rglob("*.dcm"))[0]

    def move(data):
        for element in data:
            if element.VR == "DA" and element.value:
                element.value = days(element.value, 15)

    case.change(path, move)
    kinds = {kind for kind, _ in found(audit(case.output, *how))}
    assert kinds == {"date-shift-differs"}


def test_dates_that_are_meant(case):
    """No false alarm: dates that a profile keeps, coarsens or makes up, and those of an output that keeps all."""
    body = MOVED + "tags: { ContentDate: { date: year }, SeriesDate: { set: '20200715' } }\n"
    case.treat(body, lambda d: (dated(d), setattr(d, "ContentDate", "20260101")))
    assert read(case.path).ContentDate == "20260101"
    # That a day was made up, and that a year is all that is left of one, is known to the profile alone.
    assert found(audit(case.output, *case.how)) == {
        ("date-shift-differs", "(0008,0021)"), ("date-unshifted", "(0008,0023)")}  # fmt: skip
    shutil.rmtree(case.output)
    case.treat(FULL)
    audit(case.output, *case.how, status=0)

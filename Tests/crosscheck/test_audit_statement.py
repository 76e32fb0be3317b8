"""`anonymise audit` of what an output says of its own treatment: (0012,0064) by the profile, (0028,0303) by the dates."""

import json

import pytest
from pydicom.dataset import Dataset

from auditing import audit, back, found
from support import anonymise, read

MOVED = "options: [retain-longitudinal-modified-dates]\ndates: { shift: { days: 30..300 } }\n"
FULL = "options: [retain-longitudinal-full-dates]\n"
KEEPS = "accept: [{ check: identifier-kept, because: a test }]\n"
DATES = ("statement-false", "(0028,0303)")


def code(number):
    return ("statement-false", f"(0012,0064)[{number}]/(0008,0100)")


def stating(value):
    """Puts one more code of CID 7050 into (0012,0064)."""

    def plant(data):
        item = Dataset()
        item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", "an option"
        data.DeidentificationMethodCodeSequence = [*data.get("DeidentificationMethodCodeSequence", []), item]

    return plant


@pytest.mark.parametrize("body, value, place", [
    ("", "113101", 1), ("", "113102", 1), ("", "113106", 1), ("", "113112", 1), (FULL, "113107", 2),
    (MOVED, "113106", 2), ("tags: { InstitutionName: keep }\n" + KEEPS, "113100", 0),
], ids=str)  # fmt: skip
def test_code_that_the_profile_cannot_give(case, body, value, place):
    """Catches an audit that believes whatever options an output states."""
    case.treat(body)
    assert code(place) in case.found_after(stating(value), "--profile", case.profile)


def test_value_behind_a_false_code(case):
    """Catches a false code that opens the door for the values."""
    case.treat()

    def plant(data):
        stating("113106")(data)
        data.SeriesDate = "20260314"

    kinds = {kind for kind, path in case.found_after(plant, "--profile", case.profile) if path == "(0008,0021)"}
    assert kinds & {"attribute-present", "attribute-unchanged"}


def test_code_under_a_condition(case):
    """No false alarm: a code that the profile gives some instances and others not."""
    case.treat("rules: [{ name: r, if: 'Modality == \"CT\"', tags: { InstitutionName: keep } }]\n" + KEEPS)
    case.change(case.path, lambda data: delattr(data, "DeidentificationMethodCodeSequence"))
    audit(case.output, *case.how, "--profile", case.profile, status=0)


def test_dates_kept_and_moved(case):
    """Catches an output that says both of its dates."""
    case.treat(MOVED)
    assert ("statement-false", "(0012,0064)") in case.found_after(stating("113106"))


def test_dates_of_which_all_are_kept(case):
    """No false alarm: a profile that moves dates, but for those that are there."""
    case.treat(MOVED + "tags: { StudyDate: keep, SeriesDate: keep, AcquisitionDate: keep, ContentDate: keep }\n" + KEEPS)
    assert read(case.path).LongitudinalTemporalInformationModified == "MODIFIED"


@pytest.mark.parametrize("knows", [True, False])
@pytest.mark.parametrize("body, said, is_false", [
    (MOVED, "UNMODIFIED", True), (MOVED, "REMOVED", False), (FULL, "MODIFIED", True), (FULL, "REMOVED", True),
    ("", "UNMODIFIED", False), ("", "MODIFIED", False),
])  # fmt: skip
def test_dates(case, body, said, is_false, knows):
    """Catches a statement that the dates do not bear out; where no date is left, nothing is certain."""
    case.treat(body)
    case.change(case.path, back("LongitudinalTemporalInformationModified", said))
    arguments = ["--profile", case.profile] if knows else []
    report = audit(case.output, *case.how, *arguments, status=int(is_false))
    assert found(report) == ({DATES} if is_false else set())


@pytest.mark.parametrize("body", [
    FULL + "tags: { ContentDate: { set: '20200715' } }\n",
    FULL + "tags: { ContentDate: { date: year } }\n",
    "tags: { StudyDate: keep }\n" + KEEPS,
    "tags: { StudyDate: { date: month } }\n",
])  # fmt: skip
@pytest.mark.parametrize("day", ["20260314", "20260101"])
def test_dates_that_are_meant(case, body, day):
    """No false alarm: dates that a profile keeps, coarsens or makes up beside others."""

    def fill(data):
        data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = day

    case.treat(body, fill)
    report = anonymise("audit", case.output, *case.how, "--format", "json").stdout
    assert DATES not in found(json.loads(report))


@pytest.mark.parametrize("department, place", [("Radiant", "(0012,0010)"), ("Profile P", "(0012,0063)")])
def test_department_called_as_the_profile_says(case, department, place):
    """No false alarm, and no open door: the profile's own word is nobody's where the profile has put it, and only there."""
    body = (
        "tags: { ClinicalTrialSponsorName: { set: RADIANT } }\n"
        "output:\n  study: '{StudyInstanceUID}'\n  images: '{SOPInstanceUID}.dcm'\n"
        "  sidecars: [{ path: 'tags.json', per: series, content: tags }]\n"
    )
    case.treat(body, lambda data: setattr(data, "InstitutionalDepartmentName", department))
    (sidecar,) = case.output.rglob("*.json")
    assert json.loads(sidecar.read_text())["ClinicalTrialSponsorName"] == "RADIANT"
    # Without the profile it is the input's word, and so it is in another attribute.
    assert ("identifier", place) in found(audit(case.output, *case.how))
    places = case.found_after(
        lambda data: setattr(data, "ClinicalTrialProtocolName", department.upper()), "--profile", case.profile)
    assert places == {("identifier", "(0012,0021)")}
    text = sidecar.read_text()
    sidecar.write_text(text.replace('"RADIANT"', f'"of {department}"'))
    assert ("identifier", "ClinicalTrialSponsorName") in found(
        audit(case.output, *case.how, "--profile", case.profile))

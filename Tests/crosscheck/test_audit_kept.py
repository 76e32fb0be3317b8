"""`anonymise audit` on what profiles keep on purpose: it is no finding, and hides none."""

import shutil

import pytest
from pydicom.dataset import Dataset

from auditing import audit, first, found, mark, save
from support import REPOSITORY, anonymise, read

DEVICE, UIDS = "113109", "113110"


@pytest.fixture
def study(tmp_path):
    assert anonymise("sample", tmp_path / "study").returncode == 0
    return tmp_path / "study"


def everywhere(folder, change):
    """Changes every file of a folder, a short-lived study or output."""
    for path in folder.rglob("*.dcm"):
        data_set = read(path)
        change(data_set)
        save(data_set, path)


@pytest.fixture
def treat(study, tmp_path, key_file):
    """Makes an output of the study by the basic profile with some rules."""

    def perform(rules="", options=()):
        profile = tmp_path / "p.yaml"
        wanted = f"options: [{', '.join(options)}]\n" if options else ""
        profile.write_text(f"profile: 1\nname: p\nextends: dicom/basic@2026d\n{wanted}{rules}")
        output = tmp_path / "output"
        shutil.rmtree(output, ignore_errors=True)
        run = anonymise("run", "--profile", profile, "--key-file", key_file, study, output)
        assert run.returncode == 0, run.stderr
        return output, ["--against", study, "--key-file", key_file, "--profile", profile]

    return perform


# What an audit finds that is not told what a profile means.
UNTOLD = {
    "basic": set(),
    "mercure-extraction": {("attribute-present", "(0008,103E)"), ("input-unaccounted", "")},
    "research": {("input-unaccounted", "")},
    "tcia": set(),
    "ultrasound": {("input-unaccounted", "")},
}


@pytest.mark.parametrize("profile", UNTOLD)
def test_shipped_profiles(study, tmp_path, key_file, profile):
    """Every profile's output is clean when the audit knows the profile, and every other finding is true."""
    output = tmp_path / "output"
    run = anonymise("run", "--profile", profile, "--key-file", key_file, study, output)
    assert run.returncode in (0, 1)
    how = ["--against", study, "--key-file", key_file]
    written = len(list(output.rglob("*.dcm")))
    assert written > 0
    report = audit(output, *how, "--profile", profile, "--partial", status=0)
    assert report["matched"] == report["outputFiles"] == written
    report = audit(output, *how, status=1 if UNTOLD[profile] else 0)
    assert found(report) == UNTOLD[profile]
    lost = [finding for finding in report["findings"] if finding["kind"] == "input-unaccounted"]
    assert len(lost) == report["inputFiles"] - written
    words = anonymise("audit", output, *how).stderr
    assert ("--partial" in words) == bool(lost) and ("--profile" in words) == (profile == "mercure-extraction")


def test_profiles_are_all_of_them():
    assert set(UNTOLD) == {path.stem for path in (REPOSITORY / "profiles").glob("*.yaml")}


def code(value, scheme="DCM"):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, "a meaning"
    return item


def state(data_set, *codes):
    mark(data_set)
    data_set.DeidentificationMethodCodeSequence = [code("113100"), *map(code, codes)]


def test_what_is_kept_hides_no_person(study, treat):
    """Catches an audit that no longer looks for the patient because a text that stays was nothing but the id."""
    everywhere(study, lambda d: setattr(d, "ImageComments", "DOE-4711"))
    output, how = treat(
        'tags: { ImageComments: keep }\naccept: [ { check: identifier-kept, because: "a test" } ]\n')
    audit(output, *how, status=0)
    path, data_set = first(output)
    data_set.ImageComments = "of DOE-4711"
    save(data_set, path)
    assert found(audit(output, *how)) == {("identifier", "(0020,4000)")}


def test_what_may_stay_crowds_nothing_out(study, treat, key_file):
    """Catches an audit that stops at so many hits, whether they count or not."""
    output, _ = treat()
    uids = [str(read(path).SOPInstanceUID) for path in study.rglob("*.dcm")]

    def crowd(data_set):
        references = []
        for number in range(700):
            item = Dataset()
            item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = "1.2.840.10008.5.1.4.1.1.4", uids[number % len(uids)]
            references.append(item)
        data_set.ReferencedImageSequence = references
        # What comes behind it is in another window.
        icon = Dataset()
        icon.add_new(0x7FE00010, "OW", bytes(3 << 20))
        data_set.IconImageSequence = [icon]
        state(data_set, UIDS)

    path, data_set = first(output)
    crowd(data_set)
    save(data_set, path)
    how = ["--against", study, "--key-file", key_file]
    assert "identifier" not in {kind for kind, _ in found(audit(output, *how))}
    data_set.add_new(0x40080300, "ST", "of DOE-4711")
    save(data_set, path)
    assert ("identifier", "(4008,0300)") in found(audit(output, *how))


@pytest.mark.parametrize("concept, value, codes, is_clean", [
    ("121013", "MR_SOURCE_AE", (DEVICE,), True),
    ("121013", "MR_SOURCE_AE", (), False),
    ("121106", "MR_SOURCE_AE", (DEVICE,), False),  # a comment
    ("121013", "MR_SOURCE_AE DOE-4711", (DEVICE,), False),
    ("121013", "DOE^JANE", (DEVICE,), False),
])  # fmt: skip
def test_content_items(study, treat, key_file, concept, value, codes, is_clean):
    """What Table E.3.4-1 keeps by its concept is no finding: Device Observer Name when devices are retained."""
    output, _ = treat(options=["retain-device-identity"] if codes else [])
    path, data_set = first(output)
    before = Dataset()
    before.ConceptNameCodeSequence, before.TextValue = [code("121106")], "nothing"
    item = Dataset()
    item.ConceptNameCodeSequence, item.TextValue = [code(concept)], value
    data_set.ContentSequence = [before, item]
    state(data_set, *codes)
    save(data_set, path)
    report = audit(output, "--against", study, "--key-file", key_file, status=0 if is_clean else 1)
    wanted = set() if is_clean else {("identifier", "(0040,A730)[1]/(0040,A160)")}
    # A concept that the table does not list lets nothing stay, and one that it lists nothing of a person.
    assert {finding for finding in found(report) if finding[0] == "identifier"} == wanted


def test_uids_of_content_items(study, treat, key_file):
    """The UID of a device observer stays with the device, and that of a person does not."""
    output, _ = treat(options=["retain-device-identity"])
    path, data_set = first(output)
    (source,) = [read(p) for p in study.rglob("*.dcm") if read(p).InstanceNumber == data_set.InstanceNumber
                 and read(p).Modality == "MR" and read(p).PixelData == data_set.PixelData]  # fmt: skip
    for original, wanted in (("121012", set()), ("121108", {"identifier", "uid-unchanged"})):
        for target in (source, data_set):
            item = Dataset()
            item.ConceptNameCodeSequence = [code(original)]
            item.add_new(0x0040A124, "UI", "1.2.3.44.5.66.777")
            target.ContentSequence = [item]
        state(data_set, DEVICE)
        save(data_set, path)
        save(source, study / "source.dcm")
        for other in list(study.rglob("*.dcm")):
            if other.name != "source.dcm" and read(other).SOPInstanceUID == source.SOPInstanceUID:
                other.unlink()
        report = audit(output, "--against", study, "--key-file", key_file, status=1 if wanted else 0)
        assert {kind for kind, _ in found(report)} == wanted


def test_a_year_of_birth(study, treat):
    """1 January is what a year becomes: it is no finding when the profile leaves years, and other days are."""
    everywhere(study, lambda d: setattr(d, "PatientBirthDate", "19710101"))
    output, how = treat("tags: { PatientBirthDate: { date: year } }\n")
    report = audit(output, *how, status=0)
    assert any("dates of birth" in limit for limit in report["limits"])
    without = found(audit(output, *how[:4]))
    assert without == {("identifier", "(0010,0030)"), ("attribute-unchanged", "(0010,0030)")}
    everywhere(study, lambda d: setattr(d, "PatientBirthDate", "19710203"))
    audit(output, *how, status=0)
    everywhere(output, lambda d: setattr(d, "PatientBirthDate", "19710203"))
    assert found(audit(output, *how)) == without


def test_a_station_that_is_a_patient(study, treat, key_file):
    """Catches an audit that lets a patient id stay where a machine has the same name."""
    everywhere(study, lambda d: setattr(d, "StationName", d.PatientID))
    output, _ = treat(options=["retain-device-identity"])
    path, data_set = first(output)
    data_set.StationName = "DOE-4711"
    save(data_set, path)
    assert ("identifier", "(0008,1010)") in found(audit(output, "--against", study, "--key-file", key_file))

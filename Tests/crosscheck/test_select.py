"""Every kind of worksheet, and the selection of wanted series: what `select:` keeps, by instances that are made here."""

import dataclasses
import json

import pydicom
import pytest
from made import CT, MR, US, made, region
from pseudonyms import new_uid

from support import anonymise

HEAD = "profile: 1\nname: test\nextends: dicom/basic@2026d\nselect:\n"
SC = "1.2.840.10008.5.1.4.1.1.7"
KEEP = "  - { name: rest, keep: always }\n"
DROP = "  - { name: rest, drop: always }\n"
PAGE = """
  - name: page
    drop: outlier(Rows, Columns, PhotometricInterpretation, SamplesPerPixel, exists(SequenceOfUltrasoundRegions))
"""
FRAME = dict(
    Modality="US", Rows=600, Columns=800, SamplesPerPixel=1, PhotometricInterpretation="MONOCHROME2",
    SequenceOfUltrasoundRegions=[region()],
)  # fmt: skip
AXIAL, SAGITTAL, OBLIQUE = [1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 0, -1], [0.8, 0.6, 0, 0, 0, -1]


@dataclasses.dataclass
class Image:
    """An instance, and the rule that must leave it out; None for one that must be kept."""

    values: dict
    rule: str | None = None
    sop_class: str = CT
    series: int = 1
    study: int = 1


def frames(count, **others):
    return [Image(FRAME | others, sop_class=US) for _ in range(count)]


def page(**others):
    return Image(FRAME | others, "page", US)


CASES = {
    # --- Worksheets by what they are
    "secondary capture": (
        f'  - {{ name: capture, drop: \'SOPClassUID == "{SC}" or SOPClassUID startswith "{SC}."\' }}\n' + KEEP,
        [
            Image({"Modality": "OT"}, "capture", SC),
            # Its modality may be that of the images.
            Image({"Modality": "US"}, "capture", SC),
            *[Image({"Modality": "OT"}, "capture", f"{SC}.{number}") for number in range(1, 5)],
            # Encapsulated and other classes begin with the same characters.
            Image({"Modality": "XA"}, None, "1.2.840.10008.5.1.4.1.1.77.1.4"),
            Image({"Modality": "CT"}),
        ],
    ),
    "structured report": (
        '  - { name: report, drop: \'SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.88." or Modality == "SR"\' }\n' + KEEP,
        [
            *[Image({"Modality": "SR"}, "report", f"1.2.840.10008.5.1.4.1.1.88.{n}") for n in (11, 22, 33, 50, 65)],
            # Somebody's own class of reports, and a report whose modality is not said.
            Image({"Modality": "SR"}, "report", "1.2.276.0.99"),
            Image({"Modality": None}, "report", "1.2.840.10008.5.1.4.1.1.88.33"),
            Image({"Modality": ""}, None),
        ],
    ),
    "dose report": (
        "  - name: dose\n"
        '    drop: SOPClassUID == "1.2.840.10008.5.1.4.1.1.88.67" or SeriesDescription ~ /\\bdose\\b/i or SeriesNumber == 999\n'
        + KEEP,
        [
            Image({"Modality": "SR"}, "dose", "1.2.840.10008.5.1.4.1.1.88.67"),
            Image({"Modality": "CT", "SeriesDescription": "Dose Report"}, "dose", SC),
            Image({"Modality": "CT", "SeriesDescription": "PATIENT DOSE"}, "dose"),
            Image({"Modality": "CT", "SeriesNumber": 999}, "dose"),
            Image({"Modality": "CT", "SeriesDescription": "low-dosed chest", "SeriesNumber": 99}),
            Image({"Modality": "CT", "SeriesDescription": None, "SeriesNumber": ""}),
        ],
    ),
    "encapsulated document": (
        '  - { name: document, drop: \'SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.104." or Modality == "DOC"\' }\n' + KEEP,
        [
            *[Image({"Modality": "DOC"}, "document", f"1.2.840.10008.5.1.4.1.1.104.{n}") for n in (1, 2, 3)],
            Image({"Modality": "OT"}, "document", "1.2.840.10008.5.1.4.1.1.104.1"),
            Image({"Modality": "DOC"}, "document", SC),
            Image({"Modality": "CT"}),
        ],
    ),
    "key object and presentation state": (
        '  - { name: aside, drop: \'Modality in ["KO", "PR"] or SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.11."\' }\n' + KEEP,
        [
            Image({"Modality": "KO"}, "aside", "1.2.840.10008.5.1.4.1.1.88.59"),
            *[Image({"Modality": "PR"}, "aside", f"1.2.840.10008.5.1.4.1.1.11.{n}") for n in (1, 2, 8)],
            Image({"Modality": None}, "aside", "1.2.840.10008.5.1.4.1.1.11.1"),
            Image({"Modality": "CT"}),
        ],
    ),
    "screenshot": (
        '  - { name: screenshot, drop: \'ImageType[3] in ["SCREENSHOT", "WORKSHEET"] or ImageType[1] == "DERIVED" and ImageType[2] == "SECONDARY"\' }\n'
        + KEEP,
        [
            Image({"ImageType": ["ORIGINAL", "PRIMARY", "SCREENSHOT"]}, "screenshot"),
            Image({"ImageType": ["DERIVED", "PRIMARY", "WORKSHEET", "0001"]}, "screenshot"),
            Image({"ImageType": ["DERIVED", "SECONDARY"]}, "screenshot"),
            Image({"ImageType": ["ORIGINAL", "PRIMARY", "AXIAL"]}),
            # The word stands elsewhere, the third value is not there, and nothing is there.
            Image({"ImageType": ["ORIGINAL", "PRIMARY", "AXIAL", "SCREENSHOT"]}),
            Image({"ImageType": ["DERIVED", "PRIMARY"]}),
            Image({"ImageType": ""}),
            Image({"ImageType": None}),
        ],
    ),
    "description words": (
        "  - { name: worksheet, drop: 'SeriesDescription ~ /work ?sheet|report|measure?ments?|summary|befund/i' }\n" + KEEP,
        [
            *[
                Image({"SeriesDescription": text}, "worksheet")
                for text in ["Worksheet", "WORK SHEET 2", "OB Report", "measurments", "My Summary", "Arztbefund"]
            ],
            *[Image({"SeriesDescription": text}) for text in ["Carotid", "work-sheet", "", "Schädel", "頭部"]],
            Image({"SeriesDescription": None}),
        ],
    ),
    # --- A page in the middle of the images
    "page of another size": (PAGE + KEEP, [*frames(3), page(Rows=768, Columns=1024), *frames(3)]),
    "page of one column more": (PAGE + KEEP, [*frames(4), page(Columns=801)]),
    "page in colour": (PAGE + KEEP, [*frames(2), page(SamplesPerPixel=3, PhotometricInterpretation="RGB"), *frames(2)]),
    "page of another colour space": (
        PAGE + KEEP,
        [
            *frames(4, SamplesPerPixel=3, PhotometricInterpretation="YBR_FULL_422"),
            page(SamplesPerPixel=3, PhotometricInterpretation="RGB"),
        ],
    ),
    "page that lacks what the others have": (PAGE + KEEP, [page(SequenceOfUltrasoundRegions=None), *frames(3)]),
    "page without a size": (PAGE + KEEP, [*frames(3), page(Rows=None)]),
    "two pages": (PAGE + KEEP, [*frames(6), page(Rows=768), page(Rows=1200, Columns=900)]),
    "three are too few": (PAGE + KEEP, [*frames(2), dataclasses.replace(page(Rows=768), rule=None)]),
    "no majority": (PAGE + KEEP, [*frames(3), *frames(3, Rows=768)]),
    "no majority, dropped": (
        PAGE + "    outliers: { min-series: 4, majority: 0.6, tie: drop }\n" + KEEP,
        [page(), page(), page(Rows=768), page(Rows=768)],
    ),
    "a series is compared with itself": (
        PAGE + KEEP,
        [*frames(4), *[dataclasses.replace(image, series=2) for image in frames(1, Rows=768)]],
    ),
    # --- Wanted series
    "by description": (
        "  - { name: wanted, keep: 'SeriesDescription ~ /carotid|thyroid/i' }\n" + DROP,
        [
            Image({"SeriesDescription": "CAROTID left"}),
            Image({"SeriesDescription": "Kidney"}, "rest", series=2),
            Image({"SeriesDescription": None}, "rest", series=3),
        ],
    ),
    "by modality": (
        '  - { name: wanted, keep: \'Modality in ["CT", "MR"]\' }\n' + DROP,
        [Image({"Modality": "CT"}), Image({"Modality": "MR"}, None, MR, 2), Image({"Modality": "US"}, "rest", US, 3),
         Image({"Modality": None}, "rest", series=4)],
    ),
    "by number of images": (
        '  - { name: scout, drop: "series.NumberOfSeriesRelatedInstances < 3", scope: series }\n'
        '  - { name: many, drop: "series.NumberOfSeriesRelatedInstances > 4", scope: series }\n' + KEEP,
        [
            # What a file says of it counts for nothing.
            *[Image({"NumberOfSeriesRelatedInstances": 3}, "scout") for _ in range(2)],
            *[Image({}, series=2) for _ in range(3)],
            *[Image({}, "many", series=3) for _ in range(5)],
        ],
    ),
    "by orientation": (
        "  - { name: axial, keep: 'ImageOrientationPatient[1] > 0.9 and ImageOrientationPatient[5] > 0.9' }\n" + DROP,
        [
            Image({"ImageOrientationPatient": AXIAL}),
            Image({"ImageOrientationPatient": [0.99, -0.05, 0.01, 0.05, 0.98, 0.1]}),
            Image({"ImageOrientationPatient": SAGITTAL}, "rest"),
            Image({"ImageOrientationPatient": OBLIQUE}, "rest"),
            Image({"ImageOrientationPatient": None}, "rest"),
            Image({"ImageOrientationPatient": [-1, 0, 0, 0, -1, 0]}, "rest"),
        ],
    ),
    "by slice thickness": (
        '  - { name: thick, drop: "SliceThickness > 3" }\n  - { name: unknown, drop: "empty(SliceThickness)" }\n' + KEEP,
        [
            Image({"SliceThickness": "1.25"}),
            Image({"SliceThickness": "3.0"}),
            Image({"SliceThickness": "3.01"}, "thick"),
            # As numbers, not as text.
            Image({"SliceThickness": "10"}, "thick"),
            Image({"SliceThickness": "5e0"}, "thick"),
            Image({"SliceThickness": ""}, "unknown"),
            Image({"SliceThickness": None}, "unknown"),
        ],
    ),
    "thin series of some length": (
        '  - { name: wanted, keep: \'series.Modality == "CT" and series.SliceThickness <= 1.5 and series.NumberOfSeriesRelatedInstances >= 3\', scope: series }\n'
        + DROP,
        [
            *[Image({"Modality": "CT", "SliceThickness": "1"}) for _ in range(3)],
            *[Image({"Modality": "CT", "SliceThickness": "5"}, "rest", series=2) for _ in range(3)],
            *[Image({"Modality": "CT", "SliceThickness": "1"}, "rest", series=3) for _ in range(2)],
            *[Image({"Modality": "MR", "SliceThickness": "1"}, "rest", MR, 4) for _ in range(3)],
        ],
    ),
    "by study": (
        '  - { name: no ultrasound, drop: \'not ("US" in study.ModalitiesInStudy)\', scope: study }\n'
        '  - { name: report, drop: \'Modality == "SR"\' }\n' + KEEP,
        [
            Image({"Modality": "US"}, None, US),
            Image({"Modality": "SR", "ModalitiesInStudy": "CT"}, "report", "1.2.840.10008.5.1.4.1.1.88.33", 2),
            Image({"Modality": "SR", "ModalitiesInStudy": "US"}, "no ultrasound", "1.2.840.10008.5.1.4.1.1.88.33", 3, 2),
            Image({"Modality": "CT", "ModalitiesInStudy": "US"}, "no ultrasound", series=4, study=2),
        ],
    ),
    # --- The list as a whole
    "the first rule that holds decides": (
        "  - { name: one, keep: 'InstanceNumber == 1' }\n  - { name: few, drop: 'InstanceNumber < 3' }\n"
        "  - { name: three, keep: 'InstanceNumber == 3' }\n" + DROP,
        [Image({"InstanceNumber": number}, rule) for number, rule in [(1, None), (2, "few"), (3, None), (4, "rest")]],
    ),
    "a value that is not there is not another one": (
        "  - { name: other, drop: 'StationName != \"A\"' }\n" + KEEP,
        [Image({"StationName": "A"}), Image({"StationName": "B"}, "other"), Image({"StationName": None}, "other"),
         Image({"StationName": ""}, "other")],
    ),
    "any value of several": (
        "  - { name: localizer, drop: 'ImageType == \"LOCALIZER\"' }\n" + KEEP,
        [Image({"ImageType": ["ORIGINAL", "PRIMARY", "LOCALIZER"]}, "localizer"), Image({"ImageType": ["LOCALIZER"]}, "localizer"),
         Image({"ImageType": ["ORIGINAL", "PRIMARY", "AXIAL"]})],
    ),
}  # fmt: skip


def write(images, folder):
    for number, image in enumerate(images, 1):
        study = f"1.2.3.{image.study}"
        made(
            folder / f"{number}.dcm", f"1.2.3.99.{number}", image.values, study, f"{study}.{image.series}", image.sop_class
        )


@pytest.mark.parametrize("name", CASES)
def test_selection(name, tmp_path, key_file):
    rules, images = CASES[name]
    profile, report = tmp_path / "p.yaml", tmp_path / "report.json"
    profile.write_text(HEAD + rules)
    write(images, tmp_path / "in")
    done = anonymise(
        "run", "-p", profile, "--key-file", key_file, "--report", report, tmp_path / "in", tmp_path / "out"
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(report.read_text())
    counts = {}
    for image in images:
        if image.rule:
            counts[image.rule] = counts.get(image.rule, 0) + 1
    assert told["dropped"] == counts and told["counts"]["read"] == len(images)
    written = {pydicom.dcmread(path).SOPInstanceUID for path in (tmp_path / "out").rglob("*.dcm")}
    assert written == {new_uid(f"1.2.3.99.{number}") for number, image in enumerate(images, 1) if not image.rule}
    # The plan says the same of each file.
    planned = anonymise("plan", "-p", profile, "--key-file", key_file, "--files", "--format", "json", tmp_path / "in")
    files = {file["input"].split("/")[-1]: file for file in json.loads(planned.stdout)["files"]}
    for number, image in enumerate(images, 1):
        file = files[f"{number}.dcm"]
        assert file["decision"] == ("dropped" if image.rule else "written")
        assert not image.rule or file["detail"] == image.rule


@pytest.mark.parametrize("rules", [
    "  - { name: report, drop: 'Modality == \"SR\"' }\n" + KEEP,
    "  - { name: report, drop: '\"SR\" in study.ModalitiesInStudy', scope: study }\n" + KEEP,
], ids=["streamed", "catalogued"])  # fmt: skip
def test_what_is_left_out_is_not_set_aside(rules, tmp_path, key_file):
    """Catches a quarantine, and the exit status that goes with it, for what the selection leaves out anyway."""
    profile = tmp_path / "p.yaml"
    profile.write_text(
        HEAD + rules + "rules:\n  - { name: burned in, if: 'BurnedInAnnotation == \"YES\"', quarantine: burned-in }\n"
    )
    made(tmp_path / "in/1.dcm", "1.2.3.1", {"Modality": "SR", "BurnedInAnnotation": "YES"}, "1.2.1", "1.2.1.1")
    made(tmp_path / "in/2.dcm", "1.2.3.2", {"Modality": "CT"}, "1.2.2", "1.2.2.1")
    report = tmp_path / "report.json"
    run = ["run", "-p", profile, "--key-file", key_file, "--report", report]
    done = anonymise(*run, tmp_path / "in", tmp_path / "out")
    told = json.loads(report.read_text())
    assert done.returncode == 0 and told["dropped"] == {"report" : 1} and told["counts"]["written"] == 1
    planned = anonymise("plan", "-p", profile, "--key-file", key_file, "--format", "json", tmp_path / "in")
    assert planned.returncode == 0 and json.loads(planned.stdout)["dropped"] == {"report": 1}
    # What is kept is set aside as ever.
    made(tmp_path / "in/3.dcm", "1.2.3.3", {"Modality": "CT", "BurnedInAnnotation": "YES"}, "1.2.2", "1.2.2.1")
    done = anonymise(*run, tmp_path / "in", tmp_path / "out2")
    told = json.loads(report.read_text())
    assert done.returncode == 1 and told["quarantined"] == {"set aside by the profile: burned-in": 1}
    assert told["counts"]["written"] == 1

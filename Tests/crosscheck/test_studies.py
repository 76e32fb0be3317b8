"""Whole studies: what is kept, what is dropped by which rule, and the tree.

What must come out is told here by hand from /work/shared/data/README.md and each study.json, and by pydicom; nothing of
it is taken from the program. A new UID is derived in `pseudonyms`.
"""

import json
import pathlib
import re
import unicodedata

import pydicom
import pytest
from pseudonyms import new_uid

from support import anonymise, anonymise_folder

STUDIES = pathlib.Path("/work/shared/data/studies")
pytestmark = pytest.mark.skipif(not STUDIES.is_dir(), reason="the shared studies are not here")

SR, CAPTURE, DOCUMENT = "structured report", "secondary capture", "encapsulated document"
# What becomes of each series under mercure-extraction: the folder that its description asks for, made safe by hand, or
# the rule that leaves it out. A file that fares otherwise has a line of its own.
EXTRACTION = {
    "ct-duplicate-series": {
        "S003_0": {"AX 5mm STD"},
        "S003_1": {"AX 5mm STD"},
        "S004_2": {"AX 5mm STD"},
        "S000_3": {"ax 5mm std"},
        "S005_4": {"unnamed"},
    },
    "ct-head-dose": {
        "S001_0": {"Topogram"},
        "S002_1": {"Head 5.0 H30s"},
        "S501_2": CAPTURE,
        "S502_3": SR,
        "S503_4": SR,
        "S504_5": DOCUMENT,
    },
    # The family name in a description goes.
    "mr-brain-ge": {
        "S001_0": {"3-plane localizer"},
        "S002_1": {"Ax T1 MP-RAGE"},
        "S005_2": {"Ax DWI TENSOR b1000"},
        "S007_3": {"fMRI resting EPI"},
    },
    "mr-charsets": {"S001_0": {"charsets"}},
    "mr-siemens-mixed": {
        "S003_0": {"2D 16Echo qT2"},
        "S004_1": {"asl_2d_tra (enhanced MR)"},
        "S006_2": {"ep2d mosaic"},
        # A key object selection is a document too (…1.88.59).
        "S008_3": SR,
    },
    "us-abdomen-worksheet": {
        "S001_0": {"US ABDOMEN"},
        "S001_0/IM0005.dcm": CAPTURE,
        "S002_1": CAPTURE,
        "S003_2": SR,
    },
    "mr-hostile-descriptions": dict(
        zip(
            [f"S{number:03}" for number in range(1, 30)],
            [
                {name}
                for name in [
                    "-..-x", "-etc-passwd", "unnamed", "unnamed", "unnamed", "_CON", "_nul.txt", "_COM1", "T1 AX",
                    "T1 AX", "T1_AX______", "Schädel-T2 µ²", "頭部 T1強調", "α-β‥∕", "-rf", "~-.ssh", "$(reboot)",
                    "%2e%2e%2f", "a" * 64, "🧠 T1", "Zoë", "Zoë", "t1 ax", "T1 AX", "_gnp.exe", "LIVER-KIDNEY-TI_FL2D",
                    "LIVER-KIDNEY-TI_FL2D", "name^{}[]!@#&;", "tab_here",
                ]
            ],
        )
    ),
}  # fmt: skip


def sources(study):
    """Every instance of a study by its place below dicom/, as pydicom reads it."""
    root = STUDIES / study / "dicom"
    return {
        str(path.relative_to(root)): pydicom.dcmread(path, stop_before_pixels=True) for path in sorted(root.rglob("*.dcm"))
    }


def fate(table, place):
    return table.get(place, table[place.split("/")[0]])


def folded(name):
    """By what names are one on a file system that looks at neither case nor Unicode form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def stem(name):
    return re.sub(r"-\d+$", "", name)


def tree(root):
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("study", EXTRACTION)
def test_what_is_kept_and_where(study, tmp_path, key_file):
    report = tmp_path / "report.json"
    done = anonymise(
        "run", "-p", "mercure-extraction", "--key-file", key_file, "--report", report, STUDIES / study / "dicom", tmp_path / "out"
    )
    assert done.returncode == 0, done.stderr
    source, table = sources(study), EXTRACTION[study]
    assert {place.split("/")[0] for place in source} == {place.split("/")[0] for place in table}
    dropped = {}
    wanted = {}
    for place, data in source.items():
        match fate(table, place):
            case str(rule):
                dropped[rule] = dropped.get(rule, 0) + 1
            case names:
                wanted[new_uid(data.SOPInstanceUID)] = (place, data, *names)
    told = json.loads(report.read_text())
    assert told["dropped"] == dropped
    assert told["counts"]["written"] == len(wanted)

    root = tmp_path / "out" / new_uid(next(iter(source.values())).StudyInstanceUID) / "anonymised-images"
    images = {path: pydicom.dcmread(path, stop_before_pixels=True) for path in (tmp_path / "out").rglob("*.dcm")}
    assert {data.SOPInstanceUID for data in images.values()} == wanted.keys() and len(images) == len(wanted)
    folders = {}
    for path, data in images.items():
        _, original, name = wanted[data.SOPInstanceUID]
        assert path.parent.parent == root
        assert data.SeriesInstanceUID == new_uid(original.SeriesInstanceUID)
        folders.setdefault(path.parent.name, set()).add(data.SeriesInstanceUID)
        assert folded(name) in (folded(path.parent.name), folded(stem(path.parent.name)))
        number = f"{original.get('InstanceNumber') or 0:05}"
        assert re.fullmatch(rf"{number}(-\d+)?\.dcm", path.name)
        # A number behind the name only where another has the name.
        if path.stem != number:
            assert (path.parent / f"{number}.dcm").exists()
        if folded(path.parent.name) != folded(name):
            assert folded(name) in {folded(other.name) for other in root.iterdir()}
    # A series a folder, a folder a series.
    assert all(len(series) == 1 for series in folders.values())
    assert len(folders) == len({data.SeriesInstanceUID for data in images.values()})
    assert len({folded(name) for name in folders}) == len(folders)


@pytest.mark.parametrize("study", EXTRACTION)
def test_plan_names_each_rule(study, key_file):
    done = anonymise(
        "plan", "-p", "mercure-extraction", "--key-file", key_file, "--files", "--format", "json", STUDIES / study / "dicom"
    )
    assert done.returncode == 0, done.stderr
    root = STUDIES / study / "dicom"
    files = {str(pathlib.Path(file["input"]).relative_to(root)): file for file in json.loads(done.stdout)["files"]}
    assert files.keys() == sources(study).keys()
    for place, file in files.items():
        expected = fate(EXTRACTION[study], place)
        if isinstance(expected, str):
            assert (file["decision"], file["detail"]) == ("dropped", expected)
        else:
            assert file["decision"] == "written"


@pytest.mark.parametrize("study", EXTRACTION)
def test_worksheets_are_nowhere(study, tmp_path, key_file):
    """Catches a burned-in page or a document that study.json names, in any file of the output."""
    described = json.loads((STUDIES / study / "study.json").read_text())
    for profile in ["mercure-extraction", "ultrasound"]:
        anonymise_folder(profile, key_file, STUDIES / study / "dicom", tmp_path / profile)
        written = {pydicom.dcmread(path).SOPInstanceUID for path in (tmp_path / profile).rglob("*.dcm")}
        for place in described["burned_in_or_document"]:
            assert new_uid(pydicom.dcmread(STUDIES / study / place).SOPInstanceUID) not in written


@pytest.mark.parametrize("study", EXTRACTION)
def test_file_names_say_nothing(study, tmp_path, key_file):
    """Catches a tree that comes from names: the same instances lie in series folders and as mercure names them."""
    trees = []
    for way in ["dicom", "mercure", "mercure-storescp"]:
        done = anonymise_folder("mercure-extraction", key_file, STUDIES / study / way, tmp_path / way)
        assert done.returncode == 0, done.stderr
        trees.append(tree(tmp_path / way))
    # The storage of mercure may write other file meta information and encodings, but no other names.
    assert trees[0] == trees[1] and trees[0].keys() == trees[2].keys()


def test_ultrasound_leaves_other_studies_out(tmp_path, key_file):
    """A study has one fate by its modalities: what would be quarantined in it is dropped with it."""
    for study in EXTRACTION:
        report = tmp_path / f"{study}.json"
        done = anonymise(
            "run", "-p", "ultrasound", "--key-file", key_file, "--report", report, STUDIES / study / "dicom", tmp_path / study
        )
        told = json.loads(report.read_text())
        if study == "us-abdomen-worksheet":
            # None of its series is one of interest.
            assert told["dropped"] == {"everything else": 7, CAPTURE: 2, SR: 1}
        else:
            assert told["dropped"] == {"only ultrasound studies": len(sources(study))}
        assert told["quarantined"] == {} and done.returncode == 0
        assert not list((tmp_path / study).rglob("*.dcm"))

"""Images that are cut in their pixels: they stay out, and still belong to their studies."""

import json

import pytest
from made import made

from support import anonymise

STUDY, SERIES = "1.2.3.9", "1.2.3.9.1"
IMAGE = {"Modality": "CT", "Rows": 8, "Columns": 8, "BitsAllocated": 8, "SeriesDescription": "T1", "PixelData": bytes(64)}
HEAD = "profile: 1\nname: cut\nextends: dicom/basic@2026d\n"
FEW = "select:\n  - { name: few, scope: series, drop: series.NumberOfSeriesRelatedInstances < 3 }\n  - { name: rest, keep: always }\n"
NUMBERED = 'output: { images: "{Modality}.dcm", collisions: suffix }\n'
CUT = {"cut short": 1}


@pytest.fixture
def run(tmp_path, key_file):
    def run(profile, *options, command="run"):
        if "\n" in profile:
            (tmp_path / "p.yaml").write_text(profile)
            profile = tmp_path / "p.yaml"
        words = [command, "-p", profile, "--key-file", key_file, *options, tmp_path / "in"]
        if command == "plan":
            done = anonymise(*words, "--format", "json")
            return done, json.loads(done.stdout)
        place = tmp_path / f"out{len(list(tmp_path.glob('out*')))}"
        done = anonymise(*words, "--report", tmp_path / "report", place)
        return done, json.loads((tmp_path / "report").read_text()), place

    return run


def images(folder, count, cut=None, **others):
    for number in range(count):
        made(folder / str(number), f"1.2.3.{number}", IMAGE | {"InstanceNumber": number + 1} | others)
    if cut is not None:
        (folder / str(cut)).write_bytes((folder / str(cut)).read_bytes()[:-7])


@pytest.mark.parametrize("profile", ["basic", "mercure-extraction"], ids=["streamed", "catalogued"])
def test_study_counts_it(run, tmp_path, profile):
    images(tmp_path / "in", 5, cut=2)
    done, report, place = run(profile)
    assert done.returncode == 1 and report["quarantined"] == CUT
    [study] = report["studies"]
    assert (study["read"], study["written"], study["quarantined"]) == (5, 4, CUT)
    done, plan = run(profile, command="plan")
    assert done.returncode == 1 and plan["quarantined"] == CUT and [each["quarantined"] for each in plan["studies"]] == [CUT]
    for task in place.rglob("task.json"):
        counts = json.loads(task.read_text())["counts"]
        assert (counts["read"], counts["written"], counts["quarantined"]) == (5, 4, CUT)


def test_rules_count_it(run, tmp_path):
    images(tmp_path / "in", 3, cut=2)
    done, report, _ = run(HEAD + FEW)
    assert done.returncode == 1 and report["dropped"] == {} and report["quarantined"] == CUT


def test_rules_count_a_whole_image_and_its_cut_copy_once(run, tmp_path):
    images(tmp_path / "in", 2)
    (tmp_path / "in/copy").write_bytes((tmp_path / "in/1").read_bytes()[:-7])
    done, report, _ = run(HEAD + FEW)
    assert done.returncode == 0 and report["dropped"] == {"few": 3}


@pytest.mark.parametrize("name", ["-first", "last"])
def test_takes_no_place(run, tmp_path, name):
    """Catches a number or a look that a whole image loses to a cut one, which may be longer."""
    images(tmp_path / "in", 2)
    expected = run(HEAD + NUMBERED)[2]
    made(tmp_path / "in" / name, "1.2.3.1", IMAGE | {"PixelData": bytes(9000)})
    (tmp_path / "in" / name).write_bytes((tmp_path / "in" / name).read_bytes()[:-7])
    done, report, place = run(HEAD + NUMBERED)
    assert done.returncode == 1 and report["quarantined"] == CUT
    tree = lambda root: {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert tree(place) == tree(expected) and len(tree(place)) == 2


@pytest.mark.parametrize("rule", ["series.Rows > 100", "outlier(Rows)", "Rows > 100"])
def test_what_is_not_read_decides_nothing(run, tmp_path, rule):
    """Catches whole images that nobody decides about because one of their series is cut before the attribute asked for."""
    images(tmp_path / "in", 4)
    cut = tmp_path / "in/2"
    cut.write_bytes(cut.read_bytes().partition(b"\x28\x00\x10\x00US")[0] + b"\x28\x00")
    select = f"select:\n  - {{ name: large, drop: '{rule}' }}\n  - {{ name: rest, keep: always }}\n"
    done, report, _ = run(HEAD + select)
    assert done.returncode == 1 and report["quarantined"] == CUT and report["counts"]["written"] == 3

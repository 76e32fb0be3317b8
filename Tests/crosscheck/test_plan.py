"""`anonymise plan` says where files go; the run with the same key is what it is compared with."""

import json
from pathlib import Path

import pytest

from support import KEY, anonymise, anonymise_folder, summary

STUDIES = Path("/work/shared/data/studies")
PROFILES = ["basic", "mercure-extraction", "ultrasound", "research"]


@pytest.fixture(scope="module")
def key_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "key"
    path.write_text(KEY)
    path.chmod(0o600)
    return path


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    sample = tmp_path_factory.mktemp("sample") / "study"
    assert anonymise("sample", sample).returncode == 0
    return {"sample": sample, "studies": STUDIES}


def images(folder):
    """The paths of the Part 10 files of an output: sidecars and the like are no instances."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file() and path.read_bytes()[128:132] == b"DICM":
            found.add(str(path.relative_to(folder)))
    return found


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("source", ["sample", "studies"])
def test_plan_names_the_paths_that_the_run_writes(inputs, source, profile, key_file, tmp_path):
    folder = inputs[source]
    if not folder.is_dir():
        pytest.skip("no shared studies here")
    planned = anonymise(
        "plan", "--profile", profile, "--key-file", key_file, "--files", "--format", "json", folder
    )
    assert planned.returncode in (0, 1), planned.stderr
    plan = json.loads(planned.stdout)
    output = tmp_path / "out"
    done = anonymise_folder(profile, key_file, folder, output)

    # Paths come from the output tree and not from anything that the program says.
    paths = [file["detail"] for file in plan["files"] if file["decision"] == "written"]
    assert len(paths) == len(set(paths)) == plan["written"]
    assert set(paths) == images(output)
    series = [series for study in plan["studies"] for series in study["series"]]
    assert sum(each["kept"] for each in series) == plan["written"]
    assert {each["first"] for each in series} | {each["last"] for each in series} <= set(paths)

    # Every file of the input has one fate.
    named = [file["input"] for file in plan["files"]]
    assert sorted(named) == sorted(str(path) for path in folder.rglob("*") if path.is_file())
    assert plan["read"] == len(named) == summary(done.stderr).read


def test_plan_writes_nothing(inputs, key_file, tmp_path):
    before = {path: path.stat().st_mtime_ns for path in inputs["sample"].rglob("*")}
    done = anonymise("plan", "--profile", "basic", "--key-file", key_file, inputs["sample"])
    assert done.returncode == 0, done.stderr
    assert str(inputs["sample"]) not in done.stdout
    assert before == {path: path.stat().st_mtime_ns for path in inputs["sample"].rglob("*")}

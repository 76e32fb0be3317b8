"""What a task file keeps of mercure's task.json when `run` finds it in an input, against the json module."""

import json
import os
import subprocess

import pytest
from made import made
from pseudonyms import new_uid

from support import PROGRAM, anonymise

PROFILE = """
profile: 1
name: task
extends: dicom/basic@2026d
output:
  study: "{StudyInstanceUID}"
  images: "{SOPInstanceUID}.dcm"
  sidecars:
    - { path: "task.json", per: study, content: task, keep: [%s] }
accept:
  - { check: sidecar-identifiers, because: "a test" }
"""
STUDY = "1.2.3.1"


def task(uid, acc, kind="study", **others):
    info = {"uid": uid, "uid_type": kind, "acc": acc, "mrn": "MRN-CANARY", "patient_name": "CANARY^NAME"} | others
    return json.dumps({"id": "job-1", "info": info, "study": {"study_uid": STUDY}, "process": {"settings": {"key": "CANARY"}}})


@pytest.fixture
def run(tmp_path, key_file):
    def run(keep="info.acc", *inputs):
        (tmp_path / "p.yaml").write_text(PROFILE % keep)
        place = tmp_path / f"out{len(list(tmp_path.glob('out*')))}"
        done = anonymise("run", "-p", tmp_path / "p.yaml", "--key-file", key_file, *(inputs or [tmp_path / "in"]), place)
        told = {path.parent.name: json.loads(path.read_text()) for path in place.glob("*/task.json")}
        return done, told

    for study in ("1.2.3.1", "1.2.3.2"):
        made(tmp_path / "in" / study / "1.dcm", f"{study}.1.1", {"AccessionNumber": "OWN"}, study, f"{study}.1")
        made(tmp_path / "in" / study / "2.dcm", f"{study}.2.1", {"AccessionNumber": "OWN"}, study, f"{study}.2")
    return run


def test_only_what_keep_names(run, tmp_path):
    (tmp_path / "in/1.2.3.1/task.json").write_text(task(STUDY, "ACC-TASK"))
    done, told = run("info.acc, id")
    assert done.returncode == 0, done.stderr
    assert told[new_uid(STUDY)]["mercure"] == {"id": "job-1", "info": {"acc": "ACC-TASK"}}
    # The other study has a number of its own, and no task.
    assert told[new_uid("1.2.3.2")]["mercure"] == {"info": {"acc": "OWN"}}
    assert "CANARY" not in json.dumps(told)


def test_an_input_is_the_folder_itself(run, tmp_path):
    (tmp_path / "in/1.2.3.1/task.json").write_text(task(STUDY, "ACC-TASK"))
    done, told = run("info.acc, info.mrn", tmp_path / "in/1.2.3.1")
    assert done.returncode == 0
    assert told == {new_uid(STUDY): told[new_uid(STUDY)]}
    assert told[new_uid(STUDY)]["mercure"] == {"info": {"acc": "ACC-TASK", "mrn": "MRN-CANARY"}}


def test_task_of_another_study(run, tmp_path):
    """Catches an accession number that is given to whatever lies beside the task."""
    text = task("1.2.3.99", "ACC-OTHER").replace(f'"study_uid": "{STUDY}"', '"study_uid": "1.2.3.99"')
    (tmp_path / "in/1.2.3.1/task.json").write_text(text)
    done, told = run()
    assert done.returncode == 0 and {each["mercure"]["info"]["acc"] for each in told.values()} == {"OWN"}


def test_tasks_of_series(run, tmp_path):
    """What the tasks of two series agree on is kept, and nothing of what they say differently."""
    for number in (1, 2):
        folder = tmp_path / "in/1.2.3.2" / str(number)
        folder.mkdir()
        text = task(f"1.2.3.2.{number}", "ACC-SERIES", "series", mrn=f"MRN-{number}")
        (folder / "task.json").write_text(text.replace(f'"study_uid": "{STUDY}"', '"study_uid": ""'))
    done, told = run("info.acc, info.mrn")
    assert done.returncode == 0
    assert told[new_uid("1.2.3.2")]["mercure"] == {"info": {"acc": "ACC-SERIES"}}
    assert told[new_uid(STUDY)]["mercure"] == {"info": {"acc": "OWN"}}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"process": 3}'])
def test_no_task(run, tmp_path, text):
    (tmp_path / "in/1.2.3.1/task.json").write_text(text)
    done, told = run()
    assert done.returncode == 0 and "task.json" in done.stderr
    assert {each["mercure"]["info"]["acc"] for each in told.values()} == {"OWN"}


@pytest.mark.parametrize("place", ["1.2.3.1", "1.2.3.1/task.json"])
def test_task_that_cannot_be_read_for_now(run, tmp_path, key_file, place):
    """Catches a study that is finished without what its task says, because of an error that passes."""
    (tmp_path / "in/1.2.3.1/task.json").write_text(task(STUDY, "ACC-TASK"))
    (tmp_path / "p.yaml").write_text(PROFILE % "info.acc")
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-P", tmp_path / "in" / place, "-e", "trace=openat",
             "-e", "inject=openat:error=EIO:when=1"]  # fmt: skip
    command = ["run", "-p", tmp_path / "p.yaml", "--key-file", key_file, tmp_path / "in", tmp_path / "late"]
    done = subprocess.run([*map(str, [*trace, PROGRAM, *command])], capture_output=True, text=True, timeout=240)
    assert done.returncode == 1 and str(tmp_path / "in" / place) in done.stderr, done.stderr
    assert [path.name for path in (tmp_path / "late").iterdir()] == ["INCOMPLETE"]
    assert anonymise(*command, "--resume").returncode == 0
    told = json.loads((tmp_path / "late" / new_uid(STUDY) / "task.json").read_text())
    assert told["mercure"] == {"info": {"acc": "ACC-TASK"}}

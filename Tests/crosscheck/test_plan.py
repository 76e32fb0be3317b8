"""`anonymise plan` says where files go; the run with the same key is what it is compared with."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from made import made
from pseudonyms import new_uid

from support import KEY, PROGRAM, anonymise, anonymise_folder, summary

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
    kept = [each for each in series if each["kept"]]
    assert {each["first"] for each in kept} | {each["last"] for each in kept} <= set(paths)

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


RULES = """
profile: 1
name: rules
extends: dicom/basic@2026d
select:
  - { name: report, drop: 'Modality == "SR"' }
  - { name: rest, keep: always }
rules:
  - { name: burned in, if: 'BurnedInAnnotation == "YES"', quarantine: burned-in }
"""


def test_plan_tells_of_each_study(key_file, tmp_path):
    """Drops and what is set aside stand at the study and the series that they belong to."""
    (tmp_path / "p.yaml").write_text(RULES)
    fates = [{}, {}, {"Modality": "SR"}, {"BurnedInAnnotation": "YES"}]
    for study in ("1.2.3.1", "1.2.3.2"):
        for number, values in enumerate(fates[: 4 if study.endswith("1") else 3]):
            series = f"{study}.{number // 2}"
            made(tmp_path / "in" / f"{study}-{number}.dcm", f"{study}.9.{number}", values, study, series)
    made(tmp_path / "in/dropped.dcm", "1.2.3.3.9.1", {"Modality": "SR"}, "1.2.3.3", "1.2.3.3.1")
    done = anonymise("plan", "-p", tmp_path / "p.yaml", "--key-file", key_file, "--format", "json", tmp_path / "in")
    assert done.returncode == 1, done.stderr
    plan = json.loads(done.stdout)
    studies = {study["uid"]: study for study in plan["studies"]}
    set_aside = {"set aside by the profile: burned-in": 1}
    counts = lambda each: (each["kept"], each["dropped"], each["quarantined"])
    assert {uid: counts(study) for uid, study in studies.items()} == {
        new_uid("1.2.3.1"): (2, {"report": 1}, set_aside),
        new_uid("1.2.3.2"): (2, {"report": 1}, {}),
        new_uid("1.2.3.3"): (0, {"report": 1}, {}),
    }
    series = {each["uid"]: each for each in studies[new_uid("1.2.3.1")]["series"]}
    assert {uid: counts(each) for uid, each in series.items()} == {
        new_uid("1.2.3.1.0"): (2, {}, {}),
        new_uid("1.2.3.1.1"): (0, {"report": 1}, set_aside),
    }
    assert "first" not in series[new_uid("1.2.3.1.1")] and series[new_uid("1.2.3.1.0")]["first"]
    text = anonymise("plan", "-p", tmp_path / "p.yaml", "--key-file", key_file, tmp_path / "in")
    assert text.returncode == 1
    assert f"study {new_uid('1.2.3.3')}  0 kept, 1 dropped by report\n" in text.stdout
    assert f"  series {new_uid('1.2.3.1.1')}  0 kept, 1 dropped by report, 1 quarantined: set aside by the profile: burned-in\n" in text.stdout


RANDOM = """
profile: 1
name: random
extends: dicom/basic@2026d
tags: { PatientName: { replace: "{random(letters, 8) per study}" } }
"""


@pytest.mark.parametrize("profile", ["basic", "mercure-extraction", RANDOM], ids=["basic", "mercure", "random"])
def test_plan_finds_what_the_run_finds(profile, key_file, tmp_path):
    """Catches a plan that calls written, or a copy, what only treating tells from it."""
    if profile == RANDOM:
        (tmp_path / "p.yaml").write_text(RANDOM)
        profile = tmp_path / "p.yaml"
    values = {"InstanceNumber": 1, "SeriesDescription": "T1", "Modality": "CT", "PatientName": "Quern^Ada"}
    folder = tmp_path / "in"
    made(folder / "whole", "1.2.3.1", values)
    made(folder / "copy", "1.2.3.1", values)
    made(folder / "longer", "1.2.3.1", values | {"Rows": 8})
    made(folder / "longest but broken", "1.2.3.1", values | {"Rows": 8, "PixelData": bytes(64)})
    broken = (folder / "longest but broken").read_bytes()
    (folder / "longest but broken").write_bytes(broken[:-2])
    made(folder / "other path", "1.2.3.1", values | {"SeriesDescription": "T2"}, series="1.2.3.9.2")
    made(folder / "without a study", "1.2.3.2", values | {"InstanceNumber": 2}, study="")
    made(folder / "a date that is none", "1.2.3.3", values | {"InstanceNumber": 3, "StudyDate": "soon"})
    os.link(folder / "whole", folder / "the very file")
    command = ["-p", profile, "--key-file", key_file]
    (tmp_path / "scratch").mkdir()
    planned = anonymise("plan", *command, "--format", "json", "--files", folder, env={"TMPDIR": str(tmp_path / "scratch")})
    done = anonymise("run", *command, "--report", tmp_path / "report.json", folder, tmp_path / "out")
    plan, report = json.loads(planned.stdout), json.loads((tmp_path / "report.json").read_text())
    for name in ("read", "written", "duplicates"):
        assert plan[name] == report["counts"][name], name
    assert plan["quarantined"] == report["quarantined"] and plan["quarantined"]
    assert planned.returncode == done.returncode == 1
    paths = {file["detail"] for file in plan["files"] if file["decision"] == "written"}
    assert paths == images(tmp_path / "out")
    assert not list((tmp_path / "scratch").iterdir())


def test_plan_copies_no_pixels(key_file, tmp_path):
    """Catches a plan that needs the room of the pixels for a file that is named twice, or for its copy."""
    made(tmp_path / "in/1", "1.2.3.1", {"PixelData": bytes(2 << 20)})
    (tmp_path / "in/2").write_bytes((tmp_path / "in/1").read_bytes())
    os.link(tmp_path / "in/1", tmp_path / "in/3")
    trace = tmp_path / "trace"
    command = [PROGRAM, "plan", "-p", "basic", "--key-file", key_file, "--format", "json", tmp_path / "in", tmp_path / "in"]
    strace = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=write,writev,mkdir,copy_file_range,sendfile,splice"]
    done = subprocess.run(list(map(str, [*strace, *command])), capture_output=True, text=True)
    plan = json.loads(done.stdout)
    assert (plan["written"], plan["duplicates"]) == (1, 5)
    assert all(" write(" in line for line in trace.read_text().splitlines() if "exited" not in line)


def test_plan_of_headers(key_file, tmp_path):
    """The quick plan calls written what it has not looked into, and says so in its help."""
    made(tmp_path / "in/1", "1.2.3.1", {"PatientName": "Quern^Ada"}, study="")
    command = ["plan", "-p", "mercure-extraction", "--key-file", key_file, "--format", "json", tmp_path / "in"]
    assert json.loads(anonymise(*command).stdout)["quarantined"] == {"an action cannot be done": 1}
    assert json.loads(anonymise(*command, "--headers-only").stdout)["written"] == 1
    assert "counts as written" in " ".join(anonymise("plan", "--help").stdout.split())


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """20,000 small files in 50 studies."""
    folder = tmp_path_factory.mktemp("many")
    made(folder / "one.dcm", "1.2.3.4000000000", {"InstanceNumber": 1}, "1.2.3.40", "1.2.3.50")
    content = (folder / "one.dcm").read_bytes()
    (folder / "in").mkdir()
    for number in range(20_000):
        text = content.replace(b"1.2.3.4000000000", b"1.2.3.%010d" % number).replace(b"1.2.3.40\0", b"1.2.3.%02d\0" % (number % 50))
        (folder / "in" / f"IM{number:06}").write_bytes(text)
    return folder


@pytest.mark.parametrize("options", [[], ["--files"], ["--files", "--format", "json"]], ids=["text", "files", "json"])
def test_plan_is_small(many, key_file, options):
    """Less than a kilobyte an instance, beside what every process takes."""
    peak = {}
    for name, source in [("one", many / "one.dcm"), ("all", many / "in")]:
        command = [PROGRAM, "plan", "-p", "basic", "--key-file", key_file, *options, source]
        with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            count = len(run.stdout.read())
            _, status, usage = os.wait4(run.pid, 0)
            run.returncode = os.waitstatus_to_exitcode(status)
        assert run.returncode == 0 and count
        peak[name] = usage.ru_maxrss * 1024
    assert peak["all"] - peak["one"] < 20_000 * 1024


def test_plan_is_stopped(many, key_file):
    """Catches a plan of a part that looks like a plan of all, and a stop without a word."""
    command = [PROGRAM, "plan", "-p", "basic", "--key-file", key_file, *[many / "in"] * 40]
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        time.sleep(0.5)
        run.send_signal(signal.SIGINT)
        stdout, stderr = run.communicate(timeout=240)
    assert run.returncode == 1 and stdout == ""
    assert "interrupted" in stderr and stderr.count("\n") == 1


def test_plan_shows_how_far_it_is(many, key_file):
    """On a terminal there is a line that goes away; what is printed is not touched by it."""
    leader, follower = os.openpty()
    command = [PROGRAM, "plan", "-p", "basic", "--key-file", key_file, *[many / "in"] * 5]
    run = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=follower)
    os.close(follower)
    stdout = run.stdout.read()
    assert run.wait(timeout=240) == 0
    shown = b""
    try:
        while chunk := os.read(leader, 1 << 16):
            shown += chunk
    except OSError:
        pass
    os.close(leader)
    assert b"headers" in shown and shown.endswith(b"\r\x1b[K") and b"\x1b" not in stdout

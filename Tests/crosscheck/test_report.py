"""The report of a run and its log for programs, read by Python's own reader of JSON."""

import datetime
import json
import os
import shutil
import stat

import pytest
from damage import LITTLE, UID, whole
from made import made
from pseudonyms import new_uid

from support import KEY, anonymise, summary

SECRET = "Secretname"


def numbered(number):
    """A small file with a UID of its own."""
    return whole(LITTLE).replace(UID, UID[: -len(str(number))] + str(number).encode())


@pytest.fixture
def inputs(tmp_path):
    """Four instances, a copy of one, one that is cut short and one that is none, in a folder named after a patient."""
    folder = tmp_path / SECRET
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.dcm").write_bytes(numbered(number))
    (folder / "copy.dcm").write_bytes(numbered(0))
    (folder / "cut.dcm").write_bytes(numbered(5)[:-1])
    (folder / "letter.txt").write_text("Dear colleague")
    return folder


def run(key_file, inputs, output, *options):
    return anonymise("run", "--profile", "basic", "--key-file", key_file, *options, inputs, output)


def test_report_says_what_the_summary_says(tmp_path, key_file, inputs):
    report = tmp_path / "report.json"
    before = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    done = run(key_file, inputs, tmp_path / "out", "--report", report)
    after = datetime.datetime.now(datetime.timezone.utc)
    told, said = json.loads(report.read_text()), summary(done.stderr)
    assert done.returncode == 1 and told["outcome"] == "partial"
    assert told["counts"]["read"] == said.read == 7
    assert {kind: told["counts"][kind] for kind in said.counts} == said.counts
    assert told["counts"]["written"] == 4 and told["counts"]["duplicates"] == 1
    assert told["quarantined"] == said.causes
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert told["counts"]["bytes"] == sum(path.stat().st_size for path in files)
    assert before <= datetime.datetime.fromisoformat(told["started"].replace("Z", "+00:00")) <= after
    assert SECRET not in report.read_text() and str(tmp_path) not in report.read_text()
    assert [path for path in os.listdir(tmp_path) if path.startswith(".anonymise")] == []
    assert not stat.S_IMODE(report.stat().st_mode) & 0o111


def test_report_tells_of_studies(tmp_path, key_file, inputs):
    """With a catalogue, the studies are those of the output."""
    profile = tmp_path / "p.yaml"
    profile.write_text(
        "profile: 1\nname: test\nextends: dicom/basic@2026d\n"
        "select:\n"
        "  - { name: page, drop: 'outlier(Rows, Columns)', outliers: { min-series: 4, majority: 0.6, tie: keep } }\n"
        "  - { name: everything else, keep: always }\n"
    )
    report = tmp_path / "report.json"
    done = anonymise(
        "run", "--profile", profile, "--key-file", key_file, "--report", report, inputs, tmp_path / "out"
    )
    assert done.returncode == 1
    [study] = json.loads(report.read_text())["studies"]
    assert study["written"] == sum(series["written"] for series in study["series"]) == 4


LAYOUT = 'output: { study: "{StudyInstanceUID}", images: "{SOPInstanceUID}.dcm" }\n'


@pytest.mark.parametrize("layout", ["", LAYOUT, LAYOUT.replace(" }", ", collisions: suffix }", 1)], ids=["own", "study", "suffix"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_report_tells_of_each_study(tmp_path, key_file, layout, jobs):
    """Studies and series have their own counts, with a catalogue and without, resumed or not."""
    expected = {}
    for study in range(3):
        for number in range(4 + study):
            uid, series = f"1.2.3.{study}.{number}", f"1.2.3.{study}.{number % 2}.9"
            values = {"Modality": "SR"} if number == 0 else {"BurnedInAnnotation": "YES"} if number == 1 else {}
            made(tmp_path / "in" / f"{study}-{number}.dcm", uid, values, f"1.2.3.{study}", series)
        shutil.copy(tmp_path / "in" / f"{study}-2.dcm", tmp_path / "in" / f"{study}-2-again.dcm")
        series = {}
        for number in range(2, 4 + study):
            name = new_uid(f"1.2.3.{study}.{number % 2}.9")
            series[name] = series.get(name, 0) + 1
        expected[new_uid(f"1.2.3.{study}")] = (series, 5 + study)
    profile, report = tmp_path / "p.yaml", tmp_path / "report.json"
    profile.write_text(
        "profile: 1\nname: test\nextends: dicom/basic@2026d\n" + layout + "select:\n"
        "  - { name: report, drop: 'Modality == \"SR\"' }\n  - { name: rest, keep: always }\n"
        "rules:\n  - { name: burned in, if: 'BurnedInAnnotation == \"YES\"', quarantine: burned-in }\n"
    )
    done = anonymise(
        "run", "-p", profile, "--key-file", key_file, "--jobs", jobs, "--report", report, tmp_path / "in", tmp_path / "out"
    )
    assert done.returncode == 1, done.stderr
    told = json.loads(report.read_text())
    assert [study["studyInstanceUID"] for study in told["studies"]] == sorted(expected)
    for study in told["studies"]:
        series, read = expected[study["studyInstanceUID"]]
        assert {each["seriesInstanceUID"]: each["written"] for each in study["series"]} == series
        assert (study["read"], study["written"], study["duplicates"]) == (read, sum(series.values()), 1)
        assert study["dropped"] == {"report": 1}
        assert study["quarantined"] == {"set aside by the profile: burned-in": 1}
        assert study["folder"] == (study["studyInstanceUID"] if layout else "")


def test_report_replaces_a_report_and_nothing_else(tmp_path, key_file, inputs):
    report, other = tmp_path / "report.json", tmp_path / "other.json"
    run(key_file, inputs, tmp_path / "one", "--report", report)
    first = report.read_text()
    assert run(key_file, inputs, tmp_path / "two", "--report", report).returncode == 1
    assert json.loads(report.read_text())["counts"] == json.loads(first)["counts"]
    for text in ("", "{}", KEY):
        other.write_text(text)
        assert run(key_file, inputs, tmp_path / "three", "--report", other).returncode == 2
        assert other.read_text() == text and not (tmp_path / "three").exists()
    link = tmp_path / "link"
    link.symlink_to(report)
    assert run(key_file, inputs, tmp_path / "three", "--report", link).returncode == 2


@pytest.mark.parametrize("place", ["out", SECRET])
def test_report_lies_outside(tmp_path, key_file, inputs, place):
    done = run(key_file, inputs, tmp_path / "out", "--report", tmp_path / place / "report.json")
    assert done.returncode == 2 and not (tmp_path / place / "report.json").exists()


def test_report_of_a_run_that_does_not_begin(tmp_path, key_file, inputs):
    """There is nothing to resume, and the report says that the run failed."""
    report = tmp_path / "report.json"
    (tmp_path / "out").mkdir()
    done = run(key_file, inputs, tmp_path / "out", "--resume", "--report", report)
    told = json.loads(report.read_text())
    assert done.returncode == 2 and told["outcome"] == "failed" and "counts" not in told


def test_log_is_json_line_by_line(tmp_path, key_file, inputs):
    done = run(key_file, inputs, tmp_path / "out", "--log-format", "json")
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert all({"time", "level", "event", "message"} <= line.keys() for line in lines)
    [ending] = [line for line in lines if line["event"] == "summary"]
    assert ending["run"]["counts"]["written"] == 4
    [refused] = [line for line in lines if line["event"] == "not-written"]
    assert refused["level"] == "error" and refused["path"].endswith("cut.dcm")


def test_quiet_log_holds_errors_alone(tmp_path, key_file, inputs):
    done = run(key_file, inputs, tmp_path / "out", "--log-format", "json", "--quiet")
    assert {json.loads(line)["level"] for line in done.stderr.splitlines()} == {"error"}


@pytest.mark.parametrize("asked", [["--log-format", "json"], ["--log-format=json"]])
def test_mistaken_arguments_as_json(key_file, tmp_path, asked):
    """Catches a program that reads JSON Lines and meets the parser's own words."""
    done = run(key_file, tmp_path, tmp_path / "out", *asked, "--jobs", "x")
    assert done.returncode == 2
    [line] = [json.loads(line) for line in done.stderr.splitlines()]
    assert line["level"] == "error" and "--jobs" in line["message"]


def test_wrong_use_is_logged_as_json(tmp_path, key_file, inputs):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").touch()
    done = run(key_file, inputs, tmp_path / "out", "--log-format", "json")
    [line] = [json.loads(line) for line in done.stderr.splitlines()]
    assert done.returncode == 2 and line["level"] == "error" and "not empty" in line["message"]

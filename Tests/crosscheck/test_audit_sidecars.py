"""`anonymise audit` on what stands beside the images: JSON, CSV, the task file, and what a stopped run leaves."""

import csv
import json
import shutil

import pytest

from auditing import PATIENT, found
from support import anonymise

ACCESSION = "ACC-20260314-01"
PROFILE = """
profile: 1
name: tables
extends: dicom/basic@2026d
output:
  study: "{StudyInstanceUID}"
  images: "images/{InstanceNumber:05}.dcm"
  collisions: suffix
  sidecars:
    - { path: "series.csv", per: study, content: csv, columns: [Modality, instances] }
    - { path: "task.json", per: study, content: task }
"""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("audit") / "study"
    assert anonymise("sample", folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def whole(study, tmp_path_factory, key_file):
    output = tmp_path_factory.mktemp("extraction") / "output"
    run = anonymise("run", "--profile", "mercure-extraction", "--key-file", key_file, study, output)
    assert run.returncode == 0, run.stderr
    return output


@pytest.fixture
def output(whole, tmp_path):
    shutil.copytree(whole, tmp_path / "output")
    return tmp_path / "output"


@pytest.fixture
def audit(study, key_file):
    def perform(output, *arguments, profile="mercure-extraction"):
        how = ["--against", study, "--key-file", key_file, "--partial", "--format", "json", "--profile", profile]
        run = anonymise("audit", output, *how, *arguments)
        for value in PATIENT:
            assert value.lower() not in (run.stdout + run.stderr).lower()
        report = json.loads(run.stdout)
        assert run.returncode == (0 if report["clean"] else 1)
        return report

    return perform


def task_of(output):
    """A task file that keeps an accession number."""
    return next(path for path in sorted(output.glob("*/*.json")) if ACCESSION in path.read_text())


def test_whole(output, audit):
    """Catches an audit that takes the files beside the images for strangers, or counts them among the images."""
    report = audit(output)
    assert report["findings"] == []
    assert report["sidecars"] == len(list(output.rglob("*.json"))) > 2
    assert report["outputFiles"] == report["matched"] == len(list(output.rglob("*.dcm"))) > 2
    assert ACCESSION in task_of(output).read_text()


def edit(path, change):
    told = json.loads(path.read_text())
    change(told)
    path.write_text(json.dumps(told, ensure_ascii=False))


TASK_FAULTS = {
    "another member": (lambda t: t.update(program=ACCESSION), ("identifier", "program")),
    "another entry": (lambda t: t["mercure"]["info"].update(mrn=ACCESSION), ("identifier", "mercure.info.mrn")),
    "deeper": (lambda t: t["mercure"]["info"].update(acc={"acc": ACCESSION}), ("identifier", "mercure.info.acc.acc")),
    "in a list": (lambda t: t["mercure"].update(info=[{"acc": ACCESSION}]), ("identifier", "mercure.info[0].acc")),
    "elsewhere": (lambda t: t.update(info={"acc": ACCESSION}), ("identifier", "info.acc")),
    "series": (lambda t: t["series"][0].update(folder="x " + ACCESSION), ("identifier", "series[0].folder")),
    "a name": (lambda t: t["counts"].update({ACCESSION: 1}), ("identifier", "the name of a member of counts")),
    "another value": (
        lambda t: t["mercure"]["info"].update(acc="Doe, Jane"), ("identifier", "mercure.info.acc")),
    "beside it": (
        lambda t: t["mercure"]["info"].update(acc=ACCESSION + " DOE-4711"), ("identifier", "mercure.info.acc")),
    "no task file": (lambda t: t.pop("counts"), ("identifier", "mercure.info.acc")),
}  # fmt: skip


@pytest.mark.parametrize("name", TASK_FAULTS)
def test_accession_number_has_one_place(output, audit, name):
    change, expected = TASK_FAULTS[name]
    edit(task_of(output), change)
    assert found(audit(output)) == {expected}


def test_a_second_accession_number_is_none_that_is_kept(output, audit):
    path = task_of(output)
    path.write_text(path.read_text().replace(f'"{ACCESSION}"', f'"{ACCESSION}", "acc": "{ACCESSION}"', 1))
    assert found(audit(output)) == {("identifier", "mercure.info.acc")}


def test_a_profile_that_keeps_none(output, audit, tmp_path):
    """Catches an audit that lets every task file keep it, whatever the profile says."""
    profile = tmp_path / "p.yaml"
    profile.write_text("profile: 1\nname: p\nextends: mercure-extraction\noutput: { sidecars: [] }\n")
    assert ("identifier", "mercure.info.acc") in found(audit(output, profile=profile))


def escaped(text):
    return "".join(f"\\u{ord(letter):04x}" for letter in text)


JSON_FAULTS = {
    "plain": ('{"a": ["x", "DOE-4711"]}', ("identifier", "a[1]")),
    "escaped": (f'{{"a": {{"b": "{escaped("DOE-4711")}"}}}}', ("identifier", "a.b")),
    "half escaped": ('{"a": "D\\u004FE^JANE"}', ("identifier", "a")),
    "escaped solidus": ('[" 1971\\/02\\/03 "]', ("identifier", "[0]")),
    "a number": ('{"a": [1, 19710203]}', ("identifier", "a[1]")),
    "a name": ('{"DOE-4711": 1}', ("identifier", "the name of a member")),
    "below such a name": ('{"DOE-4711": "DOE^JANE"}', ("identifier", "…")),
    "UTF-16": ("{}".encode("utf-16"), ("sidecar-malformed", "")),
    "long": ('{"a": "' + "\\n" * 800_000 + escaped("MRN-4711-0815") + "x" * 100_000 + '"}', ("identifier", "a")),
    "many windows": (json.dumps({"a": ["x" * 1000] * 3000 + ["MRN-4711-0815"]}), ("identifier", "a[3000]")),
    "not whole": ('{"a": "DOE-4711"', ("identifier", "a")),
}  # fmt: skip


@pytest.mark.parametrize("name", JSON_FAULTS)
def test_json_is_searched(output, audit, name):
    text, expected = JSON_FAULTS[name]
    (output / "more.JSON").write_bytes(text if isinstance(text, bytes) else text.encode())
    assert expected in found(audit(output))


# RFC 8259, by hand: Python's own reading is looser.
VALID = ["{}", "[]", " [ ] ", '"x"', "1", "-0", "0.5e+10", "1E5", "true", "[null,false]", '{"a":{"b":[1,{"c":"d"}]}}',
         '"\\ud83e\\udde0"', '"🧠ß"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', "[" * 100 + "]" * 100]  # fmt: skip
INVALID = ["", " ", "{", "[1,]", "[,1]", '{"a":1,}', '{"a"}', "{a:1}", "{'a':1}", "01", "1.", ".5", "+1", "-", "1e", "NaN",
           "Infinity", "tru", "[1 2]", "{} {}", "1 2", "]", '"\\x"', '"\\u12G4"', '"\\ud800"', '"\\udc00"', '"\\ud800\\u0041"',
           '"a\nb"', '"a', '[1}', '{"a":1]', "\ufeff{}", b'"\xff"', b'"\xc0\x80"', b'"\xed\xa0\x80"', b'"\xe2\x82"', "[" * 600 + "]" * 600,
           "// x\n{}", '{"a":1 "b":2}', "[1]x"]  # fmt: skip


def test_json_is_valid(output, audit):
    """Every text that is no JSON is found, and none that is."""
    for number, text in enumerate(VALID + INVALID):
        (output / f"{number:03}.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    malformed = {finding["file"] for finding in audit(output)["findings"] if finding["kind"] == "sidecar-malformed"}
    assert malformed == {f"{number:03}.json" for number in range(len(VALID), len(VALID + INVALID))}


def test_csv(output, audit):
    def kinds(text):
        (output / "table.csv").write_bytes(text)
        return found(audit(output))

    for text in (b"a,b\r\n1,2\r\n", b"a\n", b"a,b\n1,2", b'a,b\r\n"1,\n""2""",\r\n', b"\xef\xbb\xbfa\r\n1\r\n"):
        assert kinds(text) == set()
    for text in (b"", b"a,b\r\n1\r\n", b'a\r\n"1', b'a\r\nx"1"\r\n', b'a\r\n"1"x\r\n', b"a\rb\r", b"a\0"):
        assert kinds(text) == {("sidecar-malformed", "")}
    assert kinds(b"a,b\r\n1,for DOE-4711\r\n") == {("identifier", "row 2, column 2")}
    # Only without the doubled quotes does it say whom it means.
    assert kinds(b'a\r\n"12 ""Elm"" Street, MRN-""4711"" Jane"\r\n') == {("identifier", "row 2, column 1")}


def test_tables_of_ours(study, tmp_path, audit, key_file):
    profile = tmp_path / "p.yaml"
    profile.write_text(PROFILE)
    run = anonymise("run", "--profile", profile, "--key-file", key_file, study, tmp_path / "output")
    assert run.returncode == 0, run.stderr
    report = audit(tmp_path / "output", profile=profile)
    assert report["clean"] and report["sidecars"] == 2 * len(list((tmp_path / "output").iterdir()))
    with open(next((tmp_path / "output").rglob("*.csv")), newline="") as file:
        assert list(csv.reader(file))[0] == ["Modality", "instances"]


LEFTOVERS = ["INCOMPLETE", "x/INCOMPLETE", ".anonymise-journal", ".anonymise-12-0.part", "x/.anonymise-1-1.sidecar.part", "y.part"]


@pytest.mark.parametrize("name", LEFTOVERS)
def test_what_a_stopped_run_leaves(output, audit, name):
    (output / "x").mkdir()
    (output / name).write_text("by whom\n")
    (finding,) = audit(output)["findings"]
    assert (finding["kind"], finding["file"]) == ("not-finished", name)
    assert finding["detail"].startswith("not finished: ")
    (output / name).write_text("DOE-4711")
    assert {kind for kind, _ in found(audit(output))} == {"not-finished", "identifier"}

"""Sidecars and lookup tables of whole runs, against pydicom's reading of the output."""

import csv
import json
import os
import pathlib
import stat
import subprocess

import pydicom
import pytest
from made import made

from support import PROGRAM, anonymise, anonymise_folder

STUDIES = pathlib.Path("/work/shared/data/studies")
PROFILE = """
profile: 1
name: sidecars
extends: dicom/basic@2026d
tags:
  SeriesDescription: [ { substitute: { "/": "-" } }, clean ]
  StudyID: { hash: { length: 12 } }
output:
  study: "{StudyInstanceUID}"
  images: "images/{SeriesDescription}/{InstanceNumber:05}.dcm"
  collisions: suffix
  sidecars:
    - { path: "model/{SeriesDescription}.json", per: series, content: dicom-json }
    - { path: "each/{SeriesDescription}/{InstanceNumber:05}.json", per: instance, content: tags }
    - { path: "series.csv", per: study, content: csv, columns: [Modality, { what: "{SeriesDescription}" }, instances] }
    - { path: "{StudyID}.json", per: study, content: task, keep: [info.acc] }
accept:
  - { check: sidecar-identifiers, because: "a test" }
"""


@pytest.fixture(scope="module", params=["sample", "studies"])
def output(request, tmp_path_factory, key_file):
    folder = tmp_path_factory.mktemp("sidecars")
    source = STUDIES
    if request.param == "sample":
        source = folder / "in"
        anonymise("sample", source)
    elif not STUDIES.is_dir():
        pytest.skip("there are no studies here")
    profile = folder / "profile.yaml"
    profile.write_text(PROFILE)
    run = anonymise_folder(profile, key_file, source, folder / "out")
    assert run.returncode == 0, run.stderr
    again = anonymise_folder(profile, key_file, source, folder / "again", jobs=1)
    assert again.returncode == 0, again.stderr
    return source, folder / "out", folder / "again"


def tree(root):
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_one_worker_and_two_write_the_same(output):
    _, out, again = output
    assert tree(out) == tree(again)
    assert not [path for path in tree(out) if path.name == "INCOMPLETE" or path.name.startswith(".")]


def test_a_series_has_one_name_for_its_folder_and_its_json(output):
    _, out, _ = output
    for study in out.iterdir():
        folders = {path.name for path in (study / "images").iterdir()}
        assert folders == {path.name.removesuffix(".json") for path in (study / "model").iterdir()}
        for folder in folders:
            series = {pydicom.dcmread(path).SeriesInstanceUID for path in (study / "images" / folder).iterdir()}
            assert len(series) == 1
            model = json.loads((study / "model" / f"{folder}.json").read_text())
            assert model["0020000E"]["Value"] == list(series)
            first = min(
                (pydicom.dcmread(path) for path in (study / "images" / folder).iterdir()),
                key=lambda dataset: (dataset.get("InstanceNumber") is None, dataset.get("InstanceNumber") or 0),
            )
            if first.get("InstanceNumber") is not None:
                assert model["00200013"]["Value"] == [first.InstanceNumber]


def test_bulk_data_leads_to_the_file(output):
    _, out, _ = output
    for path in out.glob("*/model/*.json"):
        model = json.loads(path.read_text())
        uri = model["7FE00010"]["BulkDataURI"] if "7FE00010" in model else None
        if uri:
            name, element = uri.split("#")
            from urllib.parse import unquote

            dataset = pydicom.dcmread(path.parent / unquote(name))
            assert dataset.SOPInstanceUID == model["00080018"]["Value"][0] and element == "7FE00010"


def test_every_instance_has_its_json(output):
    _, out, _ = output
    for study in out.iterdir():
        images = {path.relative_to(study / "images").with_suffix("") for path in (study / "images").rglob("*.dcm")}
        each = {path.relative_to(study / "each").with_suffix("") for path in (study / "each").rglob("*.json")}
        assert images == each
        for name in images:
            told = json.loads((study / "each" / f"{name}.json").read_text())
            assert told["SOPInstanceUID"] == pydicom.dcmread(study / "images" / f"{name}.dcm").SOPInstanceUID


def test_tables_and_task_files_count(output):
    _, out, _ = output
    for study in out.iterdir():
        with open(study / "series.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        instances = len(list((study / "images").rglob("*.dcm")))
        assert sum(int(row["instances"]) for row in rows) == instances
        (task,) = [json.loads(path.read_text()) for path in study.glob("*.json")]
        assert task["counts"]["written"] == instances
        assert [series["instances"] for series in task["series"]] == [int(row["instances"]) for row in rows]
        assert task["study"]["folder"] == study.name
        assert set(task.get("mercure", {})) <= {"info"} and set(task.get("mercure", {}).get("info", {})) <= {"acc"}


def test_lookup_keeps_apart(output, tmp_path):
    """Catches a table that leads back to the patients and lies in what goes to others."""
    _, out, _ = output
    study = next(path for path in out.iterdir() if path.is_dir())
    (tmp_path / "link").symlink_to(study)
    for place in (out / "lookup.csv", study / "lookup.csv", tmp_path / "link" / "lookup.csv"):
        run = anonymise("lookup", out, "-o", place)
        assert run.returncode == 2 and "must not lie in an output folder" in run.stderr and not place.exists()


def test_lookup_of_any_task_file(tmp_path, key_file):
    """Catches a task file that is not found because its profile calls it otherwise."""
    made(tmp_path / "in" / "a", "1.2.3.1", {"PatientID": "A", "AccessionNumber": "ACC-1"})
    profile = tmp_path / "own.yaml"
    profile.write_text(
        "profile: 1\nname: own\nextends: dicom/basic@2026d\noutput:\n"
        '  study: "{StudyInstanceUID}"\n  images: "{SOPInstanceUID}.dcm"\n  sidecars:\n'
        '    - { path: "{StudyInstanceUID}.task", per: study, content: task, keep: [info.acc] }\n'
        "accept:\n  - { check: sidecar-identifiers, because: this is about the table }\n"
    )
    assert anonymise("run", "-p", profile, "--key-file", key_file, tmp_path / "in", tmp_path / "out").returncode == 0
    run = anonymise("lookup", tmp_path / "out", "-o", tmp_path / "lookup.csv")
    rows = list(csv.reader((tmp_path / "lookup.csv").open(newline="")))
    assert run.returncode == 0 and [row[0] for row in rows[1:]] == ["ACC-1"], run.stderr


def test_killed_lookup(output, tmp_path):
    """Catches half a table under the name of a whole one."""
    _, out, _ = output
    table = tmp_path / "lookup.csv"
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=write", "-e", "inject=write:signal=KILL:when=1"]
    subprocess.run([*trace, PROGRAM, "lookup", str(out), "-o", str(table)], capture_output=True, timeout=240)
    assert not table.exists()
    assert anonymise("lookup", out, "-o", table).returncode == 0


def test_lookup_joins_accession_numbers_to_folders(output, tmp_path):
    source, out, _ = output
    originals = {}
    for path in source.rglob("*"):
        try:
            dataset = pydicom.dcmread(path, stop_before_pixels=True)
        except Exception:
            continue
        if dataset.get("AccessionNumber"):
            originals.setdefault(str(dataset.AccessionNumber), set()).add(dataset.StudyInstanceUID)
    table = tmp_path / "lookup.csv"
    run = anonymise("lookup", out, "-o", table)
    assert run.returncode == 0, run.stderr
    assert stat.S_IMODE(table.stat().st_mode) == 0o600
    rows = list(csv.reader(table.open(newline="")))
    assert rows[0] == ["ACCESSION-NUMBER", "MERCURE-OUTPUT"]
    assert {number for number, _ in rows[1:]} <= set(originals)
    assert all((out / folder / "images").is_dir() for _, folder in rows[1:])
    assert anonymise("lookup", out, "-o", table).returncode == 2
    # A list: its order, other columns, a mark, quotes and CRLF; a number that is not there.
    wanted = [rows[-1][0], rows[1][0]]
    accessions = tmp_path / "list.csv"
    lines = ["\ufeffX,ACCESSION-NUMBER", f'1,"{wanted[0]}"', "2,NOT-THERE", f"3,{wanted[1]}"]
    accessions.write_text("\r\n".join(lines) + "\r\n", newline="")
    chosen = tmp_path / "chosen.csv"
    run = anonymise("lookup", out, "--accessions", accessions, "-o", chosen)
    assert run.returncode == 1 and "NOT-THERE" not in run.stderr and "1 accession numbers" in run.stderr
    numbers = [row[0] for row in csv.reader(chosen.open(newline=""))][1:]
    assert list(dict.fromkeys(numbers)) == list(dict.fromkeys(wanted))


def test_lookup_reads_mercures_folders_and_leaves_incomplete_studies_out(output, tmp_path):
    import shutil

    _, out, _ = output
    studies = sorted(path.name for path in out.iterdir())
    for number, study in enumerate(studies):
        shutil.copytree(out / study, tmp_path / "target" / f"uuid-{number}" / study)
        (tmp_path / "target" / f"uuid-{number}" / ".complete").touch()
    (tmp_path / "target" / "uuid-0" / studies[0] / "INCOMPLETE").touch()
    table = tmp_path / "lookup.csv"
    run = anonymise("lookup", tmp_path / "target", "-o", table)
    assert run.returncode == 1 and "1 studies are incomplete" in run.stderr
    folders = {row[1] for row in csv.reader(table.open(newline=""))} - {"MERCURE-OUTPUT"}
    assert "uuid-0" not in folders and folders and all(folder.startswith("uuid-") for folder in folders)

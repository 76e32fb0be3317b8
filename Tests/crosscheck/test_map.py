"""`run --map`: the map of a run, against what pydicom sees in the files before and after."""

import csv
import fcntl
import os
import stat
import subprocess

import pydicom
import pytest
from expectation import is_well_known

from support import PROGRAM, anonymise, read, tree, walk

PATIENT_IDS = {0x00100020, 0x00101000}


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("map") / "study"
    assert anonymise("sample", folder).returncode == 0
    return folder


def vr(node):
    """What the file states, or in implicit VR the dictionary."""
    if node.vr or not pydicom.datadict.dictionary_has_tag(node.tag):
        return node.vr
    return pydicom.datadict.dictionary_VR(node.tag)


def values(folder):
    """Every UID and patient id at every depth of the files of a folder."""
    found = set()
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        for _, node in walk(tree(read(path))):
            if node.value is None or not (vr(node) == "UI" or node.tag in PATIENT_IDS):
                continue
            found |= {part.strip(b"\0 ").decode() for part in node.value.split(b"\\")}
    return found - {""}


def test_map(study, tmp_path, key_file):
    """Catches rows that lack or lie, references and ids in sequences among them."""
    output, path = tmp_path / "output", tmp_path / "map.csv"
    run = anonymise("run", "--profile", "basic", "--key-file", key_file, "--map", path, "--jobs", 2, study, output)
    assert run.returncode == 0 and str(path) in run.stderr and "leads back" in run.stderr
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text()
    rows = list(csv.reader(text.splitlines()))
    assert rows[0] == ["id_old", "id_new"] and rows[1:] == sorted(rows[1:])
    assert len({old for old, _ in rows[1:]}) == len(rows) - 1
    before, after = values(study), values(output)
    olds, news = {old for old, _ in rows[1:]}, {new for _, new in rows[1:]}
    assert olds <= before and not olds & after
    # What the output has and the input has not came from somewhere.
    assert {value for value in after - before} <= news
    instances = {str(read(path).SOPInstanceUID) for path in study.rglob("*") if path.is_file()}
    assert instances <= olds and not any(is_well_known(old.encode()) for old in olds)
    # The same run again, with other workers, gives the same file.
    again = tmp_path / "again.csv"
    anonymise("run", "--profile", "basic", "--key-file", key_file, "--map", again, "--jobs", 1, study, tmp_path / "o2")
    assert again.read_text() == text


@pytest.mark.parametrize("place", ["output/map.csv", "output/deep/map.csv", "study/map.csv", "there.csv", "no/map.csv"])
def test_refused(study, tmp_path, key_file, place):
    """Catches a map that goes along with the output, one over another file, and a run that finds out at its end."""
    (tmp_path / "there.csv").write_text("mine")
    path = study / "map.csv" if place.startswith("study") else tmp_path / place
    run = anonymise("run", "--profile", "basic", "--key-file", key_file, "--map", path, study, tmp_path / "output")
    assert run.returncode == 2 and not (tmp_path / "output").exists()
    assert (tmp_path / "there.csv").read_text() == "mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["there.csv"]


def test_leftovers_go(study, tmp_path, key_file):
    """Catches what a killed run leaves beside its map for ever, and the file of another run that is taken for that."""
    left, busy, other = (tmp_path / name for name in (".anonymise-1-abc.map.part", ".anonymise-1-def.map.part", ".mine.map.part"))
    for path in (left, busy, other):
        path.write_text("id_old,id_new\n")
    with open(busy) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        command = ["run", "--profile", "basic", "--key-file", key_file, "--map", "map.csv", study, tmp_path / "output"]
        done = subprocess.run([PROGRAM, *map(str, command)], capture_output=True, text=True, cwd=tmp_path, timeout=240)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"map.csv", "output", busy.name, other.name}


def test_no_map_unless_asked(study, tmp_path, key_file):
    anonymise("run", "--profile", "basic", "--key-file", key_file, study, tmp_path / "output")
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def full(tmp_path):
    """A disk without room."""
    if os.geteuid() != 0:
        pytest.skip("needs a file system of its own")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k,nr_inodes=10", "none", disk]).returncode != 0:
        pytest.skip("cannot mount")
    (disk / "fill").write_bytes(bytes(4096))
    return disk


def test_map_that_cannot_be_written(study, tmp_path, key_file):
    """Catches an output that is called finished without the map that was asked for, and nobody can make it any more."""
    disk = full(tmp_path)
    try:
        command = ["run", "-p", "basic", "--key-file", key_file]
        run = anonymise(*command, "--map", disk / "map.csv", study, tmp_path / "out")
    finally:
        subprocess.run(["umount", disk], check=True)
    assert run.returncode == 1 and "the map cannot be written" in run.stderr and "written" in run.stderr
    assert (tmp_path / "out/INCOMPLETE").exists()
    again = anonymise(*command, "--resume", "--map", tmp_path / "map.csv", study, tmp_path / "out")
    assert again.returncode == 0 and not (tmp_path / "out/INCOMPLETE").exists()
    anonymise(*command, "--map", tmp_path / "whole.csv", study, tmp_path / "whole")
    assert (tmp_path / "map.csv").read_text() == (tmp_path / "whole.csv").read_text()


def test_report_that_cannot_be_written(study, tmp_path, key_file):
    """Catches a map, or the words at the end, that the want of room for the report takes away."""
    disk = full(tmp_path)
    anonymise("run", "-p", "basic", "--key-file", key_file, study, tmp_path / "out")
    old = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*.dcm")}
    try:
        run = anonymise("run", "-p", "basic", "--overwrite", "--report", disk / "r.json", "--map", tmp_path / "map.csv",
                        study, tmp_path / "out")  # fmt: skip
    finally:
        subprocess.run(["umount", disk], check=True)
    assert run.returncode == 1 and "the report" in run.stderr and "  written " in run.stderr
    assert (tmp_path / "map.csv").read_text().count("\n") > 4
    # Another key has given other names: the new output is in its place.
    assert old and not any(path.exists() for path in old)
    assert {path.name for path in tmp_path.iterdir()} == {"disk", "map.csv", "out"}

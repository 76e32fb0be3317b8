"""`run --map`: the map of a run, against what pydicom sees in the files before and after."""

import csv
import stat

import pydicom
import pytest
from expectation import is_well_known

from support import anonymise, read, tree, walk

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


def test_no_map_unless_asked(study, tmp_path, key_file):
    anonymise("run", "--profile", "basic", "--key-file", key_file, study, tmp_path / "output")
    assert [path.name for path in tmp_path.iterdir()] == ["output"]

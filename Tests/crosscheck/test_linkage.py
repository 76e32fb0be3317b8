"""`run --linkage`: who became whom, against what pydicom reads in the files before and after."""

import csv
import io
import os
import signal
import stat
import subprocess
import time

import pydicom
import pytest
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage

from support import PROGRAM, anonymise, written_so_far

ATTRIBUTES = ["PatientID", "AccessionNumber", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"]
HEADER = (
    "patient_id_original,patient_id_new,accession_number_original,accession_number_new,"
    "study_uid_original,study_uid_new,series_uid_original,series_uid_new,"
    "instance_uid_original,instance_uid_new,output"
).split(",")
# Patient ids and accession numbers, with the character set that they are in.
HOSTILE = [
    (None, "ID 1", "A 1"),
    (None, 'quo"ted, "twice"', 'A"2"'),
    (None, "two\r\nlines", "A\n3"),
    (None, "=1+1", ",,,"),
    ("ISO_IR 192", "山田-太郎", "受付4"),
    (["", "ISO 2022 IR 87"], "ヤマダ花子", "受付5"),
    ("ISO_IR 100", "Müller", "Ä6"),
]


def instance(path, number, patient="P", accession="A", character_set=None, size=64, study=None):
    """A small secondary capture; values of the ids as they are, whatever their VR allows."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    meta.MediaStorageSOPInstanceUID = f"1.2.3.{number}"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    if character_set is not None:
        data.SpecificCharacterSet = character_set
    data.SOPClassUID, data.SOPInstanceUID = SecondaryCaptureImageStorage, meta.MediaStorageSOPInstanceUID
    data.StudyInstanceUID = study or f"1.2.3.100.{number % 5}"
    data.SeriesInstanceUID = f"{data.StudyInstanceUID}.1"
    if patient is not None:
        data.PatientID = patient
    if accession is not None:
        data.AccessionNumber = accession
    data.Modality, data.InstanceNumber = "OT", number
    data.PixelData = bytes([number % 256]) * size
    path.parent.mkdir(parents=True, exist_ok=True)
    with pydicom.config.disable_value_validation():
        data.save_as(path, enforce_file_format=True)


def values(path):
    """The ids of a file as characters, empty where there is none."""
    data = pydicom.dcmread(path, stop_before_pixels=True)
    return [str(data.get(name, "") or "") for name in ATTRIBUTES]


def rows(path):
    """The rows below the header, which is there once."""
    table = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline=""), strict=True))
    assert table[0] == HEADER and table.count(HEADER) == 1
    assert all(len(row) == len(HEADER) for row in table)
    return table[1:]


def expected(inputs, output):
    """What the rows must be: originals by pydicom, matched by what the test wrote into InstanceNumber."""
    originals = {}
    for path in inputs.rglob("*.dcm"):
        originals[int(pydicom.dcmread(path, specific_tags=["InstanceNumber"]).InstanceNumber)] = values(path)
    found = []
    for path in output.rglob("*.dcm"):
        number = int(pydicom.dcmread(path, specific_tags=["InstanceNumber"]).InstanceNumber)
        pairs = zip(originals[number], values(path))
        found.append([value for pair in pairs for value in pair] + [str(path.relative_to(output))])
    return sorted(found)


def run(profile, key_file, linkage, *paths, jobs=2, options=()):
    return anonymise(
        "run", "-p", profile, "--key-file", key_file, "--linkage", linkage, "-j", jobs, *options, *paths
    )


@pytest.fixture
def profile(tmp_path):
    """Ids are hashed, or kept: both must be read in the output."""
    path = tmp_path / "profile.yaml"
    path.write_text(
        "profile: 1\nname: linkage\nextends: dicom/basic@2026d\n"
        "tags:\n  PatientID: { hash: { length: 12 } }\n  AccessionNumber: { set: \"{PatientID}, x\" }\n"
    )
    return path


def test_hostile_values(tmp_path, key_file, profile):
    """Catches ids that break rows or are decoded by the wrong set, and instances without any."""
    for number, (character_set, patient, accession) in enumerate(HOSTILE):
        instance(tmp_path / f"in/{number}.dcm", number, patient, accession, character_set)
    instance(tmp_path / "in/none.dcm", 99, None, None)
    linkage, output = tmp_path / "linkage.csv", tmp_path / "out"
    result = run(profile, key_file, linkage, tmp_path / "in", output)
    assert result.returncode == 0, result.stderr
    assert stat.S_IMODE(linkage.stat().st_mode) == 0o600
    assert sorted(rows(linkage)) == expected(tmp_path / "in", output)
    assert "leads back" in result.stderr
    assert not any(patient in result.stderr for _, patient, _ in HOSTILE)
    assert linkage.read_bytes().count(b"\r\n") >= len(HOSTILE) + 2


def test_runs_add(tmp_path, key_file):
    """Catches a header written twice, rows of an earlier run lost, and a path that depends on the layout."""
    for number in range(6):
        instance(tmp_path / f"in{number % 2}/{number}.dcm", number)
    linkage = tmp_path / "linkage.csv"
    for number in range(2):
        assert run("basic", key_file, linkage, tmp_path / f"in{number}", tmp_path / f"o{number}").returncode == 0
    both = expected(tmp_path / "in0", tmp_path / "o0") + expected(tmp_path / "in1", tmp_path / "o1")
    assert sorted(rows(linkage)) == sorted(both)


@pytest.mark.parametrize(
    "place", ["out/l.csv", "in/l.csv", "other.csv", "open.csv", "link.csv", "no/l.csv", "fifo", "folder"]
)
def test_refused(tmp_path, key_file, place):
    """Catches linkage in the output or an input, over another file, and where others can read it."""
    instance(tmp_path / "in/1.dcm", 1)
    (tmp_path / "other.csv").write_text("mine")
    (tmp_path / "other.csv").chmod(0o600)
    (tmp_path / "open.csv").write_text(",".join(HEADER) + "\r\n")
    (tmp_path / "open.csv").chmod(0o644)
    (tmp_path / "link.csv").symlink_to(tmp_path / "target.csv")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo", 0o600)
    result = run("basic", key_file, tmp_path / place, tmp_path / "in", tmp_path / "out")
    assert result.returncode == 2, result.stderr
    assert not list(tmp_path.glob("out/**/*.dcm")) and not (tmp_path / "target.csv").exists()
    assert (tmp_path / "other.csv").read_text() == "mine"
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["1.dcm"]


def start(key_file, linkage, *arguments):
    return subprocess.Popen(
        [PROGRAM, "run", "-p", "basic", "--key-file", str(key_file), "--linkage", str(linkage), "-q"]
        + list(map(str, arguments)),
        stderr=subprocess.DEVNULL,
    )


def test_four_at_once(tmp_path, key_file):
    """Catches rows of several processes that run into each other."""
    for number in range(600):
        instance(tmp_path / f"in{number % 4}/{number}.dcm", number, f"P,{number}\nx", f'A"{number}')
    linkage = tmp_path / "linkage.csv"
    processes = [
        start(key_file, linkage, "-j", 2, tmp_path / f"in{number}", tmp_path / f"out{number}") for number in range(4)
    ]
    assert [process.wait(240) for process in processes] == [0] * 4
    found = sorted(rows(linkage))
    assert found == sorted(
        row for number in range(4) for row in expected(tmp_path / f"in{number}", tmp_path / f"out{number}")
    )


@pytest.mark.parametrize("catalogue", [False, True], ids=["streamed", "catalogued"])
def test_killed_and_resumed(tmp_path, key_file, catalogue):
    """Catches instances that were written without a row when a run was killed, and rows written twice."""
    for number in range(400):
        instance(tmp_path / f"in/{number}.dcm", number, size=20_000)
    profile = tmp_path / "profile.yaml"
    layout = (
        'output:\n  study: "{StudyInstanceUID}"\n  images: "{Modality}/{InstanceNumber}.dcm"\n  collisions: suffix\n'
        if catalogue
        else ""
    )
    profile.write_text(f"profile: 1\nname: linkage\nextends: dicom/basic@2026d\n{layout}")
    linkage, output = tmp_path / "linkage.csv", tmp_path / "out"
    arguments = ["run", "-p", profile, "--key-file", key_file, "--linkage", linkage, "-q", "-j", 2, tmp_path / "in", output]
    kills = 0
    for attempt in range(6):
        options = ["--resume"] if (output / "INCOMPLETE").exists() else []
        process = subprocess.Popen([PROGRAM, *map(str, arguments + options)], stderr=subprocess.DEVNULL)
        wanted = (attempt + 1) * 60
        while process.poll() is None and written_so_far(output) < wanted:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        kills += process.wait(240) == -signal.SIGKILL
        if not (output / "INCOMPLETE").exists():
            break
    assert kills > 0
    if (output / "INCOMPLETE").exists():
        assert anonymise(*arguments, "--resume").returncode == 0
    assert len(list(output.rglob("*.dcm"))) == 400
    assert sorted(rows(linkage)) == expected(tmp_path / "in", output)


def test_cut_row_is_mended(tmp_path, key_file):
    """Catches a row that a killed process has left in half, at a line end within quotes even."""
    instance(tmp_path / "in/1.dcm", 1)
    linkage = tmp_path / "linkage.csv"
    linkage.write_bytes(",".join(HEADER).encode() + b'\r\na,b,c,d,e,f,g,h,i,j,k\r\n"x\n')
    linkage.chmod(0o600)
    assert run("basic", key_file, linkage, tmp_path / "in", tmp_path / "out").returncode == 0
    assert rows(linkage) == [list("abcdefghijk")] + expected(tmp_path / "in", tmp_path / "out")


def limited(key_file, linkage, *paths):
    """A run that finds no room for more than 30 KiB in a file."""
    return subprocess.run(
        ["bash", "-c", 'trap "" XFSZ; ulimit -f 30; exec "$@"', "-", PROGRAM, "run", "-p", "basic", "--key-file",
         str(key_file), "--linkage", str(linkage), "-j", "1", *map(str, paths)],
        capture_output=True, text=True, timeout=240,
    )  # fmt: skip


def test_full_disk(tmp_path, key_file):
    """Catches a run that calls itself finished when rows are missing, a cut row that stays, and a run that goes on
    without the linkage that it was begun with."""
    for number in range(200):
        instance(tmp_path / f"in/{number}.dcm", number, "P" * 60)
    linkage, output = tmp_path / "linkage.csv", tmp_path / "out"
    result = limited(key_file, linkage, tmp_path / "in", output)
    assert result.returncode == 1 and "the linkage file cannot be written" in result.stderr
    assert (output / "INCOMPLETE").exists() and len(rows(linkage)) < 200
    plain = anonymise("run", "-p", "basic", "--key-file", key_file, "--resume", tmp_path / "in", output)
    assert plain.returncode == 2 and "linkage" in plain.stderr
    assert run("basic", key_file, linkage, tmp_path / "in", output, options=["--resume"]).returncode == 0
    assert sorted(rows(linkage)) == expected(tmp_path / "in", output)


def test_full_disk_is_no_interruption(tmp_path, key_file):
    """Catches an outcome that depends on which of two workers comes to the end of the disk."""
    for number in range(200):
        instance(tmp_path / f"in/{number}.dcm", number, "P" * 60)
    for attempt in range(8):
        place = tmp_path / str(attempt)
        place.mkdir()
        options = ["-j", "2", "--report", str(place / "report.json")]
        result = limited(key_file, place / "linkage.csv", *options, tmp_path / "in", place / "out")
        assert result.returncode == 1 and "interrupted" not in result.stderr
        assert '"outcome": "unfinished"' in (place / "report.json").read_text()

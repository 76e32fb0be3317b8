"""`run --overwrite`: an earlier output goes when the new one is finished, and nothing else ever goes."""

import os
import signal
import subprocess
import time

import pydicom
import pytest

from support import PROGRAM, anonymise


def sample(folder):
    assert anonymise("sample", folder).returncode == 0


def run(*arguments):
    return anonymise("run", "-p", "basic", "-q", *arguments)


def contents(folder):
    """Every path below a folder, and the bytes of the files."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else None
        for path in folder.rglob("*")
    }


@pytest.fixture
def made(tmp_path, key_file):
    """An input, and an output of another key: no name of it comes again."""
    sample(tmp_path / "in")
    assert run(tmp_path / "in", tmp_path / "out").returncode == 0
    return tmp_path


def test_replaces(made, key_file):
    """Catches files of the old output that stay, and folders beside it."""
    before = contents(made / "out")
    result = anonymise("run", "-p", "basic", "--key-file", key_file, "--overwrite", "--sync", made / "in", made / "out")
    assert result.returncode == 0, result.stderr
    assert run("--key-file", key_file, made / "in", made / "fresh").returncode == 0
    assert contents(made / "out").keys() == contents(made / "fresh").keys() != before.keys()
    assert sorted(path.name for path in made.iterdir()) == ["fresh", "in", "out"]
    assert f"output: {made / 'out'}" in result.stderr


@pytest.mark.parametrize("place", ["none", "empty"])
def test_nothing_to_replace(tmp_path, key_file, place):
    sample(tmp_path / "in")
    if place == "empty":
        (tmp_path / "out").mkdir()
    assert run("--key-file", key_file, "--overwrite", tmp_path / "in", tmp_path / "out").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]
    assert list((tmp_path / "out").rglob("*.dcm"))


def plant(out, what):
    """Puts what is not ours into an output, or makes it no output."""
    series = next(out.glob("*/*"))
    match what:
        case "text":
            (series / "notes.txt").write_text("mine")
        case "hidden":
            (out / ".profile").write_text("mine")
        case "link":
            (series / "link.dcm").symlink_to(next(series.glob("*.dcm")))
        case "fifo":
            os.mkfifo(out / "pipe")
        case "foreign DICOM":
            data = pydicom.dcmread(next(series.glob("*.dcm")))
            data.file_meta.ImplementationClassUID = "1.2.3.4"
            data.save_as(series / "theirs.dcm")
        case "tables":
            for path in [path for path in out.rglob("*") if path.is_file()]:
                path.unlink()
            (out / "results.csv").write_text("mine")


@pytest.mark.parametrize("what", ["text", "hidden", "link", "fifo", "foreign DICOM", "tables"])
def test_refused(made, key_file, what):
    """Catches somebody's files that go along with an output."""
    plant(made / "out", what)
    before = contents(made / "out")
    result = run("--key-file", key_file, "--overwrite", made / "in", made / "out")
    assert result.returncode == 2 and contents(made / "out") == before
    assert what == "tables" or "holds 1 files" in result.stderr
    assert sorted(path.name for path in made.iterdir()) == ["in", "out"]


def test_refused_places(made, key_file):
    """Catches links, mount points, and --resume beside it."""
    (made / "link").symlink_to(made / "out")
    before = contents(made / "out")
    assert run("--key-file", key_file, "--overwrite", made / "in", made / "link").returncode == 2
    assert run("--key-file", key_file, "--overwrite", "--resume", made / "in", made / "out").returncode == 2
    for place in ["/proc", "/dev/shm"]:
        result = run("--key-file", key_file, "--overwrite", made / "in", place)
        assert result.returncode == 2 and "mounted" in result.stderr
    assert contents(made / "out") == before


def test_sidecars_are_own(tmp_path, key_file):
    """Catches an output with JSON files that is taken for somebody else's."""
    sample(tmp_path / "in")
    for _ in range(2):
        result = anonymise(
            "run", "-p", "mercure-extraction", "--key-file", key_file, "--overwrite", tmp_path / "in", tmp_path / "out"
        )
        assert result.returncode == 0, result.stderr
    assert list((tmp_path / "out").rglob("*.json"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


@pytest.mark.parametrize("name", ["labels.csv", "notes.json", "a/b/labels.csv"])
@pytest.mark.parametrize("profile", ["basic", "mercure-extraction"])
def test_tables_of_others(tmp_path, key_file, profile, name):
    """Catches somebody's tables that go because sidecars are tables too."""
    sample(tmp_path / "in")
    command = ["run", "-q", "-p", profile, "--key-file", key_file, "--overwrite", tmp_path / "in", tmp_path / "out"]
    assert anonymise(*command).returncode == 0
    (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "out" / name).write_text("mine")
    before = contents(tmp_path / "out")
    result = anonymise(*command)
    assert result.returncode == 2 and "holds 1 files" in result.stderr
    assert contents(tmp_path / "out") == before


def test_sidecars_of_any_name(tmp_path, key_file):
    """Catches an output that its own profile cannot replace."""
    sample(tmp_path / "in")
    profile = tmp_path / "own.yaml"
    profile.write_text(
        "profile: 1\nname: own\nextends: dicom/basic@2026d\noutput:\n"
        '  study: "{StudyInstanceUID}"\n  images: "{SOPInstanceUID}.dcm"\n  sidecars:\n'
        '    - { path: "{StudyInstanceUID}.task", per: study, content: task }\n'
        '    - { path: "tables/series.csv", per: study, content: csv, columns: [Modality] }\n'
    )
    for _ in range(2):
        result = anonymise("run", "-p", profile, "--key-file", key_file, "--overwrite", tmp_path / "in", tmp_path / "out")
        assert result.returncode == 0, result.stderr
    assert len(list((tmp_path / "out").rglob("*.task"))) == len(list((tmp_path / "out").rglob("tables/series.csv"))) > 0


def many(made):
    """An input that takes long enough to be stopped."""
    source = next((made / "in").rglob("*.dcm"))
    data = pydicom.dcmread(source)
    for number in range(400):
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.{number}"
        data.save_as(made / "in" / f"more{number}.dcm")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_stopped(made, key_file, number):
    """Catches an old output that is touched by a run that does not come to its end."""
    many(made)
    before = contents(made / "out")
    process = subprocess.Popen(
        [PROGRAM, "run", "-p", "basic", "--key-file", str(key_file), "-j", "1", "--overwrite", str(made / "in"),
         str(made / "out")],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    def has_begun():
        # Folders get their names meanwhile, so that a glob may fall over one that is gone.
        walks = (os.walk(folder) for folder in made.glob("out.anonymise-new-*"))
        return any(name.endswith(".dcm") for walk in walks for _, _, names in walk for name in names)

    while process.poll() is None and not has_begun():
        time.sleep(0.001)
    process.send_signal(number)
    said = process.communicate(timeout=240)[1]
    assert process.returncode == (1 if number == signal.SIGINT else -number)
    assert contents(made / "out") == before
    (successor,) = made.glob("out.anonymise-new-*")
    assert (successor / "INCOMPLETE").exists()
    if number == signal.SIGINT:
        assert str(successor) in said and "stays as it was" in said
    # The unfinished one is an output like any other.
    assert run("--key-file", key_file, "--resume", made / "in", successor).returncode == 0
    assert run("--key-file", key_file, "--overwrite", made / "in", made / "out").returncode == 0


def test_meddled_with(made, key_file):
    """Catches a file that is put into the old output while the new one is made."""
    many(made)
    process = subprocess.Popen(
        [PROGRAM, "run", "-p", "basic", "--key-file", str(key_file), "-j", "1", "-q", "--overwrite",
         str(made / "in"), str(made / "out")],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while process.poll() is None and not list(made.glob("out.anonymise-new-*/*/*/*.dcm")):
        time.sleep(0.001)
    (made / "out" / "mine.txt").write_text("mine")
    said = process.communicate(timeout=240)[1]
    assert process.returncode == 1 and "not replaced" in said
    assert (made / "out" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", [".anonymise-notes.txt", "INCOMPLETE"])
def test_names_of_others(made, key_file, name):
    """Catches a user's file that goes because of its name alone."""
    (made / "out" / name).write_text("mine")
    done = run("--overwrite", "--key-file", key_file, made / "in", made / "out")
    assert done.returncode == 2 and (made / "out" / name).read_text() == "mine"


def test_nothing_for_something(made, key_file):
    """Catches an output that makes room for nothing, because a share was not mounted."""
    before = contents(made / "out")
    (made / "empty").mkdir()
    done = run("--overwrite", "--key-file", key_file, made / "empty", made / "out")
    assert done.returncode == 1 and "stays as it was" in done.stderr
    assert contents(made / "out") == before


@pytest.mark.parametrize("call", range(2, 9))
def test_old_output_that_cannot_be_removed(made, key_file, call):
    """Catches words of a place that is not there, and a rest of the old output that looks finished."""
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=unlinkat", "-e", f"inject=unlinkat:error=EIO:when={call}"]
    command = [PROGRAM, "run", "-q", "-p", "basic", "--overwrite", "--key-file", key_file, made / "in", made / "out"]
    old = contents(made / "out")
    done = subprocess.run([*trace, *map(str, command)], capture_output=True, text=True, timeout=240)
    beside = [path for path in made.iterdir() if path.name.startswith("out.")]
    if done.returncode == 0:
        assert not beside
        return
    assert contents(made / "out").keys().isdisjoint(old)
    (rest,) = beside
    assert str(rest) in done.stderr and "new output is in its place" in done.stderr
    assert (rest / "INCOMPLETE").exists() or not list(rest.rglob("*.dcm"))

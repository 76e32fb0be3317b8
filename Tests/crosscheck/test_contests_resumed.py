"""Files that claim one instance, when something fails on the way: a full disk and a read error settle nothing, and what
another input became does not stay in the output."""

import csv
import itertools
import json
import os
import shutil
import subprocess

import pydicom
import pytest
from made import made

from support import PROGRAM, anonymise, summary

TEXT = {"PatientName": "Quern^Ada", "PatientID": "MRN-77", "SeriesDescription": "T1", "Modality": "CT", "SeriesNumber": 1,
        "InstanceNumber": 1, "StudyID": "S", "AccessionNumber": "A", "Rows": 8, "Columns": 8, "BitsAllocated": 8,
        "PixelData": bytes(64)}  # fmt: skip


def tree(root):
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def images(root):
    return {str(path.relative_to(root)) for path in root.rglob("*.dcm")}


class Runs:
    """Runs of one profile over one folder, with one linkage."""

    def __init__(self, folder, key_file, profile="mercure-extraction"):
        self.folder, self.output, self.linkage = folder, folder / "out", folder / "linkage.csv"
        self.options = ["-p", profile, "--key-file", key_file, "--jobs", 1]

    def faulty(self, fault, *options, only=None):
        """A run during which a system call fails, as strace's `inject` has it."""
        trace = ["strace", "-f", "-qq", "-o", os.devnull, *(["-P", str(only)] if only else [])]
        trace += ["-e", f"trace={fault.split(':')[0]}", "-e", f"inject={fault}"]
        run = [PROGRAM, "run", *self.options, *options, self.folder / "in", self.output]
        return subprocess.run([*trace, *map(str, run)], capture_output=True, text=True, timeout=240)

    def resumed(self, *options):
        return anonymise("run", "--resume", *self.options, *options, self.folder / "in", self.output)

    def undisturbed(self, *options):
        target = self.folder / "undisturbed"
        done = anonymise("run", *self.options, *options, self.folder / "in", target)
        return done, tree(target)


def rivals(folder, study="1.2.3.9"):
    """Two files of one SOP Instance UID that want two paths; the longer one comes first."""
    longer = TEXT | {"SeriesDescription": "A LONGER ONE", "PatientID": "PATA"}
    made(folder / "a.dcm", "1.2.3.1", longer, study="1.2.3.9", series="1.2.3.9.2")
    made(folder / "b.dcm", "1.2.3.1", TEXT | {"PatientID": "PATB"}, study=study)


@pytest.mark.parametrize("study", ["1.2.3.9", "1.2.3.10"], ids=["one study", "two studies"])
@pytest.mark.parametrize("fault", ["renameat2:error=ENOSPC:when=1", "renameat2:error=ENOSPC:when=2", "mkdir:error=ENOSPC:when=3", "openat:error=EIO:when=2"])
def test_failure_that_may_pass(fault, study, tmp_path, key_file):
    """Catches a rival that gets the place because the disk was full, and stays when the other is written later."""
    rivals(tmp_path / "in", study)
    runs = Runs(tmp_path, key_file)
    done = runs.faulty(fault, "--linkage", runs.linkage, only=tmp_path / "in/a.dcm" if "EIO" in fault else None)
    assert done.returncode == 1 and images(runs.output) == set() and (runs.output / "INCOMPLETE").exists()
    assert all((path / "INCOMPLETE").exists() for path in runs.output.iterdir() if path.is_dir())
    runs.resumed("--linkage", runs.linkage)
    undisturbed, wanted = runs.undisturbed("--linkage", tmp_path / "other.csv")
    assert tree(runs.output) == wanted
    rows = lambda path: sorted(map(tuple, csv.reader(path.open(newline=""))))
    assert rows(runs.linkage) == rows(tmp_path / "other.csv") and len(rows(runs.linkage)) == 2
    assert summary(undisturbed.stderr).causes == {"same SOP Instance UID, other content": 1}


def others(folder, count=6):
    for number in range(count):
        values = TEXT | {"InstanceNumber": number + 2}
        made(folder / f"z{number}.dcm", f"1.2.4.{number}", values, study="1.2.3.91", series="1.2.3.91.1")


def test_rival_mended_since(tmp_path, key_file):
    """Catches an image of the input that was, beside the one that took its place."""
    rivals(tmp_path / "in")
    others(tmp_path / "in")
    whole = (tmp_path / "in/a.dcm").read_bytes()
    (tmp_path / "in/a.dcm").write_bytes(whole[:-4])
    runs = Runs(tmp_path, key_file)
    assert runs.faulty("renameat2:error=ENOSPC:when=9+").returncode == 1
    assert len(images(runs.output)) > 1
    (tmp_path / "in/a.dcm").write_bytes(whole)
    done = runs.resumed()
    assert done.returncode == 2 and "another input" in done.stderr and (runs.output / "INCOMPLETE").exists()


def test_broken_since(tmp_path, key_file):
    """Catches an image in a finished output whose file counts as set aside."""
    others(tmp_path / "in")
    for path in (tmp_path / "in").iterdir():
        image = pydicom.dcmread(path)
        image.SamplesPerPixel, image.PhotometricInterpretation, image.PixelRepresentation = 1, "MONOCHROME2", 0
        image.BitsStored, image.HighBit = 8, 7
        image.compress(pydicom.uid.RLELossless, encoding_plugin="pydicom")
        image.save_as(path)
    runs = Runs(tmp_path, key_file)
    runs.faulty("renameat2:error=ENOSPC:when=5+")
    written = images(runs.output)
    # Which of them are there the output says: only for what is there a cut matters.
    for path in sorted((tmp_path / "in").iterdir()):
        path.write_bytes(path.read_bytes()[:-8])
    done = runs.resumed()
    assert written and done.returncode in (1, 2) and "another input" in done.stderr
    assert (runs.output / "INCOMPLETE").exists()


@pytest.mark.parametrize("when", range(3, 8))
@pytest.mark.parametrize("gone", ["a", "b"])
def test_copy_without_its_original(gone, when, tmp_path, key_file):
    """Catches a duplicate of a file that nobody counts as written."""
    others(tmp_path / "in", 4)
    made(tmp_path / "in/a", "1.2.3.1", TEXT)
    shutil.copy(tmp_path / "in/a", tmp_path / "in/b")
    runs = Runs(tmp_path, key_file)
    runs.faulty(f"renameat2:error=ENOSPC:when={when}+")
    (tmp_path / "in" / gone).unlink()
    done = runs.resumed()
    assert done.returncode == 0 and summary(done.stderr).counts == {"written": 5}
    assert tree(runs.output) == runs.undisturbed()[1]


def one_finished(folder, key_file):
    """A run over two studies that was stopped when one was finished."""
    made(folder / "in/1", "1.2.3.1", TEXT | {"InstanceNumber": 5, "SeriesNumber": 5, "StudyID": "S1"})
    others(folder / "in")
    runs = Runs(folder, key_file)
    for when in range(3, 12):
        runs.faulty(f"renameat2:error=ENOSPC:when={when}+")
        if any(path.is_dir() and not (path / "INCOMPLETE").exists() for path in runs.output.iterdir()):
            return runs
        shutil.rmtree(runs.output)
    raise AssertionError("no study was finished before the other")


def add_to_each_study(folder):
    made(folder / "2", "1.2.3.2", TEXT | {"StudyID": "S0"}, study="1.2.3.9", series="1.2.3.9.0")
    made(folder / "3", "1.2.4.9", TEXT | {"StudyID": "S0"}, study="1.2.3.91", series="1.2.3.91.0")


@pytest.mark.parametrize("with_map", [False, True], ids=["plain", "map"])
def test_added_to_a_finished_study(with_map, tmp_path, key_file):
    """Catches the task file of a study that was finished, beside that of what it has become: now, when it is tried again,
    and with the input that it was."""
    runs = one_finished(tmp_path, key_file)
    add_to_each_study(tmp_path / "in")
    for attempt in range(3):
        done = runs.resumed(*(["--map", tmp_path / f"map{attempt}.csv"] if with_map else []))
        assert done.returncode in (1, 2) and "another input" in done.stderr
        assert (runs.output / "INCOMPLETE").exists()
    (tmp_path / "in/2").unlink()
    (tmp_path / "in/3").unlink()
    done = runs.resumed()
    assert done.returncode == 0, done.stderr
    assert tree(runs.output) == runs.undisturbed()[1]


@pytest.mark.parametrize("link", [os.link, os.symlink, shutil.copy])
def test_copy_noted_before_its_original(link, tmp_path, key_file):
    """Catches an image that is lost because one name of its file counts as a copy of the other, and the other as of the one."""
    made(tmp_path / "in/a", "1.2.3.1", TEXT)
    link(tmp_path / "in/a", tmp_path / "in/b")
    others(tmp_path / "in")
    runs = Runs(tmp_path, key_file, "basic")
    journal = runs.output / ".anonymise-journal"
    # The order in which a folder gives its files is its own: one of the others must fail.
    for when in range(1, 9):
        runs.faulty(f"renameat2:error=ENOSPC:when={when}")
        lines = journal.read_text().splitlines(keepends=True) if journal.exists() else []
        if any("duplicate" in line for line in lines):
            break
        shutil.rmtree(runs.output)
    (copy,) = [line for line in lines if "duplicate" in line]
    # A worker that writes after a kill has what another one had not come to write.
    original = [line for line in lines if "2.25." in line and line != copy]
    assert original
    for lost in original:
        journal.write_text("".join(line for line in lines if line != lost))
        shutil.copytree(runs.output, tmp_path / "kept", symlinks=True)
        done = runs.resumed()
        assert summary(done.stderr).counts == {"written": 7, "duplicates": 1}, done.stderr
        assert tree(runs.output) == runs.undisturbed()[1]
        shutil.rmtree(runs.output)
        shutil.rmtree(tmp_path / "undisturbed")
        (tmp_path / "kept").rename(runs.output)


@pytest.mark.parametrize("where", ["unfinished", "new"])
def test_added_to_others_too(where, tmp_path, key_file):
    """Catches images of the one input in an output of the other, with which neither of them can go on."""
    runs = one_finished(tmp_path, key_file)
    before = tree(runs.output)
    # The last of their series, so that no number changes.
    made(tmp_path / "in/2", "1.2.3.2", TEXT | {"InstanceNumber": 9, "SeriesNumber": 5, "StudyID": "S1"})
    study = "1.2.3.91" if where == "unfinished" else "1.2.3.92"
    made(tmp_path / "in/3", "1.2.5.9", TEXT | {"InstanceNumber": 99}, study=study, series=study + ".1")
    for _ in range(2):
        done = runs.resumed()
        assert done.returncode == 2 and "another input" in done.stderr
        unmarked = {path: bytes for path, bytes in tree(runs.output).items() if not path.endswith("INCOMPLETE")}
        assert unmarked.items() <= before.items()
    (tmp_path / "in/2").unlink()
    (tmp_path / "in/3").unlink()
    done = runs.resumed()
    assert done.returncode == 0, done.stderr
    assert tree(runs.output) == runs.undisturbed()[1]


SHARED = """
profile: 1
name: shared
extends: dicom/basic@2026d
tags: { Modality: keep }
output:
  images: "{StudyInstanceUID}/{InstanceNumber}.dcm"
  collisions: suffix
  sidecars:
    - { path: "{Modality}.json", per: study, content: task }
"""


def test_sidecar_of_another_study(tmp_path, key_file):
    """Catches a sidecar that a resumed run puts in the place of another study's."""
    (tmp_path / "p.yaml").write_text(SHARED)
    for study in range(4):
        made(tmp_path / "in" / str(study), f"1.2.3.{study}", TEXT, study=f"1.2.3.9{study}", series=f"1.2.3.9{study}.1")
    runs = Runs(tmp_path, key_file, tmp_path / "p.yaml")
    first = anonymise("run", *runs.options, tmp_path / "in", runs.output)
    kept = (runs.output / "CT.json").read_bytes()
    again = runs.resumed()
    assert first.returncode == again.returncode == 1 and "wants the path of another" in again.stderr
    assert (runs.output / "CT.json").read_bytes() == kept and (runs.output / "INCOMPLETE").exists()


@pytest.mark.parametrize("image_first", [True, False], ids=["image first", "sidecar first"])
def test_sidecar_of_the_name_of_an_image(image_first, tmp_path, key_file):
    """Catches an image and another study's sidecar of one path, of which one takes the place of the other."""
    layout = SHARED.replace("{StudyInstanceUID}/{InstanceNumber}.dcm", "{SeriesNumber}.dcm")
    (tmp_path / "p.yaml").write_text(layout.replace("{Modality}.json", "{InstanceNumber}.dcm"))
    numbers = [(7, 8), (8, 9)] if not image_first else [(8, 9), (7, 8)]
    for study, (series, number) in enumerate(numbers):
        values = TEXT | {"SeriesNumber": series, "InstanceNumber": number}
        made(tmp_path / "in" / str(study), f"1.2.3.{study}", values, study=f"1.2.3.9{study}", series=f"1.2.3.9{study}.1")
    runs = Runs(tmp_path, key_file, tmp_path / "p.yaml")
    done = anonymise("run", *runs.options, tmp_path / "in", runs.output)
    assert done.returncode == 0, done.stderr
    kinds = {name: content[128:132] == b"DICM" for name, content in tree(runs.output).items()}
    assert kinds == {"7.dcm": True, "8.dcm": True, "8-2.dcm": False, "9.dcm": False}
    (tmp_path / "p.yaml").write_text((tmp_path / "p.yaml").read_text().replace("suffix", "error"))
    shutil.rmtree(runs.output)
    done = anonymise("run", *runs.options, tmp_path / "in", runs.output)
    assert done.returncode == 1 and "wants the path of another file" in done.stderr
    assert (runs.output / "INCOMPLETE").exists()
    assert {name for name, content in tree(runs.output).items() if content[128:132] == b"DICM"} == {"7.dcm", "8.dcm"}


@pytest.mark.parametrize("names", [("T1", "T1.json"), ("T1.json", "T1")], ids=["sidecar first", "folder first"])
def test_sidecar_of_the_name_of_a_folder(names, tmp_path, key_file):
    """Catches images of one study that are lost because a sidecar of another has the name of their folder."""
    layout = SHARED.replace("{StudyInstanceUID}/{InstanceNumber}", "{SequenceName}/{InstanceNumber}")
    layout = layout.replace("Modality: keep", "SequenceName: keep").replace("per: study, content: task", "per: series, content: tags")
    (tmp_path / "p.yaml").write_text(layout.replace("{Modality}", "{SequenceName}"))
    for study, name in enumerate(names):
        values = TEXT | {"SequenceName": name}
        made(tmp_path / "in" / str(study), f"1.2.3.{study}", values, study=f"1.2.3.9{study}", series=f"1.2.3.9{study}.1")
    runs = Runs(tmp_path, key_file, tmp_path / "p.yaml")
    done = anonymise("run", *runs.options, tmp_path / "in", runs.output)
    assert done.returncode == 0, done.stderr
    assert set(tree(runs.output)) == {"T1/1.dcm", "T1.json/1.dcm", "T1-2.json", "T1.json.json"}


@pytest.mark.parametrize("damage", ["deleted", "another", "cut", "header alone"])
def test_linkage_that_lost_rows(damage, tmp_path, key_file):
    """Catches an instance of which no row says who it was."""
    others(tmp_path / "in")
    runs = Runs(tmp_path, key_file, "basic")
    runs.faulty("renameat2:error=ENOSPC:when=5+", "--linkage", runs.linkage)
    rows = runs.linkage.read_bytes()
    assert images(runs.output) and rows.count(b"\n") > 1
    linkage = tmp_path / "other.csv" if damage == "another" else runs.linkage
    if damage == "deleted":
        runs.linkage.unlink()
    elif damage == "cut":
        runs.linkage.write_bytes(rows[:-30])
    elif damage == "header alone":
        runs.linkage.write_bytes(rows.splitlines(keepends=True)[0])
    done = runs.resumed("--linkage", linkage)
    assert done.returncode == 0, done.stderr
    named = [row["output"] for row in csv.DictReader(linkage.open(newline=""))]
    assert sorted(named) == sorted(images(runs.output)) and len(named) == 6


def test_rows_of_copies_on_resume(tmp_path, key_file):
    """Catches two patients of one path, of whom one is not there."""
    removing = "profile: 1\nname: one\nextends: dicom/basic@2026d\ntags: { PatientID: empty, ImageType: delete }\n"
    (tmp_path / "p.yaml").write_text(removing)
    made(tmp_path / "in/a", "1.2.3.1", TEXT | {"PatientID": "PATA"})
    made(tmp_path / "in/b", "1.2.3.1", TEXT | {"PatientID": "PATBLONGER"})
    others(tmp_path / "in", 3)
    wanted = Runs(tmp_path, key_file, tmp_path / "p.yaml").undisturbed("--linkage", tmp_path / "wanted.csv")
    assert summary(wanted[0].stderr).counts == {"written": 4, "duplicates": 1}
    for when in range(2, 6):
        runs = Runs(tmp_path, key_file, tmp_path / "p.yaml")
        runs.faulty(f"renameat2:signal=KILL:when={when}", "--linkage", runs.linkage)
        done = runs.resumed("--linkage", runs.linkage)
        assert done.returncode == 0, done.stderr
        lines = lambda path: sorted(path.read_bytes().splitlines())
        assert lines(runs.linkage) == lines(tmp_path / "wanted.csv")
        shutil.rmtree(runs.output)
        runs.linkage.unlink()


OUTLIER = """
profile: 1
name: outlier
extends: dicom/basic@2026d
select:
  - { name: page, drop: "outlier(Rows)" }
  - { name: rest, keep: always }
"""


@pytest.mark.parametrize("names", list(itertools.permutations("ab")), ids="".join)
def test_names_of_rivals_decide_nothing(names, tmp_path, key_file):
    """Catches files of one length and one UID of which the name tells which one stands for both."""
    (tmp_path / "p.yaml").write_text(OUTLIER)
    for number in range(4):
        made(tmp_path / "in" / f"m{number}", f"1.2.3.{number}", TEXT | {"Rows": 8 + number // 2})
    for name, rows in zip(names, (8, 9)):
        made(tmp_path / "in" / name, "1.2.3.77", TEXT | {"Rows": rows})
    done = anonymise("run", "-p", tmp_path / "p.yaml", "--key-file", key_file, tmp_path / "in", tmp_path / "out")
    kept = sorted(pydicom.dcmread(path).Rows for path in (tmp_path / "out").rglob("*.dcm"))
    # Of two that tie the one whose look comes first stands for both; "8" comes before "9".
    assert kept == [8, 8, 8] and summary(done.stderr).counts["dropped"] == 3

    paths = {}
    for order in ("12", "21"):
        place = tmp_path / order
        for name, description in zip(order, ("AA", "BB")):
            values = TEXT | {"SeriesDescription": description, "SeriesNumber": 1}
            made(place / "in" / name, "1.2.3.1", values, series="1.2.3.9." + "12"["AB".index(description[0])])
        anonymise("run", "-p", "mercure-extraction", "--key-file", key_file, place / "in", place / "out")
        paths[order] = images(place / "out")
    assert paths["12"] == paths["21"]


STUDY = """
profile: 1
name: study
extends: dicom/basic@2026d
tags: { BodyPartExamined: keep }
output:
  study: "STUDY"
  images: "{SeriesInstanceUID}/{InstanceNumber:05}.dcm"
  collisions: suffix
  sidecars:
    - { path: "task.json", per: study, content: task }
    - { path: "{SeriesInstanceUID}.json", per: series, content: tags }
"""


@pytest.mark.parametrize("template", ["{BodyPartExamined}", "{StudyInstanceUID} {BodyPartExamined}"])
@pytest.mark.parametrize("jobs", [1, 4])
def test_study_in_one_folder(jobs, template, tmp_path, key_file):
    """Catches a study that lies in two folders because its instances disagree about its name."""
    (tmp_path / "p.yaml").write_text(STUDY.replace("STUDY", template).replace("suffix", "error"))
    for number in range(4):
        values = TEXT | {"InstanceNumber": number, "BodyPartExamined": "NECK" if number < 2 else "HEAD"}
        made(tmp_path / "in" / str(number), f"1.2.3.{number}", values, series=f"1.2.3.9.{number // 2}")
    done = anonymise("run", "-p", tmp_path / "p.yaml", "--key-file", key_file, "--jobs", jobs, tmp_path / "in", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    (folder,) = (tmp_path / "out").iterdir()
    assert folder.name.endswith("HEAD") and len(list(folder.glob("*.json"))) == 3 and len(images(folder)) == 4


def test_sidecar_in_a_folder_of_the_name_of_an_image(tmp_path, key_file):
    """Catches a study that stays unfinished for ever."""
    (tmp_path / "p.yaml").write_text(
        "profile: 1\nname: p\nextends: dicom/basic@2026d\ntags: { SequenceName: keep, ConvolutionKernel: keep }\n"
        'output: { study: "{StudyInstanceUID}", images: "{SequenceName}.dcm", collisions: suffix, sidecars: '
        '[{ path: "{ConvolutionKernel}/{SequenceName}.json", per: instance, content: tags }] }\n'
    )
    made(tmp_path / "in/1", "1.2.3.1", TEXT | {"SequenceName": "a", "ConvolutionKernel": "a.dcm"})
    done = anonymise("run", "-p", tmp_path / "p.yaml", "--key-file", key_file, tmp_path / "in", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    (study,) = (tmp_path / "out").iterdir()
    assert set(tree(study)) == {"a.dcm", "a.dcm-2/a.json"}


def test_who_is_named(tmp_path, key_file):
    """Catches a file called "not written" that is the one in the output."""
    made(tmp_path / "in/a.dcm", "1.2.3.1", TEXT)
    made(tmp_path / "in/b.dcm", "1.2.3.1", TEXT | {"KVP": "120"})
    for order in itertools.permutations(["a.dcm", "b.dcm"]):
        inputs = [tmp_path / "in" / name for name in order]
        done = anonymise("run", "-p", "basic", "--key-file", key_file, "--jobs", 1, *inputs, tmp_path / "".join(order))
        first = done.stderr.splitlines()[0]
        assert first.startswith("written in place of another: ") if order[0] == "a.dcm" else first.startswith("not written: ")
        assert ("b.dcm" if order[0] == "a.dcm" else "a.dcm") in first


@pytest.mark.parametrize("profile", ["mercure-extraction", "outlier"])
def test_what_cannot_be_read_for_now(profile, tmp_path, key_file):
    """Catches studies, numbers and outliers that are decided without a file that could not be opened once."""
    (tmp_path / "p.yaml").write_text(OUTLIER)
    others(tmp_path / "in", 4)
    rivals(tmp_path / "in")
    for name, rows in (("z4.dcm", 9), ("z5.dcm", 9)):
        made(tmp_path / "in" / name, f"1.2.4.{name[1]}", TEXT | {"Rows": rows}, study="1.2.3.91", series="1.2.3.91.1")
    runs = Runs(tmp_path, key_file, tmp_path / "p.yaml" if profile == "outlier" else profile)
    for name in ("a.dcm", "z2.dcm"):
        done = runs.faulty("openat:error=EIO:when=1", only=tmp_path / "in" / name)
        assert done.returncode == 1 and "nothing was written" in done.stderr
        assert set(tree(runs.output)) <= {"INCOMPLETE", ".anonymise-journal"}
        done = runs.resumed()
        assert tree(runs.output) == runs.undisturbed()[1] and "another input" not in done.stderr
        shutil.rmtree(runs.output)
        shutil.rmtree(tmp_path / "undisturbed")


@pytest.mark.parametrize("profile", ["basic", "mercure-extraction"])
def test_folder_that_cannot_be_read_to_its_end(profile, tmp_path, key_file):
    """Catches files that are lost because a folder seems to end before them."""
    others(tmp_path / "in/deep")
    runs = Runs(tmp_path, key_file, profile)
    done = runs.faulty("getdents64:error=EIO:when=2+")
    assert done.returncode == 1 and (runs.output / "INCOMPLETE").exists()
    assert "Input/output error" in done.stderr
    assert runs.resumed().returncode == 0 and len(images(runs.output)) == 6


def test_one_process_number(tmp_path, key_file):
    """Catches a run in a container that is stopped for ever by what a killed one, of the same number, has left."""
    others(tmp_path / "in")
    space = ["unshare", "--pid", "--fork", "--kill-child"]
    if subprocess.run([*space, "true"], capture_output=True).returncode != 0:
        pytest.skip("needs a number space of its own")
    side = ["--map", tmp_path / "m.csv", "--report", tmp_path / "r.json"]
    common = ["-p", "basic", "--key-file", key_file, *side, tmp_path / "in", tmp_path / "out"]
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=renameat2", "-e", "inject=renameat2:signal=KILL:when=3"]
    for _ in range(2):
        subprocess.run([*space, *map(str, [*trace, PROGRAM, "run", "--resume" if (tmp_path / "out").exists() else "-q", *common])])
    done = subprocess.run([*space, *map(str, [PROGRAM, "run", "--resume", *common])], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert len(images(tmp_path / "out")) == 6 and (tmp_path / "m.csv").exists() and (tmp_path / "r.json").exists()


def test_whose_output_is_the_same(tmp_path, key_file):
    """Catches a patient and a first image that the names of the input decide."""
    (tmp_path / "p.yaml").write_text(
        "profile: 1\nname: p\nextends: dicom/basic@2026d\ntags: { PatientID: empty, InstanceNumber: delete, KVP: keep }\n"
        'output: { study: "{StudyInstanceUID}", images: "{SOPInstanceUID}.dcm", collisions: suffix, sidecars: '
        '[{ path: "first.json", per: series, content: tags }] }\n'
    )
    told = []
    for names in itertools.permutations("ab"):
        place = tmp_path / "".join(names)
        for name, (patient, number) in zip(names, [("PATA", 1), ("PATB", 9)]):
            values = TEXT | {"PatientID": patient, "InstanceNumber": number, "KVP": 111}
            made(place / "in" / name, "1.2.3.1", values)
        made(place / "in/c", "1.2.3.2", TEXT | {"PatientID": "PATC", "InstanceNumber": 5, "KVP": 222})
        runs = Runs(place, key_file, tmp_path / "p.yaml")
        done, files = runs.undisturbed("--linkage", runs.linkage)
        assert done.returncode == 0, done.stderr
        (first,) = [content for path, content in files.items() if path.endswith("first.json")]
        who = sorted(row["patient_id_original"] for row in csv.DictReader(runs.linkage.open()))
        told.append((who, first))
    assert told[0] == told[1]


ERRORS = """
profile: 1
name: errors
extends: dicom/basic@2026d
output:
  images: "{InstanceNumber}.dcm"
  collisions: error
  sidecars: [{ path: "{StudyInstanceUID}.json", per: study, content: task }]
"""


@pytest.mark.parametrize("touched", [False, True], ids=["as it was", "touched"])
@pytest.mark.parametrize("one_instance", [False, True], ids=["three instances", "one instance"])
def test_studies_that_want_one_path(one_instance, touched, tmp_path, key_file):
    """Catches a run that is refused its own input, because one study wants what another has got."""
    (tmp_path / "p.yaml").write_text(ERRORS)
    for study in range(3):
        for number in (1, 10 + study):
            uid = f"1.2.3.{study}.{number}"
            name = "1.2.3.77" if one_instance and number == 1 else uid
            made(tmp_path / "in" / uid, name, TEXT | {"InstanceNumber": number}, study=f"1.2.3.9{study}", series=f"1.2.3.9{study}.1")
    runs = Runs(tmp_path, key_file, tmp_path / "p.yaml")
    undisturbed, wanted = runs.undisturbed()
    assert summary(undisturbed.stderr).counts == {"written": 4, "quarantined": 2}
    for fault in ("renameat2:signal=KILL", "unlink:signal=KILL", "writev:signal=KILL", "renameat2:error=ENOSPC"):
        for when in range(1, 14):
            runs.faulty(f"{fault}:when={when}")
            if (runs.output / "INCOMPLETE").exists():
                for path in (tmp_path / "in").iterdir() if touched else []:
                    path.touch()
                done = runs.resumed()
                assert "another input" not in done.stderr and tree(runs.output) == wanted, (fault, when, done.stderr)
                assert summary(done.stderr).counts == {"written": 4, "quarantined": 2}
            shutil.rmtree(runs.output, ignore_errors=True)


@pytest.mark.parametrize("profile", ["basic", "mercure-extraction"])
@pytest.mark.parametrize("damage", [0, 50, 140, 300, "zeros"])
@pytest.mark.parametrize("journal", ["whole", "lost"])
def test_what_a_power_cut_leaves(journal, damage, profile, tmp_path, key_file):
    """Catches a rest of an image that keeps the place of the whole one."""
    others(tmp_path / "in")
    shutil.copy(tmp_path / "in/z0.dcm", tmp_path / "in/copy")
    runs = Runs(tmp_path, key_file, profile)
    runs.faulty("renameat2:error=ENOSPC:when=5+")
    written = [runs.output / name for name in images(runs.output)]
    assert written
    for path in written:
        content = path.read_bytes()
        path.write_bytes(bytes(len(content)) if damage == "zeros" else content[:damage])
    if journal == "lost":
        (runs.output / ".anonymise-journal").write_bytes(b"")
    elif damage == "zeros":
        pytest.skip("damage that keeps the size is not seen: --sync is for that")
    done = runs.resumed()
    assert done.returncode == 0, done.stderr
    assert tree(runs.output) == runs.undisturbed()[1]


def test_stopped_with_another_input(tmp_path, key_file):
    """Catches a run that nobody can go on with, because it was gone on with by the wrong input for a moment."""
    made(tmp_path / "in/1", "1.2.3.1", TEXT | {"InstanceNumber": 5, "SeriesNumber": 5, "StudyID": "S1"})
    others(tmp_path / "in")
    runs = Runs(tmp_path, key_file)
    undisturbed, wanted = runs.undisturbed("--linkage", tmp_path / "wanted.csv")
    assert undisturbed.returncode == 0
    for when in range(1, 7):
        runs.faulty("renameat2:error=ENOSPC:when=4+", "--linkage", runs.linkage)
        for number in range(2, 6):
            made(tmp_path / f"in/{number}", f"1.2.3.{number}", TEXT | {"StudyID": "S0"}, study="1.2.3.9", series="1.2.3.9.0")
        runs.faulty(f"renameat2:signal=INT:when={when}", "--resume", "--linkage", runs.linkage)
        for number in range(2, 6):
            (tmp_path / f"in/{number}").unlink()
        done = runs.resumed("--linkage", runs.linkage)
        assert done.returncode == 0, (when, done.stderr)
        assert tree(runs.output) == wanted
        assert sorted(runs.linkage.read_bytes().splitlines()) == sorted((tmp_path / "wanted.csv").read_bytes().splitlines())
        shutil.rmtree(runs.output)
        runs.linkage.unlink()


def test_added_where_an_image_was_lost(tmp_path, key_file):
    """Catches a second task file of a study that was finished, and has lost its only image since."""
    runs = one_finished(tmp_path, key_file)
    for path in runs.output.rglob("*.dcm"):
        path.unlink()
    add_to_each_study(tmp_path / "in")
    done = runs.resumed()
    assert done.returncode in (1, 2) and "another input" in done.stderr


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_folder_of_a_study_without_images(order, tmp_path, key_file):
    """Catches a folder in the report that is not there, and that the names of the input choose."""
    dropping = STUDY.replace("STUDY", "{BodyPartExamined}") + "select: [{ name: all, drop: always }]\n"
    (tmp_path / "p.yaml").write_text(dropping)
    for name, part in zip(order, ("HEAD", "NECK")):
        made(tmp_path / "in" / name, f"1.2.3.{ord(part[0])}", TEXT | {"BodyPartExamined": part})
    report = tmp_path / "report.json"
    anonymise("run", "-p", tmp_path / "p.yaml", "--key-file", key_file, "--report", report, tmp_path / "in", tmp_path / "out")
    (study,) = json.loads(report.read_text())["studies"]
    assert study["folder"] == "" and study["dropped"] == {"all": 2}

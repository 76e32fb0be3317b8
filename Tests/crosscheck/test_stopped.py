"""A full disk and a kill at any moment: nothing looks finished that is not, and `--resume` ends with the undisturbed tree."""

import os
import re
import shutil
import subprocess
import time

import pytest
from damage import LITTLE, UID, whole

from support import PROGRAM, anonymise, summary

STREAMED = "profile: 1\nname: streamed\nextends: dicom/basic@2026d\n"
CATALOGUED = """
profile: 1
name: catalogued
extends: dicom/basic@2026d
output:
  study: "{StudyInstanceUID}"
  images: "{SeriesInstanceUID}/{InstanceNumber:04}.dcm"
  collisions: suffix
  sidecars:
    - { path: "tags/{SeriesInstanceUID}.json", per: series, content: tags }
    - { path: "series.csv", per: study, content: csv, columns: [SeriesInstanceUID, instances] }
    - { path: "task.json", per: study, content: task }
"""
PROFILES = {"streamed": STREAMED, "catalogued": CATALOGUED}
STUDIES, INSTANCES = 40, 40


def text(tag, vr, value):
    value += b"\0" * (len(value) % 2)
    return tag.to_bytes(4, "big")[1::-1] + tag.to_bytes(4, "big")[:1:-1] + vr + len(value).to_bytes(2, "little") + value


def instance(study, number):
    """A file of a few kilobytes, in a study of its number."""
    start = whole(LITTLE)
    meta, data = start[:132], start[132:]
    length = 12 + int.from_bytes(data[8:12], "little")
    name = UID[:-6] + b"%02d%04d" % (study, number)
    elements = [
        text(0x00080018, b"UI", name), text(0x00080060, b"CS", b"CT"), text(0x0020000D, b"UI", b"1.2.3.%d" % study),
        text(0x0020000E, b"UI", b"1.2.3.%d.%d" % (study, number % 3)), text(0x00200013, b"IS", b"%d " % number),
    ]  # fmt: skip
    pixels = b"\xe0\x7f\x10\x00OW\0\0" + (4096).to_bytes(4, "little") + bytes([number % 256]) * 4096
    return meta + data[:length].replace(UID, name) + b"".join(elements) + pixels


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stopped") / "in"
    for study in range(STUDIES):
        (folder / str(study)).mkdir(parents=True)
        for number in range(INSTANCES):
            (folder / str(study) / f"{number}.dcm").write_bytes(instance(study, number))
    return folder


@pytest.fixture(scope="module", params=PROFILES)
def undisturbed(request, inputs, tmp_path_factory, key_file):
    """A profile and the tree that it makes."""
    folder = tmp_path_factory.mktemp("undisturbed")
    profile = folder / "p.yaml"
    profile.write_text(PROFILES[request.param])
    start = time.monotonic()
    done = anonymise("run", "-p", profile, "--key-file", key_file, inputs, folder / "out")
    assert done.returncode == 0, done.stderr
    return profile, tree(folder / "out"), time.monotonic() - start


def tree(root):
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def check_unfinished(out, undisturbed):
    """Whatever is there says that it is not finished, but what is."""
    found = tree(out)
    if not found:
        return
    assert "INCOMPLETE" in found
    studies = {}
    for path in found:
        if "/" in path:
            studies.setdefault(path.split("/")[0], set()).add(path)
    for study, paths in studies.items():
        # A resumed run looks at a finished study again, under a hidden name; an empty folder is no study yet.
        visible = {path for path in paths if not path.split("/")[-1].startswith(".anonymise-")}
        if visible and f"{study}/INCOMPLETE" not in visible:
            assert visible == {path for path in undisturbed if path.startswith(f"{study}/")}
    # A file under its final name is whole.
    for path, content in found.items():
        name = path.split("/")[-1]
        if not name.startswith(".anonymise-") and name != "INCOMPLETE":
            assert content == undisturbed[path]


@pytest.fixture
def small_disk(tmp_path):
    """A disk that is soon full, and a way to enlarge it."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    mount = lambda options: subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True)
    if mount("size=1m").returncode != 0:
        pytest.skip("nothing can be mounted here")
    yield place, lambda size: subprocess.run(["mount", "-o", f"remount,size={size}", place], check=True)
    subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.parametrize("sizes", [["16k"], ["600k"], ["1m", "2m"], ["5m"]], ids="-".join)
def test_full_disk(sizes, small_disk, undisturbed, inputs, key_file):
    """Catches half a file, a study that looks finished, and an end that says nothing."""
    place, enlarge = small_disk
    profile, expected, _ = undisturbed
    out = place / "out"
    command = ["run", "-p", profile, "--key-file", key_file]
    for number, size in enumerate(sizes):
        enlarge(size)
        done = anonymise(*command, *(["--resume"] if number else []), inputs, out)
        assert done.returncode == 1, done.stderr
        assert "No space left on device" in done.stderr and "--resume" in done.stderr
        assert summary(done.stderr).causes.keys() == {"cannot be written"}
        check_unfinished(out, expected)
        assert len(tree(out)) < len(expected)
    enlarge("100m")
    again = anonymise(*command, inputs, out)
    assert again.returncode == 2 and "--resume" in again.stderr
    before = {path for path in tree(out) if path.endswith(".dcm")}
    done = anonymise(*command, "--resume", inputs, out)
    assert done.returncode == 0, done.stderr
    assert tree(out) == expected
    # What the journal had no room for is found to be there; the rest is not done twice.
    told = summary(done.stderr).counts
    assert told["written"] + told.get("duplicates", 0) == STUDIES * INSTANCES
    assert told.get("duplicates", 0) <= 2 * 64
    assert len(before) < 200 or "of these" in done.stderr


def test_disk_without_room_for_a_mark(small_disk, undisturbed, inputs, key_file):
    """Catches a run that goes on although it cannot say that it is unfinished."""
    place, _ = small_disk
    profile, _, _ = undisturbed
    with open(place / "filler", "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    done = anonymise("run", "-p", profile, "--key-file", key_file, inputs, place / "out")
    assert done.returncode in (1, 2) and "No space left on device" in done.stderr
    assert tree(place / "out") == {}


@pytest.mark.parametrize("part", [0.02, 0.2, 0.4, 0.6, 0.8, 0.97])
def test_killed_at_any_moment(part, undisturbed, inputs, tmp_path, key_file):
    """Catches a moment after which something looks finished, and a resumed tree that differs; some resumed runs are
    killed again."""
    profile, expected, seconds = undisturbed
    out = tmp_path / "out"
    command = [PROGRAM, "run", "-p", profile, "--key-file", key_file, inputs, out]
    for _ in range(3):
        if not out.exists() or "INCOMPLETE" in tree(out):
            resume = ["--resume"] if out.exists() and (out / "INCOMPLETE").exists() else []
            if out.exists() and not resume:
                shutil.rmtree(out)
            run = subprocess.Popen([*map(str, command), *resume], stderr=subprocess.DEVNULL)
            time.sleep(seconds * part)
            run.kill()
            run.wait(timeout=240)
            if out.exists() and (out / "INCOMPLETE").exists():
                check_unfinished(out, expected)
    if (out / "INCOMPLETE").exists() and (out / "INCOMPLETE").read_bytes():
        done = subprocess.run([*map(str, command), "--resume"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        told = summary(done.stderr).counts
        assert told["written"] + told.get("duplicates", 0) == STUDIES * INSTANCES
    if out.exists() and tree(out).keys() - {"INCOMPLETE"}:
        assert tree(out) == expected


def relink(path):
    """Puts a link in place of a file, to one that is longer."""
    other = path.parents[3] / "elsewhere"
    other.write_bytes(path.read_bytes() + b"more")
    path.unlink()
    path.symlink_to(other)


DAMAGES = {
    "emptied": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:500]),
    "gone": lambda path: path.unlink(),
    "linked": relink,
}


@pytest.fixture
def stopped(small_disk, undisturbed, inputs, key_file):
    """An output that a full disk has stopped, with room again: the command, the folder, and the tree to come to."""
    place, enlarge = small_disk
    profile, expected, _ = undisturbed
    out = place / "top" / "out"
    out.parent.mkdir()
    enlarge("3m")
    command = ["run", "-p", profile, "--key-file", key_file]
    assert anonymise(*command, inputs, out).returncode == 1
    enlarge("100m")
    return [*command, "--resume", inputs, out], out, expected


def written_files(out):
    """In the order of their age, those that the journal tells of: it may itself have lost lines to the full disk."""
    journal = (out / ".anonymise-journal").read_text()
    found = [path for path in out.rglob("*.dcm") if f"/{path.relative_to(out)}\n" in journal]
    return sorted(found, key=lambda path: path.stat().st_mtime_ns)


@pytest.mark.parametrize("journalled", [True, False], ids=["journalled", "unjournalled"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_since(damage, journalled, stopped):
    """Catches a journal that is believed although the disk has lost what it tells of, as after a power cut, and a file
    of which the journal had no time to tell that is taken for another instance."""
    command, out, expected = stopped
    victim = written_files(out)[10]
    DAMAGES[damage](victim)
    if not journalled:
        journal = out / ".anonymise-journal"
        lines = journal.read_bytes().splitlines(keepends=True)
        name = str(victim.relative_to(out)).encode()
        kept = [line for line in lines if not line.endswith(b"/" + name + b"\n")]
        assert len(kept) == len(lines) - 1
        journal.write_bytes(b"".join(kept))
    done = anonymise(*command)
    assert tree(out) == expected, done.stderr
    assert not victim.is_symlink()
    assert done.returncode == 0, done.stderr
    told = summary(done.stderr).counts
    assert told["written"] + told.get("duplicates", 0) == STUDIES * INSTANCES


def test_linked_folder(stopped, tmp_path):
    """Catches a run that goes on through a link out of its output."""
    command, out, expected = stopped
    victim = written_files(out)[10]
    study = out / victim.relative_to(out).parts[0]
    moved = tmp_path / "moved"
    shutil.move(study, moved)
    study.symlink_to(moved)
    before = tree(moved)
    (moved / victim.relative_to(study)).write_bytes(b"")
    done = anonymise(*command)
    assert done.returncode == 2 and str(study) in done.stderr and "take it away" in done.stderr
    assert tree(moved) == before | {str(victim.relative_to(study)): b""}
    assert (out / "INCOMPLETE").exists()
    # The way that the message names leads on.
    study.unlink()
    assert anonymise(*command).returncode == 0
    assert tree(out) == expected


def test_empty_folder_in_the_place_of_a_file(stopped):
    """Catches a run that cannot go on because of a folder that holds nothing."""
    command, out, expected = stopped
    victim = written_files(out)[10]
    victim.unlink()
    victim.mkdir()
    done = anonymise(*command)
    assert done.returncode == 0, done.stderr
    assert tree(out) == expected


def test_folder_in_the_place_of_a_file(stopped):
    """Catches a run that goes on and removes some of what is damaged before it finds out that it cannot go on."""
    command, out, expected = stopped
    victims = written_files(out)[10:14]
    victims[0].unlink()
    (victims[0] / "notes").mkdir(parents=True)
    for victim in victims[1:]:
        victim.write_bytes(b"")
    before = tree(out)
    done = anonymise(*command)
    assert done.returncode == 2 and str(victims[0]) in done.stderr and "take it away" in done.stderr
    assert tree(out) == before and (victims[0] / "notes").is_dir()
    shutil.rmtree(victims[0])
    assert anonymise(*command).returncode == 0
    assert tree(out) == expected


def test_journal_without_paths(stopped):
    """Catches a line that is believed although it does not say where to look."""
    command, out, expected = stopped
    journal = out / ".anonymise-journal"
    victim = written_files(out)[10]
    name = b" /" + str(victim.relative_to(out)).encode()
    journal.write_bytes(journal.read_bytes().replace(name, b""))
    victim.write_bytes(b"")
    assert anonymise(*command).returncode == 0
    assert tree(out) == expected


def test_map_of_a_resumed_run(stopped, undisturbed, inputs, tmp_path, key_file):
    """Catches a map that lacks what was written before the run was stopped."""
    command, out, expected = stopped
    whole_map, resumed_map = tmp_path / "whole.csv", tmp_path / "resumed.csv"
    profile = undisturbed[0]
    options = ["--key-file", key_file, "--map"]
    assert anonymise("run", "-p", profile, *options, whole_map, inputs, tmp_path / "out").returncode == 0
    done = anonymise(*command[:-2], "--map", resumed_map, *command[-2:])
    assert done.returncode == 0, done.stderr
    assert tree(out) == expected
    assert sorted(resumed_map.read_text().splitlines()) == sorted(whole_map.read_text().splitlines())
    assert summary(done.stderr).counts == {"written": STUDIES * INSTANCES}


@pytest.mark.parametrize("change", ["one more", "one less"])
def test_other_input(change, stopped, inputs, tmp_path):
    """Catches a run that goes on with another input, whose numbers and folders may all be others."""
    command, out, _ = stopped
    before = tree(out)
    other = tmp_path / "other"
    # Hard links are the very files, with the age and the number that the journal knows them by.
    shutil.copytree(inputs, other, copy_function=os.link)
    journal = (out / ".anonymise-journal").read_text()
    is_streamed = "streamed" in str(command)
    if change == "one more":
        # A series whose number comes first among those that want its file's name.
        for study in range(STUDIES):
            (other / str(study) / "more.dcm").write_bytes(instance(study, INSTANCES))
    else:
        for path in sorted(other.rglob("*.dcm"))[:800]:
            path.unlink()
    done = anonymise(*[other if word == inputs else word for word in command])
    assert journal and (out / "INCOMPLETE").exists() == (done.returncode != 0)
    if change == "one less":
        assert done.returncode != 0 and "another input" in done.stderr, done.stderr
        assert is_streamed or tree(out) == before
    elif not is_streamed:
        # Studies that were finished, with all that is told of them, would be others.
        assert done.returncode != 0 and "another input" in done.stderr, done.stderr
    else:
        # More files of other names and numbers are more files.
        assert done.returncode == 0 and len(list(out.rglob("*.dcm"))) == STUDIES * (INSTANCES + 1)


RANDOM = """
profile: 1
name: random
extends: dicom/basic@2026d
tags: { PatientName: { replace: "{random(letters, 8) per run}" } }
output: { study: "{random(letters, 8) per run}", images: "{SOPInstanceUID}.dcm", collisions: suffix }
"""


def test_random_of_a_run(small_disk, inputs, tmp_path, key_file):
    """Catches a run that is another one when it is gone on with: two names for one patient, and folders twice."""
    place, enlarge = small_disk
    (tmp_path / "random.yaml").write_text(RANDOM)
    enlarge("3m")
    command = ["run", "-p", tmp_path / "random.yaml", "--key-file", key_file]
    assert anonymise(*command, inputs, place / "out").returncode == 1
    enlarge("100m")
    done = anonymise(*command, "--resume", inputs, place / "out")
    assert done.returncode == 0, done.stderr
    assert "before it was resumed" in done.stderr
    files = list((place / "out").rglob("*.dcm"))
    assert len(files) == STUDIES * INSTANCES
    stems = {re.sub("-[0-9]+$", "", path.name) for path in (place / "out").iterdir()}
    assert len(stems) == 1


def test_killed_before_anything(inputs, undisturbed, tmp_path, key_file):
    """Catches a marker that says nothing yet and stands in the way of every other run."""
    profile, expected, _ = undisturbed
    out = tmp_path / "out"
    out.mkdir()
    (out / "INCOMPLETE").touch()
    command = ["run", "-p", profile, "--key-file", key_file, "--resume", inputs, out]
    (out / "mine.txt").write_text("mine")
    assert anonymise(*command).returncode == 2
    (out / "mine.txt").unlink()
    done = anonymise(*command)
    assert done.returncode == 0, done.stderr
    assert tree(out) == expected


@pytest.mark.parametrize("anew", ["touched", "copied"])
def test_same_input_anew(anew, stopped, inputs, tmp_path):
    """Catches files that are the same and look new, as after they were staged again: counted, or told, as duplicates."""
    command, out, expected = stopped
    other = tmp_path / "other"
    shutil.copytree(inputs, other, copy_function=os.link if anew == "touched" else shutil.copy2)
    victims = sorted(other.rglob("*.dcm"))[:40]
    for path in victims:
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    done = anonymise(*[other if word == inputs else word for word in command])
    assert done.returncode == 0, done.stderr
    assert tree(out) == expected
    assert summary(done.stderr).counts == {"written": STUDIES * INSTANCES}


@pytest.mark.parametrize("way", ["hard links", "named twice"])
def test_one_file_by_two_paths(way, small_disk, undisturbed, inputs, tmp_path, key_file):
    """Catches a journal that knows a file by what it is, and takes its second path for the first."""
    place, enlarge = small_disk
    profile, expected, _ = undisturbed
    other = tmp_path / "other"
    if way == "hard links":
        shutil.copytree(inputs, other, copy_function=os.link)
    enlarge("3m")
    command = ["run", "-p", profile, "--key-file", key_file]
    paths = [inputs, other if way == "hard links" else inputs, place / "out"]
    assert anonymise(*command, *paths).returncode == 1
    enlarge("100m")
    done = anonymise(*command, "--resume", *paths)
    assert done.returncode == 0, done.stderr
    images = {name: content for name, content in expected.items() if name.endswith(".dcm")}
    assert {name: content for name, content in tree(place / "out").items() if name.endswith(".dcm")} == images
    # Task files count the duplicates.
    assert tree(place / "out").keys() == expected.keys()
    count = STUDIES * INSTANCES
    assert summary(done.stderr).counts == {"written": count, "duplicates": count}


@pytest.mark.parametrize("way", ["not noted", "with a map"])
def test_what_is_left_of_another_input(way, stopped, inputs, tmp_path):
    """Catches images of files that are not in the input any more, in an output that looks finished."""
    command, out, _ = stopped
    if way == "not noted":
        (out / ".anonymise-journal").write_bytes(b"")
    else:
        command = [command[0], "--map", tmp_path / "map.csv", *command[1:]]
    other = tmp_path / "other"
    shutil.copytree(inputs, other, copy_function=os.link)
    for path in sorted(other.rglob("*.dcm"))[:800]:
        path.unlink()
    done = anonymise(*[other if word == inputs else word for word in command])
    if way == "not noted":
        assert done.returncode == 0, done.stderr
        assert len(list(out.rglob("*.dcm"))) == STUDIES * INSTANCES - 800
    else:
        assert done.returncode != 0 and "another input" in done.stderr, done.stderr
        assert (out / "INCOMPLETE").exists()


def test_finished_study_of_which_nothing_is_noted(stopped, tmp_path):
    """Catches a study that has lost its marker, and then images that the journal does not know, and looks finished when
    the run is killed again."""
    command, out, expected = stopped
    (out / ".anonymise-journal").write_bytes(b"")
    trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=unlinkat", "-e", "inject=unlinkat:signal=KILL:when=9"]
    subprocess.run([*trace, *map(str, [PROGRAM, *command])], stderr=subprocess.DEVNULL, timeout=240)
    check_unfinished(out, expected)
    assert anonymise(*command).returncode == 0
    assert tree(out) == expected

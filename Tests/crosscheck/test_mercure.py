"""mercure's side of a job, played against the program or its image: the folders, variables and task.json of the contract."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

from mercure_side import IMAGE, PHI, Job, Runner, instance, task
from support import KEY, PROGRAM, anonymise, read

program_only = pytest.mark.skipif(
    bool(IMAGE), reason="the folder beside a container's output is not writable: the stage lies within the output")


def names(job):
    return [str(path) for path in job.files()]


@pytest.mark.parametrize("kind", ["study", "series"])
def test_a_job_without_settings(tmp_path, kind):
    job = Job(tmp_path / "job", task_json=task(kind=kind)).run()
    task_file, = job.task_files()
    images = [f"anonymised-images/t1/0000{n}.dcm" for n in (1, 2, 3)]
    assert set(names(job)) == {*images, str(task_file), "extracted-data/t1.json", "result.json"}
    assert job.result["written"] == 3 and job.result["profile"] == "mercure-extraction"
    assert "__mercure_notification" not in job.result and job.result["noInstances"] == 0
    assert "cannot be linked" in job.log and "exclusion filter" in job.log
    # mercure then writes its own task.json beside it.
    (job.output / "task.json").write_text("{}")


def test_flat(tmp_path):
    job = Job(tmp_path / "job", [instance(s, n) for s in (1, 2) for n in (1, 2)], task({"layout": "flat"})).run()
    images = {f"{data.SeriesInstanceUID}#{data.SOPInstanceUID}.dcm" for data in job.images()}
    assert set(names(job)) == images | {"result.json"} and len(images) == 4


def test_second_of_a_chain_and_an_older_task(tmp_path):
    Job(tmp_path / "chain", tags=False).run()
    Job(tmp_path / "old", task_json={"info": {"mrn": PHI[1]}, "process": {}}).run()
    Job(tmp_path / "older", task_json={"id": "1"}).run()


def test_sent_twice_cut_short_and_no_instances(tmp_path):
    one, two = instance(number=1), instance(number=2)
    job = Job(tmp_path / "job", [one, one, two])
    path = next(job.input.glob("*2.dcm"))
    path.write_bytes(path.read_bytes()[:-3])
    (job.input / "note.txt").write_text("hello")
    job.run()
    assert job.result["written"] == 1 and job.result["duplicates"] == 1 and job.result["noInstances"] == 1
    assert job.result["quarantined"] == {"cut short": 1}
    assert job.result["__mercure_notification"]["requested"] is True


@pytest.mark.parametrize("text", [None, "", "[]", "{", "[" * 100000, '{"process": []}', '{"a":1,"a":2}'])
def test_a_task_that_cannot_be_read(tmp_path, text):
    job = Job(tmp_path / "job", task_json=text).run(1)
    assert "task.json" in job.log


def test_python_escapes(tmp_path):
    settings = {"tags": {"StudyDescription": {"replace": "caf\u00e9/\U0001f600"}}}
    text = json.dumps(task(settings)).replace(PHI[0], "\\ud800")
    assert "\\ud83d\\ude00" in text
    job = Job(tmp_path / "job", [instance(SpecificCharacterSet="ISO_IR 192", StudyDescription="a")], text).run()
    assert job.images()[0].StudyDescription == "caf\u00e9/\U0001f600"


def test_retained_images_are_refused(tmp_path):
    job = Job(tmp_path / "job", task_json=task(retain_input_images=True)).run(1)
    assert "retain_input_images" in job.log


MISTAKES = {
    "process.settings.profil: ": {"profil": "basic"},
    "process.settings.profile: ": {"profile": "basik"},
    "process.settings.projects.KNEE.tags.PatientNam: ": {"projects": {"KNEE": {"tags": {"PatientNam": "delete"}}}},
    "process.settings.projects.OTHER.layout: ": {"projects": {"KNEE": {}, "OTHER": {"layout": "flatt"}}},
    "process.settings.projects.KNEE.projects: ": {"projects": {"KNEE": {"projects": {}}}},
    "process.settings.projects: ": {"projects": {"OTHER": {}}},
    "process.settings.secret: ": {"secret": KEY},
    "process.settings.key: ": {"key": KEY},
    "process.settings.key-file: ": {"key-file": KEY},
    "process.settings.deadline: ": {"deadline": 0},
    "process.settings.parameters.protocl: ": {"parameters": {"protocl": "x"}},
    "process.settings.profile.tagz: ": {"profile": {"profile": 1, "name": "a", "extends": "basic", "tagz": {}}},
    "process.settings.select[0].drop: ": {"select": [{"name": "a", "drop": "Modaliti == \"MR\""}]},
    "process.settings: ": ["basic"],
}


@pytest.mark.parametrize("place", MISTAKES)
def test_a_mistake_in_the_settings_names_its_key(tmp_path, place):
    job = Job(tmp_path / "job", task_json=task(MISTAKES[place])).run(1)
    assert place in job.log and KEY not in job.log


def test_profiles_inline_in_files_and_by_project(tmp_path):
    inline = {"profile": 1, "name": "mine", "extends": "basic", "tags": {"StudyDescription": {"replace": "INLINE"}}}
    job = Job(tmp_path / "inline", [instance(StudyDescription="a")], task({"profile": inline})).run()
    assert job.images()[0].StudyDescription == "INLINE" and job.result["profile"] == "mine"
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "own.yaml").write_text(
        "profile: 1\nname: own\nextends: basic\nparameters: { p: { type: text } }\ntags: { StudyDescription: { replace: '{param.p}' } }\n")
    settings = {"projects": {"KNEE": {"profile": "own.yaml", "parameters": {"p": "X"}}, "default": {}}}
    job = Job(tmp_path / "file", [instance(StudyDescription="a")], task(settings), persistence=folder).run()
    assert job.images()[0].StudyDescription == "X"
    Job(tmp_path / "out-of-it", task_json=task({"profile": "../own.yaml"}), persistence=folder).run(1)
    job = Job(tmp_path / "default", [instance(StudyDescription="a")], task(settings, receiver="MISSING"), folder).run()
    assert job.result["profile"] == "mercure-extraction"


def test_nothing_is_left(tmp_path):
    def job(name, **settings):
        return Job(tmp_path / name, task_json=task({"select": [{"name": "all", "drop": "always"}], **settings}))

    assert "nothing is left" in job("fail").run(1).log
    discard = job("discard", **{"on-empty": "discard"}).run()
    assert names(discard) == ["result.json"] and discard.result["__mercure_routing"] == {"discard": True}
    assert discard.result["dropped"] == {"all": 3} and "__mercure_notification" in discard.result
    empty = job("empty", **{"on-empty": "empty", "notify": "never"}).run()
    assert names(empty) == ["result.json"] and not any(name.startswith("__") for name in empty.result)


def test_two_first_jobs_at_once_agree_in_the_key(tmp_path):
    folder = tmp_path / "kept"
    folder.mkdir()
    jobs = [Job(tmp_path / str(n), persistence=folder) for n in range(6)]
    for process in [job.start() for job in jobs]:
        assert process.wait(240) == 0
    assert len({job.images()[0].StudyInstanceUID for job in jobs}) == 1
    key = folder / "anonymise.key"
    assert key.stat().st_mode & 0o777 == 0o600 and {path.name for path in folder.iterdir()} == {"anonymise.key", "linkage.csv"}
    key.chmod(0o644)
    assert "chmod 600" in Job(tmp_path / "open", persistence=folder).run(1).log


def test_series_on_separate_nodes_agree(tmp_path):
    """mercure on Nomad: no state is shared, only copies of one key file."""
    profile = {"profile": 1, "name": "a", "extends": "basic", "options": ["retain-longitudinal-modified-dates"],
               "dates": {"shift": {"per": "patient", "days": "1..1460", "direction": "back"}},
               "tags": {"PatientID": {"hash": {"length": 12}}}}
    images = []
    for series in (1, 2):
        node = tmp_path / f"node{series}"
        node.mkdir()
        (node / "project.key").write_text(KEY + "\n")
        Runner.own(node / "project.key")
        settings = {"profile": profile, "key-file": str(node / "project.key")}
        images += Job(node / "job", [instance(series, 1)], task(settings, "series"), volumes=[node / "project.key"]).run().images()
    first, second = images
    for name in ("StudyInstanceUID", "PatientID", "StudyDate"):
        assert first[name].value == second[name].value != instance()[name].value
    assert first.SeriesInstanceUID != second.SeriesInstanceUID


def test_what_an_earlier_attempt_left_goes(tmp_path):
    # One key for both runs, so that the names which are made of it are the same.
    folder = tmp_path / "kept"
    folder.mkdir()
    job = Job(tmp_path / "job", persistence=folder)
    (job.output / "half").mkdir()
    (job.output / "half/1.dcm").write_text("left")
    (job.output / ".anonymise-stage-1234").mkdir()
    first = names(job.run())
    assert not any("half" in name for name in first) and names(job.run()) == first


@program_only
def test_a_stage_that_an_earlier_attempt_left_goes(tmp_path):
    job = Job(tmp_path / "job")
    (job.root / ".anonymise-stage-out-1234").mkdir()
    job.run()


def long(root):
    return Job(root, [instance(number=n) for n in range(1500)], task({"jobs": 1}), tags=False)


def test_told_to_stop(tmp_path):
    job = long(tmp_path / "job")
    process = job.start()
    job.runner.signal("TERM")
    job.log, _ = process.communicate(timeout=240)
    assert process.returncode == 1 and job.files() == []
    job.check()


@program_only
def test_killed(tmp_path):
    job = long(tmp_path / "job")
    process = job.start()
    job.runner.signal("KILL")
    process.wait(240)
    assert job.files() == [], "a stage beside the output is not in it"
    assert len(job.run().images()) == 1500


def test_killed_and_started_again(tmp_path):
    """mercure takes a killed job for a failed one, whatever lies in its output, and can start it again."""
    job = long(tmp_path / "job")
    process = job.start()
    job.runner.signal("KILL")
    assert process.wait(240) != 0
    assert len(job.run().images()) == 1500


@pytest.mark.skipif(bool(IMAGE), reason="every job of the image runs as another user")
@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="needs root")
@pytest.mark.parametrize("cwd", ["/", "read-only", "gone"])
def test_any_user(tmp_path, cwd):
    """With no name, no home, and nothing but the folders of the job that can be written to."""
    os.chmod(tmp_path, 0o755)
    for parent in tmp_path.parents:
        if str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    job = Job(tmp_path / "job")
    # As in a container: the output belongs to the user, what lies around it does not.
    os.chown(job.output, 12345, 12345)
    program = pathlib.Path(shutil.copy(PROGRAM, tmp_path / "program"))
    program.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    # The folder that the program is started in may be one that is no more.
    where = {"/": "cd /", "read-only": f"cd {home}", "gone": f"mkdir {home}/gone && cd {home}/gone && rmdir {home}/gone"}
    environment = {**job.runner.environment(), "HOME": str(home), "TMPDIR": str(home)}
    words = ["setpriv", "--reuid=12345", "--regid=12345", "--clear-groups", "--bounding-set=-all", program, "mercure"]
    run = subprocess.run(["sh", "-c", f'{where[cwd]} && exec "$@"', "sh", *words], env={**environment, "PATH": os.environ["PATH"]},
                         capture_output=True, text=True, timeout=240)
    assert run.returncode == 0, run.stderr
    assert len(job.images()) == 3 and list(home.iterdir()) == []


@pytest.mark.parametrize("layout", ["nested", "flat"])
def test_two_files_of_one_instance_that_differ(tmp_path, layout):
    """mercure keeps both. Catches one that is lost without a word: which it is nobody can know."""
    one, other = instance(number=1, StudyDescription="a"), instance(number=1, Rows=3, StudyDescription="a")
    job = Job(tmp_path / "job", [one, other, instance(number=2)], task({"profile": "basic", "layout": layout})).run()
    assert job.result["written"] == 2 and job.result["duplicates"] == 0
    assert sum(job.result["quarantined"].values()) == 1
    assert job.result["__mercure_notification"]["requested"] is True
    assert sorted(image.InstanceNumber for image in job.images()) == [1, 2]


LIMIT = 256 << 10


@pytest.mark.skipif(bool(IMAGE), reason="the image has that limit in every test")
@pytest.mark.skipif(not os.access("/usr/bin/time", os.X_OK), reason="needs GNU time")
def test_memory(tmp_path):
    """A study of many files, one of them larger than all the memory that a job may take, in less than 256 MB."""
    job = Job(tmp_path / "job", [instance(number=n) for n in range(2000)], task(), tags=False)
    large = job.input / f"{PHI[3]}.2#0.dcm"
    instance(2, 1).save_as(large, enforce_file_format=True)
    size = 320 << 20
    with large.open("r+b") as file:
        file.seek(0, os.SEEK_END)
        file.write(b"\xe0\x7f\x10\x00OW\x00\x00" + size.to_bytes(4, "little"))
        file.truncate(file.tell() + size)
    peak = tmp_path / "peak"
    job.runner.by = ["/usr/bin/time", "-f", "%M", "-o", peak]
    process = job.start()
    log, _ = process.communicate(timeout=120)
    assert process.returncode == 0, log
    assert job.result["written"] == 2001 and max(path.stat().st_size for path in job.output.rglob("*.dcm")) > size
    assert int(peak.read_text()) < LIMIT


def test_linkage(tmp_path):
    """Catches a job after which nobody can go back, a table that others can read, and one that leaves with the output."""
    persistence = tmp_path / "persistence"
    persistence.mkdir()
    persistence.chmod(0o777)
    job = Job(tmp_path / "job", persistence=persistence).run()
    lines = (persistence / "linkage.csv").read_text().splitlines()
    assert len(lines) == 4 and PHI[1] in lines[1] and job.images()[0].SOPInstanceUID in "".join(lines)
    assert (persistence / "linkage.csv").stat().st_mode & 0o077 == 0
    other = tmp_path / "other"
    other.mkdir()
    other.chmod(0o777)
    Job(tmp_path / "without", task_json=task({"linkage": False}), persistence=other).run()
    assert not (other / "linkage.csv").exists()
    Job(tmp_path / "inside", task_json=task({"linkage": str(tmp_path / "inside/out/l.csv")})).run(status=1)


@pytest.mark.parametrize("named", [True, False], ids=["one of them", "none of them"])
def test_two_studies_in_one_job(named, tmp_path):
    """Catches an accession number that goes to another study than its own."""
    other = {"StudyInstanceUID": "1.2.826.0.1.3680043.8.498.78", "AccessionNumber": "ACC-0999"}
    instances = [instance(), instance(number=2, **other, SOPInstanceUID="1.2.826.0.1.3680043.8.498.78.1.1",
                                      SeriesInstanceUID="1.2.826.0.1.3680043.8.498.78.1")]
    told = task()
    if not named:
        told["info"]["uid"] = "1.2.826.0.1.3680043.8.498.79"
        told["study"] = {}
    job = Job(tmp_path / "job", instances, told)
    log, _ = job.start().communicate(timeout=240)
    assert job.result["written"] == 2, log
    lookup = tmp_path / "lookup.csv"
    assert anonymise("lookup", job.output, "-o", lookup).returncode == 0
    found = {}
    for line in lookup.read_text().splitlines()[1:]:
        accession, folder = line.split(",")
        found[accession] = [read(path).InstanceNumber for path in (job.output / folder).rglob("*.dcm")]
    assert found == {PHI[2]: [1], "ACC-0999": [2]}
    for path in job.output.rglob("*.json"):
        told = path.read_text()
        assert told.count("ACC-") == (path.name not in ("t1.json", "result.json"))

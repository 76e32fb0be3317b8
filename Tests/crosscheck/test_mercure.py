"""mercure's side of a job, played against the program: the folders, variables and task.json of the contract."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import time

import pydicom
import pytest

from support import KEY, PROGRAM, read

PHI = ["Secret^Patricia", "MRN4711", "ACC-0815", "1.2.826.0.1.3680043.8.498.77"]


def instance(series=1, number=1, **values):
    """An instance of an invented patient, made by pydicom."""
    data = pydicom.Dataset()
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    data.SOPInstanceUID = f"{PHI[3]}.{series}.{number}"
    data.StudyInstanceUID = PHI[3]
    data.SeriesInstanceUID = f"{PHI[3]}.{series}"
    data.PatientName, data.PatientID, data.AccessionNumber = PHI[:3]
    data.StudyDate, data.StudyID, data.Modality = "20240229", "77", "MR"
    data.SeriesDescription, data.SeriesNumber, data.InstanceNumber = f"t{series}", series, number
    data.Rows = data.Columns = 2
    for name, value in values.items():
        setattr(data, name, value)
    data.file_meta = pydicom.dataset.FileMetaDataset()
    data.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID
    data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    data.file_meta.SourceApplicationEntityTitle = "SENDERAET"
    return data


def task(settings=None, kind="study", receiver="KNEE", **process):
    """mercure's task.json, as version 0.4.1 writes it."""
    return {
        "id": "b2d4",
        "info": {
            "action": "both", "uid": PHI[3], "uid_type": kind, "triggered_rules": {"r": True}, "applied_rule": "r",
            "patient_name": PHI[0], "mrn": PHI[1], "acc": PHI[2], "sender_address": "10.0.0.1", "sender_aet": "PACS",
            "receiver_aet": receiver, "mercure_version": "0.4.1", "device_serial_number": None, "fail_stage": None,
        },
        "dispatch": {"target_name": ["research"], "status": {"research": {"state": "waiting", "time": None}}},
        "process": {
            "module_name": "anonymise", "settings": settings or {}, "retain_input_images": False, "output": None,
            "module_config": None, **process,
        },
        "study": {} if kind == "series" else {"study_uid": PHI[3], "received_series": ["t1"]},
        "nomad_info": None,
    }


class Job:
    """One job: its folders, and the module run in them as mercure runs it."""

    def __init__(self, root, instances=None, task_json=task(), persistence=None, tags=True):
        self.root, self.input, self.output = root, root / "in", root / "out"
        self.input.mkdir(parents=True)
        self.output.mkdir()
        self.persistence = persistence
        for index, data in enumerate(instances if instances is not None else [instance(number=n) for n in (1, 2, 3)]):
            path = self.input / f"{data.SeriesInstanceUID}#{index}.dcm"
            data.save_as(path, enforce_file_format=True)
            if tags:
                path.with_suffix(".tags").write_text(json.dumps({"PatientName": PHI[0], "SenderAET": "PACS"}))
        if task_json is not None:
            text = task_json if isinstance(task_json, str) else json.dumps(task_json)
            (self.input / "task.json").write_text(text)

    def environment(self):
        variables = {"MERCURE_IN_DIR": self.input, "MERCURE_OUT_DIR": self.output}
        variables |= {"MONAI_INPUTPATH": self.input, "MONAI_OUTPUTPATH": self.output, "HOME": "/"}
        if self.persistence:
            variables["MODULE_PERSISTENCE_DIR"] = self.persistence
        return {name: str(value) for name, value in variables.items()}

    def start(self):
        return subprocess.Popen(
            [PROGRAM, "mercure"], env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run(self, status=0):
        process = self.start()
        log, _ = process.communicate(timeout=60)
        assert process.returncode == status, log
        self.log = log
        self.check()
        if status:
            assert self.files() == []
        return self

    def check(self):
        """Nothing of the patient leaves, in log, names or bytes."""
        for word in PHI + ["SENDERAET", "PACS"]:
            assert word not in self.log
            for path in self.files():
                assert word not in str(path)
                assert word.encode() not in (self.output / path).read_bytes(), path.name
        assert not list(self.root.glob(".anonymise*")), "a stage is left"

    def files(self):
        return sorted(path.relative_to(self.output) for path in self.output.rglob("*") if path.is_file())

    @property
    def result(self):
        return json.loads((self.output / "result.json").read_text())

    def images(self):
        return [read(path) for path in sorted(self.output.rglob("*.dcm"))]


def names(job):
    return [str(path) for path in job.files()]


@pytest.mark.parametrize("kind", ["study", "series"])
def test_a_job_without_settings(tmp_path, kind):
    job = Job(tmp_path / "job", task_json=task(kind=kind)).run()
    assert names(job) == [f"anonymised-images/t1/0000{n}.dcm" for n in (1, 2, 3)] + ["result.json"]
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
        assert process.wait(60) == 0
    assert len({job.images()[0].StudyInstanceUID for job in jobs}) == 1
    key = folder / "anonymise.key"
    assert key.stat().st_mode & 0o777 == 0o600 and [path.name for path in folder.iterdir()] == ["anonymise.key"]
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
        (node / "project.key").chmod(0o600)
        settings = {"profile": profile, "key-file": str(node / "project.key")}
        images += Job(node / "job", [instance(series, 1)], task(settings, "series")).run().images()
    first, second = images
    for name in ("StudyInstanceUID", "PatientID", "StudyDate"):
        assert first[name].value == second[name].value != instance()[name].value
    assert first.SeriesInstanceUID != second.SeriesInstanceUID


def test_what_an_earlier_attempt_left_goes(tmp_path):
    job = Job(tmp_path / "job")
    (job.output / "half").mkdir()
    (job.output / "half/1.dcm").write_text("left")
    (job.root / ".anonymise-stage-out-1234").mkdir()
    first = names(job.run())
    assert not any("half" in name for name in first) and names(job.run()) == first


def test_told_to_stop(tmp_path):
    job = Job(tmp_path / "job", [instance(number=n) for n in range(1500)], task({"jobs": 1}), tags=False)
    process = job.start()
    time.sleep(0.25)
    process.send_signal(signal.SIGTERM)
    job.log, _ = process.communicate(timeout=30)
    assert process.returncode == 1 and job.files() == []
    job.check()
    process = job.start()
    time.sleep(0.25)
    process.kill()
    process.wait()
    assert job.files() == [], "a stage beside the output is not in it"
    assert len(names(job.run())) == 1501


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="needs root")
def test_any_user(tmp_path):
    os.chmod(tmp_path, 0o755)
    for parent in tmp_path.parents:
        if str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    job = Job(tmp_path / "job")
    # As in a container: the output belongs to the user, what lies around it does not.
    os.chown(job.output, 12345, 12345)
    program = pathlib.Path(shutil.copy(PROGRAM, tmp_path / "program"))
    program.chmod(0o755)
    run = subprocess.run(
        ["setpriv", "--reuid=12345", "--regid=12345", "--clear-groups", "--bounding-set=-all", program, "mercure"],
        env=job.environment(), capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert len(names(job)) == 4

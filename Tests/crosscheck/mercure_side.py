"""mercure's side of a job: an invented study, task.json, the folders, and how the module is run in them.

With MERCURE_IMAGE set the module is that image in the container that the contract describes; else it is the program.
"""

import json
import os
import subprocess
import time
import uuid

import pydicom

from support import PROGRAM, read

IMAGE = os.environ.get("MERCURE_IMAGE")
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


class Runner:
    """The module in the folders of one job, as mercure starts it and as a signal ends it."""

    # mercure's own number is often this, and as root it can be any.
    user = 1000 if os.geteuid() == 0 else os.geteuid()
    # mercure's documented ways, and no others: neither beside them nor above can a container write.
    places = {"input": "/tmp/data", "output": "/tmp/output", "persistence": "/tmp/persistence"}
    strict = ["--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--network", "none", "--read-only",
              "--read-only-tmpfs=false", "--memory", "256m", "--user", f"{user}:{user}"]

    def __init__(self, input, output, persistence=None, volumes=()):
        self.folders = {"input": input, "output": output}
        if persistence:
            self.folders["persistence"] = persistence
        self.volumes = volumes
        # What the program is run by, such as strace and its options.
        self.by = []
        self.name = f"anonymise-test-{uuid.uuid4().hex}"

    def environment(self):
        places = self.places if IMAGE else self.folders
        variables = {"HOME": "/"}
        for prefix, suffixes in {"MERCURE": ("_IN_DIR", "_OUT_DIR"), "MONAI": ("_INPUTPATH", "_OUTPUTPATH"),
                                 "HOLOSCAN": ("_INPUT_PATH", "_OUTPUT_PATH")}.items():
            variables |= {prefix + suffix: places[name] for suffix, name in zip(suffixes, ("input", "output"))}
        if "persistence" in self.folders:
            variables["MODULE_PERSISTENCE_DIR"] = places["persistence"]
        return {name: str(value) for name, value in variables.items()}

    def command(self):
        if not IMAGE:
            return [*self.by, PROGRAM, "mercure"]
        volumes = [f"{folder}:{self.places[name]}" for name, folder in self.folders.items()]
        volumes += [f"{path}:{path}:ro" for path in self.volumes]
        options = [word for volume in volumes for word in ("-v", volume)]
        options += [word for variable in self.environment().items() for word in ("-e", "=".join(variable))]
        return ["podman", "run", "--rm", "--name", self.name, *self.strict, *options, IMAGE]

    def start(self):
        if IMAGE:
            self.hand_over()
        environment = os.environ if IMAGE else self.environment()
        self.process = subprocess.Popen(
            self.command(), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return self.process

    def hand_over(self):
        """mercure opens the folders of a job to everybody, because it cannot know the user of the image."""
        for folder in self.folders.values():
            folder.chmod(0o777)
        for name in ("input", "output"):
            for path in self.folders[name].rglob("*"):
                path.chmod(0o777 if path.is_dir() else 0o666)

    def signal(self, name):
        """TERM or KILL, once the job has begun to write."""
        end = time.monotonic() + 120
        while not self.stages():
            assert self.process.poll() is None and time.monotonic() < end, "the job has not begun"
            time.sleep(0.005)
        if IMAGE:
            subprocess.run(["podman", "kill", "-s", name, self.name], check=True, capture_output=True, timeout=240)
        else:
            {"TERM": self.process.terminate, "KILL": self.process.kill}[name]()

    def stages(self):
        output = self.folders["output"]
        return [*output.parent.glob(".anonymise-stage-*"), *output.glob(".anonymise-stage-*")]

    @classmethod
    def own(cls, path):
        """A file that only the module's user can read."""
        path.chmod(0o600)
        if IMAGE:
            os.chown(path, cls.user, cls.user)


class Job:
    """One job: its folders, and the module run in them as mercure runs it."""

    def __init__(self, root, instances=None, task_json=task(), persistence=None, tags=True, volumes=()):
        self.root, self.input, self.output = root, root / "in", root / "out"
        self.input.mkdir(parents=True)
        self.output.mkdir()
        self.runner = Runner(self.input, self.output, persistence, volumes)
        for index, data in enumerate(instances if instances is not None else [instance(number=n) for n in (1, 2, 3)]):
            path = self.input / f"{data.SeriesInstanceUID}#{index}.dcm"
            data.save_as(path, enforce_file_format=True)
            if tags:
                path.with_suffix(".tags").write_text(json.dumps({"PatientName": PHI[0], "SenderAET": "PACS"}))
        if task_json is not None:
            text = task_json if isinstance(task_json, str) else json.dumps(task_json)
            (self.input / "task.json").write_text(text)

    def start(self):
        return self.runner.start()

    def run(self, status=0, by=()):
        self.runner.by = by
        process = self.start()
        log, _ = process.communicate(timeout=240)
        self.runner.by = []
        assert process.returncode == status, log
        self.log = log
        self.check()
        if status:
            assert self.files() == []
        return self

    def check(self):
        """Nothing of the patient leaves, in log, names or bytes."""
        files, task_files = self.files(), self.task_files()
        for word in PHI + ["SENDERAET", "PACS"]:
            assert word not in self.log
            for path in files:
                assert word not in str(path)
                content = (self.output / path).read_bytes()
                if path in task_files and word == PHI[2]:
                    # mercure-extraction says so: `keep: [info.acc]`, for the lookup table.
                    told = json.loads(content)
                    told.get("mercure", {}).get("info", {}).pop("acc", None)
                    content = json.dumps(told, ensure_ascii=False).encode()
                assert word.encode() not in content, path.name
        assert not list(self.root.glob(".anonymise*")), "a stage is left"

    def files(self):
        return sorted(path.relative_to(self.output) for path in self.output.rglob("*") if path.is_file())

    def task_files(self):
        return [path for path in self.files() if path.match("*.json") and len(path.parts) == 1 and path.name != "result.json"]

    @property
    def result(self):
        return json.loads((self.output / "result.json").read_text())

    def images(self):
        return [read(path) for path in sorted(self.output.rglob("*.dcm"))]

"""What the tests of `anonymise audit` share."""

import csv
import json
import shutil

from support import REPOSITORY, anonymise, read

# What the sample study says of its patient; none of it may be in a report.
PATIENT = {"DOE^JANE", "DOE-4711", "19710203", "MRN-4711-0815", "12 Elm Street", "ACC-20260314-01", "Jane"}


def mark(data_set):
    data_set.PatientIdentityRemoved = "YES"
    data_set.DeidentificationMethod = "by a test"
    data_set.LongitudinalTemporalInformationModified = "REMOVED"


def save(data_set, path):
    data_set.save_as(path, enforce_file_format=True)


def first(output, modality="MR"):
    """A file of a folder in explicit VR little endian."""
    for path in sorted(path for path in output.rglob("*.dcm") if path.is_file()):
        data_set = read(path)
        if data_set.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1" and data_set.Modality == modality:
            return path, data_set
    raise AssertionError("no such file")


def audit(output, *arguments, status=1):
    """The report as JSON; none of the patient's values may be in it, nor in what is said beside it."""
    run = anonymise("audit", output, "--format", "json", *arguments)
    assert run.returncode == status, run.stderr
    for value in PATIENT:
        assert value.lower() not in (run.stdout + run.stderr).lower()
    report = json.loads(run.stdout)
    assert report["clean"] == (report["findings"] == []) == (status == 0)
    return report


def found(report):
    return {(finding["kind"], finding["path"]) for finding in report["findings"]}


def test_whole(study, whole, key_file):
    """Catches false alarms, however the instances are matched."""
    output = whole / "output"
    for how in (["--key-file", key_file], ["--map", whole / "map.csv"], []):
        report = audit(output, "--against", study, *how, status=0)
        assert report["matched"] == report["inputFiles"] == report["outputFiles"] == 14
        assert report["identifiers"] > 40
    audit(output, status=0)


def test_text_report(study, output, key_file):
    path, data_set = first(output)
    data_set.PatientComments = "seen with DOE-4711"
    save(data_set, path)
    run = anonymise("audit", output, "--against", study, "--key-file", key_file)
    assert run.returncode == 1 and "(0010,4000)" in run.stdout and "findings" in run.stderr
    assert "4711" not in run.stdout + run.stderr
    shown = anonymise("audit", output, "--against", study, "--key-file", key_file, "--show-values")
    assert '"DOE-4711"' in shown.stdout


def test_wrong_use(study, output, key_file, tmp_path):
    assert anonymise("audit").returncode == 2
    assert anonymise("audit", tmp_path / "absent").returncode == 2
    assert anonymise("audit", output, "--key-file", key_file).returncode == 2
    assert anonymise("audit", output, "--against", study, "--map", tmp_path / "absent").returncode == 2
    assert anonymise("audit", output, "--profile", "absent").returncode == 2


def rows(name):
    with open(REPOSITORY / "standard" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def back(keyword, value):
    return lambda data: setattr(data, keyword, value)


class Case:
    """One instance, what a profile made of it, and how the output is looked at."""

    def __init__(self, sample, folder, key_file):
        self.source, self.output, self.key_file = folder / "in" / "1.dcm", folder / "out", key_file
        self.source.parent.mkdir()
        shutil.copy(sample, self.source)
        self.profile = folder / "p.yaml"

    def treat(self, body="", fill=None, profile=None):
        """Makes an output in which nothing is found; `fill` changes the source before."""
        if fill:
            self.change(self.source, fill)
        if profile is None:
            profile = self.profile
            profile.write_text(f"profile: 1\nname: p\nextends: dicom/basic@2026d\n{body}")
        self.how = ["--against", self.source.parent, "--key-file", self.key_file]
        run = anonymise("run", "--profile", profile, "--key-file", self.key_file, self.source.parent, self.output)
        assert run.returncode == 0, run.stderr
        (self.path,) = self.output.rglob("*.dcm")
        audit(self.output, *self.how, "--profile", profile, status=0)
        return self

    @staticmethod
    def change(path, body):
        data = read(path)
        body(data)
        save(data, path)

    def found_after(self, damage, *arguments, against=True):
        """What is found when the output was damaged."""
        self.change(self.path, damage)
        return found(audit(self.output, *(self.how if against else []), *arguments))

"""The commands that read profiles, from outside: exit statuses, and what they print as Python's own readers see it."""

import csv
import io
import json

import pydicom
import pytest
from support import KEY, anonymise

HEAD = "profile: 1\nname: test\n"
STANDARD = HEAD + "extends: dicom/basic@2026d\n"
CT = "1.2.840.10008.5.1.4.1.1.2"


@pytest.fixture
def profile(tmp_path):
    """Writes a profile and returns its path."""

    def write(text, name="a.yaml"):
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


# --- Exit statuses


@pytest.mark.parametrize(
    "text, arguments, status",
    [
        (HEAD, [], 0),
        (HEAD, ["--strict"], 0),
        (HEAD + "tags: { PatientNam: keep }\n", [], 2),
        (HEAD + "accept: [ { check: wide-keep, because: a } ]\n", [], 0),
        (HEAD + "accept: [ { check: wide-keep, because: a } ]\n", ["--strict"], 1),
        (HEAD + "tags: { PatientNam: keep }\n", ["--strict"], 2),
        ("", [], 2),
    ],
)
def test_check(profile, text, arguments, status):
    for form in ("text", "json"):
        assert anonymise("check", "--format", form, *arguments, profile(text)).returncode == status


def test_check_of_several(profile):
    good, bad = profile(HEAD), profile(HEAD + "tagz: {}\n", "b.yaml")
    assert anonymise("check", good, "basic", "mercure-extraction").returncode == 0
    assert anonymise("check", good, bad).returncode == 2
    assert anonymise("check", "no-such-profile").returncode == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "xml", "basic"],
        ["check", "--no-such-option", "basic"],
        ["explain", "basic"],
        ["explain", "basic", "PatientNam"],
        ["explain", "--show-values", "basic", "PatientName"],
        ["explain", "--on", "/no/such/file.dcm", "basic", "PatientName"],
        ["explain", "no-such-profile", "PatientName"],
        ["table"],
        ["table", "--sop-class", "1.2.3", "basic"],
        ["table", "no-such-profile"],
        ["diff", "basic"],
        ["diff", "basic", "no-such-profile"],
        ["test"],
        ["test", "no-such-profile"],
        ["test", "--set", "a", "basic"],
        ["test", "--set", "a=b", "basic"],
        ["test", "--set", "a=b", "--set", "a=c", "basic"],
    ],
)
def test_wrong_use(arguments):
    run = anonymise(*arguments)
    assert run.returncode == 2
    assert run.stderr and not run.stdout


def test_diff(profile):
    old = profile(HEAD + "tags: { SeriesNumber: empty }\n")
    new = profile(HEAD + "tags: { SeriesNumber: keep }\n", "b.yaml")
    assert (anonymise("diff", old, old).returncode, anonymise("diff", old, old).stdout) == (0, "no difference\n")
    run = anonymise("diff", old, new)
    assert run.returncode == 1
    assert run.stdout == "weaker (1)\n  SeriesNumber (0020,0011): empty -> keep\n"


def test_tests(profile):
    body = "tags: { StudyID: empty, SeriesNumber: keep }\ntests: [ { name: a, given: { StudyID: b }, expect: { StudyID: %s } } ]\n"
    good, bad = profile(HEAD + body % "empty"), profile(HEAD + body % "kept", "b.yaml")
    run = anonymise("test", good)
    assert (run.returncode, run.stdout) == (0, "1 passed, 0 failed\n")
    run = anonymise("test", good, bad)
    assert run.returncode == 1
    assert run.stdout == (
        f"{bad}:4: failed: a\n  StudyID\n    given     b\n    expected  kept\n    got       empty\n1 passed, 1 failed\n"
    )
    run = anonymise("test", "--coverage", good)
    assert run.returncode == 0
    assert run.stdout == f"{good}: no test touches\n  {good}:3: SeriesNumber\n1 passed, 0 failed\n"


def test_parameters(profile):
    path = profile(
        HEAD
        + "parameters: { site: { type: text } }\ntags: { StudyID: { replace: \"{param.site}\" } }\n"
        + "tests: [ { name: a, given: { StudyID: b }, expect: { StudyID: HAMBURG } } ]\n"
    )
    assert anonymise("check", "--strict", path).returncode == 0
    assert anonymise("test", path).returncode == 2
    assert anonymise("test", "--set", "site=HAMBURG", path).returncode == 0
    assert anonymise("test", "--set", "site=MAINZ", path).returncode == 1
    assert '{ replace: "MAINZ" }' in anonymise("explain", "--set", "site=MAINZ", path, "StudyID").stdout


# --- Machine-readable output


def test_diagnostics_as_json(profile):
    text = HEAD + 'tags:\n  "a\\"b\\\\c\\td": keep\n  PatientName: delte\n'
    path = profile(text, 'quote".yaml')
    found = json.loads(anonymise("check", "--format", "json", path).stdout)
    assert [(one["code"], one["line"], one["column"]) for one in found] == [
        ("unknown-attribute", 4, 3),
        ("unknown-action", 5, 16),
    ]
    assert {one["file"] for one in found} == {str(path)}
    assert found[1]["endLine"] == 5 and found[1]["endColumn"] == 21
    assert found[1]["severity"] == "error" and found[1]["help"] == 'did you mean "delete"?'
    assert 'a"b\\c\td' in found[0]["message"]
    assert json.loads(anonymise("check", "--format", "json", "basic").stdout) == []


ROWS = (
    STANDARD
    + "tags:\n  PatientID: { replace: 'a,\"b\"' }\n  '(0029,\"ACME\",01)': keep\n"
    + f'rules:\n  - {{ name: CT, if: \'SOPClassUID == "{CT}"\', tags: {{ SeriesNumber: empty }} }}\n'
)


def test_table(profile):
    path = profile(ROWS)
    rows = json.loads(anonymise("table", "--format", "json", path).stdout)
    assert rows == list(csv.DictReader(io.StringIO(anonymise("table", "--format", "csv", path).stdout, newline="")))
    by_keyword = {row["keyword"]: row for row in rows if row["keyword"]}
    assert by_keyword["PatientID"]["action"] == '{ replace: "a,\\"b\\"" }'
    assert by_keyword["PatientID"]["place"] == f"{path}:5"
    assert by_keyword["SeriesNumber"]["action"] == "keep"
    assert [row["condition"] for row in rows if row["condition"]] == [f'SOPClassUID == "{CT}"']
    rows = json.loads(anonymise("table", "--format", "json", "--sop-class", CT, path).stdout)
    assert {row["keyword"]: row["action"] for row in rows}["SeriesNumber"] == "empty"
    assert len(anonymise("table", path).stdout.splitlines()) >= 5000


def test_every_attribute_has_a_row():
    """The keywords that pydicom knows, as far as a profile can speak of them."""
    rows = json.loads(anonymise("table", "--format", "json", "basic").stdout)
    ours = {row["keyword"] for row in rows}
    known = {
        entry[4] for tag, entry in pydicom.datadict.DicomDictionary.items() if 0x0003FFFF < tag < 0xFFFA0000 and entry[4]
    }
    assert len(known - ours) < len(known) // 50


# --- What is never printed


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A file of the sample study and its text values that tell somebody something."""
    folder = tmp_path_factory.mktemp("sample")
    assert anonymise("sample", folder).returncode == 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        try:
            data = pydicom.dcmread(path, stop_before_pixels=True)
        except pydicom.errors.InvalidDicomError:
            continue
        if data.get("Modality") == "MR" and data.get("PatientName"):
            return path, data
    raise AssertionError("no MR image in the sample study")


ACTIONS = {
    "keep": None,
    "delete": None,
    "empty": None,
    "replace": None,
    "{ replace: 'X{StudyDescription}' }": "text",
    "hash": "text",
    "{ hash: { of: PatientID } }": "text",
    "hash-uid": "UI",
    "shift-date": "date",
    "{ date: year }": "date",
    "{ date: month }": "date",
    "{ age: { cap: 10 } }": "AS",
    "{ age: { bin: 5 } }": "AS",
    '{ substitute: { "qqqq": "z" } }': "text",
    "{ require: there is none }": None,
    "{ quarantine: there is one }": None,
    "[ { require: there is none }, hash ]": "text",
    '[ { substitute: { "qqqq": "z" } }, { substitute: { "xxxx": "z" } } ]': "text",
}
KINDS = {"text": {"LO", "SH", "PN", "LT", "ST"}, "date": {"DA", "DT", "TM"}, "UI": {"UI"}, "AS": {"AS"}}


def fits(action, vr):
    kind = ACTIONS[action]
    if kind is None:
        return True
    return vr in KINDS[kind] and not (action.startswith("{ date") and vr == "TM")


@pytest.mark.parametrize("action", ACTIONS)
def test_no_original_value(study, tmp_path, action):
    path, data = study
    key = tmp_path / "key"
    key.write_text(KEY + "\n")
    chosen = [
        element
        for element in data
        if element.tag.group in (0x0008, 0x0010, 0x0018, 0x0020)
        and element.keyword
        and element.VR in set.union(*KINDS.values())
        and len(str(element.value)) >= 4
        and fits(action, element.VR)
        and element.keyword not in action
        # What stands for everybody identifies nobody.
        and not str(element.value).startswith("1.2.840.10008")
    ]
    assert chosen
    accept = "".join(
        f"  - {{ check: {code}, because: a test }}\n" for code in ("identifier-kept", "empty-template", "wide-keep")
    )
    profile = tmp_path / "a.yaml"
    profile.write_text(
        STANDARD
        + "dates: { shift: { days: 1..100 } }\ntags:\n"
        + "".join(f"  {element.keyword}: {action}\n" for element in chosen)
        + "accept:\n"
        + accept
    )
    keywords = [element.keyword for element in chosen]
    run = anonymise("explain", "--on", path, "--key-file", key, profile, *keywords)
    assert run.returncode == 0, run.stderr
    printed = run.stdout + run.stderr
    # The report of each attribute, so that a value that a title or a SOP class shares is no false alarm.
    for report, element in zip(run.stdout.split("\n\n"), chosen, strict=False):
        after = "\n".join(line for line in report.splitlines()[1:] if line.startswith(("  in the file", "  would")))
        for value in str(element.value).split("\\"):
            assert value.strip() not in after.replace("MR Image Storage", ""), element.keyword
    assert "would become" in printed or "would be quarantined" in printed
    shown = anonymise("explain", "--on", path, "--key-file", key, "--show-values", profile, *keywords).stdout
    assert str(chosen[0].value) in shown

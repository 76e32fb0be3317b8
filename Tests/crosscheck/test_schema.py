"""profiles/schema.json against the profiles, and against mistakes: jsonschema is the judge of both.

A profile's scalars are all text to the program. An editor reads some as numbers and truth values, so each profile is
loaded in both ways.
"""

import json
import re

import jsonschema
import pytest
import yaml

from support import REPOSITORY, anonymise

PROFILES = REPOSITORY / "profiles"
HEAD = "profile: 1\nname: test\n"


class EditorLoader(yaml.SafeLoader):
    """The core schema of YAML 1.2, as editors read it: no dates, and no truth but true and false."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))
# 00123 is a number of decimal digits in YAML 1.2, whose digits alone matter here.
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


@pytest.fixture(scope="module")
def schema():
    schema = json.loads((PROFILES / "schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def verdicts(schema, text):
    """Whether the text is valid, read in both ways."""
    return [schema.is_valid(yaml.load(text, Loader=loader)) for loader in (yaml.BaseLoader, EditorLoader)]


def test_the_command_prints_the_file():
    assert anonymise("schema").stdout == (PROFILES / "schema.json").read_text()


@pytest.mark.parametrize("path", sorted(PROFILES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_profile_is_valid(schema, path):
    assert verdicts(schema, path.read_text()) == [True, True]


VALID = {
    "extends": "extends: [dicom/basic@2026d, ./site.yaml, ../shared/base.yaml, basic]",
    "options": "options: [retain-device-identity, retain-uids]",
    "one option": "options: retain-uids",
    "combined": "combined: prefer-replace",
    "sweep": "sweep: quarantine",
    "clean": "tags: { PatientComments: clean, StudyDescription: { clean: { allow: [CT, T1, 3], mask: x } }, SeriesDescription: { clean: { allow: ./words.txt } } }",
    "clean in a list": "tags: { SeriesDescription: [ { substitute: { '/': '-' } }, clean ] }",
    "a text": "parameters: { protocol: { type: text, default: 12, about: the phase } }",
    "a table": "parameters: { subjects: { type: table, file: ./subjects.csv } }",
    "identity": "identity: { patient: [PatientID, '(0010,0021)'] }",
    "dates": "dates: { shift: { per: patient, days: 1..1460, direction: back, times: keep } }",
    "defaults": "defaults: { private: keep, unknown: delete, vr: { LO: empty, UI: hash-uid, PN: { replace: X } } }",
    "tags": "tags: { '(0010,0010)': delete, '(50xx,xxxx)': delete, '(0018,9000)..(0018,9FFF)': keep, PatientID: hash }",
    "private": "tags:\n  '(0019,\"SIEMENS MR HEADER\",0C)': keep\n  '(0029,\"ACME 1.0\",xx)': delete",
    "wide": "tags: { 'vr:PN|LT': delete, '*Date': delete, Referring*Name: delete, any: keep, private: delete }",
    "paths": "tags:\n  RequestAttributesSequence/StudyID: hash\n  A[0]/B: empty\n  /StudyDate: delete\n  A/**/CodeMeaning: keep",
    "hash": "tags: { PatientID: { hash: { of: PatientID, length: 12, prefix: SUBJ- } }, StudyID: { hash: {} } }",
    "age": "tags: { PatientAge: { age: { cap: 89, bin: 5 } } }",
    "substitute": "tags: { StudyID: { substitute: { '/': '-', a: '' } }, OtherPatientIDs: { substitute: [ { match: /a/i, with: '' }, { b: c } ] } }",
    "lookup": "tags: { PatientID: { lookup: { table: subjects, match: mrn, give: subject, missing: hash } } }",
    "a list": "tags: { StudyID: [ { require: an id }, { substitute: { a: b } }, hash ] }",
    "set": "tags: { PatientIdentityRemoved: { set: NO }, AcquisitionNumber: { set: 12 } }",
    "verbatim": "tags: { RequestAttributesSequence: { keep-verbatim: { because: a test } } }",
    "rules": "rules: [ { name: a, if: 'Modality == \"PT\"', tags: { Rows: keep } }, { name: b, if: always, quarantine: why } ]",
    "override": "rules: [ { name: a, override: true, because: the board, tags: { Rows: keep } } ]",
    "accept": "accept: [ { check: wide-keep, because: a test } ]",
    "select": "select:\n  - { name: a, drop: 'Modality == \"SR\"', scope: study }\n  - { name: b, drop: outlier(Rows), outliers: { min-series: 4, majority: 0.6, tie: keep } }\n  - { name: c, keep: always }",
    "output": "output: { images: '{PatientID}/{SOPInstanceUID}.dcm', collisions: suffix }",
    "a path": "tests: [ { name: a, given: { Rows: 12 }, expect: { Rows: 12 }, path: a/b.dcm } ]",
    "a series": "tests: [ { name: a, given-series: [ { repeat: 9, Rows: 12 }, { Rows: 3 } ], expect-series: [ { repeat: 9, is: selected }, { is: dropped by b c } ] } ]",
    "tests": "tests:\n  - name: a\n    given: { PatientID: 00123, 'A[0]/PatientName': Doe }\n    expect: { PatientID: changed }\n  - { name: b, given: { Rows: 12 }, expect: quarantined }",
}


@pytest.mark.parametrize("body", VALID.values(), ids=VALID.keys())
def test_what_the_language_has_is_valid(schema, body):
    assert verdicts(schema, HEAD + body) == [True, True]


MISTAKES = {
    "no name": "profile: 1\n",
    "no version": "name: test\n",
    "another version": "profile: 2\nname: test\n",
    "unknown key": HEAD + "tagz: {}",
    "a keyword at the left": HEAD + "PatientName: delete",
    "tags is a list": HEAD + "tags: [PatientName]",
    "unknown base": HEAD + "extends: basik",
    "file without its ./": HEAD + "extends: base.yaml",
    "misspelt keyword": HEAD + "tags: { PatientNam: delete }",
    "keyword in small letters": HEAD + "tags: { patientname: delete }",
    "eight digits": HEAD + "tags: { '00100010': delete }",
    "private by its block": HEAD + "tags: { '(0029,1010)': delete }",
    "creator in an even group": HEAD + "tags: { '(0028,\"ACME\",10)': delete }",
    "no such VR": HEAD + "tags: { 'vr:XX': delete }",
    "unknown action": HEAD + "tags: { PatientName: remove }",
    "unknown action in a map": HEAD + "tags: { PatientName: { hsh: { length: 12 } } }",
    "action of another tool": HEAD + "tags: { StudyInstanceUID: replace_UID }",
    "clean with an unknown option": HEAD + "tags: { PatientComments: { clean: { alow: [a] } } }",
    "clean with a word": HEAD + "tags: { PatientComments: { clean: { allow: chest } } }",
    "another sweep": HEAD + "sweep: nothing",
    "two actions in a map": HEAD + "tags: { StudyID: { hash: { length: 12 }, substitute: { a: b } } }",
    "no action": HEAD + "tags: { StudyID: {} }",
    "an empty list": HEAD + "tags: { StudyID: [] }",
    "a list in a list": HEAD + "tags: { StudyID: [ hash, [ hash ] ] }",
    "a parameter too much": HEAD + "tags: { StudyID: { keep: yes } }",
    "date without precision": HEAD + "tags: { StudyDate: date }",
    "date: day": HEAD + "tags: { StudyDate: { date: day } }",
    "wrong option of hash": HEAD + "tags: { StudyID: { hash: { lenght: 12 } } }",
    "hash too short": HEAD + "tags: { StudyID: { hash: { length: 5 } } }",
    "hash too long": HEAD + "tags: { StudyID: { hash: { length: 49 } } }",
    "hash of no attribute": HEAD + "tags: { StudyID: { hash: { of: PatientIDD } } }",
    "age of nothing": HEAD + "tags: { PatientAge: { age: {} } }",
    "lookup without missing": HEAD + "tags: { PatientID: { lookup: { table: a, match: b, give: c } } }",
    "lookup with another missing": HEAD + "tags: { PatientID: { lookup: { table: a, match: b, give: c, missing: keep } } }",
    "pattern without slashes": HEAD + "tags: { StudyID: { substitute: [ { match: abc, with: x } ] } }",
    "pattern without with": HEAD + "tags: { StudyID: { substitute: [ { match: /abc/ } ] } }",
    "verbatim without because": HEAD + "tags: { RequestAttributesSequence: { keep-verbatim: {} } }",
    "wrong option of the standard": HEAD + "options: [retain-dates]",
    "parameter without type": HEAD + "parameters: { a: { default: b } }",
    "table without file": HEAD + "parameters: { a: { type: table } }",
    "file of a text": HEAD + "parameters: { a: { type: text, file: ./a.csv } }",
    "name of a parameter in capitals": HEAD + "parameters: { Protocol: { type: text } }",
    "identity by no attribute": HEAD + "identity: { patient: [PatientNumber] }",
    "shift per study": HEAD + "dates: { shift: { per: study, days: 1..1460 } }",
    "shift without days": HEAD + "dates: { shift: { per: patient } }",
    "days as one number": HEAD + "dates: { shift: { days: 30 } }",
    "another direction": HEAD + "dates: { shift: { days: 1..30, direction: backwards } }",
    "unknown default": HEAD + "defaults: { privat: delete }",
    "a default is neither": HEAD + "defaults: { private: empty }",
    "VR in small letters": HEAD + "defaults: { vr: { lo: delete } }",
    "rule without name": HEAD + "rules: [ { if: always, quarantine: a } ]",
    "rule that does nothing": HEAD + "rules: [ { name: a, if: always } ]",
    "rule that does two things": HEAD + "rules: [ { name: a, if: always, quarantine: b, tags: {} } ]",
    "rule without condition": HEAD + "rules: [ { name: a, quarantine: b } ]",
    "override without because": HEAD + "rules: [ { name: a, override: true, tags: {} } ]",
    "override that is false": HEAD + "rules: [ { name: a, override: false, because: b, tags: {} } ]",
    "because without override": HEAD + "rules: [ { name: a, if: always, because: b, tags: {} } ]",
    "accept without because": HEAD + "accept: [ { check: wide-keep } ]",
    "accept what cannot be": HEAD + "accept: [ { check: syntax, because: a } ]",
    "test without expect": HEAD + "tests: [ { name: a, given: { PatientID: b } } ]",
    "test expects another word": HEAD + "tests: [ { name: a, given: { PatientID: b }, expect: written } ]",
    "test names no attribute": HEAD + "tests: [ { name: a, given: { PatientIDD: b }, expect: { PatientID: c } } ]",
    "selection without name": HEAD + "select: [ { keep: always } ]",
    "selection that does nothing": HEAD + "select: [ { name: a } ]",
    "selection that keeps and drops": HEAD + "select: [ { name: a, keep: always, drop: always } ]",
    "another scope": HEAD + "select: [ { name: a, keep: always, scope: patient } ]",
    "unknown key of outliers": HEAD + "select: [ { name: a, drop: outlier(Rows), outliers: { least: 3 } }, { name: b, keep: always } ]",
    "series too small": HEAD + "select: [ { name: a, drop: outlier(Rows), outliers: { min-series: 2 } }, { name: b, keep: always } ]",
    "majority of a half of a half": HEAD + "select: [ { name: a, drop: outlier(Rows), outliers: { majority: 25 } }, { name: b, keep: always } ]",
    "another tie": HEAD + "select: [ { name: a, drop: outlier(Rows), outliers: { tie: delete } }, { name: b, keep: always } ]",
    "unknown key of output": HEAD + "output: { image: 'a/{SOPInstanceUID}.dcm' }",
    "sidecar without content": HEAD + "output: { sidecars: [ { path: a.json, per: study } ] }",
    "sidecar of another scope": HEAD + "output: { sidecars: [ { path: a.json, per: run, content: tags } ] }",
    "sidecar that keeps what has no word": HEAD
    + "output: { sidecars: [ { path: a.json, per: study, content: task, keep: [info.accession] } ] }",
    "sidecar with an unknown column": HEAD
    + "output: { sidecars: [ { path: a.csv, per: study, content: csv, columns: [Modalty] } ] }",
    "another collision": HEAD + "output: { images: '{SOPInstanceUID}.dcm', collisions: overwrite }",
    "series without expectation": HEAD + "tests: [ { name: a, given-series: [ { Rows: 12 } ] } ]",
    "a series and an instance": HEAD + "tests: [ { name: a, given: { Rows: 1 }, expect: { Rows: 1 }, given-series: [], expect-series: [] } ]",
    "another fate": HEAD + "tests: [ { name: a, given-series: [ { Rows: 12 } ], expect-series: [ { is: lost } ] } ]",
    "unknown key of a test": HEAD + "tests: [ { name: a, given: {}, expect: {}, then: b } ]",
}


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_planted_mistake_is_found(schema, text, tmp_path):
    assert verdicts(schema, text) == [False, False]
    # What the schema refuses the program refuses: an editor says nothing that `check` does not say.
    profile = tmp_path / "mistaken.yaml"
    profile.write_text(text)
    assert anonymise("check", profile).returncode == 2

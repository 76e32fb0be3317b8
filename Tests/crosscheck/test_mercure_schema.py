"""profiles/mercure-settings.schema.json against settings: jsonschema is the judge of them, and `mercure doctor` says what
the program makes of the same."""

import json
import subprocess

import jsonschema
import pytest
import referencing

from support import KEY, PROGRAM, REPOSITORY, anonymise

PROFILES = REPOSITORY / "profiles"
FILE = PROFILES / "mercure-settings.schema.json"
HEAD = {"profile": 1, "name": "mine", "extends": "basic"}


@pytest.fixture(scope="module")
def schema():
    """The judge, which knows the schema of profiles under the name that the file refers to it by."""
    schema = json.loads(FILE.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    profiles = referencing.Resource.from_contents(json.loads((PROFILES / "schema.json").read_text()))
    registry = referencing.Registry().with_resource("schema.json", profiles)
    return jsonschema.Draft202012Validator(schema, registry=registry)


def test_the_command_prints_the_file():
    assert anonymise("mercure", "schema").stdout == FILE.read_text()


def doctor(settings, tmp_path):
    return subprocess.run([PROGRAM, "mercure", "doctor", "--settings", json.dumps(settings)], text=True, timeout=240,
                          capture_output=True, env={"HOME": "/", "MODULE_PERSISTENCE_DIR": str(tmp_path)})


GOOD = {
    "none": {},
    "a name": {"profile": "research"},
    "the standard's": {"profile": "dicom/basic@2026d"},
    "a file": {"profile": "own.yaml"},
    "a whole profile": {"profile": {**HEAD, "tags": {"PatientID": {"hash": {"length": 12}}}, "options": ["retain-uids"]}},
    "a rule that overrides": {"profile": {**HEAD, "rules": [
        {"name": "a", "override": True, "because": "b", "tags": {"StudyDescription": "delete"}}]}},
    "parameters": {"profile": "own.yaml", "parameters": {"p": 12, "site-2": "x"}},
    "tags": {"tags": {"StudyDescription": "delete", "(0010,0010)": {"replace": "X"}, "vr:PN": "empty"}},
    "select": {"select": [{"name": "no localisers", "drop": "SeriesDescription ~ /loc/i"},
                          {"name": "no phantoms", "drop": "study.StudyDescription ~ /phantom/i", "scope": "study"}]},
    "flat": {"layout": "flat", "on-empty": "discard", "notify": "never"},
    "nested": {"layout": "nested", "on-empty": "empty", "notify": "always"},
    "said as it is": {"on-empty": "fail", "notify": "problems"},
    "a short deadline": {"deadline": 1, "jobs": 64},
    "a long deadline": {"deadline": 86400, "jobs": 1},
    "numbers in quotes": {"deadline": "1800", "jobs": "002"},
    "key-file": {"key-file": "project.key"},
    "no linkage": {"linkage": False},
    "linkage": {"linkage": True},
    "linkage elsewhere": {"linkage": "who.csv"},
    "projects": {"projects": {"KNEE": {"profile": "research", "deadline": 9}, "default": {}}, "layout": "flat"},
}


@pytest.mark.parametrize("settings", GOOD.values(), ids=GOOD.keys())
def test_good_settings_are_valid(schema, settings, tmp_path):
    (tmp_path / "project.key").write_text(KEY)
    (tmp_path / "project.key").chmod(0o600)
    (tmp_path / "own.yaml").write_text(
        "profile: 1\nname: own\nextends: basic\nparameters:\n"
        "  p: { type: text, default: a }\n  site-2: { type: text, default: a }\n")
    assert list(schema.iter_errors(settings)) == []
    run = doctor(settings, tmp_path)
    assert run.returncode == 0, run.stdout


def test_the_example_is_valid(schema):
    assert list(schema.iter_errors(json.loads((REPOSITORY / "examples/mercure/settings.json").read_text()))) == []


BAD = {
    "a list": [],
    "a text": "basic",
    "a number": 3,
    "unknown key": {"profil": "basic"},
    "unknown key of a project": {"projects": {"default": {"profil": "basic"}}},
    "a secret": {"secret": "x"},
    "a profile that is not there": {"profile": "basik"},
    "a profile that is a list": {"profile": ["basic"]},
    "a profile that is nothing": {"profile": None},
    "an empty name": {"profile": ""},
    "a whole profile without a version": {"profile": {"name": "a", "extends": "basic"}},
    "a whole profile without a name": {"profile": {"profile": 1, "extends": "basic"}},
    "unknown key of a profile": {"profile": {**HEAD, "tagz": {}}},
    "unknown keyword in a profile": {"profile": {**HEAD, "tags": {"PatientNam": "delete"}}},
    "override without because": {"profile": {**HEAD, "rules": [{"name": "a", "override": True, "tags": {}}]}},
    "because without override": {"profile": {**HEAD, "rules": [
        {"name": "a", "if": "always", "because": "b", "tags": {}}]}},
    "parameters in a list": {"parameters": ["p"]},
    "parameters that are nothing": {"parameters": None},
    "a parameter in capitals": {"parameters": {"Protocol": "x"}},
    "a parameter that is a map": {"parameters": {"protocol": {}}},
    "a parameter that is empty": {"parameters": {"protocol": ""}},
    "a parameter that is a key": {"parameters": {"protocol": KEY}},
    "tags in a list": {"tags": ["PatientName"]},
    "unknown keyword": {"tags": {"PatientNam": "delete"}},
    "unknown action": {"tags": {"PatientName": "remove"}},
    "select that is a map": {"select": {"name": "a", "drop": "always"}},
    "selection without a name": {"select": [{"drop": "always"}]},
    "selection that keeps and drops": {"select": [{"name": "a", "drop": "always", "keep": "always"}]},
    "another layout": {"layout": "flatt"},
    "layout that is true": {"layout": True},
    "layout that is nothing": {"layout": None},
    "another on-empty": {"on-empty": "ignore"},
    "another notify": {"notify": "sometimes"},
    "notify in a list": {"notify": ["always"]},
    "deadline of nothing": {"deadline": 0},
    "deadline below": {"deadline": -1},
    "deadline beyond": {"deadline": 86401},
    "deadline beyond, in quotes": {"deadline": "86401"},
    "deadline in words": {"deadline": "1h"},
    "deadline with a part": {"deadline": 1.5},
    "deadline that is true": {"deadline": True},
    "no jobs": {"jobs": 0},
    "too many jobs": {"jobs": 65},
    "too many jobs, in quotes": {"jobs": "65"},
    "jobs in a list": {"jobs": [2]},
    "a key": {"key-file": KEY},
    "a key-file that is empty": {"key-file": ""},
    "a key-file that is a map": {"key-file": {}},
    "linkage that is nothing": {"linkage": None},
    "linkage that is empty": {"linkage": ""},
    "linkage in a list": {"linkage": ["linkage.csv"]},
    "projects in a list": {"projects": ["KNEE"]},
    "no projects": {"projects": {}},
    "a project that is a text": {"projects": {"default": "basic"}},
    "a project that is nothing": {"projects": {"default": None}},
    "projects in a project": {"projects": {"default": {"projects": {"default": {}}}}},
    "another layout of a project that is not asked for": {"projects": {"KNEE": {"layout": "flatt"}, "default": {}}},
}


@pytest.mark.parametrize("settings", BAD.values(), ids=BAD.keys())
def test_what_the_program_refuses_is_not_valid(schema, settings, tmp_path):
    run = doctor(settings, tmp_path)
    assert run.returncode == 1 and "error process.settings" in run.stdout and KEY not in run.stdout
    assert not schema.is_valid(settings)


@pytest.mark.parametrize("number", [*range(0, 120), 999, 1000, 79999, 80000, 85999, 86000, 86399, 86400, 86401, 86500, 90000, 100000])
def test_digits_are_as_good_as_numbers(schema, number):
    """The text of a number is checked by a pattern that is made of the greatest one."""
    for key, most in (("deadline", 86400), ("jobs", 64)):
        assert schema.is_valid({key: str(number)}) == schema.is_valid({key: number}) == (1 <= number <= most), (key, number)

"""`anonymise mercure doctor`: what it says of environments and settings, and that it changes nothing."""

import json
import os
import subprocess

import pytest

from mercure_side import PHI, Job, task
from support import KEY, PROGRAM


def doctor(*options, status=0, **variables):
    run = subprocess.run([PROGRAM, "mercure", "doctor", *options], env={"HOME": "/", **variables}, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=240)
    assert run.returncode == status, run.stdout
    return run.stdout


def settings(value, **rest):
    return doctor("--settings", json.dumps(value), **rest)


def grades(text):
    return {line.split(" ", 1)[0] for line in text.splitlines()}


def test_by_hand_without_anything():
    text = doctor()
    assert grades(text) == {"ok", "warning"}
    assert "cannot be linked" in text and "task.json" in text and "mercure-extraction compiles" in text


def test_by_hand_with_persistence(tmp_path):
    variables = {"MODULE_PERSISTENCE_DIR": str(tmp_path)}
    text = settings({"profile": "basic", "layout": "flat"}, **variables)
    assert "the first job makes it" in text and "cannot be linked" not in text and "s3" not in text
    assert list(tmp_path.iterdir()) == []
    key = tmp_path / "anonymise.key"
    key.write_text(KEY)
    key.chmod(0o644)
    assert "error others than its owner" in settings({}, status=1, **variables)
    key.chmod(0o600)
    assert "ok the key is in the persistence folder" in settings({}, **variables)
    key.write_text("7" * 63)
    text = settings({}, status=1, **variables)
    assert "error the key file must hold 64" in text and "777" not in text


def test_a_folder_that_is_not_there(tmp_path):
    assert "error the persistence folder is not there" in settings(
        {}, status=1, MODULE_PERSISTENCE_DIR=str(tmp_path / "none"))
    assert "error the key file is not there" in settings({"key-file": str(tmp_path / "none.key")}, status=1)
    assert "error MERCURE_OUT_DIR is not set" in settings({}, status=1, MERCURE_IN_DIR=str(tmp_path))


def test_every_project_is_looked_at():
    text = settings({"projects": {"KNEE": {"profile": "research"}, "BAD": {"profile": "basik"}, "default": {}}}, status=1)
    assert "error process.settings.projects.BAD.profile: " in text
    assert "ok project default: " in text
    text = settings({"projects": {"KNEE": {"profile": "basic"}}})
    assert "no project is called default" in text and "project KNEE" in text


WARNED = {"Referring*": "delete"}


def test_the_warnings_of_profiles_are_shown(tmp_path):
    """Catches a profile that a job takes and `check` warns of, in the settings and in a file."""
    text = settings({"tags": WARNED})
    assert "\nwarning process.settings.tags.Referring*: warning: " in text and "[shadowed]" in text
    own = {"profile": {"profile": 1, "name": "own", "extends": "basic", "tags": WARNED}}
    assert "\nwarning process.settings.projects.KNEE.profile.tags.Referring*: " in settings(
        {"projects": {"KNEE": own, "default": {}}})
    (tmp_path / "own.yaml").write_text(
        "profile: 1\nname: own\nextends: basic\ntags: { 'Referring*': delete }\n")
    checked = subprocess.run([PROGRAM, "check", tmp_path / "own.yaml"], capture_output=True, text=True, timeout=240)
    line = next(line for line in (checked.stdout + checked.stderr).splitlines() if "[shadowed]" in line)
    both = {"projects": {"KNEE": {"profile": "own.yaml"}, "default": {"profile": "own.yaml"}}}
    text = settings(both, MODULE_PERSISTENCE_DIR=str(tmp_path))
    assert text.count(f"warning {line}") == 1, "told once, however many projects have it"


def test_settings_around_projects_are_looked_at():
    """Without a default no job runs by them, and they are mistaken none the less."""
    knee = {"KNEE": {"profile": "basic", "layout": "flat"}}
    assert "ok around the projects: the settings hold, and the profile research compiles" in settings(
        {"projects": knee, "profile": "research"})
    text = settings({"projects": knee, "profile": "basik"}, status=1)
    assert "error process.settings.profile: " in text and "ok project KNEE" in text
    assert "error process.settings.tags.PatientNam: " in settings(
        {"projects": {"KNEE": {"tags": {}}}, "tags": {"PatientNam": "delete"}}, status=1)
    # What every project replaces is read, by the job too.
    for other in (knee, {**knee, "default": {"layout": "nested"}}):
        text = settings({"projects": other, "layout": "flatt"}, status=1)
        assert text.count("error process.settings.layout: ") == 1


def test_parameters_that_projects_give_may_be_missing_around_them(tmp_path):
    (tmp_path / "own.yaml").write_text(
        "profile: 1\nname: own\nextends: basic\nparameters: { p: { type: text } }\n"
        "tags: { StudyDescription: { replace: '{param.p}' } }\n")
    value = {"profile": "own.yaml", "projects": {"KNEE": {"parameters": {"p": "X"}}}}
    assert "ok around the projects" in settings(value, MODULE_PERSISTENCE_DIR=str(tmp_path))
    assert "parameter-unset" in settings({**value, "projects": {"default": {}}}, status=1, MODULE_PERSISTENCE_DIR=str(tmp_path))


@pytest.mark.parametrize("key", ["profile", "key-file", "linkage"])
@pytest.mark.parametrize("place", ["in", "out"])
@pytest.mark.parametrize("way", ["plain", "dots", "link", "project"])
def test_a_path_in_a_folder_of_the_job(tmp_path, key, place, way):
    """Catches a key that a sender could bring, and a key or a linkage table that leaves with the images."""
    kept = tmp_path / "kept"
    kept.mkdir()
    job = Job(tmp_path / "job", persistence=kept)
    path = job.root / place / "own.yaml"
    path.write_text({"profile": "profile: 1\nname: own\nextends: basic\n", "key-file": KEY, "linkage": ""}[key])
    path.chmod(0o600)
    (kept / "link.yaml").symlink_to(path)
    text = {"dots": f"{kept}/../job/{place}/own.yaml", "link": "link.yaml"}.get(way, str(path))
    value, name = {key: text}, key
    if way == "project":
        value, name = {"projects": {"KNEE": value}}, f"projects.KNEE.{key}"
    (job.input / "task.json").write_text(json.dumps(task(value)))
    expected = f"process.settings.{name}: error: the path leads into the {'input' if place == 'in' else 'output'} folder of the job"
    variables = {"MERCURE_IN_DIR": str(job.input), "MERCURE_OUT_DIR": str(job.output), "MODULE_PERSISTENCE_DIR": str(kept)}
    assert "error " + expected in doctor(status=1, **variables)
    assert expected in job.run(1).log
    assert not (kept / "linkage.csv").exists() and not (kept / "anonymise.key").exists()


def test_a_link_in_the_input_to_a_file_elsewhere(tmp_path):
    job = Job(tmp_path / "job", task_json=task({"key-file": str(tmp_path / "job/in/link")}))
    (tmp_path / "key").write_text(KEY)
    (tmp_path / "key").chmod(0o600)
    (job.input / "link").symlink_to(tmp_path / "key")
    assert "process.settings.key-file: error: the path leads into the input folder" in job.run(1).log


def test_folders_that_are_not_there_and_paths_out_of_persistence(tmp_path):
    variables = {"MODULE_PERSISTENCE_DIR": str(tmp_path)}
    assert "error process.settings.linkage: error: the folder of the linkage file is not there" in settings(
        {"linkage": "none/l.csv"}, status=1, **variables)
    for key in ("profile", "key-file", "linkage"):
        assert f"error process.settings.{key}: error: the path leads out of the persistence folder" in settings(
            {key: "../own.yaml"}, status=1, **variables)
        assert f"error process.settings.{key}: error: a relative path lies below" in settings({key: "own.yaml"}, status=1)


def test_the_persistence_folder_in_a_folder_of_the_job(tmp_path):
    job = Job(tmp_path / "job")
    for folder in (job.input, job.output):
        (folder / "kept").mkdir()
        job.runner.folders["persistence"] = folder / "kept"
        assert "the persistence folder must lie neither in" in job.run(1).log
        assert not (folder / "kept/anonymise.key").exists()


@pytest.mark.parametrize("text", ["{", "[]", '{"profil": "basic"}', '{"layout": "flatt"}', ""])
def test_mistakes(text, tmp_path):
    assert "error process.settings" in doctor("--settings", text, status=1)
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert "error process.settings" in doctor("--settings", f"@{path}", status=1)


def test_in_the_folders_of_a_job(tmp_path):
    job = Job(tmp_path / "job", task_json=task({"profile": "basic"}))
    (job.output / "left").write_text("left")
    variables = {name: str(value) for name, value in
                 {"MERCURE_IN_DIR": job.input, "MERCURE_OUT_DIR": job.output}.items()}
    before = sorted(tmp_path.rglob("*"))
    text = doctor(**variables)
    assert "ok the output is built beside" in text and "profile basic compiles" in text
    assert sorted(tmp_path.rglob("*")) == before
    assert not any(word in text for word in PHI)
    (job.input / "task.json").write_text(json.dumps(task(retain_input_images=True)))
    assert "error process.retain_input_images" in doctor(status=1, **variables)


@pytest.mark.skipif(os.geteuid() == 0, reason="root can write everywhere")
def test_an_output_that_cannot_be_written(tmp_path):
    job = Job(tmp_path / "job")
    job.output.chmod(0o555)
    text = doctor(status=1, MERCURE_IN_DIR=str(job.input), MERCURE_OUT_DIR=str(job.output))
    assert "error the output folder cannot be written to" in text

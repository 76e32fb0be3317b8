"""`anonymise mercure doctor`: what it says of environments and settings, and that it changes nothing."""

import json
import os
import subprocess

import pytest

from mercure_side import PHI, Job, task
from support import KEY, PROGRAM


def doctor(*options, status=0, **variables):
    run = subprocess.run([PROGRAM, "mercure", "doctor", *options], env={"HOME": "/", **variables}, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
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

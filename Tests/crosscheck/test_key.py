"""A project's key: how `key new` makes it, and the ways in which it is given."""

import os
import re
import stat
import subprocess

import pydicom
import pytest

from support import KEY, OTHER_KEY, PROGRAM, anonymise

WARNING = "others than its owner can read"


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("key") / "study"
    assert anonymise("sample", folder).returncode == 0
    return folder


def run(study, output, *arguments, **environment):
    """`anonymise run` with an environment of its own; the UIDs written, and what was said."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ANONYMISE")}
    done = subprocess.run(
        [PROGRAM, "run", "--profile", "basic", *map(str, arguments), study, output],
        capture_output=True, text=True, timeout=120, env=clean | environment,
    )  # fmt: skip
    uids = {pydicom.dcmread(path, stop_before_pixels=True).SOPInstanceUID for path in output.rglob("*.dcm")}
    return done.returncode, uids, done.stderr


def test_new_key(tmp_path):
    """Catches a key that others can read, under whatever mask, and keys that are not fresh."""
    keys = []
    for number, mask in enumerate((0o000, 0o022, 0o077)):
        path = tmp_path / f"{number}.key"
        done = subprocess.run(
            [PROGRAM, "key", "new", path], capture_output=True, text=True, umask=mask, timeout=240
        )
        assert done.returncode == 0 and stat.S_IMODE(path.stat().st_mode) == 0o600
        keys.append(path.read_text())
        assert re.fullmatch(r"[0-9a-f]{64}\n", keys[-1])
        assert keys[-1].strip() not in done.stdout + done.stderr
    assert len(set(keys)) == 3


def test_new_key_never_overwrites(tmp_path):
    path, link, missing = tmp_path / "project.key", tmp_path / "link", tmp_path / "missing"
    path.write_text("mine")
    link.symlink_to(missing)
    for target in (path, link, tmp_path / "no folder" / "key"):
        assert anonymise("key", "new", target).returncode == 2
    assert path.read_text() == "mine" and not missing.exists()


def test_every_way_gives_the_same_pseudonyms(study, tmp_path, key_file):
    key_file.chmod(0o600)
    by_file = run(study, tmp_path / "1", "--key-file", key_file)
    by_variable = run(study, tmp_path / "2", ANONYMISE_KEY=KEY)
    by_file_variable = run(study, tmp_path / "3", ANONYMISE_KEY_FILE=str(key_file))
    named = run(study, tmp_path / "4", "--key-file", key_file, ANONYMISE_KEY=OTHER_KEY)
    for status, uids, said in (by_file, by_variable, by_file_variable, named):
        assert status == 0 and len(uids) == 14 and uids == by_file[1]
        assert WARNING not in said and "fresh key" not in said and KEY not in said
    assert not run(study, tmp_path / "5", ANONYMISE_KEY=OTHER_KEY)[1] & by_file[1]
    status, fresh, said = run(study, tmp_path / "6", ANONYMISE_KEY="")
    assert status == 0 and not fresh & by_file[1] and "fresh key" in said


def test_wrong_keys(study, tmp_path, key_file):
    for number, environment in enumerate((
        {"ANONYMISE_KEY": KEY[:-1]}, {"ANONYMISE_KEY": KEY + "00"}, {"ANONYMISE_KEY": "g" * 64},
        {"ANONYMISE_KEY": KEY, "ANONYMISE_KEY_FILE": str(key_file)},
        {"ANONYMISE_KEY_FILE": str(tmp_path / "absent")},
    )):  # fmt: skip
        status, uids, said = run(study, tmp_path / str(number), **environment)
        assert status == 2 and not uids and KEY[:-1] not in said


@pytest.mark.parametrize("mode, warns", [(0o600, False), (0o400, False), (0o640, True), (0o604, True), (0o620, True)])
def test_a_key_file_that_others_reach_brings_a_warning(study, tmp_path, key_file, mode, warns):
    path = tmp_path / "project.key"
    path.write_text(KEY)
    path.chmod(mode)
    status, uids, said = run(study, tmp_path / "output", "--key-file", path)
    assert status == 0 and uids and (WARNING in said) == warns and KEY not in said

"""What the image itself must be, whatever the program in it does (docs/mercure.md, the contract of mercure 0.4.1)."""

import json
import os
import subprocess

import pytest

IMAGE = os.environ.get("MERCURE_IMAGE")
pytestmark = pytest.mark.skipif(not IMAGE, reason="MERCURE_IMAGE names no image: make image-test")


def podman(*arguments, **options):
    return subprocess.run(["podman", *arguments], capture_output=True, text=True, timeout=120, **options)


def run(*command, entrypoint=None, options=()):
    """The strictest container that mercure or a site makes: any user, nothing writable, no network, 256 MB."""
    strict = ["--user", "12345:54321", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--network", "none",
              "--read-only", "--read-only-tmpfs=false", "--memory", "256m", "--env", "HOME=/"]
    entry = ["--entrypoint", entrypoint] if entrypoint else []
    return podman("run", "--rm", *strict, *entry, *options, IMAGE, *command)


@pytest.fixture(scope="module")
def configuration():
    return json.loads(podman("image", "inspect", IMAGE, check=True).stdout)[0]


def test_the_default_command_is_the_module(configuration):
    assert configuration["Config"]["Entrypoint"] == ["/usr/local/bin/anonymise"]
    assert configuration["Config"]["Cmd"] == ["mercure"]


def test_the_default_user_is_a_number_and_not_root(configuration):
    user = configuration["Config"]["User"].split(":")
    assert all(part.isdigit() and part != "0" for part in user)


def test_there_is_no_health_check(configuration):
    assert not configuration.get("HealthCheck") and not configuration["Config"].get("Healthcheck")


def test_the_labels_say_what_it_is(configuration):
    labels = configuration["Config"]["Labels"]
    assert labels["org.opencontainers.image.title"] == "anonymise"
    assert labels["org.opencontainers.image.licenses"] == "Apache-2.0"


def test_it_is_small(configuration):
    base = json.loads(podman("image", "inspect", "docker.io/library/debian:12-slim", check=True).stdout)[0]
    added = configuration["Size"] - base["Size"]
    assert added < 60_000_000, f"the image adds {added / 1e6:.0f} MB to its base"


def test_mercure_finds_cat_and_no_monai_file():
    """mercure runs `cat /etc/monai/app.json` first: the command must be there and the file must not."""
    found = run("/etc/monai/app.json", entrypoint="cat")
    assert found.returncode == 1 and "No such file" in found.stderr


def test_the_profiles_are_inside():
    names = run("/usr/local/share/anonymise/profiles", entrypoint="ls").stdout.split()
    assert {"basic.yaml", "mercure-extraction.yaml", "research.yaml", "ultrasound.yaml", "tcia.yaml"} <= set(names)


def test_the_program_runs_for_anybody():
    version = run("--version")
    assert version.returncode == 0 and version.stdout.strip() and not version.stderr


@pytest.mark.parametrize("charset", ["GB18030", "BIG5", "ISO-2022-JP", "EUC-KR", "ISO-8859-8", "TIS-620"])
def test_the_tables_of_iconv_are_inside(charset):
    """glibc loads its character sets from files that a slim image might lack; -l names what it has files for."""
    known = run("-l", entrypoint="iconv").stdout.replace("/", "").split()
    assert charset in known

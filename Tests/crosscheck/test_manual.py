"""The examples of docs/profiles.md: every command that it shows prints what it shows. The links of it and of
docs/conformance.md lead somewhere, and the tables of both are what the program makes.

A fenced block with a file's name behind its language is that file. A `console` block is commands and what they print;
an ellipsis stands for what differs from run to run.
"""

import re
import shlex
import subprocess

import pytest

from support import PROGRAM, REPOSITORY

MANUAL = (REPOSITORY / "docs/profiles.md").read_text()
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands():
    """Every command of the manual with the lines that it is said to print, in order."""
    for language, _, text in BLOCK.findall(MANUAL):
        if language != "console":
            continue
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the files of the manual in it."""
    folder = tmp_path_factory.mktemp("manual")
    for _, name, text in BLOCK.findall(MANUAL):
        if name:
            (folder / name).write_text(text)
    return folder


def test_every_command_prints_what_the_manual_shows(folder):
    count = 0
    for command, shown in commands():
        words = shlex.split(command)
        assert words[0] == "anonymise", command
        run = subprocess.run(
            [PROGRAM, *words[1:]], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=240
        )
        pattern = re.escape(shown.rstrip("\n")).replace("…", ".*")
        assert re.fullmatch(pattern, run.stdout.rstrip("\n")), f"$ {command}\n{run.stdout}"
        count += 1
    assert count >= 10


def test_every_named_command_and_option_exists():
    """What stands in the text as `anonymise NAME … --option` is a command that has the option."""
    for name, rest in re.findall(r"`anonymise ([a-z]+)([^`]*)`", MANUAL):
        text = subprocess.run([PROGRAM, name, "--help"], capture_output=True, text=True, timeout=240).stdout
        assert f"USAGE: anonymise {name}" in text, name
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in text, f"{name} {option}"


def anchors(text):
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", ["profiles.md", "conformance.md", "mercure.md"])
def test_every_link_leads_somewhere(name):
    text = (REPOSITORY / "docs" / name).read_text()
    for file, target in re.findall(r"\]\(([a-z.]*)#([^)]*)\)", text):
        assert target in anchors((REPOSITORY / "docs" / (file or name)).read_text()), target


@pytest.mark.parametrize("name", ["profiles.md", "conformance.md", "mercure.md"])
def test_tables_are_current(name, tmp_path):
    """Catches a table that says what an earlier program did: run `make manual`."""
    copy = tmp_path / name
    copy.write_text((REPOSITORY / "docs" / name).read_text())
    subprocess.run([PROGRAM, "manual-tables", copy], check=True, timeout=240)
    assert copy.read_text() == (REPOSITORY / "docs" / name).read_text()

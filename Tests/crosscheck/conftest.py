"""Fixtures that more than one crosscheck needs."""

import concurrent.futures
import dataclasses
import pathlib

import pytest

from auditing import Case, first
from support import KEY, OTHER_KEY, anonymise, readable


@pytest.fixture(scope="session")
def key_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "project.key"
    path.write_text(KEY + "\n")
    path.chmod(0o600)
    return path


@pytest.fixture(scope="session")
def other_key_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "other.key"
    path.write_text(OTHER_KEY + "\n")
    path.chmod(0o600)
    return path


@dataclasses.dataclass
class Rewritten:
    """What became of one of pydicom's files under the basic profile."""

    source: pathlib.Path
    target: pathlib.Path
    status: int
    stderr: str


def rewrite_all(folder, key_file):
    def rewrite(numbered):
        number, source = numbered
        target = folder / f"{number}.dcm"
        run = anonymise("rewrite", "--profile", "basic", "--key-file", key_file, source, target)
        return source, Rewritten(source, target, run.returncode, run.stderr)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return dict(pool.map(rewrite, enumerate(readable())))


@pytest.fixture(scope="session")
def rewritten(tmp_path_factory, key_file):
    """Every file of pydicom's, treated by the basic profile, by its path."""
    return rewrite_all(tmp_path_factory.mktemp("basic"), key_file)


@pytest.fixture(scope="session")
def sample_instance(tmp_path_factory):
    """A file of the sample study in explicit VR little endian."""
    folder = tmp_path_factory.mktemp("sample")
    assert anonymise("sample", folder / "study").returncode == 0
    return first(folder / "study")[0]


@pytest.fixture
def case(sample_instance, tmp_path, key_file):
    return Case(sample_instance, tmp_path, key_file)

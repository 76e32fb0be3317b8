"""What is cut or broken never crashes the program, never hangs it, and never becomes an output that is not valid."""

import random
import unittest.mock

import pytest
from damage import BIG, CANARY, DEFLATED, IMPLICIT, LITTLE, RLE, damaged, whole
from expectation import SAME, SEQUENCE_TAGS, rule

from support import Invalid, anonymise_folder, read, strict, summary, tree, walk

MUTATED = 10_000
SEED = 20261124


def outputs(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def check(output):
    """Every length adds up, pydicom reads the same elements to the end, and a canary is only where the profile keeps
    any value. Returns whether the order of the elements is what PS3.5 7.1 asks for."""
    nodes, _ = strict(output.read_bytes(), SEQUENCE_TAGS)
    # pydicom does not survive every (0008,0005) that a mutation makes, and values are compared as bytes anyway.
    with unittest.mock.patch("pydicom.charset._python_encoding_for_corrected_encoding", return_value="latin-1"):
        seen = [node.tag for node in tree(read(output))]
    # pydicom sorts, and keeps one of two equal tags.
    assert seen == sorted({node.tag for node in nodes})
    for _, node in walk(nodes):
        if node.value and CANARY in node.value:
            assert not node.is_private and rule(node.tag, node.vr, False) == SAME, node
    return in_order(nodes)


def in_order(nodes):
    """Whether the tags of the root data set rise, each being there once."""
    tags = [node.tag for node in nodes]
    return tags == sorted(set(tags))


def is_disordered(data):
    """Whether every length of the file adds up, and only the order does not."""
    try:
        return not in_order(strict(data, SEQUENCE_TAGS)[0])
    except Invalid:
        return False


def run(folder, key_file, files):
    """Treats the files and returns the outputs; the program's account of them must add up."""
    inputs = folder / "in"
    inputs.mkdir()
    for number, data in enumerate(files):
        (inputs / f"{number:05}").write_bytes(data)
    done = anonymise_folder("basic", key_file, inputs, folder / "out")
    told = summary(done.stderr)
    assert told.read == len(files) and told.accounted == len(files)
    written = outputs(folder / "out")
    assert told.counts.get("written", 0) == len(written)
    assert all(path.suffix == ".dcm" for path in written), "a temporary file is left"
    assert done.returncode == (1 if told.counts.get("quarantined") else 0)
    assert all((inputs / f"{number:05}").read_bytes() == data for number, data in enumerate(files))
    return written


@pytest.mark.parametrize("syntax", [LITTLE, IMPLICIT, BIG, DEFLATED, RLE])
def test_cut(syntax, tmp_path, key_file):
    """Catches a reader that takes the beginning of a file for the file. A cut between two elements of the root data
    set is a whole, shorter data set; what comes of it must be one too."""
    data = whole(syntax)
    written = run(tmp_path, key_file, [data[:count] for count in range(len(data))])
    # What is written is named by three UIDs: those that are whole beginnings differ as long as the study's or the
    # series' UID is missing, and are conflicts from then on. A deflate stream is whole but for its padding, or not.
    assert len(written) == 3 if syntax != DEFLATED else len(written) <= 1
    assert all([check(output) for output in written])


def test_whole(tmp_path, key_file):
    """Catches a test of damage whose files would be refused anyway."""
    for number, syntax in enumerate([LITTLE, IMPLICIT, BIG, DEFLATED, RLE]):
        folder = tmp_path / str(number)
        folder.mkdir()
        written = run(folder, key_file, [whole(syntax)])
        assert len(written) == 1 and check(written[0])
        assert CANARY not in written[0].read_bytes()


def test_mutated(tmp_path, key_file):
    """Catches crashes, hangs, lost files and invalid outputs in ten thousand files, the same ones in every run."""
    randomness = random.Random(SEED)
    files = [damaged(number, randomness) for number in range(MUTATED)]
    written = run(tmp_path, key_file, files)
    # Many a mistake hits a value and leaves a valid file: too few outputs would mean that nothing was tested.
    assert len(written) > MUTATED // 10
    disordered = [output for output in written if not check(output)]
    # The program passes on the order that it finds, and must not make disorder of its own.
    assert len(disordered) <= sum(is_disordered(data) for data in files)

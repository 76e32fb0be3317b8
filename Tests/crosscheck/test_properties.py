"""What must hold of every run: it depends on the files and the key alone, and leaves the input as it was."""

import hashlib
import random

import pytest
from design import PROFILES, kept_by_options
from expectation import DICTIONARY, is_pseudonym, is_well_known, uid_values
from leak_probe import files, tree_of
from referring import study

from support import anonymise_folder, walk

every_profile = pytest.mark.parametrize("name", PROFILES)
SEED = 7


def sources():
    """The study of referring objects, and files of the probe in different encodings and characters, by name."""
    probe = {file.name: file.data for file in files()[::6] if file.is_writable}
    return probe | {f"study-{number}": data for number, data in study().items()}


def laid_out(folder, named):
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in named.items():
        (folder / name).write_bytes(data)
    return folder


def digests(folder):
    """Every file of a tree by its path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    return laid_out(tmp_path_factory.mktemp("properties") / "in", sources())


@pytest.fixture(scope="module")
def outputs(inputs, tmp_path_factory, key_file):
    """The output of every profile, by its name."""
    found = {}
    for name in PROFILES:
        found[name] = tmp_path_factory.mktemp(name) / "out"
        anonymise_folder(name, key_file, inputs, found[name])
    return found


@every_profile
def test_deterministic(name, inputs, outputs, key_file, tmp_path):
    """Catches chance, clocks and process ids in an output: a second run makes the same bytes under the same names."""
    anonymise_folder(name, key_file, inputs, tmp_path / "out")
    assert digests(tmp_path / "out") == digests(outputs[name])
    assert len(digests(outputs[name])) > 10


@every_profile
@pytest.mark.parametrize("jobs", [1, 2])
def test_order(name, jobs, outputs, key_file, tmp_path):
    """Catches an output that depends on which file came first, on its name or on the number of workers."""
    shuffled = list(sources().values())
    random.Random(SEED + jobs).shuffle(shuffled)
    folders = [tmp_path / f"in-{number % 3}" for number in range(len(shuffled))]
    for number, (folder, data) in enumerate(zip(folders, shuffled)):
        laid_out(folder, {f"{number:03}": data})
    anonymise_folder(name, key_file, *sorted(set(folders), reverse=True), tmp_path / "out", jobs=jobs)
    assert digests(tmp_path / "out") == digests(outputs[name])


@pytest.mark.parametrize("name", ["basic", "research"])
def test_split(name, outputs, key_file, tmp_path):
    """Catches state: a study in two runs comes to the same as in one. (mercure's layout numbers what would get one
    name, which only the whole run can know.)"""
    named = list(sources().items())
    for part in range(2):
        folder = laid_out(tmp_path / f"in-{part}", dict(named[part::2]))
        anonymise_folder(name, key_file, folder, tmp_path / f"out-{part}")
    assert digests(tmp_path / "out-0") | digests(tmp_path / "out-1") == digests(outputs[name])


def trees(folder):
    """The trees of a folder's files by the number of the instance."""
    found = {}
    for path in folder.rglob("*.dcm"):
        if path.is_file():
            nodes, _ = tree_of(path.read_bytes())
            found[int(next(node.value for node in nodes if node.tag == 0x00200013))] = nodes
    return found


# What the profiles make keyed text of, and the root's UIDs: the keyed values that are looked at one by one.
KEYED = {0x00100010, 0x00100020, 0x00080050, 0x00200010}


def is_uid(node):
    """Whether the element holds UIDs, also where the file calls it UN."""
    return "UI" in (node.vr, (DICTIONARY[node.tag] or [""])[0])


def keyed(nodes, originals):
    """The values of a tree that a key has made, by their looks or their attribute."""
    for _, node in walk(nodes):
        for value in uid_values(node.value or b"") if is_uid(node) else [(node.value or b"").strip()]:
            if value and value not in originals and (is_uid(node) and not is_well_known(value) or node.tag in KEYED):
                yield value


@every_profile
def test_keys_have_nothing_in_common(name, inputs, outputs, other_key_file, tmp_path):
    """Catches what is made without the key: no UID, id, random text, name of a file or folder of one key is another's."""
    anonymise_folder(name, other_key_file, inputs, tmp_path / "out")
    ours, others = trees(outputs[name]), trees(tmp_path / "out")
    assert ours.keys() == others.keys() and len(ours) > 10
    # What an option keeps is the original's.
    kept = {value.value for file in files() for value in file.planted if value.tag in kept_by_options(name)}
    one = {value for nodes in ours.values() for value in keyed(nodes, kept | {b"ANONYMIZED"})}
    two = {value for nodes in others.values() for value in keyed(nodes, kept | {b"ANONYMIZED"})}
    assert len(one) > 30 and len(one) == len(two)
    assert not one & two
    if name != "mercure-extraction":
        assert not digests(outputs[name]).keys() & digests(tmp_path / "out").keys()


def test_keys_shift_differently(inputs, outputs, other_key_file, tmp_path):
    """Catches an offset of dates that does not depend on the key."""
    anonymise_folder("research", other_key_file, inputs, tmp_path / "out")
    ours, others = trees(outputs["research"]), trees(tmp_path / "out")
    for number, nodes in ours.items():
        assert date_of(nodes) != date_of(others[number])


def date_of(nodes):
    return next(node.value for node in nodes if node.tag == 0x00080020)


def test_fixed_point(inputs, outputs, key_file, tmp_path):
    """Catches a profile that goes on eroding: the basic profile on its own output takes out and empties no further
    element and changes no value, but for the UIDs, which are hashed once more."""
    anonymise_folder("basic", key_file, outputs["basic"], tmp_path / "out")
    before, after = trees(outputs["basic"]), trees(tmp_path / "out")
    assert before.keys() == after.keys()
    for number in before:
        assert [shape(path, node) for path, node in walk(before[number])] == [shape(path, node) for path, node in walk(after[number])]


def shape(path, node):
    """An element with its value, which for a UID is only whether it is the standard's own."""
    value = node.value
    if is_uid(node):
        value = tuple(uid if is_well_known(uid) else is_pseudonym(uid) for uid in uid_values(value or b""))
    return path, node.tag, node.vr, value, len(node.items or [])


def test_untouched(key_file, tmp_path):
    """Catches a run that writes to its input, or touches it."""
    folder = laid_out(tmp_path / "in", sources())
    state = lambda: {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    before, contents = state(), digests(folder)
    for name in PROFILES:
        anonymise_folder(name, key_file, folder, tmp_path / name)
    assert state() == before
    assert digests(folder) == contents

"""Objects that refer to each other still do, across instances, series and kinds of object."""

import collections

import pytest
from design import PROFILES
from expectation import DICTIONARY, SEQUENCE_TAGS, is_pseudonym, is_well_known, uid_values
from referring import FRAME, IMAGES, INSTANCES, SERIES, STUDY, UIDS, study

from support import anonymise_folder, strict, walk

every_profile = pytest.mark.parametrize("name", PROFILES)
# mercure's profile leaves reports out.
DROPPED = {"mercure-extraction": {912}}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory, key_file):
    """The trees and the file meta information of a profile's outputs by the number of the instance, by the profile."""
    inputs = tmp_path_factory.mktemp("study")
    for number, data in study().items():
        (inputs / str(number)).write_bytes(data)
    found = {}
    for name in PROFILES:
        target = tmp_path_factory.mktemp(name) / "out"
        assert anonymise_folder(name, key_file, inputs, target).returncode == 0
        trees = [strict(path.read_bytes(), SEQUENCE_TAGS) for path in target.rglob("*.dcm")]
        found[name] = {number_of(nodes): (nodes, meta) for nodes, meta in trees}
    return found


def number_of(nodes):
    return int(next(node.value for node in nodes if node.tag == 0x00200013))


def uids(nodes):
    """The UIDs of a tree with their places."""
    for path, node in walk(nodes):
        if node.value and (node.vr or (DICTIONARY[node.tag] or [""])[0]) == "UI":
            yield path, node.tag, uid_values(node.value)


def original():
    return {number: strict(data, SEQUENCE_TAGS)[0] for number, data in study().items()}


def test_study():
    """Catches a study that is too simple: every UID is named ten times or more, over several instances."""
    places = [(number, value.decode()) for number, nodes in original().items() for _, _, values in uids(nodes) for value in values]
    count = collections.Counter(value for _, value in places)
    for uid in [STUDY, FRAME, *(INSTANCES[name] for name in IMAGES)]:
        assert count[uid] >= 10 and len({number for number, value in places if value == uid}) > 4
    assert all(count[uid] for uid in UIDS)


@every_profile
def test_one_pseudonym(name, outputs):
    """Catches a reference that points to nothing: each original has one pseudonym, each pseudonym one original, at the
    root, nested, in UN, in every transfer syntax, with any padding, and in the file meta information."""
    pseudonyms = collections.defaultdict(set)
    for number, nodes in original().items():
        if number in DROPPED.get(name, ()):
            continue
        after, meta = outputs[name][number]
        for old, new in aligned(nodes, after):
            pseudonyms[old].add(new)
        stated = next(node.value for node in after if node.tag == 0x00080018)
        assert uid_values(meta[0x00020003]) == uid_values(stated)
    assert {len(new) for new in pseudonyms.values()} == {1}
    new = [next(iter(values)) for values in pseudonyms.values()]
    assert len(set(new)) == len(new)
    for old, values in pseudonyms.items():
        assert values == {old} if is_well_known(old) else all(is_pseudonym(value) for value in values)
    left_out = {SERIES["SR"], INSTANCES["SR"]} if name in DROPPED else set()
    assert {uid.encode() for uid in set(UIDS) - left_out} <= pseudonyms.keys()


def aligned(before, after):
    """Pairs of a UID and what it has become, element by element; what was taken out has none."""
    by_tag = {node.tag: node for node in after}
    for node in before:
        new = by_tag.get(node.tag)
        if new is None or new.is_empty:
            continue
        if node.items is not None:
            assert len(node.items) == len(new.items)
            for item, new_item in zip(node.items, new.items):
                yield from aligned(item, new_item)
        elif node.value and (DICTIONARY[node.tag] or [""])[0] == "UI":
            yield from zip(uid_values(node.value), uid_values(new.value), strict=True)


@every_profile
def test_references_are_left(name, outputs):
    """Catches references that are consistent because there are none: a segmentation, a structure set and a report still
    name images."""
    images = {
        values[0]
        for number in range(900, 900 + len(IMAGES))
        for path, tag, values in uids(outputs[name][number][0])
        if not path and tag == 0x00080018
    }
    assert len(images) == len(IMAGES)
    for number in (910, 911, 912):
        if number not in DROPPED.get(name, ()):
            named = {value for path, tag, values in uids(outputs[name][number][0]) if path for value in values}
            assert named & images, number


@every_profile
def test_nothing_points_out(name, outputs):
    """Catches a reference to an instance, a series or a frame of reference that no output has."""
    roots = [nodes for nodes, _ in outputs[name].values()]
    places = [place for nodes in roots for place in uids(nodes)]
    known = {value for path, _, values in places if not path for value in values}
    named = {value for path, _, values in places if path for value in values if not is_well_known(value)}
    assert named and named <= known

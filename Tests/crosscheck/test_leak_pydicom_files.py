"""Every file of pydicom's that can be read whole, with values planted into every place that it has and many more."""

import collections

import pytest
from damage import BIG, DEFLATED, IMPLICIT, Writer, deflated
from design import may_stay
from expectation import DICTIONARY, SAME, SEQUENCE_TAGS, is_well_known, rule
from leak_probe import Forest, inflated, meta, preamble
from planting import Finder, Node, Planter, encode

from support import PIXEL_DATA, Invalid, anonymise_folder, name_of, readable, strict, summary

# What the test can write: text, and what is as good as text.
PLANTABLE = {"AE", "AS", "DA", "DT", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
NUMBERS = {"DA", "DS", "DT", "IS", "TM"}
ENCAPSULATED = b"\xfe\xff\x00\xe0"


def planted_file(source):
    """The bytes of a file with every value replaced that the basic profile must not leave, and with more elements;
    and what was planted. `Invalid` for a file that the strict reader does not read whole."""
    data = source.read_bytes()
    nodes, stated = strict(data, SEQUENCE_TAGS)
    syntax = stated.get(0x00020010, IMPLICIT.encode()).rstrip(b"\0 ").decode()
    plant = Planter(f"pydicom {name_of(source)}")
    forest = Forest(plant)
    added = additions(forest)
    tags = {node.tag for node in added}
    kept = [node for node in nodes if node.tag not in tags and node.tag >> 16 & 1 == 0 and node.tag & 0xFFFF != 0]
    grown = [replaced(node, plant, "file") for node in kept] + added
    content = encode(grown, Writer(syntax != IMPLICIT, ">" if syntax == BIG else "<"), Writer(False, "<"))
    if syntax == DEFLATED:
        content = deflated(content)
    sop_class = stated.get(0x00020002, b"1.2.840.10008.5.1.4.1.1.7").rstrip(b"\0 ").decode()
    return preamble(plant) + meta(plant, syntax, sop_class) + content, plant.planted


def additions(forest):
    """Elements in place of the file's own or beside them: listed and unlisted, nested, private, overlays, signatures,
    padding."""
    nodes = [*forest.some("root"), forest.nested(5), forest.nested(2), forest.nested(3)]
    nodes += forest.private("root", 0x0029) + forest.private("root", 0x2005)
    nodes += forest.overlays(0x6002) + forest.overlays(0x5002) + forest.signatures() + forest.lengths_and_padding()
    return nodes


def replaced(node, plant, place):
    """An element of the file as a node, with another value where the profile must remove it."""
    if node.items is not None:
        items = [[replaced(inner, plant, place) for inner in item if inner.tag & 0xFFFF != 0] for item in node.items]
        return Node(node.tag, "SQ", items=items, defined=False, is_unknown=node.vr == "UN")
    known = DICTIONARY[node.tag]
    vr = node.vr if node.vr in PLANTABLE else known[0] if known else None
    # An instance of a class that nobody knows is set aside whole, and would show nothing.
    if node.tag == 0x00080016:
        return Node(node.tag, node.vr, node.value)
    is_kept = rule(node.tag, node.vr, False) == SAME or (vr == "UI" and is_well_known(node.value))
    if vr in PLANTABLE and node.value.strip(b" \0") and not is_kept and not node.is_private:
        return Node(node.tag, node.vr, plant(place, node.tag, vr))
    is_encapsulated = node.tag == PIXEL_DATA and node.value.startswith(ENCAPSULATED)
    return Node(node.tag, node.vr, node.value, is_encapsulated=is_encapsulated)


@pytest.fixture(scope="module")
def sources():
    """The planted files by their names, and the names of those that could not be planted."""
    found, left_out = {}, []
    for source in readable():
        try:
            found[name_of(source)] = planted_file(source)
        except (Invalid, KeyError):
            left_out.append(name_of(source))
    return found, left_out


@pytest.fixture(scope="module")
def runs(sources, tmp_path_factory, key_file):
    """What the program said and what it wrote, by the profile's name. Copies of one instance would be conflicts, so
    every file has a UID of its own."""
    inputs = tmp_path_factory.mktemp("pydicom")
    for number, (data, _) in enumerate(sources[0].values()):
        (inputs / str(number)).write_bytes(data)
    found = {}
    for name in ("basic", "research"):
        target = tmp_path_factory.mktemp(name) / "out"
        done = anonymise_folder(name, key_file, inputs, target)
        found[name] = done.stderr, [path.read_bytes() for path in sorted(target.rglob("*")) if path.is_file()]
    return found


def test_planted(sources):
    """Catches a test of no files: nearly all of them take values, a hundred and more each, and hold them."""
    found, left_out = sources
    assert len(found) > 10 * len(left_out)
    for name, (data, planted) in found.items():
        assert len(planted) > 500
        content = inflated(data)
        assert [value for value in planted if value.value not in content] == [], name


@pytest.mark.parametrize("name", ["basic", "research"])
def test_nothing_left(name, sources, runs):
    """Catches a value that comes through in a kind of object that the invented probe is not."""
    values = [value for _, planted in sources[0].values() for value in planted]
    # Under the other profile dates move and times stay, and digits of one are another's by chance.
    find = Finder(values if name == "basic" else [value for value in values if value.vr not in NUMBERS])
    words, outputs = runs[name]
    left = collections.Counter()
    for data in [words.encode(), *map(inflated, outputs)]:
        left.update(f"{value.place} {value.vr}" for value, piece in find(data) if not may_stay(name, value, piece))
    assert dict(left) == {}


@pytest.mark.parametrize("name", ["basic", "research"])
def test_written(name, sources, runs):
    """Catches "nothing left" where nothing was written."""
    told = summary(runs[name][0])
    assert told.read == len(sources[0])
    assert told.counts["written"] == len(runs[name][1])
    assert told.counts["written"] > 9 * sum(told.causes.values()), told.causes

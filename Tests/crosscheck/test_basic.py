"""The basic profile does to every file of pydicom's test data what PS3.15 Table E.1-1 asks, and nothing else."""

import re
import subprocess

import pydicom
import pytest
from conftest import rewrite_all
from expectation import Comparison, is_pseudonym, is_well_known, kept_whatever_it_holds, uid_values

from support import PIXEL_DATA, SET_ASIDE, content, name_of, read, readable, tree, walk

# Files that only the basic profile sets aside, and a part of the reason.
SET_ASIDE_BY_BASIC = {}
SOURCES = list(readable())
every_file = pytest.mark.parametrize("source", SOURCES, ids=name_of)


@pytest.fixture
def done(source, rewritten):
    """What became of the file; skips the test for what was rightly set aside, which `test_written` checks."""
    done = rewritten[source]
    if done.status != 0:
        pytest.skip("set aside")
    return done


@every_file
def test_written(source, rewritten):
    """Catches "all written" when files are set aside without a good reason, or written in spite of one."""
    done = rewritten[source]
    assert done.target.exists() == (done.status == 0)
    reasons = SET_ASIDE | SET_ASIDE_BY_BASIC
    if source.name.startswith("DICOMDIR"):
        assert done.status == 1 and "DICOMDIR" in done.stderr
    elif source.name in reasons:
        assert done.status == 1 and reasons[source.name] in done.stderr
    else:
        assert done.status == 0, done.stderr


@every_file
def test_readable(done):
    """Catches an output that only our own reader takes for DICOM."""
    data_set = read(done.target)
    instance = data_set.file_meta.MediaStorageSOPInstanceUID.encode()
    # pydicom's palettes are instances of the standard.
    assert is_pseudonym(instance) or is_well_known(instance)
    # Some files name the instance in the file meta information only.
    assert data_set.get("SOPInstanceUID") in (None, data_set.file_meta.MediaStorageSOPInstanceUID)
    subprocess.run(["dcmdump", "-q", done.target], check=True, stdout=subprocess.DEVNULL, timeout=240)


@every_file
def test_pixel_data(source, done):
    """Catches pixels that change on the way: a lost fragment, a swapped byte, another padding."""
    before, after = read(source), read(done.target)
    for tag in (PIXEL_DATA, 0x7FE00008, 0x7FE00009):
        assert (tag in before) == (tag in after)
        if tag in before:
            assert before.get_item(tag).VR == after.get_item(tag).VR
            assert before.get_item(tag).value == after.get_item(tag).value, "pixel data differs"
    old, new = before.file_meta.get("TransferSyntaxUID"), after.file_meta.TransferSyntaxUID
    assert new == (old or new)


@every_file
def test_actions(source, done):
    """Catches an element that its row of Table E.1-1, or its default, would not have left like that: at any depth."""
    comparison = Comparison(tree(read(source)), tree(read(done.target)))
    assert comparison.wrong == []


@every_file
def test_private_elements(done):
    """Catches private elements that hide in a sequence or whose group is odd in a way that nobody thought of."""
    assert [node for _, node in walk(tree(read(done.target))) if node.is_private] == []


@every_file
def test_original_uids(source, done):
    """Catches a UID of the original that comes through anywhere: in text, in bytes, in the file meta."""
    before = read(source)
    data = content(done.target)
    pixels = read(done.target).get_item(PIXEL_DATA)
    if pixels is not None and pixels.value:
        assert data.count(pixels.value) >= 1
        data = data.replace(pixels.value, b"", 1)
    found = [uid for uid in instance_uids(source, before) if uid in data]
    assert found == []


def instance_uids(source, data_set):
    """Everything in the file that looks like a UID and names something, by VR and by its looks."""
    nodes = tree(data_set)
    uids = set()
    for _, node in walk(nodes):
        if node.value is None or node.tag == PIXEL_DATA:
            continue
        if node.vr == "UI" or (node.vr is None and dictionary_vr(node.tag) == "UI"):
            uids.update(uid_values(node.value))
        if len(node.value) < 1 << 16:
            uids.update(re.findall(rb"[0-9]+(?:\.[0-9]+){4,}", node.value))
    meta = data_set.file_meta
    uids.update(str(meta[tag].value).encode() for tag in meta.keys() if meta[tag].VR == "UI")
    kept = b"\n".join(node.value for node in kept_whatever_it_holds(nodes) if node.tag != PIXEL_DATA)
    for uid in uids:
        # The transfer syntax stays, and a manufacturer may have one of its own.
        if len(uid) >= 10 and not is_well_known(uid) and uid not in kept and uid != syntax_of(meta):
            yield uid


def syntax_of(meta):
    return str(meta.get("TransferSyntaxUID", "")).encode()


def dictionary_vr(tag):
    return pydicom.datadict.dictionary_VR(tag) if pydicom.datadict.dictionary_has_tag(tag) else None


def uid_pairs(rewritten):
    """Every original UID of every file with its new one."""
    pairs = {}
    for source, done in rewritten.items():
        if done.status == 0:
            for original, pseudonym in Comparison(tree(read(source)), tree(read(done.target))).uids.items():
                pairs.setdefault(original, set()).add(pseudonym)
    return pairs


def test_uids_across_files(rewritten):
    """Catches pseudonyms that depend on the file, and two originals that become one."""
    pairs = uid_pairs(rewritten)
    assert len(pairs) > 100
    assert [len(pseudonyms) for pseudonyms in pairs.values() if len(pseudonyms) != 1] == []
    pseudonyms = {pseudonym for values in pairs.values() for pseudonym in values}
    assert len(pseudonyms) == len(pairs)
    assert all(is_pseudonym(pseudonym) for pseudonym in pseudonyms)


def test_another_key(rewritten, other_key_file, tmp_path):
    """Catches a key that is not used: pseudonyms of two keys must have nothing in common."""
    ours = uid_pairs(rewritten)
    others = uid_pairs(rewrite_all(tmp_path, other_key_file))
    assert ours.keys() == others.keys()
    assert not set.union(*ours.values()) & set.union(*others.values())

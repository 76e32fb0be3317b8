"""The sample study end to end through the executable, as a user would do it."""

import hashlib
import re

import pytest
from expectation import is_pseudonym
from pydicom.datadict import dictionary_has_tag, dictionary_VR

from support import KEY, PIXEL_DATA, anonymise, anonymise_folder, content, read, summary, tree, walk

# The sample has 14 files: an MR study of two series (5 and 4 images), and an ultrasound study of one series of 5, the
# third of which is a secondary-capture worksheet.
SERIES = [4, 5, 5]
FILES = sum(SERIES)
WORKSHEET = "1.2.840.10008.5.1.4.1.1.7"
# Shorter values are found in any file by chance.
SHORTEST = 6


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def everything(folder):
    """Paths and bytes of a folder."""
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "study"
    done = anonymise("sample", folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"{FILES} files of an invented patient" in done.stderr
    assert len(files(folder)) == FILES
    return folder


@pytest.fixture(scope="module")
def output(sample, key_file, tmp_path_factory):
    """The sample by the basic profile, and what was said."""
    folder = tmp_path_factory.mktemp("sample") / "out"
    before = everything(sample)
    done = anonymise_folder("basic", key_file, sample, folder)
    assert done.returncode == 0, done.stderr
    assert everything(sample) == before, "the input has changed"
    return folder, done


@pytest.fixture(scope="module")
def pairs(sample, output):
    """Each original with its output, found by the pixels, which no two images of the sample share."""
    outputs = {pixels(path): path for path in files(output[0])}
    return [(path, outputs[pixels(path)]) for path in files(sample)]


def pixels(path):
    """A digest of the pixel data as it stands in the file."""
    return hashlib.sha256(read(path).get_item(PIXEL_DATA).value).hexdigest()


def test_summary(output):
    """Catches counts that are not those of the files, and anything said that nobody asked for."""
    folder, done = output
    told = summary(done.stderr)
    assert done.stdout == ""
    assert (told.read, told.counts, told.not_written) == (FILES, {"written": FILES}, {})
    size = sum(len(data) for data in everything(folder).values())
    # Bytes in words, by powers of ten, to a tenth.
    assert f"written      {FILES} ({size / 1000:.1f} kB)" in done.stderr
    assert f"output: {folder}" in done.stderr


def test_tree(output, pairs):
    """Catches names that do not come from the new UIDs, and series or studies that are torn apart or thrown together."""
    folder, _ = output
    assert len(files(folder)) == FILES
    for path in files(folder):
        data_set = read(path)
        names = (data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID + ".dcm")
        assert path.relative_to(folder).parts == names
        assert data_set.file_meta.MediaStorageSOPInstanceUID == data_set.SOPInstanceUID
        assert data_set.file_meta.MediaStorageSOPClassUID == data_set.SOPClassUID
        assert all(is_pseudonym(uid.removesuffix(".dcm").encode()) for uid in names)
    assert len(list(folder.iterdir())) == 2
    assert sorted(len(files(series)) for series in folder.glob("*/*")) == SERIES
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "FrameOfReferenceUID"):
        mapping = {(read(old).get(keyword), read(new).get(keyword)) for old, new in pairs}
        assert len({old for old, _ in mapping}) == len({new for _, new in mapping}) == len(mapping)


def test_references(sample, pairs, key_file, tmp_path):
    """Catches references that lead nowhere in the output, where a profile keeps them."""
    profile = tmp_path / "references.yaml"
    profile.write_text(
        "profile: 1\nname: references\nextends: dicom/basic@2026d\ntags:\n  ReferencedImageSequence: keep\n"
    )
    assert anonymise_folder(profile, key_file, sample, tmp_path / "out").returncode == 0
    outputs = {pixels(path): path for path in files(tmp_path / "out")}
    instances = {read(old).SOPInstanceUID: read(new).SOPInstanceUID for old, new in pairs}
    followed = 0
    for old, _ in pairs:
        before, after = (read(path).get("ReferencedImageSequence", []) for path in (old, outputs[pixels(old)]))
        expected = [instances[item.ReferencedSOPInstanceUID] for item in before]
        assert [item.ReferencedSOPInstanceUID for item in after] == expected
        assert [item.ReferencedSOPClassUID for item in after] == [item.ReferencedSOPClassUID for item in before]
        followed += len(expected)
    # Each of the 4 images of the second series refers to the 5 of the first.
    assert followed == 20


def test_pixels(pairs):
    """Catches pixels, or their description, that are not the original's, and a transfer syntax that changes."""
    assert len({new for _, new in pairs}) == FILES
    syntaxes = set()
    for old, new in pairs:
        before, after = read(old), read(new)
        assert before.get_item(PIXEL_DATA).value == after.get_item(PIXEL_DATA).value
        assert before.file_meta.TransferSyntaxUID == after.file_meta.TransferSyntaxUID
        for keyword in ("Rows", "Columns", "BitsAllocated", "PhotometricInterpretation", "SamplesPerPixel"):
            assert before.get(keyword) == after.get(keyword)
        syntaxes.add(before.file_meta.TransferSyntaxUID)
    assert len(syntaxes) == 5
    assert sum(read(new).SOPClassUID == WORKSHEET for _, new in pairs) == 1


def identifying(path):
    """Texts of a file of the sample that name somebody or something, at every depth, private ones included."""
    data_set = read(path)
    wanted = {"PN", "LO", "SH", "ST", "LT", "UT", "DA", "AE"}
    kept = {0x00080070, 0x00081090, 0x00181016, 0x00181020, 0x00080100, 0x00080102, 0x00080104}
    for _, node in walk(tree(data_set)):
        vr = node.vr if node.vr not in (None, "UN") else "LO" if node.is_private else _vr(node.tag)
        if node.value and vr in wanted and node.tag not in kept:
            yield from (part.strip(b" \0") for part in node.value.split(b"\\"))
    yield data_set.file_meta.SourceApplicationEntityTitle.encode()


def _vr(tag):
    return dictionary_VR(tag) if dictionary_has_tag(tag) else None


def test_patient(sample, output):
    """Catches any value of the patient's anywhere in the output: elements, private ones, preamble, meta, names."""
    values = {value for path in files(sample) for value in identifying(path) if len(value) >= SHORTEST}
    values |= {b"DOE", b"JANE", b"Jane", b"4711", b"19710203", b"Elm Street", b"ACME MR HEADER", b"MRSCANNER7"}
    values |= {uid for path in files(sample) for uid in original_uids(path)}
    assert len(values) > 40
    folder, done = output
    for path in files(folder):
        data, frames = content(path), read(path).get_item(PIXEL_DATA).value
        assert data[:128] == bytes(128), "the preamble"
        data = data.replace(frames, b"", 1)
        found = [value for value in values if value in data or value in str(path.relative_to(folder)).encode()]
        assert not found, f"{len(found)} original values"
        assert not [node for _, node in walk(tree(read(path))) if node.is_private]
    said = (done.stdout + done.stderr).replace(str(folder), "").encode()
    assert not [value for value in values if value in said]


def original_uids(path):
    """The sample's own UIDs all begin alike."""
    return re.findall(rb"2\.25\.20260314[0-9]+", content(path))


def test_same_key(sample, output, key_file, tmp_path):
    """Catches whatever depends on the time, the order, the number of workers or the place."""
    for jobs in (1, 2, 7):
        again = tmp_path / str(jobs)
        assert anonymise_folder("basic", key_file, sample, again, jobs=jobs).returncode == 0
        assert everything(again) == everything(output[0])


def test_another_key(sample, output, other_key_file, tmp_path):
    """Catches a pseudonym that does not depend on the key."""
    assert anonymise_folder("basic", other_key_file, sample, tmp_path / "out").returncode == 0

    def uids(folder):
        return {uid for path in files(folder) for uid in re.findall(rb"2\.25\.[0-9]+", content(path))}

    # The program's own class UID is in every file meta information.
    program = read(files(output[0])[0]).file_meta.ImplementationClassUID.encode()
    assert uids(output[0]) & uids(tmp_path / "out") == {program}
    names, others = everything(output[0]).keys(), everything(tmp_path / "out").keys()
    assert not {part for path in names for part in path.parts} & {part for path in others for part in path.parts}


def test_fresh_key(sample, tmp_path):
    """Catches a run without a key that is silent about it, or whose fresh key is not fresh."""
    for name in "ab":
        done = anonymise("run", "--profile", "basic", sample, tmp_path / name)
        assert done.returncode == 0 and "no --key-file" in done.stderr
    assert not everything(tmp_path / "a").keys() & everything(tmp_path / "b").keys()


def test_default_command(sample, key_file, output, tmp_path):
    """Catches `run` that must be named, and a --quiet that is not."""
    done = anonymise("--profile", "basic", "--key-file", key_file, "--quiet", sample, tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert everything(tmp_path / "out") == everything(output[0])


def test_sample_again(sample):
    """Catches a sample that overwrites what is there."""
    before = everything(sample)
    done = anonymise("sample", sample)
    assert done.returncode == 2 and "cannot be written" in done.stderr
    assert everything(sample) == before


# --- Exit status 1: what could not be written, and what is said of it


def test_quarantine(sample, key_file, tmp_path):
    """Catches a broken file that is lost in silence, that stops the others, or whose values are in the message."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    original = files(sample)[0]
    (inputs / "cut.dcm").write_bytes(original.read_bytes()[:-100])
    (inputs / "notes.txt").write_text("Jane Doe is not DICOM")
    (inputs / "empty").touch()
    done = anonymise_folder("basic", key_file, sample, inputs, tmp_path / "out")
    told = summary(done.stderr)
    assert done.returncode == 1
    assert told.read == FILES + 3 and told.accounted == told.read
    assert told.counts == {"written": FILES, "quarantined": 1, "skipped": 2}
    assert told.causes == {"cut short": 1}
    assert list(told.not_written) == [str(inputs / "cut.dcm")]
    assert re.fullmatch(r"the file ends within an element \(byte \d+\)", told.not_written[str(inputs / "cut.dcm")])
    assert len(files(tmp_path / "out")) == FILES
    assert "Jane" not in done.stderr and "DOE-" not in done.stderr


def test_quiet_quarantine(sample, key_file, tmp_path):
    """Catches a --quiet that also keeps errors to itself."""
    (tmp_path / "cut.dcm").write_bytes(files(sample)[0].read_bytes()[:-100])
    done = anonymise_folder("basic", key_file, "--quiet", tmp_path / "cut.dcm", tmp_path / "out")
    assert done.returncode == 1
    assert re.fullmatch(r"not written: .*cut\.dcm: the file ends within an element \(byte \d+\)\n", done.stderr)


def test_conflict(sample, key_file, tmp_path):
    """Catches an instance that replaces another of the same UID, and a copy that is counted as a loss."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    original = next(path for path in files(sample) if read(path).file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1")
    data = original.read_bytes()
    (inputs / "1.dcm").write_bytes(data)
    (inputs / "2.dcm").write_bytes(data)
    done = anonymise_folder("basic", key_file, inputs, tmp_path / "equal")
    assert done.returncode == 0
    assert summary(done.stderr).counts == {"written": 1, "duplicates": 1}
    (inputs / "2.dcm").write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    done = anonymise_folder("basic", key_file, inputs, tmp_path / "other", jobs=1)
    assert done.returncode == 1
    told = summary(done.stderr)
    assert told.counts == {"written": 1, "quarantined": 1}
    assert told.causes == {"same SOP Instance UID, other content": 1}


# --- Exit status 2: wrong use


def wrong_uses(folder, sample, key):
    """Every wrong use by name: the arguments and a part of what must be said."""
    out = folder / "out"
    short, words, twice = (folder / name for name in ("short.key", "words.key", "twice.key"))
    short.write_text(KEY[:-1])
    words.write_text("x" * 64)
    twice.write_text(KEY * 2)
    full = folder / "full"
    full.mkdir()
    (full / "file").touch()
    mistake = folder / "mistake.yaml"
    mistake.write_text("profile: 1\nname: mistake\nextends: dicom/basic@2026d\ntags:\n  PatientNmae: keep\n")
    run = ["run", "--profile", "basic", "--key-file", key]
    return {
        "no arguments": ([], ""),
        "no profile": (["run", sample, out], "--profile"),
        "unknown profile": (["run", "--profile", "nonesuch", sample, out], "nonesuch"),
        "missing profile": (["run", "--profile", folder / "no.yaml", sample, out], "no.yaml"),
        "mistake in profile": (["run", "--profile", mistake, sample, out], f"{mistake}:5:3"),
        "no output": ([*run, sample], "output"),
        "missing input": ([*run, folder / "missing", out], "missing"),
        "one missing input": ([*run, sample, folder / "missing", out], "missing"),
        "output not empty": ([*run, sample, full], "not empty"),
        "output is a file": ([*run, sample, full / "file"], "folder"),
        "output inside input": ([*run, sample, sample / "out"], "must not lie in each other"),
        "output inside input by a detour": (
            [*run, sample, folder / "absent" / ".." / ".." / sample.relative_to(folder.parent) / "out"],
            "must not lie in each other",
        ),
        "output is input": ([*run, sample, sample], "must not lie in each other"),
        "input inside output": ([*run, full / "file", full], "must not lie in each other"),
        "map is report": ([*run, "--map", full / "a", "--report", full / "a", sample, out], "must not be one file"),
        "no jobs": ([*run, "--jobs", "0", sample, out], "--jobs"),
        "negative jobs": ([*run, "--jobs=-1", sample, out], "--jobs"),
        "many jobs": ([*run, "--jobs", "257", sample, out], "--jobs"),
        "jobs in words": ([*run, "--jobs", "two", sample, out], "jobs"),
        "unknown option": ([*run, "--fast", sample, out], "--fast"),
        "missing key": ([*run[:3], "--key-file", folder / "no.key", sample, out], "no.key"),
        "key is a folder": ([*run[:3], "--key-file", full, sample, out], "key file"),
        "short key": ([*run[:3], "--key-file", short, sample, out], "64 hexadecimal digits"),
        "key in words": ([*run[:3], "--key-file", words, sample, out], "64 hexadecimal digits"),
        "long key": ([*run[:3], "--key-file", twice, sample, out], "64 hexadecimal digits"),
    }


WRONG = [
    "no arguments", "no profile", "unknown profile", "missing profile", "mistake in profile", "no output",
    "missing input", "one missing input", "output not empty", "output is a file", "output inside input",
    "output inside input by a detour", "output is input", "input inside output", "map is report", "no jobs", "negative jobs", "many jobs", "jobs in words",
    "unknown option", "missing key", "key is a folder", "short key", "key in words", "long key",
]


@pytest.mark.parametrize("use", WRONG)
def test_wrong_use(use, sample, key_file, tmp_path):
    """Catches wrong use that is taken for something else, that writes, that repeats the key, or that does not explain."""
    arguments, words = wrong_uses(tmp_path, sample, key_file)[use]
    before = everything(tmp_path), everything(sample), sorted(tmp_path.rglob("*"))
    done = anonymise(*arguments)
    assert done.returncode == 2
    assert words in done.stderr and done.stderr.strip() and done.stdout == ""
    assert before == (everything(tmp_path), everything(sample), sorted(tmp_path.rglob("*")))
    assert KEY[:16] not in done.stderr and "x" * 16 not in done.stderr

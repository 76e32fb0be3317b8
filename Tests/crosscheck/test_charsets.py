"""Text in every character set of (0008,0005): what the program reads and writes is what pydicom reads and writes."""

import codecs
import json

import pydicom.charset
import pytest
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from support import anonymise, read, tree

SC = "1.2.840.10008.5.1.4.1.1.7"
UTF8 = "ISO_IR 192"
# Later than pydicom's table.
pydicom.charset.python_encoding.setdefault("ISO_IR 203", "iso8859_15")

# The terms, names of PS3.5 H to L and of other peoples, and a character that is exchanged for another of the set.
SETS = [
    (["ISO_IR 100"], "Buc^Jérôme", "é", "ê"),
    (["ISO_IR 101"], "Wałęsa^Lech", "ł", "ó"),
    (["ISO_IR 109"], "Ĥoro^Ŝanĝo", "ĝ", "ŭ"),
    (["ISO_IR 110"], "Bērziņš^Jānis", "ņ", "ķ"),
    (["ISO_IR 144"], "Люкceмбypг", "ю", "я"),
    (["ISO_IR 127"], "قباني^لنزار", "ن", "م"),
    (["ISO_IR 126"], "Διονυσιος", "ο", "ω"),
    (["ISO_IR 138"], "שרון^דבורה", "ר", "ד"),
    (["ISO_IR 148"], "Çavuşoğlu^Işık", "ş", "ğ"),
    (["ISO_IR 203"], "Œuvre^Žofie", "Œ", "€"),
    (["ISO_IR 13"], "ﾔﾏﾀﾞ^ﾀﾛｳ", "ﾀ", "ｱ"),
    (["ISO_IR 166"], "สมชาย^ใจดี", "ม", "น"),
    ([UTF8], "Wang^XiaoDong=王^小東", "小", "大"),
    (["GB18030"], "Wang^XiaoDong=王^小东", "东", "誠"),
    # Characters whose second byte is a backslash.
    (["GBK"], "誠乗^東", "東", "乗"),
    (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう", "太", "施"),
    (["ISO 2022 IR 13", "ISO 2022 IR 87"], "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう", "山", "ﾔ"),
    (["", "ISO 2022 IR 87", "ISO 2022 IR 159"], "Yamada^Tarou=山丂田^太郎", "丂", "丅"),
    (["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동", "길", "김"),
    (["ISO 2022 IR 100", "ISO 2022 IR 144"], "Jérôme=Люк^é", "ю", "ô"),
    (["ISO 2022 IR 6", "ISO 2022 IR 126", "ISO 2022 IR 138"], "Dionysios=Δι^שר", "ש", "ω"),
]


def instance(terms, path=None, **values):
    """An instance in a character set, written by pydicom."""
    data_set = FileDataset(path, Dataset(), file_meta=FileMetaDataset(), preamble=b"\0" * 128)
    data_set.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data_set.file_meta.MediaStorageSOPClassUID = data_set.SOPClassUID = SC
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID = "2.25.1"
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID = "2.25.2", "2.25.3"
    data_set.SpecificCharacterSet = terms[0] if len(terms) == 1 else terms
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return data_set


def item(terms=None, **values):
    data_set = Dataset()
    if terms:
        data_set.SpecificCharacterSet = terms[0] if len(terms) == 1 else terms
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return data_set


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture
def rewrite(tmp_path, key_file):
    """Treats a data set of pydicom's by rows of a profile; the result, or the program's words."""

    def run(data_set, rows, head=""):
        profile, source, target = (tmp_path / name for name in ("a.yaml", "in.dcm", "out.dcm"))
        accept = "accept:\n" + "".join(
            f"  - {{ check: {check}, because: a test }}\n" for check in ("identifier-kept", "wide-keep", "unlisted-kept")
        )
        profile.write_text(f"profile: 1\nname: test\n{head}tags:\n{rows}{accept}", encoding="utf-8")
        data_set.save_as(source, enforce_file_format=True)
        target.unlink(missing_ok=True)
        result = anonymise("rewrite", "--profile", profile, "--key-file", key_file, source, target)
        return (read(target) if result.returncode == 0 else None), result.stderr

    return run


KEEP = "  '*UID': keep\n  SpecificCharacterSet: keep\n"


@pytest.mark.parametrize(("terms", "name", "old", "new"), SETS, ids=lambda value: "+".join(value) if isinstance(value, list) else None)
class TestSets:
    def test_substitute(self, rewrite, terms, name, old, new):
        """Catches a character that is read or written as another, and one that is sought within two others."""
        # pydicom does not designate a set anew in a second line, and writes JIS X 0201 in one half of the table only.
        lines = f"{old}{old}" if len(terms) > 1 or terms == ["ISO_IR 13"] else f"{new}{old}.\r\n{old}{old} a {new}\r\n"
        data_set = instance(
            terms,
            PatientName=name,
            OtherPatientNames=[name, "Doe^Jane", old],
            PatientComments=lines,
            StudyDescription=new * 2,
            RequestAttributesSequence=[item(PatientName=name), item([UTF8], PatientName=name)],
        )
        rows = KEEP + "  RequestAttributesSequence: keep\n  StudyDescription: keep\n"
        rows += f"  PatientName: {{ substitute: {{ {quoted(old)}: {quoted(new)} }} }}\n"
        pattern = f"{{ substitute: [ {{ match: /({old})/, with: {quoted(new + new)} }} ] }}"
        rows += f"  OtherPatientNames: {pattern}\n  PatientComments: {pattern}\n"
        result, words = rewrite(data_set, rows)
        assert result is not None, words
        assert str(result.PatientName) == name.replace(old, new)
        assert [str(part) for part in result.OtherPatientNames] == [name.replace(old, new + new), "Doe^Jane", new + new]
        assert result.PatientComments == lines.replace(old, new + new)
        assert result.StudyDescription == data_set.StudyDescription
        for treated in result.RequestAttributesSequence:
            assert str(treated.PatientName) == name.replace(old, new)

    def test_constant(self, rewrite, terms, name, old, new):
        """Catches a constant of the profile that is written in UTF-8 whatever the set."""
        data_set = instance(terms, PatientName="A^B", StudyDescription="x", PatientComments="y")
        rows = KEEP + f"  PatientName: {{ replace: {quoted(name)} }}\n  StudyDescription: {{ set: {quoted(new + new)} }}\n"
        result, words = rewrite(data_set, rows + f"  PatientComments: {{ replace: {quoted('{PatientName}: ' + old)} }}\n")
        assert result is not None, words
        assert str(result.PatientName) == name
        assert result.StudyDescription == new + new
        assert result.PatientComments == f"{name}: {old}"

    @pytest.mark.parametrize("holds", [True, False])
    def test_condition(self, rewrite, terms, name, old, new, holds):
        """Catches a value that a condition reads otherwise than the profile's author."""
        text = name if holds else name.replace(old, new)
        condition = "PatientName == " + json.dumps(text, ensure_ascii=False)
        head = f"rules:\n  - name: a name\n    if: {condition}\n    quarantine: it is that one\n"
        result, words = rewrite(instance(terms, PatientName=name), KEEP, head)
        assert (result is None) == holds, words
        assert not holds or "it is that one" in words


@pytest.mark.parametrize(
    ("terms", "text"),
    [(["ISO_IR 100"], "山"), (["ISO_IR 144"], "é"), (["", "ISO 2022 IR 149"], "é"), (["GBK"], "😀"), ([""], "é"), (["ISO_IR 13"], "山")],
    ids=lambda value: value[-1] if isinstance(value, list) else None,
)
def test_no_place(rewrite, terms, text):
    """Catches a text that is written although the file's set does not have it."""
    result, words = rewrite(instance(terms, PatientName="A"), KEEP + f"  PatientName: {{ replace: {quoted(text)} }}\n")
    assert result is None
    assert "has no place for" in words and text not in words


# Every character that Python's codec has, by the set's terms.
CODECS = [
    (["ISO_IR 100"], "latin-1", 0x100),
    (["ISO_IR 101"], "iso8859-2", 0x3000),
    (["ISO_IR 109"], "iso8859-3", 0x3000),
    (["ISO_IR 110"], "iso8859-4", 0x3000),
    (["ISO_IR 144"], "iso8859-5", 0x3000),
    (["ISO_IR 127"], "iso8859-6", 0x3000),
    (["ISO_IR 126"], "iso8859-7", 0x3000),
    (["ISO_IR 138"], "iso8859-8", 0x3000),
    (["ISO_IR 148"], "iso8859-9", 0x3000),
    (["ISO_IR 203"], "iso8859-15", 0x3000),
    (["ISO_IR 166"], "tis-620", 0x3000),
    (["GBK"], "gbk", 0x10000),
    (["GB18030"], "gb18030", 0x4000),
    (["", "ISO 2022 IR 87"], "iso2022_jp", 0x10000),
    (["", "ISO 2022 IR 149"], "euc_kr", 0x10000),
]
# Where Python and glibc follow other editions of GB 18030, and what is of JIS X 0201 and not of JIS X 0208.
OTHERWISE = {"gb18030": "ḿ", "iso2022_jp": "¥‾"}


CARRY = KEEP + "  PatientComments: keep\n  ContentSequence: keep\n  ContentSequence/TextValue: { replace: '{PatientComments}' }\n"


def repertoire(codec, end):
    """Every character beyond ASCII that a codec has, and gives back."""
    for point in range(0xA0, end):
        if 0xD800 <= point < 0xE000:
            continue
        text = chr(point)
        try:
            value = codecs.encode(text, codec)
        except UnicodeError:
            continue
        # Eight bytes are a syllable put together of letters, which KS X 1001 itself does not have.
        if codec == "euc_kr" and len(value) != 2:
            continue
        try:
            if codecs.decode(value, codec) == text and text not in OTHERWISE.get(codec, ""):
                yield text
        except UnicodeError:
            continue


@pytest.mark.parametrize(("terms", "codec", "end"), CODECS, ids=lambda value: value if isinstance(value, str) else None)
def test_every_character(rewrite, terms, codec, end):
    """A template carries the text of the root into an item of another set: decoded on the way in, encoded on the way back."""
    text = "".join(repertoire(codec, end))
    assert text
    for start in range(0, len(text), 4000):
        part = text[start : start + 4000]
        for outer, inner in ((terms, [UTF8]), ([UTF8], terms)):
            data_set = instance(outer, PatientComments=part, ContentSequence=[item(inner, TextValue="x")])
            result, words = rewrite(data_set, CARRY)
            assert result is not None, (words, terms)
            got = result.ContentSequence[0].TextValue
            wrong = [f"{ord(a):04X}" for a, b in zip(part, got) if a != b]
            assert got == part, f"{len(part)} {len(got)} {wrong[:20]}"


def raw(data_set, tag):
    """The value of an element as it stands in the file."""
    return next(node.value for node in tree(data_set) if node.tag == tag).rstrip(b" ")


class TestSimplifiedChinese:
    """ISO 2022 IR 58 (PS3.5 K), whose escape sequence pydicom leaves in the text: written and read here by hand."""

    TERMS = ["", "ISO 2022 IR 58"]
    ESCAPE = b"\x1b$)A"

    def test_substitute(self, rewrite):
        name = b"Zhang^XiaoDong=" + self.ESCAPE + "张".encode("gb2312") + b"^" + self.ESCAPE + "小东".encode("gb2312") + b"="
        lines = b"1 " + self.ESCAPE + "中文".encode("gb2312") + b".\r\n2 " + self.ESCAPE + "中文".encode("gb2312") + b", too.\r\n"
        data_set = instance(self.TERMS, PatientName="A", PatientComments="x")
        data_set[0x00100010] = DataElement(0x00100010, "PN", pydicom.valuerep.PersonName(name))
        data_set[0x00104000] = DataElement(0x00104000, "LT", lines)
        rows = KEEP + '  PatientName: { substitute: { "小": "大" } }\n  PatientComments: { substitute: { "文": "国" } }\n'
        result, words = rewrite(data_set, rows)
        assert result is not None, words
        assert raw(result, 0x00100010) == name.replace("小".encode("gb2312"), "大".encode("gb2312"))
        assert raw(result, 0x00104000) == lines.replace("文".encode("gb2312"), "国".encode("gb2312"))

    def test_every_character(self, rewrite):
        text = "".join(repertoire("gb2312", 0x10000))
        assert len(text) > 7000
        for start in range(0, len(text), 4000):
            part = text[start : start + 4000]
            value = self.ESCAPE + part.encode("gb2312")
            there = instance(self.TERMS, PatientComments="x", ContentSequence=[item([UTF8], TextValue="x")])
            there[0x00104000] = DataElement(0x00104000, "LT", value)
            result, words = rewrite(there, CARRY)
            assert result is not None, words
            assert result.ContentSequence[0].TextValue == part
            back = instance([UTF8], PatientComments=part, ContentSequence=[item(self.TERMS, TextValue="x")])
            result, words = rewrite(back, CARRY)
            assert result is not None, words
            assert raw(result.ContentSequence[0], 0x0040A160) == value

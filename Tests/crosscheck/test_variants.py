"""Each of pydicom's files in every plain transfer syntax: the identity table changes nothing, the basic profile does the
same as ever."""

import warnings

import pydicom
import pytest
from expectation import Comparison
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from support import SET_ASIDE, anonymise, elements, name_of, read, readable, tree

SYNTAXES = {
    "implicit": ImplicitVRLittleEndian,
    "explicit": ExplicitVRLittleEndian,
    "big": ExplicitVRBigEndian,
    "deflated": DeflatedExplicitVRLittleEndian,
}


def plain():
    """Files whose pixel data, if any, is not encapsulated, and that are instances."""
    for path in readable():
        data_set = read(path)
        syntax = data_set.file_meta.get("TransferSyntaxUID", ImplicitVRLittleEndian)
        if path.name in SET_ASIDE or path.name.startswith("DICOMDIR") or syntax.is_compressed and not syntax.is_deflated:
            continue
        yield path


def written(source, syntax, target):
    """The file in another syntax, written by pydicom."""
    data_set = read(source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Everything is converted, for raw values are in the byte order of the original.
        data_set.walk(lambda _, element: element)
        data_set.file_meta.TransferSyntaxUID = syntax
        pydicom.dcmwrite(
            target,
            data_set,
            implicit_vr=syntax.is_implicit_VR,
            little_endian=syntax.is_little_endian,
            force_encoding=True,
            enforce_file_format=False,
        )


@pytest.mark.parametrize("source", list(plain()), ids=name_of)
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_variant(syntax, source, tmp_path, key_file):
    """Catches an encoding that is read or written another way than the rest: a length, a byte order, an unstated VR."""
    variant, same, basic = (tmp_path / name for name in ("variant.dcm", "same.dcm", "basic.dcm"))
    written(source, SYNTAXES[syntax], variant)
    assert anonymise("rewrite", "--profile", "identity", variant, same).returncode == 0
    before, after = read(variant), read(same)
    assert after.file_meta.TransferSyntaxUID == SYNTAXES[syntax]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert list(elements(before)) == list(elements(after))
    assert anonymise("rewrite", "--profile", "basic", "--key-file", key_file, variant, basic).returncode == 0
    # Read anew: looking at values converts them.
    assert Comparison(tree(read(variant)), tree(read(basic))).wrong == []

"""The manifest's file is JSON as Python's own writer sets it, read back by the model that wrote it."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.pack import manifest
from pipeline.pack.manifest import Manifest, Photograph, PictureTexts, TextInLanguage
from tests.examples import examples

_TEXT = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from('"\\/\n\t\x7f\u2028<é人')), max_size=20)


@pytest.mark.long
@examples(100, slow=True)
@given(st.dictionaries(_TEXT, st.tuples(_TEXT, _TEXT), max_size=3), _TEXT)
def test_a_manifest_is_set_as_pythons_own_writer_sets_it(texts: dict[str, tuple[str, str]], name: str) -> None:
    pictures = {tag: PictureTexts(alt=TextInLanguage(text=alt, language=other)) for tag, (alt, other) in texts.items()}
    picture = Photograph(name=name, sha256="0" * 64, bytes=0, media_type="image/png", width=1, height=1, texts=pictures)
    whole = Manifest(version=1, engine="1", slug="a", kind=name, state="draft", editions=(), files=(picture,))
    tree = msgspec.to_builtins(whole)
    data = manifest.written(whole)
    assert data.decode() == json.dumps(tree, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert manifest.read(data) == whole

"""What is said of a picture stands in its file, for programs of several makers, and each pixel stays as it was."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace
from PIL import Image, ImageChops, IptcImagePlugin

from pipeline.pictures.label import Label
from pipeline.pictures.labelled import labelled
from pipeline.pictures.prepare import Prepared, prepare
from pipeline.pictures.strip import stripped
from pipeline.search.texts import texts_in
from tests.examples import one_in
from tests.pictures import samples
from tests.readers.installed import program

LABEL = Label(
    description={"en": "The dam <at> Ndoulo & its “gate”", "ar": "السد في ندولو", "zh-Hans": "恩杜洛水坝"},
    alt={"en": "A grey wall of concrete", "nb": "En grå mur"},
    rights={"en": "Free for editorial use with this text."},
    credit="Photo: Éli Berg / example.org",
    instructions="Embargoed until 1 May 2026",
)
UPLOADS: dict[str, Callable[[], bytes]] = {
    "jpeg": samples.jpeg,
    "png": samples.png,
    "webp": samples.webp,
    "webp-lossless": lambda: samples.webp(lossless=True),
    "webp-simple": lambda: samples.saved(samples.scene(), "WEBP"),
    "webp-transparent": lambda: samples.saved(samples.scene().convert("RGBA"), "WEBP", lossless=True),
    "gif": samples.gif,
}
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def made(name: str, label: Label = LABEL) -> tuple[bytes, bytes]:
    """Give a stripped picture, and the same with a label."""
    prepared = prepare(UPLOADS[name]())
    assert isinstance(prepared, Prepared)
    clean = prepared.clean
    return clean.data, labelled(clean.data, clean.media_type, (clean.width, clean.height), label)


def packet(data: bytes) -> etree._Element:
    start, end = data.index(b"<x:xmpmeta"), data.index(b"</x:xmpmeta>") + len(b"</x:xmpmeta>")
    assert data.count(b"<x:xmpmeta") == 1
    return etree.fromstring(data[start:end])


def alternatives(data: bytes, name: str) -> dict[str, str]:
    (found,) = packet(data).iter(name)
    return {each.attrib[LANGUAGE]: each.text or "" for each in found.iter(f"{RDF}li")}


@pytest.mark.parametrize("name", UPLOADS)
def test_xmp_has_every_language_and_the_first_for_everybody_else(name: str) -> None:
    _, data = made(name)
    said = alternatives(data, "{http://purl.org/dc/elements/1.1/}description")
    assert said == {"x-default": LABEL.description["en"], **LABEL.description}
    alt = alternatives(data, "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility")
    assert alt == {"x-default": LABEL.alt["en"], **LABEL.alt}
    for name_of_rights in (
        "{http://purl.org/dc/elements/1.1/}rights",
        "{http://ns.adobe.com/xap/1.0/rights/}UsageTerms",
    ):
        assert alternatives(data, name_of_rights)["x-default"] == LABEL.rights["en"]
    (credit,) = packet(data).iter("{http://ns.adobe.com/photoshop/1.0/}Credit")
    assert credit.text == LABEL.credit


@pytest.mark.parametrize("name", UPLOADS)
def test_each_pixel_stays_and_nothing_of_the_upload_comes_back(name: str) -> None:
    before, after = made(name)
    one, other = (Image.open(io.BytesIO(each)) for each in (before, after))
    assert (one.mode, one.size, one.format) == (other.mode, other.size, other.format)
    assert ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")).getbbox(alpha_only=False) is None
    assert samples.SECRET not in after
    assert stripped(after).data in (before, stripped(_extended(before, after)).data)


def _extended(before: bytes, after: bytes) -> bytes:
    """A WebP that says something of itself needs a header that one without need not have."""
    return after if after.startswith(b"RIFF") else before


def test_a_jpeg_says_the_same_in_the_older_form() -> None:
    with Image.open(io.BytesIO(made("jpeg")[1])) as image:
        found = IptcImagePlugin.getiptcinfo(image)
    assert found is not None
    assert found[(1, 90)] == b"\x1b%G"
    assert {number: found[(2, number)] for number in (40, 110, 116, 120)} == {
        40: LABEL.instructions.encode(), 110: LABEL.credit.encode(), 116: LABEL.rights["en"].encode(),
        120: LABEL.description["en"].encode(),
    }  # fmt: skip


def test_the_older_form_is_cut_between_letters() -> None:
    _, data = made("jpeg", replace(LABEL, credit="é" * 40))
    with Image.open(io.BytesIO(data)) as image:
        found = IptcImagePlugin.getiptcinfo(image) or {}
    assert found[(2, 110)] == ("é" * 14 + "…").encode()
    (credit,) = packet(data).iter("{http://ns.adobe.com/photoshop/1.0/}Credit")
    assert credit.text == "é" * 40


def test_what_does_not_fit_one_segment_of_a_jpeg_loses_its_last_languages() -> None:
    long = {f"x-{number}": "a" * 5000 for number in range(1, 20)}
    _, data = made("jpeg", replace(LABEL, description=long))
    said = alternatives(data, "{http://purl.org/dc/elements/1.1/}description")
    assert ["x-default", *list(long)[: len(said) - 1]] == list(said)
    assert 8 < len(said) < 20
    Image.open(io.BytesIO(data)).load()


@pytest.mark.parametrize("name", UPLOADS)
def test_a_search_finds_what_a_picture_says(name: str) -> None:
    found = "\n".join(each.text for each in texts_in("a", made(name)[1]))
    for text in ("السد في ندولو", "En grå mur", LABEL.credit, LABEL.instructions):
        assert text in found


@pytest.mark.parametrize("name", UPLOADS)
def test_the_same_label_gives_the_same_bytes_and_none_gives_the_picture(name: str) -> None:
    assert made(name) == made(name)
    before, after = made(name, Label({}, {}, {}, "", ""))
    assert before == after


@pytest.mark.readers
@pytest.mark.parametrize("name", one_in(4, UPLOADS))
def test_exiftool_reads_it_without_complaint(name: str, tmp_path: Path) -> None:
    exiftool = program("exiftool")
    path = tmp_path / f"picture.{name.partition('-')[0]}"
    path.write_bytes(made(name)[1])
    asked = [exiftool, "-json", "-validate", "-warning", "-a", "-lang", "en", "-G0", "-charset", "iptc=UTF8"]
    told = json.loads(subprocess.run([*asked, "-all", str(path)], check=True, capture_output=True).stdout)[0]
    assert told["XMP:Description"] == LABEL.description["en"]
    assert told["XMP:Description-ar"] == LABEL.description["ar"]
    assert told["XMP:UsageTerms"] == LABEL.rights["en"]
    assert told["XMP:Credit"] == LABEL.credit
    assert told["XMP:AltTextAccessibility-nb"] == LABEL.alt["nb"]
    assert "ExifTool:Warning" not in told
    if name == "jpeg":
        assert told["IPTC:Caption-Abstract"] == LABEL.description["en"]
        assert told["Photoshop:IPTCDigest"] == told["File:CurrentIPTCDigest"]

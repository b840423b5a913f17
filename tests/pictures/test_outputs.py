"""From an upload to everything that leaves the office: no place, no camera and no comment is in any of it."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from PIL import Image

from pipeline.building.task import RenderedItem
from tests.pictures import samples
from tests.pictures.samples import CAMERA, SECRET
from tests.small import RELEASE, codes, item, outputs

MEDIA = "media: [{{file: {file}, alt: A placard, credit: Ida Berg}}]\n"
UPLOADS = {
    "phone.jpg": samples.jpeg(orientation=6), "stereo.jpg": samples.stereo(), "drawing.png": samples.png(),
    "web.webp": samples.webp(), "moving.gif": samples.gif(3),
}  # fmt: skip


def everything(output: RenderedItem) -> Iterator[tuple[str, bytes]]:
    """Give every file that was made, every file inside its zips, to any depth, and every picture inside its pages."""
    waiting = [*output.files.items(), *output.packs.items()]
    while waiting:
        name, data = waiting.pop()
        yield name, data
        inside = re.findall(rb"data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)", data) if name.endswith(".html") else []
        waiting += [(f"{name}#{number}", base64.b64decode(each)) for number, each in enumerate(inside)]
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                waiting += [(f"{name}/{inner}", archive.read(inner)) for inner in archive.namelist()]


@pytest.mark.parametrize("file", UPLOADS)
def test_what_a_camera_wrote_is_in_no_page_no_word_file_and_no_pack(file: str) -> None:
    upload = UPLOADS[file]
    assert SECRET in upload
    output = outputs(item(RELEASE + MEDIA.format(file=file), media={file: upload}))["item"]
    made = dict(everything(output))
    pictures = [name for name in made if name.startswith("item.en.docx/word/media/")]
    assert len(pictures) == 1
    assert f"item.zip/pictures/{file}" in made
    page = made["item.en.html"].decode("utf-8")
    assert page.count("data:image/webp;base64,") == 1
    assert "item.en.html#1" in made
    assert [name for name, data in made.items() if SECRET in data or CAMERA.encode() in data or upload in data] == []
    for name in (*pictures, f"item.zip/pictures/{file}", "item.en.html#0", "item.en.html#1"):
        assert not Image.open(io.BytesIO(made[name])).getexif()


def test_forty_megapixels_are_told_in_the_text_and_go_out_whole_in_the_pack() -> None:
    large = samples.jpeg(size=(7760, 5184))
    source = RELEASE + MEDIA.format(file="large.jpg")
    made = dict(everything(outputs(item(source, media={"large.jpg": large}))["item"]))
    text = made["item.en.txt"].decode()
    assert "A placard" in text
    assert "Ida Berg" in text
    assert Image.open(io.BytesIO(made["item.zip/pictures/large.jpg"])).size == (7760, 5184)


@pytest.mark.parametrize(("at", "code"), [(0, "not-a-picture"), (2, "not-a-picture"), (4, "picture-broken")])
def test_a_picture_with_a_broken_header_is_told_and_nothing_is_made_in_any_format(at: int, code: str) -> None:
    data = bytearray(samples.saved(samples.scene(), "JPEG"))
    data[at : at + 2] = b"\0\0"
    broken = item(RELEASE + MEDIA.format(file="a.jpg"), media={"a.jpg": bytes(data)})
    assert codes(broken) == [code]
    assert "item" not in outputs(broken)


def test_a_picture_is_as_large_in_the_manifest_as_in_the_pack_also_when_it_was_turned() -> None:
    made = dict(everything(outputs(item(RELEASE + MEDIA.format(file="phone.jpg"), media=UPLOADS))["item"]))
    picture = Image.open(io.BytesIO(made["item.zip/pictures/phone.jpg"]))
    assert picture.size == (samples.HEIGHT, samples.WIDTH)
    told = made["item.zip/manifest.json"].decode()
    assert f'"width": {samples.HEIGHT}' in told
    assert f'"height": {samples.WIDTH}' in told

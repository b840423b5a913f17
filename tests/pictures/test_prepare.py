"""Pictures as they go out: nothing beside the picture, nothing else changed, upright, bounded, the same every time."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from pipeline.pictures.model import Rendition
from pipeline.pictures.prepare import Prepared, prepare
from tests.examples import examples, one_in
from tests.pictures import samples
from tests.pictures.samples import BLUE, CAMERA, HEIGHT, RED, SECRET, WIDTH

KINDS = dict(samples.every_kind())
TURNS = range(1, 9)


def prepared(data: bytes) -> Prepared:
    found = prepare(data)
    assert isinstance(found, Prepared), found
    return found


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def renditions(picture: Prepared) -> list[Rendition]:
    page = picture.for_page
    return [picture.clean, picture.for_word, *page.modern, page.fallback]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_goes_out_holds_a_place_a_camera_or_a_comment(kind: str) -> None:
    data = KINDS[kind]
    assert SECRET in data
    for each in renditions(prepared(data)):
        assert SECRET not in each.data
        assert CAMERA.encode() not in each.data
        image = opened(each.data)
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "photoshop", "Comment", "XML:com.adobe.xmp"} & set(image.info)


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_picture_goes_out_bit_for_bit(kind: str) -> None:
    data = KINDS[kind]
    clean = prepared(data).clean
    before, after = opened(data), opened(clean.data)
    assert (after.mode, after.size) == (before.mode, before.size)
    assert after.format == ("JPEG" if before.format == "MPO" else before.format)
    assert after.tobytes() == before.tobytes()
    assert ("icc_profile" in after.info) == ("icc_profile" in before.info)
    assert kind != "moving gif" or getattr(after, "n_frames", 1) == getattr(before, "n_frames", 1) > 1


def test_a_picture_with_nothing_beside_it_is_not_touched() -> None:
    for form in ("JPEG", "PNG", "WEBP"):
        data = samples.saved(samples.scene(), form)
        assert prepared(data).clean.data == data


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("make", [samples.jpeg, lambda turn: samples.png(orientation=turn), samples.webp])
def test_a_picture_that_lay_on_its_side_stands_upright_everywhere(make: type, turn: int) -> None:
    # as exiftran and the browsers turn it: the reader who honours the tag sees what everybody sees afterwards
    data = make(turn)
    picture = prepared(data)
    lying = turn >= 5
    assert (picture.width, picture.height) == ((HEIGHT, WIDTH) if lying else (WIDTH, HEIGHT))
    corners = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[turn]
    for each in renditions(picture):
        image = opened(each.data).convert("RGB")
        assert image.size == (picture.width, picture.height) == (each.width, each.height)
        for corner in ((0, 0), (1, 0), (0, 1), (1, 1)):
            across, down = (4 + at * (side - 9) for at, side in zip(corner, image.size, strict=True))
            assert near(image.getpixel((across, down)), RED if corner == corners else BLUE), (each.media_type, corner)


def near(one: object, other: tuple[int, int, int], by: int = 40) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_word_gets_what_every_word_shows_and_the_page_what_browsers_show(kind: str) -> None:
    picture = prepared(KINDS[kind])
    assert picture.for_word.media_type in {"image/jpeg", "image/png"}
    assert opened(picture.for_word.data).mode in {"1", "L", "P", "RGB", "RGBA"}
    assert picture.for_page.fallback.media_type in {"image/jpeg", "image/png"}
    for each in (*picture.for_page.modern, picture.for_page.fallback):
        image = opened(each.data)
        assert image.mode in {"RGB", "L"}
        assert f"image/{image.format}".lower() == each.media_type
        assert image.size == (each.width, each.height)


def test_a_large_picture_is_scaled_for_the_page_and_for_word_and_whole_in_the_pack() -> None:
    picture = prepared(samples.jpeg(size=(4800, 3200)))
    assert [(each.width, each.height) for each in picture.for_page.modern] == [(640, 427), (1280, 853)]
    assert picture.for_page.fallback.width == 640
    assert picture.for_word.width == 2000
    assert (picture.clean.width, picture.clean.height) == (4800, 3200)


def test_a_small_picture_is_not_blown_up() -> None:
    picture = prepared(KINDS["jpeg"])
    assert [each.width for each in picture.for_page.modern] == [WIDTH]
    assert picture.for_word.data == picture.clean.data


@pytest.mark.parametrize("size", [(1, 20_000), (20_000, 1), (1, 1)])
def test_a_picture_may_be_as_narrow_as_a_line(size: tuple[int, int]) -> None:
    picture = prepared(samples.saved(Image.new("RGB", size, RED), "PNG"))
    assert all(min(each.width, each.height) >= 1 for each in renditions(picture))


def test_the_transparent_parts_are_white_on_the_page_so_that_a_drawing_shows_in_the_dark() -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), (10, 10, 30, 30))
    picture = prepared(samples.png(image))
    for each in (*picture.for_page.modern, picture.for_page.fallback):
        shown = opened(each.data).convert("RGB")
        assert near(shown.getpixel((2, 2)), (255, 255, 255), 3)
        assert near(shown.getpixel((20, 20)), (0, 0, 0), 3)
    assert opened(picture.clean.data).mode == "RGBA"


def test_sixteen_bits_of_grey_become_eight_and_not_white() -> None:
    picture = prepared(KINDS["png of sixteen bits"])
    for each in (*picture.for_page.modern, picture.for_page.fallback, picture.for_word):
        row = opened(each.data).convert("L")
        if each is not picture.for_word or each.data != picture.clean.data:
            assert abs(int(row.getpixel((128, 2)) or 0) - 128) <= 6  # type: ignore[arg-type]


def test_the_colours_of_print_become_those_of_screens() -> None:
    cyan = samples.saved(Image.new("CMYK", (32, 32), (255, 0, 0, 0)), "JPEG")
    shown = opened(prepared(cyan).for_page.fallback.data)
    assert shown.mode == "RGB"
    red, green, blue = shown.getpixel((16, 16))  # type: ignore[misc]
    assert red < 60
    assert min(green, blue) > 150


@pytest.mark.parametrize("profile", [b"no profile at all", samples.wide_gamut()])
def test_a_colour_profile_that_does_not_fit_stops_nothing(profile: bytes) -> None:
    picture = prepared(samples.saved(samples.scene(), "JPEG", icc_profile=profile))
    assert near(opened(picture.for_page.fallback.data).getpixel((4, 4)), RED)


def test_a_moving_picture_is_known_as_one_and_its_first_image_is_shown() -> None:
    assert prepared(KINDS["moving gif"]).moves
    assert not prepared(KINDS["gif"]).moves
    for each in renditions(prepared(KINDS["moving gif"]))[1:]:
        assert near(opened(each.data).convert("RGB").getpixel((4, 4)), RED)


@pytest.mark.parametrize("kind", one_in(3, KINDS))
def test_a_picture_that_is_cut_off_anywhere_is_told_and_never_half_shown(kind: str) -> None:
    whole = KINDS[kind]
    end = len(prepared(whole).clean.data)
    for cut in range(12, min(end, len(whole) - len(SECRET)) - 2, 97):
        assert prepare(whole[:cut]) == "picture-broken"


@pytest.mark.parametrize("data", [b"", b"text", b"<svg/>", b"BM" + bytes(60), b"II*\0" + bytes(60), b"\xff\xd8"])
def test_what_is_no_picture_is_told_as_such(data: bytes) -> None:
    assert prepare(data) == "not-a-picture"


@examples(80)
@given(st.sampled_from(sorted(KINDS)), st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8))
def test_a_damaged_picture_is_told_or_shown_and_never_stops_the_build(kind: str, hits: list[tuple[int, int]]) -> None:
    data = bytearray(KINDS[kind])
    for at, value in hits:
        data[at % len(data)] = value
    found = prepare(bytes(data))
    if isinstance(found, Prepared):
        assert all(each.data for each in renditions(found))


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_opened() -> None:
    for size in ((9000, 9000), (10_000, 10_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)):
        assert prepare(samples.claiming(*size)) == "picture-too-large"
    assert prepare(samples.claiming(4, 4)) == "picture-broken"


MEASURE = """
import resource, sys
from pipeline.pictures.prepare import Prepared, prepare
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = prepare(open(sys.argv[1], "rb").read())
if isinstance(found, Prepared):
    print(found.width, found.for_page.fallback.width, found.for_word.width, len(found.clean.data) > 0, end=" ")
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
print(resource.getrusage(resource.RUSAGE_SELF).ru_utime)
"""


@pytest.mark.parametrize("kind", one_in(2, ["photograph", "drawing"]))
def test_forty_megapixels_are_prepared_in_bounded_memory_and_time(tmp_path: Path, kind: str) -> None:
    data = samples.jpeg(size=(7760, 5184)) if kind == "photograph" else samples.bomb(7760, 5184)
    (tmp_path / "large").write_bytes(data)
    answer = subprocess.run(
        [sys.executable, "-c", MEASURE, tmp_path / "large"], check=True, capture_output=True, text=True, timeout=60,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    width, fallback, word, whole, megabytes, seconds = answer.stdout.split()
    assert (width, fallback, word, whole) == ("7760", "640", "2000", "True")
    # a drawing has to be unpacked whole: three bytes a pixel, and once more while it is scaled
    assert int(megabytes) < (150 if kind == "photograph" else 400)
    assert float(seconds) < 60


def test_the_same_upload_gives_the_same_bytes_and_is_encoded_once() -> None:
    data = KINDS["jpeg"]
    first = prepared(data).for_page
    assert prepared(bytes(bytearray(data))).for_page is first
    program = (
        "import sys, hashlib; from pipeline.pictures.prepare import prepare; p = prepare(sys.stdin.buffer.read());"
        "print(*(hashlib.sha256(r.data).hexdigest() for r in"
        " [p.clean, p.for_word, *p.for_page.modern, p.for_page.fallback]))"
    )
    again = subprocess.run(
        [sys.executable, "-c", program], input=samples.png(samples.sixteen_bits()), check=True, capture_output=True,
        cwd=Path(__file__).parents[2],
    ).stdout  # fmt: skip
    once_more = subprocess.run(
        [sys.executable, "-c", program], input=samples.png(samples.sixteen_bits()), check=True, capture_output=True,
        cwd=Path(__file__).parents[2], env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    ).stdout  # fmt: skip
    assert again == once_more


def test_what_is_shown_looks_like_what_was_given() -> None:
    data = samples.saved(samples.scene(900, 600), "PNG")
    for each in (*prepared(data).for_page.modern, prepared(data).for_page.fallback):
        shown = opened(each.data).convert("RGB")
        difference = ImageChops.difference(shown, samples.scene(each.width, each.height))
        assert max(ImageStat.Stat(difference).mean) < 3

"""A picture keeps its colours: on the page and in Word as sRGB, in the pack by a profile that tells of nobody."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from itertools import chain, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from pipeline.pictures.model import Rendition
from pipeline.pictures.prepare import Prepared, prepare
from tests.examples import examples
from tests.pictures import profiles, samples
from tests.pictures.profiles import SOMEBODY, in_srgb

Colour = tuple[int, ...]
GREY, ORANGE, GREEN = (128, 128, 128), (200, 110, 40), (60, 170, 90)
TOLERANCE = 4  # what JPEG and WebP round, and tables of curves


def one_colour(colour: Colour | int, mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (48, 32), colour)


def prepared(data: bytes) -> Prepared:
    found = prepare(data)
    assert isinstance(found, Prepared), found
    return found


def shown(rendition: Rendition) -> Colour:
    """Give the colour of a rendition as a reader sees it who knows nothing of profiles."""
    image = Image.open(io.BytesIO(rendition.data))
    assert "icc_profile" not in image.info
    found = image.convert("RGB").getpixel((rendition.width // 2, rendition.height // 2))
    assert isinstance(found, tuple)
    return found


def in_pack(rendition: Rendition) -> Colour:
    """Give the colour of the whole picture as a program sees it that reads its profile, here Little CMS."""
    image = Image.open(io.BytesIO(rendition.data)).copy()
    profile = image.info.get("icc_profile")
    found = (little_cms(image, profile) if profile else image.convert("RGB")).getpixel(
        (image.width // 2, image.height // 2)
    )
    assert isinstance(found, tuple)
    return found


def little_cms(image: Image.Image, profile: bytes) -> Image.Image:
    """Give a picture in sRGB, as another program would show it."""
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    mode = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}[own.profile.xcolor_space.strip()]
    made = ImageCms.profileToProfile(
        image.convert(mode), own, ImageCms.createProfile("sRGB"), outputMode="RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC, flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip
    assert made is not None
    return made


def assert_seen_everywhere(data: bytes, expected: Colour, by: int = TOLERANCE) -> None:
    picture = prepared(data)
    for each in (picture.for_word, *picture.for_page.modern, picture.for_page.fallback):
        assert near(shown(each), expected, by), (each.media_type, shown(each), expected)
    assert near(in_pack(picture.clean), expected, by), ("pack", in_pack(picture.clean), expected)


def near(one: Colour, other: Colour, by: int) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def jpeg(profile: bytes, colour: Colour, **options: object) -> bytes:
    return samples.saved(one_colour(colour), "JPEG", quality=98, subsampling=0, icc_profile=profile, **options)


def png(profile: bytes, colour: Colour, **options: object) -> bytes:
    return samples.saved(one_colour(colour), "PNG", icc_profile=profile, **options)


def webp(profile: bytes, colour: Colour, **options: object) -> bytes:
    return samples.saved(one_colour(colour), "WEBP", lossless=True, icc_profile=profile, **options)


FORMS: list[Callable[..., bytes]] = [jpeg, png, webp]
colours = st.tuples(*[st.integers(0, 255)] * 3)


@examples(60)
@given(st.sampled_from(FORMS), st.sampled_from(["p3", "adobe"]), st.sampled_from([1.8, 2.2]), colours)
def test_any_colour_of_another_space_is_seen_as_itself(
    form: Callable[..., bytes], space: str, gamma: float, colour: Colour
) -> None:
    # at the edge of what sRGB has, a level that JPEG rounds is several
    assert_seen_everywhere(form(profiles.rgb(space, gamma), colour), in_srgb(colour, space, gamma), by=12)


@pytest.mark.parametrize("name", ["sRGB built-in", "sRGB IEC61966-2.1", SOMEBODY, ""])
def test_what_a_profile_is_called_says_nothing_about_its_colours(name: str) -> None:
    """Pillow, and others who copy a profile, leave sRGB’s name on another’s colours."""
    for colour in (ORANGE, GREEN, GREY):
        assert_seen_everywhere(jpeg(profiles.rgb("p3", 2.2, name), colour), in_srgb(colour, "p3", 2.2))


def test_a_picture_in_srgb_goes_to_word_as_it_is() -> None:
    for profile in (samples.srgb(), profiles.rgb("srgb", 2.2)):
        picture = prepared(png(profile, GREY))
        assert near(shown(picture.for_page.fallback), GREY, 3)
    assert prepared(png(samples.srgb(), GREY)).for_word is not None
    assert prepared(png(samples.srgb(), GREY)).for_word.data == prepared(png(samples.srgb(), GREY)).clean.data


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("turn", [3, 6])
def test_a_picture_that_is_turned_keeps_its_colours(form: Callable[..., bytes], turn: int) -> None:
    data = form(profiles.rgb("p3"), ORANGE, exif=samples.exif(turn))
    assert_seen_everywhere(data, in_srgb(ORANGE, "p3", 2.2))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["p3", "adobe", "prophoto"])
def test_a_profile_tells_of_nobody_and_keeps_every_colour(form: Callable[..., bytes], name: str) -> None:
    profile = profiles.rgb(name, 1.8)
    data = form(profile, ORANGE, exif=samples.exif())
    clean = prepared(data).clean
    told = (b"Ada", SOMEBODY.encode("utf-16-be"), b"ADAS", b"ADA1", b"7522", b"APPL", b"\x07\xea\0\x0b\0\x16")
    assert [secret for secret in told if secret in clean.data] == []
    kept = Image.open(io.BytesIO(clean.data)).info["icc_profile"]
    assert [secret for secret in told if secret in kept] == []
    assert to_srgb(kept) == to_srgb(profile)


def to_srgb(profile: bytes) -> bytes:
    """Give what a profile makes of many colours."""
    tried = Image.frombytes(
        "RGB",
        (4096, 1),
        bytes(17 * each for each in chain.from_iterable(product(range(16), repeat=3))),
    )
    made = ImageCms.profileToProfile(
        tried, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    )
    assert made is not None
    return made.tobytes()


def test_the_name_of_a_space_that_everybody_has_stays() -> None:
    for name in ("Display P3", "Adobe RGB (1998)", "sRGB IEC61966-2.1"):
        kept = Image.open(io.BytesIO(prepared(jpeg(profiles.rgb("p3", 2.2, name), GREEN)).clean.data)).info[
            "icc_profile"
        ]
        assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(kept))).strip() == name


def test_a_long_profile_goes_through_segment_by_segment() -> None:
    profile = profiles.rgb("p3", 2.2, "x" * 150_000)
    data = jpeg(profile, ORANGE)
    assert data.count(b"ICC_PROFILE") > 2
    assert_seen_everywhere(data, in_srgb(ORANGE, "p3", 2.2))
    pressed = jpeg_of_inks((0, 255, 0, 0), profiles.press("y" * 150_000))
    assert len(prepared(pressed).clean.data) < 10_000


@pytest.mark.parametrize("gamma", [1.0, 1.8, 2.2])
@pytest.mark.parametrize("mode", ["L", "LA", "P", "1"])
def test_grey_by_its_own_profile(mode: str, gamma: float) -> None:
    image = one_colour(100, "L").convert(mode) if mode != "LA" else one_colour((100, 255), "LA")
    level = (255 if image.getpixel((24, 16)) else 0) if mode == "1" else 100
    profile = profiles.rgb("srgb", gamma) if mode == "P" else profiles.grey(gamma)
    expected = in_srgb((level,) * 3, "srgb", gamma)
    assert_seen_everywhere(samples.saved(image, "PNG", icc_profile=profile), expected)


def test_grey_that_is_half_transparent_on_white() -> None:
    image = Image.new("LA", (48, 32), (100, 0))
    data = samples.saved(image, "PNG", icc_profile=profiles.grey(1.8))
    assert shown(prepared(data).for_page.fallback) == (255, 255, 255)


def test_grey_of_sixteen_bits_by_its_own_profile() -> None:
    image = Image.new("I;16", (48, 32), 100 * 257)
    data = samples.saved(image, "PNG", icc_profile=profiles.grey(1.0))
    picture = prepared(data)
    for each in (picture.for_word, *picture.for_page.modern, picture.for_page.fallback):
        assert near(shown(each), in_srgb((100,) * 3, "srgb", 1.0), TOLERANCE)


def test_a_palette_with_a_transparent_colour_and_a_profile() -> None:
    image = Image.new("P", (48, 32), 1)
    image.putpalette([0, 0, 0, *ORANGE])
    data = samples.saved(image, "PNG", icc_profile=profiles.rgb("p3"), transparency=0)
    assert_seen_everywhere(data, in_srgb(ORANGE, "p3", 2.2))


def jpeg_of_inks(inks: Colour, profile: bytes) -> bytes:
    return samples.saved(one_colour(inks, "CMYK"), "JPEG", quality=98, subsampling=0, icc_profile=profile)


@pytest.mark.parametrize("ink", ["", "c", "m", "y", "k", "cm", "my"])
def test_the_inks_of_a_press_by_its_profile(ink: str) -> None:
    inks = tuple(255 if each in ink else 0 for each in "cmyk")
    expected = little_cms(one_colour(inks, "CMYK"), profiles.press()).getpixel((24, 16))
    assert isinstance(expected, tuple)
    assert ink != "m" or expected[0] > expected[1] > expected[2]  # this press’s is an orange
    assert_seen_everywhere(jpeg_of_inks(inks, profiles.press()), expected)


def chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def told(colour: Colour, *chunks: bytes, mode: str = "RGB", **options: object) -> bytes:
    """Give a PNG that says what its colours are by chunks of its own, before its pixels."""
    plain = samples.saved(one_colour(colour, mode), "PNG", **options)
    return plain[:33] + b"".join(chunks) + plain[33:]


def places(name: str) -> bytes:
    pairs = (profiles.D65, *profiles.MATRIX_OF_D65[name])
    return chunk(b"cHRM", b"".join(round(each * 100_000).to_bytes(4) for pair in pairs for each in pair))


def gamma(value: float) -> bytes:
    return chunk(b"gAMA", round(100_000 / value).to_bytes(4))


@examples(40)
@given(st.sampled_from(sorted(profiles.MATRIX_OF_D65)), st.floats(1.0, 2.6), colours)
def test_a_gamma_and_places_in_the_cie_diagram(name: str, value: float, colour: Colour) -> None:
    # a gamma that differs from sRGB’s by less than five in a hundred is taken for it, as libpng does
    assert_seen_in_renditions(told(colour, gamma(value), places(name)), in_srgb(colour, name, value), by=16)


def assert_seen_in_renditions(data: bytes, expected: Colour, by: int = TOLERANCE) -> None:
    picture = prepared(data)
    for each in (picture.for_word, *picture.for_page.modern, picture.for_page.fallback):
        found = Image.open(io.BytesIO(each.data)).convert("RGB").getpixel((each.width // 2, each.height // 2))
        assert isinstance(found, tuple)
        assert near(found, expected, by), (each.media_type, found, expected)


@pytest.mark.parametrize(("points", "name"), [((12, 4, 0, 1), "p3"), ((9, 4, 0, 1), "bt2020"), ((1, 4, 0, 1), "srgb")])
def test_code_points(points: tuple[int, ...], name: str) -> None:
    assert_seen_in_renditions(told(ORANGE, chunk(b"cICP", bytes(points))), in_srgb(ORANGE, name, 2.2))


def test_code_points_stand_above_a_profile_and_a_profile_above_a_gamma() -> None:
    over = told(ORANGE, gamma(1.0), chunk(b"cICP", bytes((12, 4, 0, 1))), icc_profile=profiles.rgb("adobe", 1.0))
    assert_seen_in_renditions(over, in_srgb(ORANGE, "p3", 2.2))
    assert_seen_in_renditions(told(ORANGE, gamma(1.0), icc_profile=profiles.rgb("p3")), in_srgb(ORANGE, "p3", 2.2))
    assert_seen_in_renditions(told(ORANGE, gamma(1.0), chunk(b"sRGB", b"\0")), ORANGE)


def test_a_png_that_is_turned_keeps_its_gamma() -> None:
    picture = prepared(told(ORANGE, gamma(1.2), places("p3"), exif=samples.exif(6)))
    assert near(in_pack(picture.clean), in_srgb(ORANGE, "p3", 1.2), TOLERANCE)
    assert (picture.clean.width, picture.clean.height) == (32, 48)


@pytest.mark.parametrize("curve", [16, 18])
def test_colours_for_brighter_screens_are_told(curve: int) -> None:
    assert prepare(told(ORANGE, chunk(b"cICP", bytes((9, curve, 0, 1))))) == "picture-for-hdr"


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_camera_that_says_adobe_rgb_in_exif_alone_is_believed_and_so_is_its_picture(order: str) -> None:
    """Cameras write R03 (DCF), and no profile; without Exif nobody would know any more."""
    letters = b"\x01\0\x02\0\x04\0\0\0R03\0" if order == "<" else b"\0\x01\0\x02\0\0\0\x04R03\0"
    plain = samples.saved(one_colour(ORANGE), "JPEG", quality=98, subsampling=0)
    exif = b"Exif\0\0" + (b"II*\0" if order == "<" else b"MM\0*") + bytes(60) + letters
    data = plain[:2] + b"\xff\xe1" + (2 + len(exif)).to_bytes(2) + exif + plain[2:]
    assert_seen_everywhere(data, in_srgb(ORANGE, "adobe", 563 / 256))


@pytest.mark.parametrize(
    "profile", [b"", b"no profile at all", profiles.rgb("p3")[:200], samples.wide_gamut(), bytes(200)]
)
@pytest.mark.parametrize("form", FORMS)
def test_a_profile_that_is_none_says_nothing_and_goes_nowhere(form: Callable[..., bytes], profile: bytes) -> None:
    picture = prepared(form(profile, ORANGE))
    assert_seen_in_renditions(form(profile, ORANGE), ORANGE)
    assert "icc_profile" not in Image.open(io.BytesIO(picture.clean.data)).info


def test_a_profile_for_other_numbers_than_the_picture_has_says_nothing() -> None:
    assert_seen_in_renditions(jpeg(profiles.press(), ORANGE), ORANGE)
    assert_seen_in_renditions(jpeg(profiles.grey(1.0), ORANGE), ORANGE)


@examples(80)
@given(
    st.sampled_from([profiles.rgb("p3"), profiles.grey(1.8), profiles.press(), samples.srgb()]),
    st.sampled_from(FORMS),
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 255)), max_size=6),
)
def test_a_damaged_profile_never_stops_a_build(
    profile: bytes, form: Callable[..., bytes], hits: list[tuple[int, int]]
) -> None:
    data = bytearray(profile)
    for at, value in hits:
        data[at % len(data)] = value
    try:
        picture = form(bytes(data), ORANGE)
    except OSError:
        return
    found = prepare(picture)
    if isinstance(found, Prepared):
        assert all(each.data for each in (found.clean, found.for_word, *found.for_page.modern, found.for_page.fallback))


def test_the_same_profile_gives_the_same_bytes_whatever_packed_it() -> None:
    profile = profiles.rgb("p3")
    packed = [told(ORANGE, chunk(b"iCCP", b"a name\0\0" + zlib.compress(profile, level))) for level in (0, 1, 9)]
    (clean,) = {prepared(data).clean.data for data in packed}
    assert Image.open(io.BytesIO(clean)).info["icc_profile"] in clean  # as no two builds of zlib would pack it

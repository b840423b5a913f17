"""Pictures as they come into a press office: from telephones, scanners and drawing programs, also broken."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from PIL import Image, ImageCms, ImageDraw

CAMERA = "Lantern Phone 9"
SECRET = b"59.9139 N, 10.7522 E"  # in every text that a camera or a program can write
WIDTH, HEIGHT = 96, 64
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + SECRET + b"</x:xmpmeta>"
RED, BLUE = (200, 20, 20), (20, 20, 200)


def scene(width: int = WIDTH, height: int = HEIGHT, mode: str = "RGB") -> Image.Image:
    """Draw a picture whose upper left quarter is red and whose rest is blue, so that its turning shows."""
    image = Image.new("RGB", (width, height), BLUE)
    ImageDraw.Draw(image).rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill=RED)
    return image.convert(mode)


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    """Give a picture's file."""
    kept = io.BytesIO()
    image.save(kept, form, **options)
    return kept.getvalue()


def exif(orientation: int = 1) -> bytes:
    """Give what a telephone writes: itself, the place, and how it was held."""
    tags = Image.Exif()
    tags[0x0110] = CAMERA
    tags[0x0112] = orientation
    tags[0x010E] = SECRET.decode()
    tags.get_ifd(0x8825)[1] = "N"
    tags.get_ifd(0x8825)[2] = (59.0, 54.0, 50.0)
    return tags.tobytes()


def jpeg(orientation: int = 1, mode: str = "RGB", size: tuple[int, int] = (WIDTH, HEIGHT), **options: object) -> bytes:
    """Give a JPEG with everything beside the picture: Exif, XMP, IPTC, a comment, a thumbnail, a file behind it."""
    plain = saved(scene(*size, mode=mode), "JPEG", exif=exif(orientation), comment=SECRET, xmp=XMP, **options)
    iptc = b"\xff\xed" + (2 + 14 + len(SECRET)).to_bytes(2) + b"Photoshop 3.0\0" + SECRET
    thumbnail = b"\xff\xe0" + (2 + 6 + len(SECRET)).to_bytes(2) + b"JFXX\0\x10" + SECRET
    return plain[:2] + iptc + thumbnail + plain[2:] + plain + SECRET


def stereo() -> bytes:
    """Give a JPEG of two photographs, as telephones write them: each with its own Exif."""
    second = scene().transpose(Image.Transpose.ROTATE_180)
    return saved(scene(), "MPO", save_all=True, append_images=[second], exif=exif())


def png(image: Image.Image | None = None, orientation: int = 1, **options: object) -> bytes:
    """Give a PNG with texts of every kind, a time, a private chunk, and something behind its end."""
    plain = saved(image or scene(), "PNG", exif=exif(orientation), **options)
    named = b"Comment\0"
    extra = b"".join(
        _png_chunk(kind, content)
        for kind, content in (
            (b"tEXt", named + SECRET),
            (b"zTXt", named + b"\0" + zlib.compress(SECRET)),
            (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP),
            (b"tIME", bytes([7, 234, 5, 1, 12, 0, 0])),
            (b"prVt", SECRET),
        )
    )
    return plain[:33] + extra + plain[33:] + SECRET


def webp(orientation: int = 1, **options: object) -> bytes:
    """Give a WebP with Exif and XMP, and something behind its end."""
    return saved(scene(), "WEBP", exif=exif(orientation), xmp=XMP, **options) + SECRET


def gif(frames: int = 1) -> bytes:
    """Give a GIF with a comment; of several images, it moves."""
    images = [scene(mode="P"), *(Image.new("P", (WIDTH, HEIGHT), index) for index in range(1, frames))]
    return saved(images[0], "GIF", save_all=frames > 1, append_images=images[1:], comment=SECRET, loop=0) + SECRET


def wide_gamut() -> bytes:
    """Give a colour profile that is not sRGB's: Lab is one that every colour engine has."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def for_hdr() -> bytes:
    """Give a PNG whose light follows SMPTE ST 2084, as screenshots of HDR screens have it."""
    plain = saved(scene(), "PNG")
    return plain[:33] + _png_chunk(b"cICP", bytes((9, 16, 0, 1))) + plain[33:]


def claiming(width: int, height: int) -> bytes:
    """Give a PNG that claims a size, and holds next to nothing: what a bomb looks like before it is opened."""
    header = width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\0\0\0"
    return (
        b"\x89PNG\r\n\x1a\n" + _png_chunk(b"IHDR", header) + _png_chunk(b"IDAT", zlib.compress(b"\0" * 9))
        + _png_chunk(b"IEND", b"")
    )  # fmt: skip


def bomb(width: int, height: int) -> bytes:
    """Give a whole PNG of black pixels, a thousandth of what it unpacks to."""
    header = width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\0\0\0"
    packer = zlib.compressobj(6)
    row = b"\0" * (1 + 3 * width)
    packed = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    return b"\x89PNG\r\n\x1a\n" + _png_chunk(b"IHDR", header) + _png_chunk(b"IDAT", packed) + _png_chunk(b"IEND", b"")


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def every_kind() -> Iterator[tuple[str, bytes]]:
    """Give a whole picture of every kind, by name."""
    yield "jpeg", jpeg()
    yield "progressive jpeg", jpeg(progressive=True)
    yield "jpeg of two photographs", stereo()
    yield "grey jpeg", jpeg(mode="L")
    yield "cmyk jpeg", jpeg(mode="CMYK")
    yield "jpeg with a profile", jpeg(icc_profile=srgb())
    yield "png", png()
    yield "png with a palette", png(scene(mode="P"))
    yield "transparent png", png(scene(mode="RGBA"))
    yield "grey png", png(scene(mode="L"))
    yield "png of sixteen bits", png(sixteen_bits())
    yield "png of one bit", png(scene(mode="1"))
    yield "webp", webp()
    yield "lossless webp", webp(lossless=True)
    yield "gif", gif()
    yield "moving gif", gif(3)


def srgb() -> bytes:
    """Give the profile of sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def sixteen_bits() -> Image.Image:
    """Give a grey picture of sixteen bits, from black to white."""
    image = Image.new("I;16", (256, 4))
    image.frombytes(b"".join((257 * x).to_bytes(2, "little") for x in range(256)) * 4)
    return image

"""Small files of each kind, made here; none is stored."""

from __future__ import annotations

import io
import struct
import wave
import zipfile

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

CSV = b"year,held\n2025,120\n2026,240\n"
SECONDS = 151


def wav(seconds: float = 2) -> bytes:
    """Give silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(1000)
        file.writeframes(b"\x80" * round(1000 * seconds))
    return out.getvalue()


def box(name: bytes, content: bytes) -> bytes:
    """Give a box of an MP4 file."""
    return struct.pack(">L", 8 + len(content)) + name + content


def said(name: bytes, text: str) -> bytes:
    """Give what QuickTime and Android write beside a film."""
    return box(name, struct.pack(">HH", len(text.encode()), 0x15C7) + text.encode())


def tag(name: bytes, text: str) -> bytes:
    """Give a tag as iTunes and ffmpeg write it."""
    return box(b"meta", bytes(4) + box(b"hdlr", bytes(24)) + box(b"ilst", box(name, _data(text))))


def apple(key: str, text: str) -> bytes:
    """Give a key of Apple's with its value, as an iPhone writes it."""
    keys = box(b"keys", struct.pack(">LL", 0, 1) + box(b"mdta", key.encode()))
    return box(b"meta", box(b"hdlr", bytes(24)) + keys + box(b"ilst", box(struct.pack(">L", 1), _data(text))))


def _data(text: str) -> bytes:
    return box(b"data", struct.pack(">LL", 1, 0) + text.encode())


def mp4(*, brand: bytes = b"isom", seconds: float = SECONDS, udta: bytes = b"", moov: bytes = b"") -> bytes:
    """Give a film without images: its header, what is said beside it, and some bytes for the rest."""
    header = box(b"mvhd", bytes(12) + struct.pack(">LL", 1000, round(seconds * 1000)) + bytes(80))
    beside = box(b"udta", udta) if udta else b""
    return box(b"ftyp", brand + bytes(4) + brand) + box(b"moov", header + beside + moov) + box(b"mdat", b"film")


def webm(seconds: float = SECONDS, **tags: str) -> bytes:
    """Give a WebM file of its head and its tags alone."""
    info = _element("2AD7B1", b"\x0f\x42\x40") + _element("4489", struct.pack(">d", seconds * 1000))
    simple = [
        _element("67C8", _element("45A3", name.encode()) + _element("4487", text.encode()))
        for name, text in tags.items()
    ]
    inside = _element("1549A966", info) + _element("1254C367", _element("7373", b"".join(simple)))
    return _element("1A45DFA3", _element("4282", b"webm")) + _element("18538067", inside)


def _element(number: str, content: bytes) -> bytes:
    return bytes.fromhex(number) + struct.pack(">Q", 1 << 56 | len(content)) + content


def mp3(artist: str = "") -> bytes:
    """Give two seconds of frames of silence behind a tag."""
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    text = b"\x03" + artist.encode()
    held = b"TPE1" + struct.pack(">L", len(text)) + bytes(2) + text if artist else b""
    size = bytes((len(held) >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return (b"ID3\x03\x00\x00" + size + held if held else b"") + frame * 77


def pdf(words: str = "Held without trial", **about: str) -> bytes:
    """Give a PDF of one page with some words."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 100)
    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"), NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
    })  # fmt: skip
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})  # noqa: SLF001 - pypdf has no other way
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 10 50 Td ({words}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(content)  # noqa: SLF001 - as above
    writer.add_metadata({f"/{name}": text for name, text in about.items()})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def office(kind: str = "docx", **members: str) -> bytes:
    """Give an office file of the parts that say what it is, and some more."""
    main = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}.get(kind)
    opened = {"odt": "text", "ods": "spreadsheet"}.get(kind)
    parts = {main: "<w/>"} if main else {"mimetype": f"application/vnd.oasis.opendocument.{opened}"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in {
            **parts,
            **{
                name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"): text
                for name, text in members.items()
            },
        }.items():
            archive.writestr(name or "", text)
    return out.getvalue()

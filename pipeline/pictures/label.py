"""What is to be said of a picture in; out the two forms in which picture files say it, IPTC's and Adobe's.

IPTC Photo Metadata 2023.1. XMP has every language; the older form (IIM 4.2) has one, and lengths from the days of
teleprinters: who reads both takes XMP where the digest beside the older form is right.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_UTF8 = b"\x1b%G"
_DATASETS: tuple[tuple[int, str, int], ...] = (
    (40, "instructions", 256), (110, "credit", 32), (116, "rights", 128), (120, "description", 2000),
)  # fmt: skip
"""The number of each in the second record, what it holds, and how many bytes it may have."""


class Label(Struct, frozen=True):
    """What is said of a picture: texts by language, of which the first is for whoever asks for no language."""

    description: Mapping[str, str]
    alt: Mapping[str, str]
    rights: Mapping[str, str]
    credit: str
    instructions: str

    def in_first(self, languages: int) -> Label:
        """Give the label in so many languages only."""
        few = [dict(islice(texts.items(), languages)) for texts in (self.description, self.alt, self.rights)]
        return Label(few[0], few[1], few[2], self.credit, self.instructions)


def xmp(label: Label) -> bytes:
    """Write a label as an XMP packet; nothing, where it says nothing."""
    properties = "\n".join(_properties(label))
    return _XMP.format(properties=properties).encode() if properties else b""


def _properties(label: Label) -> Iterator[str]:
    yield from _in_languages("dc:description", label.description)
    yield from _in_languages("dc:rights", label.rights)
    yield from _in_languages("xmpRights:UsageTerms", label.rights)
    yield from _in_languages("Iptc4xmpCore:AltTextAccessibility", label.alt)
    for name, text in (("photoshop:Credit", label.credit), ("photoshop:Instructions", label.instructions)):
        if text:
            yield f"<{name}>{_xml(text)}</{name}>"


def _in_languages(name: str, texts: Mapping[str, str]) -> Iterator[str]:
    if texts:
        by_tag = [("x-default", next(iter(texts.values()))), *texts.items()]
        entries = "".join(f'<rdf:li xml:lang="{tag}">{_xml(text)}</rdf:li>' for tag, text in by_tag)
        yield f"<{name}><rdf:Alt>{entries}</rdf:Alt></{name}>"


def _xml(text: str) -> str:
    """Escape a text between tags, where quotation marks may stand as they are."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def iim(label: Label) -> bytes:
    """Write a label as Photoshop's resources for IPTC: its datasets, and their digest."""
    found = {
        "description": _first(label.description),
        "rights": _first(label.rights),
        "credit": label.credit,
        "instructions": label.instructions,
    }
    told = [_dataset(2, number, _cut(found[name], most)) for number, name, most in _DATASETS if found[name]]
    if not told:
        return b""
    data = b"".join((_dataset(1, 90, _UTF8), _dataset(2, 0, b"\0\4"), *told))
    digest = hashlib.md5(data, usedforsecurity=False).digest()
    return _resource(0x0404, data) + _resource(0x0425, digest)


def _first(texts: Mapping[str, str]) -> str:
    return next(iter(texts.values()), "")


def _cut(text: str, most: int) -> bytes:
    """Give as much of a text as there is room for, in whole letters."""
    data = text.encode()
    return data if len(data) <= most else data[: most - 3].decode(errors="ignore").rstrip().encode() + "…".encode()


def _dataset(record: int, number: int, data: bytes) -> bytes:
    return bytes((0x1C, record, number)) + len(data).to_bytes(2) + data


def _resource(number: int, data: bytes) -> bytes:
    return b"8BIM" + number.to_bytes(2) + b"\0\0" + len(data).to_bytes(4) + data + b"\0" * (len(data) % 2)

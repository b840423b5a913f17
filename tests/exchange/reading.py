"""A translators' file without fault in; what it holds out."""

from __future__ import annotations

from msgspec.structs import replace

from pipeline.exchange import po, xliff
from pipeline.exchange.segment import Exchange
from pipeline.fault import Faults


def as_read(name: str, data: bytes | str) -> Exchange:
    """Read a file by the ending of its name."""
    faults = Faults()
    whole = data.encode() if isinstance(data, str) else data
    read: Exchange | None = (po if name.endswith("po") else xliff).read(name, whole, faults)
    assert list(faults) == []
    assert read is not None
    return read


def back(name: str, data: bytes | str) -> Exchange:
    """Read a file; leave out where its entries stand, and whether anybody touched them: neither is ever written."""
    read = as_read(name, data)
    entries = tuple(replace(entry, place=None, touched=False) for entry in read.entries)
    return replace(read, entries=entries, place=None)

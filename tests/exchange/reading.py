"""A translators' file without error in; what it holds out."""

from __future__ import annotations

from msgspec.structs import replace

from pipeline.exchange import po, xliff
from pipeline.exchange.segment import Exchange
from pipeline.fault import Faults


def as_read(name: str, data: bytes | str, warnings: tuple[str, ...] = ()) -> Exchange:
    """Read a file by the ending of its name; no more is told of it than these warnings."""
    faults = Faults()
    whole = data.encode() if isinstance(data, str) else data
    read: Exchange | None = (po if name.endswith("po") else xliff).read(name, whole, faults)
    assert tuple(fault.code for fault in faults) == warnings
    assert read is not None
    return read


def back(name: str, data: bytes | str, warnings: tuple[str, ...] = ()) -> Exchange:
    """Read a file; leave out where its entries stand, and whether anybody touched them: neither is ever written."""
    read = as_read(name, data, warnings)
    entries = tuple(replace(entry, place=None, touched=False) for entry in read.entries)
    return replace(read, entries=entries, place=None)

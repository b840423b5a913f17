"""newsroom.yaml in, as bytes; the newsroom's time zone out, whatever else is wrong with the file."""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.reader.tree import Scalar


def zone_of(settings: bytes | None) -> str | None:
    """Read the newsroom's zone; None where it cannot be read."""
    # most often nothing has changed, and no YAML is read
    from pipeline.reader.decode import decode  # noqa: PLC0415
    from pipeline.reader.events import read  # noqa: PLC0415

    faults = Faults()
    source = decode("newsroom.yaml", settings, faults) if settings is not None else None
    tree = read(source, faults) if source else None
    zone = tree.values.get("timezone") if tree else None
    return zone.text if isinstance(zone, Scalar) else None

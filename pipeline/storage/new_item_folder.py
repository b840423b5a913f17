"""A new item's folder: written whole beside its place, then moved there; nothing that stands there is overwritten."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path


def create(root: Path, key: str, texts: Mapping[str, bytes], media: Mapping[str, bytes] = {}) -> None:
    """Make an item's folder in a newsroom; raise FileExistsError where there is one of this name."""
    home = root / key
    part = home.with_name(f".{home.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(parents=True)
        for name, data in texts.items():
            (part / name).write_bytes(data)
        if media:
            (part / "media").mkdir()
        for name, data in media.items():
            (part / "media" / name).write_bytes(data)
        if home.exists():
            raise FileExistsError(str(home))
        part.rename(home)
    finally:
        shutil.rmtree(part, ignore_errors=True)

"""What was counted before, by what an item's folder looked like: kept in build/, and of no use to anybody else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.storage.engine import engine

if TYPE_CHECKING:
    from pipeline.translating.progress import ItemTally

_NAME = ".translations.json"
Kept = Mapping[str, "tuple[str, ItemTally]"]


def read(root: Path, languages: list[str]) -> Kept:
    """Read what was counted by this engine for these languages; nothing when there is none, or it is not whole."""
    try:
        found = json.loads((root / "build" / _NAME).read_bytes())
        if found["for"] != _for(languages):
            return {}
        return {key: (stamp, tally) for key, (stamp, tally) in found["items"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def holds(kept: Kept, key: str, stamp: str) -> bool:
    """Say whether an item was counted when it looked as it looks now."""
    return bool(stamp) and key in kept and kept[key][0] == stamp


def write(root: Path, languages: list[str], items: Kept) -> None:
    """Keep what was counted, where that is possible; the next run counts again where it is not."""
    from pipeline.storage.output_folder import OutputFolder, UnsafeOutputError  # noqa: PLC0415 - heavy, and most runs write nothing

    try:
        output = OutputFolder(root / "build")
        output.open()
        part = output.root / f"{_NAME}.part"
        part.write_text(json.dumps({"for": _for(languages), "items": items}, ensure_ascii=False), encoding="utf-8")
        part.replace(output.root / _NAME)
    except (OSError, UnsafeOutputError):
        return


def _for(languages: list[str]) -> list[str]:
    return [engine(), *languages]

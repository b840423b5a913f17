"""The progress of items as an earlier run counted it, each with its file stamp; kept in build/ for the next run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.storage.engine import engine
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError

if TYPE_CHECKING:
    from pipeline.translating.progress import ItemProgress

_NAME = ".translations.json"
Kept = Mapping[str, "tuple[str, ItemProgress]"]


def read(root: Path, languages: list[str]) -> Kept:
    """Read what this engine counted for these languages; nothing when the file is missing or damaged."""
    try:
        data = OutputFolder(root / "build").read_own(_NAME)
        if data is None:
            return {}
        found = json.loads(data)
        if found["for"] != _for(languages):
            return {}
        return {key: (stamp, progress) for key, (stamp, progress) in found["items"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def holds(kept: Kept, key: str, stamp: str) -> bool:
    """Say whether an item was counted with the file stamp that it has now."""
    return bool(stamp) and key in kept and kept[key][0] == stamp


def write(root: Path, languages: list[str], items: Kept) -> None:
    """Keep what was counted. Where that is not possible, the next run counts again."""
    try:
        output = OutputFolder(root / "build")
        output.open()
        output.write_own(_NAME, json.dumps({"for": _for(languages), "items": items}, ensure_ascii=False).encode())
    except (OSError, UnsafeOutputError):
        return


def _for(languages: list[str]) -> list[str]:
    return [engine(), *languages]

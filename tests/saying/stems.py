"""What the editions of all samples are called, as their files tell: to set them before tests are counted takes long."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def language_of(file: Path) -> str:
    """Give the language that a file says it is in."""
    found = re.search(r"^language: (\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert found, file
    return found[1]


STEMS: Mapping[str, Path] = {
    f"{file.parent.name}.{language_of(file)}": file
    for kind in ("releases", "appeals")
    for file in sorted((ROOT / kind).glob("*/*.yaml"))
}

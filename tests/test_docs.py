"""The generated pages are what the engine makes now, and every command in the docs runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.docs.pages import pages

ROOT = Path(__file__).parent.parent
COMMAND = re.compile(r"^\$ (make|press)\b(.*)$", re.MULTILINE)


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_what_the_engine_makes(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"

"""Where tests find what tests/install-readers has installed; a test that needs what is missing is skipped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"


def checker(path: str) -> Path:
    """Give a file of a package that readers/package.json names."""
    found = MODULES / path
    if not found.is_file():
        pytest.skip(f"{path.partition('/')[0]} is not installed: run tests/install-readers")
    return found


def program(name: str) -> str:
    """Give a program of the system."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: run tests/install-readers")
    return found

"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`, which rewrites the golden editions."""
    parser.addoption("--accept", action="store_true", help="rewrite the golden editions from what is built now")

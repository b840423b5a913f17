"""The states that a text can be in."""

from __future__ import annotations

from typing import Literal

State = Literal["draft", "in-review", "embargoed", "published", "corrected", "withdrawn"]

"""How grave the newsroom finds a slip in a text: a warning, unless newsroom.yaml or the slip itself says otherwise."""

from __future__ import annotations

from pipeline.document.settings import Settings
from pipeline.fault import Severity

# What a reader would see as broken, whatever was meant.
_ERRORS = frozenset({"direction-mark", "lost-character", "quote-in-quotation-marks"})


def gravity(settings: Settings, code: str) -> Severity | None:
    """Give how grave a slip is; None where it is not looked for."""
    chosen = settings.checks.get(code, "error" if code in _ERRORS else "warning")
    return None if chosen == "off" else chosen

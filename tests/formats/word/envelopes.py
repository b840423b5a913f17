"""What the window of an envelope shows of a sheet of A4, reckoned from the standards, in millimetres of the sheet.

ISO 269: a DL envelope is 220 x 110 mm, a C5 one 229 x 162 mm. DIN 680: the window is 90 x 45 mm, 20 mm from the left,
and 15 mm (DL) or 60 mm (C5) from the foot. DIN 5008, form B, folds the sheet at 105 mm; most people fold it in three
equal parts; for C5 it is folded in two.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

Edges = tuple[float, float, float, float]
"""Left, top, right and foot."""

_SHEET = 210.0
_WINDOW = (90.0, 45.0, 20.0)
# width and height of the envelope, the window's distance from its foot, and where the sheet is folded
_ENVELOPES = {
    "DL, folded at 105 mm": (220.0, 110.0, 15.0, 105.0),
    "DL, folded in three": (220.0, 110.0, 15.0, 99.0),
    "C5, folded in two": (229.0, 162.0, 60.0, 148.5),
}


# A long address is not asked to show in a C5 window while the sheet is lifted by more.
_LIFTED_LITTLE = 6.5


def shown(most: float = 99) -> dict[str, Edges]:
    """Give what each window shows while the sheet lies in a corner of its envelope; in C5, lifted by this at most."""
    wide, high, left = _WINDOW
    found = {}
    for (name, (width, height, foot, fold)), right, up in product(_ENVELOPES.items(), (0, 1), (0, 1)):
        aside, lifted = right * (width - _SHEET), up * min(height - fold, most if name.startswith("C5") else 99)
        below = fold - foot + lifted
        found[f"{name}, the sheet {aside:g} mm aside and {lifted:g} mm up"] = (
            left - aside, below - high, left + wide - aside, below,
        )  # fmt: skip
    return found


def _by_all(windows: Iterable[Edges]) -> Edges:
    lefts, tops, rights, feet = zip(*windows, strict=True)
    return max(lefts), max(tops), min(rights), min(feet)


ALWAYS_SEEN = _by_all(shown().values())
"""What every one of these windows shows, wherever the sheet lies."""
SEEN_OF_A_LONG_ONE = _by_all(shown(_LIFTED_LITTLE).values())
"""The same, while a sheet folded in two is not lifted by more than 6.5 mm in its C5 envelope."""

"""Three panels in; one picture out, side by side on grey, as small as it can be and still be read."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image

_GAP = 16
_GROUND = "#d9dadd"
_QUALITY = 55


def sheet(panels: Sequence[Image.Image], *, scale: float = 1) -> bytes:
    """Give a WebP of the panels, on the scale of their own size."""
    width, height = panels[0].size
    whole = Image.new("RGB", (len(panels) * (width + _GAP) + _GAP, height + 2 * _GAP), _GROUND)
    for place, panel in enumerate(panels):
        whole.paste(panel, (_GAP + place * (width + _GAP), _GAP))
    if scale != 1:
        whole = whole.resize((round(whole.width * scale), round(whole.height * scale)), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    whole.save(made, "WEBP", quality=_QUALITY, method=6)
    return made.getvalue()

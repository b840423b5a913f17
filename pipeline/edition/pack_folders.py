"""What the folders of a pack are called that editions know of: whoever asks for the names need not load an edition."""

from __future__ import annotations

FILES, PRINT = "files", "print"
"""For recordings and documents, and for pictures as they are printed on paper."""

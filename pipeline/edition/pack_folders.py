"""What the folders beside an item's texts are called. Whoever asks for the names need not load an edition."""

from __future__ import annotations

LETTERS, PICTURES = "letters", "pictures"
"""They lie beside the texts in build/media/ and in a pack alike, so that a page leads to them in both."""
FILES, PRINT = "files", "print"
"""For recordings and documents, and for pictures as they are printed on paper: in a pack alone."""

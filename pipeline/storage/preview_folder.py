"""The folder that a preview is written into: never one that the public reads, nor one that a build writes into."""

from __future__ import annotations

from pathlib import Path

from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError

START = "preview-"
"""How the names of previews' folders in build/ begin."""

_PREVIEW = ".preview"
_BUILT = ".made-by-press"


class PreviewFolder(OutputFolder, frozen=True):
    """The folder of a preview, with a mark of its own; `build` is where the newsroom's builds are written.

    It holds nothing back: what cannot be made at the preview's moment does not stand in it. So nobody keeps what stood.
    """

    build: Path

    def open(self) -> None:
        """Make the folder, or make sure that a preview made it; raise UnsafeOutputError otherwise."""
        root, build = self.root.resolve(), self.build.resolve()
        if root == build or (is_built(root) and not is_preview(root)):
            raise UnsafeOutputError(f"{self.root} is where a build is written, and a preview needs a folder of its own")
        for above in root.parents:
            own = root.parent == above and root.name.startswith(START)
            if (above == build or (is_built(above) and not is_preview(above))) and not own:
                raise UnsafeOutputError(f"{self.root} lies in {above}, where a build is written")
        if build in root.parents:
            OutputFolder(self.build).open()  # else the next build would find files in it that no build made
        super().open()
        (self.root / _PREVIEW).touch()

    def read_standing(self) -> None:
        """Remember nothing of an earlier moment."""

    def write_standing(self, data: bytes) -> None:
        """Keep nothing for a later moment."""


def is_preview(root: Path) -> bool:
    """Say whether a folder is a preview's."""
    return (root / _PREVIEW).is_file()


def is_built(root: Path) -> bool:
    """Say whether a build, or a preview, was written into a folder."""
    return (root / _BUILT).is_file()

"""What stood beside a file whose rights have ended is nowhere in build/, nor in what the build keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from tests.pictures import samples
from tests.small import NEWSROOM, RELEASE

MEDIA = "media:\n  - {file: a.png, alt: A march, caption: Sam Sample sings 'at the head', expires: %s}\n"


@pytest.mark.parametrize(("expires", "stays"), [("2025-01-31", False), ("2062-01-31", True)])
def test_a_caption_goes_with_the_rights_to_its_picture(tmp_path: Path, expires: str, stays: bool) -> None:  # noqa: FBT001
    folder = tmp_path / "releases/item"
    (folder / "media").mkdir(parents=True)
    (tmp_path / "newsroom.yaml").write_text(NEWSROOM, encoding="utf-8")
    (folder / "release.yaml").write_text(RELEASE + MEDIA % expires, encoding="utf-8")
    (folder / "media/a.png").write_bytes(samples.png())
    done = CliRunner().invoke(main, ["build", "--newsroom", str(tmp_path)])
    assert done.exit_code == 0, done.output
    kept = b"".join(path.read_bytes() for path in (tmp_path / "build").rglob("*") if path.suffix in {".json", ".html"})
    assert (b"Sam Sample sings" in kept) is stays

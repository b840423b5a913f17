"""A copy of the samples, and the real command line over it."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.fault import Faults
from pipeline.storage.text_files import TextFiles
from pipeline.translating.item_trees import ItemTrees, read_item_trees
from pipeline.translating.paired_units import paired_units

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("en", "nb", "fr", "ru", "ar", "zh-Hans", "zh-Hant", "ja")
SUMMIT = "2002-11-10-eu-russia-summit"


def samples(folder: Path, *slugs: str) -> Path:
    """Copy the samples into a folder, or some of them."""
    for name in ("releases", "appeals"):
        (folder / name).mkdir(parents=True)
        for item in (ROOT / name).iterdir():
            if item.name in slugs or not slugs:
                shutil.copytree(item, folder / name / item.name)
    shutil.copy(ROOT / "newsroom.yaml", folder)
    return folder


def press(newsroom: Path, *arguments: str | Path) -> Result:
    """Run the command line in this process; only an exit code may come out of it."""
    result = CliRunner().invoke(main, [*map(str, arguments), "--newsroom", str(newsroom)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def exported(folder: Path, shape: str) -> list[Path]:
    """Export the samples into every language of the newsroom, some of them with a source that has changed since."""
    newsroom = samples(folder)
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    languages = [part for tag in LANGUAGES for part in ("--to", tag)]
    done = press(newsroom, "translate", "export", "--as", shape, *languages)
    assert done.exit_code == 0, done.output
    return sorted((newsroom / "for-translators").iterdir())


def change(newsroom: Path, before: str, after: str) -> None:
    """Change the words of the summit’s source that stand there once."""
    path = newsroom / "releases" / SUMMIT / "release.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def item_trees(newsroom: Path) -> list[ItemTrees]:
    """Read every item."""
    texts, faults = TextFiles(newsroom), Faults()
    found = [texts.item(folder, slug) for folder, slug in texts.slugs()]
    read = [each for item in found if (each := read_item_trees(item.folder, item.slug, item.files, faults))]
    assert not len(faults)
    return read


def translated(item: ItemTrees, tag: str) -> dict[str, str]:
    """Give an item's translated segments by name."""
    every = [segment for each in paired_units(item, tag) for segment in each.pairing.segments]
    return {segment.name: segment.target.strip("\n") for segment in every if segment.target}

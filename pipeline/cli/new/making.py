"""What the commands that begin an item do alike: learn the newsroom's habits, write the item, say what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

import click

from pipeline.cli.newsroom import DONE, UNSAFE, USAGE, chosen, stop
from pipeline.cli.translate.files import settings_of, texts_of, withheld_people_of
from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.newsroom.files import Folder
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar
from pipeline.scaffold.begin import NamesTakenError, WithheldNameError, begin
from pipeline.scaffold.defaults import ENOUGH, Defaults, defaults_of, recent_item
from pipeline.scaffold.item import NewItem
from pipeline.storage.clock import now
from pipeline.storage.text_files import TextFiles
from pipeline.writer.scalars import UnwritableError


class OpenNewsroom:
    """The newsroom that an item is begun in: its settings, and its items’ names."""

    def __init__(self, folder: Path) -> None:
        self.texts: TextFiles = texts_of(folder)
        self.settings: Settings = settings_of(self.texts)
        self.slugs = self.texts.slugs()

    def defaults(self, language: str | None, also_taken: Iterable[str] = ()) -> Defaults:
        """Give what an item has without being asked; names of folders begin with days, so the last are the newest."""
        last = sorted(self.slugs, key=lambda each: each[1], reverse=True)[:ENOUGH]
        recent = (recent_item(folder, slug, self.source(folder, slug)) for folder, slug in last)
        taken = (*(slug for _, slug in self.slugs), *also_taken)
        return defaults_of(self.settings, [each for each in recent if each], taken, now(), language)

    def source(self, folder: Folder, slug: str) -> bytes | None:
        """Read an item's source."""
        return self.texts.item(folder, slug).files.get(f"{folder.removesuffix('s')}.yaml")

    def item(self, name: str) -> tuple[Folder, str, MapNode]:
        """Give the folder, the slug and the source's tree of an item that somebody names; or stop."""
        slug = next(iter(chosen((name,), tuple(slug for _, slug in self.slugs))))
        folder = next(folder for folder, each in self.slugs if each == slug)
        data = self.source(folder, slug)
        source = decode(slug, data, Faults()) if data is not None else None
        tree = read(source, Faults()) if source else None
        if tree is None:
            stop(f"nothing was written: {folder}/{slug} cannot be read; press check tells why", USAGE)
        return folder, slug, tree

    def write(
        self,
        make: Callable[[Defaults], NewItem],
        headline: str,
        language: str | None = None,
        original: Path | None = None,
    ) -> NewItem:
        """Write a new item; where somebody else has just taken its name, under the next one."""
        try:
            return begin(
                self.texts.root,
                lambda taken: make(self.defaults(language, taken)),
                headline,
                withheld_people_of(self.texts),
                original,
            )
        except UnwritableError as error:
            stop(f"nothing was written: ‘{error}’ has characters that no file of a newsroom may hold", USAGE)
        except WithheldNameError:
            # the name of a folder names every file
            stop(
                "nothing was written: the headline has a name that an appeal withholds, and the folder would be called"
                " by it; begin with another headline",
                UNSAFE,
            )
        except NamesTakenError:
            stop("nothing was written: others take every name first", UNSAFE)


def tell(item: NewItem, *next_steps: str) -> NoReturn:
    """Say what was made and what to do next, and end."""
    for name in item.files:
        click.echo(f"made: {item.key}/{name}")
    for step in next_steps:
        click.echo(f"next: {step}")
    raise SystemExit(DONE)


def text_of(tree: MapNode, key: str) -> str:
    """Give the text of a field at the top of a file; empty where it has none."""
    found = tree.values.get(key)
    return found.text if isinstance(found, Scalar) else ""

"""What makes a new item in; its folder on disk out, under the next name where somebody has just taken its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pipeline.names.finding import Names
from pipeline.names.person import WithheldPerson
from pipeline.scaffold.item import NewItem
from pipeline.storage.new_files import make_folder, read_media

# Of others who begin an item of the same name at the same time.
_MOST_TRIES = 20


class WithheldNameError(Exception):
    """The headline has a name that an appeal withholds, and the folder would be called by it."""


class NamesTakenError(Exception):
    """Others take every name first."""


def begin(
    root: Path,
    make: Callable[[Sequence[str]], NewItem],
    headline: str,
    people: Iterable[WithheldPerson],
    original: Path | None = None,
) -> NewItem:
    """Write a new item and the files that it takes along from `original`; `make` is told which names were just taken.

    Raise UnwritableError for signs that no file may hold.
    """
    withheld = tuple(people)
    if withheld and Names.of(withheld).find(headline):
        raise WithheldNameError
    taken: list[str] = []
    for _ in range(_MOST_TRIES):
        item = make(taken)
        media = read_media(original, item.media) if original else {}
        files = {name: text.encode() for name, text in item.files.items()}
        try:
            make_folder(root / item.folder / item.slug, files | {f"media/{name}": each for name, each in media.items()})
        except FileExistsError:
            taken.append(item.slug)
        else:
            return item
    raise NamesTakenError

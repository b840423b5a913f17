"""A picture that is listed lies in media/, and can be read and shown."""

from __future__ import annotations

from typing import assert_never

from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom
from pipeline.pictures.model import MOST_PIXELS, Flaw
from pipeline.pictures.prepare import Prepared, prepare
from pipeline.source import Place


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the pictures of every item."""
    for item in newsroom.items:
        files = [picture.file for picture in item.source.document.media]
        for index, file in enumerate(files):
            _listed(item, index, file, faults)
            if file in files[:index]:
                faults.add(
                    "duplicate-id",
                    f"the picture ‘{file}’ is listed twice",
                    item.source.place("media", index, "file"),
                    expected="one entry for each picture",
                    hint="remove one of the two",
                )


def _listed(item: Item, index: int, file: str, faults: Faults) -> None:
    place = item.source.place("media", index, "file")
    if "/" in file or "\\" in file or file.startswith("."):
        faults.add(
            "picture-outside-media",
            f"‘{file}’ is not a file of this item’s folder media/",
            place,
            expected="a file name, without folders",
            hint="copy the picture into media/ and give its name",
        )
    elif file in item.unread:  # which is told at this place
        return
    elif file not in item.media:
        faults.add(
            "missing-picture",
            f"there is no picture ‘{file}’ in media/",
            place,
            expected="the name of a file in the item’s folder media/",
            hint=did_you_mean(file, (*item.media, *item.unlisted)),
        )
    else:
        _readable(file, prepare(item.media[file]), place, faults)


def _readable(file: str, found: Prepared | Flaw, place: Place, faults: Faults) -> None:
    match found:
        case Prepared(moves=moves):
            if moves:
                faults.add(
                    "picture-moves",
                    f"‘{file}’ is a moving picture, and the page and the Word file show its first image only",
                    place,
                    hint="check that the first image says what the caption says",
                    severity="warning",
                )
        case "not-a-picture":
            faults.add(
                "not-a-picture",
                f"‘{file}’ is not a picture that every reader can open",
                place,
                expected="a JPEG, PNG, WebP or GIF file",
                hint="open it in a picture program and save it as JPEG or PNG",
            )
        case "picture-broken":
            faults.add(
                "picture-broken",
                f"‘{file}’ is broken, or only a part of it arrived",
                place,
                expected="a whole picture file",
                hint="copy it again from where it came, or open it in a picture program and save it again",
            )
        case "picture-too-large":
            faults.add(
                "picture-too-large",
                f"‘{file}’ has more than {MOST_PIXELS // 1_000_000} million pixels",
                place,
                expected=f"a picture of at most {MOST_PIXELS // 1_000_000} megapixels",
                hint="save it again with a longer side of 6000 pixels; that is enough for a printed page",
            )
        case _:
            assert_never(found)

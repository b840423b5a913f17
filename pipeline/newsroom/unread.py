"""What the door to the disk did not read, and why, as a value; and the fault that it is.

Nothing is read through a link: it could carry any file of the machine into a pack, or its first line into a fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, assert_never

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.source import Place, Source

Refused = Literal["unreadable", "no-file", "no-folder", "link", "too-large", "too-many", "name"]


class Unread(Struct, frozen=True):
    """A file or folder that was not read: its name as faults print it, and why; `detail` is the rest of the reason."""

    name: str
    why: Refused
    detail: str = ""

    @property
    def base(self) -> str:
        """Give its name without the folders that it lies in."""
        return self.name.rpartition("/")[2]


def tell_all_unread(unread: Iterable[Unread], faults: Faults) -> None:
    """Tell of each at its own place."""
    for each in unread:
        tell_unread(each, Place.start_of(Source(each.name, "")), faults)


def tell_unread(unread: Unread, place: Place, faults: Faults) -> None:
    """Tell what was not read, at its own place or where it is asked for."""
    base, detail = unread.base, unread.detail
    match unread.why:
        case "link":
            faults.add(
                "link-not-followed",
                f"‘{base}’ is a link, and links are not followed",
                place,
                expected="the file or folder itself",
                hint="put a copy in the place of the link",
            )
        case "unreadable":
            faults.add(
                "unreadable-file",
                f"‘{base}’ cannot be read: {detail}",
                place,
                expected="a file or folder that you may read",
                hint="look at its permissions, and whether the disk is in order",
            )
        case "no-file":
            faults.add(
                "unreadable-file",
                f"‘{base}’ is no file",
                place,
                expected="a file of this name",
                hint="move it away, or give it another name",
            )
        case "no-folder":
            faults.add(
                "unreadable-file",
                f"‘{base}’ is no folder",
                place,
                expected="a folder of this name",
                hint="move it away, or give it another name",
            )
        case "too-large":
            faults.add(
                "file-too-large",
                f"‘{base}’ is too large to be read: {detail}",
                place,
                expected="a smaller file",
                hint="look whether it is the file that you mean; a picture can be saved again in a smaller size",
            )
        case "too-many":
            faults.add(
                "too-many-files",
                f"‘{base}’ holds too many files",
                place,
                expected=detail,
                hint="move away what does not belong to this item",
            )
        case "name":
            faults.add(
                "file-name",
                f"the name ‘{base}’ is not written in UTF-8",
                place,
                expected="a name in UTF-8, as every system writes names today",
                hint="rename it",
            )
        case _:
            assert_never(unread.why)

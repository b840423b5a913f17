"""Names of packs and of the files in them: what they are called, and which names no pack may hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pipeline.formats import text
from pipeline.i18n.file_names import what_misleads
from pipeline.state.file_names import marked
from pipeline.state.states import Marking

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
START_PAGE, START_TEXT = "0-START-HERE.html", "0-START-HERE.txt"
"""What is opened first; sorted by name, they stand first in every list of files."""
START_PAGE_TEMPLATE, START_PART_TEMPLATE = "pack/start-here.html", "pack/start-part.html"
START_STYLE = "pack/start-here.css"
READ_ME_TEMPLATE = "pack/read-me.txt"
READ_ME_FORMAT = text.FORMAT
"""The format whose filters and parts the template uses, and as whose files it is set."""

# The state that binds the whole pack is the first of these that any of its editions is in, or is shown as.
_STRICTEST_FIRST: tuple[Marking, ...] = (
    "preview",
    "embargoed",
    "draft",
    "in-review",
    "withdrawn",
    "corrected",
    "published",
)


def binding_state(states: Iterable[Marking]) -> Marking:
    """Give the strictest of the editions' states, which is the pack's; a preview's editions are that first of all."""
    return min(states, key=_STRICTEST_FIRST.index)


def pack_stem(slug: str, states: Collection[Marking]) -> str:
    """Give a pack's file name without its extension: the slug, behind the marks of its editions' states."""
    return marked(slug, *states)


def extension(name: str) -> str:
    """Give a file name's last extension in lower case, without the dot."""
    stem, _, found = name.rpartition("/")[2].rpartition(".")
    return found.lower() if stem else ""


def what_is_unsafe(name: str) -> str | None:
    """Say why a name may not stand in a pack, or give None: unpacking it must stay inside one folder everywhere."""
    parts = name.split("/")
    if not name or name.endswith("/"):
        return "it names no file"
    if name.startswith("/"):
        return "it starts at the root of the disk"
    if "\\" in name:
        return "it has a backslash, which Windows reads as a folder"
    if ":" in name:
        return "it has a colon, which Windows reads as a drive"
    if any(part in {"", ".", ".."} for part in parts):
        return "it leaves the pack's folder"
    return what_misleads(name)

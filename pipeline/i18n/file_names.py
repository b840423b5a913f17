"""File names in; whether Windows, macOS and Linux can all hold them, and which two are one file there, out.

Windows: Microsoft, "Naming Files, Paths, and Namespaces". macOS takes composed and decomposed letters for the same.
"""

from __future__ import annotations

import unicodedata

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10))}
)
_FORBIDDEN = frozenset('<>:"|?*')
# Characters that turn the reading direction round, so that “gpj.exe” shows as “exe.jpg” (UTS #55, chapter 3.1).
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
# Most disks count bytes, and a pack's unpacker adds a folder's name.
_LONGEST = 200


def composed(name: str) -> str:
    """Give a name with its letters composed (NFC): on macOS it may have been written either way."""
    return unicodedata.normalize("NFC", name)


def same_file_key(name: str) -> str:
    """Give what two names share when macOS or Windows would write them to one file: case and composition aside."""
    return composed(composed(name).casefold())


def is_reserved(name: str) -> bool:
    """Say whether Windows takes a name for a device, whatever its ending."""
    return name.partition(".")[0].rstrip().casefold() in RESERVED


def looks_like_key(name: str) -> str:
    """Give what two names share that nobody can tell apart: invisible characters and kinds of spaces aside."""
    plain = unicodedata.normalize("NFKC", name)
    seen = "".join(letter for letter in plain if unicodedata.category(letter) not in {"Cf", "Cc"} or letter.isspace())
    return " ".join(seen.split()).casefold()


def what_misleads(name: str) -> str | None:
    """Say which character of a name does something else than to be read, or give None."""
    if name.isascii() and name.isprintable():
        return None
    if any(unicodedata.category(character) in _CONTROLS for character in name):
        return "it has a control character"
    if not _TURNING.isdisjoint(name):
        return "it has a character that turns the reading direction round"
    return None


def what_is_not_portable(name: str) -> str | None:
    """Say why some system cannot hold a file of this name, or give None."""
    if is_reserved(name):
        return f"Windows takes ‘{name.partition('.')[0]}’ for a device"
    sign = next((sign for sign in name if sign in _FORBIDDEN), None)
    if sign:
        return f"Windows allows no ‘{sign}’ in a name"
    if name.startswith("."):
        return "a full stop at its start hides a file"
    if name.endswith((".", " ")):
        return "Windows drops a full stop or a space at the end of a name"
    misleads = what_misleads(name)
    if misleads:
        return misleads
    if len(name.encode("utf-8", errors="surrogateescape")) > _LONGEST:
        return f"it is longer than {_LONGEST} bytes"
    return None

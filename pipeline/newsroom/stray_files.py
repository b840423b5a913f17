"""The name of a file in an item's folder in; what it is, where it is no text of the item's, out.

Systems and editors leave copies and backups, and hide or add an ending. Read as a translation, such a file would have a
fault on every line; not read without a word, it would be edited by somebody who takes it for the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Literal

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.i18n.language import is_tag
from pipeline.source import Place, Source

SETTINGS = "newsroom.yaml"
_ENDING = ".yaml"
# What programs put behind a whole name: Windows an ending that it hides, editors the sign of a backup.
_BEHIND = re.compile(r"(.+\.yaml)(~|\.[a-z0-9]+)", re.IGNORECASE)
_LOCK = "~$"
_LETTER = "[a-z\u00c0-\u024f]"  # Chinese systems set no blank: release的副本.yaml

_TAG = "[a-z]{2,3}(?:-[A-Z0-9][A-Za-z0-9]+)*"
_LONE = re.compile(
    rf"(?P<first>{_TAG})(?P<after>[\W_]+\w.*)|(?P<before>.*\w[\W_]+)(?P<last>{_TAG})(?:[\W_]+\d+[\W_]*)?", re.DOTALL
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_OF_COPIES = (
    "copy of kopie von copie de copia di cópia kopia kopi av af копия نسخة من 副本 コピー 복사본 old alt new neu final "
    "backup bak draft orig original"
)
_NO_TAGS = frozenset({"old", "alt", "new", "neu", "bak", "von"})


class Stray(Struct, frozen=True):
    """A file that is not read: what it is, and the file that it was made from or is meant to be."""

    what: Literal["copy", "lone copy", "ending", "capitals", "backup", "lock", "outside"]
    of: str


def stray_of(name: str, source: str, names: Collection[str]) -> Stray | None:
    """Say what a file is; None where it may be the source, a translation, or nothing that anybody asks for.

    `source` is the name of the item's source, and `names` are those of all files in its folder.
    """
    if name == source or name.startswith("."):  # the system's own, or an editor's
        return None
    if name.startswith(_LOCK):
        return Stray("lock", name.removeprefix(_LOCK)) if name.endswith(_ENDING) else None
    if name.endswith(_ENDING):
        stem = name.removesuffix(_ENDING)
        if _is_tag(stem):
            return _lone_copy(stem)
        return Stray("capitals", source) if name.casefold() == source else _copy(stem, source, names)
    behind = _BEHIND.fullmatch(name)
    meant = behind[1] if behind else name.rpartition(".")[0] + _ENDING
    if not (meant.casefold() == source or _is_tag(meant.removesuffix(_ENDING))):
        return None
    if behind:
        return Stray("ending" if behind[2].casefold() == ".txt" else "backup", meant)
    return Stray("ending", meant) if name.casefold().endswith((".yml", _ENDING)) else None


def _copy(stem: str, source: str, names: Collection[str]) -> Stray | None:
    """Find the file whose name stands in another's as a word: ‘release copy’, ‘Kopie von fr (2)’."""
    others = {source, *(each for each in names if each.endswith(_ENDING) and _is_tag(each.removesuffix(_ENDING)))}
    for other in sorted(others, key=lambda each: (each != source, -len(each), each)):
        word = re.escape(other.removesuffix(_ENDING))
        if re.search(rf"(?<!{_LETTER}){word}(?!{_LETTER})", stem, re.IGNORECASE):
            return Stray("copy", other)
    return _lone_copy(stem)


def _lone_copy(stem: str) -> Stray | None:
    """Find a language beside words for copies, though nothing lies there in that language: ‘fr copy’, ‘de-old’."""
    found = _LONE.fullmatch(stem)
    if found is None:
        return None
    tag, words = found["first"] or found["last"], _NOT_LETTERS.split(found["after"] or found["before"])
    usual = _OF_COPIES.split()
    if (
        tag in _NO_TAGS
        or not is_tag(tag)
        or not all(each.casefold() in usual or each.isdigit() for each in words if each)
    ):
        return None
    return Stray("lone copy", f"{tag}{_ENDING}")


def strays_above(names: Collection[str]) -> Iterator[tuple[str, Stray]]:
    """Find copies and such of newsroom.yaml among the names beside it."""
    for name in sorted(names):
        stray = stray_of(name, SETTINGS, names)
        if stray and stray.of.casefold() == SETTINGS:
            yield name, stray


def strays_beside_items(source: str, names: Collection[str]) -> Iterator[tuple[str, Stray]]:
    """Find texts that lie in the folder of all items of a kind, where nobody reads them."""
    return (
        (name, Stray("outside", source))
        for name in sorted(names)
        if name.casefold().endswith((_ENDING, ".yml")) and not name.startswith((".", "_"))
    )


def _is_tag(stem: str) -> bool:
    return stem != "" and "_" not in stem and is_tag(stem)  # of a folder nothing is left, and to ask takes long


def tell_stray(name: str, stray: Stray, faults: Faults) -> None:
    """Tell of a file that is not read; `name` is its whole name, as faults print it."""
    base, of = name.rpartition("/")[2], stray.of
    rename = f"if it is the right one, rename it to ‘{of}’; else remove it"
    message, hint = {
        "copy": (f"‘{base}’ looks like a copy of ‘{of}’", f"put what is new in it into ‘{of}’, and remove it"),
        "lone copy": (f"‘{base}’ looks like a copy of ‘{of}’, which is not there", rename),
        "outside": (
            f"‘{base}’ lies beside the folders of the items",
            f"put it into a folder of its own, as ‘{of}’",
        ),
        "ending": (f"‘{base}’ has another ending than ‘{of}’", rename),
        "capitals": (f"‘{base}’ has other capitals than ‘{of}’", rename),
        "backup": (f"‘{base}’ is what a program has left of ‘{of}’", "remove it, if nothing in it is missed"),
        "lock": (f"‘{base}’ says that a program has ‘{of}’ open", "close that program; if it stays, remove it"),
    }[stray.what]
    faults.add(
        "stray-file",
        f"{message}: it is not read",
        Place.start_of(Source(name, "")),
        expected="the source, and a file for each language: fr.yaml",
        hint=hint,
        severity="warning",
    )

"""A signature and its line in an item's `signatures.log`; a file's bytes in, its signatures and its faults out.

    2026-11-30T00:15:00Z fr legal words:<64 hex> around:<64 hex> Vera Example

One line each, in any order, so that git merges two branches of the file. A line that nobody can read loses none of the
others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from msgspec import Struct

from pipeline import fingerprint
from pipeline.fault import Fault, Faults
from pipeline.source import Place, Source

_FORM = "2026-11-30T00:15:00Z fr legal words:… around:… Vera Example"
_LINE = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) (?P<language>[A-Za-z0-9-]+) (?P<role>[a-z0-9-]+)"
    r" words:(?P<words>[0-9a-f]{64}) around:(?P<around>[0-9a-f]{64}) (?P<by>\S.*)",
    re.ASCII,
)
_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")
_BOM = b"\xef\xbb\xbf"
_LONGEST_NAME = 200
_WHEN = "%Y-%m-%dT%H:%M:%SZ"
_YEARS = (1970, 9998)
"""The years of what was done here: in every zone they are years that can be told."""


class Signature(Struct, frozen=True, array_like=True):
    """Who signed an item in one language as what, and when; `words` and `around` are digests of what they saw."""

    language: str
    role: str
    at: datetime
    by: str
    words: str
    around: str

    @property
    def line(self) -> str:
        """Give its line, without the end."""
        when = self.at.astimezone(UTC).strftime(_WHEN)
        return f"{when} {self.language} {self.role} words:{self.words} around:{self.around} {self.by}"

    @property
    def digest(self) -> str:
        """Give the digest by which a ledger entry names it."""
        return fingerprint.of_bytes(self.line.encode())


class SignatureLog(Struct, frozen=True, array_like=True):
    """The signatures of an item, in the order of the file, and what is wrong with the file."""

    signatures: tuple[Signature, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_signatures(name: str, data: bytes | None) -> SignatureLog:
    """Read an item's signatures; `name` is the file's, as faults print it."""
    if not data:
        return SignatureLog()
    source = Source(name, data.removeprefix(_BOM).decode("utf-8", "replace"))
    found: dict[Signature, None] = {}
    faults = Faults()
    for number, line in enumerate(source.text.split("\n"), 1):
        text = line.removesuffix("\r")
        signature = _read(text)
        if signature:
            found[signature] = None  # a merge may leave a line twice
        elif text.strip():
            _tell(Place(source, number, 1, len(text) + 1), text, faults)
    return SignatureLog(tuple(found), tuple(fault.alone for fault in faults))


def clean_name(name: str) -> str:
    """Give a person's name as it stands in a line: without what would end the line, or be seen by nobody."""
    return in_a_line(name)[:_LONGEST_NAME].strip()


def in_a_line(text: str) -> str:
    """Give a text as it can stand in a line: what would end the line, or be seen by nobody, is a blank."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def same_person(one: str, other: str) -> bool:
    """Say whether two names are one person's: capitals and blanks tell nobody apart."""
    return clean_name(one).casefold() == clean_name(other).casefold()


def persons(signatures: Iterator[Signature] | tuple[Signature, ...]) -> frozenset[str]:
    """Give who signed, each person once."""
    return frozenset(clean_name(each.by).casefold() for each in signatures)


def _read(line: str) -> Signature | None:
    found = _LINE.fullmatch(line)
    if found is None or "\ufffd" in line or found["by"] != clean_name(found["by"]):
        return None
    try:
        at = datetime.strptime(found["at"], _WHEN).replace(tzinfo=UTC)
    except ValueError:
        return None
    if not _YEARS[0] <= at.year <= _YEARS[1]:
        return None
    return Signature(found["language"], found["role"], at, found["by"], found["words"], found["around"])


def _tell(place: Place, line: str, faults: Faults) -> None:
    if _CONFLICT.fullmatch(line):
        faults.add(
            "unreadable-signature",
            "git has left the mark of a conflict in the signatures",
            place,
            expected="the signatures of both branches, one a line",
            hint="take out the lines of marks (<<<<<<<, =======, >>>>>>>) and keep all others",
        )
        return
    faults.add(
        "unreadable-signature",
        "this line is no signature, and counts for nothing",
        place,
        expected=_FORM,
        hint="put back what git has of it; if that is lost, take the line out and sign again: press sign",
    )

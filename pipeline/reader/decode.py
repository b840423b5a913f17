"""Bytes in; a source out, or the fault that the bytes are not text."""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from pipeline.fault import Faults
from pipeline.source import Place, Source

# What YAML 1.2 (chapter 5.1) leaves out of its character set, and XML 1.0 with it: no output could hold these. The line
# separators U+0085, U+2028 and U+2029 come with pasted text; editors do not count them as lines, and libyaml does. Of
# U+FDD0 to U+FDEF, which are no characters, the engine makes marks of its own.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


LINE_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")


def control_hint(sign: str) -> str:
    """Say what to type in the place of a control character; some of them end a line in a word processor."""
    if sign in LINE_BREAKS:
        return "begin a new line in its place: it is a line break of a word processor; words would run together without"
    return "delete it; it often comes along when text is copied out of a PDF or a layout program"


def decode(name: str, data: bytes, faults: Faults) -> Source | None:
    """Give the text of UTF-8 bytes, with or without a byte-order mark."""
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        shown = Source(name, good + data[error.start :].decode("utf-8", errors="replace"))
        line, column = good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1
        faults.add(
            "not-utf-8",
            f"this file is not UTF-8 text: byte 0x{data[error.start]:02x} cannot be read",
            Place(shown, line, column, column + 1),
            expected="UTF-8, the encoding that every editor offers",
            hint="open the file in its editor and save it again with the encoding “UTF-8”",
        )
        return None
    source = Source(name, text)
    if CONTROL.search(text) is None:
        return source
    for number, content in enumerate(source.lines, 1):
        found = CONTROL.search(content)
        if found:
            faults.add(
                "control-character",
                f"an invisible character (U+{ord(found.group()):04X}) stands here",
                Place(source, number, found.start() + 1, found.end() + 1),
                expected="text that can be printed",
                hint=control_hint(found.group()),
            )
            return None
    return source

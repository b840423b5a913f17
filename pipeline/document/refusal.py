"""How a value is refused, and the one thing that every scalar starts as: text on a line."""

from __future__ import annotations

import re
from typing import NoReturn

from pydantic_core import PydanticCustomError

_AROUND = " \t\r\n"
_SPACE = re.compile(r"[ \t\r\n]+")
_EMPTY_LINES = re.compile(r"\n\n+")


def refuse(code: str, message: str, *, expected: str, hint: str | None = None) -> NoReturn:
    """Refuse a value with a fault's code; schema.py turns it into a fault with a place."""
    # pydantic reads braces in a message as a template, and the message may quote what the author typed
    raise PydanticCustomError(code, "{message}", {"message": message, "expected": expected, "hint": hint})


def text_of(value: object) -> str:
    """Give a value that must be text; refuse a list or a group of fields."""
    if value is None:
        refuse("empty-field", "this text is empty", expected="text", hint="fill it in, or remove the field")
    if not isinstance(value, str):
        refuse(
            "wrong-shape",
            "a list or a group of fields stands here",
            expected="text",
            hint="write the text behind the field’s name, or under it after ‘|’",
        )
    return value


def line_of(value: object) -> str:
    """Give text on one line, white space folded but for no-break spaces; refuse empty text and several lines."""
    text = text_of(value).strip(_AROUND)
    _refuse_empty(text)
    if "\n" in text:
        first = text.split("\n", 1)[0].strip()
        refuse(
            "several-lines",
            f"this field is one line, and a second one stands below ‘{first}’",
            expected="text on one line",
            hint="write it on one line; where ‘|’ stands behind the field’s name, ‘>’ makes one line of several",
        )
    return one_line(text)


def one_line(text: str) -> str:
    """Fold white space as on one line, but for no-break spaces."""
    bare = text.strip(_AROUND)
    return bare if bare.isprintable() and "  " not in bare else _SPACE.sub(" ", bare)


def lines_of(value: object) -> str:
    """Give text that keeps its lines, such as a salutation, each folded as a line is; refuse empty text."""
    text = "\n".join(_SPACE.sub(" ", line).strip() for line in text_of(value).strip(_AROUND).splitlines())
    _refuse_empty(text)
    return _EMPTY_LINES.sub("\n\n", text)


def _refuse_empty(text: str) -> None:
    if not text:
        refuse("empty-field", "this text is empty", expected="text", hint="fill it in, or remove the field")

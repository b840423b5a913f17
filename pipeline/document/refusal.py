"""How a value is refused, and the one thing that every scalar starts as: text on a line."""

from __future__ import annotations

import re
from typing import NoReturn

from pydantic_core import PydanticCustomError

_SPACE = re.compile(r"[ \t\r\n]+")


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
    """Give text on one line, white space folded but for no-break spaces; refuse empty text."""
    text = _SPACE.sub(" ", text_of(value)).strip(" ")
    if not text:
        refuse("empty-field", "this text is empty", expected="text", hint="fill it in, or remove the field")
    return text

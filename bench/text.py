"""An item's number in; its Markdown in three languages out: the same facts, lists, quotes, table and picture in each.

The sentences are invented, and no newsroom's. They repeat with other numbers until an English body has about 5 KB.
"""

from __future__ import annotations

from pathlib import Path

import yaml
from msgspec import Struct

LANGUAGES = ("en", "ar", "zh-Hans")

_TEXTS = yaml.safe_load(Path(__file__).with_name("texts.yaml").read_text(encoding="utf-8"))


class Story(Struct, frozen=True):
    """One item in one language: single lines, and its body as any Markdown tool reads it.

    `placed` is the body as this project writes it: quote and picture are named where they stand.
    """

    language: str
    headline: str
    place: str
    lead: str
    body: str
    placed: str
    quote: str
    speaker: str
    role: str
    alt: str
    note: str


def story(number: int, language: str) -> Story:
    """Give item `number` in a language; the same at every call."""
    texts = _TEXTS[language]
    values = {"n": number + 13, "a": 120 + number % 700, "b": 21 + number % 60, "c": 14 + number % 16}

    def fill(line: str, shift: int = 0) -> str:
        return line.format(n=values["n"], a=values["a"] + shift, b=values["b"] + shift, c=values["c"] + shift)

    def paragraphs(shift: int) -> str:
        return "\n\n".join(fill(line, shift) for line in texts["paragraphs"])

    first, second, third = texts["crossheads"]
    rows = (f"| {values['n'] + row}{'ABCDE'[row]} | {values['a'] + row} | {values['b'] + row} |" for row in range(5))
    table = "\n".join((f"| {' | '.join(texts['table'])} |", "|:---|---:|---:|", *rows))
    bullets = "\n".join(f"- {fill(line)}" for line in texts["list"])
    numbers = "\n".join(f"{place}. {fill(line)}" for place, line in enumerate(texts["list"], 1))
    pieces = (
        paragraphs(0), "{quote}", f"## {first}", paragraphs(1), bullets, "{picture}", f"## {second}", table,
        paragraphs(2), f"> {fill(texts['note'])}", f"## {third}", numbers, paragraphs(3), bullets,
    )  # fmt: skip
    plain = {
        "{quote}": f"> {texts['quote']}\n>\n> — {texts['speaker']}",
        "{picture}": f"![{texts['alt']}](street.png)",
    }
    placed = {"{quote}": "{quote: resident}", "{picture}": "![](street.png)"}
    return Story(
        language=language,
        headline=fill(texts["headline"]),
        place=texts["place"],
        lead=fill(texts["lead"]),
        body="\n\n".join(plain.get(piece, piece) for piece in pieces),
        placed="\n\n".join(placed.get(piece, piece) for piece in pieces),
        quote=texts["quote"],
        speaker=texts["speaker"],
        role=fill(texts["role"]),
        alt=texts["alt"],
        note=fill(texts["note"]),
    )

"""A reader of format=flowed as RFC 3676 describes it, written from its text and not from ours."""

from __future__ import annotations

from msgspec import Struct


class Paragraph(Struct, frozen=True):
    """A paragraph as the reader's program flows it, and how deep it is quoted."""

    text: str
    depth: int = 0


def unflowed(body: str, *, delsp: bool) -> list[Paragraph]:
    """Give the paragraphs of a body, following section 4.1 to 4.5 line by line."""
    found: list[Paragraph] = []
    open_text: str | None = None
    open_depth = 0
    for line in body.replace("\r\n", "\n").split("\n"):
        # 4.5: quote marks are counted and taken away, with no space between them
        depth = len(line) - len(line.lstrip(">"))
        text = line[depth:]
        # 4.4: one space is taken away where a line was stuffed
        text = text.removeprefix(" ")
        # 4.5: a change of depth ends a paragraph, whatever its last line says
        if open_text is not None and depth != open_depth:
            found.append(Paragraph(open_text, open_depth))
            open_text = None
        # 4.3: the signature's mark is neither flowed nor fixed
        if text == "-- ":
            if open_text is not None:
                found.append(Paragraph(open_text, open_depth))
                open_text = None
            found.append(Paragraph(text, depth))
            continue
        # 4.1: a line that ends in a space is flowed; with DelSp that space is not the text's
        flows = text.endswith(" ")
        whole = (open_text or "") + (text[:-1] if flows and delsp else text)
        if flows:
            open_text, open_depth = whole, depth
        else:
            found.append(Paragraph(whole, depth))
            open_text = None
    if open_text is not None:
        found.append(Paragraph(open_text, open_depth))
    return found

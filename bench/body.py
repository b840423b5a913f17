"""A pen and a size in; the Markdown of a body out, with every kind of mark that a body may have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bench.pen import Pen


def body(pen: Pen, blocks: int, placed: Sequence[str]) -> str:
    """Give a body of so many blocks; what is `placed` (quotes, a picture, a box) stands between them.

    Two of three blocks are paragraphs. Each fourth body has footnotes.
    """
    written: list[str] = [pen.paragraph()]
    notes = pen.shape.random() < 0.25 and blocks > 3
    waiting = list(placed)
    other = False
    for place in range(1, blocks):
        kind = pen.shape.random()
        if place % 5 == 4:
            written += [f"## {pen.line(1, 5)}", pen.paragraph()]
            other = False
        elif kind < 0.5 or other:  # two lists side by side would be one
            written.append(pen.paragraph())
            other = False
        else:
            written.append(pen.shape.choice(_BLOCKS)(pen))
            other = True
        if waiting and pen.shape.random() < 0.5:
            written.append(waiting.pop(0))
    if notes:
        written[0] += "[^counted]"
        written.append(f"{pen.paragraph(1, 2)}[^told]")
    written += waiting
    if notes:
        written += [f"[^counted]: {pen.paragraph(1, 2, marked=False)}", f"[^told]: {pen.sentence(marked=False)}"]
    return "\n\n".join(written)


def bullets(pen: Pen) -> str:
    """Give a list of points."""
    return "\n".join(f"- {pen.sentence()}" for _ in range(pen.shape.randint(2, 6)))


def steps(pen: Pen) -> str:
    """Give a numbered list."""
    return "\n".join(f"{place}. {pen.sentence()}" for place in range(1, pen.shape.randint(3, 6)))


def nested(pen: Pen) -> str:
    """Give a numbered list with a list of points in it."""
    inner = "\n".join(f"   - {pen.sentence(marked=False)}" for _ in range(pen.shape.randint(2, 3)))
    return f"1. {pen.sentence()}\n2. {pen.sentence()}\n{inner}\n3. {pen.sentence()}"


def cited(pen: Pen) -> str:
    """Give what a law or a report says, and where."""
    return f"> {pen.paragraph(1, 3)}\n>\n> *{pen.line(2, 6)}*"


def table(pen: Pen) -> str:
    """Give a table of words and figures."""
    columns = pen.shape.randint(2, 4)
    head = f"| {' | '.join(pen.line(0, 1) for _ in range(columns + 1))} |"
    rows = [
        f"| {pen.line(0, 2)} | {' | '.join(pen.figure(20000) for _ in range(columns))} |"
        for _ in range(pen.shape.randint(3, 9))
    ]
    return "\n".join((head, f"|:---|{'---:|' * columns}", *rows))


def verse(pen: Pen) -> str:
    """Give lines that end where they end."""
    return "\\\n".join(pen.line(3, 6) for _ in range(4))


def section(pen: Pen) -> str:
    """Give a smaller crosshead and its paragraph."""
    return f"### {pen.line(1, 4)}\n\n{pen.paragraph()}"


_BLOCKS: tuple[Callable[[Pen], str], ...] = (bullets, bullets, steps, nested, cited, table, table, verse, section)

"""Text with one paragraph a line in; the same as format=flowed with DelSp=yes out (RFC 3676), to be put into a mail.

A reader's program flows it to the width of its window: on a telephone, in a narrow column, in a reply. A line that ends
in a space goes on; DelSp says that this space is not the text's, so that Chinese and Japanese flow without gaps.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.formats.text.pieces import JOINER, fitting
from pipeline.formats.text.words import in_words
from pipeline.i18n.display_width import width

# RFC 3676, 4.2: lines should be shorter than 78; this leaves room for the space that stuffs and the one that flows.
_ROOM = 72
SIGNATURE = "-- "
# Lines that start so would be taken for something else: a stuffed line, a quoted one, a new mail in a mailbox file.
_STUFFED = (" ", ">", "From ")


def flowed(text: str) -> str:
    """Break each line softly. Directional isolates may run over a soft break, which is none where lines are flowed."""
    return "\n".join(each for line in text.split("\n") for each in _flow(line))


def _flow(line: str) -> Iterator[str]:
    if line == SIGNATURE:
        yield line
        return
    *soft, last = _chunks(line.rstrip(" "))
    for chunk in soft:
        yield _stuffed(chunk) + " "
    yield _stuffed(last)


def _chunks(line: str) -> Iterator[str]:
    """Give pieces that fit, each with the spaces at its end; none alone would look like a signature's mark."""
    if not line.startswith(" ") and (words := in_words(line, _ROOM)):
        yield from (f"{each} " for each in words[:-1])
        yield words[-1]
        return
    chunk, used = "", 0
    for piece, bare, spaces in fitting(line, _ROOM):
        if chunk.strip(" ") and chunk != SIGNATURE.strip() and used + bare > _ROOM:
            yield chunk
            chunk, used = "", 0
        chunk += piece
        used = used + bare + spaces if JOINER not in chunk else width(chunk)
    yield chunk


def _stuffed(line: str) -> str:
    return f" {line}" if line.startswith(_STUFFED) else line

"""The list of the parts of real documents in; docs/real-documents.md out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NotRequired, TypedDict

_HEAD = """# Real documents, part by part

Made from `tests/documents/parts.yaml` by `make accept`; do not edit it here.

We rewrote thirteen documents of human-rights organisations, ministries and alliances with invented words. The tables
say which field holds each part. The files are in `tests/documents/newsroom/`: copy what you need from them. A test
builds them and finds each part in the page, the Word file and the plain text, in the order below.
"""


class Part(TypedDict):
    """One part: the field that holds it and a piece of its words, or why no field does."""

    part: str
    field: NotRequired[str]
    words: NotRequired[str]
    apart: NotRequired[str]
    only: NotRequired[list[str]]
    without: NotRequired[str]


Document = TypedDict("Document", {"document": str, "is": str, "parts": list[Part]})


def page(documents: Sequence[Document]) -> str:
    """Give the whole page."""
    return _HEAD + "".join(line + "\n" for each in documents for line in _document(each))


def _document(document: Document) -> Iterator[str]:
    yield from ("", f"## {document['is']}", "")
    yield from (f"`{document['document']}`", "", "| part | field | |", "|:-----|:------|:---|")
    for part in document["parts"]:
        yield f"| {part['part']} | {_field(part)} | {_remark(part)} |"


def _field(part: Part) -> str:
    return f"`{part['field']}`" if "field" in part else "none"


def _remark(part: Part) -> str:
    if "only" in part:
        return "on the page only"
    return part.get("without", part.get("apart", ""))

"""A YAML file in, and words; the places where they stand in it out: in its texts, its keys and its remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.fault import Faults
from pipeline.finding.found import FoundPlace
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.search.sought import Sought, folded
from pipeline.source import Place, Source

_AROUND = 50
# What a translation was made from: digests under the names of passages, which nobody wrote.
_RECORDS = frozenset({"translated_from"})


def searched_text(name: str, data: bytes) -> str:
    """Give what is searched of a file: as it is written; with what stands for its escapes, where it has some."""
    source = decode(name, data, Faults())
    if source is None:
        return data.decode(errors="replace")
    if "\\" not in source.text:
        return source.text
    tree = read(source, Faults())
    return "\n".join((source.text, *(scalar.text for _, scalar in _scalars(tree, ""))) if tree else (source.text,))


def places_in(item: str, name: str, data: bytes, sought: Sought) -> list[FoundPlace]:
    """Give the places, in the order of the file; of a file that cannot be read as YAML, its lines."""
    source = decode(name, data, Faults())
    tree = read(source, Faults()) if source else None
    if source is None or tree is None:
        text = data.decode(errors="replace")
        found = [*_lines(Source(name, text), sought, lambda _line: True)]
    else:
        values = {key: each for key, each in tree.values.items() if key not in _RECORDS}
        written = MapNode(values, tree.keys, tree.place)
        found = [each for passage, scalar in _scalars(written, "") for each in _in_scalar(passage, scalar, sought)]
        found += [(place, "", key) for place, key in _keys(written) if sought.is_in(folded(key))]
        found += _lines(source, sought, lambda line: line.lstrip().startswith("#") or " #" in line)
    told: dict[int, FoundPlace] = {}
    for place, passage, text in found:
        told.setdefault(place.line, FoundPlace(item, name, place.line, place.column, passage, around(text, sought)))
    return [told[line] for line in sorted(told)]


def around(text: str, sought: Sought) -> str:
    """Give the words, with some of those beside them, on one line."""
    line = " ".join(text.split())
    start, end = sought.place_in(line) or (0, 0)
    first = 0 if start <= _AROUND else line.rfind(" ", 0, start - _AROUND // 2) + 1 or start - _AROUND // 2
    last = len(line) if len(line) <= end + _AROUND else line.find(" ", end + _AROUND // 2)
    last = last if end < last <= end + 2 * _AROUND else min(end + _AROUND, len(line))
    return ("… " if first else "") + line[first:last] + (" …" if last < len(line) else "")


_Hit = tuple[Place, str, str]


def _in_scalar(name: str, scalar: Scalar, sought: Sought) -> Iterator[_Hit]:
    if not sought.is_in(folded(scalar.text)):
        return
    is_told = False
    for number, line in enumerate(scalar.text.split("\n"), 1):
        if sought.is_in(folded(line)):
            start, end = sought.place_in(line) or (0, 1)
            yield scalar.at(number, start + 1, end - start), name, line
            is_told = True
    if not is_told:  # it goes on over the end of a line
        yield scalar.place, name, scalar.text


def _lines(source: Source, sought: Sought, is_looked_at: Callable[[str], bool]) -> Iterator[_Hit]:
    for number, line in enumerate(source.text.split("\n"), 1):
        if is_looked_at(line) and sought.is_in(folded(line)):
            start, end = sought.place_in(line) or (0, 1)
            yield Place(source, number, start + 1, end + 1), "", line


def _scalars(node: Node, name: str) -> Iterator[tuple[str, Scalar]]:
    match node:
        case Scalar():
            yield name, node
        case ListNode():
            for number, each in enumerate(node.items, 1):
                yield from _scalars(each, f"{name}.{number}")
        case MapNode():
            for key, each in node.values.items():
                # a translation's words stand in `text`, under the names that they have in the source
                inner = "" if not name and key == "text" and isinstance(each, MapNode) else key
                yield from _scalars(each, f"{name}.{inner}" if name and inner else inner or name)


def _keys(node: Node) -> Iterator[tuple[Place, str]]:
    if isinstance(node, ListNode):
        for each in node.items:
            yield from _keys(each)
    elif isinstance(node, MapNode):
        for key, each in node.values.items():
            yield node.keys[key], key
            yield from _keys(each)

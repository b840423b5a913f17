"""What all items share in; where a withheld name stands in it, out: newsroom.yaml, words, templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pipeline.checks.withheld_told import tell, tell_in, written_in
from pipeline.fault import Faults
from pipeline.names.finding import FoundName, Names
from pipeline.names.person import WithheldPerson
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import Node, plain
from pipeline.source import Place, Source

_OTHERS = "not_the_same_person"


def check_shared(
    settings: bytes | None, files: Mapping[str, bytes], withheld: Iterable[WithheldPerson], faults: Faults
) -> None:
    """Look for the names in newsroom.yaml, and in the words and the templates by name."""
    names = Names.of(withheld)
    if not names.people:
        return
    source = decode("newsroom.yaml", settings, Faults()) if settings else None
    tree = read(source, Faults()) if source else None
    others = tuple(_texts(tree.values.get(_OTHERS))) if tree else ()
    for each in written_in(tree, (), None, frozenset()) if tree else ():
        if each.route[0] != _OTHERS:
            for found in names.find_all(each.scalar.text, tag=each.tag, others=others):
                tell_in(each, found, faults)
    for name, data in files.items():
        text = data.decode(errors="replace")
        first = _first(names.people, text, others)
        if first and first.grade == "sure":  # a template's marks part words that do not belong together
            line = text.count("\n", 0, first.start) + 1
            column = first.start - text.rfind("\n", 0, first.start)
            place = Place(Source(f"templates/{name}", text), line, column, column + 1)
            tell(first, "this text", place, faults)


@lru_cache(maxsize=256)  # most are the engine's own, and a desk looks through them again and again
def _first(people: tuple[WithheldPerson, ...], text: str, others: tuple[str, ...]) -> FoundName | None:
    return Names.of(people).narrowed(text).find(text, others=others)


def _texts(node: Node | None) -> list[str]:
    found = plain(node) if node else None
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []

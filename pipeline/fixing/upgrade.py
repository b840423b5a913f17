"""A file and its kind in; the same file as today's model has it, out: renamed fields, and what absence once meant.

A name is changed where it stands, so that comments and layout stay. What cannot be read in one way (an old name beside
its new one) is left, and `press check` tells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from msgspec import Struct

from pipeline.document.versions import EACH, IMPLIED, RENAMED, TODAY, FileKind, Implied, Pattern, Renamed, fits
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import Route, plain
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Rename
from pipeline.writer.splice import spliced

Tree = dict[str, object]


class Upgraded(Struct, frozen=True):
    """A file's text as today's model has it, and how many places of it changed."""

    text: str
    count: int


def upgrade(
    source: Source,
    kind: FileKind,
    since: int | None = None,
    of: FileKind | None = None,
    *,
    renamed: Sequence[Renamed] = RENAMED,
    implied: Sequence[Implied] = IMPLIED,
) -> Upgraded:
    """Bring a file to today's model; `since` is the version that it follows where it says none.

    `of` is the kind of a translation's source, whose texts it gives under `text`.
    """
    tree = _tree(source)
    stated = str(tree.get("model", ""))
    version = int(stated) if stated.isascii() and stated.isdigit() else None
    if version is not None and version > TODAY:
        return Upgraded(source.text, 0)
    theirs = [each for each in renamed if of in each.files]
    names = dict(_old_names(tree, [each for each in renamed if kind in each.files], ()))
    names |= dict(_old_names(tree, theirs, ("text",)))
    # an inner name first: its route is by the names around it
    renames = [Rename(route, names[route]) for route in sorted(names, key=len, reverse=True)]
    text = changed(source, renames).text
    wanted = _tree(Source(source.name, text))
    count = len(names) + _rename_records(wanted, theirs)
    follows = version or since or TODAY
    filled = sum(_fill(wanted, each) for each in implied if kind in each.files and follows < each.since)
    if (version is None and filled) or (version is not None and version < TODAY):
        wanted["model"] = str(TODAY)
        count += 1
    count += filled
    return Upgraded(spliced(Source(source.name, text), wanted) if count else source.text, count)


def _tree(source: Source) -> Tree:
    found = read(source, Faults())
    return cast("Tree", plain(found)) if found else {}


def _old_names(tree: Tree, renamed: Sequence[Renamed], below: Pattern) -> Iterator[tuple[Route, str]]:
    """Give where old names stand, each with its new one; not where the new one stands, too."""
    for each in renamed:
        old = each.old[-1]
        for route, group in _groups(tree, (*below, *each.old[:-1]), ()):
            if old in group and each.new not in group:
                yield (*route, old), each.new


def _groups(node: object, pattern: Pattern, route: Route) -> Iterator[tuple[Route, Tree]]:
    """Give the groups of fields that a pattern leads to."""
    if not pattern:
        if isinstance(node, dict):
            yield route, cast("Tree", node)
        return
    step, rest = pattern[0], pattern[1:]
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in inner:
        if step in {EACH, key}:
            yield from _groups(value, rest, (*route, key))


def _rename_records(tree: Tree, renamed: Sequence[Renamed]) -> int:
    """Have a translation's records name its texts as they are called now; give how many were renamed."""
    records = tree.get("translated_from")
    if not (renamed and isinstance(records, dict)):
        return 0
    now = {_name(name, renamed): record for name, record in records.items()}
    tree["translated_from"] = now
    return len(now.keys() - records.keys())


def _name(name: str, renamed: Sequence[Renamed]) -> str:
    steps = name.split(".")
    for each in renamed:
        size = len(each.old)
        if fits(each.old, tuple(steps[:size])):
            steps[size - 1] = each.new
    return ".".join(steps)


def _fill(tree: Tree, implied: Implied) -> int:
    """Write out what a field meant where it was left out; give how often."""
    name, count = implied.field[-1], 0
    for _, group in _groups(tree, implied.field[:-1], ()):
        if name not in group:
            rest = dict(group)
            first = {"id": rest.pop("id")} if "id" in rest else {}
            group.clear()
            group.update({**first, name: implied.value, **rest})
            count += 1
    return count

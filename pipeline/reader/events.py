"""A source in; its tree out. Built on PyYAML's event stream, which gives places and cannot run out of stack.

Refused, each with its own fault: what does not parse, tabs, duplicate keys, aliases and anchors, tags, merge keys,
a second document, nesting deeper than a document can need.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import yaml

from pipeline.fault import Faults
from pipeline.reader.decode import CONTROL, LINE_BREAKS
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar, Style
from pipeline.reader.unreadable import unreadable
from pipeline.source import Place, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 24
_STYLES: dict[str | None, Style] = {"|": "literal", ">": "folded", "'": "quoted", '"': "quoted"}
_HASH = re.compile(r"#\S")


class _Mark(Protocol):
    """A position of libyaml's: line and column from 0."""

    line: int
    column: int


class _StopError(Exception):
    """The source cannot be read any further; its fault is collected."""


def read(source: Source, faults: Faults) -> MapNode | None:
    """Read one document; None (and at least one fault) when it is not a mapping that can be used."""
    try:
        return _Reader(source, faults).document()
    except _StopError:
        return None
    except yaml.MarkedYAMLError as error:
        unreadable(source, error, faults)
        return None


def _too_deep(place: Place, faults: Faults) -> None:
    faults.add(
        "nested-too-deep",
        f"more than {_DEEPEST} lists or groups stand inside one another",
        place,
        expected="the fields of a release or an appeal, which go four or five deep",
        hint="remove the extra brackets",
    )


class _Reader:
    """Turns events into nodes, one source at a time."""

    def __init__(self, source: Source, faults: Faults) -> None:
        self._source = source
        self._faults = faults
        # the events one by one, as yaml.parse gives them, without its two calls for each
        self._events: Iterator[yaml.Event] = iter(yaml.CSafeLoader(source.text).get_event, None)
        self._has_hash = any(_is_behind_words(source.text, found.start()) for found in _HASH.finditer(source.text))

    def document(self) -> MapNode | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._stop(
                        "second-document",
                        "a second document starts here",
                        event,
                        "one document per file",
                        "remove the line ‘---’, or move what follows into a file of its own",
                    )
                root = self._node(next(self._events), 1)
        if root is None or (isinstance(root, Scalar) and not root.text and root.style == "plain"):
            self._faults.add(
                "empty-file",
                "this file is empty",
                Place.start_of(self._source),
                expected="at least the fields that the field reference marks as needed (docs/fields.md)",
                hint="start from a copy of a sample",
            )
            return None
        if not isinstance(root, MapNode):
            self._faults.add(
                "not-fields",
                "this file does not start with fields",
                root.place,
                expected="‘field: text’ on each line",
                hint="compare it with a sample",
            )
            return None
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag and depth <= _DEEPEST:
            return self._scalar(event)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self._stop(
                "alias",
                f"‘*{anchor}’ is a YAML alias",
                event,
                "the text itself",
                "write the text again; text that starts with * must stand in quotation marks",
            )
        if anchor:
            self._stop(
                "alias",
                f"‘&{anchor}’ is a YAML anchor",
                event,
                "the text itself",
                "remove it; text that starts with & must stand in quotation marks",
            )
        if tag:
            self._stop(
                "tag",
                f"‘{_shown_tag(tag)}’ is a YAML tag",
                event,
                "text without a tag",
                "remove it; text that starts with ! must stand in quotation marks",
            )
        if depth > _DEEPEST:
            _too_deep(self._place(event), self._faults)
            raise _StopError
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event, depth)
        return self._map(event, depth)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = _marks(event)
        place, value, written = self._between(start, end), event.value, event.style
        # the source itself has none: only a number between such marks can bring one, as "\\x07"
        escaped = CONTROL.search(value) if written == '"' else None
        if escaped:
            self._faults.add(
                "control-character",
                f"an invisible character (U+{ord(escaped.group()):04X}) stands in this text",
                place,
                expected="text that can be printed",
                hint="write ‘\\n’, or a space, in the place of the ‘\\’ and the sign’s number: it is a line break"
                if escaped.group() in LINE_BREAKS
                else "remove the ‘\\’ and the sign’s number behind it",
            )
        style: Style = _STYLES.get(written, "plain")
        if style == "plain" and self._has_hash:
            self._lost_behind_hash(event)
        if style == "literal":
            return Scalar(value, place, style, self._indent(event))
        raw = end.column - start.column - (2 if style == "quoted" else 0)
        if end.line != start.line or raw != len(value):
            style = "folded"  # lines are joined, or escapes: columns of the text are no longer columns of the line
        return Scalar(value, place, style)

    def _lost_behind_hash(self, event: yaml.ScalarEvent) -> None:
        """Tell of text that YAML takes for a comment: a # with a word right behind it is seldom meant as one."""
        _, end = _marks(event)
        rest = self._source.line(end.line + 1)[end.column :]
        lost = re.match(r"\s+(#\S.*)", rest)
        if event.value and lost:
            self._faults.add(
                "hash-in-text",
                f"everything from ‘#’ on would be lost: ‘{lost[1]}’",
                Place(self._source, end.line + 1, end.column + lost.start(1) + 1, end.column + lost.end(1) + 1),
                expected="text in quotation marks where it holds a ‘#’, or a space behind the ‘#’ of a remark",
                hint="put the whole text into quotation marks",
            )

    def _indent(self, event: yaml.ScalarEvent) -> int:
        start, end = _marks(event)
        for number in range(start.line + 2, end.line + 2):
            line = self._source.line(number)
            if line.strip():
                own = len(line) - len(line.lstrip(" "))
                first = next((part for part in event.value.split("\n") if part.strip()), "")
                return own - (len(first) - len(first.lstrip(" ")))
        return 0

    def _list(self, event: yaml.Event, depth: int) -> ListNode:
        items: list[Node] = []
        for inner in self._events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            items.append(self._node(inner, depth + 1))
        return ListNode(tuple(items), self._place(event))

    def _map(self, event: yaml.Event, depth: int) -> MapNode:
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for inner in self._events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            key = self._node(inner, depth + 1)
            value = self._node(next(self._events), depth + 1)
            self._keep(key, value, values, keys)
        return MapNode(values, keys, self._place(event))

    def _keep(self, key: Node, value: Node, values: dict[str, Node], keys: dict[str, Place]) -> None:
        if not isinstance(key, Scalar):
            self._faults.add(
                "yaml-syntax",
                "a field's name is missing here",
                key.place,
                expected="‘field: text’",
                hint="put text that holds brackets into quotation marks",
            )
            return
        place = key.place.within(len(key.text))
        if key.text == "<<" and key.style == "plain":
            self._faults.add(
                "merge-key", "‘<<’ is a YAML merge key", place, expected="a field's name", hint="write the fields out"
            )
        elif key.text in values:
            first = keys[key.text]
            self._faults.add(
                "duplicate-key",
                f"‘{key.text}’ stands here a second time",
                place,
                expected=f"each field once; the first is on line {first.line}",
                hint="keep one of the two",
            )
        else:
            values[key.text] = value
            keys[key.text] = place

    def _place(self, event: yaml.Event) -> Place:
        return self._between(*_marks(event))

    def _between(self, start: _Mark, end: _Mark) -> Place:
        line, column = start.line + 1, start.column + 1
        last = end.column + 1 if end.line == start.line else len(self._source.line(line)) + 1
        return Place(self._source, line, column, last if last > column else column + 1)

    def _stop(self, code: str, message: str, event: yaml.Event, expected: str, hint: str) -> None:
        self._faults.add(code, message, self._place(event), expected=expected, hint=hint)
        raise _StopError


def _marks(event: yaml.Event) -> tuple[_Mark, _Mark]:
    """Give where an event starts and ends; libyaml marks every event of a source."""
    if event.start_mark is None or event.end_mark is None:
        raise _StopError
    return event.start_mark, event.end_mark


def _is_behind_words(text: str, at: int) -> bool:
    """Say whether a # stands behind a space and has words before it on its line, as a crosshead has not."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before[-1:].isspace() and bool(before.strip())


def _shown_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")

"""Random files with remarks everywhere, each made from a model that says which remark is whose; so an operation may be
done to the model and to its text, and the two compared."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from hypothesis import strategies as st

Route = tuple[str | int, ...]


@dataclass
class Text:
    """A text, or a field left open (`style` is "open")."""

    words: str
    style: str = "plain"

    @property
    def tree(self) -> object:
        if self.style == "open":
            return None
        return f"{self.words}\n{self.words}" if self.style == "literal" else self.words


@dataclass
class Entry:
    value: Text | Group
    key: str | None = None
    lead: list[str] = field(default_factory=list)
    remark: str = ""
    inside: list[str] = field(default_factory=list)
    hyphen: str = "- "


@dataclass
class Group:
    """A list or a mapping; `gaps` has the lines above each entry that are no entry's, and `tail` those behind the last.

    `form` is "block", "line" (brackets on one line) or "lines" (brackets, with a line for each entry).
    """

    is_list: bool
    entries: list[Entry]
    gaps: list[list[str]]
    form: str = "block"
    tail: list[str] = field(default_factory=list)
    indent: int = 2
    comma: bool = False

    @property
    def tree(self) -> object:
        if self.is_list:
            return [each.value.tree for each in self.entries]
        return {str(each.key): each.value.tree for each in self.entries}


@dataclass
class Document:
    root: Group
    windows: bool
    ends: bool

    @property
    def text(self) -> str:
        text = "\n".join(_group(self.root, 0)) + "\n" * self.ends
        return text.replace("\n", "\r\n") if self.windows else text

    def copy(self) -> Document:
        return copy.deepcopy(self)

    def groups(self) -> list[tuple[Route, Group]]:
        return list(_groups(self.root, ()))

    def at(self, route: Route) -> Text | Group:
        node: Text | Group = self.root
        for step in route:
            assert isinstance(node, Group)
            node = node.entries[step if isinstance(step, int) else self.keys(node).index(step)].value
        return node

    @staticmethod
    def keys(group: Group) -> list[str | int]:
        return [index if group.is_list else str(each.key) for index, each in enumerate(group.entries)]


def _groups(group: Group, route: Route) -> list[tuple[Route, Group]]:
    found = [(route, group)]
    for step, each in zip(Document.keys(group), group.entries, strict=True):
        if isinstance(each.value, Group):
            found += _groups(each.value, (*route, step))
    return found


def _group(group: Group, column: int) -> list[str]:
    lines: list[str] = []
    for gap, each in zip(group.gaps, group.entries, strict=True):
        lines += [*gap, *_entry(each, column, is_list=group.is_list)]
    return [*lines, *group.tail]


def _entry(entry: Entry, column: int, *, is_list: bool) -> list[str]:
    lead, value = " " * column, entry.value
    head = lead + (entry.hyphen if is_list else f"{entry.key}: ")
    remark = f"  {entry.remark}" if entry.remark else ""
    above = [f"{lead}{line}" for line in entry.lead]
    below = [f"{lead}  {line}" for line in entry.inside]
    if isinstance(value, Text):
        lines = _text(value, head, column, remark)
    elif value.form == "line":
        lines = [f"{head}{_flow(value)}{remark}"]
    elif value.form == "lines":
        lines = _flow_lines(value, head, column, remark)
    elif is_list:
        lines = _group(value, len(head))
        while not lines[0]:
            del lines[0]
        lines[0] = head + lines[0].lstrip(" ")
    else:
        lines = [f"{head.rstrip()}{remark}", *_group(value, column + (value.indent if value.is_list else 2))]
    return [*above, *lines, *below]


def _text(text: Text, head: str, column: int, remark: str) -> list[str]:
    words, inner = text.words, " " * (column + 4)
    match text.style:
        case "open":
            return [f"{head.rstrip()}{remark}"]
        case "single":
            return [f"{head}'{words}'{remark}"]
        case "double":
            return [f'{head}"{words}"{remark}']
        case "over":
            return [head + words.replace(" ", f"\n{inner}", 1) + remark] if " " in words else [head + words + remark]
        case "literal":
            return [f"{head}|-{remark}", inner + words, inner + words]
        case _:
            return [f"{head}{words}{remark}"]


def _flow(group: Group) -> str:
    inner = ", ".join(_flow_entry(each) for each in group.entries)
    return f"[{inner}]" if group.is_list else f"{{{inner}}}"


def _flow_entry(entry: Entry) -> str:
    value = _flow(entry.value) if isinstance(entry.value, Group) else _text(entry.value, "", 0, "")[0]
    return value if entry.key is None else f"{entry.key}: {value}"


def _flow_lines(group: Group, head: str, column: int, remark: str) -> list[str]:
    lead = " " * (column + 2)
    lines = [head + ("[" if group.is_list else "{")]
    for index, each in enumerate(group.entries):
        comma = "," if group.comma or index < len(group.entries) - 1 else ""
        lines += [f"{lead}{line}" for line in each.lead]
        lines.append(f"{lead}{_flow_entry(each)}{comma}{f'  {each.remark}' if each.remark else ''}")
    return [*lines, f"{' ' * column}{']' if group.is_list else '}'}{remark}"]


class _Numbers:
    """Tags an entry's key, words and remarks with the same number."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last


WORDS = ["word", "نص عربي", "中文", "שלום", "it is"]
chance = st.sampled_from([True, False, False])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Give a random file of a few levels."""
    numbers, ends = _Numbers(), draw(st.booleans())
    root = _drawn_group(draw, numbers, 0, depth=0, is_list=False)
    on_top = draw(st.sampled_from([[], ["# of the file", ""], ["# of the file", "# and more", ""]]))
    root.gaps[0] = on_top
    if not on_top:
        root.entries[0].lead = []
    return Document(root, draw(st.booleans()), ends)


def _drawn_group(draw: st.DrawFn, numbers: _Numbers, column: int, *, depth: int, is_list: bool) -> Group:
    entries: list[Entry] = []
    gaps: list[list[str]] = []
    lead = " " * column
    spaced = draw(chance)
    for index in range(draw(st.integers(1, 3 if depth else 4))):
        entries.append(_drawn_entry(draw, numbers, column, depth=depth, is_list=is_list))
        gap = [""] * spaced if index else []
        if index and draw(chance):
            free = f"# free {numbers.next()}"
            gap = [*gap, draw(st.sampled_from(["", lead])) + free, ""]
        gaps.append(gap)
    return Group(is_list, entries, gaps)


def _drawn_entry(draw: st.DrawFn, numbers: _Numbers, column: int, *, depth: int, is_list: bool) -> Entry:
    number = numbers.next()
    entry = Entry(Text(f"v{number} {draw(st.sampled_from(WORDS))}"), None if is_list else f"k{number}")
    entry.hyphen = draw(st.sampled_from(["- ", "- ", "-   "]))
    if draw(chance):
        entry.lead = [f"# lead {number}"] * draw(st.integers(1, 2))
        entry.lead = [f"{line}.{place}" for place, line in enumerate(entry.lead)]
    if draw(chance):
        entry.remark = f"# end {number}"
    kind = draw(st.sampled_from(["text", "text", "group", "group", "line", "lines"])) if depth < 3 else "text"
    if kind == "text":
        assert isinstance(entry.value, Text)
        entry.value.style = draw(st.sampled_from(["plain", "single", "double", "over", "literal", "open"]))
        entry.inside = [f"# inside {number}"] * draw(chance)
    elif kind == "group":
        inner_list = draw(st.booleans())
        indent = draw(st.sampled_from([0, 2])) if inner_list and not is_list else 2
        inner = column + (len(entry.hyphen) if is_list else indent)
        entry.value = _drawn_group(draw, numbers, inner, depth=depth + 1, is_list=inner_list)
        entry.value.indent = indent
        if is_list:  # what stands at the end of the hyphen's line is said of what is behind the hyphen
            entry.remark = ""
        if inner > column and draw(chance):
            entry.value.tail = [f"{' ' * inner}# tail {number}"]
    else:
        entry.value = _drawn_flow(draw, numbers, kind)
    return entry


def _drawn_flow(draw: st.DrawFn, numbers: _Numbers, form: str) -> Group:
    is_list = draw(st.booleans())
    entries = []
    for _ in range(draw(st.integers(1, 3))):
        number = numbers.next()
        entry = Entry(Text(f"v{number}", draw(st.sampled_from(["plain", "single", "double"]))))
        entry.key = None if is_list else f"k{number}"
        if form == "lines" and draw(chance):
            entry.lead = [f"# lead {number}"]
        if form == "lines" and draw(chance):
            entry.remark = f"# end {number}"
        entries.append(entry)
    return Group(is_list, entries, [[] for _ in entries], form, comma=draw(st.booleans()))

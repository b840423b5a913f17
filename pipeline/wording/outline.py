"""Passages in, each with its name; a tree of them out: `quotes.mayor.text` stands in `mayor`, and that in `quotes`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

# Deeper than any model; a file's name is a step too, and may have many full stops.
_DEEPEST = 20


class PassageNode(Struct, eq=False):
    """What stands below one name: its own texts (of which there is one), and the parts below it, in their order."""

    name: str
    texts: list[str] = field(default_factory=list)
    parts: dict[str, PassageNode] = field(default_factory=dict)

    def passages(self) -> Iterator[tuple[str, str]]:
        """Give every passage with its whole name."""
        yield from ((self.name, text) for text in self.texts)
        for part in self.parts.values():
            yield from part.passages()

    def content(self) -> tuple[tuple[str, str], ...]:
        """Give every passage by its name below this one: what is the same wherever it stands."""
        return tuple((name[len(self.name) :], text) for name, text in self.passages())


def outlined(passages: Iterable[tuple[str, str]]) -> PassageNode:
    """Give the tree."""
    root = PassageNode("")
    for name, text in passages:
        node = root
        for step in name.split(".", _DEEPEST):
            whole = f"{node.name}.{step}" if node is not root else step
            node = node.parts.setdefault(step, PassageNode(whole))
        node.texts.append(text)
    return root

"""A variant in; the item's own words and figures in its language out, as a reader would see them, passage by passage.

Interface words, the moment and the directory have no part in them: they are not the item's. What no reader sees is left
out, and so is how a text is set, for none of it is words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from pipeline import fingerprint
from pipeline.document.outline import outline_of
from pipeline.document.shape import Shape, entry_names
from pipeline.edition.letters import plain_blocks
from pipeline.newsroom.item import Variant
from pipeline.newsroom.withheld import is_public
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.richtext.reading import Library, markdown

# What no reader sees, what acts of publication write, and how a text is set. The embargo and the directory are reported
# apart (`around.py`): they are no words of the text, and the embargo is taken out of the file when it is over.
NOT_READ = frozenset({
    ("status",), ("model",), ("embargo",), ("published_at",), ("updated_at",), ("not_the_same_person",),
    ("withdrawn",), ("minor_change",),
    ("persons_at_risk", "*", "also_known_as"), ("persons_at_risk", "*", "consent"),
    ("persons_at_risk", "*", "name_public"), ("persons_at_risk", "*", "group"),
    ("targets", "*", "verified"), ("targets", "*", "in_office_until"),
    ("letters", "*", "mail_link"), ("issuers", "layout"), ("issuers", "signatories", "*", "signed"),
    ("contacts", "*", "duty"), ("local", "contacts", "*", "duty"),
    ("demands", "numbered"), ("media", "*", "expires"), ("media", "*", "print_file"),
})  # fmt: skip
_EACH = "*"


class Passage(Struct, frozen=True, array_like=True):
    """One text or figure of an item: its stable name (`quotes.mayor.text`), and what a reader reads there."""

    name: str
    text: str


class OwnWords(Struct, frozen=True, dict=True):
    """An item's own words and figures in one language, in the order of its model."""

    language: str
    passages: tuple[Passage, ...]

    @cached_property
    def digest(self) -> str:
        """Give the digest that signatures and the ledger name: SHA-256, 64 characters."""
        return fingerprint.of_bytes(self.data)

    @property
    def data(self) -> bytes:
        """Give the words as they are kept (JSON), so that what has changed since can be shown."""
        pairs = [[each.name, each.text] for each in self.passages]
        return json.dumps([self.language, pairs], ensure_ascii=False, separators=(",", ":")).encode()


def read_back(data: bytes) -> OwnWords:
    """Give words that were kept; raise ValueError where the bytes are none."""
    language, pairs = json.loads(data)
    return OwnWords(language, tuple(Passage(name, text) for name, text in pairs))


def own_words(variant: Variant, library: Library) -> OwnWords:
    """Give the words of one language of an item; `library` has the blocks of its Markdown."""
    shape = Shape(group=outline_of(type(variant.document)))
    return OwnWords(variant.language.tag, tuple(_passages(shape, variant.tree, (), "", library)))


def _passages(shape: Shape, node: Node, pattern: tuple[str, ...], name: str, library: Library) -> Iterator[Passage]:
    if pattern in NOT_READ:
        return
    match node:
        case Scalar():
            text = _as_read(shape, node, library)
            if text:
                yield Passage(name, text)
        case ListNode() if shape.items is None and all(isinstance(each, Scalar) for each in node.items):
            # `country: BE` and `country: [BE]` read alike
            lines = [_as_read(shape, each, library) for each in node.items if isinstance(each, Scalar)]
            if any(lines):
                yield Passage(name, "\n".join(lines))
        case ListNode():
            items = shape.items or Shape()
            for own, item in zip(entry_names(items, node.items), node.items, strict=True):
                yield from _passages(items, item, (*pattern, _EACH), f"{name}.{own}", library)
        case MapNode():
            for key in _in_order(shape, node):
                if not _is_hidden(node, key):
                    inner = (shape.group.fields.get(key) if shape.group else shape.values) or Shape()
                    step = key if shape.group or not shape.values else _EACH
                    yield from _passages(
                        inner, node.values[key], (*pattern, step), f"{name}.{key}" if name else key, library
                    )


def _in_order(shape: Shape, node: MapNode) -> list[str]:
    """Give the keys of a group in its model's order, those of anything else in the file's."""
    if shape.group is None:
        return list(node.values)
    order = {key: place for place, key in enumerate(shape.group.fields)}
    return sorted(node.values, key=lambda key: order.get(key, len(order)))


def _is_hidden(node: MapNode, key: str) -> bool:
    """Say whether a key is the name of somebody at risk that is not printed: a last day of consent is no word of it."""
    return key == "name" and "name_public" in node.values and not is_public(node)


def _as_read(shape: Shape, scalar: Scalar, library: Library) -> str:
    if shape.unit and shape.unit.rich:
        found = library.get(markdown(scalar.text))
        if found is not None:
            return "\n\n".join(plain_blocks(found))
    return "\n".join(" ".join(line.split()) for line in scalar.text.strip().splitlines())

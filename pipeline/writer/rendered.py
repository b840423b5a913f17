"""New fields and lists in; the lines of YAML that hold them out, as the samples are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.writer.scalars import Spot, written, written_key

Value = object
"""Text, None (a field left open), a mapping of such by key, or a list of such; as reader.tree.plain gives them."""


def block(value: Value, indent: int) -> str:
    """Give what stands behind a key's colon or a list's hyphen at a column."""
    match value:
        case None:
            return ""
        case str():
            return " " + written(value, Spot(indent))
        case Mapping() if value:
            return "\n" + fields(value, indent + 2)
        case Sequence() if value:
            return "\n" + "\n".join(entry(each, indent + 2) for each in value)
        case Mapping():
            return " {}"
        case _:
            return " []"


def fields(values: Mapping[str, Value], indent: int) -> str:
    """Give fields, one below the other."""
    return "\n".join(f"{' ' * indent}{field(key, value, indent)}" for key, value in values.items())


def field(key: str, value: Value, indent: int) -> str:
    """Give one field, without the blanks before its key."""
    return f"{written_key(key)}:{block(value, indent)}"


def entry(value: Value, indent: int) -> str:
    """Give one entry of a list, its hyphen at a column."""
    lead = " " * indent
    if isinstance(value, Mapping) and value:
        return f"{lead}- {fields(value, indent + 2).lstrip(' ')}"
    return f"{lead}-{block(value, indent)}"


def flow(value: Value) -> str:
    """Give a value between brackets."""
    match value:
        case None:
            return ""
        case str():
            return written(value, Spot(0, flow=True))
        case Mapping():
            return "{" + ", ".join(f"{written_key(key)}: {flow(each)}" for key, each in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(flow(each) or '""' for each in value) + "]"
        case _:
            message = f"no text, mapping or list: {value!r}"
            raise TypeError(message)


def has_gaps(value: Value) -> bool:
    """Say whether a list has entries that are left open, which brackets cannot hold."""
    if isinstance(value, Mapping):
        return any(has_gaps(each) for each in value.values())
    return isinstance(value, list) and any(each is None or has_gaps(each) for each in value)

"""A field of a model and what stands in the file, in; the field as it is drawn, with all inside it, out.

Every text of the file is in one field: also one of another shape than the model has, and one under a key that the model
does not know (`raw`), for the form is where it is mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from pipeline.desk.form.additions import LISTED, additions, keys
from pipeline.desk.form.context import Scope
from pipeline.desk.form.counts import counted
from pipeline.desk.form.echoes import echo_of, language_name
from pipeline.desk.form.order import FIXED, ON_SEVERAL_LINES, USUAL
from pipeline.desk.form.shapes import Choice, Field, FormEntry
from pipeline.desk.form.titles import model_of, title_of
from pipeline.desk.form.tongues import tongue, within
from pipeline.document.base import Model
from pipeline.document.holds import Holds, Kind, held_by
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar

_GROWN = {"markdown": 3, "lines": 2}
_WIDTH = 76  # characters on a line of a control, more or less
_MOST_ROWS = 24
_PLACED = {"quotes": "quote", "boxes": "box"}
_LINE = Holds("line")


class _Spot(Struct, frozen=True):
    """Where a field stands: its route, and the field of a model that it is, or is an entry of."""

    route: Route
    name: str
    model: type[Model]
    scope: Scope

    def inner(self, step: str | int, scope: Scope | None = None) -> _Spot:
        return replace(self, route=(*self.route, step), scope=scope or self.scope)


def field_in(model: type[Model], name: str, group: MapNode | None, above: Route, scope: Scope) -> Field:
    """Give one field of a group; the group may not be there yet."""
    info, node = model.model_fields[name], group.values.get(name) if group else None
    own, held = scope.context.words.field(model, name), held_by(model, name)
    inner = within(scope, model, name, group)
    if isinstance(zone := group.values.get("timezone") if group else None, Scalar) and zone.text:
        inner = replace(inner, zone=zone.text)
    drawn = _drawn(held, node, _Spot((*above, name), name, model, inner))
    default = info.get_default() if held.kind == "choice" and not held.instead else None
    chosen = drawn.value or (default if isinstance(default, str) else "")
    return replace(
        drawn,
        label=own.label, help=own.help, example=own.example if drawn.has_control else "",
        is_needed=info.is_required() and (group is not None or not above), is_used=node is not None,
        choices=_choices(drawn, chosen, scope, is_needed=info.is_required() or default is not None),
    )  # fmt: skip


def _choices(drawn: Field, chosen: str, scope: Scope, *, is_needed: bool) -> tuple[Choice, ...]:
    """Give the values of a choice: none of them where that may be, and what stands in the file though it is none."""
    words, found = scope.context.words, drawn.choices
    if drawn.kind not in ("choice", "key") or not found:
        return found
    none = () if is_needed else (Choice("", words["none"]),)
    wrong = (Choice(drawn.value, drawn.value),) if drawn.value and drawn.value not in {c.value for c in found} else ()
    return tuple(replace(each, is_chosen=each.value == chosen) for each in (*none, *found, *wrong))


def _drawn(held: Holds, node: Node | None, spot: _Spot) -> Field:
    """Give a field as what stands there asks for: as the model has it first, or as what may stand instead, or raw."""
    match held.kind:
        case "group" if node is None or isinstance(node, MapNode):
            return _group(held, node, spot)
        case "list" if node is None or isinstance(node, ListNode):
            items = node.items if isinstance(node, ListNode) else ()
            return _list(held, [(spot.inner(at), each) for at, each in enumerate(items)], spot)
        case "list" if isinstance(node, Scalar) and held.instead:
            return _list(held, [(spot, node)], spot)
        case "mapping" | "local" if isinstance(node, MapNode) or (node is None and held.kind == "mapping"):
            return _mapping(held, node, spot)
        case "group" | "list" | "mapping":
            return raw(node, spot.route, spot.name, spot.scope)
        case "key" | "choice" if isinstance(node, MapNode) and held.instead:
            return _drawn(held.instead, node, spot)
        case _ if isinstance(node, ListNode | MapNode):
            return raw(node, spot.route, spot.name, spot.scope)
        case _:
            return _scalar(held, node, spot)


def _scalar(held: Holds, node: Scalar | None, spot: _Spot) -> Field:
    text, scope, name = node.text if node else "", spot.scope, spot.name
    kind, suggested = held.kind, held.instead is not None and held.kind == "choice"
    language, direction = tongue(scope, kind, is_for_all=kind == "local" or suggested)
    value = scope.context.shown(text) if kind == "markdown" else text
    count, limit = counted(spot.route, text, scope)
    return Field(
        spot.route, name, "local" if suggested else kind, name,
        value=value, echo=echo_of(kind, text, scope), choices=_known(held, name, scope),
        list_name="labels" if suggested else LISTED.get(kind, ""), language=language, direction=direction,
        rows=_rows(held, name, value), limit=limit, count=count,
    )  # fmt: skip


def _known(held: Holds, name: str, scope: Scope) -> tuple[Choice, ...]:
    words = scope.context.words
    if held.kind == "key":
        return tuple(keys(name, scope))
    return tuple(Choice(value, words.choice(name, value)) for value in held.choices)


def _rows(held: Holds, name: str, value: str) -> int:
    """Give the lines that a text fills, so that its control shows all of it before any script runs."""
    is_growing = name in ON_SEVERAL_LINES or (held.unit is not None and name in {"demands", "items"})
    least = _GROWN.get(held.kind, 1 if is_growing else 0)
    filled = sum(1 + len(line) // _WIDTH for line in value.rstrip("\n").split("\n"))
    return min(max(least, filled), _MOST_ROWS) if least else 0


def _group(held: Holds, node: MapNode | None, spot: _Spot) -> Field:
    model, route = model_of(held.models, node), spot.route
    usual, fixed = USUAL.get(model.__name__, ()), FIXED.get(model.__name__, frozenset())
    names = [*usual, *(each for each in model.model_fields if each not in usual)]
    fields = [_shown(field_in(model, each, node, route, spot.scope), usual) for each in names if each not in fixed]
    strange = [(each, inner) for each, inner in node.values.items() if each not in model.model_fields] if node else []
    others = [raw(inner, (*route, each), each, spot.scope) for each, inner in strange]
    return Field(route, spot.name, "group", spot.name, fields=(*fields, *others))


def _shown(field: Field, usual: tuple[str, ...]) -> Field:
    return replace(field, is_shown=field.name in usual or field.is_used or field.is_needed)


def _list(held: Holds, items: list[tuple[_Spot, Node]], spot: _Spot) -> Field:
    inner, name = held.inner or _LINE, spot.name
    entries = []
    for at, (own, node) in enumerate(items):
        title = title_of(_called(inner, node, spot), at + 1, node, held, spot.scope)
        drawn = _drawn(inner, node, own)
        field = replace(
            drawn, label=title, is_used=True, choices=_choices(drawn, drawn.value, spot.scope, is_needed=True)
        )
        mark, last = _mark(name, node), at == len(items) - 1
        entries.append(FormEntry(own.route, title, field, mark, index=at, is_first=at == 0, is_last=last))
    taken = frozenset(text for _, node in items if (text := _taken(node)))
    adds = additions(held, spot.model, name, taken, spot.scope)
    return Field(spot.route, name, "list", name, entries=tuple(entries), adds=adds)


def _called(inner: Holds, node: Node, spot: _Spot) -> str:
    """Give what an entry is called: by its model where it may be one of several, else by the list."""
    words = spot.scope.context.words
    groups = inner.models if inner.kind == "group" else inner.instead.models if inner.instead else ()
    if groups and isinstance(node, MapNode):
        return words.entry(model_of(groups, node))
    return words.field(spot.model, spot.name).entry or words["entry_word"]


def _taken(node: Node) -> str:
    if isinstance(node, MapNode):
        node = node.values.get("file", node)
    return node.text if isinstance(node, Scalar) else ""


def _mark(name: str, node: Node, key: str = "") -> str:
    """Give what places an entry in the text; a box without a name cannot be placed."""
    found = node.values.get("id") if isinstance(node, MapNode) else None
    own = key or (found.text if isinstance(found, Scalar) else "")
    return f"{{{_PLACED[name]}: {own}}}" if name in _PLACED and own else ""


def _mapping(held: Holds, node: Node | None, spot: _Spot) -> Field:
    values: Mapping[str, Node] = node.values if isinstance(node, MapNode) else {}
    keys, inner, name = held.key or Holds("language"), held.inner or _LINE, spot.name
    whole = replace(held, kind="mapping", inner=inner, key=keys)
    is_by_language = keys.kind == "language"
    entries = []
    for at, (key, each) in enumerate(values.items()):
        scope = replace(spot.scope, tag=key) if is_by_language else spot.scope
        drawn = _drawn(inner, each, spot.inner(key, scope))
        named = language_name(key, scope.context.words) or key
        title = named if is_by_language else title_of(_called(inner, each, spot), at + 1, each, whole, scope)
        field = replace(drawn, label=title, is_used=True)
        mark, last = _mark(name, each, key), at == len(values) - 1
        entries.append(FormEntry((*spot.route, key), title, field, mark, index=at, is_first=at == 0, is_last=last))
    adds = additions(whole, spot.model, name, frozenset(values), spot.scope)
    return Field(spot.route, name, "mapping", name, entries=tuple(entries), adds=adds)


def raw(node: Node | None, route: Route, name: str, scope: Scope) -> Field:
    """Give what the model has no field for, with every text in it."""
    if isinstance(node, ListNode):
        inner = [((*route, at), str(at + 1), each) for at, each in enumerate(node.items)]
    elif isinstance(node, MapNode):
        inner = [((*route, key), key, each) for key, each in node.values.items()]
    else:
        text = node.text if node else ""
        rows = _rows(Holds("lines"), name, text) if "\n" in text.strip("\n") else 0
        language, direction = tongue(scope, "line", is_for_all=True)
        return Field(
            route, name, "lines" if rows else "line", name, value=text, is_used=True, is_raw=True, rows=rows,
            language=language, direction=direction,
        )  # fmt: skip
    entries = tuple(_raw_entries(inner, scope))
    kind: Kind = "list" if isinstance(node, ListNode) else "mapping"
    return Field(route, name, kind, name, is_used=True, is_raw=True, entries=entries)


def _raw_entries(inner: list[tuple[Route, str, Node]], scope: Scope) -> Iterator[FormEntry]:
    for at, (route, name, node) in enumerate(inner):
        field = raw(node, route, name, scope)
        yield FormEntry(route, name, field, index=at, is_first=at == 0, is_last=at == len(inner) - 1)

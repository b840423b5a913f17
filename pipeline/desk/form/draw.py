"""A model, a tree and its faults in; the form out: the parts in use or open at the start, and what can be added."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pipeline.desk.form.context import FormContext, Scope
from pipeline.desk.form.fields import field_in, raw
from pipeline.desk.form.lists import shared_lists
from pipeline.desk.form.order import group_of, is_closed_when_used, open_at_start, order_of
from pipeline.desk.form.place import placed
from pipeline.desk.form.shapes import Choice, Form, FormPart, Offer, OfferGroup, PartGroup
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.fault import Fault
from pipeline.reader.tree import ListNode, MapNode, Node, text_in

_GROUPS: tuple[PartGroup, ...] = ("text", "people", "pictures", "dates", "reference")


def form_of(
    model: type[Model], tree: MapNode, faults: Iterable[Fault], context: FormContext, opened: Collection[str] = ()
) -> Form:
    """Give the form of an item: of its own file, not of its translations; `opened` names parts to show besides."""
    scope = Scope(context, text_in(tree, "language"), context.settings.timezone, _targets(tree), model is Appeal)
    at_start = open_at_start(text_in(tree, "type"))
    parts, left = [], []
    for name in order_of(model):
        is_used = name in tree.values
        if is_used or name in at_start or name in opened:
            field = field_in(model, name, tree, (), scope)
            parts.append(FormPart(name, group_of(name), field, not (is_used and is_closed_when_used(name))))
        else:
            left.append(name)
    strange = (name for name in tree.values if name not in model.model_fields)
    parts += [
        FormPart(each, "reference", raw(tree.values[each], (each,), each, scope), is_open=True) for each in strange
    ]
    told, elsewhere = placed(parts, model, tree, faults)
    return Form(told, _offers(model, left, context), elsewhere, shared_lists(context))


def _offers(model: type[Model], left: list[str], context: FormContext) -> tuple[OfferGroup, ...]:
    words = context.words
    found = []
    for group in _GROUPS:
        names = [name for name in left if group_of(name) == group]
        offers = tuple(Offer(name, (own := words.field(model, name)).label, own.help) for name in names)
        if offers:
            found.append(OfferGroup(group, words[f"group_{group}"], offers))
    return tuple(found)


def _targets(tree: MapNode) -> tuple[Choice, ...]:
    """Give the targets by their ids, which letters and petitions name."""
    listed = tree.values.get("targets")
    entries: tuple[Node, ...] = listed.items if isinstance(listed, ListNode) else ()
    found = ((text_in(each, "id"), each) for each in entries if isinstance(each, MapNode))
    return tuple(Choice(key, text_in(each, "office") or text_in(each, "name") or key) for key, each in found if key)

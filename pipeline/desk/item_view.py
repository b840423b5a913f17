"""An item in; what its pages show of it out: its source's tree, its form, every fault, and the state that it is in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from pipeline.desk.answers import RefusedError
from pipeline.desk.desk import Desk
from pipeline.desk.edits import model_of
from pipeline.desk.findings import findings_of
from pipeline.desk.form.draw import form_of
from pipeline.desk.form.shapes import Form
from pipeline.desk.published import published_line
from pipeline.desk.signed import signed_line
from pipeline.desk.workspace import NoSuchItemError
from pipeline.fault import Fault, Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.publishing.gone_out import public_item
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, plain, text_in
from pipeline.signoff.signature import read_signatures
from pipeline.state.fields import StateFields, state_fields


class ItemView(Struct, frozen=True):
    """An item as its page needs it: its source’s tree, its form, every fault, and what its files say of its state."""

    files: ItemFiles
    tree: MapNode
    form: Form
    faults: tuple[Fault, ...]
    fields: StateFields
    signed: str
    published: str

    @property
    def name(self) -> str:
        """Give the name of the source file."""
        return self.files.source_name.rpartition("/")[2]

    @property
    def headline(self) -> str:
        """Give the headline; of an item without one, the name of its folder."""
        return text_in(self.tree, "headline") or self.files.slug


def view_of(desk: Desk, key: str, opened: tuple[str, ...] = ()) -> ItemView | None:
    """Read an item as its page needs it; None where its source cannot be read as YAML."""
    files = desk.workspace.files(key)
    shared = desk.shared
    if files.source is None and not files.is_source_unread:
        raise NoSuchItemError(key)
    desk.workspace.remember(key)
    source = decode(files.source_name, files.source, Faults()) if files.source is not None else None
    tree = read(source, Faults()) if source else None
    if shared.settings is None:
        raise RefusedError(409, desk.words["settings_at_fault"])
    if tree is None:
        return None
    name = files.source_name.rpartition("/")[2]
    desk.workspace.saw(key, name, files.source or b"", plain(tree))
    public = public_item(desk.workspace.newsroom.root, desk.output.root, key)
    found = findings_of(desk, files, public)
    faults = (*found.faults, *read_signatures(files.signatures_name, files.signatures).faults)
    context = desk.form_context(tuple(sorted({*files.media, *files.unlisted})))
    own = tuple(fault for fault in faults if fault.place.source.name == files.source_name)
    form = form_of(model_of(key, name), tree, own, context, opened)
    trees = {stem: read_tree for stem, each in files.translations.items() if (read_tree := _tree(each))}
    fields = state_fields(tree, trees, shared.settings.settings.timezone)
    signed = signed_line(desk.words, files, found.to_sign, fields, desk.now())
    published = published_line(desk, public, files, found)
    return ItemView(files, tree, form, faults, fields, signed, published)


def state_shown(desk: Desk, fields: StateFields, now: datetime) -> Mapping[str, str]:
    """Give the word and the mark of the state that an item's source is in."""
    found: str = fields.states_at(now).get(fields.language, "draft")
    if fields.is_closed_at(now):
        found = "closed"
    if found == "embargoed" and fields.lifts_at:
        return {"mark": found, "label": desk.words.fill("state_embargoed_until", when=desk.moment(fields.lifts_at))}
    return {"mark": found, "label": desk.words[f"state_{found}"]}


def _tree(data_in: bytes) -> MapNode | None:
    source = decode("", data_in, Faults())
    return read(source, Faults()) if source else None

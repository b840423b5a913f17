"""An item's files and its faults in; the item as it can be signed out: its texts, its signatures, what is in the way.

What a page or a command shows of it is what is signed: whoever signs names the digests that they saw.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import BuildContext, faults_about, scan
from pipeline.fault import Fault, Faults
from pipeline.names.masked import NameMask
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import load
from pipeline.newsroom.settings import reload_settings
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.withheld import others_of
from pipeline.signoff.signature import Signature, read_signatures
from pipeline.signoff.signed_texts import SignedText, signed_texts, to_sign
from pipeline.signoff.standing import SignOff, ToSign, sign_offs
from pipeline.state.of_document import state_at
from pipeline.state.states import State
from pipeline.storage.newsroom_folder import NewsroomFolder

SIGNED_STATES: frozenset[State] = frozenset({"in-review", "embargoed", "published", "corrected"})
"""States in which a text is signed: nobody signs a draft, nor that a text is withdrawn."""


class Signable(Struct, frozen=True):
    """An item that is to be signed.

    `texts`, `states` and `headlines` are those of each language without fault, the source first. `at_fault` are the
    errors of the translations that have some, `in_the_way` those that keep everything from being signed. `gone_out` are
    the digests of own words that have gone out. `mask` hides the names that are withheld now in what was signed before.
    """

    files: ItemFiles
    asked: ToSign
    kind: str
    texts: Mapping[str, SignedText]
    states: Mapping[str, State]
    headlines: Mapping[str, str]
    signatures: tuple[Signature, ...]
    at_fault: Mapping[str, tuple[Fault, ...]]
    in_the_way: tuple[Fault, ...]
    gone_out: frozenset[str] = frozenset()
    mask: NameMask = NameMask()

    @property
    def ready(self) -> tuple[str, ...]:
        """Name the languages that can be signed now."""
        return tuple(tag for tag in self.texts if self.states[tag] in SIGNED_STATES)

    def sign_offs(self) -> dict[str, SignOff]:
        """Give how each language that can be signed stands."""
        found = sign_offs(self.asked, self.signatures, self.gone_out)
        return {tag: found[tag] for tag in self.ready}


def find_signable(newsroom: NewsroomFolder, key: str, log: BuildLog, context: BuildContext) -> Signable:
    """Read an item of a newsroom for its signers, with all that the whole newsroom says against it."""
    folders = newsroom.item_folders()
    known = scan(folders, log, context, only=frozenset({key}))
    own = next(each for each in folders if each.key == key)
    faults = faults_about(known.faults(), frozenset({own.slug}))
    gone_out = context.published.words.get(key, frozenset())
    found = signable(context.shared, own.read(), faults, context.moment, known.withheld.people)
    return replace(found, gone_out=gone_out)


def signable(
    shared: SharedFiles,
    files: ItemFiles,
    faults: Iterable[Fault],
    moment: datetime,
    withheld: tuple[WithheldPerson, ...],
) -> Signable:
    """Read an item for its signers; `faults` are all that are known of it and of what all items share."""
    errors = [each for each in faults if each.severity == "error"]
    at_fault: dict[str, tuple[Fault, ...]] = {}
    in_the_way: list[Fault] = []
    for each in errors:
        tag = _language_of(each, files)
        if tag:
            at_fault[tag] = (*at_fault.get(tag, ()), each)
        else:
            in_the_way.append(each)
    signatures = read_signatures(files.signatures_name, files.signatures).signatures
    empty = Signable(files, ToSign((), two_persons=False, languages={}), "", {}, {}, {}, signatures, at_fault, ())
    if in_the_way:
        return replace(empty, in_the_way=tuple(in_the_way))
    loaded = load(reload_settings(shared.settings, shared.words, shared.english), [files], Faults(), ())
    if loaded is None or not loaded.items:
        return empty
    item = _sound(loaded.items[0], at_fault)
    texts = signed_texts(item, loaded)
    return replace(
        empty,
        asked=to_sign(item, texts, loaded.settings),
        kind=item.source.document.type,
        texts=texts,
        states={each.language.tag: state_at(each, moment) for each in item.variants},
        headlines={each.language.tag: each.document.headline for each in item.variants},
        mask=NameMask(withheld, files.key, others_of(files, shared.settings) if withheld else ()),
    )


def _sound(item: Item, at_fault: Mapping[str, object]) -> Item:
    return replace(item, translations=tuple(each for each in item.translations if each.language.tag not in at_fault))


def _language_of(fault: Fault, files: ItemFiles) -> str | None:
    """Give the language of the translation that a fault stands in."""
    name = fault.place.source.name.removeprefix(f"{files.key}/")
    tag = name.removesuffix(".yaml")
    return tag if tag in files.translations and name.endswith(".yaml") else None

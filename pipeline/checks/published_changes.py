"""A published text is as it went out, or says what has changed: a correction, or the reason why it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.checks.withheld import others_in
from pipeline.document.appeal import Appeal
from pipeline.document.parts import Publication
from pipeline.fault import Faults
from pipeline.ledger.changed_since import is_changed, is_labelled
from pipeline.ledger.history import PublishedText
from pipeline.names.masked import NameMask
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.signoff.own_words import own_words
from pipeline.signoff.passages import SignedPassages, read_back
from pipeline.source import Place
from pipeline.wording.passages import ChangedPassage, compare

_MOST = 3
_LONGEST = 60
_HINT = "add what was wrong under ‘corrections’; if only the spelling or such was mended, say so in ‘minor_change’"
_REUSED = (
    "an earlier change was given this reason in ‘minor_change’; say there why this one was made, or add what was wrong"
    " under ‘corrections’"
)


def check(item: Item, published: Mapping[str, PublishedText], newsroom: Newsroom, faults: Faults) -> None:
    """Check each language of an item that went out before; `published` has its last version."""
    document = item.source.document
    key, others = f"{item.folder}/{item.slug}", others_in(item, newsroom.settings.not_the_same_person)
    mask = NameMask(newsroom.withheld, key, others)
    for variant in item.variants if document.status == "approved" else ():
        before = published.get(variant.language.tag)
        if before is None or (variant.translation and variant.translation.status != "approved"):
            continue
        now = own_words(variant, newsroom.library, item.media)
        version = before.version
        if not is_changed(now.digest, version):
            continue
        changes = _changes(before.words, now, NameMask())
        # whoever closes an appeal labels what the closing says, and no other change
        is_only_closing = all(_is_closing(each) for each in changes) and bool(changes)
        counted = labels(document) - int(_is_newly_closed(document, changes) and not is_only_closing)
        if not is_labelled(counted, document.minor_change, version):
            told = _told(_changes(before.words, now, mask) if mask.people else changes)
            faults.add(
                "published-text-changed",
                f"this text went out on {version.at:%Y-%m-%d}, and has changed since without a word about it{told}",
                _place(variant, changes),
                expected="the words that went out, a correction, or a reason why it needs none",
                hint=_REUSED if document.minor_change else _HINT,
            )


def labels(document: Publication) -> int:
    """Count what tells readers that a text has changed: its corrections, and that an appeal is closed."""
    return len(document.corrections) + _closings(document)


def _closings(document: Publication) -> int:
    return int(isinstance(document, Appeal) and document.closed is not None)


def _is_newly_closed(document: Publication, changes: tuple[ChangedPassage, ...]) -> bool:
    """Say whether an appeal was closed since: its closing is new."""
    return bool(_closings(document)) and any(_is_closing(each) and each.how == "added" for each in changes)


def _is_closing(change: ChangedPassage) -> bool:
    return change.name.partition(".")[0] == "closed"


def _changes(words: bytes | None, now: SignedPassages, mask: NameMask) -> tuple[ChangedPassage, ...]:
    """Compare with what was kept of the version; nothing where that is lost."""
    try:
        before = read_back(words) if words else None
    except ValueError:
        before = None
    if before is None:
        return ()
    return compare(mask.over(before.pairs, now.language), mask.over(now.pairs, now.language), now.language)


def _told(changes: tuple[ChangedPassage, ...]) -> str:
    told = "; ".join(f"‘{each.name}’: {_words(each)}" for each in changes[:_MOST])
    more = len(changes) - _MOST
    return (f": {told}" if told else "") + (f"; and {more} more" if more > 0 else "")


def _words(change: ChangedPassage) -> str:
    if change.how == "moved":
        return "it stands elsewhere"
    gone = " … ".join(_runs(change, "removed"))
    new = " … ".join(_runs(change, "added"))
    if gone and new:
        return f"“{_cut(gone)}” is now “{_cut(new)}”"
    return f"“{_cut(new)}” is new" if new else f"“{_cut(gone)}” is gone"


def _runs(change: ChangedPassage, kind: str) -> Iterator[str]:
    return (text for run in change.runs if run.kind == kind and (text := " ".join(run.text.split())))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _place(variant: Variant, changes: tuple[ChangedPassage, ...]) -> Place:
    """Give the place of the first field that changed, in the language’s own file; else that file’s first field."""
    fields = [each.name.partition(".")[0] for each in changes]
    # the fields of a translation are those of its source, and their texts its own
    known = [field for field in fields if field in variant.tree.keys]
    places = [place for field in known for place in (variant.key(field), variant.place(field))]
    own = [place for place in places if place.source.name == variant.file]
    tree = variant.own or variant.tree
    return own[0] if own else next(iter(tree.keys.values()), tree.place)

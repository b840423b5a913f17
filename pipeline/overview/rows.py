"""What is known of the newsroom, and a moment, in; a row for each item out, in the newsroom's order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from pipeline.building.scan import Scan
from pipeline.fault import Fault
from pipeline.newsroom.files import Folder
from pipeline.overview.listed_item import LanguageStanding, ListedItem, ListedLanguage
from pipeline.overview.went_out import went_out
from pipeline.publishing.upcoming import upcoming
from pipeline.signoff.signature import SignatureLog
from pipeline.signoff.standing import ToSign, sign_offs
from pipeline.state.listing import ItemListing
from pipeline.state.states import State

# Nobody signs a draft, nor that a text is withdrawn.
_SIGNED_STATES = frozenset({"in-review", "embargoed", "published", "corrected"})
_MISSING = ListedLanguage("missing", None)
_STANDINGS: Mapping[str, LanguageStanding] = {"requested": "requested", "reviewed": "reviewed", "approved": "approved"}


def rows(known: Scan, languages: Sequence[str], moment: datetime) -> tuple[ListedItem, ...]:
    """Give the rows of all items; `languages` are those that the newsroom publishes in."""
    by_item = _by_item(known.faults())
    found = (
        _with_signatures(
            row(folder.folder, folder.slug, known.listing(folder), by_item.get(folder.key, ()), languages, moment),
            known.to_sign(folder),
            known.signatures(folder),
            known.gone_out.get(folder.key, ()),
        )
        for folder in known.folders
    )
    return tuple(_with_ledger(each, known) if known.gone_out else each for each in found)


def _with_ledger(item: ListedItem, known: Scan) -> ListedItem:
    """Give a row with what the ledger says of its item."""
    entry = known.entries.get(item.key)
    return replace(item, went_out=went_out(item, entry.facts if entry else {}, known.gone_out.get(item.key, ())))


def _with_signatures(
    item: ListedItem, asked: ToSign | None, signed: SignatureLog, gone_out: Collection[str]
) -> ListedItem:
    """Give a row with how each language is signed that is on its way to the public."""
    if asked is None or item.group == "closed":
        return item
    found = sign_offs(asked, signed.signatures, gone_out)
    languages = {
        tag: replace(each, sign_off=found.get(tag)) if each.state in _SIGNED_STATES else each
        for tag, each in item.languages.items()
    }
    return replace(item, languages=languages)


def row(  # noqa: PLR0917 - the item, what is known of it, and under what it is looked at
    folder: Folder,
    slug: str,
    listing: ItemListing | None,
    faults: Sequence[Fault],
    languages: Sequence[str],
    moment: datetime,
) -> ListedItem:
    """Give the row of one item; `listing` is None where its source cannot be read, `faults` are all of its files."""
    errors = sum(fault.severity == "error" for fault in faults) if faults else 0
    fields = listing.fields if listing else None
    states = fields.states_at(moment) if fields else {}
    return ListedItem(
        folder=folder,
        slug=slug,
        kind=listing.kind if listing else "",
        stage=listing.stage if listing else "",
        headline=listing.headline if listing else "",
        language=fields.language if fields else "",
        languages=_languages(listing, faults, languages, states) if listing else {},
        countries=listing.countries if listing else (),
        topics=listing.topics if listing else (),
        index_number=listing.index_number if listing else "",
        issued=listing.issued if listing else "",
        state=states[fields.language] if fields else None,
        lifts_at=fields.lifts_at if fields else None,
        is_closed=bool(fields and fields.is_closed_at(moment)),
        send_before=listing.send_before if listing else "",
        deadline=listing.deadline if listing else None,
        upcoming=upcoming(listing, moment) if listing else (),
        errors=errors,
        warnings=len(faults) - errors,
    )


def _by_item(faults: Iterable[Fault]) -> dict[str, list[Fault]]:
    found: dict[str, list[Fault]] = {}
    for fault in faults:
        parts = fault.place.source.name.split("/", 2)
        if len(parts) > 1:
            found.setdefault(f"{parts[0]}/{parts[1]}", []).append(fault)
    return found


def _languages(
    listing: ItemListing, faults: Sequence[Fault], languages: Sequence[str], states: Mapping[str, State]
) -> dict[str, ListedLanguage]:
    fields = listing.fields
    told = {(fault.place.source.name.rpartition("/")[2], fault.code) for fault in faults} if faults else ()
    found = {fields.language: ListedLanguage("source", states[fields.language])}
    for tag in (*languages, *fields.translations):
        if tag in found:
            continue
        if tag not in fields.translations:
            found[tag] = _MISSING
            continue
        status = fields.translations[tag]
        found[tag] = ListedLanguage(
            _STANDINGS.get(status, "draft"),
            None if status == "requested" else states[tag],
            bool(told) and (f"{tag}.yaml", "stale-translation") in told,
            bool(told) and (f"{tag}.yaml", "missing-translation") in told,
        )
    return found

"""What a scan knows of an item in; the item as a plan needs it, out."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.building.build_log import LogEntry
from pipeline.ledger.entry import Bypass
from pipeline.ledger.history import Version
from pipeline.publishing.cleared import SignedSoFar, TextNow
from pipeline.publishing.plan import ItemNow
from pipeline.signoff.standing import SignOff, sign_offs
from pipeline.state.fields import StateFields


def item_now(
    entry: LogEntry,
    fields: StateFields,
    published: Mapping[str, Version],
    faulty: frozenset[str],
    *,
    is_chosen: bool,
    is_together: bool,
    bypass: Bypass | None,
) -> ItemNow:
    """Give an item; `published` has the last version of each language that went out, `faulty` every file at fault."""
    key = entry.summary.source.rpartition("/")[0]
    languages = (fields.language, *fields.translations)
    files = {tag: entry.summary.source if tag == fields.language else f"{key}/{tag}.yaml" for tag in languages}
    gone_out = [each.words for each in published.values()]
    signed = sign_offs(entry.to_sign, entry.signed.signatures, gone_out) if entry.to_sign else {}
    texts = {}
    for tag, file in files.items():
        facts = entry.facts.get(tag)
        digests = entry.to_sign.languages.get(tag) if entry.to_sign else None
        texts[tag] = TextNow(
            words=digests.words if digests else facts.words if facts else "",
            around=digests.around if digests else "",
            corrections=facts.corrections if facts else 0,
            minor_change=facts.minor_change if facts else None,
            is_dated_ahead=bool(facts and facts.is_dated_ahead),
            # a language that went out, and whose words are not known, could not be read whole
            is_faulty=file in faulty or (tag in published and facts is None) or (bool(entry.to_sign) and not digests),
            signed=_so_far(signed[tag], digests.words, digests.around) if tag in signed and digests else None,
            signatures=tuple(each.digest for each in signed[tag].signed) if tag in signed else (),
        )
    return ItemNow(entry.summary.slug, fields, texts, entry.summary.source in faulty, is_together, is_chosen, bypass)


def _so_far(found: SignOff, words: str, around: str) -> SignedSoFar:
    if found.is_signed:
        return SignedSoFar((), words, around)
    lapsed = [found.lapsed.get(role) for role in found.missing]
    if lapsed and all(each and each.words == words for each in lapsed):
        return SignedSoFar((), words, next(each.around for each in lapsed if each))
    return SignedSoFar(found.waits_for, words, around)

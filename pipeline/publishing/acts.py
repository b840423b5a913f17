"""A publication and the bytes that were made for it in; the ledger's entries, and what changes in build/public/, out.

Pure, as the plan is. Nothing is put out twice: a file whose bytes stand already gets no entry, and is written only
where it is not there as it should be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.standing import Standing
from pipeline.ledger.entry import LedgerEntry
from pipeline.ledger.history import Ledger, last_texts, standing_after
from pipeline.publishing.cleared import TextNow
from pipeline.publishing.leaving import OF_ALL, PACK_FORMAT, Leaving
from pipeline.publishing.plan import ItemPublication, PublicationInput, PublicationPlan, by_item, damaged


class MadeFile(Struct, frozen=True):
    """One file that was made to go out: its bytes, its language (empty for what all share), and its format."""

    data: bytes
    language: str
    format: str

    @property
    def digest(self) -> str:
        """Give the SHA-256 of its bytes."""
        return fingerprint.of_bytes(self.data)


class MadeItem(Struct, frozen=True):
    """What was made of one item, by path in build/public/, with the digest of its source.

    `refused` says why nothing was made although it was cleared: then nothing of it changes in public.
    """

    files: Mapping[str, MadeFile] = {}
    source: str = ""
    refused: str | None = None


class Acts(Struct, frozen=True):
    """What is done: entries in their order, files to be put into build/public/ by path, and paths to be taken out."""

    entries: tuple[LedgerEntry, ...] = ()
    places: Mapping[str, bytes] = {}
    removes: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Say whether there is nothing to do."""
        return not (self.entries or self.places or self.removes)


def leaving_acts(leaves: Iterable[Leaving], ledger: Ledger, strays: Iterable[str], moment: datetime, by: str) -> Acts:
    """Give the acts for what leaves before anything else: entries of removal, and the paths."""
    drafts = [_removal(each, ledger, moment, by) for each in leaves]
    return Acts(_chained(drafts, ledger.last), {}, tuple(sorted({*(each.file for each in drafts), *strays})))


def publishing_acts(
    publication: PublicationPlan, made: Mapping[str, MadeItem], given: PublicationInput, by: str
) -> Acts:
    """Give the acts for what goes out of each item, after what had to leave first is gone.

    `made` has, by key, each item of which something goes out. Together with `leaving_acts` this is all that a
    publication does.
    """
    drafts: list[LedgerEntry] = []
    places: dict[str, bytes] = {}
    removes: list[str] = []
    standing = by_item(given.ledger)
    for each in publication.items:
        there, item = standing.get(each.key, {}), made.get(each.key)
        is_refused = bool(each.goes_out) and (item is None or item.refused is not None)
        if is_refused:
            each = replace(each, goes_out=(), leaves=damaged(there, given.public))  # noqa: PLW2901 - nothing was made of it
            item = None
        files = _without_what_stands(each, item.files if item else {}, there, given.public)
        gone = _gone(each, files, there, has_made=bool(each.goes_out))
        for leaving in gone:
            drafts.append(_removal(leaving, given.ledger, given.moment, by))
            removes.append(leaving.file)
        for file, one in sorted(files.items()):
            entry = there.get(file)
            # a letter that a language leaves behind goes on with another
            is_left = entry is not None and entry.language not in {"", *each.goes_out, *each.stays}
            if entry is None or is_left or entry.digest != one.digest:
                source = item.source if item else ""
                drafts.append(_published(each.key, file, one, given, before=entry, by=by, source=source))
            elif given.public.get(file) == one.digest:
                continue
            places[file] = one.data
    return Acts(_chained(drafts, given.ledger.last), places, tuple(sorted(removes)))


def done(given: PublicationInput, acts: Acts) -> PublicationInput:
    """Give what is known when acts are done: the ledger has their entries, and build/public/ their files."""
    before = given.ledger
    ledger = Ledger(
        standing_after(acts.entries, before.standing),
        last_texts(acts.entries, before.texts),
        (acts.entries[-1].id,) if acts.entries else before.last,
    )
    public = {file: digest for file, digest in given.public.items() if file not in acts.removes}
    public |= {file: fingerprint.of_bytes(data) for file, data in acts.places.items()}
    return replace(given, ledger=ledger, public=public)


def made_of(
    given: PublicationInput, publication: PublicationPlan, made: Mapping[str, MadeItem], content: Mapping[str, str]
) -> dict[str, Standing]:
    """Give what that which stands was made of, after a publication; `content` has each item’s fingerprint."""
    found = {key: stands for key, stands in given.made.items() if key in given.items}
    for each in publication.items:
        item = made.get(each.key)
        if each.goes_out and item and item.refused is None:
            fields = given.items[each.key].fields
            found[each.key] = Standing(
                each.slug, content.get(each.key, ""), fields, given.moment, fields, is_whole=not each.stays
            )
    return found


def _without_what_stands(
    each: ItemPublication, files: Mapping[str, MadeFile], there: Mapping[str, LedgerEntry], public: Mapping[str, str]
) -> Mapping[str, MadeFile]:
    """Leave out what holds every language while what stands is as good: it has one that stays, all else is the same."""
    shared = {file for file, entry in there.items() if entry.format in OF_ALL}
    is_kept = (
        each.stays
        and {file for file, one in files.items() if one.format in OF_ALL} <= shared
        and not shared & {leaving.file for leaving in each.leaves}
        and all(public.get(file) == there[file].digest for file in shared)
        and all(
            file in there and there[file].digest == one.digest
            for file, one in files.items()
            if one.format not in OF_ALL
        )
    )
    return {file: one for file, one in files.items() if one.format not in OF_ALL} if is_kept else files


def _gone(
    each: ItemPublication, files: Mapping[str, MadeFile], there: Mapping[str, LedgerEntry], *, has_made: bool
) -> list[Leaving]:
    """Name what leaves of an item: what the plan says, and what is made no longer of a language that goes out."""
    gone = {leaving.file: leaving for leaving in each.leaves if leaving.file not in files}
    for file, entry in there.items() if has_made else ():
        is_of_those_made = entry.language in each.goes_out or (
            # what a language that stays leads to, or was packed with, stays with it
            not entry.language and (not each.stays or (entry.format == PACK_FORMAT and _has_pack(files)))
        )
        if is_of_those_made and file not in files and file not in gone:
            gone[file] = Leaving(file, "replaced")
    return [gone[file] for file in sorted(gone)]


def _has_pack(files: Mapping[str, MadeFile]) -> bool:
    return any(one.format == PACK_FORMAT for one in files.values())


def _removal(leaving: Leaving, ledger: Ledger, moment: datetime, by: str) -> LedgerEntry:
    entry = ledger.standing[leaving.file]
    return LedgerEntry(
        act="remove", at=_second(moment), by=by, item=entry.item, file=entry.file, language=entry.language,
        format=entry.format, state=entry.state, replaces=entry.id, reason=leaving.reason,
    )  # fmt: skip


def _published(
    key: str, file: str, one: MadeFile, given: PublicationInput, *, before: LedgerEntry | None, by: str, source: str
) -> LedgerEntry:
    now = given.items[key]
    tag = one.language or now.fields.language
    state = now.fields.states_at(given.moment)[tag]
    text = now.texts.get(one.language) if one.language else None
    return LedgerEntry(
        act="publish", at=_second(given.moment), by=by, item=key, file=file, language=one.language,
        format=one.format, state=state, digest=one.digest, source=source,
        words=text.words if text and state != "withdrawn" else "",
        signatures=text.signatures if text else (), corrections=text.corrections if text else 0,
        minor_change=text.minor_change if text else None, replaces=before.id if before else None,
        bypass=now.bypass if text and is_bypassed(text) else None,
    )  # fmt: skip


def is_bypassed(text: TextNow) -> bool:
    """Say whether a text is not signed as newsroom.yaml demands, so that only a bypass lets it out."""
    return text.signed is not None and bool(text.signed.missing or text.signed.words != text.words)


def _chained(drafts: Iterable[LedgerEntry], last: tuple[str, ...]) -> tuple[LedgerEntry, ...]:
    """Give entries each of which follows the one before it."""
    return tuple(_chain(drafts, last))


def _chain(drafts: Iterable[LedgerEntry], last: tuple[str, ...]) -> Iterator[LedgerEntry]:
    follows = last
    for draft in drafts:
        entry = replace(draft, follows=follows)
        follows = (entry.id,)
        yield entry


def _second(moment: datetime) -> datetime:
    """Give a moment in UTC, in whole seconds, as entries have it."""
    return moment.astimezone(UTC).replace(microsecond=0)

"""A newsroom's folder, its ledger and a moment in; what has to leave, what is cleared and what is new of it, out.

Nothing is written here: a publication, and a page that shows what it would do, plan by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import astuple, replace

from pipeline import fingerprint
from pipeline.building.build_log import LogEntry, earlier_stages
from pipeline.building.plan import fields_now, read_fields
from pipeline.building.scan import BuildContext, Scan, scan
from pipeline.building.standing import StandingItems
from pipeline.building.withheld import Withheld, gather
from pipeline.checks.folder_names import is_plain
from pipeline.ledger.history import Ledger
from pipeline.newsroom.withheld import others_of
from pipeline.newsroom.zone import zone_of
from pipeline.publishing.items_now import item_now
from pipeline.publishing.leaving import Leaving, must_leave
from pipeline.publishing.plan import ItemNow, ItemPublication, PublicationInput, by_item, plan
from pipeline.publishing.request import PublishRequest
from pipeline.publishing.room import PublishingRoom
from pipeline.search.leaks import leaks
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.fields import StateFields


class SurveyedItem(Struct, frozen=True):
    """What becomes of one item, and the earlier appeals that it may name.

    `made_from` is the fingerprint of all that it is made from. `is_new` is true where something goes out that does not
    stand as it would be made. Where items were chosen, `stamp` is another one whenever anything differs of what
    somebody is shown of this one.
    """

    planned: ItemPublication
    stages: Mapping[str, EarlierStage]
    made_from: str
    stamp: str = ""
    is_new: bool = False


class Survey:
    """Looks at one newsroom at one moment. `before` is when writing began, as `item_folders` has it."""

    def __init__(
        self, request: PublishRequest, context: BuildContext, engine: str, room: PublishingRoom, before: int | None
    ) -> None:
        self.request, self.engine, self.room, self.context = request, engine, room, context
        self.moment = context.moment
        self.folders = request.folders or request.newsroom.item_folders(before=before)
        self.by_key = {each.key: each for each in self.folders}
        owners: dict[str, str] = {}
        for each in self.folders:
            owners.setdefault(each.slug, each.key)
        self.owned = frozenset(owners.values())
        self.stands: StandingItems = room.stands
        self.stands.zone = zone_of(context.shared.settings) or self.stands.zone

    def withheld(self) -> Withheld:
        """Read whose names are withheld at the moment."""
        return gather(self.folders, self.request.log, self.moment, self.context.shared.settings, self.stands.zone)

    def must_leave(self, ledger: Ledger) -> Iterator[Leaving]:
        """Name what the items' files say must not be public a moment longer."""
        for key, there in by_item(ledger).items():
            fields = self._fields(key) if key in self.by_key else None
            if fields is not None or key not in self.by_key:
                yield from must_leave(there, self.stands.items.get(key), fields, self.moment)

    def leaving(self, ledger: Ledger, withheld: Withheld) -> tuple[tuple[Leaving, ...], tuple[str, ...]]:
        """Name what leaves before anything else, and the files in public that the ledger knows nothing of."""
        first = {each.file: each for each in (*self.must_leave(ledger), *self._named(ledger, withheld))}
        return tuple(first.values()), tuple(sorted(self.room.digests().keys() - ledger.standing.keys()))

    def scan(self, withheld: Withheld) -> Scan:
        """Find what the whole newsroom says of its items."""
        self.context = replace(self.context, published=self.room.published())
        return scan(self.folders, self.request.log, self.context, withheld=withheld)

    def given(self, known: Scan, faulty: frozenset[str], ledger: Ledger, public: Mapping[str, str]) -> PublicationInput:
        """Give all that a plan depends on, as the ledger and build/public/ are once it has left what must leave.

        A plan that is only shown is of what was chosen, of what stands, and of appeals, which later ones name.
        """
        standing, chosen = by_item(ledger), self.request.chosen
        items: dict[str, ItemNow] = {}
        for key, entry in known.entries.items():
            is_chosen = not chosen or entry.summary.slug in chosen
            if self.request.folders and not (is_chosen or key in standing or entry.summary.is_appeal):
                continue
            fields = self._fields(key) if key in standing else entry.listing.fields if entry.listing else None
            if fields is None:
                continue
            is_own = key in self.owned and is_plain(entry.summary.slug)
            items[key] = item_now(
                entry,
                fields,
                self.room.index.last_versions(key) if key in self.context.published.fingerprints else {},
                faulty if is_own else faulty | {entry.summary.source},
                is_chosen=is_chosen,
                is_together=entry.to_sign is not None and self._is_together,
                bypass=self.request.bypass if entry.summary.slug in chosen else None,
            )
        return PublicationInput(items, ledger, public, self.moment, self.stands.items)

    def items(self, known: Scan, faulty: frozenset[str], given: PublicationInput) -> dict[str, SurveyedItem]:
        """Plan, and give what becomes of each item, by its key."""
        planned = {each.key: each for each in plan(given).items}
        standing = by_item(given.ledger)
        found = {}
        for key, each in planned.items():
            entry, there = known.entries[key], standing.get(key, {})
            stages = _public_stages(earlier_stages(entry, known.entries, faulty), planned)
            made_from = self._made_from(entry, each, known, stages)
            is_there = bool(there) and all(given.public.get(file) == one.digest for file, one in there.items())
            is_as_it_stands = is_there and made_from == self.room.known.made_from.get(key)
            found[key] = SurveyedItem(
                each,
                stages,
                made_from,
                _stamp(each, entry, made_from, given) if entry.summary.slug in self.request.chosen else "",
                is_new=bool(each.goes_out) and not is_as_it_stands,
            )
        return found

    def _fields(self, key: str) -> StateFields | None:
        """Give what an item's files say of its state; None where that cannot be read, and was never known."""
        folder, stands = self.by_key[key], self.stands.items.get(key)
        if stands:
            return fields_now(folder, stands, self.stands.zone, self.request.log)
        return read_fields(folder.read_texts(), self.stands.zone, None)

    def _named(self, ledger: Ledger, withheld: Withheld) -> Iterator[Leaving]:
        """Name what has a name in it that was not withheld when it went out."""
        names = withheld.by_fingerprint()
        new = tuple(person for each, person in names.items() if each not in self.stands.withheld)
        for key, there in by_item(ledger).items() if new else ():
            files = {file: data for file in there if (data := self.room.public.read(file)) is not None}
            folder = self.by_key.get(key)
            others = others_of(folder.read_texts(), self.context.shared.settings) if folder else ()
            if any(leaks(files, new, key, others)):
                yield from (Leaving(file, "withheld") for file in there)
        self.stands.withheld = tuple(names)

    @cached_property
    def _is_together(self) -> bool:
        from pipeline.newsroom.settings import reload_settings  # noqa: PLC0415 - only needed when something may go out

        shared = self.context.shared
        loaded = reload_settings(shared.settings, shared.words, shared.english).loaded
        return bool(loaded and loaded.settings.signing.languages == "together")

    def _made_from(
        self, entry: LogEntry, each: ItemPublication, known: Scan, stages: Mapping[str, EarlierStage]
    ) -> str:
        if not each.goes_out:
            return ""
        parts = entry.made_from(known.dependencies, self.context.options, stages, self.moment)
        return fingerprint.of_values([self.engine, parts, each.goes_out, each.stays])


def _stamp(each: ItemPublication, entry: LogEntry, made_from: str, given: PublicationInput) -> str:
    """Give the stamp of an item as it is shown: its files, its state, who has signed, and what is to become of it."""
    now = given.items[each.key]
    states = sorted(now.fields.states_at(given.moment).items())
    texts = [(tag, astuple(replace(text, signed=None)), str(text.signed)) for tag, text in sorted(now.texts.items())]
    held = [(tag, astuple(why)) for tag, why in sorted(each.held.items())]
    leaves = [astuple(one) for one in each.leaves]
    return fingerprint.of_values([entry.content, made_from, states, texts, each.goes_out, each.stays, held, leaves])


def _public_stages(
    stages: Mapping[str, EarlierStage], planned: Mapping[str, ItemPublication]
) -> dict[str, EarlierStage]:
    """Give earlier appeals with the languages that readers may be told of: those that stand in public."""
    named = {slug: planned[key].named if (key := f"appeals/{slug}") in planned else () for slug in stages}
    return {
        slug: replace(each, public=tuple(tag for tag in each.languages if tag in named[slug]))
        for slug, each in stages.items()
    }

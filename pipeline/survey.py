"""Every item as it was found, and the ledger, in; the faults of the whole desk out. Only what has changed is read.

What is read is checked, and made in the same go where a build asks for it: most of it will turn out to be sound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.checks.of_desk import check_cards
from pipeline.desk.card import Card
from pipeline.desk.files import ItemFiles
from pipeline.edition.earlier import Earlier
from pipeline.fault import Fault, Faults
from pipeline.job import Batch, Choice, Job, Kit, Made, OfficeFacts, Order, Output, digest
from pipeline.ledger.records import Ledger, Record
from pipeline.shared.parts import Shared
from pipeline.world import Found

# A job of 32 items in three languages takes less than a second, and what it makes is held as bytes until it is written.
_MOST_ITEMS, _FEWEST_ITEMS = 32, 4
_BYTES = 16_000_000

Do = Callable[[Iterator[Job], int], Iterator[tuple[Job, Batch]]]
"""Has jobs done; told how many items they hold at most."""
Receive = Callable[[Found, Record, Output | None], Record]
"""Takes what was made of an item; gives its record, with what was kept."""


class Circumstances(Struct, frozen=True):
    """What holds for a whole run: what all items share, what is asked for, when, and who does it."""

    kit: Kit
    choice: Choice
    moment: datetime
    do: Do


class Survey(Struct):
    """What is known of the desk: a record for each item, but for those that were lost when they were read."""

    found: tuple[Found, ...]
    shared: Shared
    records: dict[str, Record] = field(default_factory=dict)
    lost: dict[str, Made] = field(default_factory=dict)
    office: OfficeFacts | None = None

    @property
    def cards(self) -> list[Card]:
        """Give the cards of all items, in the desk's order."""
        return [self._of(found).card for found in self.found]

    def faults(self) -> tuple[Fault, ...]:
        """Give every fault of the desk, in order."""
        faults = Faults()
        faults.extend(self.office.faults if self.office else ())
        for found in self.found:
            faults.extend(self._of(found).faults)
        check_cards(self.cards, faults)
        return tuple(faults)

    def _of(self, found: Found) -> Record | Made:
        return self.records.get(found.key) or self.lost[found.key]


def survey(
    found: tuple[Found, ...],
    ledger: Ledger,
    here: Circumstances,
    *,
    makes: Callable[[Found, str], bool] = lambda _found, _content: False,
    receive: Receive = lambda _found, record, _output: record,
) -> Survey:
    """Learn the facts of every item: from the ledger where they hold, and else by reading it.

    `makes` says whether an item that has to be read, of which the digest is given, is made in the same go.
    """
    shared = Shared(here.kit, ledger.cuttings)
    known = Survey(found, shared, office=ledger.facts if ledger.office == here.kit.office else None)
    changed = []
    for each in found:
        record = ledger.records.get(each.key)
        if record and each.stamp == record.stamp != "" and record.holds(record.digest, shared, here.moment):
            known.records[each.key] = record
        else:
            changed.append(each)
    touched = _touched(changed, known, ledger, here)
    orders = ((each, Order(files, is_to_be_made=makes(each, content))) for each, files, content in touched)
    carry_out(orders, len(changed), known, here, receive)
    if known.office is None:  # no item was read, so nobody read the office
        for _, batch in here.do(iter([Job(here.kit, (), here.choice, here.moment)]), 0):
            known.office = batch.office
    return known


def carry_out(
    orders: Iterable[tuple[Found, Order]], most: int, known: Survey, here: Circumstances, receive: Receive
) -> None:
    """Have orders done in batches, and record what came of each."""
    if not most:
        return
    looks: dict[str, tuple[Found, str]] = {}
    for job, batch in here.do(_jobs(orders, known, here, looks, most), most):
        known.office = known.office or batch.office
        for order, made in zip(job.orders, batch.made, strict=True):
            found, content = looks.pop(order.files.key)
            if made.is_lost:
                known.records.pop(found.key, None)
                known.lost[found.key] = made
                continue
            record = known.records[found.key] if order.faulty is not None else None
            if record is None:
                uses = made.uses if known.office and known.office.is_sound else None
                record = Record(
                    stamp=found.stamp,
                    digest=content,
                    uses=uses,
                    office=known.shared.facts(uses, is_appeal=made.card.is_appeal),
                    moment=here.moment,
                    changes=made.changes,
                    card=made.card,
                    faults=made.faults,
                    earlier=made.earlier,
                )
            known.records[found.key] = receive(found, record, made.output)


def _touched(
    changed: Iterable[Found], known: Survey, ledger: Ledger, here: Circumstances
) -> Iterator[tuple[Found, ItemFiles, str]]:
    """Read what looks changed, and give what is, with its digest."""
    for each in changed:
        files = each.read()
        content = digest(files.by_name)
        record = ledger.records.get(each.key)
        if record and record.holds(content, known.shared, here.moment):
            known.records[each.key] = replace(record, stamp=each.stamp)
        else:
            yield each, files, content


def _jobs(
    orders: Iterable[tuple[Found, Order]],
    known: Survey,
    here: Circumstances,
    looks: dict[str, tuple[Found, str]],
    most: int,
) -> Iterator[Job]:
    """Give orders in batches; the office is clean where an earlier build found it to be, and it is the same."""
    is_office_clean = known.office is not None and known.office.is_sound and not known.office.faults
    batch: list[Order] = []
    size = 0
    items = min(_MOST_ITEMS, max(_FEWEST_ITEMS, most // 8))
    for found, order in orders:
        files = order.files.by_name
        looks[found.key] = (found, digest(files))
        weight = sum(map(len, files.values()))
        if batch and (len(batch) == items or size + weight > _BYTES):
            yield Job(here.kit, tuple(batch), here.choice, here.moment, is_office_clean)
            batch, size = [], 0
        batch.append(order)
        size += weight
    if batch:
        yield Job(here.kit, tuple(batch), here.choice, here.moment, is_office_clean)


def about(faults: Iterable[Fault], slugs: frozenset[str]) -> tuple[Fault, ...]:
    """Give the faults of some items, and of the newsroom that they stand on; of everything when none is named."""
    return tuple(
        fault
        for fault in faults
        if not slugs
        or (parts := fault.place.source.name.split("/"))[0] not in ("releases", "appeals")
        or parts[1] in slugs
    )


def stages_before(record: Record, records: Mapping[str, Record], faulty: frozenset[str]) -> dict[str, Earlier]:
    """Give what is known of the earlier appeals that an item names: of those that are whole."""
    found = (records.get(f"appeals/{named.text}") for named in record.card.previous)
    return {each.card.slug: each.earlier for each in found if each and each.earlier and each.card.source not in faulty}

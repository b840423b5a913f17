"""Items as they are made in; committed some at a time, each whole: its entries, and its files in build/public/."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.task import ItemResult, TaskItem
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.publishing.acts import MadeItem, done, made_of, publishing_acts
from pipeline.publishing.cleared import Hindrance
from pipeline.publishing.made_files import made_item
from pipeline.publishing.plan import ItemPublication, PublicationInput, PublicationPlan
from pipeline.publishing.room import PublishingRoom
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder

# How many bytes are held before they are put out.
_MOST_BYTES = 64_000_000
CHANGED = "its files were changed meanwhile; publish it again"
_LOST = "nothing could be made of it; press check says more"


class PublishedItem(Struct, frozen=True):
    """What became of one item: the languages of which something is new in public, and how many files.

    `again` counts files that were not there as they had gone out, and are again. `held` says why other languages do not
    go out, `refused` why none does although it is cleared.
    """

    key: str
    languages: tuple[str, ...] = ()
    files: int = 0
    again: int = 0
    held: Mapping[str, Hindrance] = {}
    refused: str | None = None


class LeftFile(Struct, frozen=True):
    """A file that left public, of which item and in which language, and why."""

    item: str
    language: str
    file: str
    reason: str


class _MadeNow(Struct, frozen=True):
    """An item that waits to be committed."""

    planned: ItemPublication
    made: MadeItem
    content: str
    made_from: str
    files: ItemFiles | None = None


class Batch:
    """Collects what was made, and commits it. `given` is what is known, and grows with each commit."""

    def __init__(
        self, room: PublishingRoom, newsroom: NewsroomFolder, shared: SharedFiles, given: PublicationInput, by: str
    ) -> None:
        self._room, self._newsroom, self._shared, self._given, self._by = room, newsroom, shared, given, by
        self._waiting: list[_MadeNow] = []
        self._sent: dict[str, ItemFiles] = {}
        self.items: dict[str, PublishedItem] = {}
        self.left: list[LeftFile] = []

    def noted(self, items: Iterable[tuple[ItemFolder, TaskItem]]) -> Iterator[tuple[ItemFolder, TaskItem]]:
        """Give items on, and note the files that each is made of."""
        for folder, item in items:
            self.note(item.files)
            yield folder, item

    def note(self, files: ItemFiles) -> None:
        """Note the files that an item is made of."""
        self._sent[files.key] = files

    def add_unmade(self, planned: ItemPublication, *, is_as_it_stands: bool) -> None:
        """Take an item of which nothing is made: nothing goes out of it, or all would come out as it stands."""
        if is_as_it_stands:
            planned = replace(planned, goes_out=(), stays=planned.named, leaves=())
        self._waiting.append(_MadeNow(planned, MadeItem(), "", ""))

    def add_refused(self, planned: ItemPublication, why: str) -> None:
        """Take an item of which nothing is to go out although it is cleared: it is not what somebody agreed to."""
        self._waiting.append(_MadeNow(planned, MadeItem(refused=why), "", ""))

    def add(self, planned: ItemPublication, result: ItemResult, content: str, made_from: str) -> None:
        """Take an item that was made."""
        files = self._sent.pop(planned.key)
        made = result.rendered
        item = made_item(files, made, planned.goes_out, planned.named) if made else MadeItem(refused=_LOST)
        now = self._given.items[planned.key]
        texts = dict(now.texts)
        for tag in planned.goes_out:
            facts = result.facts.get(tag)
            if facts is None or texts[tag].words not in ("", facts.words):
                item = MadeItem(refused=item.refused or CHANGED)
                break
            self._room.texts.keep(result.words[tag])
            texts[tag] = replace(
                texts[tag], words=facts.words, corrections=facts.corrections, minor_change=facts.minor_change
            )
        now = replace(now, texts=texts, fields=result.fields or now.fields)
        self._given = replace(self._given, items={**self._given.items, planned.key: now})
        self._waiting.append(_MadeNow(planned, item, content, made_from, files))
        if sum(len(file.data) for each in self._waiting for file in each.made.files.values()) > _MOST_BYTES:
            self.commit()

    def commit(self, on_item: Callable[[str], None] = lambda _slug: None) -> None:
        """Put out what waits, after a last look at the files that it was made of."""
        waiting = [self._looked_at(each) for each in self._waiting]
        self._waiting = []
        planned = PublicationPlan((), tuple(each.planned for each in waiting), ())
        made = {each.planned.key: each.made for each in waiting if each.planned.goes_out}
        before = self._given.ledger.standing
        acts = publishing_acts(planned, made, self._given, self._by)
        self._room.commit(acts)
        for entry in acts.entries:
            if entry.act == "remove":
                self.left.append(LeftFile(entry.item, before[entry.file].language, entry.file, entry.reason or ""))
        after = made_of(self._given, planned, made, {each.planned.key: each.content for each in waiting})
        self._given = replace(done(self._given, acts), made=after)
        self._room.stands.items = dict(after)
        for each in waiting:
            key = each.planned.key
            new = [entry for entry in acts.entries if entry.item == key and entry.act == "publish"]
            tags = tuple(dict.fromkeys(entry.language for entry in new if entry.language))
            refused = each.made.refused if each.planned.goes_out else None
            again = sum(file in acts.places for file in each.made.files) - len(new)
            self.items[key] = PublishedItem(key, tags, len(new), again, each.planned.held, refused)
            if each.made_from and refused is None:
                self._room.known.made_from[key] = each.made_from
            on_item(each.planned.slug)
        if not acts.is_nothing:
            self._room.keep()

    def _looked_at(self, each: _MadeNow) -> _MadeNow:
        """Look whether an item’s files, and what all items share, are still as they were read."""
        if each.files is None or each.made.refused is not None:
            return each
        folder = self._newsroom.find_item(each.planned.key)
        now = folder.read() if folder else None
        is_same = (
            now is not None
            and fingerprint.of_files(now.by_name) == each.content
            and now.signatures == each.files.signatures
            and self._newsroom.shared_files() == self._shared
        )
        return each if is_same else replace(each, made=MadeItem(refused=CHANGED))

"""A newsroom's folder in; an item's files as the desk edits them out, and an edited file back into its place.

A draft is edited where it lies. An item that may stand in public is edited in a working copy, which nothing builds,
until somebody puts all of it in place at once: no half-typed sentence is ever built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from threading import RLock

from msgspec import UNSET, Struct, field
from msgspec.structs import replace

from pipeline.desk.saving.kept_states import line_of, lineage_of
from pipeline.desk.saving.merge import merged_file
from pipeline.desk.saving.same_entries import Lineage, Numbered
from pipeline.desk.saving.source_file import source_name, status_of, tree_in
from pipeline.fingerprint import of_bytes
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.tree import plain
from pipeline.storage.desk_folder import DeskFolder, write_whole
from pipeline.storage.item_files import names_in, read_beside
from pipeline.storage.item_paths import item_paths
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.placing import place
from pipeline.storage.text_files import TextFiles

_SITTING_SECONDS = 1800
_FREE = frozenset({"draft", "in-review"})


class NoSuchItemError(LookupError):
    """The newsroom has no such item, or the item no such file."""


class SeenItem(Struct, frozen=True):
    """An item's files as they were when they were last seen in its place: texts by name, and what media/ held."""

    texts: Mapping[str, bytes]
    media: tuple[str, ...] = ()


class Workspace(Struct):
    """The items of a newsroom as the desk edits them; one writer at a time within this process."""

    newsroom: NewsroomFolder
    folder: DeskFolder
    now: Callable[[], datetime]
    lock: RLock = field(default_factory=RLock)
    touched: dict[str, datetime] = field(default_factory=dict)
    """When each file was last edited here."""
    lineages: dict[str, Lineage] = field(default_factory=dict)
    """The states of each file that pages were drawn from."""
    logged: dict[str, Numbered] = field(default_factory=dict)
    """The numbers of each file’s entries that this desk has last put into the log of its states."""

    seen: dict[str, SeenItem] = field(default_factory=dict)
    """Each item that a page has been drawn of, as it last stood in its place."""

    def find(self, key: str) -> ItemFolder:
        """Find an item by releases/slug or appeals/slug."""
        found = self.newsroom.find_item(key)
        if found is None:
            raise NoSuchItemError(key)
        return found

    def appeals(self) -> tuple[str, ...]:
        """Name the folders of all appeals: a later stage names an earlier one."""
        return tuple(each.slug for each in item_paths(self.newsroom.root, ("appeals",)))

    def files(self, key: str) -> ItemFiles:
        """Give an item's files; those of its working copy in place of its own."""
        found = self.find(key).read()
        copied = self.folder.working_copy(key)
        if not copied:
            return found
        source = found.source_name.rpartition("/")[2]
        others = {name.removesuffix(".yaml"): data for name, data in copied.items() if name != source}
        return replace(found, source=copied.get(source, found.source), translations={**found.translations, **others})

    def remember(self, key: str) -> None:
        """Remember an item's files as they stand in its place: another program may take them away."""
        home = self.find(key).path
        texts = read_beside(home)
        if source_name(key) in texts:
            self.seen[key] = SeenItem(texts, names_in(home / "media"))

    def last_seen(self, key: str) -> SeenItem | None:
        """Give an item's files as they were last seen in its place; of an earlier desk's, its source alone."""
        name = source_name(key)
        if key in self.seen or not self.newsroom.may_hold(key):
            return self.seen.get(key)
        if self.has_working_copy(key):
            return SeenItem(base) if name in (base := self.folder.base(key)) else None
        last = self.folder.last_drawn(key, name)
        return None if last is None else SeenItem({name: last})

    def text(self, key: str, name: str) -> bytes:
        """Give one file of an item as it is edited."""
        with self.lock:
            self.find(key)
            copied = self.folder.working_copy(key).get(name)
            if copied is not None:
                return copied
            return self._in_place(key, name)

    def has_working_copy(self, key: str) -> bool:
        """Say whether somebody edits an item beside what is in its place."""
        return bool(self.folder.working_copy(key))

    def save(self, key: str, name: str, before: bytes, after: bytes) -> None:
        """Put a file's new text where the item is edited; `before` is what it was edited from."""
        with self.lock:
            if before == after:
                return
            self._keep_sitting(key, name, before)
            if self.has_working_copy(key) or not self._is_free(key):
                self._copy(key, name)
                self.folder.write_working_copy(key, name, after)
            else:
                write_whole(self.newsroom.root / key / name, after, over=before)
                if seen := self.seen.get(key):
                    self.seen[key] = replace(seen, texts={**seen.texts, name: after})

    def lineage(self, key: str, name: str) -> Lineage:
        """Give the states of a file that pages were drawn from; the lock is held by whoever asks."""
        found = self.lineages.get(f"{key}/{name}")
        if found is None:
            last = self.folder.last_drawn(key, name) or b""
            tree = tree_in(name, last)
            lines = self.folder.states(key, name)
            found = self.lineages[f"{key}/{name}"] = lineage_of(lines, plain(tree) if tree else {}, of_bytes(last))
        return found

    def saw(self, key: str, name: str, data: bytes, tree: object, *, only_texts: bool = False) -> None:
        """Note a state of a file that pages are drawn from, now and after the desk's next start.

        `only_texts` says that it differs from the last in texts, and every entry is where it was.
        """
        with self.lock:
            lineage, stamp = self.lineage(key, name), of_bytes(data)
            before = lineage.last
            if before and before[0] == stamp:
                return
            lineage.saw(stamp, tree, only_texts=only_texts)
            with suppress(OSError):  # on a full disk it is known until the desk ends
                self.folder.note_state(key, name, data, line_of(lineage, self.logged.get(f"{key}/{name}", UNSET)))
                self.logged[f"{key}/{name}"] = lineage.last[2] if lineage.last else None

    def save_in_place(self, key: str, name: str, before: bytes, after: bytes) -> None:
        """Put a file's new text in its place, though nobody edits it beside: what its author says of its state."""
        with self.lock:
            if before != after:
                self._keep_sitting(key, name, before)
                write_whole(self.newsroom.root / key / name, after)

    def put_in_place(self, key: str) -> tuple[str, ...]:
        """Put a working copy in place, all files at once, and name them; raise InUseError where that cannot be told.

        What somebody changed in the place meanwhile is merged, line by line.
        """
        with self.lock:
            copied = self.folder.working_copy(key)
            based = self.folder.base(key)
            before: dict[str, bytes | None] = {}
            after: dict[str, bytes] = {}
            for name, mine in copied.items():
                there = self._in_place(key, name) if self._is_there(key, name) else None
                before[f"{key}/{name}"] = there
                after[f"{key}/{name}"] = merged_file(name, based.get(name), mine, there)
            if copied:
                place(self.folder, key, before, after)
            return tuple(copied)

    def discard(self, key: str) -> None:
        """Drop a working copy; its texts are kept among the versions."""
        with self.lock:
            for name, data in self.folder.working_copy(key).items():
                self.keep(key, name, data)
            self.folder.drop_working_copy(key)

    def keep(self, key: str, name: str, data: bytes) -> None:
        """Keep a text among the item's versions."""
        self.folder.keep_version(key, f"{self.now():%Y%m%d-%H%M%S-%f}-{name}", data)

    def _in_place(self, key: str, name: str) -> bytes:
        home = self.find(key)
        files = TextFiles(self.newsroom.root).item(home.folder, home.slug).files
        if name not in files:
            raise NoSuchItemError(f"{key}/{name}")
        return files[name]

    def _is_there(self, key: str, name: str) -> bool:
        home = self.find(key)
        return name in TextFiles(self.newsroom.root).item(home.folder, home.slug).files

    def _is_free(self, key: str) -> bool:
        """Say whether an item is edited where it lies: nobody could have been sent it."""
        name = source_name(key)
        return status_of(name, self._in_place(key, name)) in _FREE

    def _copy(self, key: str, name: str) -> None:
        if name not in self.folder.working_copy(key) and self._is_there(key, name):
            self.folder.write_base(key, name, self._in_place(key, name))

    def _keep_sitting(self, key: str, name: str, before: bytes) -> None:
        """Keep what a file was before a sitting: the first edit after half an hour begins another."""
        now, last = self.now(), self.touched.get(f"{key}/{name}")
        if last is None or (now - last).total_seconds() > _SITTING_SECONDS:
            self.keep(key, name, before)
        self.touched[f"{key}/{name}"] = now

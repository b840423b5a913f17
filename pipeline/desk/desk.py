"""What every page of the desk works with: the newsroom, its items as they are edited, what they are shown beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from threading import Lock
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog, LogEntry
from pipeline.building.task import BuildOptions, Task
from pipeline.building.withheld import gather
from pipeline.desk.answers import RefusedError
from pipeline.desk.form.context import FormContext
from pipeline.desk.form.echoes import conventions_of, language_name
from pipeline.desk.gate import Keys
from pipeline.desk.known_items import KnownItems
from pipeline.desk.saving.wrapped import shown
from pipeline.desk.words import DeskWords
from pipeline.desk.workspace import Workspace
from pipeline.document.settings import Settings
from pipeline.i18n.times import clock, full_day, joined
from pipeline.names.letters import folded
from pipeline.newsroom.settings import LoadedSettings, reload_settings
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.state.moments import aware
from pipeline.storage.output_folder import OutputFolder

_FRESH_SECONDS = 10


class Shared(Struct, frozen=True):
    """What all items share, as it was when it was read; without settings where newsroom.yaml cannot be used at all."""

    files: SharedFiles
    settings: LoadedSettings | None

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages that the newsroom publishes in."""
        return self.settings.settings.languages if self.settings else ()


class Desk(Struct):
    """The desk of one newsroom. `engine` is the engine's fingerprint, under which a build log holds.

    What all items share is read when the desk opens, and again each time a page asks for changes: a text that is shown
    while somebody types need not wait for it.
    """

    workspace: Workspace
    keys: Keys
    words: DeskWords
    now: Callable[[], datetime]
    engine: str
    known: KnownItems
    checked: dict[str, LogEntry] = field(default_factory=dict)
    """What was found in items as they are edited, when a page of them was last drawn."""
    lock: Lock = field(default_factory=Lock)
    _shared: Shared | None = None
    _read_at: datetime | None = None

    @property
    def output(self) -> OutputFolder:
        """Give the folder that builds write into."""
        return OutputFolder(self.workspace.newsroom.root / "build")

    @property
    def shared(self) -> Shared:
        """Give what all items share, as it was last read."""
        return self._shared or self.refresh()

    @property
    def task(self) -> Task:
        """Give a task without items, to show others beside."""
        return Task(self.shared.files, (), BuildOptions(), self.now(), withheld=self.known.people())

    def refresh(self) -> Shared:
        """Read what all items share, unless that was done a moment ago, and have all items looked at."""
        with self.lock:
            now, found = self.now(), self._shared
            if found is None or self._read_at is None or (now - self._read_at).total_seconds() >= _FRESH_SECONDS:
                self._read_at = now
                files = self.workspace.newsroom.shared_files()
                if found is None or found.files != files:
                    settings = reload_settings(files.settings, files.words, files.english).loaded
                    self._shared = found = Shared(files, settings)
        self.known.look(found.files, found.languages, now)
        return found

    def shared_at(self, moment: datetime) -> Task:
        """Give what all items share at a moment: a name is withheld in a preview of a day after its consent."""
        task = self.task
        if moment <= task.moment:
            return task
        folders, log = self.workspace.newsroom.item_folders(), self.known.log or BuildLog("")
        people = gather(folders, log, moment, self.shared.files.settings).people
        return replace(task, moment=moment, withheld=people)

    @property
    def clock(self) -> str:
        """Give the time of day at the desk, as it tells when something was saved or shown."""
        settings = self.shared.settings
        zone = ZoneInfo(settings.settings.timezone) if settings else UTC
        return self.now().astimezone(zone).strftime("%H:%M")

    def moment(self, when: datetime) -> str:
        """Give a moment in words, in the newsroom’s zone: Thursday 4 March 2031, 09:00."""
        settings = self.shared.settings
        if settings is None:
            return when.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
        local, how = aware(when, settings.settings.timezone), conventions_of(self.words, settings.settings)
        return joined(full_day(local.date(), how), clock(local, how), how)

    def day(self, when: datetime) -> str:
        """Give the day of a moment in words, in the newsroom’s zone."""
        settings = self.shared.settings
        if settings is None:
            return f"{when:%Y-%m-%d}"
        return full_day(aware(when, settings.settings.timezone).date(), conventions_of(self.words, settings.settings))

    def language_name(self, tag: str) -> str:
        """Give a language’s name in the desk’s language, or the tag of one that is none."""
        return language_name(tag, self.words) or tag

    def by_name(self, tags: Iterable[str]) -> list[str]:
        """Sort languages as somebody looks for one: by their names in the desk’s language."""
        return sorted(tags, key=lambda tag: folded(self.language_name(tag)))

    def form_context(self, media: tuple[str, ...] = ()) -> FormContext:
        """Give what a form is drawn with; `media` names the files of the item."""
        return FormContext(self.settings, self.words, media, self.workspace.appeals(), shown)

    @property
    def settings(self) -> Settings:
        """Give the newsroom’s settings; raise RefusedError where newsroom.yaml cannot be used at all."""
        loaded = self.shared.settings
        if loaded is None:
            raise RefusedError(409, self.words["settings_at_fault"])
        return loaded.settings

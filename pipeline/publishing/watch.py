"""Staying up and publishing at the moment: never early, within a second, nothing that waited too long, nothing twice.

Nothing is queued. At every turn the time is looked at, and from time to time the newsroom; what is to be done follows
from both. The clock is a value: tests give their own, which steps and sleeps.

Two clocks are compared. The clock on the wall says when a text may go out, and can be set wrong. The steady one only
counts seconds, those of a sleep too. Where the first moved on and the second did not, somebody set the clock: what fell
into that gap waits for a person, for if the new time is wrong, it would go out early.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from msgspec import Struct, field

TICK = 0.5
"""Seconds after which the time is looked at again, also while nothing is due: the machine may have slept."""
_LOOK_SECONDS = 5.0
_AHEAD, _TOO_CLOSE = timedelta(minutes=10), timedelta(seconds=20)
_NO_LOOKING = timedelta(seconds=2)
_STEP_SECONDS, _SMALL_STEP = 1.0, timedelta(minutes=1)
_LONGEST_PAUSE = 60.0
_AT_ONCE = 0.1


class WatchClock(Protocol):
    """The time, as a program that stays up sees it."""

    def now(self) -> datetime:
        """Give the time of day, which may be set back or forward at any time."""

    def steady(self) -> float:
        """Give seconds that never go back; a sleep of the machine counts where the system knows of it."""

    def rest(self, seconds: float) -> bool:
        """Wait so long, or until somebody ends the program; say whether to go on."""


class Coming(Struct, frozen=True, order=True):
    """A moment at which something changes of an item. `goes_out` is true where its text may go out from then on."""

    at: datetime
    key: str
    goes_out: bool


class Agenda(Struct, frozen=True):
    """What a look at the newsroom found: what is to come, in order, and what could go out and has not, since when.

    `files` is another text whenever a file that matters has changed.
    """

    coming: tuple[Coming, ...]
    due: Mapping[str, datetime] = {}
    files: str = ""


class NotDoneError(Exception):
    """Something could not be done now and is to be tried again: the message says what is in the way."""


class BusyError(NotDoneError):
    """Another command is writing; it is soon done."""


class WatchedNewsroom(Protocol):
    """What `watch` does with a newsroom. Each may raise NotDoneError or OSError; it is then tried again."""

    def look(self, moment: datetime) -> Agenda:
        """Look at the files and the ledger."""

    def prepare(self, moment: datetime) -> None:
        """Make what will go out at a moment, so that it lies ready; nothing becomes public by it."""

    def publish(self, moment: datetime, waiting: frozenset[str]) -> None:
        """Take out what must leave, of every item; put out what is cleared, but for items that wait for a person."""


def watch(
    newsroom: WatchedNewsroom, clock: WatchClock, tell: Callable[[str], None], *, late: timedelta = timedelta(hours=1)
) -> None:
    """Publish until somebody ends the program; what is overdue by more than `late` waits for a person."""
    watching = _Watching(newsroom, clock, tell, late)
    while watching.turn():
        pass


class _Watching(Struct):
    """What is known from one turn to the next."""

    newsroom: WatchedNewsroom
    clock: WatchClock
    tell: Callable[[str], None]
    late: timedelta
    agenda: Agenda | None = None
    looked: float = 0.0
    done: str | None = None
    """The files as they were when all of them was last published."""
    last: datetime | None = None
    """The moment of the last publication: there is none of an earlier moment after it."""
    prepared: tuple[datetime, str] | None = None
    offset: float | None = None
    gaps: list[tuple[datetime, datetime]] = field(default_factory=list)
    pause: float = 0.0
    again: float = 0.0
    trouble: str = ""
    told_of: set[str] = field(default_factory=set)

    def turn(self) -> bool:
        """Do what is to be done now, and rest; say whether to go on."""
        now, steady = self._both()
        self._compare(now, steady)
        if self.last and now < self.last:
            return self.clock.rest(TICK)
        if steady >= self.again:
            try:
                self._act(now, steady)
            except (NotDoneError, OSError) as error:
                self._put_off(error, now, steady)
        return self.clock.rest(self._until_next())

    def _both(self) -> tuple[datetime, float]:
        """Read both clocks at once: nothing may have stopped the program in between."""
        while True:
            steady, now = self.clock.steady(), self.clock.now()
            if self.clock.steady() - steady < _AT_ONCE:
                return now, steady

    def _act(self, now: datetime, steady: float) -> None:
        agenda = self.agenda
        first = agenda.coming[0].at if agenda and agenda.coming else None
        is_close = first is not None and now < first <= now + _NO_LOOKING
        has_come = first is not None and first <= now
        if agenda is None or (steady - self.looked >= _LOOK_SECONDS and not is_close and not has_come):
            agenda = self._look(now, steady)
            has_come = False
        if has_come or agenda.files != self.done:
            self._publish(now, agenda)
            self._look(now, steady)
        elif first and _TOO_CLOSE < first - now <= _AHEAD and self.prepared != (first, agenda.files):
            self.newsroom.prepare(first)
            self.prepared = (first, agenda.files)
        self._well()

    def _look(self, now: datetime, steady: float) -> Agenda:
        self.agenda, self.looked = self.newsroom.look(now), steady
        return self.agenda

    def _publish(self, now: datetime, agenda: Agenda) -> None:
        waiting = self._waiting(now, agenda)
        self.newsroom.publish(now, frozenset(waiting))
        self.last, self.done = now, agenda.files
        for key in waiting.keys() - self.told_of:
            slug = key.partition("/")[2]
            self.tell(f"{slug} was to go out at {_said(waiting[key])} and waits for you: press publish {slug}")
        self.told_of = set(waiting)

    def _waiting(self, now: datetime, agenda: Agenda) -> dict[str, datetime]:
        """Give what is not to go out by itself: what is too late, and what fell into a gap of the clock."""
        since = {**agenda.due, **{each.key: each.at for each in agenda.coming if each.goes_out and each.at <= now}}
        return {
            key: at
            for key, at in since.items()
            if now - at > self.late or any(start < at <= end for start, end in self.gaps)
        }

    def _compare(self, now: datetime, steady: float) -> None:
        """Notice that somebody set the clock."""
        offset = now.timestamp() - steady
        before, self.offset = self.offset, offset
        moved = 0.0 if before is None else offset - before
        if moved > _STEP_SECONDS:
            gap = (now - timedelta(seconds=moved), now)
            self.gaps.append(gap)
            self.tell(f"the clock was set forward, from {_said(gap[0])}; what was to go out in between waits for you")
        elif moved < -_STEP_SECONDS:
            self.gaps = [(start, min(end, now)) for start, end in self.gaps if start < now]
            self.tell(f"the clock was set back, to {_said(now)}")
        if self.last and self.last - now > _SMALL_STEP:
            # by the new time some texts are under embargo: they leave, and go out again at their moment
            self.last = self.agenda = self.done = self.prepared = None

    def _put_off(self, error: Exception, now: datetime, steady: float) -> None:
        """Tell what is in the way, once, and try again: soon, then less often, and at the next moment in any case."""
        self.pause = TICK if isinstance(error, BusyError) else min(max(TICK, self.pause * 2), _LONGEST_PAUSE)
        coming = self.agenda.coming if self.agenda else ()
        left = next(((each.at - now).total_seconds() for each in coming if each.at > now), _LONGEST_PAUSE)
        self.again = steady + min(self.pause, left)
        why = str(error) or type(error).__name__
        if why != self.trouble:
            self.trouble = why
            self.tell(f"not yet: {why}; it is tried again")

    def _well(self) -> None:
        if self.trouble:
            self.tell("it works again")
        self.trouble, self.pause = "", 0.0

    def _until_next(self) -> float:
        """Give how long to rest: to the next moment, and never longer than a tick."""
        coming = self.agenda.coming if self.agenda else ()
        left = (coming[0].at - self.clock.now()).total_seconds() if coming else TICK
        return min(TICK, left) if left > 0 else TICK if self.trouble else 0.0


def _said(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="seconds")

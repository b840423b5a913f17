"""Staying up: never early, within a second, nothing twice; whatever the clock, the disk and other commands do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import Struct, field

from pipeline.publishing.watch import TICK, Agenda, BusyError, Coming, watch
from pipeline.storage.clock import SystemClock
from tests.examples import examples

START = datetime(2030, 7, 1, 12, tzinfo=UTC)
DAY = 2 * 3600
Kind = Literal["sleep", "forward", "back", "edit"]


class Happens(Struct, frozen=True, order=True):
    """Something that happens to the machine, so many seconds after the start."""

    after: float
    kind: Kind
    seconds: float = 0


class FakeClock(Struct):
    """A clock that goes as fast as nobody rests; `true` is what it would show had nobody set it."""

    happens: list[Happens]
    end: float = DAY
    passed: float = 0.0
    """Seconds since the start, those of sleeps too."""
    wrong: float = 0.0
    woke: list[tuple[float, float]] = field(default_factory=list)
    on_edit: Callable[[], None] = lambda: None

    def now(self) -> datetime:
        return START + timedelta(seconds=self.passed + self.wrong)

    def steady(self) -> float:
        return 1000 + self.passed

    def rest(self, seconds: float) -> bool:
        until = self.passed + seconds
        while self.happens and self.happens[0].after <= until:
            each = self.happens.pop(0)
            self.passed = max(self.passed, each.after)
            if each.kind == "sleep":
                if self.woke and self.passed - self.woke[-1][1] < 1:  # it did not wake for long enough to do anything
                    start, _ = self.woke.pop()
                    self.woke.append((start, self.passed + each.seconds))
                else:
                    self.woke.append((self.passed, self.passed + each.seconds))
                self.passed += each.seconds
                until = self.passed
            elif each.kind == "edit":
                self.on_edit()
            else:
                self.wrong += each.seconds if each.kind == "forward" else -each.seconds
        self.passed = max(self.passed, until)
        return self.passed < self.end


class Model(Struct):
    """A newsroom in memory: texts with their lifts, and what is public of them. It publishes as the real one does."""

    clock: FakeClock
    lifts: dict[str, datetime]
    public: set[str] = field(default_factory=set)
    went_out: list[tuple[str, datetime, float]] = field(default_factory=list)
    """Each text that went out: when by the clock on the wall, and how many seconds after the start."""
    left: list[str] = field(default_factory=list)
    prepared: list[datetime] = field(default_factory=list)
    moments: list[datetime] = field(default_factory=list)
    waits: frozenset[str] = frozenset()
    fails: list[Exception] = field(default_factory=list)
    files: int = 0

    def look(self, moment: datetime) -> Agenda:
        coming = sorted(Coming(at, key, goes_out=True) for key, at in self.lifts.items() if at > moment)
        due = {key: at for key, at in self.lifts.items() if at <= moment and key not in self.public}
        return Agenda(tuple(coming), due, str(self.files))

    def prepare(self, moment: datetime) -> None:
        self.prepared.append(moment)

    def publish(self, moment: datetime, waiting: frozenset[str]) -> None:
        if self.fails:
            raise self.fails.pop(0)
        assert moment <= self.clock.now()
        self.moments.append(moment)
        self.waits = waiting
        for key, at in self.lifts.items():
            if key in self.public and at > moment:
                self.public.remove(key)
                self.left.append(key)
            elif key not in self.public and at <= moment and key not in waiting:
                self.public.add(key)
                self.went_out.append((key, self.clock.now(), self.clock.passed))


def run(
    lifts: Iterable[float], happens: Sequence[Happens] = (), fails: Sequence[Exception] = (), end: float = DAY
) -> tuple[Model, list[str]]:
    """Watch for two hours; lifts are seconds after the start."""
    slept = sum(each.seconds for each in happens if each.kind == "sleep")
    clock, told = FakeClock(sorted(happens), end + slept), list[str]()
    texts = {f"releases/{number}": START + timedelta(seconds=each) for number, each in enumerate(lifts)}
    model = Model(clock, texts, fails=list(fails))

    def edit() -> None:
        model.files += 1

    clock.on_edit = edit
    watch(model, clock, told.append)
    return model, told


SECONDS = st.integers(10, 10 * DAY - 600).map(lambda each: each / 10)
LENGTHS = st.integers(1, 50_000).map(lambda each: each / 10)
STEPS = st.builds(Happens, SECONDS, st.sampled_from(["forward", "back", "sleep"]), LENGTHS)
SLEEPS = st.builds(Happens, SECONDS, st.just("sleep"), LENGTHS)
FORWARD = st.builds(Happens, SECONDS, st.just("forward"), LENGTHS.filter(lambda each: each > 1))


@given(st.lists(SECONDS, max_size=3), st.lists(STEPS, max_size=4))
@example([100.0], [Happens(50, "forward", 60), Happens(80, "back", 60)])
@example([100.0], [Happens(101, "back", 30)])
@example([100.0, 4000.0], [Happens(50, "sleep", 3000), Happens(3060, "back", 5000)])
@examples(40)
def test_whatever_the_clock_does_nothing_is_early_and_nothing_goes_out_twice(
    lifts: list[float], happens: list[Happens]
) -> None:
    model, _ = run(lifts, happens)
    steps = [each for each in happens if each.kind == "back" and each.seconds > 60]
    for key, at in model.lifts.items():
        went = [wall for name, wall, _ in model.went_out if name == key]
        assert all(wall >= at for wall in went), "early by the clock on the wall"
        assert len(went) <= 1 + model.left.count(key), "it stood already"
        assert model.left.count(key) <= len(steps), "it left although nobody set the clock back"
    for one, other in zip(model.moments, model.moments[1:], strict=False):
        assert one <= other or steps, "an earlier moment after a later one"


@given(st.lists(SECONDS, max_size=3), st.lists(FORWARD, max_size=3))
@example([4000.0], [Happens(100, "forward", 7200)])
@examples(40)
def test_a_clock_that_is_set_forward_lets_nothing_out_early(lifts: list[float], happens: list[Happens]) -> None:
    model, _ = run(lifts, happens)
    gaps, wrong = [], 0.0
    for each in sorted(happens):
        start = START + timedelta(seconds=each.after + wrong)
        gaps.append((start + timedelta(seconds=TICK), start + timedelta(seconds=each.seconds)))
        wrong += each.seconds
    went_out = [model.lifts[key] for key, _, _ in model.went_out]
    assert [at for at in went_out if any(start < at <= end for start, end in gaps)] == []


@given(st.lists(SECONDS, max_size=4), st.lists(SLEEPS, max_size=3))
@example([100.0], [Happens(99.9, "sleep", 3500)])
@example([100.0], [Happens(99.9, "sleep", 3700)])
@examples(40)
def test_each_goes_out_within_a_second_of_its_moment_or_of_waking_unless_it_is_too_late(
    lifts: list[float], happens: list[Happens]
) -> None:
    model, told = run(lifts, happens)
    for key, at in model.lifts.items():
        moment = (at - START).total_seconds()
        # who falls asleep at the very moment may have published before
        woke = max([end for start, end in model.clock.woke if start + 0.001 < moment <= end], default=moment)
        latest = max([end for start, end in model.clock.woke if start <= moment + 0.001 <= end + 0.002], default=moment)
        went = [passed for name, _, passed in model.went_out if name == key]
        if woke - moment > 3601:
            assert went == []
            assert key in model.waits
            slug = key.rpartition("/")[2]
            assert [line for line in told if line.startswith(f"{slug} was to go out at")], "nobody was told"
        elif latest - moment < 3599:
            assert len(went) == 1
            assert moment - 0.001 <= went[0] <= latest + 1.001


def test_what_was_overdue_when_it_starts_waits_for_a_person_and_what_is_not_goes_out() -> None:
    model, told = run([-7200, -600], end=60)
    assert [key for key, _, _ in model.went_out] == ["releases/1"]
    assert told == ["0 was to go out at 2030-07-01 10:00:00+00:00 and waits for you: press publish 0"]


def test_a_full_disk_and_another_command_are_told_once_and_tried_again() -> None:
    full = OSError(28, "No space left on device")
    model, told = run([100], [Happens(99, "edit")], [full] * 4, end=300)
    assert [key for key, _, _ in model.went_out] == ["releases/0"]
    assert told == ["not yet: [Errno 28] No space left on device; it is tried again", "it works again"]
    model, told = run([100], [Happens(98, "edit")], [BusyError("press build writes")] * 9, end=300)
    assert 100 <= model.went_out[0][2] <= 105
    assert len(told) == 2


def test_a_file_that_is_saved_is_published_soon_and_made_ready_anew() -> None:
    model, _ = run([900], [Happens(60, "edit"), Happens(700, "edit")], end=1000)
    published = [(each - START).total_seconds() for each in model.moments]
    assert len(published) == 4
    assert all(0 <= each - wanted <= 6 for each, wanted in zip(published, (0, 60, 700, 900), strict=True))
    lift = model.lifts["releases/0"]
    assert model.prepared == [lift, lift], "ten minutes before, and again when a file had changed"


def test_who_is_told_that_the_clock_was_set_and_what_waits_then() -> None:
    model, told = run([4000], [Happens(100, "forward", 7200)], end=600)
    assert model.went_out == []
    assert told[0].startswith(
        "the clock was set forward, from 2030-07-01 12:01:40+00:00; what was to go out in between"
    )
    assert told[1].startswith("0 was to go out at 2030-07-01 13:06:40+00:00 and waits for you")
    model, told = run([4000], [Happens(100, "forward", 7200), Happens(200, "back", 7200)])
    assert [round(passed) for _, _, passed in model.went_out] == [4000]


@pytest.mark.long  # so does tests/publishing/test_watch_for_real.py, with the program
def test_by_the_real_clock_it_is_not_early_and_within_a_second_and_ends_when_it_is_asked_to() -> None:
    ended, went = Event(), list[tuple[str, datetime]]()
    clock = SystemClock(ended)
    lift = clock.now() + timedelta(seconds=1.3)

    class Newsroom:
        def look(self, moment: datetime) -> Agenda:
            return Agenda((Coming(lift, "releases/one", goes_out=True),) if moment < lift else ())

        def prepare(self, moment: datetime) -> None:
            raise AssertionError(moment)

        def publish(self, moment: datetime, waiting: frozenset[str]) -> None:
            assert waiting == frozenset()
            went.append(("published" if moment >= lift else "looked", clock.now()))

    thread = Thread(target=watch, args=(Newsroom(), clock, print))
    thread.start()
    ended.wait(2.5)
    ended.set()
    thread.join(1)
    assert not thread.is_alive()
    assert [name for name, _ in went] == ["looked", "published"]
    assert timedelta() <= went[1][1] - lift <= timedelta(seconds=1)

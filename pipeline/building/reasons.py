"""What is known of an item before and after it was made in; why each format of it was made again, in words, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct

from pipeline.building.build_log import BuildLog, LogEntry
from pipeline.building.dependencies import PACK, SharedFingerprints, of_part, printed_settings, started_from
from pipeline.building.standing import Standing, StandingItems
from pipeline.state.fields import StateFields


class Before(Struct, frozen=True):
    """What the last build knew and left, as it was before this one began."""

    entries: Mapping[str, LogEntry]
    standing: Mapping[str, Standing]
    parts: SharedFingerprints
    is_of_another_engine: bool

    @classmethod
    def of(cls, log: BuildLog, stands: StandingItems) -> Before:
        """Remember a log and what stands; both are changed as the build goes on."""
        parts = SharedFingerprints(log.parts.settings, log.parts.templates)
        return cls(dict(log.entries), dict(stands.items), parts, log.is_of_another_engine)


class Made(Struct, frozen=True):
    """What was made of an item now, of what, when, and under which settings and templates."""

    key: str
    entry: LogEntry
    formats: tuple[str, ...]
    fields: StateFields | None
    moment: datetime
    drafts: bool
    is_whole: bool
    parts: SharedFingerprints


def reasons(before: Before, made: Made) -> dict[str, tuple[str, ...]]:
    """Give why each format, and the pack, was made: what it depends on that has changed since the last build."""
    entry, stood = before.entries.get(made.key), before.standing.get(made.key)
    if entry is None or entry.built is None:
        whole = "the program or a library changed" if before.is_of_another_engine else _nothing_whole(stood)
        return dict.fromkeys(made.formats, (whole,))
    shared = (*_files(entry, made.entry), *_state(stood, made), *_settings(entry, before.parts, made))
    if entry.built.drafts != made.drafts:
        shared += ("it was asked for with drafts" if made.drafts else "it was asked for without drafts",)
    found = {each: (*shared, *_of_format(each, before.parts, made)) for each in made.formats if each != PACK}
    if PACK in made.formats:
        others = [each for each in found if found[each]]
        found[PACK] = (*shared, *_of_format(PACK, before.parts, made)) or tuple(
            f"its {each} changed" for each in others
        )
    return {each: lines or _without_change(made) for each, lines in found.items()}


def _nothing_whole(stood: Standing | None) -> str:
    return "never built" if stood is None else "its formats were not made together"


def _without_change(made: Made) -> tuple[str, ...]:
    if not made.is_whole:
        return ("it was asked for",)
    if made.entry.summary.previous:
        return ("what is printed of an earlier appeal changed",)
    return ("somebody changed what stood",)


def _files(before: LogEntry, after: LogEntry) -> Iterator[str]:
    for name in sorted(before.files.keys() | after.files.keys()):
        old, new = before.files.get(name), after.files.get(name)
        if old != new:
            yield f"{name} {'is new' if old is None else 'is gone' if new is None else 'changed'}"


def _state(stood: Standing | None, made: Made) -> Iterator[str]:
    if stood is None or made.fields is None:
        return
    then, now, fields = stood.made_at, made.moment, made.fields
    if fields.lifts_at and then < fields.lifts_at <= now:
        yield "the embargo lifted"
    if fields.closed_at and then < fields.closed_at <= now:
        yield "the appeal closed"
    ends = fields.ends.values()
    if any(then < end <= now for end in ends):
        yield "the rights to a file of media/ ended"
    lapses = fields.consents.values()
    if any(then < end <= now for end in lapses):
        yield "the consent to print a name ended"
    told = {fields.lifts_at, fields.closed_at, *ends, *lapses}
    if any(then < each <= now for each in made.entry.changes if each not in told):
        yield "its last day to write has passed"
    if now < then and (fields.lifts_at or fields.closed_at):
        yield "it is built for an earlier moment"


def _settings(before: LogEntry, parts: SharedFingerprints, made: Made) -> Iterator[str]:
    uses = made.entry.uses
    if uses is None or before.uses is None:
        yield "an earlier fault of it, or of newsroom.yaml, was mended"
        return
    yield from _changed_settings(printed_settings(uses), parts, made.parts)


def _changed_settings(names: Iterable[str], old: SharedFingerprints, new: SharedFingerprints) -> Iterator[str]:
    before, after = (each.settings.parts if each.settings else {} for each in (old, new))
    changed = (name.partition("@")[0] for name in names if of_part(before, name) != of_part(after, name))
    for name in dict.fromkeys(changed):
        kind, _, tag = name.partition("/")
        yield f"templates/words/{tag}.yaml changed" if kind == "words" else f"‘{name}’ in newsroom.yaml changed"


def _of_format(name: str, old: SharedFingerprints, made: Made) -> Iterator[str]:
    """Give the templates that changed, of those that a format starts from and all that these include."""
    new = made.parts
    starts = started_from(name, made.entry.summary.is_appeal)
    yield from _changed_settings((each for each in starts if "/" not in each), old, new)
    if old.templates and new.templates:
        included = {each for start in starts for each in new.templates.included.get(start, ())}
        for each in sorted(included):
            if old.templates.own.get(each) != new.templates.own.get(each):
                yield f"templates/{each} changed"

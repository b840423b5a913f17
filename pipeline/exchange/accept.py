"""A translator's file, and the same item as it stands now, in; the entries to take over, or the reasons to refuse, out.

A file is accepted whole or not at all: with any error among the faults, nothing may be written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from pipeline.exchange.gather import narrowed
from pipeline.exchange.protect import problems
from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.fault import Faults, did_you_mean
from pipeline.reader.deadline import NEVER, Deadline
from pipeline.source import Place, Source


def accept(
    file: Exchange, current_exchange: Exchange, faults: Faults, deadline: Deadline = NEVER
) -> tuple[ExchangeSegment, ...]:
    """Give the entries of a file that bring a new translation, in the order in which the newsroom has them.

    `current_exchange` is the same item in the same language as it stands now. The `source` of each entry is the text
    that its translation was made from; its digest is empty where that is the text as it stands now, or where the file
    has lost its record. An entry whose source has changed since is stale. One that the newsroom no longer has is left
    out. Both are told as warnings. With an error among the faults, use none of them.
    """
    whole = file.place or Place.start_of(Source(file.item, ""))
    if not _same(file, current_exchange, whole, faults):
        return ()
    current = {entry.name: entry for entry in current_exchange.entries}
    if file.entries and not any(entry.name in current and _is_current(entry, current) for entry in file.entries):
        faults.add(
            "other-revision",
            f"no text of this file is in {current_exchange.item} any more",
            whole,
            expected="a file that was exported from the item as it stands now",
            hint="export the item again; what was translated before is offered in the new file",
        )
        return ()
    taken = {entry.name: entry for entry in _entries(file, current, faults, deadline)}
    return tuple(taken[name] for name in current if name in taken)


def _same(file: Exchange, current_exchange: Exchange, place: Place, faults: Faults) -> bool:
    if file.item != current_exchange.item:
        faults.add(
            "other-item",
            f"this file translates {file.item}",
            place,
            expected=f"a translation of {current_exchange.item}",
            hint="import it for the item that it names",
        )
    pair = (file.source_language, file.target_language)
    wanted = (current_exchange.source_language, current_exchange.target_language)
    if pair != wanted:
        faults.add(
            "other-language",
            f"this file translates from {pair[0]} to {pair[1]}",
            place,
            expected=f"a translation from {wanted[0]} to {wanted[1]}",
            hint="export the item again for the language that you need",
        )
    return file.item == current_exchange.item and pair == wanted


def _is_current(entry: ExchangeSegment, current: Mapping[str, ExchangeSegment]) -> bool:
    return _words(entry.source) == _words(current[entry.name].source)


def _words(text: str) -> str:
    # programs for translators break lines anew; where no word has changed, nothing is stale
    return " ".join(text.split())


def _entries(
    file: Exchange, current: Mapping[str, ExchangeSegment], faults: Faults, deadline: Deadline
) -> Iterator[ExchangeSegment]:
    for entry in file.entries:
        deadline.check()
        place = entry.place or Place.start_of(Source(file.item, ""))
        if entry.name not in current:
            if entry.target:
                _unknown(entry, place, current, faults)
            continue
        now = current[entry.name]
        # what nobody touched is the newsroom's own text of the day of the export, which may be newer by now
        if not entry.target or not entry.touched or (entry.target, entry.state) == (now.target, now.state):
            continue
        taken = replace(entry, target=_in_lines(entry.target, now), context=now.context, markdown=now.markdown)
        _markup(taken, now, place, faults)
        if _is_current(entry, current):
            yield replace(taken, source=now.source, digest="")
        else:
            faults.add(
                "source-changed",
                f"the source of ‘{entry.name}’ has changed since this file was exported",
                place,
                expected="a translation of the text as it stands now",
                hint="it is taken over as stale; export again, and its translator sees what changed",
                severity="warning",
            )
            yield replace(taken, state="stale")


def _in_lines(target: str, now: ExchangeSegment) -> str:
    """Give a translation on one line where its source is on one: programs for translators break lines anew."""
    return target if now.markdown or "\n" in now.source else " ".join(target.split("\n"))


def _unknown(entry: ExchangeSegment, place: Place, current: Mapping[str, ExchangeSegment], faults: Faults) -> None:
    faults.add(
        "unknown-segment",
        f"the item has no text ‘{entry.name}’",
        place,
        expected="the segments that were exported",
        hint=did_you_mean(entry.name, current) or "it may have been removed since; its translation is left out",
        severity="warning",
    )


def _markup(entry: ExchangeSegment, now: ExchangeSegment, place: Place, faults: Faults) -> None:
    for problem in problems(entry.source, entry.target, markdown=now.markdown, keeps_shape=now.keeps_shape):
        faults.add(
            problem.code,
            f"{entry.name}: {problem.message}",
            narrowed(place, problem.found),
            expected="every mark of the source, in the translation too",
            hint=problem.hint,
            severity=problem.severity,
        )

"""Runs in; the same as they are shown to a person out: what cannot be seen is named, what is long is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from pipeline.report.visible import visible, visible_spaces
from pipeline.wording.runs import Run, RunKind

_SPACES = re.compile(r"\s+")
# Of a long text, this much is shown before and after each change: some twelve words.
_AROUND = 80
_SETS_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class ShownRun(Struct, frozen=True):
    """A piece of a line as it is shown; of one that was changed, a ¶ stands for each line end."""

    kind: RunKind
    text: str


def shown(runs: Sequence[Run]) -> tuple[ShownRun, ...]:
    """Give runs as they are shown; spaces and signs that look alike are shown by their numbers."""
    found: list[ShownRun] = []
    for at, run in enumerate(runs):
        beside = [runs[there] for there in (at - 1, at + 1) if 0 <= there < len(runs)]
        found.append(ShownRun(run.kind, _text(run, beside)))
    return tuple(found)


def lines(runs: Iterable[ShownRun]) -> Iterator[tuple[ShownRun, ...]]:
    """Give the runs of each line of the later text; where a line end was removed, a ¶ stands for it."""
    line: list[ShownRun] = []
    for run in runs:
        parts = re.split("\n+", run.text) if run.kind != "removed" else ["¶".join(re.split("\n+", run.text))]
        for at, part in enumerate(parts):
            if at:
                yield tuple(line)
                line = []
            mark = "¶" if run.kind == "added" and at < len(parts) - 1 else ""
            if part or mark:
                line.append(ShownRun(run.kind, part + mark))
    yield tuple(line)


def shortened(runs: Sequence[ShownRun]) -> tuple[ShownRun, ...]:
    """Leave out what was kept far from every change."""
    return tuple(
        ShownRun("kept", _ends(run.text, is_first=at == 0, is_last=at == len(runs) - 1)) if run.kind == "kept" else run
        for at, run in enumerate(runs)
    )


def _ends(text: str, *, is_first: bool, is_last: bool) -> str:
    """Give the beginning of what follows a change, and the end of what stands before the next one."""
    head = _head(text) if not is_first or is_last else ""
    tail = _tail(text) if not is_last else ""
    whole = f"{head} … {tail}" if head and tail else f"{head} …" if head else f"… {tail}"
    return whole if len(whole) < len(text) else text


def _head(text: str) -> str:
    first = text[:_AROUND]
    return first if first == text or _SETS_NO_SPACES.search(first) else first.rpartition(" ")[0] or first


def _tail(text: str) -> str:
    last = text[-_AROUND:]
    return last if last == text or _SETS_NO_SPACES.search(last) else last.partition(" ")[2] or last


def _text(run: Run, beside: Sequence[Run]) -> str:
    others = [each.text for each in beside if each.kind not in {"kept", run.kind}]
    is_alike = not run.text.strip() or any(_looks(each) == _looks(run.text) for each in others)
    show = _numbered if run.kind != "kept" and is_alike else visible
    return "\n".join(show(line) for line in run.text.split("\n"))


def _looks(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text))


def _numbered(line: str) -> str:
    """Show special spaces, and marks that are signs of their own, by their numbers."""
    return "".join(f"<U+{ord(sign):04X}>" if unicodedata.combining(sign) else sign for sign in visible_spaces(line))

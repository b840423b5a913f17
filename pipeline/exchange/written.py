"""What was written beside a text, in; what its translator did with it, out.

A file comes back with most of its entries untouched, and no program says which. So the file carries, beside each entry,
the state that it left with and a fingerprint of the text that stood in its place for the translation. From these an
approved text that was changed is known for a draft, and an offered text that nobody looked at for no translation.
"""

from __future__ import annotations

from hashlib import sha256
from typing import cast, get_args
from urllib.parse import quote, unquote

from msgspec import Struct

from pipeline.exchange.segment import ExchangeSegment, State

_PARTS = 5
_NOTHING = "-"
_MARKDOWN = {"markdown": True, "text": False}
_OF_MARKDOWN = {meaning: word for word, meaning in _MARKDOWN.items()}


class Written(Struct, frozen=True):
    """What a file carries beside one entry."""

    state: State
    digest: str
    shown: str
    """Fingerprint of what stood in the place for the translation."""
    markdown: bool
    percent: int | None
    """How near the offered text was, where one was offered."""

    @classmethod
    def of(cls, entry: ExchangeSegment, shown: str) -> Written:
        """Give what is to be carried beside an entry whose place for the translation holds `shown`."""
        percent = entry.match.percent if entry.match else None
        return cls(entry.state, entry.digest, fingerprint(shown), entry.markdown, percent)

    def line(self) -> str:
        """Give it as one line without spaces at its edges, commas or semicolons."""
        percent = _NOTHING if self.percent is None else str(self.percent)
        digest = quote(self.digest, safe="").replace(_NOTHING, "%2D") or _NOTHING
        return f"{self.state} {digest} {self.shown} {_OF_MARKDOWN[self.markdown]} {percent}"


def written(line: str) -> Written | None:
    """Read such a line; None when it is not one."""
    parts = line.split()
    if len(parts) != _PARTS:
        return None
    state, digest, shown, kind, percent = parts
    if state not in get_args(State) or kind not in _MARKDOWN or not (percent == _NOTHING or _is_percent(percent)):
        return None
    return Written(
        cast("State", state),
        "" if digest == _NOTHING else unquote(digest),
        shown,
        _MARKDOWN[kind],
        None if percent == _NOTHING else int(percent),
    )


def _is_percent(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len("100")


def fingerprint(text: str) -> str:
    """Give a short fingerprint of a text."""
    return sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:12]


class Outcome(Struct, frozen=True):
    """What became of an entry: its state, its translation, and whether it is as it was written."""

    state: State
    target: str
    untouched: bool


def is_new(before: Written | None, target: str) -> bool:
    """Say whether a translation is another text than the one that stood in its place when its file was written."""
    return bool(target.strip()) and (before is None or fingerprint(target) != before.shown)


def outcome(before: Written | None, target: str, *, unsure: bool, filler: str = "") -> Outcome:
    """Say what became of an entry.

    `target` is what stands in the place for the translation; `unsure` whether the translator's program marks it as one
    to look at again (fuzzy); `filler` what a place without a translation was filled with.
    """
    if not target.strip() or (unsure and target == filler):
        return Outcome("missing", "", before is not None and before.state == "missing")
    if before is None or is_new(before, target):
        return Outcome("draft", target, untouched=False)
    match before.state:
        case "missing" if unsure:
            return Outcome("missing", "", untouched=True)
        case "stale" if unsure:
            return Outcome("stale", target, untouched=True)
        case "missing" | "stale":
            return Outcome("draft", target, untouched=False)
        case "draft" | "reviewed" | "approved" as state:
            # only the press office approves: a text that its translator doubts is a draft again, and no text is raised
            lowered = unsure and state != "draft"
            return Outcome("draft" if lowered else state, target, untouched=not lowered)

"""A translator's file, and the item as it stands now, in; the file with the sources that were mended since, out.

While a file is with its translator, `press check --fix` may mend its sources. They say what they said before, so what
was translated from them is no more stale than what was translated from the mended ones.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.i18n.language import Language, is_tag, language
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import FigureTouchedError, fixed
from pipeline.reader.deadline import NEVER, Deadline


def mended_since(file: Exchange, current: Exchange, deadline: Deadline = NEVER) -> Exchange:
    """Give a file in which each source that was mended since its export stands as it is now."""
    if not is_tag(file.source_language):
        return file
    own, now = language(file.source_language), {_words(entry.source): entry.source for entry in current.entries}
    entries = []
    for entry in file.entries:
        deadline.check()
        entries.append(entry if _words(entry.source) in now else replace(entry, source=_mended(entry, own, now)))
    return replace(file, entries=tuple(entries))


def _mended(entry: ExchangeSegment, own: Language, now: Mapping[str, str]) -> str:
    is_spoken = entry.name.startswith("quotes.") and entry.name.partition("#")[0].endswith(".text")
    try:
        mended = fixed(Passage(entry.source, own, entry.markdown, is_spoken=is_spoken))
    except FigureTouchedError:
        return entry.source
    return now.get(_words(mended), entry.source)


def _words(text: str) -> str:
    return " ".join(text.split())

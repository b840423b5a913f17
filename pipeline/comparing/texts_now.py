"""An item's files in; its own words as they are now, language by language, out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline.comparing.comparison import Passages
from pipeline.fault import Fault, Faults, files_at_fault
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.load import load
from pipeline.newsroom.settings import read_shared
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.signoff.own_words import own_words


class TextsNow(Struct, frozen=True):
    """The texts that can be read, by language, the source's first; and what is wrong with the files."""

    texts: Mapping[str, Passages]
    faults: tuple[Fault, ...]


def texts_now(shared: SharedFiles, files: ItemFiles) -> TextsNow:
    """Read an item; of a file with an error nobody knows yet what it will say."""
    faults = Faults()
    settings = read_shared(shared.settings, shared.words, shared.english, (), faults, engines=shared.engines)
    newsroom = load(settings, [files], faults)
    found = newsroom.items[0] if newsroom and newsroom.items else None
    at_fault = files_at_fault(faults)
    is_whole = found is not None and not {found.source.file, "newsroom.yaml"} & at_fault
    texts = {
        variant.language.tag: own_words(variant, newsroom.library, found.media).pairs
        for variant in (found.variants if found and is_whole else ())
        if newsroom and found and variant.file not in at_fault
    }
    return TextsNow(texts, tuple(fault for fault in faults if fault.severity == "error"))

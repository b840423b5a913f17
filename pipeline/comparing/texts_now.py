"""An item's files in; its own words as they are now, language by language, out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline.comparing.comparison import Passages
from pipeline.fault import Fault, Faults
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
    """Read an item; a language whose file has an error may be read, and its text be other than it will be."""
    faults = Faults()
    settings = read_shared(shared.settings, shared.words, shared.english, (), faults)
    newsroom = load(settings, [files], faults)
    found = newsroom.items[0] if newsroom and newsroom.items else None
    variants = found.variants if newsroom and found else ()
    texts = {
        variant.language.tag: tuple((each.name, each.text) for each in own_words(variant, newsroom.library).passages)
        for variant in variants
        if newsroom
    }
    return TextsNow(texts, tuple(fault for fault in faults if fault.severity == "error"))

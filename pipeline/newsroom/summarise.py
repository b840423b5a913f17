"""An item's files and what came of reading them in; its summary out, and what it uses of the settings."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.appeal import Appeal
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.spoken import SpokenQuote, sketch_of
from pipeline.newsroom.summary import ItemSummary, Named
from pipeline.newsroom.uses import Uses

_MARKS = str.maketrans("", "", "*_\\")


def summarise(files: ItemFiles, item: Item | None) -> ItemSummary:
    """Give an item's summary; `item` is None where it could not be read."""
    if item is None:
        return ItemSummary(files.folder, files.slug, files.source_name)
    source, document = item.source, item.source.document
    number = document.index_number
    previous = document.previous if isinstance(document, Appeal) else ()
    return ItemSummary(
        folder=files.folder,
        slug=files.slug,
        source=files.source_name,
        is_appeal=isinstance(document, Appeal),
        index_number=Named(number, source.place("index_number").alone) if number else None,
        previous=tuple(
            Named(each, source.place("previous", index).alone)
            for index, each in enumerate(previous)
            if isinstance(each, str)
        ),
        follows=Named(document.stage, source.place("stage").alone)
        if isinstance(document, Appeal) and document.stage != "first" and not (previous or document.outcomes)
        else None,
        issued=Named(document.issue_date.isoformat(), source.place("issue_date").alone)
        if isinstance(document, Appeal)
        else None,
        quotes=tuple(_spoken(source)),
    )


def _spoken(source: Variant) -> Iterator[SpokenQuote]:
    """Give the quotes of a source; what sets their words is none of them."""
    for key, quote in source.document.quotes.items():
        words = " ".join(f"{quote.text} {quote.continued or ''}".translate(_MARKS).split())
        language = quote.text_language or source.language.tag
        place = source.place("quotes", key, "text").alone
        yield SpokenQuote(key, quote.speaker, language, words, sketch_of(words), place)


def uses_of(item: Item) -> Uses:
    """Give what an item uses: of the newsroom's directory, its topics, and its languages with those of letters."""
    documents = [variant.document for variant in item.variants]
    named = [entry for document in documents for entry in document.contacts]
    named += [entry for document in documents if document.local for entry in document.local.contacts]
    letters = {letter.language for document in documents if isinstance(document, Appeal) for letter in document.letters}
    return Uses(
        contacts=tuple(sorted({entry for entry in named if isinstance(entry, str)})),
        topics=tuple(sorted({topic for document in documents for topic in document.topics})),
        languages=tuple(sorted(letters | {variant.language.tag for variant in item.variants})),
    )

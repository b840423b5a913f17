"""All files in; the desk out. Every item is read, whatever is wrong with the others, and all rich text at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from pipeline.desk.files import ItemFiles
from pipeline.desk.item import Item, read_item
from pipeline.desk.languages import meant
from pipeline.desk.office import Opened
from pipeline.desk.words import Words
from pipeline.document.newsroom import Newsroom, Translations
from pipeline.fault import Faults
from pipeline.reader.tree import Scalar
from pipeline.richtext.reading import Library, read_texts


class Desk(Struct, frozen=True):
    """The newsroom, the words by tag, the items (all, or a batch of them), and the blocks of every Markdown text.

    `is_sound` is false when the office is not: what stands here is then good for finding more faults only.
    """

    newsroom: Newsroom
    words: Mapping[str, Words]
    items: tuple[Item, ...]
    library: Library
    is_sound: bool


def load(opened: Opened, files: Sequence[ItemFiles], faults: Faults) -> Desk | None:
    """Read items and lay them on the desk; None where there is no office: their own faults are told all the same."""
    rich: list[Scalar] = []
    policy = opened.office.newsroom.translations if opened.office else Translations()
    items = tuple(item for each in files if (item := read_item(each, opened.languages, policy, rich, faults)))
    library = read_texts(rich, faults)
    office = opened.office
    if office is None:
        return None
    known = tuple(known for item in items if (known := _in_known_languages(item, office.newsroom, faults)))
    return Desk(office.newsroom, office.words, known, library, office.is_sound)


def _in_known_languages(item: Item, newsroom: Newsroom, faults: Faults) -> Item | None:
    """Leave out the languages that the newsroom does not publish in: there are no words to set them with."""
    unknown = [variant for variant in item.variants if variant.language.tag not in newsroom.languages]
    for variant in unknown:
        place = variant.place("language") if variant.translation is None else variant.place("headline")
        faults.add(
            "language-not-published",
            f"the newsroom does not publish in {variant.language.tag}",
            place,
            expected="one of: " + ", ".join(newsroom.languages),
            hint=meant(variant.language.tag, newsroom.languages) or "add it to ‘languages’ in newsroom.yaml",
        )
    if item.source in unknown:
        return None
    return replace(item, translations=tuple(each for each in item.translations if each not in unknown))

"""All files in; a Newsroom out. Every item is read, whatever is wrong with the others, and all rich text at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from pipeline.document.settings import Settings, Translations
from pipeline.fault import Faults
from pipeline.names.person import WithheldPerson, withheld_at
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.item import Item, read_item
from pipeline.newsroom.languages import meant
from pipeline.newsroom.settings import SettingsResult
from pipeline.newsroom.withheld import withheld_in
from pipeline.newsroom.words import Words
from pipeline.reader.tree import Scalar
from pipeline.richtext.reading import Library, read_texts


class Newsroom(Struct, frozen=True):
    """The settings, the words by tag, the items (all, or a batch of them), and the blocks of every Markdown text.

    `is_sound` is false when the settings are at fault: use it then to find more faults, and for nothing else.
    `withheld` are the people of the whole newsroom whose names may not be printed.
    """

    settings: Settings
    words: Mapping[str, Words]
    items: tuple[Item, ...]
    library: Library
    is_sound: bool
    withheld: tuple[WithheldPerson, ...] = ()

    def withheld_names(self, item: str) -> frozenset[str]:
        """Give the names that an item itself withholds, each on one line."""
        return frozenset(" ".join(name.split()) for each in self.withheld if each.item == item for name in each.names)


def load(
    result: SettingsResult,
    files: Sequence[ItemFiles],
    faults: Faults,
    withheld: Sequence[WithheldPerson] | None = None,
    moment: datetime | None = None,
    *,
    reads_texts: bool = True,
) -> Newsroom | None:
    """Read items; None where there are no settings to load them under. Faults of the items are told all the same.

    `withheld` are the people whose names any item of the newsroom withholds; without it, those whose names these items
    withhold at a moment, or some day. Where texts are not read, there are no blocks of any.
    """
    rich: list[Scalar] = []
    policy = result.loaded.settings.translations if result.loaded else Translations()
    items = tuple(item for each in files if (item := read_item(each, result.languages, policy, rich, faults)))
    library = read_texts(rich if reads_texts else [], faults)
    loaded = result.loaded
    if loaded is None:
        return None
    known = tuple(known for item in items if (known := _in_known_languages(item, loaded.settings, faults)))
    if withheld is None:
        zone = loaded.settings.timezone
        withheld = [person for each in files for person in withheld_in(each, lambda: zone)]
        withheld = withheld_at(withheld, moment) if moment else withheld
    return Newsroom(loaded.settings, loaded.words, known, library, loaded.is_sound, tuple(withheld))


def _in_known_languages(item: Item, settings: Settings, faults: Faults) -> Item | None:
    """Leave out the languages that the newsroom does not publish in: there are no words to set them with."""
    unknown = [variant for variant in item.variants if variant.language.tag not in settings.languages]
    for variant in unknown:
        place = variant.place("language") if variant.translation is None else variant.place("headline")
        faults.add(
            "language-not-published",
            f"the newsroom does not publish in {variant.language.tag}",
            place,
            expected="one of: " + ", ".join(settings.languages),
            hint=meant(variant.language.tag, settings.languages) or "add it to ‘languages’ in newsroom.yaml",
        )
    if item.source in unknown:
        return None
    return replace(item, translations=tuple(each for each in item.translations if each not in unknown))

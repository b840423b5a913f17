"""All files in; the desk out. Every item is read, whatever is wrong with the others, and all rich text at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.conventions import lack
from pipeline.desk.files import NewsroomFiles
from pipeline.desk.item import Item, read_item
from pipeline.desk.languages import check_languages, meant, missing_words, words_for
from pipeline.desk.words import Words, read_words
from pipeline.document.mend import mend
from pipeline.document.newsroom import Newsroom
from pipeline.document.schema import validate
from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar, plain
from pipeline.richtext.reading import Library, read_texts
from pipeline.source import Place, Source


@dataclass(frozen=True, slots=True)
class Desk:
    """The newsroom (with its tree, for places), the words by tag, the items, and the blocks of every Markdown text.

    `is_sound` is false when the newsroom's file or the words of a language in use are at fault: what stands here is
    then mended, good for finding more faults, and for nothing else.
    """

    newsroom: Newsroom
    newsroom_tree: MapNode
    words: Mapping[str, Words]
    items: tuple[Item, ...]
    library: Library
    is_sound: bool


def load(files: NewsroomFiles, english: bytes, faults: Faults) -> Desk | None:
    """Load the desk; None when newsroom.yaml is not there, or cannot be read or mended."""
    found = _newsroom(files.newsroom, sorted(files.words), faults)
    languages = found[0].languages if found else ()
    rich: list[Scalar] = []
    items = tuple(item for each in files.items if (item := read_item(each, languages, rich, faults)))
    library = read_texts(rich, faults)
    if found is None:
        return None
    newsroom, tree, is_sound = found
    has_dates = check_languages(newsroom, tree, faults)
    words = _words(files.words, english, newsroom, tree, faults)
    lacking = set(newsroom.languages) - words.keys()
    if lacking and "en" not in words:
        return None
    words |= dict.fromkeys(lacking, words["en"])
    known = tuple(known for item in items if (known := _in_known_languages(item, newsroom, faults)))
    return Desk(newsroom, tree, words, known, library, is_sound and has_dates and not lacking)


def _newsroom(data: bytes | None, languages: Sequence[str], faults: Faults) -> tuple[Newsroom, MapNode, bool] | None:
    """Give the newsroom, its tree, and whether they are as written (or else mended)."""
    if data is None:
        faults.add(
            "missing-file",
            "there is no newsroom.yaml in this folder",
            Place.start_of(Source("newsroom.yaml", "")),
            expected="the newsroom’s file, beside releases/ and appeals/",
            hint="run the command in the newsroom’s folder",
        )
        return None
    source = decode("newsroom.yaml", data, faults)
    tree = read(source, faults) if source else None
    newsroom = validate(Newsroom, tree, faults) if tree else None
    if newsroom and tree:
        return newsroom, tree, True
    mended = mend(Newsroom, tree, languages) if tree else None
    return (Newsroom.model_validate(plain(mended)), mended, False) if mended else None


def _words(
    files: Mapping[str, bytes], english: bytes, newsroom: Newsroom, tree: MapNode, faults: Faults
) -> dict[str, Words]:
    model = read_words("en", english, None, faults)
    found = {}
    for tag in sorted(files):
        words = read_words(tag, files[tag], model, faults)
        if words:
            found[tag] = words
    for index, tag in enumerate(newsroom.languages):
        words = words_for(tag, found)
        if words:
            found[tag] = words
        # nobody is to translate words for a language whose dates cannot be printed
        elif tag not in files and not lack(newsroom.conventions.get(tag, tag)):
            missing_words(tag, index, tree, files.keys(), faults)
    return found


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

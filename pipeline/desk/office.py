"""newsroom.yaml and the interface words in; the office out that every item of the desk stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from pipeline.conventions import lack
from pipeline.desk.languages import check_languages, missing_words, words_for
from pipeline.desk.words import CleanWords, Words, read_words
from pipeline.document.mend import mend
from pipeline.document.newsroom import Newsroom
from pipeline.document.schema import validate
from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, plain
from pipeline.source import Place, Source


class Office(Struct, frozen=True):
    """The newsroom, its tree (for places), and the words of its languages by tag.

    `is_sound` is false when the newsroom's file or the words of a language in use are at fault: what stands here is
    then mended, good for finding more faults, and for nothing else.
    """

    newsroom: Newsroom
    tree: MapNode
    words: Mapping[str, Words]
    is_sound: bool


class Opened(Struct, frozen=True):
    """What came of reading the office: the newsroom's languages, and the office where there is enough for one."""

    languages: tuple[str, ...]
    office: Office | None


def read_office(newsroom: bytes | None, words: Mapping[str, bytes], english: bytes, faults: Faults) -> Opened:
    """Read the office; there is none when newsroom.yaml is not there, or it or English cannot be read or mended."""
    found = _newsroom(newsroom, sorted(words), faults)
    if found is None:
        return Opened((), None)
    document, tree, is_sound = found
    has_dates = check_languages(document, tree, faults)
    known = _words(words, english, document, tree, faults)
    lacking = set(document.languages) - known.keys()
    if lacking and "en" not in known:
        return Opened(document.languages, None)
    known |= dict.fromkeys(lacking, known["en"])
    return Opened(document.languages, Office(document, tree, known, is_sound and has_dates and not lacking))


def reopen_office(newsroom: bytes | None, words: Mapping[str, bytes], english: bytes) -> Opened:
    """Read an office that was found to be without fault; words only as they are asked for."""
    found = _newsroom(newsroom, sorted(words), Faults())
    if found is None:
        return Opened((), None)
    document, tree, is_sound = found
    return Opened(document.languages, Office(document, tree, CleanWords(words, english), is_sound))


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

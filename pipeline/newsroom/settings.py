"""newsroom.yaml and the interface words in; the settings that hold for every item out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from pipeline.document.mend import mend
from pipeline.document.schema import validate
from pipeline.document.settings import Settings
from pipeline.fault import Fault, Faults
from pipeline.i18n.conventions import lack
from pipeline.i18n.language import is_tag, language
from pipeline.languages.registry import with_words
from pipeline.newsroom.languages import check_languages, missing_words, words_for
from pipeline.newsroom.unread import Unread, tell_all_unread
from pipeline.newsroom.words import CleanWords, Words, file_of, read_words
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, plain
from pipeline.source import Place, Source


class LoadedSettings(Struct, frozen=True):
    """newsroom.yaml as a typed document, its tree (for places), and the words of its languages by tag.

    `is_sound` is false when the newsroom's file or the words of a language in use are at fault: what stands here is
    then mended, good for finding more faults, and for nothing else.
    """

    settings: Settings
    tree: MapNode
    words: Mapping[str, Words]
    is_sound: bool


class SettingsResult(Struct, frozen=True):
    """What came of reading the settings: the newsroom's languages, and the rest where enough of it can be used."""

    languages: tuple[str, ...]
    loaded: LoadedSettings | None


class _WordsFile(Struct, frozen=True):
    """A file of interface words, where it lies, and whether it is read when somebody asks for it only."""

    tag: str
    data: bytes
    name: str
    is_later: bool = False


def read_settings(
    settings: bytes | None,
    words: Mapping[str, bytes],
    english: bytes,
    faults: Faults,
    *,
    engines: frozenset[str] = frozenset(),
) -> SettingsResult:
    """Read the settings; there are none when newsroom.yaml or English is missing, or too faulty to be mended.

    `engines` are the languages whose words are the engine's own. Of these, words of a language that the newsroom does
    not publish in are read when a letter asks for them.
    """
    found = _settings(settings, words, faults)
    if found is None:
        return SettingsResult((), None)
    document, tree, is_sound = found
    has_dates = check_languages(document, tree, faults)
    in_use = {"en", *(each for tag in document.languages for each in language(tag).fallbacks)}
    named = {
        tag: _WordsFile(tag, data, file_of(tag, engines), is_later=tag in engines and tag not in in_use)
        for tag, data in words.items()
    }
    known = _words(named, _WordsFile("en", english, file_of("en", engines)), document, tree, faults)
    lacking = {tag for tag in document.languages if tag not in known or not known[tag].is_whole}
    if lacking and "en" not in known:
        return SettingsResult(document.languages, None)
    known |= dict.fromkeys(lacking, known["en"]) if lacking else {}
    later = {tag: file.data for tag, file in named.items() if file.is_later}
    ready = CleanWords(later, english, known) if "en" in known else known
    return SettingsResult(
        document.languages, LoadedSettings(document, tree, ready, is_sound and has_dates and not lacking)
    )


def read_shared(
    settings: bytes | None,
    words: Mapping[str, bytes],
    english: bytes,
    unread: Sequence[Unread],
    faults: Faults,
    *,
    engines: frozenset[str] = frozenset(),
) -> SettingsResult:
    """Read the settings as `read_settings` does, and tell what was not read of the files that all items share.

    They are not sound then: the engine's own template would stand in for the newsroom's without a word.
    """
    tell_all_unread(unread, faults)
    if any(each.name == "newsroom.yaml" for each in unread):
        return SettingsResult((), None)
    found = read_settings(settings, words, english, faults, engines=engines)
    if unread and found.loaded:
        return replace(found, loaded=replace(found.loaded, is_sound=False))
    return found


def reload_settings(settings: bytes | None, words: Mapping[str, bytes], english: bytes) -> SettingsResult:
    """Read settings that an earlier run found no fault in; words are read only when somebody asks for them."""
    found = _settings(settings, words, Faults())
    if found is None:
        return SettingsResult((), None)
    document, tree, is_sound = found
    return SettingsResult(document.languages, LoadedSettings(document, tree, CleanWords(words, english), is_sound))


def _settings(data: bytes | None, words: Iterable[str], faults: Faults) -> tuple[Settings, MapNode, bool] | None:
    """Give the settings, their tree, and whether they are as written (or else mended)."""
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
    settings = validate(Settings, tree, faults) if tree else None
    if settings and tree:
        return settings, tree, True
    mended = mend(Settings, tree, _stand_ins(tree, words)) if tree else None
    return (Settings.model_validate(plain(mended)), mended, False) if mended else None


def _stand_ins(tree: MapNode, words: Iterable[str]) -> Sequence[str]:
    """Give the languages that may stand in for one that is missing, those that the newsroom publishes in first."""
    listed = tree.values.get("languages")
    own = plain(listed) if listed else None
    published = [str(each) for each in own] if isinstance(own, list) else []
    return sorted(filter(is_tag, words), key=lambda tag: (tag not in published, tag))


def _words(
    files: Mapping[str, _WordsFile], english: _WordsFile, settings: Settings, tree: MapNode, faults: Faults
) -> dict[str, Words]:
    """Read the files, but for those that are read later; tell of each language that nothing can be published in."""
    faults.extend(_read(english, None)[1])
    found: dict[str, Words] = {}
    for tag in sorted(tag for tag, file in files.items() if not file.is_later):
        words, told = _read(files[tag], english)
        faults.extend(told)
        if words:
            found[tag] = words
    for index, tag in enumerate(settings.languages):
        words = words_for(tag, found)
        if words:
            found[tag] = words
        # nobody is to translate words for a language whose dates cannot be printed
        if not (words.is_whole if words else tag in files) and not lack(settings.conventions.get(tag, tag)):
            known = {
                each: file.name
                for each, file in files.items()
                if (each in with_words() if file.is_later else each not in found or found[each].is_whole)
            }
            missing_words(tag, index, tree, known, faults, of_letters=words is not None)
    return found


@lru_cache(maxsize=64)  # most are the engine's own, and a desk reads them again and again
def _read(file: _WordsFile, english: _WordsFile | None) -> tuple[Words | None, tuple[Fault, ...]]:
    faults = Faults()
    model = None if english is None else _read(english, None)[0]
    return read_words(file.tag, file.data, model, faults, file.name), tuple(faults)

"""A language's file of interface words in; the words out, proved complete against the engine's English ones.

English is the closed set: its keys, and the places that each word leaves to fill, are what every language must have.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from msgspec import Struct

from pipeline.fault import Faults, did_you_mean
from pipeline.i18n.conventions import locale_of
from pipeline.i18n.language import Language, is_tag, language
from pipeline.i18n.places import names
from pipeline.languages.registry import words_file
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Node, Scalar

_HEAD = ("language", "reviewed")


class Words(Struct, frozen=True):
    """The words of one language: single words by key, and forms by key and CLDR plural category."""

    language: Language
    reviewed: bool
    single: Mapping[str, str]
    plural: Mapping[str, Mapping[str, str]]


@cache
def plural_categories(tag: str) -> frozenset[str]:
    """Give the plural categories that CLDR has for a language; none where CLDR does not know it."""
    own = language(tag).data.plurals
    if own is not None:  # asking for them loads all that CLDR has of a language
        return frozenset(own.split()) | {"other"}
    locale = locale_of(language(tag).tag)
    return frozenset(locale.plural_form.tags) | {"other"} if locale else frozenset()


def file_of(tag: str, engines: Collection[str] = ()) -> str:
    """Name a language's file of words: the newsroom's own, or that of the engine where it is among the engine's."""
    return words_file(tag) if tag in engines else f"templates/words/{tag}.yaml"


def read_words(tag: str, data: bytes, model: Words | None, faults: Faults, file: str = "") -> Words | None:
    """Read one file; without a model (the English one) its own keys are the set."""
    before = len(faults)
    source = decode(file or file_of(tag), data, faults)
    tree = read(source, faults) if source else None
    if tree is None:
        return None
    if not (is_tag(tag) and plural_categories(tag)):
        faults.add(
            "unknown-language",
            f"‘{tag}’, the name of this file, is not a language that CLDR has dates, numbers and plural forms for",
            tree.place.within(1),
            expected="a file named by a BCP 47 tag, such as nb.yaml, ar.yaml or zh-Hans.yaml",
            hint="rename it; a copy that is to be left alone gets another ending",
        )
        return None
    single = {key: node.text for key, node in tree.values.items() if isinstance(node, Scalar) and key not in _HEAD}
    plural = {
        key: {form: text.text for form, text in node.values.items() if isinstance(text, Scalar)}
        for key, node in tree.values.items()
        if isinstance(node, MapNode) and key not in _HEAD
    }
    words = Words(language(tag), isinstance(tree.values.get("reviewed"), MapNode), single, plural)
    if model:
        _compare(tag, tree, model, faults)
    _plural_forms(tag, tree, plural, faults)
    return words if len(faults) == before else None


class CleanWords(Mapping[str, Words]):
    """The words of every language by tag, from files that were found to be without fault; each is read when asked for.

    A language without a file of its own has the words of the nearest in its script.
    """

    def __init__(self, files: Mapping[str, bytes], english: bytes) -> None:
        self.files = files
        self.found = {"en": _clean("en", english, None)}

    def __getitem__(self, tag: str) -> Words:
        """Read the words of a language, unless they were; raise KeyError when none may stand for it."""
        if tag not in self.found:
            source = next((each for each in language(tag).fallbacks if each in self.files), None)
            if source is None:
                raise KeyError(tag)
            self.found[tag] = _clean(source, self.files[source], self.found["en"])
        return self.found[tag]

    def __iter__(self) -> Iterator[str]:
        """Give the tags that have a file."""
        return iter(self.files)

    def __len__(self) -> int:
        """Say how many files there are."""
        return len(self.files)


def _clean(tag: str, data: bytes, model: Words | None) -> Words:
    faults = Faults()
    words = read_words(tag, data, model, faults)
    if words is None:
        raise ValueError(f"the words of {tag} were found to be without fault, and are not: {tuple(faults)}")
    return words


def _compare(tag: str, tree: MapNode, model: Words, faults: Faults) -> None:
    expected = {**model.single, **{key: forms["other"] for key, forms in model.plural.items()}}
    for key in sorted(expected.keys() - tree.values.keys()):
        faults.add(
            "missing-word",
            f"the word ‘{key}’ is missing in {tag}",
            tree.place.within(1),
            expected="every word that English has",
            hint=f"add ‘{key}: …’ (English: {expected[key]})",
        )
    for key, node in tree.values.items():
        if key in _HEAD:
            continue
        if key not in expected:
            faults.add(
                "unknown-key",
                f"unknown key ‘{key}’",
                tree.keys[key],
                expected="a word that English has",
                hint=did_you_mean(key, expected),
            )
            continue
        for text in _texts(node):
            wanted, found = names(expected[key]), names(text.text)
            if wanted != found:
                faults.add(
                    "word-placeholder",
                    f"‘{key}’ fills {_listed(found)}",
                    text.place,
                    expected=_listed(wanted),
                    hint="keep the names in braces as English has them",
                )


def _texts(node: Node) -> list[Scalar]:
    inner = list(node.values.values()) if isinstance(node, MapNode) else [node]
    return [each for each in inner if isinstance(each, Scalar)]


def _listed(places: frozenset[str]) -> str:
    return ", ".join(sorted(f"{{{place}}}" for place in places)) or "no place"


def _plural_forms(tag: str, tree: MapNode, plural: Mapping[str, Mapping[str, str]], faults: Faults) -> None:
    categories = plural_categories(tag)
    for key, forms in plural.items():
        if set(forms) != categories:
            faults.add(
                "plural-forms",
                f"‘{key}’ has the forms {', '.join(sorted(forms))}",
                tree.keys[key],
                expected=f"the plural forms of {tag}: {', '.join(sorted(categories))}",
                hint=None,
            )

"""A language's file of interface words in; the words out, proved complete against the engine's English ones.

English is the closed set: its keys, and the places that each word leaves to fill, are what every language must have.
Only a language in which nothing is published may do with less: with the words that a letter in it leaves to fill in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import get_args

from msgspec import Struct

from pipeline.document.appeal import AddressedAs
from pipeline.fault import Faults
from pipeline.i18n.conventions import locale_of
from pipeline.i18n.language import Language, is_tag, language
from pipeline.languages.registry import words_file
from pipeline.newsroom.words_rules import HEAD, SALUTATION, check_words, is_of_letters
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar


class Words(Struct, frozen=True):
    """The words of one language: single words by key, and forms by key and CLDR plural category.

    `salutations` are those to a man and to a woman, where they differ from the single word, which is right for both.
    `attested` names the words that a published text was found for. `is_whole` is false of a language that has the words
    of letters alone: nothing can be published in it.
    """

    language: Language
    reviewed: bool
    single: Mapping[str, str]
    plural: Mapping[str, Mapping[str, str]]
    salutations: Mapping[AddressedAs, str] = {}
    attested: frozenset[str] = frozenset()
    is_whole: bool = True


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
    if model:
        check_words(tag, tree, {**model.single, **{key: forms["other"] for key, forms in model.plural.items()}}, faults)
    words = _words(tag, tree)
    _plural_forms(tag, tree, words.plural, faults)
    return words if len(faults) == before else None


def _words(tag: str, tree: MapNode) -> Words:
    single = {key: node.text for key, node in tree.values.items() if isinstance(node, Scalar) and key not in HEAD}
    forms = {
        key: {form: text.text for form, text in node.values.items() if isinstance(text, Scalar)}
        for key, node in tree.values.items()
        if isinstance(node, MapNode)
    }
    salutations = forms.pop(SALUTATION, {})
    if "any" in salutations:
        single[SALUTATION] = salutations["any"]
    return Words(
        language(tag),
        reviewed=all(forms.get("reviewed", {}).get(each) for each in ("by", "on")),
        single=single,
        plural={key: each for key, each in forms.items() if key not in HEAD},
        salutations={each: salutations[each] for each in get_args(AddressedAs) if each in salutations},
        attested=frozenset(key for key, source in forms.get("attested", {}).items() if source),
        is_whole=not is_of_letters(tree),
    )


class CleanWords(Mapping[str, Words]):
    """The words of every language by tag, from files that are known to be without fault; each is read when asked for.

    A language without a file of its own has the words of the nearest in its script. `found` are words that were read.
    """

    def __init__(self, files: Mapping[str, bytes], english: bytes, found: Mapping[str, Words] | None = None) -> None:
        self.files = files
        self.english = english
        self.found = {**found} if found else {"en": _clean("en", english, None)}

    def __getitem__(self, tag: str) -> Words:
        """Read the words of a language, unless they were; raise KeyError when none may stand for it."""
        if tag not in self.found:
            source = next((each for each in language(tag).fallbacks if each in self.files), None)
            if source is None:
                raise KeyError(tag)
            self.found[tag] = _clean(source, self.files[source], self.english)
        return self.found[tag]

    def __iter__(self) -> Iterator[str]:
        """Give the tags that have words."""
        return iter({**self.files, **self.found})

    def __len__(self) -> int:
        """Say how many these are."""
        return len(self.files.keys() | self.found)


@lru_cache(maxsize=64)  # most are the engine's own, and a desk asks for them again and again
def _clean(tag: str, data: bytes, english: bytes | None) -> Words:
    faults = Faults()
    words = read_words(tag, data, None if english is None else _clean("en", english, None), faults)
    if words is None:
        raise ValueError(f"the words of {tag} were found to be without fault, and are not: {tuple(faults)}")
    return words


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

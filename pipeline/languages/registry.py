"""A language's tag in; what its folder says of it out. A folder is opened when its language is first asked for."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from keyword import iskeyword
from pkgutil import iter_modules

from pipeline import languages
from pipeline.languages.data import LanguageData
from pipeline.languages.lexicon import Lexicon

UNKNOWN = LanguageData(script="Zyyy", territory=None)
"""What is supposed of a language that has no folder."""
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?")
# Of languages that are written in several scripts, the one whose folder stands for a tag without any.
_LIKELY = {"zh": "zh-Hans"}


@cache
def has_folder(tag: str) -> bool:
    """Say whether there is a folder for a tag, without opening it."""
    return _folder(_LIKELY.get(tag, tag)) is not None


@cache
def exact(tag: str) -> LanguageData | None:
    """Give what is known of just this language, in just this script; None where there is no folder for it."""
    folder = _folder(_LIKELY.get(tag, tag))
    return getattr(import_module(f"{folder}.language"), "LANGUAGE", None) if folder else None


@cache
def data_of(tag: str) -> LanguageData:
    """Give what is known of a language by its tag: that of en for en-GB. Whoever has a `Language` asks it (`data`)."""
    found = _nearest(tag)
    return exact(found) or UNKNOWN if found else UNKNOWN


@cache
def lexicon(tag: str) -> Lexicon | None:
    """Give a language's number words; None where they are not known."""
    found = _nearest(tag)
    module = f"{_folder(_LIKELY.get(found, found))}.numbers" if found else ""
    if not found or find_spec(module) is None:
        return None
    words: Lexicon = import_module(module).LEXICON
    return words


@cache
def known() -> tuple[str, ...]:
    """Give the tags of all languages that have a folder, in their order."""
    return tuple(sorted(tag_of(module.name) for module in iter_modules(languages.__path__) if module.ispkg))


@cache
def with_words() -> tuple[str, ...]:
    """Give the tags of those that have all interface words, so that something can be published in them."""
    root = files(languages)
    named = (tag for tag in known() if root.joinpath(_name(tag), "words.yaml").is_file())
    return tuple(tag for tag in named if data_of(tag).plurals is not None)


def words_file(tag: str) -> str:
    """Name the file of a language's interface words, as it lies beside the engine."""
    return f"{languages.__name__.replace('.', '/')}/{_name(tag)}/words.yaml"


def tag_of(folder: str) -> str:
    """Give the tag that a folder is named by: zh-Hans for zh_hans."""
    language, _, script = folder.rstrip("_").partition("_")
    return f"{language}-{script.title()}" if script else language


def _nearest(tag: str) -> str | None:
    parts = tag.split("-")
    chain = ("-".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((each for each in chain if exact(each)), None)


def _folder(tag: str) -> str | None:
    """Give the name of a language's package, where there is one; what is no tag is no name of a module.

    A folder that only Python's own cache was left in has no place, and is none.
    """
    if not _TAG.fullmatch(tag):
        return None
    name = f"{languages.__name__}.{_name(tag)}"
    found = find_spec(name)
    return name if found and found.has_location else None


def _name(tag: str) -> str:
    """Give the name of a language's folder; a word of Python's has a sign behind it, as is_ for Icelandic."""
    name = tag.replace("-", "_").lower()
    return f"{name}_" if iskeyword(name) else name

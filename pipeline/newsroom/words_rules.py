"""What a file of interface words must hold: every word that English has, or those of a letter and no more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import get_args

from pipeline.document.appeal import AddressedAs
from pipeline.fault import Faults, did_you_mean
from pipeline.i18n.places import names
from pipeline.reader.tree import MapNode, Node, Scalar

HEAD = ("language", "reviewed", "attested")
"""What a file says of itself, before its words."""
SALUTATION = "salutation"
LETTER_WORDS = ("letter_date", "letter_signature", "letter_name")
"""What the writer of a letter fills in. A language that only appears in letters needs these words and no others."""
_OF_LETTERS = frozenset({*LETTER_WORDS, "letter_subject_line", SALUTATION, "fax"})
_FORMS = (*get_args(AddressedAs), "any")


def is_of_letters(tree: MapNode) -> bool:
    """Say whether a file holds the words of a letter and no others: nothing can be published in its language."""
    found = tree.values.keys() - set(HEAD)
    return bool(found) and found <= _OF_LETTERS


def check_words(tag: str, tree: MapNode, english: Mapping[str, str], faults: Faults) -> None:
    """Compare a file with the English words, of which each counted one is given by one of its forms."""
    of_letters = is_of_letters(tree)
    wanted = set(LETTER_WORDS) if of_letters else english.keys()
    for key in sorted(wanted - tree.values.keys()):
        faults.add(
            "missing-word",
            f"the word ‘{key}’ is missing in {tag}",
            tree.place.within(1),
            expected=", ".join(LETTER_WORDS) if of_letters else "every word that English has",
            hint=f"add ‘{key}: …’ (English: {english[key]})",
        )
    for key, node in tree.values.items():
        if key == "attested":
            _known(node, english.keys(), faults)
        elif key not in HEAD and _known_key(tree, key, english.keys(), faults):
            if key == SALUTATION:
                _forms(tree, node, faults)
            _places(key, english[key], node, faults)


def _known(node: Node, words: Collection[str], faults: Faults) -> None:
    """Check that what is attested are words."""
    if isinstance(node, MapNode):
        for key in node.values:
            _known_key(node, key, words, faults)


def _known_key(tree: MapNode, key: str, words: Collection[str], faults: Faults) -> bool:
    if key not in words:
        faults.add(
            "unknown-key",
            f"unknown key ‘{key}’",
            tree.keys[key],
            expected="a word that English has",
            hint=did_you_mean(key, words),
        )
    return key in words


def _forms(tree: MapNode, node: Node, faults: Faults) -> None:
    """Check that a salutation that differs by whom it is to has one for somebody of whom that is not known."""
    found = node.values.keys() if isinstance(node, MapNode) else {"any"}
    if not {"any"} <= found <= set(_FORMS):
        faults.add(
            "salutation-forms",
            f"‘{SALUTATION}’ has the forms {', '.join(sorted(found))}",
            tree.keys[SALUTATION],
            expected="one line; or ‘any’, and ‘man’ and ‘woman’ where these differ from it",
            hint="write in ‘any’ what is right for both, or both side by side: “Madame, Monsieur,”",
        )


def _places(key: str, english: str, node: Node, faults: Faults) -> None:
    """Check that a word leaves the places to fill that it has in English; a salutation may leave out the name."""
    wanted = names(english)
    for text in _texts(node):
        found = names(text.text)
        if found != wanted and not (key == SALUTATION and found < wanted):
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

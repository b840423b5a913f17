"""Every target that readers write to has a letter, one in a language, and its envelope is in a language it reads."""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.edition.envelopes import has_address_for
from pipeline.edition.letters import letter_language, opening
from pipeline.edition.texts import texts_of
from pipeline.fault import Faults
from pipeline.i18n.language import language
from pipeline.newsroom.item import Item
from pipeline.newsroom.languages import words_for
from pipeline.newsroom.load import Newsroom
from pipeline.newsroom.words_rules import SALUTATION
from pipeline.reader.tree import Route


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the addressees of every open appeal's letters."""
    for item in newsroom.items:
        document = item.source.document
        if isinstance(document, Appeal) and document.closed is None and document.letters:
            _without_letter(item, document, faults)
            _addressed(item, document, faults)
            _opened(newsroom, item, document, faults)
            _translated_twice(newsroom, item, document, faults)


def _without_letter(item: Item, document: Appeal, faults: Faults) -> None:
    written_to = {id_ for letter in document.letters for id_ in letter.targets}
    if not written_to <= {target.id for target in document.targets}:
        return  # whom the misspelt one means is told already
    first = next((target.id for target in document.targets if target.id in written_to), "")
    for index, target in enumerate(document.targets):
        if target.role == "primary" and target.id not in written_to and not document.only_receives(target):
            faults.add(
                "target-without-letter",
                f"readers are asked to write to ‘{target.id}’, and there is no letter to it",
                item.source.place("targets", index, "id"),
                expected="a letter to each target, where there is one to any",
                hint=f"add ‘{target.id}’ to the ‘target’ of a letter, such as ‘target: [{first},"
                f" {target.id}]’; or give it ‘role: copy’",
                severity="warning",
            )


def _opened(newsroom: Newsroom, item: Item, document: Appeal, faults: Faults) -> None:
    """Check that a letter says itself how it opens, in a language that the newsroom has no interface words for."""
    known = {target.id: target for target in document.targets}
    for index, letter in enumerate(document.letters):
        own = language(letter.language)
        words = words_for(own.tag, newsroom.words)
        if words and SALUTATION in words.single:
            continue
        for id_ in letter.targets:
            if id_ in known and opening(letter, known[id_], own) is None:
                faults.add(
                    "letter-without-words",
                    f"no interface words for {own.tag} say how a letter opens, and nor does the letter to ‘{id_}’",
                    item.source.place("letters", index, "language"),
                    expected=f"its salutation, in {own.tag}",
                    hint=f"add ‘salutation: …’ to the letter, or ‘salutations: {{{own.tag}: …}}’ to the target",
                )


def _translated_twice(newsroom: Newsroom, item: Item, document: Appeal, faults: Faults) -> None:
    """Check that no translation gives a letter in a language in which its target has one already."""
    for variant in item.translations:
        texts, written = texts_of(newsroom, variant, item.source), set[tuple[str, str]]()
        for index, letter in enumerate(document.letters):
            own = letter_language(texts, letter, index).tag
            twice = next((id_ for id_ in letter.targets if (id_, own) in written), None)
            written |= {(id_, own) for id_ in letter.targets}
            if twice is not None and own != letter.language:
                faults.add(
                    "second-letter",
                    f"translated into ‘{own}’, this is a second letter in that language to ‘{twice}’",
                    variant.place("letters", index, "text"),
                    expected="one letter to a target in a language",
                    hint="leave it out of the translation",
                )


def _addressed(item: Item, document: Appeal, faults: Faults) -> None:
    known = {target.id: index for index, target in enumerate(document.targets)}
    written = set[tuple[str, str]]()
    for index, letter in enumerate(document.letters):
        own = language(letter.language)
        for place, id_ in enumerate(letter.targets):
            route: Route = ("letters", index, "target", *(() if isinstance(letter.target, str) else (place,)))
            if (id_, letter.language) in written:
                faults.add(
                    "second-letter",
                    f"a second letter in the same language goes to ‘{id_}’",
                    item.source.at(route),
                    expected="one letter to a target in a language",
                    hint="put both into one; or take the target out here",
                )
            written.add((id_, letter.language))
            if id_ in known and not has_address_for(item, known[id_], own):
                target = document.targets[known[id_]]
                words = ", ".join(
                    f"{each}: …" for each in ("honorific", "rank", "office", "institution") if getattr(target, each)
                )
                faults.add(
                    "envelope-language",
                    f"the letter to ‘{id_}’ is in ‘{own.tag}’, and its address is written in"
                    f" ‘{item.source.language.tag}’ only",
                    item.source.at(route),
                    expected="an address in the letter’s language, or in one that the target reads",
                    hint=f"add to the target ‘in_language: {{{own.tag}: {{{words}}}}}’; if it reads"
                    f" ‘{item.source.language.tag}’, say so under ‘reads’",
                    severity="warning",
                )

"""A withheld name stands nowhere: in no text, key, file name or picture of any item, nor in what all items share.

How a name is recognised is said in `pipeline.names.matching`. Whoever is somebody else is named in the file under
`not_the_same_person`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults
from pipeline.names.finding import Found, Names
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.newsroom.withheld import is_public
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar, follow, plain
from pipeline.search.texts import texts_in
from pipeline.source import Place, Source

_PEOPLE, _OTHERS = "persons_at_risk", "not_the_same_person"
# Never printed, and about the person all the same: who agreed, how else they are called.
_OF_THE_PERSON = frozenset({"name", "also_known_as", "consent"})


class Written(Struct, frozen=True):
    """A text or a key of a file: where it stands, and the language that it is in."""

    scalar: Scalar
    route: Route
    tag: str | None
    is_key: bool = False


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Look for every withheld name of the newsroom in every item."""
    names = Names.of(newsroom.withheld)
    for item in newsroom.items if newsroom.withheld else ():
        _Search(
            item, names, newsroom.settings.not_the_same_person, frozenset(newsroom.settings.languages), faults
        ).run()


def others_in(item: Item, also: Iterable[str]) -> tuple[str, ...]:
    """Give the words that mean somebody else, wherever they stand in an item."""
    own = (words for variant in item.variants for words in _others(variant))
    return tuple(dict.fromkeys((*own, *also)))


def check_shared(
    settings: bytes | None, files: Mapping[str, bytes], withheld: Iterable[WithheldPerson], faults: Faults
) -> None:
    """Look for the names in newsroom.yaml, and in the words and the templates by name."""
    names = Names.of(withheld)
    if not names.people:
        return
    source = decode("newsroom.yaml", settings, Faults()) if settings else None
    tree = read(source, Faults()) if source else None
    others = tuple(_texts(tree.values.get(_OTHERS))) if tree else ()
    for each in written_in(tree, (), None, frozenset()) if tree else ():
        if each.route[0] != _OTHERS:
            for found in names.find_all(each.scalar.text, tag=each.tag, others=others):
                _tell_in(each, found, faults)
    for name, data in files.items():
        text = data.decode(errors="replace")
        first = names.find(text, others=others) if names.may_have(text) else None
        if first and first.grade == "sure":  # a template's marks part words that do not belong together
            line = text.count("\n", 0, first.start) + 1
            column = first.start - text.rfind("\n", 0, first.start)
            place = Place(Source(f"templates/{name}", text), line, column, column + 1)
            tell(first, "this text", place, faults)


def written_in(node: Node, route: Route, tag: str | None, languages: frozenset[str]) -> Iterator[Written]:
    """Give every text and every key of a tree, each with its language where the tree says so."""
    match node:
        case Scalar():
            yield Written(node, route, tag)
        case ListNode():
            for index, item in enumerate(node.items):
                yield from written_in(item, (*route, index), tag, languages)
        case MapNode():
            own = node.values.get("language")
            inner = own.text if isinstance(own, Scalar) and route else tag
            for key, value in node.values.items():
                place = node.keys.get(key)
                if place and route:
                    yield Written(Scalar(key, place, "plain"), (*route, key), None, is_key=True)
                yield from written_in(value, (*route, key), key if key in languages else inner, languages)


class _Search(Struct):
    """The search for names in one item."""

    item: Item
    names: Names
    also: tuple[str, ...]
    languages: frozenset[str]
    faults: Faults

    @property
    def key(self) -> str:
        """Give the item's folder, with the folder that it lies in."""
        return f"{self.item.folder}/{self.item.slug}"

    def run(self) -> None:
        """Look everywhere."""
        for variant in self.item.variants:
            self._texts(variant)
        self._file_names()
        self._pictures()

    def _texts(self, variant: Variant) -> None:
        others = (*_others(variant), *_others(self.item.source), *self.also)
        tree = variant.tree
        every = [
            each
            for each in written_in(tree, (), variant.language.tag, self.languages)
            # of a translation, what its source says was looked at there
            if variant.translation is None or each.scalar.place.source.name != self.item.source.file
            if not self._is_of_a_withheld_person(each.route) and each.route[0] != _OTHERS
        ]
        if not self.names.may_have("\n".join(each.scalar.text for each in every)):
            return
        pseudonyms = tuple(_pseudonyms(self.item))
        for each in every:
            found = self.names.find_all(each.scalar.text, tag=each.tag, item=self.key, others=(*others, *pseudonyms))
            for one in found:
                if self._is_public_here(each.route):
                    self._tell_public(each, one)
                else:
                    _tell_in(each, one, self.faults)

    def _tell_public(self, each: Written, found: Found) -> None:
        self.faults.add(
            "withheld-name",
            f"this person’s name is to be printed here, and {_file(found.person.item)} withholds it",
            each.scalar.place,
            expected="the same answer in both",
            hint="ask again, and set ‘name_public’ to the same in every appeal; until then no name is printed",
        )

    def _find(self, text: str, tag: str | None, others: tuple[str, ...]) -> Found | None:
        return self.names.find(text, tag=tag, item=self.key, others=others)

    def _is_of_a_withheld_person(self, route: Route) -> bool:
        if route[0] != _PEOPLE or len(route) < 3 or route[2] not in _OF_THE_PERSON:  # noqa: PLR2004
            return False
        person = follow(self.item.source.tree, route[:2])
        return route[2] != "name" or not (isinstance(person, MapNode) and is_public(person))

    def _is_public_here(self, route: Route) -> bool:
        return route[0] == _PEOPLE and route[-1] == "name"

    def _file_names(self) -> None:
        source, others = self.item.source, others_in(self.item, self.also)
        listed = {picture.file: index for index, picture in enumerate(source.document.media)}
        for name in dict.fromkeys((self.item.slug, *self.item.media, *self.item.unlisted, *self.item.unread)):
            found = self._find(f"{name}/", None, others)
            if found and name not in listed:  # a listed one is told as the text that it is
                tell(found, f"the file name ‘{name}’", source.place("type"), self.faults)

    def _pictures(self) -> None:
        """Look into what cameras and programs wrote beside the pixels."""
        source, others = self.item.source, others_in(self.item, self.also)
        listed = [picture.file for picture in source.document.media]
        for name, data in self.item.media.items():
            texts = texts_in("", data)
            told = next((each for each in texts if self.names.surely_in(each.text, self.key, others)), None)
            if told:
                place = source.place("media", listed.index(name), "file") if name in listed else source.place("type")
                found = self._find(told.text, None, others)
                tell(found, f"the picture ‘{name}’, in its {told.where}", place, self.faults)


def _others(variant: Variant) -> tuple[str, ...]:
    own = variant.translation.not_the_same_person if variant.translation else ()
    return (*own, *(variant.document.not_the_same_person if variant.translation is None else ()))


def _pseudonyms(item: Item) -> Iterator[str]:
    for variant in item.variants:
        document = variant.document
        for person in document.persons_at_risk if isinstance(document, Appeal) else ():
            if person.pseudonym:
                yield person.pseudonym


def _texts(node: Node | None) -> list[str]:
    found = plain(node) if node else None
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _tell_in(each: Written, found: Found, faults: Faults) -> None:
    where = "this key" if each.is_key else "this text"
    tell(found, where, _place(each.scalar, found), faults, each.scalar.text)


def _place(scalar: Scalar, found: Found) -> Place:
    """Give the line and the column of a name in a text."""
    before = scalar.text[: found.start]
    stretch = scalar.text[found.start : found.end].split("\n")[0]
    return scalar.at(before.count("\n") + 1, found.start - before.rfind("\n"), len(stretch))


def _file(item: str) -> str:
    return f"{item}/appeal.yaml"


def tell(found: Found | None, where: str, place: Place, faults: Faults, text: str = "") -> None:
    """Collect that a name stands, or likely stands, where it must not."""
    if found is None:
        return
    own = place.source.name.startswith(f"{found.person.item}/")
    withheld = "" if own else f"; {_file(found.person.item)} withholds it"
    if found.grade == "sure":
        faults.add(
            "withheld-name",
            f"a name that must not be printed stands in {where}{withheld}",
            place,
            expected="the person’s pseudonym",
            hint="replace it in every language; check pictures and their captions too",
        )
        return
    words = " ".join(text[found.start : found.end].split()) or where
    entry = json.dumps(words, ensure_ascii=False)
    faults.add(
        "withheld-name-likely",
        f"‘{words}’ looks like a name that must not be printed{withheld}",
        place,
        expected="the person’s pseudonym, or words that say who else is meant",
        hint=f"if this is another person, add to this file: not_the_same_person: [{entry}]",
    )

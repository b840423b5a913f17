"""An item and the withheld names of its newsroom in; where one stands in it, its file names and its pictures, out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pipeline.attachments.kinds import kind_of
from pipeline.checks.given_names import given_names
from pipeline.checks.withheld import others_in, others_of
from pipeline.checks.withheld_told import WrittenText, file_of, tell, tell_in, written_in
from pipeline.document.appeal import Appeal, PersonAtRisk
from pipeline.document.named_files import named_files
from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.names.finding import FoundName, Names
from pipeline.names.plain_words import HONORIFICS
from pipeline.names.words import SeenText
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route, Scalar
from pipeline.search.texts import texts_in

_PEOPLE, _OTHERS = "persons_at_risk", "not_the_same_person"
_OF_ITS_MAKING = ("translator", "reviewer", "note_to_translator")
# Never printed, and about the person all the same: who agreed, how else they are called.
_OF_THE_PERSON = frozenset({"name", "also_known_as", "consent"})


def search(item: Item, newsroom: Newsroom, faults: Faults) -> None:
    """Look for the names everywhere in an item."""
    settings = newsroom.settings
    names, languages = Names.of(newsroom.withheld), frozenset(settings.languages)
    own = newsroom.withheld_names(f"{item.folder}/{item.slug}")
    families = frozenset(_families(item, settings, own))
    _Search(item, names, own, settings.not_the_same_person, languages, families, faults).run()


def _families(item: Item, settings: Settings, own: frozenset[str]) -> Iterator[str]:
    """Give the last words of the names that an item gives in its fields, but for those that it withholds."""
    for variant in item.variants:
        for given in given_names(variant, settings, own):
            if not given.is_withheld:
                yield from (word.fold for word in SeenText.of(given.written).words[-1:])


class _Search(Struct):
    """The search for names in one item."""

    item: Item
    names: Names
    own: frozenset[str]
    """The names that the item itself withholds."""
    also: tuple[str, ...]
    languages: frozenset[str]
    families: frozenset[str]
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
        self._media()

    def _texts(self, variant: Variant) -> None:
        others = (*others_of(variant), *others_of(self.item.source), *self.also)
        tree = variant.tree
        every = [
            each
            for each in written_in(tree, (), variant.language.tag, self.languages)
            # of a translation, what its source says was looked at there
            if variant.translation is None or each.scalar.place.source.name != self.item.source.file
            if not self._is_of_a_withheld_person(each) and each.route[0] != _OTHERS
        ]
        every += _about_translation(variant)
        names = self.names.narrowed("\n".join(each.scalar.text for each in every))
        if names.is_empty:
            return
        pseudonyms = tuple(_pseudonyms(self.item))
        for each in every:
            found = names.find_all(each.scalar.text, tag=each.tag, item=self.key, others=(*others, *pseudonyms))
            for one in found:
                if one.grade == "likely" and self._is_somebody_elses(each.scalar.text[one.start : one.end]):
                    continue
                if self._is_public_here(each.route):
                    self._tell_public(each, one)
                else:
                    tell_in(each, one, self.faults)

    def _tell_public(self, each: WrittenText, found: FoundName) -> None:
        self.faults.add(
            "withheld-name",
            f"this person’s name is to be printed here, and {file_of(found.person.item)} withholds it",
            each.scalar.place,
            expected="the same answer in both",
            hint="ask again, and set ‘name_public’ to the same in every appeal; until then no name is printed",
        )

    def _is_somebody_elses(self, stretch: str) -> bool:
        """Say whether a title stands beside a family's name that somebody whom the item names has too: Mr Sample."""
        words = SeenText.of(stretch).words
        return len(words) == 2 and words[0].fold in HONORIFICS and words[1].fold in self.families  # noqa: PLR2004

    def _find(self, text: str, tag: str | None, others: tuple[str, ...]) -> FoundName | None:
        return self.names.find(text, tag=tag, item=self.key, others=others)

    def _is_of_a_withheld_person(self, each: WrittenText) -> bool:
        route = each.route
        if route[0] != _PEOPLE or len(route) < 3 or route[2] not in _OF_THE_PERSON:  # noqa: PLR2004
            return False
        return route[2] != "name" or " ".join(each.scalar.text.split()) in self.own

    def _is_public_here(self, route: Route) -> bool:
        return route[0] == _PEOPLE and route[-1] == "name"

    def _file_names(self) -> None:
        source, others = self.item.source, others_in(self.item, self.also)
        listed = {each.file for each in named_files(source.document)}
        for name in dict.fromkeys((self.item.slug, *self.item.media, *self.item.unlisted, *self.item.unread)):
            found = self._find(f"{name}/", None, others)
            if found and name not in listed:  # a listed one is told as the text that it is
                tell(found, f"the file name ‘{name}’", source.place("type"), self.faults)

    def _media(self) -> None:
        """Look into what cameras and programs wrote beside pixels and sound, and into the words of documents."""
        source, others = self.item.source, others_in(self.item, self.also)
        listed = {each.file: each.route for each in named_files(source.document)}
        for name, data in self.item.media.items():
            texts = texts_in("", data)
            told = next((each for each in texts if self.names.surely_in(each.text, self.key, others)), None)
            if told:
                place = source.place(*listed[name]) if name in listed else source.place("type")
                found = self._find(told.text, None, others)
                what = "file" if kind_of(name) else "picture"
                tell(found, f"the {what} ‘{name}’, in its {told.where}", place, self.faults)


def _about_translation(variant: Variant) -> Iterator[WrittenText]:
    """Give what a translation's file says of its making: one of it is printed, and the rest goes to its translator."""
    for key in _OF_ITS_MAKING if variant.own else ():
        found = variant.own.values.get(key) if variant.own else None
        if isinstance(found, Scalar):
            yield WrittenText(found, (key,), None)


def _pseudonyms(item: Item) -> Iterator[str]:
    for variant in item.variants:
        document = variant.document
        for person in document.persons_at_risk if isinstance(document, Appeal) else ():
            if isinstance(person, PersonAtRisk) and person.pseudonym:
                yield person.pseudonym

"""An item in one language in; the names that its fields give, and the names of others, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from pipeline.document.appeal import Appeal, PersonAtRisk
from pipeline.document.contacts import Contact
from pipeline.document.settings import Settings
from pipeline.i18n.language import Language
from pipeline.newsroom.item import Item, Variant
from pipeline.reader.tree import MapNode, Node, Scalar, follow

# Fields of an item that hold the name of a person, an office or an organisation, by what their route begins with.
_FIELDS: Mapping[str, frozenset[str]] = {
    "quotes": frozenset({"speaker", "organisation", "translated_by"}),
    "spokespeople": frozenset({"name"}),
    "addressees": frozenset({"name"}),
    "issuers": frozenset({"name", "native_name", "organisation", "lead", "supporting", "members"}),
    "targets": frozenset({"name"}),
    "persons_at_risk": frozenset({"name", "pseudonym"}),
    "contacts": frozenset({"name", "organisation"}),
}
# Names that stand under their languages.
_BY_LANGUAGE = frozenset({"native_name"})


class Given(Struct, frozen=True):
    """A name that a field gives: as it is written, and where it stands."""

    written: str
    where: str
    is_withheld: bool = False


def given_names(variant: Variant, settings: Settings, withheld: frozenset[str]) -> Iterator[Given]:
    """Give the names that fields of an item, and of the newsroom for it, have in a language.

    `withheld` are those that the item withholds by now, also since a consent ended.
    """
    for field, keys in _FIELDS.items():
        node = variant.tree.values.get(field)
        for key, scalar in _scalars(node) if node else ():
            if key in keys:
                where = f"‘{field}’ ({scalar.place.source.name}:{scalar.place.line})"
                yield _name(scalar.text, where, is_withheld=_is_withheld(variant, field, scalar, withheld))
    entries = [entry for entry in variant.document.contacts if isinstance(entry, str)]
    named = [settings.contacts[key] for key in entries if key in settings.contacts]
    for text in _of_newsroom(named, settings, variant.language):
        yield _name(text, "newsroom.yaml")


def _name(written: str, where: str, *, is_withheld: bool = False) -> Given:
    return Given(written, where, is_withheld)


def _scalars(node: Node, key: str = "") -> Iterator[tuple[str, Scalar]]:
    """Give the texts of a field with the name of the field that holds each; a list's entries have the list's."""
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, MapNode):
        for name, value in node.values.items():
            yield from _scalars(value, key if key in _BY_LANGUAGE else name)
    else:
        for item in node.items:
            yield from _scalars(item, key)


def _is_withheld(variant: Variant, field: str, scalar: Scalar, withheld: frozenset[str]) -> bool:
    """Say whether a name may not be printed: another rule looks for it, and no fault may repeat it."""
    if field != "persons_at_risk" or not isinstance(variant.document, Appeal):
        return False
    return " ".join(scalar.text.split()) in withheld or any(
        isinstance(person, PersonAtRisk)
        and not person.is_public
        and follow(variant.tree, (field, index, "name")) is scalar
        for index, person in enumerate(variant.document.persons_at_risk)
    )


def _of_newsroom(contacts: Iterable[Contact], settings: Settings, language: Language) -> Iterator[str]:
    own = settings.organisation
    texts = [own.name, own.short_name, *(each for one in contacts for each in (one.name, one.organisation))]
    for text in texts:
        found = next((text[tag] for tag in (*language.fallbacks, "") if tag in text), None) if text else None
        if found:
            yield found
    yield from (term.term for term in settings.glossary if term.keep == "yes")


def others_named(item: Item, variant: Variant, settings: Settings) -> Iterator[str]:
    """Give names of others than whom the fields name, which are spelled as they ought to be."""
    translation = variant.translation
    yield from item.source.document.not_the_same_person
    yield from translation.not_the_same_person if translation else ()
    yield from settings.not_the_same_person
    for each in item.variants:
        for field, keys in _FIELDS.items():
            node = each.tree.values.get(field)
            yield from (scalar.text for key, scalar in _scalars(node) if key in keys) if node else ()
    for contact in settings.contacts.values():
        yield from contact.name.values()

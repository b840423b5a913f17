"""A variant in; the item's own words and figures in its language out, as a reader would see them, passage by passage.

Interface words, the moment and the directory have no part in them: they are not the item's. What no reader sees is left
out, and so is how a text is set, for none of it is words. Facts are taken as they were understood, not as they were
typed: 09:00 on a day is the same figure with a T before it.

Whoever changes what is taken un-signs every text of every newsroom; a test holds the digests of two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline import fingerprint
from pipeline.document.appeal import PersonAtRisk
from pipeline.document.base import Model
from pipeline.document.holds import Holds, held_by
from pipeline.document.media import Picture
from pipeline.i18n.language import Language
from pipeline.newsroom.item import Variant
from pipeline.richtext.reading import Library, markdown
from pipeline.signoff.as_read import as_read
from pipeline.signoff.passages import NamedText, OwnWords

# What no reader sees, and how a text is set; what acts of publication write; and what is `around.py`'s: the embargo,
# which is taken out of the file when it is over, and entries of the directory. Names of entries are part of the names
# of their passages.
NOT_READ = frozenset({
    "Publication.status", "Publication.model", "Publication.embargo", "Publication.published_at",
    "Publication.updated_at", "Publication.not_the_same_person", "Publication.withdrawn", "Publication.minor_change",
    "Publication.topics", "Issuers.layout", "Signatory.signed", "Demands.numbered", "Box.id", "Target.id",
    "Target.in_office_until", "Verified.by", "Verified.source", "Letter.mail_link", "PersonAtRisk.also_known_as",
    "PersonAtRisk.consent", "PersonAtRisk.name_public", "GroupAtRisk.group", "Picture.print_file", "Picture.expires",
    "Recording.expires", "Attachment.expires", "Quote.approved", "Quote.original", "Contact.duty",
})  # fmt: skip


def own_words(variant: Variant, library: Library, media: Mapping[str, bytes]) -> OwnWords:
    """Give the words of one language of an item; `library` has the blocks of its Markdown, `media` its files by name.

    What a recording or a document says are words too, which stand here by its size and SHA-256.
    """
    reader = PassageReader(variant.language, library)
    translator = variant.translation.translator if variant.translation else None
    named = (NamedText("translator", translator),) if translator else ()
    files = (
        NamedText(f"media.{each.file}.content", f"{len(data):,} bytes, {fingerprint.of_bytes(data)}")
        for each in variant.document.media
        if not isinstance(each, Picture) and (data := media.get(each.file)) is not None
    )
    return OwnWords(variant.language.tag, (*reader.group(variant.document), *named, *files))


class PassageReader:
    """Reads fields of the models as a reader of one language does; `library` has the blocks of their Markdown."""

    def __init__(self, language: Language, library: Library) -> None:
        self.language, self.library = language, library

    def group(self, group: Model, name: str = "") -> Iterator[NamedText]:
        """Give the passages of a document, or of a group in one, by their names below that of the group."""
        hidden = _hidden(group)
        for field in type(group).model_fields:
            if field not in hidden and not is_not_read(type(group), field):
                value, inner = getattr(group, field), f"{name}.{field}" if name else field
                if field == "contacts":  # a key of the directory says nothing to a reader; what it stands for is around
                    value = tuple(each for each in value if not isinstance(each, str))
                yield from self._field(held_by(type(group), field), value, inner)

    def _field(self, held: Holds, value: object, name: str) -> Iterator[NamedText]:
        if held.kind == "list" and not isinstance(value, tuple):  # one entry, written without its list
            value = (value,)
        match value:
            case None:
                return
            case Model():
                yield from self.group(value, name)
            case tuple():
                yield from self._entries(held.inner or held, value, name)
            case Mapping() if "local" in {held.kind, held.instead.kind if held.instead else held.kind}:
                yield from self._text(held, self.in_language(value), name)
            case Mapping():
                yield from self._mapping(held.inner or held, value, name)
            case _:
                yield from self._text(held, value, name)

    def _entries(self, held: Holds, entries: tuple[object, ...], name: str) -> Iterator[NamedText]:
        """Give a list: of codes, addresses and such as one passage, of texts and groups each by itself."""
        if not (held.models or held.unit or held.instead or held.kind == "local"):
            yield from self._text(held, "\n".join(str(each) for each in entries), name)
            return
        names: list[str] = []
        for number, entry in enumerate(entries, 1):
            own = _own_name(entry, number, names)
            names.append(own)
            yield from self._field(held, entry, f"{name}.{own}")

    def _mapping(self, held: Holds, values: Mapping[str, object], name: str) -> Iterator[NamedText]:
        """Give a mapping; of groups, which are placed by their keys, the order is nobody's to see."""
        for key in sorted(values) if held.models else values:
            yield from self._field(held, values[key], f"{name}.{key}")

    def _text(self, held: Holds, value: object, name: str) -> Iterator[NamedText]:
        text = str(value)
        found = self.library.get(markdown(text)) if held.kind == "markdown" else None
        if found is not None:
            text = as_read(found)
        else:
            text = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
        if text:
            yield NamedText(name, text)

    def in_language(self, texts: Mapping[str, str]) -> str:
        """Give a text per language as an edition would; where only the newsroom's language tells, give all of them."""
        for tag in (*self.language.fallbacks, ""):
            if tag in texts:
                return texts[tag]
        return "\n".join(texts.values())


def is_not_read(model: type[Model], field: str) -> bool:
    """Say whether a field is no word of an item's; `NOT_READ` names it by the model that it is written for."""
    return any(f"{each.__name__}.{field}" in NOT_READ for each in model.__mro__)


def _hidden(group: Model) -> frozenset[str]:
    """Name what is not printed of somebody at risk: the name, or what stands for it."""
    if not isinstance(group, PersonAtRisk):
        return frozenset()
    return frozenset({"pseudonym" if group.is_public else "name"})


def _own_name(entry: object, number: int, taken: list[str]) -> str:
    """Give the name of an entry as faults give it: a target's id if it has one, else its number."""
    own = _key(entry, entry.identity) if isinstance(entry, Model) else ""
    if own in taken and isinstance(entry, Model):
        own = f"{own}/{_key(entry, entry.apart)}" if entry.apart else own
    return own or str(number)


def _key(entry: Model, fields: tuple[str, ...]) -> str:
    found = [getattr(entry, each) for each in fields]
    texts = ["+".join(each) if isinstance(each, tuple) else each or "" for each in found]
    return "/".join(texts) if all(texts) else ""

"""An edition in; the same edition disguised out, for a designer: accented and lengthened, or in letters from the right.

Every text and every interface word is disguised and stands between ⟦ and ⟧; numbers, addresses and what the text places
stay as they are. What a template forgot, or wrote itself, is then seen at once. The tags are CLDR's pseudo-locales.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Alternate, Banner, Edition, Letter, Phrase, Rich, Time
from pipeline.i18n.language import Language, language
from pipeline.i18n.places import PLACE
from pipeline.richtext.blocks import Crosshead, Inline, Paragraph, Table, Text

Kind = Literal["en-XA", "ar-XB"]
KINDS: tuple[Kind, ...] = ("en-XA", "ar-XB")
OPEN, CLOSE = "⟦", "⟧"

_VOWELS = "aeiouAEIOU"
_ACCENTED = str.maketrans(
    {
        **{letter: accented * 2 for letter, accented in zip(_VOWELS, "àéîöûÀÉÎÖÛ", strict=True)},
        **dict(zip("bcdfghjklmnpqrstvwxyz", "ƀçðƒĝĥĵķļɱñþɋŕšţṽŵẋýž", strict=True)),
        **dict(zip("BCDFGHJKLMNPQRSTVWXYZ", "ƁÇÐƑĜĤĴĶĻṀÑÞɊŔŠŢṼŴẊÝŽ", strict=True)),
    }
)
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_MARKS = {",": "،", ";": "؛", "?": "؟"}
# What stays: a place to fill, a link or an address, and an index number.
_KEPT = re.compile(
    rf"({PLACE.pattern}"
    r"|(?:https?://|mailto:)\S+|[\w.+-]+@[\w.-]+|[\w-]+(?:\.[\w-]{2,})+(?:/\S*)?|\b[A-Z]{2,4} \d[\d/.]*)"
)
# Fields whose strings are no text for a reader.
_FACTS = frozenset(
    {
        "alignments", "canonical_url", "digits", "display", "email", "emails", "ends", "file", "id", "index_number",
        "key", "kind", "lead_picture", "machine", "mailto", "media_type", "number", "path", "privacy_url", "role",
        "share", "slug", "state", "stem", "uri", "url", "web",
    }
)  # fmt: skip


class _Disguise(Struct, frozen=True):
    """How one edition is disguised: its own language's texts in one way, those of other languages in the other."""

    source: Language
    page: Language
    other: Language

    def tongue(self, own: Language) -> Language:
        """Give the language that a text of a language is disguised as."""
        return self.page if own == self.source else self.other

    def value(self, name: str, value: Any) -> Any:
        """Disguise whatever stands in a field; a walk over every type of the model, each of which stays what it is."""
        match value:
            case str():
                return value if name in _FACTS else _between(value, self.page)
            case Language():
                return self.tongue(value)
            case Phrase():
                own = self.tongue(value.language)
                return Phrase(_between(value.text, own), own, value.note and _between(value.note, self.page))
            case Rich():
                own = self.tongue(value.language)
                note = value.note and _between(value.note, self.page)
                return Rich(tuple(_block(block, own) for block in value.blocks), own, note)
            case Time():
                # without brackets: a printed line holds this very text
                return replace(value, text=_said(value.text, self.page))
            case Letter():
                own = self.tongue(value.language)
                return replace(self._fields(value), plain=_between(value.plain, own))
            case tuple():
                return tuple(self.value(name, each) for each in value)
            case Mapping():
                return {key: self.value(name, each) for key, each in value.items()}
            case Struct():
                return self._fields(value)
            case _:
                return value

    def _fields(self, value: Any) -> Any:
        changed = {name: self.value(name, getattr(value, name)) for name in value.__struct_fields__}
        return replace(value, **changed)


def disguised(edition: Edition, kind: Kind) -> Edition:
    """Disguise an edition. It is marked as a draft whatever its state, and has no address on the public site."""
    page, other = (language(tag) for tag in (kind, *(each for each in KINDS if each != kind)))
    way = _Disguise(edition.language, page, other)
    made: Edition = way.value("edition", edition)
    draft = Banner("draft", _between(edition.words["draft_mark"], page), ())
    is_public = edition.state in ("published", "corrected")
    return replace(
        made,
        stem=_stem(edition, page),
        state="draft" if is_public else edition.state,
        language_name=f"{OPEN}{kind}{CLOSE}",
        alternates=(Alternate(other, f"{OPEN}{other.tag}{CLOSE}", _stem(edition, other)),),
        banners=_with_draft(made.banners, draft),
        canonical_url=None,
        addresses=(),
        share=None,
    )


def _with_draft(banners: tuple[Banner, ...], draft: Banner) -> tuple[Banner, ...]:
    """Add the mark of a draft where there is none: before all others but a preview's."""
    if any(each.kind == "draft" for each in banners):
        return banners
    first = tuple(each for each in banners if each.kind == "preview")
    return (*first, draft, *banners[len(first) :])


def _stem(edition: Edition, own: Language) -> str:
    marks = edition.stem.partition(edition.slug)[0]
    return f"{marks}{'' if 'DRAFT-' in marks else 'DRAFT-'}{edition.slug}.{own.tag}"


def _said(text: str, own: Language) -> str:
    """Say a text in disguise, character by character, so that a part of it is disguised as it is alone."""
    pieces = _KEPT.split(text)
    say = _from_the_right if own.is_rtl else _accented
    return "".join(piece if odd % 2 else say(piece) for odd, piece in enumerate(pieces))


def _accented(text: str) -> str:
    return text.translate(_ACCENTED)


def _from_the_right(text: str) -> str:
    return "".join(
        _ARABIC[(ord(letter.lower()) - ord("a")) % len(_ARABIC)]
        if letter.isalpha() and not "\u0590" <= letter <= "\u08ff"
        else _MARKS.get(letter, letter)
        for letter in text
    )


def _between(text: str, own: Language) -> str:
    """Say a text between brackets; one that is nothing but numbers and addresses stays as it is."""
    is_text = any(letter.isalpha() for letter in _KEPT.sub("", text))
    return f"{OPEN}{_said(text, own)}{CLOSE}" if is_text else text


def _block(block: Any, own: Language) -> Any:
    """Disguise blocks and inlines; each paragraph, crosshead and cell stands between brackets of its own."""
    match block:
        case Text():
            return Text(_said(block.text, own))
        case Paragraph() | Crosshead():
            return replace(block, inlines=_line(block.inlines, own))
        case Table():
            header = tuple(_line(cell, own) for cell in block.header)
            return replace(
                block, header=header, rows=tuple(tuple(_line(cell, own) for cell in row) for row in block.rows)
            )
        case str():
            return block
        case tuple():
            return tuple(_block(each, own) for each in block)
        case Struct():
            changed = {name: _block(getattr(block, name), own) for name in block.__struct_fields__}
            if "alt" in changed:
                changed["alt"] = _between(str(changed["alt"]), own)
            return replace(block, **changed)
        case _:
            return block


def _line(inlines: tuple[Inline, ...], own: Language) -> tuple[Inline, ...]:
    if not inlines:
        return ()
    return (Text(OPEN), *(_block(each, own) for each in inlines), Text(CLOSE))

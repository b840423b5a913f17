"""An edition with every field filled, each text unlike any other; made from the types, so that no field is missed."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import cache
from itertools import count
from types import UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, field
from msgspec.structs import replace
from PIL import Image

from pipeline.edition import model
from pipeline.edition.letters import plain_blocks
from pipeline.edition.model import Edition, Letter, Rich
from pipeline.i18n.language import Language, language
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)
from tests.factory import words

_ENGLISH = language("en")
_PLACED, _LOOSE = "placed", "loose"
_PRINT = "for-print"
_FILES = ("placed-file", "loose-file")
_MODEL = vars(model)


def pictures() -> dict[str, Prepared]:
    """Give files for the pictures that a filled edition names."""
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(drawn, "PNG")
    return prepare_all(dict.fromkeys((_PLACED, _LOOSE, _PRINT), drawn.getvalue()))


def attached() -> dict[str, bytes]:
    """Give files for the recordings and documents that a filled edition names."""
    return dict.fromkeys(_FILES, b"")


@cache
def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind, _MODEL)


class Filler(Struct):
    """Fills one edition; every text that it gives out is new."""

    numbers: count[int] = field(default_factory=lambda: count(100))

    def edition(self, kind: str = "press-release") -> Edition:
        """Give a release or an open appeal that holds everything it can hold."""
        whole = self.filled(Edition, "Edition")
        assert isinstance(whole, Edition)
        body = Rich(self._every_block(), _ENGLISH)
        others = ("signatories",) if kind == "urgent-appeal" else ("demands", "persons")
        notes = {place: note for place, note in whole.language_notes.items() if place not in others}
        whole = replace(whole, language_notes=notes, placed_demands=None)
        if kind != "urgent-appeal":
            return replace(whole, kind=kind, body=body, appeal=None)
        assert whole.appeal
        # a letter to several is opened by each one’s own salutation
        alone, several = whole.appeal.letters
        several = replace(several, salutation=replace(several.salutation, text=""))
        letters = (replace(alone, plain=_composed(alone), to=()), replace(several, plain=_composed(several)))
        appeal = replace(whole.appeal, closing=None, letters=letters)
        return replace(
            whole,
            kind=kind,
            body=body,
            addressees=(),
            salutation=None,
            closing_formula=None,
            issuers=None,
            corrects=(),
            appeal=appeal,
        )

    def closed(self) -> Edition:
        """Give an appeal that is over: of what asked readers to act nothing is left."""
        whole = self.edition("urgent-appeal")
        assert whole.appeal
        assert whole.petition
        petition = replace(whole.petition, title=None, url=None, goal=None, progress=None)
        closing = self.filled(model.Closing, "Closing")
        assert isinstance(closing, model.Closing)
        over = replace(
            whole.appeal, closing=closing, send_before=None, after_date=None, call_to_action=None,
            local_call=None, guidance=None, targets=(), letters=(), closing_call=None, last_day=None,
        )  # fmt: skip
        # what it asked for stood in the midst of its text
        body = replace(whole.body, blocks=(*whole.body.blocks, PlacedDemands()))
        return replace(whole, appeal=over, petition=petition, body=body, demands=None, placed_demands=whole.demands)

    def filled(self, kind: object, name: str) -> object:
        """Give a value of a type; `name` is the field's, and says what a text there has to look like."""
        if name in _SHAPED:
            return _SHAPED[name](self)
        origin, parts = get_origin(kind), get_args(kind)
        if origin in {Union, UnionType}:
            return self.filled(next(part for part in parts if part is not type(None)), name)
        if origin is Literal:
            return parts[0]
        if origin is tuple:
            wanted = parts if parts[-1] is not Ellipsis else (parts[0], parts[0])
            return tuple(self.filled(part, name) for part in wanted)
        if origin is not None and issubclass(origin, Mapping):
            keys = _FILES if name == "Edition.attachments" else (_PLACED, _LOOSE)
            return {key: self._keyed(self.filled(parts[1], name), key) for key in keys}
        match kind:
            case _ if kind is str:
                return self.text(name)
            case _ if kind is int:
                return 40
            case _ if kind is Language:
                return _ENGLISH
            case _ if kind is Rich:
                return Rich((Paragraph((Text(self.text(name)), self._link())),), _ENGLISH)
            case type() if issubclass(kind, Struct):
                hints = _hints(kind)
                fields = {name: self.filled(hints[name], f"{kind.__name__}.{name}") for name in kind.__struct_fields__}
                return kind(**fields)
            case _:
                raise TypeError(f"say how {name}, a {kind}, is filled")

    def text(self, name: str) -> str:
        """Give a text that stands nowhere else."""
        number = next(self.numbers)
        if name.endswith("url"):
            return f"https://example.org/q{number}z"
        if name.endswith(("email", "emails")):
            return f"q{number}z@example.org"
        return f"{name.rpartition('.')[2]} q{number}z"

    def _keyed(self, value: object, key: str) -> object:
        return replace(value, file=key) if isinstance(value, model.Picture | model.Attachment) else value

    def _link(self) -> Link:
        return Link(self.text("Link.url"), (Text(self.text("linked")),))

    def _par(self) -> Paragraph:
        return Paragraph((Text(self.text("words")),))

    def _every_block(self) -> tuple[Block, ...]:
        header, *rows = [tuple((Text(self.text("cell")),) for _ in range(2)) for _ in range(3)]
        note = Footnote((self._par(), Paragraph((self._link(),))))
        return (
            Paragraph((
                Text(self.text("words")),
                Emphasis((Text(self.text("words")),)),
                Strong((Text(self.text("words")), note)),
                LineBreak(),
                self._link(),
            )),
            Crosshead(1, (Text(self.text("crosshead")),)),
            Crosshead(2, (Text(self.text("crosshead")),)),
            BulletList(((self._par(), self._par()), (self._par(),))),
            NumberedList(3, ((self._par(), BulletList(((self._par(),),))),)),
            BlockQuote((self._par(),)),
            Table(("start", "end"), header, tuple(rows)),
            PlacedQuote(_PLACED),
            PlacedQuote(_LOOSE),
            PlacedBox(_PLACED),
            PlacedPicture(_PLACED, ""),
            PlacedPicture(_FILES[0], ""),
        )  # fmt: skip


def _composed(letter: Letter) -> str:
    """Put a letter together as the edition does."""
    parts = [letter.salutation.text, *plain_blocks(letter.text.blocks), letter.closing.text, letter.signature_mark.text]
    return "\n\n".join(parts)


# What cannot be any text: a key, a time, a set of words, a number of columns.
_SHAPED: Mapping[str, Callable[[Filler], object]] = {
    "Edition.words": lambda _: words("en"),
    "Edition.language_notes": lambda self: {
        place: self.text("language_notes") for place in get_args(model.LanguagePlace)
    },
    # what names a picture's or a letter's language stands beside it
    **dict.fromkeys(
        ("Picture.alt", "Letter.subject", "Letter.salutation", "Letter.closing", "Letter.signature_mark"),
        lambda self: model.Phrase(self.text("text"), _ENGLISH),
    ),
    "Edition.loose_boxes": lambda _: (_LOOSE,),
    "Edition.loose_pictures": lambda _: (_LOOSE,),
    "Edition.lead_picture": lambda _: _LOOSE,
    "Event.ends": lambda _: "2026-05-01T12:00:00+02:00",
    "Quote.run_in": lambda _: None,
    "Edition.loose_attachments": lambda _: _FILES[1:],
    "Edition.state": lambda _: "published",
    "Edition.slug": lambda _: "filled",
    "Edition.stem": lambda _: "filled.en",
    "Edition.share": lambda _: "mailto:?subject=filled",
    "Alternate.language": lambda _: language("nb"),
    "Appeal.is_overdue": lambda _: False,
    "Demands.is_numbered": lambda _: False,
    "Demands.letters": lambda _: None,
    "IssuingOrganisation.logo": lambda _: _PLACED,
    "Edition.layout": lambda _: model.Layout(text_columns=72),
    "Time.machine": lambda _: "2026-05-01T10:00:00+02:00",
    "Picture.media_type": lambda _: "image/png",
    "PrintFile.file": lambda _: _PRINT,
    "PrintFile.path": lambda _: f"print/{_PRINT}",
    "PrintFile.media_type": lambda _: "image/png",
    "Phone.display": lambda self: f"+44 20 7946 0{next(self.numbers)}",
    "Phone.uri": lambda self: f"tel:+44-20-7946-0{next(self.numbers)}",
    "Letter.subject_follows": lambda _: False,
    "Letter.mailto": lambda self: f"mailto:q{next(self.numbers)}z@example.org",
    "Appeal.closing": lambda _: None,
}

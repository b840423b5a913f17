"""What the page draws: a form, its parts, their fields and the entries of lists. Frozen, and ready to be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from pipeline.document.holds import Kind
from pipeline.fault import Severity
from pipeline.reader.tree import Route

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
PartGroup = Literal["text", "people", "pictures", "dates", "reference"]


ECHOED: frozenset[Kind] = frozenset({"date", "moment", "day-or-moment", "phone", "country", "area", "language"})
"""The kinds whose meaning is said beside them."""


class Choice(Struct, frozen=True):
    """A value that can be chosen, and the words for it."""

    value: str
    label: str
    is_chosen: bool = False


class FieldFault(Struct, frozen=True):
    """A fault as it stands at a field; line and column are the file's.

    `start` is where the words at fault begin in the file's own text of the field, `length` how many signs they have;
    None where that is not to be said (a folded text, a key).
    """

    code: str
    message: str
    expected: str | None
    hint: str | None
    severity: Severity
    line: int
    column: int
    end: int
    start: int | None = None
    length: int = 0

    @property
    def advice(self) -> str:
        """Give what to do, or what should stand there, as a sentence."""
        text = self.hint or self.expected or ""
        return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!", "…")) else "." * bool(text))


class Addition(Struct, frozen=True):
    """Something that can be added to a list: `asks` is the label of the one thing to give first, where there is one.

    `choices` are what can be given, or `list_name` names the shared list that has them (`Form.lists`).
    """

    name: str
    label: str
    asks: str = ""
    choices: tuple[Choice, ...] = ()
    list_name: str = ""


class FormEntry(Struct, frozen=True):
    """An entry of a list or of a mapping. `mark` is what places it in the text: {quote: mayor}."""

    route: Route
    title: str
    field: Field
    mark: str = ""
    index: int = 0
    faults: tuple[FieldFault, ...] = ()
    is_first: bool = False
    is_last: bool = False


class Field(Struct, frozen=True):
    """One field as it is drawn; `value` is the file's own text, also a wrong one.

    `language` and `direction` are those of the text. `rows` is how many lines its control shows; 0 is a control of one
    line that does not grow. `echo` says what a moment, a number or a code means. A field that is not `is_shown` waits
    under “More”. `is_raw` is what stands where the model has nothing of this shape.
    """

    route: Route
    name: str
    kind: Kind
    label: str
    help: str = ""
    example: str = ""
    value: str = ""
    echo: str = ""
    choices: tuple[Choice, ...] = ()
    list_name: str = ""
    is_needed: bool = False
    is_used: bool = False
    is_shown: bool = True
    is_raw: bool = False
    faults: tuple[FieldFault, ...] = ()
    language: str = ""
    direction: Literal["ltr", "rtl", "auto"] = "auto"
    rows: int = 0
    limit: int | None = None
    count: int = 0
    fields: tuple[Field, ...] = ()
    entries: tuple[FormEntry, ...] = ()
    adds: tuple[Addition, ...] = ()

    @property
    def id(self) -> str:
        """Give the id of its control on the page."""
        return id_of(self.route)

    @property
    def has_control(self) -> bool:
        """Say whether its value is typed or chosen in one control of its own."""
        return self.kind not in ("group", "list", "mapping") and not self.entries

    @property
    def described_by(self) -> str:
        """Give the ids of what describes its control, in the order in which it stands there."""
        found = {
            "help": self.help, "faults": self.faults, "count": self.limit,
            "echo": self.has_echo,
        }  # fmt: skip
        return " ".join(f"{self.id}__{name}" for name, is_there in found.items() if is_there)

    @property
    def has_echo(self) -> bool:
        """Say whether there is something to say beside it, now or once it is typed."""
        return bool(self.echo) or self.kind in ECHOED

    def all_fields(self) -> Iterator[Field]:
        """Give the field and all that are inside it."""
        yield self
        for inner in (*self.fields, *(entry.field for entry in self.entries)):
            yield from inner.all_fields()


def id_of(route: Route) -> str:
    """Give the id of what stands at a route: letters, digits, hyphens and underscores only."""
    return "f__" + "__".join(_safe(str(step)) for step in route)


def _safe(name: str) -> str:
    return _UNSAFE.sub(lambda sign: f"_x{ord(sign[0]):x}_", name)


class FormPart(Struct, frozen=True):
    """One part of a text, as its reader meets it; `faults` are all inside it."""

    name: str
    group: PartGroup
    field: Field
    is_open: bool
    faults: tuple[FieldFault, ...] = ()

    @property
    def id(self) -> str:
        """Give the id of its section on the page."""
        return f"part-{_safe(self.name)}"


class Offer(Struct, frozen=True):
    """A part that is not in use and can be added."""

    name: str
    label: str
    help: str


class OfferGroup(Struct, frozen=True):
    """The parts of one kind that can be added."""

    name: PartGroup
    label: str
    offers: tuple[Offer, ...]


class Form(Struct, frozen=True):
    """A whole form. `lists` are the values that fields suggest, by name; `faults_elsewhere` stand at no field."""

    parts: tuple[FormPart, ...]
    more: tuple[OfferGroup, ...]
    faults_elsewhere: tuple[FieldFault, ...]
    lists: tuple[tuple[str, tuple[Choice, ...]], ...] = ()

    def part(self, name: str) -> FormPart | None:
        """Give a part by its name; None where it is not in use."""
        return next((part for part in self.parts if part.name == name), None)

    def field(self, route: Route) -> Field | None:
        """Give the innermost field at a route; None where none is drawn."""
        part = self.part(str(route[0])) if route else None
        found = [field for field in part.field.all_fields() if field.route == route] if part else []
        return found[-1] if found else None

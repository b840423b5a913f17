"""A press office in memory: items that are edited, signed and published, and what readers find."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.standing import Standing
from pipeline.ledger.chain import verify
from pipeline.ledger.entry import Bypass, LedgerEntry
from pipeline.ledger.history import Ledger, ledger_of
from pipeline.publishing.acts import Acts, MadeFile, MadeItem, done, leaving_acts, made_of, publishing_acts
from pipeline.publishing.cleared import SignedSoFar, TextNow
from pipeline.publishing.plan import ItemNow, ItemPublication, PublicationInput, PublicationPlan, plan
from pipeline.state.fields import StateFields

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEY = "releases/one"


def digest(text: str) -> str:
    return fingerprint.of_bytes(text.encode())


class Text(Struct):
    """A language as somebody edits it."""

    words: str
    status: str = "approved"
    is_faulty: bool = False
    signed: str | None = None
    """The words that were signed last."""


class ModelItem(Struct):
    """An item as somebody edits it."""

    texts: dict[str, Text]
    status: str = "approved"
    is_faulty: bool = False
    lifts_at: datetime | None = None
    closed_at: datetime | None = None
    withheld: tuple[str, ...] = ()
    corrections: int = 0
    minor_change: str | None = None
    is_together: bool = False
    around: str = "one contact"
    signed_around: str = "one contact"

    def now(self, *, demands: bool = True, bypass: Bypass | None = None, is_chosen: bool = True) -> ItemNow:
        fields = StateFields(
            "en", self.status, {tag: each.status for tag, each in self.texts.items() if tag != "en"},  # type: ignore[arg-type]
            self.lifts_at, self.closed_at, self.withheld, str(self.corrections or ""), self.texts["en"].words,
        )  # fmt: skip
        texts = {tag: self.text(each, demands=demands) for tag, each in self.texts.items()}
        return ItemNow("one", fields, texts, self.is_faulty, self.is_together, is_chosen, bypass)

    def text(self, each: Text, *, demands: bool) -> TextNow:
        missing = () if each.signed == self.own(each) else ("press-officer",)
        signed = SignedSoFar(missing, digest(each.signed or ""), self.signed_around) if demands else None
        return TextNow(digest(self.own(each)), self.around, self.corrections, self.minor_change, each.is_faulty, signed)

    def own(self, each: Text) -> str:
        return f"{each.words} corrections:{self.corrections}"


class Office(Struct):
    """The newsroom, its ledger, and build/public/."""

    items: dict[str, ModelItem]
    entries: list[LedgerEntry] = field(default_factory=list)
    public: dict[str, bytes] = field(default_factory=dict)
    made: dict[str, Standing] = field(default_factory=dict)
    moment: datetime = NOON

    @property
    def ledger(self) -> Ledger:
        return ledger_of(self.entries)

    def given(self, now: Mapping[str, ItemNow]) -> PublicationInput:
        public = {file: fingerprint.of_bytes(data) for file, data in self.public.items()}
        return PublicationInput(now, self.ledger, public, self.moment, self.made)

    def publish(self, **options: object) -> tuple[PublicationPlan, Acts, Acts]:
        """Publish as the command does; give the plan, what left first, and what went out."""
        now = {key: each.now(**options) for key, each in self.items.items()}  # type: ignore[arg-type]
        given = self.given(now)
        planned = plan(given)
        first = leaving_acts(planned.first, given.ledger, planned.strays, self.moment, "Vera Example")
        self.do(first)
        given = done(given, first)
        assert given.ledger.standing == self.ledger.standing
        planned = replace(planned, items=plan(given).items)
        made = {each.key: self.render(each, given) for each in planned.items if each.goes_out}
        acts = publishing_acts(planned, made, given, "Vera Example")
        self.do(acts)
        assert done(given, acts).ledger == self.ledger
        self.made = made_of(given, planned, made, {})
        return planned, first, acts

    def do(self, acts: Acts) -> None:
        self.entries += acts.entries
        for file in acts.removes:
            self.public.pop(file, None)
        self.public |= acts.places

    def render(self, each: ItemPublication, given: PublicationInput) -> MadeItem:
        item, slug = self.items[each.key], each.key.partition("/")[2]
        withdrawn = item.status == "withdrawn"
        closed = bool(item.closed_at and item.closed_at <= given.moment)
        said = {
            tag: f"{tag}: " + ("withdrawn" if withdrawn else f"{item.own(item.texts[tag])} {item.around}")
            for tag in each.goes_out
        }
        letter = "" if closed or withdrawn else " letter"
        files = {
            f"{tag}/{slug}.html": MadeFile(f"{text}{letter} beside {sorted(each.named)}".encode(), tag, "html")
            for tag, text in said.items()
        }
        packed = "\n".join(f"{text}{letter}" for text in said.values()).encode()
        files[f"packs/{slug}.zip"] = MadeFile(packed, "", "pack")
        if not withdrawn:
            files[f"files/{slug}/report.pdf"] = MadeFile(b"%PDF", "", "file")
        return MadeItem(files, digest(item.texts["en"].words))

    def look(self) -> None:
        """Hold what must hold after every publication."""
        ledger = self.ledger
        assert {file: each.digest for file, each in ledger.standing.items()} == {
            file: fingerprint.of_bytes(data) for file, data in self.public.items()
        }, "ledger and public disagree"
        assert verify({each.name: each.data for each in self.entries}).troubles == ()
        for key, item in self.items.items():
            states = item.now().fields.states_at(self.moment)
            own = {file: each for file, each in ledger.standing.items() if each.item == key}
            for file, each in own.items():
                text = self.public[file].decode()
                if item.status == "withdrawn":
                    assert all("withdrawn" in line for line in text.splitlines())
                    assert not each.language or (key, each.language) in ledger.texts, "nobody had read it"
                elif each.language:
                    assert states[each.language] in ("published", "corrected"), (file, states)
                if item.closed_at and item.closed_at <= self.moment:
                    assert "letter" not in text
                assert not [name for name in item.withheld if name in text]
            told = {tag: self.public[f"{tag}/{key.partition('/')[2]}.html"].decode() for each in own.values()
                    if (tag := each.language)}  # fmt: skip
            for file, each in own.items():
                if each.format == "pack":
                    for line in self.public[file].decode().splitlines():
                        tag, _, words = line.partition(": ")
                        assert tag in told, f"{tag} is in the pack and nowhere else"
                        assert words.partition(" beside")[0] in told[tag]
            assert told or not own, "what all share stands without any language"
        assert all(each.item in self.items for each in ledger.standing.values())


def sign(one: Office, *tags: str) -> None:
    """Sign the item as it stands: every language, or some."""
    item = one.items[KEY]
    for tag, each in item.texts.items():
        if not tags or tag in tags:
            each.signed = item.own(each)
    item.signed_around = item.around


class Editor(Struct):
    """Somebody who does anything at any time; `choose` takes one of several things."""

    office: Office
    item: ModelItem
    choose: Callable[[Sequence[Any]], Any]
    number: int = 0

    def one_of(self, *choices: Any) -> Any:
        return self.choose(choices)

    @property
    def tag(self) -> str:
        return str(self.one_of(*sorted(self.item.texts)))

    def new(self, what: str) -> str:
        self.number += 1
        return f"{what} {self.number}"

    def look_at(self, entries: Sequence[LedgerEntry], stood: Mapping[str, LedgerEntry]) -> None:
        """Hold what must hold of new entries: nothing goes out twice, and nothing that is not signed."""
        stands = dict(stood)
        for each in entries:
            before = stands.pop(each.file, None)
            assert each.replaces == (before.id if before else None)
            assert (each.act == "publish") or before
            if each.act == "remove":
                continue
            assert not before or before.digest != each.digest
            stands[each.file] = each
            if each.language and each.state != "withdrawn":
                signed = self.item.now().texts[each.language].signed
                assert signed
                assert (signed.words, signed.missing) == (each.words, ())


def _edit(editor: Editor) -> None:
    editor.item.texts[editor.tag].words = editor.new("words")


def _sign(editor: Editor) -> None:
    if editor.office.items:
        sign(editor.office, *editor.one_of((), ("en",), ("fr",)))


def _break(editor: Editor) -> None:
    text = editor.item.texts[editor.tag]
    text.is_faulty = not text.is_faulty
    editor.item.is_faulty = editor.item.texts["en"].is_faulty


def _withhold(editor: Editor) -> None:
    text = editor.item.texts[editor.tag]
    if editor.item.withheld:
        editor.item.withheld = ()
        return
    editor.item.withheld = (text.words,)
    text.words = editor.new("pseudonym")
    editor.item.corrections += 1


def _delete(editor: Editor) -> None:
    editor.office.items = {} if editor.office.items else {KEY: editor.item}


def _lose(editor: Editor) -> None:
    editor.office.public.pop(editor.one_of(*sorted(editor.office.public), ""), None)


def _alter(editor: Editor) -> None:
    editor.office.public[editor.one_of(*sorted(editor.office.public), "en/other.html")] = b"forged"


def _set(name: str, value: Callable[[Editor], Any]) -> Callable[[Editor], None]:
    return lambda editor: setattr(editor.item, name, value(editor))


def _clock(editor: Editor) -> None:
    editor.office.moment += HOUR * editor.one_of(-2, -1, 1, 2, 3)


def _forget(editor: Editor) -> None:
    editor.office.made = {}


def _moments(editor: Editor) -> Any:
    return editor.one_of(None, editor.office.moment - HOUR, editor.office.moment + HOUR)


EDITS: dict[str, Callable[[Editor], None]] = {
    "edit": _edit,
    "sign": _sign,
    "sign again": _sign,
    "break": _break,
    "withhold": _withhold,
    "delete": _delete,
    "lose": _lose,
    "alter": _alter,
    "clock": _clock,
    "forget": _forget,
    "contact": _set("around", lambda editor: editor.new("contact")),
    "status": _set("status", lambda editor: editor.one_of("draft", "in-review", "approved", "approved", "withdrawn")),
    "translation": lambda editor: setattr(editor.item.texts["fr"], "status", editor.one_of("draft", "approved")),
    "embargo": _set("lifts_at", _moments),
    "close": _set("closed_at", _moments),
    "correct": _set("corrections", lambda editor: editor.item.corrections + 1),
    "minor": _set("minor_change", lambda editor: editor.new("reason")),
}

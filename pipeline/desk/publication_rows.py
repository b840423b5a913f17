"""What a publication would do in; what its page says of one item out, language by language, in the desk's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from pipeline.desk.desk import Desk
from pipeline.desk.published import CHANGED
from pipeline.fault import Fault
from pipeline.formats.registry import FORMATS
from pipeline.ledger.entry import LedgerEntry
from pipeline.publishing.cleared import Hindrance
from pipeline.publishing.leaving import PACK_FORMAT
from pipeline.publishing.plan import by_item
from pipeline.publishing.publish import PlannedPublication
from pipeline.publishing.survey import SurveyedItem


class PublicationRow(Struct, frozen=True):
    """One language of an item, or what all share: what is public now, and what becomes of it.

    `mark` is `out`, `leaves`, `held` or `stays`.
    """

    tag: str
    name: str
    now: str
    mark: str
    then: str


class PublicationRows:
    """Says what becomes of one item."""

    def __init__(self, desk: Desk, key: str, planned: PlannedPublication) -> None:
        self._desk, self._words, self._key, self._planned = desk, desk.words, key, planned
        self._there: Mapping[str, LedgerEntry] = by_item(planned.ledger).get(key, {})
        self._item: SurveyedItem | None = planned.items.get(key)
        leaves = (*planned.first, *(self._item.planned.leaves if self._item else ()))
        self._why = {self._there[each.file].language: each.reason for each in leaves if each.file in self._there}

    def languages(self) -> tuple[PublicationRow, ...]:
        """Give a row for each language that there is, or that stands in public; the source's first."""
        now = self._planned.given.items.get(self._key)
        own = (now.fields.language, *sorted(now.fields.translations)) if now else ()
        stand = sorted({each.language for each in self._there.values() if each.language})
        return tuple(self._row(tag) for tag in dict.fromkeys((*own, *stand)))

    def pack(self) -> PublicationRow | None:
        """Give the row of the media pack; None where there is none, and none goes out."""
        goes, words = self._item is not None and self._item.is_new, self._words
        stands = any(each.format == PACK_FORMAT for each in self._there.values())
        if not (goes or stands):
            return None
        now = words["publish_pack_stands" if stands else "publish_nothing_public"]
        if goes and self._item:
            languages = self._names(self._item.planned.named)
            then = words.fill("publish_pack_anew" if stands else "publish_pack_out", languages=languages)
            return PublicationRow("", words["file_pack"], now, "out", then)
        if "" in self._why:
            then = words.fill("publish_leaves", why=words[f"left_{self._why['']}"])
            return PublicationRow("", words["file_pack"], now, "leaves", then)
        return PublicationRow("", words["file_pack"], now, "stays", words["publish_stays"])

    def faults(self) -> tuple[Fault, ...]:
        """Give the errors that keep something of the item in: its own, and those of what all items share."""
        return tuple(
            each
            for each in self._planned.faults
            if each.severity == "error"
            and each.code != CHANGED
            and each.place.source.name.startswith((f"{self._key}/", "newsroom.yaml", "templates/"))
        )

    def others(self) -> Iterator[str]:
        """Name what leaves of other items whatever is asked for, and why."""
        found: dict[tuple[str, str], None] = {}
        for each in self._planned.first:
            key = self._planned.ledger.standing[each.file].item
            if key != self._key:
                found[key.partition("/")[2], each.reason] = None
        for slug, reason in found:
            yield self._words.fill("publish_other", item=slug, why=self._words[f"left_{reason}"])

    def _row(self, tag: str) -> PublicationRow:
        mark, then = self._then(tag)
        return PublicationRow(tag, self._desk.language_name(tag), self._now(tag), mark, then)

    def _now(self, tag: str) -> str:
        """Say what is public of a language."""
        words, stand = self._words, [each for each in self._there.values() if each.language == tag]
        if not stand:
            return words["publish_nothing_public"]
        if stand[0].state == "withdrawn":
            return words.fill("publish_notice_stands", when=self._desk.moment(min(each.at for each in stand)))
        version = self._planned.ledger.texts.get((self._key, tag))
        if version is None:
            return files_told(self._desk, (each.format for each in stand))
        return words.fill("publish_since", number=version.number, when=self._desk.moment(version.at))

    def _then(self, tag: str) -> tuple[str, str]:
        """Say what becomes of a language, and by which mark it is shown."""
        words, item = self._words, self._item
        if item and tag in item.planned.goes_out:
            if not item.is_new:
                return "stays", words["publish_is_out"]
            state = self._planned.given.items[self._key].fields.states_at(self._planned.given.moment)[tag]
            if state == "withdrawn":
                return "out", words["publish_notice"]
            is_there = any(each.language == tag for each in self._there.values())
            files = files_told(self._desk, (each.name for each in FORMATS))
            return "out", words.fill("publish_anew" if is_there else "publish_out", files=files)
        held = item.planned.held.get(tag) if item else None
        if item and tag in item.planned.stays:
            not_out = words.fill("publish_not_new", why=self._held(tag, held)) if held else ""
            return "held" if held else "stays", f"{words['publish_stays']} {not_out}".strip()
        if tag in self._why:
            return "leaves", words.fill("publish_leaves", why=words[f"left_{self._why[tag]}"])
        why = self._held(tag, held) if held else words["not_out_fault"]
        return "held", words.fill("publish_not", why=why)

    def _held(self, tag: str, held: Hindrance) -> str:
        """Say why a language does not go out."""
        words = self._words
        match held.why:
            case "embargoed":
                lifts = self._planned.given.items[self._key].fields.lifts_at
                return words.fill("not_out_embargoed", when=self._desk.moment(lifts) if lifts else "")
            case "in-review" if self._planned.given.items[self._key].fields.translations.get(tag) == "requested":
                return words["not_out_requested"]
            case "unsigned":
                return words.fill("not_out_unsigned", roles=", ".join(held.roles))
            case "waits":
                return words.fill("not_out_waits", languages=self._names(held.languages))
            case "fault":
                return self._fault_told(tag)
            case _:
                return words[f"not_out_{held.why}"]

    def _fault_told(self, tag: str) -> str:
        """Say what a fault is about: where only that a text has changed since it went out, say whose."""
        now = self._planned.given.items[self._key]
        source = self._planned.known.entries[self._key].summary.source
        own = source if tag == now.fields.language else f"{self._key}/{tag}.yaml"
        codes: dict[str, set[str]] = {source: set(), own: set()}
        for each in self._planned.faults:
            if each.severity == "error" and each.place.source.name in codes:
                codes[each.place.source.name].add(each.code)
        if codes[source] | codes[own] != {CHANGED}:
            return self._words["not_out_fault"]
        return self._words["not_out_changed" if codes[own] else "not_out_source_changed"]

    def _names(self, tags: Iterable[str]) -> str:
        return ", ".join(self._desk.language_name(tag) for tag in tags)


def files_told(desk: Desk, formats: Iterable[str]) -> str:
    """Name kinds of files in words: web page, Word, text."""
    return ", ".join(desk.words[f"file_{each}"] for each in dict.fromkeys(formats))

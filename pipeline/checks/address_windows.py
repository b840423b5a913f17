"""The address of a letter that is posted shows whole in an envelope's window, in every language of its letters."""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.edition.address_window import SETTINGS, address_lines, rows_at, setting_of
from pipeline.edition.envelopes import addressee
from pipeline.edition.letters import letter_language
from pipeline.edition.texts import texts_of
from pipeline.fault import Faults
from pipeline.i18n.language import Language
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom
from pipeline.source import Place


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Measure the addresses of every open appeal's letters, each once in a language."""
    for item in newsroom.items:
        document = item.source.document
        if isinstance(document, Appeal) and document.closed is None and document.letters:
            _measure(newsroom, item, document, faults)


def _measure(newsroom: Newsroom, item: Item, document: Appeal, faults: Faults) -> None:
    posted = {target.id: index for index, target in enumerate(document.targets) if target.address}
    source = item.source
    measured = set[tuple[str, Language]]()
    for variant in item.variants:
        texts = texts_of(newsroom, variant, item.source)
        for index, entry in enumerate(document.letters):
            own = letter_language(texts, entry, index)
            for id_ in entry.targets:
                if id_ not in posted or (id_, own) in measured:
                    continue
                measured.add((id_, own))
                lines = address_lines(addressee(texts, item, own, id_))
                if setting_of(lines) is None:
                    where = f" on the envelope of the letter in ‘{own.tag}’" if own != source.language else ""
                    place = source.place("targets", posted[id_], "address", "lines")
                    _tell(f"the address of ‘{id_}’{where}", lines, place, faults)


def _tell(what: str, lines: tuple[str, ...], place: Place, faults: Faults) -> None:
    least = SETTINGS[-1]
    longest = max(lines, key=lambda line: rows_at([line], least.size))
    faults.add(
        "address-too-long",
        f"{what} takes {rows_at(lines, least.size)} rows in small print",
        place,
        expected=f"at most {least.rows}, with the name above and the country below: a window shows no more",
        hint=f"shorten ‘{longest}’"
        if rows_at([longest], least.size) > 1
        else "put two short lines into one; or leave out what the post can do without",
        severity="warning",
    )

"""Comparisons in; a Word file on the newsroom's letterhead out, with what was removed and added marked in the text.

Nothing in it is a tracked change: whoever gets it by mistake cannot accept or reject one, and no author is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from pipeline.comparing.comparison import Comparison
from pipeline.comparing.shown import ShownRun, lines, shown
from pipeline.comparing.told import counts_told, place_told
from pipeline.comparing.words import ComparingWords, comparing_words
from pipeline.edition.model import Phrase
from pipeline.formats.word.inlines import set_text
from pipeline.formats.word.letterhead import read_letterhead
from pipeline.formats.word.marginal import MARKERS
from pipeline.formats.word.package import package
from pipeline.formats.word.properties import plain_properties
from pipeline.formats.word.runs import TextStyle
from pipeline.formats.word.sheet import LetterheadSheet
from pipeline.i18n.language import Language
from pipeline.templating.templates import Templates
from pipeline.wording.passages import ChangedPassage
from pipeline.wording.runs import RunKind

_LETTERHEAD = "word/letterhead.docx"
# Where marks stand in a run's properties (CT_RPr): struck out before w:noProof, colour and underline behind it.
_PROPERTIES = re.compile(r"(<w:rPr>.*?)(<w:noProof/>)?(<w:rtl/>|<w:cs/>|<w:em [^>]*/>|<w:lang [^>]*/>)")
_MARKS: dict[RunKind, tuple[str, str]] = {
    "removed": ("<w:strike/>", '<w:color w:val="8C1D18"/>'),
    "added": ("", '<w:color w:val="0B5A2A"/><w:u w:val="single"/>'),
}


def changes_in_word(
    found: Sequence[Comparison], templates: Templates, moment: datetime, words: ComparingWords | None = None
) -> bytes:
    """Give the Word file of one item; each language that was compared has a heading of its own.

    Without words it speaks English.
    """
    words = words or comparing_words()
    letterhead = read_letterhead(f"templates/{_LETTERHEAD}", templates.files[_LETTERHEAD])
    sheet = LetterheadSheet(letterhead, words.language)
    first = found[0]
    body = "".join((
        _line(sheet, "Banner Alone", words["mark"], words.language),
        _line(sheet, "Headline Long", first.headline, first.language),
        _legend(sheet, words),
        *(part for each in found for part in _section(sheet, each, words)),
    ))  # fmt: skip
    values = {name: Phrase(words["mark"], words.language) if name == "banner" else None for name in MARKERS}
    properties = plain_properties(words.fill("title", headline=first.headline), words.language, moment)
    return package(sheet, body, properties, values, words["page_of"])


def _legend(sheet: LetterheadSheet, words: ComparingWords) -> str:
    runs = "".join(_run(sheet, each, words.language) for each in words.legend("legend_word"))
    return f"<w:p>{sheet.properties('Body Text', words.language)}{runs}</w:p>"


def _section(sheet: LetterheadSheet, found: Comparison, words: ComparingWords) -> Iterator[str]:
    own = words.language
    yield _line(sheet, "Section Heading", words.language_name(found.language.tag), own)
    sides = (f"{words['from']}: {found.before.title}", f"{words['to']}: {found.after.title}")
    for line in (*sides, counts_told(found, words)):
        yield _line(sheet, "Small Print", line, own).replace("/>", "/><w:keepNext/>", 1)  # behind w:pStyle
    for change in found.changes:
        yield from _passage(sheet, change, found, words)


def _passage(sheet: LetterheadSheet, change: ChangedPassage, found: Comparison, words: ComparingWords) -> Iterator[str]:
    place = place_told(change, lambda name: words.labels.of(found.item, name), words)
    label = words.labels.of(found.item, change.name)
    yield _line(sheet, "heading 3", f"{label} ({place})" if place else label, words.language)
    for line in lines(shown(change.runs)):
        runs = "".join(_run(sheet, run, found.language) for run in line)
        if runs:
            yield f"<w:p>{sheet.properties('Body Text', found.language)}{runs}</w:p>"


def _line(sheet: LetterheadSheet, style: str, text: str, own: Language) -> str:
    return f"<w:p>{sheet.properties(style, own)}{set_text(sheet, text, TextStyle(own))}</w:p>"


def _run(sheet: LetterheadSheet, run: ShownRun, own: Language) -> str:
    """Set a run; what was removed is struck out, what was added is underlined, and each has a colour besides."""
    text = set_text(sheet, run.text, TextStyle(own))
    if run.kind == "kept":
        return text
    struck, coloured = _MARKS[run.kind]
    return _PROPERTIES.sub(lambda found: f"{found[1]}{struck}{found[2] or ''}{coloured}{found[3]}", text)

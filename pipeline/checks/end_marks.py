"""Where the source ends a sentence, the translation ends one too, with a mark of its own script: . 。 ؟ । ۔."""

from __future__ import annotations

import re

from pipeline.checks.translated import Translated
from pipeline.fault import Faults, Severity
from pipeline.i18n.quotation_marks import CLOSED_BY, TITLES, closing

# What may stand behind the mark: closing quotation marks, emphasis; also white space, brackets and footnotes.
_BEHIND = "".join(CLOSED_BY.values()) + closing(TITLES) + ")）*_\u200e\u200f"
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_NOT_PROSE = re.compile(r"\s*(?:\||\{|!\[|#|\[\^)")
_WESTERN = ".!?…:;"
_BY_SCRIPT = {
    "Arab": ".!؟…:؛۔",
    "Hans": "。！？…：；",
    "Hant": "。！？…：；",
    "Jpan": "。！？…：；」",
    "Deva": "।॥!?…:;.",
    "Beng": "।॥!?…:;.",
    "Armn": "։՜՞…:.",
    "Ethi": "።፧!፤፡…",
    "Mymr": "။၊",
    "Khmr": "។៕!?…:",
    "Grek": ".!;…:·",
    "Hebr": ".!?…:;",
}
# Scripts whose sentences end in a space, or whose marks are not known here.
_WITHOUT = frozenset({"Thai", "Laoo", "Tibt", "Mong"})
# How a letter opens and closes ends in a comma, in a colon or in nothing, as each language has it.
_OF_LETTERS = frozenset({"salutation", "closing"})
_SHOWN = {"Arab": ". ؟ !", "Hans": "。？！", "Hant": "。？！", "Jpan": "。？！", "Deva": "। ? !", "Grek": ". ; !"}


def check(each: Translated, level: Severity, faults: Faults) -> None:
    """Compare the ends of texts, and of paragraphs where both texts have the same ones."""
    script = each.variant.language.script
    marks = _BY_SCRIPT.get(script, _WESTERN)
    if each.unit.route[-1] in _OF_LETTERS or script in _WITHOUT or is_ended(each.text, marks, rich=each.unit.mark.rich):
        return
    all_marks = _WESTERN + "".join(_BY_SCRIPT.values())
    for source, (start, own) in _pairs(each):
        if source[-1:] not in all_marks or source[-1:] == "」":
            continue
        if own and own[-1] not in marks:
            faults.add(
                "missing-end-mark",
                f"this sentence ends in ‘{own[-1]}’",
                each.place(start + len(own) - 1),
                expected=f"one of the marks that end a sentence in this script: {_SHOWN.get(script, '. ? !')}",
                hint="add the mark, or put it in the place of the one of another script",
                severity=level,
            )


def is_ended(text: str, marks: str, *, rich: bool) -> bool:
    """Say whether every paragraph ends in a mark, so that there is no need to look at the source's."""
    ends = ((part, part.rstrip()[-1:]) for part in (_PARAGRAPHS.split(text) if rich else (text,)))
    return all((end in marks and end not in _BEHIND) or (rich and _NOT_PROSE.match(part)) for part, end in ends)


def _pairs(each: Translated) -> list[tuple[str, tuple[int, str]]]:
    """Give the paragraphs side by side without what may stand behind their end, the translation's with their start."""
    if not each.unit.mark.rich:
        return [(_bare(each.source.scalar.text), (0, _bare(each.text)))]
    here, there = _prose(each.source.scalar.text), _prose(each.text)
    if len(here) != len(there) or each.has_own_shape:
        here, there = here[-1:], there[-1:]
    return [(_bare(source), (start, _bare(own))) for (_, source), (start, own) in zip(here, there, strict=False)]


def _prose(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for gap in [*_PARAGRAPHS.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip() and not _NOT_PROSE.match(text[start:end]):
            found.append((start, text[start:end]))
        start = gap.end() if gap else end
    return found


def _bare(text: str) -> str:
    while True:
        left = text.rstrip().rstrip(_BEHIND)
        if left.endswith("]"):
            footnote = left.find("[^", left.rfind("]", 0, -1) + 1)
            left = left[:footnote] if footnote >= 0 else left[:-1]
        if left == text:
            return text
        text = left

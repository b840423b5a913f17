"""Every Word file that the tests open: those of the newsroom's own items, and those of texts that break layouts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from pipeline.checks.whole_newsroom import check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition
from pipeline.formats.word.render import render
from tests.saying.samples import pictures, samples, templates
from tests.saying.stems import language_of
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, files, item, made

TONGUES = {
    f"in-{file.stem}.{language_of(file)}": file for file in sorted((Path(__file__).parent / "tongues").iterdir())
}


class Made(Struct, frozen=True):
    """One Word file, and the edition that it is made of."""

    name: str
    role: str
    data: bytes
    edition: Edition


@cache
def newsroom_files() -> tuple[Made, ...]:
    """Give the Word files of every sample in every language, drafts, embargoed texts and letters too."""
    found = [
        Made(file.name, file.role, file.data, edition)
        for edition, each in samples().values()
        for file in render(edition, templates(), {name: pictures(each.slug)[name] for name in edition.pictures})
    ]
    assert len(found) > 30
    found += [
        Made(file.name, file.role, file.data, edition)
        for edition in tongues().values()
        for file in render(edition, TEMPLATES, {})
    ]
    return tuple(found)


@cache
def tongues() -> Mapping[str, Edition]:
    """Give a release and an appeal in each of the languages that no sample has, by item and language."""
    names = "en: Watch, ar: الرصد, fa: دیدبان حقوق بشر, ja: 人権ウォッチ"
    own = NEWSROOM.replace("en: Watch, ar: الرصد", names).replace("[en, nb", "[en, fa, ja, nb")
    sources = [
        item(file.read_text("utf-8"), "appeals" if "appeal" in file.stem else "releases", slug=f"in-{file.stem}")
        for file in TONGUES.values()
    ]
    return made(*sources, newsroom=own)


WORDS = {
    "en": "The soldiers closed the only road to the village on Sunday night and nobody was told when it would open.",
    "ar": "أغلق الجنود مساء الأحد الطريق الوحيد إلى القرية ولم يُبلغ أحد متى سيُفتح من جديد أمام السكان.",
    "zh-Hans": "周日夜间，士兵封锁了通往村庄的唯一道路，没有人被告知何时重新开放。",
}
_LETTER = {"en": "W", "ar": "ش", "zh-Hans": "驱"}
_MIXED = "قالت منظمة Lantern for Rights إن القرار EUR 46/061/2002 (انظر https://example.org/a/b) رقمه +44 20 7946 0018."


def _written(tag: str, headline: str = "X", body: str = "X", more: str = "") -> str:
    indented = re.sub("^", "  ", body, flags=re.MULTILINE)
    text = RELEASE.replace("language: en", f"language: {tag}").replace("Villagers face eviction", repr(headline))
    return text.replace("  Three hundred families must leave.", indented) + more


def _many(tag: str, count: int) -> str:
    return (WORDS[tag] * (count // len(WORDS[tag]) + 1))[:count].strip()


def _table(tag: str) -> str:
    words = re.findall("..", WORDS[tag]) if tag == "zh-Hans" else [word[:14] for word in WORDS[tag].split()]
    rows = [" | ".join((words * 2)[start : start + 12]) for start in range(5)]
    return f"| {rows[0]} |\n|{'---|' * 12}\n" + "\n".join(f"| {row} |" for row in rows[1:])


def _six_thousand(tag: str) -> str:
    words = max(len(WORDS[tag].split()), len(WORDS[tag]) // 3)
    return "\n\n".join([" ".join([WORDS[tag]] * 5)] * (6000 // 5 // words + 1))


def _footnotes(tag: str) -> str:
    marked = " ".join(f"{number}[^{number}]" for number in range(1, 41))
    return f"{marked}\n\n" + "\n\n".join(f"[^{number}]: {WORDS[tag]}" for number in range(1, 41))


def _quote(tag: str) -> str:
    word = "不" if tag == "zh-Hans" else WORDS[tag].split()[0]
    return f"quotes:\n  short: {{text: {word}, speaker: Ada Beta}}\n"


BAD: Mapping[str, Callable[[str], str]] = {
    "two-hundred-letters": lambda tag: _written(tag, headline=_many(tag, 200)),
    "no-space": lambda tag: _written(tag, headline=_LETTER[tag] * 200),
    "twelve-columns": lambda tag: _written(tag, body=f"{WORDS[tag]}\n\n{_table(tag)}\n\n{WORDS[tag]}"),
    "six-thousand-words": lambda tag: _written(tag, body=_six_thousand(tag)),
    "forty-notes": lambda tag: _written(
        tag, more="notes_to_editors:\n" + "".join(f"  - {WORDS[tag]} ({number})\n" for number in range(1, 41))
    ),
    "forty-footnotes": lambda tag: _written(tag, body=_footnotes(tag)),
    "one-word": lambda tag: _written(tag, body="{quote: short}", more=_quote(tag)),
    "emoji": lambda tag: _written(tag, body="👩‍👩‍👧🏳️‍🌈😀" * 200 + "\n\n" + "🕯️ " * 100),
    "two-scripts": lambda tag: _written(tag, headline=_MIXED, body=f"{_MIXED}\n\n- {_MIXED}\n\n> {_MIXED}"),
    "long-link": lambda tag: _written(tag, body=f"<https://example.org/{'a' * 300}>"),
}


@cache
def bad_files() -> tuple[Made, ...]:
    """Give the Word files of texts that break layouts, in three scripts; a warning about them stops nothing."""
    found = []
    for tag in WORDS:
        for kind, written in BAD.items():
            source = item(written(tag), slug=kind)
            newsroom = check(files(source)).newsroom
            assert newsroom, kind
            (edition,) = editions(EditionContext.of(newsroom, MOMENT), newsroom.items[0], drafts=False)
            found += [Made(file.name, file.role, file.data, edition) for file in render(edition, TEMPLATES, {})]
    return tuple(found)

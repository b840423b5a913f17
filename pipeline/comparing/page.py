"""Comparisons in; a web page out that is whole in itself: no script, no request, marked as not for publication."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib import resources

import jinja2

from pipeline.comparing.comparison import Comparison
from pipeline.comparing.shown import lines, shown
from pipeline.comparing.told import counts_told, place_told
from pipeline.comparing.words import ComparingWords, comparing_words
from pipeline.edition.model import Phrase
from pipeline.formats.escaping import safe
from pipeline.formats.html.style import pack
from pipeline.formats.html.tongues import with_rules
from pipeline.templating.environment import strict


def changes_page(found: Sequence[Comparison], words: ComparingWords | None = None) -> bytes:
    """Give the page of one item; each language that was compared is a part of it. Without words it speaks English."""
    first, words = found[0], words or comparing_words()
    own = frozenset((first.language, *(each.language for each in found)))
    style = with_rules(pack(_sources()["changes.css"], "changes.css"), words.language, own)
    text = (
        _environment()
        .get_template("changes.html")
        .render(
            words=words,
            legend=words.legend("legend_page"),
            headline=Phrase(first.headline, first.language),
            style=safe(style),  # noqa: S704 - a style sheet of ours
            digest=b64encode(sha256(style.encode()).digest()).decode(),
            sections=[_section(each, words) for each in found],
        )
    )
    return text.encode()


def _section(found: Comparison, words: ComparingWords) -> Mapping[str, object]:
    return {
        "id": f"language-{found.language.tag}",
        "name": words.language_name(found.language.tag),
        "language": found.language,
        "before": found.before.title,
        "after": found.after.title,
        "counts": counts_told(found, words),
        "passages": list(_passages(found, words)),
    }


def _passages(found: Comparison, words: ComparingWords) -> Iterator[Mapping[str, object]]:
    def label(name: str) -> str:
        return words.labels.of(found.item, name)

    for change in found.changes:
        place = place_told(change, label, words)
        yield {
            "how": change.how,
            "label": label(change.name),
            "place": place[:1].upper() + place[1:],
            "lines": list(lines(shown(change.runs))),
        }


@cache
def _environment() -> jinja2.Environment:
    return strict({name: text for name, text in _sources().items() if name.endswith(".html")}, escape=True, cache=None)


@cache
def _sources() -> Mapping[str, str]:
    folder = resources.files("pipeline.comparing").joinpath("pages")
    found = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}
    return {name: re.sub(r"^\{#.*?#\}\n", "", text, flags=re.DOTALL) for name, text in found.items()}

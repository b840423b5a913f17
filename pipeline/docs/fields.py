"""The models in; the field reference out: every field, whether it is needed, what it holds and what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pipeline.document.appeal import Appeal
from pipeline.document.holds import Holds, Kind, holds
from pipeline.document.release import Release
from pipeline.document.schema import models_in
from pipeline.document.settings import Settings
from pipeline.document.translation import Translation

_HEAD = """# Field reference

Made from the schema by `make docs`; do not edit it here.

- **needed**: the build refuses a file without it.
- **text** is one line. **Markdown** is paragraphs, crossheads (`## `), lists, block quotes (`> `), tables with a header
  row, links, emphasis, footnotes (`[^1]`), pictures (`![](file.jpg)`), placed quotes (`{quote: key}`), boxes
  (`{box: id}`) and, in the body, demands (`{demands}`). Nothing else: no HTML.
- **translated**: every translation gives this text. **may be translated**: a translation may give it.
- **per language**: one text for every language, or one per language: `{en: Press office, nb: Pressekontor}`.
- A time without a zone of its own is in the newsroom’s time zone, 24-hour clock: `2026-05-01 18:00`.
- Country codes are ISO 3166 (`RU`), language tags BCP 47 (`nb`, `zh-Hans`), time zones IANA (`Europe/Oslo`).
"""

_FILES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("`releases/<folder>/release.yaml`", Release),
    ("`appeals/<folder>/appeal.yaml`", Appeal),
    ("`<language>.yaml` beside a release or an appeal", Translation),
    ("`newsroom.yaml`", Settings),
)
# What a scalar holds, in words; every other is “text”.
_IN_WORDS: Mapping[Kind, str] = {
    "markdown": "Markdown", "date": "date", "duration": "minutes and seconds", "moment": "time", "clock": "time of day",
    "zone": "time zone", "country": "country code", "language": "language tag", "phone": "phone number",
    "email": "e-mail address", "url": "link", "key": "key", "local": "text, per language", "number": "number",
}  # fmt: skip


def page() -> str:
    """Give the field reference."""
    parts = [_HEAD]
    done: set[type[BaseModel]] = set()
    for title, model in _FILES:
        parts.append(f"\n## {title}\n\n{_purpose(model)}\n\n{_table(model)}")
        for inner in _inner(model):
            if inner not in done:
                done.add(inner)
                parts.append(f"\n### {inner.__name__}\n\n{_purpose(inner)}\n\n{_table(inner)}")
    return "".join(parts)


def _purpose(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").split())


def _inner(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for info in model.model_fields.values():
        for inner in models_in(info.annotation):
            yield inner
            yield from _inner(inner)


def _table(model: type[BaseModel]) -> str:
    rows = ["| field | holds | |", "|---|---|---|"]
    for name, info in model.model_fields.items():
        needed = "**needed**. " if info.is_required() else ""
        rows.append(f"| `{name}` | {needed}{kind(info)} | {info.description or ''} |")
    return "\n".join(rows) + "\n"


def kind(info: FieldInfo) -> str:
    """Give what a field holds, in words."""
    return _in_words(holds(info))


def _in_words(held: Holds) -> str:
    kinds = [_one(held)]
    while held.instead:
        held = held.instead
        kinds.append(_one(held))
    return " or ".join(dict.fromkeys(kinds))


def _one(held: Holds) -> str:
    match held.kind:
        case "group":
            return " or ".join(f"[{model.__name__}](#{model.__name__.lower()})" for model in held.models)
        case "choice":
            return " or ".join(f"`{value}`" for value in held.choices)
        case "list" if held.inner:
            return f"list of {_in_words(held.inner)}"
        case "mapping" if held.inner:
            return f"{_in_words(held.inner)} by key"
        case kind:
            text = _IN_WORDS.get(kind, "text")
    if held.unit:
        return f"{text}, {'may be translated' if held.unit.optional else 'translated'}"
    return text

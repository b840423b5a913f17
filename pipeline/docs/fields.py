"""The models in; the field reference out: every field, whether it is needed, what it holds and what it is for."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.document.schema import models_in
from pipeline.document.settings import Settings
from pipeline.document.shape import Unit
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
# What a scalar holds, by the check that it passes (scalars.py).
_CHECKED = {
    "_date": "date", "_duration": "minutes and seconds",
    "_moment": "time", "_zone": "time zone", "_country": "country code", "_language": "language tag",
    "_phone": "phone number", "_email": "e-mail address", "_url": "link", "_slug": "key",
    "_local_text": "text, per language",
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
    return _kind(info.annotation, tuple(info.metadata))


def _kind(annotation: object, metadata: tuple[object, ...] = ()) -> str:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _kind(args[0], metadata + args[1:])
    unit = next((mark for mark in metadata if isinstance(mark, Unit)), None)
    if unit:
        return f"{'Markdown' if unit.rich else 'text'}, {'may be translated' if unit.optional else 'translated'}"
    for mark in metadata:
        if isinstance(mark, BeforeValidator) and (checked := _CHECKED.get(getattr(mark.func, "__name__", ""))):
            return checked
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    if origin is typing.Literal:
        return " or ".join(f"`{value}`" for value in args)
    if origin is typing.Union or isinstance(annotation, types.UnionType):
        kinds = [_kind(part) for part in args if part is not type(None)]
        return " or ".join(dict.fromkeys(kinds))
    if origin is tuple:
        return f"list of {_kind(args[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"{_kind(args[1])} by key"
    return "number" if annotation is int else "text"

"""The models in; JSON Schemas for editors out: completion, hovering help and red lines while one types.

A translation's schema is the source's with only its texts left, so it is derived and never written.
"""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.outline import outline_of
from pipeline.document.release import Release
from pipeline.document.schema import models_in
from pipeline.document.settings import Settings
from pipeline.document.shape import Shape
from pipeline.document.translation import Translation

Schema = dict[str, object]
# what tells an entry from the others; a letter may go to several targets
_KEY: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def newsroom_schema() -> Schema:
    """Give the schema of newsroom.yaml."""
    return {"$schema": _DIALECT, **Settings.model_json_schema()}


def release_schema() -> Schema:
    """Give the schema of release.yaml."""
    return {"$schema": _DIALECT, **Release.model_json_schema()}


def appeal_schema() -> Schema:
    """Give the schema of appeal.yaml."""
    return {"$schema": _DIALECT, **Appeal.model_json_schema()}


def translation_schema(model: type[Model]) -> Schema:
    """Give the schema of the translations of a model."""
    whole = Translation.model_json_schema()
    properties = whole["properties"]
    assert isinstance(properties, dict)  # noqa: S101 - pydantic's own output
    about = Translation.model_fields["text"].description
    properties["text"] = {**_texts(Shape(group=outline_of(model))), "description": about}
    local = next(iter(models_in(model.model_fields["local"].annotation)))
    described = local.model_json_schema()
    definitions = {**whole.get("$defs", {}), **described.pop("$defs", {})}
    properties["local"] = {**described, "description": Translation.model_fields["local"].description}
    return {"$schema": _DIALECT, **whole, "$defs": definitions, "title": f"{model.__name__}Translation"}


def _texts(shape: Shape) -> Schema:
    if shape.group:
        identity = dict.fromkeys((*shape.group.identity, *shape.group.apart), _KEY)
        texts = {
            name: {**_texts(inner), "description": inner.about}
            for name, inner in shape.group.fields.items()
            if _is_text(inner)
        }
        return {"type": "object", "additionalProperties": False, "properties": {**identity, **texts}}
    if shape.items:
        return {"type": "array", "items": _texts(shape.items)}
    if shape.values:
        return {"type": "object", "additionalProperties": _texts(shape.values)}
    return {"type": "string"}


def _is_text(shape: Shape) -> bool:
    return not shape.is_empty and not (shape.group and shape.group.own_readers)

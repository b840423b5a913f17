"""Every generated file, by its path in the checkout. A test holds the files to what is made here."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pipeline.docs import commands, faults, fields, pasted_text, typography
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.json_schema import appeal_schema, newsroom_schema, release_schema, translation_schema
from pipeline.document.outline import outline_of
from pipeline.document.outlines import FILE, as_data
from pipeline.document.release import Release


def pages() -> Mapping[str, str]:
    """Give the generated files."""
    return {
        "docs/fields.md": fields.page(),
        "docs/faults.md": faults.page(),
        "docs/commands.md": commands.page(),
        "docs/pasted-text.md": pasted_text.page(),
        "docs/typography.md": typography.page(),
        "schema/newsroom.json": _json(newsroom_schema()),
        "schema/release.json": _json(release_schema()),
        "schema/appeal.json": _json(appeal_schema()),
        "schema/release-translation.json": _json(translation_schema(Release)),
        "schema/appeal-translation.json": _json(translation_schema(Appeal)),
        f"pipeline/document/{FILE}": _outlines({"releases": Release, "appeals": Appeal}),
    }


def _json(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _outlines(models: Mapping[str, type[Model]]) -> str:
    # in the models' order, which is the order of their texts
    found = {folder: as_data(outline_of(model)) for folder, model in models.items()}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"

"""Every generated file, by its path in the checkout. A test holds the files to what is made here."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pipeline.docs import commands, faults, fields
from pipeline.docs.json_schema import appeal_schema, newsroom_schema, release_schema, translation_schema
from pipeline.document.appeal import Appeal
from pipeline.document.release import Release


def pages() -> Mapping[str, str]:
    """Give the generated files."""
    return {
        "docs/fields.md": fields.page(),
        "docs/faults.md": faults.page(),
        "docs/commands.md": commands.page(),
        "schema/newsroom.json": _json(newsroom_schema()),
        "schema/release.json": _json(release_schema()),
        "schema/appeal.json": _json(appeal_schema()),
        "schema/release-translation.json": _json(translation_schema(Release)),
        "schema/appeal-translation.json": _json(translation_schema(Appeal)),
    }


def _json(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

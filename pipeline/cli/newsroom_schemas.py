"""The schemas that an editor completes and marks a newsroom's files by, by name."""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.document.json_schema import Schema, appeal_schema, newsroom_schema, release_schema, translation_schema
from pipeline.document.release import Release


def newsroom_schemas() -> dict[str, Schema]:
    """Give every schema."""
    return {
        "newsroom": newsroom_schema(),
        "release": release_schema(),
        "appeal": appeal_schema(),
        "release-translation": translation_schema(Release),
        "appeal-translation": translation_schema(Appeal),
    }

"""A language in; the file of a translation out that is wanted, and has no texts yet."""

from __future__ import annotations

from datetime import date

from pipeline.writer.rendered import Value
from pipeline.writer.splice import fresh


def new_translation(
    language: str,
    *,
    translator: str | None = None,
    due: date | None = None,
    urgency: str | None = None,
    note: str | None = None,
) -> str:
    """Give the text of the file: a translation that is requested, so that nothing is told of texts that it lacks.

    `urgency` is urgent, normal or low.
    """
    told: dict[str, Value] = {
        "translator": translator,
        "due": due.isoformat() if due else None,
        "urgency": urgency,
        "note_to_translator": note,
    }
    given = {key: value for key, value in told.items() if value}
    return fresh({"language": language, "status": "requested", **given, "text": {}})

"""Fields of an item's source in; the same in the order in which a reader meets them out."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.writer.rendered import Value

ORDER = (
    "model", "type", "stage", "status", "language", "number", "index_number", "issue_date", "previous", "embargo",
    "release_line", "send_before", "after_date", "country", "topics", "keywords", "published_at", "updated_at",
    "kicker", "headline", "subheadline", "concern", "dateline", "issuers", "addressees", "salutation", "lead_picture",
    "lead", "body", "quotes", "boxes", "outcomes", "persons_at_risk", "call_to_action", "demands", "guidance",
    "petition", "targets", "letters", "bcc", "sent_to_target", "data_controller", "closing", "closing_call", "events",
    "corrects", "background_heading", "background", "questions", "notes_heading", "notes_to_editors", "see_also",
    "links", "spokespeople", "contacts", "media", "history", "corrections", "minor_change", "closed", "withdrawn",
    "not_the_same_person", "local",
)  # fmt: skip
"""Every field of releases and appeals; a test holds the list to the models."""


def in_order(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Give fields in their order; those that no model has stand last."""
    known = [key for key in ORDER if key in fields]
    return {key: fields[key] for key in (*known, *(key for key in fields if key not in ORDER))}

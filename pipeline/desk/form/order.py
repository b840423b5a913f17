"""Which parts a form has: their order on the page, their groups, which are open at the start, and which are no field.

The order is that in which a reader meets them (templates/html/release.html and appeal.html); a test holds it. What
stands beside the text or nowhere on the page comes last.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.desk.form.shapes import PartGroup
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.release import Release

NEVER = frozenset(
    {"status", "published_at", "updated_at", "corrections", "withdrawn", "closed", "translated_from", "model"}
)
"""Fields of an item that acts write."""
FIXED: Mapping[str, frozenset[str]] = {
    "Target": frozenset({"id"}), "Box": frozenset({"id"}), "GroupAtRisk": frozenset({"group"}),
}  # fmt: skip
"""Fields by model that are made with the entry and then stay: other texts name it by them."""

_TEXT = ("lead", "body", "quotes", "boxes", "media")
_END = ("see_also", "links")
_REFERENCE = (
    "local", "country", "topics", "keywords", "index_number", "not_the_same_person", "minor_change", "type",
    "language",
)  # fmt: skip
_HEAD = ("embargo", "release_line", "kicker", "headline", "subheadline")
_BACKGROUND = ("questions", "background_heading", "background")
_NOTES = ("notes_heading", "notes_to_editors")

ORDER: Mapping[type[Model], tuple[str, ...]] = {
    Release: (
        *_HEAD, "lead_picture", "issuers", "dateline", "addressees", "salutation", "lead", "events", *_TEXT[1:],
        "demands", "closing", "petition", "corrects", *_BACKGROUND, *_NOTES, *_END, "spokespeople", "contacts",
        "history", *_REFERENCE,
    ),
    Appeal: (
        *_HEAD, "concern", "lead_picture", "send_before", "issue_date", *_TEXT,
        "persons_at_risk", "demands", "call_to_action", "after_date", "guidance", "petition", "targets", "letters",
        "bcc", "sent_to_target", "data_controller", "outcomes", *_BACKGROUND, "closing_call", *_NOTES, "previous",
        *_END, "contacts", "history", "stage", "number", *_REFERENCE,
    ),
}  # fmt: skip

_PEOPLE = (
    "issuers", "addressees", "quotes", "spokespeople", "contacts", "persons_at_risk", "targets", "letters", "bcc",
    "sent_to_target", "data_controller", "petition",
)  # fmt: skip
_DATES = ("embargo", "dateline", "events", "send_before", "after_date", "issue_date")
_PICTURES = ("media", "lead_picture")
_REFERENCES = (*_REFERENCE, *_END, "corrects", "history", "previous", "stage", "number", "outcomes")

_RELEASE = frozenset({"headline", "lead", "body", "dateline", "contacts", "topics"})
_OPEN: Mapping[str, frozenset[str]] = {
    "media-advisory": _RELEASE | {"events", "spokespeople"},
    "joint-statement": _RELEASE | {"issuers"},
    "declaration": _RELEASE | {"issuers"},
    "open-letter": _RELEASE | {"addressees", "salutation", "closing", "issuers"},
    "urgent-appeal": frozenset({
        "headline", "persons_at_risk", "lead", "body", "call_to_action", "demands", "targets", "letters", "send_before",
        "issue_date", "sent_to_target", "contacts",
    }),
}  # fmt: skip


def order_of(model: type[Model]) -> tuple[str, ...]:
    """Give the names of an item's parts in the order of the page."""
    return ORDER[model]


def group_of(name: str) -> PartGroup:
    """Give the group under which “Add…” has a part."""
    if name in _PEOPLE:
        return "people"
    if name in _DATES:
        return "dates"
    if name in _PICTURES:
        return "pictures"
    return "reference" if name in _REFERENCES else "text"


def open_at_start(kind: str) -> frozenset[str]:
    """Give the parts that a new item of a kind shows before anything is typed."""
    return _OPEN.get(kind, _RELEASE)


def is_closed_when_used(name: str) -> bool:
    """Say whether a part that is in use is folded up: what is set once, and seldom looked at again."""
    return name in _SELDOM


_SELDOM = frozenset({
    "type", "language", "stage", "number", "index_number", "keywords", "not_the_same_person", "minor_change", "history",
})  # fmt: skip

USUAL: Mapping[str, tuple[str, ...]] = {
    "Quote": ("text", "speaker", "role"),
    "QuoteApproval": ("by", "on"),
    "Box": ("title", "kind", "text"),
    "QuestionGroup": ("items",),
    "SeeAlso": ("title", "url"),
    "Contact": ("name", "role", "phones", "email"),
    "Duty": ("days", "starts", "ends"),
    "Phone": ("number", "label"),
    "Spokesperson": ("name", "role", "languages"),
    "Event": ("title", "starts", "ends", "place", "address"),
    "Petition": ("url", "title", "goal", "signatures"),
    "Signatures": ("count", "precision", "scope", "as_of"),
    "LocalSignatures": ("count", "scope", "as_of"),
    "Demands": ("intro", "items"),
    "Picture": ("file", "alt", "caption", "credit"),
    "Recording": ("file", "title", "description", "credit"),
    "Attachment": ("file", "title", "description"),
    "Embargo": ("lifts_at", "timezone"),
    "Dateline": ("place", "date"),
    "Addressee": ("name", "office", "institution"),
    "Signatory": ("name", "role", "organisation"),
    "IssuingOrganisation": ("name", "url"),
    "Issuers": ("organisations", "signatories"),
    "Corrected": ("title", "publisher", "note", "as_published", "should_be"),
    "EarlierPublication": ("on", "note"),
    "Target": ("honorific", "name", "office", "institution", "address", "email", "salutations"),
    "Address": ("lines", "country"),
    "Verified": ("on", "by", "source"),
    "WrittenForm": ("office", "name", "institution"),
    "Letter": ("target", "language", "subject", "text", "closing"),
    "PersonAtRisk": ("name", "name_public", "consent", "role", "note"),
    "GroupAtRisk": ("name", "role", "note"),
    "Consent": ("by", "on", "until"),
    "StageElsewhere": ("title", "stage", "date", "url"),
    "CaseOutcome": ("title", "text"),
    "Local": ("contacts",),
    "LocalAppeal": ("contacts", "call_to_action", "petition"),
    "LocalPetition": ("url", "signatures"),
    "PageLink": ("text", "url"),
    "Question": ("question", "answer"),
}
"""Fields by model that an entry shows from the start, in their order; the others wait under “More” until used."""

ON_SEVERAL_LINES = frozenset({
    "headline", "subheadline", "alt", "caption", "note", "usage", "content_warning", "question", "description",
    "notice", "as_published", "should_be", "intro", "after_date", "channel_note", "note_to_translator",
})  # fmt: skip
"""Texts on one line that are often longer than a control is wide: theirs grows."""

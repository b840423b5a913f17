"""The parts of a text, in the order in which every format prints them, and what a format has elsewhere, and why.

Templates name their parts in this order; a test reads what they print.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

ORDER: tuple[str, ...] = (
    "banners", "masthead", "release line", "headline", "concern",
    "corrections", "closing", "issuers", "dateline", "addressees", "salutation", "lead", "deadline", "lead picture",
    "events", "body", "loose boxes", "loose pictures", "persons", "demands", "closing formula", "signatories",
    "call", "guidance", "petition", "targets", "letters", "privacy",
    "corrects", "outcomes", "questions", "background", "closing call",
    "end mark",
    "notes to editors", "earlier stages", "links", "files", "transcripts", "spokespeople", "contacts",
    "alliances", "members", "about", "history",
    "details", "length", "authoritative", "translator", "languages", "organisation", "closing lines",
    "closing banners",
)  # fmt: skip


class Elsewhere(Struct, frozen=True):
    """A part that a format prints behind another one than the rest do, and why."""

    part: str
    behind: str
    why: str


_WIRE = "a news agency’s editor copies what stands above the end mark"
ELSEWHERE: Mapping[str, tuple[Elsewhere, ...]] = {
    "html": (
        Elsewhere("languages", "masthead", "a reader chooses the language first"),
        Elsewhere("transcripts", "body", "unfolded at the recording"),
        Elsewhere("corrections", "dateline", "the first screen of a telephone holds place and date"),
        Elsewhere("issuers", "lead", "the first screen of a telephone holds the lead"),
        Elsewhere(
            "closing", "lead", "the first screen of a telephone holds the lead; the banner says that it is closed"
        ),
    ),
    "docx": (
        Elsewhere(
            "masthead", "closing", "the letterhead names who issues; those who do so as equals stand with the others"
        ),
    ),
    "txt": (
        Elsewhere("masthead", "history", _WIRE),
        Elsewhere("issuers", "masthead", _WIRE),
        Elsewhere("lead picture", "links", "pictures cannot be shown, and are listed"),
        Elsewhere("loose pictures", "lead picture", "pictures cannot be shown, and are listed"),
    ),
}
"""By the format's name. A mail has the text's order, in both of its parts."""


def order(form: str) -> tuple[str, ...]:
    """Give the parts in the order of a format."""
    found = list(ORDER)
    for each in ELSEWHERE[form]:
        found.remove(each.part)
        found.insert(found.index(each.behind) + 1, each.part)
    return tuple(found)

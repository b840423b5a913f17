"""A document and its state in; the marks that stand first and last on every artefact out."""

from __future__ import annotations

from pipeline.document.parts import NO_LINE
from pipeline.edition.model import Banner, Phrase, Time
from pipeline.edition.texts import Texts
from pipeline.edition.wording import Wording
from pipeline.newsroom.item import Document
from pipeline.state.moments import aware
from pipeline.state.of_document import lifts_at
from pipeline.state.states import State


def banners(document: Document, state: State, voice: Wording, organisation: str, timezone: str) -> tuple[Banner, ...]:
    """Give the marks that stand first and last on every artefact of a state."""
    if state in ("draft", "in-review"):
        return (Banner("draft", voice.word("draft_mark" if state == "draft" else "in_review_mark"), ()),)
    if state == "withdrawn" and document.withdrawn:
        at = voice.time(aware(document.withdrawn.at, timezone)).text
        line = voice.word("withdrawn_on", organisation=organisation, time=at)
        return (Banner("withdrawn", voice.word("withdrawn"), (line,)),)
    if state == "embargoed" and document.embargo:
        lines = [voice.word("embargo_notice")]
        if document.embargo.accredited_from:
            start = aware(document.embargo.accredited_from, document.embargo.timezone)
            lines.append(voice.word("embargo_accredited_from", time=voice.in_full(start).text))
        return (Banner("embargo", embargo_line(document, voice), tuple(lines)),)
    return ()


def preview_banner(preview: Time, voice: Wording) -> Banner:
    """Give the mark of a preview, which stands before that of any state."""
    return Banner("preview", voice.word("preview_of", time=preview.text), ())


def embargo_line(document: Document, voice: Wording) -> str:
    """Give the line that names the time of the embargo, in its own zone and in UTC."""
    lifts = lifts_at(document)
    return voice.word("embargoed_until", time=voice.in_full(lifts).text) if lifts else ""


def release_line(texts: Texts, document: Document, state: State, kind: str) -> Phrase | str | None:
    """Give the line that stands first: what is not for the wire, an appeal or a newsletter, says of what kind it is."""
    if state == "embargoed":
        return embargo_line(document, texts.voice)
    if document.release_line:
        return None if document.release_line == NO_LINE else texts.phrase(document.release_line, "release_line")
    if document.embargo and state in {"draft", "in-review"}:
        return None  # its banner says what it is, and “immediate” would be wrong
    is_for_the_wire = document.type not in ("urgent-appeal", "newsletter")
    return texts.voice.word("for_immediate_release") if is_for_the_wire else kind

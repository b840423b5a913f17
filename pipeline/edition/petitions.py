"""A petition to sign; of a closed appeal, what came of it."""

from __future__ import annotations

from datetime import datetime

from pipeline.document.appeal import Appeal
from pipeline.document.parts import Petition as Written
from pipeline.document.parts import Signatures
from pipeline.edition.model import Petition, Turnout
from pipeline.edition.targets import names_in_sentence
from pipeline.edition.texts import Texts
from pipeline.edition.wording import Wording
from pipeline.newsroom.item import Document
from pipeline.state.of_document import is_closed

_COUNTED = {"exact": "signatures", "more-than": "signatures_more_than", "about": "signatures_about"}


def petition(texts: Texts, source: Document, moment: datetime) -> Petition | None:
    """Give the petition of a document at a moment."""
    voice = texts.voice
    closed = is_closed(source, texts.newsroom.settings.timezone, moment)
    local = source.local.petition if isinstance(source, Appeal) and source.local else None
    entry = source.petition or (Written() if local else None)
    if entry is None:
        return None
    count = entry.signatures
    scope = texts.maybe(count.scope, "petition", "signatures", "scope") if count else None
    theirs = local.signatures if local else None
    return Petition(
        title=texts.maybe(entry.title, "petition", "title") if not closed else None,
        url=None if closed else (local and local.url) or entry.url,
        signatures=_counted(voice, count) if count else None,
        scope=voice.word("signatures_scope", scope=texts.in_sentence(scope)) if scope else None,
        goal=voice.counted("signatures_goal", entry.goal) if entry.goal and not closed else None,
        delivered_to=_delivered_to(texts, source, closed=closed),
        local=(_counted(voice, theirs), voice.word("signatures_scope", scope=theirs.scope)) if theirs else (),
        progress=Turnout(count.count, entry.goal) if count and entry.goal and not closed else None,
    )


def _delivered_to(texts: Texts, source: Document, *, closed: bool) -> str | None:
    if not isinstance(source, Appeal) or source.petition is None or not source.petition.delivered_to:
        return None
    names = names_in_sentence(texts, source, source.petition.delivered_to)
    return texts.voice.word("delivered_to_closed" if closed else "delivered_to", names=names)


def _counted(voice: Wording, count: Signatures) -> str:
    day = voice.word("signatures_as_of", date=voice.date(count.as_of).text)
    return voice.joined(voice.counted(_COUNTED[count.precision], count.count), day)

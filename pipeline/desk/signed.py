"""How an item's languages are signed, in the desk's words: a line for its page, and for its row in the list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pipeline.desk.words import DeskWords
from pipeline.newsroom.files import ItemFiles
from pipeline.publishing.signable import SIGNED_STATES
from pipeline.signoff.signature import read_signatures
from pipeline.signoff.standing import ANOTHER_PERSON, SignOff, ToSign, sign_offs, waiting
from pipeline.state.fields import StateFields


def signed_line(words: DeskWords, files: ItemFiles, asked: ToSign | None, fields: StateFields, now: datetime) -> str:
    """Say who has signed an item and who is waited for; nothing of one that nobody is to sign now."""
    if asked is None or fields.is_closed_at(now):
        return ""
    found = sign_offs(asked, read_signatures(files.signatures_name, files.signatures).signatures)
    states = fields.states_at(now)
    return standing_line(words, {tag: each for tag, each in found.items() if states.get(tag) in SIGNED_STATES})


def standing_line(words: DeskWords, standing: Mapping[str, SignOff]) -> str:
    """Say who has signed which languages, and who is waited for."""
    by: dict[tuple[str, str], list[str]] = {}
    for tag, each in standing.items():
        for signature in each.signed:
            tags = by.setdefault((signature.by, signature.role), [])
            if tag not in tags:
                tags.append(tag)
    signed = "; ".join(
        words.fill("signed_by", name=name, role=role_shown(words, role), languages=", ".join(tags))
        for (name, role), tags in by.items()
    )
    return " · ".join(filter(None, (signed, waiting_line(words, waiting(standing)))))


def waiting_line(words: DeskWords, waits: Mapping[str, tuple[str, ...]]) -> str:
    """Say who is waited for; nothing where nobody is."""
    who = ", ".join(f"{role_shown(words, role)} ({', '.join(tags)})" for role, tags in waits.items())
    return words.fill("waiting_for", who=who) if who else ""


def role_shown(words: DeskWords, role: str) -> str:
    """Give a role as the desk calls it: newsrooms name their own."""
    return words["another_person"] if role == ANOTHER_PERSON else role

"""When an item went out, and whether it has changed since, in the desk's words: a line beside the state on its page."""

from __future__ import annotations

from pipeline.building.build_log import LogEntry
from pipeline.desk.desk import Desk
from pipeline.newsroom.files import ItemFiles
from pipeline.publishing.gone_out import PublicItem

CHANGED = "published-text-changed"
"""The fault of a text that has changed since it went out, and does not say so."""


def published_line(desk: Desk, public: PublicItem, files: ItemFiles, now: LogEntry) -> str:
    """Say since when an item is public, as the ledger has it; nothing of one of which nothing stands in public.

    `now` is what was found in its files as they are edited.
    """
    stand = {each.language: each for each in public.standing if each.language}
    if not stand:
        return ""
    notices = [each.at for each in stand.values() if each.state == "withdrawn"]
    if notices:
        return desk.words.fill("published_notice", when=desk.moment(min(notices)))
    texts = {tag: each.version for tag, each in public.texts.items() if tag in stand}
    if not texts:
        return ""
    line = desk.words.fill("published_on", when=desk.moment(min(each.at for each in texts.values())))
    unsaid = {each.place.source.name for each in now.faults if each.code == CHANGED}
    changed = [
        tag for tag, each in texts.items() if _file(files, tag) in unsaid or _words(now, tag, each.words) != each.words
    ]
    since = desk.words.fill("published_changed", languages=", ".join(changed)) if changed else ""
    return " · ".join(filter(None, (line, since)))


def _file(files: ItemFiles, tag: str) -> str:
    """Give the file of a language; that of the source where it has none of its own."""
    return f"{files.key}/{tag}.yaml" if tag in files.translations else files.source_name


def _words(now: LogEntry, tag: str, otherwise: str) -> str:
    """Give the digest of a language's own words; of an item at fault nobody knows them."""
    facts = now.facts.get(tag)
    return facts.words if facts else otherwise

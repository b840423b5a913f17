"""When an item went out, and whether it has changed since, in the desk's words: a line beside the state on its page."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.desk.desk import Desk
from pipeline.publishing.gone_out import PublicItem


def published_line(desk: Desk, public: PublicItem, now: Mapping[str, str]) -> str:
    """Say since when an item is public, as the ledger has it; nothing of one of which nothing stands in public.

    `now` has the digest of each language's own words.
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
    changed = [tag for tag, each in texts.items() if now.get(tag, each.words) != each.words]
    since = desk.words.fill("published_changed", languages=", ".join(changed)) if changed else ""
    return " · ".join(filter(None, (line, since)))

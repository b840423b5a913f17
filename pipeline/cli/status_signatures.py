"""Who has signed an item in; the lines that `press status ITEM` prints of it, and the values for programs, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from pipeline.comparing.in_terminal import DiffScreen, passage_lines
from pipeline.comparing.labels import Labels
from pipeline.i18n.language import language
from pipeline.publishing.since_signed import RoleStanding
from pipeline.report.visible import visible
from pipeline.state.moments import machine
from pipeline.wording.passages import ChangedPassage

_SCREEN = DiffScreen(None, colours=False)


def signature_lines(key: str, roles: Sequence[RoleStanding], zone: ZoneInfo) -> Iterator[str]:
    """Give a line a role and language, and below it what has changed since it was signed."""
    yield ""
    yield f"Signatures of {visible(key.partition('/')[2])}"
    if not roles:
        yield "  nothing of it can be signed now; press check says what is in the way"
        return
    wide = max(len(each.language) for each in roles), max(len(each.role) for each in roles)
    told: tuple[object, ...] = ()
    for each in roles:
        yield f"  {each.language:{wide[0]}}  {each.role:{wide[1]}}  {_said(each, zone)}"
        changes = (each.language, each.words, each.around)
        if changes == told and (each.words or each.around):
            yield "    as above"
        else:
            yield from _changes(key, each.words, each.language)
            yield from _changes(key, each.around, each.language)
        told = changes


def signatures_as_data(roles: Sequence[RoleStanding], zone: ZoneInfo) -> list[dict[str, object]]:
    """Give the same for programs."""
    return [
        {
            "language": each.language,
            "role": each.role,
            "signed": each.holds,
            "by": each.signature.by if each.signature else None,
            "at": machine(each.signature.at.astimezone(zone)) if each.signature else None,
            "changed_since": _data(each.words),
            "changed_around": _data(each.around),
        }
        for each in roles
    ]


def _said(role: RoleStanding, zone: ZoneInfo) -> str:
    if role.signature is None:
        return "waited for"
    by = f"{visible(role.signature.by)}, {role.signature.at.astimezone(zone):%Y-%m-%d %H:%M}"
    if role.holds:
        return f"signed by {by}"
    if role.words is None or (role.words == () and role.around is None):
        return f"waited for; {by} signed other words, which nobody has kept"
    what = "the text has changed since" if role.words else "the words are the same; what stands around them has changed"
    return f"waited for; signed by {by}: {what}"


def _changes(key: str, changes: Sequence[ChangedPassage] | None, tag: str) -> Iterator[str]:
    for each in changes or ():
        yield from (f"    {line}" for line in passage_lines(each, key, language(tag), _SCREEN, Labels()))


def _data(changes: Sequence[ChangedPassage] | None) -> list[dict[str, str]] | None:
    if changes is None:
        return None
    return [{"text": each.name, "before": each.before, "now": each.after} for each in changes]

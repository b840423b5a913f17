"""What came of a publication, told to a person in a few lines, or to a program as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from pipeline.fault import Fault
from pipeline.publishing.batch import LeftFile, PublishedItem
from pipeline.publishing.cleared import Hindrance, Why
from pipeline.publishing.request import PublishResult
from pipeline.report import render
from pipeline.report.visible import visible
from pipeline.storage.door import printable

_REASONS: Mapping[str, str] = {
    "withdrawn": "it is withdrawn",
    "draft": "it is a draft or in review again",
    "embargoed": "it is under embargo now",
    "closed": "the appeal is closed",
    "withheld": "a name in it must not be printed any more",
    "expired": "the rights to a file of its media/ have ended",
    "deleted": "its folder is gone",
    "translation-deleted": "its translation is gone",
    "outdated": "it says something else than its source, which was replaced",
    "replaced": "it is not made any more",
    "lost": "it was not in build/public/ any more, and cannot be made now",
    "altered": "it is not in build/public/ as the ledger has it, and cannot be made now",
}
# Nobody expects a draft to go out, unless it was asked for by name.
_USUAL: frozenset[Why] = frozenset({"draft", "in-review", "embargoed", "never-out"})
_FAULTS: frozenset[Why] = frozenset({"fault", "changed"})


def lines(root: Path, result: PublishResult, slugs: frozenset[str]) -> Iterator[str]:
    """Tell what went out and what left, and by name what did not go out, and why."""
    if result.is_recovered:
        yield "an earlier press publish was cut off; what it had begun is complete now"
    for file in result.strays:
        yield f"removed: {visible(printable(file))}, which the ledger knows nothing of"
    yield from _left(result.left, {each.key: frozenset(each.languages) for each in result.items if each.files})
    for item in result.items:
        if item.files:
            yield f"out: {_slug(item.key)}{_of(item.languages)}: {_count(item.files, 'file')}"
        if item.again:
            yield f"put back as it had gone out: {_slug(item.key)}: {_count(item.again, 'file')}"
        if item.refused is not None:
            yield f"not out: {_slug(item.key)}: {item.refused}"
        for hindrance, tags in _held(item, slugs):
            yield f"not out: {_slug(item.key)}{_of(tags)}: {_why(hindrance)}"
    files = sum(item.files for item in result.items)
    if not (files or result.left or result.strays or any(item.again for item in result.items)):
        yield f"nothing new: {root} holds what is cleared"
    else:
        yield f"{_count(files, 'file')} put into {root}, {_count(len(result.left), 'file')} taken out"


def as_json(result: PublishResult, slugs: frozenset[str], faults: tuple[Fault, ...]) -> str:
    """Tell the same for programs, with every fault that holds something back."""
    told = {
        "items": [
            {
                "item": item.key,
                "languages": item.languages,
                "files": item.files,
                "put_back": item.again,
                "refused": item.refused,
                "held": {
                    tag: {"why": each.why, "roles": each.roles, "languages": each.languages}
                    for tag, each in item.held.items()
                },
            }
            for item in result.items
            if item.files or item.refused is not None or item.held
        ],
        "left": [
            {"item": each.item, "language": each.language, "file": each.file, "reason": each.reason}
            for each in result.left
        ],
        "strays": [printable(file) for file in result.strays],
        "complete": not is_any_missing(result, slugs),
        "faults": json.loads(render(faults, "json", colour=False)),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def at_fault(result: PublishResult, slugs: frozenset[str]) -> frozenset[str]:
    """Name the items of which a fault holds something back that ought to go out."""
    return frozenset(
        _slug(item.key)
        for item in result.items
        if (not slugs or _slug(item.key) in slugs) and any(each.why in _FAULTS for each in item.held.values())
    )


def is_any_missing(result: PublishResult, slugs: frozenset[str]) -> bool:
    """Say whether something ought to be out and is not: at fault, refused, or asked for by its name."""
    return bool(at_fault(result, slugs)) or any(
        item.refused is not None or (_slug(item.key) in slugs and item.held) for item in result.items
    )


def _held(item: PublishedItem, slugs: frozenset[str]) -> list[tuple[Hindrance, tuple[str, ...]]]:
    """Give why languages do not go out, each reason once with its languages."""
    if slugs and _slug(item.key) not in slugs:
        return []
    found: dict[Hindrance, tuple[str, ...]] = {}
    for tag, each in item.held.items():
        if each.why not in _USUAL or slugs:
            found[each] = (*found.get(each, ()), tag)
    return list(found.items())


def _why(hindrance: Hindrance) -> str:
    match hindrance.why:
        case "draft":
            return "it is a draft"
        case "in-review":
            return "it is in review"
        case "embargoed":
            return "it is under embargo"
        case "fault":
            return "it is at fault (press check says where)"
        case "changed":
            return "it went out before and has changed since, without a correction or a ‘minor_change’"
        case "unsigned":
            return f"not signed yet: {', '.join(hindrance.roles)}"
        case "signed-beside":
            return "signed, but a contact or such has changed since; sign again"
        case "dated-ahead":
            return "its correction names a moment to come, and it does not go out with other words before that"
        case "never-out":
            return "it is withdrawn and never went out: no reader needs a notice"
        case "waits":
            return f"it waits for {', '.join(hindrance.languages)} (newsroom.yaml: signing, languages: together)"


def _left(left: tuple[LeftFile, ...], new: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for (key, reason), some in groupby(left, key=lambda each: (each.item, each.reason)):
        tags = tuple(dict.fromkeys(each.language for each in some if each.language))
        verb = "replaced" if reason != "deleted" and key in new and new[key].issuperset(tags) else "taken out"
        yield f"{verb}: {_slug(key)}{_of(tags)}, because {_REASONS[reason]}"


def _slug(key: str) -> str:
    return key.partition("/")[2]


def _of(languages: tuple[str, ...]) -> str:
    return f" ({', '.join(languages)})" if languages else ""


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

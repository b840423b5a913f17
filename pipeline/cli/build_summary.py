"""What came of a build, told to a person in a few lines, or to a program as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pipeline.building.outputs import BuiltItem
from pipeline.building.request import BuildResult
from pipeline.building.standing import Reason, Removal
from pipeline.fault import Fault
from pipeline.report import render

_REASONS: dict[Reason, str] = {
    "withdrawn": "it is withdrawn",
    "draft": "it is a draft again",
    "embargoed": "it is under embargo now",
    "closed": "the appeal is closed",
    "withheld": "a name in it must not be printed any more",
    "expired": "the rights to a file of its media/ have ended",
    "deleted": "its folder is gone",
    "translation-deleted": "its translation is gone",
}


def lines(root: Path, built: BuildResult, *, why: bool) -> Iterator[str]:
    """Tell how much stands, what was made and why, and by name what was held back or removed."""
    files, packs = sum(len(item.files) for item in built.items), sum(len(item.packs) for item in built.items)
    editions = sum(item.editions for item in built.items)
    yield f"{_count(editions, 'edition')} in {_count(files, 'file')}, and {_count(packs, 'pack')}, in {root}"
    made, held = _made(built), [item for item in built.items if item.kept_from]
    none = [item for item in built.items if not item.files]
    kept = len(built.items) - len(made) - len(held) - len(none)
    counts = {"made": len(made), "as before": kept, "without files": len(none), "held back": len(held)}
    yield "items: " + (", ".join(f"{count} {what}" for what, count in counts.items() if count) or "none")
    for item in held:
        yield f"held back: {item.slug} is at fault; what stands is from {item.kept_from:%Y-%m-%d, %H:%M} UTC"
    if any(item.has_older for item in built.items):
        yield "other formats, languages and packs stand as they were; build without --format and --lang to renew them"
    for removal in built.removals:
        what = "replaced" if any(item.slug == removal.slug and item.is_new for item in made) else "removed"
        yield f"{what}: {removal.slug}{_of_languages(removal)}, because {_REASONS[removal.reason]}"
    for slug, formats in built.reasons.items() if why else ():
        for name, reasons in formats.items():
            yield f"made: {slug}, {name}, because {'; '.join(reasons)}"


def as_json(root: Path, built: BuildResult, faults: tuple[Fault, ...], *, why: bool) -> str:
    """Tell the same for programs, with every fault."""
    items = [
        {
            "item": item.slug,
            "files": [f"media/{item.slug}/{name}" for name in item.files],
            "packs": [f"packs/{name}" for name in item.packs],
            "held_back_since": item.kept_from and item.kept_from.isoformat(timespec="seconds"),
            **({"why": built.reasons.get(item.slug, {})} if why else {}),
        }
        for item in built.items
    ]
    found = json.loads(render(faults, "json", colour=False))
    removed = [{"item": each.slug, "languages": each.languages, "reason": each.reason} for each in built.removals]
    told = {"out": str(root), "items": items, "removed": removed, "faults": found}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _made(built: BuildResult) -> list[BuiltItem]:
    return [item for item in built.items if item.is_new and item.files]


def _of_languages(removal: Removal) -> str:
    return "" if removal.languages is None else f" in {', '.join(removal.languages)}, with its pack"

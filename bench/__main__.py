"""Measure everything; write docs/speed.md and docs/speed.svg. `--quick` takes small newsrooms, and writes to build/."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench import edits, scenarios
from bench.goals import Figures
from bench.measure import Cost

_ROOT = Path(__file__).parents[1]
_FULL = scenarios.Size(rounds=3, cold=50, pictured=50, archive=200, newsroom=500, scale=(500, 1000, 5000))
_QUICK = scenarios.Size(rounds=1, cold=4, pictured=4, archive=6, newsroom=6, scale=(6, 12))


def main() -> None:
    """Run the measurements one after the other; nothing else should run on the machine."""
    quick = "--quick" in sys.argv[1:]
    size = _QUICK if quick else _FULL
    with tempfile.TemporaryDirectory(prefix="press-bench-") as name:
        figures = _measured(Path(name), size)
    # what this process has loaded when it starts another counts into that one's memory
    from bench.page import write  # noqa: PLC0415

    folder = _ROOT / ("build/bench" if quick else "docs")
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, figures)
    say(f"written: {folder}/speed.md and speed.svg")


def _measured(work: Path, size: scenarios.Size) -> Figures:
    say("cold, without photographs")
    cold = scenarios.cold(work, size)
    say("cold, with photographs")
    pictured = scenarios.pictured(work, size)
    weights = scenarios.weights(work)
    largest_pictures = scenarios.largest_pictures(work)
    say("web and text")
    web = scenarios.web_and_text(work, size)
    say("an item in forty languages")
    forty = scenarios.forty_languages(work, size)
    start = scenarios.start_up(work, size)
    folders: dict[int, Path] = {}
    scale: dict[int, Cost] = {}
    one_text: dict[int, Cost] = {}
    for items in size.scale:
        say(f"a newsroom of {items:,} items")
        folders[items], scale[items] = scenarios.built(work, items)
        one_text[items] = edits.one_text(folders[items], size.rounds)
    say("nothing changed")
    again = scenarios.nothing_changed(folders[size.scale[-1]], size)
    say("one edit")
    newsroom = folders[size.newsroom]
    return Figures(
        size=size,
        cold=cold,
        pictured=pictured,
        web=web,
        weights=weights,
        largest_pictures=largest_pictures,
        scale=scale,
        again=again,
        one_text=one_text,
        forty=forty,
        of_one_item=edits.of_one_item(newsroom, size.rounds, work / "caches"),
        of_what_items_share=edits.of_what_items_share(newsroom),
        check_one=scenarios.check_one(newsroom, size),
        translations=scenarios.translations(newsroom, size),
        desk=scenarios.desk(newsroom),
        start=start,
    )


def say(line: str) -> None:
    """Say on standard error what is being measured."""
    sys.stderr.write(f"bench: {line}\n")


if __name__ == "__main__":
    main()

"""Measure everything; write docs/speed.md and docs/speed.svg. `--quick` takes small newsrooms, and writes to build/."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench import scenarios

_ROOT = Path(__file__).parents[1]
_FULL = scenarios.Size(rounds=3, cold=100, archive=500, newsroom=1000, scale=(500, 1000, 5000))
_QUICK = scenarios.Size(rounds=1, cold=4, archive=6, newsroom=8, scale=(4, 8))


def main() -> None:
    """Run the measurements one after the other; nothing else should run on the machine."""
    quick = "--quick" in sys.argv[1:]
    size = _QUICK if quick else _FULL
    with tempfile.TemporaryDirectory(prefix="press-bench-") as name:
        work = Path(name)
        say("cold")
        cold = scenarios.cold(work, size)
        say("nothing changed")
        again = scenarios.nothing_changed(work, size)
        say("one edit")
        edits = scenarios.one_edit(work, size)
        say("translations")
        translations = scenarios.translations(work, size)
        say("the desk")
        desk = scenarios.desk(work, size)
        say("start-up")
        start = scenarios.start_up(work, size)
        say("scale")
        scale = scenarios.scale(work, size)
    # what this process has loaded when it starts another counts into that one's memory
    from bench.page import Figures, write  # noqa: PLC0415

    folder = _ROOT / ("build/bench" if quick else "docs")
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, Figures(size, cold, again, edits, translations, desk, start, scale))
    say(f"written: {folder}/speed.md and speed.svg")


def say(line: str) -> None:
    """Say on standard error what is being measured."""
    sys.stderr.write(f"bench: {line}\n")


if __name__ == "__main__":
    main()

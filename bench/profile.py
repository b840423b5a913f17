"""`python -m bench.profile [FOLDER]`: where the processor time of a cold build goes, by room and by module.

The build runs in this one process, and a clock that counts its processor time looks some hundred times a second which
of our modules is at work. What a library does counts for the module that called it, and what a template does for the
format that it belongs to.
"""

from __future__ import annotations

import gc
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

from bench.corpus import write_newsroom
from pipeline.cli import main as press

_ITEMS = 16
"""So many are still made in the command’s own process."""
_EVERY = 0.001  # as often as the kernel can
_ROOT = str(Path(__file__).parents[1] / "pipeline") + "/"
_RUNS_TEMPLATES = frozenset({f"{_ROOT}templating/sandbox.py"})
_MODULES = 25


def main() -> None:
    """Build a newsroom in a folder that goes away, and print two tables."""
    found: Counter[str] = Counter()

    def look(_number: int, frame: FrameType | None) -> None:
        found[_module(frame)] += 1

    with tempfile.TemporaryDirectory(prefix="press-profile-") as name:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(name) / "newsroom"
        if len(sys.argv) == 1:
            write_newsroom(folder, _ITEMS)
        sys.argv = ["press", "build", "--newsroom", str(folder), "--out", f"{name}/out"]
        signal.signal(signal.SIGPROF, look)
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
        before = time.process_time()
        try:
            gc.disable()  # as the command does
            press()
        except SystemExit as ended:
            if ended.code:
                raise
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    took = time.process_time() - before
    rooms: Counter[str] = Counter()
    for module, times in found.items():
        rooms[_room(module)] += times
    each = took / found.total()
    _print("room", rooms.most_common(), took, each)
    _print("module", found.most_common(_MODULES), took, each)


def _module(frame: FrameType | None) -> str:
    """Give the innermost of our modules that is at work."""
    while frame:
        if frame.f_code.co_filename.startswith(_ROOT) and frame.f_code.co_filename not in _RUNS_TEMPLATES:
            return frame.f_code.co_filename.removeprefix(_ROOT)
        frame = frame.f_back
    return "elsewhere"


def _room(module: str) -> str:
    """Give the room of a module; each format is a room, for they differ."""
    parts = module.split("/")
    return "/".join(parts[:2] if parts[0] == "formats" and len(parts) > 2 else parts[:1])


def _print(what: str, rows: Iterable[tuple[str, int]], took: float, each: float) -> None:
    sys.stdout.write(f"| {what}, of {took:.1f} s | s | share |\n|:---|---:|---:|\n")
    for name, times in rows:
        sys.stdout.write(f"| {name} | {times * each:.2f} | {100 * times * each / took:.1f} % |\n")
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()

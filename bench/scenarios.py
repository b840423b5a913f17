"""The measurements, each in a folder of its own; each gives named costs."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import mean

from msgspec import Struct

from bench.contenders import AFTERNOON, HUGO, PANDOC, PRESS, PRESS_WEB_AND_TEXT, Amount, Contender, press
from bench.corpus import write_newsroom
from bench.edits import edit_fact, edit_words
from bench.items import FORTY, PHOTOGRAPH, place, slug, source_name
from bench.measure import Cost, apart, empty, interleaved, middle, run
from bench.photograph import drawing, photograph
from pipeline.storage.file_stamps import COARSEST_TICK_NS

_ROOT = Path(__file__).parents[1]
LARGEST_PICTURE = (8000, 8000)
"""64 megapixels: what a newsroom may give."""


class Size(Struct, frozen=True):
    """How much is measured: rounds of each command, and items of each newsroom."""

    rounds: int
    cold: int
    pictured: int
    archive: int
    newsroom: int
    scale: tuple[int, ...]


Table = Mapping[str, Cost]


def cold(work: Path, size: Size) -> Table:
    """Make everything of texts without photographs, from an empty folder: the build and what would be used instead."""
    return _beside(work / "cold", (PRESS, PANDOC, AFTERNOON), Amount(size.cold), size.rounds)


def pictured(work: Path, size: Size) -> Table:
    """Make everything of texts of which every third has a photograph, for a user of whom nothing is kept."""
    return _beside(work / "pictured", (PRESS, PANDOC, AFTERNOON), Amount(size.pictured, photographs=True), size.rounds)


def web_and_text(work: Path, size: Size) -> Table:
    """Make web pages and texts only, beside a program that makes nothing else."""
    return _beside(work / "web", (PRESS_WEB_AND_TEXT, HUGO), Amount(size.archive), size.rounds)


def largest_pictures(work: Path) -> Table:
    """Build one item whose picture is as large as one may be: a photograph, and a drawing that is opened whole."""
    found = {}
    for kind in ("jpg", "png"):
        folder = work / f"largest-{kind}"
        apart(_write_largest, folder, kind)
        found[f"one item, 64 megapixels, {kind}"] = run(press(folder), folder, work / f"caches-{kind}")
    return found


def built(work: Path, items: int) -> tuple[Path, Cost]:
    """Build a newsroom of so many items from empty, once; what follows edits it."""
    folder = work / "newsrooms" / str(items)
    folder.mkdir(parents=True)
    return folder, run(apart(PRESS.ready, folder, Amount(items)), folder)


def nothing_changed(folder: Path, size: Size) -> Table:
    """Build again what was built, beside a program that walks over the same files and reads none."""
    scan = [sys.executable, str(Path(__file__).with_name("scan.py")), str(folder)]
    return interleaved({"press build": (press(folder), folder), "a bare scan": (scan, folder)}, size.rounds, cold=False)


def forty_languages(work: Path, size: Size) -> Table:
    """Build an item in forty languages, cold and after an edit of one of them."""
    folder = work / "forty"
    apart(write_newsroom, folder, 1, languages=FORTY)
    costs: dict[str, list[Cost]] = {"cold": [], "one language edited": []}
    for turn in range(1, size.rounds + 1):
        empty(folder / "out")
        costs["cold"].append(run(press(folder), folder))
        edit_words(folder / place(0) / "fr.yaml", turn)
        costs["one language edited"].append(run(press(folder), folder))
    return {name: middle(found) for name, found in costs.items()}


def check_one(folder: Path, size: Size) -> Cost:
    """Check one item of a newsroom of which this user has built nothing."""
    name = slug(0)
    command = [sys.executable, "-m", "pipeline", "check", name, "--newsroom", str(folder)]
    return middle([run(command, folder) for _ in range(size.rounds)])


def translations(folder: Path, size: Size) -> Table:
    """Count what is translated in a newsroom: for the first time, again, and after a fact of a source was edited."""
    status = [sys.executable, "-m", "pipeline", "translate", "status", "--newsroom", str(folder)]
    source = folder / place(0) / source_name(0)
    costs: dict[str, list[Cost]] = {"the first count": [], "again": [], "after one edit": []}
    time.sleep(COARSEST_TICK_NS / 1e9)  # what is younger is counted every time
    for turn in range(1, size.rounds + 1):
        empty(folder / "build")
        costs["the first count"].append(run(status, folder))
        costs["again"].append(run(status, folder))
        edit_fact(source, turn)
        costs["after one edit"].append(run(status, folder))
    return {name: middle(found) for name, found in costs.items()}


def desk(folder: Path) -> dict[str, float]:
    """Type into an item of a newsroom in the browser, and ask for each view; milliseconds."""
    command = [sys.executable, "-m", "tests.desk.latency", str(folder)]
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own
    found: dict[str, float] = json.loads(done.stdout)
    return found


def start_up(work: Path, size: Size) -> Table:
    """Start the bare interpreter, the command's help, and the check of a newsroom of one file."""
    folder = work / "start"
    apart(write_newsroom, folder, 1)
    own = [sys.executable, "-m", "pipeline"]
    commands = {
        "python -c pass": ([sys.executable, "-c", "pass"], folder),
        "press --help": ([*own, "--help"], folder),
        "press check, one item": ([*own, "check", "--newsroom", str(folder)], folder),
    }
    return interleaved(commands, size.rounds * 3, cold=False)


def weights(work: Path) -> dict[str, float]:
    """Give the kilobytes of a pack and of a Word file, on average of those that were just made cold."""
    found = {}
    for title, folder in (("without photographs", "cold"), ("with photographs", "pictured")):
        out = work / folder / _folder_name(PRESS) / "out"
        found[f"pack, {title}"] = _kilobytes(out.glob("packs/*.zip"))
        found[f"Word file, {title}"] = _kilobytes(out.glob("media/*/*.docx"))
    return found


def _beside(work: Path, contenders: Iterable[Contender], amount: Amount, rounds: int) -> Table:
    commands = {}
    for contender in contenders:
        folder = work / _folder_name(contender)
        folder.mkdir(parents=True)
        commands[contender.name] = (apart(contender.ready, folder, amount), folder)
    return interleaved(commands, rounds, cold=True, caches=work / "caches" if amount.photographs else None)


def _write_largest(folder: Path, kind: str) -> None:
    write_newsroom(folder, 1, photographs=True)
    home = folder / place(0)
    name = PHOTOGRAPH.replace("jpg", kind)
    for path in home.glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(PHOTOGRAPH, name), encoding="utf-8")
    (home / "media" / PHOTOGRAPH).unlink()
    picture = photograph(0, LARGEST_PICTURE) if kind == "jpg" else drawing(LARGEST_PICTURE)
    (home / "media" / name).write_bytes(picture)


def _folder_name(contender: Contender) -> str:
    return contender.name.replace(" ", "-").replace(",", "")


def _kilobytes(files: Iterable[Path]) -> float:
    return mean(path.stat().st_size for path in files) / 1000

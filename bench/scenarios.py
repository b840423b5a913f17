"""The seven measurements: cold, nothing changed, one edit, translations, the desk, scale, start-up.

Each gives named costs.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from bench.contenders import ARCHIVE, COLD, HUGO, PRESS, Amount
from bench.corpus import write_newsroom
from bench.items import place
from bench.measure import Cost, empty, interleaved, middle, run
from pipeline.storage.file_stamps import COARSEST_TICK_NS
from pipeline.templating.engine_templates import folder as engine_templates

_ROOT = Path(__file__).parents[1]


class Size(Struct, frozen=True):
    """How much is measured: rounds of each command, and items of each newsroom."""

    rounds: int
    cold: int
    archive: int
    newsroom: int
    scale: tuple[int, ...]

    def items(self, title: str) -> int:
        """Give how many items a cold measurement has."""
        return self.archive if title == ARCHIVE else self.cold


Table = Mapping[str, Cost]
FIRST_EDIT = "a source text, by a user of whom nothing is kept"
ONE_ITEM = frozenset({"a source text", FIRST_EDIT, "a translation"})
"""The edits after which one item is made again."""


def cold(work: Path, size: Size) -> dict[str, Table]:
    """Build everything from an empty folder, beside each contender."""
    found: dict[str, Table] = {}
    for title, contenders in COLD.items():
        commands = {}
        for contender in contenders:
            folder = work / "cold" / title.replace(" ", "-") / contender.name.replace(" ", "-")
            folder.mkdir(parents=True)
            commands[contender.name] = (contender.ready(folder, Amount(size.items(title))), folder)
        found[title] = interleaved(commands, size.rounds, cold=True)
    return found


def nothing_changed(work: Path, size: Size) -> Table:
    """Build a newsroom again in which nothing changed, beside Hugo building the same pages again."""
    commands = {}
    for contender in (PRESS, HUGO):
        folder = work / "again" / contender.name.replace(" ", "-")
        folder.mkdir(parents=True)
        command = contender.ready(folder, Amount(size.newsroom))
        (folder / "out").mkdir()
        run(command, folder)
        commands[contender.name] = (command, folder)
    return interleaved(commands, size.rounds, cold=False)


def one_edit(work: Path, size: Size) -> Table:
    """Build the newsroom of `nothing_changed` again after one edit of each kind.

    A user has compiled templates and what was made of pictures in a cache, from the first edit on.
    """
    folder = work / "again" / PRESS.name.replace(" ", "-")
    home = folder / place(size.newsroom // 5 * 5)
    command = [sys.executable, "-m", "pipeline", "build", "--newsroom", str(folder), "--out", str(folder / "out")]
    own = folder / "templates"
    edits: Mapping[str, Callable[[int], None]] = {
        "a source text": lambda turn: edit_source(home, turn + 1),
        FIRST_EDIT: lambda turn: edit_source(home, turn + 1),
        "a translation": lambda turn: _edit(home / "ar.yaml", turn + 1),
        "a template": lambda turn: _template(own / "html" / "parts.html", f"{{# turn {turn} #}}\n"),
        "the letterhead": lambda turn: _letterhead(own / "word" / "letterhead.docx", turn),
        "newsroom.yaml": lambda turn: _replace(folder / "newsroom.yaml", "Watch writes", f"Watch {turn} writes"),
    }
    found = {}
    for name, edit in edits.items():
        costs = []
        # whoever edits what all items share waits for all of them; once will do
        for turn in range(size.rounds * 3 if name in ONE_ITEM else 1):
            edit(turn)
            costs.append(run(command, folder, work / "caches" / str(turn) if name == FIRST_EDIT else None))
        found[name] = middle(costs)
    return found


def translations(work: Path, size: Size) -> Table:
    """Count what is translated in a newsroom: for the first time, again, and after a source was edited."""
    folder = work / "translations"
    write_newsroom(folder, size.newsroom)
    press = [sys.executable, "-m", "pipeline", "translate"]
    run([*press, "record", "--newsroom", str(folder)], folder)
    home = folder / place(size.newsroom // 5 * 5)
    status = [*press, "status", "--newsroom", str(folder)]
    costs: dict[str, list[Cost]] = {"the first count": [], "again": [], "after one edit": []}
    time.sleep(COARSEST_TICK_NS / 1e9)  # what is younger is counted every time
    for turn in range(size.rounds):
        empty(folder / "build")
        costs["the first count"].append(run(status, folder))
        costs["again"].append(run(status, folder))
        edit_source(home, turn + 1)
        costs["after one edit"].append(run(status, folder))
    return {name: middle(found) for name, found in costs.items()}


def desk(work: Path, size: Size) -> dict[str, float]:
    """Type into an item of a newsroom in the browser, and ask for each view; milliseconds."""
    folder = work / "desk"
    write_newsroom(folder, size.newsroom)
    command = [sys.executable, "-m", "tests.desk.latency", str(folder)]
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own
    found: dict[str, float] = json.loads(done.stdout)
    return found


def scale(work: Path, size: Size) -> dict[int, Cost]:
    """Build newsrooms of several sizes from empty; one run each, because the largest takes minutes."""
    found = {}
    for items in size.scale:
        folder = work / "scale" / str(items)
        folder.mkdir(parents=True)
        found[items] = run(PRESS.ready(folder, Amount(items)), folder)
    return found


def start_up(work: Path, size: Size) -> Table:
    """Start the bare interpreter, the command's help, and the check of a newsroom of one file."""
    folder = work / "start"
    folder.mkdir(parents=True)
    PRESS.ready(folder, Amount(1))
    press = [sys.executable, "-m", "pipeline"]
    commands = {
        "python -c pass": ([sys.executable, "-c", "pass"], folder),
        "press --help": ([*press, "--help"], folder),
        "press check, one item": ([*press, "check", "--newsroom", str(folder)], folder),
    }
    return interleaved(commands, size.rounds * 5, cold=False)


def edit_source(home: Path, turn: int) -> None:
    """Edit the text of a release."""
    _edit(home / "release.yaml", turn)


def _edit(path: Path, turn: int) -> None:
    _replace(path, "body: |\n", f"body: |\n{'    ' if path.stem != 'release' else '  '}{'Indeed. ' * turn}\n\n")


def _replace(path: Path, old: str, new: str) -> None:
    """Make another text of the first one, whatever turn it is."""
    kept = path.with_name(f".{path.name}.first")
    if not kept.exists():
        kept.write_bytes(path.read_bytes())
    path.write_text(kept.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def _template(path: Path, addition: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = engine_templates() / path.parent.name / path.name
    path.write_text(engine.read_text(encoding="utf-8") + addition, encoding="utf-8")


def _letterhead(path: Path, turn: int) -> None:
    """Save the letterhead with another title, as Word does with every save."""
    import docx  # noqa: PLC0415 - only this edit needs it

    path.parent.mkdir(parents=True, exist_ok=True)
    document = docx.Document(str(engine_templates() / "word" / "letterhead.docx"))
    document.core_properties.comments = f"turn {turn}"
    document.save(str(path))

"""The samples come out as they were accepted. After looking at a change, `make accept` rewrites what is held here.

The web page and the plain text are held whole, the Word file as its paragraphs with their styles: what a reader sees.
"""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, RenderedItem, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.small import MOMENT

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
HELD = (
    "2002-11-10-eu-russia-summit.en",
    "2002-11-10-eu-russia-summit.ar",
    "2002-11-10-eu-russia-summit.zh-Hans",
    "2022-03-02-protect-civilians.nb",
    "2022-03-02-protect-civilians.ru",
)


@cache
def outputs() -> dict[str, RenderedItem]:
    """Build every sample once, at a fixed moment."""
    folder = NewsroomFolder(ROOT)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders())
    result = run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED)
    return {made.summary.slug: made.rendered for made in result.items if made.rendered}


def shown(name: str, data: bytes) -> str:
    """Give what is held: text as it is, a page without style and script, of a Word file paragraphs and their styles."""
    if not name.endswith(".docx"):
        text = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", data.decode("utf-8"), flags=re.DOTALL)
        return re.sub(r"data:image/[a-z]+;base64,[A-Za-z0-9+/=]+|sha256-[A-Za-z0-9+/=]+", "…", text)
    lines: list[str] = []
    for part in docx.Document(io.BytesIO(data)).iter_inner_content():
        paragraphs = (
            [part]
            if isinstance(part, Paragraph)
            else [each for row in part.rows for cell in row.cells for each in cell.paragraphs]
        )
        lines += [f"{each.style.name if each.style else ''}: {each.text}" for each in paragraphs]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("suffix", ["html", "docx", "txt"])
@pytest.mark.parametrize("stem", HELD)
def test_a_sample_comes_out_as_accepted(stem: str, suffix: str, request: pytest.FixtureRequest) -> None:
    name = f"{stem}.{suffix}"
    found = shown(name, outputs()[stem.rsplit(".", 1)[0]].files[name])
    held = GOLDEN / (name if suffix != "docx" else f"{name}.txt")
    if request.config.getoption("--accept"):
        held.parent.mkdir(exist_ok=True)
        held.write_text(found, encoding="utf-8", newline="\n")
    assert found == held.read_text(encoding="utf-8"), "look at the change; if it is meant, run `make accept`"

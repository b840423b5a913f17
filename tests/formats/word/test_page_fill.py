"""Pages are filled: no last page of a few lines, and no white fifth of a page above the end of the text."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.formats.word.everything import newsroom_files
from tests.formats.word.reading import converted_all, needs_office

pytestmark = [pytest.mark.readers, pytest.mark.long, needs_office]

_DOTS = 36
# The area of the text on A4: below the running head, above the foot.
_TOP, _BOTTOM = 0.1, 0.9
_WHITE = 250


def test_no_page_of_the_newsroom_is_short_or_has_a_white_fifth(tmp_path: Path) -> None:
    files = {each.name: each.data for each in newsroom_files() if ".letter-" not in each.name}
    wrong = []
    for name, pdf in converted_all(files, tmp_path).items():
        pages = list(_pages(pdf, tmp_path / Path(name).stem))
        for number, page in enumerate(pages, start=1):
            is_last = number == len(pages)
            white, filled = _widest_white(page, is_last=is_last), _filled(page)
            if white > 0.2:
                wrong.append(f"{name}: page {number} of {len(pages)} has {white:.0%} of white")
            if is_last and filled < 0.15:
                wrong.append(f"{name}: the last page of {len(pages)} is filled to {filled:.0%}")
    assert not wrong, "\n".join(wrong)


def _pages(pdf: Path, stem: Path) -> Iterator[list[bool]]:
    """Give the rows of dots of each page's text area: true where something is printed."""
    subprocess.run(["pdftoppm", "-r", str(_DOTS), "-gray", str(pdf), str(stem)], check=True, timeout=120)
    for file in sorted(stem.parent.glob(f"{stem.name}-*.pgm")):
        with Image.open(file) as image:
            rows = [min(image.crop((0, y, image.width, y + 1)).tobytes()) < _WHITE for y in range(image.height)]
        yield rows[int(len(rows) * _TOP) : int(len(rows) * _BOTTOM)]


def _widest_white(rows: list[bool], *, is_last: bool) -> float:
    """Give the widest stretch without print, as a part of the page; behind the end of the text it may be any."""
    end = max((place for place, printed in enumerate(rows) if printed), default=0) if is_last else len(rows)
    widest = run = 0
    for printed in rows[:end]:
        run = 0 if printed else run + 1
        widest = max(widest, run)
    return widest * (_BOTTOM - _TOP) / len(rows)


def _filled(rows: list[bool]) -> float:
    return max((place for place, printed in enumerate(rows, start=1) if printed), default=0) / len(rows)

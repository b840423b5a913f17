"""Pages are filled: no last page of a few lines, and no white fifth of a page above the end of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.printed import filled, rows, sheets
from tests.formats.word.everything import newsroom_files
from tests.formats.word.reading import converted_all, needs_office

pytestmark = [pytest.mark.readers, pytest.mark.long, needs_office]

# The area of the text on A4: below the running head, above the foot.
_TOP, _BOTTOM = 0.1, 0.9


def test_no_page_of_the_newsroom_is_short_or_has_a_white_fifth(tmp_path: Path) -> None:
    # what stands in for a language without a sample has an “About” of three words, which may go over alone
    texts = (each for each in newsroom_files() if not each.name.startswith("in-"))
    files = {each.name: each.data for each in texts if ".letter-" not in each.name}
    wrong = []
    for name, pdf in converted_all(files, tmp_path).items():
        pages = [rows(sheet, _TOP, _BOTTOM) for sheet in sheets(pdf)]
        for number, page in enumerate(pages, start=1):
            is_last = number == len(pages)
            white, full = _widest_white(page, is_last=is_last), filled(page)
            if white > 0.2:
                wrong.append(f"{name}: page {number} of {len(pages)} has {white:.0%} of white")
            if is_last and full < 0.15:
                wrong.append(f"{name}: the last page of {len(pages)} is filled to {full:.0%}")
    assert not wrong, "\n".join(wrong)


def _widest_white(rows: list[bool], *, is_last: bool) -> float:
    """Give the widest stretch without print, as a part of the page; behind the end of the text it may be any."""
    end = max((place for place, printed in enumerate(rows) if printed), default=0) if is_last else len(rows)
    widest = run = 0
    for printed in rows[:end]:
        run = 0 if printed else run + 1
        widest = max(widest, run)
    return widest * (_BOTTOM - _TOP) / len(rows)

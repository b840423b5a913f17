"""The Word file in LibreOffice: what stands on the printed page, in the order in which it is read there."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.formats.word.render import render
from tests.factory import edition
from tests.formats.html.samples import MEDIA, body, embargoed, par
from tests.formats.word.reading import TEMPLATES, needs_office, printed

pytestmark = [pytest.mark.readers, needs_office]


@pytest.mark.long  # tests/formats/word/test_in_readers.py prints more of them
def test_each_printed_page_says_embargo_index_number_and_its_place(tmp_path: Path) -> None:
    item = replace(embargoed(), index_number="EUR 46/061/2002")
    pages = printed(render(item, TEMPLATES, MEDIA)[0].data, tmp_path, "-layout").rstrip("\f").split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert item.banners[0].title in page
        assert "EUR 46/061/2002" in page
        assert f"Page {number} of {len(pages)}" in page


@pytest.mark.long  # test_typed_numbers.py prints more of them
def test_a_phone_number_in_an_arabic_line_prints_from_left_to_right(tmp_path: Path) -> None:
    item = edition("ar")
    line = body(par("اتصل على +44 20 7946 0018 قبل المساء."), tag="ar")
    office = replace(item.organisation, press_office=None)
    data = render(replace(item, body=line, organisation=office), TEMPLATES, {})[0].data
    boxes = printed(data, tmp_path, "-bbox")
    edges = [
        boxes.split(f">{group}<")[0].rpartition('xMin="')[2].split('"')[0] for group in ("+44", "20", "7946", "0018")
    ]
    assert [float(edge) for edge in edges] == sorted(float(edge) for edge in edges)

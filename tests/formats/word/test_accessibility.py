"""Nothing of a Word file is lost on a reader with a screen reader or weak eyes; and the check would tell if it were."""

from __future__ import annotations

import io
import zipfile

import pytest

from pipeline.formats.word.render import render
from tests.formats.html.samples import MEDIA, whole_release
from tests.formats.word.accessibility import findings, ratio
from tests.formats.word.everything import bad_files, newsroom_files
from tests.formats.word.reading import TEMPLATES, parts


def test_no_word_file_of_the_newsroom_has_a_finding() -> None:
    assert [(each.name, found) for each in newsroom_files() for found in findings(each.data)] == []


def test_no_text_that_breaks_layouts_has_a_finding() -> None:
    assert [(each.name, found) for each in bad_files() for found in findings(each.data)] == []


SEEDED = {
    "title": ("docProps/core.xml", "<dc:title>", "<dc:title> </dc:title><dc:description>", 1),
    "language": ("word/document.xml", '<w:lang w:val="en-US"/>', "", 1),
    "heading": ("word/styles.xml", '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="3"/>', -1),
    "picture": ("word/document.xml", ' descr="', ' title="', 1),
    "table": ("word/document.xml", "<w:tblHeader/>", "", 1),
    "contrast": ("word/styles.xml", 'w:val="55524C"', 'w:val="8A8A8A"', -1),
}


@pytest.mark.parametrize("kind", SEEDED)
def test_a_seeded_fault_is_found(kind: str) -> None:
    part, old, new, count = SEEDED[kind]
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, data in parts(render(whole_release(), TEMPLATES, MEDIA)[0].data).items():
            text = data.decode("utf-8") if name == part else None
            if text is None:
                archive.writestr(name, data)
                continue
            assert old in text
            changed = text.replace(old, new, count)
            archive.writestr(name, changed.replace("</dc:title><dc:subject>", "</dc:description><dc:subject>"))
    found = findings(kept.getvalue())
    assert found
    assert {each.partition(":")[0] for each in found} == {kind}


def test_a_link_that_does_not_say_where_it_leads_is_found() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, data in parts(render(whole_release(), TEMPLATES, MEDIA)[0].data).items():
            archive.writestr(name, data.replace(b">https://lantern.example/path?a=1&amp;b=2<", b">here<"))
    assert findings(kept.getvalue()) == ["link: “here” does not say where it leads"]


def test_contrast_is_counted_as_wcag_counts() -> None:
    assert (round(ratio("000000", "FFFFFF"), 1), round(ratio("767676", "FFFFFF"), 2)) == (21.0, 4.54)

"""The letterhead that people edit: found by names, its markers filled, its faults told, saved by LibreOffice."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.word.names import UnusableLetterheadError
from pipeline.formats.word.render import compiled, render
from pipeline.templating.templates import Templates
from tests.factory import edition, phrase
from tests.formats.html.samples import MEDIA, embargoed, open_appeal, whole_release
from tests.formats.word.reading import TEMPLATES, W, bare, converted, needs_office, opened, part, parts, texts

LETTERHEAD = TEMPLATES.files["word/letterhead.docx"]
LETTER = TEMPLATES.files["word/letter.docx"]


def changed(old: str, new: str, name: str = "word/header1.xml") -> Templates:
    """Give templates whose letterhead somebody edited."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for each, data in parts(LETTERHEAD).items():
            text = data.decode()
            assert each != name or old in text
            archive.writestr(each, text.replace(old, new) if each == name else text)
    return Templates({**TEMPLATES.files, "word/letterhead.docx": kept.getvalue()})


def first_header(item: Edition, templates: Templates) -> list[str]:
    """Give the lines of the first page's header."""
    data = render(item, templates, MEDIA)[0].data
    return [bare(each.text) for each in opened(data).sections[0].first_page_header.paragraphs]


def test_the_letterhead_is_small_enough_to_send_around() -> None:
    assert len(LETTERHEAD) < 40_000
    assert len(LETTER) < 40_000


def test_the_letterhead_shows_each_of_its_paragraph_styles() -> None:
    shown = {each.style.name for each in opened(LETTERHEAD).paragraphs if each.style}
    assert {"Headline", "Kicker", "Lead", "Body Text", "Quote", "Banner", "Box Title", "List Number", "Notes"} <= shown


def test_a_marker_is_found_across_the_runs_that_word_cuts() -> None:
    cut = "{organi</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sation}"
    assert first_header(edition(), changed("{organisation}", cut))[0] == "Human Rights Newsroom"


@pytest.mark.parametrize("marker", ["{Organisation}", "{ organisation }"])
def test_a_marker_may_be_typed_as_people_type(marker: str) -> None:
    assert first_header(edition(), changed("{organisation}", marker))[0] == "Human Rights Newsroom"


def test_words_beside_a_marker_stay() -> None:
    assert first_header(edition(), changed("{organisation}", "From {organisation}, Oslo"))[0].startswith(
        "From Human Rights Newsroom, Oslo"
    )


def test_a_line_whose_markers_stay_empty_is_left_out() -> None:
    item = replace(edition(), index_number=None)
    assert first_header(item, TEMPLATES) == ["Human Rights Newsroom", "Press release\t"]
    assert first_header(item, changed("{organisation}", "{index number}")) == ["Press release\t"]


@pytest.mark.parametrize("marker", ["address line", "web"])
def test_the_imprint_says_what_no_header_or_footer_says(marker: str) -> None:
    item = whole_release()
    own = item.organisation
    said = bare(str(own.web if marker == "web" else own.address_line and own.address_line.text))
    lacking = changed(f"{{{marker}}}", "", "word/footer1.xml")
    imprints = [texts(render(item, each, MEDIA)[0].data)[-2:] for each in (TEMPLATES, lacking)]
    assert [any(said in text.splitlines() for text in imprint) for imprint in imprints] == [False, True]


def test_an_unknown_marker_is_told_with_those_that_there_are() -> None:
    with pytest.raises(UnusableLetterheadError, match=r"“\{orgnisation\}”.*\{organisation\}"):
        render(edition(), changed("{organisation}", "{orgnisation}"), {})


def test_a_missing_style_is_told_by_its_name() -> None:
    without = changed('<w:name w:val="Kicker"/>', '<w:name w:val="Roofline"/>', "word/styles.xml")
    with pytest.raises(UnusableLetterheadError, match="no paragraph style named “Kicker”"):
        render(replace(edition(), kicker=phrase("Chechnya")), without, {})


@pytest.mark.parametrize("data", [b"", b"not a zip", LETTERHEAD[:400]])
def test_a_letterhead_that_is_no_word_file_is_told(data: bytes) -> None:
    with pytest.raises(UnusableLetterheadError, match="not a Word document"):
        compiled(Templates({**TEMPLATES.files, "word/letterhead.docx": data}))


def test_styles_are_found_by_the_name_that_word_shows_and_not_by_the_id() -> None:
    moved = changed('w:styleId="Kicker"', 'w:styleId="Stil17"', "word/styles.xml")
    data = render(replace(edition(), kicker=phrase("Chechnya")), moved, {})[0].data
    used = [each.get(f"{W}val") for each in part(data, "word/document.xml").iter(f"{W}pStyle")]
    assert "Stil17" in used


def test_what_speaks_of_the_letterheads_own_pages_stays_behind() -> None:
    data = render(edition(), TEMPLATES, {})[0].data
    assert "never printed" not in "\n".join(texts(data))
    assert "Footnote Text" not in "".join(part(data, "word/footnotes.xml").itertext())


def test_settings_of_a_person_do_not_travel() -> None:
    watched = changed("<w:compat>", '<w:rsids><w:rsid w:val="00AA"/></w:rsids><w:compat>', "word/settings.xml")
    tracked = render(edition(), watched, {})[0].data
    assert not re.search(rb"rsids|trackRevisions|updateFields", parts(tracked)["word/settings.xml"])


@pytest.mark.readers
@needs_office
@pytest.mark.long
def test_a_letterhead_that_libreoffice_saved_still_works(tmp_path: Path) -> None:
    saved = Templates(
        {
            **TEMPLATES.files,
            "word/letterhead.docx": converted(LETTERHEAD, "docx", tmp_path / "letterhead"),
            "word/letter.docx": converted(LETTER, "docx", tmp_path / "letter"),
        }
    )
    for item in (whole_release(), embargoed("ar"), open_appeal("zh-Hans")):
        ours, theirs = (render(item, each, MEDIA) for each in (TEMPLATES, saved))
        assert [texts(each.data) for each in theirs] == [texts(each.data) for each in ours]
        shown = [
            [paragraph.style.name for paragraph in opened(each[0].data).paragraphs if paragraph.style]
            for each in (ours, theirs)
        ]
        assert [name.lower() for name in shown[1]] == [name.lower() for name in shown[0]]
        assert first_header(item, saved) == first_header(item, TEMPLATES)
    letter = render(open_appeal(), saved, MEDIA)[1].data
    assert part(letter, "word/document.xml").find(f".//{W}framePr") is not None


def test_a_frame_of_a_fixed_height_grows_so_that_it_cuts_nothing_off() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for each, data in parts(LETTER).items():
            archive.writestr(each, data.replace(b'w:hRule="atLeast"', b'w:hRule="exact"'))
    sheet = render(open_appeal(), Templates({**TEMPLATES.files, "word/letter.docx": kept.getvalue()}), MEDIA)[-1].data
    frames = list(part(sheet, "word/document.xml").iter(f"{W}framePr"))
    assert frames
    assert {each.get(f"{W}hRule") for each in frames} == {"atLeast"}

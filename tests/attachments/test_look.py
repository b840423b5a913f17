"""What a file is told by its name and its bytes; what it says of people and places is found, whoever wrote it there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.attachments.kinds import KINDS, kind_of
from pipeline.attachments.look import AttachmentInfo, look
from pipeline.pictures.strip import is_picture
from pipeline.search.texts import texts_in
from tests.attachments import samples
from tests.examples import examples
from tests.pictures import samples as pictures

CORE = "<cp:coreProperties><dc:creator>Sam Example</dc:creator></cp:coreProperties>"
SOUND = {
    "film.mp4": samples.mp4(),
    "film.mov": samples.mp4(brand=b"qt  "),
    "film.webm": samples.webm(),
    "speech.mp3": samples.mp3(),
    "speech.m4a": samples.mp4(brand=b"M4A "),
    "speech.wav": samples.wav(),
    "paper.pdf": samples.pdf(),
    **{f"paper.{kind}": samples.office(kind) for kind in ("docx", "xlsx", "pptx", "odt", "ods")},
    "figures.csv": samples.CSV,
    "figures.txt": "år\n".encode(),
}
LOCATED = {
    "Android": samples.mp4(udta=samples.said(b"\xa9xyz", "+59.9139+010.7522/")),
    "iPhone": samples.mp4(moov=samples.apple("com.apple.quicktime.location.ISO6709", "+59.9139+010.7522/")),
    "3GPP": samples.mp4(udta=samples.box(b"loci", bytes(4) + b"\x15\xc7" + b"+59.9139 Oslo\0" + bytes(13))),
    "WebM": samples.webm(LOCATION="+59.9139+010.7522/"),
}
NAMED = {
    "film.mp4": samples.mp4(udta=samples.tag(b"\xa9ART", "Sam Example")),
    "film.webm": samples.webm(ARTIST="Sam Example"),
    "speech.mp3": samples.mp3("Sam Example"),
    "paper.pdf": samples.pdf(Author="Sam Example"),
    "paper.docx": samples.office("docx", docProps__core_xml=CORE),
    "paper.odt": samples.office("odt", meta_xml="<meta:initial-creator>Sam Example</meta:initial-creator>"),
}


@pytest.mark.parametrize("file", SOUND)
def test_a_sound_file_is_what_its_name_says_and_nothing_else(file: str) -> None:
    found = look(file, SOUND[file])
    assert isinstance(found, AttachmentInfo)
    assert found.kind == kind_of(file)
    for ending, kind in KINDS.items():
        if not set(kind.families) & set(found.kind.families):
            assert look(f"other.{ending}", SOUND[file]) == "other-kind"


def test_every_ending_but_one_is_tried() -> None:
    assert KINDS.keys() - {name.rpartition(".")[2] for name in SOUND} == {"ogg"}  # nobody makes one without an encoder


@pytest.mark.parametrize("file", ["film.mp4", "film.mov", "film.webm", "speech.m4a"])
def test_a_recording_says_how_long_it_is(file: str) -> None:
    found = look(file, SOUND[file])
    assert isinstance(found, AttachmentInfo)
    assert found.seconds == samples.SECONDS


@pytest.mark.parametrize("camera", LOCATED)
def test_where_a_film_was_made_is_found(camera: str) -> None:
    found = look("film.webm" if camera == "WebM" else "film.mp4", LOCATED[camera])
    assert isinstance(found, AttachmentInfo)
    assert [(each.label, "59.9139" in each.text) for each in found.said] == [("location", True)]


@pytest.mark.parametrize("file", NAMED)
def test_who_made_a_file_is_found_by_the_check_and_by_the_last_look(file: str) -> None:
    found = look(file, NAMED[file])
    assert isinstance(found, AttachmentInfo)
    assert "Sam Example" in [each.text for each in found.said]
    assert any("Sam Example" in each.text for each in texts_in("", NAMED[file]))


def test_who_changed_a_text_of_word_is_found() -> None:
    changed = '<w:p><w:ins w:id="1" w:author="Sam Example"><w:r/></w:ins></w:p>'
    found = look("paper.docx", samples.office("docx", word__comments_xml=changed))
    assert isinstance(found, AttachmentInfo)
    assert [each.label for each in found.said] == ["tracked change by"]


def test_the_words_of_a_pdf_are_looked_through() -> None:
    assert any("Sam Example" in each.text for each in texts_in("paper.pdf", samples.pdf("Sam Example was held")))


def test_a_text_in_utf_16_is_no_recording() -> None:
    assert any("Sam Example" in each.text for each in texts_in("", "Sam Example".encode("utf-16")))


@pytest.mark.parametrize("file", ["film.mp4", "film.mov", "paper.pdf", "paper.docx", "speech.m4a"])
def test_half_a_file_is_broken_or_none(file: str) -> None:
    data = SOUND[file]
    assert look(file, data[: len(data) // 2]) in {"broken", "other-kind"}


def test_a_document_with_a_program_in_it_is_refused() -> None:
    assert look("paper.docx", samples.office("docx", word__vbaProject_bin="x")) == "other-kind"


@examples(30)
@given(st.sampled_from(sorted(SOUND)), st.data())
def test_no_damage_is_a_crash(file: str, data: st.DataObject) -> None:
    damaged = bytearray(SOUND[file])
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    look(file, cut)
    list(texts_in(file, cut))


def test_no_picture_is_taken_for_a_recording_or_document() -> None:
    assert is_picture(pictures.png())
    assert all(look(f"dam.{ending}", pictures.png()) == "other-kind" for ending in KINDS)

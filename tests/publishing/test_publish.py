"""press publish on real files: what it says, what it refuses, and what it notices."""

from __future__ import annotations

import json
import shutil
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import BuildContext
from pipeline.building.task import BuildOptions
from pipeline.ledger.history import standing_after
from pipeline.publishing.batch import CHANGED
from pipeline.publishing.publish import planned, publish
from pipeline.publishing.request import PublishRequest
from pipeline.publishing.room import OlderCopyError
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.public_folder import PublicFolder
from pipeline.storage.publishing_folder import PublicationJournal, PublishingFolder
from tests.building.small_newsroom import ENGINE, in_this_process, write
from tests.command import press
from tests.publishing.real import HOUR, MOMENT, SIGNED, agree, entries, public, publish_newsroom, sign
from tests.small import NEWSROOM, RELEASE

BY = ("--by", "Vera Example")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/one/release.yaml", RELEASE)
    return tmp_path


def test_it_goes_out_once_and_says_so(root: Path) -> None:
    done = press("publish", *BY, cwd=root)
    assert done.returncode == 0
    assert "out: one (en): 4 files" in done.stdout
    assert sorted(public(root)) == ["en/one.en.docx", "en/one.en.txt", "en/one.html", "packs/one.zip"]
    agree(root)
    again = press("publish", *BY, cwd=root)
    assert again.stdout == f"nothing new: {root / 'build/public'} holds what is cleared\n"
    told = json.loads(press("publish", *BY, "--json", cwd=root).stdout)
    assert (told["items"], told["left"], told["complete"]) == ([], [], True)


def test_a_published_text_that_changed_is_told_with_its_words(root: Path) -> None:
    press("publish", *BY, cwd=root)
    write(root, "releases/one/release.yaml", RELEASE.replace("Three hundred", "Four hundred"))
    for command in ("check", "build", "publish"):
        done = press(command, *(BY if command == "publish" else ()), cwd=root)
        assert done.returncode == 1
        assert "published-text-changed" in done.stdout + done.stderr
        assert "‘body’: “Three” is now “Four”" in done.stdout + done.stderr
    assert b"Three hundred" in public(root)["en/one.html"]
    labelled = RELEASE.replace("Three hundred", "Four hundred") + "minor_change: a slip of the pen\n"
    write(root, "releases/one/release.yaml", labelled)
    assert press("check", cwd=root).returncode == 0
    assert press("publish", *BY, cwd=root).returncode == 0
    assert b"Four hundred" in public(root)["en/one.html"]
    assert b"slip of the pen" not in b"".join(public(root).values())
    assert [each.minor_change for each in entries(root) if each.language][-1] == "a slip of the pen"


def test_what_is_not_signed_stays_and_who_is_waited_for_is_told(root: Path) -> None:
    write(root, "newsroom.yaml", SIGNED)
    done = press("publish", *BY, cwd=root)
    assert (done.returncode, public(root)) == (0, {})
    assert "not out: one (en): not signed yet: legal" in done.stdout
    assert press("publish", *BY, "one", cwd=root).returncode == 1, "it was asked for by its name"
    sign(root, "one")
    assert press("publish", *BY, cwd=root).returncode == 0
    assert {len(each.signatures) for each in entries(root) if each.language} == {1}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--unsigned", "no time", *BY), "not for all of them"),
        (("one", "--unsigned", "no time"), "--by a name"),
        (("one", "--unsigned", " ", *BY), "needs a reason"),
        (("one", "--unsigned", "no time", "--by", "\u200b"), "--by a name"),
        (("one", "--by", " \udcff"), "say it with --by NAME"),
        (("two",), "no release or appeal ‘two’"),
    ],
)
def test_a_bypass_needs_a_name_a_reason_and_an_item(root: Path, arguments: tuple[str, ...], said: str) -> None:
    done = press("publish", *arguments, cwd=root)
    assert done.returncode == 2
    assert said in done.stderr
    assert public(root) == {}


def test_what_another_item_says_has_not_gone_out_of_this_one(root: Path) -> None:
    write(root, "newsroom.yaml", SIGNED)
    sign(root, "one")
    publish_newsroom(root)
    shutil.copytree(root / "releases/one", root / "releases/two")
    write(root, "newsroom.yaml", SIGNED.replace("7946 0018", "7946 0019"))
    done = press("publish", *BY, cwd=root)
    assert "not out: two (en): signed, but a contact or such has changed since; sign again" in done.stdout
    waiting = json.loads(press("status", "--json", cwd=root).stdout)["waiting_to_be_signed"]
    assert waiting == ["releases/two"], "whoever publishes and whoever lists say the same"
    assert "the words are the same" in press("status", "two", cwd=root).stdout
    sign(root, "two")
    assert press("publish", *BY, cwd=root).returncode == 0
    assert "en/two.html" in public(root)


def test_a_name_is_one_line_and_a_story_obeys_nothing(root: Path) -> None:
    write(root, "newsroom.yaml", SIGNED)
    arguments = ("one", "--unsigned", "no\udcff\n time", "--by", "Vera\n2026-01-01 \x1b[31m" + "x" * 150_000)
    assert press("publish", *arguments, cwd=root).returncode == 0
    (name,) = {each.by for each in entries(root)}
    assert name.startswith("Vera 2026-01-01 [31mx")
    assert len(name) == 200
    assert {each.bypass.reason for each in entries(root) if each.bypass} == {"no time"}
    for each in entries(root):  # one that was not written here
        forged = replace(each, by="Vera\n\x9b31m", follows=())
        LedgerFolder(root).add(forged)
    assert "by Vera<U+000A><U+009B>31m" in press("ledger", "show", "one", cwd=root).stdout


def test_the_longest_minor_change_breaks_no_ledger(root: Path) -> None:
    write(root, "releases/one/release.yaml", RELEASE + "minor_change: '" + '"' * 60_000 + "'\n")
    publish_newsroom(root)
    agree(root)
    assert press("publish", *BY, cwd=root).returncode == 0


def test_a_bypass_is_in_the_ledger_and_its_story(root: Path) -> None:
    write(root, "newsroom.yaml", SIGNED)
    assert press("publish", "one", "--unsigned", "legal is in the air", *BY, cwd=root).returncode == 0
    assert "unsigned: legal is in the air" in press("ledger", "show", "one", cwd=root).stdout


def test_an_older_copy_is_noticed_and_asks(root: Path) -> None:
    publish_newsroom(root)
    write(root, "releases/two/release.yaml", RELEASE.replace("Villagers", "Farmers"))
    backup = root.parent / "backup"
    shutil.copytree(root / "ledger", backup)
    publish_newsroom(root, MOMENT + timedelta(hours=1))
    before = public(root)
    shutil.rmtree(root / "ledger")
    shutil.copytree(backup, root / "ledger")
    with pytest.raises(OlderCopyError):
        publish_newsroom(root, MOMENT + timedelta(hours=2))
    done = press("publish", *BY, cwd=root)
    assert done.returncode == 4
    assert "older copy" in done.stderr
    assert public(root) == before
    assert press("ledger", "verify", cwd=root).returncode == 1
    publish_newsroom(root, MOMENT + timedelta(hours=3), goes_on=True)
    agree(root)
    assert press("ledger", "verify", cwd=root).returncode == 0
    assert press("publish", *BY, cwd=root).returncode == 0


def test_a_clone_puts_out_the_same_bytes_and_adds_nothing(root: Path) -> None:
    publish_newsroom(root)
    count, before = len(entries(root)), public(root)
    shutil.rmtree(root / "build")  # as a colleague’s clone has none
    publish_newsroom(root, MOMENT + timedelta(hours=1))
    assert public(root) == before
    assert len(entries(root)) == count


def test_merged_branches_are_followed_by_one_entry(root: Path) -> None:
    publish_newsroom(root)
    other = root.parent / "other"
    shutil.copytree(root, other)
    write(root, "releases/two/release.yaml", RELEASE.replace("Villagers", "Farmers"))
    write(other, "releases/three/release.yaml", RELEASE.replace("Villagers", "Fishers"))
    publish_newsroom(root, MOMENT + timedelta(hours=1))
    publish_newsroom(other, MOMENT + timedelta(hours=2))
    shutil.copytree(other / "ledger", root / "ledger", dirs_exist_ok=True)
    shutil.copytree(other / "releases", root / "releases", dirs_exist_ok=True)
    write(root, "releases/four/release.yaml", RELEASE.replace("Villagers", "Miners"))
    publish_newsroom(root, MOMENT + timedelta(hours=3))
    agree(root)
    assert max(len(each.follows) for each in entries(root)) == 2
    assert sorted(file for file in public(root) if file.endswith("html")) == [
        f"en/{name}.html" for name in ("four", "one", "three", "two")
    ]


def test_a_changed_or_missing_entry_stops_a_publication(root: Path) -> None:
    publish_newsroom(root)
    # of the last one, which nothing follows, another line tells
    files = {path: path.read_bytes() for path in (root / "ledger").rglob("*.json")}
    first = next(path for path, data in files.items() if b'"follows": []' in data or b'"follows"' not in data)
    data = first.read_bytes()
    first.write_bytes(data.replace(b"Vera", b"Sara"))
    assert press("ledger", "verify", cwd=root).returncode == 1
    first.unlink()
    done = press("ledger", "verify", cwd=root)
    assert done.returncode == 1
    assert "put back what git has of it" in done.stderr
    refused = press("publish", *BY, cwd=root)
    assert refused.returncode == 4
    assert "press ledger verify" in refused.stderr
    first.write_bytes(data)
    assert press("ledger", "verify", cwd=root).returncode == 0
    assert press("publish", *BY, cwd=root).returncode == 0


def test_what_somebody_puts_into_public_goes(root: Path) -> None:
    publish_newsroom(root)
    write(root, "build/public/en/secret.html", "A draft.")
    write(root, "build/public/en/one.html", "Forged.")
    assert press("ledger", "verify", cwd=root).returncode == 1
    done = press("publish", *BY, cwd=root)
    assert "removed: en/secret.html" in done.stdout
    assert "put back as it had gone out: one: 1 file" in done.stdout
    agree(root)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize("name", [".htaccess", ".git/config", "en/a:b.html", "en/a\\b", "en/\udcff.html", "en/\n"])
def test_whatever_it_is_called_it_goes(root: Path, name: str) -> None:
    publish_newsroom(root)
    write(root, f"build/public/{name}", "A draft.")
    done = press("publish", *BY, cwd=root)
    assert (done.returncode, done.stdout.count("removed: ")) == (0, 1)
    assert not (root / "build/public" / name).exists()
    agree(root)


def test_what_has_the_place_of_a_file_makes_way(root: Path) -> None:
    publish_newsroom(root)
    folder = root / "build/public/en"
    (folder / "one.html").unlink()
    (folder / "one.html/empty").mkdir(parents=True)
    assert press("publish", *BY, cwd=root).returncode == 0
    agree(root)
    shutil.rmtree(folder)
    folder.write_text("I am no folder.")
    assert press("publish", *BY, cwd=root).returncode == 0
    agree(root)


def test_nothing_is_removed_behind_a_link(root: Path, tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/one.html", "Not ours.")
    (root / "build/public").mkdir(parents=True)
    (root / "build/public/en").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    PublicFolder(root / "build/public").remove("en/one.html")
    PublicFolder(root / "build/public").remove("../../newsroom.yaml")
    (root / "build/public/nb").mkdir()
    PublicFolder(root / "build/public").remove("nb")  # a forged ledger may name anything
    assert (tmp_path / "elsewhere/one.html").exists()
    assert (root / "newsroom.yaml").exists()


def test_a_build_never_writes_into_public(root: Path) -> None:
    publish_newsroom(root)
    before = public(root)
    assert press("build", cwd=root).returncode == 0
    write(root, "releases/two/release.yaml", RELEASE)
    press("build", cwd=root)
    assert public(root) == before


def test_what_is_public_now_is_shown_whatever_the_clock_said(root: Path) -> None:
    assert press("ledger", "show", cwd=root) == (0, "", "nothing is public\n")
    publish_newsroom(root, MOMENT + timedelta(days=3650))
    assert press("ledger", "show", cwd=root).stdout.count("\n") == len(public(root))
    assert press("ledger", "show", "one", cwd=root).stdout.count("\n") == len(public(root))
    assert press("ledger", "show", "--at", "2026-12-05 13:00", cwd=root).stderr == "nothing was public then\n"


def test_what_others_took_out_since_is_not_put_back_by_who_was_cut_off(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_newsroom(root)
    went_out, files = entries(root), public(root)
    other = tmp_path / "other"
    shutil.copytree(root, other, ignore=shutil.ignore_patterns("build", "other"))
    write(other, "releases/one/release.yaml", RELEASE.replace("status: approved", "status: draft"))
    publish_newsroom(other, MOMENT + HOUR)
    # cut off before anything was placed; then everything comes from the other clone
    journal = PublicationJournal(tuple(each.data.decode() for each in went_out), tuple(files), ())
    PublishingFolder(root / "build/.publishing").begin(journal, files)
    shutil.rmtree(root / "build/public")
    shutil.copytree(other, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("build"))
    placed: list[str] = []
    monkeypatch.setattr(PublicFolder, "place", lambda _self, file, _staged: placed.append(file))
    publish_newsroom(root, MOMENT + 2 * HOUR)
    assert (placed, public(root)) == ([], {})
    agree(root)


@pytest.mark.parametrize("folder", ["build/public", "build/public/en", "ledger"])
def test_nothing_else_is_written_where_only_what_went_out_may_lie(root: Path, folder: str) -> None:
    publish_newsroom(root)
    before = public(root)
    assert press("diff", "one", "--html", f"{folder}/changes.html", cwd=root).returncode == 4
    assert press("schedule", "--ics", f"{folder}/press.ics", cwd=root).returncode == 4
    assert press("build", "--out", f"{folder}/new", cwd=root).returncode == 4
    assert public(root) == before
    assert press("ledger", "verify", cwd=root).returncode == 0


def test_changes_may_lie_beside_the_newsroom(tmp_path: Path) -> None:
    root = tmp_path / "newsroom"
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/one/release.yaml", RELEASE)
    publish_newsroom(root)
    assert press("diff", "one", "--html", "../changes.html", cwd=root).returncode == 0
    assert (tmp_path / "changes.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("find", "a\udcff"), 0), (("ledger", "show", "a\udcff"), 2), (("diff", "one", "--lang", "\udcff"), 2)],
)
def test_an_argument_that_is_no_text_names_nothing(root: Path, arguments: tuple[str, ...], code: int) -> None:
    publish_newsroom(root)
    assert press(*arguments, cwd=root).returncode == code


def test_a_language_that_leaves_alone_is_not_called_replaced(root: Path) -> None:
    nb = "language: nb\nstatus: approved\ntext: {headline: Nei, body: Brød., dateline: {place: Oslo}}\n"
    write(root, "releases/one/nb.yaml", nb)
    publish_newsroom(root)
    write(root, "releases/one/nb.yaml", nb.replace("approved", "draft"))
    done = press("publish", *BY, cwd=root)
    assert "taken out: one (nb), because it is a draft or in review again" in done.stdout
    assert "out: one (en): 4 files" in done.stdout
    write(
        root,
        "releases/one/release.yaml",
        RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-11-03 12:00, notice: No}\n",
    )
    assert "replaced: one (en), because it is withdrawn" in press("publish", *BY, cwd=root).stdout


@pytest.mark.long  # tests/publishing/test_looked_at.py waits as long for more of it
def test_what_another_command_read_since_leaves_as_well(root: Path) -> None:
    """`press status` keeps what it has read, and so what it knows is younger than what stands."""
    press("publish", *BY, cwd=root)
    assert "en/one.html" in public(root)
    fault = RELEASE.replace("approved", "draft").replace("date: 2026-05-01", "date: 2026-13-01")
    write(root, "releases/one/release.yaml", fault)  # nothing can be made of it, and it leaves all the same
    time.sleep(2.5)  # nobody trusts the stamp of a file that was written at this very moment
    press("status", cwd=root)
    told = press("publish", *BY, cwd=root).stdout
    assert public(root) == {}
    assert "because it is a draft or in review again" in told


def test_what_was_withdrawn_before_it_went_out_leaves_no_headline_either(root: Path) -> None:
    notice = "withdrawn: {at: 2026-11-03 12:00, notice: No, keep_headline: yes}\n"
    write(root, "releases/two/release.yaml", RELEASE.replace("approved", "withdrawn") + notice)
    done = press("publish", "two", *BY, cwd=root)
    assert "it is withdrawn and never went out" in done.stdout
    assert public(root) == {}
    assert entries(root) == ()


def test_a_language_that_is_none_is_told_so(root: Path) -> None:
    publish_newsroom(root)
    done = press("diff", "one", "--lang", "fr", cwd=root)
    assert (done.returncode, done.stderr) == (2, "press: there is no file in this language\n")


def test_bytes_at_a_moment(root: Path) -> None:
    publish_newsroom(root, datetime(2026, 1, 5, 12, tzinfo=UTC))
    shown = press("ledger", "show", "--at", "2026-01-05 13:00", cwd=root)
    assert "en/one.html" in shown.stdout
    assert not press("ledger", "show", "--at", "2026-01-05 12:59", cwd=root).stdout.strip()
    assert press("ledger", "show", "three", cwd=root).returncode == 2


def test_of_an_item_that_is_not_as_somebody_agreed_nothing_goes_out(root: Path) -> None:
    newsroom, output = NewsroomFolder(root), OutputFolder(root / "build")
    output.open()
    output.begin()
    context = BuildContext(newsroom.shared_files(), BuildOptions(), MOMENT, in_this_process)
    request = PublishRequest(newsroom, output, BuildLog(ENGINE), "Vera Example", frozenset({"one"}))
    agreed = {key: each.stamp for key, each in planned(request, context, ENGINE).items.items()}
    write(root, "releases/one/release.yaml", RELEASE.replace("Three hundred", "Four hundred"))
    result = publish(replace(request, agreed=agreed), context, ENGINE)
    assert [each.refused for each in result.items] == [CHANGED]
    assert public(root) == {}
    write(root, "releases/one/release.yaml", RELEASE)
    assert [each.files for each in publish(replace(request, agreed=agreed), context, ENGINE).items] == [4]


def test_branches_that_published_in_the_same_second_agree_after_the_merge(root: Path, tmp_path: Path) -> None:
    publish_newsroom(root)
    clones = [tmp_path / "clone", tmp_path / "other"]
    texts = [RELEASE.replace("Three", count) + "minor_change: a slip of the pen\n" for count in ("Four", "Five")]
    for clone, text in zip(clones, texts, strict=True):
        shutil.copytree(root, clone, ignore=shutil.ignore_patterns("build", "clone", "other"))
        write(clone, "releases/one/release.yaml", text)
        publish_newsroom(clone, MOMENT + HOUR)
    won_by = {each.words: text for clone, text in zip(clones, texts, strict=True) for each in entries(clone)[-4:]}
    one, other = clones
    for source, target in ((one, other), (other, one)):
        shutil.copytree(source / "ledger", target / "ledger", dirs_exist_ok=True)
    (last,) = {each.words for each in standing_after(entries(one)).values() if each.language}
    before = entries(one)
    for clone in clones:  # whoever merges takes the text that counts
        write(clone, "releases/one/release.yaml", won_by[last])
        publish_newsroom(clone, MOMENT + 2 * HOUR)
        assert entries(clone) == before, "nothing is new"
        agree(clone)
    assert public(one) == public(other)

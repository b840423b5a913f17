"""`press translate status`: the table, and what a program gets of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.cli.translate.counting import count_items
from pipeline.newsroom.files import Folder
from pipeline.storage.text_files import ItemTexts, TextFiles
from pipeline.translating.progress import count_words
from tests.translating.newsroom import ROOT, SUMMIT, change, press, samples


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a newsroom with one of the samples."""
    return samples(tmp_path, SUMMIT)


def _row(newsroom: Path, *arguments: str) -> list[str]:
    lines = press(newsroom, "translate", "status", *arguments).stdout.split("\n")
    *row, _, _, _, _ = next(line for line in lines if line.startswith(SUMMIT)).split()[1:]
    return row  # without the last two languages, in which there is no translation of it


def test_a_table_has_each_item_in_each_language_and_the_words_to_do(newsroom: Path) -> None:
    assert _row(newsroom) == ["source", *["approved"] * 5]
    change(newsroom, "A day before the leaders", "Two days before the leaders")
    words = "33"
    assert _row(newsroom) == ["source", *["stale", words] * 5]
    (newsroom / "releases" / SUMMIT / "nb.yaml").unlink()
    assert _row(newsroom)[1] == "missing"


def test_a_program_gets_the_states_of_all_segments(newsroom: Path) -> None:
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    found = json.loads(press(newsroom, "translate", "status", SUMMIT, "--json").stdout)
    (item,) = found["items"]
    assert found["languages"] == ["en", "nb", "fr", "ru", "ar", "zh-Hans", "zh-Hant", "ja"]
    french = item["languages"]["fr"]
    assert (item["item"], item["language"], french["state"], french["segments"]["stale"]) == (SUMMIT, "en", "stale", 1)
    assert french["unrecorded"] == 0


def test_languages_whose_figures_are_compared_by_digits_are_named(newsroom: Path) -> None:
    words = "number words"
    assert words not in press(newsroom, "translate", "status").stdout
    assert json.loads(press(newsroom, "translate", "status", "--json").stdout)["compared_by_digits"] == []
    settings = newsroom / "newsroom.yaml"
    before = settings.read_text(encoding="utf-8")
    assert "languages: [en, " in before
    for tags, line in (
        ("th", "Figures in Thai are compared by digits only: its number words are"),
        ("th, ko, ur", "Figures in Thai and Urdu are compared by digits only: their number words are"),
        ("km, th, ur", "Figures in Khmer, Thai and Urdu are compared by digits only: their number words are"),
    ):
        settings.write_text(before.replace("languages: [en, ", f"languages: [en, {tags}, "), encoding="utf-8")
        assert f"{line} not known." in press(newsroom, "translate", "status").stdout.split("\n")
        found = json.loads(press(newsroom, "translate", "status", "--json").stdout)
        assert found["compared_by_digits"] == [tag for tag in tags.split(", ") if tag != "ko"]


def test_what_was_counted_before_is_counted_again_when_it_changes(newsroom: Path) -> None:
    assert _row(newsroom) == ["source", *["approved"] * 5]
    path = newsroom / "releases" / SUMMIT / "fr.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("status: approved", "status: reviewed"), encoding="utf-8")
    assert _row(newsroom) == ["source", "approved", "reviewed", "approved", "approved", "approved"]


@pytest.mark.long  # the next one waits as long for a newsroom of which all this can be asked
def test_what_was_counted_is_not_counted_again_until_its_file_stamp_changes(newsroom: Path) -> None:
    time.sleep(2.1)  # what is younger could still change unseen
    assert _row(newsroom) == ["source", *["approved"] * 5]
    kept = newsroom / "build/.translations.json"
    # if this is shown, it was read here, and nothing was counted
    kept.write_text(kept.read_text(encoding="utf-8").replace('"approved"', '"reviewed"'), encoding="utf-8")
    assert _row(newsroom) == ["source", *["reviewed"] * 5]
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    time.sleep(2.1)
    assert _row(newsroom)[1] == "stale"
    kept.write_bytes(b"not whole")
    assert _row(newsroom)[1] == "stale"


def test_whatever_happens_to_files_the_count_is_that_of_a_newsroom_never_counted(tmp_path: Path) -> None:
    newsroom = samples(tmp_path)

    def home(slug: str) -> Path:
        return next(newsroom.glob(f"*/{slug}"))

    def counted() -> dict[str, object]:
        return {
            item["item"]: item for item in json.loads(press(newsroom, "translate", "status", "--json").stdout)["items"]
        }

    time.sleep(2.1)  # what is younger is counted every time
    first = counted()
    kept = newsroom / "build/.translations.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace('"approved"', '"poisoned"'), encoding="utf-8")
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    restored = home("2026-05-12-prison-figures") / "nb.yaml"
    text, times = restored.read_bytes(), restored.stat()
    restored.write_bytes(text.replace(b"approved", b"reviewed"))
    restored.write_bytes(text)
    os.utime(restored, ns=(times.st_atime_ns, times.st_mtime_ns))  # as an archive or a backup restores it
    (home("2026-10-06-spyware-sales") / "ru.yaml").touch()
    (home("2026-11-30-asylum-hearings") / "fr.yaml").unlink()
    time.sleep(2.1)
    again = counted()
    shutil.rmtree(newsroom / "build")
    fresh = counted()
    untouched = {slug for slug in again if "poisoned" in json.dumps(again[slug])}
    assert len(untouched) >= 2
    assert untouched.isdisjoint({SUMMIT, "2026-05-12-prison-figures", "2026-10-06-spyware-sales"})
    assert {slug for slug in fresh if fresh[slug] != first[slug]} == {SUMMIT, "2026-11-30-asylum-hearings"}
    assert {slug: again[slug] for slug in again.keys() - untouched} == {
        slug: fresh[slug] for slug in fresh.keys() - untouched
    }


def test_a_newsroom_shared_among_processes_is_counted_as_one_by_one(tmp_path: Path) -> None:
    newsroom = samples(tmp_path)
    texts = TextFiles(newsroom)
    items = [each for each in texts.slugs() for _ in range(8)]
    languages = ["en", "ar", "fr"]
    assert count_items(texts, items, languages, share=True) == count_items(texts, items, languages, share=False)


def test_only_what_has_words_to_do_is_shown_when_asked(tmp_path: Path) -> None:
    newsroom = samples(tmp_path)
    _with_languages_of_the_summit(newsroom)
    shown = press(newsroom, "translate", "status", "--to-do").stdout
    assert SUMMIT not in shown
    assert "2026-05-12-prison-figures" in shown


def _with_languages_of_the_summit(newsroom: Path) -> None:
    path = newsroom / "newsroom.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", zh-Hant, ja]", "]"), encoding="utf-8")


def _on_a_terminal(newsroom: Path, columns: int) -> str:
    """Give what somebody sees on a terminal of so many columns, without its colours."""
    ours, theirs = os.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pipeline", "translate", "status", "--newsroom", str(newsroom)]
    process = subprocess.Popen(command, stdout=theirs, env=environment)
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # the end of a terminal is an error on Linux
        while part := os.read(ours, 4096):
            shown += part
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).replace("\r\n", "\n")


def test_a_wide_terminal_shows_a_table_and_a_narrow_one_a_list_with_no_name_broken(newsroom: Path) -> None:
    change(newsroom, "A day before the leaders", "Two days before the leaders")
    _with_languages_of_the_summit(newsroom)
    wide, narrow = _on_a_terminal(newsroom, 140).split("\n"), _on_a_terminal(newsroom, 80).split("\n")
    row = next(line for line in wide if SUMMIT in line)
    assert [cell.strip() for cell in row.split("│")[1:-1]] == [SUMMIT, "source", *["stale 33"] * 5]
    at = narrow.index(SUMMIT)
    assert narrow[at + 1].replace("\u00a0", " ") == "  stale nb 33, fr 33, ru 33, ar 33, zh-Hans 33 · source en"
    assert max(map(len, narrow)) <= 80


def test_a_file_that_cannot_be_read_is_told_and_hides_no_other(newsroom: Path) -> None:
    (newsroom / "releases" / SUMMIT / "fr.yaml").write_text("headline: [", encoding="utf-8")
    done = press(newsroom, "translate", "status")
    assert f"releases/{SUMMIT}/fr.yaml cannot be read" in done.stderr
    row = next(line for line in done.stdout.split("\n") if line.startswith(SUMMIT)).split()
    assert row[1:-4] == ["source", "approved", "?", "approved", "approved", "approved"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Three hundred families", 3),
        ("{quote: mayor}", 0),
        ("[the report](https://example.org/a-b)", 2),
        ("两百个家庭", 5),
        ("l’année 2,5", 2),
    ],
)
def test_words_are_counted_as_translators_count_them(text: str, words: int) -> None:
    assert count_words(text) == words


_ASKING = os.getpid()


class Deadly(TextFiles, frozen=True):
    """Texts that kill each process that reads them, but for the one that asked."""

    def item(self, folder: Folder, slug: str) -> ItemTexts:
        """Kill, or give an item."""
        if os.getpid() != _ASKING:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().item(folder, slug)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows counts in one process")
def test_a_killed_process_costs_a_second_count_and_no_more() -> None:
    texts, languages = TextFiles(ROOT), ["en", "nb"]
    items = texts.slugs()
    counted = count_items(texts, items, languages, share=False)
    assert count_items(Deadly(ROOT), items, languages, share=True) == counted

"""A text published at the desk: the page says what will happen, carries what it showed, and nothing else is done."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser

from pipeline.storage.folder_lock import writing
from pipeline.storage.output_folder import OutputFolder
from tests.command import press
from tests.desk.hands import How, at_desk
from tests.desk.serving import Answer, Desk, newsroom, serving
from tests.examples import one_in
from tests.publishing.real import agree, entries, public, sign
from tests.small import NEWSROOM, RELEASE

ITEM = "releases/2026-05-01-eviction"
SLUG = "2026-05-01-eviction"
NB = """\
language: nb
status: approved
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: Tre hundre familier må flytte.
"""
FILES = [f"en/{SLUG}.en.docx", f"en/{SLUG}.en.txt", f"en/{SLUG}.html", f"packs/{SLUG}.zip"]


def asked(desk: Desk) -> str:
    return desk.ask("GET", f"/items/{ITEM}/publish").text


def fields(page: str) -> dict[str, str]:
    """Give the fields of the page’s form as they stand there."""
    return dict(re.findall(r'name="(shown|by)" value="([^"]*)"', page))


def rows(page: str) -> dict[str, tuple[str, str, str]]:
    """Give the page’s table: by what stands in its first column what is public now, the mark, what becomes of it."""
    pattern = r'<th scope="row">([^<]*)</th><td>([^<]*)</td><td class="(\w+)">([^<]*)</td>'
    return {name: (now, mark, then) for name, now, mark, then in re.findall(pattern, page)}


def publish(desk: Desk, **changed: str) -> Answer:
    """Press the button of the page as it is now."""
    return desk.submit(f"/items/{ITEM}/publish", **(fields(asked(desk)) | {"by": "Vera Example"} | changed))


def write(desk: Desk, name: str, text: str) -> None:
    (desk.folder / ITEM / name).write_text(text, encoding="utf-8")


def test_what_is_shown_goes_out_and_the_item_says_since_when(desk: Desk) -> None:
    head = desk.ask("GET", f"/items/{ITEM}").text
    assert f'href="/items/{ITEM}/publish"' in head
    assert '<span id="published" hidden></span>' in head
    page = asked(desk)
    assert rows(page) == {
        "English": ("nothing", "out", "Goes out: web page, Word, text"),
        "Media pack": ("nothing", "out", "Goes out, with English"),
    }
    assert "To go out: English." in page
    assert not (desk.folder / "ledger").exists(), "looking publishes nothing"
    assert public(desk.folder) == {}
    done = publish(desk)
    assert done.status == 200
    assert "build/public/en/2026-05-01-eviction.html" in done.text
    assert "nobody has an earlier one" in done.text
    assert sorted(public(desk.folder)) == FILES
    assert {each.by for each in entries(desk.folder)} == {"Vera Example"}
    agree(desk.folder)
    again = asked(desk)
    assert "There is nothing to publish now." in again
    assert "<button" not in again.partition("<main")[2]
    assert rows(again)["English"][1:] == ("stays", "Stands as it went out.")
    line = desk.ask("GET", f"/items/{ITEM}/state").json["published"]
    assert re.fullmatch(r"Published \w+day \d+\s\w+\s\d{4}, \d\d:\d\d", str(line))
    assert str(line) in desk.ask("GET", f"/items/{ITEM}").text


def test_the_page_and_the_command_never_disagree(desk: Desk) -> None:
    write(desk, "nb.yaml", NB)
    write(desk, "ar.yaml", NB.replace("language: nb", "language: ar").replace("approved", "draft"))
    found = rows(asked(desk))
    assert found["Arabic"] == ("nothing", "held", "Does not go out: it is a draft")
    assert found["Media pack"][2] == "Goes out, with English, Norwegian Bokmål"
    press("publish", SLUG, "--by", "Vera Example", cwd=desk.folder)
    out = {each.language for each in entries(desk.folder) if each.language}
    assert out == {"en", "nb"}
    assert {mark for name, (_, mark, _) in rows(asked(desk)).items() if name != "Arabic"} == {"stays"}


@pytest.mark.parametrize(
    ("name", "text"),
    one_in(
        3,
        [
            ("release.yaml", RELEASE.replace("Three hundred", "Four hundred")),
            ("release.yaml", RELEASE.replace("approved", "in-review")),
            ("nb.yaml", NB),
        ],
    ),
)
def test_what_changed_since_the_page_was_drawn_is_shown_again_and_nothing_goes_out(
    desk: Desk, name: str, text: str
) -> None:
    shown = fields(asked(desk)) | {"by": "Vera Example"}
    write(desk, name, text)
    answer = desk.submit(f"/items/{ITEM}/publish", **shown)
    assert answer.status == 409
    assert "Something has changed since this page was drawn. Nothing went out." in answer.text
    assert public(desk.folder) == {}
    assert not (desk.folder / "ledger").exists()
    assert fields(answer.text).get("shown") != shown["shown"]


def test_a_translation_that_is_only_asked_for_is_not_there_yet(desk: Desk) -> None:
    write(desk, "fr.yaml", "language: fr\nstatus: requested\ntext: {}\n")
    assert rows(asked(desk))["French"] == ("nothing", "held", "Does not go out: it is asked for, and not there yet")


def test_what_changed_in_arabic_stands_from_right_to_left(desk: Desk) -> None:
    arabic = RELEASE.replace("language: en", "language: ar").replace("Villagers face eviction", "سكان القرية")
    arabic = arabic.replace("Three hundred families must leave.", "ثلاثمئة أسرة يجب أن تغادر.")
    write(desk, "release.yaml", arabic)
    assert publish(desk).status == 200
    write(desk, "release.yaml", arabic.replace("ثلاثمئة", "أربعمئة") + "minor_change: A slip of the pen.\n")
    page = asked(desk)
    assert rows(page)["Arabic"][1] == "out"
    # what is said beside the words is English, and would turn them round
    assert re.search(r'<dd lang="ar" dir="rtl"><del>', page)


def test_a_changed_contact_is_shown_again_too(desk: Desk) -> None:
    shown = fields(asked(desk)) | {"by": "Vera Example"}
    (desk.folder / "newsroom.yaml").write_text(NEWSROOM.replace("7946 0018", "7946 0019"), encoding="utf-8")
    assert desk.submit(f"/items/{ITEM}/publish", **shown).status == 409
    assert public(desk.folder) == {}


def test_what_changed_without_a_correction_stays_and_the_words_are_shown(desk: Desk) -> None:
    assert publish(desk).status == 200
    before = public(desk.folder)
    write(desk, "release.yaml", RELEASE.replace("Three hundred", "Four hundred"))
    page = asked(desk)
    now, mark, then = rows(page)["English"]
    assert now.startswith("version 1, since ")
    assert (mark, then.partition(".")[0]) == ("held", "Stays as it stands")
    assert "it has changed since it went out, without a correction" in then
    assert re.search(r"<del>.*?Three.*?</del>", page)
    assert re.search(r"<ins>.*?Four.*?</ins>", page)
    assert "There is nothing to publish now." in page
    assert "changed since (en)" in str(desk.ask("GET", f"/items/{ITEM}/state").json["published"])
    corrected = RELEASE.replace("Three hundred", "Four hundred") + (
        "corrections:\n  - {at: 2026-05-02 09:00, note: They are four hundred.}\n"
    )
    write(desk, "release.yaml", corrected)
    page = asked(desk)
    assert rows(page)["English"][1:] == ("out", "Goes out anew, in place of what stands: web page, Word, text")
    assert "<ins>" in page
    done = publish(desk)
    assert done.status == 200
    assert "<h2>What to send again</h2>\n<p>Whoever got one of these before has an older one.</p>\n" in done.text
    assert done.text.count(f"build/public/packs/{SLUG}.zip") == 2
    assert public(desk.folder).keys() == before.keys()
    assert "Four hundred" in public(desk.folder)[f"en/{SLUG}.en.txt"].decode()


def test_what_is_at_fault_stays_in_with_a_link_to_the_field(desk: Desk) -> None:
    write(desk, "release.yaml", RELEASE.replace("contacts:", "country: [XX]\ncontacts:"))
    page = asked(desk)
    assert rows(page)["English"] == ("nothing", "held", "Does not go out: it is at fault")
    assert "Mend this first" in page
    assert re.search(rf'href="/items/{ITEM}#f__country__0"><bdi>release.yaml:\d+</bdi>', page)
    assert publish(desk).status == 409
    assert public(desk.folder) == {}


def test_what_is_not_signed_or_under_embargo_stays_in_and_says_why(tmp_path: Path) -> None:
    asks = NEWSROOM + "sign_off: {press-release: [legal]}\nsigning: {languages: apart}\n"
    later = RELEASE.replace("body:", "embargo: {lifts_at: 2031-03-04 09:00, timezone: Europe/Oslo}\nbody:")
    newsroom(tmp_path, {"newsroom.yaml": asks, f"{ITEM}/nb.yaml": NB})
    with serving(tmp_path) as desk:
        desk.open()
        page = asked(desk)
        assert rows(page)["English"] == ("nothing", "held", "Does not go out: it is not signed by legal")
        assert f'<a href="/items/{ITEM}/sign">Sign it</a>' in page
        sign(tmp_path, SLUG, "en")
        found = rows(asked(desk))
        assert [found[name][1] for name in ("English", "Norwegian Bokmål", "Media pack")] == ["out", "held", "out"]
        assert publish(desk).status == 200
        assert {each.language for each in entries(tmp_path) if each.language} == {"en"}
        write(desk, "release.yaml", later)
        found = rows(asked(desk))
        assert found["English"][1:] == ("leaves", "Leaves: it is under embargo now")
        assert "it is under embargo until Tuesday 4\u00a0March\u00a02031, 09:00" in found["Norwegian Bokmål"][2]
        done = publish(desk)
        assert "What left" in done.text
        assert public(tmp_path) == {}
        agree(tmp_path)


def test_a_withdrawal_leaves_its_notice(desk: Desk) -> None:
    assert publish(desk).status == 200
    write(
        desk,
        "release.yaml",
        RELEASE.replace("approved", "withdrawn").replace(
            "contacts:", "withdrawn: {at: 2026-05-03 12:00, notice: The ministry took the order back.}\ncontacts:"
        ),
    )
    assert rows(asked(desk))["English"][1:] == ("out", "The notice that it is withdrawn goes out; the text leaves.")
    assert publish(desk).status == 200
    assert b"Three hundred" not in b"".join(public(desk.folder).values())
    assert str(desk.ask("GET", f"/items/{ITEM}/state").json["published"]).startswith("Notice of withdrawal published")


def test_what_leaves_of_other_items_is_named(desk: Desk) -> None:
    press("publish", "--by", "Vera Example", cwd=desk.folder)
    shutil.rmtree(desk.folder / "appeals/2026-05-03-stop")
    page = asked(desk)
    assert "2026-05-03-stop leaves too, whatever is published: its folder is gone." in page
    assert publish(desk).status == 200
    assert sorted(public(desk.folder)) == FILES


def test_nothing_goes_out_without_the_pages_token_a_name_or_while_a_copy_is_edited(desk: Desk) -> None:
    desk.token, own = "x", desk.token
    assert publish(desk).status == 403
    desk.token = own
    assert publish(desk, by=" ").status == 409
    shown = fields(asked(desk)) | {"by": "Vera Example"}
    desk.type(ITEM, ["headline"], "Villagers face eviction", "Villagers may stay")
    assert "copy of this text" in asked(desk)
    answer = desk.submit(f"/items/{ITEM}/publish", **shown)
    assert answer.status == 409
    assert "copy of this text" in answer.text
    assert public(desk.folder) == {}


def test_while_another_command_writes_it_is_to_be_tried_again(desk: Desk) -> None:
    shown = fields(asked(desk)) | {"by": "Vera Example"}
    output = OutputFolder(desk.folder / "build")
    with writing(output, "press watch", waits=False, on_wait=lambda _holder: None):
        answer = desk.submit(f"/items/{ITEM}/publish", **shown)
    assert answer.status == 409
    assert re.search(r"Nothing went out: press watch \(process \d+\) is writing into build/\. Try again", answer.text)
    assert public(desk.folder) == {}
    assert desk.submit(f"/items/{ITEM}/publish", **shown).status == 200


@pytest.mark.parametrize(
    ("gone", "told"),
    one_in(2, [("last", "put back from an older copy"), ("first", "the ledger is not whole")]),
)
def test_a_ledger_that_lacks_entries_is_told_in_a_sentence(desk: Desk, gone: str, told: str) -> None:
    assert publish(desk).status == 200
    found = entries(desk.folder)
    (desk.folder / "ledger" / (found[-1] if gone == "last" else found[0]).name).unlink()
    write(desk, "nb.yaml", NB)
    page = desk.ask("GET", f"/items/{ITEM}/publish")
    assert page.status == 200
    assert told in page.text
    assert "Traceback" not in page.text
    assert "<button" not in page.text.partition("<main")[2]
    before = public(desk.folder)
    assert desk.submit(f"/items/{ITEM}/publish", shown="x", by="Vera Example").status == 409
    assert public(desk.folder) == before


@pytest.mark.long  # tests/desk/test_signing.py asks for the same name
def test_behind_a_proxy_the_ledger_names_who_signed_in(tmp_path: Path) -> None:
    arguments = ("--behind", "https://desk.example.org", "--user-header", "X-User", "--port", "8398")
    with serving(newsroom(tmp_path), *arguments) as desk:
        host = {"Host": "desk.example.org", "Origin": "https://desk.example.org", "X-User": "Vera Example"}
        page = desk.ask("GET", f"/items/{ITEM}/publish", headers=host).text
        assert re.search(r'name="by" value="Vera Example" required readonly', page)
        token = re.findall(r'name="press-token" content="(\w+)"', page)[0]
        sent = {**host, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(fields(page) | {"token": token, "by": "Sam Sample"}).encode()
        assert desk.ask("POST", f"/items/{ITEM}/publish", body, sent).status == 200
        assert {each.by for each in entries(tmp_path)} == {"Vera Example"}


@pytest.mark.long  # the next one publishes by a key as well
@pytest.mark.readers
@pytest.mark.parametrize("how", ["keys", "mouse"])
def test_three_presses_publish(tmp_path: Path, browser: Browser, how: How) -> None:
    with serving(newsroom(tmp_path)) as desk, at_desk(browser, desk, how) as hands:
        hands.open(ITEM)
        hands.act("Publish")
        hands.arrive("**/publish", "button.primary")
        if hands.is_mouse:
            hands.click("button", "Publish")
        else:
            hands.press("Enter")
        hands.page.locator("h1", has_text="Published").wait_for()
        assert hands.presses <= 3
    assert sorted(public(tmp_path)) == FILES


@pytest.mark.readers
def test_a_key_that_is_held_down_from_the_page_before_publishes_nothing(tmp_path: Path, browser: Browser) -> None:
    with serving(newsroom(tmp_path)) as desk, at_desk(browser, desk, "keys") as hands:
        hands.open(ITEM)
        hands.page.evaluate("document.activeElement.blur()")
        hands.page.keyboard.down("Enter")
        hands.page.goto(f"{desk.origin}/items/{ITEM}/publish")
        hands.arrive("**/publish", "button.primary")
        for _ in range(5):
            hands.page.keyboard.down("Enter")
        hands.page.keyboard.up("Enter")
        hands.page.wait_for_timeout(300)
        assert hands.page.url.endswith("/publish")
        assert not (tmp_path / "build/public").exists()
        hands.press("Enter")
        hands.page.locator("h1", has_text="Published").wait_for()
    assert sorted(public(tmp_path)) == FILES

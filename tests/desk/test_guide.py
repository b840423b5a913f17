"""The first ten minutes of docs/press-officer.md, followed to the letter: from nothing to a pack, and to the public.

What is not clicked is typed; no YAML is seen, and the guide itself is asked for the names of what is pressed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import Browser

from pipeline.cli import main
from tests.desk.hands import Hands, at_desk
from tests.desk.serving import serving

pytestmark = [pytest.mark.readers, pytest.mark.long]
GUIDE = Path(__file__).parents[2] / "docs/press-officer.md"
SAID = ("--name", "River Watch", "--languages", "en,nb", "--timezone", "Europe/Oslo", "--email", "press@example.org")
HEADLINE = "Families face eviction for a dam"


@pytest.fixture
def hands(tmp_path: Path, browser: Browser) -> Iterator[Hands]:
    """Give somebody at the desk of a newsroom that `press init` has just made."""
    folder = tmp_path / "news"
    made = CliRunner().invoke(main, ["init", str(folder), *SAID])
    assert made.exit_code == 0, made.output
    with serving(folder) as desk, at_desk(browser, desk, "mouse") as sitting:
        yield sitting


def test_the_guide_leads_to_a_pack_and_to_the_public(hands: Hands, tmp_path: Path) -> None:
    page, root = hands.page, hands.desk.folder
    hands.click("a.button", told("New"))
    hands.arrive("**/new", "#headline")
    hands.type(HEADLINE)
    hands.press("Enter")
    hands.arrive("**/items/releases/*")
    item = page.url
    name = item.rpartition("/")[2]
    write(hands)
    add_parts(hands, tmp_path)
    look(hands)

    # signed off: what is approved under an embargo does not go out yet
    approve(hands)
    hands.until(lambda: "Embargoed until Tuesday 4 March 2031, 09:00" in hands.words_of(".bar"), "it says so")
    pack = packed(hands)
    assert {each for each in pack if "/" not in each} >= {
        "0-START-HERE.html", "0-START-HERE.txt", f"EMBARGOED-{name}.en.docx", f"EMBARGOED-{name}.en.html",
        f"EMBARGOED-{name}.en.txt",
    }  # fmt: skip
    assert "pictures/img-0042.jpg" in pack
    assert "No land and no money" in pack[f"EMBARGOED-{name}.en.txt"].decode()
    assert b"<strong>money</strong>" in pack[f"EMBARGOED-{name}.en.html"]
    page.goto(item)
    hands.act(told("Translations"))
    hands.arrive("**/translations", "#language")
    hands.press("Tab", "Enter")
    hands.arrive("**/translations?asked=nb", "li.translation a[download]")

    # the embargo is taken away in a copy, which is put in its place
    page.goto(item)
    hands.click("#part-embargo .operation-remove")
    hands.saved()
    hands.click(".copy button", "Done, put it in place")
    hands.until(lambda: page.locator(".copy").is_hidden(), "it is in its place")
    hands.until(lambda: page.inner_text(".bar .state") == "Approved", "it may go out, and did not yet")
    assert page.locator("#published").is_hidden()
    hands.act(told("Publish"))
    hands.until(lambda: page.locator("main button.primary").count() == 1, "it can go out")
    assert "it is asked for, and not there yet" in page.inner_text("main")
    page.fill("input[name=by]", "Ada Example")
    hands.click("main button.primary", told("Publish"))
    hands.until(lambda: page.inner_text("h1") == "Published", "it is out")
    public = {each.relative_to(root / "build/public").as_posix() for each in (root / "build/public").rglob("*.*")}
    assert public == {
        f"en/{name}.en.docx",
        f"en/{name}.en.txt",
        f"en/{name}.html",
        f"packs/{name}.zip",
        f"pictures/{name}/img-0042.jpg",
    }
    assert "Embargoed" not in (root / f"build/public/en/{name}.en.txt").read_text(encoding="utf-8")

    page.goto(item)
    assert page.inner_text("#published").startswith("Published ")

    # a copy keeps kind and language, and asks for neither
    hands.act("Duplicate")
    hands.arrive("**/new?from=**", "#headline")
    assert page.locator("main select, main input[type=radio]").count() == 0
    hands.press("Enter")
    hands.arrive(f"**/items/releases/{name}-2")
    assert page.locator(".bar .state").inner_text() == "Draft"


def told(words: str) -> str:
    """Give the name of something to press, which the guide has in bold."""
    assert f"**{words}**" in GUIDE.read_text(encoding="utf-8"), f"the guide does not name {words}"
    return words


def write(hands: Hands) -> None:
    """Type lead and text, with bold, a link and a list by their tools."""
    hands.part("Lead")
    hands.type("Three hundred families must leave their homes.")
    hands.part("Text")
    hands.type("No land and no ")
    hands.tool("Bold")
    hands.type("money")
    hands.press("Control+End")
    hands.type(" was offered. See ")
    hands.tool("Link")
    hands.until_focus("dialog[open] input")
    hands.type("the report")
    hands.press("Tab")
    hands.type("https://example.org/report")
    hands.press("Enter")
    hands.until_focus("#f__body")
    hands.type(".")
    hands.press("Enter", "Enter")
    hands.tool("List")
    hands.type("120 families in Upper")
    hands.press("Enter")
    hands.type("180 families in Lower")
    written = "No land and no **money** was offered. See [the report](https://example.org/report).\n\n"
    assert hands.page.input_value("#f__body") == f"{written}- 120 families in Upper\n- 180 families in Lower"


def add_parts(hands: Hands, folder: Path) -> None:
    """Find or add a quote, a contact, a picture, and an embargo that names its city as people do."""
    page = hands.page
    hands.press("F9")
    hands.until_focus("dialog.finding input")
    assert page.locator("#finding strong").all_inner_texts()[:3] == ["Headline", "Place and date", "Lead"]
    hands.press("Escape")
    hands.find("quote")
    hands.until_focus("#part-quotes [data-given]")
    hands.type("Ada Example")
    hands.press("Enter")
    hands.until(lambda: hands.focused().endswith("__text"), "the quote’s words have the focus")
    hands.type("They gave us a week.")
    hands.find("contact")
    hands.until(lambda: "Contacts" in hands.part_of_focus(), "the focus is in Contacts")
    assert page.locator("#part-contacts .entry").count() == 1
    picture = folder / "IMG 0042.jpg"
    Image.new("RGB", (640, 480), (90, 120, 60)).save(picture)
    with page.expect_file_chooser() as chosen:
        hands.find("add a picture")
    chosen.value.set_files(picture)
    hands.until(lambda: hands.focused().endswith("__alt"), "its description is asked for")
    hands.type("A dry field below a dam")
    hands.press("Tab", "Enter")
    hands.until_focus("#f__body")
    hands.find("embargo")
    hands.until_focus("#f__embargo__lifts_at")
    hands.type("2031-03-04 09:00")
    hands.press("Tab")
    hands.type("Oslo")
    hands.press("Tab")
    hands.until(lambda: page.input_value("#f__embargo__timezone") == "Europe/Oslo", "the city is understood")
    spelled = "Tuesday 4 March 2031, 09:00 in Oslo, 08:00 UTC"
    hands.until(lambda: hands.words_of("#f__embargo__lifts_at__echo") == spelled, "it is spelled out")
    hands.saved()
    hands.until(lambda: page.locator("#fault-count").is_hidden(), "there is no fault")


def look(hands: Hands) -> None:
    """See the text in each format, each with what was typed."""
    for view in ("Text", "Mail", "Web"):
        hands.click(".views label", view)
        hands.until(lambda: bool(re.fullmatch(r"Shown \d\d:\d\d", hands.page.inner_text("#shown"))), f"{view} is shown")
        hands.until(lambda: "They gave us a week." in hands.shown(), f"{view} has the quote")


def approve(hands: Hands) -> None:
    hands.click("a.button", told("Change state"))
    hands.click("main label", told("Approved"))
    hands.click("main button.primary", told("Save"))
    hands.arrive("**/items/releases/*")


def packed(hands: Hands) -> dict[str, bytes]:
    """Build the pack, download it and unpack it."""
    hands.act(told("Build the pack"))
    hands.arrive("**/pack", "a[download]")
    with hands.page.expect_download() as got:
        hands.press("Enter")
    with zipfile.ZipFile(got.value.path()) as pack:
        return {each.filename: pack.read(each) for each in pack.infolist()}

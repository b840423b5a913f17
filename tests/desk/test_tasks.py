"""What a press officer does every day, done in the browser by the keyboard alone and by the mouse. No YAML is seen.

The presses besides typing are held to what the task may cost by keys.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.command import press
from tests.desk.hands import Hands, How, at_desk, on_disk
from tests.desk.serving import Desk, newsroom, serving
from tests.small import NEWSROOM, RELEASE

pytestmark = pytest.mark.readers
DRAFT = "releases/2026-05-02-draft"
WORD = Path(__file__).parent / "clipboard" / "word.html"
ROOM = NEWSROOM.replace(
    "press_office:",
    "  north: {name: Torill Aasheim, phones: [{number: +44 20 7946 0019}], email: north@example.org}\npress_office:",
)
EMBARGOED = RELEASE.replace("body:", "embargo: {lifts_at: 2031-03-04 09:00, timezone: Europe/Oslo}\nbody:")
FAULTY = RELEASE.replace("approved", "draft").replace("contacts:", "country: [XX]\ncontacts:")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Desk]:
    files = {
        "newsroom.yaml": ROOM,
        "releases/2026-05-04-embargoed/release.yaml": EMBARGOED,
        "releases/2026-05-05-faulty/release.yaml": FAULTY,
    }
    with serving(newsroom(tmp_path, files)) as running:
        yield running


@pytest.fixture(params=["keys", pytest.param("mouse", marks=pytest.mark.long)])
def hands(room: Desk, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Hands]:
    how: How = request.param
    with at_desk(browser, room, how) as sitting:
        yield sitting


def costs(hands: Hands, most: int) -> None:
    """Hold the presses, by keys, to what the task may cost."""
    assert hands.is_mouse or hands.presses <= most, f"{hands.presses} presses"


def has_no_fault(desk: Desk, key: str) -> None:
    """Ask `press check`."""
    done = press("check", key.partition("/")[2], cwd=desk.folder)
    assert (done.returncode, done.stdout + done.stderr) == (0, done.stdout + done.stderr)


@pytest.mark.long
def test_a_new_release(hands: Hands) -> None:
    if hands.is_mouse:
        hands.click("a.button", "New")
    else:
        hands.press("n")
    hands.arrive("**/new", "#headline")
    hands.type("Water is back in the valley")
    if hands.is_mouse:
        hands.click("button", "Create")
    else:
        hands.press("Enter")
    hands.arrive("**/items/releases/*")
    costs(hands, 2)
    hands.part("Lead")
    hands.type("Three hundred families have water again.")
    hands.part("Text")
    hands.type("The pump was mended on Monday.")
    hands.saved()
    key = hands.page.url.partition("/items/")[2].partition("#")[0]
    assert key.endswith("-water-is-back-in-the-valley")
    assert "headline: Water is back in the valley\n" in on_disk(hands.desk, key)
    assert "Three hundred families have water again." in on_disk(hands.desk, key)
    hands.until(lambda: "The pump was mended on Monday." in hands.shown(), "the preview shows it")
    has_no_fault(hands.desk, key)


@pytest.mark.long
def test_a_quote(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.part("Quotes")
    hands.type("Vera Example")
    if hands.is_mouse:
        hands.click("#part-quotes .addition button")
    else:
        hands.press("Enter")
    hands.until(lambda: hands.focused().endswith("__text"), "the quote’s words have the focus")
    hands.type("They gave us a week.")
    costs(hands, 4)
    hands.saved()
    source = on_disk(hands.desk, DRAFT)
    assert 'quotes:\n  vera-example:\n    text: "They gave us a week."\n    speaker: Vera Example\n' in source
    assert "{quote: vera-example}" in source
    hands.until(lambda: "They gave us a week." in hands.shown(), "the preview shows it")
    has_no_fault(hands.desk, DRAFT)


def _photograph(folder: Path) -> Path:
    """Make a photograph that tells where it was taken, by which camera."""
    exif = Image.Exif()
    exif[0x010F] = "Sample Camera"
    place = exif.get_ifd(0x8825)
    place.update({1: "N", 2: (59.0, 54.0, 50.0), 3: "E", 4: (10.0, 44.0, 20.0)})
    path = folder / "IMG 0042.jpg"
    Image.new("RGB", (640, 480), (90, 120, 60)).save(path, exif=exif)
    return path


@pytest.mark.long
def test_a_picture(hands: Hands, tmp_path: Path) -> None:
    hands.open(DRAFT)
    if hands.is_mouse:
        hands.part("Pictures and files")
    with hands.page.expect_file_chooser() as chosen:
        if hands.is_mouse:
            hands.click(".drop input")
        else:
            hands.find("add a picture")
    chosen.value.set_files(_photograph(tmp_path))
    hands.until(lambda: "where it was taken" in hands.status(), "what is left out is said")
    assert "the camera and its settings" in hands.status()
    assert "Say now what it shows" in hands.status()
    hands.until(lambda: hands.focused().endswith("__alt"), "its description is asked for")
    hands.type("A dry field below a dam")
    if hands.is_mouse:
        hands.click("#part-media button", "Place in the text")
    else:
        hands.press("Tab", "Enter")
    costs(hands, 4)
    hands.until(lambda: hands.focused() == "f__body", "the text has the focus")
    hands.saved()
    source = on_disk(hands.desk, DRAFT)
    assert 'alt: "A dry field below a dam"' in source
    assert "must leave.\n\n  ![](" in source
    hands.until(
        lambda: hands.page.frame_locator("#page").get_by_alt_text("A dry field below a dam").count() == 1,
        "the preview shows it",
    )
    has_no_fault(hands.desk, DRAFT)
    taken = next((hands.desk.folder / DRAFT / "media").iterdir())
    with Image.open(taken) as picture:
        assert picture.size == (640, 480)


@pytest.mark.long
def test_an_embargo(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.part("Embargo")
    hands.until(lambda: hands.focused() == "f__embargo__lifts_at", "the moment is asked for")
    hands.type("2031-03-04 09:00")
    if hands.is_mouse:
        hands.click("#f__embargo__timezone")
    else:
        hands.press("Tab")
    hands.until(lambda: hands.focused() == "f__embargo__timezone", "the city is asked for")
    hands.type("Europe/Oslo")
    costs(hands, 3)
    hands.saved()
    spelled = "Tuesday 4 March 2031, 09:00 in Oslo, 08:00 UTC"
    hands.until(lambda: hands.words_of("#f__embargo__lifts_at__echo") == spelled, "it is spelled out")
    hands.until(lambda: "At the lift" in hands.page.inner_text("#at"), "the preview offers the moment of the lift")
    # whether it has quotation marks depends on what was typed of it when it was first saved
    written = tree_of(Source("", on_disk(hands.desk, DRAFT)))
    assert written["embargo"] == {"lifts_at": "2031-03-04 09:00", "timezone": "Europe/Oslo"}
    has_no_fault(hands.desk, DRAFT)


@pytest.mark.long
def test_a_second_contact(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.part("Contacts")
    hands.type("torill")
    if hands.is_mouse:
        hands.click("#part-contacts .part-fields > .addition button", "from the directory")
    else:
        hands.press("Enter")
    hands.until(lambda: "contacts: [press-office, north]" in on_disk(hands.desk, DRAFT), "it is in the file")
    costs(hands, 3)
    hands.until(lambda: "Torill Aasheim" in hands.shown(), "the preview shows it")
    has_no_fault(hands.desk, DRAFT)


@pytest.mark.long
def test_a_table(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.part("Text")
    hands.tool("Table")
    hands.until(lambda: hands.page.locator("dialog[open]").count() == 1, "its size is asked for")
    if hands.is_mouse:
        hands.click("dialog button", "Insert")
    else:
        hands.press("Enter")
    costs(hands, 6)
    hands.until(lambda: hands.focused() == "f__body", "the text has the focus")
    hands.type("Town")
    hands.saved()
    assert "| Town | Column 2 |\n  | --- | --- |" in on_disk(hands.desk, DRAFT)
    hands.until(lambda: "Column 2" in hands.shown(), "the preview has a table")
    has_no_fault(hands.desk, DRAFT)


@pytest.mark.long
def test_a_footnote(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.part("Text")
    if not hands.is_mouse:
        hands.press("Control+End")
    hands.tool("Footnote")
    hands.until(lambda: hands.focused() == "f__body", "the text has the focus")
    hands.type("Counted by the mayor’s office.")
    costs(hands, 6)
    hands.saved()
    assert "leave.[^1]\n\n  [^1]: Counted by the mayor’s office.\n" in on_disk(hands.desk, DRAFT)
    hands.until(lambda: "Counted by the mayor’s office." in hands.shown(), "the preview shows it")
    has_no_fault(hands.desk, DRAFT)


def test_a_fault_is_mended(hands: Hands) -> None:
    hands.open("releases/2026-05-05-faulty")
    assert hands.page.inner_text("#fault-count").startswith("1 fault")
    assert hands.page.inner_text("#shown") == "Faults stand in the way, and there is nothing to show yet."
    if hands.is_mouse:
        hands.click("#fault-count")
    else:
        hands.press("F8")
    hands.until(lambda: hands.focused() == "f__country__0", "the faulty field has the focus")
    costs(hands, 1)
    hands.press("Control+A")
    hands.type("NO")
    hands.saved()
    hands.until(lambda: hands.page.locator("#fault-count").is_hidden(), "no fault is left")
    assert hands.page.locator("#part-country .fault").count() == 0
    assert hands.page.get_attribute("#f__country__0", "aria-invalid") is None
    has_no_fault(hands.desk, "releases/2026-05-05-faulty")


@pytest.mark.long
def test_a_page_out_of_word_is_pasted(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.page.evaluate(
        """html => navigator.clipboard.write([new ClipboardItem({
          "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob(["x"], { type: "text/plain" }),
        })])""",
        WORD.read_text(encoding="utf-8"),
    )
    hands.part("Text")
    hands.press("Control+A", "Control+V")
    hands.until(lambda: "Pasted" in hands.status(), "what was pasted is told")
    costs(hands, 4)
    hands.saved()
    assert "mso" not in on_disk(hands.desk, DRAFT).lower()
    # the desk’s policy refuses the styles of Word’s page, and the browser says so
    hands.complaints[:] = [each for each in hands.complaints if "inline style" not in each]
    has_no_fault(hands.desk, DRAFT)


@pytest.mark.long
def test_a_translation_is_begun(hands: Hands) -> None:
    hands.open(DRAFT)
    if hands.is_mouse:
        hands.act("Translations")
        hands.arrive("**/translations", "#language")
        hands.page.select_option("#language", "nb")
        hands.click("main button")
    else:
        hands.find("Norw")
    hands.arrive("**/translations?asked=nb", "li.translation a[download]")
    with hands.page.expect_download() as got:
        hands.press("Enter")
    costs(hands, 3)
    assert got.value.suggested_filename == "2026-05-02-draft.nb.po"
    assert 'msgid "Villagers face eviction"' in Path(got.value.path()).read_text(encoding="utf-8")
    assert (hands.desk.folder / DRAFT / "nb.yaml").is_file()
    has_no_fault(hands.desk, DRAFT)


@pytest.mark.long
def test_the_text_is_seen_as_after_the_lift(hands: Hands) -> None:
    hands.open("releases/2026-05-04-embargoed")
    assert "Embargoed until" in hands.shown()
    if hands.is_mouse:
        hands.page.select_option("#at", label="At the lift")
    else:
        hands.find("Preview: At")
        hands.until(lambda: hands.focused() == "at", "the clock has the focus")
        hands.type("At the")
    hands.until(lambda: "Embargoed until" not in hands.shown(), "the embargo is over")
    assert "Villagers face eviction" in hands.shown()
    costs(hands, 2)


@pytest.mark.long
def test_the_pack_is_built_and_downloaded(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.act("Build the pack")
    hands.arrive("**/pack", "a[download]")
    with hands.page.expect_download() as got:
        if hands.is_mouse:
            hands.click("a[download]")
        else:
            hands.press("Enter")
    costs(hands, 3)
    names = zipfile.ZipFile(io.BytesIO(Path(got.value.path()).read_bytes())).namelist()
    assert any(each.endswith(".docx") for each in names)
    assert any(each.endswith(".html") for each in names)

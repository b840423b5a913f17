"""The tools above a text: by mouse and by keys, in several scripts; what they write is read, and undo takes it back."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page

from pipeline.richtext.blocks import (
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)
from tests.desk.text_tools import Tools, read, read_all, text_tools
from tests.examples import one_in
from tests.readers.installed import checker

pytestmark = pytest.mark.readers

TOOLS = ("heading", "bold", "italic", "link", "list", "numbers", "quotation", "table", "footnote", "picture", "insert")
ASK = {"link", "table", "picture", "insert"}


def answer(tools: Tools, **values: str) -> None:
    """Fill the dialog by keys alone, and press Enter."""
    tools.page.wait_for_selector("dialog[open]")
    for number, value in enumerate(values.values()):
        if number:
            tools.page.keyboard.press("Tab")
        tools.page.keyboard.press("Control+A")
        tools.page.keyboard.type(value)
    tools.page.keyboard.press("Enter")
    tools.page.wait_for_selector("dialog", state="detached")


@pytest.mark.parametrize("tool", one_in(6, TOOLS))
def test_undo_after_each_tool_gives_the_old_text(tools: Tools, tool: str) -> None:
    old = "Three hundred families.\n\n- stop the dam\n\nThe end.[^1]\n\n[^1]: Counted."
    tools.type_in(old, 8, 8)
    tools.use(tool)
    if tool == "link":
        answer(tools, text="hundred", address="example.org/report")
    elif tool in ASK:
        answer(tools)
    assert tools.text != old
    if tool != "footnote":  # which has no words yet
        read(tools.text)
    tools.page.keyboard.press("Control+Z")
    assert tools.text == old


@pytest.mark.parametrize("name", one_in(2, ["bold", "italic"]))
@pytest.mark.parametrize(
    ("tag", "text", "caret", "word"),
    one_in(3, [
        ("en", "Three hundred families.", 7, "hundred"),
        ("en", "Three hundred families.", 22, "families"),
        ("ar", "تواجه العائلات الإخلاء", 8, "العائلات"),
        ("he", "המשפחות עומדות בפני פינוי", 9, "עומדות"),
        ("zh-Hans", "三百个家庭面临驱逐", 3, "家庭"),
        ("ja", "三百の家族が立ち退きを迫られている", 3, "家族"),
        ("th", "ครอบครัวต้องย้ายออก", 9, "ต้อง"),
    ]),
)  # fmt: skip
def test_a_key_marks_the_word_at_the_caret_and_takes_the_mark_away(
    tab: Page, *, tag: str, text: str, caret: int, word: str, name: str
) -> None:
    with text_tools(tab, tag, "rtl" if tag in {"ar", "he"} else "ltr") as tools:
        tools.type_in(text, caret)
        key = "Control+b" if name == "bold" else "Control+i"
        tools.page.keyboard.press(key)
        before, _, behind = text.partition(word)
        kind = Strong if name == "bold" else Emphasis
        (found,) = read(tools.text)
        assert isinstance(found, Paragraph)
        assert found.inlines == tuple(
            each for each in (Text(before), kind((Text(word),)), Text(behind)) if each != Text("")
        )
        assert tools.selected == word
        assert tools.page.get_attribute(f"[data-tool={name}]", "aria-pressed") == "true"
        tools.page.keyboard.press(key)
        assert (tools.text, tools.selected) == (text, word)


def test_bold_and_italic_of_one_word(tools: Tools) -> None:
    tools.type_in("Three hundred families", 7)
    for key, text in (("b", "**hundred**"), ("i", "***hundred***"), ("b", "*hundred*"), ("i", "hundred")):
        tools.page.keyboard.press(f"Control+{key}")
        assert tools.text == f"Three {text} families"


def test_a_word_out_of_bold_words(tools: Tools) -> None:
    tools.type_in("So **one two three** so", 10)
    tools.page.keyboard.press("Control+b")
    assert tools.text == "So **one** two **three** so"
    tools.type_in("So **one two** so", 9, 17)
    tools.page.keyboard.press("Control+b")
    assert tools.text == "So **one two so**"


def test_bold_over_several_lines_and_cells(tools: Tools) -> None:
    tools.type_in("One.\n\n- two\n- three\n\n| a | b |\n|---|---|\n| c | d |", 0, 53)
    tools.page.keyboard.press("Control+a")
    tools.use("bold")
    assert tools.text == "**One.**\n\n- **two**\n- **three**\n\n| **a** | **b** |\n|---|---|\n| **c** | **d** |"
    tools.use("bold")
    assert tools.text == "One.\n\n- two\n- three\n\n| a | b |\n|---|---|\n| c | d |"


@pytest.mark.parametrize(("text", "start", "end"), [("unhappy", 2, 7), ("5*3", 2, 3), ("Bürger*innen", 7, 12)])
def test_what_would_not_be_read_as_bold_is_told(tools: Tools, text: str, start: int, end: int) -> None:
    tools.type_in(text, start, end)
    tools.use("italic")
    assert tools.text == text
    assert tools.told == "Italic would not be read here. Select whole words, without the marks beside them."


AROUND = ("", "a", "so ", "重", "ก", "م", "א", "अ", "5", "5 ", "(", ")", "“", "”", "l’", "。", ".", "《", "é")
WITHIN = ("a", "so", "重要", "مهم", "5", "(so)", "“so”", "'so'", "《报告》", "so.", "¿so?", "重要：", "5 m")


@pytest.mark.long
def test_what_the_tools_take_for_a_mark_the_reader_does_too(tools: Tools) -> None:
    cases = [list(each) for each in product(("*", "**"), AROUND, WITHIN, AROUND)]
    answers = tools.page.evaluate("cases => cases.map(each => isRead(...each))", cases)
    marked = [each for each, answer in zip(cases, answers, strict=True) if answer]
    assert len(marked) > len(cases) / 2
    found = read_all([f"{before}{mark}{words}{mark}{behind}" for mark, before, words, behind in marked])
    for (mark, _, words, _), (paragraph,) in zip(marked, found, strict=True):
        assert isinstance(paragraph, Paragraph)
        assert (Strong if mark == "**" else Emphasis)((Text(words),)) in paragraph.inlines


def test_bold_before_its_words(tools: Tools) -> None:
    tools.type_in("So ")
    tools.page.keyboard.press("Control+b")
    tools.page.keyboard.type("bold")
    tools.page.keyboard.press("Control+b")
    tools.page.keyboard.type(" and not")
    assert tools.text == "So **bold** and not"
    tools.type_in("So ")
    tools.page.keyboard.press("Control+b")
    tools.page.keyboard.press("Control+b")
    assert tools.text == "So "


def test_crossheads_lists_and_quotes(tools: Tools) -> None:
    tools.type_in("Above\nNowhere to go\nBelow", 8)
    for text, said in (
        ("Above\n\n## Nowhere to go\n\nBelow", "This line is a crosshead."),
        ("Above\n\n### Nowhere to go\n\nBelow", "This line is a smaller crosshead."),
        ("Above\n\nNowhere to go\n\nBelow", "This line is plain text again."),
    ):
        tools.use("heading")
        assert tools.text == text
        assert tools.told.startswith(said)
    tools.type_in("They ask:\none\ntwo\nThe end", 10, 17)
    tools.use("list")
    assert tools.text == "They ask:\n\n- one\n- two\n\nThe end"
    tools.use("numbers")
    assert tools.text == "They ask:\n\n1. one\n2. two\n\nThe end"
    assert tools.page.get_attribute("[data-tool=numbers]", "aria-pressed") == "true"
    tools.use("numbers")
    assert tools.text == "They ask:\n\none\ntwo\n\nThe end"
    tools.use("quotation")
    assert read(tools.text)[1] == BlockQuote((Paragraph((Text("one two"),)),))
    tools.use("quotation")
    assert tools.text == "They ask:\n\none\ntwo\n\nThe end"


def test_enter_goes_on_with_a_list_and_an_empty_entry_ends_it(tools: Tools) -> None:
    press = tools.page.keyboard
    press_enter = "Enter"
    tools.type_in("1. one\n2. two\n3. three", 6)
    press.press(press_enter)
    press.type("new")
    assert tools.text == "1. one\n2. new\n3. two\n4. three"
    tools.type_in("- one")
    press.press(press_enter)
    press.type("two")
    press.press(press_enter)
    press.press(press_enter)
    press.type("end")
    assert tools.text == "- one\n- two\nend"
    tools.type_in("> one")
    press.press(press_enter)
    assert tools.text == "> one\n> "
    press.press(press_enter)
    assert tools.text == "> one\n"
    for text in ("1945. It was", "17. mai", "plain"):
        tools.type_in(text)
        press.press(press_enter)
        assert tools.text == f"{text}\n"


def test_tab_leaves_the_field(tools: Tools) -> None:
    tools.type_in("- one")
    tools.page.keyboard.press("Tab")
    assert tools.page.evaluate("document.activeElement.id") != "body"
    assert tools.text == "- one"


def test_a_link_by_keys(tools: Tools) -> None:
    tools.type_in("Read the report.", 9, 15)
    tools.page.keyboard.press("Control+k")
    answer(tools, text="the [new] report", address="www.example.org/a (b)")
    assert tools.text == "Read the [the \\[new\\] report](https://www.example.org/a%20%28b%29)."
    assert tools.page.evaluate("document.activeElement.id") == "body"
    tools.type_in(tools.text, 12)
    tools.page.keyboard.press("Control+k")
    assert tools.page.input_value("dialog input >> nth=0") == "the [new] report"
    answer(tools, text="report", address="ada@example.org")
    assert read(tools.text) == (
        Paragraph((Text("Read the "), Link("mailto:ada@example.org", (Text("report"),)), Text("."))),
    )


def test_an_address_that_is_none_is_not_taken(tools: Tools) -> None:
    tools.type_in("report", 0, 6)
    tools.page.keyboard.press("Control+k")
    tools.page.fill("dialog input >> nth=1", "javascript:alert(1)")
    tools.page.keyboard.press("Enter")
    assert tools.page.is_visible("dialog")
    assert "web address" in str(tools.page.eval_on_selector("dialog input >> nth=1", "each => each.validationMessage"))
    tools.page.keyboard.press("Escape")
    tools.page.wait_for_selector("dialog", state="detached")
    assert (tools.text, tools.page.evaluate("document.activeElement.id")) == ("report", "body")


def test_a_table_a_footnote_and_what_is_placed(tools: Tools) -> None:
    tools.type_in("One two.\n\nThe end.", 3)
    tools.use("footnote")
    tools.page.keyboard.type("Counted.")
    assert tools.text == "One[^1] two.\n\nThe end.\n\n[^1]: Counted."
    tools.type_in(tools.text, 11)
    tools.use("footnote")
    tools.page.keyboard.type("Again.")
    assert tools.text == "One[^1] two[^2].\n\nThe end.\n\n[^1]: Counted.\n[^2]: Again."
    tools.use("footnote")
    assert tools.told == "A footnote cannot stand inside a footnote."
    tools.type_in(tools.text, 3)
    tools.use("table")
    answer(tools, columns="2", rows="1")
    assert tools.selected == "Column 1"
    tools.page.keyboard.type("Village")
    tools.use("insert")
    answer(tools)
    tools.type_in(tools.text, 3)
    tools.use("picture")
    tools.page.wait_for_selector("dialog[open]")
    tools.page.keyboard.press("ArrowDown")
    tools.page.keyboard.press("Tab")
    tools.page.keyboard.press("Enter")
    tools.page.wait_for_selector("dialog", state="detached")
    first, picture, table, quote, end = read(tools.text)
    assert isinstance(first, Paragraph)
    assert [each for each in first.inlines if isinstance(each, Footnote)] == [
        Footnote((Paragraph((Text("Counted."),)),)), Footnote((Paragraph((Text("Again."),)),)),
    ]  # fmt: skip
    assert picture == PlacedPicture("the dam.jpg", "")
    assert isinstance(table, Table)
    assert table.header == ((Text("Village"),), (Text("Column 2"),))
    assert quote == PlacedQuote("mayor")
    assert end == Paragraph((Text("The end."),))
    tools.type_in("")
    tools.use("insert")
    tools.page.wait_for_selector("dialog[open]")
    tools.page.select_option("dialog select", "{box: warning}")
    tools.page.keyboard.press("Tab")
    tools.page.keyboard.press("Enter")
    tools.page.wait_for_selector("dialog", state="detached")
    assert read(tools.text) == (PlacedBox("warning"),)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_toolbar_by_keys_alone(tab: Page, direction: str) -> None:
    forward, back = ("ArrowRight", "ArrowLeft") if direction == "ltr" else ("ArrowLeft", "ArrowRight")
    with text_tools(tab, "ar", "rtl", direction) as tools:
        current = "document.activeElement.dataset.tool ?? document.activeElement.id"
        tools.type_in("نص", 2)
        tools.page.keyboard.press("Alt+F10")
        assert tools.page.evaluate(current) == "heading"
        for key, tool in (
            (forward, "bold"), (forward, "italic"), (back, "bold"), ("End", "insert"), (forward, "heading"),
            (back, "insert"), ("Home", "heading"), (forward, "bold"), (forward, "italic"), (forward, "link"),
            (forward, "list"),
        ):  # fmt: skip
            tools.page.keyboard.press(key)
            assert tools.page.evaluate(current) == tool
        tools.page.keyboard.press("Escape")
        assert tools.page.evaluate(current) == "body"
        tools.page.keyboard.press("Shift+Tab")  # one stop for the whole toolbar, where it was left
        assert tools.page.evaluate(current) == "list"
        tools.page.keyboard.press("Enter")
        assert (tools.text, tools.page.evaluate(current)) == ("- نص", "body")
        assert read(tools.text) == (BulletList(((Paragraph((Text("نص"),)),),)),)


def test_the_page_and_its_dialogs_have_no_fault_that_a_program_finds(tools: Tools) -> None:
    axe = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    cdp = tools.page.context.new_cdp_session(tools.page)
    cdp.send("Runtime.evaluate", {"expression": axe})
    for tool in (None, *sorted(ASK)):
        if tool:
            tools.type_in("One", 3)
            tools.use(tool)
            tools.page.wait_for_selector("dialog[open]")
        found = tools.page.evaluate(
            "async () => (await axe.run()).violations.map(each => each.id + ' ' + each.nodes[0].html)"
        )
        assert found == []
        tools.page.keyboard.press("Escape")
    tools.said.clear()  # axe itself tries styles that the policy refuses


def test_numbers_that_follow(tools: Tools) -> None:
    tools.type_in("1. one\ntwo", 8)
    tools.use("numbers")
    assert tools.text == "1. one\n2. two"
    assert read(tools.text) == (NumberedList(1, ((Paragraph((Text("one"),)),), (Paragraph((Text("two"),)),))),)
    tools.type_in("")
    tools.use("heading")
    tools.page.keyboard.type("So")
    assert read(tools.text) == (Crosshead(1, (Text("So"),)),)

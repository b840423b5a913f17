"""What is pasted from other programs: what is pasted is what is read, and what is left out is told."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from html import escape
from pathlib import Path

import docx
import pytest
from hypothesis import given
from playwright.sync_api import Browser, Page

from pipeline.desk.pasted import cleaned
from pipeline.i18n.language import language
from pipeline.richtext.blocks import (
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    Strong,
    Table,
    Text,
)
from tests.desk.random_pages import TREES, Tree, bare, html, meant, seen
from tests.desk.text_tools import Tools, read, tab_for_tools, text_tools
from tests.examples import examples, one_in
from tests.readers.installed import program

pytestmark = pytest.mark.readers

CLIPBOARD = Path(__file__).parent / "clipboard"


def copied(name: str) -> str:
    """Give the HTML that a program puts into the clipboard."""
    return (CLIPBOARD / f"{name}.html").read_text(encoding="utf-8")


def par(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_word(tools: Tools) -> None:
    tools.paste(copied("word"), "plain")
    heading, first, entries, table, last = read(tools.text)
    assert heading == Crosshead(1, (Text("Villagers face eviction"),))
    assert first == Paragraph((
        Text("Three hundred families in the "), Strong((Text("Upper Valley"),)), Text(" were told to go by "),
        Emphasis((Text("Friday"),)), Text("."), Footnote((par("Counted in May."),)), Text(" They were not asked."),
    ))  # fmt: skip
    assert entries == BulletList((
        (par("stop the dam"), BulletList(((par("at once"),),))), (par("hear “the people”"),),
    ))  # fmt: skip
    assert table == Table(
        ("start", "end"), ((Text("Village"),), (Text("Families"),)), (((Text("Upper"),), (Text("120"),)),)
    )
    assert last == Paragraph((
        Text("See "), Link("https://example.org/report_%281%29", (Text("the report"),)),
        Text(" or this. 1945. * # snake_case a*b"),
    ))  # fmt: skip


def test_what_is_left_out_of_word_is_told_and_whose_comment_it_was_is_not(tools: Tools) -> None:
    tools.paste(copied("word"), "plain")
    assert tools.told == (
        "Pasted 3 paragraphs, 1 list, 1 table, and 1 footnote. Left out 1 comment, 1 deleted passage, 1 hidden passage,"
        " 1 picture, and 1 address that no reader could follow. Mended 2 slips. Undo Paste plain"
    )
    assert not any(word in tools.text + tools.told for word in ("Ada", "risky", "Secret", "asked.\\", "Nobody", "AA1"))


def test_google_docs(tools: Tools) -> None:
    tools.paste(copied("google-docs"))
    heading, first, entries, table = read(tools.text)
    assert heading == Crosshead(1, (Text("Nowhere to go"),))
    assert first == Paragraph((
        Text("Three hundred families "), Strong((Text("must leave"),)), Text(" the "),
        Emphasis((Text("Upper Valley"),)), Text(", says "),
        Link("https://example.org/report?a=1", (Text("the report"),)), Text("."),
    ))  # fmt: skip
    inner = NumberedList(1, ((par("at once"),),))
    assert entries == NumberedList(1, ((par("stop the dam"), inner), (par("hear the people on 20 km²"),)))
    assert isinstance(table, Table)
    assert table.rows == (((Text("Upper | Old"),), (Text("120"),)),)
    assert "Left out 1 deleted passage" in tools.told


def test_outlook(tools: Tools) -> None:
    tools.paste(copied("outlook"))
    dear, please, ada, quote = read(tools.text)
    assert (dear, ada) == (par("Dear colleagues,"), par("Ada Example"))
    assert please == Paragraph((
        Text("Please read "), Link("https://example.org/report", (Text("the report"),)), Text(" and "),
        Link("mailto:press@example.org", (Text("write to us"),)), Text("."), LineBreak(), Text("Kind regards"),
    ))  # fmt: skip
    assert quote == BlockQuote((par("We stay."), par("We will not go.")))
    assert "1 hidden passage and 1 picture" in tools.told


@pytest.mark.long
def test_libreoffice(tools: Tools, tmp_path: Path) -> None:
    office = program("soffice")
    written = docx.Document()
    written.add_heading("Nowhere to go", 2)
    paragraph = written.add_paragraph("Three hundred ")
    paragraph.add_run("families").bold = True
    paragraph.add_run(" and *stars*")
    for words in ("stop the dam", "hear the people"):
        written.add_paragraph(words, style="List Bullet")
    written.add_paragraph("We stay.", style="List Number")
    rows = written.add_table(2, 2).rows
    for row, texts in zip(rows, (("Village", "Families"), ("Upper", "120")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    written.save(str(tmp_path / "text.docx"))
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "html", "--outdir",
         str(tmp_path), str(tmp_path / "text.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    tools.paste((tmp_path / "text.html").read_text(encoding="utf-8"))
    assert read(tools.text) == (
        Crosshead(1, (Text("Nowhere to go"),)),
        Paragraph((Text("Three hundred "), Strong((Text("families"),)), Text(" and *stars*"))),
        BulletList(((par("stop the dam"),), (par("hear the people"),))),
        NumberedList(1, ((par("We stay."),),)),
        Table(("start", "start"), ((Text("Village"),), (Text("Families"),)), (((Text("Upper"),), (Text("120"),)),)),
    )


@pytest.mark.parametrize(
    ("tag", "words", "bold"),
    one_in(2, [
        ("ar", "تواجه العائلات الإخلاء القسري", "العائلات"),
        ("he", "המשפחות עומדות בפני פינוי", "עומדות"),
        ("zh-Hans", "三百个家庭面临驱逐", "面临"),
        ("th", "ครอบครัวสามร้อยครอบครัวต้องย้ายออก", "ต้อง"),
    ]),
)  # fmt: skip
def test_a_text_in_its_own_script(tab: Page, tag: str, words: str, bold: str) -> None:
    before, _, behind = words.partition(bold)
    with text_tools(tab, tag, "rtl" if tag in {"ar", "he"} else "ltr") as tools:
        tools.paste(f"<p dir=auto>{before}<b>{bold}</b>{behind}</p><p>{words[:9]}\n{words[9:]}</p>")
        first, second = read(tools.text)
        assert first == Paragraph((Text(before), Strong((Text(bold),)), Text(behind)))
        gap = "" if tag == "zh-Hans" else " "
        assert second == par(f"{words[:9].rstrip()}{gap}{words[9:].lstrip()}")


@given(trees=TREES)
@examples(60)
def test_what_was_pasted_is_what_is_read(written: Tools, trees: list[Tree]) -> None:
    made = written.page.evaluate("html => written(html)", "".join(map(html, trees)))
    got, expected = seen(read(made["text"])), meant(trees)
    assert bare(got) == bare(expected)
    if not made["lostMarks"]:  # marks that nobody would read, as inside a word, are counted and told
        assert got == expected


@pytest.fixture(scope="module")
def written(browser: Browser) -> Iterator[Tools]:
    with tab_for_tools(browser) as tab, text_tools(tab) as opened:
        yield opened


def test_a_paste_goes_where_the_caret_is_and_one_undo_takes_it_back(tools: Tools) -> None:
    tools.type_in("One. Two.\n\nEnd.[^1]\n\n[^1]: A note.", 5)
    tools.paste("<p>in <b>between</b> </p>")
    assert tools.text == "One. in **between**Two.\n\nEnd.[^1]\n\n[^1]: A note."
    tools.page.keyboard.press("Control+Z")
    assert tools.text == "One. Two.\n\nEnd.[^1]\n\n[^1]: A note."
    tools.type_in(tools.text, 9)
    tools.paste(copied("word"))
    assert tools.text.startswith("One. Two.\n\n## Villagers")
    assert tools.text.endswith("a*b\n\nEnd.[^1]\n\n[^1]: A note.\n[^2]: Counted in May.")
    read(tools.text)
    tools.page.keyboard.press("Control+Z")
    assert tools.text == "One. Two.\n\nEnd.[^1]\n\n[^1]: A note."


def test_the_buttons_that_are_told_undo_and_paste_plain(tools: Tools) -> None:
    tools.type_in("So: ")
    tools.paste("<p><b>bold</b></p>", "*bold*")
    assert tools.text == "So: **bold**"
    tools.page.click("#said >> text=Paste plain")
    assert (tools.text, tools.told) == ("So: *bold*", "Pasted as plain text.")
    tools.type_in("So: ")
    tools.paste("<p><b>bold</b></p>", "*bold*")
    tools.page.click("#said >> text=Undo")
    assert (tools.text, tools.told) == ("So: ", "Undone.")
    tools.type_in("So: ")
    tools.paste("<p><b>bold</b></p>", "*bold*")
    tools.page.keyboard.type("!")
    assert tools.told == ""  # undo would take away the letter


def test_plain_text_stays_plain(tools: Tools) -> None:
    tools.paste("", '# x\n*y* "z"')
    assert tools.text == '# x\n*y* "z"'
    tools.type_in("")
    tools.paste("<h1>x</h1>", "x", keys="Control+Shift+V")
    assert tools.text == "x"


def test_a_line_has_no_line_ends(tools: Tools) -> None:
    tools.page.focus("#head")
    tools.paste("<p>Villagers\u2003face</p><p><del>no </del><b>eviction</b></p>", "x", into="#head")
    assert tools.page.input_value("#head") == "Villagers face eviction"
    assert tools.told == "Line ends became spaces. Left out 1 deleted passage. Mended 1 slip. Undo"
    tools.page.fill("#head", "")
    tools.paste("", "one\r\ntwo\n", into="#head")
    assert tools.page.input_value("#head") == "one two"


def test_a_server_that_does_not_answer_loses_nothing(tools: Tools) -> None:
    tools.cleaning = False
    tools.paste("<p>so <b>it</b> is</p>")
    assert (tools.text, "were not checked" in tools.told) == ("so **it** is", True)
    tools.said.clear()  # the browser says that the request failed


@pytest.mark.parametrize(
    ("html", "text"),
    one_in(3, [
        ("<p>a<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>b</p>", "ab"),
        ("<p><a href='javascript:window.hit=1'>a</a> <a href='data:text/html,x'>b</a></p>", "a b"),
        ("<p onclick='window.hit = 1'>a</p><style>body { display: none }</style><iframe srcdoc='x'></iframe>", "a"),
        ("<p>a</p><svg><script>window.hit = 1</script></svg><form action='https://example.org'>b</form>", "a\n\nb"),
        ("<p>a</p><base href='https://example.org'><meta http-equiv=refresh content=0>", "a"),
        ("&lt;script&gt;", "\\<script>"),
        ("<p>a\u202eb</p>", "a\u202eb"),
    ]),
)  # fmt: skip
def test_nothing_of_a_hostile_page_gets_into_this_one(tools: Tools, html: str, text: str) -> None:
    tools.paste(html)
    assert tools.text == text
    assert tools.page.evaluate("window.hit") is None


@pytest.mark.long
def test_a_page_nested_without_end_is_text(tools: Tools) -> None:
    # Chromium itself takes ten seconds to parse ten thousand tables
    for tag, deep in (
        ("div", 10_000),
        ("blockquote", 10_000),
        ("ul><li", 10_000),
        ("b", 10_000),
        ("table><tr><td", 1_000),
    ):
        opening = f"<{tag}>" * deep
        tools.type_in("")
        tools.paste(f"<p>before</p>{opening}deep")
        assert tools.text.startswith("before")
        assert "deep" in tools.text
        read(tools.text)


def test_what_is_very_long_is_told(tools: Tools) -> None:
    tools.paste(f"<p>{'<span>a</span>' * 400_000}</p>", "plain")
    assert (tools.text, "very long" in tools.told) == ("plain", True)
    tools.type_in("")
    tools.paste("", "a" * 250_000)
    assert (tools.text, "more than 200,000 characters" in tools.told) == ("", True)


def test_a_long_text_is_there_at_once_and_one_undo_takes_it_back(tools: Tools) -> None:
    tools.type_in("So.")
    words = "Three hundred & more <b>families</b>  in the Upper Valley"
    tools.page.evaluate("document.getElementById('body').addEventListener('input', () => (window.heard = true))")
    tools.paste("".join(f"<p>{escape(words)} {number} &#x1f600;</p>" for number in range(1000)))
    found = tools.text.split("\n\n")
    assert len(found) == 1001
    assert found[1] == "Three hundred & more \\<b>families\\</b> in the Upper Valley 0 😀"
    assert tools.page.evaluate("window.heard")
    tools.page.keyboard.press("Control+Z")
    assert tools.text == "So."


def test_a_mended_text_is_what_check_fix_would_write() -> None:
    found = cleaned('They said "no" \u00ad- at <U+00A0>once.\n\n| a | "b" |\n|---|---|', language("en"))
    assert found.text.startswith("They said “no” – at")
    assert found.mended > 1
    left = cleaned("5\u00ad000 \u202eso", language("en"))
    assert left.left == {"hidden-character": 1, "direction-mark": 1}
    assert left.text == "5\u00ad000 \u202eso"
    assert cleaned("• one\n• two", language("en"), rich=False).text != ""

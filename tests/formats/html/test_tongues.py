"""A page is set as its languages are, carries nothing of others, and its headlines end their lines between phrases."""

from __future__ import annotations

import re

import pytest
from lxml import html
from msgspec.structs import replace
from playwright.sync_api import Browser

from pipeline.edition.model import Edition
from pipeline.formats.html.style import pack
from pipeline.formats.html.tongues import languages, rules, with_rules
from pipeline.i18n.language import language
from pipeline.languages.registry import known
from pipeline.languages.setting import Setting
from pipeline.richtext.blocks import Crosshead, Text
from tests.factory import TEMPLATES, edition, phrase
from tests.formats.html.samples import body, page, par, whole_release

SHEET = (TEMPLATES / "html" / "style.css").read_text(encoding="utf-8")
HEADLINES = {
    "zh-Hans": "欧盟与俄罗斯举行人权磋商，敦促释放被拘押的记者",
    "ja": "ウズベキスタンとトルクメニスタンの首脳が会談し、記者の釈放に合意した",
    "th": "คณะมนตรีสิทธิมนุษยชนแห่งสหประชาชาติประณามกองทัพเมียนมา",
    "ko": "법원, 2019년에 쫓겨난 12,480가구에 땅을 돌려주다",
}
# What a reader takes for one word in each.
WORDS = {
    "zh-Hans": ("欧盟", "俄罗斯", "人权", "磋商", "敦促", "释放", "拘押", "记者"),
    "ja": ("ウズベキスタンと", "トルクメニスタンの", "首脳が", "会談し、", "記者の", "釈放に", "合意した"),
    "th": ("คณะมนตรีสิทธิมนุษยชน", "สหประชาชาติ", "กองทัพ"),
    "ko": ("2019년에", "쫓겨난", "12,480가구에", "돌려주다"),
}
# Of each word, the number of lines that it stands on.
LINES = """([selector, words]) => {
  const element = document.querySelector(selector);
  const nodes = [], walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walk.nextNode()) { nodes.push([text.length, walk.currentNode]); text += walk.currentNode.data; }
  const at = place => {
    const [start, node] = nodes.findLast(([start]) => start <= place);
    return [node, place - start];
  };
  return words.map(word => {
    const tops = new Set();
    for (let i = 0, first = text.indexOf(word); i < word.length; i++) {
      const range = document.createRange(), [node, offset] = at(first + i);
      range.setStart(node, offset); range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      if (box.width) tops.add(Math.round(box.top / 8));
    }
    return tops.size;
  });
}"""


def headed(tag: str) -> Edition:
    text = HEADLINES[tag]
    crosshead = body(Crosshead(1, (Text(text),)), par(Text(text)), tag=tag)
    return replace(
        edition(), language=language(tag), headline=phrase(text, tag), subheadline=phrase(text, tag), body=crosshead
    )


def style(item: Edition) -> str:
    return page(item).partition("<style>")[2].partition("</style>")[0]


def test_the_style_sheet_is_set_as_what_nobody_sets_otherwise() -> None:
    usual = Setting()
    assert f"--leading: {usual.leading:g};" in SHEET
    assert f"--tight: {usual.tight:g};" in SHEET


def test_a_page_in_english_carries_the_rules_of_no_language() -> None:
    assert ":lang(" not in style(edition())


def test_a_page_carries_the_rules_of_its_texts_and_what_a_letter_or_a_quote_is_in() -> None:
    item = replace(edition(), headline=phrase("裁判所"), subheadline=phrase("裁判所", "ja"), kicker=phrase("ศาล", "th"))
    assert set(re.findall(r"}:lang\(([^)]*)", style(item))) == {"ja", "th"}
    assert {each.tag for each in languages(whole_release("ar"))} >= {"ar", "en"}


@pytest.mark.parametrize("tag", known())
def test_each_language_has_a_rule_that_a_browser_can_read(tag: str) -> None:
    own = language(tag)
    text = rules(own, frozenset({own}), frozenset())
    assert text == pack(text)
    assert text.count("{") == text.count("}") <= 2
    assert len(text) < 700


def test_english_on_a_thai_page_has_the_faces_of_english() -> None:
    text = rules(language("th"), frozenset(map(language, ("th", "en"))), frozenset({language("cs"), language("ar")}))
    assert ":lang(en){--text:var(--usual-text)" in text
    assert ":lang(cs){--label:var(--usual-label)}" in text
    assert ":lang(ar)" not in text


def test_a_sheet_of_the_newsrooms_own_is_left_as_it_is() -> None:
    assert with_rules("p{top:0}", language("th"), frozenset({language("th")})) == "p{top:0}"


@pytest.mark.parametrize("tag", HEADLINES)
def test_what_is_copied_of_a_headline_is_what_was_typed(tag: str) -> None:
    text = page(headed(tag))
    root = html.document_fromstring(text)
    shown = [
        each.text_content() for path in ("h1", "p[@class='subheadline']", "h2") for each in root.xpath(f"//{path}")
    ]
    assert shown.count(HEADLINES[tag]) == 3
    assert not set("\u200b\u2060\0") & set(text)


def test_a_text_that_is_no_heading_has_no_marks_of_phrases() -> None:
    root = html.document_fromstring(page(headed("zh-Hans")))
    assert root.xpath("//h1/wbr")
    assert root.xpath("//div[@class='story']/h2/wbr")
    assert not root.xpath("//div[@class='story']/p//wbr")


@pytest.mark.readers
@pytest.mark.parametrize("tag", HEADLINES)
@pytest.mark.parametrize("width", [320, 375, 480, 700])
def test_no_line_of_a_heading_ends_within_a_word(browser: Browser, tag: str, width: int) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.set_content(page(headed(tag)))
    found = {place: opened.evaluate(LINES, [place, WORDS[tag]]) for place in ("h1", ".subheadline", ".story h2")}
    overflow = opened.evaluate("document.documentElement.scrollWidth - innerWidth")
    opened.close()
    for place, lines in found.items():
        assert [word for word, on in zip(WORDS[tag], lines, strict=True) if on != 1] == [], place
    assert overflow <= 0

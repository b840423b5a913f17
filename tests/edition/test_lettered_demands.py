"""Demands by letters: a real list in Word and on the page, its marks in plain text, in the script of the language."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from pipeline.i18n.list_letters import list_mark
from tests.small import RELEASE, item, outputs

DEMANDS = "demands: {numbered: letters, items: [Stop the eviction., Let them return.]}\n"
AR = """\
language: ar
status: approved
text:
  headline: القرويون يواجهون الإخلاء
  dateline: {place: أوسلو}
  body: ثلاثمئة أسرة يجب أن ترحل.
  demands: {items: [أوقفوا الإخلاء., دعوهم يعودون.]}
"""
HAN = """\
language: zh-Hans
status: approved
text:
  headline: 村民面临驱逐
  dateline: {place: 奥斯陆}
  body: 三百个家庭必须离开。
  demands: {items: [停止驱逐。, 让他们回家。]}
"""


@pytest.mark.parametrize(
    ("tag", "kind", "letters", "marks"),
    [
        ("en", "lowerLetter", "latin", ("a) Stop", "b) Let")),
        ("ar", "arabicAbjad", "arabic", ("أ) أوقفوا", "ب) دعوهم")),
        ("zh-Hans", "chineseCounting", "han", ("一、停止驱逐", "二、让他们")),
    ],
)
def test_each_format_counts_by_the_letters_of_the_language(
    tag: str, kind: str, letters: str, marks: tuple[str, ...]
) -> None:
    files = outputs(item(RELEASE + DEMANDS, ar=AR, zh_Hans=HAN))["item"].files
    text = files[f"item.{tag}.txt"].decode()
    assert all(mark in text for mark in marks)
    page = files[f"item.{tag}.html"].decode()
    assert f'<ol class="letters-{letters}">' in page
    assert f"@counter-style letters-{letters}" in page
    with zipfile.ZipFile(BytesIO(files[f"item.{tag}.docx"])) as package:
        numbering = package.read("word/numbering.xml").decode()
        numbers = re.findall(r'<w:num w:numId="(\d+)">(?:(?!</w:num>).)*w:val="' + kind, numbering)
        assert len(numbers) == 1
        assert package.read("word/document.xml").decode().count(f'<w:numId w:val="{numbers[0]}"/>') == 2


def test_the_marks_go_on_behind_the_last_letter() -> None:
    assert [list_mark("latin", number) for number in (1, 26, 27, 53)] == ["a) ", "z) ", "aa) ", "ba) "]
    assert "".join(list_mark("han", number) for number in (9, 10, 11, 20, 32)) == "九、十、十一、二十、三十二、"

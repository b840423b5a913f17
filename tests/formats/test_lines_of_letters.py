"""What a letter is typed in comes out in every format: two lines of a salutation, a crosshead, a table, a note."""

from __future__ import annotations

import io
import re
from urllib.parse import unquote

import docx

from pipeline.formats.registry import FORMATS
from tests.formats.text.mails import opened
from tests.small import APPEAL, NEWSROOM, TEMPLATES, codes, item, made

TWO_LINES = APPEAL.replace(
    "text: Please stop., closing: Sincerely}",
    'salutation: "Dear Group,\\nin Geneva", closing: "Sincerely,\\nfor many",\n'
    '     text: "## Why\\n\\n> So says the law[^1].\\n\\n| Village | Families |\\n|---|---|\\n| Upper | 120 |'
    '\\n\\n[^1]: In May."}',
)


def test_two_lines_stay_two_lines_and_nothing_of_a_letter_is_left_out() -> None:
    (edition,) = made(item(TWO_LINES, "appeals"), newsroom=NEWSROOM + "text: {mail: yes}\n").values()
    made_of = {each.name: each.data for form in FORMATS for each in form.render(edition, TEMPLATES, {})}
    page = made_of["item.en.html"].decode()
    assert "<p>Dear Group,<br>\nin Geneva</p>" in page
    assert "<p>Sincerely,<br>\nfor many</p>" in page
    text = made_of["item.en.txt"].decode()
    mail = opened(made_of["item.en.eml"])
    assert "<p>Dear Group,<br>\nin Geneva</p>" in re.sub(' style="[^"]*"', "", mail.page)
    assert edition.appeal
    link = unquote(edition.appeal.letters[0].mailto or "").replace("\r\n", "\n")
    for plain in (text, mail.text, link):
        assert "Dear Group,\nin Geneva\n" in plain
        assert "Sincerely,\nfor many\n" in plain
        assert "Why\n" in plain
        assert "So says the law (In May.)." in plain
        assert "Village – Families\nUpper – 120" in plain
    words = [data for name, data in made_of.items() if name.endswith(".docx")]
    for data in words:
        paragraphs = [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]
        assert "Dear Group,\nin Geneva" in paragraphs
        assert "Sincerely,\nfor many" in paragraphs
    assert len(words) > 1


def test_a_target_s_salutation_keeps_its_lines() -> None:
    lines = APPEAL.replace("salutations: {en: Dear Minister}", 'salutations: {en: "Dear Minister,\\nDear Sir"}')
    (edition,) = made(item(lines, "appeals")).values()
    assert edition.appeal
    assert edition.appeal.letters[0].salutation.text == "Dear Minister,\nDear Sir"


def test_what_a_letter_places_would_not_be_in_a_mail() -> None:
    placed = APPEAL.replace("text: Please stop.", 'text: "Please stop.\\n\\n{box: how}"')
    assert codes(item(f"{placed}boxes:\n  - {{id: how, text: So.}}\n", "appeals")) == ["misplaced-mark"]

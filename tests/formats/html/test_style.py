"""The style sheet: contrast, logical sides, no request, and the policy that names its digest."""

from __future__ import annotations

import base64
import hashlib
import html
import re
import string

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.formats.html.style import pack, quoted
from tests.factory import TEMPLATES, edition
from tests.formats.html.samples import embargoed, page, whole_release

SHEET = (TEMPLATES / "html" / "style.css").read_text(encoding="utf-8")


def test_the_policy_names_exactly_the_style_the_data_and_the_script_that_the_page_holds() -> None:
    text = page(whole_release())
    style, data, script = (
        base64.b64encode(hashlib.sha256(held.encode("utf-8")).digest()).decode("ascii")
        for held in re.findall(r"<(?:style|script|script type=.application/ld.json.)>(.*?)</", text, re.DOTALL)
    )
    policy = html.unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', text)[0])
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{data}' 'sha256-{script}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_packing_drops_comments_and_space_but_no_character_of_a_string() -> None:
    sheet = '/* a */ p {\r\n  color : red;\n  content: "/* b  */  ;";\n}\n\n.a   .b,\n.c { top: 0 }'
    assert pack(sheet) == 'p{color :red;content:"/* b  */  ;"}.a .b,.c{top:0}'


@given(st.text(alphabet=string.printable, max_size=200).filter(lambda sheet: "</" not in sheet and "<!--" not in sheet))
def test_packing_is_done_after_once_and_leaves_no_line_end_outside_a_string(sheet: str) -> None:
    assert pack(pack(sheet)) == pack(sheet)


@pytest.mark.parametrize("sheet", ["p::after { content: '</style>' }", "p { } <!-- "])
def test_a_sheet_that_would_end_its_element_is_refused(sheet: str) -> None:
    with pytest.raises(jinja2.TemplateError, match="must not hold"):
        pack(sheet)


def test_the_mark_of_a_state_is_a_css_string_whatever_it_holds() -> None:
    assert quoted('Embargo: "2" </style>') == r'"Embargo\3a \20 \22 2\22 \20 \3c \2f style\3e "'
    assert "حظر" in quoted("حظر")


def test_every_sheet_of_paper_says_embargo_until_it_lifts() -> None:
    assert '@top-center{content:"Embargoed\\20 until' in page(embargoed())
    assert '@top-center{content:"";' in page(edition())


def test_sheets_of_paper_are_counted_in_the_digits_that_are_asked_for() -> None:
    persian = replace(edition(), layout=replace(edition().layout, spelling=(("en", "fa-u-nu-arabext"),)))
    assert 'counter(page,persian) " / " counter(pages,persian)' in page(persian)
    assert 'counter(page) " / " counter(pages)' in page(edition())


def test_sides_are_logical_so_that_arabic_mirrors_by_itself() -> None:
    assert not re.findall(r"-(?:left|right)|[ {;](?:left|right):|: (?:left|right)[ ;]", SHEET)


def test_the_style_asks_nothing_of_any_server() -> None:
    assert not re.findall(r"url\(|@import|@font-face", SHEET)

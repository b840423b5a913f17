"""Phrases and blocks become escaped, well-formed HTML that names the language of each text."""

from __future__ import annotations

import re

import jinja2
import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.formats.html.headline import has_wide_word
from pipeline.formats.html.render import render
from pipeline.richtext.blocks import (
    Block,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    LineBreak,
    Link,
    NumberedList,
    PlacedBox,
    PlacedQuote,
    Strong,
    Table,
    Text,
)
from pipeline.templating.templates import Templates
from tests.factory import edition, phrase, rich
from tests.formats.html.samples import HTML_TEMPLATES, body, cells, page, par, whole_release


def story(*blocks: Block, tag: str = "en", around: str = "en") -> str:
    """Give the HTML of a body."""
    whole = replace(whole_release(around), addressees=(), salutation=None, events=(), issuers=None, lead=None)
    item = replace(whole, corrections=(), body=body(*blocks, tag=tag), loose_boxes=())
    found = re.search(r'class="dateline">.*?</p>\s*(.*?)</div>\n</div>\n', page(item), re.DOTALL)
    assert found
    return " ".join(found[1].split())


def test_paragraphs_emphasis_links_and_line_breaks() -> None:
    text = par("a ", Emphasis((Text("b"), Strong((Text("c"),)))), LineBreak(), Link("https://x.example/", (Text("d"),)))
    assert story(text) == '<p>a <em>b<strong>c</strong></em><br> <a href="https://x.example/">d</a></p>'


def test_an_address_that_is_its_own_link_text_reads_left_to_right() -> None:
    link = Link("https://x.example/a", (Text("x.example/a"),))
    assert '<a class="url" href="https://x.example/a"><bdi dir="ltr">x.example/a</bdi></a>' in story(
        par(link), tag="ar", around="ar"
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " https://x", "//x"])
def test_a_link_of_another_kind_leads_nowhere(url: str) -> None:
    assert story(par(Link(url, (Text("here"),)))) == "<p><a>here</a></p>"


def test_lists_are_tight_and_keep_their_start() -> None:
    assert (
        story(BulletList(((par("a"), NumberedList(3, ((par("b"),),))),)))
        == '<ul> <li>a <ol start="3"> <li>b</li> </ol></li> </ul>'
    )


def test_crossheads_stand_one_level_below_what_they_stand_under() -> None:
    upper, lower = Crosshead(1, (Text("U"),)), Crosshead(2, (Text("L"),))
    assert story(upper, lower) == "<h2>U</h2> <h3>L</h3>"
    assert story(lower, upper) == "<h2>L</h2> <h2>U</h2>"
    below = replace(edition(), background=body(upper, lower))
    assert "<h3>U</h3>\n<h4>L</h4>" in page(below)


def test_a_wide_table_can_be_scrolled_from_the_keyboard() -> None:
    row = cells("a", "b", "c", "d")
    wide = Table(("start", "center", "end", "start"), row, (row,))
    assert '<div class="scroll" role="region" tabindex="0" aria-label="a · b · c · d">' in story(wide)
    assert '<th class="end" scope="col">c</th>' in story(wide)
    assert '<td class="center" data-label="b">b</td>' in story(wide)


def test_the_cells_of_a_table_of_three_columns_say_what_they_are_but_for_the_first() -> None:
    row = cells("a", "b", "c")
    assert '<tr><td>a</td><td data-label="b">b</td><td data-label="c">c</td></tr>' in story(
        Table(("start",) * 3, row, (row,))
    )
    assert "data-label" not in story(Table(("start",) * 2, row[:2], (row[:2],)))


def test_a_span_and_the_letter_of_a_word_stay_in_one_line() -> None:
    assert story(par("By e-mail at 10:00–10:45.")) == (
        '<p>By <span class="whole">e-mail</span> at <span class="whole">10:00–10:45</span>.</p>'
    )


def test_a_narrow_table_is_no_stop_for_the_keyboard() -> None:
    assert "tabindex" not in story(Table(("start",), cells("a"), (cells("b"),)))


def test_footnotes_are_numbered_in_reading_order_over_the_whole_page() -> None:
    note = [Footnote((par(f"Note {name}."),)) for name in "abc"]
    nested = Footnote((par("Note outer.", Footnote((par("Note inner."),))),))
    item = replace(
        edition(), lead=body(par("l", nested)), body=body(par("b", note[0])), background=body(par("g", note[1])),
        notes_to_editors=(body(par("n", note[2])),),
    )  # fmt: skip
    root = lxml.html.document_fromstring(page(item))
    notes = [" ".join(found.text_content().split()) for found in root.xpath("//section[@role='doc-endnotes']//li")]
    assert notes == ["Note outer.5 ↑", "Note a. ↑", "Note b. ↑", "Note c. ↑", "Note inner. ↑", "n4"]
    assert root.xpath("//a[@role='doc-noteref']/@href") == ["#note-1", "#note-2", "#note-3", "#note-5", "#note-4"]
    assert root.xpath("//a[@role='doc-backlink']/@href") == ["#mark-1", "#mark-2", "#mark-3", "#mark-4", "#mark-5"]


@pytest.mark.parametrize(("tag", "joiner"), [("zh-Hans", "\u2060"), ("en", "")])
def test_a_footnote_s_mark_holds_to_the_character_before_it_where_lines_break_anywhere(tag: str, joiner: str) -> None:
    assert f'。{joiner}<sup class="mark">' in story(par("。", Footnote((par("n"),))), tag=tag, around=tag)


def test_a_footnote_s_mark_is_no_part_of_the_number_before_it_in_arabic() -> None:
    marked = story(par("عام 2030.", Footnote((par("n"),))), tag="ar", around="ar")
    assert '2030.<sup class="mark" dir="ltr"><a' in marked


@pytest.mark.parametrize(
    ("tag", "text", "start"),
    [("zh-Hans", "Nature", '<em class="leaning">'), ("zh-Hans", "现在", "<em>"), ("zh-Hans", "《Nature》", "<em>"),
     ("zh-Hans", "2019", "<em>"), ("ar", "Nature", '<em class="leaning">'), ("ar", "الآن", "<em>"),
     ("en", "Nature", "<em>"), ("en", "现在", "<em>")],
)  # fmt: skip
def test_a_latin_title_leans_among_characters_that_do_not(tag: str, text: str, start: str) -> None:
    assert f"{start}{text}" in story(par(Emphasis((Text(text),))), tag=tag, around=tag)


def test_a_footnote_in_a_link_stands_behind_it() -> None:
    link = Link("https://x.example", (Text("a"), Emphasis((Text("b"), Footnote((par("n"),))))))
    assert '<a href="https://x.example">a<em>b</em></a><sup class="mark">' in story(par(link))


def test_a_template_that_forgets_the_footnotes_stops_the_build() -> None:
    files = dict(HTML_TEMPLATES.files)
    files["html/release.html"] = (
        files["html/release.html"]
        .replace(b"{{ parts.notes(edition) }}", b"")
        .replace(b"{{ parts.later_footnotes() }}", b"")
    )
    item = replace(edition(), body=body(par("b", Footnote((par("n"),)))))
    with pytest.raises(jinja2.TemplateError, match="footnotes have to be printed"):
        render(item, Templates(files), {})


def test_a_designer_changes_the_order_of_parts_without_python() -> None:
    files = dict(HTML_TEMPLATES.files)
    files["html/release.html"] = b'{% extends "page.html" %}{% block article %}{{ edition.body | rich }}!{% endblock %}'
    (artefact,) = render(edition(), Templates(files), {})
    assert b"<article>\n<p>The body.</p>!</article>" in artefact.data


def test_a_quote_stands_between_marks_with_its_speaker() -> None:
    quoted = story(PlacedQuote("counted"))
    assert "<blockquote> <p>“We were counted like sandbags." in quoted
    assert "would sleep.”</p> </blockquote>" in quoted
    assert "<figcaption><strong>Marta Oyelaran</strong>" in quoted


def test_a_box_stands_aside_with_its_label_in_its_heading() -> None:
    assert '<h2><span class="label">Important</span> Check before you share</h2>' in story(PlacedBox("check"))


def test_text_in_another_language_says_so_and_text_within_it_in_the_page_s_own_says_so_too() -> None:
    assert story(par("Bonjour"), PlacedBox("check"), tag="fr").startswith('<div lang="fr" dir="ltr"> <p>Bonjour</p>')
    assert '<span class="label"><span lang="en" dir="ltr">Important</span></span>' in story(
        PlacedBox("check"), tag="fr"
    )
    page_of = page(replace(edition(), kicker=phrase("حق", "ar")))
    assert '<p class="kicker"><span lang="ar" dir="rtl">حق</span></p>' in page_of


def test_braces_in_a_filled_word_stay_braces() -> None:
    item = edition()
    named = replace(item.organisation, name=phrase("{organisation} {x}"), boilerplate=rich("We are."))
    assert "<h2>About {organisation} {x}</h2>" in page(replace(item, organisation=named))


_BITS = ("abcdefgh", "ijklmnop", "é", "жизнь", "ж", "հայ", "人", "ﬁ", "𝐀", "\u2e80", "1", "_", " ", "ح")


@given(st.lists(st.sampled_from(_BITS)).map("".join))
def test_a_wide_word_is_sixteen_letters_or_twelve_wide_ones_of_a_script_with_spaces(text: str) -> None:
    words = re.findall(r"[^\W\d_\u2e80-\uffff]+", text)
    widths = [sum(4 if re.match("[Ѐ-֏]", letter) else 3 for letter in word) for word in words]
    assert has_wide_word(text) == any(width >= 48 for width in widths)


def test_words_of_which_the_width_was_measured_in_a_browser_at_360_pixels() -> None:
    assert has_wide_word("Пять организаций призывают приостановить")
    assert not has_wide_word("Five international organisations, пять организаций")

"""A mail has an HTML part beside its text: it says the same, asks for nothing, and is nobody's markup but ours."""

from __future__ import annotations

import re
from itertools import pairwise

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.edition.model import Banner, Edition, Quote
from pipeline.formats.text.elements import CLOSE, OPEN, Elements
from pipeline.richtext.blocks import Crosshead, Link, NumberedList, PlacedQuote, Table, Text
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.examples import examples
from tests.factory import edition, phrase, rich
from tests.formats.html.hostile import with_text
from tests.formats.html.test_escaping import ATTACK
from tests.formats.text.mail_words import words_of_page, words_of_text
from tests.formats.text.mails import mail_of, newsroom_mails
from tests.formats.text.samples import (
    TEXT_TEMPLATES,
    body,
    cells,
    closed_appeal,
    full_appeal,
    full_release,
    par,
)
from tests.formats.text.test_wire import arabic, chinese
from tests.saying.filled import Filler
from tests.saying.samples import samples
from tests.saying.stems import STEMS
from tests.small import RELEASE, codes
from tests.small import item as item_of

EDITIONS = {
    "release": full_release(), "appeal": full_appeal(), "closed": closed_appeal(), "arabic": arabic(),
    "chinese": chinese(), "filled release": Filler().edition(), "filled appeal": Filler().edition("urgent-appeal"),
    "filled closed appeal": Filler().closed(),
}  # fmt: skip
every_edition = pytest.mark.parametrize("item", EDITIONS.values(), ids=EDITIONS)
every_sample = pytest.mark.parametrize("stem", sorted(STEMS))

# All that may stand in a mail's page: elements, and their attributes. Nothing of it asks for anything.
_ALLOWED = {
    "html": {"lang", "dir"}, "head": set(), "meta": {"charset", "name", "content"}, "title": set(), "body": set(),
    "div": {"lang", "dir", "style"}, "h1": {"style"}, "h2": {"style"}, "h3": {"style"}, "h4": {"style"}, "p": {"style"},
    "br": set(), "hr": {"style"}, "ul": {"style"}, "ol": {"style", "start"}, "li": {"style", "value"},
    "blockquote": {"style"}, "table": {"style"}, "thead": set(), "tbody": set(), "tr": set(),
    "th": {"style", "scope"}, "td": {"style"}, "a": {"href", "dir", "style"}, "span": {"lang", "dir"}, "em": set(),
    "strong": set(),
}  # fmt: skip
_ADDRESSES = ("https://", "http://", "mailto:", "tel:", "sms:")


def page(item: Edition) -> str:
    return mail_of(item, TEXT_TEMPLATES).page


def parsed(text: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(text)


def amiss(text: str) -> list[str]:
    """Give what stands in a mail's page and may not."""
    found = []
    for each in parsed(text).iter():
        if set(map(str, each.keys())) - _ALLOWED.get(str(each.tag), set()) or str(each.tag) not in _ALLOWED:
            found.append(lxml.html.tostring(each, encoding="unicode"))
        elif "url(" in each.get("style", "") or "color" in each.get("style", "").replace("color:inherit", ""):
            found.append(str(each.get("style")))
        elif not each.get("href", "http://").startswith(_ADDRESSES):
            found.append(str(each.get("href")))
    return found


@every_edition
def test_both_parts_say_the_same_words_in_the_same_order(item: Edition) -> None:
    mail = mail_of(item, TEXT_TEMPLATES)
    words = words_of_page(mail.page)
    assert words == words_of_text(mail.text)
    assert len(words) > 50


@every_sample
def test_both_parts_of_a_samples_mail_say_the_same_words_in_the_same_order(stem: str) -> None:
    mail = newsroom_mails()[stem]
    assert words_of_page(mail.page) == words_of_text(mail.text)


@every_sample
def test_a_samples_mail_is_a_draft_whose_parts_any_program_reads(stem: str) -> None:
    mail, (item, _) = newsroom_mails()[stem], samples()[stem]
    tongue = item.language
    assert mail.message["Content-Language"] == tongue.tag
    assert not {"to", "cc", "bcc", "from", "sender", "reply-to", "date", "message-id"} & {
        name.lower() for part in mail.message.walk() for name, _ in part.items()
    }
    for part in (mail.plain, mail.html):
        assert part.get_content_charset() == "utf-8"
        assert part["Content-Transfer-Encoding"] == "quoted-printable"
    root = parsed(mail.page)
    outer = root.xpath("/html/body/div")
    assert [(each.get("lang"), each.get("dir")) for each in (root, *outer)] == [(tongue.tag, tongue.direction)] * 2
    assert root.xpath("string(//title)") == item.headline.text
    assert amiss(mail.page) == []


@every_sample
def test_no_level_of_a_samples_headings_is_skipped(stem: str) -> None:
    levels = [int(each.tag[1]) for each in parsed(newsroom_mails()[stem].page).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_edition
def test_what_parts_the_parts_depends_on_them_alone(item: Edition) -> None:
    first, again = mail_of(item, TEXT_TEMPLATES).message, mail_of(item, TEXT_TEMPLATES).message
    assert first.as_bytes() == again.as_bytes()
    boundary = first.get_boundary()
    other = mail_of(replace(item, headline=phrase("Another")), TEXT_TEMPLATES).message.get_boundary()
    assert boundary != other
    assert first.as_bytes().count(str(boundary).encode()) == 4  # said, before each part, and at the end


@pytest.mark.parametrize("item", [full_release(), full_appeal(), closed_appeal()], ids=["release", "appeal", "closed"])
def test_no_text_of_any_field_becomes_markup(item: Edition) -> None:
    plain, attacked = (page(with_text(item, text)) for text in ("x" * len(ATTACK), ATTACK))
    assert amiss(attacked) == []
    assert [each.tag for each in parsed(attacked).iter()] == [each.tag for each in parsed(plain).iter()]


@pytest.mark.parametrize("typed", [f"{OPEN}0{CLOSE}", f"{OPEN}{CLOSE}", OPEN, f"{OPEN}99{CLOSE}", f"{CLOSE}{OPEN}"])
def test_even_the_signs_that_marks_are_made_of_make_nothing_new(typed: str) -> None:
    written = page(with_text(full_appeal(), f"a{typed}b"))
    assert amiss(written) == []
    shown = written.partition("<body>")[2]
    assert OPEN not in shown
    assert CLOSE not in shown


@pytest.mark.parametrize(
    ("typed", "code"),
    [(OPEN, "control-character"), ("&#xFDD0;", "text-changed"), ("[a](mailto:%EF%B7%90@example.org)", "bad-link")],
)
def test_no_file_can_bring_the_signs_that_marks_are_made_of(typed: str, code: str) -> None:
    assert codes(item_of(RELEASE.replace("Three hundred families", typed))) == [code]


def test_a_link_of_another_kind_leads_nowhere() -> None:
    item = replace(edition(), body=body(par(Link("javascript:alert(1)", (Text("here"),)))))
    (link,) = parsed(page(item)).xpath("//a[text()='here']")
    assert link.get("href") is None


def test_an_embargo_stands_first_and_last_in_bold() -> None:
    embargo = Banner("embargo", "Embargoed until Monday, 18:00", ("Not for publication.",))
    root = parsed(page(replace(edition(headline="Villagers"), banners=(embargo,))))
    assert root.body is not None
    lines = [line for line in root.body.text_content().split("\n") if line.strip()]
    assert lines[0] == lines[-1] == "Embargoed until Monday, 18:00"
    assert [each.text for each in root.xpath("//strong")] == ["Embargoed until Monday, 18:00"] * 2


def test_what_is_in_another_language_says_so() -> None:
    arab = Quote(body(par("نعم."), tag="ar"), phrase("Ada Example"), phrase("Mayor"), None, None)
    item = replace(edition(), body=body(PlacedQuote("a")), quotes={"a": arab}, kicker=phrase("السد", "ar"))
    root = parsed(page(item))
    (quote,) = root.xpath("//blockquote/div")
    assert (quote.get("lang"), quote.get("dir")) == ("ar", "rtl")
    (kicker,) = root.xpath("//span[text()='السد']")
    assert (kicker.get("lang"), kicker.get("dir")) == ("ar", "rtl")


def test_a_letter_says_its_language_where_that_is_another() -> None:
    root = parsed(newsroom_mails()["2026-11-09-ndoulo-valley-further-information.en"].page)
    letters = root.xpath("//hr/following-sibling::div[@lang]")
    assert [(each.get("lang"), each.get("dir")) for each in letters] == [("fr", "ltr"), ("ar", "rtl")]
    assert "Monsieur le Ministre," in letters[0].text_content()


def test_a_closed_appeal_has_no_letter_and_no_address_of_an_official() -> None:
    opened, closed = (page(each) for each in (full_appeal(), closed_appeal()))
    assert "minister@" in opened
    assert "minister@" not in closed


_LEFT, _RIGHT = 'style="text-align:left"', 'style="text-align:right"'
_HEAD = f'<tr><th scope="col" {_LEFT}>A</th> <th scope="col" {_RIGHT}>B</th></tr>'
_TABLE = f"<table><thead>{_HEAD}</thead> <tbody><tr><td {_LEFT}>1</td> <td {_RIGHT}>2</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("blocks", "markup"),
    [
        ((Crosshead(1, (Text("A"),)), Crosshead(2, (Text("B"),))), "<h2>A</h2>\n<h3>B</h3>"),
        ((Crosshead(2, (Text("B"),)),), "<h2>B</h2>"),
        ((NumberedList(9, ((par("Nine"),), (par("Ten"), par("more")))),),
         '<ol start="9"><li>Nine</li> <li><p>Ten</p> <p>more</p></li></ol>'),
        ((Table(("start", "end"), cells("A", "B"), (cells("1", "2"),)),),
         _TABLE),
        ((Table(("start", "end"), cells("A", "B"), (cells("word " * 20, "2"),)),),
         f"<p>A: {('word ' * 20)}<br>B: 2</p>"),
    ],
)  # fmt: skip
def test_blocks_are_set_as_elements(blocks: tuple[Crosshead | NumberedList | Table, ...], markup: str) -> None:
    frame = {"text/mail.html": b"{{ page.written(text, {}) }}", "text/release.txt": b"{{ edition.body | rich }}"}
    files = Templates({**TEXT_TEMPLATES.files, **frame}, COMPILED)
    assert mail_of(replace(edition(), body=body(*blocks)), files).page.strip() == markup


def set_by(template: str, item: Edition | None = None) -> str:
    """Give what a newsroom's own template of texts makes of a mail's page, without its frame and its looks."""
    frame = {"text/mail.html": b"{{ page.written(text, {}) }}", "text/release.txt": template.encode()}
    return mail_of(item or edition(headline="A"), Templates({**TEXT_TEMPLATES.files, **frame}, COMPILED)).page.strip()


@pytest.mark.parametrize(
    ("template", "markup"),
    [
        ("one\ntwo\n\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"),
        ("{{ 'a' | bullet }}\n{{ 'b' | bullet }}\n\n{{ 'c' | bullet }}\nd",
         "<ul><li>a</li>\n<li>b</li>\n<li>c</li></ul>\n<p>d</p>"),
        ("a {{ 'b' | heading }} c", "<p>a</p>\n<h2>b</h2>\n<p>c</p>"),
        ("{{ 'a' | heading | heading }}", "<h2>a</h2>"),
        ("{{ 'a' | bullet | strong }}", "<p><strong>a</strong></p>"),
        ("{{ 'a\nb' | indented }}", "<div><p>a<br>\nb</p></div>"),
        ("{{ '<b>&' }} {{ '<i>' | phrase | strong }}", "<p>&lt;b&gt;&amp; <strong>&lt;i&gt;</strong></p>"),
        ("{{ ('a' | strong)[:-2] }} b", "<p><strong>a b</strong></p>"),
        ("{{ ('a' | strong)[3:] }} b", "<p>a b</p>"),
        ("{{ 'a' | strong | upper }}", "<p><strong>A</strong></p>"),
        ("{{ page.rule() }}\n{{ 'x@example.org' | ltr }}",
         '<hr>\n<p><a href="mailto:x@example.org">x@example.org</a></p>'),
    ],
)  # fmt: skip
def test_whatever_a_newsrooms_template_does_to_a_line_is_well_formed(template: str, markup: str) -> None:
    assert set_by(template) == markup


_NAMES = ["a", "br", "hr", "em", "strong", "span", "p", "h2", "li", "div", "blockquote", "td", "ul"]
_PIECE = st.one_of(
    st.sampled_from(["a", "\n", "\n\n", " ", OPEN, CLOSE, f"{OPEN}{CLOSE}", "<", "&"]), st.integers(0, 12)
)


@examples(200)
@given(st.lists(_PIECE, max_size=30))
def test_whatever_is_written_is_well_formed_and_loses_no_letter(pieces: list[str | int]) -> None:
    elements = Elements()
    for name in _NAMES:
        elements.empty(name)
    text = "".join(each if isinstance(each, str) else f"{OPEN}{each}{CLOSE}" for each in pieces)
    written = elements.written(text, {"p": "margin:0"})
    closed = re.sub("<(br|hr)>", r"<\1/>", written)
    root = lxml.etree.fromstring(f"<div>{closed}</div>")
    shown = re.sub(f"{OPEN}[0-9]*{CLOSE}|[{OPEN}{CLOSE}\\s]", "", text)
    assert re.sub(r"\s", "", "".join(root.itertext())) == shown
    assert root.xpath("//p//*[self::p or self::div or self::li or self::h2 or self::hr]") == []


def test_looks_stand_in_the_elements_and_a_style_of_an_elements_own_behind_them() -> None:
    elements = Elements()
    text = elements.put("p", "a", style="text-align:right") + elements.put("div", "b", "aside")
    assert elements.written(text, {"p": 'font:"A"', "aside": "margin:0"}).split("\n") == [
        '<p style="font:&#34;A&#34;;text-align:right">a</p>',
        '<div style="margin:0"><p style="font:&#34;A&#34;">b</p></div>',
    ]


def test_an_address_on_a_right_to_left_page_reads_from_left_to_right() -> None:
    root = parsed(page(arabic()))
    links = [each for each in root.xpath("//a") if each.text_content().isascii()]
    assert links
    assert {each.get("dir") for each in links} == {"ltr"}


def test_a_footnote_is_counted_with_the_notes() -> None:
    item = replace(full_release(), notes_to_editors=(rich("Pictures are free to use."),), first_note=2)
    root = parsed(page(item))
    (notes,) = root.xpath("//ol[li[contains(., 'Pictures are free')]]")
    assert [each.get("value") for each in notes] == ["1", "2"]

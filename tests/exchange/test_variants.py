"""The same file in another spelling: what programs other than those at hand may write, and what they may leave out."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from pipeline.exchange import po, xliff
from pipeline.exchange.segment import Exchange, ExchangeSegment
from tests.exchange.reading import as_read, back
from tests.exchange.sent import SENT

XLIFF = xliff.write(SENT).decode()
PO = po.write(SENT).decode()
UNTRANSLATED = {"headline", "kicker", "lead", "notes.1"}


def _in_cdata(found: re.Match[str]) -> str:
    text = found[2].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return f"<{found[1]}><![CDATA[{text}]]></{found[1].split()[0]}>"


SAME: dict[str, Callable[[str], str]] = {
    "names behind a prefix": lambda text: re.sub(r"(</?)(?=[a-z])", r"\1x:", text).replace("xmlns=", "xmlns:x="),
    "texts in CDATA": lambda text: re.sub(r"<((?:source|target)[^>]*)>([^<]*)</(?:source|target)>", _in_cdata, text),
    "remarks inside the texts": lambda text: re.sub(r"(<target[^>]*>)", r"\1<!-- seen --><?tool seen?>", text),
    "stretches that are marked": lambda text: re.sub(
        r"(?s)(<target[^>]*>)(.*?)(</target>)", r'\1<mrk mtype="seg" mid="1"><g id="9">\2</g></mrk>\3', text
    ),
    "codes as plain text": lambda text: re.sub(r"</?ph[^>]*>", "", text),
    "a segmented source beside the source": lambda text: re.sub(
        r"(<source>)(.*?)(</source>)(\s*<target)", r"\1\2\3<seg-source>\2</seg-source>\4", text, flags=re.DOTALL
    ),
    "units in a group": lambda text: text.replace("<body>", "<body><group>").replace("</body>", "</group></body>"),
    "a note and an offer of another program": lambda text: text.replace(
        "</trans-unit>", '<alt-trans match-quality="99"><target>x</target></alt-trans><note>sic</note></trans-unit>'
    ),
    "letters by their numbers": lambda text: re.sub(r"[^\x00-\x7f]", lambda found: f"&#{ord(found.group())};", text),
    "everything on one line but the texts": lambda text: re.sub(r"(?<!ph)>\n\s*<(?!ph)", "><", text),
    "remarks at the top": lambda text: text.replace("?>", "?>\n<!-- a --><?b c?>\n<!-- <!DOCTYPE d> -->", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_an_xliff_in_another_spelling_is_the_same(name: str) -> None:
    changed = SAME[name](XLIFF)
    assert changed != XLIFF
    assert back("xliff", changed) == SENT


@pytest.mark.parametrize("change", [r"<target[^>]*>.*?</target>\n", r"(?<=<target)( state=\"\w+\")>.*?(?=</target>)"])
def test_a_target_that_is_missing_or_empty_is_no_translation(change: str) -> None:
    replacement = "" if change.startswith("<") else r"\1>"
    changed = re.sub(change, replacement, XLIFF, flags=re.DOTALL)
    assert changed != XLIFF
    assert {entry.state for entry in back("xliff", changed).entries if entry.name in UNTRANSLATED} == {"missing"}


def test_without_what_was_written_beside_it_an_xliff_still_says_what_is_new() -> None:
    read = back("xliff", re.sub(r' extradata="[^"]*"', "", XLIFF))
    assert {entry.name for entry in read.entries if entry.state == "missing"} == UNTRANSLATED
    assert {entry.state for entry in read.entries if entry.name not in UNTRANSLATED} == {"draft"}
    assert [(entry.name, entry.source) for entry in read.entries] == [(e.name, e.source) for e in SENT.entries]


def test_without_its_list_in_the_header_a_po_still_says_what_is_translated() -> None:
    read = back("po", re.sub(r'"X-Units: .*\n', "", PO), ("still-fuzzy",) * 3)
    unsure = {"kicker", "lead"} | {entry.name for entry in SENT.entries if entry.state == "stale"}
    assert {entry.name for entry in read.entries if not entry.target} == {"headline", "notes.1"} | unsure
    assert {entry.state for entry in read.entries if entry.target} == {"draft"}


def test_a_po_without_its_notes_is_the_same_but_for_them() -> None:
    read = back("po", re.sub(r"(?m)^#\. .*\n", "", PO))
    assert [(e.name, e.source, e.target, e.state) for e in read.entries] == [
        (e.name, e.source, e.target, e.state) for e in SENT.entries
    ]


def test_a_name_of_any_letters_is_an_identifier_in_xliff() -> None:
    names = re.findall(r'<trans-unit id="([^"]*)"', XLIFF)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) for name in names)
    assert len(set(names)) == len(SENT.entries)


@pytest.mark.parametrize("identifier", ["_d800_", "_ffffff_", "_110000_"])
def test_an_identifier_of_no_letter_is_an_unknown_name_that_can_be_printed(identifier: str) -> None:
    read = back("xliff", XLIFF.replace('id="headline"', f'id="{identifier}"'))
    assert read.entries[0].name == "\ufffd"


def test_codes_are_numbered_once_in_each_text_and_the_same_in_both() -> None:
    entry = ExchangeSegment("x", "{a} {b} {a}[^1]", "[^1]{a} {c} {a} {b}", "", "", "draft")
    written = xliff.write(Exchange("dam", "en", "nb", "", (entry,))).decode()
    source, target = (
        re.findall(r'<ph id="(\d+)">([^<]*)</ph>', text) for text in re.findall(r"<(?:source|target).*", written)
    )
    assert source == [("1", "{a}"), ("2", "{b}"), ("3", "{a}"), ("4", "[^1]")]
    assert target == [("4", "[^1]"), ("1", "{a}"), ("5", "{c}"), ("3", "{a}"), ("2", "{b}")]


def test_a_place_is_found_where_everything_stands_on_one_line() -> None:
    line = re.sub(r"(?<!ph)>\n\s*<(?!ph)", "><", XLIFF)
    read = as_read("xliff", line)
    for entry in read.entries:
        assert entry.place is not None
        at = entry.place.source.line(entry.place.line)[entry.place.column - 1 :]
        shown = entry.target or entry.source
        assert re.sub(r"<[^>]*>", "", at).startswith(
            shown.split("\n")[0].replace("&", "&amp;").replace("<", "&lt;")[:12]
        )

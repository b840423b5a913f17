"""Word's fonts and rules of lines go by language, and headlines without spaces end their lines between phrases."""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.word.faces import own_font, paragraphs, settled, themed
from pipeline.formats.word.phrased import width_of
from pipeline.formats.word.render import render
from pipeline.formats.word.tongue import font_slot
from pipeline.i18n.language import language
from pipeline.i18n.phrases import phrases
from pipeline.i18n.setting import setting
from pipeline.languages.registry import known
from tests.examples import one_in
from tests.factory import edition, phrase
from tests.formats.word.reading import TEMPLATES, needs_office, parts, printed

LISTED = b'<a:ea typeface=""/><a:cs typeface=""/><a:font script="Arab" typeface="Arial"/>'
THEME = b"<a:majorFont>" + LISTED + b"</a:majorFont><a:minorFont>" + LISTED + b"</a:minorFont>"
HEADLINES = {
    "zh-Hans": ("法院将土地归还2019年被驱逐的12480户家庭", ("2019年", "被驱逐的", "12480户")),
    "zh-Hant": ("歐盟與俄羅斯舉行人權磋商，敦促釋放記者與人權捍衛者", ("俄羅斯", "人權", "磋商")),
    "ja": ("裁判所、2019年に追われた1万2480世帯に土地を返還", ("追われた", "1万2480世帯に", "土地を")),
}


def headed(tag: str, headline: str) -> Edition:
    return replace(edition(), language=language(tag), headline=phrase(headline, tag))


def word(item: Edition) -> bytes:
    return render(item, TEMPLATES, {})[0].data


def test_urdu_is_set_in_its_own_fonts_and_not_in_those_of_arabic() -> None:
    found = themed(THEME, language("ur")).decode()
    assert found.count('<a:cs typeface="Urdu Typesetting"/>') == 2
    assert found.count('<a:font script="Arab" typeface="Urdu Typesetting"/>') == 2
    assert '<a:ea typeface=""/>' in found


def test_a_font_that_a_designer_named_stays() -> None:
    theme = THEME.replace(b'<a:cs typeface=""/>', b'<a:cs typeface="Own"/>')
    assert themed(theme, language("ur")) == theme


def test_the_theme_of_a_latin_text_is_left_alone() -> None:
    assert themed(THEME, language("pl")) == THEME


@pytest.mark.parametrize("tag", one_in(3, known()))
def test_a_word_file_of_each_language_names_its_fonts(tag: str) -> None:
    own = setting(language(tag)).word
    theme = next(data for name, data in parts(word(headed(tag, "X"))).items() if name.endswith("theme1.xml")).decode()
    if own and font_slot(language(tag)):  # Word asks for Latin letters' font in all others, and then by script
        assert [name in theme for name in own] == [True, True]


def test_a_name_in_thai_in_an_english_text_brings_its_font() -> None:
    assert own_font(language("th"), language("en")) == ("cs", "Leelawadee UI")
    assert own_font(language("th"), language("th")) is None
    assert own_font(language("fr"), language("th")) is None


def test_wide_punctuation_is_trimmed_and_no_line_begins_with_it() -> None:
    settings = b'<w:settings><w:characterSpacingControl w:val="doNotCompress"/></w:settings>'
    assert b"compressPunctuation" in settled(settings, language("ja"))
    assert settled(settings, language("ko")) == settings
    made = parts(word(headed("ja", "X")))["word/styles.xml"]
    assert re.search(rb'w:default="1"[^>]*>.{0,90}<w:pPr><w:kinsoku/><w:overflowPunct/></w:pPr>', made)


def test_korean_has_no_spaces_but_its_own() -> None:
    made = parts(word(headed("ko", "X")))["word/styles.xml"]
    assert b'<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' in made
    assert paragraphs(made, language("ko")).count(b"<w:autoSpaceDE") == 1


@pytest.mark.parametrize(
    "headline",
    [
        "欧盟与俄罗斯举行人权磋商敦促释放记者",
        "联合国人权理事会通过决议谴责缅甸军方",
        "委内瑞拉反对派领袖获释后首次公开露面",
    ],
)
@pytest.mark.parametrize("room", [11, 13.3, 16])
def test_a_headline_is_as_narrow_as_its_phrases_ask(headline: str, room: float) -> None:
    found = phrases(headline, language("zh-Hans"))
    width = width_of(headline, found, room)
    assert width is not None
    assert width <= room
    lines = range(int(width), len(headline), int(width))
    assert set(lines) <= set(accumulate(map(len, found)))
    assert width_of(headline, found, len(headline) + 1) is None


def test_a_headline_of_one_line_is_as_wide_as_the_page() -> None:
    assert (
        "<w:ind "
        not in parts(word(headed("zh-Hans", "欧盟与俄罗斯磋商")))["word/document.xml"]
        .decode()
        .split("Headline")[1][:200]
    )


@needs_office
@pytest.mark.readers
@pytest.mark.parametrize("tag", one_in(3, HEADLINES))
def test_an_office_program_ends_the_lines_of_a_headline_between_words(tag: str, tmp_path: Path) -> None:
    text, words = HEADLINES[tag]
    lines = [re.sub(r"\s", "", line) for line in printed(word(headed(tag, text)), tmp_path).splitlines()]
    start = next(at for at, line in enumerate(lines) if line and text.startswith(line))
    assert lines[start] != text
    assert text.startswith(lines[start] + lines[start + 1])
    assert [each for each in words if each not in lines[start] and each not in text[len(lines[start]) :]] == []

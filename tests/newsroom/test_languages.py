"""Scripts, directions, words and dates follow from a tag alone; what CLDR lacks is refused and never printed."""

from __future__ import annotations

import re

import langcodes
import pytest

from pipeline.checks.whole_newsroom import check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition
from pipeline.formats.registry import BY_NAME
from pipeline.i18n.conventions import conventions, lack
from pipeline.i18n.language import Likely, language, likely, nearest
from pipeline.languages.registry import data_of, known, with_words
from pipeline.newsroom.files import NewsroomFiles
from pipeline.newsroom.words import plural_categories
from tests.formats.word.reading import parts
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, checked, files, item

SPELT_OUT = [f"{tag}-{data_of(tag).script}" for tag in known() if "-" not in tag]


@pytest.mark.parametrize("tag", [*known(), "zh", *SPELT_OUT])
def test_what_stands_here_of_a_language_is_what_cldr_says(tag: str) -> None:
    found = langcodes.Language.get(tag).maximize()
    assert langcodes.tag_is_valid(tag)
    assert likely(tag) == Likely(found.language or "", found.script or "", found.territory)
    assert tag not in known() or langcodes.standardize_tag(tag) == tag


def test_every_language_with_all_interface_words_says_its_plural_forms() -> None:
    assert {tag for tag in known() if data_of(tag).plurals is not None} == set(with_words())
    files = {each.removeprefix("words/")[:-5]: data for each, data in TEMPLATES.files.items() if "words/" in each}
    assert {tag for tag, data in files.items() if b"\npress_release:" in data} == set(with_words())
    assert {"am", "ckb", "hy", "ka", "my", "so", "sw"} <= files.keys() - set(with_words())


@pytest.mark.parametrize(
    ("tag", "script", "direction"),
    [
        ("az", "Latn", "ltr"), ("az-Arab", "Arab", "rtl"), ("ur", "Arab", "rtl"), ("ur-Latn", "Latn", "ltr"),
        ("zh-Hant-HK", "Hant", "ltr"), ("zh-HK", "Hant", "ltr"), ("sr-Cyrl", "Cyrl", "ltr"), ("sr-Latn", "Latn", "ltr"),
        ("pa", "Guru", "ltr"), ("pa-Arab", "Arab", "rtl"), ("ks", "Arab", "rtl"), ("ks-Deva", "Deva", "ltr"),
        ("dv", "Thaa", "rtl"), ("rhg", "Rohg", "rtl"), ("ff-Adlm", "Adlm", "rtl"), ("yi", "Hebr", "rtl"),
        ("ckb", "Arab", "rtl"), ("ku", "Latn", "ltr"), ("fa-u-nu-arabext", "Arab", "rtl"),
    ],
)  # fmt: skip
def test_script_and_direction_follow_from_the_tag_alone(tag: str, script: str, direction: str) -> None:
    assert (language(tag).script, language(tag).direction) == (script, direction)


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("zh-Hant-HK", ("zh-Hant-HK", "zh-Hant")),
        ("zh-HK", ("zh-HK", "zh-Hant")),
        ("zh-Hans", ("zh-Hans", "zh")),
        ("sr-Cyrl", ("sr-Cyrl", "sr")),
        ("sr-Latn", ("sr-Latn",)),
        ("pt-BR", ("pt-BR", "pt-Latn", "pt")),
        ("az-Arab", ("az-Arab",)),
        ("nn", ("nn", "nn-Latn")),
        ("fa-u-nu-arabext", ("fa-u-nu-arabext", "fa-Arab", "fa")),
    ],
)
def test_a_fall_back_never_leaves_the_language_or_its_script(tag: str, chain: tuple[str, ...]) -> None:
    assert language(tag).fallbacks == chain


def test_the_language_that_was_meant_is_named() -> None:
    assert nearest("no", ["en", "nb"]) == "nb"
    assert nearest("zh", ["en", "zh-Hans", "zh-Hant"]) == "zh-Hans"
    assert nearest("uk", ["en", "ru"]) is None


def test_an_item_in_a_language_by_its_familys_name_is_told_which_was_meant() -> None:
    (fault,) = checked(item(RELEASE.replace("language: en", "language: no"))).faults
    assert (fault.code, fault.hint) == ("language-not-published", "did you mean ‘nb’?")


@pytest.mark.parametrize(
    ("tag", "missing"),
    [("dv", "months"), ("rhg", "months"), ("az-Arab", "months"), ("ur-Latn", "script"), ("und", "locale")],
)
def test_a_language_whose_dates_cldr_does_not_have_has_no_conventions(tag: str, missing: str) -> None:
    assert lack(tag) == missing
    assert conventions(tag) is None


def test_of_every_language_with_conventions_the_names_of_months_are_no_placeholders() -> None:
    tags = ("en-GB", "pa-Arab", "ks-Deva", "zh-Hant-HK", "sr-Latn", "sr-Cyrl", "nn", "pt-BR", "pt-AQ", "ff-Adlm")
    for tag in tags:
        found = conventions(tag)
        assert found is not None, tag
        assert language(str(found.locale).replace("_", "-")).script == language(tag).script


@pytest.mark.parametrize(
    ("tag", "million"),
    [
        ("fa", "1,234,567"), ("fa-u-nu-arabext", "۱٬۲۳۴٬۵۶۷"), ("ar-u-nu-arab", "١٬٢٣٤٬٥٦٧"), ("ar-EG", "1,234,567"),
        ("hi-u-nu-deva", "१२,३४,५६७"), ("nb", "1\u00a0234\u00a0567"), ("de-CH", "1’234’567"),
    ],
)  # fmt: skip
def test_digits_are_latin_unless_the_conventions_ask_for_others(tag: str, million: str) -> None:
    found = conventions(tag)
    assert found is not None
    assert found.number(1234567) == million


def _words(tag: str, original: str) -> bytes:
    """Give a shipped language's words under another tag, with that tag's plural forms."""
    text = TEMPLATES.files[f"words/{original}.yaml"].decode().replace(f"language: {original}", f"language: {tag}")

    def formed(line: re.Match[str]) -> str:
        return line[1] + ", ".join(f"{form}: {line[2]}" for form in sorted(plural_categories(tag))) + "}"

    return re.sub(r'^(signatures\w*: \{).*other: (".*?")\}', formed, text, flags=re.MULTILINE).encode()


def _made(tag: str, **words: str) -> Edition:
    """Make a release whose source is in a language, in a newsroom with words of these only."""
    newsroom = NEWSROOM.replace("[en, nb, ar, zh-Hans]", f"[{tag}]").replace("language: en", f"language: {tag}")
    newsroom = newsroom.replace("accepted_words: [", f"accepted_words: [{tag}, ")
    source = item(RELEASE.replace("language: en", f"language: {tag}"))
    given = files(source, newsroom=newsroom)
    kept = {name.replace("_", "-"): _words(name.replace("_", "-"), original) for name, original in words.items()}
    found = check(NewsroomFiles(given.settings, {"en": given.words["en"], **kept}, given.items))
    assert found.newsroom is not None, [fault.message for fault in found.faults]
    assert not found.faults
    context = EditionContext.of(found.newsroom, MOMENT)
    return editions(context, found.newsroom.items[0], drafts=False)[0]


def test_words_of_the_nearest_language_in_the_same_script_stand_in() -> None:
    made = _made("zh-Hant-HK", zh_Hans="zh-Hans", zh_Hant="zh-Hant")
    assert made.words["background"] == "背景"
    assert made.words["letter_language_note"].startswith("本信以{language}寫成")
    assert made.issued.text == "2026年5月1日"
    assert _made("pt-BR", pt="pt").words["background"] == "Contexto"


@pytest.mark.parametrize(
    ("tag", "there", "near"), [("zh-Hant-HK", "zh-Hans", None), ("sr-Latn", "sr", "sr"), ("nn", "nb", "nb")]
)
def test_words_of_another_script_or_language_are_a_fault_and_never_printed(
    tag: str, there: str, near: str | None
) -> None:
    newsroom = NEWSROOM.replace("[en, nb, ar, zh-Hans]", f"[en, {tag}]")
    given = files(item(RELEASE), newsroom=newsroom)
    words = {"en": given.words["en"], there: given.words.get(there, b"language: sr\n")}
    found = check(NewsroomFiles(given.settings, words, given.items))
    told = [fault for fault in found.faults if fault.code == "missing-words"]
    assert [fault.place.line for fault in told] == [5]
    assert found.newsroom is None
    if near:
        assert f"those of {near} are another language’s or another script’s" in told[0].message


@pytest.mark.parametrize(
    ("tag", "words", "word_tag"),
    [
        ("pa-Arab", {"pa_Arab": "fa"}, 'w:bidi="pa-Arab-PK"'),
        ("ks-Deva", {"ks_Deva": "en"}, 'w:bidi="ks-Deva-IN"'),
        ("sr-Cyrl", {"sr": "ru"}, 'w:val="sr-RS"'),
        ("sr-Latn", {"sr_Latn": "nb"}, 'w:val="sr-Latn-RS"'),
        ("ckb", {"ckb": "ar"}, 'w:bidi="ckb-IQ"'),
        ("zh-Hant-HK", {"zh_Hant": "zh-Hant"}, 'w:eastAsia="zh-HK"'),
    ],
)
def test_a_page_is_marked_with_its_language_and_runs_its_way_in_every_format(
    tag: str, words: dict[str, str], word_tag: str
) -> None:
    made = _made(tag, **words)
    rtl = language(tag).is_rtl
    html, docx, text = (BY_NAME[name].render(made, TEMPLATES, {})[0].data for name in ("html", "docx", "txt"))
    assert f'<html lang="{tag}" dir="{"rtl" if rtl else "ltr"}">' in html.decode()
    # addresses and the headline, which is Latin, are held on their side only where the line runs the other way
    assert ("\u2066" in text.decode()) == rtl
    settings, document = parts(docx)["word/settings.xml"].decode(), parts(docx)["word/document.xml"].decode()
    assert word_tag in settings
    assert ("<w:bidi/>" in document) == rtl

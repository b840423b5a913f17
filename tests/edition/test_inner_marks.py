"""What a quote quotes is printed between the language's inner marks, in every language and in every format."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document as DocxDocument
from hypothesis import given
from hypothesis import strategies as st

from pipeline.edition.inner_marks import with_inner_marks
from pipeline.edition.model import Edition
from pipeline.formats.quoted import in_quotes
from pipeline.i18n.language import language
from pipeline.i18n.quotation_marks import convention
from pipeline.languages.registry import with_words
from pipeline.richtext.blocks import Block, BulletList, Emphasis, Footnote, Link, Paragraph, Strong, Text, plain_text
from tests.examples import examples
from tests.small import NEWSROOM, RELEASE, item, made, outputs

WIDE = NEWSROOM.replace("[en, nb, ar, zh-Hans]", f"[{', '.join(with_words())}]")
SAID = {
    "en": ("They said “no”, and “why?”", "“They said ‘no’, and ‘why?’”"),
    "nb": ("De sa «nei».", "«De sa ‘nei’.»"),
    "fr": ("Ils ont dit «\u00a0non\u00a0».", "«\u202fIls ont dit “non”.\u202f»"),
    "de": ("Sie sagten „nein“.", "„Sie sagten ‚nein‘.“"),
    "es": ("Dijeron «no».", "«Dijeron “no”.»"),
    "pt": ("Disseram “não”.", "“Disseram ‘não’.”"),
    "ru": ("Они сказали «нет».", "«Они сказали „нет“.»"),
    "uk": ("Вони сказали «ні».", "«Вони сказали „ні“.»"),
    "tr": ("“Hayır” dediler.", "“‘Hayır’ dediler.”"),
    "ar": ("قالوا «لا».", "«قالوا “لا”.»"),
    "fa": ("گفتند «نه».", "«گفتند “نه”.»"),
    "zh-Hans": ("他们说“不行”。", "“他们说‘不行’。”"),
    "zh-Hant": ("他們說「不行」。", "「他們說『不行』。」"),
    "da": ("De sagde »nej«.", "»De sagde ›nej‹.«"),
    "sv": ("De sa ”nej”.", "”De sa ’nej’.”"),
    "fi": ("He sanoivat ”ei”.", "”He sanoivat ’ei’.”"),
    "is": ("Þau sögðu „nei“.", "„Þau sögðu ‚nei‘.“"),
    "nl": ("Ze zeiden ‘nee’.", "‘Ze zeiden “nee”.’"),
    "it": ("Hanno detto «no».", "«Hanno detto “no”.»"),
    "pl": ("Powiedzieli „nie”.", "„Powiedzieli «nie».”"),
    "cs": ("Řekli „ne“.", "„Řekli ‚ne‘.“"),
    "hu": ("Azt mondták: „nem”.", "„Azt mondták: »nem«.”"),
    "ro": ("Au spus „nu”.", "„Au spus «nu».”"),
    "el": ("Είπαν «όχι».", "«Είπαν “όχι”.»"),
    "he": ("הם אמרו ”לא”.", "”הם אמרו ’לא’.”"),
    "ur": ("انہوں نے کہا ”نہیں“۔", "”انہوں نے کہا ’نہیں‘۔“"),
    "hi": ("उन्होंने कहा “नहीं”।", "“उन्होंने कहा ‘नहीं’।”"),
    "bn": ("তাঁরা বললেন “না”।", "“তাঁরা বললেন ‘না’।”"),
    "th": ("พวกเขาพูดว่า “ไม่”", "“พวกเขาพูดว่า ‘ไม่’”"),
    "vi": ("Họ nói “không”.", "“Họ nói ‘không’.”"),
    "id": ("Mereka berkata “tidak”.", "“Mereka berkata ‘tidak’.”"),
    "ko": ("그들은 “아니요”라고 말했다.", "“그들은 ‘아니요’라고 말했다.”"),
    "ja": ("彼らは「いや」と言った。", "「彼らは『いや』と言った。」"),
}


def release(tag: str, text: str, more: str = "") -> str:
    quoted = text.replace("'", "''")
    return RELEASE.replace("language: en", f"language: {tag}") + (
        f"quotes: {{a: {{text: '{quoted}', speaker: Ada Example{more}}}}}\nbackground: '{{quote: a}}'\n"
    )


def printed(edition: Edition) -> str:
    text = in_quotes(edition.quotes["a"].text, edition.words)
    return " ".join(plain_text(block.inlines) for block in text.blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize("tag", with_words())
def test_each_language_has_its_own_pair_inside(tag: str) -> None:
    typed, wanted = SAID[tag]
    (edition,) = made(item(release(tag, typed)), newsroom=WIDE).values()
    assert printed(edition) == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("They said ‘no’.", "“They said ‘no’.”"),
        ("They said “he said ‘no’ to us”.", "“They said ‘he said “no” to us’.”"),
        ("It’s “ours”, the workers’ own.", "“It’s ‘ours’, the workers’ own.”"),
        ("They said “no.", "“They said “no.”"),
        ("**“No”**, [“never”](https://example.org).", "“‘No’, ‘never’.”"),
        ("We stay.", "“We stay.”"),
    ],
)
def test_marks_alternate_and_what_cannot_be_read_stays(typed: str, wanted: str) -> None:
    (edition,) = made(item(release("en", typed))).values()
    assert printed(edition) == wanted


def test_a_quote_that_stays_in_its_own_language_keeps_its_own_marks() -> None:
    (edition,) = made(item(release("en", "Ils ont dit « non ».", ", text_language: fr")), newsroom=WIDE).values()
    assert printed(edition) == "“Ils ont dit «\u00a0non\u00a0».”"


def test_the_page_and_the_text_show_the_same_marks() -> None:
    rendered = outputs(item(release("en", "They said “no”.")))["item"]
    for name, data in rendered.files.items():
        if name.endswith((".html", ".txt")):
            assert "“They said ‘no’.”" in data.decode(), name
        else:
            said = [each.text for each in DocxDocument(BytesIO(data)).paragraphs]
            assert "“They said ‘no’.”" in said, name


WORDS = st.sampled_from(["so", "well", "don’t", "(so)", "*so*", "Dorf", "дом"])


@st.composite
def blocks(draw: st.DrawFn, tag: str) -> tuple[Block, ...]:
    setting = convention(language(tag))
    assert setting is not None
    marks = [*setting.pair(0), *setting.pair(1), "“", "”", "’", "'", '"']
    pieces = draw(st.lists(WORDS | st.sampled_from([*marks, " ", " ", ", "]), min_size=1, max_size=12))
    wrap = draw(st.sampled_from([Emphasis, Strong, lambda inner: Link("https://example.org/“", inner), None]))
    texts = tuple(map(Text, pieces))
    half = len(texts) // 2
    inlines = texts if wrap is None else (*texts[:half], wrap(texts[half:]), Footnote((Paragraph((Text("“so”"),)),)))
    return draw(st.sampled_from([(Paragraph(inlines),), (BulletList(((Paragraph(inlines),),)),)]))


@examples(100)
@given(st.data(), st.sampled_from(with_words()))
def test_nothing_but_marks_and_their_spaces_ever_changes(data: st.DataObject, tag: str) -> None:
    given_blocks = data.draw(blocks(tag))
    setting = convention(language(tag))
    assert setting is not None
    after = with_inner_marks(given_blocks, language(tag), setting.outer)
    marks = "".join((*setting.outer, *setting.inner)) + " \u202f"

    def words(found: tuple[Block, ...]) -> str:
        return "".join(sign for sign in repr(found) if sign not in marks and sign not in "\\u202f'\"")

    assert words(after) == words(given_blocks)

"""Where words end, in every script; what is one word though Unicode would part it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.language import language
from pipeline.wording.words import words

_TEXT = st.text(st.characters(codec="utf-8"), max_size=80)


@pytest.mark.parametrize(
    "word",
    [
        "46,000", "46.000", "46 000", "46\u00a0000", "46\u202f000", "1,204,000.50", "3.5", "18:30", "18.30",
        "2026-05-01", "01/05/2026", "46/061/2002", "+44 20 7946 0018", "+44 (0)20 7946 0018",
        "+44\u00a020\u00a07946\u00a00018",
        "020 7946 0018", "(020) 7946 0018", "press@example.org", "press.office+en@news.example.org",
        "https://example.org/a/b?id=42&lang=en", "www.example.org/a", "mailto:press@example.org", "don’t", "can't",
        "٤٦٬٠٠٠", "۱۸:۳۰", "كِتابٌ", "שָׁלוֹם", "e\u0301te\u0301", "👩\u200d🚀", "👍🏽", "🇳🇴",
    ],
)  # fmt: skip
def test_it_is_one_word(word: str) -> None:
    assert words(f"so {word} so", language("en")) == ["so", " ", word, " ", "so"]


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("See https://example.org/a.", "en", "See| |https://example.org/a|."),
        ("(See https://example.org/a)", "en", "(|See| |https://example.org/a|)"),
        ("In 2014 300 left.", "en", "In| |2014| |300| |left|."),
        ("14:00–16:00", "en", "14:00|–|16:00"),
        ("A4, B12", "en", "A4|,| |B12"),
        ("300个家庭必须离开。", "zh-Hans", "300|个|家庭|必须|离开|。"),
        ("1,000个，18:30开始", "zh-Hans", "1,000|个|，|18:30|开始"),
        ("家族が立ち退きを命じられた", "ja", "家族|が|立ち|退|き|を|命|じ|ら|れ|た"),
        ("สามร้อยครอบครัวต้องออกจากบ้าน", "th", "สาม|ร้อย|ครอบครัว|ต้อง|ออก|จาก|บ้าน"),
        ("គ្រួសារបីរយត្រូវចាកចេញ", "km", "គ្រួសារ|បី|រយ|ត្រូវ|ចាកចេញ"),
        ("ສາມຮ້ອຍຄອບຄົວ", "lo", "ສາມຮ້ອຍ|ຄອບຄົວ"),
        ("မိသားစုသုံးရာ ထွက်ခွာရမည်", "my", "မိသားစု|သုံး|ရာ| |ထွက်|ခွာ|ရ|မည်"),
    ],
)
def test_words_end_where_a_reader_would_say(text: str, tag: str, expected: str) -> None:
    assert "|".join(words(text, language(tag))) == expected


@given(_TEXT, st.sampled_from(["en", "ar", "zh-Hans", "ja", "th", "ckb", "sr-Latn"]))
def test_words_put_together_are_the_text(text: str, tag: str) -> None:
    pieces = words(text, language(tag))
    assert "".join(pieces) == text
    assert all(pieces)

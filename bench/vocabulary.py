"""A language in; 40,000 word forms of it out, invented, which a text uses as often as words are used (Zipf).

The commonest are the language's own small words; the others are put together from syllables, the longer the rarer. A
program that remembers words, or breaks lines at them, meets as many new ones here as in a newsroom.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from random import Random

from msgspec import Struct

_FORMS = 40_000
_SHORTEST = 5  # shorter ones would be number words and units by accident
_LATIN = ("b c d f g k l m n p r s t v br ch dr gr pl st tr", "a e i o u a e i ai ou", "n r s l nt m")
_CYRILLIC = ("б в г д ж з к л м н п р с т ч ш", "а е и о у ы я", "н р с л й м ть")
_ARABIC = ("ب ت ج ح خ د ر ز س ش ص ض ط ع غ ف ق ك ل م ن ه", "ا ي و", "د ر س م ل ق ب")
_GREEK = ("β γ δ θ κ λ μ ν π ρ σ τ φ χ", "α ε ι ο υ ω η", "ν ρ λ")
_HEBREW = ("א ב ג ד ה ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת", "ו י", "ל ר ת ב")
_DEVANAGARI = ("क ख ग च ज ट ड त द न प ब भ म य र ल व स ह", "ा ि ी ु े ो", "र न ल")
_BANGLA = ("ক খ গ চ জ ট ড ত দ ন প ব ভ ম য র ল স হ", "া ি ী ু ে ো", "র ন ল")
_THAI = ("ก ข ค จ ช ด ต ท น บ ป พ ม ย ร ล ว ส ห", "า ิ ี ุ ู ะ", "น ม ก ง")
_HANGUL = ("가 나 다 라 마 바 사 아 자 차 카 타 파 하 고 노 도 로", "각 난 달 람 밥 산 양", "은 을 에 의 서")
_SYLLABLES = {
    "ru": _CYRILLIC, "uk": _CYRILLIC, "ar": _ARABIC, "fa": _ARABIC, "ur": _ARABIC, "el": _GREEK, "he": _HEBREW,
    "hi": _DEVANAGARI, "bn": _BANGLA, "th": _THAI, "ko": _HANGUL,
}  # fmt: skip
# The commoner half of each standard's characters, of which these languages write nearly all.
_CHARACTERS = {"zh": ("gb2312", 0xB0, 0xD8), "yue": ("big5", 0xA4, 0xC7), "ja": ("euc_jp", 0xB0, 0xD0)}
# A word of these would say how many, or when.
_COUNTING = frozenset(
    "零〇一二三四五六七八九十百千万亿兩两半双对倍成几多余年月日号时点分秒周天时萬億雙對個个第幾餘時點號週世紀纪旬初末元季度角代上下"
    "前後后俩兆仟佰拾壹贰叁肆伍陆柒捌玖"
)
_COUNT = frozenset({"seven", "miles", "десять", "пятой", "нолем", "сотым"})
_SMALL = {
    "en": "the of and to in that was for with they had not were their by from who this which but or have has are at "
    "be his her would been when there said what into where before about could after those because under",
    "fr": "de la le les et des en du que qui dans pour par sur au avec ne pas ce plus est ont sont aux leur se "
    "elle il ils été cette ces mais où sans sous chez entre avant après contre pendant selon dont",
    "es": "de la el los que en las del se por con no para al como su más ha pero sus le ya este sí porque esta "
    "entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante contra ante",
    "ru": "и в не на что он с как это по но они из за то все от у для так его к было бы же или её когда чтобы их "
    "были при уже до нет если после перед под между ещё через потому где",
    "ar": "في من على إلى عن أن مع هذا هذه التي الذي كان كانت ما لم قد بعد كل عند حتى بين غير ذلك تلك لا هو هي أو ثم "
    "كما لكن منذ حول قبل ضد خلال لدى حيث",
    "zh": "的 是 在 了 和 有 他 我 不 人 这 为 国 以 说 到 要 们 就 出 会 可 也 你 她 而 于 与 被 让 从 但 因 如果 "
    "对于 没有 他们 我们 这些 那些 自己 已经 因为 所以",
}  # fmt: skip


class Vocabulary(Struct, frozen=True):
    """The word forms of a language, the commonest first; how often each is used, added up; and what parts words."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    gap: str
    rare: int
    """From here on they stand beside figures, for none of them is small enough to say how many."""


@cache
def vocabulary(language: str) -> Vocabulary:
    """Give the words of a language; the same at every call. A region writes as its language does."""
    base = language.split("-", 1)[0] if "Hant" not in language else "yue"
    small = _SMALL.get(base, "").split()
    chance = Random(f"words of {base}")
    forms = dict.fromkeys(small)
    while len(forms) < _FORMS:
        forms[_form(base, chance, len(forms))] = None
    words = tuple(forms)
    # Zipf’s law: the word of rank n is used a nth as often as the first, a little flatter at the head
    weights = tuple(accumulate(1 / (rank + 2.7) for rank in range(1, len(words) + 1)))
    return Vocabulary(words, weights, "" if base in {*_CHARACTERS, "th"} else " ", len(small))


def _form(base: str, chance: Random, rank: int) -> str:
    if base in _CHARACTERS:
        return "".join(chance.choices(_characters(base), k=chance.choice((2, 2, 2, 3) if rank > 200 else (2,))))
    onsets, vowels, codas = (part.split() for part in _SYLLABLES.get(base, _LATIN))
    longest = 2 + (rank > 2000) + (rank > 15000)  # rare words are long ones
    while True:
        word = "".join(chance.choice(onsets) + chance.choice(vowels) for _ in range(chance.randint(2, longest)))
        word += chance.choice(codas)
        if len(word) >= _SHORTEST and word not in _COUNT:
            return word


@cache
def _characters(base: str) -> tuple[str, ...]:
    standard, first, last = _CHARACTERS[base]
    found = (
        bytes((row, cell)).decode(standard, errors="ignore") for row in range(first, last) for cell in range(0xA1, 0xFF)
    )
    return tuple(each for each in found if len(each) == 1 and "一" <= each <= "鿿" and each not in _COUNTING)

"""Numbers in Chinese characters in; their values out: 三百四十, 二〇二六, 150万, 1億5000万, 3.5亿."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.fact import Value

_DIGITS = dict(
    zip(
        "〇零一二三四五六七八九两兩俩倆仨壹贰叁肆伍陆柒捌玖", [0, *range(10), 2, 2, 2, 2, 3, *range(1, 10)], strict=True
    )
)
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "천": 1000, "백": 100}
_TENS = {"廿": 20, "卅": 30}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12, "만": 10**4, "억": 10**8}
NUMERALS = "〇零一二三四五六七八九十百千万萬亿億兆两兩俩倆仨廿卅"
UNITS = "".join([*_SMALL, *_LARGE])
HALF_BEHIND = re.compile("(?:[个個年天日周週倍]|か月|ヶ月|カ月|小时|小時|時間|週間|世紀|世纪)半(?![年期分数數ば])")
"""What adds a half to the number before it: 三年半, 2時間半, 两个半月."""
_PART = re.compile(r"\d+(?:\.\d+)?|.", re.DOTALL)
_LONGEST_YEAR = 4
_LONGEST = 30


@lru_cache(1024)
def value_of(text: str) -> Value | None:
    """Give a number's value; None where the characters make no number (七八 is “seven or eight”)."""
    text = text.replace(",", "").replace("，", "").replace(" ", "").replace("\u00a0", "")
    if len(text) > _LONGEST:
        return None
    if text.isdigit():
        return int(text)
    whole, point, decimals = text.partition("点") if "点" in text else text.partition("點")
    if point:  # 三十三点五
        start = value_of(whole)
        digits = "".join(str(_DIGITS.get(sign, sign)) for sign in decimals)
        return Fraction(f"{int(start)}.{digits}") if start is not None and digits.isdecimal() else None
    if all(character in _DIGITS for character in text):
        digits = "".join(str(_DIGITS[character]) for character in text)
        return None if 1 < len(text) < _LONGEST_YEAR - 1 and digits[0] != "0" else int(digits)  # 零三個月 is three
    return _composed(text)


def _composed(text: str) -> Value | None:
    total: Value = 0
    section: Value = 0
    waiting: Value | None = None
    for part in _PART.findall(text):
        if part in _LARGE:
            total += (section + (waiting or 0) or 1) * _LARGE[part]
            section, waiting = 0, None
        elif part in _TENS:
            section += _TENS[part]
        elif part in _SMALL:
            section += (1 if waiting is None or waiting == 0 else waiting) * _SMALL[part]
            waiting = None
        else:
            value = _DIGITS[part] if part in _DIGITS else _decimal(part)
            if value is None or (waiting is not None and waiting != 0):
                return None
            waiting = value
    return total + section + (waiting or 0)


def _decimal(part: str) -> Value | None:
    if part.isdigit():
        return int(part)
    return Fraction(part) if part[0].isdigit() else None

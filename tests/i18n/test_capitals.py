"""Capitals as each language writes them."""

from __future__ import annotations

import pytest

from pipeline.i18n.capitals import capitals
from pipeline.i18n.language import language


@pytest.mark.parametrize(
    ("tag", "text", "raised"),
    [
        ("en", "Côte d’Ivoire", "CÔTE D’IVOIRE"),
        ("fr", "Égypte", "ÉGYPTE"),
        ("de", "Weißrussland", "WEISSRUSSLAND"),
        ("nb", "Østerrike", "ØSTERRIKE"),
        ("tr", "İsviçre, Brezilya, Kıbrıs", "İSVİÇRE, BREZİLYA, KIBRIS"),
        ("az", "Çin", "ÇİN"),
        ("el", "Ελλάδα, Μάλι, Ταϊβάν", "ΕΛΛΑΔΑ, ΜΑΛΙ, ΤΑΪΒΑΝ"),
        ("ru", "Россия", "РОССИЯ"),
        ("hy", "Բոսնիա և Հերցեգովինա", "ԲՈՍՆԻԱ ԵՎ ՀԵՐՑԵԳՈՎԻՆԱ"),
        ("ka", "საქართველო", "საქართველო"),
        ("ar", "تشاد", "تشاد"),
        ("zh-Hans", "中国", "中国"),
    ],
)
def test_capitals_are_those_of_the_language(tag: str, text: str, raised: str) -> None:
    assert capitals(text, language(tag)) == raised

"""Days, clocks and spans as each language prints them: the weekday, each part once, and no space that nobody writes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from pipeline.edition.wording import Wording
from pipeline.i18n.conventions import conventions
from pipeline.i18n.language import language
from pipeline.languages.registry import with_words
from tests.small import RELEASE, checked, item

CHOSEN = {"en": "en-GB", "fa": "fa-u-nu-arabext"}
SPANS = {
    "en": "Thursday 10~December~2026, 10:00–10:45 (Oslo; 09:00–09:45~UTC)",
    "en-US": "Thursday, December~10,~2026, 10:00–10:45~a.m. (Oslo; 9:00–9:45~a.m.~UTC)",
    "nb": "torsdag 10.~desember~2026 kl.~10.00–10.45 (Oslo; kl.~09.00–09.45~UTC)",
    "fr": "jeudi 10~décembre~2026, 10~h – 10~h~45 (Oslo\u202f; 9~h – 9~h~45~UTC)",
    "es": "jueves, 10~de~diciembre~de~2026, 10:00–10:45~h (Oslo; 9:00–9:45~h~UTC)",
    "pt": "quinta-feira, 10~de~dezembro~de~2026, 10h–10h45 (Oslo; 9h–9h45~UTC)",
    "de": "Donnerstag, 10.~Dezember~2026, 10.00–10.45~Uhr (Oslo; 9.00–9.45~Uhr~UTC)",
    "ru": "четверг, 10~декабря~2026\u202fг., 10:00–10:45 (Осло; 09:00–09:45~UTC)",
    "uk": "четвер, 10~грудня~2026\u202fр., 10:00–10:45 (Осло; 09:00–09:45~UTC)",
    "ar": "الخميس، 10~ديسمبر~2026، 10:00–10:45~ص (أوسلو؛ 9:00–9:45~ص~UTC)",
    "fa": "پنجشنبه ۱۰~دسامبر~۲۰۲۶،\u200f ۱۰:۰۰ تا ۱۰:۴۵ (اسلو؛ ۹:۰۰ تا ۹:۴۵~UTC)",
    "tr": "10~Aralık~2026 Perşembe, saat~10.00–10.45 (Oslo; saat~09.00–09.45~UTC)",
    "zh-Hans": "2026年12月10日星期四10:00–10:45（奥斯陆；09:00–09:45~UTC）",
    "zh-Hant": "2026年12月10日星期四上午10:00–10:45（奧斯陸；上午9:00–9:45~UTC）",
    "ja": "2026年12月10日木曜日10:00～10:45（オスロ、9:00～9:45~UTC）",
    "cs": "čtvrtek 10.~prosince~2026, 10.00–10.45~hodin (Oslo; 9.00–9.45~hodin~UTC)",
    "da": "torsdag den~10.~december~2026 kl.~10.00–10.45 (Oslo; kl.~9.00–9.45~UTC)",
    "el": "Πέμπτη 10~Δεκεμβρίου~2026, 10:00–10:45 (Όσλο· 09:00–09:45~UTC)",
    "fi": "torstai 10.~joulukuuta~2026 klo~10.00–10.45 (Oslo; klo~9.00–9.45~UTC)",
    "he": "יום חמישי, 10~בדצמבר~2026, 10:00–10:45 (אוסלו; 9:00–9:45~UTC)",
    "hi": "गुरुवार, 10~दिसंबर~2026, सुबह~10:00–10:45~बजे (ओस्लो; सुबह~9:00–9:45~बजे~UTC)",
    "hu": "2026.~december~10., csütörtök, 10.00–10.45 (Oslo; 9.00–9.45~UTC)",
    "id": "Kamis, 10~Desember~2026, pukul~10.00–10.45 (Oslo; pukul~09.00–09.45~UTC)",
    "is": "fimmtudagur 10.~desember~2026 kl.~10.00–10.45 (Osló; kl.~9.00–9.45~UTC)",
    "it": "giovedì 10~dicembre~2026, ore~10.00–10.45 (Oslo; ore~9.00–9.45~UTC)",
    "ko": "2026년~12월~10일 목요일 오전~10시~10시~45분(오슬로; 오전~9시~9시~45분~UTC)",
    "nl": "donderdag 10~december~2026, 10.00–10.45~uur (Oslo; 9.00–9.45~uur~UTC)",
    "pl": "czwartek, 10~grudnia~2026, godz.~10.00–10.45 (Oslo; godz.~9.00–9.45~UTC)",
    "ro": "joi, 10~decembrie~2026, ora~10:00–10:45 (Oslo; ora~09:00–09:45~UTC)",
    "sv": "torsdag den~10~december~2026 kl.~10.00–10.45 (Oslo; kl.~09.00–09.45~UTC)",
    "th": "วันพฤหัสบดีที่~10~ธันวาคม~2569 เวลา~10.00–10.45~น. (ออสโล เวลา~09.00–09.45~น.~UTC)",
    "ur": "جمعرات، 10~دسمبر~2026، صبح~10:00–10:45~بجے (اوسلو؛ صبح~9:00–9:45~بجے~UTC)",
    "vi": "10~giờ – 10~giờ~45, thứ Năm, ngày~10~tháng~12~năm~2026 (Oslo; 9~giờ – 9~giờ~45~UTC)",
    "bn": "বৃহস্পতিবার, ১০~ডিসেম্বর~২০২৬, সকাল~১০টা – ১০টা~৪৫~মিনিট (অসলো; সকাল~৯টা – ৯টা~৪৫~মিনিট~UTC)",
}


def voice(tag: str) -> Wording:
    """Give the voice of a language; its words are not asked."""
    newsroom = checked(item(RELEASE)).newsroom
    assert newsroom
    how = conventions(CHOSEN.get(tag, tag))
    assert how
    return Wording(language(tag), newsroom.words["en"], how)


def shown(text: str) -> str:
    """Give a text with ~ for each no-break space."""
    return text.replace("\u00a0", "~")


def at(day: int, clock: str, zone: str = "Europe/Oslo") -> datetime:
    """Give a moment of December 2026."""
    return datetime.fromisoformat(f"2026-12-{day:02} {clock}").replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize("tag", SPANS)
def test_a_span_within_a_day_has_its_day_its_city_and_utc_once(tag: str) -> None:
    span = voice(tag).in_full(at(10, "10:00"), at(10, "10:45"))
    assert (shown(span.text), span.machine) == (SPANS[tag], "2026-12-10T10:00:00+01:00")


def test_the_languages_tried_are_all_that_have_words() -> None:
    assert set(with_words()) <= SPANS.keys()


@pytest.mark.parametrize(
    ("starts", "ends", "text"),
    [
        (at(10, "22:00"), at(11, "01:00"),
         "Thursday 10~December~2026, 22:00 – Friday 11~December~2026, 01:00 (Oslo; 21:00–00:00~UTC)"),
        (at(10, "10:00"), at(12, "16:00"),
         ("Thursday 10~December~2026, 10:00 – Saturday 12~December~2026, 16:00 (Oslo; "
          "10~December~2026, 09:00 – 12~December~2026, 15:00~UTC)")),
        (at(10, "03:00", "Asia/Kathmandu"), at(10, "04:00", "Asia/Kathmandu"),
         "Thursday 10~December~2026, 03:00–04:00 (Kathmandu; 9~December~2026, 21:15–22:15~UTC)"),
        (at(10, "03:00", "Asia/Kathmandu"), at(10, "14:00", "Asia/Kathmandu"),
         "Thursday 10~December~2026, 03:00–14:00 (Kathmandu; 9~December~2026, 21:15 – 10~December~2026, 08:15~UTC)"),
        (at(10, "00:15"), None, "Thursday 10~December~2026, 00:15 (Oslo; 9~December~2026, 23:15~UTC)"),
        (at(10, "10:00", "UTC"), at(10, "10:45", "UTC"), "Thursday 10~December~2026, 10:00–10:45~UTC"),
    ],
)  # fmt: skip
def test_another_day_is_named_where_there_is_one(starts: datetime, ends: datetime | None, text: str) -> None:
    assert shown(voice("en").in_full(starts, ends).text) == text


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant", "ja"])
def test_chinese_and_japanese_have_spaces_beside_latin_letters_only(tag: str) -> None:
    own = voice(tag)
    for text in (own.in_full(at(10, "22:00"), at(11, "01:00")).text, own.time(at(10, "22:00")).text):
        assert [part for part in text.split()[1:] if not part.startswith("UTC")] == []
